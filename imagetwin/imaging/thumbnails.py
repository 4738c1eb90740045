"""Small upright pictures for the window and for reports."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from imagetwin.domain.images import ImageFile
from imagetwin.domain.long_paths import system_path
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.damaged import decode_what_is_left
from imagetwin.imaging.decode import UnreadableImageError

_JPEG_QUALITY = 74


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


def small_pictures(files: Sequence[ImageFile], longest_side: int, settings: DecodeSettings) -> list[Thumbnail | None]:
    """Return a picture of each file, None where it is gone, cannot be read, or is not the one that was scanned."""
    return [_small(file, longest_side, settings) for file in files]


def small_jpegs(files: Sequence[ImageFile], longest_side: int, settings: DecodeSettings) -> list[bytes | None]:
    """Return the same as the bytes of JPEG files."""
    return [None if small is None else _jpeg(small) for small in small_pictures(files, longest_side, settings)]


def _small(file: ImageFile, longest_side: int, settings: DecodeSettings) -> Thumbnail | None:
    try:
        if not _is_as_scanned(file):
            return None
        return thumbnail(file.path, longest_side, settings)
    except (OSError, ValueError, UnreadableImageError):
        return None


def _is_as_scanned(file: ImageFile) -> bool:
    """Tell whether size and time are those of the scan; what was measured must not stand beside another picture."""
    status = os.stat(system_path(file.path))  # noqa: PTH116 - a text
    identity = file.identity
    # The first scans wrote no time.
    return status.st_size == identity.byte_size and identity.mtime_ns in (0, status.st_mtime_ns)


def _jpeg(small: Thumbnail) -> bytes:
    written = BytesIO()
    Image.frombytes("RGB", (small.width, small.height), small.rgb).save(written, "JPEG", quality=_JPEG_QUALITY)
    return written.getvalue()
