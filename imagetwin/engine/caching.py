"""The fingerprint cache for the time of one scan: what it knows, and what becomes of new results."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path

import numpy as np

from imagetwin.domain.fingerprints import Fault, Fingerprinted, Method
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.fingerprinting import Chunk, ChunkedWork
from imagetwin.imaging.worker import READER_VERSIONS, digest_files, packed
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
        self._cache = FingerprintCache(path, limit_bytes=DEFAULT_LIMIT_BYTES if limit_bytes is None else limit_bytes)
        self._kind = FingerprintKind.of(method, settings, reader=READER_VERSIONS)
        self._clock = clock
        self._flushed = clock()

    @property
    def notices(self) -> list[str]:
        """Sentences for people about what went wrong with the cache's files."""
        return self._cache.notices

    def known(self, files: Sequence[ImageFile]) -> Iterator[Fingerprinted]:
        """Yield what is known of files that are as they were; positions are places in `files`."""
        return self._told(self._cache.lookup(files, self._kind), [b""] * len(files))

    def worth_digesting(self, files: Sequence[ImageFile], missing: Sequence[int]) -> list[int]:
        """Return the places of those missing files that may be others under a new name.

        These have the byte size of a picture that is known by its bytes, and is not among the scan's unchanged files.
        """
        if not missing:
            return []
        left = set(missing)
        unchanged = [file.path for place, file in enumerate(files) if place not in left]
        sizes = self._cache.content_sizes(self._kind, but_at=unchanged)
        return [place for place in missing if files[place].byte_size in sizes]

    def known_contents(self, digests: Sequence[bytes]) -> Iterator[Fingerprinted]:
        """Yield what is known of files with these bytes; positions are places in `digests`."""
        return self._told(self._cache.lookup_digests(digests, self._kind), digests)

    def _told(self, hits: CacheHits, contents: Sequence[bytes]) -> Iterator[Fingerprinted]:
        faults = [Fault(position, reason, contents[position]) for position, reason in hits.unreadable]
        yield Fingerprinted(packed([], self._method).block, faults)
        for block in hits.blocks():
            yield Fingerprinted(block, [])

    def keep(self, files: Sequence[ImageFile], results: Fingerprinted) -> None:
        """Keep results, but for files that were changed since the walk: nobody knows which of their bytes were read."""
        if not self.is_used:
            return
        self._cache.put(files, _of_unchanged(files, results), self._kind)
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
    unchanged = np.fromiter((_is_as_it_was(files[place]) for place in positions), np.bool_, len(positions))
    faults = [fault for fault in results.faults if _is_as_it_was(files[fault.position])]
    return Fingerprinted(results.block.only(unchanged), faults)


def _is_as_it_was(file: ImageFile) -> bool:
    try:
        now = FileIdentity.from_stat(os.stat(file.path))  # noqa: PTH116 - Path.stat takes half as long again
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
        on_fault=lambda _place, _file, _reason: None,
    ).run(files, in_flight)
    return digests
