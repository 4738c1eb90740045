"""The panel of folders: roles, order, what is left out, and what follows from it in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFileDialog
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Preferences
from imagetwin.config.settings_file import load_preferences
from imagetwin.domain.folder_choices import FolderChoice, FolderRole
from imagetwin.gui.dialogs.folders_dialog import FoldersDialog
from imagetwin.gui.models.folders_model import FolderColumn, FoldersModel
from tests.gui.conftest import WindowMaker
from tests.helpers.window import PATIENCE_MS, answering, assert_reachable, button_of, click_find_and_wait

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
THREE = tuple(FolderChoice(Path(f"/pictures/{name}")) for name in ("new", "phone", "archive"))


@pytest.fixture
def dialog(qtbot: QtBot) -> FoldersDialog:
    made = FoldersDialog(THREE, Preferences())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def names(dialog: FoldersDialog) -> list[str]:
    return [choice.path.name for choice in dialog.choices]


def roles(dialog: FoldersDialog) -> list[FolderRole]:
    return [choice.role for choice in dialog.choices]


def go_to(dialog: FoldersDialog, row: int, column: FolderColumn = FolderColumn.FOLDER) -> None:
    dialog.table.setCurrentIndex(dialog.model.index(row, column))
    dialog.table.setFocus()


def ok_is_enabled(dialog: FoldersDialog) -> bool:
    return dialog.box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_every_control_can_be_reached_and_has_a_name(dialog: FoldersDialog) -> None:
    assert_reachable(dialog)


def test_roles_ticks_and_order_are_chosen_by_keys(qtbot: QtBot, dialog: FoldersDialog) -> None:
    table = dialog.table
    for row, key in enumerate((Qt.Key.Key_L, Qt.Key.Key_O, Qt.Key.Key_P)):
        go_to(dialog, row)
        qtbot.keyClick(table, key)
    assert roles(dialog) == [FolderRole.LEFT_OUT, FolderRole.PROTECTED_ONLY, FolderRole.PROTECTED]
    go_to(dialog, 0)
    qtbot.keyClick(table, Qt.Key.Key_N)
    for column in (FolderColumn.SUBFOLDERS, FolderColumn.WITH_ITSELF):
        go_to(dialog, 2, column)
        qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(table, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(table, Qt.Key.Key_Up, ALT)  # it is the first already
    assert names(dialog) == ["archive", "new", "phone"]
    assert dialog.choices[0] == FolderChoice(THREE[2].path, FolderRole.PROTECTED, with_itself=False, subfolders=False)
    assert table.currentIndex().row() == 0
    qtbot.keyClick(table, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert names(dialog) == ["new", "phone"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_list_of_roles_opens_in_the_cell_and_a_choice_is_taken_at_once(qtbot: QtBot, dialog: FoldersDialog) -> None:
    go_to(dialog, 1, FolderColumn.ROLE)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    box = dialog.table.findChild(QComboBox)
    assert box is not None
    assert box.currentText() == "Normal"
    box.setCurrentIndex(box.findText("Left out"))
    box.activated.emit(box.currentIndex())
    assert roles(dialog)[1] is FolderRole.LEFT_OUT
    # What is not searched has no boxes to tick.
    for column in (FolderColumn.SUBFOLDERS, FolderColumn.WITH_ITSELF):
        assert dialog.model.index(1, column).data(Qt.ItemDataRole.CheckStateRole) is None


def test_a_row_is_dragged_between_others(dialog: FoldersDialog) -> None:
    model = dialog.model
    tester = qt_api.QtTest.QAbstractItemModelTester(
        model, qt_api.QtTest.QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    root, move = QModelIndex(), Qt.DropAction.MoveAction
    assert model.dropMimeData(model.mimeData([model.index(0, 0)]), move, 2, 0, root)
    assert names(dialog) == ["phone", "new", "archive"]
    assert model.dropMimeData(model.mimeData([model.index(2, 0)]), move, 0, 0, root)
    assert names(dialog) == ["archive", "phone", "new"]
    assert model.dropMimeData(model.mimeData([model.index(0, 0)]), move, -1, -1, root)  # below the last one
    assert names(dialog) == ["phone", "new", "archive"]
    assert not model.dropMimeData(model.mimeData([model.index(0, 0)]), move, 0, 0, root)
    assert not model.dropMimeData(model.mimeData([model.index(0, 0)]), move, -1, -1, model.index(1, 0))
    assert not model.dropMimeData(QMimeData(), move, 0, 0, root)
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDropEnabled
    del tester


def test_folders_are_filtered_by_text_and_keep_their_order_meanwhile(qtbot: QtBot, dialog: FoldersDialog) -> None:
    dialog.model.set_role(2, FolderRole.PROTECTED)
    qtbot.keyClick(dialog, Qt.Key.Key_F, CTRL)
    assert dialog.text_line.hasFocus()
    qtbot.keyClicks(dialog.text_line, "PROTECT")
    assert [dialog.table.isRowHidden(row) for row in range(3)] == [True, True, False]
    go_to(dialog, 2)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Up, ALT)
    assert names(dialog) == ["new", "phone", "archive"]
    assert not dialog.up_button.isEnabled()
    dialog.text_line.setText("pictures")
    assert not any(map(dialog.table.isRowHidden, range(3)))
    dialog.text_line.clear()
    dialog.up_button.click()
    assert names(dialog) == ["new", "archive", "phone"]


def test_folders_are_added_dropped_and_put_back_into_the_search(
    dialog: FoldersDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = tmp_path / "more"
    added.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(added))
    dialog.add_button.click()
    dialog.model.set_role(0, FolderRole.LEFT_OUT)
    dialog.model.set_role(1, FolderRole.PROTECTED_ONLY)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(choice.path)) for choice in THREE[:2]])
    monkeypatch.setattr(Path, "is_dir", lambda _path: True)
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.dropEvent(drop)
    assert names(dialog) == ["new", "phone", "archive", "more"]
    assert roles(dialog) == [FolderRole.NORMAL, FolderRole.PROTECTED, FolderRole.NORMAL, FolderRole.NORMAL]


def test_what_cannot_be_searched_for_is_said_and_not_taken(dialog: FoldersDialog) -> None:
    assert ok_is_enabled(dialog)
    dialog.filters.patterns.setPlainText("*.gif\n\n!")
    assert dialog.problem == 'Line 3: "!" is no pattern of names. Write one such as *.png or thumbs/.'
    assert not ok_is_enabled(dialog)
    dialog.filters.patterns.setPlainText(" *.gif \n\nthumbs/")
    dialog.filters.smallest_box.setValue(500)
    dialog.filters.largest_box.setValue(20)
    assert "largest file size is below" in dialog.problem
    dialog.filters.largest_box.setValue(0)
    dialog.filters.side_box.setValue(64)
    assert ok_is_enabled(dialog)
    dialog.model.take_out(0)
    dialog.model.set_role(0, FolderRole.LEFT_OUT)
    box = dialog.model.index(1, FolderColumn.WITH_ITSELF)
    dialog.model.setData(box, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert "not compared with itself" in dialog.problem
    assert not ok_is_enabled(dialog)
    dialog.model.set_role(0, FolderRole.NORMAL)
    assert ok_is_enabled(dialog)
    chosen = dialog.changed_in(Preferences(theme="dark"))
    assert chosen.exclude_patterns == ("*.gif", "thumbs/")
    assert (chosen.min_side, chosen.min_kilobytes, chosen.max_kilobytes) == (64, 500, 0)
    assert chosen.closed_folders == (str(THREE[2].path),)
    assert chosen.theme == "dark"


def test_a_model_of_no_folders_has_no_rows(qtbot: QtBot) -> None:
    dialog = FoldersDialog([], Preferences())
    qtbot.addWidget(dialog)
    assert dialog.model.rowCount() == 0
    assert dialog.table.isColumnHidden(FolderColumn.COUNTS)
    for action in (dialog.table.take_out_current, lambda: dialog.table.move_current(1)):
        action()
    assert ok_is_enabled(dialog)
    assert FoldersModel([]).choices == ()


def taking(change: Callable[[FoldersDialog], None]) -> Callable[[QDialog], None]:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, FoldersDialog)
        change(dialog)
        button_of(dialog, "OK").click()

    return answer


def test_a_search_follows_the_panel_and_protection_holds_at_once_and_is_undone(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, tmp_path: Path
) -> None:
    window = make_window(family_folder)
    copies = family_folder / "copies"

    def compare_with_copies(dialog: FoldersDialog) -> None:
        dialog.model.add_folder(copies)
        for row in range(2):
            box = dialog.model.index(row, FolderColumn.WITH_ITSELF)
            dialog.model.setData(box, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        dialog.filters.patterns.setPlainText("*.webp")

    with answering(taking(compare_with_copies)):
        qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    assert window.search_bar.folders == [family_folder, copies]
    click_find_and_wait(qtbot, window)
    # The two pictures of hills lie in one folder, and the third one of the beach is left out by its name.
    groups = [[image.path.name for image in group.images] for group in window.model.session.groups]
    assert groups == [["beach.png", "beach small.jpg"]]
    window.menu_actions["mark_all"].trigger()
    assert window.model.session.summary().marked_count == 1

    counted: list[str] = []

    def protect(dialog: FoldersDialog) -> None:
        qtbot.waitUntil(lambda: bool(dialog.model.index(1, FolderColumn.COUNTS).data()), timeout=PATIENCE_MS)
        assert not dialog.table.isColumnHidden(FolderColumn.COUNTS)
        counted.extend(dialog.model.index(row, FolderColumn.COUNTS).data() for row in range(2))
        dialog.model.set_role(1, FolderRole.PROTECTED)
        dialog.model.move(1, 0)

    with answering(taking(protect)), qtbot.waitSignal(window.model.marks_changed, timeout=PATIENCE_MS):
        window.menu_actions["folders"].trigger()
    assert counted == ["5 images, 2 in groups, 1 marked", "1 image, 1 in groups, 1 marked"]
    assert window.model.session.summary().marked_count == 0
    saved = load_preferences(tmp_path / "config" / "settings.toml")
    assert saved.folders == (str(copies), str(family_folder))
    assert saved.protected_folders == (str(copies),)
    chips = window.search_bar.folder_line.chip_notes
    assert chips == ["Protected, not compared with itself", "Not compared with itself"]
    protected = (str(copies), str(family_folder))
    with answering(taking(lambda dialog: dialog.model.set_role(1, FolderRole.PROTECTED))):
        window.menu_actions["folders"].trigger()
    qtbot.waitUntil(lambda: not window.changes.is_running, timeout=PATIENCE_MS)
    words = window.model.session.undo_words
    version = window.model.session.version
    with answering(taking(lambda dialog: dialog.table.move_current(1))):
        window.menu_actions["folders"].trigger()
    # Another order alone is no decision that could be taken back.
    assert not window.changes.is_running
    assert window.preferences.value.protected_folders == protected[::-1]
    assert (window.model.session.undo_words, window.model.session.version) == (words, version)
    for _ in range(2):
        window.menu_actions["undo_decision"].trigger()
    assert window.model.session.summary().marked_count == 1
    assert load_preferences(tmp_path / "config" / "settings.toml").protected_folders == ()
    assert set(window.search_bar.folder_line.chip_notes) == {"Not compared with itself"}


def test_cancelled_choices_are_forgotten(make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window(tmp_path)

    def cancel(dialog: QDialog) -> None:
        assert isinstance(dialog, FoldersDialog)
        dialog.model.set_role(0, FolderRole.LEFT_OUT)
        dialog.reject()

    with answering(cancel):
        window.search_bar.folders_button.click()
    assert window.search_bar.folders == [tmp_path]
    assert window.preferences.value.excluded_folders == ()
