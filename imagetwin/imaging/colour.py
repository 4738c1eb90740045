"""Colours as a picture's ICC profile means them, in sRGB: what is shown, and what is compared.

The same numbers mean other colours under another profile, and the same colours are other numbers. A profile of which
the colours are sRGB's costs no more than a look into a table; a damaged one, or one that says nothing sensible, is
passed over, as browsers do.
"""

from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, features

from imagetwin.domain.arrays import Uint8Array

# Counts up with every change of the pixels that come out; fingerprints and proofs are then made anew.
COLOUR_VERSION = f"1 by LittleCMS {features.version_module('littlecms2')}"
# Levels by which a colour may lie apart at most where a profile counts as sRGB: its makers rounded in many ways.
NEAR_LEVELS = 2
# A table for printing may have two or three megabytes.
_LARGEST_BYTES = 16_000_000
# Cameras and scanners, screens, printers, colour spaces: the others tell no colours of a picture.
_CLASSES = frozenset({"scnr", "mntr", "prtr", "spac"})
# What a profile calls its colour space, and Pillow's mode of it.
_MODES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
_GREY_MODES = frozenset({"1", "L", "LA", "La", "I", "F"})
_OTHER_MODES = frozenset({"LAB", "HSV"})
# Along each axis of the colours that a profile is tried with.
_STEPS = 6
# A profile is none if the greys, from black to white, or a channel alone, make less of a difference.
_LEAST_RANGE, _LEAST_EFFECT = 128, 16


class Conversion(NamedTuple):
    """How pixels of a mode (L, RGB or CMYK) become sRGB."""

    mode: str
    transform: ImageCms.ImageCmsTransform


def conversion_of(image: Image.Image) -> Conversion | None:
    """Return how an opened image's colours become sRGB.

    None where they are sRGB already, as without a profile, and where the profile is damaged or for pixels of another
    kind.
    """
    profile = image.info.get("icc_profile")
    if not isinstance(profile, bytes) or not 0 < len(profile) <= _LARGEST_BYTES:
        return None
    known = _known(profile)
    return None if known is None or known.is_srgb or known.mode != _mode_of(image) else known.conversion


def in_srgb(image: Image.Image, conversion: Conversion) -> Image.Image:
    """Return an image as RGB, or as RGBA where it has opacity."""
    opacity = image.getchannel("A") if image.mode in {"LA", "RGBA"} else None
    source = image if image.mode == conversion.mode else image.convert(conversion.mode)
    converted = conversion.transform.apply(source)
    converted.info.pop("icc_profile", None)
    if opacity is not None:
        converted.putalpha(opacity)
    return converted


def is_srgb(profile: bytes) -> bool:
    """Tell whether a profile's colours are those of sRGB, which is measured: names may lie, and some leave one out."""
    if len(profile) > _LARGEST_BYTES:
        return False
    known = _known(profile)
    return known is not None and known.is_srgb


def distance_from_srgb(profile: bytes) -> tuple[int, float] | None:
    """Return by how many levels a profile's colours differ from the same numbers in sRGB: at most, and on average.

    Colours are spread evenly over all of them, and of their channels the one that differs most counts. None for a
    profile that is damaged, or of colours that have no such numbers.
    """
    known = _known(profile)
    return None if known is None else known.distance


def _mode_of(image: Image.Image) -> str:
    if image.mode in _OTHER_MODES:
        return ""
    if image.mode in _GREY_MODES or image.mode.startswith("I;16"):
        return "L"
    return "CMYK" if image.mode == "CMYK" else "RGB"


class _Known(NamedTuple):
    """What a profile is: `distance` is None where its numbers are no levels of light."""

    conversion: Conversion
    distance: tuple[int, float] | None

    @property
    def mode(self) -> str:
        return self.conversion.mode

    @property
    def is_srgb(self) -> bool:
        return self.distance is not None and self.distance[0] <= NEAR_LEVELS


@lru_cache(maxsize=32)
def _known(content: bytes) -> _Known | None:
    """Read a profile and try it; None where it is damaged, or no profile of a picture."""
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(content))
        mode = _MODES.get(profile.profile.xcolor_space.strip())
        if mode is None or profile.profile.device_class not in _CLASSES:
            return None
        conversion = Conversion(mode, _transform(profile, mode))
        tried = _tried_colours(mode)
        made = np.asarray(conversion.transform.apply(_one_row(tried, mode))).astype(np.int16)
    except Exception:  # whatever the library makes of damaged bytes
        return None
    if not _is_sensible(made.reshape(*[_STEPS] * _axis_count(mode), 3), is_of_ink=mode == "CMYK"):
        return None
    return _Known(conversion, None if mode == "CMYK" else _distance(made, tried))


def _transform(profile: ImageCms.ImageCmsProfile, mode: str) -> ImageCms.ImageCmsTransform:
    """White becomes white and black black; between them colours are as the profile measures them."""
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
    if mode == "L":  # the library's usual table is too coarse for dark greys
        flags |= ImageCms.Flags.HIGHRESPRECALC
    return ImageCms.buildTransform(
        profile,
        ImageCms.createProfile("sRGB"),
        mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags,
    )


def _axis_count(mode: str) -> int:
    return len(Image.new(mode, (1, 1)).getbands())


def _tried_colours(mode: str) -> Uint8Array:
    """Return colours on a regular grid, as pixels of one row: uint8 of shape (1, n) or (1, n, channels)."""
    count = _axis_count(mode)
    levels = np.linspace(0, 255, _STEPS).round().astype(np.uint8)
    grid = np.stack(np.meshgrid(*[levels] * count, indexing="ij"), axis=-1)
    return grid.reshape(1, -1) if count == 1 else grid.reshape(1, -1, count)


def _one_row(colours: Uint8Array, mode: str) -> Image.Image:
    return Image.frombytes(mode, (colours.shape[1], 1), colours.tobytes())


def _is_sensible(made: NDArray[np.int16], *, is_of_ink: bool) -> bool:
    """Tell whether different numbers stay different colours, so that no two pictures become one.

    `made` has an axis for each channel, and one for red, green and blue.
    """
    count = made.ndim - 1
    # Of ink, black alone makes all greys; of light, all channels do.
    places = [(0,) * (count - 1) + (step,) if is_of_ink else (step,) * count for step in range(_STEPS)]
    greys = np.array([made[place].mean() for place in places])
    if is_of_ink:
        greys = greys[::-1]
    if greys[-1] - greys[0] < _LEAST_RANGE or (np.diff(greys) < 0).any():
        return False
    ends = [np.take(made, -1, axis) - np.take(made, 0, axis) for axis in range(count)]
    return all(int(np.abs(each).max()) >= _LEAST_EFFECT for each in ends)


def _distance(made: NDArray[np.int16], tried: Uint8Array) -> tuple[int, float]:
    numbers = tried if tried.ndim == made.ndim else tried[..., None]
    apart = np.abs(made - numbers.astype(np.int16)).max(axis=-1)
    return int(apart.max()), float(apart.mean())
