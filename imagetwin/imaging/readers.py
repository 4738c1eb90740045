"""Readers of formats that Pillow does not read by itself: loaded when the first such picture comes, in each process."""

import errno
import os
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageFile

from imagetwin.domain.formats import HEIF, JPEG_XL, RAW, PictureFormat, Reader, is_raw_name
from imagetwin.domain.long_paths import system_path
from imagetwin.domain.wording import say
from imagetwin.imaging.reader_packages import how_to_get, installed_reader

HEAD_BYTES = 64
_JXL_HEADS = (b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n")
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
# Of a picture or a sequence in whatever coding: the other brands that it names tell which.
_ANY_CODING = frozenset({b"mif1", b"msf1"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_CANON_BRAND = b"crx "
_RAW_HEADS = (b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"FUJIFILMCCD-RAW")
_TIFF_HEADS = (b"II*\0", b"MM\0*")
_OLDER_CANON = b"CR"
# Tags by which a TIFF file tells that its first picture is not the one that counts.
_SUBFILE_TYPE, _SUB_IFDS, _DNG_VERSION = 254, 330, 50706
_REDUCED = 1
# A file of another kind under a raw file's name is what it is: no raw file begins like this.
_ORDINARY_HEADS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"BM")


class NoReaderError(NotImplementedError):
    """The package that reads a format is not installed; its sentence is the reason for the list of unreadable files."""


def format_of(head: bytes, name: str) -> PictureFormat | None:
    """Return which of the formats a file has that need a reader of their own, by its first bytes and its name."""
    if head.startswith(_JXL_HEADS):
        return JPEG_XL
    if head[4:8] == b"ftyp":
        return _format_of_brands(head)
    if head.startswith(_RAW_HEADS) or (head.startswith(_TIFF_HEADS) and head[8:10] == _OLDER_CANON):
        return RAW
    return RAW if is_raw_name(name) and not head.startswith(_ORDINARY_HEADS) else None


def is_raw_in_tiff(image: Image.Image) -> bool:
    """Tell whether what Pillow opened as TIFF is the thumbnail of a raw file under another name."""
    if image.format != "TIFF":
        return False
    tags = image.tag_v2  # type: ignore[attr-defined]
    return _DNG_VERSION in tags or (_SUB_IFDS in tags and tags.get(_SUBFILE_TYPE) == _REDUCED)


def _format_of_brands(head: bytes) -> PictureFormat | None:
    length = min(int.from_bytes(head[:4]), len(head))
    brand = head[8:12]
    others = {head[place : place + 4] for place in range(16, length - 3, 4)}
    if brand == _CANON_BRAND:
        return RAW
    return HEIF if brand in _HEIF_BRANDS or (brand in _ANY_CODING and not others & _AVIF_BRANDS) else None


def opened_by_reader(path: Path, content: bytes | None = None) -> ImageFile.ImageFile | None:
    """Open a file of a format that needs a reader of its own; None for all other files.

    Its pixels are not decoded yet, and upright when they are. Raises NoReaderError, OSError, and what readers raise.
    """
    head = _head(path) if content is None else content[:HEAD_BYTES]
    picture_format = format_of(head, path.name)
    return None if picture_format is None else opened_as(picture_format, path, content)


def opened_as(picture_format: PictureFormat, path: Path, content: bytes | None) -> ImageFile.ImageFile:
    """Open a file by the reader of a format. Raises as `opened_by_reader` does."""
    source = system_path(path) if content is None else BytesIO(content)
    opened = _opener_of(picture_format)(source)
    if not opened.filename:
        opened.filename = os.fspath(path)
    return opened


def _head(path: Path) -> bytes:
    with open(system_path(path), "rb") as file:
        return file.read(HEAD_BYTES)


@cache
def _opener_of(picture_format: PictureFormat) -> type[ImageFile.ImageFile]:
    reader = installed_reader(picture_format)
    if reader is None:
        how = how_to_get(picture_format)
        raise NoReaderError(say("no reader for {format} is installed ({how})", format=picture_format.title, how=how))
    try:
        return _loaded(picture_format, reader)
    except ImportError as error:  # such as for want of a library of the system
        # No fault of the file's, nor one that stays: what the cache would keep would outlive the repair.
        raise OSError(errno.ENOEXEC, f"{reader.name} is installed and cannot be loaded ({error})") from error


def _loaded(picture_format: PictureFormat, reader: Reader) -> type[ImageFile.ImageFile]:
    if picture_format is HEIF:
        from imagetwin.imaging.heif_file import heif_opener

        return heif_opener(reader.module)
    if picture_format is JPEG_XL:
        from imagetwin.imaging.jxl_file import JxlFile

        return JxlFile
    from imagetwin.imaging.raw_file import RawFile

    return RawFile
