"""Exports reports: a dialog asks, a job writes, and the dialog tells where they lie."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QStandardPaths, Slot
from PySide6.QtWidgets import QWidget

from imagetwin.domain.errors import ImageTwinError
from imagetwin.domain.matches import Group
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.wording import number, tr
from imagetwin.gui import desktop
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.report_dialog import ReportDialog, ReportOrder
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.modal import run_modal
from imagetwin.gui.texts import one_line


class ReportController(WorkController):
    """Writes reports of the groups that are left of a scan; nothing of the review changes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._dialog: ReportDialog | None = None
        self._result: ScanResult | None = None

    def open(self, result: ScanResult | None, groups: Sequence[Group]) -> None:
        """Show the dialog until it is closed."""
        if result is None:
            return
        self._result = replace(result, groups=tuple(groups))
        dialog = self._dialog = ReportDialog(len(groups), _proposed_folder(), self._window)
        dialog.export_requested.connect(self._on_export_requested)
        dialog.cancel_requested.connect(self.cancel)
        dialog.show_requested.connect(desktop.show_in_folder)
        self.status_changed.connect(dialog.show_status)
        run_modal(dialog)
        self.status_changed.disconnect(dialog.show_status)
        self._dialog = self._result = None
        self.cancel()

    def on_failed(self, error: BaseException) -> None:
        """Tell in the dialog what can be expected to go wrong, and anything else as a report to copy."""
        if self._dialog is None:
            return
        expected = isinstance(error, ImageTwinError)
        self._dialog.show_failed(one_line(str(error)) if expected else tr("The report could not be made."))
        if not expected:
            show_error(self.dialog_parent, error)

    def on_cancelled(self) -> None:
        """Say that it was cancelled."""
        if self._dialog is not None:
            self._dialog.show_failed(tr("Cancelled. Files that were complete stay."))

    @Slot(object)
    def _on_export_requested(self, order: ReportOrder) -> None:
        if self._result is not None:
            self.run_job(partial(_export, self._result, order), self._on_written)

    def _on_written(self, written: tuple[Path, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_written(written)


def _export(result: ScanResult, order: ReportOrder, cancel: CancelToken, report: Report) -> tuple[Path, ...]:
    # Imported here, in a thread: it brings numpy, Pillow and the engine.
    from datetime import datetime

    from imagetwin.engine.picturing import PictureMaker
    from imagetwin.reports.contents import contents_of
    from imagetwin.reports.export import export

    def tell(done: int, total: int) -> None:
        report(tr("Making pictures: {done} of {all}", done=number(done), all=number(total)))

    contents = contents_of(result, datetime.now().astimezone())
    with PictureMaker(on_progress=tell, cancel=cancel, settings=result.settings.decode) as pictures:
        return export(contents, order.folder, order.formats, pictures, overwrite=order.overwrite)


def _proposed_folder() -> Path:
    """Return a folder that is not there yet, among the user's documents: not among the pictures."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = QDateTime.currentDateTime().toString("yyyy-MM-dd HH-mm-ss")
    return Path(documents or Path.home()) / tr("ImageTwin report {time}", note="name of a folder", time=name)
