"""Modal dialogs: the way through their buttons, and how they go."""

from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget
from shiboken6 import isValid


def run_modal(dialog: QDialog) -> int:
    """Show a dialog until it is closed; return its result, and destroy it once the system's events are done.

    Python would destroy it as soon as the caller returns. Where the system tells only then that the dialog has got or
    lost the keyboard, Qt takes its window for the one with the keyboard, and crashes at the next dialog.
    """

    def destroy() -> None:  # holds the dialog until then, though its window may be gone sooner
        if isValid(dialog):
            dialog.deleteLater()

    for box in dialog.findChildren(QDialogButtonBox):
        _tab_as_seen(box)
    result = dialog.exec()
    QTimer.singleShot(0, destroy)
    return result


def _tab_as_seen(box: QDialogButtonBox) -> None:
    """Let Tab go through buttons as they stand, which is not as they were made, and differs between systems."""
    layout = box.layout()
    places = range(0 if layout is None else layout.count())
    widgets = [item.widget() for place in places if layout is not None and (item := layout.itemAt(place)) is not None]
    for one, other in pairwise(widget for widget in widgets if widget is not None):
        QWidget.setTabOrder(one, other)
