"""Executors whose workers may be on other machines, and what the engine asks of them beyond the standard."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any, TypeVar

from imagetwin.domain.images import ImageFile
from imagetwin.engine.workers import WorkerPool

T = TypeVar("T")


class NotVisibleError(Exception):
    """Some of a task's files are not at their paths for the worker `host`, or are not what the scan found there.

    `places` are those that all workers miss that were asked; it is empty where each misses others.
    """

    def __init__(self, host: str, places: tuple[int, ...]) -> None:
        super().__init__(host, places)
        self.host, self.places = host, places

    def __str__(self) -> str:
        return f"The worker {self.host} does not see the files of its task."


class RemoteExecutor(Executor):
    """An executor whose workers need not share this machine's disk; `worker_count` tasks run at a time.

    Its futures raise what `WorkerPool`'s do, NotVisibleError, and ScanError where nothing can go on.
    """

    worker_count: int
    # Where files for all workers are to lie; None for this machine's own temporary folder.
    shared_folder: Path | None = None

    @abstractmethod
    def submit_on_files(
        self, files: Sequence[ImageFile], seconds: float | None, fn: Callable[..., T], /, *args: Any
    ) -> "Future[T]":
        """Run a function where all of these files are seen as they are here, for so many seconds at most."""

    @abstractmethod
    def for_search(self, spool_path: Path, class_count: int) -> Executor:
        """Return who is to search among so many fingerprints: the workers, or processes of this machine.

        The workers map the spool and the files beside it, which must not change any more.
        """

    @property
    @abstractmethod
    def near(self) -> Executor:
        """Processes of this machine, which may write to the scan's temporary files."""

    @property
    @abstractmethod
    def notices(self) -> list[str]:
        """Sentences for people about what was not done by the workers, and why."""


def submit_within(
    executor: Executor, seconds: float, fn: Callable[..., T], /, *args: Any, files: Sequence[ImageFile] = ()
) -> "Future[T]":
    """Submit a task on files with a time limit; an executor from elsewhere knows neither of them."""
    if isinstance(executor, WorkerPool):
        return executor.submit_within(seconds, fn, *args)
    if isinstance(executor, RemoteExecutor):
        return executor.submit_on_files(files, seconds, fn, *args)
    return executor.submit(fn, *args)


def near_workers(executor: Executor) -> Executor:
    """Return workers that share this machine's disk."""
    return executor.near if isinstance(executor, RemoteExecutor) else executor


def search_workers(executor: Executor, spool_path: Path, class_count: int) -> Executor:
    """Return the workers for the search's blocks, once all is written that they read."""
    return executor.for_search(spool_path, class_count) if isinstance(executor, RemoteExecutor) else executor


def notices_of(executor: Executor) -> list[str]:
    """Return sentences for people about what an executor's workers did not do."""
    return executor.notices if isinstance(executor, RemoteExecutor) else []
