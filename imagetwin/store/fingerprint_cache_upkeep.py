"""Upkeep of the fingerprint cache: what leaves it, and how its files shrink.

Whoever calls holds the database's write lock where rows change. A kill in the middle takes the rows' changes back but
not those of the pixel files: what a row then points to fails its checksum, and is a miss.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from imagetwin.store import fingerprint_cache_rows, inspection_cache
from imagetwin.store.database import transaction
from imagetwin.store.fingerprint_cache_pixels import PixelFile, cut_to_nothing
from imagetwin.store.fingerprint_cache_rows import (
    COLUMNS,
    FingerprintKind,
    Row,
    insert_rows,
    is_sound,
    same_file,
    seal_of,
)
from imagetwin.store.inspection_cache import FILE_ENDINGS

# All tables of the caches that share a file.
# A proof's `kind` is a checksum of what looked, `pair` names both files' bytes and how one is turned. A search's `name`
# is a digest of all that its result depends on.
SCHEMA = f"""{inspection_cache.SCHEMA}{fingerprint_cache_rows.SCHEMA}
CREATE TABLE IF NOT EXISTS proofs (
    kind INTEGER NOT NULL, pair BLOB NOT NULL, tier BLOB NOT NULL, difference REAL, used INTEGER NOT NULL,
    seal INTEGER NOT NULL, PRIMARY KEY (kind, pair)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS searches (
    name BLOB PRIMARY KEY, is_complete INTEGER NOT NULL, used INTEGER NOT NULL, seal INTEGER NOT NULL,
    pairs BLOB NOT NULL
);
"""
# What a row takes in the table and its index, as benchmarks/cache_scale.py measures it; and what a proof takes.
ROW_BYTES = 350
PROOF_BYTES = 90
# A full cache is emptied by a tenth, so that not every batch has to make room.
_SHRINK_TO = 0.9
# Only what nobody has renewed since it was found stale.
DELETE_FINGERPRINT = "DELETE FROM fingerprints WHERE kind IS ? AND path IS ? AND seal IS ?"
DELETE_INSPECTION = "DELETE FROM inspections WHERE path IS ? AND byte_size IS ? AND mtime_ns IS ?"
# A pair begins with the content digests of its two files. Files without one are looked at once more after that.
DELETE_LONE_PROOFS = """
DELETE FROM proofs WHERE
    substr(pair, 1, 16) NOT IN (SELECT content FROM fingerprints WHERE content IS NOT NULL)
    OR substr(pair, 17, 16) NOT IN (SELECT content FROM fingerprints WHERE content IS NOT NULL)
"""
_DELETES = (
    "DELETE FROM fingerprints WHERE kind = ? AND path = ?",
    "DELETE FROM proofs WHERE kind = ? AND pair = ?",
    "DELETE FROM searches WHERE is_complete = ? AND name = ?",
)
# The place of what deletes it, its key, its bytes without pixels, whether it has these, when it was used last.
_OLDEST_FIRST = f"""
SELECT 0, kind, path, {ROW_BYTES} AS bytes, slot IS NOT NULL, used FROM fingerprints
UNION ALL SELECT 1, kind, pair, {PROOF_BYTES}, 0, used FROM proofs
UNION ALL SELECT 2, is_complete, name, {ROW_BYTES} + length(pairs), 0, used FROM searches
ORDER BY used
"""  # noqa: S608 - ours
_PAGE_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class KindInfo:
    """How many rows there are of one kind."""

    method: str
    version: int
    fingerprint_count: int
    unreadable_count: int


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """What the cache holds, and what it takes on disk."""

    path: Path
    byte_size: int
    limit_bytes: int
    kinds: tuple[KindInfo, ...]
    inspection_count: int
    proof_count: int = 0
    search_count: int = 0


@dataclass(slots=True)
class _Folders:
    """Remembers which folders can speak for the files that were in them."""

    _known: dict[bytes, bool] = field(default_factory=dict)

    def are_missed_in(self, path: bytes) -> bool:
        """Tell whether a file that is not there is gone: its folder is there, and holds something else.

        The folder of an unplugged volume is absent, or the empty mount point that it leaves behind.
        """
        folder = os.path.dirname(path)  # noqa: PTH120 - bytes
        if folder not in self._known:
            self._known[folder] = _holds_something(folder)
        return self._known[folder]


def disk_bytes(cache_path: Path) -> int:
    """Return what the cache takes on disk, damaged files that were set aside included."""
    files = [Path(f"{cache_path}{ending}") for ending in FILE_ENDINGS]
    return sum(map(_byte_size, [*files, *PixelFile.all_beside(cache_path), *set_aside(cache_path)]))


def kept_bytes(connection: sqlite3.Connection, cache_path: Path) -> int:
    """Return what the size limit counts: the rows, wherever SQLite has them at the moment, and the pixels."""
    pages, free, size = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size + sum(map(_byte_size, PixelFile.all_beside(cache_path)))


def set_aside(cache_path: Path) -> list[Path]:
    """Return the damaged files that were set aside."""
    return sorted(cache_path.parent.glob(f"{cache_path.name}.damaged-*"))


def kinds_of(connection: sqlite3.Connection) -> dict[int, FingerprintKind | None]:
    """Return the kinds that rows are of; None for one whose own row is missing or damaged."""
    known: dict[int, FingerprintKind | None] = dict.fromkeys(
        number for (number,) in connection.execute("SELECT DISTINCT kind FROM fingerprints")
    )
    for number, *values in connection.execute(
        "SELECT number, method, version, length, settings FROM fingerprint_kinds"
    ):
        kind = _kind_from(values)
        if number in known and kind is not None and kind.number == number:
            known[number] = kind
    return known


def _kind_from(values: Sequence[Any]) -> FingerprintKind | None:
    method, version, length, settings = values
    try:
        return FingerprintKind(method.decode(), version, length, settings.decode(), 0)
    except (AttributeError, UnicodeDecodeError):
        return None


def count(connection: sqlite3.Connection, cache_path: Path, limit_bytes: int) -> CacheInfo:
    """Return what there is."""
    known = kinds_of(connection)
    counts = connection.execute("SELECT kind, COUNT(slot), COUNT(*) - COUNT(slot) FROM fingerprints GROUP BY kind")
    kinds = [KindInfo(kind.method, kind.version, *rest) for number, *rest in counts if (kind := known.get(number))]
    inspections = connection.execute("SELECT COUNT(*) FROM inspections").fetchone()[0]
    proofs, searches = (
        connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]  # noqa: S608 - ours
        for table in ("proofs", "searches")
    )
    return CacheInfo(cache_path, disk_bytes(cache_path), limit_bytes, tuple(kinds), inspections, proofs, searches)


def make_room(connection: sqlite3.Connection, cache_path: Path, limit_bytes: int) -> None:
    """Bring the cache below its limit, where it is above. Raises OSError or sqlite3.Error."""
    if kept_bytes(connection, cache_path) <= limit_bytes:
        return
    with transaction(connection):
        evict(connection, int(limit_bytes * _SHRINK_TO))
        close_gaps(connection, cache_path)


def evict(connection: sqlite3.Connection, target_bytes: int) -> None:
    """Remove the least recently used rows until the others take no more than that."""
    lengths = {number: 0 if kind is None else kind.length for number, kind in kinds_of(connection).items()}
    pixels = connection.execute("SELECT kind, COUNT(slot) FROM fingerprints GROUP BY kind").fetchall()
    (rest,) = connection.execute(f"SELECT SUM(bytes) FROM ({_OLDEST_FIRST})").fetchone()  # noqa: S608 - ours
    excess = (rest or 0) + sum(lengths[kind] * readable for kind, readable in pixels) - target_bytes
    gone: list[list[tuple[Any, ...]]] = [[] for _ in _DELETES]
    for place, *key, row_bytes, has_pixels, _used in connection.execute(_OLDEST_FIRST):
        if excess <= 0:
            break
        gone[place].append(tuple(key))
        excess -= row_bytes + (lengths[key[0]] if has_pixels else 0)
    for statement, keys in zip(_DELETES, gone, strict=True):
        connection.executemany(statement, keys)


def close_gaps(connection: sqlite3.Connection, cache_path: Path) -> None:
    """Move the last fingerprints of each pixel file into the gaps, and cut the files. Raises OSError."""
    kept = set()
    for number, kind in kinds_of(connection).items():
        if kind is None:
            connection.execute("DELETE FROM fingerprints WHERE kind IS ?", (number,))
        else:
            file = PixelFile.beside(cache_path, kind)
            _close_gaps_of(connection, kind, file)
            kept.add(file.path)
    for path in set(PixelFile.all_beside(cache_path)) - kept:
        cut_to_nothing(path)


def _close_gaps_of(connection: sqlite3.Connection, kind: FingerprintKind, file: PixelFile) -> None:
    connection.execute(
        "DELETE FROM fingerprints WHERE kind = ? AND slot IS NOT NULL AND (typeof(slot) != 'integer' OR slot < 0)",
        (kind.number,),
    )
    query = "SELECT slot FROM fingerprints WHERE kind = ? AND slot IS NOT NULL"
    slots = np.array([slot for (slot,) in connection.execute(query, (kind.number,))], np.int64)
    beyond = connection.execute(
        f"SELECT {COLUMNS} FROM fingerprints WHERE kind = ? AND slot >= ?",  # noqa: S608 - ours
        (kind.number, len(slots)),
    ).fetchall()
    movers = [row for row in beyond if is_sound(row, kind.seed)]
    gaps = np.setdiff1d(np.arange(len(slots)), slots)[: len(movers)].tolist()
    connection.execute("DELETE FROM fingerprints WHERE kind = ? AND slot >= ?", (kind.number, len(slots)))
    moved = [_at_slot(row, kind, gap) for row, gap in zip(movers, gaps, strict=True)]
    insert_rows(connection, kind, moved)
    file.close_gaps([row[2] for row in movers], gaps, len(slots))


def _at_slot(row: Row, kind: FingerprintKind, slot: int) -> Row:
    path, content, _slot, used, head, text, _seal = row
    return path, content, slot, used, head, text, seal_of(kind.seed, path, content, slot, head, text)


def stale_fingerprints(connection: sqlite3.Connection) -> Iterator[list[tuple[Any, ...]]]:
    """Yield, a page at a time, the kind, path and seal of rows that are damaged or whose file is gone or changed."""
    kinds, folders = kinds_of(connection), _Folders()
    for page in _pages(connection, f"SELECT kind, {COLUMNS} FROM fingerprints", "(kind, path)", 2):  # noqa: S608 - ours
        yield [
            (number, row[0], row[-1])
            for number, *row in page
            # Another program may have brought a kind since.
            if number in kinds and _is_stale_row(tuple(row), kinds[number], folders)
        ]


def stale_inspections(connection: sqlite3.Connection) -> Iterator[list[tuple[Any, ...]]]:
    """Yield, a page at a time, path, size and time of inspections whose file is gone or changed."""
    folders = _Folders()
    for page in _pages(connection, "SELECT path, byte_size, mtime_ns FROM inspections", "(path)", 1):
        yield [row for row in page if _is_stale_inspection(row, folders)]


def _pages(connection: sqlite3.Connection, select: str, key: str, key_length: int) -> Iterator[list[tuple[Any, ...]]]:
    """Read a table in short looks, so that none of them holds the database while files are asked for."""
    page = connection.execute(f"{select} ORDER BY {key[1:-1]} LIMIT {_PAGE_ROWS}").fetchall()
    marks = ", ".join("?" * key_length)
    while page:
        yield page
        page = connection.execute(
            f"{select} WHERE {key} > ({marks}) ORDER BY {key[1:-1]} LIMIT {_PAGE_ROWS}", page[-1][:key_length]
        ).fetchall()


def _is_stale_row(row: Row, kind: FingerprintKind | None, folders: _Folders) -> bool:
    if kind is None or not is_sound(row, kind.seed):
        return True
    path, head = row[0], row[4]
    return _is_stale(path, folders, lambda status: same_file(head, status))


def _is_stale_inspection(row: tuple[Any, ...], folders: _Folders) -> bool:
    path, *known = row
    if not isinstance(path, bytes):
        return True
    return _is_stale(path, folders, lambda status: [status.st_size, status.st_mtime_ns] == known)


def _is_stale(path: bytes, folders: _Folders, is_as_it_was: Callable[[os.stat_result], bool]) -> bool:
    """Tell whether a file is gone or changed; one that cannot be asked for is neither."""
    try:
        return not is_as_it_was(os.stat(path, follow_symlinks=False))  # noqa: PTH116 - bytes
    except FileNotFoundError:
        return folders.are_missed_in(path)
    except (OSError, ValueError):
        return False


def _holds_something(folder: bytes) -> bool:
    with suppress(OSError, ValueError), os.scandir(folder) as entries:
        return next(entries, None) is not None
    return False


def _byte_size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
