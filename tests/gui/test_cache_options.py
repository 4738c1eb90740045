"""The cache in the options, and what a search in the window has from it."""

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from imagetwin.config import paths
from imagetwin.config.preferences import Preferences
from imagetwin.config.settings_file import load_preferences
from imagetwin.domain.progress import Stage
from imagetwin.engine import throttle
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.garbage import GarbageCollector
from imagetwin.gui.main_window import MainWindow
from imagetwin.store.fingerprint_cache import DEFAULT_LIMIT_BYTES, FingerprintCache
from tests.gui.conftest import WindowMaker
from tests.helpers.window import PATIENCE_MS, answering, assert_reachable, button_of, click_find_and_wait

# Six images and a file that is none; that is remembered too.
KNOWN_COUNT = 7


@pytest.fixture(autouse=True)
def cache_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A cache of the test's own."""
    path = tmp_path / "own" / "cache.sqlite"
    monkeypatch.setattr(paths, "cache_path", lambda: path)
    return path


@pytest.fixture(autouse=True)
def _garbage_as_in_the_program(qapp: QApplication) -> Iterator[None]:
    """Elsewhere than in the window's thread, a collection may destroy the dialogs that a test has left."""
    collector = GarbageCollector(qapp)
    collector.start()
    yield
    collector.stop()


def known_count(path: Path) -> int:
    cache = FingerprintCache(path)
    info = cache.info()
    cache.close()
    assert info is not None
    return sum(kind.fingerprint_count + kind.unreadable_count for kind in info.kinds)


def searched(qtbot: QtBot, window: MainWindow) -> int:
    """Search, and return how much of it came from the cache."""
    click_find_and_wait(qtbot, window)
    assert window._result is not None
    assert len(window._result.images) + len(window._result.unreadable) == KNOWN_COUNT
    return window._result.cached_count


