"""A review in one file, written in parts as it goes on: a kill at any moment leaves what was written last, whole."""

import contextlib
import itertools
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from imagetwin.domain.errors import SessionError, UsageError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.saved_reviews import Glance, SavedReview
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.domain.strict_json import absolute_path, listed, parsed, phrase, table, text, whole
from imagetwin.domain.wording import say
from imagetwin.store import session_rows as rows
from imagetwin.store.database import VersionError, open_database, other_version, transaction
from imagetwin.store.inspection_cache import FILE_ENDINGS
from imagetwin.store.plain_values import from_plain, to_plain

VERSION = 1
# "ITwS": SQLite's own mark of whose file it is.
_APPLICATION = 0x49547753
# More pairs would make the file hundreds of megabytes: the groups are saved, but the threshold stays where it is.
MOST_PAIRS = 5_000_000
_LARGEST_VALUE = 200_000_000
_OF_THE_DISK = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
_SCHEMA = f"""
PRAGMA application_id = {_APPLICATION};
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS images (
    row INTEGER PRIMARY KEY, path BLOB, others TEXT, byte_size INTEGER, mtime_ns INTEGER, device TEXT, inode TEXT,
    width INTEGER, height INTEGER, format TEXT, part BLOB, content BLOB
);
CREATE TABLE IF NOT EXISTS unreadable (place INTEGER PRIMARY KEY, path BLOB, kind TEXT, reason BLOB);
CREATE TABLE IF NOT EXISTS members (
    number INTEGER, place INTEGER, image INTEGER, distance REAL, flat INTEGER, tier INTEGER, picture INTEGER,
    copy_tier INTEGER, orientation INTEGER, bits INTEGER, difference REAL, transform TEXT, PRIMARY KEY (number, place)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS arrays (name TEXT PRIMARY KEY, data BLOB);
CREATE TABLE IF NOT EXISTS decisions (
    kind TEXT, image INTEGER, value TEXT NOT NULL, PRIMARY KEY (kind, image)
) WITHOUT ROWID;
"""


class SessionFile:
    """Writes one review into a file, each time what has changed since the last.

    One object serves one thread at a time. Its methods raise SessionError; what the file held before stays then.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.written_count = 0
        self._connection: sqlite3.Connection | None = None
        self._last: SavedReview | None = None
        self._decided: dict[tuple[str, int], str] = {}
        self._row_of: dict[Path, int] = {}

    def __enter__(self) -> "SessionFile":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was saved stays."""
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = self._last = None

    def save(self, review: SavedReview) -> None:
        """Write what is not written yet, all of it or nothing; `written_count` is how many rows that were."""
        is_saved = False
        try:
            connection = self._opened()
            with transaction(connection):
                self.written_count = self._write(connection, review)
        except (OSError, sqlite3.Error) as error:
            raise _not_saved(self.path, error) from error
        else:
            is_saved = True
        finally:
            if not is_saved:
                self.close()
        self._last = review

    def make_single(self) -> None:
        """Bring all that was written into the one file, so that it can be moved, and close it. Raises SessionError."""
        try:
            self._opened().execute("PRAGMA journal_mode = DELETE")
        except (OSError, sqlite3.Error) as error:
            raise _not_saved(self.path, error) from error
        finally:
            self.close()

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = open_database(self.path, _SCHEMA, version=VERSION, synchronous="NORMAL")
        return self._connection

    def _write(self, connection: sqlite3.Connection, review: SavedReview) -> int:
        before = connection.total_changes
        last = None if self._last is None else self._last.result
        if last is None or last.images is not review.result.images:
            self._row_of = {image.path: row for row, image in enumerate(review.result.images)}
            self._decided = {}
            _write_images(connection, review.result)
        if last is None or last.groups is not review.result.groups or last.images is not review.result.images:
            _replace_all(connection, "members", rows.member_rows(review.result.groups, self._row_of))
        if last is None or last.kept is not review.result.kept or last.proofs is not review.result.proofs:
            _replace_all(connection, "arrays", rows.array_rows(*_pairs_of(review.result)))
        if last is not review.result:
            _write_facts(connection, _facts(review.result))
        if self._last is None or self._last.position != review.position:
            _write_facts(connection, {"position": None if review.position is None else str(review.position)})
        if self._last is None or self._last.left_count != review.left_count:
            _write_facts(connection, {"left": review.left_count})
        self._write_decisions(connection, review)
        return connection.total_changes - before

    def _write_decisions(self, connection: sqlite3.Connection, review: SavedReview) -> None:
        wanted = rows.decision_rows(review.decisions, self._row_of)
        connection.executemany(
            "DELETE FROM decisions WHERE kind = ? AND image = ?", sorted(self._decided.keys() - wanted.keys())
        )
        changed = ((*key, value) for key, value in wanted.items() if self._decided.get(key) != value)
        connection.executemany("INSERT OR REPLACE INTO decisions VALUES (?, ?, ?)", changed)
        self._decided = wanted


