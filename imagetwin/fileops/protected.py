"""Protected folders: nothing below them is changed, by whatever name it is reached."""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

_Key = tuple[int, int]


class ProtectedFolders:
    """Knows protected folders, and all folders below them, by what they are on disk and not by their names.

    So a file is found to be protected through a symlink, a junction, another case or spelling, and through a bind
    mount, even one of a subfolder. Folders are listed once, when this is made.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        self._keys: set[_Key] = set()
        self._names: list[str] = []
        for folder in folders:
            self._names.append(_spelling(folder))
            self._keys.update(_keys_below(folder))

    def holds(self, path: Path) -> bool:
        """Tell whether a file, which need not be there yet, lies in a protected folder."""
        if not self._names:
            return False
        folder = Path(os.path.realpath(path.parent))
        if any(_key(ancestor) in self._keys for ancestor in (folder, *folder.parents)):
            return True
        spelled = _spelling(folder) + os.sep
        return any(spelled.startswith(name.rstrip(os.sep) + os.sep) for name in self._names)


def _keys_below(folder: Path) -> Iterator[_Key]:
    pending = [os.path.realpath(folder)]
    seen: set[_Key] = set()
    while pending:
        current = pending.pop()
        key = _key(current)
        if key is not None:
            if key in seen:  # a junction may lead back up
                continue
            seen.add(key)
            yield key
        # A folder that cannot be listed protects what is reached through its own path all the same.
        with suppress(OSError), os.scandir(current) as entries:
            pending += [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]


def _key(folder: str | Path) -> _Key | None:
    try:
        status = os.stat(folder)  # noqa: PTH116
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if status.st_ino else None


def _spelling(folder: Path) -> str:
    return unicodedata.normalize("NFC", os.path.normcase(os.path.realpath(folder)))
