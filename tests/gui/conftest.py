"""A window with preferences of its own, closed after each test."""

import gc
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from imagetwin.config import paths
from imagetwin.config.preferences import Preferences
from imagetwin.engine import inspecting, scan
from imagetwin.gui import thumbnail_loader
from imagetwin.gui.controllers.autosave_controller import AutosaveController
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.thumbnail_loader import ThumbnailLoader
from tests.helpers.pictures import make_family_folder
from tests.helpers.thread_workers import ThreadWorkers

WindowMaker = Callable[..., MainWindow]


@pytest.fixture(autouse=True, scope="session")
def _what_is_loaded_is_not_looked_through() -> None:
    """Keep what the modules hold, a million objects, from what each test looks through for timers and threads."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def quick_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let searches and inspections work in threads, for tests of what the window makes of their results."""
    monkeypatch.setattr(scan, "WorkerPool", ThreadWorkers)
    monkeypatch.setattr(inspecting, "WorkerPool", ThreadWorkers)


@pytest.fixture(autouse=True)
def _no_leaked_qt_timers_or_threads(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves one of Qt's timers or threads running."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [
        entry
        for entry in gc.get_objects()
        if isinstance(entry, (QTimer, QThread)) and isValid(entry) and entry is not qapp.thread()
    ]
    running = [entry for entry in left if (entry.isActive() if isinstance(entry, QTimer) else entry.isRunning())]
    assert not running, f"left running: {running}"


@pytest.fixture(autouse=True)
def _english_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system be English, whatever the machine's is: the window would speak another language, which it knows."""
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("en_US"))


@pytest.fixture
def home_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A home on the volume of the test's files, since the trash of the home takes only files of its volume."""
    monkeypatch.setenv("HOME", os.fspath(tmp_path))
    return tmp_path


@pytest.fixture(autouse=True)
def journal_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A journal of the test's own, so that no window asks about what another test left."""
    path = tmp_path / "data" / "journal.sqlite"
    monkeypatch.setattr(paths, "journal_path", lambda: path)
    monkeypatch.setattr(paths, "dismissals_path", lambda: path.with_name("dismissals.sqlite"))
    monkeypatch.setattr(paths, "last_review_path", lambda: path.with_name("last.imagetwin"))
    return path


@pytest.fixture
def last_review(journal_path: Path) -> Path:
    """Where a review saves itself; only with this fixture a window asks at its start whether to go on with one."""
    return paths.last_review_path()


@pytest.fixture(autouse=True)
def _no_question_at_the_start(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "last_review" not in request.fixturenames:
        monkeypatch.setattr(AutosaveController, "look", lambda _self: None)


@pytest.fixture
def family_folder(home_folder: Path) -> Path:
    """A folder with two groups; see `make_family_folder`."""
    return make_family_folder(home_folder / "family")


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowMaker]:
    """Return a maker of shown windows."""
    windows: list[MainWindow] = []

    def make(*folders: Path, preferences: Preferences | None = None) -> MainWindow:
        window = MainWindow(preferences or Preferences(), tmp_path / "config" / "settings.toml", 2)
        windows.append(window)
        window.open_folders(folders)
        with qtbot.waitActive(window):  # shortcuts reach only an active window
            window.show()
            window.activateWindow()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture(autouse=True)
def threads_for_thumbnails(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let windows decode thumbnails in threads: two processes for each window would take the suite minutes."""
    if "loader" not in request.fixturenames:
        monkeypatch.setattr(thumbnail_loader, "make_workers", lambda: ThreadPoolExecutor(thumbnail_loader.THREAD_COUNT))


@pytest.fixture
def loader(qtbot: QtBot) -> Iterator[ThumbnailLoader]:
    """A thumbnail loader, closed after the test."""
    made = ThumbnailLoader()
    yield made
    made.close()
