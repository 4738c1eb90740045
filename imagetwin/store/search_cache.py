"""Pairs that searches by hashes found, kept between two scans, so that the same pictures are searched once."""

import sqlite3
import time
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from imagetwin.domain.pairs import HashPairs, TurnedPairs
from imagetwin.store import fingerprint_cache_upkeep as upkeep
from imagetwin.store.database import transaction
from imagetwin.store.inspection_cache import CacheFile

# Four megabytes.
MOST_PAIRS = 200_000
MOST_SEARCHES = 8
# What a full cache is emptied by: a search that takes more would push out what it was made of.
_MOST_OF_LIMIT = 0.1
_USED_SECONDS = 86_400
_PAIR = np.dtype(
    [("first", "<u4"), ("second", "<u4"), ("bits", "<u2"), ("distance", "<f8"), ("flat", "?"), ("orientation", "u1")]
)


class SearchCache:
    """The last few searches by their names, which are digests of all that their results depend on.

    Without a path, or after any failure, it knows nothing and keeps nothing: it never raises for its file. What went
    wrong is in `notices`, as sentences for people. Several programs may use one cache at once; one object serves one
    thread at a time. `limit_bytes` bounds the whole cache, fingerprints included, after a `put`.
    """

    def __init__(self, path: Path | None, *, limit_bytes: int) -> None:
        self._file = CacheFile(path, upkeep.SCHEMA)
        self._limit_bytes = limit_bytes

    @property
    def notices(self) -> list[str]:
        """What went wrong so far: a damaged file that was set aside, a cache that cannot be used."""
        return self._file.notices

    def get(self, name: bytes) -> HashPairs | None:
        """Return what a search found; None where it is not known."""
        return self._file.attempt(lambda connection: _select(connection, name))

    def put(self, name: bytes, found: HashPairs) -> None:
        """Write what a search found, unless it is very much, and make room where the cache is too large."""
        size = len(found.pairs) * _PAIR.itemsize
        if len(found.pairs) <= MOST_PAIRS and size <= _MOST_OF_LIMIT * self._limit_bytes:
            self._file.attempt(lambda connection: self._write(connection, name, found))

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        self._file.close()

    def _write(self, connection: sqlite3.Connection, name: bytes, found: HashPairs) -> None:
        pairs = _packed(found)
        row = (name, found.is_complete, int(time.time()), _seal(name, found.is_complete, pairs), pairs)
        with transaction(connection):
            connection.execute("INSERT OR REPLACE INTO searches VALUES (?, ?, ?, ?, ?)", row)
            newest = "SELECT rowid FROM searches ORDER BY used DESC, rowid DESC LIMIT ?"
            connection.execute(f"DELETE FROM searches WHERE rowid NOT IN ({newest})", (MOST_SEARCHES,))  # noqa: S608
        assert self._file.path is not None
        upkeep.make_room(connection, self._file.path, self._limit_bytes)


def _select(connection: sqlite3.Connection, name: bytes) -> HashPairs | None:
    # Text that damage left without an encoding would be an error that tells nothing.
    connection.text_factory = bytes
    now = int(time.time())
    query = "SELECT is_complete, seal, pairs, used < ? FROM searches WHERE name = ?"
    row = connection.execute(query, (now - _USED_SECONDS, name)).fetchone()
    if row is None:
        return None
    is_complete, seal, pairs, is_old = row
    found = _unpacked(name, is_complete, seal, pairs)
    if found is not None and is_old:
        with transaction(connection):
            connection.execute("UPDATE searches SET used = ? WHERE name = ?", (now, name))
    return found


def _seal(name: bytes, is_complete: int, pairs: bytes) -> int:
    return zlib.crc32(pairs, zlib.crc32(bytes([is_complete]), zlib.crc32(name)))


def _packed(found: HashPairs) -> bytes:
    pairs = found.pairs
    rows = np.empty(len(pairs), _PAIR)
    rows["first"], rows["second"], rows["bits"] = pairs.first, pairs.second, pairs.distance
    rows["distance"], rows["flat"], rows["orientation"] = found.distance, pairs.flat, pairs.orientation
    return rows.tobytes()


def _unpacked(name: bytes, is_complete: Any, seal: Any, pairs: Any) -> HashPairs | None:
    """Read a row; None where it is not exactly as it was written: a damaged one may hold values of any type."""
    try:
        if _seal(name, is_complete, pairs) != seal:
            return None
    except (TypeError, ValueError):
        return None
    rows = np.frombuffer(pairs, _PAIR)
    found = TurnedPairs(
        rows["first"].astype(np.int64),
        rows["second"].astype(np.int64),
        rows["bits"].astype(np.float64),
        rows["flat"].copy(),
        rows["orientation"].copy(),
    )
    return HashPairs(found, rows["distance"].astype(np.float64), bool(is_complete))
