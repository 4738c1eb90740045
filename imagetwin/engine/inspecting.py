"""Inspecting whole files in worker processes, with what is known of them already taken from the cache."""

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from pathlib import Path

from imagetwin.domain.images import FileIdentity, ImageFile, UnreadableKind
from imagetwin.domain.long_paths import system_path
from imagetwin.domain.operations import Inspection
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.fingerprinting import Chunk, ChunkedWork
from imagetwin.engine.throttle import MIN_INTERVAL_SECONDS
from imagetwin.engine.worker_memory import memory_cap
from imagetwin.engine.workers import WorkerPool, default_worker_count
from imagetwin.imaging.inspection import INSPECTION_VERSION, inspect_files
from imagetwin.store.inspection_cache import InspectionCache

DEFAULT_SECONDS_PER_IMAGE = 60.0
_TASKS_PER_WORKER = 3
# A film beside a picture on a slow disk is read whole as well, and may take its time.
_SLOWEST_BYTES_PER_SECOND = 4_000_000


class Inspector:
    """Implements `domain.operations.Inspect`.

    A damaged file may crash its decoder, so even a single file is done by a worker process; the pool starts with the
    first file that is not in the cache, and ends with `close`. An `executor` that is given is left open. `on_progress`
    gets the files done and their number, in the caller's thread. Faults of a file's bytes are remembered, others
    (permission, time, a dead worker) are not.
    """

    def __init__(
        self,
        *,
        cache_path: Path | None,
        on_progress: Callable[[int, int], None],
        cancel: CancelToken,
        settings: DecodeSettings | None = None,
        worker_count: int | None = None,
        executor: Executor | None = None,
        seconds_per_image: float = DEFAULT_SECONDS_PER_IMAGE,
    ) -> None:
        self._cache = InspectionCache(cache_path, version=INSPECTION_VERSION)
        self._on_progress = on_progress
        self._cancel = cancel
        self._settings = settings or DecodeSettings()
        self._worker_count = worker_count or getattr(executor, "worker_count", None) or default_worker_count()
        self._executor = executor
        self._pool: WorkerPool | None = None
        self._seconds_per_image = seconds_per_image

    def __call__(self, files: Sequence[ImageFile], *, decode: bool) -> dict[Path, Inspection]:
        """Inspect each file once. Raises OperationCancelledError after a cancel; what was inspected by then is kept."""
        wanted = list({file.path: file for file in files}.values())
        self._cancel.raise_if_cancelled()
        known = self._known(wanted, decode=decode)
        run = _Run(self._cache, self._on_progress, known, len(wanted), decode=decode)
        unknown = [file for file in wanted if file.path not in known]
        if unknown:
            ChunkedWork(
                executor=self._workers(),
                work=inspect_files,
                arguments=(self._settings, decode),
                seconds_for=self._seconds_for,
                cancel=self._cancel,
                on_results=run.take,
                on_fault=run.take_fault,
            ).run(unknown, self._worker_count * _TASKS_PER_WORKER)
        run.finish()
        return run.inspections

    def close(self) -> None:
        """End the pool, at once, and close the cache."""
        self._cache.close()
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def __enter__(self) -> "Inspector":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _known(self, files: list[ImageFile], *, decode: bool) -> dict[Path, Inspection]:
        """Return what the cache knows of the files that can still be read and are as they were."""
        remembered = self._cache.get(files, decode=decode)
        return {file.path: remembered[file.path] for file in files if file.path in remembered and _is_there(file)}

    def _workers(self) -> Executor:
        if self._executor is not None:
            return self._executor
        if self._pool is None:
            self._pool = WorkerPool(self._worker_count, memory_bytes=memory_cap(self._settings))
        return self._pool

    def _seconds_for(self, chunk: Chunk) -> float:
        byte_count = sum(file.byte_size for file in chunk.files)
        return self._seconds_per_image + byte_count // _SLOWEST_BYTES_PER_SECOND


class _Run:
    """Collects the inspections of one call, keeps those that last, and tells how many there are."""

    def __init__(
        self,
        cache: InspectionCache,
        on_progress: Callable[[int, int], None],
        known: dict[Path, Inspection],
        total: int,
        *,
        decode: bool,
    ) -> None:
        self.inspections = dict(known)
        self._cache = cache
        self._on_progress = on_progress
        self._total = total
        self._decode = decode
        self._reported = -1
        self._report()

    def take(self, chunk: Chunk, results: list[Inspection]) -> None:
        """Take a chunk's inspections."""
        done = list(zip(chunk.files, results, strict=True))
        self.inspections |= {file.path: inspection for file, inspection in done}
        self._cache.put([(file, each) for file, each in done if each.digest], decoded=self._decode)
        if time.monotonic() - self._last_report >= MIN_INTERVAL_SECONDS:
            self._report()

    def take_fault(self, _place: int, file: ImageFile, reason: str, _kind: UnreadableKind) -> None:
        """Take what befell the worker that had a file."""
        self.inspections[file.path] = Inspection(reason)

    def finish(self) -> None:
        """Tell that all is done, unless that was told."""
        if self._reported != self._total:
            self._report()

    def _report(self) -> None:
        self._last_report = time.monotonic()
        self._reported = len(self.inspections)
        self._on_progress(self._reported, self._total)


def _is_there(file: ImageFile) -> bool:
    try:
        with open(system_path(file.path), "rb"):
            now = FileIdentity.from_stat(os.stat(system_path(file.path)))  # noqa: PTH116 - a text
    except OSError:
        return False
    return (now.byte_size, now.mtime_ns) == (file.identity.byte_size, file.identity.mtime_ns)
