"""Pictures whose greater part decodes, as of files that were copied in part: that part, and where it lies.

JPEG and PNG alone, since their readers write row after row: what they never came to is left as zeros. A progressive
JPEG becomes sharper with each of its scans, so one whose first scans are whole is there as a whole, only coarser.
"""

from dataclasses import replace
from math import ceil, floor
from pathlib import Path

from PIL import Image

from imagetwin.domain.images import WHOLE, Part, UnreadableKind
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.convert import to_rgb
from imagetwin.imaging.decode import (
    Decoded,
    UnreadableImageError,
    check_dimensions,
    decode,
    drafted_extent,
    explained,
    opened_for_pixels,
    opened_in_memory,
    orientation_of,
)
from imagetwin.imaging.inspection import has_coarse_picture, jpeg_fault
from imagetwin.imaging.jpeg_pixels import jpeg_pixels
from imagetwin.imaging.reading import Read, read_file
from imagetwin.imaging.turning import turned, turned_extent

# Of a picture's rows: with less than this there is no telling what it was.
_GREATER_PART = 0.5
_BY_ROWS = frozenset({"JPEG", "MPO", "PNG"})
_SALVAGED = frozenset({UnreadableKind.TRUNCATED, UnreadableKind.DAMAGED})
_FULL = 255
_ROUNDING = 1e-6


def decode_what_is_left(
    path: Path, wanted: tuple[int, int], settings: DecodeSettings, read: Read = read_file
) -> Decoded:
    """Decode as `decode` does, and where that fails, or where a JPEG is damaged, what there is; `part` tells which.

    What is missing has the mean colour of the rest. Raises UnreadableImageError where that is the greater part.
    """
    contents: list[bytes | None] = []

    def remembering(path: Path) -> bytes | None:
        contents.append(read(path))
        return contents[-1]

    try:
        decoded = decode(path, wanted, settings, remembering)
    except UnreadableImageError as error:
        content = contents[0] if contents else None
        left = None if content is None or error.kind not in _SALVAGED else _left(path, content, wanted, settings)
        if left is None:
            raise
        return left
    if decoded.is_doubtful and contents[0] is not None and jpeg_fault(contents[0], settings.pixel_budget):
        return replace(decoded, part=WHOLE)
    return decoded


def _left(path: Path, content: bytes, wanted: tuple[int, int], settings: DecodeSettings) -> Decoded | None:
    """Return what there is of a picture, or None where that is too little."""
    try:
        with explained(path), opened_in_memory(content) as image:
            if image.format not in _BY_ROWS or image.info.get("interlace"):
                return None
            full_size, orientation = image.size, orientation_of(image)
            drafted = drafted_extent(image, wanted)
            exact = image.size if drafted is None else drafted[2:]
            check_dimensions(*image.size, settings.pixel_budget)
            if image.info.get("progressive"):
                pixels, rows = _coarse(content, image), image.size[1]
            else:
                rows = min(_rows_loaded(image), int(exact[1]))
                pixels = _filled(image, rows) if rows > _GREATER_PART * exact[1] else None
    except UnreadableImageError:
        return None
    if pixels is None:
        return None
    stored = (0.0, 0.0, *exact)
    there = turned_extent((0.0, 0.0, exact[0], min(rows, exact[1])), pixels.size, orientation)
    extent = turned_extent(stored, pixels.size, orientation)
    size = full_size[::-1] if orientation.swaps_sides else full_size
    return Decoded(turned(pixels, orientation), extent, *size, image.format, part=_part(there, extent))


def _rows_loaded(image: Image.Image) -> int:
    """Load an image as far as that goes; return how many rows came, of which the last ones are not black."""
    try:
        image.load()
    except (OSError, SyntaxError, ValueError, IndexError, EOFError):
        # What came so far is there, and without the rest in mind the image counts as loaded.
        image.tile = []  # type: ignore[attr-defined]
    box = image.getbbox(alpha_only=False)
    return 0 if box is None else box[3]


def _filled(image: Image.Image, rows: int) -> Image.Image:
    """Return the upper rows as RGB, with their mean colour below."""
    there = to_rgb(image.crop((0, 0, image.width, rows)))
    mean = there.resize((1, 1), Image.Resampling.BOX)
    whole = mean.resize(image.size)
    whole.paste(there)
    return whole


def _coarse(content: bytes, image: Image.Image) -> Image.Image | None:
    if not has_coarse_picture(content):
        return None
    pixels = jpeg_pixels(content, image.mode, image.size, strict=False)
    if pixels is None:
        return None
    pixels.info["icc_profile"] = image.info.get("icc_profile")
    return to_rgb(pixels)


def _part(there: tuple[float, float, float, float], extent: tuple[float, float, float, float]) -> Part:
    """Return where a part lies, in 255ths of the picture, rounded inwards."""
    width, height = extent[2] - extent[0], extent[3] - extent[1]
    left, right = ((each - extent[0]) / width for each in (there[0], there[2]))
    top, bottom = ((each - extent[1]) / height for each in (there[1], there[3]))
    return (
        ceil(_FULL * left - _ROUNDING),
        ceil(_FULL * top - _ROUNDING),
        floor(_FULL * right + _ROUNDING),
        floor(_FULL * bottom + _ROUNDING),
    )


def turned_part(part: Part, orientation: Orientation) -> Part:
    """Return where a part of a picture lies after turning."""
    left, top, right, bottom = map(int, turned_extent(part, (_FULL, _FULL), orientation))
    return left, top, right, bottom


def common_part(first: Part | None, second: Part | None) -> Part | None:
    """Return what is left of both of two pictures, which are whole where they have no part; None for nothing."""
    one, other = first or WHOLE, second or WHOLE
    left, top = max(one[0], other[0]), max(one[1], other[1])
    right, bottom = min(one[2], other[2]), min(one[3], other[3])
    return (left, top, right, bottom) if left < right and top < bottom else None


def only_part(decoded: Decoded, part: Part) -> Decoded:
    """Return a picture as if a part of it were all."""
    left, top, right, bottom = decoded.extent
    across, down = (right - left) / _FULL, (bottom - top) / _FULL
    extent = (left + across * part[0], top + down * part[1], left + across * part[2], top + down * part[3])
    width = max(1, round(decoded.width * (part[2] - part[0]) / _FULL))
    height = max(1, round(decoded.height * (part[3] - part[1]) / _FULL))
    return replace(decoded, extent=extent, width=width, height=height)


def may_show_through(path: Path, settings: DecodeSettings) -> bool:
    """Tell whether a file's picture has an opacity at all, without decoding it. Raises UnreadableImageError."""
    with explained(path), opened_for_pixels(path, settings) as image:
        return image.has_transparency_data
