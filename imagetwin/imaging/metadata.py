"""What a picture's EXIF, IPTC and XMP and its sidecar say: date, rating, keywords, description."""

import struct
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PIL import ExifTags, Image, IptcImagePlugin, JpegImagePlugin, PsdImagePlugin, TiffImagePlugin

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import opened_for_its_head, prepare_decoder
from imagetwin.imaging.xmp import Metadata, parse_xmp
from imagetwin.imaging.xmp_values import clean_description, clean_keywords, iso_date, rating_of

__all__ = ["Metadata", "lacking", "metadata_in", "read_metadata"]

# EXIF, as Windows writes them; Pillow knows no names for these.
_EXIF_RATING = 0x4746
_EXIF_KEYWORDS = 0x9C9E

_PHOTOSHOP_IPTC, _PHOTOSHOP_EXIF, _PHOTOSHOP_XMP = 0x0404, 0x0422, 0x0424
_IPTC_KEYWORD, _IPTC_DATE, _IPTC_TIME, _IPTC_CAPTION = (2, 25), (2, 55), (2, 60), (2, 120)
_IPTC_MARK = 0x1C

_Source = TypeVar("_Source")
_Field = tuple[tuple[int, int], bytes]  # record and number, then the value


def read_metadata(path: Path, sidecar: bytes | None = None) -> Metadata:
    """Return what is known of a picture: its sidecar comes first, then XMP, IPTC and EXIF.

    Keywords are united in that order. Never raises: of a damaged picture or sidecar it returns what can be read.
    """
    told = [] if sidecar is None else [_tried(parse_xmp, sidecar)]
    # Nothing is printed, and a large picture is read too; a damaged one may still warn.
    with warnings.catch_warnings():
        prepare_decoder()
        told += _embedded(path)
    return _united(told)


def metadata_in(image: Image.Image) -> Metadata:
    """Return what stands in an opened picture: XMP first, then IPTC and EXIF. Never raises."""
    return _united(_told_in(image))


def lacking(survivor: Metadata, others: Sequence[Metadata]) -> Metadata:
    """Return what the others know and the survivor does not.

    That is the earliest date, the highest rating, the first description, and each keyword that the survivor has not.
    """
    dates = [other.date_taken for other in others if other.date_taken]
    descriptions = (other.description for other in others if other.description)
    keywords = clean_keywords(keyword for other in others for keyword in other.keywords)
    return Metadata(
        date_taken=_earliest(dates) if dates and not survivor.date_taken else "",
        rating=(max((other.rating or 0 for other in others), default=0) or None) if not survivor.rating else None,
        keywords=tuple(keyword for keyword in keywords if keyword not in survivor.keywords),
        description="" if survivor.description else next(descriptions, ""),
    )


def _earliest(dates: Sequence[str]) -> str:
    """Return the earliest date in its most exact form: of 2020-05 and 2020-05-01T10:00:00 the second."""
    earliest = min(dates, key=datetime.fromisoformat if all(map(_has_offset, dates)) else str)
    longer = [date for date in dates if date.startswith(earliest) and date != earliest]
    return _earliest(longer) if longer else earliest


def _has_offset(date: str) -> bool:
    # Only behind a time: the month and the day follow a hyphen as well.
    return any(sign in date[19:] for sign in "Z+-")


def _united(told: Sequence[Metadata]) -> Metadata:
    """Unite what several places say, the first of them counting most; a rating of 0 says nothing."""
    ratings = [each.rating for each in told if each.rating is not None]
    return Metadata(
        date_taken=next((each.date_taken for each in told if each.date_taken), ""),
        rating=next((rating for rating in ratings if rating), 0 if ratings else None),
        keywords=clean_keywords(keyword for each in told for keyword in each.keywords),
        description=next((each.description for each in told if each.description), ""),
    )


def _embedded(path: Path) -> list[Metadata]:
    """Return what XMP, IPTC and EXIF inside a picture say, in this order."""
    try:
        with opened_for_its_head(path, None) as image:
            return _told_in(image)
    except Exception:
        return []


def _told_in(image: Image.Image) -> list[Metadata]:
    if isinstance(image, PsdImagePlugin.PsdImageFile):
        blocks = {number: content for number, _name, content in image.resources}
        image.info["exif"], image.info["xmp"] = blocks.get(_PHOTOSHOP_EXIF), blocks.get(_PHOTOSHOP_XMP)
    # EXIF first: for its sake a PNG is read to its end, where XMP may stand too.
    return [_tried(reader, image) for reader in (_exif_date, _exif_fields, _iptc, _xmp)][::-1]


