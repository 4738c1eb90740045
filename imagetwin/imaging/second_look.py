"""A second look at two pictures that seem alike: whether they differ only by encoding and scale.

Both are brought to the same size, of at most 256 pixels a side, and compared block by block, by three measures that
tell an encoder's loss from another content or an edit:

- tone: an encoder keeps the mean colour of an area, an edit of brightness, contrast or colour moves it in most areas;
- detail: what an encoder or a smaller size changes in a block is less than the detail that the block keeps in both
  pictures; a shift, another moment or another drawing changes about twice of it;
- evenness: an encoder's loss lies on all of the picture, a caption or something that moved stands out from the rest.
"""

from dataclasses import dataclass

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Float64Array
from imagetwin.imaging.decode import Decoded

SIDE = 256
# Means of colour channels, of 255 levels: quantised to the coarsest that is still taken for a copy (JPEG quality 20).
TONE_LIMIT = 5.0
DETAIL_LIMIT = 1.3
# Each block's side, with how far its worst block may stand out: small blocks vary more by themselves.
_EVENNESS_LIMITS = {16: 5.0, 8: 12.0}
# Squared levels, of three channels: below so much detail a block counts as even, and noise is not divided by nothing.
_LEAST_DETAIL = 100.0
_LEAST_SPREAD = 0.05
_MOST = 0.75


@dataclass(frozen=True, slots=True)
class SecondLook:
    """How far two pictures differ: each measure is 0 for equal ones, and 1 or less where it speaks for a copy.

    `tone`: how far the mean colours of three quarters of the blocks lie apart at most. `detail`: the worst block's
    squared difference by the detail that both have. `evenness`: how far the worst block stands out from the others.
    """

    tone: float
    detail: float
    evenness: float

    @property
    def difference(self) -> float:
        """The worst of the three."""
        return max(self.tone, self.detail, self.evenness)

    @property
    def is_copy(self) -> bool:
        """Whether nothing speaks against one being the other, encoded or scaled anew."""
        return self.difference <= 1.0


def second_look(first: Decoded, second: Decoded) -> SecondLook:
    """Compare two upright pictures; where their proportions differ, the smaller one is stretched to the other's.

    Each is to be decoded at least SIDE large, or whole.
    """
    size = _common_size(first, second)
    one, other = (_levels(picture, size) for picture in (first, second))
    coarse, fine = (_Blocks.of(one, other, side) for side in _EVENNESS_LIMITS)
    return SecondLook(
        tone=float(np.quantile(coarse.tone, _MOST)) / TONE_LIMIT,
        detail=float(coarse.change.max()) / DETAIL_LIMIT,
        evenness=max(
            _standing_out(blocks.change) / limit
            for blocks, limit in zip((coarse, fine), _EVENNESS_LIMITS.values(), strict=True)
        ),
    )


def _common_size(first: Decoded, second: Decoded) -> tuple[int, int]:
    """Return the larger picture's shape at the smaller one's scale, in whole blocks."""
    block = max(_EVENNESS_LIMITS)
    larger, smaller = sorted((first.size, second.size), key=max, reverse=True)
    scale = min(SIDE, max(smaller)) / max(larger)
    width, height = (max(1, round(side * scale / block)) * block for side in larger)
    return width, height


def _levels(picture: Decoded, size: tuple[int, int]) -> Float64Array:
    return np.asarray(picture.pixels.resize(size, Image.Resampling.BILINEAR, picture.extent), np.float64)


def _standing_out(change: Float64Array) -> float:
    return float(change.max()) / (float(np.quantile(change, _MOST)) + _LEAST_SPREAD)


@dataclass(frozen=True, slots=True)
class _Blocks:
    """For each block, float64 of shape (n,): the difference of the means (levels), and the change by the detail."""

    tone: Float64Array
    change: Float64Array

    @classmethod
    def of(cls, one: Float64Array, other: Float64Array, side: int) -> "_Blocks":
        first, second = _cut(one, side), _cut(other, side)
        tone = np.abs(first.mean(axis=1) - second.mean(axis=1)).max(axis=1)
        squares = np.square(first - second).mean(axis=1).sum(axis=1)
        detail = np.minimum(first.var(axis=1).sum(axis=1), second.var(axis=1).sum(axis=1))
        return cls(tone, squares / (detail + _LEAST_DETAIL))


def _cut(levels: Float64Array, side: int) -> Float64Array:
    """Cut (height, width, 3) into blocks: (n, side * side, 3)."""
    height, width, channels = levels.shape
    blocks = levels.reshape(height // side, side, width // side, side, channels).swapaxes(1, 2)
    return blocks.reshape(-1, side * side, channels)
