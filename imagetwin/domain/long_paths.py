r"""Paths that are longer than Windows takes as they are.

Without a setting of the system Windows opens no path of 260 characters or more and makes no folder of 248, except
for those that begin with a prefix of their own. That form goes to the system only: everywhere else a path is the one
that people know, so that it is the same as that of a protected folder.
"""

import os
import sys
from pathlib import Path

ON_WINDOWS = sys.platform == "win32"
# With the zero at the end.
LONGEST = 260
_LONGEST_OF_FOLDERS = 248
_PREFIX, _SHARE_PREFIX, _SHARE = "\\\\?\\", "\\\\?\\UNC\\", "\\\\"


def system_path(path: str | Path) -> str:
    """Return an absolute path as the system opens it."""
    text = os.fspath(path)
    if not ON_WINDOWS or len(text) < _LONGEST_OF_FOLDERS or text.startswith(_PREFIX):
        return text
    return _SHARE_PREFIX + text.removeprefix(_SHARE) if text.startswith(_SHARE) else _PREFIX + text


def plain_path(text: str) -> str:
    """Return a path as people know it, from what the system gave for one of `system_path`."""
    if not ON_WINDOWS:
        return text
    if text.startswith(_SHARE_PREFIX):
        return _SHARE + text.removeprefix(_SHARE_PREFIX)
    return text.removeprefix(_PREFIX)


def is_too_long(path: Path) -> bool:
    """Tell whether only programs made for such paths can do something with it; the system's trash is none of them."""
    return ON_WINDOWS and len(os.fspath(path)) >= LONGEST
