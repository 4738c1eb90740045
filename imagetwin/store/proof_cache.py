"""Outcomes of closer looks, kept between two scans, so that two files that are as they were are looked at once."""

import sqlite3
import struct
import time
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from imagetwin.domain.tiers import Proof, Tier
from imagetwin.store import fingerprint_cache_upkeep as upkeep
from imagetwin.store.database import transaction
from imagetwin.store.inspection_cache import CacheFile

_COLUMNS = "pair, tier, difference, used, seal"
_QUERY_KEYS = 500
_USED_SECONDS = 86_400


class ProofCache:
    """Proofs by pairs, for one `kind`: a text that names all that they depend on but the files' bytes.

    Without a path, or after any failure, it knows nothing and keeps nothing: it never raises for its file. What went
    wrong is in `notices`, as sentences for people. Several programs may use one cache at once; one object serves one
    thread at a time. `limit_bytes` bounds the whole cache, fingerprints included, after a `flush`.
    """

    def __init__(self, path: Path | None, kind: str, *, limit_bytes: int) -> None:
        self._file = CacheFile(path, upkeep.SCHEMA)
        self._limit_bytes = limit_bytes
        self._seed = zlib.crc32(kind.encode("utf-8", "surrogatepass"))
        self._pending: dict[bytes, Proof] = {}
        self._served: list[bytes] = []

    @property
    def notices(self) -> list[str]:
        """What went wrong so far: a damaged file that was set aside, a cache that cannot be used."""
        return self._file.notices

    def get(self, pairs: Iterable[bytes]) -> dict[bytes, Proof]:
        """Return what is known of pairs."""
        wanted = sorted(set(pairs))
        return (self._file.attempt(lambda connection: self._select(connection, wanted)) or {}) if wanted else {}

    def put(self, pair: bytes, proof: Proof) -> None:
        """Take a proof, which the next `flush` writes."""
        if self._file.path is not None:
            self._pending[pair] = proof

    def flush(self) -> None:
        """Write what was put, note what was served, and make room where the cache is too large."""
        if self._pending or self._served:
            self._file.attempt(self._write)
        self._pending, self._served = {}, []

    def close(self) -> None:
        """Flush, and close the file; the next call opens it again."""
        self.flush()
        self._file.close()

    def _select(self, connection: sqlite3.Connection, wanted: list[bytes]) -> dict[bytes, Proof]:
        # Text that damage left without an encoding would be an error that tells nothing.
        connection.text_factory = bytes
        old, known = time.time() - _USED_SECONDS, {}
        for start in range(0, len(wanted), _QUERY_KEYS):
            part = wanted[start : start + _QUERY_KEYS]
            marks = ", ".join("?" * len(part))
            query = f"SELECT {_COLUMNS} FROM proofs WHERE kind = ? AND pair IN ({marks})"  # noqa: S608 - ours
            for pair, tier, difference, used, seal in connection.execute(query, (self._seed, *part)):
                proof = self._proof(pair, tier, difference, seal)
                if proof is not None:
                    known[pair] = proof
                    if used < old:
                        self._served.append(pair)
        return known

    def _proof(self, pair: bytes, tier: Any, difference: Any, seal: Any) -> Proof | None:
        """Read a row; None where it is not exactly as it was written: a damaged one may hold values of any type."""
        try:
            if self._seal(pair, tier, difference) == seal:
                return Proof(Tier(tier.decode()), difference)
        except (AttributeError, TypeError, ValueError, struct.error):
            pass
        return None

    def _seal(self, pair: bytes, tier: bytes, difference: float | None) -> int:
        measure = b"" if difference is None else struct.pack("<d", difference)
        return zlib.crc32(measure, zlib.crc32(tier, zlib.crc32(pair, self._seed)))

    def _write(self, connection: sqlite3.Connection) -> None:
        now = int(time.time())
        rows = []
        for pair, proof in self._pending.items():
            tier = proof.tier.encode()
            rows.append((self._seed, pair, tier, proof.difference, now, self._seal(pair, tier, proof.difference)))
        with transaction(connection):
            connection.executemany("INSERT OR REPLACE INTO proofs VALUES (?, ?, ?, ?, ?, ?)", rows)
            touched = ((now, self._seed, pair) for pair in self._served)
            connection.executemany("UPDATE proofs SET used = ? WHERE kind = ? AND pair = ?", touched)
        assert self._file.path is not None
        upkeep.make_room(connection, self._file.path, self._limit_bytes)
