"""The second look tells copies from edits, other moments and other drawings."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import Decoded, decode
from imagetwin.imaging.second_look import SIDE, SecondLook, second_look
from tests.helpers.pictures import make_picture

Change = Callable[[Image.Image], Image.Image]


def decoded(image: Image.Image) -> Decoded:
    """Wrap a picture as if it had been decoded whole."""
    return Decoded(image, (0.0, 0.0, float(image.width), float(image.height)), *image.size, "PNG")


def detailed(seed: int, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """Make a picture with detail of all scales, as photos have."""
    chance = np.random.default_rng(seed)
    layers = [
        np.asarray(
            Image.fromarray(chance.integers(0, 256, (side * 3 // 4, side, 3), dtype=np.uint8)).resize(size), np.float64
        )
        * weight
        for side, weight in ((8, 0.5), (32, 0.25), (128, 0.15), (640, 0.1))
    ]
    return Image.fromarray(np.sum(layers, axis=0).astype(np.uint8))


def looked(image: Image.Image, change: Change) -> SecondLook:
    """Compare a picture with its change."""
    return second_look(decoded(image), decoded(change(image)))


def encoded(**options: Any) -> Change:
    """Return the change that saving and opening makes."""

    def change(image: Image.Image) -> Image.Image:
        content = BytesIO()
        image.save(content, **options)
        return Image.open(content).convert("RGB")

    return change


def scaled(part: float, resample: Image.Resampling = Image.Resampling.LANCZOS) -> Change:
    """Return the change to another size."""
    return lambda image: image.resize((round(image.width * part), round(image.height * part)), resample)


def cropped(part: float) -> Change:
    """Return the change that cuts so much off the left and the top."""
    return lambda image: image.crop((int(image.width * part), int(image.height * part), image.width, image.height))


def captioned(image: Image.Image) -> Image.Image:
    """Write on a picture."""
    image = image.copy()
    ImageDraw.Draw(image).text((60, 420), "14.07.2019 Anna", fill=(255, 255, 255), font_size=24)
    return image


def with_something_moved(image: Image.Image) -> Image.Image:
    """Copy a tenth of the picture beside itself."""
    image = image.copy()
    image.paste(image.crop((300, 200, 364, 248)), (200, 200))
    return image


COPIES: dict[str, Change] = {
    "the same": lambda image: image,
    "JPEG 90": encoded(format="JPEG", quality=90),
    "JPEG 50": encoded(format="JPEG", quality=50),
    "JPEG 20": encoded(format="JPEG", quality=20),
    "WebP 80": encoded(format="WEBP", quality=80),
    "half the size": scaled(0.5),
    "a quarter of the size": scaled(0.25, Image.Resampling.BICUBIC),
    "a tenth of the size": scaled(0.1),
    "twice the size": scaled(2),
}
EDITS: dict[str, Change] = {
    "cropped by 2 %": cropped(0.02),
    "cropped by 5 %": cropped(0.05),
    "rotated by a degree": lambda image: image.rotate(1),
    "brighter": lambda image: ImageEnhance.Brightness(image).enhance(1.2),
    "more contrast": lambda image: ImageEnhance.Contrast(image).enhance(1.4),
    "grey": lambda image: image.convert("L").convert("RGB"),
    "captioned": captioned,
    "something moved": with_something_moved,
}


@pytest.mark.parametrize("name", COPIES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_encoded_or_scaled_picture_is_a_copy(name: str, seed: int) -> None:
    assert looked(detailed(seed), COPIES[name]).is_copy


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_edited_picture_is_not(name: str, seed: int) -> None:
    assert not looked(detailed(seed), EDITS[name]).is_copy


def test_another_picture_is_not() -> None:
    assert not second_look(decoded(make_picture(1)), decoded(make_picture(2))).is_copy


def test_two_small_logos_on_one_dark_background_are_not_copies_of_each_other() -> None:
    logos = []
    for shape in ("rectangle", "ellipse"):
        logo = Image.new("RGB", (800, 600), (12, 12, 20))
        getattr(ImageDraw.Draw(logo), shape)((370, 280, 430, 320), fill=(200, 40, 40))
        logos.append(decoded(logo))
    assert not second_look(*logos).is_copy


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (900, 3), (16, 16)])
def test_pictures_of_any_size_can_be_looked_at(size: tuple[int, int]) -> None:
    picture = decoded(make_picture(5, size))
    assert second_look(picture, picture) == SecondLook(0.0, 0.0, 0.0)


def test_the_order_does_not_matter() -> None:
    one, other = decoded(detailed(4)), decoded(cropped(0.01)(detailed(4)))
    there, back = second_look(one, other), second_look(other, one)
    assert there.is_copy == back.is_copy


def test_two_even_areas_of_the_same_colour_are_alike_and_of_others_not() -> None:
    grey, near, far = (decoded(Image.new("RGB", (300, 200), (level,) * 3)) for level in (100, 102, 120))
    assert second_look(grey, near).is_copy
    assert not second_look(grey, far).is_copy


def test_a_scaled_decode_is_looked_at_as_the_full_one(tmp_path: Path) -> None:
    path = tmp_path / "odd.jpg"
    detailed(6, (1501, 1003)).save(path, quality=92)
    scaled_down, full = (decode(path, wanted, DecodeSettings()) for wanted in ((SIDE, SIDE), (9999, 9999)))
    assert scaled_down.pixels.width < full.pixels.width
    assert second_look(scaled_down, full).is_copy


def page(total: str, size: tuple[int, int] = (1240, 1754)) -> Image.Image:
    """Write lines of words and, below them, a sum."""
    chance = np.random.default_rng(5)
    image = Image.new("RGB", size, (250, 249, 246))
    draw = ImageDraw.Draw(image)
    for top in range(80, size[1] - 200, 44):
        words = ("".join(chance.choice(list("aeinrst"), chance.integers(2, 9))) for _ in range(9))
        draw.text((100, top), " ".join(words), fill=(20, 20, 20), font_size=31)
    draw.text((100, size[1] - 120), f"Total: {total} EUR", fill=(20, 20, 20), font_size=31)
    return image


@pytest.mark.parametrize("options", [{"format": "PNG"}, {"format": "JPEG", "quality": 50}])
def test_a_page_with_one_other_figure_is_another_page(options: dict[str, Any]) -> None:
    again = encoded(**options)
    assert second_look(decoded(page("128.40")), decoded(again(page("128.40")))).is_copy
    look = second_look(decoded(page("128.40")), decoded(again(page("928.40"))))
    assert not look.is_copy
    assert look.evenness == look.difference


def test_a_screenshot_a_minute_later_is_another_picture() -> None:
    shots = []
    for clock in ("12:01", "12:02"):
        shot = page("1", (1920, 1080))
        ImageDraw.Draw(shot).text((1700, 1040), clock, fill=(0, 0, 0), font_size=20)
        shots.append(decoded(shot))
    assert not second_look(*shots).is_copy
