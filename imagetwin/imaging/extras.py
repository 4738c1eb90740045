"""The extras of the program, which bring a method each: whether one is here, and how this copy of it gets one."""

import importlib.util
import sys

from imagetwin.domain.wording import say

# The package that each needs, and how the installer for Windows names it (packaging/components.py).
EXTRAS = {"features": "cv2", "embedding": "onnxruntime"}
_TITLES = {"features": "Features", "embedding": "Deep features"}
_SYSTEM: str = sys.platform


def is_installed(package: str) -> bool:
    """Tell whether a package can be imported, without loading it; a folder without its code is no package."""
    spec = importlib.util.find_spec(package)
    return spec is not None and spec.origin is not None


def how_to_get(extra: str) -> str:
    """Return what to do for an extra of the program, as a part of a sentence: a command, or where to tick it."""
    if not getattr(sys, "frozen", False):
        return f'pip install "imagetwin[{extra}]"'
    if _SYSTEM == "linux":
        return say("install the package {name}", name=f"imagetwin-{extra}")
    return say('run the full installer of ImageTwin and tick "{component}"', component=_TITLES[extra])