def _pairs_of(result: ScanResult) -> tuple[Any, Any]:
    is_small = result.kept is not None and len(result.kept) <= MOST_PAIRS
    return (result.kept, result.proofs) if is_small else (None, None)


def _write_images(connection: sqlite3.Connection, result: ScanResult) -> None:
    connection.execute("DELETE FROM decisions")
    _replace_all(connection, "images", rows.image_rows(result.images, result.contents))
    _replace_all(connection, "unreadable", rows.unreadable_rows(result.unreadable))


def _replace_all(connection: sqlite3.Connection, name: str, entries: Iterator[rows.Row]) -> None:
    connection.execute(f"DELETE FROM {name}")  # noqa: S608 - our own names
    first = next(entries, None)
    if first is not None:
        marks = ", ".join("?" * len(first))
        connection.executemany(f"INSERT INTO {name} VALUES ({marks})", itertools.chain([first], entries))  # noqa: S608


def _facts(result: ScanResult) -> dict[str, Any]:
    return {
        "folders": [str(folder) for folder in result.folders],
        "settings": to_plain(result.settings),
        "counts": [result.other_file_count, result.cached_count, result.found_count],
        "pairs": rows.pair_scalars(*_pairs_of(result)),
    }


def _write_facts(connection: sqlite3.Connection, facts: dict[str, Any]) -> None:
    entries = ((name, json.dumps(value)) for name, value in facts.items())
    connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", entries)


def _not_saved(path: Path, why: object) -> SessionError:
    return SessionError(say('The review could not be saved to "{path}" ({why}).', path=path, why=why))


