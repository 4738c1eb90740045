"""Even borders around a picture: letterboxes, passepartouts, the margins of a screenshot."""

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.imaging.turning import Extent

# A row is border where all its grey levels lie as near to the outermost row's middle: an encoder moves them by less.
_TOLERANCE = 24
# A border is narrower than a photo's even sky; what is left has to be a picture.
_LEAST_LEFT = 0.25


def without_borders(image: Image.Image) -> Extent | None:
    """Return what is left (left, top, right, bottom) without even borders; None where there are none.

    Nothing is cut off where hardly anything would be left.
    """
    levels = np.asarray(image.convert("L"))
    top, bottom = _inside(levels)
    left, right = _inside(levels.T)
    height, width = levels.shape
    if (top, bottom, left, right) == (0, height, 0, width):
        return None
    if bottom - top < _LEAST_LEFT * height or right - left < _LEAST_LEFT * width:
        return None
    return float(left), float(top), float(right), float(bottom)


def _inside(levels: Uint8Array) -> tuple[int, int]:
    """Return the first row that is no border, and the one behind the last."""
    wide = levels.astype(np.int16)
    first = _even_rows(wide)
    return first, len(wide) - (_even_rows(wide[::-1]) if first < len(wide) else 0)


def _even_rows(levels: "np.ndarray[tuple[int, int], np.dtype[np.int16]]") -> int:
    """Count the even rows of one level from the first on."""
    if np.ptp(levels[0]) > 2 * _TOLERANCE:  # by far most pictures have no border
        return 0
    is_even = np.abs(levels - np.int16(np.median(levels[0]))).max(axis=1) <= _TOLERANCE
    return len(levels) if is_even.all() else int(np.argmin(is_even))
