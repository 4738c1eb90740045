"""OpenCV, which is an extra of the package: loaded when the first picture needs it, and only in worker processes."""

from functools import cache
from typing import Any

from imagetwin.domain.errors import UsageError
from imagetwin.domain.wording import say
from imagetwin.imaging.extras import how_to_get, is_installed

COMMAND = how_to_get("features")


def is_there() -> bool:
    """Tell whether OpenCV is installed, without loading it."""
    return is_installed("cv2")


def check_opencv() -> None:
    """Raise UsageError that says how to get OpenCV, where it is not there."""
    if not is_there():
        raise UsageError(
            say("Features need OpenCV, which is not installed: {command}, or scan without them.", command=COMMAND)
        )


@cache
def cv2_module() -> Any:
    """Return OpenCV, set up to use one thread: there are as many worker processes as cores."""
    import cv2

    cv2.setNumThreads(1)
    return cv2
