"""A scan of unchanged files beside the first scan of the same, and beside the mere `stat` calls.

Scans run with a pool that is ready, so that the stages are compared and not the start; `stat` is one `os.stat` for each
file, in the order of the walk.
"""

import os
import time
from pathlib import Path

from benchmarks import corpora
from benchmarks.cases import Case, Setup, timed
from benchmarks.running import Contestant, Figures, run_once, task
from imagetwin.engine.scan import scan
from imagetwin.engine.workers import WorkerPool

_COUNT = 100_000


def scan_seconds(folder: str, cache_path: str | None) -> Figures:
    """Measure a scan and its stages."""
    with WorkerPool() as pool:
        for _ in range(pool.worker_count):
            pool.submit(time.sleep, 0.5).result()
        started = time.perf_counter()
        result = scan([Path(folder)], executor=pool, cache_path=Path(cache_path) if cache_path else None)
        seconds = time.perf_counter() - started
    stages = {str(stage): passed for stage, passed in result.stage_seconds.items()}
    return Figures(
        seconds, found=f"groups: {len(result.groups):,}; from the cache: {result.cached_count:,}", parts=stages
    )


def stat_seconds(folder: str) -> Figures:
    """Measure one `os.stat` for each file."""
    names = [os.fspath(path) for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    started, before = time.perf_counter(), time.process_time()
    for name in names:
        os.stat(name)  # noqa: PTH116 - what is measured
    return Figures(time.perf_counter() - started, time.process_time() - before, f"files: {len(names):,}")


def _contestants(setup: Setup) -> dict[str, Contestant]:
    folder = corpora.tiny(setup, setup.count(_COUNT))
    cache_path = setup.work / "rescan" / "cache.sqlite"

    def forget() -> None:
        for path in cache_path.parent.glob("cache*"):
            path.unlink()

    first = task(scan_seconds, folder=folder, cache_path=cache_path)
    found = {
        "no cache": task(scan_seconds, folder=folder, cache_path=None),
        "first scan": Contestant(first.command, prepare=forget),
        "rescan": first,
    }
    before = setup.before_package()
    if before is not None:
        other_path = setup.work / "rescan-before" / "cache.sqlite"
        other = task(scan_seconds, before, folder=folder, cache_path=other_path)

        def fill() -> None:
            if not other_path.exists():
                run_once(other, setup.limit)

        found["rescan, before"] = Contestant(other.command, before, fill)
    return {**found, "stat": task(stat_seconds, folder=folder)}


CASES = (
    Case(
        "rescan",
        "a scan of unchanged files",
        "100,000 made pictures of 64x64, JPEGs and PNGs",
        "rescan",
        timed(_contestants),
    ),
)
