from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE, MSE_GREY, Method
from imagetwin.domain.pairs import Pairs
from imagetwin.domain.settings import OPEN_GATES, GateSettings
from imagetwin.matching import search
from imagetwin.matching.cells import cell_count, choose_pivots, nearest
from imagetwin.matching.distances import Float64Array, moments
from imagetwin.matching.projection import fit_projection
from imagetwin.matching.search import Index, Work, build_index, part_of, search_between, search_block
from imagetwin.matching.verify import Verifier
from tests.helpers.fingerprints import KINDS, TINY_COLOUR, TINY_GREY, plain_pairs

THRESHOLDS = st.sampled_from([0.0, 5.0, 25.0, 45.0, 200.0, 800.0, 5e4, 1e300])
GATES = st.sampled_from([OPEN_GATES, GateSettings(), GateSettings(None, 0.5), GateSettings(0.02, None)])


def _index(fingerprints: Uint8Array, method: Method, cell_count: int = 1) -> Index:
    points = fit_projection(fingerprints[:50], method).project(fingerprints)
    pivots = choose_pivots(points.coarse, cell_count)
    return build_index(points.coarse, pivots, nearest(points.coarse, pivots), points.fine)


def _search(
    fingerprints: Uint8Array,
    aspects: Float64Array,
    method: Method,
    threshold: float,
    gates: GateSettings,
    cell_count: int = 1,
) -> Pairs:
    if not len(fingerprints):
        return Pairs.empty()
    index = _index(fingerprints, method, cell_count)
    verifier = Verifier(fingerprints, aspects, moments(fingerprints, method), method, threshold, gates)
    return Pairs.joined([pairs for start in index.block_starts for pairs in search_block(index, start, verifier)])


def _as_dict(pairs: Pairs) -> dict[tuple[int, int], tuple[float, bool]]:
    keys = list(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))
    assert len(set(keys)) == len(keys), "a pair was found twice"
    return dict(zip(keys, zip(pairs.distance.tolist(), pairs.flat.tolist(), strict=True), strict=True))


def _aspects(random: np.random.Generator, count: int) -> Float64Array:
    result: Float64Array = np.log(random.choice([1.0, 1.01, 4 / 3, 1.4, 0.75], count))
    return result


@settings(deadline=None, max_examples=80)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    method=st.sampled_from([TINY_COLOUR, TINY_GREY]),
    count=st.integers(0, 40),
    seed=st.integers(0, 2**32),
    threshold=THRESHOLDS,
    gates=GATES,
    block_rows=st.sampled_from([1, 3, 8, 1024]),
    at_once=st.sampled_from([1, 7, 4096]),
    cell_count=st.sampled_from([1, 2, 5, 40]),
)
def test_the_search_finds_what_the_plain_double_loop_finds(
    kind: str,
    method: Method,
    count: int,
    seed: int,
    threshold: float,
    gates: GateSettings,
    block_rows: int,
    at_once: int,
    cell_count: int,
) -> None:
    random = np.random.default_rng(seed)
    fingerprints, aspects = KINDS[kind](random, count, method), _aspects(random, count)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "BLOCK_ROWS", block_rows)
        patch.setattr(search, "_CANDIDATES_AT_ONCE", at_once)
        found = _search(fingerprints, aspects, method, threshold, gates, cell_count)
    assert _as_dict(found) == plain_pairs(fingerprints, aspects, method, threshold, gates)


@pytest.mark.parametrize("method", [MSE, MSE_GREY], ids=lambda method: method.name)
@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("gates", [OPEN_GATES, GateSettings()], ids=["gates open", "gates shut"])
def test_fingerprints_of_full_size_are_searched_as_exactly(
    monkeypatch: pytest.MonkeyPatch, method: Method, kind: str, gates: GateSettings
) -> None:
    monkeypatch.setattr(search, "BLOCK_ROWS", 8)
    random = np.random.default_rng(8)
    fingerprints, aspects = KINDS[kind](random, 30, method), np.zeros(30)
    found = _search(fingerprints, aspects, method, method.default_threshold, gates, cell_count=4)
    assert _as_dict(found) == plain_pairs(fingerprints, aspects, method, method.default_threshold, gates)


def test_a_pair_exactly_at_the_threshold_counts_and_one_unit_beyond_does_not() -> None:
    fingerprints = np.zeros((2, MSE.length), np.uint8)
    fingerprints[1, :5] = [100, 100, 100, 100, 100]
    distance = 50_000 / 2_500
    assert len(_search(fingerprints, np.zeros(2), MSE, distance, OPEN_GATES)) == 1
    assert len(_search(fingerprints, np.zeros(2), MSE, distance - 1 / 2_500, OPEN_GATES)) == 0


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("method", [MSE, TINY_COLOUR], ids=lambda method: method.name)
def test_rounding_loses_no_pair_whose_bound_is_its_distance(method: Method, seed: int) -> None:
    fingerprints = KINDS["even"](np.random.default_rng(seed), 120, method)
    found = _search(fingerprints, np.zeros(120), method, 200.0, OPEN_GATES, cell_count=9)
    expected = plain_pairs(fingerprints, np.zeros(120), method, 200.0, OPEN_GATES)
    assert 200.0 in {distance for distance, _ in expected.values()}, "no pair at the threshold itself"
    assert _as_dict(found) == expected


