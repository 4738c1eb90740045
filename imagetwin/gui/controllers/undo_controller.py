"""Takes removals back: the last one, a certain one, or some of its files."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from imagetwin.domain.errors import UndoError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.wording import tr, trn
from imagetwin.gui.controllers import journal_work
from imagetwin.gui.controllers.journal_work import LastRun, Undone
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.outcomes import restoration_dialog
from imagetwin.gui.modal import run_modal
from imagetwin.gui.way_words import format_time, when_text


class UndoController(WorkController):
    """Brings files back; `forgotten` gives the images that were removed from the groups on the screen.

    It ends with `failed`, `refused`, or `restored`, which comes before the dialog that tells of each file, and
    `finished` after it.
    """

    restored = Signal(object)
    refused = Signal()
    finished = Signal()

    def __init__(self, forgotten: Callable[[], Sequence[ScannedImage]], window: QWidget) -> None:
        super().__init__(window)
        self._forgotten = forgotten

    @Slot()
    def undo_last(self) -> None:
        """Ask whether the last removal that can be taken back is to be, and do it."""
        self.run_job(journal_work.find_last, self._on_last_found)

    def undo(self, run: int, chosen: Collection[Path] | None = None) -> None:
        """Take a run back, all of it or the removals of the chosen paths."""
        self.run_job(partial(journal_work.undo, run, chosen, self._forgotten()), self._on_undone)

    def on_cancelled(self) -> None:
        """Go back to the groups."""
        self.refused.emit()

    def _on_last_found(self, last: LastRun) -> None:
        if last.run is None:
            nothing = tr("There is no removal to undo.")
            if last.deleted_count:
                nothing += " " + tr("What was deleted permanently cannot be brought back.")
            self.failed.emit(UndoError(nothing))
        elif _is_wanted(last, self.dialog_parent):
            self.undo(last.run.number)
        else:
            self.refused.emit()

    def _on_undone(self, undone: Undone) -> None:
        self.restored.emit(undone)
        run_modal(restoration_dialog(undone.restorations, len(undone.back), self.dialog_parent))
        self.finished.emit()


def _is_wanted(last: LastRun, parent: QWidget) -> bool:
    assert last.run is not None
    run = last.run
    question = trn("Bring {n} file back?", "Bring {n} files back?", run.removed_count)
    box = QMessageBox(QMessageBox.Icon.Question, tr("Undo removal"), question, parent=parent)
    when = when_text(run.way, run.removed_count, format_time(run.started))
    text = f"{when} {tr('Nothing is overwritten.')}"
    if last.deleted_count:
        text += "\n" + trn(
            "{n} file deleted permanently after that cannot be brought back.",
            "{n} files deleted permanently after that cannot be brought back.",
            last.deleted_count,
        )
    box.setInformativeText(text)
    bring_back = trn("&Bring back {n} file", "&Bring back {n} files", run.removed_count)
    bring = box.addButton(bring_back, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(bring)
    box.setEscapeButton(cancel)
    run_modal(box)
    return box.clickedButton() is bring
