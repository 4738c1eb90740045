"""What the system asks a running program to open, and under which name the desktop knows the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from imagetwin.gui.application import Application
from imagetwin.gui.views.folder_line import FolderLine


@pytest.fixture
def line(qtbot: QtBot, qapp: QApplication) -> Iterator[FolderLine]:
    assert isinstance(qapp, Application)
    line = FolderLine()
    qtbot.addWidget(line)
    qapp.paths_opened.connect(line.open_paths)
    yield line
    qapp.paths_opened.disconnect(line.open_paths)


def ask_to_open(application: QApplication, *urls: QUrl) -> None:
    """Do what Qt does on macOS: one event for each."""
    for url in urls:
        application.postEvent(application, QFileOpenEvent(url))


def test_what_finder_opens_takes_the_folders_place_all_at_once(
    qtbot: QtBot, qapp: QApplication, line: FolderLine, tmp_path: Path
) -> None:
    (tmp_path / "summer ü").mkdir()
    (tmp_path / "winter").mkdir()
    picture = tmp_path / "winter" / "snow.jpg"
    picture.write_bytes(b"")
    line.set_folders([tmp_path / "before"])
    with qtbot.waitSignal(line.changed):
        ask_to_open(qapp, *(QUrl.fromLocalFile(str(path)) for path in (tmp_path / "summer ü", picture)))
    assert line.folders == (tmp_path / "summer ü", tmp_path / "winter")


def test_an_address_on_the_web_is_not_opened(
    qtbot: QtBot, qapp: QApplication, line: FolderLine, tmp_path: Path
) -> None:
    with qtbot.waitSignal(line.changed):
        ask_to_open(qapp, QUrl("https://example.org/snow.jpg"), QUrl.fromLocalFile(str(tmp_path)))
    assert line.folders == (tmp_path,)


def test_what_is_opened_during_a_search_waits_for_its_end(line: FolderLine, tmp_path: Path) -> None:
    line.set_folders([tmp_path / "before"])
    line.setEnabled(False)
    line.open_paths([tmp_path])
    assert line.folders == (tmp_path / "before",)
    line.setEnabled(True)
    assert line.folders == (tmp_path,)
    line.set_folders([])
    line.setEnabled(False)
    line.setEnabled(True)
    assert not line.folders


def test_the_window_bears_the_name_of_the_entry_in_the_menu(qapp: QApplication) -> None:
    entry = f"{QGuiApplication.desktopFileName()}.desktop"
    assert (Path(__file__).resolve().parents[2] / "packaging" / "linux" / entry).is_file()
