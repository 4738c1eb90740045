"""Turning and mirroring pictures, as their EXIF orientation asks for or to lay one over another."""

from PIL import Image

from imagetwin.domain.orientations import Orientation

Extent = tuple[float, float, float, float]

# What a stored picture needs to be upright, by the value of its EXIF tag.
OF_EXIF = {
    1: Orientation.AS_IS,
    2: Orientation.MIRRORED,
    3: Orientation.ROTATED_180,
    4: Orientation.ROTATED_180_MIRRORED,
    5: Orientation.ROTATED_90_MIRRORED,
    6: Orientation.ROTATED_90,
    7: Orientation.ROTATED_270_MIRRORED,
    8: Orientation.ROTATED_270,
}
# Pillow turns the other way round.
_TRANSPOSITIONS = {
    Orientation.ROTATED_90: Image.Transpose.ROTATE_270,
    Orientation.ROTATED_180: Image.Transpose.ROTATE_180,
    Orientation.ROTATED_270: Image.Transpose.ROTATE_90,
    Orientation.MIRRORED: Image.Transpose.FLIP_LEFT_RIGHT,
    Orientation.ROTATED_90_MIRRORED: Image.Transpose.TRANSPOSE,
    Orientation.ROTATED_180_MIRRORED: Image.Transpose.FLIP_TOP_BOTTOM,
    Orientation.ROTATED_270_MIRRORED: Image.Transpose.TRANSVERSE,
}


def turned(image: Image.Image, orientation: Orientation) -> Image.Image:
    """Return the image turned and mirrored; the same object where there is nothing to do."""
    transposition = _TRANSPOSITIONS.get(orientation)
    return image if transposition is None else image.transpose(transposition)


def turned_extent(extent: Extent, size: tuple[int, int], orientation: Orientation) -> Extent:
    """Return where a part (left, top, right, bottom) of a picture of that size lies after turning."""
    left, top, right, bottom = extent
    width, height = size
    for _ in range(orientation.quarter_turns):
        left, top, right, bottom = height - bottom, left, height - top, right
        width, height = height, width
    return (width - right, top, width - left, bottom) if orientation.mirrored else (left, top, right, bottom)
