"""Decoding: upright, as small as the reader allows, and a reason for whatever cannot be decoded."""

import builtins
import hashlib
import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageOps

from imagetwin.domain.fingerprints import MSE, MSE_GREY, Fault, Fingerprint, Method
from imagetwin.domain.images import FileIdentity, ImageFile, UnreadableKind
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging import decode as decoding
from imagetwin.imaging.decode import UnreadableImageError, decode, prepare_decoder, why
from imagetwin.imaging.jpeg_pixels import jpeg_pixels
from imagetwin.imaging.worker import fingerprint_file, fingerprint_files
from tests.helpers.pictures import make_picture, save_picture

WANTED = (200, 200)
SETTINGS = DecodeSettings()
ORIENTATION = ExifTags.Base.Orientation

# What a camera held that way would have stored: the inverse of each orientation's correction.
STORED_AS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.fixture(autouse=True)
def _as_in_a_worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", Image.MAX_IMAGE_PIXELS)
    with warnings.catch_warnings():
        prepare_decoder()
        yield


def reason(path: Path, settings: DecodeSettings = SETTINGS) -> str:
    """Return why a file cannot be decoded."""
    with pytest.raises(UnreadableImageError) as caught:
        decode(path, WANTED, settings)
    return str(caught.value)


def fingerprinted(path: Path, method: Method = MSE) -> Fingerprint:
    """Fingerprint a file as a worker does."""
    file = ImageFile(path, FileIdentity.from_stat(path.stat()))
    result = fingerprint_file(file, method, SETTINGS)
    assert isinstance(result, Fingerprint)
    return result


