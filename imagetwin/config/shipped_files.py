"""Where the files lie that come with the program: inside the package where it is installed, else beside it."""

import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def resources_folder() -> Path:
    """Return the folder of icons, translations and licences."""
    return _found("_resources", "resources")


@cache
def documents_folder() -> Path:
    """Return the folder of the guide and the other documents."""
    return _found("_docs", "docs")


def _found(inside: str, beside: str) -> Path:
    """Return the folder in the package, else in a frozen copy, else in a checkout."""
    frozen = Path(getattr(sys, "_MEIPASS", _PACKAGE)) / beside
    for folder in (_PACKAGE / inside, frozen, _PACKAGE.parent / beside):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"The program's folder {beside} is missing beside {_PACKAGE}. Install it again.")
