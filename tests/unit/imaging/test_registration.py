from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image
from threadpoolctl import threadpool_limits

from imagetwin.domain.arrays import Float64Array
from imagetwin.domain.placements import IDENTITY, Matrix, inverse, scaled
from imagetwin.imaging.registration import fitting, register
from tests.helpers.pictures import make_photo

PHOTO = make_photo(5, (800, 600))


@pytest.fixture(autouse=True)
def _one_thread_as_in_a_worker() -> Iterator[None]:
    with threadpool_limits(1):
        yield


def grey(picture: Image.Image) -> Float64Array:
    small = picture.convert("L").resize(fitting(picture.size, 384), Image.Resampling.LANCZOS)
    return np.asarray(small, np.float64)


def crop(left: int, top: int, width: int, height: int) -> tuple[Image.Image, Matrix]:
    part = PHOTO.crop((left, top, left + width, top + height))
    return part, scaled(width / 800, height / 600, left / 800, top / 600)


def test_a_resized_copy_lies_where_it_lay() -> None:
    found = register(grey(PHOTO), grey(PHOTO.resize((200, 150))), IDENTITY)
    assert found.is_found
    assert found.matrix == pytest.approx(IDENTITY, abs=0.002)
    assert found.correlation > 0.99


@pytest.mark.parametrize("box", [(0, 0, 700, 525), (150, 90, 480, 400), (350, 200, 400, 300)])
def test_a_crop_is_found_to_a_pixel(box: tuple[int, int, int, int]) -> None:
    part, true = crop(*box)
    found = register(grey(PHOTO), grey(part), IDENTITY)
    assert found.is_found
    assert found.matrix == pytest.approx(true, abs=1 / 384)


def test_the_reference_may_be_the_crop() -> None:
    part, true = crop(100, 60, 560, 420)
    found = register(grey(part), grey(PHOTO), IDENTITY)
    assert found.matrix == pytest.approx(inverse(true), abs=0.004)


def test_a_shift_is_found() -> None:
    one, first = crop(0, 0, 700, 560)
    other, second = crop(100, 40, 700, 560)
    found = register(grey(one), grey(other), IDENTITY)
    assert found.matrix[2] == pytest.approx((second[2] - first[2]) * 800 / 700, abs=0.003)
    assert found.matrix[5] == pytest.approx((second[5] - first[5]) * 600 / 560, abs=0.003)


def test_brighter_pictures_and_coarser_ones_are_found_as_well() -> None:
    part, true = crop(150, 90, 480, 400)
    worse = Image.eval(part.resize((120, 100)), lambda level: min(255, 40 + level * 3 // 4))
    assert register(grey(PHOTO), grey(worse), IDENTITY).matrix == pytest.approx(true, abs=0.006)


@pytest.mark.parametrize("other", [make_photo(6, (800, 600)), Image.new("RGB", (800, 600), "grey")])
def test_strangers_stay_where_they_were(other: Image.Image) -> None:
    before = scaled(0.5, 1.0, 0.25, 0.0)
    found = register(grey(PHOTO), grey(other), before)
    assert not found.is_found
    assert found.matrix == before


def test_it_is_the_same_each_time() -> None:
    part, _ = crop(150, 90, 480, 400)
    assert register(grey(PHOTO), grey(part), IDENTITY) == register(grey(PHOTO), grey(part), IDENTITY)
