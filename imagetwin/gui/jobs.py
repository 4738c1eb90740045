"""Long work off the window's thread, with one contract."""

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from imagetwin.domain.errors import ImageTwinError, OperationCancelledError
from imagetwin.domain.progress import CancelToken

Report = Callable[[object], None]
Work = Callable[[CancelToken, Report], Any]

_log = logging.getLogger(__name__)


class Job(QObject):
    """Runs `work(cancel, report)` in a thread of its own.

    Each job ends with exactly one of `succeeded`, `failed` (with the exception) and `cancelled`. What the work
    reports comes out as `progressed`. All signals arrive in the thread of their receiver.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancel = CancelToken()
        self._thread = _JobThread(self._run)
        self._thread.finished.connect(self._on_thread_finished)
        self._end: Callable[[], None] = self.cancelled.emit

    @property
    def is_running(self) -> bool:
        """Whether the work goes on."""
        return self._thread.isRunning()

    def start(self) -> None:
        """Begin the work."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to end soon; one of the three signals follows."""
        self._cancel.cancel()

    def wait(self) -> None:
        """Block until the work has ended."""
        self._thread.wait()

    def _run(self) -> None:
        try:
            result = self._work(self._cancel, self.progressed.emit)
        except OperationCancelledError:
            self._end = self.cancelled.emit
        except ImageTwinError as error:
            self._end = partial(self.failed.emit, error)
        except Exception as error:
            _log.exception("A job failed unexpectedly.")
            self._end = partial(self.failed.emit, error)
        else:
            self._end = partial(self.succeeded.emit, result)

    @Slot()
    def _on_thread_finished(self) -> None:
        # The result must not stay alive in a cycle of job, thread and bound methods: it may be large.
        end, self._end = self._end, _do_nothing
        self._work = _work_nothing
        end()


def _do_nothing() -> None:
    """End nothing."""


def _work_nothing(_cancel: CancelToken, _report: Report) -> None:
    """Work nothing."""


class _JobThread(QThread):
    """A thread that runs one function."""

    def __init__(self, function: Callable[[], None]) -> None:
        super().__init__()
        self._function = function

    def run(self) -> None:
        self._function()
