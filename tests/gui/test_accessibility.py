"""What a screen reader says and where Tab leads, in the window's states and in every dialog."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import imagetwin.gui
from imagetwin.engine import scan as engine
from imagetwin.gui import spoken, texts
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.style import CalmStyle
from imagetwin.gui.views.distance_histogram import BIN_COUNT
from imagetwin.review.session import ReviewSession
from tests.gui.conftest import WindowMaker
from tests.gui.test_pause import StepwiseScan
from tests.helpers.accessible import faults_for_keys, faults_for_readers, faults_of_menu, heard_of, parts_of
from tests.helpers.dialog_scenes import visit
from tests.helpers.tiered_groups import tiered_groups
from tests.helpers.window import PATIENCE_MS


class Walk:
    """Looks at windows; `faults` are what was found, `seen` and `titles` the classes and titles of what was."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.faults: list[str] = []
        self.seen: set[type] = set()
        self.titles: set[str] = set()

    def look(self, name: str, top: QWidget) -> None:
        """Look at a window that is open."""
        top.activateWindow()
        self._qtbot.waitUntil(lambda: top.isActiveWindow() and QApplication.focusWidget() is not None)
        self.faults += [f"{name}: {fault}" for fault in (*faults_for_readers(top), *faults_for_keys(top))]
        self.titles.add(top.windowTitle())
        self.seen |= {type(each) for each in (top, *parts_of(top))}


def widget_classes() -> Iterator[type]:
    """Yield all classes of widgets of the program."""
    for module in modules():
        for _name, found in inspect.getmembers(module, inspect.isclass):
            if issubclass(found, QWidget) and found.__module__ == module.__name__:
                yield found


def titles_of_questions() -> Iterator[str]:
    """Yield the titles of all message boxes that the program makes."""
    for module in modules():
        if module is texts:
            continue
        for call in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) in ("QMessageBox", "plain_box"):
                title = call.args[1]
                yield ast.literal_eval(title.args[0] if isinstance(title, ast.Call) else title)


def modules() -> Iterator[ModuleType]:
    """Yield the modules of the window."""
    for found in pkgutil.walk_packages(imagetwin.gui.__path__, "imagetwin.gui."):
        yield importlib.import_module(found.name)


@pytest.fixture
def walk(qtbot: QtBot) -> Walk:
    return Walk(qtbot)


@pytest.fixture(autouse=True)
def _style_of_the_program(qapp: QApplication) -> Iterator[None]:
    qapp.setStyle(CalmStyle())
    yield
    qapp.setStyle("Fusion")


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    return make_window()


def test_all_can_be_heard_and_reached_in_the_window_and_every_dialog(
    qtbot: QtBot, window: MainWindow, walk: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk.look("empty", window)
    window.search_bar.set_folders([tmp_path / "one", tmp_path / "two"])
    walk.look("ready", window)
    monkeypatch.setattr(engine, "scan", StepwiseScan())
    window.menu_actions["find"].trigger()
    walk.look("searching", window)
    window.cancel()
    qtbot.waitUntil(lambda: not window.scans.is_running, timeout=PATIENCE_MS)
    walk.look("cancelled", window)
    show_groups(qtbot, window)
    for name in ("layout_rows", "layout_table", "layout_pairs", "view_split", "view_difference", "all_facts"):
        window.menu_actions[name].trigger()
        qtbot.waitUntil(lambda: not window.layouts.filling.is_running, timeout=PATIENCE_MS)
        walk.look(name, window)
    visit(window, partial(_look_and_escape, qtbot, walk))
    window.view_bar.text_edit.setText("no such name")
    window.view_bar.text_edit.returnPressed.emit()
    qtbot.waitUntil(lambda: window.model.rowCount() == 0, timeout=PATIENCE_MS)
    walk.look("all hidden", window)
    assert walk.faults == []
    assert {each.__name__ for each in set(widget_classes()) - walk.seen} == set(), "not looked at"
    assert set(titles_of_questions()) - walk.titles == set(), "not looked at"


def _look_and_escape(qtbot: QtBot, walk: Walk, name: str, dialog: QDialog) -> None:
    walk.look(name, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    if dialog.isVisible():
        walk.faults.append(f"{name}: Escape does not close it")


def show_groups(qtbot: QtBot, window: MainWindow) -> None:
    window.show_session(ReviewSession(tiered_groups()))
    window.search_bar.histogram.set_counts((1, 10, *[0] * (BIN_COUNT - 2)))
    qtbot.waitUntil(lambda: window.compare_pane.comparison.is_idle, timeout=PATIENCE_MS)


def test_every_entry_of_the_menus_has_a_key_of_its_own(window: MainWindow) -> None:
    menus = [menu for action in window.menuBar().actions() if isinstance(menu := action.menu(), QMenu)]
    assert len(menus) >= 7
    assert [fault for menu in menus for fault in faults_of_menu(menu)] == []


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told to say at once."""
    told: list[str] = []
    monkeypatch.setattr(spoken, "announce", lambda _widget, words: told.append(words))
    return told


def test_what_the_cursor_comes_to_is_said_and_what_is_marked_there(
    qtbot: QtBot, window: MainWindow, said: list[str]
) -> None:
    show_groups(qtbot, window)
    view = window.groups_view
    view.setFocus()
    view.setCurrentIndex(window.model.image_index(0, 0))
    said.clear()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert said == [heard_of(view.currentIndex())]
    assert said[0].startswith("same.png, 200 x 200")
    assert said[0].endswith(", kept")
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert said[1:] == [said[0].removesuffix("kept") + "marked"]
    view.setCurrentIndex(window.model.image_index(1, 1))
    heading = str(window.model.group_index(1).data())
    assert said[2:] == [f"{heading}. {heard_of(view.currentIndex())}"]
    assert view.accessibleDescription() == said[-1]


def test_nothing_is_said_of_a_widget_without_the_keyboard(qtbot: QtBot, window: MainWindow, said: list[str]) -> None:
    show_groups(qtbot, window)
    window.search_bar.histogram.setFocus()
    said.clear()
    window.groups_view.setCurrentIndex(window.model.image_index(1, 1))
    assert said == []
    assert "two.png" in window.groups_view.accessibleDescription()
    qtbot.keyClick(window.search_bar.histogram, Qt.Key.Key_Right)
    assert said == ["Distance 20 to 40: 10 pairs"]


class Deaf(QDialog):
    """A dialog in which everything is wrong that the walk looks for."""

    def __init__(self) -> None:
        super().__init__()
        sign = QLabel()
        sign.setPixmap(QPixmap(8, 8))
        unreached = QPushButton("&Twice")
        unreached.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        first, second, table = QPushButton("&Twice"), QLineEdit(), QTableWidget(2, 2)
        table.setTabKeyNavigation(True)
        table.setItem(0, 0, QTableWidgetItem(QPixmap(8, 8), ""))
        column = QVBoxLayout(self)
        for widget in (sign, unreached, second, table, first):
            column.addWidget(widget)


def test_the_walk_finds_what_is_wrong(qtbot: QtBot, walk: Walk) -> None:
    dialog = Deaf()
    qtbot.addWidget(dialog)
    dialog.show()
    walk.look("deaf", dialog)
    found = "\n".join(walk.faults)
    for fault in (
        "QLabel without a name",
        "QLineEdit without a name",
        "QTableWidget without a name",
        "nothing is said of the sign in row 0",
        "several are called 'Twice'",
        "Alt+T is the key of",
        "Tab does not reach QPushButton 'Twice'",
        "Tab does not come round: it ends at QTableWidget",
    ):
        assert fault in found, found
