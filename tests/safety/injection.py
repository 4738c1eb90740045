"""Makes the operating system fail: at the nth call of one function, once or from then on."""

import builtins
import errno
import io
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any
from unittest.mock import patch

from imagetwin.store.journal import Journal

ERRORS = (errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EXDEV, errno.EIO)

# What is counted together, and the names behind it. Path's methods look these up when they are called.
FUNCTIONS: dict[str, tuple[str, ...]] = {
    "rename": ("rename",),
    "replace": ("replace",),
    "link": ("link",),
    "symlink": ("symlink",),
    "unlink": ("unlink", "remove"),
    "rmdir": ("rmdir",),
    "mkdir": ("mkdir",),
    "utime": ("utime",),
    "fsync": ("fsync",),
    "open": ("open",),
    "write": (),
    "stat": ("stat", "lstat"),
}


@dataclass(slots=True)
class Fault:
    """The `at`th call of a function fails, and all after it where `lasting`; `calls` counts them."""

    function: str
    number: int
    at: int
    lasting: bool = False
    calls: int = 0

    @property
    def was_hit(self) -> bool:
        """Whether it came to the call that fails."""
        return self.calls >= self.at

    def check(self, name: object) -> None:
        """Count a call, and raise where it is the one. Only looks at files count, not those at folders."""
        if self.function == "stat" and not os.fsdecode(str(name)).endswith((".jpg", ".xmp", ".part")):
            return
        self.calls += 1
        if self.calls == self.at or (self.lasting and self.calls > self.at):
            raise OSError(self.number, os.strerror(self.number), name)

    def __str__(self) -> str:
        lasting = " and all after it" if self.lasting else ""
        return f"{errno.errorcode[self.number]} at call {self.at} of {self.function}{lasting}"


@contextmanager
def failing(fault: Fault) -> Iterator[Fault]:
    """Let a fault happen while the block runs. fsync never reaches the disk meanwhile: that only takes time."""
    patches = [patch.object(os, name, _checked(fault, getattr(os, name))) for name in FUNCTIONS[fault.function]]
    if fault.function == "open":
        patches += [patch.object(module, "open", _checked(fault, open)) for module in (builtins, io)]
    elif fault.function == "write":
        patches.append(patch.object(builtins, "open", _writing(fault, open)))
    if fault.function != "fsync":
        patches.append(patch.object(os, "fsync", lambda _descriptor: None))
    try:
        for each in patches:
            each.start()
        yield fault
    finally:
        for each in reversed(patches):
            each.stop()


def _checked(fault: Fault, function: Callable[..., Any]) -> Callable[..., Any]:
    def checked(*arguments: Any, **options: Any) -> Any:
        fault.check(arguments[0] if arguments and isinstance(arguments[0], str | bytes | Path) else None)
        return None if fault.function == "fsync" else function(*arguments, **options)

    return checked


def _writing(fault: Fault, function: Callable[..., Any]) -> Callable[..., Any]:
    def opening(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        opened = function(file, mode, *arguments, **options)
        return _Writer(opened, fault) if set(mode) & set("wax+") else opened

    return opening


class _Writer:
    """An open file on a disk that fills: half of what is written fits, then it fails."""

    def __init__(self, file: Any, fault: Fault) -> None:
        self._file = file
        self._fault = fault

    def write(self, content: Any) -> int:
        try:
            self._fault.check(self._file.name)
        except OSError:
            self._file.write(content[: len(content) // 2])
            raise
        return int(self._file.write(content))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


class FullJournal(Journal):
    """A journal whose disk is full at the `at`th change, once or from then on."""

    def __init__(self, path: Path, at: int, *, lasting: bool) -> None:
        super().__init__(path)
        self.changes = 0
        self._connection: Any = _FullConnection(self._connection, self)
        self._at = at
        self._lasting = lasting

    def __enter__(self) -> "FullJournal":
        return self

    @property
    def was_hit(self) -> bool:
        """Whether it came to the change that fails."""
        return self.changes >= self._at

    def check(self, statement: str) -> None:
        """Count a change, and raise where it is the one."""
        if statement.lstrip().startswith(("INSERT", "UPDATE")):
            self.changes += 1
            if self.changes == self._at or (self._lasting and self.changes > self._at):
                raise sqlite3.OperationalError("database or disk is full")


class _FullConnection:
    def __init__(self, connection: sqlite3.Connection, journal: FullJournal) -> None:
        self._connection = connection
        self._journal = journal

    def execute(self, statement: str, *arguments: Any) -> sqlite3.Cursor:
        self._journal.check(statement)
        return self._connection.execute(statement, *arguments)

    def close(self) -> None:
        self._connection.close()