def save_review(path: Path, review: SavedReview) -> None:
    """Write a review into a file of its own, which takes its place when it is whole. Raises SessionError."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with SessionFile(temporary) as file:
            file.save(review)
            file.make_single()
        os.replace(temporary, path)  # noqa: PTH105
    except OSError as error:
        raise _not_saved(path, error.strerror or error) from error
    finally:
        for ending in FILE_ENDINGS:
            with contextlib.suppress(OSError):
                os.unlink(f"{temporary}{ending}")  # noqa: PTH108


def load_review(path: Path, cancel: CancelToken | None = None) -> SavedReview:
    """Read a review; the file stays as it is.

    Raises SessionError for a file that is none, of another version or damaged; OperationCancelledError after a cancel.
    """
    token = cancel or CancelToken()
    with _explained(path), contextlib.closing(_opened_to_read(path)) as connection:
        images: list[ScannedImage] = []
        contents: list[bytes] = []
        for row in connection.execute("SELECT * FROM images ORDER BY row"):
            if whole(row[0]) != len(images):
                raise ValueError("an image is missing")
            image, content = rows.image_again(row)
            images.append(image)
            contents.append(content)
            if not len(images) % 1000:
                token.raise_if_cancelled()
        return _review(connection, tuple(images), tuple(contents))


def _review(
    connection: sqlite3.Connection, images: tuple[ScannedImage, ...], contents: tuple[bytes, ...]
) -> SavedReview:
    facts = {text(name): parsed(text(value)) for name, value in connection.execute("SELECT * FROM facts")}
    kept, proofs = rows.pairs_again(connection.execute("SELECT * FROM arrays"), table(facts["pairs"]), len(images))
    other, cached, found = map(whole, listed(facts["counts"]))
    result = ScanResult(
        folders=tuple(map(absolute_path, listed(facts["folders"]))),
        settings=from_plain(ScanSettings, facts["settings"]),
        images=images,
        groups=rows.groups_again(connection.execute("SELECT * FROM members ORDER BY number, place"), images),
        unreadable=tuple(map(rows.unreadable_again, connection.execute("SELECT * FROM unreadable ORDER BY place"))),
        other_file_count=other,
        cached_count=cached,
        found_count=found,
        kept=kept,
        proofs=proofs,
        contents=contents,
    )
    decisions = rows.decisions_again(connection.execute("SELECT * FROM decisions"), images)
    position = facts.get("position")
    left = whole(facts.get("left", 0))
    return SavedReview(result, decisions, None if position is None else absolute_path(position), left)


def glance_at(path: Path) -> Glance | None:
    """Return what a review is about, None where nothing was saved yet; little of it is read. Raises SessionError."""
    if not path.exists() or not path.stat().st_size:
        return None
    with _explained(path), contextlib.closing(_opened_to_read(path)) as connection:
        if connection.execute("SELECT COUNT(*) FROM facts").fetchone() == (0,):
            return None
        facts = dict(connection.execute("SELECT name, value FROM facts WHERE name IN ('folders', 'left')").fetchall())
        marks = "SELECT COUNT(*) FROM decisions WHERE kind = ?"
        return Glance(
            tuple(map(absolute_path, listed(parsed(text(facts["folders"]))))),
            whole(parsed(text(facts["left"]))),
            whole(connection.execute(marks, (rows.MARK,)).fetchone()[0]),
        )


def _opened_to_read(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise FileNotFoundError(2, say("there is no such file"))
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        # Damage may tell of a value that would fill the memory.
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
        _check_whose(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_whose(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != _APPLICATION:
        raise ValueError(say("it is no review of ImageTwin"))
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version != VERSION:
        raise other_version(version, VERSION)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except VersionError as error:
        raise SessionError(
            say('The review "{path}" was written by another version of ImageTwin ({why}).', path=path, why=error)
        ) from error
    except OSError as error:
        why = error.strerror or error
        raise SessionError(say('The review "{path}" cannot be read ({why}).', path=path, why=why)) from error
    except (sqlite3.Error, KeyError, TypeError, ValueError, OverflowError, UsageError) as error:
        raise SessionError(
            say('"{path}" cannot be opened ({what}). It was left as it is.', path=path, what=phrase(error))
        ) from error


def is_of_the_disk(error: SessionError) -> bool:
    """Tell whether a review could not be saved because of the disk, or another program, and not of the file itself."""
    cause = error.__cause__
    if isinstance(cause, sqlite3.Error):
        # An extended code has its kind in the lowest byte; what Python itself raises has none.
        return getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _OF_THE_DISK
    return isinstance(cause, OSError)


def set_aside(path: Path) -> Path:
    """Rename a review that cannot be read, so that its name is free; return where it is. Raises SessionError."""
    names = (path.with_name(f"{path.stem}.damaged-{number}{path.suffix}") for number in itertools.count(1))
    aside = next(name for name in names if not os.path.lexists(name))
    try:
        for ending in FILE_ENDINGS:
            if os.path.lexists(f"{path}{ending}"):
                os.replace(f"{path}{ending}", f"{aside}{ending}")  # noqa: PTH105
    except OSError as error:
        why = error.strerror or error
        raise SessionError(say('The review "{path}" cannot be renamed ({why}).', path=path, why=why)) from error
    return aside
