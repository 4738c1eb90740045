from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from threadpoolctl import threadpool_limits

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.orientations import ALL_ORIENTATIONS, Orientation
from imagetwin.domain.placements import IDENTITY, Matrix, applied, scaled, turning
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.difference import NOTHING, DifferenceMap, align, write_difference
from imagetwin.imaging.turning import turned
from tests.helpers.pictures import make_photo

SETTINGS = DecodeSettings()
PHOTO = make_photo(3, (640, 480))


@pytest.fixture(autouse=True)
def _one_thread_as_in_a_worker() -> Iterator[None]:
    with threadpool_limits(1):
        yield


def saved(path: Path, picture: Image.Image) -> Path:
    picture.save(path, quality=95)
    return path


def compared(one: Path, other: Path, matrix: Matrix) -> tuple[DifferenceMap, Uint8Array]:
    target = one.with_name("map")
    target.unlink(missing_ok=True)
    difference = write_difference(one, other, matrix, 640, target, SETTINGS)
    pixels = np.frombuffer(target.read_bytes(), np.uint8).reshape(difference.height, difference.width, 4)
    return difference, pixels[..., 2::-1]


@pytest.mark.parametrize("orientation", ALL_ORIENTATIONS)
def test_a_turned_copy_is_laid_over_its_reference(tmp_path: Path, orientation: Orientation) -> None:
    one = saved(tmp_path / "a.png", PHOTO)
    other = saved(tmp_path / "b.png", turned(PHOTO, orientation))
    found = align(one, other, orientation, None, SETTINGS)
    assert found.is_found
    assert found.matrix == pytest.approx(turning(orientation.inverse), abs=0.002)
    difference, _ = compared(one, other, turning(orientation.inverse))
    assert difference == DifferenceMap(640, 480, 8, 0.0, 0.0)


def test_a_turned_crop_differs_by_nothing_where_it_is_and_is_grey_elsewhere(tmp_path: Path) -> None:
    one = saved(tmp_path / "a.png", PHOTO)
    part = PHOTO.crop((160, 120, 560, 440))
    other = saved(tmp_path / "b.png", turned(part, Orientation.ROTATED_90))
    found = align(one, other, Orientation.ROTATED_90, None, SETTINGS)
    assert applied(found.matrix, 0.5, 0.5) == pytest.approx((360 / 640, 280 / 480), abs=0.003)
    difference, pixels = compared(one, other, found.matrix)
    assert difference.mean < 1
    assert tuple(pixels[10, 10]) == NOTHING
    assert tuple(pixels[280, 360]) != NOTHING


def test_what_was_painted_over_is_what_lights_up(tmp_path: Path) -> None:
    one = saved(tmp_path / "a.png", PHOTO)
    edited = PHOTO.copy()
    ImageDraw.Draw(edited).rectangle((400, 300, 499, 349), fill=(0, 0, 0))
    difference, pixels = compared(one, saved(tmp_path / "b.png", edited), IDENTITY)
    assert difference.changed == pytest.approx(100 * 50 / (640 * 480), rel=0.05)
    bright = pixels.astype(int).sum(axis=2)
    assert bright[310:340, 410:490].mean() > 3 * bright[:200].mean()


def test_small_differences_are_amplified_and_the_scale_tells_how_much(tmp_path: Path) -> None:
    one = saved(tmp_path / "a.png", PHOTO)
    brighter = Image.eval(PHOTO, lambda level: min(255, level + 6))
    small, pixels = compared(one, saved(tmp_path / "b.png", brighter), IDENTITY)
    assert (small.full_scale, small.changed) == (8, 0.0)
    assert pixels.mean() > 100
    inverted = Image.eval(PHOTO, lambda level: 255 - level)
    assert compared(one, saved(tmp_path / "b.png", inverted), IDENTITY)[0].full_scale > 128


def test_a_smaller_copy_is_compared_with_the_detail_that_both_have(tmp_path: Path) -> None:
    fine = Image.blend(PHOTO, Image.effect_noise((640, 480), 80).convert("RGB"), 0.5)
    one = saved(tmp_path / "a.png", fine)
    other = saved(tmp_path / "b.png", fine.resize((160, 120), Image.Resampling.LANCZOS))
    assert compared(one, other, IDENTITY)[0].mean < 2


def test_a_given_matrix_is_kept(tmp_path: Path) -> None:
    one = saved(tmp_path / "a.png", PHOTO)
    other = saved(tmp_path / "b.png", PHOTO.crop((160, 120, 480, 360)))
    given = scaled(0.5, 0.5, 0.25, 0.25)
    found = align(one, other, Orientation.AS_IS, given, SETTINGS)
    assert (found.matrix, found.is_found) == (given, True)
    assert found.correlation > 0.99
