"""Reads the traits of files in worker processes."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from imagetwin.domain.images import ImageFile, UnreadableKind
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.traits import Traits
from imagetwin.engine.fingerprinting import Chunk, ChunkedWork
from imagetwin.engine.throttle import MIN_INTERVAL_SECONDS
from imagetwin.engine.worker_memory import memory_cap
from imagetwin.engine.workers import WorkerPool, default_worker_count
from imagetwin.imaging.traits import read_traits

DEFAULT_SECONDS_PER_IMAGE = 30.0
_TASKS_PER_WORKER = 3


def traits_of(
    files: Sequence[ImageFile],
    settings: DecodeSettings,
    *,
    on_progress: Callable[[int, int], None],
    cancel: CancelToken,
    worker_count: int | None = None,
    executor: Executor | None = None,
    seconds_per_image: float = DEFAULT_SECONDS_PER_IMAGE,
) -> dict[Path, Traits]:
    """Return the traits of files by their first paths; blocks until all are read.

    The work is done by `worker_count` processes of its own, or by `executor`, which is left open. `on_progress` gets
    the files done and their number, in this thread. A file that cannot be read has a fault; nothing is raised for it.
    Raises OperationCancelledError soon after `cancel` is set.
    """
    run = _Run(len(files), on_progress)
    if not files:
        return run.traits
    wanted = worker_count or getattr(executor, "worker_count", None) or default_worker_count()
    lent: AbstractContextManager[Executor] = nullcontext(executor) if executor else _pool(wanted, settings)
    with lent as workers:
        ChunkedWork(
            executor=workers,
            work=read_traits,
            arguments=(settings,),
            seconds_for=lambda chunk: seconds_per_image * len(chunk.files),
            cancel=cancel,
            on_results=run.take,
            on_fault=run.take_fault,
        ).run(list(files), wanted * _TASKS_PER_WORKER)
    on_progress(len(files), len(files))
    return run.traits


@contextmanager
def _pool(worker_count: int, settings: DecodeSettings) -> Iterator[Executor]:
    pool = WorkerPool(worker_count, memory_bytes=memory_cap(settings))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


class _Run:
    """Collects the traits, and tells how many there are."""

    def __init__(self, total: int, on_progress: Callable[[int, int], None]) -> None:
        self.traits: dict[Path, Traits] = {}
        self._total, self._on_progress = total, on_progress
        self._reported = 0.0

    def take(self, chunk: Chunk, results: list[Traits]) -> None:
        """Take a chunk's traits."""
        self.traits.update((file.path, traits) for file, traits in zip(chunk.files, results, strict=True))
        if time.monotonic() - self._reported >= MIN_INTERVAL_SECONDS:
            self._reported = time.monotonic()
            self._on_progress(len(self.traits), self._total)

    def take_fault(self, _place: int, file: ImageFile, reason: str, _kind: UnreadableKind) -> None:
        """Take what befell the worker that had a file."""
        self.traits[file.path] = Traits(0, file.byte_size, file.identity.mtime_ns, fault=reason)
