"""How far above the threshold pairs can be kept, when there are too many.

Pairs are kept up to a ceiling, so that the threshold can move without another search. Where more than `most` would be
kept, the ceiling becomes the largest of some fixed edges that at most so many pairs do not exceed. Counts only grow:
an edge that a part of the pairs exceeds, all of them exceed. So the ceiling is the same whatever the order in which
they are found, and it may be lowered, and what lies above be dropped, as soon as a part shows it.
"""

from collections.abc import Iterable

import numpy as np

from imagetwin.domain.matches import Pairs
from imagetwin.matching.distances import Float64Array, Int64Array

MOST_PAIRS = 5_000_000
CEILING_FACTOR = 4.0
_STEPS = 64


def ceiling_edges(threshold: float, ceiling: float) -> Float64Array:
    """Return the distances that a ceiling can be lowered to: the threshold first, then in even steps."""
    return np.linspace(threshold, max(threshold, ceiling), _STEPS + 1)


class CappedPairs:
    """Collects pairs of distances up to a ceiling, which falls where there are more than `most`.

    `ceiling` is None as soon as the lowest edge, the threshold, has more than that.
    """

    def __init__(self, edges: Float64Array, most: int = MOST_PAIRS) -> None:
        self._edges, self._most = edges, most
        # How many pairs lie above the edge before and not above this one.
        self._counts: Int64Array = np.zeros(len(edges), np.int64)
        self.ceiling: float | None = float(edges[-1])

    def add(self, pairs: Pairs) -> Pairs:
        """Count pairs and return those within the ceiling; pairs above it have to be left out by the caller."""
        if self.ceiling is None:
            return Pairs.empty()
        kept = pairs.within(self.ceiling)
        places = np.searchsorted(self._edges, kept.distance, side="left")
        self._counts += np.bincount(places, minlength=len(self._edges))
        fitting = np.cumsum(self._counts) <= self._most
        self.lower_to(float(self._edges[fitting][-1]) if fitting[0] else None)
        return kept.within(self.ceiling) if self.ceiling is not None else Pairs.empty()

    def lower_to(self, ceiling: float | None) -> None:
        """Lower the ceiling to that of another collection of a part of the same pairs."""
        if ceiling is None or self.ceiling is None:
            self.ceiling = None
        else:
            self.ceiling = min(self.ceiling, ceiling)


def collect(found: Iterable[Pairs], edges: Float64Array, most: int = MOST_PAIRS) -> tuple[Pairs, float | None]:
    """Collect pairs up to the ceiling, which is returned with them; stop where the threshold alone has too many."""
    capped = CappedPairs(edges, most)
    parts: list[Pairs] = []
    for pairs in found:
        before = capped.ceiling
        parts.append(capped.add(pairs))
        if capped.ceiling is None:
            return Pairs.empty(), None
        if capped.ceiling != before:
            parts = [part.within(capped.ceiling) for part in parts]
    return Pairs.joined(parts), capped.ceiling
