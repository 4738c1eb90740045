import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import METHODS, MSE, MSE_GREY, Method
from imagetwin.matching.distances import measure, variances
from tests.helpers.fingerprints import KINDS, TINY_COLOUR, TINY_GREY, plain_correlation, plain_variance

ALL_METHODS = pytest.mark.parametrize("method", METHODS.values(), ids=lambda method: method.name)


def _flat(value: int, method: Method) -> Uint8Array:
    return np.full((1, method.length), value, np.uint8)


def _distance(left: Uint8Array, right: Uint8Array, method: Method) -> float:
    return float(measure(left, right, method).distance[0])


@ALL_METHODS
def test_an_image_sixteen_brighter_is_off_by_the_square_of_it_in_each_channel(method: Method) -> None:
    image = np.random.default_rng(1).integers(0, 240, (1, method.length), dtype=np.uint8)
    assert _distance(image, image + np.uint8(16), method) == 256 * method.channels


def test_sixteen_brighter_is_768_in_colour_and_256_in_grey() -> None:
    assert _distance(_flat(0, MSE), _flat(16, MSE), MSE) == 768
    assert _distance(_flat(239, MSE_GREY), _flat(255, MSE_GREY), MSE_GREY) == 256


def test_black_against_middle_grey_is_known() -> None:
    assert _distance(_flat(0, MSE), _flat(128, MSE), MSE) == 49_152
    assert _distance(_flat(0, MSE_GREY), _flat(128, MSE_GREY), MSE_GREY) == 16_384


@ALL_METHODS
def test_black_against_white_is_the_largest_distance(method: Method) -> None:
    assert _distance(_flat(0, method), _flat(255, method), method) == method.largest_distance
    assert _distance(_flat(255, method), _flat(0, method), method) == method.largest_distance


@ALL_METHODS
def test_equal_fingerprints_are_at_distance_zero_and_correlate_fully(method: Method) -> None:
    image = np.random.default_rng(2).integers(0, 256, (1, method.length), dtype=np.uint8)
    measures = measure(image, image.copy(), method)
    assert (measures.distance[0], measures.correlation[0]) == (0, 1)


@pytest.mark.parametrize("step", range(1, 256, 23))
def test_no_difference_of_bytes_wraps_around(step: int) -> None:
    assert _distance(_flat(0, MSE), _flat(step, MSE), MSE) == 3 * step**2
    assert _distance(_flat(step, MSE), _flat(0, MSE), MSE) == 3 * step**2


def test_a_negative_correlates_fully_the_other_way_round() -> None:
    image = np.random.default_rng(3).integers(0, 256, (1, MSE.length), dtype=np.uint8)
    assert measure(image, 255 - image, MSE).correlation[0] == pytest.approx(-1)


def test_brightness_and_contrast_do_not_change_the_correlation() -> None:
    image = np.random.default_rng(4).integers(0, 100, (1, MSE.length), dtype=np.uint8)
    assert measure(image, image * np.uint8(2) + np.uint8(50), MSE).correlation[0] == pytest.approx(1)


@ALL_METHODS
@pytest.mark.parametrize("value", [0, 1, 77, 255])
def test_a_single_colour_has_no_variance_and_correlates_with_nothing(method: Method, value: int) -> None:
    image = np.random.default_rng(5).integers(0, 256, (1, method.length), dtype=np.uint8)
    assert variances(_flat(value, method), method)[0] == 0
    assert measure(_flat(value, method), image, method).correlation[0] == 0
    assert measure(_flat(value, method), _flat(value, method), method).correlation[0] == 0


def test_a_colour_cast_alone_is_no_variance() -> None:
    red = np.tile(np.array([200, 10, 30], np.uint8), MSE.cell_count)[None]
    assert variances(red, MSE)[0] == 0


def test_no_fingerprint_makes_no_measure() -> None:
    none = np.empty((0, MSE.length), np.uint8)
    assert len(measure(none, none, MSE).distance) == len(variances(none, MSE)) == 0


@settings(deadline=None, max_examples=60)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    method=st.sampled_from([TINY_COLOUR, TINY_GREY, MSE, MSE_GREY]),
    seed=st.integers(0, 2**32),
)
def test_all_measures_are_those_of_plain_double_precision(kind: str, method: Method, seed: int) -> None:
    random = np.random.default_rng(seed)
    left, right = KINDS[kind](random, 4, method), KINDS[kind](random, 4, method)
    measures = measure(left, right, method)
    for row, (one, other) in enumerate(zip(left, right, strict=True)):
        exact = sum((int(a) - int(b)) ** 2 for a, b in zip(one.tolist(), other.tolist(), strict=True))
        assert measures.distance[row] == exact / method.cell_count
        assert measures.correlation[row] == pytest.approx(plain_correlation(one, other, method), abs=1e-9)
        larger = max(plain_variance(one, method), plain_variance(other, method))
        assert measures.variance[row] == pytest.approx(larger, rel=1e-9, abs=1e-6)
    assert variances(left, method) == pytest.approx([plain_variance(one, method) for one in left], abs=1e-6)
