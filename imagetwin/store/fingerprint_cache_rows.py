"""Rows of the fingerprint cache: what they hold, the seal that proves each whole, and how many are found at once."""

import itertools
import os
import sqlite3
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.fingerprints import Fingerprinted, Method
from imagetwin.domain.images import LASTING_KINDS, ImageFile, Part, UnreadableKind
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.stored_sentences import restored, stored

Row = tuple[Any, ...]
Int64Array = NDArray[np.int64]

# `kind` is FingerprintKind.number, `slot` counts fingerprints in the kind's pixel file and is NULL where the file is
# unreadable; `text` is then the kind and the reason, otherwise the format, and what is left of
# a damaged picture. No device and no inode: those of FAT and
# of network drives change at each mount.
SCHEMA = """
CREATE TABLE IF NOT EXISTS fingerprint_kinds (
    number INTEGER PRIMARY KEY, method BLOB NOT NULL, version INTEGER NOT NULL, length INTEGER NOT NULL,
    settings BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS fingerprints (
    kind INTEGER NOT NULL, path BLOB NOT NULL, content BLOB, slot INTEGER, used INTEGER NOT NULL,
    head BLOB NOT NULL, text BLOB NOT NULL, seal INTEGER NOT NULL, PRIMARY KEY (kind, path)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS fingerprints_of_content ON fingerprints (kind, content) WHERE content IS NOT NULL;
"""
COLUMNS = "path, content, slot, used, head, text, seal"
_INSERT = f"INSERT OR REPLACE INTO fingerprints (kind, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - ours
_HEAD = np.dtype(
    [
        ("byte_size", "<u8"),
        ("mtime_ns", "<u8"),
        ("pixel_budget", "<u8"),
        ("width", "<u4"),
        ("height", "<u4"),
        ("checksum", "<u4"),
        ("digest", "u1", (16,)),
    ]
)
_PACKED = struct.Struct("<QQQIII16s")
_NO_DIGEST = bytes(16)
# Times before 1970 are negative; far ones need more than 63 bits.
_64_BITS = (1 << 64) - 1
_32_BITS = (1 << 32) - 1
_QUERY_KEYS = 500
# A stretch of the table may hold this many rows for each one wanted before they are asked for one by one.
_MOST_ROWS_PER_KEY = 4
# Counts up with every change of what a row says: rows of another layout are then of another kind.
_LAYOUT = 2
# Fields of DecodeSettings that change no fingerprint.
_WITHOUT_EFFECT = frozenset({"pixel_budget", "frames"})


@dataclass(frozen=True)
class FingerprintKind:
    """Fingerprints that may stand for each other: one method and version, and settings that change their value.

    `settings` is every field of DecodeSettings but two, and `reader`, what decodes. The pixel budget changes no
    fingerprint, only which pictures have one: a row made under a budget serves scans with that one or a greater one.
    How many frames are looked at changes none either, since each is that of the first one.
    """

    method: str
    version: int
    length: int
    settings: str
    pixel_budget: int

    @classmethod
    def of(cls, method: Method, settings: DecodeSettings, *, reader: str = "") -> "FingerprintKind":
        """Return the kind that a scan with these settings makes; `reader` may name the decoders' versions."""
        fields = {name: value for name, value in asdict(settings).items() if name not in _WITHOUT_EFFECT}
        text = repr((sorted(fields.items()), reader))
        return cls(method.record_name, method.version, method.record_length, text, min(settings.pixel_budget, _64_BITS))

    @cached_property
    def number(self) -> int:
        """A checksum of the kind that fits a column: rows and pixel files are kept apart by it."""
        return int.from_bytes(blake2b(self._name, digest_size=7).digest())

    @cached_property
    def seed(self) -> int:
        """Where the seals of its rows begin."""
        return zlib.crc32(self._name)

    @property
    def _name(self) -> bytes:
        return repr((_LAYOUT, self.method, self.version, self.length, self.settings)).encode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True)
class FoundRows:
    """Sound rows of readable files by ascending slot, and the reasons of unreadable ones.

    `positions` are places in the list that was asked for; each array has one entry for each row.
    """

    positions: Int64Array
    slots: Int64Array
    heads: NDArray[Any]
    formats: list[str]
    contents: list[bytes]
    parts: NDArray[np.uint8]
    unreadable: list[tuple[int, str, UnreadableKind]]


