"""Looks at the start for removals that were cut off, and does with them what the user says."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from imagetwin.domain.operations import RemovalReport, Way
from imagetwin.gui.controllers import journal_work
from imagetwin.gui.controllers.journal_work import CutOff
from imagetwin.gui.controllers.undo_controller import UndoController
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.cut_off_question import Answer, ask_about
from imagetwin.gui.dialogs.removal_dialog import is_permanently_meant


class CutOffController(WorkController):
    """Asks about the last run that was cut off; the next start asks about the one before.

    `finished` comes with the report and the way of a run that was carried to its end, `settled` when one was left.
    """

    finished = Signal(object, object)
    settled = Signal()

    def __init__(self, undos: UndoController, window: QWidget) -> None:
        super().__init__(window)
        self._undos = undos
        self.is_looking = False

    def look(self) -> None:
        """Look for such runs, without making the window wait."""
        self.is_looking = True
        self.run_job(journal_work.find_cut_off, self._on_found)

    def on_failed(self, error: BaseException) -> None:
        """Let the window show it."""
        self.is_looking = False
        super().on_failed(error)

    def _on_found(self, runs: list[CutOff]) -> None:
        self.is_looking = False
        # Whoever is quicker than this look is asked at the next start, or finds the run in the history.
        if not runs or QApplication.activeModalWidget() is not None or not self._window.isVisible():
            return
        run = runs[0].run
        match ask_about(runs[0], self._window):
            case Answer.FINISH if run.way != Way.DELETE or is_permanently_meant(_left_count(runs[0]), self._window):
                self.run_job(
                    partial(journal_work.finish, run.number), lambda report: self._on_finished(report, run.way)
                )
            case Answer.TAKE_BACK:
                self._undos.undo(run.number)
            case Answer.LEAVE:
                self.run_job(partial(journal_work.leave, run.number), self._on_left)

    def _on_finished(self, report: RemovalReport, way: object) -> None:
        self.finished.emit(report, way)

    def _on_left(self, _nothing: object) -> None:
        self.settled.emit()


def _left_count(cut_off: CutOff) -> int:
    return cut_off.file_count - cut_off.run.removed_count
