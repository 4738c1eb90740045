"""What the tiers cost: the default scan beside one by `mse` alone, whose pairs are looked at closely all the same."""

import time
from pathlib import Path

from benchmarks import corpora
from benchmarks.cases import Case, Setup, timed
from benchmarks.running import Contestant, Figures, task
from imagetwin.domain.settings import HashSettings, MatchSettings, ScanSettings
from imagetwin.engine.scan import scan
from imagetwin.engine.workers import WorkerPool

_SUBJECT = "default scan"


def scan_seconds(folder: str, *, with_hash: bool) -> Figures:
    """Measure a cold scan and its stages, with workers that are ready."""
    settings = ScanSettings(match=MatchSettings(hash=HashSettings() if with_hash else None))
    with WorkerPool() as pool:
        for _ in range(pool.worker_count):
            pool.submit(time.sleep, 0.5).result()
        started = time.perf_counter()
        result = scan([Path(folder)], settings, executor=pool)
        seconds = time.perf_counter() - started
    stages = {str(stage): passed for stage, passed in result.stage_seconds.items()}
    return Figures(seconds, found=f"groups: {len(result.groups):,}", parts=stages)


def _contestants(setup: Setup) -> dict[str, Contestant]:
    folder = corpora.crops(setup, corpora.SMALL)
    return {
        _SUBJECT: task(scan_seconds, folder=folder, with_hash=True),
        "mse alone": task(scan_seconds, folder=folder, with_hash=False),
    }


CASES = (
    Case(
        "tiers-cost",
        "the default scan beside one by `mse` alone",
        "8,000 JPEGs of 0.17 MP, crops of shared/data/photos",
        _SUBJECT,
        timed(_contestants),
    ),
)
