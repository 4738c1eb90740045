"""Fingerprint of the method `pdq-inner`: the PDQ of a picture without its even borders, where there are any."""

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import PDQ_INNER
from imagetwin.imaging.borders import without_borders
from imagetwin.imaging.methods import pdq
from imagetwin.imaging.turning import Extent


def shrunk(image: Image.Image, extent: Extent | None = None) -> Uint8Array | None:
    """Return the note, then the 64x64 grey pixels of the inner part; None where nothing is to be cut off.

    The note is where the inner part lies: left, top, right and bottom in 255ths of the picture's sides.
    """
    inner = without_borders(image)
    if inner is None:
        return None
    left, top, right, bottom = extent or (0.0, 0.0, float(image.width), float(image.height))
    sides = np.array([right - left, bottom - top] * 2)
    note = np.rint((np.array(inner) - [left, top, left, top]) / sides * 255).clip(0, 255).astype(np.uint8)
    return np.concatenate([note, pdq.shrunk(image, inner)])


def rows(pictures: Uint8Array) -> Uint8Array:
    """Return the fingerprints of bits with their notes, before the reliability: from notes and shrunk pictures."""
    note_bytes = PDQ_INNER.note_bytes
    plain = pdq.rows(pictures[:, note_bytes:])
    return np.concatenate([plain[:, :-1], pictures[:, :note_bytes], plain[:, -1:]], axis=1)
