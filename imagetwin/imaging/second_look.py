"""A second look at two pictures that seem alike: whether they differ only by encoding and scale.

Both are brought to the same size, of at most 256 pixels a side, and compared block by block, by three measures that
tell an encoder's loss from another content or an edit; what passes is looked at with 512 pixels a side, by the last:

- tone: an encoder keeps the mean colour of an area, an edit of brightness, contrast or colour moves it in most areas;
- detail: what an encoder or a smaller size changes in a block is less than the detail that the block keeps in both
  pictures; a shift, another moment or another drawing changes about twice of it;
- evenness: an encoder's loss lies on all of the picture, a caption or something that moved stands out from the rest.
  With 256 pixels that is measured by the detail of each block, and a figure changed on a page is as large as a pixel:
  with 512 it stands out from the loss of the other blocks that hold any detail.
"""

from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Float32Array, Float64Array
from imagetwin.imaging.decode import Decoded

SIDE = 256
FINE_SIDE = 512
# Means of colour channels, of 255 levels: quantised to the coarsest that is still taken for a copy (JPEG quality 20).
TONE_LIMIT = 5.0
DETAIL_LIMIT = 1.3
# Each block's side, with how far its worst block may stand out: small blocks vary more by themselves.
_EVENNESS_LIMITS = {16: 5.0, 8: 12.0}
_FINE_BLOCK, _FINE_LIMIT = 8, 20.0
# Squared levels, of three channels: detail as of writing, and a loss that nobody sees.
_WRITING, _UNSEEN = 400.0, 30.0
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

    Each is to be decoded at least FINE_SIDE large, or whole.
    """
    planes = _planes(first, second, SIDE)
    coarse, fine = (_Blocks.of(planes, side) for side in _EVENNESS_LIMITS)
    look = SecondLook(
        tone=float(np.quantile(coarse.tone, _MOST)) / TONE_LIMIT,
        detail=float(coarse.change.max()) / DETAIL_LIMIT,
        evenness=max(
            _standing_out(blocks.change) / limit
            for blocks, limit in zip((coarse, fine), _EVENNESS_LIMITS.values(), strict=True)
        ),
    )
    if not look.is_copy:
        return look
    loss = _worst_loss(_Blocks.of(_planes(first, second, FINE_SIDE), _FINE_BLOCK))
    return replace(look, evenness=max(look.evenness, loss / _FINE_LIMIT))


def _worst_loss(blocks: "_Blocks") -> float:
    """Return the largest squared difference of a block by that of most blocks that hold any detail."""
    lively = blocks.loss[blocks.most_detail > _WRITING]
    usual = float(np.quantile(lively, _MOST)) if len(lively) else 0.0
    return float(blocks.loss.max()) / (usual + _UNSEEN)


def _common_size(first: Decoded, second: Decoded, most: int) -> tuple[int, int]:
    """Return the larger picture's shape at the smaller one's scale, of at most so many pixels a side, in blocks."""
    block = max(_EVENNESS_LIMITS)
    larger, smaller = sorted((first.size, second.size), key=max, reverse=True)
    scale = min(most, max(smaller)) / max(larger)
    width, height = (max(1, round(side * scale / block)) * block for side in larger)
    return width, height


def _levels(picture: Decoded, size: tuple[int, int]) -> Float32Array:
    return np.asarray(picture.pixels.resize(size, Image.Resampling.BILINEAR, picture.extent), np.float32)


def _planes(first: Decoded, second: Decoded, most: int) -> Float32Array:
    """Stack what sums over blocks are made of: both levels, their squares, and the squares of what they differ by.

    Whole numbers, of which a block's 256 make less than 2 ** 24: float32 holds them and their sums exactly.
    """
    size = _common_size(first, second, most)
    one, other = (_levels(picture, size) for picture in (first, second))
    return np.stack([one, other, np.square(one), np.square(other), np.square(one - other)])


def _standing_out(change: Float64Array) -> float:
    return float(change.max()) / (float(np.quantile(change, _MOST)) + _LEAST_SPREAD)


@dataclass(frozen=True, slots=True)
class _Blocks:
    """For each block, float64 of shape (n,): the difference of the means (levels), and what tells of the change.

    `loss` is the squared difference, `change` the same by the detail that both keep, `most_detail` what either has.
    """

    tone: Float64Array
    change: Float64Array
    loss: Float64Array
    most_detail: Float64Array

    @classmethod
    def of(cls, planes: Float32Array, side: int) -> "_Blocks":
        first, second, first_squares, second_squares, squares = _block_means(planes, side)
        tone = np.abs(first - second).max(axis=1)
        first_detail, second_detail = (
            (both - np.square(mean)).sum(axis=1) for both, mean in ((first_squares, first), (second_squares, second))
        )
        loss, detail = squares.sum(axis=1), np.minimum(first_detail, second_detail)
        return cls(tone, loss / (detail + _LEAST_DETAIL), loss, np.maximum(first_detail, second_detail))


def _block_means(planes: Float32Array, side: int) -> Float64Array:
    """Return the means over blocks of (planes, height, width, 3): (planes, n, 3)."""
    count, height, width, channels = planes.shape
    rows = planes.reshape(count, height // side, side, width * channels).sum(axis=2)
    sums = rows.reshape(count, height // side, width // side, side, channels).sum(axis=3)
    means: Float64Array = sums.reshape(count, -1, channels).astype(np.float64) / side**2
    return means
