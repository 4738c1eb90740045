"""Pause and Resume, by button and by key, and what the window says of the cache."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from imagetwin.config import paths
from imagetwin.domain.progress import CancelToken, Progress, Stage
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.engine import scan as engine
from imagetwin.gui.main_window import MainWindow
from tests.gui.conftest import WindowMaker
from tests.helpers.window import PATIENCE_MS, assert_reachable, click_find_and_wait, tip_lines

LEFT = Qt.MouseButton.LeftButton


class StepwiseScan:
    """Stands for the scan: does a step whenever it may, and ends when it is told to."""

    def __init__(self) -> None:
        self.steps = 0
        self.may_end = threading.Event()

    def __call__(
        self,
        folders: Sequence[Path],
        settings: ScanSettings,
        *,
        on_progress: Callable[[Progress], None],
        cancel: CancelToken,
        **_options: Any,
    ) -> ScanResult:
        while not self.may_end.wait(0.01):
            cancel.raise_if_cancelled()
            self.steps += 1
            on_progress(Progress(Stage.FINGERPRINT, self.steps, 1_000_000))
        return ScanResult(tuple(folders), settings, (), (), (), notices=("The cache is damaged.",))


@pytest.fixture
def stepwise(monkeypatch: pytest.MonkeyPatch) -> StepwiseScan:
    """Put the stepwise scan in the place of the real one."""
    made = StepwiseScan()
    monkeypatch.setattr(engine, "scan", made)
    return made


def started(qtbot: QtBot, make_window: WindowMaker, folder: Path, stepwise: StepwiseScan) -> MainWindow:
    """Open a window and start a scan in it."""
    window = make_window(folder)
    qtbot.mouseClick(window.search_bar.find_button, LEFT)
    qtbot.waitUntil(lambda: stepwise.steps > 0, timeout=PATIENCE_MS)
    return window


def text_of(window: MainWindow) -> str:
    return window.search_bar._progress_text.text()


def assert_stands_still(qtbot: QtBot, stepwise: StepwiseScan) -> None:
    qtbot.wait(100)
    steps = stepwise.steps
    qtbot.wait(200)
    assert stepwise.steps == steps


def assert_goes_on(qtbot: QtBot, stepwise: StepwiseScan) -> None:
    steps = stepwise.steps
    qtbot.waitUntil(lambda: stepwise.steps > steps + 2, timeout=PATIENCE_MS)


def end(qtbot: QtBot, window: MainWindow, stepwise: StepwiseScan) -> None:
    with qtbot.waitSignal(window.scans.finished, timeout=PATIENCE_MS):
        stepwise.may_end.set()


def test_the_button_pauses_and_resumes(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path, stepwise: StepwiseScan
) -> None:
    window = started(qtbot, make_window, tmp_path, stepwise)
    button = window.search_bar.pause_button
    assert (button.isVisible(), button.text()) == (True, "Pa&use")
    assert_reachable(window.search_bar)
    qtbot.mouseClick(button, LEFT)
    assert_stands_still(qtbot, stepwise)
    assert text_of(window).startswith("Paused. Reading images")
    assert (button.text(), window.menu_actions["pause"].text()) == ("Res&ume", "Res&ume")
    qtbot.mouseClick(button, LEFT)
    assert_goes_on(qtbot, stepwise)
    assert text_of(window).startswith("Reading images")
    end(qtbot, window, stepwise)
    assert not button.isVisible()


def test_the_key_pauses_and_resumes(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path, stepwise: StepwiseScan
) -> None:
    window = started(qtbot, make_window, tmp_path, stepwise)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.scans.is_paused
    assert_stands_still(qtbot, stepwise)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert_goes_on(qtbot, stepwise)
    end(qtbot, window, stepwise)


def test_a_paused_search_can_be_cancelled_and_the_next_one_is_not_paused(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path, stepwise: StepwiseScan
) -> None:
    window = started(qtbot, make_window, tmp_path, stepwise)
    qtbot.mouseClick(window.search_bar.pause_button, LEFT)
    with qtbot.waitSignal(window.scans.cancelled, timeout=PATIENCE_MS):
        qtbot.mouseClick(window.search_bar.find_button, LEFT)
    assert not window.menu_actions["pause"].isEnabled()
    qtbot.mouseClick(window.search_bar.find_button, LEFT)
    assert_goes_on(qtbot, stepwise)
    assert window.menu_actions["pause"].text() == "Pa&use"
    end(qtbot, window, stepwise)


def test_a_window_with_a_paused_search_closes(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path, stepwise: StepwiseScan
) -> None:
    window = started(qtbot, make_window, tmp_path, stepwise)
    qtbot.mouseClick(window.search_bar.pause_button, LEFT)
    window.close()
    assert not window.scans.is_running


def test_there_is_nothing_to_pause_without_a_search(make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window(tmp_path)
    assert not window.menu_actions["pause"].isEnabled()
    assert not window.search_bar.pause_button.isVisible()
    window.scans.toggle_pause()
    assert not window.scans.is_paused


def test_what_the_cache_has_to_say_stands_in_the_window(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path, stepwise: StepwiseScan
) -> None:
    window = started(qtbot, make_window, tmp_path, stepwise)
    end(qtbot, window, stepwise)
    assert window.message_page._sentence.text().endswith("The cache is damaged.")
    assert tip_lines(window.review_bar.toolTip()) == ["The cache is damaged."]


def test_the_window_uses_the_cache(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "cache_path", lambda: tmp_path / "own" / "cache.sqlite")
    window = make_window(family_folder)
    for cached in (0, 7):
        click_find_and_wait(qtbot, window)
        assert window._result is not None
        assert window._result.cached_count == cached
