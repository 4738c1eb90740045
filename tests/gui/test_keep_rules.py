"""The list of keep rules: its order, its preview with reasons, presets, and what it marks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import HASH_OFF, Preferences
from imagetwin.domain.keep_rules import ChosenRule
from imagetwin.domain.tiers import Tier
from imagetwin.engine import describing
from imagetwin.gui.dialogs.keep_rules_dialog import KeepRulesDialog, Scope
from imagetwin.gui.main_window import MainWindow
from imagetwin.review.filtering import GroupFilter
from imagetwin.review.session import ReviewSession
from imagetwin.review.view import Arrangement, view_of
from tests.gui.conftest import WindowMaker
from tests.helpers.made_groups import made_groups
from tests.helpers.thread_workers import ThreadWorkers
from tests.helpers.tiered_groups import tiered_groups
from tests.helpers.window import PATIENCE_MS, answering, assert_reachable, click_find_and_wait, table_texts


@pytest.fixture
def window(qtbot: QtBot, make_window: WindowMaker, family_folder: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(describing, "WorkerPool", ThreadWorkers)
    made = make_window(family_folder, preferences=Preferences(threshold=10, hash_method=HASH_OFF))
    click_find_and_wait(qtbot, made)
    return made


def marked(window: MainWindow) -> list[str]:
    session = window.model.session
    return [image.path.name for group in session.groups for image in session.marked_images(group)]


def test_rules_are_put_in_order_tried_and_applied(qtbot: QtBot, window: MainWindow) -> None:
    def decide(dialog: QDialog) -> None:
        assert isinstance(dialog, KeepRulesDialog)
        assert_reachable(dialog)
        qtbot.waitUntil(dialog.apply_button.isEnabled, timeout=PATIENCE_MS)
        assert [rule.name for rule in dialog.rules] == ["protected", "intact", "most-pixels", "largest"]
        dialog.set_rules([])
        qtbot.waitUntil(lambda: "2 groups undecided" in dialog.sentence.text(), timeout=PATIENCE_MS)
        assert not dialog.apply_button.isEnabled()
        for name in ("formats", "quality"):
            dialog.kind_box.setCurrentIndex(dialog.kind_box.findData(name))
            qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        dialog.list.setCurrentRow(1)
        qtbot.keyClicks(dialog.terms_edit, "webp; jpeg")
        assert dialog.rules == (ChosenRule("quality"), ChosenRule("formats", ("webp", "jpeg")))
        qtbot.waitUntil(lambda: len(table_texts(dialog)) >= 3, timeout=PATIENCE_MS)
        texts = "\n".join(table_texts(dialog))
        assert "kept beach.webp: webp goes before jpeg" in texts
        dialog.preset_box.setCurrentText("web first")
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        dialog.scope_box.setCurrentText(Scope.SELECTED.value)
        qtbot.waitUntil(lambda: "in 1 group would" in dialog.sentence.text(), timeout=PATIENCE_MS)
        qtbot.waitUntil(dialog.apply_button.isEnabled, timeout=PATIENCE_MS)
        dialog.apply_button.click()

    with answering(decide):
        window.menu_actions["mark_by_rules"].trigger()
    assert marked(window) == ["beach.png", "beach small.jpg"]
    assert window.menu_actions["undo_decision"].text() == "&Undo marking 2 images"

    def see(dialog: QDialog) -> None:
        assert isinstance(dialog, KeepRulesDialog)
        assert dialog.preset_box.itemText(0) == "web first"
        assert dialog.rules[0] == ChosenRule("quality")
        dialog.delete_requested.emit("web first")
        assert dialog.preset_box.count() == 0
        dialog.reject()

    with answering(see):
        window.menu_actions["mark_by_rules"].trigger()
    assert marked(window) == ["beach.png", "beach small.jpg"]


def test_rules_leave_alone_what_is_hidden_and_groups_of_which_all_is_kept(
    qtbot: QtBot, make_window: WindowMaker
) -> None:
    window = make_window()
    session = ReviewSession([*tiered_groups(), *made_groups(2)])
    session.keep_all(1)
    arrangement = Arrangement(GroupFilter(tiers=frozenset({Tier.SAME_FILE, Tier.SAME_PIXELS})))
    window.model.set_session(session, view_of(session.numbered_groups, arrangement))

    def decide(scope: Scope) -> None:
        def choose(dialog: QDialog) -> None:
            assert isinstance(dialog, KeepRulesDialog)
            dialog.scope_box.setCurrentText(scope.value)
            dialog.set_rules([ChosenRule("first-path")])
            qtbot.waitUntil(dialog.apply_button.isEnabled, timeout=PATIENCE_MS)
            dialog.apply_button.click()

        with answering(choose):
            window.keep_rules.open()

    decide(Scope.SHOWN)
    assert marked(window) == ["same.png", "pixels.png"]
    decide(Scope.ALL)
    assert marked(window) == ["same.png", "pixels.png", "turned.png", "edit.png", "0-1.png"]
