"""Modal dialogs: how large they are, the way through their buttons, and how they go."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QStyle, QVBoxLayout, QWidget
from shiboken6 import isValid

from imagetwin.gui.scrolled import Scrolled


def run_modal(dialog: QDialog) -> int:
    """Show a dialog until it is closed; return its result, and destroy it once the system's events are done.

    Python would destroy it as soon as the caller returns. Where the system tells only then that the dialog has got or
    lost the keyboard, Qt takes its window for the one with the keyboard, and crashes at the next dialog.
    """

    def destroy() -> None:  # holds the dialog until then, though its window may be gone sooner
        if isValid(dialog):
            dialog.deleteLater()

    fit_to_screen(dialog)
    for box in dialog.findChildren(QDialogButtonBox):
        _tab_as_seen(box)
    result = dialog.exec()
    QTimer.singleShot(0, destroy)
    return result


def fit_to_screen(dialog: QDialog) -> None:
    """Make a dialog as large as its texts need, and no larger than the screen, where it scrolls what has no room."""
    layout = dialog.layout()
    if layout is None or isinstance(dialog, QMessageBox):
        return
    dialog.ensurePolished()
    room = dialog.screen().availableSize() - QSize(0, dialog.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight))
    least = layout.totalMinimumSize()
    wanted = dialog.size() if dialog.testAttribute(Qt.WidgetAttribute.WA_Resized) else dialog.sizeHint()
    width = min(room.width(), max(wanted.width(), least.width()))
    height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else least.height()
    if height > room.height() or least.width() > room.width():
        _scroll(dialog)
        width = min(room.width(), width + dialog.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent))
    dialog.resize(QSize(width, max(wanted.height(), height)).boundedTo(room))


def _scroll(dialog: QDialog) -> None:
    """Put all of a dialog but its last buttons into an area that scrolls."""
    focused, layout, content = dialog.focusWidget(), dialog.layout(), QWidget()
    assert layout is not None
    last = layout.itemAt(layout.count() - 1).widget()  # type: ignore[union-attr]
    if isinstance(last, QDialogButtonBox):
        layout.removeWidget(last)
    content.setLayout(layout)
    rows = QVBoxLayout(dialog)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(Scrolled(content), 1)
    if isinstance(last, QDialogButtonBox):
        margins = layout.contentsMargins()
        last.setContentsMargins(margins.left(), 0, margins.right(), margins.bottom())
        last.setParent(None)
        rows.addWidget(last)
    if focused is not None:
        focused.setFocus()


def _tab_as_seen(box: QDialogButtonBox) -> None:
    """Let Tab go through buttons as they stand, which is not as they were made, and differs between systems."""
    layout = box.layout()
    places = range(0 if layout is None else layout.count())
    widgets = [item.widget() for place in places if layout is not None and (item := layout.itemAt(place)) is not None]
    for one, other in pairwise(widget for widget in widgets if widget is not None):
        QWidget.setTabOrder(one, other)
