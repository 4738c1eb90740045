"""Pairs between references and members only, for where all pairs would be too many.

The groups are those of `grouping`: rows are taken in order of quality, and each one that is not in a group yet takes
all that are in none and within the threshold. Instead of all pairs, this looks for those of the references alone:
100,000 frames that are all near each other cost some hundred thousand distances, not five billion.

Rows are taken by the portion. A portion is searched in itself, which tells its references, and these are then searched
in the rows that are in no group yet. Where a portion is crowded, most of its own pairs are for nothing, and the next
one is smaller.
"""

from collections.abc import Iterator

import numpy as np

from imagetwin.domain.pairs import Pairs
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.grouping import taken_pairs
from imagetwin.matching.search import Index, Work, part_of, search_between, search_block
from imagetwin.matching.verify import Verifier

_FIRST_PORTION, _LARGEST_PORTION = 64, 2048
# A portion with more pairs in it than so many for each of its rows is crowded.
_CROWDED_PAIRS = 32
_PAIRS_AT_ONCE = 1 << 20


class ReferenceSearch:
    """Finds one pair for each row that a reference takes; `work` is how much was looked at.

    `best_first` (int64, shape (n,)) are all rows in order of quality.
    """

    def __init__(self, index: Index, verifier: Verifier, best_first: Int64Array) -> None:
        self.work = Work()
        self._index, self._verifier, self._best_first = index, verifier, best_first
        self._ranks = _inverse(best_first)
        self._positions = _inverse(np.asarray(index.rows))
        # By positions.
        self._free = np.ones(len(best_first), np.bool_)

    def portions(self) -> Iterator[tuple[int, Pairs]]:
        """Yield how many rows have been gone through, and the pairs of the references among them."""
        start, length = 0, _FIRST_PORTION
        while start < len(self._best_first):
            portion = self._positions[self._best_first[start : start + length]]
            start += len(portion)
            portion = np.sort(portion[self._free[portion]])
            inside = self._inside(portion)
            yield start, Pairs.joined(list(self._settle(portion, inside)))
            is_crowded = len(inside) > _CROWDED_PAIRS * len(portion)
            length = max(length // 2, _FIRST_PORTION) if is_crowded else min(2 * length, _LARGEST_PORTION)

    def _inside(self, portion: Int64Array) -> Pairs:
        """Find all pairs of some positions."""
        if not len(portion):
            return Pairs.empty()
        part = part_of(self._index, portion)
        return Pairs.joined(
            [pairs for start in part.block_starts for pairs in search_block(part, start, self._verifier, self.work)]
        )

    def _settle(self, portion: Int64Array, inside: Pairs) -> tuple[Pairs, Pairs]:
        """Tell the portion's references by the pairs in it, and return the pairs that these take, in it and outside."""
        self._free[portion] = False
        taken = self._chosen([inside])
        references = np.setdiff1d(portion, self._positions[self._worse(taken)], assume_unique=True)
        outside = self._taken_by(references)
        self._free[self._positions[self._worse(outside)]] = False
        return taken, outside

    def _taken_by(self, references: Int64Array) -> Pairs:
        """Let references choose among the free rows; from time to time, since most of what is found is not kept."""
        parts: list[Pairs] = []
        for pairs in search_between(self._index, references, self._free, self._verifier, self.work):
            parts.append(pairs)
            if sum(map(len, parts)) > _PAIRS_AT_ONCE:
                parts = [self._chosen(parts)]
        return self._chosen(parts)

    def _worse(self, pairs: Pairs) -> Int64Array:
        return np.where(self._ranks[pairs.first] > self._ranks[pairs.second], pairs.first, pairs.second)

    def _chosen(self, parts: list[Pairs]) -> Pairs:
        """Return the pairs of a reference and a member; what it costs depends on the pairs and not on all rows."""
        pairs = Pairs.joined(parts)
        rows, places = np.unique(np.concatenate([pairs.first, pairs.second]), return_inverse=True)
        first, second = np.split(places.astype(np.int64), 2)
        ranks = _inverse(np.argsort(self._ranks[rows]))
        return pairs.at(taken_pairs(first, second, ranks).places)


def _inverse(order: Int64Array) -> Int64Array:
    places = np.empty(len(order), np.int64)
    places[order] = np.arange(len(order))
    return places
