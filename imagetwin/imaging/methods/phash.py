"""Fingerprint of the method `phash`: which of the 64 lowest frequencies are above their median.

The bits are those of `phash` in the ImageHash library (hash_size 8, highfreq_factor 4) for the same pixels, and read as
a hexadecimal number in its order. Where frequencies are equal, as in one colour or a perfect symmetry, that library's
bits are what its additions happened to round to, and these are zero.
"""

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.imaging.methods.frequencies import cosines, mirror_signs, reliable_row, transformed
from imagetwin.imaging.turning import Extent

_SIDE = 32
_FREQUENCIES = range(8)
_WAVES = cosines(_FREQUENCIES, _SIDE)
_SIGNS = mirror_signs(_FREQUENCIES)


def compute(image: Image.Image, extent: Extent | None = None) -> Uint8Array:
    """Return the fingerprint of bits of what lies in `extent` (left, top, right, bottom), by default the whole image.

    Its reliability is the variance as the method `mse` has it (of grey in three channels), at most 255.
    """
    small = image.convert("L").resize((_SIDE, _SIDE), Image.Resampling.LANCZOS, extent)
    pixels = np.asarray(small)
    frequencies = transformed(pixels, _WAVES) * _SIGNS
    above = frequencies > np.median(frequencies, axis=(1, 2), keepdims=True)
    return reliable_row(np.packbits(above), min(255, int(3 * pixels.var())))
