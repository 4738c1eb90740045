"""How much of a review lies in each of some folders."""

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from imagetwin.domain.images import ScannedImage


@dataclass(frozen=True, slots=True)
class FolderCount:
    """How many images lie in a folder or below it, how many of these are in groups, and how many are marked."""

    image_count: int = 0
    grouped_count: int = 0
    marked_count: int = 0


def count_in_folders(
    folders: Iterable[Path],
    images: Iterable[ScannedImage],
    grouped: Collection[Path],
    marked: Collection[Path],
    watch: Callable[[], object] = lambda: None,
) -> dict[Path, FolderCount]:
    """Count images in each folder by all of their names, each image once; one in two folders counts in both.

    `grouped` and `marked` are paths of images, in containers that know quickly what they hold. `watch` is called for
    each image. Folders are compared as they are written, as the search does; the disk is not looked at.
    """
    holding = _Holding(folders)
    counts: dict[Path, list[int]] = {folder: [0, 0, 0] for folder in holding.folders}
    for image in images:
        watch()
        path = image.path
        for folder in holding.of(image.file.paths):
            count = counts[folder]
            count[0] += 1
            count[1] += path in grouped
            count[2] += path in marked
    return {folder: FolderCount(*count) for folder, count in counts.items()}


class _Holding:
    """Knows which folders hold a file; each folder of files is compared with them once."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self.folders = tuple(dict.fromkeys(folders))
        self._starts = [(folder, _with_end(os.fspath(folder))) for folder in self.folders]
        self._known: dict[str, tuple[Path, ...]] = {}

    def of(self, paths: Sequence[Path]) -> Collection[Path]:
        if len(paths) == 1:
            return self._of_one(paths[0])
        return {folder for path in paths for folder in self._of_one(path)}

    def _of_one(self, path: Path) -> tuple[Path, ...]:
        parent = os.path.dirname(path)  # noqa: PTH120 - Path.parent takes ten times as long, and there are many
        found = self._known.get(parent)
        if found is None:
            spelled = _with_end(parent)
            found = tuple(folder for folder, start in self._starts if spelled.startswith(start))
            self._known[parent] = found
        return found


def _with_end(folder: str) -> str:
    return os.path.normcase(folder).rstrip(os.sep) + os.sep
