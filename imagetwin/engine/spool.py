"""Fingerprints on disk for the time of a scan, written once here and mapped read-only by the workers."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BufferedWriter
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.errors import ScanError
from imagetwin.domain.fingerprints import FingerprintBlock, Method
from imagetwin.domain.orientations import UPRIGHT_ONLY, Orientation
from imagetwin.domain.wording import say
from imagetwin.matching.turning import turned_pixels


@dataclass(frozen=True, slots=True)
class SpoolFile:
    """Where the distinct fingerprints of `class_count` classes lie; cheap to send to a worker.

    Its `count` rows are those of the classes in the first of `orientations`, then in the next, and so on: a turned one
    is made as it is read.
    """

    path: Path
    class_count: int
    method: Method
    orientations: tuple[Orientation, ...] = UPRIGHT_ONLY

    @property
    def count(self) -> int:
        """The number of rows."""
        return self.class_count * len(self.orientations)

    def turned(self, orientations: tuple[Orientation, ...]) -> "SpoolFile":
        """Return the same classes in some orientations, of which the first has to be `AS_IS`."""
        assert orientations[0] is Orientation.AS_IS
        return replace(self, orientations=orientations)

    def stretch(self, start: int, stop: int) -> Uint8Array:
        """Read the fingerprints from `start` to `stop` or the end: uint8 of shape (n, method.length)."""
        parts = [self._turned_part(*part) for part in self._parts(start, min(stop, self.count))]
        return parts[0] if len(parts) == 1 else np.concatenate([np.empty((0, self.method.length), np.uint8), *parts])

    def _parts(self, start: int, stop: int) -> Iterator[tuple[int, int, int]]:
        """Split a stretch by orientations: the place of each, and from which class to which."""
        while start < stop:
            place, first = divmod(start, self.class_count)
            last = min(first + stop - start, self.class_count)
            yield place, first, last
            start += last - first

    def _turned_part(self, place: int, first: int, last: int) -> Uint8Array:
        length = self.method.length
        values = np.fromfile(self.path, np.uint8, (last - first) * length, offset=first * length)
        rows = values.reshape(last - first, length)
        return turned_pixels(rows, self.method, self.orientations[place]) if place else rows


class SpoolRows:
    """Single fingerprints of a spool, read as they are asked for.

    A page of a mapped file costs several times as much at its first touch, and counts as memory from then on.
    """

    def __init__(self, spool: SpoolFile) -> None:
        self._spool, self._length = spool, spool.method.length
        self._file = open(spool.path, "rb", buffering=0)  # noqa: SIM115 - closed by `close`

    def __getitem__(self, rows: "NDArray[np.int64]") -> Uint8Array:
        """Return rows by their numbers: uint8 of shape (n, method.length)."""
        turns, classes = np.divmod(rows, self._spool.class_count)
        result = np.empty((len(rows), self._length), np.uint8)
        for place, number in enumerate(classes.tolist()):
            self._file.seek(number * self._length)
            if self._file.readinto(result[place].data) != self._length:
                raise ScanError(say("The scan's temporary file ended before fingerprint {number}.", number=str(number)))
        for turn in range(1, len(self._spool.orientations)):
            places = np.flatnonzero(turns == turn)
            result[places] = turned_pixels(result[places], self._spool.method, self._spool.orientations[turn])
        return result

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class Spool:
    """Takes fingerprints in any order and gives equal ones (same pixels, same dimensions) one class number.

    Where there are `sides`, uint16 by the fingerprints' positions, those of two sides have two numbers.
    """

    def __init__(self, folder: Path, method: Method, sides: "NDArray[np.uint16] | None" = None) -> None:
        self._path = folder / "fingerprints.bin"
        self._file: BufferedWriter = open(self._path, "wb")  # noqa: SIM115 - closed by `close`
        self._method = method
        self._sides = sides
        self._class_of_key: dict[bytes, int] = {}
        self._hashes: list[Uint8Array] = []
        self.log_aspects: list[float] = []

    def add(self, block: FingerprintBlock) -> list[int]:
        """Return the fingerprints' class numbers; new classes are written."""
        numbers, new_rows, aspects = [], [], np.log(block.widths / block.heights).tolist()
        for row, key in enumerate(self._keys(block)):
            number = self._class_of_key.setdefault(key, len(self._class_of_key))
            numbers.append(number)
            if number == len(self.log_aspects):
                new_rows.append(row)
                self.log_aspects.append(aspects[row])
        # Most often all are new, and a copy of megabytes is saved.
        new = block.pixels if len(new_rows) == len(block) else block.pixels[new_rows]
        length = self._method.length
        self._file.write(np.ascontiguousarray(new[:, :length]).data)
        self._hashes.append(new[:, length:].copy())
        return numbers

    def hashes(self) -> dict[str, Uint8Array]:
        """Return the classes' hashes, by their methods' names: uint8 of shape (classes, hash's length) each."""
        lengths = [each.length for each in self._method.hashes]
        columns = np.concatenate([np.empty((0, sum(lengths)), np.uint8), *self._hashes])
        parts = np.split(columns, np.cumsum(lengths)[:-1], axis=1) if lengths else []
        return {each.name: part for each, part in zip(self._method.hashes, parts, strict=True)}

    def sorted_keys(self) -> "tuple[bytes, NDArray[np.int64]]":
        """Return what tells the classes apart, in rising order and one after the other, and their numbers (int64).

        In this order the classes are the same whatever the order in which they came.
        """
        length = len(next(iter(self._class_of_key), b" "))
        keys = np.frombuffer(b"".join(self._class_of_key), f"S{length}")
        order = np.argsort(keys, kind="stable")
        return keys[order].tobytes(), order

    def finish(self) -> SpoolFile:
        """Flush and close the file, and say where it is."""
        self.close()
        return SpoolFile(self._path, len(self.log_aspects), self._method)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _keys(self, block: FingerprintBlock) -> list[bytes]:
        columns = [block.digests, np.column_stack((block.widths, block.heights)).astype("<u4").view(np.uint8)]
        if self._sides is not None:
            columns.append(self._sides[block.positions].astype("<u2")[:, None].view(np.uint8))
        content = np.hstack(columns)
        keys, length = content.tobytes(), content.shape[1]
        return [keys[start : start + length] for start in range(0, len(keys), length)]


# ENOENT is what `tempfile` raises where no temporary folder can be written to.
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.ENOENT})


@contextmanager
def temporary_folder(parent: Path | None = None) -> Iterator[Path]:
    """Make a folder for the time of a scan, in `parent` or where the system has its temporary files.

    A full disk becomes a ScanError that says so.
    """
    try:
        with TemporaryDirectory(prefix="imagetwin-", dir=parent, ignore_cleanup_errors=True) as name:
            yield Path(name)
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        if parent is not None:
            raise ScanError(
                say(
                    "The scan could not write its temporary files to {folder}: {why}. "
                    "Free some space there, or name another folder.",
                    folder=parent,
                    why=error.strerror,
                )
            ) from error
        where = os.environ.get("TMPDIR") or os.environ.get("TEMP") or say("the system's temporary folder")
        raise ScanError(
            say(
                "The scan could not write its temporary files to {folder}: {why}. "
                "Free some space there, or set TMPDIR to a folder with room.",
                folder=where,
                why=error.strerror,
            )
        ) from error
