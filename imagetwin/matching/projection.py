"""Lower bounds of distances: the low frequencies of each fingerprint.

The coefficients of an orthonormal transform keep squared distances, so a subset of them can only be nearer:
the squared distance of two projections never exceeds the sum of squared differences of the fingerprints.
The transform is the DCT-II of N. Ahmed, T. Natarajan and K. R. Rao, "Discrete Cosine Transform",
IEEE Transactions on Computers C-23 (1974).
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.fingerprints import Method, Uint8Array
from imagetwin.matching.distances import Float64Array

Float32Array = NDArray[np.float32]

# Coefficients kept for each fingerprint: 6 x 6 in each of three channels, 10 x 10 in one.
_KEPT_BY_CHANNELS = {3: 6, 1: 10}
_ROWS_AT_ONCE = 256


def projected_length(method: Method) -> int:
    """Return how many numbers a projected fingerprint has."""
    kept = _KEPT_BY_CHANNELS[method.channels]
    return kept * kept * method.channels


def project(fingerprints: Uint8Array, method: Method) -> Float64Array:
    """Return the low frequencies of fingerprints of shape (n, length), as shape (n, projected_length).

    The first `channels` columns are the mean colours, times the square root of the number of pixels.
    """
    parts = [
        _project_some(fingerprints[start : start + _ROWS_AT_ONCE], method)
        for start in range(0, len(fingerprints), _ROWS_AT_ONCE)
    ]
    return np.concatenate(parts) if parts else np.empty((0, projected_length(method)))


def _project_some(fingerprints: Uint8Array, method: Method) -> Float64Array:
    count, kept = len(fingerprints), _KEPT_BY_CHANNELS[method.channels]
    images = fingerprints.astype(np.float64).reshape(count, method.height, method.width * method.channels)
    rows = (dct_basis(method.height, kept) @ images).reshape(count * kept, method.width, method.channels)
    coefficients: Float64Array = dct_basis(method.width, kept) @ rows
    return coefficients.reshape(count, -1)


@cache
def dct_basis(length: int, kept: int) -> Float64Array:
    """Return the first `kept` rows of the orthonormal DCT-II matrix of size `length`."""
    frequency = np.arange(kept)[:, None]
    position = np.arange(length)[None, :]
    basis: Float64Array = np.cos(np.pi / length * (position + 0.5) * frequency) * np.sqrt(2.0 / length)
    basis[0] /= np.sqrt(2.0)
    return basis
