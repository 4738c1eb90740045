"""What fingerprints of pixels say of a pair by hashes: turned, in part, and correlated."""

import numpy as np
import pytest
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE, MSE_GREY, Method
from imagetwin.domain.orientations import Orientation
from imagetwin.matching.likeness import (
    MIN_CORRELATION,
    alike_in_light,
    correlations,
    distances_of,
    turned_fingerprints,
    turned_parts,
)
from tests.helpers.pictures import make_picture

WHOLE = np.array([[0, 0, 255, 255]], np.uint8)
BOTH = pytest.mark.parametrize("method", [MSE, MSE_GREY], ids=lambda method: method.name)


def print_of(seed: int, method: Method) -> Uint8Array:
    """Return the fingerprint of a picture of the method's own size, shape (1, length)."""
    picture = make_picture(seed, (method.width, method.height))
    pixels = np.asarray(picture if method.channels == 3 else picture.convert("L"))
    return pixels.reshape(1, method.length)


def correlation(one: Uint8Array, other: Uint8Array, method: Method, part: Uint8Array = WHOLE) -> float:
    return float(correlations(one, other, WHOLE, part, method)[0])


def alike(one: Uint8Array, other: Uint8Array, method: Method) -> bool:
    return bool(alike_in_light(one, other, WHOLE, WHOLE, method)[0])


def _fingerprint(pixels: Uint8Array, method: Method) -> Uint8Array:
    picture = Image.fromarray(pixels).resize((method.width, method.height))
    return np.asarray(picture if method.channels == 3 else picture.convert("L")).reshape(1, method.length)


@BOTH
def test_equal_negative_and_other_pictures_are_told_apart(method: Method) -> None:
    one = print_of(1, method)
    assert correlation(one, one, method) == pytest.approx(1)
    assert correlation(one, 255 - one, method) == pytest.approx(-1)
    assert abs(correlation(one, print_of(2, method), method)) < 0.6


@BOTH
def test_a_darker_copy_correlates_wholly_and_an_even_one_not_at_all(method: Method) -> None:
    one = print_of(1, method)
    assert correlation(one, (one // 2).astype(np.uint8), method) > 0.999
    assert correlation(one, np.full_like(one, 90), method) == 0.0


def test_a_picture_within_a_border_correlates_in_that_part_only() -> None:
    framed = np.zeros((1, 50, 50, 3), np.uint8)
    framed[0, 10:40, 5:45] = np.asarray(make_picture(1, (40, 30)))
    part = np.array([[26, 51, 230, 204]], np.uint8)  # 5, 10, 45 and 40 of 50, in 255ths
    one = print_of(1, MSE)
    assert correlation(one, framed.reshape(1, -1), MSE, part) > 0.98
    assert correlation(one, framed.reshape(1, -1), MSE) < 0.7


@BOTH
@pytest.mark.parametrize("edge", [np.s_[:8], np.s_[-8:], np.s_[:, :8], np.s_[:, -8:]], ids=str)
def test_a_bar_along_any_edge_leaves_the_rest_alike(method: Method, edge: tuple[slice, ...]) -> None:
    one = print_of(1, method)
    shown = np.asarray(make_picture(1, (method.width, method.height)).resize((50, 50)))
    barred = shown.copy()
    barred[edge] = 255
    plain, covered = (_fingerprint(each, method) for each in (shown, barred))
    assert correlation(plain, covered, method) < MIN_CORRELATION
    assert alike(plain, covered, method)
    assert alike(one, one, method)
    assert not alike(plain, _fingerprint(255 - barred, method), method)


def test_bars_along_two_edges_are_too_much() -> None:
    shown = np.asarray(make_picture(1, (50, 50)))
    barred = shown.copy()
    barred[:8] = barred[-8:] = 255
    assert not alike(_fingerprint(shown, MSE), _fingerprint(barred, MSE), MSE)


def test_each_row_is_judged_by_itself() -> None:
    one, other = print_of(1, MSE), print_of(2, MSE)
    barred = one.reshape(50, 50, 3).copy()
    barred[-8:] = 255
    first, second = np.concatenate([one, one, one]), np.concatenate([one, other, barred.reshape(1, -1)])
    parts = np.repeat(WHOLE, 3, axis=0)
    assert alike_in_light(first, second, parts, parts, MSE).tolist() == [True, False, True]


@pytest.mark.parametrize("orientation", Orientation)
def test_parts_turn_as_the_pictures_do(orientation: Orientation) -> None:
    marked = np.zeros((1, 50, 50, 3), np.uint8)
    marked[0, 10:20, 5:45] = 200
    turned = turned_fingerprints(marked.reshape(1, -1), np.array([orientation], np.uint8), MSE).reshape(50, 50, 3)
    rows, columns = np.nonzero(turned[..., 0])
    ends = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
    part = turned_parts(np.array([[26, 51, 230, 102]], np.uint8), np.array([orientation], np.uint8))[0]
    assert np.abs(part / 255 * 50 - ends).max() < 0.5


def test_distances_are_those_of_the_definition_without_wrapping() -> None:
    black, white = np.zeros((1, MSE.length), np.uint8), np.full((1, MSE.length), 255, np.uint8)
    assert distances_of(black, white, MSE).tolist() == distances_of(white, black, MSE).tolist() == [3 * 255**2]
