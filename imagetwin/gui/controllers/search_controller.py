"""A search from the window: what is asked before it begins, and what the folder line shows of it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from imagetwin.domain.progress import Progress
from imagetwin.gui.controllers.changes_controller import ChangesController
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.scan_controller import ScanController
from imagetwin.gui.controllers.view_controller import ViewController
from imagetwin.gui.dialogs.information import may_drop_marks
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.views.search_bar import SearchBar


class SearchController(QObject):
    """Starts the scan of the chosen folders, once it may; `began` when it runs, `state_changed` at a pause."""

    began = Signal()
    state_changed = Signal()

    def __init__(
        self,
        bar: SearchBar,
        scans: ScanController,
        changes: ChangesController,
        views: ViewController,
        preferences: PreferencesController,
    ) -> None:
        super().__init__(bar)
        self._bar, self._scans, self._changes = bar, scans, changes
        self._views, self._preferences = views, preferences
        bar.find_requested.connect(self.search)
        bar.pause_requested.connect(self.pause)
        bar.cancel_requested.connect(scans.cancel)
        scans.progressed.connect(self.show_progress)
        for ended in (scans.finished, scans.failed, scans.cancelled):
            ended.connect(self._on_ended)

    def set_review(self, model: GroupModel, window: QWidget) -> None:
        """Ask before the marks of this review are lost."""
        self._model, self._window = model, window

    @Slot()
    def search(self) -> None:
        """Look for duplicates in the folders that are chosen."""
        folders = self._bar.folders
        if not folders or self._scans.is_running or self._changes.is_running:
            return
        if not may_drop_marks(self._model.session.summary().marked_count, self._window):
            return
        self.began.emit()
        threshold = float(self._bar.threshold_box.value())
        searched = replace(self._preferences.value, threshold=threshold).with_searched(tuple(map(str, folders)))
        self._preferences.save(searched)
        self._bar.set_recent(searched.recent_folders)
        protected, limit = [Path(folder) for folder in searched.protected_folders], searched.cache_limit_bytes
        workers = searched.worker_count or None
        self._scans.start(folders, searched.scan_settings(), workers, protected, limit, self._views.arrangement)
        self._bar.set_running(running=True)
        self.state_changed.emit()

    @Slot()
    def pause(self) -> None:
        """Let the search wait, or go on."""
        self._scans.toggle_pause()
        self._bar.set_paused(paused=self._scans.is_paused)
        self.state_changed.emit()

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Show how far a search is."""
        self._bar.show_progress(progress)

    @Slot()
    def _on_ended(self) -> None:
        self._bar.set_running(running=False)
