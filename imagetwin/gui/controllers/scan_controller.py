"""Runs scans for the window, one at a time."""

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from imagetwin.config import paths
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.gui.controllers.dismissal_controller import known_for
from imagetwin.gui.controllers.protection_controller import protected_paths
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.jobs import Job, Report
from imagetwin.review.session import ReviewSession
from imagetwin.review.view import EVERYTHING, Arrangement, ReviewView, view_of

_FREED_AT_ONCE = 500
# The new groups are painted before the old ones are taken apart.
_PAINTING_SECONDS = 0.2


class ScanController(QObject):
    """Starts, pauses and cancels the scan; each one ends with `finished`, `failed` or `cancelled`.

    After `finished`, `session` is the review of what was found, and `view` what is shown of the groups.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._token = CancelToken()
        self._letting_go = WorkController(parent)
        self.session = ReviewSession()
        self.view: ReviewView | None = None

    @property
    def is_running(self) -> bool:
        """Whether a scan goes on."""
        return self._job is not None

    @property
    def is_paused(self) -> bool:
        """Whether a scan waits to be resumed."""
        return self.is_running and self._token.is_paused

    def start(
        self,
        folders: Sequence[Path],
        settings: ScanSettings,
        worker_count: int | None,
        protected_folders: Sequence[Path] = (),
        cache_limit_bytes: int | None = None,
        arrangement: Arrangement = EVERYTHING,
    ) -> None:
        """Scan folders with so many workers; None is one for each core; without a limit of the cache it is not used.

        What is found is shown as `arrangement` has it.
        """
        token = self._token = CancelToken()

        def work(_cancel: CancelToken, report: Report) -> tuple[ScanResult, ReviewSession, ReviewView]:
            # Imported here, in the job's thread: numpy and the pool would delay the window's first showing.
            from imagetwin.engine.scan import scan

            result = scan(
                folders,
                settings,
                worker_count=worker_count,
                on_progress=report,
                cancel=token,
                cache_path=None if cache_limit_bytes is None else paths.cache_path(),
                cache_limit_bytes=cache_limit_bytes,
            )
            # The thumbnails want it next, and two threads that import while the window paints make it wait.
            import imagetwin.imaging.thumbnails  # noqa: F401

            images = (image for group in result.groups for image in group.images)
            known, notices = known_for(result)
            result = replace(result, notices=(*result.notices, *notices))
            session = ReviewSession(result.groups, protected_paths(protected_folders, images), result.images, known)
            return result, session, view_of(session.numbered_groups, arrangement)

        self._job = Job(work, self)
        self._job.progressed.connect(self.progressed)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)
        self._job.start()

    def let_go(self, things: list[object]) -> None:
        """Free many things in a thread, a few at a time: at once, they would stop the window for a tenth of a second.

        Nobody else may hold them, and the list is emptied.
        """
        self._letting_go.run_job(partial(_let_go, things), lambda _nothing: None)

    def cancel(self) -> None:
        """Ask the scan to end soon, be it paused or not."""
        self._token.cancel()

    def toggle_pause(self) -> None:
        """Let a running scan wait, or go on."""
        if self.is_paused:
            self._token.resume()
        elif self.is_running:
            self._token.pause()

    def cancel_and_wait(self) -> None:
        """End the scan without another word, as for closing; blocks until its processes have ended."""
        self._letting_go.cancel_and_wait()
        if self._job is not None:
            self._job.blockSignals(True)
            self._token.cancel()
            self._job.wait()
            self._end()

    @Slot(object)
    def _on_succeeded(self, found: tuple[ScanResult, ReviewSession, ReviewView]) -> None:
        self._end()
        result, self.session, self.view = found
        self.finished.emit(result)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._end()
        self.failed.emit(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._end()
        self.cancelled.emit()

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None


def _let_go(things: list[object], cancel: CancelToken, _report: Report) -> None:
    time.sleep(_PAINTING_SECONDS)
    while things:
        cancel.raise_if_cancelled()
        del things[-_FREED_AT_ONCE:]
        time.sleep(0.001)  # the window goes first
