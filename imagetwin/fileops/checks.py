"""What is looked at right before a file is touched. Every check returns a reason not to go on, or None."""

import os

from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.operations import Removal


def removal_fault(removal: Removal) -> str | None:
    """Say why a removal may not be carried out now, or None."""
    fault = victim_fault(removal.file)
    if fault is not None:
        return fault
    fault = survivor_fault(removal.survivor)
    if fault is not None:
        return f'the image that would stay, "{removal.survivor.path}", {fault}'
    if _same_on_disk(removal):
        return f'it is the same file as "{removal.survivor.path}", which would stay'
    return None


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
        now = FileIdentity.from_stat(os.stat(path, follow_symlinks=False))  # noqa: PTH116
    except FileNotFoundError:
        return "is not there any more"
    except OSError as error:
        return f"cannot be looked at: {error.strerror or error}"
    if (now.byte_size, now.mtime_ns) != (scanned.byte_size, scanned.mtime_ns):
        return "was changed after the scan"
    if (now.device, now.inode) != (scanned.device, scanned.inode):
        return "was replaced by another file after the scan"
    return None


def _same_on_disk(removal: Removal) -> bool:
    survivor = os.fspath(removal.survivor.path)
    try:
        return any(os.path.samefile(path, survivor) for path in removal.file.paths)  # noqa: PTH121
    except OSError:
        return True
