"""Exact search: every pair of hashes that differ in at most so many bits, the first one turned in several ways.

The distance of a pair in an orientation is that of the turned hash of the lower row from the hash of the higher one; a
pair comes once, with the smallest of its distances, and at ties with the first orientation.

A hash is cut into lanes of 16 bits. If every lane differed in more bits than its tolerance, all together would differ
in more than the radius: so two hashes within it are within the tolerance in a lane (the pigeonhole principle; M.
Norouzi, A. Punjani, D. J. Fleet, "Fast Exact Search in Hamming Space with Multi-Index Hashing", 2014). For each lane a
table tells which hashes have a value there, and a hash is looked up with its own value and with all within the
tolerance. What that costs is known beforehand: where it is more than comparing a hash with all the others, as among
hashes that hardly differ, it is compared with all the others.

A block of rows is a task of its own: a pool runs them in any order, and the result is the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import Method
from imagetwin.domain.orientations import ALL_ORIENTATIONS, Orientation
from imagetwin.domain.pairs import TurnedPairs
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.turning import Uint64Array, reliable, turned_hashes

BLOCK_ROWS = 4096
_LANE_BITS = 16
_VALUES = 1 << _LANE_BITS
# Beyond it there are more values to look up than there are hashes in most folders.
_LARGEST_TOLERANCE = 2
# What a candidate and a looked-up value cost, in comparisons of a hash with one of a row of all (measured).
_CANDIDATE_COST, _LOOK_UP_COST = 6, 1
_CANDIDATES_AT_ONCE = 1 << 19
_COMPARED_AT_ONCE = 1 << 19
# A distance and an orientation as one number, of which the smallest is the pair's.
_KEY_SHIFT = 3

Uint16Array = NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class HashSearch:
    """What is searched: fingerprints of bits (uint8, shape (n, method.length), may be mapped from a file).

    Pairs differ in at most `radius` bits in one of the `orientations`. Rows that are not reliable are in no pair.
    """

    fingerprints: Uint8Array
    method: Method
    radius: int
    orientations: tuple[Orientation, ...] = ALL_ORIENTATIONS

    @property
    def block_starts(self) -> range:
        """The first row of each block."""
        return range(0, len(self.fingerprints), BLOCK_ROWS)


@dataclass(slots=True)
class Work:
    """How much a search had to look at: values in tables, candidates, and hashes compared with all the others."""

    look_ups: int = 0
    candidates: int = 0
    compared: int = 0


def search_block(search: HashSearch, start: int, work: Work | None = None) -> Iterator[TurnedPairs]:
    """Yield the pairs of the block that begins at `start` with itself and with all that follows it."""
    following = np.arange(start, len(search.fingerprints))
    return _Join(search, following[:BLOCK_ROWS], following, work or Work()).pairs()


def search_between(
    search: HashSearch, rows: Int64Array, others: Int64Array, work: Work | None = None
) -> Iterator[TurnedPairs]:
    """Yield the pairs of some rows with others (int64, no row twice in each), which may overlap; each comes once."""
    work = work or Work()
    both = np.intersect1d(rows, others, assume_unique=True)
    yield from _Join(search, rows, others, work).pairs()
    # The lower row is the one that is turned. A pair of two that are in both was found already.
    rest = np.setdiff1d(rows, both, assume_unique=True)
    yield from _Join(search, others, rest, work).pairs()
    yield from _Join(search, np.setdiff1d(others, both, assume_unique=True), both, work).pairs()


def tolerances(radius: int, lane_count: int) -> tuple[int, ...]:
    """Return how many bits a lane may differ in: two hashes within the radius are that near in one of the lanes.

    A lane of tolerance t that is not near differs in t + 1 bits at least, and these have to be more than the radius;
    lanes that are not needed for that have -1, and are not looked at.
    """
    each, more = divmod(radius + 1, lane_count)
    return tuple(each if lane < more else each - 1 for lane in range(lane_count))


@cache
def _near_values(tolerance: int) -> Uint16Array:
    """Return the differences of at most so many bits."""
    differences = [
        sum(1 << bit for bit in bits)
        for count in range(tolerance + 1)
        for bits in combinations(range(_LANE_BITS), count)
    ]
    return np.array(differences, np.uint16)


@dataclass(frozen=True, slots=True)
class _Lane:
    """Which hashes have which value in lane `number`, and how many have one within the tolerance of a value.

    The hashes of value v lie from `starts[v]` on in `places`, `counts[v]` of them; `filled` tells where that is not 0.
    """

    number: int
    differences: Uint16Array
    places: Int64Array
    starts: Int64Array
    counts: Int64Array
    filled: NDArray[np.bool_]
    near_counts: Int64Array

    @classmethod
    def of(cls, values: Uint16Array, number: int, tolerance: int) -> "_Lane":
        counts = np.bincount(values, minlength=_VALUES)
        starts = np.cumsum(counts) - counts
        places = np.argsort(values, kind="stable")
        return cls(number, _near_values(tolerance), places, starts, counts, counts > 0, _near_counts(counts, tolerance))

    def candidates(self, values: Uint16Array) -> tuple[Int64Array, Int64Array]:
        """Return which of these values (by their places) is near which hash."""
        looked_up = (values[:, None] ^ self.differences).reshape(-1)
        hits = np.flatnonzero(self.filled.take(looked_up))
        found = looked_up.take(hits)
        counts = self.counts.take(found)
        before = np.cumsum(counts) - counts
        in_order = np.repeat(self.starts.take(found) - before, counts) + np.arange(int(counts.sum()))
        return np.repeat(hits // len(self.differences), counts), self.places.take(in_order)


def _near_counts(counts: Int64Array, tolerance: int) -> Int64Array:
    """Return for every value how many hashes have one within the tolerance of it."""
    if tolerance == 0:
        return counts
    one_off = _flipped_sums(counts)
    if tolerance == 1:
        return counts + one_off
    # Flipping a bit and then a bit gives each value two bits off twice, and itself once for each bit.
    return counts + one_off + (_flipped_sums(one_off) - _LANE_BITS * counts) // 2


def _flipped_sums(counts: Int64Array) -> Int64Array:
    """Return for every value the sum over those that differ from it in one bit."""
    sums = np.zeros_like(counts)
    for bit in range(_LANE_BITS):
        halves = (-1, 2, 1 << bit)
        sums.reshape(halves)[:] += counts.reshape(halves)[:, ::-1]
    return sums


class _Join:
    """The pairs of some rows, which are turned, with others that have higher numbers."""

    def __init__(self, search: HashSearch, lower: Int64Array, higher: Int64Array, work: Work) -> None:
        trusted = reliable(search.fingerprints, search.method)
        self._lower, self._higher = lower[trusted[lower]], higher[trusted[higher]]
        self._radius, self._work = search.radius, work
        self._hashes = turned_hashes(search.fingerprints[self._higher], search.method, Orientation.AS_IS)
        self._columns = np.ascontiguousarray(self._hashes.T)
        self._first_half = np.ascontiguousarray(self._hashes[:, : max(1, self._hashes.shape[1] // 2)])
        self._orientations = np.array(sorted(search.orientations), np.uint16)
        fingerprints = search.fingerprints[self._lower]
        turned = [turned_hashes(fingerprints, search.method, Orientation(each)) for each in self._orientations]
        # Of shape (rows, orientations, words).
        self._turned = np.stack(turned, axis=1)
        self._tolerances = tolerances(search.radius, _lanes_of(self._hashes).shape[1])

    def pairs(self) -> Iterator[TurnedPairs]:
        """Yield the pairs in portions of bounded size."""
        if not len(self._lower) or not len(self._higher):
            return
        lanes = self._lanes()
        counts = self._candidate_counts(lanes)
        compared = self._cost_of_lanes(lanes) + _CANDIDATE_COST * counts >= len(self._higher) * len(self._orientations)
        for portion in _portions(np.flatnonzero(~compared), counts[~compared], _CANDIDATES_AT_ONCE):
            yield self._looked_up(portion, lanes)
        rows = np.flatnonzero(compared)
        for portion in _portions(rows, np.full(len(rows), len(self._higher)), _COMPARED_AT_ONCE):
            yield self._compared(portion)

    def _lanes(self) -> list[_Lane]:
        """Make the tables; none where looking up takes longer than comparing, whatever is found."""
        if max(self._tolerances) > _LARGEST_TOLERANCE:
            return []
        values = sum(len(_near_values(tolerance)) for tolerance in self._tolerances if tolerance >= 0)
        if _LOOK_UP_COST * values >= len(self._higher):
            return []
        of_lanes = np.ascontiguousarray(_lanes_of(self._hashes).T)
        return [
            _Lane.of(of_lanes[number], number, tolerance)
            for number, tolerance in enumerate(self._tolerances)
            if tolerance >= 0
        ]

    def _cost_of_lanes(self, lanes: list[_Lane]) -> float:
        values = sum(len(lane.differences) for lane in lanes)
        return _LOOK_UP_COST * values * len(self._orientations) if lanes else np.inf

    def _candidate_counts(self, lanes: list[_Lane]) -> Int64Array:
        """Return how many candidates each row will have."""
        counts = np.zeros(len(self._lower), np.int64)
        of_lanes = _lanes_of(self._turned)
        for lane in lanes:
            counts += lane.near_counts[of_lanes[:, :, lane.number]].sum(axis=1)
        return counts

    def _looked_up(self, rows: Int64Array, lanes: list[_Lane]) -> TurnedPairs:
        turned = self._turned[rows].reshape(-1, self._turned.shape[2])
        of_lanes = np.ascontiguousarray(_lanes_of(turned).T)
        parts = [self._near(turned, lane, of_lanes[lane.number]) for lane in lanes]
        places, others = (np.concatenate([part[column] for part in parts]) for column in (0, 1))
        distances = np.concatenate([part[2] for part in parts])
        row_places, orientation_places = np.divmod(places, len(self._orientations))
        keys = ((distances << _KEY_SHIFT) | self._orientations[orientation_places]).astype(np.uint16)
        return _smallest(self._lower[rows[row_places]], self._higher[others], keys)

    def _near(
        self, turned: Uint64Array, lane: _Lane, values: Uint16Array
    ) -> tuple[Int64Array, Int64Array, Uint16Array]:
        """Return the pairs within the radius that this lane is the first to find: places, places, distances."""
        places, others = lane.candidates(values)
        self._work.look_ups += len(values) * len(lane.differences)
        self._work.candidates += len(places)
        # The first half of the bits rules out nearly all, and takes half of the memory's time.
        first_half = np.ascontiguousarray(turned[:, : self._first_half.shape[1]])
        in_half = _bit_counts(_differing(first_half, places, self._first_half, others))
        near = np.flatnonzero(in_half <= self._radius)
        places, others = places[near], others[near]
        differing = _differing(turned, places, self._hashes, others)
        distances = _bit_counts(differing)
        near = np.flatnonzero(distances <= self._radius)
        in_lanes = np.bitwise_count(_lanes_of(differing[near])) <= np.array(self._tolerances)
        near = near[in_lanes.argmax(axis=1) == lane.number]
        return places[near], others[near], distances[near]

    def _compared(self, rows: Int64Array) -> TurnedPairs:
        """Compare rows with all the others."""
        smallest = np.full((len(rows), len(self._higher)), np.iinfo(np.uint16).max, np.uint16)
        for place, orientation in enumerate(self._orientations):
            distances = np.zeros_like(smallest)
            for word, column in enumerate(self._columns):
                distances += np.bitwise_count(self._turned[rows, place, word][:, None] ^ column)
            np.minimum(smallest, (distances << _KEY_SHIFT) | orientation, out=smallest)
        self._work.compared += smallest.size * len(self._orientations)
        places, others = np.nonzero(smallest >> _KEY_SHIFT <= self._radius)
        return _smallest(self._lower[rows[places]], self._higher[others], smallest[places, others])


def _lanes_of(hashes: Uint64Array) -> Uint16Array:
    """Return the lanes: uint16, four for each word."""
    return hashes.view(np.uint16)


def _differing(one: Uint64Array, places: Int64Array, other: Uint64Array, others: Int64Array) -> Uint64Array:
    """Return in which bits rows of one differ from rows of the other."""
    differing = one.take(places, axis=0)
    differing ^= other.take(others, axis=0)
    return differing


def _bit_counts(words: Uint64Array) -> Uint16Array:
    """Return how many bits are set in each row: uint16 of shape (n,)."""
    counts = np.bitwise_count(words)
    total = counts[:, 0].astype(np.uint16)
    for word in range(1, words.shape[1]):  # quicker than a sum along so short an axis
        total += counts[:, word]
    return total


def _portions(rows: Int64Array, sizes: Int64Array, most: int) -> list[Int64Array]:
    """Cut rows into portions of about `most` at most, or of one row where that alone is larger."""
    if not len(rows):
        return []
    numbers = np.cumsum(sizes) // most
    return np.split(rows, np.flatnonzero(np.diff(numbers)) + 1)


def _smallest(first: Int64Array, second: Int64Array, keys: Uint16Array) -> TurnedPairs:
    """Keep of each pair in rising order the smallest key."""
    rising = first < second
    first, second, keys = first[rising], second[rising], keys[rising]
    order = np.lexsort((keys, second, first))
    first, second, keys = first[order], second[order], keys[order]
    new = np.ones(len(first), np.bool_)
    new[1:] = (first[1:] != first[:-1]) | (second[1:] != second[:-1])
    first, second, keys = first[new], second[new], keys[new]
    distances, orientations = (keys >> _KEY_SHIFT).astype(np.float64), (keys % (1 << _KEY_SHIFT)).astype(np.uint8)
    return TurnedPairs(first, second, distances, np.zeros(len(first), np.bool_), orientations)
