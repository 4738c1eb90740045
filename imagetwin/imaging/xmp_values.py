"""What is said about a picture, cleaned: dates, ratings, keywords and descriptions, from EXIF, IPTC or XMP alike."""

import re
from collections.abc import Iterable
from datetime import datetime

# What cameras write for want of a description.
_CAMERA_DESCRIPTIONS = frozenset(
    (
        "asus|cof|dav|dcim|default|digital camera|digital still camera|digital stillcamera|exif_jpeg_picture|"
        "exif_jpeg_420|kodak digital still camera|konica minolta digital camera|minolta digital camera|"
        "olympus digital camera|oznor|samsung|samsung digital camera|sdr|sony dsc"
    ).split("|")
)

# All but the characters of XML 1.0.
_NOT_FOR_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATE = re.compile(
    r"(\d{4})(?:[-:](\d\d)(?:[-:](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)


def clean_text(text: str) -> str:
    """Return a text without what XML cannot hold, with plain line ends and no space around it."""
    return _NOT_FOR_XML.sub("", text).replace("\r\n", "\n").replace("\r", "\n").strip()


def clean_keywords(keywords: Iterable[str]) -> tuple[str, ...]:
    """Return the keywords cleaned, in their order, without empty ones and doubles."""
    return tuple(dict.fromkeys(filter(None, map(clean_text, keywords))))


def clean_description(text: str) -> str:
    """Return a description cleaned, "" where a camera wrote it by itself."""
    cleaned = clean_text(text)
    return "" if cleaned.casefold() in _CAMERA_DESCRIPTIONS else cleaned


def rating_of(text: str) -> int | None:
    """Return a written rating of 0 to 5, None for everything else (-1 is how XMP says rejected)."""
    try:
        number = float(text)
    except ValueError:
        return None
    return int(number) if 0 <= number <= 5 else None


def iso_date(text: str) -> str:
    """Return a date of EXIF or XMP as ISO 8601, as exact as it is, "" where it is none."""
    found = _DATE.fullmatch(text.strip(" \t\r\n\0"))
    if found is None:
        return ""
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    date = "-".join(part for part in (year, month, day) if part)
    if hour:
        date += f"T{hour}:{minute}:{second or '00'}" + (f".{fraction}" if fraction else "") + _offset(zone or "")
    return date if _exists(date) else ""


def _offset(zone: str) -> str:
    return zone if len(zone) != 5 else f"{zone[:3]}:{zone[3:]}"


def _exists(date: str) -> bool:
    try:
        datetime.fromisoformat(date + "-01-01"[len(date) - 4 :] if len(date) < 10 else date)
    except ValueError:
        return False
    return True
