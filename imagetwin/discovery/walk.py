"""The walk: from folders to image files, in an order that does not depend on the file system."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from imagetwin.discovery import filters
from imagetwin.discovery.folders import real_path
from imagetwin.discovery.patterns import NamePatterns
from imagetwin.discovery.vanishing import Presence
from imagetwin.domain.images import FileIdentity, ImageFile, Unreadable, UnreadableKind, kind_of_os_error
from imagetwin.domain.long_paths import plain_path, system_path
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import WalkSettings
from imagetwin.domain.wording import say, say_count

# One object each, however many files they are said of.
_NO_FILE = say("not an ordinary file (a pipe, a socket or a device)")
_IN_CLOUD = say("only in the cloud: make it available offline to compare it")
_EMPTY = say("empty (0 bytes)")


@dataclass(slots=True)
class WalkResult:
    """What the folders hold: image files, what cannot be listed or read, and counts of all other files.

    `left_out_count` are image files by their names that the filters leave out, in folders that were walked. Where only
    a sample of the files is here, `sampled_from` tells of how many.
    """

    files: list[ImageFile] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    other_file_count: int = 0
    left_out_count: int = 0
    sampled_from: int | None = None


def walk(
    folders: Iterable[Path],
    settings: WalkSettings,
    *,
    on_found: Callable[[int], None] = lambda _count: None,
    cancel: CancelToken | None = None,
) -> WalkResult:
    """List the image files of folders that `checked_folders` passed.

    Symlinks and junctions are not followed; a folder that lies inside another one is walked once. Hard links to one
    file become one image file with several paths.
    `on_found` is called with the number of image files after each folder. Raises ScanError where a folder or its drive
    vanishes meanwhile.
    """
    folders = tuple(folders)
    walker = _Walker(settings, cancel or CancelToken(), on_found, Presence(folders))
    for folder in folders:
        walker.walk(folder)
    return walker.result


class _Walker:
    """One walk over several folders; remembers where it was, and inodes so that hard links are found across them."""

    def __init__(
        self, settings: WalkSettings, cancel: CancelToken, on_found: Callable[[int], None], presence: Presence
    ) -> None:
        self._settings = settings
        self._cancel = cancel
        self._on_found = on_found
        self._presence = presence
        self._row_by_inode: dict[tuple[int, int], int] = {}
        self._walked: set[str] = set()
        self._excluded = {real_path(folder) for folder in settings.excluded_folders}
        self._shallow = {real_path(folder) for folder in settings.shallow_folders}
        self._patterns = NamePatterns(settings.filters)
        self._start = ""
        self.result = WalkResult()

    def walk(self, root: Path) -> None:
        """Walk one folder, depth first, names in code-point order; a stack, since paths can be very deep."""
        start = os.fspath(root)
        real_start = real_path(start)
        if not self._excluded.isdisjoint([real_start, *map(str, Path(real_start).parents)]):
            self._list(start, say("left out by you, in Folders…"), UnreadableKind.EXCLUDED)
            return
        self._start = start
        is_deep = self._settings.recursive and real_start not in self._shallow
        pending = [start]
        while pending:
            folder = pending.pop()
            self._cancel.raise_if_cancelled()
            # No link is followed below the start, so this is where the folder really is.
            where = real_start + os.path.normcase(folder[len(start) :])
            if where in self._walked or where in self._excluded:
                continue
            self._walked.add(where)
            subfolders = [plain_path(entry.path) for entry in self._entries(folder) if self._take(entry)]
            pending.extend(reversed(subfolders if is_deep else []))
            self._on_found(len(self.result.files))

    def _entries(self, folder: str) -> Iterator["os.DirEntry[str]"]:
        try:
            with os.scandir(system_path(folder)) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            self._presence.check(self._progress())
            reason = say("the folder cannot be listed: {why}", why=error.strerror or error)
            self._list(folder, reason, kind_of_os_error(error))
            return
        yield from entries

    def _take(self, entry: "os.DirEntry[str]") -> bool:
        """Take an entry into the result; return True for a folder that is to be walked."""
        try:
            # On Windows, DirEntry.stat knows neither inode nor device; os.stat asks the file itself.
            status = os.stat(system_path(entry.path), follow_symlinks=False)  # noqa: PTH116
        except OSError as error:
            self._presence.check(self._progress())
            if self._is_missed(entry):
                reason = say("cannot be read: {why}", why=error.strerror or error)
                self._list(plain_path(entry.path), reason, kind_of_os_error(error))
            return False
        if filters.is_link(status) or self._is_left_out(entry.name, status):
            return False
        if stat.S_ISDIR(status.st_mode):
            return self._settings.recursive and self._is_walked(entry)
        self._take_file(entry, status)
        return False

    def _progress(self) -> str:
        return say_count("{n} image had been found.", "{n} images had been found.", len(self.result.files))

    def _is_missed(self, entry: "os.DirEntry[str]") -> bool:
        """Tell whether an entry that has no status to judge by would have been looked at."""
        if entry.name.startswith(".") and not self._settings.include_hidden:
            return False
        if self._settings.recursive and self._is_walked(entry):
            with suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    return True
        return self._is_wanted_name(entry.name)

    def _is_left_out(self, name: str, status: os.stat_result) -> bool:
        return not self._settings.include_hidden and filters.is_hidden(name, status)

    def _is_walked(self, entry: "os.DirEntry[str]") -> bool:
        if filters.is_system_folder(entry.name):
            return False
        return not self._patterns.are_any or self._patterns.take_folder(self._below_start(entry))

    def _is_wanted_name(self, name: str) -> bool:
        return self._settings.any_extension or filters.is_image_name(name)

    def _take_file(self, entry: "os.DirEntry[str]", status: os.stat_result) -> None:
        if not self._is_wanted_name(entry.name):
            self.result.other_file_count += 1
            return
        if not self._is_about(entry, status):
            self.result.left_out_count += 1
            return
        why = self._why_not_to_open(status)
        if why is not None:
            self._list(plain_path(entry.path), *why)
        else:
            self._add(Path(plain_path(entry.path)), FileIdentity.from_stat(status))

    def _is_about(self, entry: "os.DirEntry[str]", status: os.stat_result) -> bool:
        """Tell whether the filters let a file through."""
        if not self._settings.filters.allows(status.st_size, status.st_mtime):
            return False
        return not self._patterns.are_any or self._patterns.take_file(self._below_start(entry))

    def _below_start(self, entry: "os.DirEntry[str]") -> str:
        return plain_path(entry.path)[len(self._start) :].lstrip(os.sep)

    @staticmethod
    def _why_not_to_open(status: os.stat_result) -> tuple[str, UnreadableKind] | None:
        if not stat.S_ISREG(status.st_mode):
            return _NO_FILE, UnreadableKind.NOT_A_FILE
        if filters.is_only_in_cloud(status):
            return _IN_CLOUD, UnreadableKind.IN_CLOUD
        if status.st_size == 0:
            return _EMPTY, UnreadableKind.EMPTY
        return None

    def _add(self, path: Path, identity: FileIdentity) -> None:
        key = (identity.device, identity.inode)
        row = self._row_by_inode.get(key) if identity.inode else None
        if row is not None:
            known = self.result.files[row]
            self.result.files[row] = replace(known, other_paths=(*known.other_paths, path))
            return
        self._row_by_inode[key] = len(self.result.files)
        self.result.files.append(ImageFile(path, identity))

    def _list(self, path: str, reason: str, kind: UnreadableKind) -> None:
        self.result.unreadable.append(Unreadable(Path(path), reason, kind))
