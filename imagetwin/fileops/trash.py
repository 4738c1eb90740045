"""The system's trash: whether a drive has one, a file's way into it, and where the file lies then.

Send2Trash moves the files. It may delete for good where there is no trash, fail without a word, or be killed half way,
so the drive is asked before, and afterwards the platform's own records say where the file lies. macOS keeps none that
may be read.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from imagetwin.domain.images import FileIdentity
from imagetwin.domain.wording import said_by, say
from imagetwin.fileops.trash_records import TrashFolder, TrashRecord, record_path_of, remove_record, tells_of
from imagetwin.fileops.trash_systems import TrashSystem, this_system
from imagetwin.fileops.volumes import on_same_volume

# The steps in which drives keep times: NTFS, exFAT, old Unix drives, FAT.
_MTIME_STEPS_NS = (100, 10_000_000, 1_000_000_000, 2_000_000_000)
_CHUNK_BYTES = 1 << 20


class TrashError(Exception):
    """The trash did not take a file, which is still in its place; the text says why."""


class TrashLostError(TrashError):
    """A file is gone from its place and is not found in the trash: whatever is going on, the run must stop."""


_SUCCESS = say("the trash reported success")


def _not_taken(error: Exception) -> str:
    return say("the trash did not take it: {why}", why=getattr(error, "strerror", None) or error)


def move_to_trash(path: Path) -> None:
    """Move one file to the system's trash; raise TrashError where it was not taken.

    Whether the file is gone from its place is looked at afterwards, since a trash may fail without a word.
    """
    # Imported late: it looks up the trash's place when it is imported, and loads the platform's own libraries.
    from send2trash import TrashPermissionError, send2trash

    try:
        send2trash(os.fspath(path))
    except TrashPermissionError as error:
        raise TrashError(say("this drive has no trash that may be written to")) from error
    except OSError as error:
        raise TrashError(_not_taken(error)) from error
    except Exception as error:  # the platforms' own libraries raise errors of their own kinds
        raise TrashError(_not_taken(error)) from error
    if os.path.lexists(path):
        raise TrashError(say("the trash reported success, but the file is still in its place"))


class TrashCan:
    """The trash during one run. It remembers what each drive said, and which records it has seen."""

    def __init__(self, system: TrashSystem | None = None) -> None:
        self._system = this_system() if system is None else system
        self._faults: dict[object, str | None] = {}
        self._seen: dict[TrashFolder, set[str]] = {}

    def fault(self, path: Path) -> str | None:
        """Say why a file cannot go to a trash, as a phrase, or None. Nothing is created or changed."""
        try:
            area = self._system.area(path)
            if area not in self._faults:
                self._faults[area] = self._system.area_fault(path)
            return self._faults[area] or self._system.file_fault(path)
        except OSError as error:
            return say("it cannot be told whether its drive has a trash: {why}", why=error.strerror or error)

    def send(self, path: Path, identity: FileIdentity) -> Path | None:
        """Move one file to the trash; return where it lies, None where the platform does not tell.

        Raises TrashError with the file in its place, TrashLostError where it is neither there nor in the trash.
        """
        self._refuse(path, identity)
        foreseen = self._look_before(path)
        try:
            move_to_trash(path)
            account: str = _SUCCESS
        except TrashError as error:
            if os.path.lexists(path):
                self._clear_new(path, identity)
                raise
            account = said_by(error)
        return self._place_of_sent(path, identity, foreseen, account)

    def find(self, path: Path, identity: FileIdentity) -> Path | None:
        """Return where a file that was at this path lies in the trash: the one with its size and time, the newest."""
        found = [record for record in self._records_of(path) if _has_size_and_time(record.place, identity)]
        return max(found, key=lambda record: _recency(record, identity)).place if found else None

    def forget(self, place: Path) -> None:
        """Remove the record of a file that was taken back out of the trash; one whose file is there stays."""
        record = record_path_of(place)
        if record is not None:
            remove_record(record, place)

    def clean_up(self, path: Path, identity: FileIdentity) -> None:
        """Clear away what a kill left of a file's way into the trash: a record without a file, or half a copy.

        A copy goes only where it came from another drive and every byte of it is in the file, unchanged in its place.
        """
        for record in list(self._records_of(path)):
            _clear(record, path, identity)
        for folder in self._folders(path):
            folder.remove_blank_records(path)

    def _refuse(self, path: Path, identity: FileIdentity) -> None:
        fault = self.fault(path)
        if fault is not None:
            raise TrashError(fault)
        try:
            now = FileIdentity.from_stat(path.lstat())
        except OSError as error:
            raise TrashError(_not_taken(error)) from error
        if not _is_same(now, identity):
            raise TrashError(say("it was changed after the scan"))

    # Records, before and after

    def _look_before(self, path: Path) -> list[tuple[TrashFolder, str]]:
        """Take note of the records that are there; return those that the file gets if no name is taken."""
        foreseen = []
        for folder in self._folders(path):
            if folder not in self._seen:
                self._seen[folder] = _names(folder) or set()
            name = folder.likely_name(path)
            if name is not None and folder.record(name) is None:
                foreseen.append((folder, name))
        return foreseen

    def _place_of_sent(
        self, path: Path, identity: FileIdentity, foreseen: list[tuple[TrashFolder, str]], account: str
    ) -> Path | None:
        place = self._foreseen_place(path, identity, foreseen) or self._new_place(path, identity)
        if place is None and self._system.keeps_records:
            # A name that was seen before may have been freed, and given to this file.
            place = self._seen_place(path, identity)
        if place is None and self._must_be_found(path):
            raise TrashLostError(
                say("{account}, but the file is neither in its place nor in the trash", account=account)
            )
        if place is None and account != _SUCCESS:
            raise TrashLostError(say("{account}, and the file is gone from its place", account=account))
        return place

    def _foreseen_place(
        self, path: Path, identity: FileIdentity, foreseen: list[tuple[TrashFolder, str]]
    ) -> Path | None:
        """Look where the file lies if no name was taken, which spares listing a trash of many thousand files."""
        for folder, name in foreseen:
            record = folder.record(name)
            if record is not None and _is_sent(folder, record, path, identity):
                self._seen[folder].add(name)
                return record.place
        return None

    def _new_place(self, path: Path, identity: FileIdentity) -> Path | None:
        place = None
        for folder, record in self._new_records(path):
            if _is_sent(folder, record, path, identity):
                place = record.place
            elif tells_of(folder, record, path):
                # Send2Trash writes another record when it has to copy, and leaves the first.
                remove_record(record.path, record.place)
        return place

    def _seen_place(self, path: Path, identity: FileIdentity) -> Path | None:
        """Look through all records for the very file; an earlier one of the same size and time is not it."""
        for record in self._records_of(path):
            now = _identity(record.place)
            if now is not None and now.same_file(identity) and now.byte_size == identity.byte_size:
                return record.place
        return None

    def _clear_new(self, path: Path, identity: FileIdentity) -> None:
        """Remove what a failed move left behind, a record above all."""
        for folder, record in self._new_records(path):
            if tells_of(folder, record, path):
                _clear(record, path, identity)

    def _new_records(self, path: Path) -> list[tuple[TrashFolder, TrashRecord]]:
        new = []
        for folder in self._folders(path):
            names = _names(folder) or set()
            records = [folder.record(name) for name in sorted(names - self._seen.get(folder, set()))]
            new += [(folder, record) for record in records if record is not None]
            self._seen[folder] = names
        return new

    def _records_of(self, path: Path) -> Iterator[TrashRecord]:
        for folder in self._folders(path):
            for name in sorted(_names(folder) or ()):
                record = folder.record(name)
                if record is not None and tells_of(folder, record, path):
                    yield record

    def _folders(self, path: Path) -> Sequence[TrashFolder]:
        try:
            return self._system.folders(path)
        except OSError:
            return ()

    def _must_be_found(self, path: Path) -> bool:
        """Tell whether every record could be read, so that a file without one is lost."""
        try:
            folders = self._system.folders(path)
        except OSError:
            return False
        return self._system.keeps_records and all(_names(folder) is not None for folder in folders)


def _names(folder: TrashFolder) -> set[str] | None:
    """Return the names of a folder's records; None where they cannot be listed."""
    try:
        return folder.names()
    except OSError:
        return None


