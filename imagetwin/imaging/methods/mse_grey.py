"""Fingerprint of the method `mse-grey`: the whole image squashed to 256x146 grey pixels."""

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE_GREY
from imagetwin.imaging.turning import Extent

# The antialiased triangle: of Pillow's filters the one least moved by a scaled decode, and cheap.
FILTER = Image.Resampling.BILINEAR


def compute(image: Image.Image, extent: Extent | None = None) -> Uint8Array:
    """Return uint8 of length 256 * 146, row by row; grey is Pillow's luma (ITU-R 601-2).

    The picture is what lies in `extent` (left, top, right, bottom), by default the whole image.
    """
    small = image.convert("L").resize((MSE_GREY.width, MSE_GREY.height), FILTER, extent)
    return np.asarray(small, dtype=np.uint8).reshape(-1)
