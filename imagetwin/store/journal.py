"""The journal of removals: what was to be done to each file, written before it is done, and what came of it.

Each change is on the disk (`synchronous = FULL`) before the method returns.
"""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from imagetwin.domain.errors import JournalError
from imagetwin.domain.images import FileIdentity
from imagetwin.domain.journal import Act, Entry, Run, Step, StepState
from imagetwin.domain.operations import Way
from imagetwin.domain.stored_sentences import restored, stored
from imagetwin.domain.strict_json import LEAST_TIME, absolute_path, listed, parsed, phrase, whole
from imagetwin.domain.wording import say
from imagetwin.store.database import VersionError, open_database, path_from_blob, path_to_blob

VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS runs (
    number INTEGER PRIMARY KEY AUTOINCREMENT, started REAL NOT NULL, ended REAL, way TEXT NOT NULL, plan TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS entries (
    number INTEGER PRIMARY KEY AUTOINCREMENT, run INTEGER NOT NULL REFERENCES runs, removal INTEGER NOT NULL,
    state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', place BLOB, undoes INTEGER,
    act TEXT NOT NULL, source BLOB NOT NULL, byte_size INTEGER, mtime_ns INTEGER, device TEXT, inode TEXT,
    target BLOB, temporary BLOB, link_to BLOB, symbolic INTEGER NOT NULL, digest TEXT NOT NULL,
    made_folders TEXT NOT NULL, mode INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS entries_of_run ON entries (run);
"""
_STEP_COLUMNS = (
    "act, source, byte_size, mtime_ns, device, inode, target, temporary, link_to, symbolic, digest, made_folders, mode"
)
_COUNTED = (Act.TRASH, Act.MOVE, Act.LINK, Act.DELETE)


class Journal:
    """The journal in one file. Its methods raise JournalError where the file cannot be used."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._connection = open_database(path, _SCHEMA, version=VERSION, synchronous="FULL")
        except VersionError as error:
            raise JournalError(
                say(
                    'The journal "{path}" was written by another version of ImageTwin ({why}). Use that one.',
                    path=path,
                    why=error,
                )
            ) from error
        except (OSError, sqlite3.Error) as error:
            raise JournalError(
                say(
                    'The journal "{path}" cannot be opened ({why}). Nothing is removed without it: '
                    "make room or give write permission there, or rename a damaged file, and try again.",
                    path=path,
                    why=error,
                )
            ) from error
        self._lock = FileLock(path.with_suffix(".lock"), thread_local=False)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody else remove or undo while the block runs; the system frees the lock of a killed program.

        Raises JournalError where somebody else is at it.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise JournalError(
                say("Another ImageTwin is removing or restoring files. Wait until it is done.")
            ) from error
        except OSError as error:
            raise JournalError(
                say('The journal beside "{path}" cannot be locked ({why}).', path=self.path, why=error)
            ) from error
        try:
            yield
        finally:
            self._lock.release()

    def begin_run(self, way: Way, plan: str) -> int:
        """Record that a run begins; return its number."""
        with self._explained():
            cursor = self._connection.execute(
                "INSERT INTO runs (started, way, plan) VALUES (?, ?, ?)", (time.time(), str(way), plan)
            )
            return int(cursor.lastrowid or 0)

    def end_run(self, run: int) -> None:
        """Record that a run came to its end."""
        with self._explained():
            self._connection.execute("UPDATE runs SET ended = ? WHERE number = ?", (time.time(), run))

    def intend(self, run: int, removal: int, step: Step, *, undoes: int | None = None) -> int:
        """Record what is about to be done; return the entry's number. `undoes` is the entry that it takes back."""
        with self._explained():
            row = (run, removal, undoes, str(StepState.INTENDED), *_step_to_row(step))
            marks = ", ".join("?" * len(row))
            cursor = self._connection.execute(
                f"INSERT INTO entries (run, removal, undoes, state, {_STEP_COLUMNS}) VALUES ({marks})",  # noqa: S608 - our columns
                row,
            )
            return int(cursor.lastrowid or 0)

    def mark(self, entry: int, state: StepState, *, reason: str = "", place: Path | None = None) -> None:
        """Record how far a step is, and where its file lies now."""
        with self._explained():
            self._connection.execute(
                "UPDATE entries SET state = ?, reason = ?, place = ? WHERE number = ?",
                (str(state), _storable(stored(reason)), path_to_blob(place), entry),
            )

    def entries(self, run: int) -> list[Entry]:
        """Return the steps of a run in the order in which they were intended."""
        with self._explained():
            rows = self._connection.execute(
                f"SELECT number, run, removal, undoes, state, reason, place, {_STEP_COLUMNS} FROM entries"  # noqa: S608
                " WHERE run = ? ORDER BY number",
                (run,),
            )
            return [_entry_from_row(row) for row in rows]

    def runs(self) -> list[Run]:
        """Return all runs, the last first; without the plans of those that have ended, which may be large."""
        with self._explained():
            return self._select_runs("", plan="CASE WHEN ended IS NULL THEN plan ELSE '' END")

    def run(self, number: int) -> Run | None:
        """Return one run."""
        with self._explained():
            return next(iter(self._select_runs("WHERE runs.number = ?", number)), None)

    def unfinished_runs(self) -> list[Run]:
        """Return the runs that did not come to their end, the last first; one of them may still be at work."""
        with self._explained():
            return self._select_runs("WHERE runs.ended IS NULL")

    def linked_files(self) -> set[Path]:
        """Return the files to which symbolic links lead that took a file's place and are still there."""
        with self._explained():
            rows = self._connection.execute(
                "SELECT DISTINCT link_to, source FROM entries WHERE act = ? AND symbolic AND state = ?",
                (str(Act.LINK), str(StepState.DONE)),
            )
            return {_path(link_to) for link_to, source in rows if _path(source).is_symlink()}

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise JournalError(
                say('The journal "{path}" cannot be used ({why}). Nothing more is removed.', path=self.path, why=error)
            ) from error
        except (ValueError, TypeError, OverflowError) as error:
            raise JournalError(
                say(
                    'The journal "{path}" is damaged ({what}). Nothing more is removed: rename the file.',
                    path=self.path,
                    what=phrase(error),
                )
            ) from error

    def _select_runs(self, where: str, *arguments: int, plan: str = "plan") -> list[Run]:
        acts = ", ".join(f"'{act}'" for act in _COUNTED)
        rows = self._connection.execute(
            f"SELECT runs.number, started, ended, way, {plan},"  # noqa: S608 - constants only
            f" COALESCE(SUM(state = '{StepState.DONE}' AND undoes IS NULL AND act IN ({acts})), 0),"
            f" COALESCE(SUM(state = '{StepState.UNDONE}' AND act IN ({acts})), 0)"
            f" FROM runs LEFT JOIN entries ON entries.run = runs.number {where}"
            " GROUP BY runs.number ORDER BY runs.number DESC",
            arguments,
        )
        return [Run(number, started, ended, Way(way), *rest) for number, started, ended, way, *rest in rows]


def _step_to_row(step: Step) -> tuple[Any, ...]:
    identity = step.identity
    folders = json.dumps([str(folder) for folder in step.made_folders])
    # Device and inode may need 64 bits without a sign, more than SQLite's integers hold.
    numbers = (identity.byte_size, identity.mtime_ns, str(identity.device), str(identity.inode))
    paths = (path_to_blob(step.target), path_to_blob(step.temporary), path_to_blob(step.link_to))
    return (str(step.act), path_to_blob(step.source), *numbers, *paths, step.symbolic, step.digest, folders, step.mode)


def _entry_from_row(row: tuple[Any, ...]) -> Entry:
    number, run, removal, undoes, state, reason, place, act, source, size, mtime_ns, device, inode, *rest = row
    target, temporary, link_to, symbolic, digest, made_folders, mode = rest
    step = Step(
        act=Act(act),
        source=_path(source),
        identity=FileIdentity(whole(size), whole(mtime_ns, LEAST_TIME), int(device), int(inode)),
        target=path_from_blob(target),
        temporary=path_from_blob(temporary),
        link_to=path_from_blob(link_to),
        symbolic=bool(symbolic),
        digest=digest,
        made_folders=tuple(map(absolute_path, listed(parsed(made_folders)))),
        mode=mode,
    )
    return Entry(number, run, removal, step, StepState(state), undoes, restored(reason), path_from_blob(place))


def _storable(text: str) -> str:
    """Return a text without what SQLite cannot hold: names may not be valid Unicode."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _path(blob: bytes) -> Path:
    path = path_from_blob(blob)
    assert path is not None
    return path
