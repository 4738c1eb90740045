"""What a picture's file says beside its pixels: camera, lens, exposure, position, colour profile, and its metadata."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from io import BytesIO
from math import isfinite
from typing import Any

from PIL import ExifTags, Image, ImageCms

from imagetwin.domain.particulars import Particulars
from imagetwin.domain.wording import say
from imagetwin.imaging.frames import frame_numbers
from imagetwin.imaging.metadata import metadata_in
from imagetwin.imaging.xmp_values import clean_text

_LONGEST_TEXT = 200
_DAMAGED_PROFILE = say("damaged profile")


def particulars_in(image: Image.Image) -> Particulars:
    """Return what an opened picture says; never raises, of damaged fields it says nothing."""
    metadata = metadata_in(image)
    tags, photo = _ifds(image)
    return Particulars(
        date_taken=metadata.date_taken,
        camera=_camera(_text(tags.get(ExifTags.Base.Make)), _text(tags.get(ExifTags.Base.Model))),
        lens=_text(photo.get(ExifTags.Base.LensModel)),
        exposure=", ".join(filter(None, (_part(photo, *part) for part in _EXPOSURE))),
        has_gps=_has_gps(image),
        rating=metadata.rating,
        keywords=metadata.keywords,
        description=metadata.description,
        profile=_profile(image.info.get("icc_profile")),
        frame_count=_frame_count(image),
    )


def _ifds(image: Image.Image) -> tuple[Mapping[int, Any], Mapping[int, Any]]:
    with suppress(Exception):
        exif = image.getexif()
        return dict(exif), exif.get_ifd(ExifTags.IFD.Exif)
    return {}, {}


def _has_gps(image: Image.Image) -> bool:
    """Tell whether EXIF has a latitude: an empty block of position is none."""
    with suppress(Exception):
        return bool(image.getexif().get_ifd(ExifTags.IFD.GPSInfo).get(ExifTags.GPS.GPSLatitude))
    return False


def _frame_count(image: Image.Image) -> int:
    with suppress(Exception):
        return len(frame_numbers(image))
    return 1


def _text(value: object) -> str:
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value if isinstance(value, str) else ""
    return " ".join(clean_text(text.partition("\0")[0]).split())[:_LONGEST_TEXT]


def _camera(make: str, model: str) -> str:
    """Return maker and model, without the maker where the model begins with it."""
    maker = make.split(" ")[0]
    return model if model.casefold().startswith(maker.casefold()) and model else f"{make} {model}".strip()


# Exposure


def _shutter(seconds: float) -> str:
    return f"1/{1 / seconds:.0f} s" if seconds < 0.4 else f"{seconds:g} s"


def _part(photo: Mapping[int, Any], tag: int, write: Callable[[float], str]) -> str:
    value = photo.get(tag)
    with suppress(Exception):
        number = float(value[0] if isinstance(value, tuple) else value)  # type: ignore[arg-type]
        return write(number) if isfinite(number) and number > 0 else ""
    return ""


_EXPOSURE = (
    (ExifTags.Base.ExposureTime, _shutter),
    (ExifTags.Base.FNumber, lambda number: f"f/{number:.3g}"),
    (ExifTags.Base.ISOSpeedRatings, lambda speed: f"ISO {speed:.0f}"),
    (ExifTags.Base.FocalLength, lambda length: f"{length:.3g} mm"),
)


# Colour


def _profile(content: object) -> str:
    if not isinstance(content, bytes) or not content:
        return ""
    try:
        return _text(ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(content)))) or say(
            "unnamed profile"
        )
    except Exception:  # whatever the library makes of damaged bytes
        return _DAMAGED_PROFILE