def _tried(reader: Callable[[_Source], Metadata], source: _Source) -> Metadata:
    """Read one place; what is damaged says nothing, and the others may still be read."""
    try:
        return reader(source)
    except Exception:
        return Metadata()


def _bytes(value: object) -> bytes:
    """Return the bytes of a value from Pillow, which takes texts for Latin-1; most programs write UTF-8."""
    if isinstance(value, str):
        return value.encode("latin-1", "replace")
    # Never of a number, which would ask for as many bytes.
    return bytes(value) if isinstance(value, (bytes, tuple)) else b""


# EXIF


def _exif(image: Image.Image) -> Image.Exif:
    # A PNG without EXIF is decoded for it.
    if image.format == "PNG" and image.width * image.height > DecodeSettings().pixel_budget:
        return Image.Exif()
    return image.getexif()


def _exif_date(image: Image.Image) -> Metadata:
    tags = _exif(image).get_ifd(ExifTags.IFD.Exif)
    date = iso_date(str(tags.get(ExifTags.Base.DateTimeOriginal, "")))
    fraction = str(tags.get(ExifTags.Base.SubsecTimeOriginal, "")).strip(" \0")
    offset = str(tags.get(ExifTags.Base.OffsetTimeOriginal, "")).strip(" \0")
    exact = date
    # Each only where the date is still one with it: cameras fill both with spaces or zeros.
    if fraction:
        exact = iso_date(f"{exact}.{fraction}") or exact
    return Metadata(iso_date(f"{exact}{offset}") or exact)


def _exif_fields(image: Image.Image) -> Metadata:
    tags = _exif(image)
    keywords = _bytes(tags.get(_EXIF_KEYWORDS)).decode("utf-16-le", "ignore")
    return Metadata(
        rating=rating_of(str(tags.get(_EXIF_RATING, ""))),
        keywords=clean_keywords(keywords.split(";")),
        description=clean_description(_text(_bytes(tags.get(ExifTags.Base.ImageDescription)))),
    )


# IPTC


def _iptc(image: Image.Image) -> Metadata:
    texts = [(name, _text(value)) for name, value in _iptc_fields(image)]

    def of(wanted: tuple[int, int]) -> Iterator[str]:
        return (text for name, text in texts if name == wanted)

    return Metadata(
        date_taken=_iptc_date(next(of(_IPTC_DATE), ""), next(of(_IPTC_TIME), "")),
        keywords=clean_keywords(of(_IPTC_KEYWORD)),
        description=clean_description(next(of(_IPTC_CAPTION), "")),
    )


def _iptc_fields(image: Image.Image) -> Iterator[_Field]:
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        yield from _fields_of_block(image.info.get("photoshop", {}).get(_PHOTOSHOP_IPTC, b""))
    elif isinstance(image, PsdImagePlugin.PsdImageFile):
        for number, _name, content in image.resources:
            yield from _fields_of_block(content) if number == _PHOTOSHOP_IPTC else ()
    elif isinstance(image, TiffImagePlugin.TiffImageFile):
        # Only Pillow itself reaches the tag's bytes, which many programs declare as numbers.
        for name, value in (IptcImagePlugin.getiptcinfo(image) or {}).items():
            yield from ((name, each) for each in (value if isinstance(value, list) else [value]))


def _fields_of_block(block: bytes) -> Iterator[_Field]:
    """Yield the fields of IPTC's IIM, up to where the block is damaged."""
    position = 0
    while position + 5 <= len(block) and block[position] == _IPTC_MARK:
        _, record, number, size = struct.unpack_from(">BBBH", block, position)
        position += 5
        if size & 0x8000:
            # An extended field: the size of its size.
            digits = size & 0x7FFF
            size = int.from_bytes(block[position : position + digits])
            position += digits
        yield (record, number), block[position : position + size]
        position += size


def _iptc_date(date: str, time: str) -> str:
    day = f"{date[:4]}-{date[4:6]}-{date[6:8]}"
    moment = f"{day}T{time[:2]}:{time[2:4]}:{time[4:6]}{time[6:]}"
    return iso_date(moment) or iso_date(day)


def _text(value: bytes) -> str:
    # Whatever the field 1:90 declares: UTF-8 is hardly ever valid by chance, and often not declared.
    value = value.rstrip(b"\0")
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


# XMP


def _xmp(image: Image.Image) -> Metadata:
    return parse_xmp(_bytes(image.info.get("xmp")).strip(b"\0 \r\n\t"))
