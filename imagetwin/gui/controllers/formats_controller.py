"""Help > Formats: what is installed is looked for off the window's thread."""

from imagetwin.domain.progress import CancelToken
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.formats_dialog import FormatsDialog
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.modal import run_modal
from imagetwin.imaging.reader_packages import FormatHere, formats_here


class FormatsController(WorkController):
    """Opens the dialog and fills it."""

    def open(self) -> None:
        """Show the formats."""
        dialog = FormatsDialog(self._window)
        self.run_job(_work, dialog.show_formats)
        run_modal(dialog)
        self.cancel_and_wait()

    def on_failed(self, error: BaseException) -> None:
        """Show what nobody expected."""
        show_error(self.dialog_parent, error)


def _work(_cancel: CancelToken, _report: Report) -> tuple[FormatHere, ...]:
    return formats_here()
