"""What no rule does to a camera's raw file: let it go for a rendering of it, or let its own JPEG go for it."""

from imagetwin.domain.formats import RAW_FORMAT, are_one_shot
from imagetwin.domain.images import ScannedImage


def is_raw(image: ScannedImage) -> bool:
    """Tell whether an image is a camera's raw file."""
    return image.format == RAW_FORMAT


def may_go_for(image: ScannedImage, kept: ScannedImage) -> bool:
    """Tell whether a rule may let an image go because another one stays.

    A raw file goes only for another raw file. A JPEG does not go for the raw file of its own name beside it: the camera
    wrote both, and which of them is wanted is for people to say.
    """
    if is_raw(image) == is_raw(kept):
        return True
    return not is_raw(image) and not are_one_shot(image.path, kept.path)
