"""What the compare view has done by worker processes; each runs in a thread, and touches QImage alone of Qt."""

import mmap
import threading
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from PySide6.QtGui import QImage

from imagetwin.domain.images import ImageFile, ScannedImage
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.particulars import Particulars
from imagetwin.domain.placements import Matrix, Size
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.traits import Traits

SECONDS_PER_TASK = 60.0
# What is shown has passed the scan, whose budget the user may have raised.
_SETTINGS = DecodeSettings(1_000_000_000)
_BYTES_PER_PIXEL = 4


@dataclass(frozen=True)
class Mapped:
    """A picture whose pixels lie in a mapped file, of which only what is painted is in memory."""

    image: QImage
    byte_count: int


@dataclass(frozen=True)
class MappedDifference:
    """A heat map; see `imaging.difference.DifferenceMap`."""

    image: QImage
    full_scale: int
    mean: float
    changed: float


@dataclass(frozen=True)
class Placed:
    """Where a member lies on its reference; see `imaging.registration.Registration`."""

    matrix: Matrix
    correlation: float
    is_found: bool


@dataclass(frozen=True)
class Described:
    """What is known of a file."""

    traits: Traits
    particulars: Particulars


Levels = tuple[tuple[float, ...], ...]


class Scratch:
    """A folder for files of pixels, made with the first of them, gone with `close`; for threads."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None
        self._left: list[Path] = []
        self._lock = threading.Lock()

    def new_path(self) -> Path:
        """Return the path for another file."""
        with self._lock:
            if self._folder is None:
                self._folder = TemporaryDirectory(prefix="imagetwin-compare-", ignore_cleanup_errors=True)
            return Path(self._folder.name) / uuid4().hex

    def forget(self, path: Path) -> None:
        """Delete a file that is mapped by now; Windows lets it go only when nobody has it mapped any more."""
        with self._lock:
            self._left = [each for each in (*self._left, path) if not _is_deleted(each)]

    def close(self) -> None:
        """Delete what is left."""
        with self._lock:
            if self._folder is not None:
                self._folder.cleanup()


def _is_deleted(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def picture(scratch: Scratch, path: Path, box: Size) -> Callable[[Executor], Mapped]:
    """Return what loads a picture of at most that size."""

    def run(executor: Executor) -> Mapped:
        from imagetwin.imaging.screen import write_picture

        target = scratch.new_path()
        try:
            written = _done(executor, write_picture, path, box, target, _SETTINGS)
            return Mapped(
                _mapped(target, written.width, written.height), _BYTES_PER_PIXEL * written.width * written.height
            )
        finally:
            scratch.forget(target)

    return run


def difference(
    scratch: Scratch, pair: tuple[Path, Path], matrix: Matrix, side: int
) -> Callable[[Executor], MappedDifference]:
    """Return what makes the heat map of a reference and a member, with so many pixels a side at most."""

    def run(executor: Executor) -> MappedDifference:
        from imagetwin.imaging.difference import write_difference

        target = scratch.new_path()
        try:
            made = _done(executor, write_difference, *pair, matrix, side, target, _SETTINGS)
            image = _mapped(target, made.width, made.height)
            return MappedDifference(image, made.full_scale, made.mean, made.changed)
        finally:
            scratch.forget(target)

    return run


def alignment(pair: tuple[Path, Path], orientation: Orientation, given: Matrix | None) -> Callable[[Executor], Placed]:
    """Return what finds where a member lies on its reference."""

    def run(executor: Executor) -> Placed:
        from imagetwin.imaging.difference import align

        found = _done(executor, align, *pair, orientation, given, _SETTINGS)
        return Placed(found.matrix, found.correlation, found.is_found)

    return run


def description(file: ImageFile) -> Callable[[Executor], Described]:
    """Return what reads a file's traits and what is written in it."""

    def run(executor: Executor) -> Described:
        from imagetwin.imaging.traits import described

        return Described(*_done(executor, described, file, _SETTINGS))

    return run


def histogram(image: ScannedImage) -> Callable[[Executor], Levels]:
    """Return what counts a picture's levels."""

    def run(executor: Executor) -> Levels:
        from imagetwin.imaging.screen import count_levels

        levels: Levels = _done(executor, count_levels, image.path, _SETTINGS)
        return levels

    return run


def _done(executor: Executor, function: Callable[..., Any], *arguments: Any) -> Any:
    from imagetwin.engine.remote import submit_within

    return submit_within(executor, SECONDS_PER_TASK, function, *arguments).result()


def _mapped(path: Path, width: int, height: int) -> QImage:
    """Return a picture over a file of four bytes a pixel; it keeps the file mapped for as long as it lives."""
    with open(path, "rb") as file:
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    return QImage(memoryview(content), width, height, _BYTES_PER_PIXEL * width, QImage.Format.Format_RGB32)
