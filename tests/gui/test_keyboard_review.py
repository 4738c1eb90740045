"""A whole review without the mouse, on real files: search, decide, filter, undo, dismiss, remove."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import HASH_OFF, Layout, Preferences
from imagetwin.domain.operations import Way
from imagetwin.gui.dialogs.list_dialog import ListDialog
from imagetwin.gui.dialogs.removal_dialog import RemovalDialog
from imagetwin.gui.main_window import MainWindow
from tests.gui.conftest import WindowMaker
from tests.helpers.pictures import save_picture
from tests.helpers.window import PATIENCE_MS, answering

NONE, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Press = Callable[..., None]
# By the number of their pixels, which is the order of the groups: three of one picture, then two each of four.
SIZES = ((640, 480), (600, 450), (560, 420), (520, 390), (480, 360))


@pytest.fixture
def pictures(home_folder: Path) -> Path:
    """Five groups: three images of the first picture, two of each other."""
    folder = home_folder / "pictures"
    for number, (width, height) in enumerate(SIZES, 1):
        save_picture(folder / f"{number}.png", number, (width, height))
        save_picture(folder / "copies" / f"{number} half.png", number, (width // 2, height // 2))
    save_picture(folder / "copies" / "1 third.png", 1, (212, 159))
    return folder


@pytest.fixture
def window(make_window: WindowMaker, pictures: Path) -> MainWindow:
    return make_window(pictures, preferences=Preferences(threshold=10, hash_method=HASH_OFF, use_cache=False))


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Press:
    """Press a key where the keyboard is."""

    def keys(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key, modifier)

    return keys


@pytest.fixture
def found(qtbot: QtBot, window: MainWindow, press: Press) -> MainWindow:
    """The window after a search that was started by F5."""
    window.search_bar.find_button.setFocus()
    with qtbot.waitSignal(window.scans.finished, timeout=PATIENCE_MS):
        press(Qt.Key.Key_F5)
    assert sizes(window) == [3, 2, 2, 2, 2]
    return window


def marked(window: MainWindow) -> list[str]:
    session = window.model.session
    return [image.path.stem for group in session.groups for image in session.marked_images(group)]


def sizes(window: MainWindow) -> list[int]:
    return [len(group) for group in window.model.session.groups]


def at(window: MainWindow) -> str:
    image = window.images.image
    return "" if image is None else image.path.stem


def test_a_whole_review_without_the_mouse(qtbot: QtBot, found: MainWindow, press: Press, pictures: Path) -> None:
    assert at(found) == "1 half"
    press(Qt.Key.Key_J)  # 1 stays, its half goes; what is left of the group comes next
    assert (marked(found), at(found)) == (["1 half"], "1 third")
    press(Qt.Key.Key_J)
    assert (marked(found), at(found)) == (["1 half", "1 third"], "2 half")
    press(Qt.Key.Key_L)
    assert (marked(found), at(found)) == (["1 half", "1 third", "2"], "3 half")
    press(Qt.Key.Key_A)
    assert at(found) == "4 half"
    assert ", all kept" in found.model.group_index(2).data()
    press(Qt.Key.Key_N)
    assert at(found) == "5 half"
    assert sizes(found) == [3, 2, 2, 2]
    press(Qt.Key.Key_Z, CONTROL)
    assert (sizes(found), at(found)) == ([3, 2, 2, 2, 2], "4 half"), "what is taken back is shown"
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_K)
    assert marked(found) == ["1 half", "1 third", "2", "5"]
    assert "All groups that are shown are decided" in found.review_bar.text

    press(Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(QApplication.focusWidget(), "third")
    qtbot.waitUntil(lambda: found.model.rowCount() == 1, timeout=PATIENCE_MS)
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: found.model.rowCount() == 4, timeout=PATIENCE_MS)

    _remove_by_keyboard(qtbot, found, press)
    left = sorted(path.stem for path in pictures.rglob("*.png") if is_no_quarantine(path))
    assert left == ["1", "2 half", "3", "3 half", "4", "4 half", "5 half"]
    assert sizes(found) == [2]


def is_no_quarantine(path: Path) -> bool:
    return "quarantine" not in str(path)


def _remove_by_keyboard(qtbot: QtBot, window: MainWindow, press: Press) -> None:
    said: list[str] = []

    def remove(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovalDialog)
        dialog.fields.choose(Way.QUARANTINE)
        qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=PATIENCE_MS)
        said.append(dialog.summary.text)
        qtbot.keyClick(dialog, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
        if dialog.isVisible():
            dialog.accept_button.setFocus()
            qtbot.keyClick(dialog.accept_button, Qt.Key.Key_Space)

    def close(dialog: QDialog) -> None:
        assert isinstance(dialog, ListDialog)
        said.append(dialog.sentence.text())
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    window.layouts.focus()
    with answering(remove, close), qtbot.waitSignal(window.changes.settled, timeout=PATIENCE_MS):
        press(Qt.Key.Key_Delete)
    assert "4 files" in said[0]
    assert "still take room" in said[1]


def test_swapping_twice_changes_nothing_and_the_cursor_stays_where_it_is_told_to(
    found: MainWindow, press: Press
) -> None:
    press(Qt.Key.Key_W)
    assert found.model.session.groups[0].reference.path.stem == "1 half"
    assert at(found) == "1"
    press(Qt.Key.Key_W)
    assert found.model.session.groups[0].reference.path.stem == "1"
    assert at(found) == "1 half"
    found.menu_actions["go_on"].trigger()
    assert not found.menu_actions["go_on"].isChecked()
    found.layouts.focus()
    press(Qt.Key.Key_K)
    assert (marked(found), at(found)) == (["1", "1 third"], "1 half")
    press(Qt.Key.Key_U, SHIFT)
    assert at(found) == "5 half"
    press(Qt.Key.Key_U)
    assert at(found) == "2 half"


def test_the_keys_work_wherever_images_are_shown_and_not_where_text_is_typed(found: MainWindow, press: Press) -> None:
    press(Qt.Key.Key_F, CONTROL)
    for key in (Qt.Key.Key_K, Qt.Key.Key_J, Qt.Key.Key_A, Qt.Key.Key_N):
        press(key)
    assert found.model.session.undo_count == 0
    found.view_bar.clear()
    found.preferences.set_layout(Layout.TABLE)
    found.layouts.focus()
    press(Qt.Key.Key_K)
    assert marked(found) == ["1", "1 third"]
    found.compare_pane.canvas.setFocus()
    press(Qt.Key.Key_J)
    assert marked(found) == ["1", "1 third", "2 half"]
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_M, CONTROL)
    assert marked(found) == ["1 half", "1 third", "2 half", "4 half", "5 half"], "3 is kept as a whole"
