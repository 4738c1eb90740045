"""Whether a picture that seems to lie on another one does, pixel for pixel, and what was done to it.

The finer of the two is laid over the coarser one and compared window by window by the structure term of SSIM (Z. Wang
and others, "Image quality assessment: from error visibility to structural similarity", 2004),

    s = (cov(x, y) + c) / (sd(x) sd(y) + c),   c = (0.03 * 255)^2 / 2

which a change of brightness or contrast leaves as it is. An edit of a picture keeps all of it but for what was
laid over it, in one place. Two pictures of one scene differ in many places: what is nearer moves against
what is farther, things and people move, and the camera sees a little more here and less there, where a crop shows only
less.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Float32Array, Float64Array
from imagetwin.imaging.opencv import cv2_module

_WINDOW, _STEP = 16, 8
_STEADY = (0.03 * 255) ** 2 / 2
# Levels: below this deviation a window has nothing to compare but its tone.
_TEXTURE = 5.0
_KEPT, _CHANGED = 0.75, 0.5
# Levels by which an even window may lie beside what the other's tones become there.
_TONE_REACH = 45.0
# Parts of the windows with texture that an edit keeps, beside what was laid over it.
_LEAST_KEPT = 0.88
_LEAST_WINDOWS = 24
# Part of the overlap that something may cover, and of its bounding box that it fills at least.
_MOST_COVERED, _LEAST_FILLED, _LEAST_FLAT, _LEAST_BLENDED = 0.62, 0.9, 0.75, 0.85
# Levels by which a pixel is clearly another one, and how many of them are something.
_CLEAR, _LEAST_CLEAR = 24.0, 30
# Part of a region that is in one piece; cosine of the ways in which a pixel's colour moved and should have moved.
_LEAST_CONNECTED, _SAME_WAY = 0.8, 0.95
# Pixels across which a stroke of writing is narrower, and the part of it that may be wider; of large letters, how many
# there are, and the part of all that each has. Levels by which a pixel of what has one colour lies beside it, and how
# many of the pixels do not.
_STROKE, _MOST_WIDE = 9, 0.2
_LETTERS, _LEAST_LETTER = 3, 0.04
_ONE_COLOUR, _LEAST_OF_ONE_COLOUR = 16.0, 0.6
# What is left out of a changed region: single windows here and there.
_LEAST_REGION = 3
# Part of a picture's content that has to lie in the other one.
_LEAST_CONTAINED = 0.995
# Levels by which pixels of an even border lie beside their median.
_BORDER_REACH, _EVEN_PART = 16.0, 0.7
# Pixels from one place to the next where areas are measured.
_STRIDE = 3


@dataclass(frozen=True, slots=True)
class Windows:
    """What was found window by window (bool arrays of one shape): `kept`, `changed`, and where both lie (`valid`)."""

    valid: NDArray[np.bool_]
    textured: NDArray[np.bool_]
    kept: NDArray[np.bool_]
    changed: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Region:
    """What was laid over a picture: the bounding box in windows (top, left, bottom, right), and how full it is."""

    box: tuple[int, int, int, int]
    part: float
    filled: float
    flat: float
    blended: float

    @property
    def is_overlay(self) -> bool:
        """Whether it is what programs lay over pictures: a rectangle, writing, or something to see through."""
        return self.filled >= _LEAST_FILLED or self.flat >= _LEAST_FLAT or self.blended >= _LEAST_BLENDED


@dataclass(frozen=True, slots=True)
class Cover:
    """Which part of a picture lies on the other one: of all of it, and of what is no even border beside that."""

    of_all: float
    of_content: float
    is_bordered: bool


@dataclass(frozen=True, slots=True)
class Colours:
    """Mean saturation of both pictures where they lie on each other, and by how many levels their tones differ."""

    of_member: float
    of_reference: float
    moved: float


@dataclass(frozen=True, slots=True)
class Registration:
    """All that a verdict is made of: `kept` is which part of the windows with texture outside of `region` is kept."""

    windows: Windows
    kept: float
    region: Region | None
    member: Cover
    reference: Cover
    colours: Colours

    def swapped(self) -> "Registration":
        """Return the same, told of the reference as it lies on the member."""
        colours = Colours(self.colours.of_reference, self.colours.of_member, self.colours.moved)
        return replace(self, member=self.reference, reference=self.member, colours=colours)

    @property
    def is_edit(self) -> bool:
        """Whether one of the two was made of the other, or contains it."""
        if not holds_the_other((self.member, self.reference)) or self.windows.textured.sum() < _LEAST_WINDOWS:
            return False
        if self.kept < _LEAST_KEPT:
            return False
        return self.region is None or (self.region.part <= _MOST_COVERED and self.region.is_overlay)


def covers(member: Float32Array, reference: Float32Array, matrix: Float64Array) -> tuple[Cover, Cover]:
    """Return which part of a picture lies on another and which of that on it, as `register` does.

    That is told in a fraction of its time.
    """
    return _covered(member, reference.shape[:2], matrix), _covered(reference, member.shape[:2], _inverse(matrix))


def holds_the_other(both: tuple[Cover, Cover]) -> bool:
    """Whether one of two pictures holds all of the other's content; else neither is an edit of the other."""
    return max(each.of_content for each in both) >= _LEAST_CONTAINED


