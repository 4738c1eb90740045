"""Saves the review by itself while it goes on, so that a crash loses no more than a few seconds of it."""

import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from imagetwin.config import paths
from imagetwin.domain.errors import SessionError
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.saved_reviews import Glance, SavedReview
from imagetwin.domain.wording import tr
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.jobs import Report

# With the second or two that it takes to write 100,000 images, a kill loses less than five seconds.
PAUSE_MS = 2_000

_log = logging.getLogger(__name__)


class AutosaveController(WorkController):
    """Writes what `snapshot` returns a moment after `follow`; None is not written.

    One program saves at a time: another one that is open does not, and does not ask about the first one's review.
    `found` comes after `look` with what the last review is about, where it is not done yet; `told` is a sentence about
    what went wrong, once.
    """

    found = Signal(object)
    told = Signal(str)

    def __init__(self, snapshot: Callable[[], SavedReview | None], window: QWidget) -> None:
        super().__init__(window)
        self._snapshot = snapshot
        self._writer = _Writer(paths.last_review_path())
        self._is_dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_paused)

    @property
    def path(self) -> Path:
        """Where the review is saved."""
        return self._writer.path

    @Slot()
    def follow(self) -> None:
        """Save in a moment."""
        self._is_dirty = True
        if not self._timer.isActive():
            self._timer.start(PAUSE_MS)

    def look(self) -> None:
        """Look for the review of the last time."""
        self.run_job(self._writer.look, self._on_looked)

    def on_failed(self, error: BaseException) -> None:
        """Tell it, and go on: the review itself is not concerned."""
        self.told.emit(str(error))

    def cancel_and_wait(self) -> None:
        """Save what is not saved yet, and end."""
        self._timer.stop()
        super().cancel_and_wait()
        snapshot = self._snapshot() if self._is_dirty else None
        if snapshot is not None:
            with suppress(SessionError):
                self._writer.save(snapshot, CancelToken(), _tell_nobody)
        self._writer.close()

    @Slot()
    def _on_paused(self) -> None:
        if self.is_running:
            self._timer.start(PAUSE_MS)
            return
        self._is_dirty = False
        snapshot = self._snapshot()
        if snapshot is not None:
            self.run_job(partial(self._writer.save, snapshot), _do_nothing)

    def _on_looked(self, glance: Glance | None) -> None:
        if glance is not None and glance.left_count:
            self.found.emit(glance)


class _Writer:
    """The file, in whatever thread it is written; the first to write holds its lock until the end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: object | None = None
        self._lock: object | None = None

    def save(self, snapshot: SavedReview, _cancel: CancelToken, _report: Report) -> None:
        """Write what has changed. Raises SessionError; a file that is damaged is set aside first.

        Where the disk is full what was saved before stays, and goes on at the next start.
        """
        from imagetwin.store.session_store import SessionFile, is_of_the_disk, set_aside

        if not self._is_ours():
            return
        if not isinstance(self._file, SessionFile):
            self._file = SessionFile(self.path)
        try:
            self._file.save(snapshot)
        except SessionError as error:
            if is_of_the_disk(error) or not self.path.exists():
                raise
            _log.info("The saved review is set aside as %s.", set_aside(self.path))
            self._file.save(snapshot)

    def look(self, _cancel: CancelToken, _report: Report) -> Glance | None:
        """Return what the last review is about. Raises SessionError where it cannot be read; it is set aside then."""
        from imagetwin.store.session_store import glance_at, set_aside

        if not self.path.exists() or not self._is_ours():
            return None
        try:
            return glance_at(self.path)
        except SessionError as error:
            kept = tr("It is kept as {name}.", name=set_aside(self.path).name)
            raise SessionError(f"{error} {kept}") from error

    def close(self) -> None:
        """Let file and lock go."""
        from filelock import FileLock

        from imagetwin.store.session_store import SessionFile

        if isinstance(self._file, SessionFile):
            self._file.close()
        if isinstance(self._lock, FileLock):
            self._lock.release()
        self._file = self._lock = None

    def _is_ours(self) -> bool:
        from filelock import FileLock, Timeout

        if self._lock is None:
            lock = FileLock(self.path.with_suffix(".lock"), thread_local=False)
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                lock.acquire(timeout=0)
            except (OSError, Timeout):
                return False
            self._lock = lock
        return True


def _do_nothing(_result: object) -> None:
    """Do nothing with a result."""


def _tell_nobody(_status: object) -> None:
    """Report nothing."""
