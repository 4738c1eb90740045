"""The platforms' trashes: which drives have one, and which folders hold it. Nothing is created or changed here."""

import importlib
import os
import stat
import struct
import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from imagetwin.domain.wording import mark, say
from imagetwin.fileops.trash_records import (
    FreedesktopTrash,
    TrashFolder,
    home_trash_below,
    home_trashes,
    recycle_bins,
    volume_trashes,
)
from imagetwin.fileops.volumes import (
    DriveType,
    device_of,
    macos_is_local,
    may_add_to,
    nearest_existing,
    on_same_volume,
    plain_path,
    volume_top,
    windows_drive_type,
    windows_volume_id,
)


class TrashSystem(Protocol):
    """What one platform's trash is like. Everything may raise OSError where the disk does not answer."""

    @property
    def keeps_records(self) -> bool:
        """Whether the platform leaves records that may be read."""
        ...

    def area(self, path: Path) -> object:
        """Return what stands for all the files that have the answer of `area_fault` in common."""
        ...

    def area_fault(self, path: Path) -> str | None:
        """Say why the files around this one cannot go to a trash, or None. Creates nothing."""
        ...

    def file_fault(self, path: Path) -> str | None:
        """Say why this one file cannot, or None."""
        ...

    def folders(self, path: Path) -> Sequence[TrashFolder]:
        """Return the folders in which a file may turn up, whether they are there or not."""
        ...


def this_system() -> TrashSystem:
    """Return this platform's."""
    if sys.platform == "win32":
        return WindowsTrash()
    if sys.platform == "darwin":
        return MacTrash()
    return FreedesktopSystem()


class FreedesktopSystem:
    """Linux and its kin: the home trash for files on the home folder's drive, a trash on each other drive."""

    @property
    def keeps_records(self) -> bool:
        """Whether the trash is within reach: in a sandbox GIO asks a portal, whose trash lies outside."""
        return self._gio is None or not os.path.exists("/.flatpak-info")  # noqa: PTH110

    @cached_property
    def _gio(self) -> Any | None:
        """GIO, where Send2Trash uses it."""
        # Imported late, as in move_to_trash.
        import send2trash  # noqa: F401

        return importlib.import_module("gi.repository.Gio") if "send2trash.plat_gio" in sys.modules else None

    def area(self, path: Path) -> object:
        """GIO also looks at the folder, Send2Trash's own way only at the drive."""
        parent = plain_path(path).parent
        return parent if self._gio is not None else (device_of(path), volume_top(path))

    def area_fault(self, path: Path) -> str | None:
        """Look where the trash is or would be made, as Send2Trash will choose it."""
        if self._gio is not None and (fault := _gio_fault(self._gio, path)) is not None:
            return fault
        if device_of(path) == device_of(Path.home()):
            return _home_trash_fault(path)
        return None if self._gio is not None else _volume_trash_fault(path)

    def file_fault(self, path: Path) -> str | None:
        """Nothing depends on the single file."""
        return None

    def folders(self, path: Path) -> Sequence[TrashFolder]:
        """Return the home trash, wherever it may be, and those of the file's drive."""
        homes = [_send2trash_home(), *home_trashes(os.environ)]
        return list(dict.fromkeys([*homes, *volume_trashes(volume_top(path), _user_id())]))


def _home_trash_fault(path: Path) -> str | None:
    home = _send2trash_home()
    if not on_same_volume(path, home.folder):
        # It would be copied there and removed here, which a power cut may come between.
        return say("the trash {folder} lies on another drive", folder=home.folder)
    return None if _may_hold(home) else say("the trash {folder} may not be written to", folder=home.folder)


def _volume_trash_fault(path: Path) -> str | None:
    top = volume_top(path)
    if device_of(top) != device_of(path):
        return say("the drive of {folder} cannot be told", folder=path.parent)
    return None if _may_hold(_chosen_volume_trash(top)) else _without_trash(top)


def _without_trash(drive: Path) -> str:
    return say("the drive {drive} has no trash that may be written to", drive=drive)


def _chosen_volume_trash(top: Path) -> FreedesktopTrash:
    """Return the trash of a drive that Send2Trash will take."""
    shared, own = volume_trashes(top, _user_id())
    parent = shared.folder.parent
    try:
        mode = parent.lstat().st_mode
    except OSError:
        return own
    if not stat.S_ISDIR(mode) or not mode & stat.S_ISVTX:
        return own
    return shared if os.path.lexists(shared.folder) or may_add_to(parent) else own


def _may_hold(trash: FreedesktopTrash) -> bool:
    """Tell whether files and records may be put into a trash, or it may be made."""
    if trash.folder.is_symlink():
        return False
    return all(may_add_to(nearest_existing(trash.folder / name)) for name in ("files", "info"))


def _user_id() -> int:
    if sys.platform == "win32":
        return 0
    return os.getuid()


def _send2trash_home() -> FreedesktopTrash:
    """Return the home trash that Send2Trash took when it was imported."""
    from send2trash.plat_other import HOMETRASH

    return home_trash_below(Path(HOMETRASH).parent)


def _gio_fault(gio: Any, path: Path) -> str | None:
    """Ask GIO itself: it leaves out drives of the system, which it does not show to people."""
    attribute = "access::can-trash"
    try:
        flags = gio.FileQueryInfoFlags.NOFOLLOW_SYMLINKS
        info = gio.File.new_for_path(os.fspath(path)).query_info(attribute, flags, None)
        can_trash = info.get_attribute_boolean(attribute)
    except Exception as error:  # its errors are of a kind of its own
        return say("it cannot be told whether its drive has a trash: {why}", why=error)
    return None if can_trash else _without_trash(volume_top(path))


