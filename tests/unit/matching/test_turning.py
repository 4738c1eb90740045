"""Turned fingerprints are those of turned pictures."""

import numpy as np
import pytest
from PIL import Image

from imagetwin.domain.fingerprints import HASHES, MSE, MSE_GREY, PDQ, Method
from imagetwin.domain.orientations import ALL_ORIENTATIONS, Orientation
from imagetwin.imaging.methods import RECIPES
from imagetwin.matching.turning import possible_orientations, reliable, turned_hashes, turned_pixels
from tests.helpers.pictures import make_picture

_ROTATIONS = [None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90]
EACH = pytest.mark.parametrize("orientation", ALL_ORIENTATIONS, ids=lambda each: each.name)


def turned(image: Image.Image, orientation: Orientation) -> Image.Image:
    """Turn a picture; Pillow counts against the clock."""
    rotation = _ROTATIONS[orientation.quarter_turns]
    image = image if rotation is None else image.transpose(rotation)
    return image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if orientation.mirrored else image


@EACH
@pytest.mark.parametrize("method", [MSE, MSE_GREY], ids=lambda method: method.name)
def test_turned_pixels_are_those_of_the_turned_picture(method: Method, orientation: Orientation) -> None:
    if orientation not in possible_orientations(method):
        pytest.skip("this grid cannot be turned on its side")
    images = [make_picture(seed, (method.width, method.height)) for seed in range(3)]
    rows = np.stack([RECIPES[method.name].compute(image, None) for image in images])
    wanted = np.stack([RECIPES[method.name].compute(turned(image, orientation), None) for image in images])
    assert (turned_pixels(rows, method, orientation) == wanted).all()


def test_only_a_square_grid_can_be_turned_on_its_side() -> None:
    assert possible_orientations(MSE) == ALL_ORIENTATIONS
    assert [each for each in possible_orientations(MSE_GREY) if each.swaps_sides] == []
    assert len(possible_orientations(MSE_GREY)) == 4


@EACH
@pytest.mark.parametrize("method", HASHES.values(), ids=lambda method: method.name)
def test_turned_hashes_are_those_of_the_turned_picture(method: Method, orientation: Orientation) -> None:
    # Of the size that the hash is computed from, so that nothing is resampled.
    side = {"phash": 32, "pdq": 64}[method.name]
    images = [make_picture(seed, (side, side)) for seed in range(5)]
    rows = np.stack([RECIPES[method.name].compute(image, None) for image in images])
    wanted = np.stack([RECIPES[method.name].compute(turned(image, orientation), None) for image in images])
    found = turned_hashes(rows, method, orientation)
    assert found.shape == (5, method.hash_bytes // 8)
    assert (found.view(np.uint8) == wanted[:, : method.hash_bytes]).all()


@EACH
@pytest.mark.parametrize("method", HASHES.values(), ids=lambda method: method.name)
def test_they_are_near_where_the_picture_is_resampled(method: Method, orientation: Orientation) -> None:
    for seed in range(5):
        image = make_picture(seed, (301, 200))
        row = RECIPES[method.name].compute(image, None)[None]
        copy = RECIPES[method.name].compute(turned(image, orientation), None)[None]
        differing = turned_hashes(row, method, orientation) ^ turned_hashes(copy, method, Orientation.AS_IS)
        assert np.bitwise_count(differing).sum() <= method.default_threshold / 2


def test_a_picture_in_which_there_is_nothing_is_not_reliable() -> None:
    for method in HASHES.values():
        images = [Image.new("RGB", (90, 60), "navy"), make_picture(1)]
        rows = np.stack([RECIPES[method.name].compute(image, None) for image in images])
        assert reliable(rows, method).tolist() == [False, True]


def test_the_limit_itself_is_reliable() -> None:
    rows = np.zeros((3, PDQ.length), np.uint8)
    rows[:, -1] = [49, 50, 51]
    assert reliable(rows, PDQ).tolist() == [False, True, True]
