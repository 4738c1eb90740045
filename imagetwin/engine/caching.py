"""The fingerprint cache for the time of one scan: what it knows, and what becomes of new results."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path

from imagetwin.domain.fingerprints import Fingerprint, Method
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage, Unreadable
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.fingerprinting import Chunk, ChunkedWork
from imagetwin.imaging.worker import READER_VERSIONS, digest_files
from imagetwin.store.fingerprint_cache import CacheEntry, CacheHits, FingerprintCache, FingerprintKind

# A kill is to lose at most five seconds of work, of which some is still in the workers.
FLUSH_SECONDS = 3.0


class ScanCache:
    """What one scan knows already and what it keeps; without a path it knows and keeps nothing.

    Kept results are on disk after FLUSH_SECONDS, looked at when the next one comes, and after `close`.
    """

    def __init__(
        self,
        path: Path | None,
        method: Method,
        settings: DecodeSettings,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.is_used = path is not None
        self._cache = FingerprintCache(path)
        self._kind = FingerprintKind.of(method, settings, reader=READER_VERSIONS)
        self._clock = clock
        self._flushed = clock()

    @property
    def notices(self) -> list[str]:
        """Sentences for people about what went wrong with the cache's files."""
        return self._cache.notices

    def known(self, files: Sequence[ImageFile]) -> CacheHits:
        """Return what is known of files that are as they were; positions are places in `files`."""
        return self._cache.lookup(files, self._kind)

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

    def known_contents(self, files: Sequence[ImageFile], digests: Sequence[bytes]) -> Iterator[tuple[int, Fingerprint]]:
        """Yield the fingerprints of files whose bytes are known, each with its position."""
        for block in self._cache.lookup_digests(digests, self._kind).blocks():
            for row, position in enumerate(block.positions.tolist()):
                width, height = int(block.widths[row]), int(block.heights[row])
                image = ScannedImage(files[position], width, height, block.formats[row])
                yield position, Fingerprint(image, block.pixels[row], block.digests[row].tobytes(), digests[position])

    def keep(self, file: ImageFile, result: Fingerprint | Unreadable) -> None:
        """Keep a file's result, unless the file was changed since the walk: then nobody knows which bytes were read."""
        if not self.is_used:
            return
        if _is_as_it_was(file):
            digest = result.content_digest if isinstance(result, Fingerprint) else b""
            self._cache.put([CacheEntry(file, result, digest)], self._kind)
        if self._clock() - self._flushed >= FLUSH_SECONDS:
            self._cache.flush()
            self._flushed = self._clock()

    def close(self) -> None:
        """Write what is not written yet, and close the file."""
        self._cache.close()


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
