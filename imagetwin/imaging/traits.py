"""What makes a file better or worse than another copy, in worker processes: one read, one decode at a bounded size."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from imagetwin.domain.formats import RAW_FORMAT
from imagetwin.domain.images import ImageFile
from imagetwin.domain.particulars import Particulars
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.traits import Traits
from imagetwin.domain.wording import say
from imagetwin.imaging.damaged import decode_what_is_left
from imagetwin.imaging.decode import Decoded, UnreadableImageError, explained, opened_for_its_head
from imagetwin.imaging.inspection import fault_in
from imagetwin.imaging.jpeg_quality import quality_of
from imagetwin.imaging.particulars import particulars_in
from imagetwin.imaging.reading import read_file

# Pixels of the longer side, to which larger and smaller pictures are brought before their sharpness is compared.
SHARPNESS_SIDE = 1024
_LEAST_SIDE = 3
# What cameras write themselves; of those formats Pillow has read them.
_CAMERA_FORMATS = frozenset({"JPEG", "MPO", "HEIF", RAW_FORMAT})
_DAMAGED = say("damaged (only a part of it can be decoded)")


def read_traits(files: Sequence[ImageFile], settings: DecodeSettings) -> list[Traits]:
    """Return the traits of each file, in order; never raises for a bad file, whose `fault` says what is wrong."""
    return [described(file, settings)[0] for file in files]


def described(file: ImageFile, settings: DecodeSettings) -> tuple[Traits, Particulars]:
    """Return a file's traits and what is written in it; never raises for a bad file."""
    content: list[bytes | None] = []

    def remembering(path: Path) -> bytes | None:
        content.append(read_file(path))
        return content[-1]

    traits = Traits(0, file.byte_size, file.identity.mtime_ns)
    try:
        decoded = decode_what_is_left(file.path, (SHARPNESS_SIDE, SHARPNESS_SIDE), settings, remembering)
    except UnreadableImageError as error:
        traits = replace(traits, fault=error.reason)
    else:
        traits = replace(
            traits,
            pixel_count=decoded.width * decoded.height,
            format=decoded.format,
            fault=_fault(decoded, content[0], settings),
            sharpness=sharpness_of(decoded),
        )
    return _with_head(traits, file.path, content[0] if content else None)


def sharpness_of(decoded: Decoded) -> float:
    """Return the variance of the Laplacian of the grey levels, the longer side brought to SHARPNESS_SIDE pixels."""
    left, top, right, bottom = decoded.extent
    scale = SHARPNESS_SIDE / max(right - left, bottom - top)
    width, height = (max(_LEAST_SIDE, round(side * scale)) for side in (right - left, bottom - top))
    grey = decoded.pixels.convert("L").resize((width, height), Image.Resampling.BICUBIC, decoded.extent)
    levels = np.asarray(grey, np.int16)
    around = levels[:-2, 1:-1] + levels[2:, 1:-1] + levels[1:-1, :-2] + levels[1:-1, 2:]
    return float((around - 4 * levels[1:-1, 1:-1]).var(dtype=np.float64))


def _fault(decoded: Decoded, content: bytes | None, settings: DecodeSettings) -> str:
    fault = "" if content is None else fault_in(content, settings)
    return fault or ("" if decoded.part is None else _DAMAGED)


def _with_head(traits: Traits, path: Path, content: bytes | None) -> tuple[Traits, Particulars]:
    """Add what stands in the file's head; what cannot be read there says nothing."""
    with suppress(UnreadableImageError), explained(path), opened_for_its_head(path, content) as image:
        particulars = particulars_in(image)
        image_format = image.format or traits.format
        return replace(
            traits,
            pixel_count=traits.pixel_count or image.width * image.height,
            format=traits.format or image_format,
            is_camera_format=image_format in _CAMERA_FORMATS and bool(particulars.camera),
            quality=quality_of(getattr(image, "quantization", {})),
            date_taken=particulars.date_taken,
            metadata_count=particulars.count,
        ), particulars
    return traits, Particulars()
