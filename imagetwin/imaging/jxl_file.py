"""JPEG XL for Pillow, by pylibjxl: the head first, metadata apart from the pixels, these only when they are wanted."""

import struct
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pylibjxl
from PIL import Image, ImageFile

from imagetwin.imaging.room import has_room

_CONTAINER = b"\0\0\0\x0cJXL \r\n\x87\n"
_TYPE = b"\0\0\0\x14ftypjxl \0\0\0\0jxl "
_BARE = b"\xff\x0a"
_MODES = {1: "L", 3: "RGB", 4: "RGBA"}
_WHOLE, _PART, _COMPRESSED = b"jxlc", b"jxlp", b"brob"
_METADATA = {b"Exif": "exif", b"xml ": "xmp"}
# EXIF stands behind the place at which it begins, nearly always 0.
_EXIF_OFFSET_BYTES = 4
# Compressed metadata that are longer are left alone: a few bytes could stand for gigabytes.
_LONGEST_COMPRESSED = 65_536
# What decoding takes at most, measured: of a picture of 16 bits with opacity, without loss.
_BYTES_PER_PIXEL = 64
# A picture of one pixel, in which only the metadata are of interest.
_ONE_PIXEL = bytes.fromhex("ff0a00101009080401001c004b188b15820300")


class JxlFile(ImageFile.ImageFile):
    """A JPEG XL picture; the decoder turns it upright, so what EXIF says of that does not count."""

    format = "JXL"
    format_description = "JPEG XL"
    # Whether there is more in the file than the decoder gives: deeper pixels, further frames.
    loses_bits = False
    is_animated = False

    def _open(self) -> None:
        assert self.fp is not None
        content = self.fp.read()
        boxes = list(_boxes(content)) if content.startswith(_CONTAINER) else []
        # The bare picture: its decoder then has no compressed metadata to unpack.
        self._stream = _stream(boxes) if boxes else content
        if not self._stream.startswith(_BARE):
            raise SyntaxError("no JPEG XL picture in it")
        try:
            head = pylibjxl.probe(self._stream)
        except RuntimeError as error:
            raise SyntaxError(str(error)) from error
        self._size = head["width"], head["height"]
        self._mode = _MODES.get(head["channels"], "RGBA")
        self.is_animated = head["have_animation"]
        self.loses_bits = head["bits_per_sample"] > 8 or self.is_animated
        self.info.update(_metadata(boxes))

    def load(self) -> Any:
        """Decode the pixels. Raises OSError where they are damaged, MemoryError where they may be too many."""
        if self._stream:
            stream, self._stream = self._stream, b""
            try:
                pixels, told = pylibjxl.decode(stream, metadata=True)
            except RuntimeError as error:
                if not has_room(_BYTES_PER_PIXEL * self.width * self.height):
                    raise MemoryError from error
                raise OSError(str(error)) from error
            if told.get("icc"):
                self.info["icc_profile"] = told["icc"]
            made = Image.fromarray(pixels[..., 0] if pixels.shape[2:] == (1,) else pixels)
            self.im, self._mode, self._size = made.im, made.mode, made.size
            if self.fp is not None and self._exclusive_fp:
                self.fp.close()
            self.fp = None
        return Image.Image.load(self)

    def getexif(self) -> Image.Exif:
        """Return EXIF without its orientation, which the picture has no longer."""
        exif = super().getexif()
        exif.pop(0x0112, None)
        return exif


def _boxes(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of each box of a container; the last one may be cut off."""
    place = 0
    while place + 8 <= len(content):
        length, name = struct.unpack_from(">I4s", content, place)
        start = place + 8
        if length == 1 and place + 16 <= len(content):
            (length,) = struct.unpack_from(">Q", content, start)
            start += 8
        end = len(content) if length == 0 else place + length
        if end < start:
            raise SyntaxError("a box of it ends before it begins")
        yield name, content[start:end]
        place = end


def _stream(boxes: list[tuple[bytes, bytes]]) -> bytes:
    """Return the picture itself, which is one box, or several that begin with their numbers."""
    return b"".join(box[4:] if name == _PART else box for name, box in boxes if name in (_WHOLE, _PART))


def _metadata(boxes: list[tuple[bytes, bytes]]) -> dict[str, bytes]:
    found = {_METADATA[name]: box for name, box in boxes if name in _METADATA}
    found = {name: box[_EXIF_OFFSET_BYTES:] if name == "exif" else box for name, box in found.items()}
    compressed = [box for name, box in boxes if name == _COMPRESSED and box[:4] in _METADATA]
    if compressed and sum(map(len, compressed)) <= _LONGEST_COMPRESSED:
        found = {**_unpacked(compressed), **found}
    return found


def _unpacked(compressed: list[bytes]) -> dict[str, bytes]:
    """Let the library unpack metadata, beside a picture that costs nothing; nothing where they are damaged."""
    parts = (_TYPE, *(_box(_COMPRESSED, box) for box in compressed), _box(_WHOLE, _ONE_PIXEL))
    with suppress(RuntimeError):
        _, told = pylibjxl.decode(_CONTAINER + b"".join(parts), metadata=True)
        return {name: told[name] for name in _METADATA.values() if told.get(name)}
    return {}


def _box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, name) + content
