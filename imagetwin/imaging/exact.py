"""Whether two files hold the same picture to the last pixel, whatever else is written in them."""

import hashlib
from pathlib import Path

from PIL import Image

from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.colour import is_srgb
from imagetwin.imaging.decode import explained, opened_for_pixels
from imagetwin.imaging.frames import frame_numbers, frames_of, milliseconds_of
from imagetwin.imaging.turning import turned

_DIGEST_BYTES = 16
# An opacity that an encoder may make of a full one.
_OPAQUE = 250
# 8-bit modes without a colour space of their own: these become red, green, blue and opacity without loss.
_PLAIN_MODES = frozenset({"1", "L", "LA", "La", "P", "PA", "RGB", "RGBA", "RGBa", "RGBX"})
# The names of deep pixels in a file, of which Pillow keeps the upper eight bits where they are more than grey.
_DEEP = ";16"
_WHOLE_DEEP_MODES = ("I", "F")
# Of layers it is not told how they lie on each other.
LAYERED_FORMATS = frozenset({"PSD"})


def shows_through(path: Path, settings: DecodeSettings) -> bool:
    """Tell whether a part of a file's first frame is not opaque. Raises UnreadableImageError."""
    with explained(path), opened_for_pixels(path, settings) as image:
        if not image.has_transparency_data:
            return False
        histogram = image.convert("RGBA").getchannel("A").histogram()
        return any(histogram[:_OPAQUE])


def pixels_digest(path: Path, settings: DecodeSettings, orientation: Orientation = Orientation.AS_IS) -> bytes | None:
    """Return 16 bytes that are equal where all frames, upright and then turned so, show the same pixels as long.

    Deep pixels keep their depth, and a colour profile other than sRGB counts as a part of what the pixels mean.
    None where the frames are more than the pixel budget allows, and where some of their bits cannot be had. Raises
    UnreadableImageError.
    """
    with explained(path), opened_for_pixels(path, settings) as image:
        frame_count = len(frame_numbers(image))
        if frame_count * image.width * image.height > settings.pixel_budget or _loses_bits(image):
            return None
        if frame_count > 1 and image.format in LAYERED_FORMATS:
            return None
        digest, milliseconds = hashlib.blake2b(_profile(image), digest_size=_DIGEST_BYTES), 0.0
        for frame in frames_of(image, settings.pixel_budget):
            pixels = _plain(turned(frame, orientation))
            digest.update(f"{pixels.mode} {pixels.width} {pixels.height};".encode())
            digest.update(pixels.tobytes())
            milliseconds += milliseconds_of(image)
        # Animations count time in hundredths of a second, or finer.
        digest.update(f"{milliseconds / 10:.0f}".encode() if frame_count > 1 else b"")
        return digest.digest()


def _loses_bits(image: Image.Image) -> bool:
    """Tell whether the file, which is not loaded yet, holds more than its reader gives, as colours of 16 bits."""
    if getattr(image, "loses_bits", False):
        return True
    if image.info.get("bit_depth", 8) > 8 and not image.mode.startswith(_WHOLE_DEEP_MODES):  # of HEIF
        return True
    deep = any(_DEEP in str(tile[3]) for tile in getattr(image, "tile", ()))
    return deep and not image.mode.startswith(_WHOLE_DEEP_MODES)


def _plain(image: Image.Image) -> Image.Image:
    return image.convert("RGBA") if image.mode in _PLAIN_MODES else image


def _profile(image: Image.Image) -> bytes:
    profile: bytes = image.info.get("icc_profile") or b""
    return b"" if is_srgb(profile) else profile
