"""Worker processes behind the standard `Executor`, whose death or delay costs one task and not the pool.

`concurrent.futures.ProcessPoolExecutor` breaks as a whole when one worker dies, and pools whose workers share pipes and
locks hang when one is killed that holds them. So each worker here has a thread that starts it, gives it tasks, and
starts another in its place. Processes are spawned, never forked: a fork of a process with threads and a window is not
safe.
"""

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import resource_tracker
from multiprocessing.connection import wait as wait_for_sentinel
from queue import SimpleQueue
from typing import Any, ParamSpec, TypeVar

from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.worker_memory import limit_memory, memory_cap
from imagetwin.engine.worker_process import WorkerNotStartedError, WorkerProcess

P = ParamSpec("P")
T = TypeVar("T")

MAX_WORKERS = 60
# A worker may be killed while it gets ready, and again; so many times in a row it is something else.
MOST_FAILED_STARTS = 100
START_PAUSE_SECONDS = 0.02


def default_worker_count() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), MAX_WORKERS)
    return min(os.cpu_count() or 1, MAX_WORKERS)


class _TaskFuture(Future[T]):
    """A future whose task ends soon after `cancel`, even if it runs: its worker is ended and replaced."""

    is_unwanted = False

    def cancel(self) -> bool:
        """Cancel the task; False where it runs, and then `exception()` becomes CancelledError."""
        self.is_unwanted = True
        return super().cancel()


@dataclass(frozen=True, slots=True)
class _Task:
    future: _TaskFuture[Any]
    seconds: float | None
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    named: dict[str, Any]


class WorkerPool(Executor):
    """A pool of `worker_count` spawned processes, each of which may take `memory_bytes` where the system can say so.

    By default that is enough for pictures of the default pixel budget; whoever allows larger ones gives more.

    A task's future raises `TimeoutError` when the task took too long and `WorkerDiedError` when its worker died; in
    both cases the worker is replaced and the other tasks go on. Where no worker can be started at all, all futures and
    whoever submits get `BrokenExecutor`.
    """

    def __init__(self, worker_count: int | None = None, *, memory_bytes: int | None = None) -> None:
        memory_bytes = memory_cap(DecodeSettings()) if memory_bytes is None else memory_bytes
        self.worker_count = max(1, min(worker_count or default_worker_count(), MAX_WORKERS))
        self._prepare = partial(prepare_worker, memory_bytes)
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()
        self._is_shut = self._is_ended = self._is_broken = False

    def start(self) -> None:
        """Start the workers, which otherwise the first task does: they take a while to be ready."""
        with self._lock:
            self._start_threads()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run a function in a worker, for as long as it takes."""
        return self._scheduled(_Task(_TaskFuture(), None, fn, args, kwargs))

    def submit_within(self, seconds: float, fn: Callable[..., T], /, *args: Any) -> Future[T]:
        """Run a function in a worker; past so many seconds of running, the worker is ended."""
        return self._scheduled(_Task(_TaskFuture(), seconds, fn, args, {}))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """End the workers: at once with `cancel_futures`, else when all tasks are done."""
        with self._lock:
            self._is_ended |= cancel_futures
            if not self._is_shut:
                self._is_shut = True
                for _ in self._threads:
                    self._tasks.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def _scheduled(self, task: _Task) -> Future[Any]:
        with self._lock:
            if self._is_broken:
                raise BrokenExecutor("No worker process could be started.")
            if self._is_shut:
                raise RuntimeError("The pool was shut down and takes no further task.")
            self._tasks.put(task)
            self._start_threads()
        return task.future

    def _start_threads(self) -> None:
        if self._threads:
            return
        self._threads = [
            threading.Thread(target=self._serve, name=f"worker-pool-{number}", daemon=True)
            for number in range(self.worker_count)
        ]
        with _ctrl_c_held_back():
            for thread in self._threads:
                thread.start()

    def _serve(self) -> None:
        """Keep one worker, and give it tasks until there are no more."""
        worker = WorkerProcess(self._prepare, lambda: self._is_ended)
        with suppress(Exception):  # a task will try it again, and get the error
            worker.start()
        while (task := self._tasks.get()) is not None:
            if self._is_ended:
                task.future.cancel()
            if task.future.set_running_or_notify_cancel():
                self._settle(worker, task)
        worker.end()

    def _settle(self, worker: WorkerProcess, task: _Task) -> None:
        try:
            content = pickle.dumps((task.function, task.arguments, task.named), pickle.HIGHEST_PROTOCOL)
            result = self._run(worker, content, task)
        except BaseException as error:
            task.future.set_exception(error)
        else:
            task.future.set_result(result)

    def _run(self, worker: WorkerProcess, content: bytes, task: _Task) -> Any:
        """Run a task; a worker that ends before it is ready for it costs no task."""
        for _ in range(MOST_FAILED_STARTS):
            if self._is_broken:
                break
            with suppress(WorkerNotStartedError):
                return worker.run(content, task.seconds, lambda: self._is_ended or task.future.is_unwanted)
            time.sleep(START_PAUSE_SECONDS)
        self._is_broken = True
        raise BrokenExecutor("No worker process could be started.")


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Let no process or thread that starts here see Ctrl-C, not even while it is still importing.

    The first task starts the pool's threads, and they start the workers, now and later: all inherit the mask. A Ctrl-C
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


def prepare_worker(memory_bytes: int) -> None:
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
    limit_memory(memory_bytes)
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
