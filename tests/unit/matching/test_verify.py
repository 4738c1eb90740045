import math

import numpy as np
import pytest

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE
from imagetwin.domain.pairs import Pairs
from imagetwin.domain.settings import OPEN_GATES, GateSettings
from imagetwin.matching import verify
from imagetwin.matching.distances import Float64Array, moments
from imagetwin.matching.verify import Verifier

DEFAULT_GATES = GateSettings()
SQUARE = ((1000, 1000), (1000, 1000))
Size = tuple[int, int]


def _verifier(
    fingerprints: Uint8Array, aspects: Float64Array, threshold: float = 200.0, gates: GateSettings = DEFAULT_GATES
) -> Verifier:
    return Verifier(fingerprints, aspects, moments(fingerprints, MSE), MSE, threshold, gates)


def _verify(
    left: Uint8Array,
    right: Uint8Array,
    *,
    sizes: tuple[Size, Size] = SQUARE,
    threshold: float = 200.0,
    gates: GateSettings = DEFAULT_GATES,
) -> Pairs:
    aspects = np.array([math.log(width / height) for width, height in sizes])
    verifier = _verifier(np.array([left, right]), aspects, threshold, gates)
    return verifier.verify(np.array([0]), np.array([1]))


def _photo(seed: int = 1) -> Uint8Array:
    return np.random.default_rng(seed).integers(60, 190, MSE.length, dtype=np.uint8)


def _even(value: int) -> Uint8Array:
    return np.full(MSE.length, value, np.uint8)


@pytest.mark.parametrize(
    ("sizes", "passes"),
    [
        (((1100, 1000), (1000, 1000)), True),
        (((1000, 1000), (1100, 1000)), True),
        (((1000, 1000), (1000, 1100)), True),
        (((1101, 1000), (1000, 1000)), False),
        (((1000, 1000), (1000, 1101)), False),
        (((4000, 3000), (400, 300)), True),
        (((4000, 3000), (3000, 4000)), False),
        (((1, 100_000), (1, 110_000)), True),
        (((1, 100_000), (1, 110_002)), False),
    ],
)
def test_proportions_may_differ_by_ten_percent_and_no_more(sizes: tuple[Size, Size], passes: bool) -> None:
    assert len(_verify(_photo(), _photo(), sizes=sizes)) == passes


def test_proportions_must_be_equal_at_a_tolerance_of_zero() -> None:
    gates = GateSettings(aspect_tolerance=0)
    assert len(_verify(_photo(), _photo(), sizes=((4000, 3000), (1600, 1200)), gates=gates)) == 1
    assert len(_verify(_photo(), _photo(), sizes=((4000, 3000), (1601, 1200)), gates=gates)) == 0


def test_images_whose_light_and_dark_lie_elsewhere_are_no_pair() -> None:
    random = np.random.default_rng(7)
    left, right = (random.integers(120, 136, MSE.length, dtype=np.uint8) for _ in range(2))
    assert len(_verify(left, right)) == 0
    assert len(_verify(left, right, gates=GateSettings(min_correlation=None))) == 1


def test_the_smallest_correlation_is_a_setting() -> None:
    left = _photo()
    right = (left + np.random.default_rng(8).integers(0, 22, MSE.length)).astype(np.uint8)
    assert len(_verify(left, right, threshold=1000)) == 1
    assert len(_verify(left, right, threshold=1000, gates=GateSettings(min_correlation=0.999))) == 0


def test_equal_fingerprints_pass_even_a_gate_of_full_correlation() -> None:
    assert len(_verify(_photo(), _photo(), gates=GateSettings(min_correlation=1.0))) == 1


def test_two_flat_images_that_are_very_near_are_a_pair_and_said_to_be_flat() -> None:
    pairs = _verify(_even(100), _even(101))
    assert (pairs.distance.tolist(), pairs.flat.tolist()) == ([3.0], [True])


