from dataclasses import dataclass, field
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.fingerprints import MSE, MSE_GREY, Method, Uint8Array
from imagetwin.domain.matches import Pairs
from imagetwin.domain.settings import OPEN_GATES, GateSettings
from imagetwin.matching import search
from imagetwin.matching.distances import Float64Array, Int64Array
from imagetwin.matching.projection import project
from imagetwin.matching.search import build_index, search_block
from imagetwin.matching.verify import Verifier
from tests.helpers.fingerprints import KINDS, TINY_COLOUR, TINY_GREY, plain_pairs

THRESHOLDS = st.sampled_from([0.0, 5.0, 25.0, 45.0, 200.0, 800.0, 5e4, 1e300])
GATES = st.sampled_from([OPEN_GATES, GateSettings(), GateSettings(None, 0.5), GateSettings(0.02, None)])


def _search(
    fingerprints: Uint8Array, aspects: Float64Array, method: Method, threshold: float, gates: GateSettings
) -> Pairs:
    index = build_index(project(fingerprints, method), method)
    verifier = Verifier(fingerprints, aspects, method, threshold, gates)
    return Pairs.joined([search_block(index, start, verifier) for start in index.block_starts])


def _as_dict(pairs: Pairs) -> dict[tuple[int, int], tuple[float, bool]]:
    keys = list(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))
    assert len(set(keys)) == len(keys), "a pair was found twice"
    return dict(zip(keys, zip(pairs.distance.tolist(), pairs.flat.tolist(), strict=True), strict=True))


def _aspects(random: np.random.Generator, count: int) -> Float64Array:
    result: Float64Array = np.log(random.choice([1.0, 1.01, 4 / 3, 1.4, 0.75], count))
    return result


@settings(deadline=None, max_examples=150)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    method=st.sampled_from([TINY_COLOUR, TINY_GREY]),
    count=st.integers(0, 40),
    seed=st.integers(0, 2**32),
    threshold=THRESHOLDS,
    gates=GATES,
    block_rows=st.sampled_from([1, 3, 8, 1024]),
    columns=st.sampled_from([2, 7, 4096]),
)
def test_the_search_finds_what_the_plain_double_loop_finds(
    kind: str,
    method: Method,
    count: int,
    seed: int,
    threshold: float,
    gates: GateSettings,
    block_rows: int,
    columns: int,
) -> None:
    random = np.random.default_rng(seed)
    fingerprints, aspects = KINDS[kind](random, count, method), _aspects(random, count)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "BLOCK_ROWS", block_rows)
        patch.setattr(search, "_COLUMNS_AT_ONCE", columns)
        found = _search(fingerprints, aspects, method, threshold, gates)
    assert _as_dict(found) == plain_pairs(fingerprints, aspects, method, threshold, gates)


@pytest.mark.parametrize("method", [MSE, MSE_GREY], ids=lambda method: method.name)
@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("gates", [OPEN_GATES, GateSettings()], ids=["gates open", "gates shut"])
def test_fingerprints_of_full_size_are_searched_as_exactly(
    monkeypatch: pytest.MonkeyPatch, method: Method, kind: str, gates: GateSettings
) -> None:
    monkeypatch.setattr(search, "BLOCK_ROWS", 8)
    monkeypatch.setattr(search, "_COLUMNS_AT_ONCE", 16)
    random = np.random.default_rng(8)
    fingerprints, aspects = KINDS[kind](random, 30, method), np.zeros(30)
    found = _search(fingerprints, aspects, method, method.default_threshold, gates)
    assert _as_dict(found) == plain_pairs(fingerprints, aspects, method, method.default_threshold, gates)


def test_a_pair_exactly_at_the_threshold_counts_and_one_unit_beyond_does_not() -> None:
    fingerprints = np.zeros((2, MSE.length), np.uint8)
    fingerprints[1, :5] = [100, 100, 100, 100, 100]
    distance = 50_000 / 2_500
    assert len(_search(fingerprints, np.zeros(2), MSE, distance, OPEN_GATES)) == 1
    assert len(_search(fingerprints, np.zeros(2), MSE, distance - 1 / 2_500, OPEN_GATES)) == 0


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("method", [MSE, TINY_COLOUR], ids=lambda method: method.name)
def test_rounding_loses_no_pair_whose_bound_is_its_distance(method: Method, seed: int) -> None:
    fingerprints = KINDS["even"](np.random.default_rng(seed), 120, method)
    found = _search(fingerprints, np.zeros(120), method, 200.0, OPEN_GATES)
    expected = plain_pairs(fingerprints, np.zeros(120), method, 200.0, OPEN_GATES)
    assert 200.0 in {distance for distance, _ in expected.values()}, "no pair at the threshold itself"
    assert _as_dict(found) == expected


def test_the_index_goes_from_dark_to_bright_and_forgets_no_row() -> None:
    fingerprints = np.random.default_rng(1).integers(0, 256, (50, MSE.length), dtype=np.uint8)
    index = build_index(project(fingerprints, MSE), MSE)
    means = fingerprints.mean(axis=1)
    assert sorted(index.rows.tolist()) == list(range(50))
    assert (np.diff(means[index.rows]) >= 0).all()


def test_an_index_of_nothing_has_no_block() -> None:
    index = build_index(project(np.empty((0, MSE.length), np.uint8), MSE), MSE)
    assert list(index.block_starts) == []


@dataclass(frozen=True, slots=True)
class _CountingVerifier(Verifier):
    sizes: list[int] = field(default_factory=list)

    def verify(self, first: Int64Array, second: Int64Array) -> Pairs:
        self.sizes.append(len(first))
        return Pairs.empty()


def test_candidates_never_take_more_room_than_one_block_has_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "BLOCK_ROWS", 16)
    monkeypatch.setattr(search, "_COLUMNS_AT_ONCE", 8)
    alike = np.full((100, TINY_COLOUR.length), 9, np.uint8)
    verifier = _CountingVerifier(alike, np.zeros(100), TINY_COLOUR, 200.0, OPEN_GATES)
    index = build_index(project(alike, TINY_COLOUR), TINY_COLOUR)
    for start in index.block_starts:
        search_block(index, start, verifier)
    assert max(verifier.sizes) <= 16 * 8
    assert sum(verifier.sizes) == 100 * 99 // 2


def test_images_of_other_brightness_are_not_even_candidates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "BLOCK_ROWS", 10)
    dark_and_bright = np.repeat([20, 220], 10)[:, None].repeat(TINY_COLOUR.length, axis=1).astype(np.uint8)
    verifier = _CountingVerifier(dark_and_bright, np.zeros(20), TINY_COLOUR, 200.0, OPEN_GATES)
    index = build_index(project(dark_and_bright, TINY_COLOUR), TINY_COLOUR)
    for start in index.block_starts:
        search_block(index, start, verifier)
    assert sum(verifier.sizes) == 2 * (10 * 9 // 2)


def test_proportions_are_looked_at_between_every_two_images() -> None:
    alike = np.full((3, TINY_COLOUR.length), 9, np.uint8)
    aspects = np.array([log(1.0), log(1.05), log(1.15)])
    found = _as_dict(_search(alike, aspects, TINY_COLOUR, 200.0, GateSettings()))
    assert sorted(found) == [(0, 1), (1, 2)]
