"""Worker processes behind the standard `Executor`, whose death or delay costs one task and not the pool.

`concurrent.futures.ProcessPoolExecutor` breaks as a whole when one worker dies, so this is an adapter over
pebble's pool. Processes are spawned, never forked: a fork of a process with threads and a window is not safe.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import wait as wait_for_sentinel
from typing import Any, ParamSpec, TypeVar

from pebble import CONSTS, ProcessPool

P = ParamSpec("P")
T = TypeVar("T")

# Windows waits for at most 63 handles at once, and some are the pool's own.
MAX_WORKERS = 60

# How long the pool's threads sleep between two looks at their workers, and so how long it may take to end.
CONSTS.sleep_unit = 0.02


def default_worker_count() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), MAX_WORKERS)
    return min(os.cpu_count() or 1, MAX_WORKERS)


class WorkerPool(Executor):
    """A pool of `worker_count` spawned processes.

    A task's future raises `TimeoutError` when the task took too long and `pebble.ProcessExpired` when its worker
    died; in both cases the worker is replaced and the other tasks go on.
    """

    def __init__(self, worker_count: int | None = None) -> None:
        self.worker_count = max(1, min(worker_count or default_worker_count(), MAX_WORKERS))
        self._pool = ProcessPool(
            max_workers=self.worker_count,
            initializer=prepare_worker,
            context=multiprocessing.get_context("spawn"),
        )

    def start(self) -> None:
        """Start the workers, which otherwise the first task does: they take a while to be ready."""
        self.submit(abs, 0)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run a function in a worker, for as long as it takes."""
        with _ctrl_c_held_back():
            return self._pool.schedule(fn, args=args, kwargs=kwargs)

    def submit_within(self, seconds: float, fn: Callable[..., T], /, *args: Any) -> Future[T]:
        """Run a function in a worker; past so many seconds of running, the worker is ended."""
        with _ctrl_c_held_back():
            return self._pool.schedule(fn, args=args, timeout=seconds)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """End the workers: at once with `cancel_futures`, else when all tasks are done."""
        if cancel_futures:
            self._pool.stop()  # type: ignore[no-untyped-call]
        else:
            self._pool.close()  # type: ignore[no-untyped-call]
        if wait:
            self._pool.join()


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Let no process or thread that starts here see Ctrl-C, not even while it is still importing.

    The first task starts pebble's threads, and they start the workers, now and later: all inherit the mask. A Ctrl-C
    in between is not lost, only late by as much.
    """
    if sys.platform == "win32":
        yield
        return
    # Started first, since its start would lift the mask.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def submit_within(executor: Executor, seconds: float, fn: Callable[..., T], /, *args: Any) -> Future[T]:
    """Submit with a time limit where the executor knows one; a cluster's executor may not."""
    if isinstance(executor, WorkerPool):
        return executor.submit_within(seconds, fn, *args)
    return executor.submit(fn, *args)


def prepare_worker() -> None:
    """Set a fresh worker process up; runs once in each."""
    gc.disable()
    # Ctrl-C reaches the whole process group: the parent alone decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A worker deep inside a decoder would look at a Python handler only after it; so let the system end it.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _end_with_parent()
    _silence_native_libraries()

    from threadpoolctl import threadpool_limits

    from imagetwin.imaging.decode import prepare_decoder

    prepare_decoder()
    threadpool_limits(1)
    # All that was loaded stays: it need not be looked through, neither while it is loaded nor later.
    gc.freeze()
    gc.enable()


def _end_with_parent() -> None:
    """End this process as soon as its parent is gone, however it went."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch(sentinel: Any) -> None:
        wait_for_sentinel([sentinel])
        os._exit(1)

    threading.Thread(target=watch, args=(parent.sentinel,), daemon=True, name="parent-watch").start()


def _silence_native_libraries() -> None:
    """Send what C libraries print about damaged pictures to nowhere: each such picture is listed anyway."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 2)
        os.close(null)
    except OSError:
        return
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - lives as long as the process
