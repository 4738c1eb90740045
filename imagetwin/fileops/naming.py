"""Names and places for files that are moved: a name taken gets a number, and what belongs together stays together."""

import math
import os
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path


def free_path(wanted: Path) -> Path:
    """Return the path, or the first numbered one that is free: `a (2).jpg`."""
    return free_paths(wanted.parent, wanted.stem, wanted.stem, [wanted.name])[0]


def free_paths(folder: Path, old_stem: str, new_stem: str, names: Sequence[str]) -> list[Path]:
    """Return free paths in a folder for files whose names begin with one stem, all with the same new stem and number.

    Where the folder holds one of the names, all get a number: `a (2).jpg`, `a (2).xmp`.
    """
    for stem in _numbered(new_stem):
        paths = [folder / (stem + name[len(old_stem) :]) for name in names]
        if not any(map(os.path.lexists, paths)):
            return paths
    raise AssertionError("numbers do not end")


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    for number in count(2):
        yield f"{stem} ({number})"


def with_distance(stem: str, distance: float) -> str:
    """Return the stem with the distance behind it: `IMG_1.45`; as it is where the distance is not known."""
    return stem if math.isnan(distance) else f"{stem}_{distance:.2f}"


def below_root(path: Path) -> Path:
    r"""Return an absolute path as a relative one, drive letters and shares as folders: `C:\a` is `C\a`."""
    anchor = path.anchor.replace(":", "").replace("\\", "/").strip("/")
    return Path(*filter(None, anchor.split("/")), *path.parts[1:])


def below_folders(path: Path, folders: Sequence[Path]) -> Path:
    """Return a path relative to the innermost folder that holds it, with that folder's own name in front."""
    holding = [folder for folder in folders if path.is_relative_to(folder)]
    if not holding:
        return below_root(path)
    innermost = max(holding, key=lambda folder: len(folder.parts))
    return Path(innermost.name) / path.relative_to(innermost)
