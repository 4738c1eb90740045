"""One file to upright RGB pixels, as small as its reader allows."""

import re
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.convert import to_rgb

# Formats that are left out: those that need another program (Ghostscript) or Windows itself (metafiles) to be
# drawn, and stubs without a reader.
_EXCLUDED_FORMATS = frozenset({"EPS", "WMF", "BUFR", "GRIB", "HDF5", "MPEG"})
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_DRAFTED_FORMATS = frozenset({"JPEG", "MPO"})
_ICON_HEADS = frozenset({b"icns", b"\0\0\1\0"})
# Of a PNG, of a JP2 file (there the height comes first), of a bare JPEG 2000 stream.
_EMBEDDED_DIMENSIONS = re.compile(rb"IHDR(.{8})|ihdr(.{8})|\xff\x4f\xff\x51.{4}(.{8})", re.DOTALL)
_SWAPPING_ORIENTATIONS = frozenset({5, 6, 7, 8})


class UnreadableImageError(Exception):
    """The image cannot be decoded; its text is the reason. It never leaves a worker: it becomes `Unreadable`."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """An upright RGB image, perhaps reduced, and the dimensions and format of the full one."""

    pixels: Image.Image
    width: int
    height: int
    format: str


def prepare_decoder() -> None:
    """Set Pillow up for this process: our own pixel budget in place of its limit, no warnings printed."""
    Image.MAX_IMAGE_PIXELS = None
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    warnings.simplefilter("ignore")


def decode(path: Path, wanted: tuple[int, int], settings: DecodeSettings) -> Decoded:
    """Decode the first frame of a file.

    A JPEG is decoded at the smallest DCT scale that keeps it at least `wanted` (width, height) large, whichever
    way round it stands. Raises UnreadableImageError with the reason for everything that can go wrong.
    """
    with _explained(path):
        _check_icon(path, settings.pixel_budget)
        with Image.open(path, formats=readable_formats()) as image:
            full_width, full_height = image.size
            image_format = image.format or "unknown"
            if image_format in _DRAFTED_FORMATS:
                image.draft(None, _draft_size(wanted))
            _check_budget(image, settings.pixel_budget)
            image.load()
            # Only now: the TIFF reader turns the picture itself, its dimensions too, and forgets the tag.
            orientation = _orientation(image)
            upright = _upright(to_rgb(image), orientation)
        if orientation in _SWAPPING_ORIENTATIONS:
            full_width, full_height = full_height, full_width
        return Decoded(upright, full_width, full_height, image_format)


def _draft_size(wanted: tuple[int, int]) -> tuple[int, int]:
    # The picture may still turn by 90 degrees, so both sides have to be as long as the longer one.
    return (max(wanted), max(wanted))


def readable_formats() -> list[str]:
    """Return Pillow's names of the formats that are read."""
    Image.init()
    return [name for name in Image.ID if name not in _EXCLUDED_FORMATS]


def _check_icon(path: Path, pixel_budget: int) -> None:
    """Check the PNG and JPEG 2000 pictures inside an icon, of whose dimensions the icon's own say nothing."""
    with open(path, "rb") as file:
        if file.read(4) not in _ICON_HEADS:
            return
        content = file.read()
    for dimensions in _EMBEDDED_DIMENSIONS.finditer(content):
        width, height = struct.unpack(">II", dimensions[dimensions.lastindex or 0])
        _check_dimensions(width, height, pixel_budget)


def _check_budget(image: Image.Image, pixel_budget: int) -> None:
    _check_dimensions(image.width, image.height, pixel_budget)


def _check_dimensions(width: int, height: int, pixel_budget: int) -> None:
    if width * height > pixel_budget:
        raise UnreadableImageError(
            f"too large: {width} x {height} pixels to hold, the limit is {pixel_budget / 1e6:g} megapixels"
        )


def _orientation(image: Image.Image) -> int:
    """Return the EXIF orientation, 1 where there is none or it cannot be read."""
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


_TRANSPOSITIONS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def _upright(image: Image.Image, orientation: int) -> Image.Image:
    transposition = _TRANSPOSITIONS.get(orientation)
    return image if transposition is None else image.transpose(transposition)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn whatever a reader raises into UnreadableImageError; Pillow's plugins raise nearly everything."""
    try:
        yield
    except UnreadableImageError:
        raise
    except UnidentifiedImageError as error:
        raise UnreadableImageError(_unidentified_reason(path)) from error
    except Exception as error:
        raise UnreadableImageError(reason_for(error)) from error


def _unidentified_reason(path: Path) -> str:
    """Name the format of a picture that no reader knows, where its first bytes tell it."""
    try:
        with open(path, "rb") as file:
            head = file.read(16)
    except OSError as error:
        return reason_for(error)
    if head.startswith((b"\xff\x0a", b"\x00\x00\x00\x0cJXL ")):
        return "JPEG XL pictures are not supported yet"
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return "HEIC and HEIF pictures are not supported yet"
    return "damaged, or not in a supported image format"


def reason_for(error: Exception) -> str:
    """Say in a phrase why an image could not be decoded."""
    text = " ".join(str(error).split())
    if isinstance(error, FileNotFoundError):
        return "vanished during the scan"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, MemoryError):
        return "too large for the memory"
    if isinstance(error, EOFError) or "truncated" in text.lower() or "not enough image data" in text:
        detail = text.removeprefix("image file is truncated").strip(" ()")
        return f"truncated ({detail or 'the file ends early'})"
    if isinstance(error, OSError) and error.errno is not None:
        return f"cannot be read: {error.strerror or text}"
    if isinstance(error, NotImplementedError) or text.lower().startswith("unsupported"):
        return f"not supported ({text})"
    if isinstance(error, (SyntaxError, struct.error, OSError, ValueError)):
        return f"damaged ({text})" if text else "damaged"
    return f"damaged ({type(error).__name__}: {text})"
