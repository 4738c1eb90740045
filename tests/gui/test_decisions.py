"""Decisions by the keyboard: groups are split, dismissed, led by another image, and all of it is taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from imagetwin.config import paths
from imagetwin.config.preferences import HASH_OFF, Preferences
from imagetwin.gui.dialogs.dismissals_dialog import DismissalsDialog
from imagetwin.gui.main_window import MainWindow
from imagetwin.store.dismissals import Dismissals
from tests.gui.conftest import WindowMaker
from tests.helpers.window import PATIENCE_MS, answering, button_of, click_find_and_wait, table_texts

BEACHES, HILLS = ["beach.png", "beach small.jpg", "beach.webp"], ["hills.jpg", "hills again.jpg"]


@pytest.fixture
def window(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> MainWindow:
    made = make_window(family_folder, preferences=Preferences(threshold=10, hash_method=HASH_OFF))
    click_find_and_wait(qtbot, made)
    return made


def shown(window: MainWindow) -> list[list[str]]:
    return [[image.path.name for image in group.images] for group in window.model.session.groups]


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(window.groups_view, key, held)


CONTROL = Qt.KeyboardModifier.ControlModifier


def test_distances_follow_another_reference(qtbot: QtBot, window: MainWindow) -> None:
    window.groups_view.setCurrentIndex(window.model.image_index(0, 2))
    press(qtbot, window, Qt.Key.Key_R)
    (beaches, _hills) = window.model.session.groups
    assert beaches.reference.path.name == "beach.webp"
    # That of the two smaller ones was not what the group was made of, and is known from the search.
    assert all(0 < member.distance < 40 for member in beaches.members)


def test_each_decision_is_one_key_and_control_z_takes_it_back(qtbot: QtBot, window: MainWindow) -> None:
    assert shown(window) == [BEACHES, HILLS]
    view, model = window.groups_view, window.model
    for key, words, left in (
        (Qt.Key.Key_R, "making beach.webp the reference", [["beach.webp", "beach.png", "beach small.jpg"], HILLS]),
        (Qt.Key.Key_X, "taking beach.webp out of its group", [BEACHES[:2], HILLS]),
        (Qt.Key.Key_P, "taking beach.webp out of its group", [BEACHES[:2], HILLS]),
        (Qt.Key.Key_N, "dismissing a group of 3 images", [HILLS]),
        (Qt.Key.Key_O, "dismissing beach.webp", [BEACHES[:2], HILLS]),
        (Qt.Key.Key_Space, "marking beach.webp", [BEACHES, HILLS]),
    ):
        view.setCurrentIndex(model.image_index(0, 2))
        press(qtbot, window, key)
        assert shown(window) == left
        assert view.currentIndex().isValid()
        assert window.menu_actions["undo_decision"].text() == f"&Undo {words}"
        press(qtbot, window, Qt.Key.Key_Z, CONTROL)
        assert shown(window) == [BEACHES, HILLS]
        assert window.menu_actions["redo_decision"].text() == f"&Redo {words}"
    assert not window.menu_actions["undo_decision"].isEnabled()
    press(qtbot, window, Qt.Key.Key_Y, CONTROL)
    assert model.session.is_marked(model.session.groups[0].members[1].image)


def test_a_rule_and_another_threshold_are_taken_back_too(qtbot: QtBot, window: MainWindow) -> None:
    window.menu_actions["mark_all"].trigger()
    assert window.model.session.summary().marked_count == 3
    with qtbot.waitSignal(window.thresholds.regrouped, timeout=PATIENCE_MS):
        window.search_bar.threshold_slider.setValue(1)
    assert shown(window) == []
    assert window.menu_actions["undo_decision"].text() == "&Undo moving the threshold to 1"
    with qtbot.waitSignal(window.thresholds.regrouped, timeout=PATIENCE_MS):
        window.menu_actions["undo_decision"].trigger()
    assert (shown(window), window.search_bar.threshold_box.value()) == ([BEACHES, HILLS], 10)
    assert window.model.session.summary().marked_count == 3
    window.menu_actions["undo_decision"].trigger()
    assert window.model.session.summary().marked_count == 0


def kept_count() -> int:
    if not paths.dismissals_path().exists():
        return 0
    with Dismissals(paths.dismissals_path()) as kept:
        return len(kept.all())


def test_what_is_dismissed_is_away_in_the_next_search_until_it_is_revoked(qtbot: QtBot, window: MainWindow) -> None:
    window.groups_view.setCurrentIndex(window.model.image_index(1, 1))
    press(qtbot, window, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: kept_count() == 1, timeout=PATIENCE_MS)
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: kept_count() == 0, timeout=PATIENCE_MS)
    press(qtbot, window, Qt.Key.Key_Y, CONTROL)
    qtbot.waitUntil(lambda: kept_count() == 1, timeout=PATIENCE_MS)
    click_find_and_wait(qtbot, window)
    assert shown(window) == [BEACHES]

    def revoke(dialog: object) -> None:
        assert isinstance(dialog, DismissalsDialog)
        qtbot.waitUntil(lambda: bool(table_texts(dialog)), timeout=PATIENCE_MS)
        assert "hills.jpg, hills again.jpg" in table_texts(dialog)[0]
        button_of(dialog, "Show them again").click()
        qtbot.waitUntil(lambda: "Nothing was dismissed" in dialog.sentence.text(), timeout=PATIENCE_MS)
        dialog.reject()

    with answering(revoke):
        window.menu_actions["dismissals"].trigger()
    assert kept_count() == 0
    click_find_and_wait(qtbot, window)
    assert shown(window) == [BEACHES, HILLS]
