"""Opens the history, and keeps it up to date while files are brought back from it."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from imagetwin.domain.journal import Entry, Run
from imagetwin.gui.controllers import journal_work
from imagetwin.gui.controllers.undo_controller import UndoController
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.history_dialog import HistoryDialog
from imagetwin.gui.modal import run_modal


class HistoryController(WorkController):
    """Reads the journal for the dialog; what is brought back is the undo controller's affair."""

    closed = Signal()

    def __init__(self, undos: UndoController, window: QWidget) -> None:
        super().__init__(window)
        self._undos = undos
        self._dialog: HistoryDialog | None = None
        undos.finished.connect(self._load)
        undos.failed.connect(self._load)
        undos.refused.connect(self._load)

    def open(self) -> None:
        """Show the history until it is closed."""
        dialog = self._dialog = HistoryDialog(self._window)
        dialog.entries_requested.connect(self._load_entries)
        dialog.undo_requested.connect(self._undos.undo)
        self._undos.busy_changed.connect(dialog.set_busy)
        self._undos.status_changed.connect(dialog.show_status)
        self._load()
        run_modal(dialog)
        self._undos.busy_changed.disconnect(dialog.set_busy)
        self._undos.status_changed.disconnect(dialog.show_status)
        self._dialog = None
        self.cancel()
        self.closed.emit()

    @Slot()
    def _load(self) -> None:
        if self._dialog is not None:
            self.run_job(journal_work.load_runs, self._on_runs_loaded)

    @Slot(int)
    def _load_entries(self, run: int) -> None:
        self.run_job(partial(journal_work.load_entries, run), self._on_entries_loaded)

    def _on_runs_loaded(self, runs: list[Run]) -> None:
        if self._dialog is not None:
            self._dialog.show_runs(runs)

    def _on_entries_loaded(self, entries: list[Entry]) -> None:
        if self._dialog is not None:
            self._dialog.show_entries(entries)