# Which record, and which file


def _is_sent(folder: TrashFolder, record: TrashRecord, path: Path, identity: FileIdentity) -> bool:
    """Tell whether a new record's file is the one that was sent.

    The same inode settles it, whatever the record calls it. Some drives renumber what is moved, and a copy from another
    drive has a number of its own: then path, size and time do.
    """
    now = _identity(record.place)
    if now is None or now.byte_size != identity.byte_size:
        return False
    return now.same_file(identity) or (tells_of(folder, record, path) and _has_size_and_time(record.place, identity))


def _has_size_and_time(place: Path, identity: FileIdentity) -> bool:
    now = _identity(place)
    if now is None or now.byte_size != identity.byte_size:
        return False
    difference = abs(now.mtime_ns - identity.mtime_ns)
    return difference == 0 or any(now.mtime_ns % step == 0 and difference <= step for step in _MTIME_STEPS_NS)


def _identity(path: Path) -> FileIdentity | None:
    """Return the identity of a plain file; None for anything else, or nothing."""
    try:
        status = path.lstat()
    except OSError:
        return None
    return FileIdentity.from_stat(status) if stat.S_ISREG(status.st_mode) else None


def _is_same(now: FileIdentity, scanned: FileIdentity) -> bool:
    """Tell whether a file in its place is the one that was scanned."""
    if (now.byte_size, now.mtime_ns) != (scanned.byte_size, scanned.mtime_ns):
        return False
    return 0 in (now.inode, scanned.inode) or now.same_file(scanned)


def _recency(record: TrashRecord, identity: FileIdentity) -> tuple[bool, datetime, int]:
    """Sort key that puts the very file last, then the newest."""
    now = _identity(record.place)
    deleted = record.deleted or datetime.min.replace(tzinfo=UTC)
    written = _identity(record.path)
    return (now is not None and now.same_file(identity), deleted, written.mtime_ns if written is not None else 0)


# What a kill leaves behind


def _clear(record: TrashRecord, path: Path, identity: FileIdentity) -> None:
    """Remove a record that has no file, or with its file one that is a copy of what is still in its place."""
    try:
        if _is_needless_copy(record.place, path, identity):
            record.place.unlink()
    except OSError:
        return
    remove_record(record.path, record.place)


def _is_needless_copy(place: Path, path: Path, identity: FileIdentity) -> bool:
    """Tell whether a file in the trash is a copy, whole or in part, of one that is in its place unchanged.

    Within a drive files are renamed, so what lies there is never a copy but something that was thrown away earlier.
    """
    copy, original = _identity(place), _identity(path)
    if copy is None or original is None or not _is_same(original, identity):
        return False
    if on_same_volume(place, path) or copy.byte_size > original.byte_size:
        return False
    return _begins_with(path, place)


def _begins_with(path: Path, beginning: Path) -> bool:
    """Tell whether a file's bytes begin with all the bytes of another."""
    with open(path, "rb") as whole, open(beginning, "rb") as part:
        while chunk := part.read(_CHUNK_BYTES):
            if whole.read(len(chunk)) != chunk:
                return False
    return True
