"""Small upright pictures for the window."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.damaged import decode_what_is_left


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """RGB bytes, three a pixel, rows of `3 * width` bytes."""

    width: int
    height: int
    rgb: bytes


def thumbnail(path: Path, longest_side: int, settings: DecodeSettings) -> Thumbnail:
    """Decode a file to a picture whose longer side has at most `longest_side` pixels.

    Raises UnreadableImageError with the reason.
    """
    decoded = decode_what_is_left(path, (longest_side, longest_side), settings)
    pixels = decoded.pixels
    scale = longest_side / max(pixels.size)
    if scale < 1:
        size = (max(1, round(pixels.width * scale)), max(1, round(pixels.height * scale)))
        pixels = pixels.resize(size, Image.Resampling.LANCZOS, decoded.extent)
    return Thumbnail(pixels.width, pixels.height, pixels.tobytes())
