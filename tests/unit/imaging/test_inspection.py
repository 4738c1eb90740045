"""Inspecting: what is damaged is told from what is whole, and a camera's oddities are no damage."""

import io
import os
import struct
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.operations import Inspection
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging import inspection as inspecting
from imagetwin.imaging.decode import prepare_decoder
from imagetwin.imaging.digests import bytes_digest
from imagetwin.imaging.inspection import CHANGED, inspect_file, inspect_files
from tests.helpers.pictures import make_picture, save_picture

SETTINGS = DecodeSettings()
CUT_SHORT = "truncated (the file ends early)"
END = b"\xff\xd9"


@pytest.fixture(autouse=True)
def _as_in_a_worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", Image.MAX_IMAGE_PIXELS)
    with warnings.catch_warnings():
        prepare_decoder()
        yield


def file_of(path: Path) -> ImageFile:
    """Return the file as a scan would have found it."""
    return ImageFile(path, FileIdentity.from_stat(path.stat()))


def fault_of(path: Path, content: bytes | None = None) -> str:
    """Return the fault of a file, with that content where it is given."""
    if content is not None:
        path.write_bytes(content)
    inspection = inspect_file(file_of(path), SETTINGS, decode=True)
    assert inspection.digest == bytes_digest(path.read_bytes())
    return inspection.fault


def jpeg(**options: Any) -> bytes:
    """Return a JPEG with as much detail as a photo has."""
    pixels = np.asarray(make_picture(1, (320, 240)), np.int16)
    noisy = pixels + np.random.default_rng(0).integers(-20, 20, pixels.shape)
    buffer = io.BytesIO()
    Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8)).save(buffer, "JPEG", **{"quality": 90, **options})
    return buffer.getvalue()


def scans_of(content: bytes) -> list[tuple[int, int]]:
    """Return start and end of each scan."""
    return [(start, end) for marker, start, end in inspecting._segments(content) if marker == 0xDA]


