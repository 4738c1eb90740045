"""The threshold moves after a search: the groups follow without another one, and what was decided stays."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import HASH_OFF, Preferences
from imagetwin.domain.tiers import Tier
from imagetwin.engine import scan as engine
from imagetwin.engine import scan_run
from imagetwin.engine.comparing import CompareStage
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.models.roles import Role
from imagetwin.review.session import ReviewSession
from imagetwin.review.tiers import shown_tier
from tests.gui.conftest import WindowMaker
from tests.helpers.pictures import save_picture
from tests.helpers.window import PATIENCE_MS, answering, click_check_box, click_find_and_wait

pytestmark = pytest.mark.usefixtures("quick_workers")

ALL = [["beach.png", "beach small.jpg", "beach.webp"], ["hills.jpg", "hills again.jpg"]]
WITHOUT_HASH = Preferences(threshold=3, hash_method=HASH_OFF)
BEACHES, TWO_BEACHES = ALL[:1], [["beach.png", "beach small.jpg"]]


@pytest.fixture
def window(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window after a search at a threshold of 3 that kept pairs up to 12; no other search may begin.

    No hash was looked at, since its pairs are there at every threshold.
    The distances to the beach are 1.3 and 2.4, that of the hills is 3.5.
    """
    made = make_window(family_folder, preferences=WITHOUT_HASH)
    click_find_and_wait(qtbot, made)

    def no_scan(*_arguments: Any, **_options: Any) -> None:
        pytest.fail("another search began")

    with monkeypatch.context() as patch:
        patch.setattr(engine, "scan", no_scan)
        yield made


def shown(window: MainWindow) -> list[list[str]]:
    return [[image.path.name for image in group.images] for group in window.model.session.groups]


def marked(window: MainWindow) -> list[str]:
    session = window.model.session
    return [image.path.name for group in session.groups for image in session.marked_images(group)]


def tiers(window: MainWindow) -> list[list[Tier]]:
    return [[shown_tier(member) for member in group.members] for group in window.model.session.groups]


def move(qtbot: QtBot, window: MainWindow, threshold: int) -> None:
    """Move the slider and wait for the groups."""
    with qtbot.waitSignal(window.thresholds.regrouped, timeout=PATIENCE_MS):
        window.search_bar.threshold_slider.setValue(threshold)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait as long as a move of the threshold takes to show."""
    qtbot.wait(500)
    qtbot.waitUntil(lambda: not window.thresholds.is_running, timeout=PATIENCE_MS)


def test_the_groups_follow_the_slider_without_another_search(qtbot: QtBot, window: MainWindow) -> None:
    assert shown(window) == BEACHES
    move(qtbot, window, 4)
    assert shown(window) == ALL
    assert window.review_bar.text == "2 groups with 5 images, nothing marked"
    move(qtbot, window, 2)
    assert shown(window) == TWO_BEACHES
    assert window.search_bar.note == ""


def test_the_groups_follow_the_box(qtbot: QtBot, window: MainWindow) -> None:
    window.search_bar.threshold_box.setFocus()
    window.search_bar.threshold_box.selectAll()
    with qtbot.waitSignal(window.thresholds.regrouped, timeout=PATIENCE_MS):
        qtbot.keyClicks(window.search_bar.threshold_box, "11")
    assert shown(window) == ALL
    assert window.search_bar.threshold_box.hasFocus()


def test_a_threshold_of_no_groups_says_so_and_groups_come_back(qtbot: QtBot, window: MainWindow) -> None:
    move(qtbot, window, 0)
    assert window.pages.currentWidget() is window.message_page
    assert not window.menu_actions["mark_all"].isEnabled()
    move(qtbot, window, 3)
    assert window.groups_view.isVisibleTo(window)
    assert shown(window) == BEACHES
    assert window.groups_view.currentIndex().data(Role.IMAGE).path.name == "beach small.jpg"


def test_only_the_last_threshold_counts(qtbot: QtBot, window: MainWindow) -> None:
    seen: list[list[list[str]]] = []
    window.thresholds.regrouped.connect(lambda _result, _session: seen.append(shown(window)))
    for threshold in (0, 1, 2, 4):
        window.search_bar.threshold_slider.setValue(threshold)
    settle(qtbot, window)
    # The signal's first receiver is the window, which has shown the groups when the test looks.
    assert seen == [ALL]


def test_a_threshold_that_is_back_again_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.assertNotEmitted(window.model.modelReset):
        window.search_bar.threshold_slider.setValue(4)
        window.search_bar.threshold_slider.setValue(3)
        settle(qtbot, window)


class _Gate:
    """Holds the work in its thread, when all is read and made, until the test lets it go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.began, self.may_go_on = threading.Event(), threading.Event()
        regrouped = ReviewSession.regrouped

        def held(*arguments: Any) -> ReviewSession:
            result = regrouped(*arguments)
            self.began.set()
            assert self.may_go_on.wait(60)
            return result

        monkeypatch.setattr(ReviewSession, "regrouped", held)


