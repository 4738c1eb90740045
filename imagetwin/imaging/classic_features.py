"""Features as the classic scripts compare them: each picture with each other one, whole.

Both are grey, at half their size. SIFT describes them, or ORB where SIFT finds too few points; descriptions are matched
by brute force, each the other's best, and are good where they lie near each other. Where more than a tenth of them are
good, the structural similarity of the two, brought to one size, decides:

    SSIM(x, y) = (2 m_x m_y + c1) (2 cov + c2) / ((m_x^2 + m_y^2 + c1) (v_x + v_y + c2))

over Gaussian windows of deviation 1.5, with c1 = (0.01 * 255)^2 and c2 = (0.03 * 255)^2 (Z. Wang, A. Bovik, H. Sheikh
and E. Simoncelli, "Image quality assessment: from error visibility to structural similarity", 2004).
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Float32Array, Uint8Array
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import decode
from imagetwin.imaging.opencv import cv2_module

# Below so many points SIFT does not tell a picture.
_FEW_POINTS = 10
# Distances of a good match, of which more than that part of the larger picture's descriptions has to be.
_SIFT_DISTANCE, _ORB_DISTANCE, _GOOD_PART = 50.0, 30.0, 0.1
_LEAST_SSIM = 0.7
_LUMINANCE, _CONTRAST = (0.01 * 255) ** 2, (0.03 * 255) ** 2
_WINDOW_DEVIATION = 1.5
# Pictures larger than that, halved, are taken smaller: a camera's have more points than help.
_LARGEST_SIDE = 1024


@dataclass(frozen=True)
class ClassicPicture:
    """A grey picture (uint8, shape (h, w)) at half its size, and what describes it."""

    grey: Uint8Array

    @classmethod
    def read(cls, path: Path, settings: DecodeSettings) -> "ClassicPicture":
        """Read a file; raises UnreadableImageError."""
        picture = decode(path, (2 * _LARGEST_SIDE, 2 * _LARGEST_SIDE), settings)
        left, top, right, bottom = picture.extent
        scale = min(0.5, _LARGEST_SIDE / max(picture.size)) * picture.width / (right - left)
        size = max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale))
        return cls(np.asarray(picture.pixels.convert("L").resize(size, Image.Resampling.BILINEAR, picture.extent)))

    @cached_property
    def sift(self) -> Any:
        """SIFT's descriptions (float32, shape (n, 128)); None where there are none."""
        return cv2_module().SIFT_create().detectAndCompute(self.grey, None)[1]

    @cached_property
    def orb(self) -> Any:
        """ORB's descriptions (uint8, shape (n, 32)); None where there are none."""
        return cv2_module().ORB_create().detectAndCompute(self.grey, None)[1]


def is_classic_pair(one: ClassicPicture, other: ClassicPicture) -> bool:
    """Tell whether enough of the descriptions match, and the two look alike as a whole."""
    return good_part(one, other) > _GOOD_PART and ssim(one.grey, _sized(other.grey, one.grey)) > _LEAST_SSIM


def good_part(one: ClassicPicture, other: ClassicPicture) -> float:
    """Return which part of the descriptions has a good match: 0 to 1."""
    cv2 = cv2_module()
    by_sift = min(_count(one.sift), _count(other.sift)) >= _FEW_POINTS
    described = (one.sift, other.sift) if by_sift else (one.orb, other.orb)
    if any(_count(each) == 0 for each in described):
        return 0.0
    matcher = cv2.BFMatcher(cv2.NORM_L2 if by_sift else cv2.NORM_HAMMING, crossCheck=True)
    limit = _SIFT_DISTANCE if by_sift else _ORB_DISTANCE
    good = sum(match.distance < limit for match in matcher.match(*described))
    return float(good) / max(map(_count, described))


def _count(described: Any) -> int:
    return 0 if described is None else len(described)


def _sized(picture: Uint8Array, like: Uint8Array) -> Uint8Array:
    if picture.shape == like.shape:
        return picture
    return np.asarray(Image.fromarray(picture).resize(like.shape[::-1], Image.Resampling.BILINEAR))


def ssim(one: Uint8Array, other: Uint8Array) -> float:
    """Return the mean structural similarity of two grey pictures of one shape: at most 1, for equal ones."""
    x, y = one.astype(np.float32), other.astype(np.float32)

    def mean(plane: Float32Array) -> Float32Array:
        blurred: Float32Array = cv2_module().GaussianBlur(plane, (11, 11), _WINDOW_DEVIATION)
        return blurred

    mean_x, mean_y = mean(x), mean(y)
    covariance = mean(x * y) - mean_x * mean_y
    variances = mean(x * x) - mean_x**2 + mean(y * y) - mean_y**2
    above = (2 * mean_x * mean_y + _LUMINANCE) * (2 * covariance + _CONTRAST)
    return float((above / ((mean_x**2 + mean_y**2 + _LUMINANCE) * (variances + _CONTRAST))).mean())
