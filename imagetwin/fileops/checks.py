"""What is looked at right before a file is touched. Every check returns a reason not to go on, or None."""

import os
import stat
import unicodedata
from collections.abc import Collection
from itertools import pairwise
from pathlib import Path

from imagetwin.discovery.filters import is_system_folder
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.long_paths import system_path
from imagetwin.domain.operations import Removal
from imagetwin.domain.wording import say
from imagetwin.fileops.companions import CompanionFinder, missing_partner
from imagetwin.fileops.files import bytes_of
from imagetwin.fileops.protected import ProtectedFolders

CHANGED = say("was changed after the scan")


class RunChecks:
    """The checks of one run; remembers which survivors' bytes it has read."""

    def __init__(self, protected: ProtectedFolders, linked: Collection[Path] = ()) -> None:
        self._protected = protected
        self._linked = frozenset(linked)
        self._digests: dict[tuple[Path, FileIdentity], str] = {}

    def fault(self, removal: Removal) -> str | None:
        """Say why a removal may not be carried out now, or None."""
        return (
            self._protected_fault(removal)
            or self._link_fault(removal)
            or removal_fault(removal)
            or self._bytes_fault(removal)
        )

    def _link_fault(self, removal: Removal) -> str | None:
        """Say whether a link that an earlier removal left would lead to nothing."""
        if self._linked.isdisjoint(removal.file.paths):
            return None
        return say("a symbolic link that an earlier removal put in a file's place leads to it")

    def _protected_fault(self, removal: Removal) -> str | None:
        for path in removal.paths:
            if self._protected.holds(path):
                if path in removal.file.paths:
                    return say("it lies in a protected folder")
                return say('"{name}", which belongs to it, lies in a protected folder', name=path.name)
        return None

    def _bytes_fault(self, removal: Removal) -> str | None:
        """Read both files again where the plan had them read."""
        if not removal.digest or removal.survivor is None:
            return None
        try:
            if bytes_of(removal.file.path) != removal.digest:
                return CHANGED
            if self._remembered(removal.survivor) != removal.survivor_digest:
                return _of_survivor(removal.survivor, CHANGED)
        except OSError as error:
            return say("cannot be read: {why}", why=error.strerror or error)
        return None

    def _remembered(self, file: ImageFile) -> str:
        key = (file.path, file.identity)
        if key not in self._digests:
            self._digests[key] = bytes_of(file.path)
        return self._digests[key]


def removal_fault(removal: Removal) -> str | None:
    """Say what became of the files of a removal since the scan, or None."""
    fault = victim_fault(removal.file)
    if fault is not None:
        return fault
    for companion in removal.companions:
        fault = victim_fault(companion)
        if fault is not None:
            return say('"{name}", which belongs to it, {fault}', name=companion.path.name, fault=fault)
    if removal.survivor is None:
        return None
    fault = survivor_fault(removal.survivor)
    if fault is not None:
        return _of_survivor(removal.survivor, fault)
    if same_on_disk(removal.file, removal.survivor):
        return say('it is the same file as "{path}", which would stay', path=removal.survivor.path)
    return _partner_fault(removal, removal.survivor)


def _of_survivor(survivor: ImageFile, fault: str) -> str:
    return say('the image that would stay, "{path}", {fault}', path=survivor.path, fault=fault)


def _partner_fault(removal: Removal, survivor: ImageFile) -> str | None:
    """Look again whether the survivor has a raw file or a film where one goes with the victim."""
    if not removal.companions:
        return None
    return missing_partner(removal.companions, survivor.path, CompanionFinder(removal.file.paths))


def lies_in_a_bin(path: Path) -> bool:
    """Tell whether a file lies in a trash or in a quarantine, by the names of the folders that it really is in."""
    names = Path(os.path.realpath(path.parent)).parts
    return any(map(is_system_folder, names)) or any(pair == ("Trash", "files") for pair in pairwise(names))


def victim_fault(file: ImageFile) -> str | None:
    """Say how a file, under any of its paths, differs from the one that was scanned, or None."""
    for path in file.paths:
        fault = _changed(os.fspath(path), file.identity)
        if fault is not None:
            return fault
    return None


def survivor_fault(file: ImageFile) -> str | None:
    """Say why a file cannot be relied on to stay, or None."""
    return _changed(os.fspath(file.path), file.identity)


def _changed(path: str, scanned: FileIdentity) -> str | None:
    try:
        # Not followed: a link put in the file's place since the scan is a change, not the file.
        status = os.stat(system_path(path), follow_symlinks=False)  # noqa: PTH116
    except FileNotFoundError:
        return say("is not there any more")
    except OSError as error:
        return say("cannot be looked at: {why}", why=error.strerror or error)
    now = FileIdentity.from_stat(status)
    if not stat.S_ISREG(status.st_mode):
        return CHANGED
    if (now.byte_size, now.mtime_ns) != (scanned.byte_size, scanned.mtime_ns):
        return CHANGED
    if (now.device, now.inode) != (scanned.device, scanned.inode):
        return say("was replaced by another file after the scan")
    return None


def same_on_disk(file: ImageFile, other: ImageFile) -> bool:
    """Tell whether two image files are one on disk: hard links, another spelling, a mount or a link on the way there.

    What cannot be told counts as the same.
    """
    survivor = os.fspath(other.path)
    try:
        if any(os.path.samefile(path, survivor) for path in file.paths):  # noqa: PTH121
            return True
    except OSError:
        return True
    # Where a file system gives no inodes, the spelling is all there is.
    return file.identity.inode == 0 and any(_spelling(path) == _spelling(other.path) for path in file.paths)


def _spelling(path: Path) -> str:
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()
