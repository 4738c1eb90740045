"""On which side of a scan each file stands."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.images import ImageFile
from imagetwin.domain.scope import Side

SideNumbers = NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of some files: `numbers` (uint16, shape (files,)), and which of these numbers are closed.

    Images of a closed side are not compared with one another.
    """

    numbers: SideNumbers
    closed: NDArray[np.bool_]


class Placing:
    """Knows the side of each path: the number of the one that names it, or of its innermost folder; else the next."""

    def __init__(self, scope: Sequence[Side]) -> None:
        self._files = {_spelled(path): number for number, side in enumerate(scope) for path in side.files}
        folders = [(_spelled(folder), number) for number, side in enumerate(scope) for folder in side.folders]
        # The innermost first.
        folders.sort(key=lambda each: -len(each[0]))
        self._starts = [(folder.rstrip(os.sep) + os.sep, number) for folder, number in folders]
        self._count = len(scope)

    def side_of(self, path: Path) -> int:
        """Return the number of a path's side, the number of sides where it is on none."""
        spelled = _spelled(path)
        known = self._files.get(spelled)
        if known is not None:
            return known
        return next((number for start, number in self._starts if spelled.startswith(start)), self._count)


def sides_of(files: Sequence[ImageFile], scope: Sequence[Side]) -> Sides | None:
    """Return the sides of the files, None where all are compared with all: the last one is of those on none."""
    if not scope:
        return None
    placing = Placing(scope)
    numbers = np.fromiter((placing.side_of(file.path) for file in files), np.uint16, len(files))
    return Sides(numbers, np.array([*(not side.with_itself for side in scope), False]))


def _spelled(path: Path) -> str:
    return os.path.normcase(os.fspath(path))
