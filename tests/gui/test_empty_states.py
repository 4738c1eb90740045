"""What the window says and offers while it has no groups to show, and how it tells that a long search has ended."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Preferences
from imagetwin.gui.controllers import notice_controller
from imagetwin.gui.controllers.notice_controller import NoticeController
from imagetwin.gui.main_window import MainWindow
from tests.gui.conftest import WindowMaker
from tests.helpers.pictures import save_picture
from tests.helpers.window import click_find_and_wait

LEFT = Qt.MouseButton.LeftButton


def texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.message_page.findChildren(QLabel) if label.text()]


def offered(window: MainWindow) -> list[str]:
    return [name for name, button in window.message_page.buttons.items() if button.isVisible()]


def test_the_first_run_says_three_sentences_and_browses(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    _heading, sentences = texts(window)
    assert len(sentences.split("\n")) == 3
    assert offered(window) == ["browse"]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    qtbot.mouseClick(window.message_page.buttons["browse"], LEFT)
    assert window.search_bar.folders == [tmp_path]
    assert offered(window) == ["find", "folders"]


def test_the_buttons_do_what_the_actions_do(make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window(tmp_path)
    for name, button in window.message_page.buttons.items():
        assert button.text()
        assert button.toolTip() == window.menu_actions[name].toolTip()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    window.menu_actions["find"].setEnabled(False)
    assert not window.message_page.buttons["find"].isEnabled()


@pytest.mark.parametrize(
    ("preferences", "expected"),
    [
        (Preferences(), ["No duplicates found", "2 images compared."]),
        (Preferences(exclude_patterns=("*.png",)), ["No pictures found", "2 pictures left out by what is chosen"]),
    ],
)
def test_a_search_that_found_nothing_says_why_and_what_to_do(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path, preferences: Preferences, expected: list[str]
) -> None:
    for seed in (1, 2):
        save_picture(tmp_path / "pictures" / f"{seed}.png", seed)
    window = make_window(tmp_path / "pictures", preferences=preferences)
    click_find_and_wait(qtbot, window)
    for part, text in zip(expected, texts(window), strict=True):
        assert part in text
    assert offered(window) == ["browse", "folders"]


def test_the_only_folder_that_is_not_compared_with_itself_is_named_as_the_reason(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path
) -> None:
    save_picture(tmp_path / "pictures" / "1.png", 1)
    window = make_window(tmp_path / "pictures", preferences=Preferences(closed_folders=(str(tmp_path / "pictures"),)))
    click_find_and_wait(qtbot, window)
    assert texts(window)[0] == "Nothing was compared"


# The notice


@pytest.fixture
def alerts(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    seen: list[int] = []
    monkeypatch.setattr(QApplication, "alert", lambda _window, milliseconds: seen.append(milliseconds))
    return seen


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a tray is asked to show; the platform of the tests has none."""
    seen: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _tray, title, text, _icon: seen.append(f"{title}: {text}")
    )
    return seen


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program's window is in front, and every search is long."""
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    monkeypatch.setattr(notice_controller, "LONG_SECONDS", 0.0)


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "This plugin does not support", extend=True)
@pytest.mark.usefixtures("away")
def test_a_long_search_that_ends_behind_another_window_is_told(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, alerts: list[int], messages: list[str]
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    assert len(alerts) == 1
    assert messages == ["The search has ended: 2 groups of duplicates"]
    tray = window.notices.findChild(QSystemTrayIcon)
    assert tray is not None
    assert tray.isVisible()
    tray.messageClicked.emit()
    assert not tray.isVisible()


@pytest.mark.usefixtures("away")
def test_it_is_not_told_where_the_user_wants_no_notice(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, alerts: list[int], messages: list[str]
) -> None:
    window = make_window(family_folder, preferences=Preferences(tells_end=False))
    click_find_and_wait(qtbot, window)
    assert alerts == []
    assert messages == []


@pytest.mark.usefixtures("messages")
def test_a_short_search_is_not_told(
    make_window: WindowMaker, alerts: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    notices = NoticeController(make_window())
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    monkeypatch.setattr(notice_controller, "LONG_SECONDS", 1e9)
    notices.begin()
    assert not notices.end("Over", "soon")
    assert alerts == []


def test_without_a_tray_only_the_window_is_marked(
    make_window: WindowMaker, alerts: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    notices = NoticeController(make_window())
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    monkeypatch.setattr(notice_controller, "LONG_SECONDS", 0.0)
    notices.begin()
    assert not notices.end("Over", "in front")
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    assert notices.end("Over", "elsewhere")
    assert len(alerts) == 1
    assert notices.findChild(QSystemTrayIcon) is None
