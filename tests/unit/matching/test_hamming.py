"""The search of hashes finds every pair that the plain double loop finds, and looks at few of the others."""

import itertools
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import HASHES, PDQ, PHASH, Method
from imagetwin.domain.orientations import ALL_ORIENTATIONS, MIRRORS, UPRIGHT_ONLY, Orientation
from imagetwin.domain.pairs import TurnedPairs
from imagetwin.matching import hamming
from imagetwin.matching.ceiling import ceiling_edges, collect_as
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.hamming import HashSearch, Work, search_between, search_block, tolerances
from imagetwin.matching.turning import turned_hashes

Found = set[tuple[int, int, float, int]]
Maker = Callable[[np.random.Generator, int, Method], Uint8Array]


def stored(bits: Uint8Array, random: np.random.Generator, method: Method) -> Uint8Array:
    """Make fingerprints whose four hashes are these bits (n, bits), mirrored ones being what they like."""
    others = random.integers(0, 2, (len(bits), 3 * method.cell_count), dtype=np.uint8)
    hashes = np.packbits(np.hstack([bits, others]), axis=1)
    return np.column_stack([hashes, np.full(len(bits), 100, np.uint8)])


def anything(random: np.random.Generator, count: int, method: Method) -> Uint8Array:
    """Hashes of which none is near another but by chance."""
    return stored(random.integers(0, 2, (count, method.cell_count), dtype=np.uint8), random, method)


def families(random: np.random.Generator, count: int, method: Method) -> Uint8Array:
    """Hashes about as far from a few centres as the radius, in one orientation or another."""
    centres = random.integers(0, 256, (3, method.length), dtype=np.uint8)
    rows = centres[random.integers(0, 3, count)]
    flips = random.random((count, 8 * method.length)) < random.random((count, 1)) * 0.12
    rows ^= np.packbits(flips, axis=1)
    rows[:, -1] = random.choice([0, method.least_reliability - 1, method.least_reliability, 100], count)
    for row in range(count):
        turned = turned_hashes(rows[row : row + 1], method, Orientation(int(random.integers(8))))
        rows[row, : method.hash_bytes] = turned.view(np.uint8)[0]
    return rows


def hardly_different(random: np.random.Generator, count: int, method: Method) -> Uint8Array:
    """Hashes of one bit or two, and all zero."""
    bits = np.zeros((count, method.cell_count), np.uint8)
    bits[np.arange(count), random.integers(0, 4, count)] = random.integers(0, 2, count)
    return stored(bits, random, method)


