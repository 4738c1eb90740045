"""What readers of Pillow say of broken files that the fuzzing found, and what they hold beside the picture."""

import struct
from pathlib import Path

import pytest
from PIL import Image, features

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError, decode, why
from tests.helpers.pictures import save_picture

_EXIF = Image.Exif()  # with it Pillow reads the JPEG
_EXIF[0x010E] = "a picture"


@pytest.mark.skipif(not features.check("avif"), reason="this Pillow reads no AVIF")
def test_a_damaged_avif_is_damaged_and_names_no_error(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.avif", 1)
    content = path.read_bytes()
    start = content.index(b"mdat") + 8
    path.write_bytes(content[:start] + b"\0" * (len(content) - start))
    with pytest.raises(UnreadableImageError) as caught:
        decode(path, (50, 50), DecodeSettings())
    assert str(caught.value).startswith("damaged (Failed to decode")


def fail(text: str) -> None:
    raise RuntimeError(text)


def test_a_runtime_error_of_our_own_keeps_its_name() -> None:
    with pytest.raises(RuntimeError) as caught:
        fail("a fault of the program")
    assert why(caught.value)[0] == "damaged (RuntimeError: a fault of the program)"
    assert why(RuntimeError("never raised"))[0] == "damaged (RuntimeError: never raised)"


def test_what_a_reader_has_not_implemented_is_not_supported() -> None:
    assert why(RuntimeError("Failed to decode image: Not implemented"))[0].startswith("not supported (")


def test_a_gif_whose_first_frame_lies_far_outside_is_refused_before_memory_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "far.gif"
    # A screen of 1 x 1 pixels; a frame of 65,535 x 65,535 that is to be cleared with the background afterwards.
    screen = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + bytes(6)
    frame = b"," + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0) + b"\x02\x02\x44\x01\0"
    path.write_bytes(screen + b"!\xf9\x04\x08\0\0\0\0" + frame + b";")

    # By the reader itself: once it has made the frame, the picture would be told as 65535 x 65535.
    with pytest.raises(UnreadableImageError, match="too large: 4294836225 pixels"):
        decode(path, (50, 50), DecodeSettings())


def test_a_jpeg_larger_than_pillows_limit_is_decoded_as_far_as_it_fits(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1, (1600, 1600), exif=_EXIF)
    assert decode(path, (50, 50), DecodeSettings(pixel_budget=50_000)).size == (1600, 1600)
    with pytest.raises(UnreadableImageError, match="too large"):
        decode(path, (50, 50), DecodeSettings(pixel_budget=30_000))
