"""The classic scripts' comparison, on real files where there are any, and on made ones."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.classic_features import ClassicPicture, good_part, is_classic_pair, ssim
from tests.unit.imaging.test_point_registration import photo

pytest.importorskip("cv2")


def _of(picture: Image.Image) -> ClassicPicture:
    half = picture.convert("L").resize((picture.width // 2, picture.height // 2), Image.Resampling.BILINEAR)
    return ClassicPicture(np.asarray(half))


def test_of_the_published_pairs_one_passes_and_no_false_one(data: Path) -> None:
    files = sorted((data / "biovison").rglob("Rep*.*"))
    pictures = {path.stem: ClassicPicture.read(path, DecodeSettings()) for path in files}
    pairs = {letter for letter in "ABCD" if is_classic_pair(pictures[f"Rep{letter}1"], pictures[f"Rep{letter}2"])}
    assert pairs == {"A"}


def test_real_photos_and_their_copies(data: Path, tmp_path: Path) -> None:
    photos = sorted((data / "photos").rglob("*.jpg"))[:4]
    pictures = [ClassicPicture.read(path, DecodeSettings()) for path in photos]
    assert not [pair for pair in combinations(pictures, 2) if is_classic_pair(*pair)]
    for number, path in enumerate(photos):
        with Image.open(path) as image:
            image.convert("RGB").save(tmp_path / f"{number}.jpg", quality=75)
        assert is_classic_pair(pictures[number], ClassicPicture.read(tmp_path / f"{number}.jpg", DecodeSettings()))


def test_a_crop_matches_and_yet_does_not_look_alike_as_a_whole() -> None:
    original = photo(31)
    crop = original.crop((120, 0, 480, 270))
    assert good_part(_of(crop), _of(original)) > 0.1
    assert not is_classic_pair(_of(crop), _of(original))


def test_orb_tells_what_sift_finds_too_few_points_in() -> None:
    picture = Image.new("L", (200, 160), 90)
    ImageDraw.Draw(picture).polygon([(60, 50), (140, 60), (120, 110), (70, 100)], fill=200)
    few = ClassicPicture(np.asarray(picture))
    assert few.sift is None or len(few.sift) < 10
    assert good_part(few, few) == 1.0


def test_a_picture_without_detail_matches_nothing() -> None:
    even = ClassicPicture(np.full((100, 120), 90, np.uint8))
    assert good_part(even, even) == 0.0


def test_ssim_is_one_for_equal_pictures_and_that_of_the_formula_for_others() -> None:
    grey = np.asarray(photo(32).convert("L"))
    assert ssim(grey, grey) == pytest.approx(1.0)
    # Even pictures have no variance, so only the first factor is left.
    one, other = np.full((40, 50), 100, np.uint8), np.full((40, 50), 150, np.uint8)
    expected = (2 * 100 * 150 + 6.5025) / (100**2 + 150**2 + 6.5025)
    assert ssim(one, other) == pytest.approx(expected, abs=1e-4)
    assert ssim(grey, 255 - grey) < 0.1
