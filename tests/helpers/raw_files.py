"""Camera raw files as a camera writes them: a DNG of a picture, with a thumbnail and, where it is wanted, a preview."""

import struct
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_SHORT, _LONG, _ASCII, _BYTE, _RATIONAL, _SIGNED_RATIONAL = 3, 4, 2, 1, 5, 10
_SIZES = {_BYTE: 1, _ASCII: 1, _SHORT: 2, _LONG: 4, _RATIONAL: 8, _SIGNED_RATIONAL: 8}
_LETTERS = {_BYTE: "B", _SHORT: "H", _LONG: "I"}
_WHITE = 4000
# From XYZ to linear sRGB, as rationals: so the camera's colours are those of the screen.
_MATRIX = (32405, -15372, -4985, -9693, 18760, 416, 556, -2040, 10572)
Tag = tuple[int, int, tuple[int, ...] | bytes]


def save_dng(
    path: Path,
    picture: Image.Image,
    *,
    orientation: int = 1,
    preview: Image.Image | None = None,
    thumbnail_side: int = 32,
    taken: str = "2021:05:04 10:11:12",
    xmp: bytes = b"",
    levels: int = _WHITE,
) -> Path:
    """Write a picture (upright) as a sensor would have seen it, with so many levels of light.

    `preview`, upright too, goes in as a JPEG.
    """
    stored = _as_stored(picture.convert("RGB"), orientation)
    thumbnail = stored.copy()
    thumbnail.thumbnail((thumbnail_side, thumbnail_side))
    parts: list[tuple[list[Tag], bytes]] = [(_cfa_tags(stored.size, levels), _cfa(stored, levels).tobytes())]
    if preview is not None:
        written = BytesIO()
        _as_stored(preview.convert("RGB"), orientation).save(written, "JPEG", quality=92)
        parts.append((_preview_tags(preview.size if orientation < 5 else preview.size[::-1]), written.getvalue()))
    path.write_bytes(_file(_head_tags(thumbnail.size, orientation, xmp), thumbnail.tobytes(), parts, taken))
    return path


def _as_stored(picture: Image.Image, orientation: int) -> Image.Image:
    """Turn a picture back to how a camera that was held so stores it."""
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    return picture.transpose(back[orientation]) if orientation in back else picture


def _cfa(picture: Image.Image, white: int) -> NDArray[np.uint16]:
    """Return linear light below a filter of red, green, green and blue: uint16 of shape (height, width)."""
    values = np.asarray(picture, np.float64) / 255.0
    linear = np.where(values < 0.081, values / 4.5, ((values + 0.099) / 1.099) ** (1 / 0.45))
    filtered = linear[..., 1].copy()
    filtered[::2, ::2] = linear[::2, ::2, 0]
    filtered[1::2, 1::2] = linear[1::2, 1::2, 2]
    levels: NDArray[np.uint16] = np.rint(filtered * white).astype("<u2")
    return levels


def _head_tags(size: tuple[int, int], orientation: int, xmp: bytes) -> list[Tag]:
    tags: list[Tag] = [
        (254, _LONG, (1,)),
        *_image_tags(size, (8, 8, 8), 1, 2),
        (271, _ASCII, b"Maker\0"),
        (272, _ASCII, b"Camera One\0"),
        (274, _SHORT, (orientation,)),
        (50706, _BYTE, b"\1\4\0\0"),
        (50707, _BYTE, b"\1\1\0\0"),
        (50708, _ASCII, b"Maker Camera One\0"),
        (50721, _SIGNED_RATIONAL, tuple(each for value in _MATRIX for each in (value, 10000))),
        (50728, _RATIONAL, (1, 1, 1, 1, 1, 1)),
        (50778, _SHORT, (21,)),
    ]
    return [*tags, (700, _BYTE, xmp)] if xmp else tags


def _cfa_tags(size: tuple[int, int], white: int) -> list[Tag]:
    own: list[Tag] = [
        (254, _LONG, (0,)),
        (33421, _SHORT, (2, 2)),
        (33422, _BYTE, b"\0\1\1\2"),
        (50714, _SHORT, (0,)),
        (50717, _SHORT, (white,)),
    ]
    return [*own, *_image_tags(size, (16,), 1, 32803)]


def _preview_tags(size: tuple[int, int]) -> list[Tag]:
    return [(254, _LONG, (1,)), *_image_tags(size, (8, 8, 8), 7, 6)]


def _image_tags(size: tuple[int, int], bits: tuple[int, ...], compression: int, photometric: int) -> list[Tag]:
    return [
        (256, _LONG, (size[0],)),
        (257, _LONG, (size[1],)),
        (258, _SHORT, bits),
        (259, _SHORT, (compression,)),
        (262, _SHORT, (photometric,)),
        (277, _SHORT, (len(bits),)),
        (278, _LONG, (size[1],)),
        (284, _SHORT, (1,)),
    ]


def _file(head: list[Tag], thumbnail: bytes, parts: list[tuple[list[Tag], bytes]], taken: str) -> bytes:
    """Put a TIFF file together: its directories first, as cameras do, then the data of all pictures."""
    data = [thumbnail, *(data for _, data in parts)]
    # Once to know how long the directories are.
    start = len(_directories(head, [tags for tags, _ in parts], data, 0, taken))
    return _directories(head, [tags for tags, _ in parts], data, start, taken) + b"".join(data)


def _directories(head: list[Tag], parts: list[list[Tag]], data: list[bytes], start: int, taken: str) -> bytes:
    content = bytearray(b"II*\0\0\0\0\0")
    places = [start + sum(map(len, data[:number])) for number in range(len(data))]
    strips: list[list[Tag]] = [
        [(273, _LONG, (place,)), (279, _LONG, (len(each),))] for place, each in zip(places, data, strict=True)
    ]
    own = [_directory(content, [*tags, *strip]) for tags, strip in zip(parts, strips[1:], strict=True)]
    exif = _directory(content, [(36867, _ASCII, taken.encode() + b"\0"), (34855, _SHORT, (200,))])
    first: list[Tag] = [*head, *strips[0], (330, _LONG, tuple(own)), (34665, _LONG, (exif,))]
    content[4:8] = struct.pack("<I", _directory(content, first))
    return bytes(content)


def _appended(content: bytearray, data: bytes) -> int:
    content += bytes(len(content) % 2)
    content += data
    return len(content) - len(data)


def _directory(content: bytearray, tags: list[Tag]) -> int:
    entries = []
    for number, kind, values in sorted(tags, key=lambda tag: tag[0]):
        data = values if isinstance(values, bytes) else _packed(kind, values)
        field = data.ljust(4, b"\0") if len(data) <= 4 else struct.pack("<I", _appended(content, data))
        entries.append(struct.pack("<HHI", number, kind, len(data) // _SIZES[kind]) + field)
    return _appended(content, struct.pack("<H", len(entries)) + b"".join(entries) + bytes(4))


def _packed(kind: int, values: tuple[int, ...]) -> bytes:
    letter = {_RATIONAL: "I", _SIGNED_RATIONAL: "i"}.get(kind) or _LETTERS[kind]
    return struct.pack(f"<{len(values)}{letter}", *values)
