"""Fingerprints of pictures whose answer is known."""

import numpy as np
import pytest
from PIL import Image

from imagetwin.domain.fingerprints import FEATURES, HASHES, METHODS, MSE, MSE_GREY, PDQ_INNER
from imagetwin.imaging.methods import RECIPES, mse, mse_grey
from tests.helpers.pictures import make_picture

ALL = METHODS | HASHES | {PDQ_INNER.name: PDQ_INNER, FEATURES.name: FEATURES}


def test_every_method_has_a_recipe() -> None:
    assert RECIPES.keys() == ALL.keys()


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_fingerprint_has_the_length_that_its_method_promises(name: str) -> None:
    pixels = RECIPES[name].compute(make_picture(1), None)
    assert pixels.shape == (ALL[name].length,)
    assert pixels.dtype == np.uint8


@pytest.mark.parametrize("colour", [(0, 0, 0), (255, 255, 255), (12, 130, 240)])
def test_mse_of_one_colour_is_that_colour_everywhere(colour: tuple[int, int, int]) -> None:
    pixels = mse.compute(Image.new("RGB", (333, 77), colour)).reshape(50, 50, 3)
    assert (pixels == colour).all()


def test_mse_of_a_picture_of_its_own_size_is_that_picture() -> None:
    image = make_picture(1, (50, 50))
    assert mse.compute(image).tobytes() == image.tobytes()


def test_mse_averages_what_it_shrinks() -> None:
    board = np.indices((400, 400)).sum(axis=0) % 2 * 255
    pixels = mse.compute(Image.fromarray(board.astype(np.uint8)).convert("RGB"))
    assert np.abs(pixels.astype(int) - 127).max() <= 1


@pytest.mark.parametrize(("colour", "grey"), [("red", 76), ("lime", 150), ("blue", 29), ("white", 255), ("black", 0)])
def test_mse_grey_of_one_colour_is_its_luma(colour: str, grey: int) -> None:
    assert set(mse_grey.compute(Image.new("RGB", (30, 20), colour)).tolist()) == {grey}


def test_mse_grey_lies_row_by_row() -> None:
    image = make_picture(1, (MSE_GREY.width, MSE_GREY.height))
    assert mse_grey.compute(image).tobytes() == image.convert("L").tobytes()


def test_black_against_white_is_the_largest_distance() -> None:
    for method in (MSE, MSE_GREY):
        black, white = (
            RECIPES[method.name].compute(Image.new("RGB", (9, 9), name), None) for name in ("black", "white")
        )
        squares = (white.astype(np.int64) - black.astype(np.int64)) ** 2
        assert squares.sum() / method.cell_count == method.largest_distance
