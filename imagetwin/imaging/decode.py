"""One file to upright pixels in sRGB, as small as its reader allows."""

import math
import os
import re
import struct
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from types import FrameType

from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError

from imagetwin.domain.formats import FORMAT_BY_ENDING, RAW, RAW_FORMAT, ending_of
from imagetwin.domain.images import Part, UnreadableKind
from imagetwin.domain.long_paths import system_path
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.wording import said_by, say
from imagetwin.imaging.convert import shrunk_before_conversion, to_rgb
from imagetwin.imaging.jpeg_head import plain_head
from imagetwin.imaging.jpeg_pixels import jpeg_pixels
from imagetwin.imaging.readers import NoReaderError, is_raw_in_tiff, opened_as, opened_by_reader
from imagetwin.imaging.reading import Read, read_file
from imagetwin.imaging.turning import OF_EXIF, Extent, turned, turned_extent

# Formats that are left out: those that need another program (Ghostscript) or Windows itself (metafiles) to be
# drawn, and stubs without a reader.
_EXCLUDED_FORMATS = frozenset({"EPS", "WMF", "BUFR", "GRIB", "HDF5", "MPEG"})
_JPEG_FORMATS = frozenset({"JPEG", "MPO"})
# Those that can be decoded smaller than they are.
_SCALED_FORMATS = _JPEG_FORMATS | {RAW_FORMAT}
_FORMAT_OF_HEAD = {b"\xff\xd8\xff": "JPEG", b"\x89PN": "PNG"}
_ICON_HEADS = frozenset({b"icns", b"\0\0\1\0"})
# Of a PNG, of a JP2 file (there the height comes first), of a bare JPEG 2000 stream.
_EMBEDDED_DIMENSIONS = re.compile(rb"IHDR(.{8})|ihdr(.{8})|\xff\x4f\xff\x51.{4}(.{8})", re.DOTALL)


OUT_OF_MEMORY = say("too large for the memory")
CUT_SHORT = say("truncated (the file ends early)")
_DAMAGED = say("damaged", note="kind of fault")
# What Pillow says where a codec could not get its memory, and of texts in a PNG that would become too large.
_OUT_OF_MEMORY_OF_CODEC = "out of memory"
_BOMBS = ("Decompressed data too large", "Too much memory used in text chunks")


class UnreadableImageError(Exception):
    """The image cannot be decoded; its text is the reason. It never leaves a worker: it becomes `Unreadable`."""

    def __init__(self, reason: str, kind: UnreadableKind) -> None:
        super().__init__(reason)
        self.reason, self.kind = reason, kind


