"""Driving the window as its user would."""

import html
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QPushButton,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from imagetwin.gui.delegates.card_delegate import CardDelegate
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.views.rows_table import RowsTable

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox)
# Long enough for a slow machine to scan a handful of pictures; nothing waits this long when all is well.
PATIENCE_MS = 60_000


def click_find_and_wait(qtbot: QtBot, window: MainWindow) -> None:
    """Click Find Dupes and wait until the scan has ended."""
    with qtbot.waitSignal(window.scans.finished, timeout=PATIENCE_MS):
        qtbot.mouseClick(window.search_bar.find_button, Qt.MouseButton.LeftButton)


def click_check_box(qtbot: QtBot, window: MainWindow, group_row: int, image_row: int) -> None:
    """Click the check box of a card."""
    view, delegate = window.groups_view, window.groups_view.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    index = window.model.image_index(group_row, image_row)
    view.scrollTo(index)
    point: QPoint = delegate.check_box_rect(view.visualRect(index)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def button_of(dialog: QWidget, text: str) -> QPushButton:
    """Return the button with that text."""
    return next(button for button in dialog.findChildren(QPushButton) if button.text().replace("&", "") == text)


def table_texts(dialog: QWidget) -> list[str]:
    """Return the rows of a dialog's list, the columns joined."""
    table = dialog.findChild(RowsTable)
    assert table is not None
    return [" | ".join(row) for row in table.rows]


def contents_of(folder: Path) -> dict[str, tuple[bytes, int, bool]]:
    """Return the bytes and the time of each file below a folder, and whether it is a symbolic link."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_symlink() or path.is_file())
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.lstat().st_mtime_ns, path.is_symlink())
        for path in files
    }


def controls_of(parent: QWidget) -> list[QWidget]:
    """Return what a user can act on; what Qt puts inside of its own widgets is Qt's."""
    return [
        widget
        for widget in parent.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not isinstance(widget, (QScrollBar, QTabBar))
        and not (widget.parent() is not None and isinstance(widget.parent(), (QAbstractItemView, QComboBox)))
        and not widget.objectName().startswith("qt_")
        and widget.isVisibleTo(parent)
    ]


def assert_reachable(parent: QWidget) -> None:
    controls = controls_of(parent)
    assert len(controls) > 3
    for widget in controls:
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        label = f"{type(widget).__name__} {text or widget.accessibleName()}"
        assert widget.accessibleName() or text, f"{label} has no accessible name"
        is_dialog_button = isinstance(widget.parent(), QWidget) and "ButtonBox" in type(widget.parent()).__name__
        assert widget.toolTip() or is_dialog_button, f"{label} has no tooltip"
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, f"{label} cannot be reached by Tab"


@contextmanager
def answering(*answers: Callable[[QDialog], None]) -> Iterator[list[QDialog]]:
    """Answer the modal dialogs that open inside the block, one answer each; yields those that were answered."""
    waiting: list[Callable[[QDialog], None]] = list(answers)
    answered: list[QDialog] = []
    is_over = False

    def look() -> None:
        if is_over:
            return
        # A shot of its own each time: Qt does not fire a timer again while its slot runs, as for a dialog in a dialog.
        QTimer.singleShot(20, look)
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog not in answered and waiting:
            answered.append(dialog)
            try:
                waiting.pop(0)(dialog)
            except BaseException:
                # An answer that fails must not leave the test in the dialog's event loop.
                dialog.reject()
                raise

    QTimer.singleShot(20, look)
    try:
        yield answered
    finally:
        is_over = True
        # Long enough for the last shot, since a timer must not outlive its test.
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    assert not waiting, f"{len(waiting)} dialogs did not open"


def tip_lines(tip: str) -> list[str]:
    """Return the lines that a tooltip shows."""
    assert tip.startswith("<span>")
    return [html.unescape(line) for line in tip.removeprefix("<span>").removesuffix("</span>").split("<br>")]