def symmetric(random: np.random.Generator, count: int, method: Method) -> Uint8Array:
    """Hashes that are the same in all orientations, so that only the order of orientations decides."""
    half = random.integers(0, 2, (count, method.height, method.width), dtype=np.uint8)
    half[1::2] = half[: count // 2]
    bits = np.triu(half) | np.triu(half).transpose(0, 2, 1)
    hashes = np.packbits(bits.reshape(count, method.cell_count), axis=1)
    return np.column_stack([np.tile(hashes, 4), np.full(count, 100, np.uint8)])


KINDS: dict[str, Maker] = {maker.__name__: maker for maker in (anything, families, hardly_different, symmetric)}


def plain(search: HashSearch) -> Found:
    """Compare all with all, bit by bit."""
    rows, method, found = search.fingerprints, search.method, set()
    upright = [int.from_bytes(row[: method.hash_bytes].tobytes()) for row in rows]
    turned = {each: turned_hashes(rows, method, each).view(np.uint8) for each in search.orientations}
    for first, second in itertools.combinations(range(len(rows)), 2):
        if min(rows[first, -1], rows[second, -1]) < method.least_reliability:
            continue
        distance, orientation = min(
            ((int.from_bytes(turned[each][first].tobytes()) ^ upright[second]).bit_count(), int(each))
            for each in search.orientations
        )
        if distance <= search.radius:
            found.add((first, second, float(distance), orientation))
    return found


def columns(parts: list[TurnedPairs]) -> list[tuple[int, int, float, int]]:
    pairs = TurnedPairs.joined(parts)
    assert not pairs.flat.any()
    return list(
        zip(
            pairs.first.tolist(),
            pairs.second.tolist(),
            pairs.distance.tolist(),
            pairs.orientation.tolist(),
            strict=True,
        )
    )


def _choose(patch: pytest.MonkeyPatch, way: str, at_once: int) -> None:
    for name in ("_CANDIDATES_AT_ONCE", "_COMPARED_AT_ONCE"):
        patch.setattr(hamming, name, at_once)
    costs = {"as it costs": (6, 1), "always by lanes": (0, 0), "always compared": (0, 1e9)}[way]
    patch.setattr(hamming, "_CANDIDATE_COST", costs[0])
    patch.setattr(hamming, "_LOOK_UP_COST", costs[1])


SEARCHES = {
    "kind": st.sampled_from(sorted(KINDS)),
    "count": st.integers(0, 40),
    "seed": st.integers(0, 2**32),
    "method": st.sampled_from(list(HASHES.values())),
    "radius": st.sampled_from([0, 3, 8, 15, 31, 47, 100]),
    "orientations": st.sampled_from([UPRIGHT_ONLY, MIRRORS, ALL_ORIENTATIONS]),
    "way": st.sampled_from(["as it costs", "always by lanes", "always compared"]),
    "at_once": st.sampled_from([1, 50, 1 << 19]),
}


@settings(deadline=None, max_examples=150)
@given(block=st.sampled_from([1, 7, 4096]), **SEARCHES)
def test_every_pair_is_found_once_and_nothing_else(
    kind: str,
    count: int,
    seed: int,
    method: Method,
    radius: int,
    orientations: tuple[Orientation, ...],
    way: str,
    at_once: int,
    block: int,
) -> None:
    rows = KINDS[kind](np.random.default_rng(seed), count, method)
    search = HashSearch(rows, method, radius, orientations)
    with pytest.MonkeyPatch.context() as patch:
        _choose(patch, way, at_once)
        patch.setattr(hamming, "BLOCK_ROWS", block)
        found = columns([pairs for start in search.block_starts for pairs in search_block(search, start)])
    assert len(found) == len(set(found))
    assert set(found) == plain(search)


@settings(deadline=None, max_examples=80)
@given(**SEARCHES)
def test_between_rows_and_others_every_pair_is_found_once(
    kind: str,
    count: int,
    seed: int,
    method: Method,
    radius: int,
    orientations: tuple[Orientation, ...],
    way: str,
    at_once: int,
) -> None:
    random = np.random.default_rng(seed)
    search = HashSearch(KINDS[kind](random, count, method), method, radius, orientations)
    rows: Int64Array = random.permutation(np.flatnonzero(random.random(count) < 0.5))
    others: Int64Array = random.permutation(np.flatnonzero(random.random(count) < 0.5))
    with pytest.MonkeyPatch.context() as patch:
        _choose(patch, way, at_once)
        found = columns(list(search_between(search, rows, others)))
    among, reached = set(rows.tolist()), set(others.tolist())
    wanted = {
        pair
        for pair in plain(search)
        if (pair[0] in among and pair[1] in reached) or (pair[0] in reached and pair[1] in among)
    }
    assert len(found) == len(set(found))
    assert set(found) == wanted


@given(radius=st.integers(0, 256), lane_count=st.sampled_from([4, 16]), seed=st.integers(0, 2**32))
def test_bits_within_the_radius_cannot_be_spread_so_that_no_lane_is_near(
    radius: int, lane_count: int, seed: int
) -> None:
    found = tolerances(radius, lane_count)
    # One bit more than the tolerance in each lane is the fewest that none is near.
    assert sum(tolerance + 1 for tolerance in found) == radius + 1
    assert max(found) - min(found) <= 1


def _searched(search: HashSearch) -> tuple[int, Work]:
    work = Work()
    return sum(len(pairs) for start in search.block_starts for pairs in search_block(search, start, work)), work


@pytest.mark.parametrize("method", [PDQ, PHASH], ids=lambda method: method.name)
def test_of_many_hashes_few_are_looked_at(method: Method) -> None:
    rows = anything(np.random.default_rng(1), 20_000, method)
    _, work = _searched(HashSearch(rows, method, int(method.default_threshold)))
    compared_with_all = 8 * 20_000 * 19_999 // 2
    assert 6 * work.candidates + work.look_ups + work.compared < compared_with_all / 10


def test_hashes_that_hardly_differ_are_compared_once_in_each_orientation() -> None:
    rows = np.zeros((3000, PDQ.length), np.uint8)
    rows[:, -1] = 100
    count, work = _searched(HashSearch(rows, PDQ, 31))
    assert count == 3000 * 2999 // 2
    assert work.candidates == 0
    assert work.compared <= 8 * 3000 * 3000


def test_too_many_pairs_end_the_search_early() -> None:
    rows = np.zeros((30_000, PDQ.length), np.uint8)
    rows[:, -1] = 100
    search, work = HashSearch(rows, PDQ, 31), Work()
    pairs, ceiling = collect_as(TurnedPairs, search_block(search, 0, work), ceiling_edges(31, 31), 1_000_000)
    assert (len(pairs), ceiling) == (0, None)
    assert work.compared < 8 * 4_000_000


def test_nothing_is_held_beyond_a_bounded_portion() -> None:
    rows = np.zeros((30_000, PDQ.length), np.uint8)
    rows[:, -1] = 100
    portions = itertools.islice(search_block(HashSearch(rows, PDQ, 31), 0), 5)
    assert max(len(pairs) for pairs in portions) <= 2 * hamming._COMPARED_AT_ONCE


def test_a_hash_that_is_the_complement_of_another_is_not_near_it() -> None:
    rows = np.zeros((2, PDQ.length), np.uint8)
    rows[1] = 255
    rows[:, -1] = 100
    assert _searched(HashSearch(rows, PDQ, 255))[0] == 0
    assert _searched(HashSearch(rows, PDQ, 256))[0] == 1
