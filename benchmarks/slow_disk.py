"""How busy the cores stay where each file takes its time to come.

    python -m benchmarks.slow_disk FOLDER --milliseconds 20

Scans the folder as it is, and with a pause before each file's bytes, as of a network drive or a seeking disk. `busy`
is the first time divided by the second: 1.0 means that the waiting costs nothing. `one by one` is what it would take
if each core waited for each of its files.
"""

import argparse
import time
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

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


def seconds_to_fingerprint(folder: Path, pause: float) -> tuple[float, int]:
    """Return the time of the stage that reads images, once the workers are there, and the number of images."""
    with LatePool() as pool:
        pool.seconds = pause
        for _ in range(pool.worker_count):
            pool.submit(time.sleep, 0.3).result()
        result = scan([folder], executor=pool)
    return result.stage_seconds[Stage.FINGERPRINT], len(result.images)


def main() -> None:
    """Measure both, print the ratio."""
    parser = argparse.ArgumentParser(description="Measure how well reading is overlapped.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--milliseconds", type=float, default=20)
    options = parser.parse_args()
    folder, pause = options.folder.resolve(), options.milliseconds / 1000
    with WorkerPool() as pool:
        cores = pool.worker_count
    for _ in range(3):
        (plain, count), (late, _) = (seconds_to_fingerprint(folder, each) for each in (0.0, pause))
        print(
            f"{count} files: {plain:.2f} s, with {options.milliseconds:g} ms each {late:.2f} s, "
            f"busy {plain / late:.2f} (one by one {plain + count * pause / cores:.1f} s)",
            flush=True,
        )


if __name__ == "__main__":
    main()
