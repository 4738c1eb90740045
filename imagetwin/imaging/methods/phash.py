"""Fingerprint of the method `phash`: which of the 64 lowest frequencies are above their median.

The bits are those of `phash` in the ImageHash library (hash_size 8, highfreq_factor 4) for the same pixels, and read as
a hexadecimal number in its order. Where frequencies are equal, as in one colour or a perfect symmetry, that library's
bits are what its additions happened to round to, and these are zero.
"""

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.imaging.methods.frequencies import cosines, mirror_signs, reliable_rows, transformed
from imagetwin.imaging.turning import Extent

_SIDE = 32
_FREQUENCIES = range(8)
_WAVES = cosines(_FREQUENCIES, _SIDE)
_SIGNS = mirror_signs(_FREQUENCIES)


def shrunk(image: Image.Image, extent: Extent | None = None) -> Uint8Array:
    """Return the 32x32 grey pixels, one after the other, of what lies in `extent` (left, top, right, bottom)."""
    small = image.convert("L").resize((_SIDE, _SIDE), Image.Resampling.LANCZOS, extent)
    return np.frombuffer(small.tobytes(), np.uint8)


def rows(pictures: Uint8Array) -> Uint8Array:
    """Return the fingerprints of bits of shrunk pictures: uint8 of shape (n, length), from (n, 1024).

    Their reliability is the variance as the method `mse` has it (of grey in three channels), at most 255.
    """
    frequencies = transformed(pictures.reshape(-1, _SIDE, _SIDE), _WAVES)[:, None] * _SIGNS
    above = frequencies > np.median(frequencies, axis=(-2, -1), keepdims=True)
    bits = np.packbits(above.reshape(len(pictures), len(_SIGNS), -1), axis=-1)
    return reliable_rows(bits, np.minimum(255, 3 * pictures.var(axis=1)).astype(np.int64))
