"""Names that look like markup, steer or lie, shown by every widget and dialog as what they are."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Preferences
from imagetwin.domain.errors import UsageError
from imagetwin.domain.folder_choices import FolderChoice
from imagetwin.gui.dialogs.folders_dialog import FoldersDialog
from imagetwin.gui.dialogs.list_dialog import ListDialog
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.messages import show_error
from imagetwin.gui.texts import plain_tip
from imagetwin.gui.views.folder_line import FolderLine
from tests.gui.conftest import WindowMaker
from tests.helpers.hostile_names import HOSTILE_NAMES, make_hostile, steers
from tests.helpers.pictures import make_picture
from tests.helpers.window import PATIENCE_MS, answering, click_find_and_wait, tip_lines

pytestmark = pytest.mark.usefixtures("quick_workers")

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def items(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """Yield all items of a model."""
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield index
            yield from items(model, index)


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    # Of a list's model it is private.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def faults_of_tip(tip: str) -> bool:
    """Tell whether a tooltip would be taken for markup that is not ours, or steers."""
    if tip.startswith("<span>"):
        inner = tip.removeprefix("<span>").removesuffix("</span>").replace("<br>", "")
        return "<" in inner or steers(inner)
    return QtGui.Qt.mightBeRichText(tip) or steers(tip.replace("\n", ""))


def faults_of(widget: QWidget) -> Iterator[str]:
    """Yield what a widget and its items show that is neither plain nor escaped."""
    kind = type(widget).__name__
    if faults_of_tip(widget.toolTip()):
        yield f"{kind} tooltip: {widget.toolTip()!r}"
    if steers(widget.accessibleName()):
        yield f"{kind} accessible name: {widget.accessibleName()!r}"
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) else ""
    if steers(text.replace("\n", "")):
        yield f"{kind} text: {text!r}"
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText and QtGui.Qt.mightBeRichText(text):
        yield f"{kind} markup: {text!r}"
    if isinstance(widget, QMenu):
        yield from (f"menu: {action.text()!r}" for action in widget.actions() if steers(action.text()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for index in items(widget.model()):
            for role in ROLES:
                shown: Any = index.data(role) or ""
                bad = faults_of_tip(shown) if role == Qt.ItemDataRole.ToolTipRole else steers(str(shown))
                if bad:
                    yield f"{kind} item: {shown!r}"


def all_faults(top: QWidget) -> list[str]:
    """Return the faults of a widget and all in it."""
    return [fault for widget in (top, *top.findChildren(QWidget)) for fault in faults_of(widget)]


@pytest.fixture
def window(qtbot: QtBot, make_window: WindowMaker, home_folder: Path) -> MainWindow:
    """A window after a scan of a hostile folder, the first picture selected."""
    folder = home_folder / "<b>pictures\u202e & more"
    picture = make_picture(1, (64, 48))
    folder.mkdir()
    picture.save(folder / "plain.png")
    make_hostile(folder, (folder / "plain.png").read_bytes())
    (folder / "<i>broken\u202e\n.png").write_bytes(b"no picture")
    made = make_window(folder, preferences=Preferences(recent_folders=(str(folder), "/a\u202e&b")))
    click_find_and_wait(qtbot, made)
    qtbot.waitUntil(lambda: made.model.rowCount() == 1, timeout=PATIENCE_MS)
    return made


def test_every_widget_shows_hostile_names_as_they_are(qtbot: QtBot, window: MainWindow) -> None:
    group = window.model.session.groups[0]
    assert len(group) >= 6
    seen = 0
    for place in range(len(group)):
        window.groups_view.setCurrentIndex(window.model.image_index(0, place))
        QApplication.processEvents()
        assert all_faults(window) == []
        seen += 1
    assert seen == len(group)


def test_the_dialogs_show_hostile_names_as_they_are(qtbot: QtBot, window: MainWindow) -> None:
    found: list[str] = []
    titles: list[str] = []

    def look(dialog: Any) -> None:
        titles.append(dialog.windowTitle())
        found.extend(all_faults(dialog))
        dialog.close()

    with answering(look):
        window.review_bar.unreadable_button.click()
    with answering(look):
        window.menu_actions["options"].trigger()
    with answering(look):
        show_error(window, UsageError(f'The folder "<b>{HOSTILE_NAMES[5]}</b>\x1b" is not there.'))
    with answering(look):
        show_error(window, ValueError("<b>bold</b>\u202e\x1b"))
    assert len(titles) == 4
    assert found == []


def test_a_message_box_takes_no_markup(qtbot: QtBot) -> None:
    formats: list[Qt.TextFormat] = []

    def look(box: Any) -> None:
        assert isinstance(box, QMessageBox)
        formats.append(box.textFormat())
        box.close()

    with answering(look):
        show_error(None, UsageError("<h1>big</h1>"))
    assert formats == [Qt.TextFormat.PlainText]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_lists_of_files_and_folders_keep_the_name_and_show_it_escaped(qtbot: QtBot, name: str) -> None:
    path = Path("/") / name
    dialog = ListDialog("Not compared", "One.", ("File", "Why"), [(str(path), name)])
    folders = FoldersDialog([FolderChoice(path)], Preferences())
    line = FolderLine()
    for widget in (dialog, folders, line):
        qtbot.addWidget(widget)
    line.set_folders([path])
    assert [fault for widget in (dialog, folders, line) for fault in all_faults(widget)] == []
    assert [choice.path for choice in folders.choices] == [path]
    assert line.folders == (path,)


def test_the_tooltip_of_a_name_shows_it_to_the_letter() -> None:
    assert tip_lines(plain_tip('<b>&amp; "x"\n\u202e')) == ['<b>&amp; "x"', "\\u202e"]
    assert plain_tip("") == ""


def test_the_test_sees_what_is_wrong(qtbot: QtBot) -> None:
    label = QLabel("<b>x</b>")
    label.setToolTip("<b>x</b>")
    label.setAccessibleName("\u202e")
    qtbot.addWidget(label)
    assert len(all_faults(label)) == 3
