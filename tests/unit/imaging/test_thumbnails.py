"""Thumbnails: small, upright, never enlarged."""

from pathlib import Path

import pytest
from PIL import ExifTags, Image

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError
from imagetwin.imaging.thumbnails import thumbnail
from tests.helpers.pictures import make_picture, save_picture

SETTINGS = DecodeSettings()


@pytest.mark.parametrize(
    ("size", "expected"), [((600, 400), (96, 64)), ((400, 600), (64, 96)), ((40, 30), (40, 30)), ((900, 3), (96, 1))]
)
@pytest.mark.parametrize("ending", ["png", "jpg"])
def test_the_longer_side_is_at_most_as_long_as_asked(
    tmp_path: Path, ending: str, size: tuple[int, int], expected: tuple[int, int]
) -> None:
    small = thumbnail(save_picture(tmp_path / f"a.{ending}", 1, size), 96, SETTINGS)
    assert (small.width, small.height) == expected
    assert len(small.rgb) == 3 * small.width * small.height


def test_the_bytes_are_red_green_blue_by_rows(tmp_path: Path) -> None:
    image = Image.new("RGB", (2, 1), (1, 2, 3))
    image.putpixel((1, 0), (4, 5, 6))
    image.save(tmp_path / "a.png")
    assert thumbnail(tmp_path / "a.png", 10, SETTINGS).rgb == bytes([1, 2, 3, 4, 5, 6])


def test_a_turned_picture_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    make_picture(1, (640, 480)).save(tmp_path / "a.jpg", exif=exif)
    small = thumbnail(tmp_path / "a.jpg", 64, SETTINGS)
    assert (small.width, small.height) == (48, 64)


def test_what_cannot_be_decoded_has_its_reason(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("no picture")
    with pytest.raises(UnreadableImageError, match="damaged"):
        thumbnail(tmp_path / "a.jpg", 64, SETTINGS)