def path_key(path: Path) -> bytes:
    """Return a path as the table holds it."""
    return os.fsencode(path)


def seal_of(seed: int, path: bytes, content: bytes | None, slot: int | None, head: bytes, text: bytes) -> int:
    """Return the checksum over all that a row claims; only the time of its last use is left out."""
    start = (seed + (0 if slot is None else slot + 1)) & _32_BITS
    return zlib.crc32(path, zlib.crc32(text, zlib.crc32(content or b"", zlib.crc32(head, start))))


def is_sound(row: Row, seed: int) -> bool:
    """Tell whether a row is exactly as it was written; a damaged one may hold values of any type."""
    path, content, slot, _used, head, text, seal = row
    try:
        return len(head) == _PACKED.size and seal_of(seed, path, content, slot, head, text) == seal
    except TypeError:
        return False


def rows_of(
    files: Sequence[ImageFile], results: Fingerprinted, kind: FingerprintKind, slot: int, used: int
) -> Iterator[Row]:
    """Yield the rows of results for `files`; the pixels lie from `slot` on."""
    block = results.block
    columns = zip(
        block.positions.tolist(),
        itertools.count(slot),
        block.widths.tolist(),
        block.heights.tolist(),
        map(zlib.crc32, block.pixels),
        block.digests,
        block.formats,
        block.contents,
        block.parts.tolist(),
        strict=False,  # the slots have no end
    )
    for position, own_slot, width, height, checksum, digest, image_format, content, part in columns:
        measures = (width, height, checksum, digest.tobytes())
        yield _row(files[position], kind, own_slot, used, measures, _format_text(image_format, part), content)
    for fault in results.faults:
        yield _row(
            files[fault.position],
            kind,
            None,
            used,
            (0, 0, 0, _NO_DIGEST),
            f"{fault.kind} {stored(fault.reason)}",
            fault.content,
        )


def _row(
    file: ImageFile,
    kind: FingerprintKind,
    slot: int | None,
    used: int,
    measures: tuple[int, int, int, bytes],
    text: str,
    content: bytes,
) -> Row:
    identity = file.identity
    head = _PACKED.pack(identity.byte_size, identity.mtime_ns & _64_BITS, kind.pixel_budget, *measures)
    key, encoded, known = path_key(file.path), text.encode("utf-8", "replace"), content or None
    return key, known, slot, used, head, encoded, seal_of(kind.seed, key, known, slot, head, encoded)


def same_file(head: bytes, status: os.stat_result) -> bool:
    """Tell whether a row's file is as it was."""
    byte_size, mtime, *_rest = _PACKED.unpack(head)
    return (byte_size, mtime) == (status.st_size, status.st_mtime_ns & _64_BITS)


def insert_rows(connection: sqlite3.Connection, kind: FingerprintKind, rows: Iterable[Row]) -> None:
    """Write rows in place of those with the same paths."""
    known = (kind.number, kind.method.encode(), kind.version, kind.length, kind.settings.encode())
    connection.execute("INSERT OR REPLACE INTO fingerprint_kinds VALUES (?, ?, ?, ?, ?)", known)
    connection.executemany(_INSERT, ((kind.number, *row) for row in rows))


def touch_rows(connection: sqlite3.Connection, kind: FingerprintKind, keys: Sequence[bytes], used: int) -> None:
    """Note that rows were served."""
    for start in range(0, len(keys), _QUERY_KEYS):
        part = keys[start : start + _QUERY_KEYS]
        query = f"UPDATE fingerprints SET used = ? WHERE kind = ? AND path IN ({', '.join('?' * len(part))})"  # noqa: S608
        connection.execute(query, (used, kind.number, *part))


def rows_at_paths(connection: sqlite3.Connection, kind: FingerprintKind, keys: Iterable[bytes]) -> Iterator[Row]:
    """Yield the rows at these paths, and perhaps others between them."""
    ordered = sorted(keys)
    for start in range(0, len(ordered), _QUERY_KEYS):
        yield from _stretch(connection, kind, ordered[start : start + _QUERY_KEYS])


def _stretch(connection: sqlite3.Connection, kind: FingerprintKind, keys: list[bytes]) -> list[Row]:
    """Read the table from the first key to the last, which is quickest where all are wanted; else the keys alone."""
    limit = _MOST_ROWS_PER_KEY * len(keys)
    query = f"SELECT {COLUMNS} FROM fingerprints WHERE kind = ? AND path BETWEEN ? AND ? LIMIT ?"  # noqa: S608 - ours
    rows = connection.execute(query, (kind.number, keys[0], keys[-1], limit)).fetchall()
    return rows if len(rows) < limit else _rows_with(connection, kind, "fingerprints WHERE kind = ? AND path", keys)


