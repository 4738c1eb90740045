"""Removing in every way through the window: what is asked, what happens to the files, and the way back."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Preferences
from imagetwin.config.settings_file import load_preferences
from imagetwin.domain.folder_choices import FolderRole
from imagetwin.domain.operations import Companions, Way
from imagetwin.gui.dialogs.list_dialog import ListDialog
from imagetwin.gui.dialogs.removal_dialog import RemovalDialog
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.models.roles import Role
from imagetwin.review.filtering import Distances, GroupFilter
from imagetwin.review.view import Arrangement, view_of
from tests.gui.conftest import WindowMaker
from tests.helpers.window import (
    PATIENCE_MS,
    answering,
    assert_reachable,
    button_of,
    click_check_box,
    click_find_and_wait,
    contents_of,
    table_texts,
)

Answer = Callable[[QDialog], None]


@pytest.fixture
def window(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> MainWindow:
    """A window with the family's groups, the second image of each but the last marked."""
    made = make_window(family_folder)
    click_find_and_wait(qtbot, made)
    click_check_box(qtbot, made, 0, 1)
    click_check_box(qtbot, made, 1, 1)
    return made


def choosing(qtbot: QtBot, way: Way, *, folder: Path | None = None) -> Callable[[QDialog], RemovalDialog]:
    """Return what chooses a way in the question, and waits until the plan for it is made."""

    def choose(dialog: QDialog) -> RemovalDialog:
        assert isinstance(dialog, RemovalDialog)
        if folder is not None:
            dialog.fields.destination.line.setText(str(folder))
        dialog.fields.choose(way)
        qtbot.waitUntil(lambda: dialog.plan is not None and dialog.plan.way == way, timeout=PATIENCE_MS)
        assert dialog.accept_button.isEnabled()
        return dialog

    return choose


def remove(qtbot: QtBot, window: MainWindow, *answers: Answer, action: str = "remove") -> None:
    """Ask for the removal, answer, and wait until the last dialog is closed."""
    with answering(*answers), qtbot.waitSignal(window.changes.settled, timeout=PATIENCE_MS):
        window.menu_actions[action].trigger()


def close(dialog: QDialog) -> None:
    dialog.reject()


def undo(qtbot: QtBot, window: MainWindow) -> list[str]:
    """Undo the last removal; return the rows that tell what became of each file."""
    rows: list[str] = []

    def read(dialog: QDialog) -> None:
        rows.extend(table_texts(dialog))
        dialog.reject()

    def bring_back(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        next(button for button in dialog.buttons() if button.text().startswith("&Bring back")).click()

    remove(qtbot, window, bring_back, read, action="undo")
    return rows


@pytest.mark.parametrize("way", [Way.TRASH, Way.QUARANTINE, Way.HARDLINK, Way.SYMLINK, Way.MOVE])
def test_each_way_takes_the_files_and_undo_brings_them_back_to_the_byte(
    qtbot: QtBot, window: MainWindow, family_folder: Path, tmp_path: Path, way: Way
) -> None:
    before = contents_of(family_folder)
    small = family_folder / "copies" / "beach small.jpg"
    seen: list[str] = []

    def accept(dialog: QDialog) -> None:
        removal = choosing(qtbot, way, folder=tmp_path / "elsewhere" if way == Way.MOVE else None)(dialog)
        assert removal.accept_button.text().startswith(("Move 2 files", "Replace 2 files by"))
        removal.accept_button.click()

    def read(dialog: QDialog) -> None:
        seen.extend(table_texts(dialog))
        dialog.reject()

    remove(qtbot, window, accept, read)
    assert all("removed:" not in row and "Left in place" not in row for row in seen)
    assert contents_of(family_folder) != before
    assert os.path.lexists(small) == way.is_link
    assert window.model.rowCount() == 1
    assert window.preferences.value.removal_way == way.value
    rows = undo(qtbot, window)
    assert len(rows) == 2
    assert all("| Brought back |" in row for row in rows)
    assert contents_of(family_folder) == before
    assert window.model.rowCount() == 2
    assert window.model.session.summary().image_count == 5
    assert window.model.session.summary().marked_count == 0


def test_the_undo_button_of_the_outcome_brings_the_files_back(
    qtbot: QtBot, window: MainWindow, family_folder: Path
) -> None:
    before = contents_of(family_folder)
    told: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, ListDialog)
        told.append(dialog.sentence.text())
        close(dialog)

    with (
        answering(
            lambda dialog: button_of(dialog, "Move 2 files to the trash").click(),
            lambda dialog: button_of(dialog, "Undo").click(),
            read,
        ),
        qtbot.waitSignal(window.changes.settled, timeout=PATIENCE_MS),
    ):
        window.menu_actions["remove"].trigger()
    assert contents_of(family_folder) == before
    assert told == ["2 files brought back. 2 pictures are in the groups again."]
    assert window.model.image_index(0, 1).data() == "beach small.jpg"


