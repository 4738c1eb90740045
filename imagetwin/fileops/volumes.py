"""Which volume a file lies on, what kind it is, and where on it ImageTwin may keep its quarantine.

Nothing here creates or changes anything. A path need not exist: its nearest existing ancestor speaks for it. Links in
the folders above a path are followed, the path's own last part never is.
"""

import errno
import os
import re
import stat
import struct
import sys
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from typing import Any

from imagetwin.domain.operations import QUARANTINE_NAME
from imagetwin.domain.wording import say

_ON_WINDOWS = sys.platform == "win32"
_LONGEST_PATH = 32_768
_MOUNT_POINT_TAG = 0xA0000003
_MOUNT_ESCAPE = re.compile(rb"\\([0-3][0-7]{2})")


def volume_top(path: Path) -> Path:
    """Return the mount point or drive root that holds a file."""
    folder = _nearest_folder(path)
    if _ON_WINDOWS:
        return Path(_windows_volume_path(os.fspath(folder)))
    mount_points = _linux_mount_points()
    while folder not in mount_points and not _is_mount_point(folder) and folder != folder.parent:
        folder = folder.parent
    return folder


def on_same_volume(first: Path, second: Path) -> bool:
    """Tell whether two paths lie on one volume; False where that cannot be told."""
    folders = (_nearest_folder(first), _nearest_folder(second))
    try:
        devices = [device_of(folder) for folder in folders]
    except OSError:
        return False
    # On Windows the device is the volume's serial number, and 0 where the volume tells none.
    if _ON_WINDOWS and 0 in devices:
        tops = {os.path.normcase(volume_top(folder)) for folder in folders}
        return len(tops) == 1
    return devices[0] == devices[1] and not _are_apart(*folders)


def _are_apart(first: Path, second: Path) -> bool:
    """Tell whether a bind mount lies between two folders of one device: nothing can be renamed across it."""
    tops = {volume_top(first), volume_top(second)}
    return len(tops) > 1 and tops <= _linux_mount_points()


def device_of(path: Path) -> int:
    """Return the device number of what is at a path, or of where it would be. Raises OSError."""
    existing = nearest_existing(plain_path(path))
    # A link to a file is a file of its own here, one to a folder leads on.
    return os.stat(existing, follow_symlinks=os.path.isdir(existing)).st_dev  # noqa: PTH112, PTH116


def _is_mount_point(folder: Path) -> bool:
    return os.path.ismount(folder)


def _linux_mount_points() -> set[Path]:
    """Return what Linux calls mount points; os.path.ismount does not see all bind mounts. Elsewhere none."""
    try:
        lines = Path("/proc/self/mountinfo").read_bytes().splitlines()
    except OSError:
        return set()
    return {
        Path(os.fsdecode(_MOUNT_ESCAPE.sub(_unescape, fields[4])))
        for line in lines
        if len(fields := line.split(b" ")) > 4
    }


def _unescape(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[1], 8)])


def quarantine_folder(file: Path, own: Path) -> Path:
    """Return where the quarantine for a file lies: on the file's volume, whether it is there yet or not.

    That is `own` where it is on that volume, else a folder as near to the volume's top as this user may create one.
    Raises OSError where there is none.
    """
    if on_same_volume(own, file):
        return own
    for folder in _ancestors_on_volume(file):
        quarantine = folder / QUARANTINE_NAME
        if _is_usable(quarantine):
            return quarantine
    reason = say("there is no folder on the drive {drive} in which a quarantine may be made", drive=volume_top(file))
    raise OSError(errno.EACCES, reason, os.fspath(file))


def _is_usable(quarantine: Path) -> bool:
    """Tell whether a quarantine is a folder of its own that may be written to, or may become one."""
    try:
        status = quarantine.lstat()
    except FileNotFoundError:
        return may_add_to(quarantine.parent)
    except OSError:
        return False
    # A junction or a mounted folder leads to another place, as a link does, but Windows calls it a folder.
    leads_away = getattr(status, "st_reparse_tag", 0) == _MOUNT_POINT_TAG
    return stat.S_ISDIR(status.st_mode) and not leads_away and may_add_to(quarantine)


def may_add_to(folder: Path) -> bool:
    """Tell whether this user may create folders in a folder that exists."""
    if not os.path.isdir(folder):  # noqa: PTH112
        return False
    # On Windows, os.access looks at the read-only flag only, which says nothing about a folder.
    return _windows_may_add_to(os.fspath(folder)) if _ON_WINDOWS else os.access(folder, os.W_OK | os.X_OK)


