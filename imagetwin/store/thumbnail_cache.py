"""Small pictures for the window, kept between two runs of the program: by the digest of the file's bytes."""

import sqlite3
import threading
import time
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from imagetwin.store.database import path_to_blob, transaction
from imagetwin.store.inspection_cache import CacheFile

SCHEMA = """
CREATE TABLE IF NOT EXISTS thumbnails (
    digest BLOB PRIMARY KEY, content BLOB NOT NULL, checksum BLOB NOT NULL, byte_size INTEGER NOT NULL,
    used INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS thumbnails_by_use ON thumbnails (used, byte_size);
CREATE TABLE IF NOT EXISTS thumbnail_files (
    path BLOB PRIMARY KEY, byte_size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, digest BLOB NOT NULL
) WITHOUT ROWID;
"""
LIMIT_BYTES = 500_000_000
# Where there are too many, the oldest go until so much of the limit is left.
_LEFT = 0.9
_CHECKSUM_BYTES = 8
# The day on which an entry was used is enough to know which are the oldest, and seldom written.
_DAY_SECONDS = 86_400
_SELECT = """
SELECT digest, content, checksum, used FROM thumbnail_files JOIN thumbnails USING (digest)
WHERE path = ? AND thumbnail_files.byte_size = ? AND mtime_ns = ?
"""


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it was when its thumbnail was made: its size in bytes and time of change in ns."""

    path: Path
    byte_size: int
    mtime_ns: int


class ThumbnailCache:
    """Thumbnails as bytes; what they are the cache does not know. It may be used by several threads.

    It never raises for its file, as the other caches do not. An entry whose bytes are not those that were written is
    none. `limit_bytes` is for the thumbnails themselves.
    """

    def __init__(self, path: Path | None, limit_bytes: int = LIMIT_BYTES) -> None:
        self._file = CacheFile(path, SCHEMA)
        self._limit_bytes = limit_bytes
        self._held_bytes: int | None = None
        self._lock = threading.Lock()

    def get(self, file: FileState) -> bytes | None:
        """Return the thumbnail of a file that is exactly as it was."""
        with self._lock:
            return self._file.attempt(lambda connection: _select(connection, file))

    def put(self, file: FileState, digest: bytes, content: bytes) -> None:
        """Keep a thumbnail of a file whose bytes have that digest; what was not used for longest goes for it."""
        with self._lock:
            self._file.attempt(lambda connection: self._insert(connection, file, digest, content))

    def clear(self) -> None:
        """Forget everything, and give the room back."""
        with self._lock:
            self._file.attempt(_clear)
            self._held_bytes = None

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        with self._lock:
            self._file.close()

    def _insert(self, connection: sqlite3.Connection, file: FileState, digest: bytes, content: bytes) -> None:
        if self._held_bytes is None:
            self._held_bytes = connection.execute("SELECT COALESCE(SUM(byte_size), 0) FROM thumbnails").fetchone()[0]
        with transaction(connection):
            connection.execute(
                "INSERT OR REPLACE INTO thumbnail_files VALUES (?, ?, ?, ?)",
                (path_to_blob(file.path), file.byte_size, file.mtime_ns, digest),
            )
            row = (digest, content, _checksum(content), len(content), _today())
            added = connection.execute("INSERT OR IGNORE INTO thumbnails VALUES (?, ?, ?, ?, ?)", row).rowcount
            held = self._held_bytes + (len(content) if added else 0)
            if held > self._limit_bytes:
                held -= self._make_room(connection, held)
        self._held_bytes = held

    def _make_room(self, connection: sqlite3.Connection, held: int) -> int:
        """Take the oldest away, and return how many bytes they had."""
        freed, too_many = 0, held - int(_LEFT * self._limit_bytes)
        gone: list[tuple[bytes]] = []
        for digest, byte_size in connection.execute("SELECT digest, byte_size FROM thumbnails ORDER BY used, digest"):
            if freed >= too_many:
                break
            gone.append((digest,))
            freed += byte_size
        connection.executemany("DELETE FROM thumbnails WHERE digest = ?", gone)
        connection.execute("DELETE FROM thumbnail_files WHERE digest NOT IN (SELECT digest FROM thumbnails)")
        return freed


def clear_thumbnails(path: Path) -> None:
    """Empty the cache in a file, where there is one."""
    if path.exists():
        cache = ThumbnailCache(path)
        cache.clear()
        cache.close()


def _select(connection: sqlite3.Connection, file: FileState) -> bytes | None:
    row = connection.execute(_SELECT, (path_to_blob(file.path), file.byte_size, file.mtime_ns)).fetchone()
    if row is None:
        return None
    digest, content, checksum, used = row
    if not isinstance(content, bytes) or checksum != _checksum(content):
        connection.execute("DELETE FROM thumbnails WHERE digest = ?", (digest,))
        return None
    if used < _today():
        connection.execute("UPDATE thumbnails SET used = ? WHERE digest = ?", (_today(), digest))
    return content


def _clear(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        connection.execute("DELETE FROM thumbnails")
        connection.execute("DELETE FROM thumbnail_files")
    connection.execute("VACUUM")


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECKSUM_BYTES).digest()


def _today() -> int:
    return int(time.time() // _DAY_SECONDS)
