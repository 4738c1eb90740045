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


def sides_of(files: Sequence[ImageFile], scope: Sequence[Side]) -> Sides | None:
    """Return the sides of the files, None where all are compared with all: the last one is of those on none."""
    if not scope:
        return None
    by_file = {_spelled(path): number for number, side in enumerate(scope) for path in side.files}
    folders = [(_spelled(folder), number) for number, side in enumerate(scope) for folder in side.folders]
    # The innermost first.
    folders.sort(key=lambda each: -len(each[0]))
    starts = [(folder.rstrip(os.sep) + os.sep, number) for folder, number in folders]

    def number_of(path: str) -> int:
        known = by_file.get(path)
        return (
            next((number for start, number in starts if path.startswith(start)), len(scope)) if known is None else known
        )

    numbers = np.fromiter((number_of(_spelled(file.path)) for file in files), np.uint16, len(files))
    return Sides(numbers, np.array([*(not side.with_itself for side in scope), False]))


def _spelled(path: Path) -> str:
    return os.path.normcase(os.fspath(path))
