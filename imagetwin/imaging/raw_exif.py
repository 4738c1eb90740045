"""EXIF of a camera's raw file: most are TIFF files under another name, some keep it in boxes or in their preview."""

from contextlib import suppress
from io import BytesIO

from PIL import ExifTags, Image

_EXIF_HEAD = b"Exif\0\0"
_TIFF_HEADS = (b"II*\0", b"MM\0*")
# Olympus and Panasonic changed what tells a TIFF file from others, and nothing else.
_TIFF_UNDER_ANOTHER_NAME = (b"IIRO", b"IIRS", b"IIU\0")
_MORE_CANON_HEADS = b"ftypcrx "
# Canon's boxes, each a small TIFF file: the camera, and how the picture was taken.
_CAMERA_BOX, _PHOTO_BOX, _PLACE_BOX = b"CMT1", b"CMT2", b"CMT4"
# The boxes stand before the pixels.
_SEARCHED_BYTES = 1_000_000


def exif_in(content: bytes, of_preview: bytes | None) -> Image.Exif:
    """Return what EXIF says in a raw file, or in its preview where the file has none that can be read. Never raises."""
    head = content[:4]
    if head in _TIFF_HEADS:
        found = _loaded(content)
    elif head in _TIFF_UNDER_ANOTHER_NAME:
        found = _loaded(_TIFF_HEADS[0] + content[4:])
    elif content[4:12] == _MORE_CANON_HEADS:
        found = _of_boxes(content[:_SEARCHED_BYTES])
    else:
        found = Image.Exif()
    return found if found or not of_preview else _loaded(of_preview)


def _loaded(content: bytes) -> Image.Exif:
    exif = Image.Exif()
    with suppress(Exception):  # whatever Pillow makes of damaged bytes
        exif.load_from_fp(BytesIO(content.removeprefix(_EXIF_HEAD)))
        dict(exif)  # read now: what is damaged would be told later
        return exif
    return Image.Exif()


def _of_boxes(content: bytes) -> Image.Exif:
    exif = _loaded(_box(content, _CAMERA_BOX))
    for name, tag in ((_PHOTO_BOX, ExifTags.IFD.Exif), (_PLACE_BOX, ExifTags.IFD.GPSInfo)):
        fields = dict(_loaded(_box(content, name)))
        if fields:
            exif.get_ifd(tag).update(fields)
    return exif


def _box(content: bytes, name: bytes) -> bytes:
    place = content.find(name)
    if place < 4:
        return b""
    return content[place + 4 : place - 4 + int.from_bytes(content[place - 4 : place])]
