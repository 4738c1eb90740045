"""Files of reports: none takes the place of another file unless that was asked for, and none is left half written."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from imagetwin.domain.errors import ImageTwinError, UsageError
from imagetwin.domain.wording import say

_MOST_NUMBERS = 1000


def make_folder(folder: Path) -> None:
    """Make a folder for reports, if it is not there. Raises UsageError where that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or error
        raise UsageError(
            say('The folder "{folder}" cannot be made: {why}. Name another.', folder=folder, why=why)
        ) from error


def make_new_folder(parent: Path, name: str) -> Path:
    """Make a folder that was not there: `name`, or that with a number behind it. Raises UsageError, ImageTwinError."""
    make_folder(parent)
    for number in range(1, _MOST_NUMBERS):
        folder = parent / (name if number == 1 else f"{name}-{number}")
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        except OSError as error:
            raise _failed(folder, error) from error
        return folder
    raise ImageTwinError(
        say('There are too many folders "{name}" in "{parent}". Name another folder.', name=name, parent=parent)
    )


def check_free(paths: Iterator[Path]) -> None:
    """Raise UsageError where one of the files is there already: said before the work, not after it."""
    for path in paths:
        if os.path.lexists(path):
            raise UsageError(
                say(
                    '"{path}" is there already and stays as it is. '
                    "Name another folder, or have older reports overwritten.",
                    path=path,
                )
            )


@contextmanager
def new_file(path: Path, *, overwrite: bool, encoding: str | None = None) -> Iterator[IO[Any]]:
    """Open a file to be written whole: its name is taken at once, its contents are there when the block has ended.

    Text where `encoding` is given, else bytes. Where the block fails nothing is left of it, and with `overwrite` the
    file that was there is as it was. Raises UsageError where it is there and may not be overwritten.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    is_reserved = False
    try:
        if not overwrite:
            _reserve(path)
            is_reserved = True
        # Line ends are the writer's: CSV has its own.
        with open(
            part, "xb" if encoding is None else "x", encoding=encoding, newline=None if encoding is None else ""
        ) as file:
            yield file
        part.replace(path)
    except BaseException as error:
        for left in (part, *([path] if is_reserved else [])):
            with suppress(OSError):
                left.unlink()
        if isinstance(error, OSError):
            raise _failed(path, error) from error
        raise


def _reserve(path: Path) -> None:
    try:
        open(path, "xb").close()
    except FileExistsError:
        check_free(iter([path]))
        raise


def _failed(path: Path, error: OSError) -> ImageTwinError:
    return ImageTwinError(say('"{path}" could not be written: {why}.', path=path, why=error.strerror or error))
