"""Fingerprint of the method `pdq-inner`: the PDQ of a picture without its even borders, where there are any."""

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import PDQ_INNER
from imagetwin.imaging.borders import without_borders
from imagetwin.imaging.methods import pdq
from imagetwin.imaging.turning import Extent


def compute(image: Image.Image, extent: Extent | None = None) -> Uint8Array:
    """Return the fingerprint of bits; of a reliability of 0 where nothing is to be cut off."""
    inner = without_borders(image)
    return np.zeros(PDQ_INNER.length, np.uint8) if inner is None else pdq.compute(image, inner)