def distance(first: Fingerprint, second: Fingerprint, method: Method) -> float:
    """Return the distance of two fingerprints, from its definition."""
    one, other = (each.pixels[: method.length].astype(np.int64) for each in (first, second))
    difference = one - other
    return float((difference**2).sum() / method.cell_count)


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """Return one chunk of a PNG with its length and checksum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def save_bomb(path: Path, width: int, height: int) -> Path:
    """Write a PNG of a few bytes that claims huge dimensions."""
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    pixels = png_chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + header + pixels + png_chunk(b"IEND", b""))
    return path


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("ending", ["jpg", "png", "tiff"])
def test_every_orientation_gives_the_fingerprint_of_the_upright_picture(
    tmp_path: Path, ending: str, orientation: int
) -> None:
    upright = make_picture(1, (640, 480))
    turn = STORED_AS[orientation]
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    options: dict[str, Any] = {"quality": 95, "subsampling": 0} if ending == "jpg" else {}
    stored = upright if turn is None else upright.transpose(turn)
    stored.save(tmp_path / f"turned.{ending}", exif=exif, **options)
    upright.save(tmp_path / "upright.png")

    turned, plain = fingerprinted(tmp_path / f"turned.{ending}"), fingerprinted(tmp_path / "upright.png")
    assert (turned.image.width, turned.image.height) == (640, 480)
    assert distance(turned, plain, MSE) < (3 if ending == "jpg" else 1e-9)


@pytest.mark.parametrize("value", [0, 9, 77])
def test_an_orientation_that_does_not_exist_is_ignored(tmp_path: Path, value: int) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = value
    make_picture(1).save(tmp_path / "a.jpg", exif=exif)
    assert decode(tmp_path / "a.jpg", WANTED, SETTINGS).pixels.size == (320, 240)


@pytest.mark.parametrize("exif", [b"Exif\0\0garbage", b"Exif\0\0II*\0\xff\xff\xff\x7f", b"Exif\0\0"])
def test_damaged_exif_is_not_fatal(tmp_path: Path, exif: bytes) -> None:
    make_picture(1).save(tmp_path / "a.jpg", exif=exif)
    assert decode(tmp_path / "a.jpg", WANTED, SETTINGS).width == 320


def test_exif_that_raises_is_not_fatal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_image: Image.Image) -> Image.Exif:
        raise struct.error("unpack requires a buffer of 12 bytes")

    path = save_picture(tmp_path / "a.jpg", 1)
    monkeypatch.setattr(Image.Image, "getexif", broken)
    assert decode(path, WANTED, SETTINGS).width == 320


def test_a_jpeg_is_decoded_small_and_its_full_dimensions_are_told(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1, (3000, 2000))
    decoded = decode(path, WANTED, SETTINGS)
    assert (decoded.width, decoded.height, decoded.format) == (3000, 2000, "JPEG")
    assert 200 <= min(decoded.pixels.size) < 2000


def test_a_scaled_decode_is_never_smaller_than_wanted(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1, (1700, 450))
    assert decode(path, (200, 100), SETTINGS).pixels.size == (425, 113)


@pytest.mark.parametrize("method", [MSE, MSE_GREY], ids=lambda method: method.name)
@pytest.mark.parametrize("seed", [1, 2])
def test_a_scaled_decode_hardly_moves_the_fingerprint(tmp_path: Path, method: Method, seed: int) -> None:
    picture = make_picture(seed, (4000, 3000))
    noise = np.random.default_rng(seed).normal(0, 12, (3000, 4000, 1))
    noisy = Image.fromarray(np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8))
    noisy.save(tmp_path / "big.jpg", quality=92)
    with Image.open(tmp_path / "big.jpg") as image:
        image.convert("RGB").save(tmp_path / "full.bmp")
    scaled, full = fingerprinted(tmp_path / "big.jpg", method), fingerprinted(tmp_path / "full.bmp", method)
    assert distance(scaled, full, method) < 50


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_fingerprint_of_a_scaled_decode_knows_where_the_picture_ends(tmp_path: Path, orientation: int) -> None:
    # At a quarter, 301 and 405 become 76 and 102: three quarters of the last row or column are no part of the picture.
    ramp = np.add.outer(np.arange(301) * 60 // 75, np.arange(405) % 16).astype(np.uint8)
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    Image.fromarray(ramp).convert("RGB").save(tmp_path / "a.jpg", quality=95, exif=exif)
    with Image.open(tmp_path / "a.jpg") as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.save(tmp_path / "full.bmp")
    decoded = decode(tmp_path / "a.jpg", (75, 75), SETTINGS)
    assert sorted(decoded.pixels.size) == [76, 102]
    left, top, right, bottom = decoded.extent
    assert sorted([right - left, bottom - top]) == [75.25, 101.25]
    assert distance(fingerprinted(tmp_path / "a.jpg"), fingerprinted(tmp_path / "full.bmp"), MSE) < 2


def test_jpegs_that_libjpeg_warns_of_are_left_to_pillow(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1)
    content = path.read_bytes()
    path.write_bytes(content[:-2] + b"extra" + content[-2:])
    assert jpeg_pixels(path.read_bytes(), "RGB", (320, 240)) is None
    assert decode(path, WANTED, SETTINGS).pixels.size == (320, 240)


@pytest.mark.parametrize(("mode", "size"), [("RGB", (97, 61)), ("L", (97, 61)), ("RGB", (25, 16))])
def test_jpegs_come_out_as_pillow_would_decode_them(tmp_path: Path, mode: str, size: tuple[int, int]) -> None:
    make_picture(1, (97, 61)).convert(mode).save(tmp_path / "a.jpg")
    with Image.open(tmp_path / "a.jpg") as image:
        image.draft(None, size)
        pixels = jpeg_pixels((tmp_path / "a.jpg").read_bytes(), mode, image.size)
        assert pixels is not None
        assert pixels.tobytes() == image.tobytes()


def test_cmyk_jpegs_are_left_to_pillow(tmp_path: Path) -> None:
    make_picture(1).convert("CMYK").save(tmp_path / "a.jpg")
    assert jpeg_pixels((tmp_path / "a.jpg").read_bytes(), "CMYK", (320, 240)) is None
    assert decode(tmp_path / "a.jpg", WANTED, SETTINGS).pixels.mode == "RGB"


def test_a_file_too_large_to_hold_is_decoded_from_disk(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1)
    assert decode(path, WANTED, SETTINGS, lambda _path: None).pixels.size == (320, 240)


def test_a_jpeg_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save_picture(tmp_path / "a.jpg", 1)
    opened = []

    def counting_open(name: Any, *arguments: Any, **options: Any) -> Any:
        opened.append(name)
        return io.open(name, *arguments, **options)  # noqa: UP020 - the name `open` is this function

    monkeypatch.setattr(builtins, "open", counting_open)
    decode(path, WANTED, SETTINGS)
    assert opened == [str(path)]


def test_the_first_frame_of_an_animated_gif_counts(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    assert decode(tmp_path / "a.gif", WANTED, SETTINGS).pixels.getpixel((5, 5)) == (255, 0, 0)


def test_the_first_frame_of_an_animated_webp_counts(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "a.webp", save_all=True, append_images=frames[1:], lossless=True)
    assert decode(tmp_path / "a.webp", WANTED, SETTINGS).pixels.getpixel((5, 5)) == (255, 0, 0)


def test_the_first_page_of_a_tiff_counts(tmp_path: Path) -> None:
    first, second = Image.new("RGB", (60, 40), "red"), Image.new("RGB", (30, 90), "blue")
    first.save(tmp_path / "a.tif", save_all=True, append_images=[second])
    decoded = decode(tmp_path / "a.tif", WANTED, SETTINGS)
    assert (decoded.width, decoded.height) == (60, 40)
    assert decoded.pixels.getpixel((5, 5)) == (255, 0, 0)


def test_the_content_decides_and_not_the_ending(tmp_path: Path) -> None:
    make_picture(1).save(tmp_path / "a.jpg", format="PNG")
    assert decode(tmp_path / "a.jpg", WANTED, SETTINGS).format == "PNG"


def test_a_truncated_jpeg_says_so(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1)
    path.write_bytes(path.read_bytes()[:2000])
    assert reason(path).startswith("truncated")


@pytest.mark.parametrize("kept", [0.9, 0.5, 0.1])
def test_a_truncated_png_says_so(tmp_path: Path, kept: float) -> None:
    path = save_picture(tmp_path / "a.png", 1)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    assert reason(path).startswith("truncated")


@pytest.mark.parametrize("ending", ["gif", "tiff", "webp", "bmp", "ppm", "tga"])
def test_a_truncated_picture_of_another_format_has_a_reason(tmp_path: Path, ending: str) -> None:
    path = save_picture(tmp_path / f"a.{ending}", 1)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert reason(path)


def test_the_pixel_budget_counts_what_has_to_be_held(tmp_path: Path) -> None:
    small = DecodeSettings(pixel_budget=1_000_000)
    png = save_picture(tmp_path / "a.png", 1, (2400, 1600))
    jpeg = save_picture(tmp_path / "a.jpg", 1, (2400, 1600))
    assert reason(png, small) == "too large: 2400 x 1600 pixels to hold, the limit is 1 megapixels"
    assert decode(jpeg, WANTED, small).width == 2400


def test_a_jpeg_too_large_even_when_scaled_is_refused(tmp_path: Path) -> None:
    jpeg = save_picture(tmp_path / "a.jpg", 1, (2400, 1600))
    assert reason(jpeg, DecodeSettings(pixel_budget=10_000)).startswith("too large: 300 x 200 pixels")


def test_a_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    bomb = save_bomb(tmp_path / "bomb.png", 100_000, 100_000)
    assert reason(bomb).startswith("too large: 100000 x 100000 pixels")


@pytest.mark.parametrize("head", [b"icns", b"\0\0\1\0"])
@pytest.mark.parametrize(
    "dimensions",
    [b"IHDR" + struct.pack(">II", 50_000, 40_000), b"\xff\x4f\xff\x51\0\x29\0\0" + struct.pack(">II", 50_000, 40_000)],
)
def test_a_bomb_inside_an_icon_is_refused(tmp_path: Path, head: bytes, dimensions: bytes) -> None:
    (tmp_path / "a.ico").write_bytes(head + bytes(60) + dimensions + bytes(60))
    assert reason(tmp_path / "a.ico").startswith("too large: 50000 x 40000 pixels")


@pytest.mark.parametrize("ending", ["ico", "icns"])
def test_an_ordinary_icon_is_decoded(tmp_path: Path, ending: str) -> None:
    path = save_picture(tmp_path / f"a.{ending}", 1, (128, 128))
    assert decode(path, WANTED, SETTINGS).format == ending.upper()


def test_a_picture_beyond_pillows_own_limit_but_within_ours_is_not_refused(tmp_path: Path) -> None:
    large = save_bomb(tmp_path / "large.png", 13_900, 13_900)
    assert reason(large).startswith("truncated")


def test_text_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("no picture at all")
    assert reason(tmp_path / "a.jpg") == "damaged, or not in a supported image format"


def test_postscript_is_never_run(tmp_path: Path) -> None:
    (tmp_path / "a.eps").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n")
    assert reason(tmp_path / "a.eps") == "files of this format are not read (EPS, PostScript)"


def test_a_missing_file_has_vanished(tmp_path: Path) -> None:
    assert reason(tmp_path / "gone.jpg") == "vanished during the scan"


def test_a_file_without_permission_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save_picture(tmp_path / "a.jpg", 1)

    def refuse(*_arguments: object, **_options: object) -> io.BytesIO:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(builtins, "open", refuse)
        with pytest.raises(UnreadableImageError, match=r"^no permission to read it$"):
            decode(path, WANTED, SETTINGS)


def test_a_file_that_vanishes_while_its_reason_is_sought_has_one(tmp_path: Path) -> None:
    assert decoding._why_unidentified(tmp_path / "gone.jpg")[1] is UnreadableKind.VANISHED


@pytest.mark.parametrize(
    ("error", "expected", "kind"),
    [
        (MemoryError(), "too large for the memory", UnreadableKind.TOO_LARGE),
        (OSError("out of memory when reading image file"), "too large for the memory", UnreadableKind.TOO_LARGE),
        (EOFError(), "truncated (the file ends early)", UnreadableKind.TRUNCATED),
        (
            OSError("image file is truncated (5 bytes not processed)"),
            "truncated (5 bytes not processed)",
            UnreadableKind.TRUNCATED,
        ),
        (OSError(5, "Input/output error"), "cannot be read: Input/output error", UnreadableKind.READ_ERROR),
        (SyntaxError("broken PNG file"), "damaged (broken PNG file)", UnreadableKind.DAMAGED),
        (ValueError(), "damaged", UnreadableKind.DAMAGED),
        (NotImplementedError("tiles"), "not supported (tiles)", UnreadableKind.UNSUPPORTED),
        (KeyError("x"), "damaged (KeyError: 'x')", UnreadableKind.DAMAGED),
        (ValueError("two\nlines"), "damaged (two lines)", UnreadableKind.DAMAGED),
    ],
)
def test_what_readers_raise_becomes_a_phrase(error: Exception, expected: str, kind: UnreadableKind) -> None:
    assert why(error) == (expected, kind)


def test_a_worker_raises_nothing_for_a_bad_file(tmp_path: Path) -> None:
    good, bad = save_picture(tmp_path / "a.png", 1), tmp_path / "b.jpg"
    bad.write_text("no picture")
    files = [ImageFile(path, FileIdentity.from_stat(path.stat())) for path in (bad, good)]
    results = fingerprint_files(files, MSE, SETTINGS)
    content = hashlib.sha256(b"no picture").digest()[:16]
    assert results.faults == [Fault(0, "damaged, or not in a supported image format", UnreadableKind.DAMAGED, content)]
    assert (results.block.positions.tolist(), results.block.formats) == ([1], ["PNG"])
    assert results.block.pixels.shape == (1, MSE.record_length)
    assert results.block.digests.shape == (1, 16)
