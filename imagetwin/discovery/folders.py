"""The folders of a scan: there, absolute, each once, none inside another."""

import os
from collections.abc import Iterable
from pathlib import Path

from imagetwin.domain.errors import UsageError


def checked_folders(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return the folders as absolute paths in the order given, each once.

    Raises UsageError for a folder that is not there, is no folder or cannot be entered.
    """
    unique: dict[str, Path] = {}
    for folder in folders:
        absolute = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow symlinks
        _check(absolute)
        unique.setdefault(_identity(absolute), absolute)
    if not unique:
        raise UsageError("No folder was given. Name at least one folder to look in.")
    return tuple(unique.values())


def outermost(folders: Iterable[Path], *, recursive: bool) -> tuple[Path, ...]:
    """Leave out folders that lie inside another one, when that one is walked to its depth anyway."""
    listed = tuple(folders)
    if not recursive:
        return listed
    real = [Path(_identity(folder)) for folder in listed]
    return tuple(
        folder for folder, own in zip(listed, real, strict=True) if not any(other in own.parents for other in real)
    )


def _identity(folder: Path) -> str:
    return os.path.normcase(os.path.realpath(folder))


def _check(folder: Path) -> None:
    if not folder.exists():
        raise UsageError(f'The folder "{folder}" is not there. Check the name, or plug the drive in.')
    if not folder.is_dir():
        raise UsageError(f'"{folder}" is not a folder. Name the folder that it lies in.')
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise UsageError(f'The folder "{folder}" cannot be opened: {error.strerror or error}.') from error
