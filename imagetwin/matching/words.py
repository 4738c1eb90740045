"""Which pictures have descriptions in common: an index over words, and votes.

Descriptions that are alike are one word, of a vocabulary in two levels that is learned from a sample. Two with the same
word are alike where few bits of their signatures differ: on which side of the word's middle they lie, in 64 directions
(H. Jegou, M. Douze and C. Schmid, "Hamming embedding and weak geometric consistency", 2008). Each such pair is a vote,
of more weight for a rare word (J. Sivic and A. Zisserman, "Video Google", 2003). Chance has a fixed seed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Float32Array, Uint8Array
from imagetwin.domain.points import as_unit

Int64Array = NDArray[np.int64]
Uint64Array = NDArray[np.uint64]

SEED = 20_260
# Words on the two levels where there is enough to learn them from; descriptions that are learned from, for each word.
_COARSE, _FINE = 128, 64
_SAMPLES_OF_WORD = 12
SAMPLE = _COARSE * _FINE * _SAMPLES_OF_WORD
_ROUNDS = 6
_BITS = 64
# Bits in which the signatures of two like descriptions differ: 32 by chance.
_MOST_BITS = 22
# Votes, of a rare word one each: below these two pictures have next to nothing in common.
_LEAST_SCORE = 3.0
# A picture's best candidates, in either sense.
MOST_CANDIDATES = 48


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words: float32 `coarse` (c, 128) and `fine` (c, f, 128), the directions of signatures (128, 64)."""

    coarse: Float32Array
    fine: Float32Array
    directions: Float32Array

    @classmethod
    def learned(cls, sample: Uint8Array) -> "Vocabulary":
        """Learn words from descriptions (uint8, shape (n, 128), n > 0); as many as they are enough for."""
        chance = np.random.default_rng(SEED)
        values = as_unit(sample)
        wanted = max(1, len(values) // _SAMPLES_OF_WORD)
        coarse_count = int(min(_COARSE, max(1, np.sqrt(2 * wanted))))
        fine_count = int(min(_FINE, max(1, wanted // coarse_count)))
        coarse = _centres(values, coarse_count, chance)
        nearest = _nearest(values, coarse)
        fine = np.stack(
            [_centres(values[nearest == each], fine_count, chance, coarse[each]) for each in range(len(coarse))]
        )
        directions = np.linalg.qr(chance.standard_normal((values.shape[1], _BITS)))[0].astype(np.float32)
        return cls(coarse, fine, directions)

    @property
    def count(self) -> int:
        """The number of words."""
        coarse, fine, _length = self.fine.shape
        return int(coarse * fine)

    def words(self, descriptions: Uint8Array) -> tuple[Int64Array, Uint64Array]:
        """Return each description's word (int64) and signature (uint64)."""
        values = as_unit(descriptions)
        coarse = _nearest(values, self.coarse)
        fine = np.zeros(len(values), np.int64)
        for each in np.unique(coarse).tolist():
            rows = np.flatnonzero(coarse == each)
            fine[rows] = _nearest(values[rows], self.fine[each])
        sides = (values - self.fine[coarse, fine]) @ self.directions > 0
        signatures = np.packbits(sides, axis=1).view(np.uint64).reshape(-1)
        return coarse * self.fine.shape[1] + fine, signatures


def _nearest(values: Float32Array, centres: Float32Array) -> Int64Array:
    lengths = np.einsum("ij,ij->i", centres, centres) / 2
    nearest: Int64Array = (values @ centres.T - lengths).argmax(axis=1)
    return nearest


def _centres(
    values: Float32Array, count: int, chance: np.random.Generator, otherwise: Float32Array | None = None
) -> Float32Array:
    """Return the centres of k-means (S. Lloyd); where there are too few values, some occur more than once."""
    if not len(values):
        assert otherwise is not None
        return np.repeat(otherwise[None], count, axis=0)
    centres = values[chance.choice(len(values), count, replace=len(values) < count)].copy()
    for _ in range(_ROUNDS if len(values) > count else 0):
        nearest = _nearest(values, centres)
        order = np.argsort(nearest, kind="stable")
        starts = np.flatnonzero(np.diff(nearest[order], prepend=-1))
        sums = np.add.reduceat(values[order].astype(np.float64), starts)
        sizes = np.diff(np.append(starts, len(order)))
        centres[nearest[order][starts]] = sums / sizes[:, None]
    return centres


@dataclass(frozen=True, slots=True)
class WordIndex:
    """An inverted file: the entries of word w lie from `starts[w]` to `starts[w + 1]`, in order of pictures.

    `pictures` (int32) and `signatures` (uint64) are of the entries, `weights` (float32) of the words.
    """

    starts: Int64Array
    pictures: NDArray[np.int32]
    signatures: Uint64Array
    weights: Float32Array
    picture_count: int

    @classmethod
    def of(
        cls, words: Int64Array, signatures: Uint64Array, pictures: Int64Array, word_count: int, picture_count: int
    ) -> "WordIndex":
        """Index entries that come in order of pictures."""
        order = np.argsort(words, kind="stable")
        starts = np.searchsorted(words[order], np.arange(word_count + 1))
        code = np.unique(words * picture_count + pictures)
        spread = np.bincount(code // picture_count, minlength=word_count)
        rarity = np.log(1 + picture_count / np.maximum(spread, 1)) / np.log(1 + max(picture_count, 2))
        return cls(
            starts.astype(np.int64),
            pictures[order].astype(np.int32),
            signatures[order],
            rarity.astype(np.float32),
            picture_count,
        )

    def candidates(self, picture: int, words: Int64Array, signatures: Uint64Array) -> tuple[Int64Array, Float32Array]:
        """Return the pictures before this one that have enough of its words, and their scores, the best first."""
        first, last = self.starts[words], self.starts[words + 1]
        counts = last - first
        queries = np.repeat(np.arange(len(words)), counts)
        entries = np.arange(len(queries)) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(first, counts)
        earlier = self.pictures[entries] < picture
        queries, entries = queries[earlier], entries[earlier]
        alike = np.bitwise_count(self.signatures[entries] ^ signatures[queries]) <= _MOST_BITS
        queries, others = queries[alike], self.pictures[entries[alike]].astype(np.int64)
        # A description votes once for a picture, however often that repeats it.
        code = np.unique(queries * picture + others) if picture else np.empty(0, np.int64)
        queries, others = np.divmod(code, max(picture, 1))
        scores = np.bincount(others, self.weights[words[queries]], minlength=picture)
        found = np.flatnonzero(scores >= _LEAST_SCORE)
        found = found[np.lexsort((found, -scores[found]))][:MOST_CANDIDATES]
        return found, scores[found].astype(np.float32)


def each_picture(of_record: Int64Array, count: int) -> Iterator[slice]:
    """Yield for each of so many pictures where its entries lie, which come in order of pictures."""
    bounds = np.searchsorted(of_record, np.arange(count + 1)).tolist()
    return (slice(start, stop) for start, stop in pairwise(bounds))
