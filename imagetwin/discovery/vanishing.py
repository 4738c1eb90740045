"""Whether a drive that is being read is still there: one sentence where it is not, in place of one for each file."""

import os
from collections.abc import Iterable
from pathlib import Path

from imagetwin.domain.errors import ScanError
from imagetwin.domain.images import ImageFile
from imagetwin.domain.wording import say


class Presence:
    """Knows the folders without which a scan means nothing: those asked for, and the drives mounted below them."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._devices: dict[Path, int | None] = {folder: _device_of(folder) for folder in folders}

    def add_drives(self, files: Iterable[ImageFile]) -> None:
        """Take in where the drives of files are mounted, as far as these are not drives of the folders."""
        known = set(self._devices.values())
        folders: dict[int, Path] = {}
        for file in files:
            if file.identity.device not in known:
                folders.setdefault(file.identity.device, file.path.parent)
        for device, folder in folders.items():
            self._devices[_top_of_drive(folder, device)] = device

    def check(self, progress: str = "") -> None:
        """Raise ScanError where one of them is gone, or another drive in its place; with the sentence `progress`."""
        for folder, device in self._devices.items():
            if device is not None and _device_of(folder) != device:
                raise ScanError(_vanished(folder, progress))


def _vanished(folder: Path, progress: str) -> str:
    if not progress:
        return say(
            'The folder "{folder}" vanished during the search, or its drive did. '
            "Connect the drive and search again: what the cache has kept is not read again.",
            folder=folder,
        )
    return say(
        'The folder "{folder}" vanished during the search, or its drive did. {progress} '
        "Connect the drive and search again: what the cache has kept is not read again.",
        folder=folder,
        progress=progress,
    )


def _device_of(folder: Path) -> int | None:
    """Return the number of the drive that a folder is on; None where the folder cannot be listed."""
    try:
        with os.scandir(folder):
            return os.stat(folder).st_dev  # noqa: PTH116
    except OSError:
        return None


def _top_of_drive(folder: Path, device: int) -> Path:
    while folder != folder.parent and _device_of(folder.parent) == device:
        folder = folder.parent
    return folder
