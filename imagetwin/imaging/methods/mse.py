"""Fingerprint of the method `mse`: the whole image squashed to 50x50 RGB."""

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE
from imagetwin.imaging.turning import Extent

# The antialiased triangle: of Pillow's filters the one least moved by a scaled decode, and cheap.
FILTER = Image.Resampling.BILINEAR


def compute(image: Image.Image, extent: Extent | None = None) -> Uint8Array:
    """Return uint8 of length 50 * 50 * 3, row by row, the channels of a pixel side by side.

    The picture is what lies in `extent` (left, top, right, bottom), by default the whole image.
    """
    small = image.resize((MSE.width, MSE.height), FILTER, extent)
    return np.asarray(small, dtype=np.uint8).reshape(-1)