@dataclass(frozen=True, slots=True)
class Decoded:
    """An upright image in sRGB, perhaps reduced, and the dimensions and format of the full one.

    `extent` is the part of `pixels` that the picture fills (left, top, right, bottom): of a scaled decode, the last row
    and column may be the picture's in part only. `part` is what decodes of a damaged picture, None where nothing is
    known to be damaged; `is_doubtful` tells of a JPEG that the quicker decoder warned of. `has_frames` tells of an
    animation or a document, of which `pixels` is the first frame.
    """

    pixels: Image.Image
    extent: Extent
    width: int
    height: int
    format: str
    part: Part | None = None
    is_doubtful: bool = False
    has_frames: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the full image."""
        return self.width, self.height


def prepare_decoder() -> None:
    """Set Pillow up for this process: our own pixel budget in place of its limit, no warnings printed."""
    Image.MAX_IMAGE_PIXELS = None
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    warnings.simplefilter("ignore")


def decode(path: Path, wanted: tuple[int, int], settings: DecodeSettings, read: Read = read_file) -> Decoded:
    """Decode the first frame of a file, whose bytes `read` returns, or None where they are too many to hold.

    A JPEG is decoded at the smallest DCT scale that keeps it at least `wanted` (width, height) large. Raises
    UnreadableImageError with the reason for everything that can go wrong.
    """
    with explained(path):
        content = read(path)
        plain = None if content is None else _plainly_decoded(content, wanted, settings.pixel_budget)
        if plain is not None:
            return plain
        with _opened(path, content, settings.pixel_budget) as image:
            return _decoded(image, wanted, settings.pixel_budget, content)


def _plainly_decoded(content: bytes, wanted: tuple[int, int], pixel_budget: int) -> Decoded | None:
    """Decode a JPEG that needs nothing of Pillow's, to the same as Pillow would; None for all else."""
    head = plain_head(content)
    if head is None:
        return None
    # As Pillow's draft() chooses it.
    times = min(head.width // wanted[0], head.height // wanted[1])
    scale = next(scale for scale in (8, 4, 2, 1) if times >= scale or scale == 1)
    size = math.ceil(head.width / scale), math.ceil(head.height / scale)
    check_dimensions(*size, pixel_budget)
    pixels = jpeg_pixels(content, head.mode, size)
    if pixels is None:
        return None
    pixels.info["icc_profile"] = head.profile
    pixels, factor = shrunk_before_conversion(pixels, wanted)
    extent = (0.0, 0.0, head.width / scale / factor, head.height / scale / factor)
    return Decoded(to_rgb(pixels), extent, head.width, head.height, "JPEG")


@contextmanager
def opened_for_pixels(path: Path, settings: DecodeSettings) -> Iterator[Image.Image]:
    """Open a file whose pixels can be held, within `explained`."""
    with _readers_limited(settings.pixel_budget), _opened(path, read_file(path), settings.pixel_budget) as image:
        check_dimensions(*image.size, settings.pixel_budget)
        yield image


@contextmanager
def _readers_limited(pixel_budget: int) -> Iterator[None]:
    """Let readers hold no more than twice the budget for what they make beside the picture: a GIF's cleared frames."""
    Image.MAX_IMAGE_PIXELS = pixel_budget
    try:
        yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        pixels = re.findall(r"\d+", str(error))[0]
        raise UnreadableImageError(_too_large(pixels, pixel_budget), UnreadableKind.TOO_LARGE) from error
    finally:
        Image.MAX_IMAGE_PIXELS = None


def _opened(path: Path, content: bytes | None, pixel_budget: int) -> Image.Image:
    if content is None or content[:3] not in _FORMAT_OF_HEAD:
        image = opened_by_reader(path, content)
        if image is not None:
            return image
        _check_icon(path, pixel_budget)
        # A JPEG too large to be read into memory may yet be decoded at a scale.
        limit = nullcontext() if _head_of(path) in _FORMAT_OF_HEAD else _readers_limited(pixel_budget)
        with limit:
            return _by_pillow(path, content)
    return opened_in_memory(content)


def opened_for_its_head(path: Path, content: bytes | None) -> Image.Image:
    """Open a file for what it says of itself: its pixels are not checked against any budget, and not to be decoded."""
    if content is not None and content[:3] in _FORMAT_OF_HEAD:
        return opened_in_memory(content)
    return opened_by_reader(path, content) or _by_pillow(path, content)


def _by_pillow(path: Path, content: bytes | None) -> Image.Image:
    image = Image.open(system_path(path), formats=readable_formats())
    if not is_raw_in_tiff(image):
        return image
    image.close()
    return opened_as(RAW, path, content)


def _head_of(path: Path) -> bytes:
    with open(system_path(path), "rb") as file:
        return file.read(3)


def opened_in_memory(content: bytes) -> Image.Image:
    """Open a picture in memory by its likely format, and only where that fails by all: they take long to load.

    Not for other formats than the likely ones, whose readers tell other faults of memory than of a file.
    """
    with suppress(UnidentifiedImageError):
        return Image.open(BytesIO(content), formats=[_FORMAT_OF_HEAD[content[:3]]])
    return Image.open(BytesIO(content), formats=readable_formats())


def _decoded(image: Image.Image, wanted: tuple[int, int], pixel_budget: int, content: bytes | None) -> Decoded:
    full_size, image_format = image.size, image.format or "unknown"
    has_frames = _has_frames(image)
    drafted = drafted_extent(image, wanted)
    check_dimensions(*image.size, pixel_budget)
    quick = _quickly_loaded(image, content)
    if quick is None:
        image.load()
    left, top, right, bottom = drafted or (0.0, 0.0, *image.size)
    smaller, factor = shrunk_before_conversion(image if quick is None else quick, wanted)
    pixels = to_rgb(smaller)
    # Only now: the TIFF reader turns the picture itself, its dimensions too, and forgets the tag.
    orientation = orientation_of(image)
    return Decoded(
        turned(pixels, orientation),
        turned_extent((left / factor, top / factor, right / factor, bottom / factor), pixels.size, orientation),
        *(full_size[::-1] if orientation.swaps_sides else full_size),
        image_format,
        is_doubtful=quick is None and image_format in _JPEG_FORMATS,
        has_frames=has_frames,
    )


def _has_frames(image: Image.Image) -> bool:
    """Tell whether an image that is not loaded yet has several frames; not of cameras' files, which have previews."""
    if image.format in _JPEG_FORMATS:
        return False
    with suppress(Exception):  # a GIF is read up to its second frame, and whatever is wrong there is not the first's
        return bool(getattr(image, "is_animated", False))
    return False


def drafted_extent(image: Image.Image, wanted: tuple[int, int]) -> Extent | None:
    """Choose the scale of a JPEG or of a raw file's preview; return where the picture will lie in whole pixels."""
    if image.format not in _SCALED_FORMATS:
        return None
    draft = image.draft(None, wanted[::-1] if orientation_of(image).swaps_sides else wanted)
    return None if draft is None else draft[1]


def _quickly_loaded(image: Image.Image, content: bytes | None) -> Image.Image | None:
    if image.format not in _JPEG_FORMATS or content is None:
        return None
    pixels = jpeg_pixels(content, image.mode, image.size)
    if pixels is not None:
        pixels.info["icc_profile"] = image.info.get("icc_profile")
    return pixels


def readable_formats() -> list[str]:
    """Return Pillow's names of the formats that are read."""
    Image.init()
    return [name for name in Image.ID if name not in _EXCLUDED_FORMATS]


def _check_icon(path: Path, pixel_budget: int) -> None:
    """Check the PNG and JPEG 2000 pictures inside an icon, of whose dimensions the icon's own say nothing."""
    with open(system_path(path), "rb") as file:
        if file.read(4) not in _ICON_HEADS:
            return
        content = file.read()
    for dimensions in _EMBEDDED_DIMENSIONS.finditer(content):
        width, height = struct.unpack(">II", dimensions[dimensions.lastindex or 0])
        check_dimensions(width, height, pixel_budget)


def check_dimensions(width: int, height: int, pixel_budget: int) -> None:
    """Raise UnreadableImageError for more pixels than may be held."""
    if width * height > pixel_budget:
        raise UnreadableImageError(_too_large(f"{width} x {height}", pixel_budget), UnreadableKind.TOO_LARGE)


def _too_large(pixels: str, pixel_budget: int) -> str:
    return say(
        "too large: {pixels} pixels to hold, the limit is {limit} megapixels", pixels=pixels, limit=pixel_budget / 1e6
    )


def orientation_of(image: Image.Image) -> Orientation:
    """Return what the image needs to be upright, by its EXIF data; nothing where there are none that can be read."""
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
        return OF_EXIF.get(value, Orientation.AS_IS)
    except Exception:
        return Orientation.AS_IS


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn whatever a reader raises into UnreadableImageError; Pillow's plugins raise nearly everything."""
    try:
        yield
    except UnreadableImageError:
        raise
    except UnidentifiedImageError as error:
        raise UnreadableImageError(*_why_unidentified(path)) from error
    except Exception as error:
        raise UnreadableImageError(*why(error)) from error


def _why_unidentified(path: Path) -> tuple[str, UnreadableKind]:
    """Name the format of a picture that no reader knows, where its name tells it."""
    try:
        os.stat(system_path(path))  # noqa: PTH116 - a text
    except OSError as error:
        return why(error)
    named = FORMAT_BY_ENDING.get(ending_of(path.name))
    if named is not None and not named.readers:
        return say("files of this format are not read ({format})", format=named.title), UnreadableKind.UNSUPPORTED
    return say("damaged, or not in a supported image format"), UnreadableKind.DAMAGED


def why(error: Exception) -> tuple[str, UnreadableKind]:
    """Say in a phrase why an image could not be decoded, and of which kind that is."""
    if isinstance(error, NoReaderError):
        return said_by(error), UnreadableKind.UNSUPPORTED
    text = " ".join(str(error).split())
    if isinstance(error, FileNotFoundError):
        return say("vanished during the scan"), UnreadableKind.VANISHED
    if isinstance(error, PermissionError):
        return say("no permission to read it"), UnreadableKind.NO_PERMISSION
    if isinstance(error, MemoryError) or text.startswith(_OUT_OF_MEMORY_OF_CODEC):
        return OUT_OF_MEMORY, UnreadableKind.TOO_LARGE
    if text.startswith(_BOMBS):
        return say("too large ({what})", what=text), UnreadableKind.TOO_LARGE
    if isinstance(error, EOFError) or "truncated" in text.lower() or "not enough image data" in text:
        detail = text.removeprefix("image file is truncated").strip(" ()")
        reason = say("truncated ({what})", what=detail) if detail else CUT_SHORT
        return reason, UnreadableKind.TRUNCATED
    if isinstance(error, OSError) and error.errno is not None:
        return say("cannot be read: {why}", why=error.strerror or text), UnreadableKind.READ_ERROR
    is_unsupported = text.lower().startswith("unsupported") or text.lower().endswith("not implemented")
    if isinstance(error, NotImplementedError) or is_unsupported:
        return say("not supported ({what})", what=text), UnreadableKind.UNSUPPORTED
    if isinstance(error, (SyntaxError, struct.error, OSError, ValueError)) or _is_in_words_of_a_reader(error):
        reason = say("damaged ({what})", what=text) if text else _DAMAGED
        return reason, UnreadableKind.DAMAGED
    return say("damaged ({what})", what=f"{type(error).__name__}: {text}"), UnreadableKind.DAMAGED


def _is_in_words_of_a_reader(error: Exception) -> bool:
    """Tell whether Pillow raised it of AVIF's library, which so says what is wrong with a file, or of its times."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    return _is_pillows(frames[-1:]) and type(error) in (RuntimeError, ZeroDivisionError)


def _is_pillows(frames: list[FrameType]) -> bool:
    return any(str(frame.f_globals.get("__name__")).startswith("PIL.") for frame in frames)
