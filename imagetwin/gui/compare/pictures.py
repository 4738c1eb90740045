"""The compare view's pictures in memory: of each file the sizes that were asked for."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtGui import QImage

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.placements import Size
from imagetwin.gui.compare import tasks
from imagetwin.gui.compare.tasks import Mapped, Scratch
from imagetwin.gui.compare.work import Task

# Of mapped files: only what is painted of them is in memory, and the system may take that back, except where temporary
# files are kept in memory themselves. Larger pictures than have room beside each other are shown scaled down.
CACHE_BYTES = 640_000_000
BYTES_PER_PIXEL = 4
LEAST_SIDE = 1024
Key = tuple[str, Path, int]


class Pictures:
    """A cache of bounded size, which drops what was not shown for longest."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._cache: OrderedDict[Key, Mapped] = OrderedDict()
        self._failed: set[Key] = set()
        self._byte_count = 0

    def best(self, path: Path, needed_side: float = 0.0) -> QImage | None:
        """Return the smallest picture of a file that has so many pixels a side, else the largest that is there."""
        keys = sorted((key for key in self._cache if key[1] == path), key=lambda each: each[2])
        if not keys:
            return None
        key = next((key for key in keys if key[2] >= needed_side), keys[-1])
        self._cache.move_to_end(key)
        return self._cache[key].image

    def has_failed(self, path: Path) -> bool:
        """Tell whether a picture could not be loaded in any size."""
        return any(key[1] == path for key in self._failed) and self.best(path) is None

    def task(self, image: ScannedImage, needed_side: float, count: int) -> Task | None:
        """Return what loads a picture with so many of the screen's pixels a side; None if it is there.

        `count` is the number of pictures that are compared.
        """
        side = level_for(image, needed_side, count)
        there = (key[2] for key in self._cache if key[1] == image.path)
        key = ("picture", image.path, side)
        if key in self._failed or any(each >= side for each in there):
            return None
        return Task(key, tasks.picture(self._scratch, image.path, _box(image, side)))

    def take(self, key: Key, mapped: Mapped | None) -> None:
        """Keep what was loaded, or that it could not be."""
        if mapped is None:
            self._failed.add(key)
            return
        self._cache[key] = mapped
        self._byte_count += mapped.byte_count
        while self._byte_count > CACHE_BYTES and len(self._cache) > 1:
            _, oldest = self._cache.popitem(last=False)
            self._byte_count -= oldest.byte_count

    def clear(self) -> None:
        """Forget all pictures."""
        self._cache.clear()
        self._failed.clear()
        self._byte_count = 0


def level_for(image: ScannedImage, needed_side: float, count: int) -> int:
    """Return the longer side to load: a doubling of 1024 pixels, or all there are, or as many as there is room for."""
    full = max(image.width, image.height)
    most = min(full, int(full * min(1.0, CACHE_BYTES / (count * BYTES_PER_PIXEL * image.pixel_count)) ** 0.5))
    side = LEAST_SIDE
    while side < needed_side:
        side *= 2
    return min(side, most)


def _box(image: ScannedImage, side: int) -> Size:
    return (side, side) if side < max(image.width, image.height) else (image.width, image.height)
