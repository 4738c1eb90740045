"""The folders of a scan: there, absolute, each once."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from imagetwin.domain.errors import UsageError
from imagetwin.domain.wording import say


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
        raise UsageError(say("No folder was given. Name at least one folder to look in."))
    return tuple(unique.values())


def real_path(folder: str | Path) -> str:
    """Return the one spelling that a folder has, whatever links and letter cases led to it."""
    return os.path.normcase(os.path.realpath(folder))


class ScannedFolders:
    """Knows which files can lie in folders that were scanned: a scan follows no link below them."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = [Path(real_path(folder)) for folder in folders]
        self._known: dict[Path, bool] = {}

    def without(self, paths: Iterable[Path]) -> Iterator[Path]:
        """Yield the files that lie in none of the folders, by the folders that they really are in."""
        return (path for path in paths if not self._hold(path.parent))

    def _hold(self, parent: Path) -> bool:
        if parent not in self._known:
            real = Path(real_path(parent))
            self._known[parent] = any(real.is_relative_to(folder) for folder in self._folders)
        return self._known[parent]


def _check(folder: Path) -> None:
    try:
        os.scandir(folder).close()
    except FileNotFoundError:
        raise UsageError(
            say('The folder "{folder}" is not there. Check the name, or plug the drive in.', folder=folder)
        ) from None
    except NotADirectoryError:
        raise UsageError(say('"{folder}" is not a folder. Name the folder that it lies in.', folder=folder)) from None
    except OSError as error:
        raise UsageError(
            say('The folder "{folder}" cannot be opened: {why}.', folder=folder, why=error.strerror or error)
        ) from error
