"""The splits of a data set, from folders or from a table of paths."""

import csv
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from imagetwin.discovery.folders import checked_folders
from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import FileIdentity, ImageFile, Unreadable, kind_of_os_error
from imagetwin.domain.scope import Side, between

_COLUMNS = ("path", "split")
_MOST_CELL_CHARACTERS = 100_000


@dataclass(frozen=True, slots=True)
class Splits:
    """Names and sides of the splits; `files` are those of a table, None where all below the folders are meant.

    `missing` are files of the table that cannot be found.
    """

    names: tuple[str, ...]
    sides: tuple[Side, ...]
    folders: tuple[Path, ...] = ()
    files: tuple[ImageFile, ...] | None = None
    missing: tuple[Unreadable, ...] = ()


def splits_of_folders(folders: Sequence[Path]) -> Splits:
    """Return a split for each folder, by its name, or by its path where names are the same. Raises UsageError."""
    checked = checked_folders(folders)
    if len(checked) < 2:
        raise UsageError("Name two folders or more, such as those of training and of testing.")
    for inner in checked:
        for outer in checked:
            if inner != outer and inner.is_relative_to(outer):
                raise UsageError(f'"{inner}" lies inside "{outer}". Name folders that lie beside each other.')
    names = [folder.name for folder in checked]
    told = names if len(set(names)) == len(names) else list(map(str, checked))
    return Splits(tuple(told), between(tuple(Side((folder,)) for folder in checked)), checked)


def splits_of_table(table: Path) -> Splits:
    """Return the splits of a CSV with the columns path and split; paths are from its folder. Raises UsageError."""
    rows = _rows(table)
    by_name: dict[str, dict[Path, None]] = {}
    split_of: dict[Path, str] = {}
    for number, (text, name) in enumerate(rows, 2):
        path = Path(os.path.abspath(table.parent / text))  # noqa: PTH100 - resolve() would follow symlinks
        if split_of.setdefault(path, name) != name:
            raise UsageError(f'"{table}", row {number}: "{text}" is in "{split_of[path]}" and in "{name}".')
        by_name.setdefault(name, {})[path] = None
    if len(by_name) < 2:
        raise UsageError(f'"{table}" has fewer than two splits. Its column "split" tells which one each path is in.')
    files, missing = _found([path for paths in by_name.values() for path in paths])
    sides = between(tuple(Side(files=tuple(paths)) for paths in by_name.values()))
    return Splits(tuple(by_name), sides, (), files, missing)


def _rows(table: Path) -> list[tuple[str, str]]:
    try:
        with open(table, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if not set(_COLUMNS) <= set(reader.fieldnames or ()):
                raise UsageError(f'"{table}" needs the columns path and split in its first row.')
            rows = [(row["path"] or "", row["split"] or "") for row in reader]
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise UsageError(f'"{table}" cannot be read as a CSV in UTF-8: {reason}.') from error
    for number, (text, name) in enumerate(rows, 2):
        if not text.strip() or not name.strip() or "\0" in text or len(text) > _MOST_CELL_CHARACTERS:
            raise UsageError(f'"{table}", row {number}: it needs a path and a split.')
    return rows


def _found(paths: Sequence[Path]) -> tuple[tuple[ImageFile, ...], tuple[Unreadable, ...]]:
    files, missing = [], []
    for path in paths:
        try:
            files.append(ImageFile(path, FileIdentity.from_stat(path.stat())))
        except OSError as error:
            missing.append(Unreadable(path, f"cannot be found: {error.strerror or error}", kind_of_os_error(error)))
    return tuple(files), tuple(missing)
