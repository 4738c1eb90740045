"""The pairs of a scan, kept after it, so that the threshold can move without another search."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.pairs import Pairs


@dataclass(frozen=True, slots=True, eq=False)
class KeptPairs:
    """All that tells the groups at another threshold, held in memory at 17 bytes a pair.

    `class_of_image` (int64, shape (images,)) is each image's class, `quality_ranks` (int64, shape (images,)) its rank,
    0 for the best; `flat` (bool, shape (classes,)) tells which classes are of hardly any variance.
    `first`, `second` (int32), `distance` (float64) and `pair_flat` (bool) are the pairs of classes in order of
    distance. These are all pairs up to `ceiling`, which is lower than the `wanted_ceiling` where those were too many.
    Where it is None, those within `threshold`, that of the search, were too many already, and only the pairs of
    references and members were kept.
    """

    threshold: float
    wanted_ceiling: float
    ceiling: float | None
    class_of_image: NDArray[np.int64]
    quality_ranks: NDArray[np.int64]
    flat: NDArray[np.bool_]
    first: NDArray[np.int32]
    second: NDArray[np.int32]
    distance: NDArray[np.float64]
    pair_flat: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.first)

    @property
    def is_complete(self) -> bool:
        """Whether no pair was left out."""
        return self.ceiling == self.wanted_ceiling

    def nearest_threshold(self, wanted: float) -> float:
        """Return the threshold next to the one wanted at which these pairs tell the groups."""
        return self.threshold if self.ceiling is None else min(wanted, self.ceiling)

    def within(self, threshold: float) -> Pairs:
        """Return the pairs whose distance is at most `threshold`."""
        part = slice(int(np.searchsorted(self.distance, threshold, side="right")))
        first, second = self.first[part].astype(np.int64), self.second[part].astype(np.int64)
        return Pairs(first, second, self.distance[part], self.pair_flat[part])