def in_options(
    qtbot: QtBot,
    window: MainWindow,
    act: Callable[[OptionsDialog], None],
    *questions: Callable[[QDialog], None],
    button: QDialogButtonBox.StandardButton = QDialogButtonBox.StandardButton.Ok,
) -> None:
    """Open the options, wait until they know of the cache, act, answer what is asked then, and close them."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, OptionsDialog)
        dialog.tabs.setCurrentIndex(dialog.tabs.count() - 1)
        wait_for_the_cache(qtbot, window)
        act(dialog)
        wait_for_the_cache(qtbot, window)
        button_box = dialog.findChild(QDialogButtonBox, options=Qt.FindChildOption.FindDirectChildrenOnly)
        assert isinstance(button_box, QDialogButtonBox)
        button_box.button(button).click()

    with answering(answer, *questions):
        window.menu_actions["options"].trigger()


def wait_for_the_cache(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.preferences.cache.is_running, timeout=PATIENCE_MS)


def test_what_the_cache_holds_is_shown(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> None:
    window = make_window(family_folder)
    seen: list[tuple[str, bool]] = []

    def note(dialog: OptionsDialog) -> None:
        assert_reachable(dialog)
        assert dialog.cache.place.text() == str(paths.cache_path())
        seen.append((dialog.cache.description.text(), dialog.cache.clear_button.isEnabled()))

    in_options(qtbot, window, note)
    searched(qtbot, window)
    in_options(qtbot, window, note)
    assert seen[0] == ("Empty: the first search fills it.", False)
    assert seen[1][0].startswith(f"{KNOWN_COUNT} pictures remembered, ")
    assert seen[1][1]


def test_clear_asks_and_the_next_search_reads_all_again(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, cache_path: Path
) -> None:
    window = make_window(family_folder)
    searched(qtbot, window)

    def answer(text: str, box: QDialog) -> None:
        assert isinstance(box, QMessageBox)
        assert "Your pictures are not touched." in box.informativeText()
        button_of(box, text).click()

    def clear(dialog: OptionsDialog) -> None:
        dialog.cache.clear_button.click()

    in_options(qtbot, window, clear, partial(answer, "Cancel"))
    assert known_count(cache_path) == KNOWN_COUNT
    before = sorted((path, path.stat().st_mtime_ns) for path in family_folder.rglob("*"))
    in_options(qtbot, window, clear, partial(answer, "Clear"), button=QDialogButtonBox.StandardButton.Cancel)
    assert known_count(cache_path) == 0
    assert sorted((path, path.stat().st_mtime_ns) for path in family_folder.rglob("*")) == before
    assert searched(qtbot, window) == 0


def test_entries_of_files_that_are_gone_are_removed(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, cache_path: Path
) -> None:
    window = make_window(family_folder)
    searched(qtbot, window)
    assert window._result is not None
    window._result.images[0].path.unlink()
    texts: list[str] = []

    def prune(dialog: OptionsDialog) -> None:
        dialog.cache.prune_button.click()
        assert not dialog.cache.prune_button.isEnabled()
        wait_for_the_cache(qtbot, window)
        texts.append(dialog.cache.outcome.text())

    in_options(qtbot, window, prune)
    # Its fingerprint, and what it was to the two copies of it.
    assert texts == ["Removed 3 entries of files gone or changed."]
    assert known_count(cache_path) == KNOWN_COUNT - 1


def test_without_the_cache_nothing_is_kept(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, cache_path: Path, tmp_path: Path
) -> None:
    window = make_window(family_folder)

    def leave_out(dialog: OptionsDialog) -> None:
        dialog.cache.use_box.click()
        assert not dialog.cache.limit_box.isEnabled()

    in_options(qtbot, window, leave_out)
    assert not load_preferences(tmp_path / "config" / "settings.toml").use_cache
    assert [searched(qtbot, window) for _ in range(2)] == [0, 0]
    assert not cache_path.exists()


def test_the_size_limit_reaches_the_search_and_a_lower_one_holds_at_once(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    limits: list[int] = []
    original = FingerprintCache._make_room

    def noting(cache: FingerprintCache, connection: sqlite3.Connection) -> None:
        limits.append(cache._limit_bytes)
        original(cache, connection)

    monkeypatch.setattr(FingerprintCache, "_make_room", noting)
    window = make_window(family_folder)
    searched(qtbot, window)
    assert set(limits) == {4_000_000_000}
    limits.clear()
    in_options(qtbot, window, lambda dialog: dialog.cache.limit_box.setValue(700))
    wait_for_the_cache(qtbot, window)
    assert limits == [700_000_000]
    assert load_preferences(tmp_path / "config" / "settings.toml").cache_limit_megabytes == 700


def test_the_limit_of_the_preferences_is_the_cache_s_own() -> None:
    assert Preferences().cache_limit_bytes == DEFAULT_LIMIT_BYTES


@pytest.mark.expects_log
def test_a_damaged_cache_is_told_of_and_made_anew(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, cache_path: Path
) -> None:
    cache_path.parent.mkdir()
    cache_path.write_bytes(b"no database" * 1000)
    window = make_window(family_folder)
    assert searched(qtbot, window) == 0
    assert "damaged" in window.review_bar.toolTip()
    assert "The cache had to be left out or made anew" in window.review_bar.text
    assert searched(qtbot, window) == KNOWN_COUNT
    assert window.review_bar.toolTip() == ""


def test_a_cancelled_search_goes_on_where_it_was(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, cache_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(throttle, "MIN_INTERVAL_SECONDS", 0.0)
    window = make_window(family_folder)
    reading = Stage.FINGERPRINT
    window.scans.progressed.connect(lambda at: window.scans.cancel() if at.stage is reading and at.done else None)
    with qtbot.waitSignal(window.scans.cancelled, timeout=PATIENCE_MS):
        window.search_bar.find_button.click()
    window.scans.progressed.disconnect()
    window.scans.progressed.connect(window.searches.show_progress)
    kept = known_count(cache_path)
    assert kept > 0
    assert searched(qtbot, window) == kept


def test_what_was_shown_before_is_let_go(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> None:
    window = make_window(family_folder)
    searched(qtbot, window)
    things: list[object] = list(range(1200))
    window.scans.let_go(things)
    qtbot.waitUntil(lambda: not things, timeout=PATIENCE_MS)
    searched(qtbot, window)
