"""From candidates to pairs: the exact distance, then the two gates."""

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import Method
from imagetwin.domain.pairs import Pairs
from imagetwin.domain.settings import GateSettings
from imagetwin.matching.distances import (
    Float64Array,
    Int64Array,
    Moments,
    PairMeasures,
    measures_of,
    product_table,
    products,
)

# Values of fingerprints held at once: some tens of MB.
_VALUES_AT_ONCE = 8_000_000
_PAIRS_AT_ONCE = 1 << 15
# A tile of so many rows by as many columns is multiplied as a whole where at least this part of it are candidates:
# as one product of matrices each takes a small part of the time that it takes alone.
_TILE_SIDE, _TILE_PART = 128, 16


class FingerprintRows(Protocol):
    """Fingerprints that are taken by row numbers: an array, or a file."""

    def __getitem__(self, rows: Int64Array, /) -> Uint8Array:
        """Return rows as uint8 of shape (n, length)."""


@dataclass(frozen=True, slots=True)
class Verifier:
    """Holds what every candidate is judged by.

    `fingerprints` are n rows of method.length bytes; `log_aspects` is float64 of shape (n,), the natural
    logarithm of width / height of the full images; `moments` are those of all fingerprints.
    """

    fingerprints: FingerprintRows
    log_aspects: Float64Array
    moments: Moments
    method: Method
    threshold: float
    gates: GateSettings

    def verify(self, first: Int64Array, second: Int64Array) -> Pairs:
        """Return the pairs among the candidates: row numbers, equally long, of which either may be the smaller."""
        shaped = self._pass_aspect_gate(first, second)
        first, second = first[shaped], second[shaped]
        crowded, tiles = self._crowded_tiles(first, second)
        parts = [
            self._judge(first[tile], second[tile], self._products_by_table(first[tile], second[tile])) for tile in tiles
        ]
        first, second = first[~crowded], second[~crowded]
        for start in range(0, len(first), _PAIRS_AT_ONCE):
            part = slice(start, start + _PAIRS_AT_ONCE)
            parts.append(self._judge(first[part], second[part], self._products(first[part], second[part])))
        return Pairs.joined(parts)

    def _crowded_tiles(self, first: Int64Array, second: Int64Array) -> tuple[NDArray[np.bool_], list[Int64Array]]:
        """Find tiles of rows by columns that are full enough to multiply as a whole: a mask, and places of each."""
        side = max(1, min(_TILE_SIDE, _VALUES_AT_ONCE // self.method.length))
        least = side * side // _TILE_PART
        crowded = np.zeros(len(first), np.bool_)
        if len(first) < least:
            return crowded, []
        tile = _places(first) // side * len(first) + _places(second) // side
        order = np.argsort(tile, kind="stable")
        _, starts = np.unique(tile[order], return_index=True)
        tiles = [places for places in np.split(order, starts[1:]) if len(places) >= least]
        for places in tiles:
            crowded[places] = True
        return crowded, tiles

    def _products_by_table(self, first: Int64Array, second: Int64Array) -> Int64Array:
        rows, row_places = np.unique(first, return_inverse=True)
        columns, column_places = np.unique(second, return_inverse=True)
        table = product_table(self.fingerprints[rows], self.fingerprints[columns])
        shared: Int64Array = table[row_places, column_places]
        return shared

    def _products(self, first: Int64Array, second: Int64Array) -> Int64Array:
        step = max(1, _VALUES_AT_ONCE // self.method.length)
        shared = np.empty(len(first), np.int64)
        for start in range(0, len(first), step):
            part = slice(start, start + step)
            # Near images have many candidates in common, and taking a row from a mapped file is slow.
            rows, places = np.unique(np.concatenate([first[part], second[part]]), return_inverse=True)
            shared[part] = products(self.fingerprints[rows], *np.split(places, 2))
        return shared

    def _judge(self, first: Int64Array, second: Int64Array, shared: Int64Array) -> Pairs:
        measures = measures_of(shared, self.moments.of(first), self.moments.of(second), self.method)
        flat = measures.variance < self.gates.flat_limit
        accepted = (measures.distance <= self.threshold) & self._pass_correlation_gate(measures, flat)
        first, second = first[accepted], second[accepted]
        return Pairs(np.minimum(first, second), np.maximum(first, second), measures.distance[accepted], flat[accepted])

    def _pass_aspect_gate(self, first: Int64Array, second: Int64Array) -> NDArray[np.bool_]:
        if self.gates.aspect_tolerance is None:
            return np.ones(len(first), np.bool_)
        limit = math.log1p(self.gates.aspect_tolerance) + 1e-12
        passed: NDArray[np.bool_] = np.abs(self.log_aspects[first] - self.log_aspects[second]) <= limit
        return passed

    def _pass_correlation_gate(self, measures: PairMeasures, flat: NDArray[np.bool_]) -> NDArray[np.bool_]:
        if self.gates.min_correlation is None:
            return np.ones(len(flat), np.bool_)
        nearly_equal = flat & (measures.distance < self.gates.flat_limit)
        return nearly_equal | (measures.correlation >= self.gates.min_correlation)


def _places(rows: Int64Array) -> Int64Array:
    """Return each row's place among the different ones, in the order in which they occur first.

    The search goes from cell to cell, so rows that occur together are alike, while their numbers tell nothing.
    """
    _, firsts, places = np.unique(rows, return_index=True, return_inverse=True)
    by_occurrence = np.empty(len(firsts), np.int64)
    by_occurrence[np.argsort(firsts)] = np.arange(len(firsts))
    return by_occurrence[places]
