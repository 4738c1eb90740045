"""The search of vectors against the plain double loop, and how much it looks at."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.arrays import Float32Array, Uint8Array
from imagetwin.domain.fingerprints import EMBEDDING, Method, embedding_by
from imagetwin.domain.models import BUILT_IN, cosine_of, distance_of_cosine, euclidean_of
from imagetwin.domain.pairs import Pairs
from imagetwin.matching import cosine
from imagetwin.matching.cosine import CosineSearch, told_rows, unit_vectors

TINY = embedding_by(replace(BUILT_IN, dimensions=6))


def _fingerprints(count: int, seed: int, method: Method = TINY, kinds: int = 4) -> Uint8Array:
    chance = np.random.default_rng(seed)
    centres = chance.normal(size=(kinds, method.width))
    rows = centres[chance.integers(kinds, size=count)] + chance.normal(size=(count, method.width)) * 0.3
    halves = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype("<f2")
    return np.hstack([halves.view(np.uint8), np.full((count, 1), 200, np.uint8)])


def _plain_pairs(units: Float32Array, limit: float) -> dict[tuple[int, int], float]:
    """Return what two loops find."""
    found = {}
    for first in range(len(units)):
        for second in range(first + 1, len(units)):
            one, other = units[first].astype(np.float64), units[second].astype(np.float64)
            distance = max(0.0, round(100 * (1 - float(one @ other)), 4))
            if distance <= limit:
                found[first, second] = distance
    return found


def _as_dict(pairs: Pairs) -> dict[tuple[int, int], float]:
    return dict(
        zip(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True), pairs.distance.tolist(), strict=True)
    )


@given(
    count=st.integers(0, 60), seed=st.integers(0, 10_000), limit=st.floats(0, 200), width=st.sampled_from([3, 7, 64])
)
@settings(max_examples=60, deadline=None)
def test_all_pairs_of_the_double_loop_are_found_whatever_the_blocks(
    count: int, seed: int, limit: float, width: int
) -> None:
    units = unit_vectors(_fingerprints(count, seed), TINY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cosine, "BLOCK_ROWS", width)
        patch.setattr(cosine, "_COLUMNS", width + 2)
        patch.setattr(cosine, "_PAIRS_AT_ONCE", 5)
        search = CosineSearch(units, limit)
        parts = [pairs for start in range(0, count, width) for pairs in search.block(start)]
    found = _as_dict(Pairs.joined(parts))
    plain = _plain_pairs(units, limit)
    # The two sum in another order: a pair on the very limit may be on either side.
    for pair in found.keys() ^ plain.keys():
        assert abs((found | plain)[pair] - limit) < 2e-4
    for pair in found.keys() & plain.keys():
        assert found[pair] == pytest.approx(plain[pair], abs=2e-4)
    assert len(found) == sum(map(len, parts)), "no pair comes twice"


def test_a_pair_has_the_same_distance_wherever_its_rows_stand() -> None:
    units = unit_vectors(_fingerprints(500, 3, EMBEDDING), EMBEDDING)
    order = np.random.default_rng(1).permutation(500)
    upright = _as_dict(Pairs.joined(list(CosineSearch(units, 60).block(0))))
    mixed = Pairs.joined(list(CosineSearch(np.ascontiguousarray(units[order]), 60).block(0)))
    first, second = order[mixed.first], order[mixed.second]
    assert len(upright) > 1000
    assert upright == _as_dict(Pairs(np.minimum(first, second), np.maximum(first, second), mixed.distance, mixed.flat))


def test_equal_vectors_are_at_distance_zero() -> None:
    rows = _fingerprints(40, 5, EMBEDDING, kinds=40)
    units = unit_vectors(np.vstack([rows, rows]), EMBEDDING)
    found = _as_dict(Pairs.joined(list(CosineSearch(units, 0).block(0))))
    assert found == {(row, row + 40): 0.0 for row in range(40)}


def test_each_pair_of_rows_is_multiplied_once() -> None:
    units = unit_vectors(_fingerprints(3000, 7), TINY)
    search = CosineSearch(units, -1)
    for start in range(0, 3000, cosine.BLOCK_ROWS):
        assert not any(map(len, search.block(start)))
    own_blocks = 3000 * cosine.BLOCK_ROWS
    assert search.compared <= 3000 * 3000 / 2 + own_blocks


def test_references_take_what_a_plain_loop_gives_them() -> None:
    units = unit_vectors(_fingerprints(300, 11), TINY)
    best_first = np.random.default_rng(2).permutation(300)
    plain = _plain_pairs(units, 8)
    near = plain.keys() | {(second, first) for first, second in plain}
    taken: set[int] = set()
    expected: set[tuple[int, int]] = set()
    for reference in best_first.tolist():
        if reference not in taken:
            taken.add(reference)
            for other in range(300):
                if other not in taken and (reference, other) in near:
                    taken.add(other)
                    expected.add((min(reference, other), max(reference, other)))
    found = Pairs.joined([pairs for _, pairs in CosineSearch(units, 8).of_references(best_first)])
    assert set(_as_dict(found)) == expected
    assert len(expected) > 50


def test_a_lowered_limit_holds_from_then_on() -> None:
    units = unit_vectors(_fingerprints(200, 13), TINY)
    search = CosineSearch(units, 50)
    search.lower_to(2)
    assert _as_dict(Pairs.joined(list(search.block(0)))).keys() == _plain_pairs(units, 2).keys()


def test_rows_with_little_in_them_are_told_apart() -> None:
    rows = _fingerprints(3, 1)
    rows[:, -1] = (0, TINY.least_reliability - 1, TINY.least_reliability)
    assert told_rows(rows, TINY).tolist() == [False, False, True]


def test_a_fingerprint_of_zeros_is_a_vector_of_zeros_and_like_nothing() -> None:
    units = unit_vectors(np.zeros((2, TINY.length), np.uint8), TINY)
    assert not units.any()
    assert not list(_as_dict(Pairs.joined(list(CosineSearch(units, 99).block(0)))))


@pytest.mark.parametrize(
    ("value", "distance", "euclidean"), [(1, 0, 0), (0.87, 13, 0.50990), (0, 100, 1.41421), (-1, 200, 2)]
)
def test_cosine_distance_and_euclidean_say_the_same(value: float, distance: float, euclidean: float) -> None:
    assert distance_of_cosine(value) == distance
    assert cosine_of(distance) == pytest.approx(value)
    assert euclidean_of(distance) == pytest.approx(euclidean, abs=1e-5)
