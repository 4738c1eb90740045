"""What people and programs do to a photo: each edit by its name, with chance only by a seed."""

import csv
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

Change = Callable[[Image.Image, random.Random], Image.Image]


@dataclass(frozen=True, slots=True)
class Edit:
    """A kind of edit, its name, what it does to the pixels, and how the result is stored."""

    kind: str
    name: str
    change: Change
    ending: str = ".jpg"
    options: tuple[tuple[str, Any], ...] = (("quality", 90),)

    def write(self, photo: Path, folder: Path) -> Path:
        """Edit a photo into the folder; return the new file, which is named after both."""
        with Image.open(photo) as image:
            changed = self.change(image.convert("RGB"), random.Random(f"{photo.name} {self.name}"))
        path = folder / f"{photo.stem} {self.name}{self.ending}"
        changed.save(path, **dict(self.options))
        return path


def _same(image: Image.Image, _chance: random.Random) -> Image.Image:
    return image


def _resized(part: float) -> Change:
    def change(image: Image.Image, _chance: random.Random) -> Image.Image:
        size = max(1, round(image.width * part)), max(1, round(image.height * part))
        return image.resize(size, Image.Resampling.LANCZOS)

    return change


def _cropped(part: float) -> Change:
    """Cut away a part of the area, somewhere."""

    def change(image: Image.Image, chance: random.Random) -> Image.Image:
        side = (1 - part) ** 0.5
        width, height = round(image.width * side), round(image.height * side)
        left, top = chance.randint(0, image.width - width), chance.randint(0, image.height - height)
        return image.crop((left, top, left + width, top + height))

    return change


def _bordered(colour: str, part: float) -> Change:
    return lambda image, _chance: ImageOps.expand(image, round(part * min(image.size)), colour)


