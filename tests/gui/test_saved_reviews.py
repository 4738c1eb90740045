"""A review is saved by itself and as a file, goes on at the next start, and knows which files changed meanwhile."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from imagetwin.config import paths
from imagetwin.config.preferences import HASH_OFF, Preferences
from imagetwin.domain.errors import SessionError
from imagetwin.gui.controllers import autosave_controller
from imagetwin.gui.main_window import MainWindow
from imagetwin.store.session_store import load_review
from tests.gui.conftest import WindowMaker
from tests.helpers.window import PATIENCE_MS, answering, button_of, click_find_and_wait

BEACHES, HILLS = ["beach.png", "beach small.jpg", "beach.webp"], ["hills.jpg", "hills again.jpg"]
CHOSEN = Preferences(threshold=10, hash_method=HASH_OFF)

pytestmark = pytest.mark.usefixtures("last_review")


@pytest.fixture
def window(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, last_review: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """A window after a search, with marks on all copies."""
    monkeypatch.setattr(autosave_controller, "PAUSE_MS", 50)
    made = make_window(family_folder, preferences=CHOSEN)
    click_find_and_wait(qtbot, made)
    made.menu_actions["mark_all"].trigger()
    return made


def shown(window: MainWindow) -> list[list[str]]:
    return [[image.path.name for image in group.images] for group in window.model.session.groups]


def marked(window: MainWindow) -> list[str]:
    session = window.model.session
    return [image.path.name for group in session.groups for image in session.marked_images(group)]


def saved_marks() -> int:
    try:
        return len(load_review(paths.last_review_path()).decisions.marked)
    except SessionError:  # not written yet
        return -1


def go_on(dialog: QDialog) -> None:
    assert isinstance(dialog, QMessageBox)
    assert "family" in dialog.text()
    button_of(dialog, "Go on").click()


def test_a_review_goes_on_at_the_next_start_where_it_was(
    qtbot: QtBot, make_window: WindowMaker, window: MainWindow
) -> None:
    window.groups_view.setCurrentIndex(window.model.image_index(1, 1))
    window.menu_actions["take_out"].trigger()
    qtbot.waitUntil(lambda: saved_marks() == 2, timeout=PATIENCE_MS)
    window.groups_view.setCurrentIndex(window.model.image_index(0, 2))
    window.close()
    with answering(go_on):
        again = make_window(preferences=CHOSEN)
        qtbot.waitUntil(lambda: bool(again.model.session.groups), timeout=PATIENCE_MS)
    assert shown(again) == [BEACHES]
    assert marked(again) == BEACHES[1:]
    assert again.images.image is not None
    assert again.images.image.path.name == "beach.webp"
    with qtbot.waitSignal(again.thresholds.regrouped, timeout=PATIENCE_MS):
        again.search_bar.threshold_slider.setValue(1)
    again.menu_actions["undo_decision"].trigger()
    qtbot.waitUntil(lambda: shown(again) == [BEACHES], timeout=PATIENCE_MS)


def test_a_file_that_changed_meanwhile_is_told_and_cannot_be_marked(
    qtbot: QtBot, make_window: WindowMaker, window: MainWindow, family_folder: Path
) -> None:
    window.close()
    (changed,) = family_folder.rglob("beach.webp")
    changed.write_bytes(changed.read_bytes() + b"more")
    with answering(go_on):
        again = make_window(preferences=CHOSEN)
        qtbot.waitUntil(lambda: bool(again.model.session.groups), timeout=PATIENCE_MS)
    assert marked(again) == ["hills again.jpg"]
    tip = again.model.image_index(0, 2).data(3)
    assert "It cannot be marked: it was changed after it was compared." in tip
    again.menu_actions["mark_all"].trigger()
    assert marked(again) == ["beach small.jpg", "hills again.jpg"]


def test_a_damaged_review_is_set_aside_and_told(qtbot: QtBot, make_window: WindowMaker, window: MainWindow) -> None:
    window.close()
    paths.last_review_path().write_bytes(b"no review at all " * 300)
    told: list[str] = []
    again = make_window(preferences=CHOSEN)
    again.autosave.told.connect(told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert "It is kept as last.damaged-1.imagetwin." in told[0]
    assert paths.last_review_path().with_name("last.damaged-1.imagetwin").exists()


def test_a_review_is_saved_as_a_file_and_opened_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: Any = (str(tmp_path / "mine"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: chosen)
    with qtbot.waitSignal(window.reviews.saved, timeout=PATIENCE_MS):
        window.menu_actions["save_review"].trigger()
    file = tmp_path / "mine.imagetwin"
    assert window.preferences.value.recent_reviews == (str(file),)
    before = file.read_bytes()

    def refuse(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "is there already" in dialog.text()
        dialog.reject()

    # The dialog has asked about "mine", which is not there.
    with answering(refuse):
        window.menu_actions["save_review"].trigger()
        qtbot.waitUntil(lambda: not window.reviews.is_running, timeout=PATIENCE_MS)
    assert file.read_bytes() == before
    window.menu_actions["clear_marks"].trigger()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(file), ""))
    with qtbot.waitSignal(window.reviews.opened, timeout=PATIENCE_MS):
        window.menu_actions["open_review"].trigger()
    assert (shown(window), len(marked(window))) == ([BEACHES, HILLS], 3)
    file.write_bytes(b"damaged " * 500)

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "It was left as it is." in dialog.text()
        dialog.reject()

    with answering(read):
        window.menu_actions["open_review"].trigger()
        qtbot.waitUntil(lambda: not window.reviews.is_running, timeout=PATIENCE_MS)
    assert shown(window) == [BEACHES, HILLS]
