"""Which names are image files, and which folders a scan leaves out by default."""

import os
import stat
import sys

from imagetwin.domain.operations import QUARANTINE_NAME
from imagetwin.domain.wording import say

# Formats that Pillow reads by itself, by the endings they have in the wild.
READABLE_EXTENSIONS = frozenset(
    "jpg jpeg jpe jfif png apng webp gif bmp dib tif tiff avif avifs jp2 j2k j2c jpc jpf jpx ico icns cur tga pcx "
    "ppm pgm pbm pnm pfm qoi dds psd sgi rgb rgba bw xbm xpm mpo blp im msp ftc ftu fit fits fli flc dcx ras spi pcd "
    "pxr icb vda vst".split()
)

# Pictures that people own and that cannot be read yet. They are listed with a reason, never passed over in
# silence. A camera's raw file is not even opened: its embedded thumbnail would pass for a small copy.
RAW_EXTENSIONS = frozenset(
    "3fr arw cr2 cr3 crw dcr dng erf iiq kdc mef mos mrw nef nrw orf pef raf raw rw2 rwl sr2 srf srw x3f".split()
)
UNSUPPORTED_EXTENSIONS = frozenset("heic heif hif jxl svg svgz emf wmf eps ps fpx xcf exr jxr hdp wdp".split())

IMAGE_EXTENSIONS = READABLE_EXTENSIONS | RAW_EXTENSIONS | UNSUPPORTED_EXTENSIONS

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


def extension_of(name: str) -> str:
    """Return the ending of a file name in lower case without its dot; "" where there is none."""
    stem, _, ending = name.rpartition(".")
    # The dots that a name begins with do not part it.
    return ending.lower() if stem.strip(".") else ""


def is_image_name(name: str) -> bool:
    """Tell whether a file of that name is taken for an image file."""
    return extension_of(name) in IMAGE_EXTENSIONS


def unsupported_reason(name: str) -> str | None:
    """Say why a file of that name is not opened, or None where it may be tried."""
    extension = extension_of(name)
    if extension in RAW_EXTENSIONS:
        return say("camera raw files (.{extension}) are not supported yet", extension=extension)
    return None


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
