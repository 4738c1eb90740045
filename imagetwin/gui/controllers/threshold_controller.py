"""Lets the groups follow the threshold without a new search."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from imagetwin.domain.progress import CancelToken
from imagetwin.domain.scans import ScanResult
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.protection_controller import protected_paths
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.threshold_words import shown_threshold
from imagetwin.review.session import Course, ReviewSession
from imagetwin.review.view import Arrangement, ReviewView, view_of

# Somebody who drags or types pauses as long when the number is there.
PAUSE_MS = 250


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be grouped, and how; what comes of an order is shown only while it is the last one."""

    number: int
    result: ScanResult
    session: ReviewSession
    threshold: float
    protected_folders: Sequence[Path]
    arrangement: Arrangement
    course: Course


class ThresholdController(WorkController):
    """Groups the pairs of the last scan again when the threshold has moved; ends with `regrouped`.

    `view` is then what is shown of the groups.
    Nothing is grouped while `is_free` says that a scan or a change of files goes on, or a dialog is open; `follow` has
    to be called when that is over.
    """

    regrouped = Signal(object, object)

    def __init__(
        self,
        model: GroupModel,
        preferences: PreferencesController,
        is_free: Callable[[], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._model, self._preferences, self._is_free = model, preferences, is_free
        self._result: ScanResult | None = None
        self._wanted = 0.0
        self.view: ReviewView | None = None
        self._number = 0
        # Whether this is a decision, or one that is taken back or made again.
        self.course = Course.NEW
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_paused)
        model.marks_changed.connect(self._on_marks_changed)

    @property
    def result(self) -> ScanResult | None:
        """The scan whose groups are shown, at the threshold at which they are; None before the first one."""
        return self._result

    def set_result(self, result: ScanResult) -> None:
        """Take another scan's result."""
        self._result = result
        self._wanted = result.settings.match.threshold
        self._number += 1

    def want(self, threshold: float) -> None:
        """Group at this threshold, or as near as the pairs tell, as soon as it has stayed the same for a moment."""
        self._wanted, self.course = threshold, Course.NEW
        self.follow()

    def take_back(self) -> None:
        """Return to the threshold before the session's last decision, which was to move it."""
        self._go(self._model.session.undo_threshold, Course.UNDO)

    def make_again(self) -> None:
        """Go to the threshold to which the decision led that was taken back last."""
        self._go(self._model.session.redo_threshold, Course.REDO)

    def _go(self, threshold: float | None, course: Course) -> None:
        if threshold is not None:
            self._wanted, self.course = threshold, course
            self._number += 1
            self._group()

    @Slot()
    def follow(self) -> None:
        """Group again, a moment from now, if what is shown is not what is wanted."""
        self._number += 1
        if self._target() is not None:
            self._timer.start(PAUSE_MS)

    def cancel_and_wait(self) -> None:
        """End for good, as for closing."""
        self._timer.stop()
        super().cancel_and_wait()

    def on_failed(self, error: BaseException) -> None:
        """Say what went wrong; the groups stay as they are."""
        show_error(self.dialog_parent, error)

    def _target(self) -> float | None:
        """Return the threshold to group at; None where the groups are there already, or cannot be made."""
        result = self._result
        if result is None or result.kept is None:
            return None
        used = result.settings.match
        target = shown_threshold(result.kept, self._wanted)
        return None if target == used.threshold or self._preferences.value.method != used.method else target

    @Slot()
    def _on_paused(self) -> None:
        session = self._model.session
        step = {Course.UNDO: session.undo_threshold, Course.REDO: session.redo_threshold}.get(self.course)
        if step != self._wanted:
            self.course = Course.NEW
        self._group()

    def _group(self) -> None:
        target = self._target()
        if target is None or self._result is None or not self._is_free() or QApplication.activeModalWidget():
            return
        self._number += 1
        folders = [Path(folder) for folder in self._preferences.value.protected_folders]
        arrangement = self._model.arrangement
        order = _Order(self._number, self._result, self._model.session, target, folders, arrangement, self.course)
        self.run_job(partial(_work, order), partial(self._on_grouped, order.number))

    def _on_grouped(self, number: int, found: tuple[ScanResult, ReviewSession, ReviewView]) -> None:
        if number != self._number or not self._is_free():
            self.follow()
            return
        self._result, session, self.view = found
        self.regrouped.emit(self._result, session)

    @Slot()
    def _on_marks_changed(self) -> None:
        # The marks were read already, or are about to be: the work has to be done again.
        if self.is_running:
            self.follow()


def _work(order: _Order, cancel: CancelToken, _report: Report) -> tuple[ScanResult, ReviewSession, ReviewView]:
    from imagetwin.engine.regrouping import regroup

    result = regroup(order.result, order.threshold, cancel=cancel)
    images = (image for group in result.groups for image in group.images)
    protected = protected_paths(order.protected_folders, images)
    cancel.raise_if_cancelled()
    thresholds = (order.result.settings.match.threshold, order.threshold)
    session = order.session.regrouped(result.groups, protected, thresholds, order.course)
    return result, session, view_of(session.numbered_groups, order.arrangement, session.marks.keys())
