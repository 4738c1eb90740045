"""Opening a SQLite file, and paths in it."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from imagetwin.domain.wording import say

BUSY_SECONDS = 10.0
_RETRY_SECONDS = 0.02


class VersionError(sqlite3.DatabaseError):
    """A database of another version than this program reads."""


def open_database(path: Path, schema: str, *, version: int, synchronous: str) -> sqlite3.Connection:
    """Open a database file, and make it with the schema where there is none.

    Every statement is committed on its own; `with connection:` after `BEGIN` groups several. `version` is kept in
    `user_version`. Raises OSError or sqlite3.Error, the latter also where the file is of another version.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        # A file that somebody else made may bring triggers and views: their functions are not run.
        connection.execute("PRAGMA trusted_schema = OFF")
        _use_write_ahead_log(connection)
        connection.execute(f"PRAGMA synchronous = {synchronous}")
        _check_version(connection, version)
        connection.executescript(schema)
        connection.execute(f"PRAGMA user_version = {version}")
    except UnicodeDecodeError as error:  # of SQLite's sentence about a damaged schema, which names what stands there
        connection.close()
        raise _damaged_schema() from error
    except BaseException:
        connection.close()
        raise
    return connection


def _damaged_schema() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("malformed database schema")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Change the file's mode, for which SQLite does not wait where another program is about to do the same."""
    ended = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > ended:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return


def _check_version(connection: sqlite3.Connection, version: int) -> None:
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found not in (0, version):
        raise other_version(found, version)


def other_version(found: int, known: int) -> VersionError:
    """Return the error that a file is of another version than the one that this program reads."""
    return VersionError(
        say("it is of version {found}, this program reads version {known}", found=str(found), known=str(known))
    )


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the write lock for a block, and take everything back where it fails."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        yield


def path_to_blob(path: Path | None) -> bytes | None:
    """Return a path as SQLite can hold it, whatever bytes its name is made of."""
    return None if path is None else os.fsencode(path)


def path_from_blob(blob: bytes | None) -> Path | None:
    """Return the path again."""
    return None if blob is None else Path(os.fsdecode(blob))
