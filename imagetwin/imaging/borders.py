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
    first = _even_rows(levels)
    return first, len(levels) - (_even_rows(levels[::-1]) if first < len(levels) else 0)


def _even_rows(levels: Uint8Array) -> int:
    """Count the even rows of one level from the first on."""
    outermost = levels[0]
    if int(outermost.max()) - int(outermost.min()) > 2 * _TOLERANCE:  # by far most pictures have no border
        return 0
    is_even = np.abs(levels.astype(np.int16) - np.int16(np.median(outermost))).max(axis=1) <= _TOLERANCE
    return len(levels) if is_even.all() else int(np.argmin(is_even))
