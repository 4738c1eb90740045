"""Work for the compare view, done by worker processes: what is wanted now, and nothing that was wanted before.

Threads wait for the workers; the window's thread never does.
"""

import threading
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import CancelledError, Executor
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot

THREAD_COUNT = 2
_PATIENCE_SECONDS = 2.0


@dataclass(frozen=True)
class Task:
    """`run` is called in a thread, with the workers; what it returns comes under `key`."""

    key: Hashable
    run: Callable[[Executor], object]


class CompareWork(QObject):
    """Does tasks in the order in which they are wanted; a new order drops what of the old one has not begun.

    `done` gives a task's key and what it returned; None where it failed, as for a picture that cannot be read.
    """

    done = Signal(object, object)
    _ended = Signal(object, object)

    def __init__(self, make_workers: Callable[[], Executor], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_workers = make_workers
        self._waiting: list[Task] = []
        self._in_work: set[Hashable] = set()
        self._changed = threading.Condition()
        self._closing = False
        self._threads: list[threading.Thread] = []
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def want(self, tasks: Sequence[Task]) -> None:
        """Do these from now on, the first one first; what is in work already is not begun again."""
        with self._changed:
            if self._closing:
                return
            self._waiting = [task for task in tasks if task.key not in self._in_work]
            self._changed.notify_all()
        if tasks and not self._threads:
            self._start()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is waited for."""
        with self._changed:
            return not self._waiting and not self._in_work

    def close(self) -> None:
        """End the threads; one whose worker does not answer ends with the process."""
        with self._changed:
            self._closing = True
            self._waiting = []
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(_PATIENCE_SECONDS)

    def _start(self) -> None:
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(THREAD_COUNT)]
        for thread in self._threads:
            thread.start()

    def _work(self) -> None:
        while (task := self._next()) is not None:
            value: object = None
            with suppress(Exception, CancelledError):  # whatever a picture does to its worker
                value = task.run(self._make_workers())
            if not self._closing:
                with suppress(RuntimeError):  # the window is gone, which only a thread left behind can see
                    self._ended.emit(task.key, value)
            # Nothing of a task outlives it here: a picture may be large.
            del task, value

    def _next(self) -> Task | None:
        with self._changed:
            while not self._waiting and not self._closing:
                self._changed.wait()
            if self._closing:
                return None
            task = self._waiting.pop(0)
            self._in_work.add(task.key)
            return task

    @Slot(object, object)
    def _on_ended(self, key: Hashable, value: object) -> None:
        with self._changed:
            self._in_work.discard(key)
        self.done.emit(key, value)
