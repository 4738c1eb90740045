"""A camera's raw file for Pillow, by LibRaw: the camera's own preview where it is large enough, else half the size.

A thumbnail never stands for the picture: what is shown has the picture's proportions and is at least half as wide as
the sensor, or 1,024 pixels and as large as it is wanted. Either way the file counts as what the sensor has.
"""

import os
from contextlib import suppress
from functools import cached_property
from io import BytesIO
from typing import Any

# One thread: there are as many worker processes as cores. LibRaw's threads read it when they are loaded.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import rawpy
from PIL import ExifTags, Image, ImageFile

from imagetwin.domain.formats import RAW_FORMAT
from imagetwin.domain.orientations import Orientation
from imagetwin.imaging.raw_exif import exif_in
from imagetwin.imaging.turning import OF_EXIF, turned, turned_extent

# A preview that is smaller than half of the sensor serves where no more is wanted, as for a fingerprint.
LEAST_PREVIEW_SIDE = 1024
# How far the proportions of preview and sensor may be apart: sensors have some more rows or columns.
_PROPORTIONS = 0.02
LARGEST_BYTES = 1_000_000_000
# By which a preview is found again in the file.
_TAIL_BYTES = 1024
# What has to be done to a picture as LibRaw stores it, as EXIF would say it.
_EXIF_OF_FLIP = {0: 1, 1: 2, 2: 4, 3: 3, 4: 5, 5: 8, 6: 6, 7: 7}
_SWAPS_SIDES = 4
_XMP = 700
_TRUNCATED = ("Input/output error", "Unexpected end of file")
_OF_MEMORY = (rawpy.LibRawUnsufficientMemoryError, rawpy.LibRawTooBigError, rawpy.LibRawMemPoolOverflowError)
_TAGS_OF_THE_PICTURE = (ExifTags.Base.Orientation, ExifTags.Base.ImageWidth, ExifTags.Base.ImageLength)


