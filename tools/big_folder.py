"""Fills one folder with very many small pictures, scans it, and tells how long that took and how much memory.

    python tools/big_folder.py /tmp/big --count 1000000

The pictures are copies of a few hundred distinct ones, so that there is much to group. The folder must not be there
yet, and is deleted afterwards. No cache is used.
"""

import argparse
import io
import os
import resource
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from imagetwin.domain.images import Unreadable
from imagetwin.domain.progress import Progress
from imagetwin.domain.scans import ScanResult
from imagetwin.engine.scan import scan

DISTINCT = 500
_SIDES = (24, 18)
_TOLD_EVERY_SECONDS = 30.0
_KILOBYTES_PER_UNIT = 1 / 1024 if sys.platform == "darwin" else 1.0  # macOS tells bytes


@dataclass(frozen=True, slots=True)
class Measured:
    """What a scan of a big folder came to; memory is the peak of the scan's process and of its largest worker."""

    file_count: int
    compared_count: int
    unreadable: tuple[Unreadable, ...]
    group_count: int
    stage_seconds: dict[str, float]
    megabytes: float
    worker_megabytes: float


def pictures(count: int) -> list[bytes]:
    """Return small distinct pictures as the bytes of PNG files, by a seed."""
    random = np.random.default_rng(1)
    made = []
    for _ in range(count):
        coarse = Image.fromarray(random.integers(0, 256, (3, 4, 3), dtype=np.uint8))
        buffer = io.BytesIO()
        coarse.resize(_SIDES, Image.Resampling.BICUBIC).save(buffer, "PNG")
        made.append(buffer.getvalue())
    return made


def fill(folder: Path, count: int) -> None:
    """Write so many pictures into a new folder; they come in groups of equal bytes."""
    folder.mkdir()
    contents = pictures(min(DISTINCT, max(1, count // 2)))
    for number in range(count):
        (folder / f"{number:07}.png").write_bytes(contents[number % len(contents)])


def measure(folder: Path, worker_count: int | None = None) -> Measured:
    """Scan a folder without a cache."""
    result = scan([folder], worker_count=worker_count, on_progress=_Teller())
    return Measured(
        file_count=sum(1 for _entry in folder.iterdir()),
        compared_count=_compared(result),
        unreadable=result.unreadable,
        group_count=len(result.groups),
        stage_seconds={str(stage): seconds for stage, seconds in result.stage_seconds.items()},
        megabytes=_peak(resource.RUSAGE_SELF),
        worker_megabytes=_peak(resource.RUSAGE_CHILDREN),
    )


def _compared(result: ScanResult) -> int:
    return sum(len(image.file.paths) for image in result.images)


def _peak(whose: int) -> float:
    return resource.getrusage(whose).ru_maxrss * _KILOBYTES_PER_UNIT / 1024


class _Teller:
    """Prints how far a scan is, now and then."""

    def __init__(self) -> None:
        self._told = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        if time.monotonic() - self._told > _TOLD_EVERY_SECONDS:
            self._told = time.monotonic()
            print(f"  {progress.stage.label}: {progress.done:,} of {progress.total or 0:,}", flush=True)


@contextmanager
def filled(folder: Path, count: int) -> Iterator[Path]:
    """Give a folder with so many pictures, and delete it afterwards."""
    try:
        fill(folder, count)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _tell(found: Measured) -> None:
    for stage, seconds in found.stage_seconds.items():
        print(f"{stage:12} {seconds:8.1f} s")
    print(f"compared {found.compared_count:,}, listed {len(found.unreadable):,}, groups {found.group_count:,}")
    print(f"memory: {found.megabytes:,.0f} MB, the largest worker {found.worker_megabytes:,.0f} MB")


def main(arguments: Sequence[str] | None = None) -> int:
    """Fill, scan, tell; return 0 where every file is accounted for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder that is not there yet; it is deleted afterwards")
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--threads", type=int, default=None, help="worker processes")
    chosen = parser.parse_args(arguments)
    if os.path.lexists(chosen.folder):
        parser.error(f"{chosen.folder} is there already: name a new folder")
    started = time.monotonic()
    with filled(chosen.folder, chosen.count):
        print(f"{chosen.count:,} files written in {time.monotonic() - started:.0f} s", flush=True)
        found = measure(chosen.folder, chosen.threads)
        _tell(found)
    return 0 if found.compared_count + len(found.unreadable) == found.file_count == chosen.count else 1


if __name__ == "__main__":
    sys.exit(main())
