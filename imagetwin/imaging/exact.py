"""Whether two files hold the same picture to the last pixel, whatever else is written in them."""

import hashlib
import re
from pathlib import Path

from PIL import Image

from imagetwin.domain.long_paths import system_path
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
# Where AVIF and JPEG 2000 tell more than 8 bits, of which Pillow says nothing: in the third byte of AV1's settings, and
# behind the sizes of a code stream (the sign, and the bits less one, of each of its components).
_AVIF_SETTINGS = re.compile(rb"av1C..(.)", re.DOTALL)
_AVIF_DEEP = 0x40
_JPEG_2000_SIZES = re.compile(rb"\xff\x4f\xff\x51.{36}(..)", re.DOTALL)
_BITS = 0x7F
_HEAD_BYTES = 1_000_000
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
        if frame_count * image.width * image.height > settings.pixel_budget or _loses_bits(image, path):
            return None
        if frame_count > 1 and image.format in LAYERED_FORMATS:
            return None
        digest, milliseconds = hashlib.blake2b(digest_size=_DIGEST_BYTES), 0.0
        for frame in frames_of(image, settings.pixel_budget):
            pixels = _plain(turned(frame, orientation))
            profile = _profile(image)  # now that the frame is loaded: some readers find it only with the pixels
            digest.update(f"{pixels.mode} {pixels.width} {pixels.height} {len(profile)};".encode())
            digest.update(profile)
            digest.update(pixels.tobytes())
            milliseconds += milliseconds_of(image)
        # Animations count time in hundredths of a second, or finer.
        digest.update(f"{milliseconds / 10:.0f}".encode() if frame_count > 1 else b"")
        return digest.digest()


def _loses_bits(image: Image.Image, path: Path) -> bool:
    """Tell whether the file, which is not loaded yet, holds more than its reader gives, as colours of 16 bits."""
    if getattr(image, "loses_bits", False):
        return True
    if image.info.get("bit_depth", 8) > 8 and not image.mode.startswith(_WHOLE_DEEP_MODES):  # of HEIF
        return True
    deep = any(_DEEP in str(tile[3]) for tile in getattr(image, "tile", ())) or _tells_deep_pixels(image, path)
    return deep and not image.mode.startswith(_WHOLE_DEEP_MODES)


def _tells_deep_pixels(image: Image.Image, path: Path) -> bool:
    if image.format not in {"AVIF", "JPEG2000"}:
        return False
    with open(system_path(path), "rb") as file:
        head = file.read(_HEAD_BYTES)
    if image.format == "AVIF":
        return any(found[1][0] & _AVIF_DEEP for found in _AVIF_SETTINGS.finditer(head))
    sizes = _JPEG_2000_SIZES.search(head)
    count = int.from_bytes(sizes[1]) if sizes else 0
    return sizes is not None and any(bits & _BITS > 7 for bits in head[sizes.end() : sizes.end() + 3 * count : 3])


def _plain(image: Image.Image) -> Image.Image:
    return image.convert("RGBA") if image.mode in _PLAIN_MODES else image


def _profile(image: Image.Image) -> bytes:
    profile: bytes = image.info.get("icc_profile") or b""
    return b"" if is_srgb(profile) else profile
