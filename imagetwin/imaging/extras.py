"""The extras of the program, which bring a method or readers: whether one is here, and how this copy of it gets one."""

import importlib.util
import sys

from imagetwin.domain.wording import say

# The modules that each brings, and how the installer for Windows names it (packaging/components.py).
EXTRAS = {"formats": ("pi_heif", "pylibjxl", "rawpy"), "features": ("cv2",), "embedding": ("onnxruntime",)}
_TITLES = {"formats": "More formats", "features": "Features", "embedding": "Deep features"}
# Those with a package of their own on Debian; the program's brings the others.
_PACKAGED = frozenset({"features", "embedding"})
_SYSTEM: str = sys.platform


def is_installed(module: str) -> bool:
    """Tell whether a module can be imported, without loading it; a folder without its code is none."""
    spec = importlib.util.find_spec(module)
    return spec is not None and spec.origin is not None


def missing_extras() -> tuple[str, ...]:
    """Return the extras of which a module is not here."""
    return tuple(extra for extra, modules in EXTRAS.items() if not all(map(is_installed, modules)))


def how_to_get(extra: str, package: str = "") -> str:
    """Return what to do for an extra of the program, as a part of a sentence: a command, or where to tick it.

    `package` is the name of the part that is wanted, for a frozen copy to which nothing can be added.
    """
    if not getattr(sys, "frozen", False):
        return f'pip install "imagetwin[{extra}]"'
    if _SYSTEM == "win32":
        return say('run the full installer of ImageTwin and tick "{component}"', component=_TITLES[extra])
    if _SYSTEM == "linux" and extra in _PACKAGED:
        return say("install the package {name}", name=f"imagetwin-{extra}")
    return say("this copy of ImageTwin was built without {package}", package=package or EXTRAS[extra][0])