def nearest_existing(path: Path) -> Path:
    """Return a path itself where it is there, else its nearest ancestor that is."""
    for candidate in (path, *path.parents):
        if os.path.lexists(candidate):
            return candidate
    return path


def _nearest_folder(path: Path) -> Path:
    """Return the real folder that a path is, or lies in, or would lie in."""
    path = plain_path(path)
    # os.path, since Path's own may raise where a folder may not be looked into.
    if os.path.isdir(path) and not os.path.islink(path):  # noqa: PTH112, PTH114
        return Path(os.path.realpath(path))
    return Path(os.path.realpath(nearest_existing(path.parent)))


def plain_path(path: Path) -> Path:
    r"""Return a path as it is written usually: absolute, on Windows without the prefix `\\?\`."""
    text = os.path.abspath(path)  # noqa: PTH100
    if _ON_WINDOWS and text.startswith("\\\\?\\UNC\\"):
        text = "\\" + text[7:]
    elif _ON_WINDOWS and text.startswith("\\\\?\\") and text[5:6] == ":":
        text = text[4:]
    return Path(text)


def _ancestors_on_volume(file: Path) -> Iterator[Path]:
    """Yield the folders above a file that are on its volume, the highest first."""
    folder = _nearest_folder(file.parent)
    chain = [folder]
    top = volume_top(folder)
    while folder not in (top, folder.parent):
        folder = folder.parent
        chain.append(folder)
    yield from (ancestor for ancestor in reversed(chain) if on_same_volume(ancestor, chain[0]))


# Windows


class DriveType(IntEnum):
    """What Windows says about a drive."""

    UNKNOWN = 0
    NO_ROOT = 1
    REMOVABLE = 2
    FIXED = 3
    REMOTE = 4
    CD = 5
    RAM_DISK = 6


def windows_drive_type(top: str) -> DriveType:
    """Return the type of the drive with this root."""
    try:
        return DriveType(_kernel32().GetDriveTypeW(_with_separator(top)))
    except ValueError:
        return DriveType.UNKNOWN


def windows_volume_id(top: str) -> str | None:
    """Return the `{...}` under which Windows knows a volume; None for what is none, such as a `subst` drive."""
    import ctypes

    answer = ctypes.create_unicode_buffer(64)
    if not _kernel32().GetVolumeNameForVolumeMountPointW(_with_separator(top), answer, len(answer)):
        return None
    start, end = answer.value.find("{"), answer.value.find("}")
    return answer.value[start : end + 1] if 0 <= start < end else None


def _windows_volume_path(path: str) -> str:
    import ctypes

    answer = ctypes.create_unicode_buffer(_LONGEST_PATH)
    if _kernel32().GetVolumePathNameW(path, answer, len(answer)):
        return os.fspath(plain_path(Path(answer.value)))
    return _with_separator(os.path.splitdrive(path)[0])


def _windows_may_add_to(folder: str) -> bool:
    """Ask for the right to add folders by opening the folder with it: nothing is created, and all rules are heard."""
    import ctypes

    add_subfolder, share_all, open_existing, backup_semantics = 0x4, 0x7, 3, 0x02000000
    kernel32 = _kernel32()
    kernel32.CreateFileW.restype = ctypes.c_void_p
    handle = kernel32.CreateFileW(folder, add_subfolder, share_all, None, open_existing, backup_semantics, None)
    if handle in (None, ctypes.c_void_p(-1).value):
        return False
    kernel32.CloseHandle(ctypes.c_void_p(handle))
    return True


def _with_separator(top: str) -> str:
    return top if top.endswith(("\\", "/")) else top + "\\"


def _kernel32() -> Any:
    if sys.platform == "win32":
        import ctypes

        return ctypes.WinDLL("kernel32", use_last_error=True)
    raise OSError(errno.ENOSYS, "only Windows can be asked that")


# macOS

_MNT_LOCAL = 0x1000
_STATFS_FLAGS = 64  # where f_flags lies in struct statfs with 64-bit inodes


def macos_is_local(top: Path) -> bool:
    """Tell whether macOS counts a volume as local; False where it does not answer."""
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    # On Intel the plain name is that of the structure with 32-bit inodes.
    statfs = getattr(libc, "statfs$INODE64", None) or libc.statfs
    answer = ctypes.create_string_buffer(4096)
    if statfs(os.fsencode(top), answer) != 0:
        return False
    flags: int = struct.unpack_from("=I", answer.raw, _STATFS_FLAGS)[0]
    return bool(flags & _MNT_LOCAL)
