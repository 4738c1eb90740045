r"""The records that platforms keep of what lies in their trash, read without asking the platform.

freedesktop.org: `Trash/info/NAME.trashinfo` tells of `Trash/files/NAME`; written by Send2Trash, GIO and others.
Windows: `<volume>\$Recycle.Bin\<SID>\$IXXXXXX.ext` tells of `$RXXXXXX.ext` beside it; version 1 is of Vista to 8.1,
version 2 of Windows 10 and later.

A record that cannot be read or understood is None, never an error; a folder that cannot be listed is an OSError.
"""

import contextlib
import errno
import ntpath
import os
import struct
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote_to_bytes

from imagetwin.domain.wording import say
from imagetwin.fileops.volumes import plain_path

_INFO_SUFFIX = ".trashinfo"
_WINDOWS_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_LARGEST_RECORD = 1 << 20
_SETTLED_S = 2


@dataclass(frozen=True, slots=True)
class TrashRecord:
    """One file or folder in a trash: where it was, where it should lie, and when it was thrown away, if known."""

    original: Path
    place: Path
    deleted: datetime | None
    path: Path


class TrashFolder(Protocol):
    """A folder with records of one format."""

    def names(self) -> set[str]:
        """Return the names of the records, none where there is no such folder. Raises OSError."""
        ...

    def likely_name(self, original: Path) -> str | None:
        """Return the name that the record of a file gets where it is free, if that can be foreseen."""
        ...

    def record(self, name: str) -> TrashRecord | None:
        """Read the record of this name."""
        ...

    def spelling(self, path: Path) -> str:
        """Return a path as this format compares paths."""
        ...

    def remove_blank_records(self, original: Path) -> None:
        """Remove records, of no file, that were named for this one and that a kill left without a word in them."""
        ...


@dataclass(frozen=True, slots=True)
class FreedesktopTrash:
    """A trash of the freedesktop.org specification; paths in its records that are relative start at `top`."""

    folder: Path
    top: Path

    def names(self) -> set[str]:
        """Return the names of all `.trashinfo` files."""
        return {name for name in _list(self.folder / "info") if name.endswith(_INFO_SUFFIX)}

    def likely_name(self, original: Path) -> str:
        """Return the name without a number."""
        return original.name + _INFO_SUFFIX

    def record(self, name: str) -> TrashRecord | None:
        """Read one `.trashinfo` file."""
        path = self.folder / "info" / name
        values = _trashinfo_values(_read(path))
        if not values.get(b"Path"):
            return None
        original = os.fsdecode(unquote_to_bytes(values[b"Path"]))
        place = self.folder / "files" / name.removesuffix(_INFO_SUFFIX)
        return TrashRecord(
            Path(os.path.normpath(self.top / original)), place, _local_time(values.get(b"DeletionDate", b"")), path
        )

    def spelling(self, path: Path) -> str:
        """Return the path without `.` and `..`."""
        return os.path.normpath(path)

    def remove_blank_records(self, original: Path) -> None:
        """Remove empty `.trashinfo` files whose names begin as the file's does."""
        with contextlib.suppress(OSError):
            for name in self.names():
                if name.startswith(original.stem) and _is_blank(self.folder / "info" / name):
                    remove_record(self.folder / "info" / name, self.folder / "files" / name.removesuffix(_INFO_SUFFIX))


@dataclass(frozen=True, slots=True)
class RecycleBin:
    """One user's part of a Windows volume's recycle bin."""

    folder: Path

    def names(self) -> set[str]:
        """Return the names of all `$I` files."""
        return {name for name in _list(self.folder) if name[:2].upper() == "$I"}

    def likely_name(self, original: Path) -> None:
        """Windows makes names up."""
        return

    def record(self, name: str) -> TrashRecord | None:
        """Read one `$I` file."""
        path = self.folder / name
        parsed = parse_recycle_record(_read(path))
        if parsed is None:
            return None
        original, deleted = parsed
        return TrashRecord(Path(original), self.folder / f"$R{name[2:]}", deleted, path)

    def spelling(self, path: Path) -> str:
        """Return the path as Windows compares it."""
        return ntpath.normcase(ntpath.normpath(os.fspath(path)))

    def remove_blank_records(self, original: Path) -> None:
        """Leave them: their names do not tell whose they are."""


# freedesktop.org


def _is_blank(path: Path) -> bool:
    """Tell whether a file is empty and will stay so: another program may be about to write a new one."""
    status = path.lstat()
    return status.st_size == 0 and time.time() - status.st_mtime > _SETTLED_S


def home_trashes(environment: Mapping[str, str]) -> list[FreedesktopTrash]:
    """Return where the user's own trash may be: that of XDG_DATA_HOME, and the one that is used without it."""
    home = environment.get("HOME") or os.path.expanduser("~")  # noqa: PTH111
    usual = os.path.join(home, ".local", "share")  # noqa: PTH118
    named = environment.get("XDG_DATA_HOME") or usual
    if named.startswith("~/"):
        named = home + named[1:]  # as Send2Trash reads it
    return [home_trash_below(Path(data)) for data in dict.fromkeys((named, usual))]