def _letterboxed(image: Image.Image, _chance: random.Random) -> Image.Image:
    wide = Image.new("RGB", (round(image.height * 16 / 9 * 1.2), image.height))
    wide.paste(image, ((wide.width - image.width) // 2, 0))
    return wide


def _rotated(degrees: float) -> Change:
    if degrees % 90 == 0:
        return lambda image, _chance: image.rotate(-degrees, expand=True)
    return lambda image, _chance: image.rotate(-degrees, Image.Resampling.BICUBIC)


def _mirrored(image: Image.Image, _chance: random.Random) -> Image.Image:
    return ImageOps.mirror(image)


def _grey(image: Image.Image, _chance: random.Random) -> Image.Image:
    return image.convert("L")


def _enhanced(kind: Any, factor: float) -> Change:
    return lambda image, _chance: kind(image).enhance(factor)


def _gamma(exponent: float) -> Change:
    table = [round(255 * (level / 255) ** exponent) for level in range(256)] * 3
    return lambda image, _chance: image.point(table)


def _hue(degrees: float) -> Change:
    def change(image: Image.Image, _chance: random.Random) -> Image.Image:
        hue, saturation, value = image.convert("HSV").split()
        turned = hue.point([(level + round(degrees / 360 * 256)) % 256 for level in range(256)])
        return Image.merge("HSV", (turned, saturation, value)).convert("RGB")

    return change


def _blurred(radius: float) -> Change:
    return lambda image, _chance: image.filter(ImageFilter.GaussianBlur(radius))


def _noisy(image: Image.Image, chance: random.Random) -> Image.Image:
    noise = np.random.default_rng(chance.getrandbits(32)).normal(0, 12, (image.height, image.width, 3))
    return Image.fromarray(np.clip(np.asarray(image, np.float64) + noise, 0, 255).astype(np.uint8))


def _captioned(image: Image.Image, _chance: random.Random) -> Image.Image:
    image = image.copy()
    draw, size = ImageDraw.Draw(image), image.height // 14
    draw.rectangle((0, image.height - 2 * size, image.width, image.height), fill=(0, 0, 0))
    draw.text((size, image.height - 1.6 * size), "Summer by the sea", fill=(255, 255, 255), font_size=size)
    return image


def _watermarked(image: Image.Image, _chance: random.Random) -> Image.Image:
    mark = Image.new("RGBA", image.size)
    size = image.width // 9
    ImageDraw.Draw(mark).text((size, image.height / 2 - size), "SAMPLE", fill=(255, 255, 255, 110), font_size=2 * size)
    return Image.alpha_composite(image.convert("RGBA"), mark).convert("RGB")


def _framed_as_screenshot(image: Image.Image, _chance: random.Random) -> Image.Image:
    bar = image.height // 12
    screen = Image.new("RGB", (image.width + 2 * bar, image.height + 4 * bar), (32, 33, 36))
    draw = ImageDraw.Draw(screen)
    draw.rectangle((0, 0, screen.width, bar), fill=(60, 64, 67))
    draw.text((bar, bar // 5), "Photos   Albums   Search", fill=(230, 230, 230), font_size=max(8, bar // 2))
    screen.paste(image, (bar, 2 * bar))
    return screen


def _another(size: tuple[int, int], chance: random.Random) -> Image.Image:
    """A picture with nothing of the photo: patches of all sizes."""
    numbers = np.random.default_rng(chance.getrandbits(32))
    picture = np.zeros((size[1], size[0], 3))
    for side, weight in ((6, 0.5), (30, 0.3), (120, 0.2)):
        coarse = Image.fromarray(numbers.integers(0, 256, (side, side, 3), dtype=np.uint8))
        picture += weight * np.asarray(coarse.resize(size, Image.Resampling.BICUBIC), np.float64)
    return Image.fromarray(picture.astype(np.uint8))


def _covered(part: float) -> Change:
    """Lay another picture over a part of the area, somewhere."""

    def change(image: Image.Image, chance: random.Random) -> Image.Image:
        image = image.copy()
        width, height = round(image.width * part**0.5), round(image.height * part**0.5)
        place = chance.randint(0, image.width - width), chance.randint(0, image.height - height)
        image.paste(_another((width, height), chance), place)
        return image

    return change


def _pasted(part: float) -> Change:
    """Put the photo into another picture, of which it covers a part."""

    def change(image: Image.Image, chance: random.Random) -> Image.Image:
        width, height = round(image.width / part**0.5), round(image.height / part**0.5)
        larger = _another((width, height), chance)
        larger.paste(image, (chance.randint(0, width - image.width), chance.randint(0, height - image.height)))
        return larger

    return change


def _in_few_colours(image: Image.Image, _chance: random.Random) -> Image.Image:
    return image.quantize(256)


def _deep(image: Image.Image, _chance: random.Random) -> Image.Image:
    return Image.fromarray(np.asarray(image.convert("L"), np.uint16) * 257)


def _jpeg(quality: int) -> Edit:
    return Edit("encoded", f"JPEG {quality}", _same, options=(("quality", quality),))


EDITS = (
    *(Edit("resized", f"resized to {percent} %", _resized(percent / 100)) for percent in (50, 25, 10)),
    *map(_jpeg, (90, 50, 20)),
    Edit("encoded", "WebP", _same, ".webp", (("quality", 80),)),
    *(Edit("cropped", f"cropped by {percent} %", _cropped(percent / 100)) for percent in (5, 10, 25, 50)),
    Edit("bordered", "black border", _bordered("black", 0.06)),
    Edit("bordered", "white border", _bordered("white", 0.12)),
    Edit("bordered", "letterboxed", _letterboxed),
    *(Edit("turned", f"rotated by {degrees}", _rotated(degrees)) for degrees in (90, 180)),
    *(Edit("tilted", f"rotated by {degrees}", _rotated(degrees)) for degrees in (2, 5, 15)),
    Edit("turned", "mirrored", _mirrored),
    Edit("recoloured", "grey", _grey),
    Edit("recoloured", "brighter", _enhanced(ImageEnhance.Brightness, 1.3)),
    Edit("recoloured", "darker", _enhanced(ImageEnhance.Brightness, 0.7)),
    Edit("recoloured", "more contrast", _enhanced(ImageEnhance.Contrast, 1.4)),
    Edit("recoloured", "less contrast", _enhanced(ImageEnhance.Contrast, 0.6)),
    Edit("recoloured", "gamma 0.7", _gamma(0.7)),
    Edit("recoloured", "gamma 1.5", _gamma(1.5)),
    Edit("recoloured", "hue", _hue(60)),
    Edit("degraded", "blurred", _blurred(2.0)),
    Edit("degraded", "noisy", _noisy),
    Edit("overlaid", "captioned", _captioned),
    Edit("overlaid", "watermarked", _watermarked),
    Edit("overlaid", "screenshot", _framed_as_screenshot, ".png", ()),
    Edit("overlaid", "overlay on 30 %", _covered(0.3)),
    Edit("pasted", "pasted, 40 % of the area", _pasted(0.4)),
    Edit("stored", "PNG", _same, ".png", ()),
    Edit("stored", "TIFF", _same, ".tif", ()),
    Edit("stored", "256 colours", _in_few_colours, ".gif", ()),
    Edit("stored", "16 bits", _deep, ".png", ()),
)


def write_edits(photos: list[Path], folder: Path, edits: tuple[Edit, ...] = EDITS) -> None:
    """Copy photos and their edits into the folder, with the `groups.csv` that says who belongs together."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [("path", "group", "note")]
    for photo in photos:
        (folder / photo.name).write_bytes(photo.read_bytes())
        rows.append((photo.name, photo.stem, "original"))
        rows += [(edit.write(photo, folder).name, photo.stem, edit.name) for edit in edits]
    with open(folder / "groups.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
