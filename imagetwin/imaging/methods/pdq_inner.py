"""Fingerprint of the method `pdq-inner`: the PDQ of a picture without its even borders, where there are any."""

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import PDQ_INNER
from imagetwin.imaging.borders import without_borders
from imagetwin.imaging.methods import pdq
from imagetwin.imaging.turning import Extent


def compute(image: Image.Image, extent: Extent | None = None) -> Uint8Array:
    """Return the fingerprint of bits; of a reliability of 0 where nothing is to be cut off.

    Its note is where the inner part lies: left, top, right and bottom in 255ths of the picture's sides.
    """
    inner = without_borders(image)
    if inner is None:
        return np.zeros(PDQ_INNER.length, np.uint8)
    left, top, right, bottom = extent or (0.0, 0.0, float(image.width), float(image.height))
    sides = np.array([right - left, bottom - top] * 2)
    note = np.rint((np.array(inner) - [left, top, left, top]) / sides * 255).clip(0, 255).astype(np.uint8)
    row = pdq.compute(image, inner)
    return np.concatenate([row[:-1], note, row[-1:]])
