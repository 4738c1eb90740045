"""Pictures for the compare view, in worker processes: upright, in the screen's colours, written to a file to be mapped.

A file costs the window's process nothing but what it paints of it, however large the picture is, and no pixels have to
pass through a pipe.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from imagetwin.domain.images import Travelling
from imagetwin.domain.placements import Size
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.damaged import decode_what_is_left
from imagetwin.imaging.decode import Decoded

# A band of rows is turned into bytes at a time, so that the picture is not in memory twice.
_BAND_ROWS = 512
# Pixels for counting: a share of each level is as exact with these as with all.
_COUNTED_SIDE = 512
_LEVELS = 256


@dataclass(frozen=True, slots=True)
class ScreenPicture(Travelling):
    """What was written: rows of four bytes a pixel (blue, green, red, unused), and the size of the full picture."""

    width: int
    height: int
    full_width: int
    full_height: int


def write_picture(path: Path, box: Size, target: Path, settings: DecodeSettings) -> ScreenPicture:
    """Decode a file to at most `box` (width, height) pixels in its own proportions, and write them to a new file.

    Raises UnreadableImageError with the reason, and OSError where the pixels cannot be written.
    """
    decoded, pixels = shown_pixels(path, box, settings)
    write_pixels(pixels, target)
    return ScreenPicture(*pixels.size, decoded.width, decoded.height)


def shown_pixels(path: Path, box: Size, settings: DecodeSettings) -> tuple[Decoded, Image.Image]:
    """Return the decoded file, and its pixels in sRGB, at most `box` large. Raises UnreadableImageError."""
    decoded = decode_what_is_left(path, box, settings)
    scale = min(1.0, box[0] / decoded.width, box[1] / decoded.height)
    size = max(1, round(decoded.width * scale)), max(1, round(decoded.height * scale))
    pixels = decoded.pixels
    if size != pixels.size:
        pixels = pixels.resize(size, Image.Resampling.LANCZOS, decoded.extent, reducing_gap=3.0)
    return decoded, pixels


def write_pixels(pixels: Image.Image, target: Path) -> None:
    """Write an RGB picture to a new file as rows of four bytes a pixel. Raises OSError, also for one that is there."""
    with open(target, "xb") as file:  # never over a file that is there
        for top in range(0, pixels.height, _BAND_ROWS):
            band = pixels.crop((0, top, pixels.width, min(top + _BAND_ROWS, pixels.height)))
            file.write(band.tobytes("raw", "BGRX"))


def count_levels(path: Path, settings: DecodeSettings) -> tuple[tuple[float, ...], ...]:
    """Return which share of a picture's pixels has each level: red, green and blue, 256 each.

    Raises UnreadableImageError.
    """
    _, pixels = shown_pixels(path, (_COUNTED_SIDE, _COUNTED_SIDE), settings)
    levels = np.asarray(pixels)
    counts = [np.bincount(levels[..., channel].ravel(), minlength=_LEVELS) for channel in range(levels.shape[2])]
    return tuple(tuple((each / each.sum()).tolist()) for each in counts)
