"""The fingerprint cache for the time of one scan: what it knows, and what becomes of new results."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.fingerprints import Fault, FingerprintBlock, Fingerprinted, Method, wider_methods
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.long_paths import system_path
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.fingerprinting import Chunk, ChunkedWork
from imagetwin.imaging.worker import digest_files, digests_of_part, packed, versions_of_readers
from imagetwin.matching.distances import Int64Array
from imagetwin.store.fingerprint_cache import DEFAULT_LIMIT_BYTES, CacheHits, FingerprintCache, FingerprintKind

# A kill is to lose at most five seconds of work, of which some is still in the workers.
FLUSH_SECONDS = 3.0


class ScanCache:
    """What one scan knows already and what it keeps; without a path it knows and keeps nothing.

    Kept results are on disk after FLUSH_SECONDS, looked at when the next ones come, and after `flush` and `close`.
    """

    def __init__(
        self,
        path: Path | None,
        method: Method,
        settings: DecodeSettings,
        *,
        limit_bytes: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.is_used = path is not None
        self._method = method
        # Records with more hashes than are asked for serve as well, once these are cut off.
        self._kinds = [
            FingerprintKind.of(each, settings, reader=versions_of_readers())
            for each in (method, *wider_methods(method))
        ]
        self._cache = FingerprintCache(path, limit_bytes=DEFAULT_LIMIT_BYTES if limit_bytes is None else limit_bytes)
        self._clock = clock
        self._flushed = clock()

    @property
    def notices(self) -> list[str]:
        """Sentences for people about what went wrong with the cache's files."""
        return self._cache.notices

    def known(self, files: Sequence[ImageFile]) -> Iterator[Fingerprinted]:
        """Yield what is known of files that are as they were; positions are places in `files`."""
        left = np.ones(len(files), np.bool_)
        for kind in self._kinds:
            places = np.flatnonzero(left)
            wanted = [files[place] for place in places.tolist()]
            yield from self._told(self._cache.lookup(wanted, kind), [b""] * len(wanted), places, left)

    def worth_digesting(self, files: Sequence[ImageFile], missing: Sequence[int]) -> list[int]:
        """Return the places of those missing files that may be others under a new name.

        These have the byte size of a picture that is known by its bytes, and is not among the scan's unchanged files.
        """
        if not missing:
            return []
        left = set(missing)
        unchanged = [file.path for place, file in enumerate(files) if place not in left]
        sizes = frozenset().union(*(self._cache.content_sizes(kind, but_at=unchanged) for kind in self._kinds))
        return [place for place in missing if files[place].byte_size in sizes]

    def known_contents(self, digests: Sequence[bytes]) -> Iterator[Fingerprinted]:
        """Yield what is known of files with these bytes; positions are places in `digests`."""
        left = np.ones(len(digests), np.bool_)
        for kind in self._kinds:
            places = np.flatnonzero(left)
            wanted = [digests[place] for place in places.tolist()]
            yield from self._told(self._cache.lookup_digests(wanted, kind), wanted, places, left)

    def _told(
        self, hits: CacheHits, contents: Sequence[bytes], places: Int64Array, left: NDArray[np.bool_]
    ) -> Iterator[Fingerprinted]:
        """Yield hits for files at `places`, and note there that these are not left."""
        faults = [Fault(position, reason, kind, contents[position]) for position, reason, kind in hits.unreadable]
        left[places[[fault.position for fault in faults]]] = False
        yield Fingerprinted(packed([], self._method).block, faults).at(places)
        for block in hits.blocks():
            left[places[block.positions]] = False
            yield Fingerprinted(self._cut(block), []).at(places)

    def _cut(self, block: FingerprintBlock) -> FingerprintBlock:
        length = self._method.record_length
        if block.pixels.shape[1] == length:
            return block
        pixels = np.ascontiguousarray(block.pixels[:, :length])
        return replace(block, pixels=pixels, digests=digests_of_part(block, length))

    def keep(self, files: Sequence[ImageFile], results: Fingerprinted) -> None:
        """Keep results, but for files that were changed since the walk: nobody knows which of their bytes were read."""
        if not self.is_used:
            return
        self._cache.put(files, _of_unchanged(files, results), self._kinds[0])
        if self._clock() - self._flushed >= FLUSH_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write what is not written yet."""
        self._cache.flush()
        self._flushed = self._clock()

    def close(self) -> None:
        """Write what is not written yet, and close the file."""
        self._cache.close()


def _of_unchanged(files: Sequence[ImageFile], results: Fingerprinted) -> Fingerprinted:
    positions = results.block.positions.tolist()
    unchanged = np.fromiter((is_as_it_was(files[place]) for place in positions), np.bool_, len(positions))
    faults = [fault for fault in results.faults if is_as_it_was(files[fault.position])]
    return Fingerprinted(results.block.only(unchanged), faults)


def is_as_it_was(file: ImageFile) -> bool:
    """Tell whether a file still has the size and the time of change that the walk found."""
    try:
        now = FileIdentity.from_stat(os.stat(system_path(file.path)))  # noqa: PTH116 - Path.stat takes half as long again
    except OSError:
        return False
    return (now.byte_size, now.mtime_ns) == (file.identity.byte_size, file.identity.mtime_ns)


def content_digests(
    files: list[ImageFile], executor: Executor, in_flight: int, seconds_per_chunk: float, cancel: CancelToken
) -> list[bytes]:
    """Digest files in worker processes; return one digest for each, empty where its bytes could not be read."""
    digests = [b""] * len(files)

    def take(chunk: Chunk, results: list[bytes]) -> None:
        digests[chunk.start : chunk.start + len(results)] = results

    ChunkedWork(
        executor=executor,
        work=digest_files,
        arguments=(),
        seconds_for=lambda _chunk: seconds_per_chunk,
        cancel=cancel,
        on_results=take,
        on_fault=lambda _place, _file, _reason, _kind: None,
    ).run(files, in_flight)
    return digests
