"""Pairs of damaged pictures with all others, over what is left of them.

What is missing of a damaged picture lies far from what the intact one has there, so no index tells where its copies
are: each is compared with all. There are few of them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import Method
from imagetwin.domain.pairs import Pairs
from imagetwin.domain.settings import MatchSettings
from imagetwin.matching.distances import Float64Array, Int64Array

_FULL = 255
# Held as float64, which all sums of products fit into without rounding.
_ROWS_AT_ONCE = 512


def part_masks(parts: Uint8Array, method: Method) -> NDArray[np.bool_]:
    """Return which cells of a fingerprint lie in each part entirely: bool of shape (n, cell_count).

    `parts` is uint8 of shape (n, 4): left, top, right, bottom in 255ths.
    """
    left, top, right, bottom = (parts[:, [side]].astype(np.int64) for side in range(4))
    columns, rows = np.arange(method.width), np.arange(method.height)
    across = (columns * _FULL >= left * method.width) & ((columns + 1) * _FULL <= right * method.width)
    down = (rows * _FULL >= top * method.height) & ((rows + 1) * _FULL <= bottom * method.height)
    return (down[:, :, None] & across[:, None, :]).reshape(len(parts), method.cell_count)


@dataclass(frozen=True, slots=True)
class Parts:
    """Damaged pictures: their row numbers (int64, ascending), fingerprints and parts, one row each."""

    rows: Int64Array
    fingerprints: Uint8Array
    parts: Uint8Array

    def __len__(self) -> int:
        return len(self.rows)

    def at(self, places: slice) -> "Parts":
        """Return some of them."""
        return Parts(self.rows[places], self.fingerprints[places], self.parts[places])


def pairs_over_parts(
    block: Uint8Array, start: int, log_aspects: Float64Array, damaged: Parts, method: Method, settings: MatchSettings
) -> Pairs:
    """Return the pairs of a stretch of all fingerprints, from row `start` on, with damaged ones.

    The definitions are those of whole fingerprints, over the cells of the part. `log_aspects` is float64, of all rows.
    Pairs of two damaged pictures come once, over the part of the one with the lower number.
    """
    found = [
        _pairs(block[place : place + _ROWS_AT_ONCE], start + place, log_aspects, damaged, method, settings)
        for place in range(0, len(block), _ROWS_AT_ONCE)
    ]
    return Pairs.joined(found)


def _pairs(
    block: Uint8Array, start: int, log_aspects: Float64Array, damaged: Parts, method: Method, settings: MatchSettings
) -> Pairs:
    numbers = np.arange(start, start + len(block))
    gates = settings.gates
    distance, correlation, variance = _measures(block, damaged, method)
    flat = variance < gates.flat_limit
    accepted = (distance <= settings.reach) & (numbers[:, None] != damaged.rows)
    # The lower one of two damaged pictures has asked already.
    accepted &= ~(np.isin(numbers, damaged.rows)[:, None] & (numbers[:, None] < damaged.rows))
    if gates.min_correlation is not None:
        accepted &= (flat & (distance < gates.flat_limit)) | (correlation >= gates.min_correlation)
    if gates.aspect_tolerance is not None:
        limit = np.log1p(gates.aspect_tolerance) + 1e-12
        accepted &= np.abs(log_aspects[numbers][:, None] - log_aspects[damaged.rows]) <= limit
    places, columns = np.nonzero(accepted)
    one, other = numbers[places], damaged.rows[columns]
    return Pairs(
        np.minimum(one, other), np.maximum(one, other), distance[places, columns], flat[places, columns]
    ).sorted()


def _measures(block: Uint8Array, damaged: Parts, method: Method) -> tuple[Float64Array, Float64Array, Float64Array]:
    """Return distances, correlations and larger variances of all rows with all damaged ones: shape (rows, damaged)."""
    masks = part_masks(damaged.parts, method)
    cells = np.maximum(masks.sum(axis=1), 1)
    weights = np.repeat(masks, method.channels, axis=1).astype(np.float64)
    left, right = block.astype(np.float64), damaged.fingerprints * weights
    squares = np.square(left) @ weights.T
    shared = left @ right.T
    own = np.square(right).sum(axis=1)
    by_channel = left.reshape(len(left), method.cell_count, method.channels)
    sums = np.stack([by_channel[:, :, each] @ masks.T.astype(np.float64) for each in range(method.channels)], axis=-1)
    own_sums = right.reshape(len(right), method.cell_count, method.channels).sum(axis=1)
    spread = squares - np.square(sums).sum(axis=-1) / cells
    own_spread = own - np.square(own_sums).sum(axis=-1) / cells
    covariance = shared - (sums * own_sums).sum(axis=-1) / cells
    scale = np.sqrt(np.maximum(spread * own_spread, 0.0))
    correlation = np.where(scale > 1e-6, covariance / np.where(scale > 1e-6, scale, 1.0), 0.0)
    distance = np.where(masks.any(axis=1), (squares + own - 2 * shared) / cells, np.inf)
    return distance, correlation, np.maximum(spread, own_spread) / cells
