"""The window and its dialogs on screens with other scales and letters: nothing is cut, nothing lies outside."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from imagetwin.gui.dialogs.shortcuts_dialog import KeySection, ShortcutsDialog
from imagetwin.gui.modal import fit_to_screen
from imagetwin.gui.views.tier_bar import TierBar
from imagetwin.review.session import ReviewSession
from tests.gui.conftest import WindowMaker
from tests.helpers.cut_off import blurred_in, cut_off_in
from tests.helpers.tiered_groups import tiered_groups

_ROOT = Path(__file__).resolve().parents[2]


def test_at_twice_the_size_and_with_larger_letters_nothing_is_cut_blurred_or_off_the_screen() -> None:
    """The window has as much room here as on a screen of 1366 x 768 pixels at 150 %."""
    command = [sys.executable, "-m", "tests.helpers.scaled_window", "--screen", "1822x1024", "--font", "1.25"]
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "PYTHONPATH": str(_ROOT)}
    done = subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == []


class Tall(QDialog):
    """A dialog for which no screen is high enough."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes = [QCheckBox(f"Box {number}") for number in range(200)]
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        rows = QVBoxLayout(self)
        for widget in (*self.boxes, self.buttons):
            rows.addWidget(widget)


def test_a_dialog_higher_than_the_screen_scrolls_all_but_its_buttons(qtbot: QtBot) -> None:
    dialog = Tall()
    qtbot.addWidget(dialog)
    fit_to_screen(dialog)
    dialog.show()
    assert dialog.height() <= dialog.screen().availableSize().height()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert area.isAncestorOf(dialog.boxes[-1])
    assert not area.isAncestorOf(dialog.buttons)
    assert dialog.rect().contains(dialog.buttons.geometry())
    assert not area.horizontalScrollBar().isVisible()


def test_a_dialog_is_as_high_as_its_wrapped_texts_need(qtbot: QtBot) -> None:
    dialog, label = QDialog(), QLabel("many words " * 60)
    qtbot.addWidget(dialog)
    label.setWordWrap(True)
    QVBoxLayout(dialog).addWidget(label)
    dialog.resize(300, 20)
    fit_to_screen(dialog)
    dialog.show()
    assert dialog.width() == 300
    assert label.height() >= label.heightForWidth(label.width())


def test_the_sheet_of_keys_has_as_many_columns_as_fit(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog([KeySection(f"Menu {number}", [("F1", "Help", "Shows help")]) for number in range(9)])
    qtbot.addWidget(dialog)
    dialog.show()
    for width, count in ((760, 3), (480, 2), (260, 1), (760, 3)):
        dialog.resize(width, 500)
        QApplication.processEvents()
        sheet = dialog.area.widget()
        assert sheet is not None
        assert sheet.layout().count() == count  # type: ignore[union-attr]
        assert cut_off_in(dialog) == []


def test_where_there_is_no_room_the_longest_names_of_tiers_are_cut_and_the_counts_stay(qtbot: QtBot) -> None:
    bar = TierBar()
    qtbot.addWidget(bar)
    bar.show()
    layout = bar.layout()
    assert layout is not None
    bar.resize(layout.sizeHint())
    whole = [box.text() for box in bar.boxes.values()]
    assert not any("…" in text for text in whole)
    bar.setMinimumWidth(1)
    bar.resize(layout.sizeHint() - QSize(40, 0))
    cut = [box.text() for box in bar.boxes.values()]
    assert any("…" in text for text in cut)
    assert all(text.endswith(" (0)") for text in cut)
    assert cut[0] == whole[0], "the shortest"
    bar.resize(layout.sizeHint() + QSize(300, 0))
    assert [box.text() for box in bar.boxes.values()] == whole


def test_the_ground_beside_the_facts_is_that_of_the_theme(make_window: WindowMaker) -> None:
    window = make_window()
    window.show_session(ReviewSession(tiered_groups()))
    for theme in ("theme_dark", "theme_light"):
        window.menu_actions[theme].trigger()
        QApplication.processEvents()
        heading = window.compare_pane._table.verticalHeader()
        seen = heading.grab().toImage()
        below = QColor(seen.pixel(3, seen.height() - 3))
        assert below == QApplication.palette().color(QPalette.ColorRole.Window)


def test_what_is_cut_or_blurred_is_found(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    label, button, outside = QLabel("many words", dialog), QPushButton("Words", dialog), QPushButton("", dialog)
    label.setGeometry(0, 0, 20, 20)
    button.setGeometry(0, 30, 20, 20)
    outside.setGeometry(400, 400, 80, 30)
    outside.setIcon(QPixmap(8, 8))
    outside.setIconSize(QSize(16, 16))
    dialog.resize(5000, 100)
    dialog.show()
    found = "\n".join(cut_off_in(dialog) + blurred_in(dialog))
    for fault in (
        "QLabel 'many words' needs",
        "QPushButton 'Words' needs",
        "QPushButton '' lies outside",
        "larger than the screen",
        "has an icon of 8 x 8",
    ):
        assert fault in found, found
