"""Small pictures that are kept: made together with the digest of the file's bytes, and read again."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.colour import COLOUR_VERSION
from imagetwin.imaging.damaged import decode_what_is_left
from imagetwin.imaging.reading import DigestingRead, content_digest, read_file
from imagetwin.imaging.thumbnails import Thumbnail

KEPT_SIDE = 256
_QUALITY = 88
# Stands in each kept picture. Those of other colours, as were kept before profiles were heeded, are none any more.
_MARK = f"sRGB, colours {COLOUR_VERSION}".encode()


@dataclass(frozen=True, slots=True)
class KeptThumbnail:
    """A picture for the screen, and `content`, the JPEG of at most KEPT_SIDE pixels that it came from.

    `digest` is equal where the file's bytes are, and the version of the colours; empty where the file was too large to
    hold, so that it is not known.
    """

    shown: Thumbnail
    digest: bytes
    content: bytes


def make_thumbnail(path: Path, longest_side: int, settings: DecodeSettings) -> KeptThumbnail:
    """Decode a file to a picture to keep, and to one whose longer side has at most `longest_side` pixels.

    Raises UnreadableImageError with the reason.
    """
    read = DigestingRead(read_file)
    decoded = decode_what_is_left(path, (KEPT_SIDE, KEPT_SIDE), settings, read)
    kept = _reduced(decoded.pixels, KEPT_SIDE, decoded.extent)
    written = BytesIO()
    kept.save(written, "JPEG", quality=_QUALITY, subsampling=0, comment=_MARK)
    digest = content_digest(read.digest + _MARK) if read.digest else b""
    return KeptThumbnail(_shown(kept, longest_side), digest, written.getvalue())


def read_thumbnail(content: bytes, longest_side: int) -> Thumbnail:
    """Decode a kept picture. Raises ValueError where it is none of ours, and what Pillow raises for a broken one."""
    with Image.open(BytesIO(content), formats=["JPEG"]) as image:
        if max(image.size) > KEPT_SIDE:
            raise ValueError("it is larger than what is kept")
        if image.info.get("comment") != _MARK:
            raise ValueError("it has other colours than what is kept")
        return _shown(image.convert("RGB"), longest_side)


def _shown(kept: Image.Image, longest_side: int) -> Thumbnail:
    pixels = _reduced(kept, longest_side, (0, 0, kept.width, kept.height))
    return Thumbnail(pixels.width, pixels.height, pixels.tobytes())


def _reduced(pixels: Image.Image, longest_side: int, extent: tuple[float, float, float, float]) -> Image.Image:
    scale = longest_side / max(pixels.size)
    if scale >= 1:
        return pixels
    size = (max(1, round(pixels.width * scale)), max(1, round(pixels.height * scale)))
    return pixels.resize(size, Image.Resampling.LANCZOS, extent)
