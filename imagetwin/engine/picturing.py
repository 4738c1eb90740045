"""Small pictures for reports, made by worker processes with the limits of a scan, and given out in order."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from typing import Any

from imagetwin.domain.errors import ImageTwinError
from imagetwin.domain.images import ImageFile
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.wording import say
from imagetwin.engine.remote import submit_within
from imagetwin.engine.tasks import TaskRun
from imagetwin.engine.throttle import MIN_INTERVAL_SECONDS
from imagetwin.engine.worker_memory import memory_cap
from imagetwin.engine.workers import WorkerPool
from imagetwin.imaging.thumbnails import Thumbnail, small_jpegs, small_pictures

_MOST_FILES = 16
_TASKS_PER_WORKER = 3
_SECONDS_PER_PICTURE = 30.0

Work = Callable[[Sequence[ImageFile], int, DecodeSettings], list[Any]]


@dataclass(frozen=True, slots=True)
class _Task:
    """Some files of a batch, from the place `start` on."""

    batch: int
    start: int
    files: Sequence[ImageFile]

    def single(self) -> "list[_Task]":
        return [_Task(self.batch, self.start + place, [file]) for place, file in enumerate(self.files)]


class PictureMaker:
    """Makes small pictures in `worker_count` processes (by default one for each core), which end with `close`.

    A picture that takes too long or ends its worker costs itself. `on_progress` is told how many files are done, of how
    many, at most five times a second.
    """

    def __init__(
        self,
        *,
        on_progress: Callable[[int, int], None] = lambda _done, _total: None,
        cancel: CancelToken | None = None,
        worker_count: int | None = None,
        settings: DecodeSettings | None = None,
        executor: Executor | None = None,
    ) -> None:
        self._on_progress = on_progress
        self._cancel = cancel or CancelToken()
        self._settings = settings or DecodeSettings()
        self._pool: WorkerPool | None = None
        if executor is None:
            self._pool = executor = WorkerPool(worker_count, memory_bytes=memory_cap(self._settings))
        self._executor = executor

    def jpegs(
        self,
        batches: Iterable[Sequence[ImageFile]],
        total: int,
        longest_side: int,
        take: Callable[[int, Sequence[bytes | None]], None],
    ) -> None:
        """Give each batch's pictures as the bytes of JPEG files; see `reports.contents.Pictures`."""
        self._run(small_jpegs, batches, total, longest_side, take)

    def pixels(
        self,
        batches: Iterable[Sequence[ImageFile]],
        total: int,
        longest_side: int,
        take: Callable[[int, Sequence[Thumbnail | None]], None],
    ) -> None:
        """Give each batch's pictures as pixels; see `reports.contents.Pictures`."""
        self._run(small_pictures, batches, total, longest_side, take)

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def __enter__(self) -> "PictureMaker":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _run(
        self,
        work: Work,
        batches: Iterable[Sequence[ImageFile]],
        total: int,
        longest_side: int,
        take: Callable[[int, Sequence[Any]], None],
    ) -> None:
        order = _InOrder(take, total, self._on_progress)

        def submit(task: _Task) -> "Future[list[Any]]":
            seconds = _SECONDS_PER_PICTURE * len(task.files)
            return submit_within(self._executor, seconds, work, task.files, longest_side, self._settings)

        def give_up(task: _Task, error: BaseException) -> list[_Task]:
            if isinstance(error, BrokenExecutor):
                raise ImageTwinError(say("The processes that make the pictures have ended. Try again.")) from error
            if len(task.files) > 1:
                return task.single()
            order.put(task, [None])
            return []

        worker_count = getattr(self._executor, "worker_count", 1)
        run: TaskRun[_Task, list[Any]] = TaskRun(
            submit,
            in_flight=worker_count * _TASKS_PER_WORKER,
            cancel=self._cancel,
            on_result=order.put,
            on_failure=give_up,
        )
        try:
            run.run(order.tasks(batches))
        except BrokenExecutor as error:
            raise ImageTwinError(
                say("The processes that make the pictures could not be started. Try again.")
            ) from error
        order.finish()


class _InOrder:
    """Puts the parts of batches together, and gives the batches out in their order."""

    def __init__(
        self, take: Callable[[int, Sequence[Any]], None], total: int, on_progress: Callable[[int, int], None]
    ) -> None:
        self._take = take
        self._total = total
        self._on_progress = on_progress
        self._open: dict[int, list[Any]] = {}
        self._missing: dict[int, int] = {}
        self._next = self._done = 0
        self._last_report = time.monotonic()
        on_progress(0, total)

    def tasks(self, batches: Iterable[Sequence[ImageFile]]) -> Iterator[_Task]:
        """Yield the tasks of all batches."""
        for number, files in enumerate(batches):
            self._open[number] = [None] * len(files)
            self._missing[number] = len(files)
            for start in range(0, len(files), _MOST_FILES):
                yield _Task(number, start, files[start : start + _MOST_FILES])

    def put(self, task: _Task, pictures: Sequence[Any]) -> None:
        """Take what came of a task."""
        self._open[task.batch][task.start : task.start + len(pictures)] = pictures
        self._missing[task.batch] -= len(pictures)
        self._done += len(pictures)
        self._give_out()
        if time.monotonic() - self._last_report >= MIN_INTERVAL_SECONDS:
            self._last_report = time.monotonic()
            self._on_progress(self._done, self._total)

    def finish(self) -> None:
        """Give out what is left: batches without files."""
        self._give_out()
        self._on_progress(self._done, self._total)

    def _give_out(self) -> None:
        while self._missing.get(self._next) == 0:
            del self._missing[self._next]
            self._take(self._next, self._open.pop(self._next))
            self._next += 1
