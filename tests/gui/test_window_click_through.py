"""The whole way by mouse and keys: browse, find, look, mark, remove, with real files and a real trash."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import HASH_OFF, Preferences
from imagetwin.config.settings_file import load_preferences
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.models.roles import Role
from imagetwin.gui.views.groups_view import GroupsView
from imagetwin.review.session import ReviewSession
from tests.gui.conftest import WindowMaker
from tests.helpers.made_groups import made_groups
from tests.helpers.window import PATIENCE_MS, answering, button_of, click_check_box, click_find_and_wait, table_texts

LEFT = Qt.MouseButton.LeftButton


def names_in_group(window: MainWindow, row: int) -> list[str]:
    count = window.model.rowCount(window.model.group_index(row))
    return [window.model.image_index(row, image).data() for image in range(count)]


def test_browse_find_mark_and_remove_to_the_trash(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, trash_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    assert not window.search_bar.find_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(family_folder))
    qtbot.mouseClick(window.search_bar.browse_button, LEFT)
    click_find_and_wait(qtbot, window)
    assert names_in_group(window, 0) == ["beach.png", "beach small.jpg", "beach.webp"]
    assert names_in_group(window, 1) == ["hills.jpg", "hills again.jpg"]

    click_check_box(qtbot, window, 0, 1)
    click_check_box(qtbot, window, 1, 1)
    assert window.model.session.summary().marked_count == 2
    seen: list[str] = []

    def confirm(dialog: QDialog) -> None:
        seen.extend(table_texts(dialog))
        qtbot.mouseClick(button_of(dialog, "Move 2 files to the trash"), LEFT)

    def close(dialog: QDialog) -> None:
        seen.extend(table_texts(dialog))
        qtbot.mouseClick(button_of(dialog, "Close"), LEFT)

    with answering(confirm, close), qtbot.waitSignal(window.changes.removals.finished, timeout=PATIENCE_MS):
        qtbot.mouseClick(window.review_bar.buttons["remove"], LEFT)

    small, again = family_folder / "copies" / "beach small.jpg", family_folder / "hills again.jpg"
    assert not small.exists()
    assert not again.exists()
    assert (family_folder / "beach.png").exists()
    assert f"{small} | Trash | {family_folder / 'beach.png'}" in seen
    # The trash is shared by the tests, so the name may have got a number there.
    assert any(row.startswith(f"{small} | Moved to the trash | {trash_files / small.stem}") for row in seen), seen
    assert {"beach small.jpg", "hills again.jpg"} <= {path.name for path in trash_files.iterdir()}
    assert names_in_group(window, 0) == ["beach.png", "beach.webp"]
    assert window.model.rowCount() == 1


def test_refusing_the_question_changes_nothing(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    qtbot.mouseClick(window.review_bar.buttons["mark_all"], LEFT)
    before = sorted(path.name for path in family_folder.rglob("*"))
    with answering(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return)) as answered:
        qtbot.keyClick(window, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: bool(answered) and not window.changes.removals.is_running, timeout=PATIENCE_MS)
    assert sorted(path.name for path in family_folder.rglob("*")) == before
    assert window.model.session.summary().marked_count == 3


def test_a_file_that_changed_after_the_scan_stays_and_stays_marked(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    qtbot.mouseClick(window.review_bar.buttons["mark_all"], LEFT)
    changed = family_folder / "hills again.jpg"
    changed.write_bytes(changed.read_bytes() + b"edited")
    seen: list[str] = []

    def close(dialog: QDialog) -> None:
        seen.extend(table_texts(dialog))
        dialog.reject()

    with (
        answering(lambda dialog: button_of(dialog, "Move 3 files to the trash").click(), close),
        qtbot.waitSignal(window.changes.removals.finished, timeout=PATIENCE_MS),
    ):
        window.menu_actions["remove"].trigger()
    assert seen[0] == f"{changed} | Left in place: was changed after the scan | {changed}"
    assert changed.exists()
    assert [group.reference.path.name for group in window.model.session.groups] == ["hills.jpg"]
    assert window.model.session.summary().marked_count == 1


def test_the_last_image_of_a_group_cannot_be_marked(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    click_check_box(qtbot, window, 1, 1)
    click_check_box(qtbot, window, 1, 0)
    reference = window.model.image_index(1, 0)
    assert reference.data(Role.IS_REFERENCE)
    assert not reference.data(Role.IS_MARKED)


def test_keys_move_the_cursor_and_mark(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> None:
    window = make_window(family_folder)
    with qtbot.waitSignal(window.scans.finished, timeout=PATIENCE_MS):
        qtbot.keyClick(window, Qt.Key.Key_F5)
    view = window.groups_view
    assert view.currentIndex().data() == "beach small.jpg"
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().data() == "beach.webp"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().data() == "hills.jpg"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().data() == "beach.png"
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().data() == "hills again.jpg"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().data(Role.GROUP).reference.path.name == "beach.png"
    assert window.model.image_index(0, 1).data(Role.IS_MARKED)


def test_what_was_not_compared_is_listed_with_its_reason(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    seen: list[str] = []

    def close(dialog: QDialog) -> None:
        seen.extend(table_texts(dialog))
        dialog.reject()

    with answering(close):
        qtbot.mouseClick(window.review_bar.unreadable_button, LEFT)
    assert len(seen) == 1
    assert "half copied.jpg | Truncated | truncated" in seen[0]


def test_options_set_and_remember_the_number_of_threads(qtbot: QtBot, make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window()

    def set_three(dialog: QDialog) -> None:
        assert isinstance(dialog, OptionsDialog)
        dialog.threads_box.setValue(3)
        button_of(dialog, "OK").click()

    with answering(set_three):
        window.menu_actions["options"].trigger()
    assert load_preferences(tmp_path / "config" / "settings.toml") == Preferences(worker_count=3)


def test_cancel_ends_the_scan_and_says_so(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> None:
    window = make_window(family_folder)
    with qtbot.waitSignal(window.scans.cancelled, timeout=PATIENCE_MS):
        qtbot.mouseClick(window.search_bar.find_button, LEFT)
        assert window.search_bar.find_button.text() == "&Cancel"
        qtbot.mouseClick(window.search_bar.find_button, LEFT)
    assert window.search_bar.find_button.text() == "&Find Dupes"
    assert window.model.rowCount() == 0


def test_closing_during_a_scan_ends_it(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> None:
    window = make_window(family_folder)
    qtbot.mouseClick(window.search_bar.find_button, LEFT)
    window.close()
    qtbot.waitUntil(lambda: not window.scans.is_running, timeout=PATIENCE_MS)


def test_a_folder_that_is_not_there_is_one_sentence(qtbot: QtBot, make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window(tmp_path / "gone")
    texts: list[str] = []

    def close(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        texts.append(dialog.text())
        dialog.reject()

    with answering(close), qtbot.waitSignal(window.scans.failed, timeout=PATIENCE_MS):
        qtbot.mouseClick(window.search_bar.find_button, LEFT)
    assert len(texts) == 1
    assert "is not there" in texts[0]


def test_a_folder_without_duplicates_says_so(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> None:
    for name in ("hills again.jpg", "copies/beach.webp", "copies/beach small.jpg"):
        (family_folder / name).unlink()
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    assert window.pages.currentWidget() is window.message_page
    assert window.model.rowCount() == 0


def test_the_threshold_is_what_the_scan_uses_and_is_remembered(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, tmp_path: Path
) -> None:
    window = make_window(family_folder, preferences=Preferences(hash_method=HASH_OFF))
    window.search_bar.threshold_box.setValue(0)
    click_find_and_wait(qtbot, window)
    assert window.model.rowCount() == 0
    assert load_preferences(tmp_path / "config" / "settings.toml").threshold == 0


def test_closing_while_a_removal_is_planned_opens_no_question(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    before = sorted(family_folder.rglob("*"))
    window.menu_actions["mark_all"].trigger()
    window.menu_actions["remove"].trigger()
    window.close()
    qtbot.wait(200)
    assert QApplication.activeModalWidget() is None
    assert sorted(family_folder.rglob("*")) == before


def test_closing_while_a_scan_fails_shows_no_error(qtbot: QtBot, make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window(tmp_path / "gone")
    window.menu_actions["find"].trigger()
    window.close()
    qtbot.wait(200)
    assert QApplication.activeModalWidget() is None


def test_a_new_search_asks_before_it_drops_marks(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    window.menu_actions["mark_all"].trigger()
    with answering(lambda dialog: button_of(dialog, "Cancel").click()):
        window.menu_actions["find"].trigger()
    assert not window.scans.is_running
    assert window.model.session.summary().marked_count == 3
    with (
        answering(lambda dialog: button_of(dialog, "Search again").click()),
        qtbot.waitSignal(window.scans.finished, timeout=PATIENCE_MS),
    ):
        window.menu_actions["find"].trigger()
    assert window.model.session.summary().marked_count == 0


def test_a_cancelled_search_brings_the_last_groups_back(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    with qtbot.waitSignal(window.scans.cancelled, timeout=PATIENCE_MS):
        window.menu_actions["find"].trigger()
        window.menu_actions["cancel"].trigger()
    assert window.model.rowCount() == 2
    assert window.pages.currentWidget() is not window.message_page


def test_the_keyboard_goes_on_in_the_groups_after_a_removal(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    click_check_box(qtbot, window, 0, 1)
    with (
        answering(lambda dialog: button_of(dialog, "Move 1 file to the trash").click(), lambda dialog: dialog.reject()),
        qtbot.waitSignal(window.changes.removals.finished, timeout=PATIENCE_MS),
    ):
        window.menu_actions["remove"].trigger()
    assert window.focusWidget() is window.groups_view
    assert window.groups_view.currentIndex().isValid()


def test_the_question_warns_where_the_best_picture_goes(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    click_check_box(qtbot, window, 1, 0)
    sentences: list[str] = []

    def refuse(dialog: QDialog) -> None:
        sentences.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    with answering(refuse), qtbot.waitSignal(window.changes.removals.refused, timeout=PATIENCE_MS):
        window.menu_actions["remove"].trigger()
    assert any("In 1 group the picture with the most pixels goes" in sentence for sentence in sentences)


def test_plain_pictures_are_left_to_the_user_and_said_so(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path
) -> None:
    for name in ("a.png", "b.png"):
        Image.new("RGB", (80, 60), "navy").save(tmp_path / name)
    window = make_window(tmp_path)
    click_find_and_wait(qtbot, window)
    window.menu_actions["mark_all"].trigger()
    assert window.model.session.summary().marked_count == 0
    assert "1 plain picture left for you to decide" in window.review_bar.text


def test_removing_many_groups_lays_the_view_out_once(
    qtbot: QtBot, make_window: WindowMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    session = ReviewSession(made_groups(*[2] * 200))
    window.show_session(session)
    qtbot.wait(50)
    layouts: list[int] = []
    lay_out = GroupsView._lay_out

    def counted(view: GroupsView) -> None:
        layouts.append(1)
        lay_out(view)

    monkeypatch.setattr(GroupsView, "_lay_out", counted)
    session.forget([group.members[0].image.path for group in session.groups[:150]])
    window.model.follow_session()
    qtbot.wait(50)
    assert window.model.rowCount() == 50
    assert len(layouts) <= 2
