from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageCms

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError
from imagetwin.imaging.screen import ScreenPicture, count_levels, write_picture
from tests.helpers.pictures import make_photo, save_picture

SETTINGS = DecodeSettings()


def written(path: Path, box: tuple[int, int], target: Path) -> tuple[ScreenPicture, Uint8Array]:
    """Return what was written as RGB."""
    target.unlink(missing_ok=True)
    picture = write_picture(path, box, target, SETTINGS)
    pixels = np.frombuffer(target.read_bytes(), np.uint8).reshape(picture.height, picture.width, 4)
    return picture, pixels[..., 2::-1]


def test_the_pixels_are_the_picture_s_in_its_proportions(tmp_path: Path) -> None:
    photo = make_photo(1)
    photo.save(tmp_path / "a.png")
    picture, pixels = written(tmp_path / "a.png", (640, 480), tmp_path / "out")
    assert picture == ScreenPicture(640, 480, 640, 480)
    assert np.array_equal(pixels, np.asarray(photo))
    small, _ = written(tmp_path / "a.png", (256, 256), tmp_path / "out")
    assert small == ScreenPicture(256, 192, 640, 480)


def test_a_picture_of_many_bands_of_rows_is_whole(tmp_path: Path) -> None:
    tall = make_photo(2, (30, 1300))
    tall.save(tmp_path / "a.png")
    assert np.array_equal(written(tmp_path / "a.png", (30, 1300), tmp_path / "out")[1], np.asarray(tall))


def test_a_turned_picture_is_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    save_picture(tmp_path / "a.jpg", 1, (320, 240), exif=exif)
    picture, _ = written(tmp_path / "a.jpg", (1000, 1000), tmp_path / "out")
    assert picture == ScreenPicture(240, 320, 240, 320)


def _wide_profile() -> bytes:
    """Return sRGB with red and green in each other's place: a profile whose colours are far from sRGB's."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile).replace("sRGB".encode("utf-16-be"), "own ".encode("utf-16-be"))


def test_colours_are_shown_as_the_profile_means_them(tmp_path: Path) -> None:
    Image.new("RGB", (16, 16), (255, 0, 0)).save(tmp_path / "a.png", icc_profile=_wide_profile())
    red, green, blue = written(tmp_path / "a.png", (16, 16), tmp_path / "out")[1][8, 8]
    assert green > 240
    assert max(red, blue) < 15


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 200])
def test_a_broken_profile_is_passed_over(tmp_path: Path, profile: bytes) -> None:
    photo = make_photo(1, (64, 48))
    photo.save(tmp_path / "a.png", icc_profile=profile)
    assert np.array_equal(written(tmp_path / "a.png", (64, 48), tmp_path / "out")[1], np.asarray(photo))


def test_what_cannot_be_read_says_so_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("words")
    with pytest.raises(UnreadableImageError):
        write_picture(tmp_path / "a.jpg", (10, 10), tmp_path / "out", SETTINGS)
    assert not (tmp_path / "out").exists()


def test_no_file_is_ever_written_over(tmp_path: Path) -> None:
    photo = save_picture(tmp_path / "a.png", 1)
    with pytest.raises(FileExistsError):
        write_picture(photo, (10, 10), photo, SETTINGS)


def test_levels_are_counted_for_each_channel(tmp_path: Path) -> None:
    Image.new("RGB", (20, 10), (10, 200, 255)).save(tmp_path / "a.png")
    red, green, blue = count_levels(tmp_path / "a.png", SETTINGS)
    assert (len(red), red[10], green[200], blue[255], sum(red)) == (256, 1.0, 1.0, 1.0, 1.0)
