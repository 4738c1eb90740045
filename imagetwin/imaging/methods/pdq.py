"""Fingerprint of the method `pdq`: the hash that Meta published as PDQ, of the picture shrunk to 64x64 grey pixels.

PDQ blurs a picture and takes 64x64 of its pixels, of these the frequencies 1 to 16 in both directions, and of each a
bit: whether it is above the median. A picture that is 64x64 already it takes as it is, and for such a picture this hash
is the published one, bit by bit. The shrinking is another: PDQ's takes what lies up to a pixel beside the middle,
which depends on the picture's size, and needs the full decode. This one is centred, so that a turned or resized copy
comes nearer, and does with a scaled decode. `docs/ACCURACY.md` tells how far apart the two are.

PDQ: https://github.com/facebook/ThreatExchange/blob/main/hashing/hashing.pdf
"""

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.imaging.methods.frequencies import Int64Array, cosines, mirror_signs, reliable_rows, transformed
from imagetwin.imaging.turning import Extent

_SIDE = 64
_FREQUENCIES = range(1, 17)
_WAVES = cosines(_FREQUENCIES, _SIDE)
_SIGNS = mirror_signs(_FREQUENCIES)
# Of 256 values PDQ's median is the lower of the middle two.
_MEDIAN_PLACE = 127
# Steps between neighbours in percent of white, cut to whole numbers, so that noise counts nothing; and how many of
# them make the quality 1.
_WHITE, _PERCENT, _STEPS_FOR_ONE, _BEST = 255, 100, 90, 100


def shrunk(image: Image.Image, extent: Extent | None = None) -> Uint8Array:
    """Return the 64x64 grey pixels, one after the other, of what lies in `extent` (left, top, right, bottom)."""
    small = image.convert("L").resize((_SIDE, _SIDE), Image.Resampling.BILINEAR, extent)
    return np.frombuffer(small.tobytes(), np.uint8)


def rows(pictures: Uint8Array) -> Uint8Array:
    """Return the fingerprints of bits of shrunk pictures: uint8 of shape (n, length), from (n, 4096).

    Each hash has the last frequency first, so that it reads as PDQ's hexadecimal number. The reliability is PDQ's
    quality, 0 to 100.
    """
    pixels = pictures.reshape(-1, _SIDE, _SIDE)
    frequencies = (transformed(pixels, _WAVES)[:, None] * _SIGNS).reshape(len(pixels), len(_SIGNS), -1)
    medians = np.partition(frequencies, _MEDIAN_PLACE, axis=-1)[..., _MEDIAN_PLACE, None]
    return reliable_rows(np.packbits((frequencies > medians)[..., ::-1], axis=-1), qualities(pixels))


def qualities(pixels: Uint8Array) -> Int64Array:
    """Return PDQ's quality of 64x64 grey pixels (n, 64, 64): 0 for one colour, 100 where there is much to see."""
    levels = pixels.astype(np.int16)  # wide enough for percents of white, and quick
    across, down = levels[:, :, 1:] - levels[:, :, :-1], levels[:, 1:] - levels[:, :-1]
    steps = sum((np.abs(part) * _PERCENT // _WHITE).sum(axis=(1, 2), dtype=np.int64) for part in (across, down))
    result: Int64Array = np.minimum(_BEST, steps // _STEPS_FOR_ONE)
    return result
