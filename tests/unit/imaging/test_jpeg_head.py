"""The quick head of a JPEG: either exactly what Pillow says, or nothing."""

import hashlib
import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import ExifTags, Image

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging import decode as decoding
from imagetwin.imaging.decode import UnreadableImageError, decode, prepare_decoder
from imagetwin.imaging.jpeg_head import JpegHead, plain_head
from tests.helpers.pictures import make_picture, save_picture

WANTED = [(75, 75), (512, 292), (1_000_000, 1_000_000)]


@pytest.fixture(autouse=True)
def _as_in_a_worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", Image.MAX_IMAGE_PIXELS)
    with warnings.catch_warnings():
        prepare_decoder()
        yield


def jpeg(mode: str = "RGB", size: tuple[int, int] = (401, 303), **options: Any) -> bytes:
    """Return a picture as a JPEG."""
    content = io.BytesIO()
    make_picture(1, size).convert(mode).save(content, "JPEG", **options)
    return content.getvalue()


def decoded(path: Path, wanted: tuple[int, int]) -> object:
    """Return all that decoding tells, or the reason why it cannot be done."""
    try:
        told = decode(path, wanted, DecodeSettings())
    except UnreadableImageError as error:
        return str(error)
    pixels = hashlib.sha256(np.asarray(told.pixels).tobytes()).digest()
    return pixels, told.pixels.size, told.extent, told.width, told.height, told.format


def test_jpegs_of_the_sets_come_out_as_by_pillow(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [path for path in data.rglob("*") if path.is_file() and path.read_bytes()[:3] == b"\xff\xd8\xff"]
    plain = [path for path in paths if plain_head(path.read_bytes()) is not None]
    assert len(paths) > len(plain) > 400
    # Every sixth of them: all were looked at when the rule was made, and take half a minute.
    quickly = {(path, wanted): decoded(path, wanted) for path in plain[::6] for wanted in WANTED}
    monkeypatch.setattr(decoding, "plain_head", lambda _content: None)
    for (path, wanted), told in quickly.items():
        assert told == decoded(path, wanted), path


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"subsampling": 2}, {"icc_profile": b"colours" * 9999}])
def test_a_plain_jpeg_has_a_plain_head(options: dict[str, Any]) -> None:
    assert plain_head(jpeg(**options)) == JpegHead("RGB", 401, 303, options.get("icc_profile", b""))
    grey = plain_head(jpeg("L", comment="words", **options))
    assert grey == JpegHead("L", 401, 303, options.get("icc_profile", b""))


def turned() -> Image.Exif:
    """Return the tag of a picture that is to be turned."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    return exif


def two_pictures() -> bytes:
    """Return a file of two frames, as some cameras write."""
    content = io.BytesIO()
    make_picture(1).save(content, "MPO", save_all=True, append_images=[make_picture(2)])
    return content.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        jpeg(exif=turned()),
        jpeg(xmp=b"<x:xmpmeta tiff:Orientation='6'/>"),
        jpeg("CMYK"),
        jpeg(keep_rgb=True),
        two_pictures(),
        b"",
        b"\xff\xd8",
        b"GIF89a",
    ],
    ids=["exif", "xmp", "cmyk", "adobe", "two pictures", "empty", "two bytes", "no jpeg"],
)
def test_all_else_is_left_to_pillow(content: bytes) -> None:
    assert plain_head(content) is None


def test_a_head_that_is_cut_or_damaged_anywhere_is_none_or_as_by_pillow(tmp_path: Path) -> None:
    whole, path = jpeg(), save_picture(tmp_path / "a.jpg", 1)
    head_bytes = whole.index(b"\xff\xda")
    assert all(plain_head(whole[:length]) is None for length in range(head_bytes))
    for place in range(2, head_bytes):
        content = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        if plain_head(content) is not None:
            path.write_bytes(content)
            told = decoded(path, WANTED[0])
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(decoding, "plain_head", lambda _content: None)
                assert told == decoded(path, WANTED[0]), place
