"""What the window tells when something went wrong: a sentence for what was expected, a report for what was not."""

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from imagetwin import __version__
from imagetwin.config.paths import log_path
from imagetwin.domain.errors import ImageTwinError
from imagetwin.domain.texts import printable
from imagetwin.domain.wording import tr
from imagetwin.gui.modal import run_modal
from imagetwin.gui.texts import plain_box

_log = logging.getLogger(__name__)


def show_error(parent: QWidget | None, error: BaseException) -> None:
    """Show an expected error as its sentence, any other as a report to copy."""
    if isinstance(error, ImageTwinError):
        box = plain_box(QMessageBox.Icon.Warning, "ImageTwin", str(error), parent)
    else:
        box = plain_box(QMessageBox.Icon.Critical, "ImageTwin", tr("Something went wrong that should not."), parent)
        box.setInformativeText(
            tr(
                "You can go on. If it happened while files were being removed, look into the trash. "
                "To report it, copy the details below; they are in {path} too.",
                path=log_path(),
            )
        )
        report = report_of(error)
        box.setDetailedText(printable(report, keep="\n"))
        box.addButton(QMessageBox.StandardButton.Close)
        copy_button = box.addButton(tr("&Copy report"), QMessageBox.ButtonRole.ActionRole)
        # Qt connects each button to closing the box; this one only copies.
        copy_button.clicked.disconnect()
        copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    run_modal(box)


def report_of(error: BaseException) -> str:
    """Return a text to copy: version, system and traceback."""
    trace = "".join(traceback.format_exception(error))
    return f"ImageTwin {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n{trace}"


class UnexpectedErrors(QObject):
    """Catches what nobody caught, in any thread: logs it, shows it in the main thread, and lets the program go on."""

    _raised = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._raised.connect(self._on_raised)

    def install(self) -> None:
        """Take the place of Python's hooks."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda raised: self._take(raised.exc_value)

    def _on_exception(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self._take(error)

    def _take(self, error: BaseException | None) -> None:
        if error is None or isinstance(error, KeyboardInterrupt):
            return
        _log.error("Unexpected error", exc_info=error)
        self._raised.emit(error)

    @Slot(object)
    def _on_raised(self, error: BaseException) -> None:
        show_error(self._window, error)
