"""A collage: some pairs, drawn by lot, side by side with their scores."""

import math
import random
from collections.abc import Sequence
from typing import IO

from PIL import Image, ImageDraw, ImageFont

from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import ImagePair
from imagetwin.domain.quantities import format_distance
from imagetwin.domain.texts import printable
from imagetwin.domain.wording import say
from imagetwin.imaging.thumbnails import Thumbnail
from imagetwin.reports.contents import Pictures, ReportContents

DEFAULT_PAIR_COUNT = 20
MOST_PAIRS = 500
_SIDE, _GAP, _MARGIN, _LINE = 240, 4, 24, 20
_CELL_WIDTH, _CELL_HEIGHT = 2 * _SIDE + _GAP, _SIDE + 3 * _LINE
_PAPER, _FRAME, _INK, _FAINT = "#f7f7f8", "#e3e3e6", "#1d1d1f", "#63636a"
_LONGEST_NAME = 34
_QUALITY = 88

Drawn = tuple[Thumbnail | None, ...]


def check_pair_count(count: int) -> None:
    """Raise UsageError for a number of pairs that no collage can have."""
    if not 1 <= count <= MOST_PAIRS:
        raise UsageError(say("A collage has 1 to {most} pairs, not {count}.", most=MOST_PAIRS, count=count))


def sampled(pairs: Sequence[ImagePair], count: int, seed: int) -> list[ImagePair]:
    """Return `count` of the pairs, or all where they are fewer, in their order; one seed draws the same ones again."""
    places = random.Random(seed).sample(range(len(pairs)), min(count, len(pairs)))  # noqa: S311 - a draw, no secret
    return [pairs[place] for place in sorted(places)]


def write_collage(
    pairs: Sequence[ImagePair], contents: ReportContents, pictures: Pictures, file: IO[bytes], image_format: str
) -> None:
    """Write the pairs as one picture, "JPEG" or "PNG"."""
    drawn: list[Drawn] = []
    pictures.pixels(
        ([pair.first.file, pair.second.file] for pair in pairs),
        2 * len(pairs),
        _SIDE,
        lambda _number, small: drawn.append(tuple(small)),
    )
    sheet = _sheet(pairs, drawn, contents)
    options = {"quality": _QUALITY} if image_format == "JPEG" else {}
    sheet.save(file, image_format, **options)


def _sheet(pairs: Sequence[ImagePair], drawn: Sequence[Drawn], contents: ReportContents) -> Image.Image:
    # As many columns as make it a little wider than tall.
    columns = max(1, min(len(pairs), round(math.sqrt(len(pairs) * 0.9))))
    rows = max(1, math.ceil(len(pairs) / columns))
    size = (columns * (_CELL_WIDTH + _MARGIN) + _MARGIN, rows * (_CELL_HEIGHT + _MARGIN) + _MARGIN)
    sheet = Image.new("RGB", size, _PAPER)
    pen = ImageDraw.Draw(sheet)
    if not pairs:
        pen.text((_MARGIN, _MARGIN), "No pair was found.", _INK, _font(15))
    for place, (pair, small) in enumerate(zip(pairs, drawn, strict=True)):
        left = _MARGIN + place % columns * (_CELL_WIDTH + _MARGIN)
        top = _MARGIN + place // columns * (_CELL_HEIGHT + _MARGIN)
        _draw_pair(sheet, pen, (left, top), pair, small, contents)
    return sheet


def _draw_pair(
    sheet: Image.Image,
    pen: ImageDraw.ImageDraw,
    corner: tuple[int, int],
    pair: ImagePair,
    small: Drawn,
    contents: ReportContents,
) -> None:
    left, top = corner
    for number, (image, picture) in enumerate(zip((pair.first, pair.second), small, strict=True)):
        x = left + number * (_SIDE + _GAP)
        pen.rectangle((x, top, x + _SIDE - 1, top + _SIDE - 1), _FRAME)
        if picture is None:
            pen.text((x + _SIDE // 2, top + _SIDE // 2), "no picture", _FAINT, _font(13), anchor="mm")
        else:
            pixels = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
            sheet.paste(pixels, (x + (_SIDE - picture.width) // 2, top + (_SIDE - picture.height) // 2))
        pen.text((x, top + _SIDE + _LINE + 8), _name(image), _FAINT, _font(12))
        pen.text((x, top + _SIDE + 2 * _LINE + 6), f"{image.width} x {image.height}", _FAINT, _font(12))
    pen.text((left, top + _SIDE + 6), score_words(pair.distance, contents), _INK, _font(15))


def score_words(distance: float, contents: ReportContents) -> str:
    """Return a pair's scores for people."""
    similarity = contents.similarity(distance)
    # Cut, not rounded: 1 is for pictures without any difference.
    alike = "" if similarity is None else f", similarity {math.floor(similarity * 10_000) / 10_000:.4f}"
    return f"{contents.method} {format_distance(distance)}{alike}"


def _name(image: ScannedImage) -> str:
    name = printable(image.path.name)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 2 + 1 :]}"


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
