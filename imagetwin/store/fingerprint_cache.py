"""Fingerprints kept between two scans, so that files that are as they were need not be decoded again."""

import sqlite3
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from imagetwin.domain.fingerprints import Fingerprinted
from imagetwin.domain.images import LASTING_KINDS, ImageFile
from imagetwin.store import fingerprint_cache_upkeep as upkeep
from imagetwin.store.database import transaction
from imagetwin.store.fingerprint_cache_pixels import CacheHits, PixelFile, cut_to_nothing
from imagetwin.store.fingerprint_cache_rows import (
    FingerprintKind,
    FoundRows,
    Row,
    found_rows,
    insert_rows,
    is_sound,
    path_key,
    rows_at_paths,
    rows_of,
    rows_of_contents,
    sizes_of_contents,
    touch_rows,
)
from imagetwin.store.fingerprint_cache_upkeep import CacheInfo
from imagetwin.store.inspection_cache import CacheFile

T = TypeVar("T")
_Put = tuple[Sequence[ImageFile], Fingerprinted]

__all__ = ["CacheHits", "CacheInfo", "FingerprintCache", "FingerprintKind", "Pruned"]

DEFAULT_LIMIT_BYTES = 4_000_000_000
# When a row was used last is known to the day: a second scan on one day writes nothing.
_USED_SECONDS = 86_400
_PENDING_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Pruned:
    """How many rows of files that are gone or changed were removed, and how many proofs of pictures without a row."""

    fingerprint_count: int
    inspection_count: int
    proof_count: int

    @property
    def entry_count(self) -> int:
        """All of them."""
        return self.fingerprint_count + self.inspection_count + self.proof_count


