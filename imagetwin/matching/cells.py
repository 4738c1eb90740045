"""Cells: points by their nearest pivot, and which cells a point's neighbours within a radius can lie in.

Let x lie in the cell of pivot a, and y in that of pivot b, at most r from x. The function |z - b|^2 - |z - a|^2 changes
by at most 2 |a - b| for each unit that z moves, and it is not above 0 at y. So it is at most 2 r |a - b| at x: the
bound of the "generalized hyperplane" of E. Chavez, G. Navarro, R. Baeza-Yates and J. L. Marroquin, "Searching in
Metric Spaces", ACM Computing Surveys 33 (2001). The second bound is |x - b| <= r + the radius of the cell of b.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.matching.distances import Float32Array, Float64Array, Int64Array

_FLOAT32_ROUNDING = 2.0**-24
_POINTS_AT_ONCE = 1024
_FEW_AT_ONCE = 256
_SAMPLED_PER_CELL = 16
_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Cells:
    """Pivots (float32, shape (m, d)) and for each its cell's `radii` (float64, shape (m,))."""

    pivots: Float32Array
    radii: Float64Array

    def reached(self, points: Float32Array, own: Int64Array, radius: float) -> NDArray[np.bool_]:
        """Tell which cells hold neighbours of points within `radius`: bool of shape (m, points).

        `own` (int64, never falling) are the points' cells. Only these and the cells after them are told.
        """
        result = np.zeros((len(self.pivots), len(points)), np.bool_)
        numbers, starts = np.unique(own, return_index=True)
        for number, start, stop in zip(numbers.tolist(), starts, [*starts[1:], len(own)], strict=True):
            apart = distances_to(self.pivots[number:], self.pivots[number])[:, None]
            places = np.zeros(stop - start, np.int64)
            result[number:, start:stop] = self._reached(number, points[start:stop], places, apart, radius)
        return result

    def reached_by_few(self, points: Float32Array, own: Int64Array, radius: float) -> NDArray[np.bool_]:
        """Tell the same of all cells, for points of which each may lie in a cell of its own."""
        result = np.zeros((len(self.pivots), len(points)), np.bool_)
        for start in range(0, len(points), _FEW_AT_ONCE):
            part = slice(start, start + _FEW_AT_ONCE)
            apart = _upper_distances(self.pivots, self.pivots[own[part]])
            result[:, part] = self._reached(0, points[part], own[part], apart, radius)
        return result

    def _reached(
        self, first: int, points: Float32Array, own: Int64Array, apart: Float64Array, radius: float
    ) -> NDArray[np.bool_]:
        """Tell it of the cells from `first` on, from which the points' own are numbered here.

        `apart` are the distances of these cells' pivots from the points' own: one column for each, or for all.
        """
        pivots, radii = self.pivots[first:], self.radii[first:]
        scores = _score_factor(pivots) @ _with_one(points).T
        lengths = np.einsum("ij,ij->i", points, points)
        slack = _slack(points, pivots, float(radii.max()) + radius)
        near_pivot: NDArray[np.bool_] = (
            scores <= ((radii + radius) ** 2 / 2 + slack).astype(np.float32)[:, None] - lengths / 2
        )
        scores -= scores[own, np.arange(len(points))]
        near_pivot &= scores <= (apart * radius + slack).astype(np.float32)
        return near_pivot


def cell_count(point_count: int) -> int:
    """Return how many cells to make: their number times that of the points stays far below a full comparison."""
    return max(1, min(int(4 * point_count**0.5), point_count // 128))


def sample_rows(point_count: int) -> Int64Array:
    """Return the rows to choose pivots from: evenly spaced, so that the same points always give the same cells."""
    wanted = min(point_count, _SAMPLED_PER_CELL * cell_count(point_count))
    return np.linspace(0, point_count - 1, wanted).astype(np.int64)


def choose_pivots(sample: Float32Array, count: int) -> Float32Array:
    """Return `count` pivots: means of the sample's cells, after a few rounds of Lloyd's algorithm (k-means)."""
    pivots = sample[np.linspace(0, len(sample) - 1, count).astype(np.int64)]
    for _ in range(_ROUNDS):
        cells = nearest(sample, pivots)
        sizes = np.bincount(cells, minlength=count)
        sums = [np.bincount(cells, column, count) for column in sample.T]
        means = (np.array(sums) / np.maximum(sizes, 1)).T.astype(np.float32)
        pivots = np.where(sizes[:, None] > 0, means, pivots)
    return pivots


def nearest(points: Float32Array, pivots: Float32Array) -> Int64Array:
    """Return each point's nearest pivot, up to rounding: int64 of shape (n,)."""
    factor = _score_factor(pivots).T
    parts = [
        (_with_one(points[start : start + _POINTS_AT_ONCE]) @ factor).argmin(axis=1)
        for start in range(0, len(points), _POINTS_AT_ONCE)
    ]
    return np.concatenate(parts) if parts else np.empty(0, np.int64)


def distances_to(points: Float32Array, pivots: Float32Array) -> Float64Array:
    """Return the distance of each point from the pivot in the same row: float64 of shape (n,)."""
    result: Float64Array = np.sqrt(np.square(points - pivots, dtype=np.float64).sum(axis=1))
    return result


def _upper_distances(left: Float32Array, right: Float32Array) -> Float64Array:
    """Return the distance of every row of `left` from each of `right`, never too short: float64 of shape (n, m)."""
    one, other = left.astype(np.float64), right.astype(np.float64)
    squares, other_squares = np.vecdot(one, one), np.vecdot(other, other)
    apart = squares[:, None] + other_squares - 2 * (one @ other.T)
    # float64 rounds away a hundredth of this at most.
    result: Float64Array = np.sqrt(np.maximum(apart, 0.0) + 1e-12 * float(squares.max() + other_squares.max()))
    return result


def _score_factor(pivots: Float32Array) -> Float32Array:
    """Return rows whose products with (x, 1) are |b|^2 / 2 - x.b, that is: (|x - b|^2 - |x|^2) / 2."""
    return np.column_stack([-pivots, np.einsum("ij,ij->i", pivots, pivots) / 2])


def _with_one(points: Float32Array) -> Float32Array:
    return np.column_stack([points, np.ones(len(points), np.float32)])


def _slack(points: Float32Array, pivots: Float32Array, reach: float) -> float:
    """Bound the rounding of two scores and of what they are compared with, as `search` does for distances.

    The magnitudes in a score add up to at most twice the square of the longest vector.
    """
    longest = max(float(np.einsum("ij,ij->i", vectors, vectors).max()) for vectors in (points, pivots))
    return float(8 * (points.shape[1] + 8) * _FLOAT32_ROUNDING * (longest + reach**2))
