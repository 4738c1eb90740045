"""The pixels of cached fingerprints: one flat file for each kind, read in long stretches and proved by checksums.

A file only grows at its end, under the database's write lock, and is made shorter by upkeep under the same lock. It is
read by plain reads and never mapped: another program may cut it while it is read, and a missing end is then only a
miss. Whatever is torn, stale or foreign fails its checksum.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import FileIO
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import FingerprintBlock
from imagetwin.domain.images import UnreadableKind
from imagetwin.store.fingerprint_cache_rows import FingerprintKind, FoundRows, Int64Array

BLOCK_BYTES = 8_000_000


@dataclass(frozen=True, slots=True)
class CacheHits:
    """What is known of the files that were asked for; those in neither list of positions are misses.

    `unreadable` holds position, reason and kind. `blocks` yields the fingerprints in the order of the disk; a
    fingerprint that cannot be proved is left out there.
    """

    unreadable: list[tuple[int, str, UnreadableKind]]
    _found: FoundRows | None = None
    _file: "PixelFile | None" = None

    def blocks(self) -> Iterator[FingerprintBlock]:
        """Read and prove the fingerprints, a few megabytes at a time; raise nothing for a file that cannot be read."""
        if self._found is None or self._file is None or not len(self._found.slots):
            return
        try:
            yield from self._file.proved(self._found)
        except (OSError, OverflowError):
            return


@dataclass(frozen=True, slots=True)
class PixelFile:
    """The pixel file of one kind; slot n begins at byte n times `length`."""

    path: Path
    length: int

    @classmethod
    def beside(cls, cache_path: Path, kind: FingerprintKind) -> "PixelFile":
        """Return the kind's file beside the database."""
        return cls(cache_path.with_name(f"{cache_path.stem}-{kind.number:014x}.pixels"), kind.length)

    @classmethod
    def all_beside(cls, cache_path: Path) -> list[Path]:
        """Return every pixel file there is beside the database."""
        return sorted(cache_path.parent.glob(f"{cache_path.stem}-*.pixels"))

    def proved(self, found: FoundRows) -> Iterator[FingerprintBlock]:
        """Yield the fingerprints whose bytes are those that were written. Raises OSError."""
        step = max(1, BLOCK_BYTES // self.length)
        with open(self.path, "rb", buffering=0) as file:
            for start in range(0, len(found.slots), step):
                yield self._block(file, found, start, min(start + step, len(found.slots)))

    def append(self, pixels: Iterable[Uint8Array], *, afresh: bool) -> int:
        """Write blocks of fingerprints at the end, or with `afresh` in place of all there are.

        Return the first one's slot. Raises OSError.
        """
        with open(self.path, "r+b" if self.path.exists() else "w+b") as file:
            if afresh:
                file.truncate(0)
            # A kill may have left a part of a fingerprint at the end.
            first = -(-file.seek(0, 2) // self.length)
            file.seek(first * self.length)
            file.writelines(np.ascontiguousarray(block).data for block in pixels)
        return first

    def close_gaps(self, sources: Iterable[int], targets: Iterable[int], count: int) -> None:
        """Copy fingerprints from slots to others, then cut the file after `count`. Raises OSError."""
        if not self.path.exists():
            return
        with open(self.path, "r+b") as file:
            for source, target in zip(sources, targets, strict=True):
                self._copy(file, source, target)
            file.truncate(min(count * self.length, file.seek(0, 2)))

    def _copy(self, file: BinaryIO, source: int, target: int) -> None:
        file.seek(source * self.length)
        content = file.read(self.length)
        file.seek(target * self.length)
        file.write(content)

    def _block(self, file: FileIO, found: FoundRows, start: int, end: int) -> FingerprintBlock:
        heads = found.heads[start:end]
        block = FingerprintBlock(
            found.positions[start:end],
            self._read(file, found.slots[start:end]),
            heads["digest"],
            heads["width"],
            heads["height"],
            found.formats[start:end],
            found.contents[start:end],
            found.parts[start:end],
        )
        return block.only(checksums_of(block.pixels) == heads["checksum"])

    def _read(self, file: FileIO, slots: Int64Array) -> Uint8Array:
        """Read ascending slots, those that lie together at once; what is not there comes as zeros."""
        pixels = np.zeros((len(slots), self.length), np.uint8)
        starts = [0, *(np.flatnonzero(np.diff(slots) != 1) + 1).tolist(), len(slots)]
        for start, end in pairwise(starts):
            file.seek(int(slots[start]) * self.length)
            _fill(file, pixels[start:end].data.cast("B"))
        return pixels


def _fill(file: FileIO, target: memoryview) -> None:
    while target and (count := file.readinto(target)):
        target = target[count:]


def checksums_of(pixels: Uint8Array) -> NDArray[np.uint32]:
    """Return the checksum of each fingerprint.

    CRC-32 takes a fifth of the time of the digest (0.26 s against 1.26 s for 100,000 of 7,500 bytes), and lets one in
    4,000 million damaged fingerprints pass.
    """
    return np.fromiter((zlib.crc32(row) for row in pixels), np.uint32, len(pixels))


def cut_to_nothing(path: Path) -> None:
    """Empty a pixel file; whoever reads it at the moment meets its end. Raises OSError."""
    with open(path, "r+b") as file:
        file.truncate(0)
