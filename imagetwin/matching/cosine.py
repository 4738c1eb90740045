"""Pairs of vectors by their cosine: all of them, by products of matrices.

The products are float32, so that their last digits depend on where in a matrix a row stands; they only say which pairs
to look at, with room for their rounding errors. The cosine of a pair is computed in float64 by itself, and is the same
wherever its rows stand. Distances are in hundredths that the cosine lacks to 1, to four decimals.
"""

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Float32Array, Float64Array, Uint8Array
from imagetwin.domain.fingerprints import PLAIN_RELIABILITY, Kind, Method
from imagetwin.domain.models import cosine_of
from imagetwin.domain.pairs import Pairs
from imagetwin.matching.distances import Int64Array

BLOCK_ROWS = 1024
_COLUMNS = 8192
_PAIRS_AT_ONCE = 4096
# So many best rows choose at a time among the others.
_PORTION = 64
_DECIMALS = 4


def told_rows(fingerprints: Uint8Array, method: Method) -> NDArray[np.bool_]:
    """Tell of which fingerprints the pictures have enough in them to be known by a vector: bool of shape (n,)."""
    assert method.kind is Kind.VECTOR
    told: NDArray[np.bool_] = fingerprints[:, -1] >= method.least_reliability
    return told


def plain_rows(fingerprints: Uint8Array) -> NDArray[np.bool_]:
    """Tell which fingerprints of vectors are of plain pictures: bool of shape (n,)."""
    plain: NDArray[np.bool_] = fingerprints[:, -1] < PLAIN_RELIABILITY
    return plain


def unit_vectors(fingerprints: Uint8Array, method: Method) -> Float32Array:
    """Return the vectors of fingerprints (uint8, shape (n, length)), of length 1: float32 of shape (n, width)."""
    assert method.kind is Kind.VECTOR
    halves = np.ascontiguousarray(fingerprints[:, :-1]).view("<f2").astype(np.float64)
    lengths = np.sqrt(np.square(halves).sum(axis=1, keepdims=True))
    units: Float32Array = np.divide(halves, lengths, out=np.zeros_like(halves), where=lengths > 0).astype(np.float32)
    return units


def distances_between(first: Float32Array, second: Float32Array) -> Float64Array:
    """Return the distances of unit vectors row by row: float64 of shape (n,)."""
    cosines = np.multiply(first, second, dtype=np.float64).sum(axis=1)
    distances: Float64Array = np.maximum(0.0, np.round(100.0 * (1 - cosines), _DECIMALS))
    return distances


class CosineSearch:
    """Finds the pairs of unit vectors (float32, shape (n, width), may be mapped) up to a distance.

    Two of `plain` (bool, shape (n,)) are a pair up to a distance of `plain_limit` only; none is plain by default.
    `compared` counts the cosines that were computed.
    """

    def __init__(
        self,
        units: Float32Array,
        limit: float,
        plain: NDArray[np.bool_] | None = None,
        plain_limit: float = math.inf,
    ) -> None:
        self._units = units
        self._plain = np.zeros(len(units), np.bool_) if plain is None else plain
        self._plain_limit = plain_limit
        self.compared = 0
        self.lower_to(limit)

    def lower_to(self, limit: float) -> None:
        """Find only pairs up to this distance from now on."""
        self._limit = limit
        # The products' rounding errors for vectors of length 1, and that of the last decimal.
        self._least = np.float32(cosine_of(limit) - (self._units.shape[1] + 2) * 2.0**-23 - 0.01 * 10.0**-_DECIMALS)

    def block(self, start: int) -> Iterator[Pairs]:
        """Yield the pairs of rows from `start` to `start + BLOCK_ROWS` with themselves and all later ones."""
        stop = min(start + BLOCK_ROWS, len(self._units))
        rows = np.arange(start, stop)
        for left in range(start, len(self._units), _COLUMNS):
            places, others = np.nonzero(self._products(self._units[start:stop], left) >= self._least)
            first, second = rows[places], left + others
            rising = np.flatnonzero(first < second)
            yield from self._verified(first[rising], second[rising])

    def among(self, rows: Int64Array) -> Pairs:
        """Return the pairs of some rows, by their places among these."""
        units = np.ascontiguousarray(self._units[rows])
        part = CosineSearch(units, self._limit, self._plain[rows], self._plain_limit)
        return Pairs.joined([pairs for start in range(0, len(rows), BLOCK_ROWS) for pairs in part.block(start)])

    def of_references(self, best_first: Int64Array) -> Iterator[tuple[int, Pairs]]:
        """Yield how many rows have been gone through, and for each row that a better one takes the pair of the two.

        The rows are taken in order of quality (int64, shape (n,)); each that is in no group yet takes all that are in
        none and within the distance.
        """
        free = np.ones(len(self._units), np.bool_)
        for start in range(0, len(best_first), _PORTION):
            portion = best_first[start : start + _PORTION]
            portion = portion[free[portion]]
            near = self._near(np.ascontiguousarray(self._units[portion]))
            parts = [self._taken_by(row, near[place], free) for place, row in enumerate(portion.tolist()) if free[row]]
            yield start + _PORTION, Pairs.joined(parts)

    def _near(self, vectors: Float32Array) -> NDArray[np.bool_]:
        near = np.zeros((len(vectors), len(self._units)), np.bool_)
        for left in range(0, len(self._units) if len(vectors) else 0, _COLUMNS):
            near[:, left : left + _COLUMNS] = self._products(vectors, left) >= self._least
        return near

    def _taken_by(self, row: int, near: NDArray[np.bool_], free: NDArray[np.bool_]) -> Pairs:
        free[row] = False
        others = np.flatnonzero(near & free)
        reference = np.full(len(others), row)
        first, second = np.minimum(reference, others), np.maximum(reference, others)
        pairs = Pairs.joined(list(self._verified(first, second)))
        free[pairs.first] = free[pairs.second] = False
        return pairs

    def _products(self, vectors: Float32Array, left: int) -> Float32Array:
        columns = self._units[left : left + _COLUMNS]
        self.compared += len(vectors) * len(columns)
        products: Float32Array = vectors @ columns.T
        return products

    def _verified(self, first: Int64Array, second: Int64Array) -> Iterator[Pairs]:
        for start in range(0, len(first), _PAIRS_AT_ONCE):
            part = slice(start, start + _PAIRS_AT_ONCE)
            one, other = first[part], second[part]
            distances = distances_between(self._units[one], self._units[other])
            limits = np.where(self._plain[one] & self._plain[other], min(self._plain_limit, self._limit), self._limit)
            near = np.flatnonzero(distances <= limits)
            yield Pairs(one[near], other[near], distances[near], np.zeros(len(near), np.bool_))