class FingerprintCache:
    """Fingerprints and faults by path, size and time of change, and by the digest of a file's bytes.

    Without a path, or after any failure, it knows nothing and keeps nothing: it never raises for its files. What went
    wrong is in `notices`, as sentences for people. Several programs may use one cache at once; one object serves one
    thread at a time. `limit_bytes` bounds what lies on disk after a `flush`.
    """

    def __init__(self, path: Path | None, *, limit_bytes: int = DEFAULT_LIMIT_BYTES) -> None:
        self._file = CacheFile(path, upkeep.SCHEMA)
        self._limit_bytes = limit_bytes
        self._pending: dict[FingerprintKind, list[_Put]] = {}
        self._pending_bytes = 0
        self._served: dict[FingerprintKind, list[bytes]] = {}

    @property
    def notices(self) -> list[str]:
        """What went wrong so far: a damaged file that was set aside, a cache that cannot be used."""
        return self._file.notices

    def lookup(self, files: Sequence[ImageFile], kind: FingerprintKind) -> CacheHits:
        """Return what is known of files that are exactly as they were; positions are places in `files`."""
        wanted = {path_key(file.path): [position] for position, file in enumerate(files)}

        def find(connection: sqlite3.Connection) -> FoundRows:
            claims = self._claims(rows_at_paths(connection, kind, wanted), 0, wanted, kind)
            return found_rows(claims, kind, files)

        return self._hits(find, kind)

    def lookup_digests(self, digests: Sequence[bytes], kind: FingerprintKind) -> CacheHits:
        """Return what is known of files with these bytes, whatever their names; positions are places in `digests`."""
        wanted: dict[bytes, list[int]] = {}
        for position, digest in enumerate(digests):
            if digest:
                wanted.setdefault(digest, []).append(position)

        def find(connection: sqlite3.Connection) -> FoundRows:
            claims = self._claims(rows_of_contents(connection, kind, wanted), 1, wanted, kind)
            return found_rows(claims, kind, ())

        return self._hits(find, kind)

    def content_sizes(self, kind: FingerprintKind, *, but_at: Collection[Path]) -> frozenset[int]:
        """Return the byte sizes of files whose content digests are known, but for those at some paths."""
        paths = {path_key(path) for path in but_at}
        return self._work(lambda connection: sizes_of_contents(connection, kind, paths)) or frozenset()

    def put(self, files: Sequence[ImageFile], results: Fingerprinted, kind: FingerprintKind) -> None:
        """Take the results of files, but for faults that do not lie in a file's bytes.

        They are written by the next `flush`, or when they are many megabytes.
        """
        if self._file.path is None:
            return
        faults = [fault for fault in results.faults if fault.kind in LASTING_KINDS]
        self._pending.setdefault(kind, []).append((files, Fingerprinted(results.block, faults)))
        self._pending_bytes += results.block.pixels.nbytes
        if self._pending_bytes >= _PENDING_BYTES:
            self.flush()

    def flush(self) -> None:
        """Write what was put, note what was served, and make room where the cache is too large."""
        if any(self._pending.values()) or any(self._served.values()):
            self._work(self._write)
            self._work(self._make_room)
        self._forget_pending()

    def close(self) -> None:
        """Flush, and close the file; the next call opens it again."""
        self.flush()
        self._file.close()

    def info(self) -> CacheInfo | None:
        """Return what the cache holds; None where it cannot be used."""
        return self._work(lambda connection: upkeep.count(connection, self._path, self._limit_bytes))

    def make_room(self) -> None:
        """Bring the cache below a limit that is lower than the last time; what was used longest ago leaves first."""
        self._work(self._make_room)

    def prune(self, *, before_page: Callable[[], None] = lambda: None) -> Pruned | None:
        """Remove the rows of files that are gone or changed; those of folders that are not there stay.

        A file counts as gone only where its folder is there and not empty: a drive that is unplugged leaves no folder,
        or an empty mount point. Rows of whole folders that were removed leave by the size limit. None where the cache
        cannot be used. `before_page` is called before each 5,000 rows, and may raise to end it there.
        """
        self.flush()
        return self._work(lambda connection: self._prune(connection, before_page))

    def clear(self) -> bool:
        """Forget everything; tell whether that could be done. No file that another program may use is removed."""
        self._forget_pending()
        return self._work(self._clear) is not None

    def _work(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        def with_bytes(connection: sqlite3.Connection) -> T:
            # Text that damage left without an encoding would be an error that tells nothing.
            connection.text_factory = bytes
            return work(connection)

        return self._file.attempt(with_bytes)

    @property
    def _path(self) -> Path:
        assert self._file.path is not None
        return self._file.path

    def _hits(self, find: Callable[[sqlite3.Connection], FoundRows], kind: FingerprintKind) -> CacheHits:
        found = self._work(find)
        if found is None:
            return CacheHits([])
        return CacheHits(found.unreadable, found, PixelFile.beside(self._path, kind))

    def _claims(
        self, rows: Iterable[Row], column: int, wanted: dict[bytes, list[int]], kind: FingerprintKind
    ) -> list[tuple[int, Row]]:
        """Return each sound row with the positions it is wanted for, one row for each position."""
        old = time.time() - _USED_SECONDS
        left, claims, served = dict(wanted), [], []
        for row in rows:
            if row[column] in left and is_sound(row, kind.seed):
                claims += [(position, row) for position in left.pop(row[column])]
                if row[3] < old:
                    served.append(row[0])
        self._served.setdefault(kind, []).extend(served)
        return claims

    def _forget_pending(self) -> None:
        self._pending, self._served, self._pending_bytes = {}, {}, 0

    def _write(self, connection: sqlite3.Connection) -> None:
        now = int(time.time())
        with transaction(connection):
            for kind, puts in self._pending.items():
                insert_rows(connection, kind, self._rows(connection, kind, puts, now))
            for kind, keys in self._served.items():
                touch_rows(connection, kind, keys, now)

    def _rows(self, connection: sqlite3.Connection, kind: FingerprintKind, puts: list[_Put], now: int) -> list[Row]:
        """Write the pixels, which no row of others can point to, and return the rows that will."""
        blocks = [results.block for _, results in puts]
        slot = 0
        if any(map(len, blocks)):
            query = "SELECT 1 FROM fingerprints WHERE kind = ? AND slot IS NOT NULL LIMIT 1"
            is_first = connection.execute(query, (kind.number,)).fetchone() is None
            pixels = [block.pixels for block in blocks]
            slot = PixelFile.beside(self._path, kind).append(pixels, afresh=is_first)
        rows: list[Row] = []
        for files, results in puts:
            rows.extend(rows_of(files, results, kind, slot, now))
            slot += len(results.block)
        return rows

    def _make_room(self, connection: sqlite3.Connection) -> None:
        upkeep.make_room(connection, self._path, self._limit_bytes)

    def _prune(self, connection: sqlite3.Connection, before_page: Callable[[], None]) -> Pruned:
        fingerprints = inspections = 0
        before_page()
        for page in upkeep.stale_fingerprints(connection):
            with transaction(connection):
                fingerprints += connection.executemany(upkeep.DELETE_FINGERPRINT, page).rowcount
            before_page()
        for page in upkeep.stale_inspections(connection):
            with transaction(connection):
                inspections += connection.executemany(upkeep.DELETE_INSPECTION, page).rowcount
            before_page()
        with transaction(connection):
            upkeep.close_gaps(connection, self._path)
            proofs = connection.execute(upkeep.DELETE_LONE_PROOFS).rowcount
            if fingerprints:
                # A search does not say of which pictures it was, and one with those that left is of no use any more.
                connection.execute("DELETE FROM searches")
        return Pruned(fingerprints, inspections, proofs)

    def _clear(self, connection: sqlite3.Connection) -> bool:
        with transaction(connection):
            for table in ("fingerprints", "fingerprint_kinds", "inspections", "proofs", "searches"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - ours
            for path in PixelFile.all_beside(self._path):
                cut_to_nothing(path)
        # Another program that reads at the moment only keeps the file as large as it is.
        with suppress(sqlite3.OperationalError):
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for path in upkeep.set_aside(self._path):
            path.unlink(missing_ok=True)
        return True