def test_undo_can_be_refused_and_says_when_there_is_nothing(
    qtbot: QtBot, window: MainWindow, family_folder: Path
) -> None:
    texts: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        texts.append(dialog.text())
        dialog.reject()

    remove(qtbot, window, read, action="undo")
    remove(qtbot, window, lambda dialog: button_of(dialog, "Move 2 files to the trash").click(), close)
    after = contents_of(family_folder)
    remove(qtbot, window, read, action="undo")
    assert texts == ["There is no removal to undo.", "Bring 2 files back?"]
    assert contents_of(family_folder) == after


def test_permanent_deletion_asks_twice_and_may_be_refused_both_times(
    qtbot: QtBot, window: MainWindow, family_folder: Path
) -> None:
    before = contents_of(family_folder)
    texts: list[str] = []

    def choose(dialog: QDialog) -> None:
        removal = choosing(qtbot, Way.DELETE)(dialog)
        removal.accept_button.click()
        assert removal.isVisible()
        removal.cancel_button.click()

    def by_habit(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        texts.append(dialog.text())
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    remove(qtbot, window, choose, by_habit)
    assert texts == ["Delete 2 files permanently?"]
    assert contents_of(family_folder) == before
    assert window.model.session.summary().marked_count == 2


def test_permanent_deletion_is_done_after_the_second_yes_and_never_remembered(
    qtbot: QtBot, window: MainWindow, family_folder: Path, tmp_path: Path
) -> None:
    remove(
        qtbot,
        window,
        lambda dialog: choosing(qtbot, Way.DELETE)(dialog).accept_button.click(),
        lambda dialog: button_of(dialog, "Delete 2 files permanently").click(),
        close,
    )
    assert not (family_folder / "hills again.jpg").exists()
    assert load_preferences(tmp_path / "config" / "settings.toml").removal_way == Way.TRASH
    texts: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        texts.append(dialog.text())
        dialog.reject()

    remove(qtbot, window, read, action="undo")
    assert texts == ["There is no removal to undo. What was deleted permanently cannot be brought back."]


def test_where_there_is_no_trash_the_quarantine_is_one_click_away(
    qtbot: QtBot, window: MainWindow, family_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imagetwin.fileops.trash.TrashCan.fault", lambda *_args: "the drive has no trash")

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovalDialog)
        assert "no trash" in dialog.notice.label.text()
        assert not dialog.accept_button.isEnabled()
        dialog.quarantine_button.click()
        qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=PATIENCE_MS)
        assert not dialog.notice.isVisible()
        button_of(dialog, "Move 2 files to the quarantine").click()

    remove(qtbot, window, accept, close)
    assert not (family_folder / "hills again.jpg").exists()
    monkeypatch.undo()


def test_a_move_needs_a_folder_and_keeps_the_tree_and_names_the_distance(
    qtbot: QtBot, window: MainWindow, family_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "moved here"))

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovalDialog)
        fields = dialog.fields
        fields.choose(Way.MOVE)
        assert dialog.notice.label.text() == "Choose the folder that the files are moved to."
        assert not dialog.accept_button.isEnabled()
        fields.tree_box.click()
        fields.distance_box.click()
        fields.destination.browse_button.click()
        qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=PATIENCE_MS)
        fields.destination.line.setText(str(tmp_path / "moved"))
        qtbot.keyClicks(fields.destination.line, "!")
        assert not dialog.accept_button.isEnabled()
        qtbot.keyClick(fields.destination.line, Qt.Key.Key_Return)
        assert dialog.isVisible()
        qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=PATIENCE_MS)
        button_of(dialog, "Move 2 files to the folder").click()

    remove(qtbot, window, accept, close)
    moved = sorted(path.relative_to(tmp_path / "moved!") for path in (tmp_path / "moved!").rglob("*.jpg"))
    assert [path.parent.as_posix() for path in moved] == ["family/copies", "family"] or len(moved) == 2
    assert all("_" in path.stem for path in moved)
    remembered = load_preferences(tmp_path / "config" / "settings.toml").removal_settings()
    assert remembered.way == Way.MOVE
    assert remembered.destination == tmp_path / "moved!"
    assert remembered.keep_tree
    assert remembered.distance_in_name


