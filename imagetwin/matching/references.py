"""Pairs between references and members only, for where all pairs would be too many.

The groups are those of `grouping`: rows are taken in order of quality, and each one that is not in a group yet takes
all that are in none and within the threshold. Instead of all pairs, this looks for those of the references alone:
100,000 frames that are all near each other cost some hundred thousand distances, not five billion.

Rows are taken by the portion. A portion is searched in itself, which tells its references, and these are then searched
in the rows that are in no group yet.
"""

from collections.abc import Iterator

import numpy as np

from imagetwin.domain.matches import Pairs
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.grouping import taken_pairs
from imagetwin.matching.search import Index, Work, search_between
from imagetwin.matching.verify import Verifier

_FIRST_PORTION, _LARGEST_PORTION = 64, 2048
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
        self._free = np.ones(len(best_first), np.bool_)

    def portions(self) -> Iterator[tuple[int, Pairs]]:
        """Yield how many rows have been gone through, and the pairs of the references among them."""
        start, length = 0, _FIRST_PORTION
        while start < len(self._best_first):
            portion = self._best_first[start : start + length]
            start += len(portion)
            yield start, self._settle(portion[self._free[portion]])
            length = min(2 * length, _LARGEST_PORTION)

    def _settle(self, portion: Int64Array) -> Pairs:
        """Find the portion's references, let each take its members, and return these pairs."""
        self._free[portion] = False
        inside = self._chosen(list(self._found(portion, portion)))
        worse = np.where(self._ranks[inside.first] > self._ranks[inside.second], inside.first, inside.second)
        references = np.setdiff1d(portion, worse, assume_unique=True)
        outside = self._taken_by(references)
        # References are not free any more, so this takes their members.
        self._free[np.concatenate([outside.first, outside.second])] = False
        return Pairs.joined([inside, outside])

    def _taken_by(self, references: Int64Array) -> Pairs:
        """Let references choose among the free rows; from time to time, since most of what is found is not kept."""
        parts: list[Pairs] = []
        for pairs in self._found(references, np.flatnonzero(self._free)):
            parts.append(pairs)
            if sum(map(len, parts)) > _PAIRS_AT_ONCE:
                parts = [self._chosen(parts)]
        return self._chosen(parts)

    def _found(self, rows: Int64Array, others: Int64Array) -> Iterator[Pairs]:
        return search_between(self._index, self._positions[rows], self._positions[others], self._verifier, self.work)

    def _chosen(self, parts: list[Pairs]) -> Pairs:
        pairs = Pairs.joined(parts)
        return pairs.at(taken_pairs(pairs.first, pairs.second, self._ranks).places)


def _inverse(order: Int64Array) -> Int64Array:
    places = np.empty(len(order), np.int64)
    places[order] = np.arange(len(order))
    return places
