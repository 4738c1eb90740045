"""The history, and what is asked at the start about a removal that was cut off."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from imagetwin.domain.images import FileIdentity
from imagetwin.domain.journal import Act, Step
from imagetwin.domain.operations import RemovalPlan, RemovalSettings, Way
from imagetwin.fileops.plan_json import plan_to_text
from imagetwin.fileops.trash import TrashCan
from imagetwin.gui import desktop
from imagetwin.gui.dialogs.history_dialog import HistoryDialog
from imagetwin.gui.main_window import MainWindow
from imagetwin.store.journal import Journal
from tests.gui.conftest import WindowMaker
from tests.helpers.removal import removal_of
from tests.helpers.window import (
    PATIENCE_MS,
    answering,
    assert_reachable,
    button_of,
    click_find_and_wait,
    contents_of,
    table_texts,
)


def remove_all_but_the_best(qtbot: QtBot, window: MainWindow) -> None:
    window.menu_actions["mark_all"].trigger()
    with (
        answering(
            lambda dialog: button_of(dialog, "Move 3 files to the trash").click(), lambda dialog: dialog.reject()
        ),
        qtbot.waitSignal(window.changes.settled, timeout=PATIENCE_MS),
    ):
        window.menu_actions["remove"].trigger()


def history(dialog: QDialog) -> HistoryDialog:
    assert isinstance(dialog, HistoryDialog)
    return dialog


def test_history_shows_runs_and_files_and_brings_one_back_then_the_rest(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    before = contents_of(family_folder)
    remove_all_but_the_best(qtbot, window)
    shown: list[Path] = []

    def show(path: Path) -> bool:
        shown.append(path)
        return True

    monkeypatch.setattr(desktop, "show_in_folder", show)

    def go_through(dialog: QDialog) -> None:
        opened = history(dialog)
        qtbot.waitUntil(lambda: len(opened.files_table.rows) == 3, timeout=PATIENCE_MS)
        assert opened.runs_table.rows[0][1:] == ("Moved to the trash", "3", "0", "Done")
        assert_reachable(opened)
        assert not opened.files_button.isEnabled()
        opened.files_table.setCurrentIndex(opened.files_table.rows_model.index(0, 0))
        opened.show_button.click()
        assert shown == [opened.chosen[0].place]
        opened.files_button.click()
        qtbot.waitUntil(
            lambda: bool(opened.runs_table.rows) and opened.runs_table.rows[0][3] == "1", timeout=PATIENCE_MS
        )
        assert opened.runs_table.rows[0][4] == "Partly taken back"
        assert len(contents_of(family_folder)) == len(before) - 2
        opened.run_button.click()
        qtbot.waitUntil(lambda: opened.runs_table.rows[0][4] == "Taken back", timeout=PATIENCE_MS)
        assert not opened.run_button.isEnabled()
        opened.reject()

    told: list[str] = []

    def read(dialog: QDialog) -> None:
        told.extend(table_texts(dialog))
        dialog.reject()

    with answering(go_through, read, read):
        window.menu_actions["history"].trigger()
    qtbot.waitUntil(lambda: not window.changes.is_running, timeout=PATIENCE_MS)
    assert len(told) == 3
    assert all("| Brought back |" in row for row in told)
    assert contents_of(family_folder) == before
    assert window.model.session.summary().image_count == 5


def test_an_empty_history_says_so_and_makes_no_journal(
    qtbot: QtBot, make_window: WindowMaker, journal_path: Path
) -> None:
    window = make_window()

    def look(dialog: QDialog) -> None:
        opened = history(dialog)
        qtbot.waitUntil(lambda: "Nothing was removed yet" in opened.status.text(), timeout=PATIENCE_MS)
        opened.reject()

    with answering(look):
        window.menu_actions["history"].trigger()
    qtbot.waitUntil(lambda: not window.changes.is_running, timeout=PATIENCE_MS)
    assert not journal_path.exists()


@pytest.fixture
def cut_off(family_folder: Path, journal_path: Path, tmp_path: Path) -> Path:
    """A quarantine run of two files of which the first was moved, and the power failed then; returns where it lies."""
    hills, beach = family_folder / "hills again.jpg", family_folder / "copies" / "beach.webp"
    removals = (removal_of(hills, family_folder / "hills.jpg"), removal_of(beach, family_folder / "beach.png"))
    target = tmp_path / "quarantine" / hills.name
    target.parent.mkdir()
    plan = RemovalPlan(removals, settings=RemovalSettings(Way.QUARANTINE))
    with Journal(journal_path) as journal:
        run = journal.begin_run(Way.QUARANTINE, plan_to_text(plan))
        step = Step(Act.MOVE, hills, removals[0].file.identity, target=target, temporary=target.with_suffix(".part"))
        journal.intend(run, 0, step)
    hills.rename(target)
    return target


def answer_cut_off(button: str, texts: list[str]) -> Callable[[QDialog], None]:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        texts.append(dialog.informativeText())
        button_of(dialog, button).click()

    return answer


def ended(journal_path: Path) -> bool:
    with Journal(journal_path) as journal:
        return not journal.unfinished_runs()


def test_a_cut_off_removal_is_taken_back_at_the_start(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, cut_off: Path, journal_path: Path
) -> None:
    texts: list[str] = []
    with answering(answer_cut_off("Take it back", texts), lambda dialog: dialog.reject()) as answered:
        window = make_window()
        qtbot.waitUntil(lambda: len(answered) == 2 and not window.changes.is_running, timeout=PATIENCE_MS)
    assert "0 files are moved to the quarantine, 1 of 2 is left. It was at 1 file just then" in texts[0]
    assert (family_folder / "hills again.jpg").exists()
    assert (family_folder / "copies" / "beach.webp").exists()
    assert not cut_off.exists()
    assert ended(journal_path)


def test_a_cut_off_removal_is_finished_at_the_start(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, cut_off: Path, journal_path: Path
) -> None:
    with answering(answer_cut_off("Finish it", []), lambda dialog: dialog.reject()) as answered:
        window = make_window()
        qtbot.waitUntil(lambda: len(answered) == 2 and not window.changes.is_running, timeout=PATIENCE_MS)
    assert cut_off.exists()
    assert not (family_folder / "copies" / "beach.webp").exists()
    assert ended(journal_path)


def test_a_cut_off_deletion_is_finished_only_after_a_second_question(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, journal_path: Path
) -> None:
    hills = family_folder / "hills again.jpg"
    plan = RemovalPlan((removal_of(hills, family_folder / "hills.jpg"),), settings=RemovalSettings(Way.DELETE))
    with Journal(journal_path) as journal:
        journal.begin_run(Way.DELETE, plan_to_text(plan))

    def refuse(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "permanently" in dialog.text()
        button_of(dialog, "Cancel").click()

    with answering(answer_cut_off("Finish it", []), refuse) as answered:
        window = make_window()
        qtbot.waitUntil(lambda: len(answered) == 2 and not window.changes.is_running, timeout=PATIENCE_MS)
    assert hills.exists()
    assert not ended(journal_path)


@pytest.mark.parametrize(("button", "is_over"), [("Leave it as it is", True), ("Later", False)])
def test_a_cut_off_removal_may_stand_as_it_is(
    qtbot: QtBot,
    make_window: WindowMaker,
    family_folder: Path,
    cut_off: Path,
    journal_path: Path,
    button: str,
    is_over: bool,
) -> None:
    with answering(answer_cut_off(button, [])) as answered:
        window = make_window()
        qtbot.waitUntil(lambda: len(answered) == 1 and not window.changes.is_running, timeout=PATIENCE_MS)
    assert cut_off.exists()
    assert (family_folder / "copies" / "beach.webp").exists()
    assert ended(journal_path) == is_over


def test_a_run_of_another_imagetwin_is_not_asked_about(
    qtbot: QtBot, make_window: WindowMaker, cut_off: Path, journal_path: Path
) -> None:
    with Journal(journal_path) as journal, journal.alone():
        window = make_window()
        qtbot.waitUntil(lambda: not window.changes.cut_off.is_looking, timeout=PATIENCE_MS)
        qtbot.wait(100)
        assert not window.changes.cut_off.is_running
    assert cut_off.exists()


def test_closing_the_window_during_a_removal_ends_the_run_normally(
    qtbot: QtBot,
    make_window: WindowMaker,
    family_folder: Path,
    journal_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    before = contents_of(family_folder)
    send = TrashCan.send

    def send_slowly(can: TrashCan, path: Path, identity: FileIdentity) -> Path | None:
        time.sleep(0.5)  # the window is closed while the first file goes
        return send(can, path, identity)

    monkeypatch.setattr(TrashCan, "send", send_slowly)
    window.menu_actions["mark_all"].trigger()
    with answering(lambda dialog: button_of(dialog, "Move 3 files to the trash").click()):
        window.menu_actions["remove"].trigger()
        qtbot.waitUntil(lambda: window.changes.status.startswith("Moving to the trash"), timeout=PATIENCE_MS)
        window.close()
    assert not window.changes.is_running
    assert ended(journal_path)
    with Journal(journal_path) as journal:
        (run,) = journal.runs()
        assert run.removed_count < 3
        assert len(contents_of(family_folder)) == len(before) - run.removed_count
