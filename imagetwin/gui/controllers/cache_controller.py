"""Shows the cache in the options and does what is asked for there, off the window's thread."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from imagetwin.domain.wording import tr
from imagetwin.gui.controllers import cache_work
from imagetwin.gui.controllers.cache_work import CacheState, CacheWork
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.cache_fields import CacheFields
from imagetwin.gui.messages import show_error
from imagetwin.gui.modal import run_modal


class CacheController(WorkController):
    """Serves the fields of one dialog at a time; what was begun there goes on when the dialog is closed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._fields: CacheFields | None = None
        self.failed.connect(self._show_failure)

    def attach(self, fields: CacheFields) -> None:
        """Fill the fields of a dialog, and serve them until `detach`."""
        self._fields = fields
        fields.prune_requested.connect(self._on_prune_requested)
        fields.clear_requested.connect(self._on_clear_requested)
        self._run(cache_work.look, tr("Looking at the cache…"))

    def detach(self) -> None:
        """Let the fields go, which may be gone before the job has ended."""
        self._fields = None

    def make_room(self, limit_bytes: int) -> None:
        """Bring the cache below a lower limit."""
        self.run_job(partial(cache_work.make_room, limit_bytes), self._show)

    def _run(self, work: CacheWork, status: str) -> None:
        if self._fields is not None:
            self._fields.show_busy(status)
            self.run_job(partial(work, self._fields.limit_bytes), self._show)

    @Slot()
    def _on_prune_requested(self) -> None:
        self._run(cache_work.prune, tr("Looking for files that are gone…"))

    @Slot()
    def _on_clear_requested(self) -> None:
        if is_clearing_meant(self._fields):
            self._run(cache_work.clear, tr("Emptying the cache…"))

    def _show(self, state: CacheState) -> None:
        if self._fields is not None:
            self._fields.show_state(state.description, state.outcome, is_empty=state.is_empty)

    @Slot(object)
    def _show_failure(self, error: BaseException) -> None:
        if self._fields is not None:
            self._fields.show_state(tr("The cache cannot be used."), "", is_empty=False)
        show_error(self.dialog_parent, error)


def is_clearing_meant(parent: QWidget | None) -> bool:
    """Ask whether the cache is to be emptied; Cancel is what Return and Escape do."""
    box = QMessageBox(QMessageBox.Icon.Question, tr("Clear the cache"), tr("Clear the cache?"), parent=parent)
    box.setInformativeText(
        tr("The next search reads every picture again and takes longer. Your pictures are not touched.")
    )
    clear = box.addButton(tr("C&lear"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    run_modal(box)
    return box.clickedButton() is clear
