"""Many tasks through an executor: a few in flight, cancellable, results as they come."""

from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice
from typing import Generic, TypeVar

from imagetwin.domain.progress import CancelToken

Task = TypeVar("Task")
Result = TypeVar("Result")

POLL_SECONDS = 0.05


class TaskRun(Generic[Task, Result]):
    """Keeps `in_flight` tasks submitted, so that a cancel has little to undo and memory stays bounded.

    `submit` starts one task; `on_result` and `on_failure` are called in this thread, in order of completion.
    `on_failure` may return further tasks, which run next. During a pause nothing is submitted; `on_pause` is called
    in it as soon as what was running has ended.
    """

    def __init__(
        self,
        submit: Callable[[Task], "Future[Result]"],
        *,
        in_flight: int,
        cancel: CancelToken,
        on_result: Callable[[Task, Result], None],
        on_failure: Callable[[Task, BaseException], Iterable[Task]],
        on_pause: Callable[[], None] = lambda: None,
    ) -> None:
        self._submit = submit
        self._in_flight = in_flight
        self._cancel = cancel
        self._on_result = on_result
        self._on_failure = on_failure
        self._on_pause = on_pause

    def run(self, tasks: Iterable[Task]) -> None:
        """Run all tasks; raise OperationCancelledError soon after the cancel.

        Whatever it ends with, no task is left waiting in an executor that others go on using.
        """
        waiting = iter(tasks)
        retries: list[Task] = []
        running: dict[Future[Result], Task] = {}
        try:
            while True:
                if not self._is_only_waiting(running):
                    self._fill(running, retries, waiting)
                if not running:
                    return
                finished, _ = wait(running, timeout=POLL_SECONDS, return_when=FIRST_COMPLETED)
                for future in finished:
                    retries.extend(self._settle(running.pop(future), future))
        except BaseException:
            for future in running:
                future.cancel()
            raise

    def _is_only_waiting(self, running: "dict[Future[Result], Task]") -> bool:
        """Tell whether a pause has begun and tasks are still running; wait for the end of one without any.

        Raise OperationCancelledError once the work was asked to end.
        """
        if self._cancel.is_paused and running:
            return True
        if self._cancel.is_paused:
            self._on_pause()
        self._cancel.raise_if_cancelled()
        return False

    def _fill(self, running: "dict[Future[Result], Task]", retries: list[Task], waiting: "Iterable[Task]") -> None:
        room = self._in_flight - len(running)
        ready = retries[:room]
        del retries[:room]
        ready.extend(islice(waiting, room - len(ready)))
        for task in ready:
            running[self._submit(task)] = task

    def _settle(self, task: Task, future: "Future[Result]") -> Iterable[Task]:
        error = future.exception()
        if error is not None:
            return self._on_failure(task, error)
        self._on_result(task, future.result())
        return ()
