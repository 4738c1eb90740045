"""Exact distances and correlations of pairs of fingerprints.

Sums of products are whole numbers. They are added up in floating point, where BLAS and SIMD are quick, but only as far
as the type holds every whole number: 2**24 in float32, 2**53 in float64. So nothing is rounded, whatever the order of
the additions, and the results are int64.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import Method

Int64Array = NDArray[np.int64]
Float64Array = NDArray[np.float64]
Float32Array = NDArray[np.float32]

# This many products of two bytes stay below 2**24.
_PRODUCTS_IN_FLOAT32 = 2**24 // 255**2
# Of two bytes less this one, four times as many do.
_MIDDLE = 128
_CENTRED_PRODUCTS_IN_FLOAT32 = 2**24 // _MIDDLE**2
# Rows that are widened at once, so that they stay in the processor's cache.
_ROWS_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class Moments:
    """What a pair's measures need of each image alone.

    `squares` (int64, shape (n,)) are the sums of squares, `sums` (int64, shape (n, channels)) those of each channel.
    """

    squares: Int64Array
    sums: Int64Array

    def of(self, rows: Int64Array) -> "Moments":
        """Return those of some rows."""
        return Moments(self.squares[rows], self.sums[rows])

    def variances(self, method: Method) -> Float64Array:
        """Return the variances about the mean colour, summed over the channels: float64 of shape (n,)."""
        result: Float64Array = _spread(self, method) / method.cell_count
        return result


@dataclass(frozen=True, slots=True)
class PairMeasures:
    """Columns of float64, one row a pair.

    `distance` as defined in `domain.fingerprints`; `correlation` in -1..1 (0 where one of the two has a single
    colour); `variance` is the larger of the two images' variances, in the units of the distance.
    """

    distance: Float64Array
    correlation: Float64Array
    variance: Float64Array


def measure(left: Uint8Array, right: Uint8Array, method: Method) -> PairMeasures:
    """Measure pairs of fingerprints: row i of `left` with row i of `right`, each uint8 of shape (n, length)."""
    rows = np.arange(len(left))
    shared = products(np.concatenate([left, right]), rows, rows + len(left))
    return measures_of(shared, moments(left, method), moments(right, method), method)


def measures_of(shared: Int64Array, left: Moments, right: Moments, method: Method) -> PairMeasures:
    """Measure pairs whose sums of products (int64, shape (n,)) are known."""
    spread_left, spread_right = _spread(left, method), _spread(right, method)
    covariance = shared - _mean_product(left.sums, right.sums, method)
    return PairMeasures(
        distance=(left.squares + right.squares - 2 * shared) / method.cell_count,
        correlation=_ratio(covariance, np.sqrt(spread_left * spread_right)),
        variance=np.maximum(spread_left, spread_right) / method.cell_count,
    )


def moments(fingerprints: Uint8Array, method: Method) -> Moments:
    """Return the moments of fingerprints of shape (n, length)."""
    cells = fingerprints.reshape(len(fingerprints), method.cell_count, method.channels)
    rows = np.arange(len(fingerprints))
    return Moments(products(fingerprints, rows, rows), cells.sum(axis=1, dtype=np.int64))


def variances(fingerprints: Uint8Array, method: Method) -> Float64Array:
    """Return each fingerprint's variance about its mean colour, summed over the channels: float64 of shape (n,)."""
    return moments(fingerprints, method).variances(method)


def products(fingerprints: Uint8Array, first: Int64Array, second: Int64Array) -> Int64Array:
    """Return the sums of products of pairs of rows of `fingerprints`: int64 of shape (pairs,)."""
    part = _part_length(fingerprints.shape[1])
    parts = fingerprints.reshape(len(fingerprints), fingerprints.shape[1] // part, part)
    result = np.empty(len(first), np.int64)
    for start in range(0, len(first), _ROWS_AT_ONCE):
        pairs = slice(start, start + _ROWS_AT_ONCE)
        left, right = parts[first[pairs]].astype(np.float32), parts[second[pairs]].astype(np.float32)
        result[pairs] = np.vecdot(left, right).astype(np.int64).sum(axis=1)
    return result


def product_table(left: Uint8Array, right: Uint8Array) -> Int64Array:
    """Return the sums of products of every row of `left` with every one of `right`: int64 of shape (n, m)."""
    one, other = _centred(left), _centred(right)
    table = np.zeros((len(left), len(right)), np.float64)
    for start in range(0, left.shape[1], _CENTRED_PRODUCTS_IN_FLOAT32):
        part = slice(start, start + _CENTRED_PRODUCTS_IN_FLOAT32)
        table += one[:, part] @ other[:, part].T
    # x.y is (x - m).(y - m) + m (sum of x + sum of y) - m^2 for each value.
    sums = left.sum(axis=1, dtype=np.int64)[:, None] + right.sum(axis=1, dtype=np.int64)
    shared: Int64Array = table.astype(np.int64) + _MIDDLE * (sums - _MIDDLE * left.shape[1])
    return shared


@cache
def _part_length(length: int) -> int:
    """Return the largest part of a fingerprint whose sum of products float32 holds, and that goes into it."""
    return next(part for part in range(_PRODUCTS_IN_FLOAT32, 0, -1) if length % part == 0)


def _centred(fingerprints: Uint8Array) -> Float32Array:
    values = fingerprints.astype(np.float32)
    values -= np.float32(_MIDDLE)
    return values


def _spread(of: Moments, method: Method) -> Float64Array:
    return of.squares - _mean_product(of.sums, of.sums, method)


def _mean_product(sums_left: Int64Array, sums_right: Int64Array, method: Method) -> Float64Array:
    """Return what the two mean colours alone contribute to the sum of products."""
    result: Float64Array = np.einsum("ij,ij->i", sums_left, sums_right) / method.cell_count
    return result


def _ratio(numerator: Float64Array, denominator: Float64Array) -> Float64Array:
    usable = denominator > 1e-6
    return np.where(usable, numerator / np.where(usable, denominator, 1.0), 0.0)