class RawFile(ImageFile.ImageFile):
    """A raw file, upright; `draft` chooses a preview's scale, and until then it has the sensor's size."""

    format = RAW_FORMAT
    format_description = "Camera raw"
    # Nothing that comes of it is all that the sensor saw.
    loses_bits = True

    def _open(self) -> None:
        assert self.fp is not None
        content = self.fp.read(LARGEST_BYTES + 1)
        if len(content) > LARGEST_BYTES:
            raise MemoryError
        self._content = content
        self._raw = rawpy.RawPy()
        try:
            self._raw.open_buffer(BytesIO(content))
        except rawpy.LibRawError as error:
            self._raw.close()
            raise _plain(error) from error
        sizes = self._raw.sizes
        self._flip = sizes.flip if sizes.flip in _EXIF_OF_FLIP else 0
        width, height = sizes.iwidth, sizes.iheight
        self._size = (height, width) if self._flip & _SWAPS_SIDES else (width, height)
        self._mode = "RGB"
        self._sensor = self._size
        self._is_loaded = self._is_preview_cut = False
        self._uses_preview = self._preview is not None and _is_half(self._preview.size, self._sensor)

    @cached_property
    def _preview(self) -> Image.Image | None:
        """The camera's preview where it may stand for the picture, not decoded, as it is stored."""
        with suppress(rawpy.LibRawError, OSError, SyntaxError, ValueError):
            thumbnail = self._raw.extract_thumb()
            if thumbnail.format is rawpy.ThumbFormat.JPEG:
                content = bytes(thumbnail.data)
                if self._content.find(content[-_TAIL_BYTES:]) < 0:
                    # Of a file that is cut off, LibRaw gives whatever was in its memory before.
                    self._is_preview_cut = True
                    return None
                preview = Image.open(BytesIO(content), formats=["JPEG"])
                return preview if _may_stand_for(preview.size, self._sensor) else None
        return None

    def draft(self, mode: str | None, size: tuple[int, int] | None) -> Any:
        """Choose what is decoded for a size that is wanted; of a preview return its exact size at that scale."""
        if size is None or self._is_loaded or self._preview is None:
            return None
        sides = zip(self._upright(self._preview.size), size, self._sensor, strict=True)
        serves = all(there >= min(asked, full) for there, asked, full in sides)
        self._uses_preview = serves or _is_half(self._preview.size, self._sensor)
        if not self._uses_preview:
            return None
        drafted = self._preview.draft(mode, self._upright(size))
        extent = (0.0, 0.0, *self._preview.size) if drafted is None else drafted[1]
        self._size = self._upright(self._preview.size)
        return self.mode, turned_extent(extent, self._preview.size, self._to_turn)

    def load(self) -> Any:
        """Decode the preview, or the sensor's pixels at half the size. Raises OSError."""
        if not self._is_loaded:
            try:
                made = self._shown_preview() if self._uses_preview else self._half_size()
            except rawpy.LibRawError as error:
                raise _plain(error) from error
            self._is_loaded = True
            self.im, self._mode, self._size = made.im, made.mode, made.size
            self._raw.close()
            if self.fp is not None and self._exclusive_fp:
                self.fp.close()
            self.fp = None
        return Image.Image.load(self)

    def verify(self) -> None:
        """Read all of the sensor's data. Raises OSError where they are not whole, or the preview is not."""
        try:
            self._raw.unpack()
        except rawpy.LibRawError as error:
            raise _plain(error) from error
        self._check_for_something()
        if self._is_preview_cut:
            raise OSError("its preview is cut off")

    def getexif(self) -> Image.Exif:
        """Return EXIF without what it says of the pixels as the sensor has them."""
        if self._exif is None:
            preview = self._preview
            self._exif = exif_in(self._content, None if preview is None else preview.info.get("exif"))
            for tag in _TAGS_OF_THE_PICTURE:
                self._exif.pop(tag, None)
            if xmp := self._exif.get(_XMP):
                self.info["xmp"] = xmp
        return self._exif

    # How it is made

    def _shown_preview(self) -> Image.Image:
        assert self._preview is not None
        return turned(self._preview.convert("RGB"), self._to_turn)

    def _half_size(self) -> Image.Image:
        self._raw.unpack()
        self._check_for_something()
        # As the camera measured the light, and never as bright as the single picture would have it.
        pixels = self._raw.postprocess(half_size=True, use_camera_wb=True, no_auto_bright=True, output_bps=8)
        return Image.fromarray(pixels)

    def _check_for_something(self) -> None:
        """Raise OSError where nothing at all was decoded: LibRaw leaves out without a word what it cannot decode."""
        pixels = self._raw.raw_image
        if pixels is not None and pixels.min() == pixels.max():
            raise OSError("nothing of it can be decoded")

    @property
    def _to_turn(self) -> Orientation:
        """What the preview needs to be upright; some cameras have turned it already."""
        assert self._preview is not None
        if self._flip & _SWAPS_SIDES and not _is_like(self._preview.size, self._sensor[::-1]):
            return Orientation.AS_IS
        return OF_EXIF[_EXIF_OF_FLIP[self._flip]]

    def _upright(self, size: tuple[int, int]) -> tuple[int, int]:
        """Turn a size from how the preview is stored to how it is seen, or back."""
        return size[::-1] if self._to_turn.swaps_sides else size


def _is_like(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return abs(one[0] * other[1] - one[1] * other[0]) <= _PROPORTIONS * one[0] * other[1]


def _is_half(preview: tuple[int, int], sensor: tuple[int, int]) -> bool:
    return 2 * max(preview) >= max(sensor) and 2 * min(preview) >= min(sensor)


def _may_stand_for(preview: tuple[int, int], sensor: tuple[int, int]) -> bool:
    """Tell whether a preview has the sensor's proportions, in either position, and is no mere thumbnail."""
    has_proportions = _is_like((max(preview), min(preview)), (max(sensor), min(sensor)))
    return has_proportions and (max(preview) >= LEAST_PREVIEW_SIDE or _is_half(preview, sensor))


def _plain(error: Exception) -> Exception:
    """Return what LibRaw said as one of Python's own errors."""
    said = error.args[0] if error.args else ""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    if isinstance(error, _OF_MEMORY):
        return MemoryError()
    if isinstance(error, rawpy.LibRawFileUnsupportedError | rawpy.LibRawNotImplementedError):
        return SyntaxError("no raw file that LibRaw knows")
    return OSError("image file is truncated" if text.startswith(_TRUNCATED) else text)
