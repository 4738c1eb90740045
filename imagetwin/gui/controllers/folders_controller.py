"""Lets the user say what a search does with each folder, and counts in a job what lies there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.scans import ScanResult
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.folders_dialog import FoldersDialog
from imagetwin.gui.jobs import Report
from imagetwin.gui.modal import run_modal
from imagetwin.review.folder_counts import FolderCount, count_in_folders
from imagetwin.review.session import ReviewSession


@dataclass(frozen=True, slots=True)
class _Review:
    """What is counted: the images of the last search, its groups and the paths of marked ones."""

    images: Sequence[ScannedImage]
    session: ReviewSession
    marked: Collection[Path]


class FoldersController(WorkController):
    """Opens the dialog; `chosen` comes with the folders to search when it was accepted."""

    chosen = Signal(object)

    def __init__(self, preferences: PreferencesController, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._dialog: FoldersDialog | None = None
        self._review: _Review | None = None

    def open(self, folders: Sequence[Path], result: ScanResult | None, session: ReviewSession) -> None:
        """Ask what is wanted of these folders, and of all others that something is wanted of."""
        choices = self._preferences.value.folder_choices(map(str, folders))
        dialog = self._dialog = FoldersDialog(choices, self._preferences.value, self._window)
        dialog.folders_changed.connect(self._count)
        self._review = None if result is None else _Review(result.images, session, session.marks)
        if self._review is not None:
            dialog.expect_counts()
        self._count()
        accepted = run_modal(dialog) == FoldersDialog.DialogCode.Accepted
        self._dialog = self._review = None
        self.cancel()
        if accepted:
            self._preferences.choose(dialog.changed_in(self._preferences.value))
            self.chosen.emit([choice.path for choice in dialog.choices if choice.is_searched])

    @Slot()
    def _count(self) -> None:
        if self._dialog is not None and self._review is not None:
            folders = [choice.path for choice in self._dialog.choices]
            self.run_job(partial(_work, folders, self._review), self._on_counted)

    def _on_counted(self, counts: dict[Path, FolderCount]) -> None:
        if self._dialog is not None:
            self._dialog.show_counts(counts)


def _work(folders: Sequence[Path], review: _Review, cancel: CancelToken, _report: Report) -> dict[Path, FolderCount]:
    grouped = {image.path for group in review.session.groups for image in group.images}
    gone = {image.path for image in review.session.forgotten}
    left = (image for image in review.images if image.path not in gone)
    return count_in_folders(folders, left, grouped, review.marked, cancel.raise_if_cancelled)
