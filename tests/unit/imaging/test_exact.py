"""Two files hold the same pixels, whatever else is in them, or they do not."""

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageCms

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError
from imagetwin.imaging.exact import pixels_digest, shows_through
from imagetwin.imaging.frames import frame_count
from tests.helpers.colour_profiles import ADOBE_RGB, DISPLAY_P3, LINEAR, SRGB, profile_of
from tests.helpers.format_files import jxl
from tests.helpers.pictures import make_picture, save_picture

SETTINGS = DecodeSettings()


def same(one: Path, other: Path) -> bool:
    """Tell whether two files have the same digest, and one at all."""
    digests = [pixels_digest(path, SETTINGS) for path in (one, other)]
    assert None not in digests
    return digests[0] == digests[1]


def animation(path: Path, seeds: list[int]) -> Path:
    """Save frames as one file."""
    first, *others = [make_picture(seed, (60, 40)) for seed in seeds]
    first.save(path, save_all=True, append_images=others)
    return path


def test_formats_without_loss_hold_the_same_pixels(tmp_path: Path) -> None:
    paths = [save_picture(tmp_path / f"a.{ending}", 1) for ending in ("png", "bmp", "tif")]
    paths.append(save_picture(tmp_path / "a.webp", 1, lossless=True))
    assert len({pixels_digest(path, SETTINGS) for path in paths}) == 1