def test_backup_companions_and_metadata_are_chosen_under_more(
    qtbot: QtBot, window: MainWindow, family_folder: Path, tmp_path: Path
) -> None:
    (family_folder / "hills again.xmp").write_text("<x/>")

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovalDialog)
        assert any('with "hills again.jpg"' in row for row in table_texts(dialog))
        fields = dialog.fields
        fields.more_button.click()
        fields.backup_box.click()
        assert "folder for the backup" in dialog.notice.label.text()
        qtbot.keyClicks(fields.backup.line, str(tmp_path / "backup"))
        qtbot.keyClick(fields.backup.line, Qt.Key.Key_Return)
        fields.companions_box.setCurrentIndex(1)
        fields.metadata_box.click()
        qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=PATIENCE_MS)
        assert dialog.plan is not None
        assert dialog.plan.settings.companions == Companions.PICTURE_ONLY
        assert dialog.plan.settings.complete_metadata
        button_of(dialog, "Move 2 files to the trash").click()

    remove(qtbot, window, accept, close)
    assert (family_folder / "hills again.xmp").exists()
    assert len(list((tmp_path / "backup").rglob("*.jpg"))) == 2


def test_the_question_is_reachable_by_keyboard_and_enter_removes_nothing(
    qtbot: QtBot, window: MainWindow, family_folder: Path
) -> None:
    before = contents_of(family_folder)

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovalDialog)
        dialog.fields.more_button.setChecked(True)
        dialog.fields.choose(Way.MOVE)
        assert_reachable(dialog)
        qtbot.keyClick(dialog.fields.way_box, Qt.Key.Key_Return)

    remove(qtbot, window, look)
    assert contents_of(family_folder) == before


def test_closing_the_question_while_another_plan_is_made_removes_nothing(
    qtbot: QtBot, window: MainWindow, family_folder: Path
) -> None:
    before = contents_of(family_folder)

    def close_at_once(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovalDialog)
        for way in (Way.QUARANTINE, Way.SYMLINK, Way.TRASH, Way.QUARANTINE):
            dialog.fields.choose(way)
        dialog.reject()

    remove(qtbot, window, close_at_once)
    qtbot.waitUntil(lambda: not window.changes.is_running, timeout=PATIENCE_MS)
    assert contents_of(family_folder) == before
    assert window.groups_view.isEnabled()


def test_a_whole_group_goes_after_its_own_warning(qtbot: QtBot, window: MainWindow, family_folder: Path) -> None:
    window.groups_view.setCurrentIndex(window.model.image_index(1, 0))
    window.preferences.value = Preferences(removal_way="hardlink")
    texts: list[str] = []

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovalDialog)
        texts.append(dialog.warning.label.text())
        assert dialog.fields.way_box.findData(Way.HARDLINK) == -1
        assert all(row.endswith("| nothing") for row in table_texts(dialog))
        button_of(dialog, "Move 2 files to the trash").click()

    remove(qtbot, window, accept, close, action="remove_group")
    assert "All 2 pictures of this group go" in texts[0]
    assert not (family_folder / "hills.jpg").exists()
    assert not (family_folder / "hills again.jpg").exists()
    assert window.model.rowCount() == 1
    undo(qtbot, window)
    assert (family_folder / "hills.jpg").exists()
    assert window.model.rowCount() == 2


def test_when_all_groups_are_gone_it_says_so_and_undo_shows_them_again(
    qtbot: QtBot, window: MainWindow, family_folder: Path
) -> None:
    window.menu_actions["mark_all"].trigger()
    remove(qtbot, window, lambda dialog: button_of(dialog, "Move 3 files to the trash").click(), close)
    assert window.pages.currentWidget() is window.message_page
    undo(qtbot, window)
    assert window.pages.currentWidget() is not window.message_page
    assert window.model.rowCount() == 2


