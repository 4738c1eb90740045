"""Exact distances and correlations of pairs of fingerprints, in integers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.fingerprints import Method, Uint8Array

Int64Array = NDArray[np.int64]
Float64Array = NDArray[np.float64]


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
    """Measure pairs of fingerprints: row i of `left` with row i of `right`, each uint8 of shape (n, length).

    Sums of products stay below 2**33, so int64 holds them exactly.
    """
    wide_left, wide_right = left.astype(np.int64), right.astype(np.int64)
    squares_left = np.einsum("ij,ij->i", wide_left, wide_left)
    squares_right = np.einsum("ij,ij->i", wide_right, wide_right)
    products = np.einsum("ij,ij->i", wide_left, wide_right)
    sums_left, sums_right = _channel_sums(wide_left, method), _channel_sums(wide_right, method)

    spread_left = squares_left - _mean_product(sums_left, sums_left, method)
    spread_right = squares_right - _mean_product(sums_right, sums_right, method)
    shared = products - _mean_product(sums_left, sums_right, method)
    return PairMeasures(
        distance=(squares_left + squares_right - 2 * products) / method.cell_count,
        correlation=_ratio(shared, np.sqrt(spread_left * spread_right)),
        variance=np.maximum(spread_left, spread_right) / method.cell_count,
    )


def variances(fingerprints: Uint8Array, method: Method) -> Float64Array:
    """Return each fingerprint's variance about its mean colour, summed over the channels: float64 of shape (n,)."""
    wide = fingerprints.astype(np.int64)
    sums = _channel_sums(wide, method)
    spread = np.einsum("ij,ij->i", wide, wide) - _mean_product(sums, sums, method)
    result: Float64Array = spread / method.cell_count
    return result


def _channel_sums(wide: Int64Array, method: Method) -> Int64Array:
    sums: Int64Array = wide.reshape(len(wide), method.cell_count, method.channels).sum(axis=1)
    return sums


def _mean_product(sums_left: Int64Array, sums_right: Int64Array, method: Method) -> Float64Array:
    """Return what the two mean colours alone contribute to the sum of products."""
    result: Float64Array = np.einsum("ij,ij->i", sums_left, sums_right) / method.cell_count
    return result


def _ratio(numerator: Float64Array, denominator: Float64Array) -> Float64Array:
    usable = denominator > 1e-6
    return np.where(usable, numerator / np.where(usable, denominator, 1.0), 0.0)
