"""Conversion to RGB: nothing clipped, nothing hidden."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from imagetwin.imaging.convert import to_rgb
from tests.helpers.pictures import make_picture

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def reopened(image: Image.Image, path: Path, **options: Any) -> Image.Image:
    """Save and open an image, since files have what made images have not (transparency as a note)."""
    image.save(path, **options)
    with Image.open(path) as opened:
        opened.load()
        return opened


def greys(image: Image.Image) -> list[int]:
    """Return the red channel's first row, after checking that the image is grey."""
    pixels = np.asarray(image)
    assert image.mode == "RGB"
    assert (pixels == pixels[:, :, :1]).all()
    row: list[int] = pixels[0, :, 0].tolist()
    return row


def with_hole(mode: str) -> Image.Image:
    """Make a picture whose left half is transparent."""
    image = make_picture(1, (64, 48)).convert(mode)
    alpha = Image.new("L", image.size, 255)
    alpha.paste(0, (0, 0, 32, 48))
    image.putalpha(alpha)
    return image


def test_rgb_stays_as_it_is() -> None:
    image = make_picture(1)
    assert to_rgb(image) is image


def test_grey_becomes_equal_channels() -> None:
    image = Image.fromarray(np.arange(256, dtype=np.uint8)[None, :])
    assert greys(to_rgb(image)) == list(range(256))


def test_one_bit_becomes_black_and_white() -> None:
    image = Image.new("1", (2, 1))
    image.putpixel((1, 0), 1)
    assert greys(to_rgb(image)) == [0, 255]


def test_a_palette_becomes_its_colours(tmp_path: Path) -> None:
    image = Image.new("RGB", (4, 4), (10, 200, 30)).quantize(8)
    assert to_rgb(reopened(image, tmp_path / "a.png")).getpixel((1, 1)) == (10, 200, 30)


def test_a_transparent_palette_colour_becomes_white(tmp_path: Path) -> None:
    image = make_picture(1, (64, 48)).quantize(64)
    image.paste(0, (0, 0, 20, 20))
    opened = reopened(image, tmp_path / "a.png", transparency=0)
    assert opened.mode == "P"
    assert to_rgb(opened).getpixel((5, 5)) == WHITE


def test_a_palette_with_many_degrees_of_transparency_is_composited(tmp_path: Path) -> None:
    image = make_picture(1, (64, 48)).quantize(64)
    image.paste(0, (0, 0, 20, 20))
    opened = reopened(image, tmp_path / "a.png", transparency=bytes([0, *[255] * 63]))
    assert to_rgb(opened).getpixel((5, 5)) == WHITE


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_colour_named_as_transparent_becomes_white(tmp_path: Path, mode: str) -> None:
    image = make_picture(1, (64, 48)).convert(mode)
    hole: int | tuple[int, ...] = 7 if mode == "L" else (7, 8, 9)
    image.paste(hole, (0, 0, 20, 20))
    assert to_rgb(reopened(image, tmp_path / "a.png", transparency=hole)).getpixel((5, 5)) == WHITE


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_what_is_transparent_becomes_white(mode: str) -> None:
    image = with_hole(mode)
    converted = to_rgb(image)
    assert image.mode in {"LA", "RGBA"}
    assert converted.getpixel((5, 5)) == WHITE
    assert converted.getpixel((60, 20)) == image.convert("RGB").getpixel((60, 20))


def test_half_transparent_pixels_are_mixed_with_white() -> None:
    image = with_hole("RGB")
    image.paste((0, 0, 0, 128), (40, 0, 50, 10))
    assert to_rgb(image).getpixel((45, 5)) == (127, 127, 127)


def test_a_white_logo_on_nothing_is_shown_on_black() -> None:
    image = Image.new("RGBA", (64, 64), (255, 255, 255, 0))
    image.paste((255, 255, 255, 255), (16, 16, 48, 48))
    converted = to_rgb(image)
    assert converted.getpixel((2, 2)) == BLACK
    assert converted.getpixel((30, 30)) == WHITE


def test_an_opaque_alpha_channel_changes_nothing() -> None:
    image = make_picture(1)
    opaque = image.copy()
    opaque.putalpha(255)
    assert to_rgb(opaque).tobytes() == image.tobytes()


def test_a_palette_with_an_alpha_channel_is_composited() -> None:
    image = make_picture(1, (64, 48)).quantize(64)
    image.putalpha(0)
    assert image.mode == "PA"
    assert to_rgb(image).mode == "RGB"


def test_cmyk_becomes_its_colours(tmp_path: Path) -> None:
    image = Image.new("CMYK", (8, 8), (0, 255, 255, 0))
    red = to_rgb(reopened(image, tmp_path / "a.tif")).getpixel((1, 1))
    assert red == (255, 0, 0)


def test_16_bit_grey_is_scaled_and_not_clipped(tmp_path: Path) -> None:
    gradient = np.linspace(0, 65535, 256).round().astype(np.uint16)[None, :]
    opened = reopened(Image.fromarray(gradient), tmp_path / "a.png")
    assert opened.mode == "I;16"
    assert greys(to_rgb(opened)) == list(range(256))


def test_16_bit_grey_tiff_of_the_other_byte_order_is_scaled(tmp_path: Path) -> None:
    gradient = np.linspace(0, 65535, 256).round().astype(">u2")[None, :]
    image = Image.frombytes("I;16B", (256, 1), gradient.tobytes())
    assert greys(to_rgb(reopened(image, tmp_path / "a.tif"))) == list(range(256))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([0, 128, 255], [0, 128, 255]),
        ([0, 32768, 65535], [0, 128, 255]),
        ([0, 500_000, 1_000_000], [0, 128, 255]),
        ([-100, 0, 155], [0, 100, 255]),
        ([-5, -5, -5], [0, 0, 0]),
    ],
)
def test_32_bit_grey_is_scaled_by_the_range_its_values_stand_for(values: list[int], expected: list[int]) -> None:
    assert greys(to_rgb(Image.fromarray(np.array([values], np.int32)))) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([0.0, 0.5, 1.0], [0, 128, 255]),
        ([0.0, 128.0, 255.0], [0, 128, 255]),
        ([0.0, 1e6, 2e6], [0, 128, 255]),
        ([0.0, float("nan"), float("inf")], [0, 0, 0]),
    ],
)
def test_float_grey_is_scaled_by_the_range_its_values_stand_for(values: list[float], expected: list[int]) -> None:
    assert greys(to_rgb(Image.fromarray(np.array([values], np.float32)))) == expected


def test_lab_becomes_its_colours() -> None:
    srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    original = make_picture(1, (40, 30))
    image = ImageCms.applyTransform(original, ImageCms.buildTransform(srgb, lab, "RGB", "LAB"))
    assert image is not None
    assert image.mode == "LAB"
    error = np.abs(np.asarray(to_rgb(image)).astype(int) - np.asarray(original).astype(int))
    assert error.mean() < 2
