"""Fingerprint of the method `mse`: the whole image squashed to 50x50 RGB."""

import numpy as np
from PIL import Image

from imagetwin.domain.fingerprints import MSE, Uint8Array

# The antialiased triangle: of Pillow's filters the one least moved by a scaled decode, and cheap.
FILTER = Image.Resampling.BILINEAR


def compute(image: Image.Image) -> Uint8Array:
    """Return uint8 of length 50 * 50 * 3, row by row, the channels of a pixel side by side."""
    small = image.resize((MSE.width, MSE.height), FILTER)
    return np.asarray(small, dtype=np.uint8).reshape(-1)
