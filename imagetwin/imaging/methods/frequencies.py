"""Low frequencies of a small grey picture, and the bits that tell which of them are above the median.

A picture that is mirrored has the same frequencies but for the signs of the odd ones, and one that is transposed has
them transposed. So the hashes of all eight orientations come from one transform.
"""

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array

Float64Array = NDArray[np.float64]
Int64Array = NDArray[np.int64]

# What the additions of another processor or library may round differently. Without it, a picture of one colour or a
# symmetric one, whose frequencies are zero, would get other bits on another machine.
_ROUNDED_DECIMALS = 6


def cosines(frequencies: range, size: int) -> Float64Array:
    """Return rows of the discrete cosine transform (type II) of `size` points: 2 cos(pi k (2 j + 1) / (2 size))."""
    points = 2 * np.arange(size) + 1
    waves: Float64Array = 2 * np.cos(np.pi / (2 * size) * np.outer(np.array(frequencies), points))
    return waves


def mirror_signs(frequencies: range) -> Float64Array:
    """Return the signs, shape (4, k, k), that mirroring gives the frequencies, in order of `STORED_ORIENTATIONS`."""
    signs = np.where(np.array(frequencies) % 2 == 1, -1.0, 1.0)
    none = np.ones_like(signs)
    return np.stack([np.outer(none, none), np.outer(none, signs), np.outer(signs, none), np.outer(signs, signs)])


def transformed(pixels: Uint8Array, waves: Float64Array) -> Float64Array:
    """Return the frequencies (n, k, k) of square pictures (n, s, s), rows of `waves` (k, s) in both directions."""
    result: Float64Array = np.round(waves @ pixels.astype(np.float64) @ waves.T, _ROUNDED_DECIMALS)
    return result


def reliable_rows(hashes: Uint8Array, reliability: Int64Array) -> Uint8Array:
    """Return the fingerprints: of each picture (n) the hashes one after the other, then one byte of reliability."""
    count = len(hashes)
    return np.concatenate([hashes.reshape(count, -1), reliability.astype(np.uint8)[:, None]], axis=1)