def rows_of_contents(connection: sqlite3.Connection, kind: FingerprintKind, keys: Iterable[bytes]) -> Iterator[Row]:
    """Yield the rows of files with these content digests."""
    # Left to itself SQLite reads the whole kind for each query.
    where = "fingerprints INDEXED BY fingerprints_of_content WHERE kind = ? AND content"
    ordered = sorted(keys)
    for start in range(0, len(ordered), _QUERY_KEYS):
        yield from _rows_with(connection, kind, where, ordered[start : start + _QUERY_KEYS])


def sizes_of_contents(connection: sqlite3.Connection, kind: FingerprintKind, but_at: set[bytes]) -> frozenset[int]:
    """Return the byte sizes in the rows with content digests, but for those at some paths; damaged rows may lie."""
    query = "SELECT path, head FROM fingerprints WHERE kind = ? AND content IS NOT NULL AND typeof(head) = 'blob'"
    rows = connection.execute(query, (kind.number,))
    return frozenset(int.from_bytes(head[:8], "little") for path, head in rows if path not in but_at)


def _rows_with(connection: sqlite3.Connection, kind: FingerprintKind, where: str, keys: list[bytes]) -> list[Row]:
    marks = ", ".join("?" * len(keys))
    return connection.execute(f"SELECT {COLUMNS} FROM {where} IN ({marks})", (kind.number, *keys)).fetchall()  # noqa: S608


def found_rows(claims: Sequence[tuple[int, Row]], kind: FingerprintKind, files: Sequence[ImageFile]) -> FoundRows:
    """Sort sound rows, each with the position that it was found for, and keep those that hold under the budget.

    With `files` only those that hold for exactly the file at the position; without, for its bytes whatever its name.
    """
    positions = np.array([position for position, _ in claims], np.int64)
    heads = np.frombuffer(b"".join([row[4] for _, row in claims]), _HEAD)
    holds = heads["pixel_budget"] <= kind.pixel_budget
    if files:
        identities = [files[position].identity for position, _ in claims]
        holds &= heads["byte_size"] == np.array([identity.byte_size for identity in identities], np.uint64)
        holds &= heads["mtime_ns"] == np.array([identity.mtime_ns & _64_BITS for identity in identities], np.uint64)
    slots = np.array([-1 if row[2] is None else row[2] for _, row in claims], np.int64)
    order = np.flatnonzero(holds & (slots >= 0))
    order = order[np.argsort(slots[order], kind="stable")]
    known: dict[bytes, tuple[str, Part]] = {}
    texts = [_format_and_part(claims[place][1][5], known) for place in order.tolist()]
    formats = [name for name, _ in texts]
    parts = np.array([part for _, part in texts], np.uint8).reshape(len(texts), 4)
    contents = [claims[place][1][1] or b"" for place in order.tolist()]
    faulty = [claims[place] for place in np.flatnonzero(holds & (slots < 0)).tolist()]
    unreadable = [(position, *why) for position, row in faulty if (why := _why(row[5])) is not None]
    return FoundRows(positions[order], slots[order], heads[order], formats, contents, parts, unreadable)


def _why(encoded: bytes) -> tuple[str, UnreadableKind] | None:
    """Return the reason and the kind that a row tells; None where it is none of the kinds that are kept."""
    name, _, reason = encoded.decode("utf-8", "replace").partition(" ")
    kind = next((kind for kind in LASTING_KINDS if kind == name), None)
    return None if kind is None else (restored(reason), kind)


def _format_text(name: str, part: list[int]) -> str:
    return f"{name}\n{','.join(map(str, part))}" if any(part) else name


def _format_and_part(encoded: bytes, known: dict[bytes, tuple[str, Part]]) -> tuple[str, Part]:
    """Return the format and the part that a row tells, zeros for none; a thousand rows of one format share one."""
    if encoded not in known:
        name, _, numbers = encoded.decode("utf-8", "replace").partition("\n")
        left, top, right, bottom = map(int, numbers.split(",")) if numbers else (0, 0, 0, 0)
        known[encoded] = name, (left, top, right, bottom)
    return known[encoded]
