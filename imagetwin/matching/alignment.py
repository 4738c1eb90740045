"""How one picture lies on another, by their points: which points match, and the map that most of them agree on.

Each match is a hypothesis by itself, since two points tell a shift, a turn and a scale. All are tried, where RANSAC (M.
Fischler and R. Bolles, 1981) would draw some: there are a few hundred at most, and the result depends on no chance.
The best are refined to affine maps by least squares over the matches that agree, within less and less.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Float64Array
from imagetwin.domain.points import Points, as_unit

# The squared distance of a match to that of the second best, at most: of 0.9 by distance.
_RATIO = 0.81
# Two points farther apart do not match whatever the others are: cosine 0.6.
_LARGEST_SQUARED = 0.8
# A point's direction and size are not exact: pixels by which a match may lie elsewhere, at first and in refinements.
_FIRST_REACH, _REACHES = 10.0, (8.0, 5.0, 3.0, 3.0)
_TRIED_REFINEMENTS = 4
# Nobody tells a smaller part of a picture by its points.
_LARGEST_SCALE = 10.0
# An affine map may stretch a picture so far.
_LARGEST_STRETCH = 2.0
# Distinct places of matches, in pixels of the smaller picture.
_PLACE_SIDE = 4.0
# Places on each side where an overlap is measured.
_GRID = 24
# Matches in one spot, or in a line, say nothing of the rest: their spread in pixels, across.
_LEAST_SPREAD = 6.0


@dataclass(frozen=True, slots=True)
class Alignment:
    """A map of the one picture's frame to the other's: `matrix` (float64, shape (2, 3)), of pixels.

    `support` counts the matches that agree with it, at places of their own. `is_mirrored` tells that it
    mirrors.
    """

    matrix: Float64Array
    support: int
    is_mirrored: bool = False

    def overlap(self, start: tuple[float, float], end: tuple[float, float]) -> float:
        """Return which part of the one frame lies on the other, or of the other on the one, the larger: 0 to 1.

        `start` and `end` are the frames' sides.
        """
        back = np.linalg.inv(np.vstack([self.matrix, [0, 0, 1]]))[:2]
        return max(_part_within(self.matrix, start, end), _part_within(back, end, start))

    @property
    def scale(self) -> float:
        """By how much lengths grow."""
        return float(np.sqrt(abs(np.linalg.det(self.matrix[:, :2]))))


def aligned(one: Points, other: Points, *, mirrored: bool = False) -> Alignment | None:
    """Return the map from `one` to `other`, that of `one` in a mirror where asked for; None where nothing agrees."""
    start = one.mirrored() if mirrored else one
    places = matches(start, other)
    if len(places) < 4:
        return None
    best = _best_map(start, other, places)
    if best is None or not mirrored:
        return best
    mirror = np.array([[-1.0, 0, one.sides[0]], [0, 1, 0], [0, 0, 1]])
    return Alignment(best.matrix @ mirror, best.support, is_mirrored=True)


def _part_within(matrix: Float64Array, start: tuple[float, float], end: tuple[float, float]) -> float:
    grid = (np.arange(_GRID) + 0.5) / _GRID
    x, y = np.meshgrid(grid * start[0], grid * start[1])
    places = np.stack([x, y, np.ones_like(x)], axis=-1) @ matrix.T
    return float(((places >= 0) & (places <= end)).all(axis=-1).mean())


def matches(one: Points, other: Points) -> NDArray[np.int64]:
    """Return pairs of points, (m, 2): each the other's best, and clearly better than the second best."""
    if min(len(one), len(other)) < 2:
        return np.empty((0, 2), np.int64)
    likeness = as_unit(one.descriptions) @ as_unit(other.descriptions).T
    best = likeness.argmax(axis=1)
    rows = np.arange(len(one))
    top = likeness[rows, best]
    is_mutual = likeness.argmax(axis=0)[best] == rows
    second = likeness.copy()
    second[rows, best] = -1.0
    squared, next_squared = 2 - 2 * top, 2 - 2 * second.max(axis=1)
    good = is_mutual & (squared <= _RATIO * next_squared) & (squared <= _LARGEST_SQUARED)
    return np.stack([rows[good], best[good]], axis=1)


