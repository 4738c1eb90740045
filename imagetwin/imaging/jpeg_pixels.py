"""The quicker way to a JPEG's pixels: libjpeg-turbo straight from memory."""

import simplejpeg
from PIL import Image

_COLOURS = {"RGB": "RGB", "L": "GRAY"}


def jpeg_pixels(content: bytes, mode: str, size: tuple[int, int], *, strict: bool = True) -> Image.Image | None:
    """Decode a JPEG at the scale that makes it `size` large, to the pixels that Pillow would make.

    Return None where Pillow has to do it: other modes than RGB and L, and all of which libjpeg has so much as a warning
    to give, since Pillow decides which damage can be passed over. Not `strict`, warnings are passed over, too.
    """
    colours = _COLOURS.get(mode)
    if colours is None:
        return None
    width, height = size
    try:
        pixels = simplejpeg.decode_jpeg(content, colours, min_width=width, min_height=height, strict=strict)
    except ValueError:
        return None
    if pixels.shape[:2] != (height, width):
        return None
    return Image.frombuffer(mode, size, pixels, "raw", mode, 0, 1)
