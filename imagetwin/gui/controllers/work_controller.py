"""What the controllers with jobs have in common: one job at a time, and one way to its end."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from imagetwin.gui.jobs import Job, Work

OnSucceeded = Callable[[Any], None]


class WorkController(QObject):
    """Runs one job after the other; `status_changed` tells in words what is being done."""

    busy_changed = Signal(bool)
    status_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._on_succeeded: OnSucceeded = _ignore
        self._next: tuple[Work, OnSucceeded] | None = None

    @property
    def is_running(self) -> bool:
        """Whether a job goes on."""
        return self._job is not None

    @property
    def dialog_parent(self) -> QWidget:
        """The dialog that is open, else the window: what the next dialog belongs to."""
        return QApplication.activeModalWidget() or self._window

    def cancel(self) -> None:
        """Ask the job to end soon."""
        self._next = None
        if self._job is not None:
            self._job.cancel()

    def cancel_and_wait(self) -> None:
        """End the job without another word, as for closing: what it has to say must not open a dialog any more."""
        if self._job is not None:
            self._next = None
            self._job.blockSignals(True)
            self._job.cancel()
            self._job.wait()
            self._drop_job()

    def run_job(self, work: Work, on_succeeded: OnSucceeded) -> None:
        """Run a job; where one goes on, cancel it, drop its result, and then run this one."""
        if self._job is not None:
            self._next = (work, on_succeeded)
            self._job.cancel()
            return
        self._on_succeeded = on_succeeded
        self._job = Job(work, self)
        self._job.progressed.connect(self._on_progressed)
        self._job.succeeded.connect(self._on_job_succeeded)
        self._job.failed.connect(self._on_job_failed)
        self._job.cancelled.connect(self._on_job_cancelled)
        self.busy_changed.emit(True)
        self._job.start()

    def on_failed(self, error: BaseException) -> None:
        """Do what follows from a failure."""
        self.failed.emit(error)

    def on_cancelled(self) -> None:
        """Do what follows from a job that ended because it was asked to."""

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _end_job(self) -> bool:
        """Let the job go; return False where the next one is under way instead."""
        self._drop_job()
        if self._next is not None:
            following, self._next = self._next, None
            self.run_job(*following)
            return False
        self.busy_changed.emit(False)
        return True

    @Slot(object)
    def _on_progressed(self, status: object) -> None:
        self.status_changed.emit(str(status))

    @Slot(object)
    def _on_job_succeeded(self, result: object) -> None:
        on_succeeded, self._on_succeeded = self._on_succeeded, _ignore
        if self._end_job():
            on_succeeded(result)

    @Slot(object)
    def _on_job_failed(self, error: BaseException) -> None:
        if self._end_job():
            self.on_failed(error)

    @Slot()
    def _on_job_cancelled(self) -> None:
        if self._end_job():
            self.on_cancelled()


def _ignore(_result: object) -> None:
    """Do nothing with a result."""