def home_trash_below(data_home: Path) -> FreedesktopTrash:
    """Return the trash of a user's data folder."""
    return FreedesktopTrash(data_home / "Trash", data_home)


def volume_trashes(top: Path, user_id: int) -> list[FreedesktopTrash]:
    """Return where the user's trash of a volume may be: below the one that an administrator made, and beside it."""
    return [
        FreedesktopTrash(top / ".Trash" / str(user_id), top),
        FreedesktopTrash(top / f".Trash-{user_id}", top),
    ]


def _trashinfo_values(content: bytes) -> dict[bytes, bytes]:
    """Return the keys of the group `[Trash Info]`; the first of two equal keys counts."""
    values: dict[bytes, bytes] = {}
    in_group = False
    for line in content.splitlines():
        if line.startswith(b"["):
            in_group = line.strip() == b"[Trash Info]"
        elif in_group and b"=" in line:
            key, value = line.split(b"=", 1)
            values.setdefault(key.strip(), value.strip())
    return values


def _local_time(text: bytes) -> datetime | None:
    """Read a time that is written without its zone: the local one."""
    try:
        return datetime.fromisoformat(text.decode("ascii")).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


# Windows


def recycle_bins(top: Path) -> list[RecycleBin]:
    """Return the parts of a volume's recycle bin that may be read: the user's own. Raises OSError where none may be."""
    folder = top / "$Recycle.Bin"
    parts = [folder / name for name in sorted(_list(folder)) if name.upper().startswith("S-1-")]
    readable = [part for part in parts if _may_be_listed(part)]
    if parts and not readable:
        raise PermissionError(errno.EACCES, say("the recycle bin may not be read"), os.fspath(folder))
    return [RecycleBin(part) for part in readable]


def _may_be_listed(folder: Path) -> bool:
    try:
        os.scandir(folder).close()
    except OSError:
        return False
    return True


def parse_recycle_record(content: bytes) -> tuple[str, datetime | None] | None:
    """Return the original path and the time of deletion of a `$I` file; None where it is none.

    All numbers are little-endian: 8 bytes version, 8 size, 8 FILETIME; then the path in UTF-16, in version 1 in a field
    of 520 bytes, in version 2 behind the number of its characters (4 bytes, the end character included).
    """
    if len(content) < 24:
        return None
    version, _byte_size, filetime = struct.unpack_from("<QQQ", content)
    if version == 1:
        text = content[24 : 24 + 520]
    elif version == 2 and len(content) >= 28:
        (length,) = struct.unpack_from("<I", content, 24)
        text = content[28 : 28 + 2 * length]
        if len(text) < 2 * length:
            return None  # cut off: what is left would be another path
    else:
        return None
    original = text[: len(text) // 2 * 2].decode("utf-16-le", "surrogatepass").split("\0", 1)[0]
    return (original, _filetime(filetime)) if original else None


def _filetime(value: int) -> datetime | None:
    """Return the time that lies so many tenths of a microsecond after the start of 1601."""
    try:
        return _WINDOWS_EPOCH + timedelta(microseconds=value // 10)
    except OverflowError:
        return None


# Both


def record_path_of(place: Path) -> Path | None:
    """Return where the record of a place in a trash lies, told by its name; None where it is not in a trash."""
    if place.parent.name == "files" and _is_trash_name(place.parent.parent):
        return place.parent.parent / "info" / f"{place.name}{_INFO_SUFFIX}"
    if place.name[:2].upper() == "$R" and place.parent.parent.name.lower() == "$recycle.bin":
        return place.parent / f"$I{place.name[2:]}"
    return None


def _is_trash_name(folder: Path) -> bool:
    return folder.name == "Trash" or folder.name.startswith(".Trash-") or folder.parent.name == ".Trash"


def tells_of(folder: TrashFolder, record: TrashRecord, path: Path) -> bool:
    """Tell whether a record's path is this one, perhaps spelled through links."""
    spellings = {folder.spelling(plain_path(path)), folder.spelling(_resolved(path))}
    if folder.spelling(record.original) in spellings:
        return True
    return record.original.name == path.name and folder.spelling(_resolved(record.original)) in spellings


def _resolved(path: Path) -> Path:
    """Follow the links above a path, not the path itself."""
    return Path(os.path.realpath(path.parent)) / path.name


def remove_record(record: Path, place: Path) -> None:
    """Remove a record unless its file is there; never raises."""
    with contextlib.suppress(OSError):
        if _is_absent(place):
            record.unlink()


def _is_absent(path: Path) -> bool:
    """Tell whether nothing is at a path; raises OSError where that cannot be told."""
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    return False


def _list(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208
    except (FileNotFoundError, NotADirectoryError):
        return []


def _read(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(_LARGEST_RECORD)
    except OSError:
        return b""
