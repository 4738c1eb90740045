"""Pictures that look alike and are no copies: what separates a careful search from one that loses files.

Those of a scene (frames of a burst, day and night) may be called similar, but never proven. All others are no pair.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

SCENES = frozenset({"frames", "day and night"})
_WORDS = "the of and to in is that for it as was with be by on not he his but at are this have from or had an".split()


def _logos() -> Iterator[Image.Image]:
    """Small different marks in the middle of one dark background."""
    colours = [(200, 40, 40), (40, 160, 70), (60, 90, 220), (230, 180, 30)]
    shapes = ("rectangle", "ellipse", "polygon", "line")
    boxes = {"rectangle": (370, 280, 430, 320), "ellipse": (375, 275, 425, 325)}
    for number, shape in enumerate(shapes * 2):
        image = Image.new("RGB", (800, 600), (14, 14, 22))
        draw = ImageDraw.Draw(image)
        colour = colours[(number + number // 4) % 4]
        if shape in boxes:
            getattr(draw, shape)(boxes[shape], fill=colour)
        elif shape == "polygon":
            draw.polygon([(400, 270), (435, 330), (365, 330)], fill=colour)
        else:
            draw.line([(365, 325), (400, 275), (435, 325)], fill=colour, width=9)
        yield image


def _flat_colours() -> Iterator[Image.Image]:
    for colour in ((0, 0, 0), (90, 90, 90), (255, 255, 255), (200, 30, 30), (30, 30, 200), (240, 230, 140)):
        yield Image.new("RGB", (640, 480), colour)


def _gradients() -> Iterator[Image.Image]:
    ramp = np.linspace(0, 255, 640)
    for red, green, blue in ((1, 1, 1), (1, 0.3, 0.3), (0.2, 0.5, 1), (1, 0.8, 0.1)):
        row = np.stack([ramp * red, ramp * green, ramp * blue], axis=1).astype(np.uint8)
        image = Image.fromarray(np.repeat(row[None], 480, axis=0))
        yield image
        yield image.rotate(30, Image.Resampling.BICUBIC).crop((120, 120, 520, 360))


def _line_art() -> Iterator[Image.Image]:
    for seed in range(8):
        chance = np.random.default_rng(seed)
        image = Image.new("RGB", (700, 500), "white")
        draw = ImageDraw.Draw(image)
        for _ in range(14):
            points = chance.integers((0, 0), (700, 500), (4, 2))
            draw.line([tuple(point) for point in points.tolist()], fill="black", width=3, joint="curve")
        yield image


def _text_pages() -> Iterator[Image.Image]:
    for seed in range(8):
        chance = np.random.default_rng(100 + seed)
        page = Image.new("RGB", (620, 877), "white")
        draw = ImageDraw.Draw(page)
        for line in range(38):
            words = " ".join(chance.choice(_WORDS, 13).tolist())
            draw.text((60, 60 + 20 * line), words, fill=(20, 20, 20), font_size=15)
        yield page


def _icons() -> Iterator[Image.Image]:
    for seed in range(10):
        half = np.random.default_rng(200 + seed).integers(0, 2, (8, 4), dtype=np.uint8)
        cells = np.hstack([half, half[:, ::-1]])
        colours = np.where(cells[..., None], np.array([50, 110, 200], np.uint8), np.array([245, 245, 245], np.uint8))
        yield Image.fromarray(colours.astype(np.uint8)).resize((96, 96), Image.Resampling.NEAREST)


def _products() -> Iterator[Image.Image]:
    """Different things on white, each in the middle and shaded."""
    for seed in range(8):
        chance = np.random.default_rng(300 + seed)
        image = Image.new("RGB", (600, 600), "white")
        draw = ImageDraw.Draw(image)
        width, height = (int(side) for side in chance.integers(120, 210, 2))
        colour = tuple(int(level) for level in chance.integers(30, 220, 3))
        box = (300 - width, 300 - height, 300 + width, 300 + height)
        if seed % 2:
            draw.rounded_rectangle(box, 40, fill=colour)
        else:
            draw.ellipse(box, fill=colour)
        inner = (300 - width // 2, 300 - height // 3, 300 + width // 2, 300 + height // 4)
        draw.rectangle(inner, fill=tuple(255 - level for level in colour))
        yield image.filter(ImageFilter.GaussianBlur(1.5))


def scene(seed: int) -> Image.Image:
    chance = np.random.default_rng(400 + seed)
    layers = []
    for side, weight in ((8, 0.55), (40, 0.3), (200, 0.15)):
        coarse = Image.fromarray(chance.integers(0, 256, (side * 3 // 4, side, 3), dtype=np.uint8))
        layers.append(np.asarray(coarse.resize((900, 675), Image.Resampling.BICUBIC), np.float64) * weight)
    return Image.fromarray(np.sum(layers, axis=0).astype(np.uint8))


def _frames() -> Iterator[Image.Image]:
    """A burst: the camera shakes by some pixels, and somebody walks through."""
    place = scene(1)
    for number in range(6):
        frame = place.crop((20 + 7 * number, 20 + 4 * (number % 3), 820 + 7 * number, 620 + 4 * (number % 3)))
        left = 120 + 90 * number
        ImageDraw.Draw(frame).ellipse((left, 300, left + 70, 500), fill=(40, 30, 35))
        yield frame


def _day_and_night() -> Iterator[Image.Image]:
    for seed in (2, 3):
        day = scene(seed)
        yield day
        night = ImageEnhance.Brightness(day).enhance(0.25)
        draw = ImageDraw.Draw(night)
        for left, top in ((100, 400), (300, 420), (520, 380), (700, 430)):
            draw.ellipse((left, top, left + 40, top + 40), fill=(255, 220, 140))
        yield night.filter(ImageFilter.GaussianBlur(1))


KINDS: dict[str, Callable[[], Iterator[Image.Image]]] = {
    "logos": _logos,
    "flat colours": _flat_colours,
    "gradients": _gradients,
    "line art": _line_art,
    "text pages": _text_pages,
    "icons": _icons,
    "products": _products,
    "frames": _frames,
    "day and night": _day_and_night,
}


def write_hard_negatives(folder: Path) -> None:
    """Write each kind into a subfolder of its name; half of the pictures as JPEG, half as PNG."""
    for kind, pictures in KINDS.items():
        (folder / kind).mkdir(parents=True, exist_ok=True)
        for number, picture in enumerate(pictures()):
            if number % 2:
                picture.save(folder / kind / f"{number:02}.png")
            else:
                picture.save(folder / kind / f"{number:02}.jpg", quality=88)
