"""OpenCV, which is an extra of the package: loaded when the first picture needs it, and only in worker processes."""

from functools import cache
from importlib.util import find_spec
from typing import Any

from imagetwin.domain.errors import UsageError
from imagetwin.domain.wording import say

COMMAND = "pip install imagetwin[features]"


def is_there() -> bool:
    """Tell whether OpenCV is installed, without loading it."""
    return find_spec("cv2") is not None


def check_opencv() -> None:
    """Raise UsageError with the command that brings OpenCV, where it is not there."""
    if not is_there():
        raise UsageError(
            say('Features need OpenCV, which is not installed. Run "{command}", or scan without them.', command=COMMAND)
        )


@cache
def cv2_module() -> Any:
    """Return OpenCV, set up to use one thread: there are as many worker processes as cores."""
    import cv2

    cv2.setNumThreads(1)
    return cv2