def test_the_threshold_may_move_back_while_groups_are_made(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = _Gate(monkeypatch)
    window.search_bar.threshold_slider.setValue(4)
    qtbot.waitUntil(gate.began.is_set, timeout=PATIENCE_MS)
    window.search_bar.threshold_slider.setValue(3)
    with qtbot.assertNotEmitted(window.model.modelReset):
        gate.may_go_on.set()
        settle(qtbot, window)
    assert shown(window) == BEACHES


def test_a_mark_that_is_set_while_groups_are_made_is_kept(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = _Gate(monkeypatch)
    window.search_bar.threshold_slider.setValue(4)
    qtbot.waitUntil(gate.began.is_set, timeout=PATIENCE_MS)
    click_check_box(qtbot, window, 0, 2)
    with qtbot.waitSignal(window.thresholds.regrouped, timeout=PATIENCE_MS):
        gate.may_go_on.set()
    assert shown(window) == ALL
    assert marked(window) == ["beach.webp"]


def test_members_keep_their_marks_and_a_survivor_stays(qtbot: QtBot, window: MainWindow) -> None:
    click_check_box(qtbot, window, 0, 0)
    click_check_box(qtbot, window, 0, 1)
    move(qtbot, window, 2)
    assert marked(window) == ["beach small.jpg"]
    move(qtbot, window, 4)
    assert marked(window) == ["beach small.jpg"]
    click_check_box(qtbot, window, 1, 0)
    move(qtbot, window, 5)
    assert marked(window) == ["beach small.jpg", "hills.jpg"]
    assert window.review_bar.text.startswith("2 groups with 5 images, 2 marked")


def test_the_cursor_stays_on_its_image_and_the_pane_shows_it(qtbot: QtBot, window: MainWindow) -> None:
    move(qtbot, window, 4)
    view = window.groups_view
    view.setCurrentIndex(window.model.image_index(1, 1))
    move(qtbot, window, 12)
    assert view.currentIndex().data(Role.IMAGE).path.name == "hills again.jpg"
    move(qtbot, window, 3)
    assert view.currentIndex().data(Role.IMAGE).path.name == "beach small.jpg"
    qtbot.waitUntil(lambda: window.compare_pane.facts.value("Name", 1) == "beach small.jpg")


def test_what_was_in_sight_stays_at_its_height(qtbot: QtBot, make_window: WindowMaker, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    for seed in range(30):
        save_picture(folder / f"{seed}.png", seed, (340, 240 + seed))
        save_picture(folder / f"{seed} again.jpg", seed, (340, 240 + seed), quality=5 + 3 * (seed * 7 % 30))
    window = make_window(folder, preferences=Preferences(threshold=500, hash_method=HASH_OFF))
    click_find_and_wait(qtbot, window)
    view, groups = window.groups_view, window.model.session.groups
    assert len(groups) == 30
    row = max(range(10, 20), key=lambda row: -groups[row].members[0].distance)
    view.scrollTo(window.model.image_index(row, 0), view.ScrollHint.PositionAtTop)
    assert view.first_in_sight() == window.model.image_index(row, 0)
    top = view.visualRect(view.first_in_sight()).top()
    move(qtbot, window, int(groups[row].members[0].distance) + 2)
    new_row = window.model.group_row(window.model.find_image(groups[row].reference, groups[row].reference))
    assert 0 < new_row < row
    assert view.visualRect(window.model.image_index(new_row, 0)).top() == top


def test_where_the_image_is_in_no_group_any_more_the_next_groups_are_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    move(qtbot, window, 4)
    view = window.groups_view
    view.setCurrentIndex(window.model.image_index(0, 2))
    move(qtbot, window, 2)
    assert view.currentIndex().data(Role.IMAGE).path.name == "beach.png"


def test_above_the_ceiling_the_last_groups_stay_and_the_window_says_so(qtbot: QtBot, window: MainWindow) -> None:
    move(qtbot, window, 500)
    assert shown(window) == ALL
    assert window._result is not None
    assert window._result.settings.match.threshold == 12
    assert window.search_bar.note == (
        "These groups are of threshold 12, which is as far as the search looked. Click Find Dupes to look at 500."
    )
    with qtbot.assertNotEmitted(window.model.modelReset):
        window.search_bar.threshold_slider.setValue(600)
        settle(qtbot, window)
    move(qtbot, window, 3)
    assert window.search_bar.note == ""


def test_another_method_takes_another_search(qtbot: QtBot, window: MainWindow) -> None:
    window.preferences.save(Preferences(method="mse-grey", threshold=3))
    window.preferences.changed.emit()
    with qtbot.assertNotEmitted(window.model.modelReset):
        window.search_bar.threshold_slider.setValue(4)
        settle(qtbot, window)
    assert window.search_bar.note == "These groups were found by mse. Click Find Dupes to look by mse-grey."


@pytest.mark.parametrize(
    ("most_pairs", "note", "reason"),
    [
        (
            3,
            "So many pictures are alike that above a threshold of 3 a new search is needed.",
            "since so many pictures are alike that the search could keep no more. Click Find Dupes to look at 7.",
        ),
        (
            1,
            "So many pictures are alike that each other threshold takes a new search.",
            "since so many pictures are alike that each other one takes a new search. Click Find Dupes to look at 7.",
        ),
    ],
)
def test_the_window_says_where_pairs_were_too_many(
    qtbot: QtBot,
    make_window: WindowMaker,
    family_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    most_pairs: int,
    note: str,
    reason: str,
) -> None:
    save_picture(family_folder / "beach again.png", 1, (640, 480))
    monkeypatch.setattr(scan_run, "CompareStage", partial(CompareStage, most_pairs=most_pairs))
    window = make_window(family_folder, preferences=WITHOUT_HASH)
    click_find_and_wait(qtbot, window)
    assert window.search_bar.note == note
    window.search_bar.threshold_slider.setValue(7)
    settle(qtbot, window)
    assert window.search_bar.note == f"These groups are of threshold 3, {reason}"
    assert [len(group) for group in window.model.session.groups] == [4]


def test_removed_images_do_not_come_back_with_the_threshold(qtbot: QtBot, window: MainWindow) -> None:
    click_check_box(qtbot, window, 0, 1)

    def accept(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: dialog.accept_button.isEnabled(), timeout=PATIENCE_MS)  # type: ignore[attr-defined]
        dialog.accept()

    with answering(accept, QDialog.reject), qtbot.waitSignal(window.changes.settled, timeout=PATIENCE_MS):
        window.menu_actions["remove"].trigger()
    move(qtbot, window, 4)
    assert shown(window) == [["beach.png", "beach.webp"], ALL[1]]
    move(qtbot, window, 0)
    assert [image.path.name for image in window.model.session.forgotten] == ["beach small.jpg"]

    def bring_back(dialog: QDialog) -> None:
        next(each for each in dialog.buttons() if each.text().startswith("&Bring back")).click()  # type: ignore[attr-defined]

    with answering(bring_back, QDialog.reject), qtbot.waitSignal(window.changes.settled, timeout=PATIENCE_MS):
        window.menu_actions["undo"].trigger()
    move(qtbot, window, 4)
    assert shown(window) == ALL


def test_nothing_is_grouped_while_a_dialog_asks(qtbot: QtBot, window: MainWindow) -> None:
    click_check_box(qtbot, window, 0, 1)

    def wait_and_refuse(dialog: QDialog) -> None:
        with qtbot.assertNotEmitted(window.model.modelReset):
            settle(qtbot, window)
        dialog.reject()

    with answering(wait_and_refuse), qtbot.waitSignal(window.changes.settled, timeout=PATIENCE_MS):
        window.search_bar.threshold_slider.setValue(4)
        window.menu_actions["remove"].trigger()
    qtbot.waitUntil(lambda: shown(window) == ALL, timeout=PATIENCE_MS)
    assert marked(window) == ["beach small.jpg"]


def test_newly_grouped_images_in_protected_folders_cannot_be_marked(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    preferences = Preferences(threshold=1, hash_method=HASH_OFF, protected_folders=(str(family_folder / "copies"),))
    window = make_window(family_folder, preferences=preferences)
    click_find_and_wait(qtbot, window)
    assert shown(window) == []
    move(qtbot, window, 4)
    window.menu_actions["mark_all"].trigger()
    assert marked(window) == ["beach.png", "hills again.jpg"]


def test_a_window_can_be_closed_while_the_threshold_moves(qtbot: QtBot, window: MainWindow) -> None:
    window.search_bar.threshold_slider.setValue(4)
    window.close()
    assert not window.thresholds.is_running
    assert window.search_bar.threshold_slider.value() == 4
    assert not qtbot.keyClick(window, Qt.Key.Key_F5)


def test_tiers_and_pairs_by_hashes_stay_as_the_threshold_moves(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window(family_folder, preferences=Preferences(threshold=3))
    click_find_and_wait(qtbot, window)
    assert shown(window) == ALL
    before = tiers(window)
    assert before[0] == [Tier.RE_ENCODED, Tier.RE_ENCODED]
    click_check_box(qtbot, window, 0, 1)
    move(qtbot, window, 0)
    assert tiers(window)[-1] == [Tier.RE_ENCODED]
    assert shown(window)[-1] == ALL[1]
    for threshold in (12, 3):
        move(qtbot, window, threshold)
        assert shown(window) == ALL
        assert tiers(window) == before
        assert marked(window) == ["beach small.jpg"]
        assert window.model.counts.of(Tier.RE_ENCODED) == 3
