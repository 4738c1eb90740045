"""Moving and copying that never overwrites a file and never leaves half of one under its final name."""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from imagetwin.domain.images import FileIdentity
from imagetwin.domain.operations import QUARANTINE_NAME
from imagetwin.domain.wording import say
from imagetwin.imaging.digests import file_digest

_COPY_BYTES = 1 << 20
# FAT keeps times in steps of two seconds.
COARSEST_MTIME_NS = 2_000_000_000


def identity_of(path: Path) -> FileIdentity | None:
    """Return what lies at a path now, links not followed; None where nothing does, or can. Raises OSError."""
    try:
        return FileIdentity.from_stat(path.lstat())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno in {errno.ENAMETOOLONG, errno.EINVAL}:
            return None
        raise


def is_file(path: Path, identity: FileIdentity, digest: str = "") -> bool:
    """Tell whether a path, perhaps on another volume, holds the file that had this identity.

    With a digest the bytes decide, else size and time. Raises OSError.
    """
    now = identity_of(path)
    if now is None or now.byte_size != identity.byte_size or not path.is_file() or path.is_symlink():
        return False
    if digest:
        return file_digest(path) == digest
    return abs(now.mtime_ns - identity.mtime_ns) <= COARSEST_MTIME_NS


def move_on_volume(source: Path, target: Path) -> None:
    """Rename a file; raise FileExistsError where the name is taken, OSError (EXDEV) on another volume."""
    if os.name == "nt":
        source.rename(target)  # never overwrites there
        return
    placeholder = reserve(target)
    try:
        source.replace(target)
    except BaseException:
        # An interrupt may come right after the rename: then another file lies there than the placeholder.
        with contextlib.suppress(OSError):
            if target.lstat().st_ino == placeholder:
                target.unlink()
        raise


def reserve(path: Path) -> int:
    """Take a name with an empty file; return its inode. Raises FileExistsError where the name is taken."""
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        return os.fstat(descriptor).st_ino
    finally:
        os.close(descriptor)


def remove_placeholder(path: Path) -> None:
    """Remove the empty file that holds a name; anything else stays."""
    with contextlib.suppress(OSError):
        if path.lstat().st_size == 0 and path.is_file() and not path.is_symlink():
            path.unlink()


def copy_to_volume(source: Path, temporary: Path, target: Path, digest: str) -> None:
    """Copy a file with its times under a temporary name, onto the disk, compare the bytes, and give it its name.

    Raises FileExistsError where the name is taken, and OSError; then nothing is left behind.
    """
    try:
        copy_durably(source, temporary, digest)
        move_on_volume(temporary, target)
        sync_folder(target.parent)
    except BaseException:
        discard(temporary)
        raise


def copy_durably(source: Path, temporary: Path, digest: str) -> None:
    """Copy bytes, times and permissions to a new file and read them back. Raises OSError where they differ."""
    with open(source, "rb") as reader, open(temporary, "xb") as writer:
        while chunk := reader.read(_COPY_BYTES):
            writer.write(chunk)
        writer.flush()
        os.fsync(writer.fileno())
    with contextlib.suppress(PermissionError):
        shutil.copystat(source, temporary)
    if file_digest(temporary) != digest:
        raise OSError(0, say("the copy is not the same as the file"))


def write_durably(content: bytes, temporary: Path) -> None:
    """Write a new file and bring it onto the disk."""
    with open(temporary, "xb") as writer:
        writer.write(content)
        writer.flush()
        os.fsync(writer.fileno())


def discard(temporary: Path | None) -> None:
    """Remove a file that only we know of, where it is there."""
    if temporary is None:
        return
    with contextlib.suppress(OSError):
        try:
            temporary.unlink(missing_ok=True)
        except PermissionError:
            # A copy of a read-only file is read-only as well, and Windows then does not remove it.
            temporary.chmod(0o600)
            temporary.unlink()


def sync_folder(folder: Path) -> None:
    """Bring a folder's names onto the disk, where the platform can."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def missing_folders(folder: Path) -> tuple[Path, ...]:
    """Return the folders that must be made for this one to be there, outermost first."""
    missing: list[Path] = []
    while not os.path.lexists(folder) and folder != folder.parent:
        missing.append(folder)
        folder = folder.parent
    return tuple(reversed(missing))


def make_folders(folders: Iterable[Path]) -> None:
    """Make folders where they are not there; only the user may look into those of a quarantine."""
    for folder in folders:
        folder.mkdir(mode=0o700 if QUARANTINE_NAME in folder.parts else 0o777, exist_ok=True)


def remove_empty_folders(folders: Iterable[Path]) -> None:
    """Remove folders, innermost first, as far as they are empty."""
    for folder in sorted(set(folders), key=lambda path: len(path.parts), reverse=True):
        with contextlib.suppress(OSError):
            folder.rmdir()


def bytes_of(path: Path) -> str:
    """Return the digest of a file's bytes and make sure that it held still while they were read."""
    before = identity_of(path)
    digest = file_digest(path)
    if identity_of(path) != before:
        raise OSError(0, say("it changes while it is read"))
    return digest