def test_an_image_in_a_protected_folder_cannot_be_marked(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    linked = family_folder.parent / "link to copies"
    linked.symlink_to(family_folder / "copies")
    window = make_window(family_folder, preferences=Preferences(protected_folders=(str(linked),)))
    click_find_and_wait(qtbot, window)
    small = window.model.image_index(0, 1)
    assert small.data(Role.IS_PROTECTED)
    click_check_box(qtbot, window, 0, 1)
    assert not small.data(Role.IS_MARKED)
    assert "protected folder" in small.data(Qt.ItemDataRole.ToolTipRole)
    assert "protected" in small.data(Qt.ItemDataRole.AccessibleTextRole)
    window.menu_actions["mark_all"].trigger()
    assert [image.path.name for image in window.model.session.marked_images(window.model.session.groups[0])] == [
        "beach.png"
    ]
    qtbot.wait(50)  # the card with its lock is painted


def test_protecting_a_folder_takes_marks_away_and_freeing_it_lets_mark_again(
    qtbot: QtBot, window: MainWindow, family_folder: Path
) -> None:
    assert window.model.session.summary().marked_count == 2

    def protect(dialog: QDialog) -> None:
        model = dialog.model  # type: ignore[attr-defined]
        model.set_role(model.add_folder(family_folder / "copies"), FolderRole.PROTECTED_ONLY)
        button_of(dialog, "OK").click()

    with answering(protect), qtbot.waitSignal(window.model.marks_changed, timeout=PATIENCE_MS):
        window.menu_actions["folders"].trigger()
    assert window.model.session.summary().marked_count == 1

    def free(dialog: QDialog) -> None:
        dialog.model.take_out(1)  # type: ignore[attr-defined]
        button_of(dialog, "OK").click()

    with answering(free), qtbot.waitSignal(window.model.marks_changed, timeout=PATIENCE_MS):
        window.menu_actions["folders"].trigger()
    click_check_box(qtbot, window, 0, 1)
    assert window.model.session.summary().marked_count == 2


def test_a_damaged_survivor_holds_its_group_back(qtbot: QtBot, window: MainWindow, family_folder: Path) -> None:
    (family_folder / "hills.jpg").unlink()
    seen: list[str] = []

    def accept(dialog: QDialog) -> None:
        seen.extend(table_texts(dialog))
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        button_of(dialog, "Move 1 file to the trash").click()

    remove(qtbot, window, accept, close)
    assert any("Stays:" in text and "is not there any more" in text for text in seen)
    assert any("1 picture stays in place" in text for text in seen)
    assert (family_folder / "hills again.jpg").exists()


def test_a_journal_that_cannot_be_opened_is_one_sentence_and_nothing_is_removed(
    qtbot: QtBot, window: MainWindow, family_folder: Path, journal_path: Path
) -> None:
    journal_path.mkdir(parents=True)
    before = contents_of(family_folder)
    texts: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        texts.append(dialog.text())
        dialog.reject()

    remove(qtbot, window, lambda dialog: button_of(dialog, "Move 2 files to the trash").click(), read)
    remove(qtbot, window, read, action="undo")
    assert all("cannot be opened" in text for text in texts)
    assert len(texts) == 2
    assert contents_of(family_folder) == before


def test_cancel_while_the_survivors_are_checked_changes_nothing(
    qtbot: QtBot, window: MainWindow, family_folder: Path
) -> None:
    before = contents_of(family_folder)
    with qtbot.waitSignal(window.changes.settled, timeout=PATIENCE_MS):
        window.menu_actions["remove"].trigger()
        assert window.review_bar.buttons["cancel"].isVisible()
        qtbot.mouseClick(window.review_bar.buttons["cancel"], Qt.MouseButton.LeftButton)
    assert not window.review_bar.buttons["cancel"].isVisible()
    assert "2 marked" in window.review_bar.text
    assert contents_of(family_folder) == before


def test_the_question_tells_what_goes_though_the_filter_hides_it(qtbot: QtBot, window: MainWindow) -> None:
    warnings: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovalDialog)
        warnings.append(dialog.warning.label.text())
        dialog.reject()

    model = window.model
    remove(qtbot, window, read)
    name = next(iter(model.session.marked_images(model.session.groups[0]))).path.stem
    arrangement = Arrangement(GroupFilter(text=name))
    model.set_session(model.session, view_of(model.session.numbered_groups, arrangement))
    assert model.rowCount() == 1
    remove(qtbot, window, read)
    nearest, *_others, farthest = (member.distance for member in model.session.groups[0].members)
    arrangement = Arrangement(GroupFilter(distances=Distances(nearest, farthest)))
    model.set_session(model.session, view_of(model.session.numbered_groups, arrangement))
    window.groups_view.setCurrentIndex(model.image_index(0, 0))
    shown, whole = model.group_sizes[0], len(model.whole_group(0))
    remove(qtbot, window, read, action="remove_group")
    assert [text.count("that the filter hides") for text in warnings] == [0, 1, 1]
    assert "1 picture that the filter hides goes too." in warnings[1]
    assert f"{whole - shown} picture" in warnings[2]
