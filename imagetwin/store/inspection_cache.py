"""What inspections of whole files told, kept between two runs of the program."""

import itertools
import logging
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from filelock import FileLock, Timeout

from imagetwin.domain.images import ImageFile
from imagetwin.domain.operations import Inspection
from imagetwin.domain.stored_sentences import restored, stored
from imagetwin.domain.wording import Sentence, say, tr
from imagetwin.store.database import BUSY_SECONDS, open_database, path_to_blob

CACHE_VERSION = 1
SCHEMA = """
CREATE TABLE IF NOT EXISTS inspections (
    path BLOB PRIMARY KEY, byte_size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    fault TEXT NOT NULL, digest TEXT NOT NULL, decoded INTEGER NOT NULL, version INTEGER NOT NULL
) WITHOUT ROWID;
"""
_SELECT = """
SELECT fault, digest FROM inspections
WHERE path = ? AND byte_size = ? AND mtime_ns = ? AND version = ? AND decoded >= ?
"""
# A mere digest does not take the place of a decoding of the same bytes.
_UPSERT = """
INSERT INTO inspections (path, byte_size, mtime_ns, version, fault, digest, decoded) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (path) DO UPDATE SET byte_size = excluded.byte_size, mtime_ns = excluded.mtime_ns,
    version = excluded.version, fault = excluded.fault, digest = excluded.digest, decoded = excluded.decoded
WHERE excluded.decoded >= decoded OR excluded.byte_size != byte_size OR excluded.mtime_ns != mtime_ns
    OR excluded.version != version
"""
_DAMAGE_CODES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
# The primary code is in the low byte of an extended one.
_PRIMARY_CODE = 0xFF
FILE_ENDINGS = ("", "-wal", "-shm")

T = TypeVar("T")
_logger = logging.getLogger(__name__)


class CacheFile:
    """One cache's connection to the file that the caches share.

    It never raises for the file: a damaged one is set aside and made anew, and where it cannot be used at all it is
    left alone from then on. What happened is logged, and kept in `notices` as sentences for people.
    """

    def __init__(self, path: Path | None, schema: str) -> None:
        self.path = path
        self.notices: list[str] = []
        self._schema = schema
        self._connection: sqlite3.Connection | None = None

    def attempt(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do something with the database, a second time where it had to be made anew; None where that fails."""
        if self.path is None:
            return None
        try:
            try:
                return work(self._opened(self.path))
            except sqlite3.Error as error:
                if not _is_damage(error):
                    raise
                self._set_aside(self.path, error)
                return work(self._opened(self.path))
        except (OSError, sqlite3.Error, Timeout) as error:
            self._give_up(error)
            return None

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _opened(self, path: Path) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = open_database(path, self._schema, version=CACHE_VERSION, synchronous="NORMAL")
        return self._connection

    def _give_up(self, error: Exception) -> None:
        self.close()
        self._tell(say('The cache "{path}" cannot be used, so files are read again: {why}', path=self.path, why=error))
        self.path = None

    def _set_aside(self, path: Path, error: sqlite3.Error) -> None:
        """Rename a damaged file, and its log with it, which would be played back into the new one."""
        self.close()
        with FileLock(f"{path}.lock", timeout=BUSY_SECONDS):
            if not _is_damaged(path, self._schema):
                return  # another program was quicker
            aside = _free_name(path)
            self._tell(
                say(
                    'The cache "{path}" is damaged ({why}); it is now "{name}", and a new one is made.',
                    path=path,
                    why=error,
                    name=aside.name,
                )
            )
            for ending in FILE_ENDINGS:
                if os.path.lexists(f"{path}{ending}"):
                    Path(f"{path}{ending}").replace(f"{aside}{ending}")

    def _tell(self, sentence: Sentence) -> None:
        _logger.warning("%s", sentence)
        self.notices.append(tr(sentence))


class InspectionCache:
    """Inspections by path, size and time of change, and by the `version` of the rules that judged.

    It never raises for its file: a damaged one is set aside and made anew, and where it cannot be used at all the
    cache knows nothing and keeps nothing. Several programs may use one file at once.
    """

    def __init__(self, path: Path | None, *, version: int) -> None:
        self._file = CacheFile(path, SCHEMA)
        self._version = version

    def get(self, files: Iterable[ImageFile], *, decode: bool) -> dict[Path, Inspection]:
        """Return what is known of files that are exactly as they were; with `decode` only where they were decoded."""
        wanted = list(files)
        return self._file.attempt(lambda connection: self._select(connection, wanted, decode=decode)) or {}

    def put(self, inspections: Iterable[tuple[ImageFile, Inspection]], *, decoded: bool) -> None:
        """Keep inspections, in one transaction."""
        rows = [(*self._key(file), stored(each.fault), each.digest, decoded) for file, each in inspections]
        if rows:
            self._file.attempt(lambda connection: _write(connection, rows))

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        self._file.close()

    def _key(self, file: ImageFile) -> tuple[bytes | None, int, int, int]:
        return path_to_blob(file.path), file.byte_size, file.identity.mtime_ns, self._version

    def _select(
        self, connection: sqlite3.Connection, files: list[ImageFile], *, decode: bool
    ) -> dict[Path, Inspection]:
        known = {}
        for file in files:
            row = connection.execute(_SELECT, (*self._key(file), decode)).fetchone()
            if row is not None:
                fault, digest = row
                known[file.path] = Inspection(restored(fault) if decode else "", digest)
        return known


def _write(connection: sqlite3.Connection, rows: Sequence[tuple[object, ...]]) -> None:
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(_UPSERT, rows)


def _is_damage(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE in _DAMAGE_CODES


def _is_damaged(path: Path, schema: str) -> bool:
    """Tell whether the whole file cannot be read as a database with our tables in it."""
    connection = None
    try:
        connection = open_database(path, schema, version=CACHE_VERSION, synchronous="NORMAL")
        (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        return bool(found != "ok")
    except sqlite3.Error as error:
        return _is_damage(error)
    finally:
        if connection is not None:
            connection.close()


def _free_name(path: Path) -> Path:
    names = (path.with_name(f"{path.name}.damaged-{number}") for number in itertools.count(1))
    return next(name for name in names if not os.path.lexists(name))
