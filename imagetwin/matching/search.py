"""Exact search: every pair of fingerprints within a threshold, without looking at every pair.

1. Fingerprints are projected to points whose distance is a lower bound (`projection`).
2. The points lie in cells. A point meets only the cells that its neighbours can lie in (`cells`).
3. There, coarse bounds come from one matrix product, loosened by its rounding error.
4. Those within reach are bounded again by all components of their points.
5. What survives is a candidate, and is verified in whole numbers (`verify`).

A block of points is a task of its own: a pool runs them in any order and the result is the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.pairs import Pairs
from imagetwin.matching.cells import Cells, distances_to
from imagetwin.matching.distances import Float32Array, Int64Array
from imagetwin.matching.projection import ROUNDING
from imagetwin.matching.verify import Verifier

BLOCK_ROWS = 2048
_CANDIDATES_AT_ONCE = 1 << 18
_POINTS_AT_ONCE = 1 << 16
_DIFFERENCES_AT_ONCE = 1 << 12
_FLOAT32_ROUNDING = 2.0**-24
# Where more than this part of a cell is within reach of coarse bounds, the fine ones are one product of matrices, too.
_CROWDED_PART = 64

Candidates = tuple[Int64Array, Int64Array]


@dataclass(frozen=True, slots=True)
class Index:
    """Points in the order of their cells.

    `rows` (int64, shape (n,)) are the fingerprints' row numbers in that order; the cell c has the positions from
    `starts[c]` to `starts[c + 1]`. `coarse` (float32, shape (n, d + 2)) are the coarse points in that order, each
    followed by 1 and its squared length; `fine` (float32, shape (n, k)) are the fine ones.
    """

    rows: Int64Array
    starts: Int64Array
    cells: Cells
    coarse: Float32Array
    fine: Float32Array

    @property
    def block_starts(self) -> range:
        """The first position of each block."""
        return range(0, len(self.rows), BLOCK_ROWS)


@dataclass(slots=True)
class Work:
    """How much a search had to look at: coarse bounds, fine bounds, and candidates."""

    coarse: int = 0
    fine: int = 0
    candidates: int = 0


def build_index(coarse: Float32Array, pivots: Float32Array, cells: Int64Array, fine: Float32Array) -> Index:
    """Sort points by their cells (int64, shape (n,)), numbers of pivots; cells that are empty are left out."""
    order = np.argsort(cells, kind="stable")
    used, starts = np.unique(cells[order], return_index=True)
    pivots = pivots[used]
    sizes = np.diff([*starts, len(order)])
    lifted = np.empty((len(order), coarse.shape[1] + 2), np.float32)
    sorted_fine = np.empty(fine.shape, np.float32)
    own = np.empty(len(order))
    numbers = np.repeat(np.arange(len(used)), sizes)
    for start in range(0, len(order), _POINTS_AT_ONCE):  # in stretches, since all of it is large
        part = slice(start, start + _POINTS_AT_ONCE)
        points = coarse[order[part]]
        sorted_fine[part] = fine[order[part]]
        lifted[part] = _lifted(points)
        own[part] = distances_to(points, pivots[numbers[part]])
    radii = np.maximum.reduceat(own, starts) if len(order) else own
    return Index(order, np.append(starts, len(order)).astype(np.int64), Cells(pivots, radii), lifted, sorted_fine)


def part_of(index: Index, positions: Int64Array) -> Index:
    """Return some positions of an index (int64, rising, at least one) as an index of one cell."""
    coarse = _rows(index.coarse, positions)
    points, starts = coarse[:, :-2], np.array([0, len(positions)], np.int64)
    pivot = np.zeros((1, points.shape[1]), np.float32)
    cell = Cells(pivot, distances_to(points, pivot).max(keepdims=True))
    return Index(index.rows[positions], starts, cell, coarse, _rows(index.fine, positions))


class Reach:
    """How far a search looks; it may be lowered while the search goes on, and what lies farther may still come."""

    def __init__(self, verifier: Verifier) -> None:
        self._verifier = verifier
        self.radius = 0.0
        self.lower_to(verifier.threshold)

    def lower_to(self, threshold: float) -> None:
        """Look only for pairs of distances up to here.

        The radius is how far two points may lie apart: this, loosened by what projection and float32 round.
        """
        method = self._verifier.method
        # No distance is larger; a limit far beyond would not fit into float32.
        limit = min(threshold, method.largest_distance) * method.cell_count
        longest = float(np.sqrt(method.largest_distance * method.cell_count))
        self.radius = float(np.sqrt(limit) * (1 + 1e-9) + 2 * ROUNDING * longest)


def search_block(
    index: Index, start: int, verifier: Verifier, work: Work | None = None, reach: Reach | None = None
) -> Iterator[Pairs]:
    """Yield the pairs of the block that begins at `start` with itself and with all that follows it."""
    positions = np.arange(start, min(start + BLOCK_ROWS, len(index.rows)))
    return _pairs(_Search(index, positions, None, reach or Reach(verifier), work or Work()), verifier)


def search_between(
    index: Index, positions: Int64Array, among: NDArray[np.bool_], verifier: Verifier, work: Work | None = None
) -> Iterator[Pairs]:
    """Yield the pairs of some positions with those that are true in `among` (of shape (n,)), which are others."""
    return _pairs(_Search(index, np.sort(positions), among, Reach(verifier), work or Work()), verifier)


def search_turned(
    index: Index,
    start: int,
    upright_count: int,
    verifier: Verifier,
    work: Work | None = None,
    reach: Reach | None = None,
) -> Iterator[Pairs]:
    """Yield the pairs of a block's upright rows with all rows, upright or turned, of pictures of higher numbers.

    The rows of the index are those of the same `upright_count` pictures in several orientations, the first upright. Of
    two pictures it is enough to turn one.
    """
    positions = np.arange(start, min(start + BLOCK_ROWS, len(index.rows)))
    upright = positions[index.rows[positions] < upright_count]
    search = _Search(index, upright, np.ones(len(index.rows), np.bool_), reach or Reach(verifier), work or Work())
    for first, second in search.candidates():
        higher = first < second % upright_count
        yield verifier.verify(first[higher], second[higher])


def _pairs(search: "_Search", verifier: Verifier) -> Iterator[Pairs]:
    return (verifier.verify(first, second) for first, second in search.candidates())


@dataclass(frozen=True, slots=True)
class _Search:
    """A search of `positions`, in rising order, in those that are true in `among`, or in all that follow each."""

    index: Index
    positions: Int64Array
    among: NDArray[np.bool_] | None
    reach: Reach
    work: Work

    def candidates(self) -> Iterator[Candidates]:
        """Yield row numbers of candidates, in portions of bounded size."""
        kept: list[Candidates] = []
        count = 0
        for first, second in self._near():
            kept.append((first, second))
            count += len(first)
            if count >= _CANDIDATES_AT_ONCE:
                yield from self._refined(kept)
                kept, count = [], 0
        yield from self._refined(kept)

    def _near(self) -> Iterator[Candidates]:
        """Yield positions whose coarse bounds are within the radius, cell by cell."""
        if not len(self.positions):
            return
        index = self.index
        block = _rows(index.coarse, self.positions)
        own = np.searchsorted(index.starts, self.positions, side="right") - 1
        told = index.cells.reached if self.among is None else index.cells.reached_by_few
        reached = told(block[:, :-2], own, self.reach.radius)
        factor = _bound_factor(block)
        for cell in np.flatnonzero(reached.any(axis=1)).tolist():
            rows = np.flatnonzero(reached[cell])
            for columns in self._columns(cell):
                yield self._within(self.positions[rows], factor[rows], columns)

    def _columns(self, cell: int) -> Iterator[Int64Array]:
        """Yield the positions of a cell that are to be looked at, in portions."""
        columns = np.arange(self.index.starts[cell], self.index.starts[cell + 1])
        if self.among is not None:
            columns = columns[self.among[columns]]
        for start in range(0, len(columns), BLOCK_ROWS):
            yield columns[start : start + BLOCK_ROWS]

    def _within(self, rows: Int64Array, factor: Float32Array, columns: Int64Array) -> Candidates:
        near = self._bounded(factor, _rows(self.index.coarse, columns))
        self.work.coarse += near.size
        if np.count_nonzero(near) * _CROWDED_PART > near.size:
            near = self._bounded(
                _bound_factor(_lifted(_rows(self.index.fine, rows))), _lifted(_rows(self.index.fine, columns))
            )
            self.work.fine += near.size
        near_rows, near_columns = np.divmod(np.flatnonzero(near), len(columns))
        first, second = rows[near_rows], columns[near_columns]
        if self.among is not None:
            return first, second
        later = second > first
        return first[later], second[later]

    def _bounded(self, factor: Float32Array, points: Float32Array) -> NDArray[np.bool_]:
        limit = self.reach.radius**2 + _slack(factor[:, -2], points)
        near: NDArray[np.bool_] = factor @ points.T <= np.float32(limit * (1 + 1e-6))
        return near

    def _refined(self, kept: list[Candidates]) -> Iterator[Candidates]:
        """Turn positions into row numbers and yield those whose fine bounds are within the radius."""
        if not kept:
            return
        first = np.concatenate([part for part, _ in kept])
        second = np.concatenate([part for _, part in kept])
        for start in range(0, len(first), _CANDIDATES_AT_ONCE):
            part = slice(start, start + _CANDIDATES_AT_ONCE)
            near = self._near_in_all(first[part], second[part])
            yield self.index.rows[first[part][near]], self.index.rows[second[part][near]]

    def _near_in_all(self, first: Int64Array, second: Int64Array) -> NDArray[np.bool_]:
        """Tell which of these positions lie within the radius of each other by all components."""
        near = np.zeros(len(first), np.bool_)
        # A sum of squares of differences cancels nothing, so its rounding is a part of itself.
        limit = self.reach.radius**2 * (1 + 2 * self.index.fine.shape[1] * _FLOAT32_ROUNDING)
        for start in range(0, len(first), _DIFFERENCES_AT_ONCE):
            part = slice(start, start + _DIFFERENCES_AT_ONCE)
            apart = self.index.fine[first[part]] - self.index.fine[second[part]]
            near[part] = np.vecdot(apart, apart) <= limit
        self.work.fine += len(first)
        self.work.candidates += int(near.sum())
        return near


def _rows(points: Float32Array, positions: Int64Array) -> Float32Array:
    """Return rows, as a view where they lie side by side."""
    first, last = int(positions[0]), int(positions[-1])
    return points[first : last + 1] if last - first + 1 == len(positions) else points[positions]


def _lifted(points: Float32Array) -> Float32Array:
    """Return points, each followed by 1 and its squared length."""
    squares = np.einsum("ij,ij->i", points, points)
    return np.column_stack([points, np.ones(len(points), np.float32), squares])


def _bound_factor(lifted: Float32Array) -> Float32Array:
    """Return rows whose products with (y, 1, |y|^2) are |x|^2 + |y|^2 - 2 x.y."""
    points, squares = lifted[:, :-2], lifted[:, -1:]
    return np.hstack([points * np.float32(-2), squares, np.ones_like(squares)])


def _slack(squares: Float32Array, columns: Float32Array) -> float:
    """Bound the rounding error of |x|^2 + |y|^2 - 2 x.y in float32.

    A float32 sum of k products is off by at most k * 2**-24 / (1 - k * 2**-24) times the sum of their magnitudes
    (N. J. Higham, Accuracy and Stability of Numerical Algorithms, section 3.1), whatever its order. The
    magnitudes add up to at most (|x| + |y|)^2. Twice the length covers the norms' own rounding.
    """
    longest = float(np.sqrt(squares.max())) + float(np.sqrt(columns[:, -1].max()))
    terms = 2 * columns.shape[1] + 8
    return float(terms * _FLOAT32_ROUNDING * 1.01 * longest**2 + 1e-3)
