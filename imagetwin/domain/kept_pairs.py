"""The pairs of a scan, kept after it, so that the threshold can move without another search."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.pairs import Edges
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.domain.transforms import Transform


@dataclass(frozen=True, slots=True, eq=False)
class KeptPairs:
    """All that tells the groups at another threshold, held in memory at 20 bytes a pair.

    `class_of_image` (int64, shape (images,)) is each image's class, `quality_ranks` (int64, shape (images,)) its rank,
    0 for the best; `flat` (bool, shape (classes,)) tells which classes are of hardly any variance.
    `first`, `second` (int32), `distance` (float64), `pair_flat` (bool), `orientation` (uint8) and `bits` (uint16, see
    `Edges`) are the pairs of classes: first the `hash_count` pairs by their hashes or of edits, which are there at
    every threshold, then the others in order of distance. These are all pairs up to `ceiling`, which is lower than the
    `wanted_ceiling` where those were too many. Where it is None, those within `threshold`, that of the search, were too
    many already, and only the pairs of references and members were kept. `hash_complete` is false where pairs by hashes
    were too many, and are not all here. `side` (int32, shape (classes,)) is the number of each class's side where that
    is not compared with itself, -1 for all others; None where there are no sides.
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
    orientation: NDArray[np.uint8]
    bits: NDArray[np.uint16]
    hash_count: int = 0
    hash_complete: bool = True
    side: NDArray[np.int32] | None = None

    def __len__(self) -> int:
        return len(self.first)

    def allows(self, first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which pairs of classes are compared: not those within a side that is not compared with itself."""
        if self.side is None:
            return np.ones(len(first), np.bool_)
        allowed: NDArray[np.bool_] = (self.side[first] < 0) | (self.side[first] != self.side[second])
        return allowed

    @property
    def is_complete(self) -> bool:
        """Whether no pair was left out."""
        return self.ceiling == self.wanted_ceiling and self.hash_complete

    def nearest_threshold(self, wanted: float) -> float:
        """Return the threshold next to the one wanted at which these pairs tell the groups."""
        return self.threshold if self.ceiling is None else min(wanted, self.ceiling)

    def within(self, threshold: float) -> Edges:
        """Return the pairs whose distance is at most `threshold`, and those by their hashes."""
        near = np.searchsorted(self.distance[self.hash_count :], threshold, side="right")
        part = slice(self.hash_count + int(near))
        first, second = self.first[part].astype(np.int64), self.second[part].astype(np.int64)
        return Edges(first, second, self.distance[part], self.pair_flat[part], self.orientation[part], self.bits[part])


@dataclass(frozen=True, slots=True, eq=False)
class Proofs:
    """Which images were found to be copies of one picture, by a closer look.

    `picture` (int64, shape (classes,)) is each class's picture: the class of its best image. `class_tier` (uint8, shape
    (classes,)) is the place in TIERS of what a class is to its picture's best, `image_tier` (uint8, shape (images,))
    of what an image is to the best of its class; `class_difference` and `image_difference` (float64) are the looks'
    measures, NaN where there was none. Pairs by pixels alone within `refuted_within` that were not confirmed are none.
    `edits` are pictures that were found to be edits of one another, in both senses: by the classes of a member and its
    reference, each its picture's best, what was done to the reference.
    """

    picture: NDArray[np.int64]
    class_tier: NDArray[np.uint8]
    class_difference: NDArray[np.float64]
    image_tier: NDArray[np.uint8]
    image_difference: NDArray[np.float64]
    refuted_within: float = -1.0
    edits: Mapping[tuple[int, int], Transform] = field(default_factory=dict)

    @classmethod
    def none(cls, class_count: int, image_count: int) -> "Proofs":
        """No look was taken: equal fingerprints are all that is known."""
        similar = TIERS.index(Tier.SIMILAR)
        return cls(
            np.arange(class_count),
            np.zeros(class_count, np.uint8),
            np.full(class_count, np.nan),
            np.full(image_count, similar, np.uint8),
            np.full(image_count, np.nan),
        )