def register(
    member: Float32Array, reference: Float32Array, matrix: Float64Array, both: tuple[Cover, Cover] | None = None
) -> Registration:
    """Lay a picture over another: both are float32 of shape (h, w, 3), `matrix` takes the member's pixels there.

    `both` are their covers, where these are known.
    """
    scale = float(np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
    inverse = _inverse(matrix)
    if scale >= 1:
        ground, cover, to_cover = member, reference, matrix
    else:
        ground, cover, to_cover = reference, member, inverse
    laid, valid = _laid(cover, ground.shape[:2], to_cover)
    windows, off, tones = _windows(_grey(ground), _grey(laid), valid)
    region, kept = _region(windows, (ground, laid), off)
    first, second = (laid, ground) if ground is reference else (ground, laid)
    return Registration(
        windows,
        kept,
        region,
        *(covers(member, reference, matrix) if both is None else both),
        _colours(first, second, valid, tones),
    )


def _inverse(matrix: Float64Array) -> Float64Array:
    full = np.linalg.inv(np.vstack([matrix, [0, 0, 1]]))
    return full[:2]


def _grey(picture: Float32Array) -> Float32Array:
    grey: Float32Array = picture @ np.array([0.299, 0.587, 0.114], np.float32)
    return grey


def _laid(cover: Float32Array, shape: tuple[int, ...], matrix: Float64Array) -> tuple[Float32Array, NDArray[np.bool_]]:
    """Return `cover` as it lies on the ground's pixels, which `matrix` takes to its own; and where it does."""
    cv2 = cv2_module()
    ratio = float(np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
    if ratio > 1.1:
        cover = cv2.GaussianBlur(cover, (0, 0), 0.5 * np.sqrt(ratio**2 - 1))
    # OpenCV's pixels have their middles at whole numbers.
    shifted = matrix.copy()
    shifted[:, 2] += matrix[:, :2] @ (0.5, 0.5) - 0.5
    size = (shape[1], shape[0])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    laid = cv2.warpAffine(cover, shifted, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    inside = cv2.warpAffine(np.ones(cover.shape[:2], np.float32), shifted, size, flags=flags)
    return laid, inside > 0.999


def _windows(one: Float32Array, other: Float32Array, valid: NDArray[np.bool_]) -> tuple[Windows, Float32Array, float]:
    """Compare two grey pictures; return with it how far each pixel lies from what the other's tone becomes there.

    The last is the mean difference of the kept windows' tones.
    """
    cv2 = cv2_module()
    one, other = (cv2.GaussianBlur(each, (0, 0), 1.0) for each in (one, other))

    def mean(plane: Any) -> Float64Array:
        return _sampled(cv2.boxFilter(plane, cv2.CV_64F, (_WINDOW, _WINDOW), borderType=cv2.BORDER_REFLECT))

    means = mean(one), mean(other)
    deviations = [
        np.sqrt(np.maximum(mean(each * each) - middle**2, 0)) for each, middle in zip((one, other), means, strict=True)
    ]
    covariance = mean(one * other) - means[0] * means[1]
    structure = (covariance + _STEADY) / (deviations[0] * deviations[1] + _STEADY)
    is_valid = mean(valid.astype(np.float32)) > 0.99
    textured = is_valid & (np.maximum(*deviations) > _TEXTURE)
    kept, changed = textured & (structure >= _KEPT), textured & (structure < _CHANGED)
    if kept.sum() < _LEAST_WINDOWS:
        return Windows(is_valid, textured, kept, changed), np.zeros_like(one), 0.0
    x, y = means[0][kept], means[1][kept]
    slope, shift = np.polyfit(x, y, 1) if np.ptp(x) > 8 else (1.0, float(np.median(y - x)))
    off: Float32Array = np.abs(np.float32(slope) * one + np.float32(shift) - other)
    beside = np.abs(slope * means[0] + shift - means[1])
    changed |= is_valid & ~kept & (beside > float(np.quantile(beside[kept], 0.9)) + _TONE_REACH)
    return Windows(is_valid, textured, kept, changed), off, float(np.mean(np.abs(x - y)))


def _sampled(plane: Float64Array) -> Float64Array:
    """Return the values at the middles of all windows that lie in a plane whole."""
    half = _WINDOW // 2
    rows, columns = ((side - _WINDOW) // _STEP + 1 for side in plane.shape)
    sampled: Float64Array = plane[half::_STEP, half::_STEP][: max(rows, 0), : max(columns, 0)]
    return sampled


def _region(windows: Windows, pictures: Sequence[Float32Array], off: Float32Array) -> tuple[Region | None, float]:
    """Return what was laid over, if anything, and which part of the textured windows outside of it is kept."""
    cv2 = cv2_module()
    closed = cv2.morphologyEx(windows.changed.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    count, labels = cv2.connectedComponents(closed)
    sizes = np.bincount(labels[windows.changed], minlength=count)
    large = np.flatnonzero(sizes >= max(_LEAST_REGION, 0.05 * windows.changed.sum()))
    large = large[large > 0]
    outside = windows.textured.copy()
    if not len(large):
        return None, float((windows.kept & outside).sum() / max(1, outside.sum()))
    mask = np.isin(labels, large)
    top, bottom = np.flatnonzero(mask.any(axis=1))[[0, -1]].tolist()
    left, right = np.flatnonzero(mask.any(axis=0))[[0, -1]].tolist()
    inside = (slice(top, bottom + 1), slice(left, right + 1))
    part = float(windows.valid[inside].sum() / max(1, windows.valid.sum()))
    outside[inside] = False
    kept = float((windows.kept & outside).sum() / max(1, outside.sum()))
    ends = tuple(slice(each.start * _STEP, (each.stop - 1) * _STEP + _WINDOW) for each in inside)
    covered = cv2.resize(mask[inside].astype(np.uint8), off[ends].shape[::-1], interpolation=cv2.INTER_NEAREST) > 0
    clear = covered & (off[ends] > _CLEAR)
    if clear.sum() < _LEAST_CLEAR:
        return None, kept
    one, other = (each[ends][clear] for each in pictures)
    in_colour = covered & (np.maximum(off[ends], _colour_off(pictures, windows.kept, ends)) > _CLEAR)
    written = _is_written(clear)
    return Region(
        (top, left, bottom + 1, right + 1),
        part,
        _filled(in_colour),
        max(_flatness(one, other, written=written), _flatness(other, one, written=written)),
        _blended(one, other),
    ), kept


def _colour_off(
    pictures: Sequence[Float32Array], kept: NDArray[np.bool_], ends: tuple[slice, ...]
) -> NDArray[np.float32]:
    """Return how far each pixel of a part lies from what the other's colour becomes there, by its farthest channel.

    A colour laid over another of the same tone is seen by this alone.
    """
    cv2 = cv2_module()
    one, other = (cv2.GaussianBlur(each, (0, 0), 1.0) for each in pictures)
    rows, columns = (each * _STEP + _WINDOW // 2 for each in np.nonzero(kept))
    off = np.zeros(one[ends].shape[:2], np.float32)
    for channel in range(one.shape[2] if len(rows) >= _LEAST_WINDOWS else 0):
        x, y = one[rows, columns, channel], other[rows, columns, channel]
        slope, shift = np.polyfit(x, y, 1) if np.ptp(x) > 8 else (1.0, float(np.median(y - x)))
        here = np.float32(slope) * one[ends][..., channel] + np.float32(shift)
        off = np.maximum(off, np.abs(here - other[ends][..., channel]))
    return off


def _filled(clear: NDArray[np.bool_]) -> float:
    """Return which part of its bounding box one connected area fills, gaps inside left aside; 0 for several areas."""
    cv2 = cv2_module()
    closed = cv2.morphologyEx(clear.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    _count, labels, found, _middles = cv2.connectedComponentsWithStats(closed)
    areas = found[1:, cv2.CC_STAT_AREA]
    if not len(areas) or areas.max() < _LEAST_CONNECTED * areas.sum():
        return 0.0
    left, top, width, height = found[1 + int(areas.argmax()), :4].tolist()
    area = labels[top : top + height, left : left + width] == 1 + int(areas.argmax())
    rows = np.maximum.accumulate(area, axis=1) & np.maximum.accumulate(area[:, ::-1], axis=1)[:, ::-1]
    columns = np.maximum.accumulate(area, axis=0) & np.maximum.accumulate(area[::-1], axis=0)[::-1]
    return float((rows & columns).mean())


def _is_written(clear: NDArray[np.bool_]) -> bool:
    """Tell whether an area looks like writing: strokes in which hardly a square fits, or letter beside letter."""
    cv2 = cv2_module()
    levels = clear.astype(np.uint8)
    wide = cv2.morphologyEx(levels, cv2.MORPH_OPEN, np.ones((_STROKE, _STROKE), np.uint8))
    if wide.sum() <= _MOST_WIDE * clear.sum():
        return True
    closed = cv2.morphologyEx(levels, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    areas = cv2.connectedComponentsWithStats(closed)[2][1:, cv2.CC_STAT_AREA]
    return bool((areas >= _LEAST_LETTER * areas.sum()).sum() >= _LETTERS)


def _flatness(over: Float32Array, under: Float32Array, *, written: bool) -> float:
    """Return which part of some pixels (float32, shape (n, 3)) moved towards one colour, as under writing.

    Unless the area is `written`, most have to be about that colour: who stands in a picture is dark or light as well.
    """
    bins = (over // 32).astype(np.int64) @ (64, 8, 1)
    colour = over[bins == np.bincount(bins).argmax()].mean(axis=0)
    moved, wanted = over - under, colour - under
    if not written and (np.abs(over - colour).max(axis=1) <= _ONE_COLOUR).mean() < _LEAST_OF_ONE_COLOUR:
        return 0.0
    lengths = np.linalg.norm(moved, axis=1) * np.linalg.norm(wanted, axis=1)
    return float((np.einsum("ij,ij->i", moved, wanted) >= _SAME_WAY * lengths).mean())


def _blended(one: Float32Array, other: Float32Array) -> float:
    """Return how well one follows the other in an area, as it does behind something that lets it shine through."""
    first, second = (each @ np.array([0.299, 0.587, 0.114], np.float32) for each in (one, other))
    deviations = float(first.std() * second.std())
    return float(((first - first.mean()) * (second - second.mean())).mean() / deviations) if deviations > 25 else 0.0


def _covered(picture: Float32Array, shape: tuple[int, ...], matrix: Float64Array) -> Cover:
    """Return which part of a picture, and of what is no even border, lies on another one of some shape."""
    height, width = picture.shape[:2]
    x, y = np.meshgrid(np.arange(0, width, _STRIDE) + 0.5, np.arange(0, height, _STRIDE) + 0.5)
    places = np.stack([x, y, np.ones_like(x)], axis=-1) @ matrix.T
    # A pixel at the edge is the map's, not the picture's.
    loose = 1.5 * max(1.0, float(np.sqrt(abs(np.linalg.det(matrix[:, :2])))))
    inside, strictly = (
        ((places > -reach) & (places < np.array(shape[1::-1]) + reach)).all(axis=-1) for reach in (loose, 0.0)
    )
    part = float(strictly.mean())
    rest = picture[::_STRIDE, ::_STRIDE][~inside]
    if not len(rest) or not inside.any():
        return Cover(part, float(inside.mean()), is_bordered=False)
    uneven = np.abs(rest - np.median(rest, axis=0)).max(axis=1) > _BORDER_REACH
    if uneven.mean() > 1 - _EVEN_PART:
        return Cover(part, float(inside.mean()), is_bordered=False)
    return Cover(part, float(inside.sum() / (inside.sum() + uneven.sum())), is_bordered=True)


def _colours(member: Float32Array, reference: Float32Array, valid: NDArray[np.bool_], tones: float) -> Colours:
    some = slice(None, None, _STRIDE)
    one, other = (each[some, some][valid[some, some]] for each in (member, reference))
    if not len(one):
        return Colours(0.0, 0.0, 0.0)
    moved = float(np.abs(np.median(one - other, axis=0)).max())
    return Colours(_saturation(one), _saturation(other), max(moved, tones))


def _saturation(colours: Float32Array) -> float:
    return float(np.mean(np.ptp(colours, axis=1)))