def _best_map(one: Points, other: Points, places: NDArray[np.int64]) -> Alignment | None:
    start, end = one.places[places[:, 0]], other.places[places[:, 1]]
    scales = other.sizes[places[:, 1]] / one.sizes[places[:, 0]]
    turns = other.angles[places[:, 1]] - one.angles[places[:, 0]]
    a, b = scales * np.cos(turns), scales * np.sin(turns)
    # Hypothesis h says that (x, y) goes to (a x - b y, b x + a y) and a shift.
    shift_x = end[:, 0] - (a * start[:, 0] - b * start[:, 1])
    shift_y = end[:, 1] - (b * start[:, 0] + a * start[:, 1])
    off_x = np.outer(a, start[:, 0]) - np.outer(b, start[:, 1]) + shift_x[:, None] - end[:, 0]
    off_y = np.outer(b, start[:, 0]) + np.outer(a, start[:, 1]) + shift_y[:, None] - end[:, 1]
    # Of the two frames the one with larger pixels counts.
    reach = _FIRST_REACH * np.maximum(1.0, scales)[:, None]
    agree = np.square(off_x) + np.square(off_y) <= np.square(reach)
    # Who matches in size as well; else a few matches agree with almost anything.
    similar = np.abs(np.log(scales)[:, None] - np.log(scales)) < 0.7
    counts = (agree & similar).sum(axis=1)
    refined = [
        _refined(start, end, agree[number] & similar[number])
        for number in np.argsort(-counts, kind="stable")[:_TRIED_REFINEMENTS].tolist()
        if counts[number] >= 4
    ]
    good = [each for each in refined if each is not None]
    return max(good, key=lambda each: each.support, default=None)


def _refined(start: Float64Array, end: Float64Array, agree: NDArray[np.bool_]) -> Alignment | None:
    homogeneous = np.column_stack([start, np.ones(len(start))])
    matrix = None
    for reach in _REACHES:
        if agree.sum() < 4 or _spread(start[agree]) < _LEAST_SPREAD or _spread(end[agree]) < _LEAST_SPREAD:
            return None
        matrix = _fit(start[agree], end[agree])
        if not _is_sound(matrix):
            return None
        scale = np.sqrt(abs(np.linalg.det(matrix[:, :2])))
        off = np.hypot(*(homogeneous @ matrix.T - end).T)
        agree = off <= reach * max(1.0, scale)
    assert matrix is not None
    scale = float(np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
    smaller = start[agree] if scale >= 1 else end[agree]
    support = len(np.unique(np.floor(smaller / _PLACE_SIDE), axis=0)) if agree.any() else 0
    return Alignment(matrix, support)


def _fit(start: Float64Array, end: Float64Array) -> Float64Array:
    """Return the map of least squares: affine where enough points tell one, else of a shift, a turn and a scale."""
    if len(start) >= 8:
        homogeneous = np.column_stack([start, np.ones(len(start))])
        matrix: Float64Array = np.linalg.lstsq(homogeneous, end, rcond=None)[0].T.astype(np.float64)
        return matrix
    count = len(start)
    rows = np.zeros((2 * count, 4))
    rows[:count, 0], rows[:count, 1], rows[:count, 2] = start[:, 0], -start[:, 1], 1
    rows[count:, 0], rows[count:, 1], rows[count:, 3] = start[:, 1], start[:, 0], 1
    a, b, x, y = np.linalg.lstsq(rows, end.T.reshape(-1), rcond=None)[0]
    return np.array([[a, -b, x], [b, a, y]])


def _spread(places: Float64Array) -> float:
    """Return how far places lie apart across the line that they lie nearest to."""
    centred = places - places.mean(axis=0)
    return float(np.sqrt(np.maximum(np.linalg.eigvalsh(centred.T @ centred / len(places)), 0)[0]))


def _is_sound(matrix: Float64Array) -> bool:
    if not np.isfinite(matrix).all() or np.linalg.det(matrix[:, :2]) <= 0:
        return False
    large, small = np.linalg.svd(matrix[:, :2], compute_uv=False)
    return bool(small > 0 and large / small <= _LARGEST_STRETCH and 1 / _LARGEST_SCALE <= large <= _LARGEST_SCALE)