def test_the_index_forgets_no_row_and_has_no_empty_cell() -> None:
    fingerprints = np.random.default_rng(1).integers(0, 256, (50, MSE.length), dtype=np.uint8)
    fingerprints[10:40] = fingerprints[0]
    index = _index(fingerprints, MSE, 20)
    assert sorted(index.rows.tolist()) == list(range(50))
    assert (np.diff(index.starts) > 0).all()
    assert index.starts[-1] == 50


def test_cells_beyond_reach_are_not_looked_at() -> None:
    dark_and_bright = np.repeat([20, 220], 10)[:, None].repeat(TINY_COLOUR.length, axis=1).astype(np.uint8)
    verifier = Verifier(
        dark_and_bright, np.zeros(20), moments(dark_and_bright, TINY_COLOUR), TINY_COLOUR, 200.0, OPEN_GATES
    )
    index, work = _index(dark_and_bright, TINY_COLOUR, 2), Work()
    pairs = Pairs.joined(list(search_block(index, 0, verifier, work)))
    assert work.coarse == 2 * 10 * 10
    assert work.candidates == len(pairs) == 2 * (10 * 9 // 2)


def test_candidates_come_in_portions_of_bounded_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "BLOCK_ROWS", 16)
    monkeypatch.setattr(search, "_CANDIDATES_AT_ONCE", 50)
    alike = np.full((100, TINY_COLOUR.length), 9, np.uint8)
    verifier = Verifier(alike, np.zeros(100), moments(alike, TINY_COLOUR), TINY_COLOUR, 200.0, OPEN_GATES)
    index = _index(alike, TINY_COLOUR)
    sizes = [len(pairs) for start in index.block_starts for pairs in search_block(index, start, verifier)]
    assert max(sizes) <= 50
    assert sum(sizes) == 100 * 99 // 2


def _scattered(count: int, seed: int) -> Uint8Array:
    """Fingerprints whose colours fill a space of three dimensions, each with noise of its own."""
    random = np.random.default_rng(seed)
    colours = random.uniform(0, 255, (count, 1, 3))
    noise = random.normal(0, 3, (count, TINY_COLOUR.cell_count, 3))
    return np.clip(colours + noise, 0, 255).astype(np.uint8).reshape(count, -1)


def _work(count: int) -> Work:
    fingerprints, work = _scattered(count, 1), Work()
    verifier = Verifier(
        fingerprints, np.zeros(count), moments(fingerprints, TINY_COLOUR), TINY_COLOUR, 30.0, OPEN_GATES
    )
    index = _index(fingerprints, TINY_COLOUR, cell_count(count))
    for start in index.block_starts:
        assert all(len(pairs) >= 0 for pairs in search_block(index, start, verifier, work))
    return work


def test_twice_the_images_take_far_less_than_four_times_the_work() -> None:
    once, twice = _work(10_000), _work(20_000)
    assert once.coarse < 10_000**2 / 2 / 5
    assert twice.coarse < 2.8 * once.coarse


def test_positions_are_searched_in_others_each_pair_once() -> None:
    fingerprints = KINDS["clustered"](np.random.default_rng(4), 60, TINY_COLOUR)
    index = _index(fingerprints, TINY_COLOUR, 6)
    verifier = Verifier(fingerprints, np.zeros(60), moments(fingerprints, TINY_COLOUR), TINY_COLOUR, 200.0, OPEN_GATES)
    positions, among = np.arange(0, 60, 2), np.arange(60) % 6 == 3
    found = Pairs.joined(list(search_between(index, positions, among, verifier)))
    some, wanted = set(index.rows[positions].tolist()), set(index.rows[among].tolist())
    assert _as_dict(found) == {
        (one, other): value
        for (one, other), value in plain_pairs(fingerprints, np.zeros(60), TINY_COLOUR, 200.0, OPEN_GATES).items()
        if (one in some and other in wanted) or (other in some and one in wanted)
    }


def test_a_part_of_an_index_holds_the_pairs_among_its_rows() -> None:
    fingerprints = KINDS["clustered"](np.random.default_rng(4), 60, TINY_COLOUR)
    verifier = Verifier(fingerprints, np.zeros(60), moments(fingerprints, TINY_COLOUR), TINY_COLOUR, 200.0, OPEN_GATES)
    part = part_of(_index(fingerprints, TINY_COLOUR, 6), np.arange(0, 60, 2))
    rows = set(part.rows.tolist())
    assert _as_dict(Pairs.joined(list(search_block(part, 0, verifier)))) == {
        pair: value
        for pair, value in plain_pairs(fingerprints, np.zeros(60), TINY_COLOUR, 200.0, OPEN_GATES).items()
        if rows.issuperset(pair)
    }


def test_proportions_are_looked_at_between_every_two_images() -> None:
    alike = np.full((3, TINY_COLOUR.length), 9, np.uint8)
    aspects = np.array([log(1.0), log(1.05), log(1.15)])
    found = _as_dict(_search(alike, aspects, TINY_COLOUR, 200.0, GateSettings()))
    assert sorted(found) == [(0, 1), (1, 2)]
