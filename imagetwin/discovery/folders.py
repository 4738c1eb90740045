"""The folders of a scan: there, absolute, each once."""

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
        unique.setdefault(real_path(absolute), absolute)
    if not unique:
        raise UsageError("No folder was given. Name at least one folder to look in.")
    return tuple(unique.values())


def real_path(folder: str | Path) -> str:
    """Return the one spelling that a folder has, whatever links and letter cases led to it."""
    return os.path.normcase(os.path.realpath(folder))


def _check(folder: Path) -> None:
    try:
        os.scandir(folder).close()
    except FileNotFoundError:
        raise UsageError(f'The folder "{folder}" is not there. Check the name, or plug the drive in.') from None
    except NotADirectoryError:
        raise UsageError(f'"{folder}" is not a folder. Name the folder that it lies in.') from None
    except OSError as error:
        raise UsageError(f'The folder "{folder}" cannot be opened: {error.strerror or error}.') from error
