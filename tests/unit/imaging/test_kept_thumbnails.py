"""What is kept of a picture for the window."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError
from imagetwin.imaging.kept_thumbnails import KEPT_SIDE, make_thumbnail, read_thumbnail
from imagetwin.imaging.thumbnails import Thumbnail, thumbnail
from tests.helpers.pictures import save_picture


def pixels(small: Thumbnail) -> np.ndarray:
    return np.frombuffer(small.rgb, np.uint8).reshape(small.height, small.width, 3).astype(int)


def test_what_is_kept_is_what_would_be_decoded(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.png", 3, (600, 300))
    made = make_thumbnail(path, KEPT_SIDE, DecodeSettings())
    path.replace(tmp_path / "b.png")
    other = make_thumbnail(save_picture(tmp_path / "c.png", 4, (600, 300)), KEPT_SIDE, DecodeSettings())
    path = tmp_path / "b.png"
    assert made.digest == make_thumbnail(path, 128, DecodeSettings()).digest != other.digest
    assert (made.shown.width, made.shown.height) == (256, 128)
    again = read_thumbnail(made.content, KEPT_SIDE)
    direct = thumbnail(path, KEPT_SIDE, DecodeSettings())
    assert np.array_equal(pixels(made.shown), pixels(direct))
    assert np.abs(pixels(again) - pixels(direct)).mean() < 3


def test_smaller_ones_are_made_of_it_and_a_small_picture_is_not_enlarged(tmp_path: Path) -> None:
    made = make_thumbnail(save_picture(tmp_path / "a.png", 3, (600, 300)), 128, DecodeSettings())
    assert (made.shown.width, made.shown.height) == (128, 64)
    assert (read_thumbnail(made.content, 128).width, read_thumbnail(made.content, 256).width) == (128, 256)
    small = make_thumbnail(save_picture(tmp_path / "b.png", 3, (40, 20)), 128, DecodeSettings())
    assert (small.shown.width, small.shown.height) == (40, 20)


def test_what_is_none_of_ours_is_refused(tmp_path: Path) -> None:
    large = BytesIO()
    Image.new("RGB", (300, 10)).save(large, "JPEG")
    with pytest.raises(ValueError, match="larger"):
        read_thumbnail(large.getvalue(), 256)
    png = BytesIO()
    Image.new("RGB", (10, 10)).save(png, "PNG")
    for content in (b"", b"nothing", png.getvalue()):
        with pytest.raises(OSError):
            read_thumbnail(content, 256)
    (tmp_path / "broken.png").write_bytes(b"nothing")
    with pytest.raises(UnreadableImageError):
        make_thumbnail(tmp_path / "broken.png", 256, DecodeSettings())
