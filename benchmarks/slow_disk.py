"""How busy the cores stay where each file takes its time to come.

Reads a folder as it is, and with a pause before each file's bytes, as of a network drive or a seeking disk. The first
time divided by the second tells how busy the cores stay: 1.0 means that the waiting costs nothing.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from benchmarks import corpora
from benchmarks.cases import Case, Setup, timed
from benchmarks.running import Contestant, Figures, task
from imagetwin.domain.fingerprints import Fingerprinted, Method
from imagetwin.domain.images import ImageFile
from imagetwin.domain.progress import Stage
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.scan import scan
from imagetwin.engine.workers import WorkerPool
from imagetwin.imaging import reading
from imagetwin.imaging.reading import read_file
from imagetwin.imaging.worker import fingerprint_files

T = TypeVar("T")

PAUSES = {"files come at once": 0.0, "each 5 ms late": 5.0, "each 20 ms late": 20.0}


def late_read(seconds: float, path: Path) -> bytes | None:
    """Read a file after a pause."""
    time.sleep(seconds)
    return read_file(path)


def fingerprint_late(seconds: float, files: list[ImageFile], method: Method, settings: DecodeSettings) -> Fingerprinted:
    """Fingerprint files that come late; for a worker process."""
    reading.read_file = partial(late_read, seconds)
    return fingerprint_files(files, method, settings)


class LatePool(WorkerPool):
    """A pool whose workers get each file late."""

    seconds = 0.0

    def submit_within(self, seconds: float, fn: Callable[..., T], /, *args: Any) -> Future[T]:
        """Submit the late function in place of the real one."""
        late: Callable[..., Any] = partial(fingerprint_late, self.seconds) if fn is fingerprint_files else fn
        return super().submit_within(seconds, late, *args)


def fingerprint_seconds(folder: str, milliseconds: float) -> Figures:
    """Measure the stage that reads images, once the workers are there."""
    with LatePool() as pool:
        pool.seconds = milliseconds / 1000
        for _ in range(pool.worker_count):
            pool.submit(time.sleep, 0.3).result()
        result = scan([Path(folder)], executor=pool)
        waiting = len(result.images) * pool.seconds / pool.worker_count
    told = f"; one file at a time, each core would only wait for {waiting:.1f} s" if milliseconds else ""
    return Figures(result.stage_seconds[Stage.FINGERPRINT], found=f"files: {len(result.images):,}{told}")


def _contestants(setup: Setup) -> dict[str, Contestant]:
    folder = corpora.crops(setup, replace(corpora.SMALL, count=2000))
    return {name: task(fingerprint_seconds, folder=folder, milliseconds=pause) for name, pause in PAUSES.items()}


CASES = (
    Case(
        "slow-disk",
        "how far reading ahead hides a slow disk: the ratio is how busy the cores stay",
        "2,000 JPEGs of 0.17 MP, crops of shared/data/photos",
        "files come at once",
        timed(_contestants),
    ),
)
