"""Compares any two photos for a dialog, in a job."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from imagetwin.domain.errors import ImageTwinError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import ScanSettings
from imagetwin.domain.wording import tr
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.two_photos_dialog import TwoPhotosDialog
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.modal import run_modal
from imagetwin.gui.pair_words import PairWords, pair_words


class PairController(WorkController):
    """Opens the dialog, and shows in it what a comparison told; closing it ends the comparison."""

    def __init__(self, preferences: PreferencesController, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._dialog: TwoPhotosDialog | None = None

    def open(self, selected: ScannedImage | None) -> None:
        """Ask for two photos; the selected one is the first."""
        first = None if selected is None else selected.path
        self._dialog = TwoPhotosDialog(first, parent=self._window)
        self._dialog.compare_requested.connect(self._on_compare_requested)
        run_modal(self._dialog)
        self._dialog = None
        self.cancel()

    def on_failed(self, error: BaseException) -> None:
        """Say in the dialog why the two cannot be compared; what nobody expected has a dialog of its own."""
        if self._dialog is not None:
            self._dialog.set_busy(busy=False)
            self._dialog.show_failure(str(error) if isinstance(error, ImageTwinError) else tr("It failed."))
            if not isinstance(error, ImageTwinError):
                show_error(self.dialog_parent, error)

    @Slot(object, object)
    def _on_compare_requested(self, first: Path, second: Path) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(busy=True)
            self.run_job(partial(_work, first, second, self._preferences.value.scan_settings()), self._on_compared)

    def _on_compared(self, words: PairWords) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(busy=False)
            self._dialog.show_words(words)


def _work(first: Path, second: Path, settings: ScanSettings, cancel: CancelToken, _report: Report) -> PairWords:
    # Imported here, in the job's thread: it loads numpy and the pool.
    from imagetwin.engine.pair import compare_pair

    return pair_words(compare_pair(first, second, settings, cancel=cancel), settings.match)
