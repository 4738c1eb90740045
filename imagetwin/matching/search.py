"""Exact search: every pair of fingerprints within a threshold, without looking at every pair.

1. Fingerprints are projected to a few coefficients whose distance is a lower bound (`projection`).
2. The projections are sorted by brightness. A block of rows meets only the columns whose brightness lies within
   the search radius: that difference, too, is a lower bound.
3. Within a block, all bounds come from one matrix product in float32, loosened by its rounding error.
4. What survives is a candidate, and is verified in integers (`verify`).

A block is a task of its own: a pool runs them in any order and the result is the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from imagetwin.domain.fingerprints import Method
from imagetwin.domain.matches import Pairs
from imagetwin.matching.distances import Float64Array, Int64Array
from imagetwin.matching.projection import Float32Array
from imagetwin.matching.verify import Verifier

BLOCK_ROWS = 1024
_COLUMNS_AT_ONCE = 4096
_FLOAT32_ROUNDING = 2.0**-24


@dataclass(frozen=True, slots=True)
class Index:
    """Projections in order of brightness.

    `rows` (int64, shape (n,)) are the fingerprints' row numbers in that order; `brightness` (float64, shape
    (n,)) never falls; `vectors` (float32, shape (n, d)) are the projections less their common mean.
    """

    rows: Int64Array
    brightness: Float64Array
    vectors: Float32Array

    @property
    def block_starts(self) -> range:
        """The first position of each block."""
        return range(0, len(self.rows), BLOCK_ROWS)


def build_index(projections: Float64Array, method: Method) -> Index:
    """Sort projections of shape (n, d) by brightness and move their mean to the origin.

    Distances do not change by the move, while the float32 rounding, which grows with the length of the vectors,
    becomes smaller.
    """
    # A unit vector's coordinate: its difference never exceeds the distance.
    brightness = projections[:, : method.channels].sum(axis=1) / np.sqrt(method.channels)
    order = np.argsort(brightness, kind="stable")
    vectors = np.empty(projections.shape, np.float32)
    mean = projections.mean(axis=0) if len(projections) else 0.0
    for start in range(0, len(order), _COLUMNS_AT_ONCE):  # in stretches, since all of it is large
        rows = order[start : start + _COLUMNS_AT_ONCE]
        vectors[start : start + len(rows)] = projections[rows] - mean
    return Index(order, brightness[order], vectors)


def search_block(index: Index, start: int, verifier: Verifier) -> Pairs:
    """Find the pairs of the block that begins at `start` with itself and with all that follows it."""
    # No distance is larger; a limit far beyond would not fit into float32.
    limit = min(verifier.threshold, verifier.method.largest_distance) * verifier.method.cell_count
    parts = [
        verifier.verify(np.minimum(first, second), np.maximum(first, second))
        for first, second in _candidates(index, start, limit)
    ]
    return Pairs.joined(parts)


def _candidates(index: Index, start: int, limit: float) -> Iterator[tuple[Int64Array, Int64Array]]:
    """Yield row numbers of candidates whose bound on the sum of squares does not exceed `limit`."""
    stop = min(start + BLOCK_ROWS, len(index.rows))
    # The margin covers the rounding of the brightness itself, a sum of some thousand float64 values.
    reach = float(index.brightness[stop - 1]) + np.sqrt(limit) * (1 + 1e-9) + 1e-3
    end = int(np.searchsorted(index.brightness, reach, side="right"))
    block = np.asarray(index.vectors[start:stop])
    edges = [*range(start, end, _COLUMNS_AT_ONCE), end]
    for left, right in pairwise(edges):
        columns = np.asarray(index.vectors[left:right])
        near_rows, near_columns = np.nonzero(_bounds(block, columns) <= limit + _slack(block, columns))
        above_diagonal = near_columns + left > near_rows + start
        yield (
            index.rows[near_rows[above_diagonal] + start],
            index.rows[near_columns[above_diagonal] + left],
        )


def _bounds(block: Float32Array, columns: Float32Array) -> Float32Array:
    """Return |x|^2 + |y|^2 - 2 x.y for each x of the block and y of the columns, by one matrix product."""
    ones_block, ones_columns = np.ones((len(block), 1), np.float32), np.ones((len(columns), 1), np.float32)
    left = np.hstack([block * np.float32(-2), _squares(block), ones_block])
    right = np.hstack([columns, ones_columns, _squares(columns)])
    product: Float32Array = left @ right.T
    return product


def _squares(vectors: Float32Array) -> Float32Array:
    squares: Float32Array = np.einsum("ij,ij->i", vectors, vectors)[:, None]
    return squares


def _slack(block: Float32Array, columns: Float32Array) -> float:
    """Bound the rounding error of `_bounds`.

    A float32 sum of k products is off by at most k * 2**-24 / (1 - k * 2**-24) times the sum of their magnitudes
    (N. J. Higham, Accuracy and Stability of Numerical Algorithms, section 3.1), whatever its order. The
    magnitudes add up to at most (|x| + |y|)^2. Twice the length covers the norms' own rounding, eight more terms
    that of the vectors to float32.
    """
    longest = float(np.sqrt(_squares(block).max())) + float(np.sqrt(_squares(columns).max()))
    terms = 2 * block.shape[1] + 8
    return float(terms * _FLOAT32_ROUNDING * 1.01 * longest**2 + 1e-3)
