"""Driving the window as its user would."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from imagetwin.gui.delegates.card_delegate import CardDelegate
from imagetwin.gui.main_window import MainWindow

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


@contextmanager
def answering(*answers: Callable[[QDialog], None]) -> Iterator[list[QDialog]]:
    """Answer the modal dialogs that open inside the block, one answer each; yields those that were answered."""
    waiting, answered = list(answers), []
    timer = QTimer()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog not in answered and waiting:
            answered.append(dialog)
            waiting.pop(0)(dialog)

    timer.timeout.connect(look)
    timer.start(20)
    try:
        yield answered
    finally:
        timer.stop()
    assert not waiting, f"{len(waiting)} dialogs did not open"
