"""Lower bounds of distances: fingerprints as points of few dimensions that are never farther apart.

1. The low frequencies of the DCT-II (N. Ahmed, T. Natarajan and K. R. Rao, "Discrete Cosine Transform", IEEE
   Transactions on Computers C-23, 1974). The transform is orthonormal, so a part of it can only be nearer.
2. The principal components of these, from a sample: a rotation, which puts most of the spread into the first few.
3. The length of what is left over as one more coordinate. By the triangle inequality the lengths of two rests never
   differ by more than the rests themselves.

So the squared distance of two points never exceeds the sum of squared differences of the fingerprints.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import Method
from imagetwin.matching.distances import Float32Array, Float64Array, Moments

# Frequencies kept in each direction, for each number of channels.
_KEPT_BY_CHANNELS = {3: 8, 1: 14}
COARSE_LENGTH, FINE_LENGTH = 16, 95
# Rows that are widened at once, so that they stay in the processor's cache.
_ROWS_AT_ONCE = 32

# How far a stored point lies from the exact one, as a part of the longest fingerprint there can be. The float64 sums
# have some 600 terms, which make less than 1e-12 of the squared length: 1e-6 of it, where a rest is the root of nearly
# nothing. float32 rounds each coordinate by at most 2**-24 of itself.
ROUNDING = 3e-6


@dataclass(frozen=True, slots=True)
class Points:
    """Fingerprints as points whose distances are lower bounds, and their moments.

    `coarse` (float32, shape (n, COARSE_LENGTH + 1)) are the first components and the length of all else;
    `fine` (float32, shape (n, FINE_LENGTH + 1)) are more of them. A method of small fingerprints has fewer.
    """

    coarse: Float32Array
    fine: Float32Array
    moments: Moments


@dataclass(frozen=True, slots=True)
class Projection:
    """From fingerprints to points: the low frequencies less `mean` (shape (d,)), times `basis` (shape (d, k)).

    The columns of `basis` are orthonormal.
    """

    method: Method
    mean: Float64Array
    basis: Float64Array

    @property
    def coarse_length(self) -> int:
        """Coordinates of a coarse point."""
        return min(COARSE_LENGTH, len(self.basis.T)) + 1

    @property
    def fine_length(self) -> int:
        """Coordinates of a fine point."""
        return len(self.basis.T) + 1

    def project(self, fingerprints: Uint8Array) -> Points:
        """Return fingerprints of shape (n, length) as points."""
        coefficients, moments = low_frequencies(fingerprints, self.method)
        components = (coefficients - self.mean) @ self.basis
        # |x - m|^2, where m is the image whose coefficients are the mean.
        lengths = moments.squares - 2 * (coefficients @ self.mean) + self.mean @ self.mean
        return Points(_with_rest(components[:, :COARSE_LENGTH], lengths), _with_rest(components, lengths), moments)


def fit_projection(sample: Uint8Array, method: Method) -> Projection:
    """Take the principal components of a sample of fingerprints, of shape (n, length) with n > 0."""
    coefficients, _ = low_frequencies(sample, method)
    mean = coefficients.mean(axis=0)
    centred = coefficients - mean
    _, vectors = np.linalg.eigh(centred.T @ centred)
    return Projection(method, mean, np.ascontiguousarray(vectors[:, ::-1][:, :FINE_LENGTH]))


def _with_rest(components: Float64Array, lengths: Float64Array) -> Float32Array:
    rest = np.sqrt(np.maximum(lengths - np.einsum("ij,ij->i", components, components), 0.0))
    return np.column_stack([components, rest]).astype(np.float32)


def low_frequencies(fingerprints: Uint8Array, method: Method) -> tuple[Float64Array, Moments]:
    """Return the low frequencies of fingerprints of shape (n, length), float64 of shape (n, d), and their moments.

    The first `channels` columns are the mean colours, times the square root of the number of pixels.
    """
    count, (down, across) = len(fingerprints), _bases(method)
    coefficients = np.empty((count, len(down) - 1, across.shape[1]))
    squares, sums = np.empty(count, np.int64), np.empty((count, method.channels), np.int64)
    for start in range(0, count, _ROWS_AT_ONCE):
        rows = slice(start, start + _ROWS_AT_ONCE)
        wide = fingerprints[rows].astype(np.float64)
        columns = down @ wide.reshape(-1, method.height, method.width * method.channels)
        coefficients[rows] = columns[:, :-1] @ across
        # Whole numbers far below 2**53, so these are exact.
        squares[rows] = np.vecdot(wide, wide)
        sums[rows] = columns[:, -1].reshape(-1, method.width, method.channels).sum(axis=1)
    return coefficients.reshape(count, (len(down) - 1) * across.shape[1]), Moments(squares, sums)


@cache
def _bases(method: Method) -> tuple[Float64Array, Float64Array]:
    """Return the transform down each column, and a row of ones that gives its sum; and that across, per channel."""
    kept = _KEPT_BY_CHANNELS[method.channels]
    down = dct_basis(method.height, min(kept, method.height))
    across = dct_basis(method.width, min(kept, method.width))
    with_ones: Float64Array = np.vstack([down, np.ones(method.height)])
    for_each_channel: Float64Array = np.kron(across.T, np.eye(method.channels)).astype(np.float64)
    return with_ones, for_each_channel


@cache
def dct_basis(length: int, kept: int) -> Float64Array:
    """Return the first `kept` rows of the orthonormal DCT-II matrix of size `length`."""
    frequency = np.arange(kept)[:, None]
    position = np.arange(length)[None, :]
    basis: Float64Array = np.cos(np.pi / length * (position + 0.5) * frequency) * np.sqrt(2.0 / length)
    basis[0] /= np.sqrt(2.0)
    return basis
