"""Which names are image files, and which folders a scan leaves out by default."""

import os
import stat
import sys

from imagetwin.domain.formats import IMAGE_ENDINGS, ending_of
from imagetwin.domain.operations import QUARANTINE_NAME

# Folders of systems and of every platform's trash, compared without case.
SYSTEM_FOLDERS = frozenset(
    {
        "$recycle.bin",
        "recycler",
        "recycled",
        "system volume information",
        "$windows.~bt",
        "windows.old",
        "lost+found",
        "@eadir",
        "#recycle",
        "__macosx",
        QUARANTINE_NAME.lower(),
    }
)
TRASH_PREFIX = ".trash"

_WINDOWS_HIDDEN = 0x2
_WINDOWS_SYSTEM = 0x4
_WINDOWS_RECALL = 0x40000 | 0x400000  # FILE_ATTRIBUTE_RECALL_ON_OPEN and _ON_DATA_ACCESS
_MACOS_HIDDEN = getattr(stat, "UF_HIDDEN", 0x8000)
_MACOS_DATALESS = 0x40000000  # SF_DATALESS: the file's bytes are in the cloud
_REPARSE_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT


def is_image_name(name: str) -> bool:
    """Tell whether a file of that name is taken for an image file."""
    return ending_of(name) in IMAGE_ENDINGS


def is_system_folder(name: str) -> bool:
    """Tell whether a folder belongs to the system, is a trash, or is our quarantine."""
    lowered = name.lower()
    return lowered in SYSTEM_FOLDERS or lowered.startswith(TRASH_PREFIX)


def is_hidden(name: str, status: os.stat_result) -> bool:
    """Tell whether a file or folder is hidden by its name or by its attributes."""
    if name.startswith("."):
        return True
    if sys.platform == "win32":
        return bool(status.st_file_attributes & (_WINDOWS_HIDDEN | _WINDOWS_SYSTEM))
    return bool(getattr(status, "st_flags", 0) & _MACOS_HIDDEN)


def is_only_in_cloud(status: os.stat_result) -> bool:
    """Tell whether reading the file would fetch it from a cloud first."""
    attributes = getattr(status, "st_file_attributes", 0)
    flags = getattr(status, "st_flags", 0)
    return bool(attributes & _WINDOWS_RECALL or flags & _MACOS_DATALESS)


def is_link(status: os.stat_result) -> bool:
    """Tell whether the status, taken without following, is that of a symlink or a junction."""
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _REPARSE_JUNCTION