def test_two_flat_images_of_other_colours_are_no_pair() -> None:
    assert len(_verify(_even(100), _even(102))) == 0


def test_flat_images_beyond_the_flat_limit_are_a_pair_only_with_open_gates() -> None:
    pairs = _verify(_even(100), _even(102), gates=OPEN_GATES)
    assert (pairs.distance.tolist(), pairs.flat.tolist()) == ([12.0], [True])


def test_one_flat_image_does_not_open_the_gate_for_the_other() -> None:
    speckled = _even(100)
    speckled[::50] = 130
    assert len(_verify(_even(100), speckled, threshold=1000)) == 0


def test_flatness_is_told_with_open_gates_too() -> None:
    assert _verify(_even(100), _even(100), gates=OPEN_GATES).flat.tolist() == [True]
    assert _verify(_photo(), _photo(), gates=OPEN_GATES).flat.tolist() == [False]


def test_a_distance_at_the_threshold_is_a_pair() -> None:
    assert len(_verify(_even(100), _even(110), threshold=300, gates=OPEN_GATES)) == 1
    assert len(_verify(_even(100), _even(110), threshold=299.9, gates=OPEN_GATES)) == 0


def test_open_gates_let_every_near_image_through() -> None:
    noise = np.random.default_rng(9).integers(120, 136, (2, MSE.length), dtype=np.uint8)
    assert len(_verify(noise[0], noise[1], sizes=((9, 1), (1, 9)), gates=OPEN_GATES)) == 1


def test_candidates_are_verified_a_few_at_a_time_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    fingerprints = np.array([_photo(seed % 3) for seed in range(9)])
    verifier = _verifier(fingerprints, np.zeros(9))
    first, second = np.triu_indices(9, 1)
    at_once = verifier.verify(first, second)
    monkeypatch.setattr(verify, "_VALUES_AT_ONCE", 1)
    singly = verifier.verify(first, second)
    assert len(at_once) == 9
    assert singly.first.tolist() == at_once.first.tolist()
    assert singly.second.tolist() == at_once.second.tolist()


def test_no_candidate_makes_no_pair() -> None:
    verifier = _verifier(_photo()[None], np.zeros(1))
    assert len(verifier.verify(np.empty(0, np.int64), np.empty(0, np.int64))) == 0


def test_two_even_images_are_flat_at_any_distance() -> None:
    # Two skies: alike enough to be shown, too even for a rule to mark one.
    pairs = _verify(_even(100), _even(107), gates=OPEN_GATES)
    assert (pairs.distance.tolist(), pairs.flat.tolist()) == ([147.0], [True])


def test_the_smaller_row_comes_first_whichever_way_round_the_candidates_are() -> None:
    fingerprints = np.array([_photo(), _photo()])
    pairs = _verifier(fingerprints, np.zeros(2)).verify(np.array([1]), np.array([0]))
    assert (pairs.first.tolist(), pairs.second.tolist()) == ([0], [1])


@pytest.mark.parametrize("side", [3, 8, 256])
@pytest.mark.parametrize("part", [1, 2, 10_000])
def test_crowded_candidates_are_multiplied_as_tiles_with_the_same_result(
    monkeypatch: pytest.MonkeyPatch, side: int, part: int
) -> None:
    random = np.random.default_rng(3)
    fingerprints = np.clip(_photo().astype(int) + random.integers(-9, 10, (20, MSE.length)), 0, 255).astype(np.uint8)
    first, second = np.triu_indices(20, 1)
    verifier = _verifier(fingerprints, np.zeros(20))
    singly = verifier.verify(first, second).sorted()
    monkeypatch.setattr(verify, "_TILE_SIDE", side)
    monkeypatch.setattr(verify, "_TILE_PART", part)
    tiled = verifier.verify(second, first).sorted()
    assert 0 < len(singly) <= 190
    assert (tiled.first == singly.first).all()
    assert (tiled.second == singly.second).all()
    assert (tiled.distance == singly.distance).all()
