"""How far above the threshold pairs can be kept, when there are too many.

Pairs are kept up to a ceiling, so that the threshold can move without another search. Where more than `most` would be
kept, the ceiling becomes the largest of some fixed edges that at most so many pairs do not exceed. Counts only grow:
an edge that a part of the pairs exceeds, all of them exceed. So the ceiling is the same whatever the order in which
they are found, and it may be lowered, and what lies above be dropped, as soon as a part shows it.

So that far too many pairs are not found first and dropped then, a sample of the rows tells where to begin: at the
lowest edge that seems to have several times too many. By chance this could be too low, though not by a chance that
anybody meets; it would cost moves of the threshold, and change no group.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

import numpy as np

from imagetwin.domain.pairs import Pairs
from imagetwin.matching.distances import Float64Array, Int64Array

MOST_PAIRS = 5_000_000
SAMPLE_ROWS = 1024
_STEPS = 64
# How many times too many pairs there have to be by the sample, and how many in it at least: five hundred are those of
# 32 rows that are all near each other, and their number is twice what is expected once in some thousand samples.
_CERTAIN_FACTOR, _FEWEST_SAMPLED = 4, 500

AnyPairs = TypeVar("AnyPairs", bound=Pairs)


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

    def add(self, pairs: AnyPairs) -> AnyPairs:
        """Count pairs and return those within the ceiling; pairs above it have to be left out by the caller."""
        if self.ceiling is None:
            return pairs.empty()
        kept = pairs.within(self.ceiling)
        places = np.searchsorted(self._edges, kept.distance, side="left")
        self._counts += np.bincount(places, minlength=len(self._edges))
        fitting = np.cumsum(self._counts) <= self._most
        self.lower_to(float(self._edges[fitting][-1]) if fitting[0] else None)
        return kept.within(self.ceiling) if self.ceiling is not None else pairs.empty()

    def lower_to(self, ceiling: float | None) -> None:
        """Lower the ceiling to that of another collection of a part of the same pairs."""
        if ceiling is None or self.ceiling is None:
            self.ceiling = None
        else:
            self.ceiling = min(self.ceiling, ceiling)


def collect(
    found: Iterable[Pairs],
    edges: Float64Array,
    most: int = MOST_PAIRS,
    on_lowered: Callable[[float], None] = lambda _ceiling: None,
) -> tuple[Pairs, float | None]:
    """Collect pairs up to the ceiling, which is returned with them; stop where the threshold alone has too many.

    `on_lowered` is told of each fall, so that pairs above need not be found any more.
    """
    return collect_as(Pairs, found, edges, most, on_lowered)


def collect_as(
    kind: type[AnyPairs],
    found: Iterable[AnyPairs],
    edges: Float64Array,
    most: int = MOST_PAIRS,
    on_lowered: Callable[[float], None] = lambda _ceiling: None,
) -> tuple[AnyPairs, float | None]:
    """Collect pairs of one kind, as `collect` does."""
    capped = CappedPairs(edges, most)
    parts: list[AnyPairs] = []
    for pairs in found:
        before = capped.ceiling
        parts.append(capped.add(pairs))
        if capped.ceiling is None:
            return kind.empty(), None
        if capped.ceiling != before:
            on_lowered(capped.ceiling)
            parts = [part.within(capped.ceiling) for part in parts]
    return kind.joined(parts), capped.ceiling


def sampled_rows(count: int) -> Int64Array:
    """Return rows by chance, always the same, in rising order; evenly spaced ones might be all of one scene."""
    rows: Int64Array = np.random.default_rng(0).permutation(count)[:SAMPLE_ROWS].astype(np.int64)
    return np.sort(rows)


def first_ceiling(sampled: Float64Array, count: int, edges: Float64Array, most: int = MOST_PAIRS) -> float | None:
    """Return the ceiling to begin with, by the distances of pairs among the sampled ones of `count` rows.

    None where already the threshold seems to have far too many.
    """
    sample = min(count, SAMPLE_ROWS)
    rate = sample * (sample - 1) / max(1, count * (count - 1))
    most_sampled = max(_FEWEST_SAMPLED, _CERTAIN_FACTOR * most * rate)
    too_many = np.searchsorted(np.sort(sampled), edges, side="right") > most_sampled
    if too_many[0]:
        return None
    return float(edges[np.argmax(too_many)] if too_many.any() else edges[-1])