def test_metadata_do_not_matter(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Anna"
    plain = save_picture(tmp_path / "a.jpg", 1, quality=80)
    assert same(plain, save_picture(tmp_path / "b.jpg", 1, quality=80, exif=exif, comment=b"hello"))


def test_a_picture_stored_turned_is_the_same(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    upright = save_picture(tmp_path / "a.png", 1)
    make_picture(1).transpose(Image.Transpose.ROTATE_90).save(tmp_path / "b.png", exif=exif)
    assert same(upright, tmp_path / "b.png")


def test_a_single_other_pixel_is_told(tmp_path: Path) -> None:
    one = save_picture(tmp_path / "a.png", 1)
    levels = np.asarray(make_picture(1)).copy()
    levels[100, 100, 2] ^= 1
    Image.fromarray(levels).save(tmp_path / "b.png")
    assert not same(one, tmp_path / "b.png")


def test_deep_pixels_are_not_those_of_their_8_bits(tmp_path: Path) -> None:
    deep = np.arange(64 * 48, dtype=np.uint16).reshape(48, 64) * 21
    Image.fromarray(deep).save(tmp_path / "deep.png")
    Image.fromarray(deep).save(tmp_path / "deep.tif")
    Image.fromarray((deep >> 8 << 8).astype(np.uint16)).save(tmp_path / "rounded.png")
    assert same(tmp_path / "deep.png", tmp_path / "deep.tif")
    assert not same(tmp_path / "deep.png", tmp_path / "rounded.png")


def test_opacity_counts(tmp_path: Path) -> None:
    see_through = make_picture(1).convert("RGBA")
    see_through.putalpha(128)
    see_through.save(tmp_path / "b.png")
    assert not same(save_picture(tmp_path / "a.png", 1), tmp_path / "b.png")


def test_a_colour_profile_counts_unless_it_is_srgb(tmp_path: Path) -> None:
    plain = save_picture(tmp_path / "a.png", 1)
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    other = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    assert same(plain, save_picture(tmp_path / "b.png", 1, icc_profile=srgb))
    assert not same(plain, save_picture(tmp_path / "c.png", 1, icc_profile=other))


@pytest.mark.parametrize("ending", ["gif", "tif", "png", "webp"])
def test_all_frames_count(tmp_path: Path, ending: str) -> None:
    still = animation(tmp_path / f"still.{ending}", [1])
    moving = animation(tmp_path / f"moving.{ending}", [1, 2, 3])
    again = animation(tmp_path / f"again.{ending}", [1, 2, 3])
    otherwise = animation(tmp_path / f"otherwise.{ending}", [1, 2, 4])
    assert [frame_count(path, SETTINGS) for path in (still, moving)] == [1, 3]
    assert same(moving, again)
    assert not same(moving, otherwise)
    assert not same(moving, still)


def test_more_frames_than_can_be_looked_at_prove_nothing(tmp_path: Path) -> None:
    moving = animation(tmp_path / "a.gif", [1, 2, 3])
    assert pixels_digest(moving, DecodeSettings(pixel_budget=2 * 60 * 40)) is None


def test_a_damaged_file_is_told_with_its_reason(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1)
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(UnreadableImageError, match="truncated"):
        pixels_digest(path, SETTINGS)


def test_too_many_pixels_are_told_before_they_are_decoded(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.png", 1)
    for look in (pixels_digest, frame_count):
        with pytest.raises(UnreadableImageError, match="too large"):
            look(path, DecodeSettings(pixel_budget=1000))


def test_colours_of_which_the_reader_drops_bits_prove_nothing(tmp_path: Path) -> None:
    levels = np.asarray(make_picture(1, (40, 30))).astype(">u2") * 256
    rows = b"".join(b"\0" + row.tobytes() for row in levels)
    header = struct.pack(">IIBBBBB", 40, 30, 16, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    deep = tmp_path / "deep.png"
    deep.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
            for name, data in chunks
        )
    )
    assert pixels_digest(deep, SETTINGS) is None


@pytest.mark.parametrize(("ending", "bits"), [("jp2", 16), ("avif", 10)])
def test_deep_colours_of_which_pillow_says_nothing_prove_nothing(tmp_path: Path, ending: str, bits: int) -> None:
    cv2 = pytest.importorskip("cv2")
    deep = np.random.default_rng(5).integers(0, 1 << bits, (64, 64, 3)).astype(np.uint16)
    path, plain = tmp_path / f"deep.{ending}", tmp_path / f"plain.{ending}"
    options = [cv2.IMWRITE_AVIF_DEPTH, bits] if ending == "avif" else []
    cv2.imwrite(str(path), deep, options)
    cv2.imwrite(str(plain), (deep >> (bits - 8)).astype(np.uint8))
    assert pixels_digest(path, SETTINGS) is None
    assert pixels_digest(plain, SETTINGS) is not None


def test_the_profile_of_a_jpeg_xl_counts(tmp_path: Path) -> None:
    picture = make_picture(4, (64, 48))
    one, other = tmp_path / "wide.jxl", tmp_path / "plain.jxl"
    one.write_bytes(jxl(picture, lossless=True, icc=profile_of(DISPLAY_P3)))
    other.write_bytes(jxl(picture, lossless=True))
    assert same(other, save_picture(tmp_path / "a.png", 4, (64, 48)))
    assert not same(one, other)


def test_what_a_profile_means_counts_and_not_its_name(tmp_path: Path) -> None:
    plain = save_picture(tmp_path / "a.png", 1)
    assert same(plain, save_picture(tmp_path / "b.png", 1, icc_profile=profile_of(replace(SRGB, name="own"))))
    for number, other in enumerate((LINEAR, replace(ADOBE_RGB, name="sRGB IEC61966-2.1"))):
        assert not same(plain, save_picture(tmp_path / f"{number}.png", 1, icc_profile=profile_of(other)))
    damaged = save_picture(tmp_path / "c.png", 1, icc_profile=b"some head; sRGB IEC61966-2.1")
    assert not same(plain, damaged)


def test_the_same_profile_and_numbers_are_the_same_pixels(tmp_path: Path) -> None:
    one = save_picture(tmp_path / "a.png", 1, icc_profile=profile_of(DISPLAY_P3))
    assert same(one, save_picture(tmp_path / "b.tif", 1, icc_profile=profile_of(DISPLAY_P3)))


@pytest.mark.parametrize(
    ("mode", "opacity", "expected"), [("RGB", 255, False), ("RGBA", 255, False), ("RGBA", 0, True)]
)
def test_it_is_told_whether_something_shows_through(tmp_path: Path, mode: str, opacity: int, *, expected: bool) -> None:
    image = make_picture(1).convert(mode)
    if mode == "RGBA":
        image.paste((0, 0, 0, opacity), (0, 0, 50, 50))
    image.save(tmp_path / "a.png")
    assert shows_through(tmp_path / "a.png", SETTINGS) is expected