def with_end(content: bytes, extra: bytes) -> bytes:
    """Put bytes before the end marker."""
    return content.removesuffix(END) + extra + END


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.gif", "a.tif", "a.bmp"])
def test_a_whole_picture_is_intact_and_half_of_it_is_not(tmp_path: Path, name: str) -> None:
    path = save_picture(tmp_path / name, 1)
    assert fault_of(path) == ""
    content = path.read_bytes()
    assert fault_of(path, content[: len(content) // 2]) != ""


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_blocks": 20}, {"subsampling": 0}])
@pytest.mark.parametrize("ending", [b"", END, bytes(30_000), b"\xff" * 300_000], ids=["", "end", "zeros", "ones"])
@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
def test_a_jpeg_cut_anywhere_is_damaged_whatever_follows(
    tmp_path: Path, options: dict[str, Any], ending: bytes, part: float
) -> None:
    content = jpeg(**options)
    start = scans_of(content)[0][0] + 20
    place = start + int((len(content) - start) * part)
    assert fault_of(tmp_path / "cut.jpg", content[:place] + ending) != ""


def test_a_cut_is_called_so(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "cut.jpg", jpeg()[:-3000]) == CUT_SHORT


def test_a_progressive_jpeg_without_its_last_scan_is_damaged_though_no_decoder_says_so(tmp_path: Path) -> None:
    content = jpeg(progressive=True)
    for _, end in scans_of(content)[:-1]:
        cut = content[:end] + END
        with Image.open(io.BytesIO(cut)) as image:
            image.load()
        assert fault_of(tmp_path / "a.jpg", cut) == CUT_SHORT


@pytest.mark.parametrize("options", [{}, {"restart_marker_blocks": 20}])
def test_a_jpeg_with_a_hole_is_damaged(tmp_path: Path, options: dict[str, Any]) -> None:
    content = bytearray(jpeg(**options))
    middle = len(content) // 2
    content[middle : middle + 4096] = bytes(4096)
    assert fault_of(tmp_path / "a.jpg", bytes(content)).startswith("damaged (")


def test_what_is_missing_only_behind_the_picture_is_no_damage(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "a.jpg", jpeg().removesuffix(END)) == ""


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("bytes behind the end", lambda content: content + b"a film of the telephone" * 100),
        ("fill bytes before the end", lambda content: with_end(content, b"\xff" * 20)),
        ("padding before the end", lambda content: with_end(content, bytes(3))),
        ("bytes between the headers", lambda content: content[:20] + b"\x00\x11\x22" + content[20:]),
        ("an unknown revision", lambda content: content.replace(b"JFIF\0\x01", b"JFIF\0\x09", 1)),
        (
            "an unknown Adobe colour",
            lambda content: content[:2] + b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\x09" + content[2:],
        ),
        (
            "wrong bounds of the scan",
            lambda content: content.replace(b"\x03\x11\x00\x3f\x00", b"\x03\x11\x00\x00\x00", 1),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_oddities_of_cameras_are_no_damage(tmp_path: Path, name: str, change: Any) -> None:
    odd = change(jpeg())
    assert odd != jpeg(), name
    assert fault_of(tmp_path / "a.jpg", odd) == ""


def test_leftover_data_before_the_end_is_damage(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "a.jpg", with_end(jpeg(), b"abc")).endswith("extraneous bytes before marker 0xd9)")
    assert fault_of(tmp_path / "b.jpg", with_end(jpeg(), bytes(1000))).endswith("extraneous bytes before marker 0xd9)")


@pytest.mark.parametrize("mode", ["L", "CMYK", "RGB"])
def test_every_colour_of_jpeg_is_read(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "a.jpg"
    make_picture(1).convert(mode).save(path)
    assert fault_of(path) == ""
    assert fault_of(path, path.read_bytes()[:-500] + END) != ""


def test_a_jpeg_that_the_strict_reader_does_not_know_is_left_to_pillow(data: Path) -> None:
    odd = data / "hostile" / "051.jpg"
    assert inspecting.jpeg_fault(odd.read_bytes(), SETTINGS.pixel_budget) is None
    assert fault_of(odd) == ""


def test_no_real_photo_is_called_damaged(data: Path) -> None:
    photos = sorted((data / "photos").glob("**/*.jpg"))[::8]
    assert len(photos) > 30
    assert [inspection.fault for inspection in inspect_files([*map(file_of, photos)], SETTINGS, True)] == [""] * len(
        photos
    )


def test_a_jpeg_without_a_frame_is_explained(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "a.jpg", b"\xff\xd8\xff\xd9").startswith("damaged")
    assert fault_of(tmp_path / "b.jpg", b"\xff\xd8\xff\xc0\x00").startswith("damaged")


def chunk(name: bytes, body: bytes) -> bytes:
    """Return a PNG chunk with a wrong checksum."""
    return struct.pack(">I", len(body)) + name + body + b"\1\2\3\4"


def test_a_wrong_checksum_in_a_png_s_picture_is_damage(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.png", 1)
    content = bytearray(path.read_bytes())
    place = content.index(b"IDAT")
    (length,) = struct.unpack_from(">I", content, place - 4)
    content[place + 4 + length] ^= 1
    assert fault_of(path, bytes(content)) == "damaged (wrong checksum in IDAT)"


def test_a_wrong_checksum_beside_a_png_s_picture_is_none(tmp_path: Path) -> None:
    content = save_picture(tmp_path / "a.png", 1).read_bytes()
    assert fault_of(tmp_path / "b.png", content[:-12] + chunk(b"ruLe", b"text") + content[-12:]) == ""


def test_a_png_without_its_end_is_truncated(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.png", 1)
    assert fault_of(path, path.read_bytes()[:-12]) == CUT_SHORT


def test_without_decoding_a_file_is_only_digested(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"no picture")
    assert inspect_file(file_of(path), SETTINGS, decode=False) == Inspection(digest=bytes_digest(b"no picture"))


@pytest.mark.parametrize("decode", [True, False])
def test_faults_that_are_not_of_the_bytes_have_no_digest(tmp_path: Path, decode: bool) -> None:
    path = save_picture(tmp_path / "a.jpg", 1)
    file = file_of(path)
    os.utime(path, ns=(0, file.identity.mtime_ns + 1))
    assert inspect_file(file, SETTINGS, decode=decode) == Inspection(CHANGED)
    path.unlink()
    assert inspect_file(file, SETTINGS, decode=decode) == Inspection("is not there any more")


def test_a_file_that_changes_while_it_is_read_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save_picture(tmp_path / "a.jpg", 1)
    file = file_of(path)

    def digest_and_change(content: bytes) -> str:
        path.write_bytes(content + b"more")
        return bytes_digest(content)

    monkeypatch.setattr(inspecting, "bytes_digest", digest_and_change)
    assert inspect_file(file, SETTINGS, decode=True) == Inspection(CHANGED)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything can be read here")
def test_a_file_that_may_not_be_read_is_no_damaged_one(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1)
    path.chmod(0)
    assert inspect_file(file_of(path), SETTINGS, decode=True) == Inspection("no permission to read it")


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_what_is_above_the_pixel_budget_is_refused_in_the_scan_s_words(tmp_path: Path, name: str) -> None:
    file = file_of(save_picture(tmp_path / name, 1))
    inspection = inspect_file(file, DecodeSettings(pixel_budget=1000), decode=True)
    assert inspection.fault.startswith("too large: ")
    assert inspection.digest == ""
