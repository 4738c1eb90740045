"""Any of Pillow's modes to plain 8-bit sRGB, without clipping deep pixels or hiding what is transparent."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from imagetwin.imaging.colour import conversion_of, in_srgb

# Below this variance (summed over the channels, as in the distance) a composited image shows nothing.
_FLAT_VARIANCE = 12.0
_BAND_ROWS = 256
_SHRUNK_MODES = frozenset({"L", "RGB", "CMYK"})
_DEEP_MODES = frozenset({"I", "F", "I;16", "I;16L", "I;16B", "I;16N"})


def to_rgb(image: Image.Image) -> Image.Image:
    """Return the image as RGB, its colours as its profile means them (`info["icc_profile"]`), in sRGB.

    Transparency is composited on white, or on black where that comes out flat (a white logo on nothing).
    16-bit and 32-bit pixels are scaled to 8 bits. CMYK, LAB, palette and grey are converted.
    """
    conversion = conversion_of(image)
    if _has_transparency(image):
        layered = image.convert("RGBA")
        return _composited(layered if conversion is None else in_srgb(layered, conversion))
    if image.mode in _DEEP_MODES:
        image = _scaled_to_8_bit(image)
    if image.mode == "LAB":
        return _lab_to_rgb(image)
    if conversion is not None:
        return in_srgb(image, conversion)
    return image if image.mode == "RGB" else image.convert("RGB")


def shrunk_before_conversion(image: Image.Image, wanted: tuple[int, int]) -> tuple[Image.Image, int]:
    """Return an image smaller by a whole factor, and the factor; it stays twice as large as `wanted` (width, height).

    So the colours of few pixels are converted, and not of all; what is then shrunk further hardly differs. Images of
    which no colour has to be are returned as they are, and so are those of palettes and of opacity, of which neighbours
    have no mean.
    """
    factor = min(image.size) // (2 * max(wanted))
    if factor < 2 or image.mode not in _SHRUNK_MODES or _has_transparency(image) or conversion_of(image) is None:
        return image, 1
    return image.reduce(factor), factor


def _has_transparency(image: Image.Image) -> bool:
    return image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or (
        "transparency" in image.info and image.mode in {"P", "RGB", "L", "1"}
    )


def _composited(image: Image.Image) -> Image.Image:
    if image.getchannel("A").getextrema() == (255, 255):
        return image.convert("RGB")
    on_white = _on_background(image, "white")
    return _on_background(image, "black") if _is_flat(on_white) else on_white


def _on_background(image: Image.Image, colour: str) -> Image.Image:
    background = Image.new("RGBA", image.size, colour)
    return Image.alpha_composite(background, image).convert("RGB")


def _is_flat(image: Image.Image) -> bool:
    small = image.reduce((max(1, image.width // 64), max(1, image.height // 64)))
    pixels = np.asarray(small, dtype=np.float64)
    return float(pixels.var(axis=(0, 1)).sum()) < _FLAT_VARIANCE


def _scaled_to_8_bit(image: Image.Image) -> Image.Image:
    """Scale deep grey pixels by the range that their mode or, failing that, their values stand for."""
    pixels = np.asarray(image)
    bands = [slice(top, top + _BAND_ROWS) for top in range(0, len(pixels), _BAND_ROWS)]
    low, high = _range_of(image.mode, pixels, bands)
    scaled = np.empty(pixels.shape, np.uint8)
    for band in bands:  # a few rows at a time, since wide copies of all of them would take eight times the memory
        scaled[band] = np.rint(np.clip((_finite(pixels[band]) - low) * (255.0 / (high - low)), 0, 255))
    return Image.fromarray(scaled)


def _finite(band: NDArray[Any]) -> NDArray[np.float64]:
    wide: NDArray[np.float64] = np.nan_to_num(band.astype(np.float64), posinf=0.0, neginf=0.0)
    return wide


def _range_of(mode: str, pixels: NDArray[Any], bands: list[slice]) -> tuple[float, float]:
    if mode.startswith("I;16"):
        return 0.0, 65535.0
    low = min(float(_finite(pixels[band]).min()) for band in bands)
    high = max(float(_finite(pixels[band]).max()) for band in bands)
    if low >= 0:
        for limit in (1.0, 255.0, 65535.0) if mode == "F" else (255.0, 65535.0):
            if high <= limit:
                return 0.0, limit
    return (low, high) if high > low else (low, low + 1.0)


def _lab_to_rgb(image: Image.Image) -> Image.Image:
    transform = ImageCms.buildTransform(ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"), "LAB", "RGB")
    converted = ImageCms.applyTransform(image, transform)
    assert converted is not None
    return converted
