"""The scan: walk, fingerprint, match, group."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor
from contextlib import contextmanager
from pathlib import Path

from imagetwin.discovery.folders import checked_folders
from imagetwin.domain.errors import ScanError
from imagetwin.domain.images import ImageFile
from imagetwin.domain.progress import CancelToken, ProgressCallback, ignore_progress
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.domain.wording import say
from imagetwin.engine.throttle import ProgressReporter
from imagetwin.engine.worker_memory import memory_cap
from imagetwin.engine.workers import WorkerPool, default_worker_count

DEFAULT_SECONDS_PER_IMAGE = 30.0
TASKS_PER_WORKER = 3


def scan(
    folders: Iterable[Path],
    settings: ScanSettings | None = None,
    *,
    worker_count: int | None = None,
    executor: Executor | None = None,
    seconds_per_image: float = DEFAULT_SECONDS_PER_IMAGE,
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
    cache_path: Path | None = None,
    cache_limit_bytes: int | None = None,
    files: Sequence[ImageFile] | None = None,
) -> ScanResult:
    """Find groups of duplicates in folders, or among `files` in place of these; blocks until done.

    The work is done by `worker_count` processes of its own (by default one for each core), or by `executor`
    where one is given; it is then left open. `on_progress` is called in this thread at most ten times a second.

    Files that are as they were at an earlier scan with the same `cache_path` are not decoded again; what is found out
    is kept there every few seconds, so that a scan that was cancelled or killed goes on where it was. While `cancel` is
    paused nothing more is begun. `cache_limit_bytes` bounds the cache; None is the cache's own limit.

    Raises UsageError for folders that cannot be scanned, ScanError where the scan cannot go on, and
    OperationCancelledError soon after `cancel` is set. A file that cannot be compared raises nothing: it is listed in
    the result.
    """
    checked = checked_folders(folders) if files is None else ()
    settings = settings or ScanSettings()
    wanted = worker_count or getattr(executor, "worker_count", None) or default_worker_count()
    with lent_workers(executor, wanted, settings) as workers, _collection_paused():
        # Imported while the workers get ready: it brings numpy.
        from imagetwin.engine.scan_run import ScanRun

        token = cancel or CancelToken()
        return ScanRun(
            settings=settings,
            executor=workers,
            in_flight=wanted * TASKS_PER_WORKER,
            reporter=ProgressReporter(on_progress, clock=token.working_time),
            cancel=token,
            seconds_per_image=seconds_per_image,
            cache_path=cache_path,
            cache_limit_bytes=cache_limit_bytes,
        ).run(checked, files)


@contextmanager
def _collection_paused() -> Iterator[None]:
    """Keep the garbage collector from looking through all results again and again while they are made.

    That takes a fifth of the time of a scan that knows all files already, and finds nothing: they hold no cycles.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def lent_workers(executor: Executor | None, worker_count: int, settings: ScanSettings) -> Iterator[Executor]:
    """Lend the executor that was given, or a pool that ends with the scan, for pictures as large as these settings."""
    try:
        if executor is not None:
            yield executor
            return
        pool = WorkerPool(worker_count, memory_bytes=memory_cap(settings.decode))
        try:
            pool.start()  # now, since they get ready while the folders are walked
            yield pool
        finally:
            pool.shutdown(cancel_futures=True)
    except BrokenExecutor as error:
        raise ScanError(say("The processes that were to do the scan have ended. Start the scan again.")) from error
