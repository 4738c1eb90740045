"""Pairs within the threshold, as columns."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.orientations import Orientation

_INVERSES = np.array([each.inverse for each in Orientation], np.uint8)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Verified pairs as columns, so that millions cost no Python object each.

    `first` and `second` are int64 row numbers with first < second, `distance` is float64 >= 0, `flat` tells
    that both images are so even that their likeness means little.
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    distance: NDArray[np.float64]
    flat: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.first)

    @classmethod
    def empty(cls) -> Self:
        """No pair at all."""
        return cls(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float64), np.empty(0, np.bool_))

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """Put several blocks of pairs one after the other."""
        if not parts:
            return cls.empty()
        return cls(*(np.concatenate([getattr(part, column.name) for part in parts]) for column in fields(cls)))

    def within(self, threshold: float) -> Self:
        """Return those whose distance is at most `threshold`."""
        return self.at(np.flatnonzero(self.distance <= threshold))

    def sorted(self) -> Self:
        """Return them in order of row numbers, so that it tells nothing of how they were found."""
        return self.at(np.lexsort((self.second, self.first)))

    def at(self, places: NDArray[np.int64]) -> Self:
        """Return those at some places."""
        return type(self)(*(getattr(self, column.name)[places] for column in fields(self)))


@dataclass(frozen=True, slots=True)
class TurnedPairs(Pairs):
    """Pairs with what has to be done to the first image so that it looks like the second.

    `orientation` is uint8, values of `domain.orientations.Orientation`; `distance` is that of the turned image.
    """

    orientation: NDArray[np.uint8]

    @classmethod
    def empty(cls) -> Self:
        """No pair at all."""
        none = Pairs.empty()
        return cls(none.first, none.second, none.distance, none.flat, np.empty(0, np.uint8))

    def renumbered(self, numbers: NDArray[np.int64]) -> Self:
        """Return the same pairs where row n has the number `numbers[n]`.

        Where a pair's rows change places, what is done to the first becomes what is done to the second.
        """
        first, second = numbers[self.first], numbers[self.second]
        orientation = np.where(first > second, _INVERSES[self.orientation], self.orientation)
        return replace(self, first=np.minimum(first, second), second=np.maximum(first, second), orientation=orientation)


@dataclass(frozen=True, slots=True)
class HashPairs:
    """Pairs by hashes, in order of rows, no pair twice: `pairs.distance` is in bits, the first image turned.

    `distance` (float64) is that of the pixels' fingerprints, the first one turned so. `is_complete` is false where
    there were too many, and only those of fewer bits are there, or none.
    """

    pairs: TurnedPairs
    distance: NDArray[np.float64]
    is_complete: bool

    def renumbered(self, numbers: NDArray[np.int64]) -> "HashPairs":
        """Return the same pairs where row n has the number `numbers[n]`, in order of these."""
        pairs = self.pairs.renumbered(numbers)
        order = np.lexsort((pairs.second, pairs.first))
        return HashPairs(pairs.at(order), self.distance[order], self.is_complete)


NO_BITS = 0xFFFF


@dataclass(frozen=True, slots=True)
class Edges(TurnedPairs):
    """Pairs by whatever method: `distance` is that of the pixels' fingerprints, the first image turned.

    `bits` (uint16) is that of their hashes, NO_BITS where they are no pair by those.
    """

    bits: NDArray[np.uint16]

    @classmethod
    def empty(cls) -> Self:
        """No pair at all."""
        none = TurnedPairs.empty()
        return cls(none.first, none.second, none.distance, none.flat, none.orientation, np.empty(0, np.uint16))
