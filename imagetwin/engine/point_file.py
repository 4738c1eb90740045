"""Points of a scan's pictures on disk, for the time of the scan, and what workers do with them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Float64Array, Uint8Array
from imagetwin.domain.fingerprints import FEATURES
from imagetwin.domain.images import ImageFile, Travelling
from imagetwin.domain.points import Points, descriptions_of, frame_sides, mirrored_descriptions, unpacked_points
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.transforms import Transform
from imagetwin.imaging.decode import UnreadableImageError, decode
from imagetwin.imaging.findings import transform_of
from imagetwin.imaging.methods import RECIPES
from imagetwin.imaging.methods.features import framed
from imagetwin.imaging.point_registration import covers, holds_the_other, register
from imagetwin.matching.alignment import Alignment, aligned
from imagetwin.matching.words import Vocabulary, WordIndex, each_picture

# Matches that agree on how one picture lies on another: by chance they are hardly ever as many.
LEAST_SUPPORT = 8
# With so many the picture does not lie there in a mirror as well.
_PLENTY = 64
# Of two pictures that are edits the one holds the other, but for its border: it costs no decoding to tell that.
_LEAST_OVERLAP = 0.7
_COLUMNS = ("starts", "pictures", "signatures", "weights")


@dataclass(frozen=True, slots=True)
class PointFile:
    """Where the records of `count` pictures lie, in their order; one without points is zeros."""

    path: Path
    count: int

    def records(self, start: int, stop: int) -> Uint8Array:
        """Read records: uint8 of shape (n, FEATURES.length)."""
        length = FEATURES.length
        count = min(stop, self.count) - start
        values = np.zeros(count * length, np.uint8)
        # Behind the last record that was written the file may end.
        found = np.fromfile(self.path, np.uint8, count * length, offset=start * length)
        values[: len(found)] = found
        return values.reshape(count, length)


@dataclass(frozen=True, slots=True)
class Sided(Travelling):
    """A picture as workers need it: its number in the point file, its file, its width and height."""

    number: int
    file: ImageFile
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Found(Travelling):
    """That one picture is an edit of another: what each is, seen from the other one."""

    forward: Transform
    backward: Transform


@dataclass(frozen=True, slots=True)
class IndexFiles:
    """The word index in files of the scan's folder."""

    folder: Path
    picture_count: int

    @classmethod
    def written(cls, folder: Path, index: WordIndex) -> "IndexFiles":
        """Write an index."""
        for name in _COLUMNS:
            np.save(folder / f"words-{name}.npy", getattr(index, name))
        return cls(folder, index.picture_count)

    def index(self) -> WordIndex:
        """Map the index."""
        starts, pictures, signatures, weights = (
            np.load(self.folder / f"words-{name}.npy", mmap_mode="r") for name in _COLUMNS
        )
        return WordIndex(starts, pictures, signatures, weights, self.picture_count)


def word_task(file: PointFile, vocabulary: Vocabulary, start: int, stop: int) -> tuple[NDArray[Any], ...]:
    """Return words (int64), signatures (uint64) and pictures (int64) of a stretch; runs in a worker."""
    descriptions, of_record = descriptions_of(file.records(start, stop))
    return *vocabulary.words(descriptions), of_record + start


def vote_task(file: PointFile, vocabulary: Vocabulary, files: IndexFiles, start: int, stop: int) -> Float64Array:
    """Return candidates of a stretch as rows: an earlier picture, the picture, whether in a mirror, and the score.

    Runs in a worker.
    """
    descriptions, of_record = descriptions_of(file.records(start, stop))
    index, rows = files.index(), [np.empty((0, 4))]
    for is_mirrored in (False, True):
        described = mirrored_descriptions(descriptions) if is_mirrored else descriptions
        words, signatures = vocabulary.words(described)
        for number, part in enumerate(each_picture(of_record, stop - start), start):
            found, scores = index.candidates(number, words[part], signatures[part])
            same = np.full((len(found), 2), (number, is_mirrored))
            rows.append(np.column_stack([found, same, scores]))
    return np.concatenate(rows)


def register_task(
    file: PointFile, reference: Sided, members: Sequence[tuple[Sided, bool | None]], settings: DecodeSettings
) -> list[Found | None]:
    """Tell of each member whether it and the reference are edits of one picture; runs in a worker.

    Each comes with whether it lies on the reference in a mirror, None where that is not known. Who cannot be read any
    more is no edit.
    """
    first = _View(file, reference, settings)
    results: list[Found | None] = []
    for member, is_mirrored in members:
        found = None
        ways = (False, True) if is_mirrored is None else (is_mirrored,)
        with suppress(UnreadableImageError):
            found = _registered(first, _View(file, member, settings), ways)
        results.append(found)
    return results


class _View:
    """A picture's points, and, once they are asked for, its pixels."""

    def __init__(self, file: PointFile, sided: Sided, settings: DecodeSettings) -> None:
        self._sided, self._settings = sided, settings
        record = file.records(sided.number, sided.number + 1)[0]
        self.points: Points = unpacked_points(record, frame_sides(sided.width, sided.height))

    @cached_property
    def pixels(self) -> "NDArray[np.float32]":
        picture = decode(self._sided.file.path, RECIPES[FEATURES.name].wanted_size(FEATURES), self._settings)
        return np.asarray(framed(picture.pixels, picture.extent), np.float32)

    @property
    def scales(self) -> Float64Array:
        """What takes places of the frame to pixels (float64, shape (3, 3))."""
        height, width = self.pixels.shape[:2]
        return np.diag([width / self.points.sides[0], height / self.points.sides[1], 1.0])


def _registered(reference: _View, member: _View, ways: Sequence[bool]) -> Found | None:
    best: Alignment | None = None
    for way in ways:
        found = aligned(member.points, reference.points, mirrored=way)
        if found is not None and (best is None or found.support > best.support):
            best = found
        if best is not None and best.support >= _PLENTY:
            break
    if best is None or best.support < LEAST_SUPPORT:
        return None
    if best.overlap(member.points.sides, reference.points.sides) < _LEAST_OVERLAP:
        return None
    return _looked_at(reference, member, best)


def _looked_at(reference: _View, member: _View, alignment: Alignment) -> Found | None:
    frames = np.vstack([alignment.matrix, [0, 0, 1]])
    pixels = reference.scales @ frames @ np.linalg.inv(member.scales)
    back = np.linalg.inv(pixels)
    both = covers(member.pixels, reference.pixels, pixels[:2])
    if not holds_the_other(both):
        return None
    forward = register(member.pixels, reference.pixels, pixels[:2], both)
    if not forward.is_edit:
        return None
    sizes = [np.diag([*each.pixels.shape[1::-1], 1.0]) for each in (member, reference)]
    relative = np.linalg.inv(sizes[1]) @ pixels @ sizes[0]
    return Found(
        transform_of(forward, pixels[:2], relative), transform_of(forward.swapped(), back[:2], np.linalg.inv(relative))
    )