class WindowsTrash:
    """Windows: the recycle bins of fixed drives; elsewhere Windows deletes at once."""

    @property
    def keeps_records(self) -> bool:
        """Whether this is Windows itself: Wine puts files into the trash of the system below it."""
        return not _is_wine()

    def area(self, path: Path) -> object:
        """Return the roots of the drive, as it is and as it is spelled."""
        return self._tops(path)

    def area_fault(self, path: Path) -> str | None:
        """Look at the kind of the drive, its settings, and whether its bin answers."""
        return next((fault for top in self._tops(path) if (fault := _windows_fault(top)) is not None), None)

    def file_fault(self, path: Path) -> str | None:
        """Windows deletes at once what is larger than the bin."""
        top = os.fspath(volume_top(path))
        megabytes = _registry_number("HKCU", _bin_key(windows_volume_id(top)), "MaxCapacity")
        if megabytes is None or path.lstat().st_size <= megabytes << 20:
            return None
        return say("it is larger than the recycle bin of the drive {drive}", drive=top)

    def folders(self, path: Path) -> Sequence[TrashFolder]:
        """Return the user's own part of the drive's bin."""
        return recycle_bins(volume_top(path))

    def _tops(self, path: Path) -> tuple[str, ...]:
        # A drive made by `subst` lies on a real one, but has no bin.
        spelled = os.path.splitdrive(plain_path(path))[0] + "\\"
        return tuple(dict.fromkeys((os.fspath(volume_top(path)), spelled)))


_NO_BIN = {
    DriveType.UNKNOWN: mark("the drive {drive} is of a kind that Windows does not know, so it has no recycle bin"),
    DriveType.NO_ROOT: mark("the drive {drive} is not there, so it has no recycle bin"),
    DriveType.REMOVABLE: mark("the drive {drive} is removable, so it has no recycle bin"),
    DriveType.REMOTE: mark("the drive {drive} is on the network, so it has no recycle bin"),
    DriveType.CD: mark("the drive {drive} is a disc, so it has no recycle bin"),
    DriveType.RAM_DISK: mark("the drive {drive} is in memory, so it has no recycle bin"),
}
_EXPLORER = r"Software\Microsoft\Windows\CurrentVersion\Explorer\BitBucket"
_POLICIES = r"Software\Microsoft\Windows\CurrentVersion\Policies\Explorer"


def _windows_fault(top: str) -> str | None:
    kind = windows_drive_type(top)
    if kind in _NO_BIN:
        return say(_NO_BIN[kind], drive=top)
    volume_id = windows_volume_id(top)
    if volume_id is None:
        return say("the drive {drive} is not a volume of its own, so it has no recycle bin", drive=top)
    if _deletes_at_once(volume_id):
        return say("the recycle bin of the drive {drive} is switched off, so Windows would delete at once", drive=top)
    return None if _bin_answers(top) else say("the recycle bin of the drive {drive} does not answer", drive=top)


def _deletes_at_once(volume_id: str) -> bool:
    """Tell whether the user or an administrator switched the recycle bin off."""
    for hive in ("HKCU", "HKLM"):
        if _registry_number(hive, _POLICIES, "NoRecycleFiles"):
            return True
        # Before Vista one switch stood for all drives, unless told otherwise.
        is_global = _registry_number(hive, _EXPLORER, "UseGlobalSettings") != 0
        if is_global and _registry_number(hive, _EXPLORER, "NukeOnDelete"):
            return True
    return bool(_registry_number("HKCU", _bin_key(volume_id), "NukeOnDelete"))


def _bin_key(volume_id: str | None) -> str:
    return rf"{_EXPLORER}\Volume\{volume_id}"


def _registry_number(hive: str, key: str, name: str) -> int | None:
    """Return a number from the registry, None where there is none."""
    if sys.platform == "win32":
        import winreg

        hives = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE}
        try:
            with winreg.OpenKey(hives[hive], key) as opened:
                value, _kind = winreg.QueryValueEx(opened, name)
        except OSError:
            return None
        return value if isinstance(value, int) else None
    return None


def _bin_answers(top: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        # The structure's own size, the bytes and the number of items; packed on 32-bit Windows only.
        layout = "@Iqq" if struct.calcsize("P") == 8 else "=Iqq"
        info = ctypes.create_string_buffer(struct.pack(layout, struct.calcsize(layout), 0, 0))
        return bool(ctypes.WinDLL("shell32").SHQueryRecycleBinW(top, info) == 0)
    return False


def _is_wine() -> bool:
    if sys.platform == "win32":
        import ctypes

        return hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")
    return False


class MacTrash:
    """macOS: `~/.Trash` for the home folder's volume, `.Trashes` on others, none on the network."""

    keeps_records = False  # Finder's own, in a folder that may not be listed

    def area(self, path: Path) -> object:
        """Return the volume."""
        return (device_of(path), volume_top(path))

    def area_fault(self, path: Path) -> str | None:
        """Look at the kind of the volume, and where its trash is or would be made."""
        top = volume_top(path)
        if not macos_is_local(top):
            return say("the drive {drive} is on the network, so it has no trash", drive=top)
        at_home = device_of(path) == device_of(Path.home())
        folder = Path.home() / ".Trash" if at_home else top / ".Trashes"
        if os.path.lexists(folder) or may_add_to(folder.parent):
            return None
        return _without_trash(top)

    def file_fault(self, path: Path) -> str | None:
        """Nothing depends on the single file."""
        return None

    def folders(self, path: Path) -> Sequence[TrashFolder]:
        """Return nothing."""
        return ()
