"""Modal dialogs, and how they go."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid


def run_modal(dialog: QDialog) -> int:
    """Show a dialog until it is closed; return its result, and destroy it once the system's events are done.

    Python would destroy it as soon as the caller returns. Where the system tells only then that the dialog has got or
    lost the keyboard, Qt takes its window for the one with the keyboard, and crashes at the next dialog.
    """

    def destroy() -> None:  # holds the dialog until then, though its window may be gone sooner
        if isValid(dialog):
            dialog.deleteLater()

    result = dialog.exec()
    QTimer.singleShot(0, destroy)
    return result
