"""File > Export report…: which files, where, and what is told of them."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from imagetwin.domain.images import ImageFile
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine import picturing
from imagetwin.gui import desktop
from imagetwin.gui.dialogs.report_dialog import ReportDialog
from tests.gui.conftest import WindowMaker
from tests.helpers.thread_workers import ThreadWorkers
from tests.helpers.window import PATIENCE_MS, answering, assert_reachable, click_find_and_wait


@pytest.fixture(autouse=True)
def _threads_make_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picturing, "WorkerPool", ThreadWorkers)


def _wait_until_told(qtbot: QtBot, dialog: ReportDialog) -> None:
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=PATIENCE_MS)


def test_a_report_is_exported_shown_and_not_written_over_the_last_one(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(family_folder)
    assert not window.menu_actions["report"].isEnabled()
    click_find_and_wait(qtbot, window)
    shown: list[Path] = []
    monkeypatch.setattr(desktop, "show_in_folder", shown.append)
    target = tmp_path / "report"

    def export(dialog: QDialog) -> None:
        assert isinstance(dialog, ReportDialog)
        assert_reachable(dialog)
        assert dialog.folder.folder is not None
        assert not dialog.folder.folder.exists()
        dialog.folder.line.setText(str(target))
        dialog.boxes["collage"].setChecked(False)
        _wait_until_told(qtbot, dialog)
        assert dialog.status.text() == f"5 files written to {target}."
        qtbot.mouseClick(dialog.show_button, Qt.MouseButton.LeftButton)
        (target / "summary.txt").write_text("mine")
        _wait_until_told(qtbot, dialog)
        assert "is there already and stays as it is" in dialog.status.text()
        assert (target / "summary.txt").read_text() == "mine"
        dialog.overwrite_box.setChecked(True)
        _wait_until_told(qtbot, dialog)
        assert "ImageTwin report" in (target / "summary.txt").read_text()
        dialog.reject()

    with answering(export):
        window.menu_actions["report"].trigger()
    assert {path.name for path in target.iterdir()} == {
        "report.html", "report.json", "pairs.csv", "files.csv", "summary.txt",
    }  # fmt: skip
    assert [path.parent for path in shown] == [target]


def test_nothing_can_be_exported_without_a_folder_or_a_format(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ReportDialog(3, tmp_path / "report")
    qtbot.addWidget(dialog)
    assert dialog.export_button.isEnabled()
    dialog.folder.line.clear()
    dialog.folder.edited.emit()
    assert not dialog.export_button.isEnabled()
    dialog.folder.line.setText(str(tmp_path))
    for box in dialog.boxes.values():
        box.setChecked(False)
    assert dialog.order is None
    assert not dialog.export_button.isEnabled()


def test_an_export_that_is_cancelled_leaves_no_half_of_a_file(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    target, begun, gate = tmp_path / "report", threading.Event(), threading.Event()

    def wait_at_the_gate(files: list[ImageFile], _side: int, _settings: DecodeSettings) -> list[None]:
        begun.set()
        gate.wait(PATIENCE_MS / 1000)
        return [None] * len(files)

    monkeypatch.setattr(picturing, "small_jpegs", wait_at_the_gate)

    def cancel(dialog: QDialog) -> None:
        assert isinstance(dialog, ReportDialog)
        dialog.folder.line.setText(str(target))
        dialog.boxes["collage"].setChecked(False)
        qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(begun.is_set, timeout=PATIENCE_MS)
        assert not dialog.folder.isEnabled()
        dialog.close_button.click()
        gate.set()
        qtbot.waitUntil(dialog.export_button.isEnabled, timeout=PATIENCE_MS)
        assert dialog.status.text() == "Cancelled. Files that were complete stay."
        assert not dialog.show_button.isVisible()
        dialog.reject()

    with answering(cancel):
        window.menu_actions["report"].trigger()
    assert {path.name for path in target.iterdir()} == {"report.json", "pairs.csv", "files.csv", "summary.txt"}
