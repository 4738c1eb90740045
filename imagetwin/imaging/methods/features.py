"""Records of the method `features`: where in a picture there are distinctive points, and what is around them (SIFT).

Only here and in `imaging.point_registration` is OpenCV asked for, when the first picture comes.
"""

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import FEATURES
from imagetwin.domain.points import DESCRIPTION_LENGTH, FRAME_SIDE, packed_points
from imagetwin.imaging.opencv import cv2_module
from imagetwin.imaging.turning import Extent

# Below OpenCV's own 0.04: soft pictures, too, have points then, and only the strongest are kept.
_LEAST_CONTRAST = 0.02


def shrunk(image: Image.Image, extent: Extent | None = None) -> Uint8Array:
    """Return the record of what lies in `extent` (left, top, right, bottom)."""
    cv2 = cv2_module()
    grey = np.asarray(framed(image, extent).convert("L"))
    sift = cv2.SIFT_create(nfeatures=FEATURES.width, contrastThreshold=_LEAST_CONTRAST)
    points, found = sift.detectAndCompute(grey, None)
    # Equal responses would let more through than were asked for.
    points, count = points[: FEATURES.width], min(len(points), FEATURES.width)
    if not count:
        return np.zeros(FEATURES.length, np.uint8)
    places = (np.array([point.pt for point in points]) + 0.5) / (grey.shape[1], grey.shape[0])
    angles = np.radians([point.angle for point in points])
    sizes = np.array([point.size for point in points])
    levels = np.asarray(found[:count], np.float64)
    roots = np.sqrt(levels / np.maximum(levels.sum(axis=1, keepdims=True), 1.0))
    descriptions = np.minimum(np.round(roots * DESCRIPTION_LENGTH), 255).astype(np.uint8)
    return packed_points(places, angles, sizes, descriptions)


def framed(image: Image.Image, extent: Extent | None = None, side: float = FRAME_SIDE) -> Image.Image:
    """Return what lies in `extent`, at most `side` pixels large."""
    left, top, right, bottom = extent or (0.0, 0.0, *image.size)
    scale = min(1.0, side / max(right - left, bottom - top))
    size = max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale))
    return image.resize(
        size, Image.Resampling.BOX if scale < 1 else Image.Resampling.BILINEAR, (left, top, right, bottom)
    )
