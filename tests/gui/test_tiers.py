"""Same file, same pixels, re-encoded, similar: what the window says of them, shows of them and marks of them."""

import threading
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PIL import ImageOps
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import HASH_OFF, Preferences
from imagetwin.config.settings_file import load_preferences
from imagetwin.domain.matches import Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import HashSettings, Turns
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.roles import Role
from imagetwin.gui.theme import palette_of
from imagetwin.gui.tier_marks import paint_mark
from imagetwin.gui.tier_words import done_words, left_notes, turned_words
from imagetwin.review.filtering import GroupFilter
from imagetwin.review.session import ReviewSession
from imagetwin.review.tiers import ALL_TIERS, TierCounts, shown_tier
from imagetwin.review.view import Arrangement, ReviewView, view_of
from tests.gui.conftest import WindowMaker
from tests.helpers.made_groups import made_groups
from tests.helpers.pictures import make_picture, save_picture
from tests.helpers.tiered_groups import tiered_groups
from tests.helpers.window import PATIENCE_MS, click_check_box, click_find_and_wait, tip_lines

pytestmark = pytest.mark.usefixtures("quick_workers")

TOOLTIP, SPOKEN = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
GONE = {"same.png", "edit small.png", "two.png"}
VERIFIED = ALL_TIERS - {Tier.EDITED, Tier.SIMILAR}


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[GroupModel]:
    made = GroupModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_session(ReviewSession(tiered_groups()))
    yield made
    del tester


def shown(model: GroupModel) -> list[list[str]]:
    groups = [model.group_index(row) for row in range(model.rowCount())]
    return [[model.index(row, 0, group).data() for row in range(model.rowCount(group))] for group in groups]


def tier_view(model: GroupModel, *tiers: Tier) -> ReviewView:
    return view_of(model.session.numbered_groups, Arrangement(GroupFilter(tiers=frozenset(tiers))))


def choose(qtbot: QtBot, window: MainWindow, *tiers: Tier) -> None:
    """Tick these tiers and no others, and wait until only their images are shown."""
    for tier, box in window.tier_bar.boxes.items():
        if box.isChecked() != (tier in tiers):
            box.click()
    qtbot.waitUntil(
        lambda: window.model.arrangement.shown.tiers == frozenset(tiers) and not window.views.is_running,
        timeout=PATIENCE_MS,
    )


# What is said


def test_headings_say_how_many_are_of_which_tier(model: GroupModel) -> None:
    assert model.group_index(0).data() == (
        "Group 1: 7 images of 3 pictures – 1 same file, 1 same pixels, 2 re-encoded, 2 similar"
    )
    assert model.group_index(1).data() == "Group 2: 2 images, same file"


def test_a_tooltip_explains_the_tier_and_its_evidence(model: GroupModel) -> None:
    lines = tip_lines(model.image_index(0, 3).data(TOOLTIP))
    assert lines[1:] == [
        f"Re-encoded or resized: {Tier.RE_ENCODED.meaning}",
        "Rotated 90° clockwise, compared with the reference.",
        ("Distance to the reference 1.5; their hashes differ in 4 bits; closer look 0.25, where 1 or less is a copy."),
    ]
    other = model.image_index(0, 5).data(TOOLTIP)
    assert "Another picture that looks similar (picture 2 of its group)." in other
    assert "Compared with edit.png." in other


def test_a_screen_reader_hears_the_tier(model: GroupModel) -> None:
    assert "Resized, rotated 90° clockwise, distance 1.5, kept" in model.image_index(0, 3).data(SPOKEN)
    spoken = model.image_index(0, 5).data(SPOKEN)
    assert "picture 2 of the group, Similar, re-encoded or resized as edit.png" in spoken


@pytest.mark.parametrize(
    ("orientation", "words"),
    [
        (Orientation.AS_IS, ""),
        (Orientation.ROTATED_180, "rotated 180°"),
        (Orientation.ROTATED_270_MIRRORED, "rotated 270° clockwise and mirrored"),
    ],
)
def test_the_sense_of_turning_is_said(orientation: Orientation, words: str) -> None:
    assert done_words(orientation) == words


def test_other_pictures_are_set_apart(model: GroupModel) -> None:
    begins = [model.image_index(0, row).data(Role.BEGINS_PICTURE) for row in range(7)]
    assert begins == [False, False, False, False, True, False, True]


def test_the_pane_says_what_was_found(qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window()
    window.show_session(ReviewSession(tiered_groups()))
    window.groups_view.setCurrentIndex(window.model.image_index(0, 3))
    facts = window.compare_pane.facts
    qtbot.waitUntil(lambda: facts.value("Likeness", 1) == "Resized, rotated 90° clockwise")
    assert "closer look 0.25" in facts.tip(1)
    window.groups_view.setCurrentIndex(window.model.image_index(0, 5))
    qtbot.waitUntil(lambda: facts.value("Likeness", 1) == "Similar, re-encoded or resized as edit.png")
    table = window.compare_pane._table
    line = table.verticalHeader().defaultSectionSize()
    heights = {row: table.rowHeight(row) for row in range(facts.rowCount())}
    assert heights.pop(facts.likeness_row) > line, "what does not fit into a line is wrapped"
    assert set(heights.values()) == {line}
    window.compare_pane.show_nothing()
    qtbot.waitUntil(lambda: facts.value("Likeness", 1) == "")


def mark_shape(tier: Tier) -> bytes:
    """Return which pixels a tier's mark covers, whatever its colour."""
    picture = QImage(QSize(24, 24), QImage.Format.Format_ARGB32)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    paint_mark(painter, QRectF(0, 0, 24, 24), tier, palette_of(is_dark=False))
    painter.end()
    return bytes(picture.convertToFormat(QImage.Format.Format_Alpha8).constBits())


def test_no_two_tiers_have_one_shape() -> None:
    for one, other in combinations(TIERS, 2):
        assert sum(a != b for a, b in zip(mark_shape(one), mark_shape(other), strict=True)) > 50


# What is shown


def test_only_chosen_tiers_are_shown_and_a_picture_s_best_stays_with_its_copies(model: GroupModel) -> None:
    model.set_session(model.session, tier_view(model, Tier.RE_ENCODED))
    assert shown(model) == [["first.png", "turned.png", "edit.png", "edit small.png"]]
    assert model.group_index(0).data().startswith("Group 1: 7 images of 3 pictures (3 hidden)")
    assert model.image_index(0, 1).data(Role.GROUP) is model.session.groups[0]
    assert model.counts.of(Tier.SAME_FILE) == 2
    assert GroupFilter(frozenset({Tier.SIMILAR})).part_of(model.session.groups[1]) is None


def test_a_hidden_image_can_be_the_one_that_stays(model: GroupModel) -> None:
    model.set_session(model.session, tier_view(model, Tier.SAME_FILE))
    assert shown(model) == [["first.png", "same.png"], ["one.png", "two.png"]]
    for row in (0, 1):
        assert model.setData(model.image_index(0, row), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.setData(model.image_index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert not model.setData(model.image_index(1, 1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_removed_images_leave_a_filtered_list_and_its_counts(model: GroupModel) -> None:
    model.set_session(model.session, tier_view(model, *VERIFIED))
    gone = [image.path for group in model.session.groups for image in group.images if image.path.name in GONE]
    model.session.forget(gone)
    model.follow_session()
    assert shown(model) == [["first.png", "pixels.png", "turned.png"]]
    assert model.counts.of(Tier.SAME_FILE) == 0
    model.session.bring_back(gone)
    model.follow_session()
    assert shown(model) == [
        ["first.png", "same.png", "pixels.png", "turned.png", "edit.png", "edit small.png"],
        ["one.png", "two.png"],
    ]
    assert model.counts.of(Tier.SAME_FILE) == 2


def test_the_filter_hides_shows_and_is_remembered(qtbot: QtBot, make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window()
    window.show_session(ReviewSession(tiered_groups()))
    assert window.tier_bar.boxes[Tier.RE_ENCODED].text() == "Re-encoded or resized (2)"
    window.groups_view.setCurrentIndex(window.model.image_index(0, 2))
    choose(qtbot, window, Tier.SAME_PIXELS)
    assert shown(window.model) == [["first.png", "pixels.png"]]
    assert window.groups_view.currentIndex().data() == "pixels.png"
    remembered = load_preferences(tmp_path / "config" / "settings.toml")
    assert remembered.known_hidden_tiers == ALL_TIERS - {Tier.SAME_PIXELS}
    again = make_window(preferences=remembered)
    again.show_session(ReviewSession(tiered_groups()))
    qtbot.waitUntil(lambda: shown(again.model) == [["first.png", "pixels.png"]], timeout=PATIENCE_MS)
    assert again.tier_bar.tiers == {Tier.SAME_PIXELS}
    choose(qtbot, again)
    assert again.model.rowCount() == 0
    assert not again.groups_view.currentIndex().isValid()
    qtbot.waitUntil(lambda: again.compare_pane.facts.value("Name", 1) == "")
    again.groups_view.viewport().repaint()
    choose(qtbot, again, *TIERS)
    assert len(shown(again.model)) == 2


def test_a_search_shows_the_chosen_tiers_alone(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> None:
    window = make_window(family_folder, preferences=Preferences(hidden_tiers=("re-encoded",)))
    click_find_and_wait(qtbot, window)
    assert window.model.rowCount() == 0
    assert window.model.counts.of(Tier.RE_ENCODED) == 3
    choose(qtbot, window, *TIERS)
    assert window.model.rowCount() == 2
    choose(qtbot, window, Tier.SIMILAR)
    with qtbot.waitSignal(window.thresholds.regrouped, timeout=PATIENCE_MS):
        window.search_bar.threshold_slider.setValue(190)
    assert window.model.rowCount() == 0


def test_the_window_s_thread_does_not_look_through_the_images_for_the_filter(
    qtbot: QtBot, make_window: WindowMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.show_session(ReviewSession(made_groups(*[3] * 300)))
    qtbot.wait(50)
    looked: list[int] = []

    def counted(member: Member) -> Tier:
        if threading.current_thread() is threading.main_thread():
            looked.append(1)
        return shown_tier(member)

    monkeypatch.setattr("imagetwin.review.filtering.shown_tier", counted)
    choose(qtbot, window, Tier.SIMILAR)
    assert window.model.rowCount() == 0
    choose(qtbot, window, *VERIFIED)
    assert window.model.rowCount() == 300
    assert looked == []


# What is marked


def test_marking_all_but_the_best_says_what_it_left(qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window()
    window.show_session(ReviewSession(tiered_groups()))
    window.menu_actions["mark_all"].trigger()
    assert window.review_bar.text.endswith("2 similar images are not marked: look at them yourself.")
    click_check_box(qtbot, window, 1, 1)
    assert "similar" not in window.review_bar.text
    assert "similar" in window.menu_actions["mark_all"].toolTip()


def test_what_is_hidden_is_not_marked(qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window()
    window.show_session(ReviewSession(tiered_groups()))
    choose(qtbot, window, Tier.SAME_FILE)
    window.menu_actions["mark_all"].trigger()
    session = window.model.session
    names = [image.path.name for group in session.groups for image in session.marked_images(group)]
    assert names == ["same.png", "two.png"]
    assert window.review_bar.text.endswith("2 marked (250 bytes), hidden ones too")


def test_plain_and_similar_images_are_counted_apart() -> None:
    counts = TierCounts(tiered_groups())
    assert left_notes(counts, ALL_TIERS) == ["2 similar images are not marked: look at them yourself."]
    assert left_notes(counts, VERIFIED) == []


# The options, and what a search does with them


def test_options_edit_the_hash_and_turned_copies(qtbot: QtBot) -> None:
    dialog = OptionsDialog(Preferences(hash_limit=20), 2)
    qtbot.addWidget(dialog)
    fields = dialog.hash
    assert fields.limit_box.value() == 20
    assert dialog.preferences.scan_settings().match.hash == HashSettings("pdq", 20, Turns.ALL)
    fields.method_box.setCurrentIndex(fields.method_box.findData("phash"))
    assert (fields.limit_box.value(), fields.limit_box.maximum()) == (8, 16)
    fields.turns_box.setCurrentIndex(fields.turns_box.findData("mirror"))
    assert dialog.preferences.scan_settings().match.hash == HashSettings("phash", 8, Turns.MIRROR)
    fields.method_box.setCurrentIndex(fields.method_box.findData(HASH_OFF))
    assert not fields.limit_box.isEnabled()
    assert dialog.preferences.scan_settings().match.hash is None


def test_nonsense_of_the_hash_is_taken_for_the_defaults() -> None:
    nonsense = Preferences(hash_method="magic", hash_limit=999_999, turns="twice", hidden_tiers=("pink",))
    assert nonsense.hash_settings == HashSettings("pdq", 64, Turns.ALL)
    assert nonsense.known_hidden_tiers == frozenset()


def test_a_turned_copy_is_found_and_said_to_be_turned(qtbot: QtBot, make_window: WindowMaker, tmp_path: Path) -> None:
    folder = tmp_path / "turned"
    save_picture(folder / "one.png", 1)
    ImageOps.mirror(make_picture(1)).save(folder / "two.jpg", quality=90)
    window = make_window(folder, preferences=Preferences(turns="off"))
    click_find_and_wait(qtbot, window)
    assert window.model.rowCount() == 0
    window.preferences.save(Preferences(turns="mirror"))
    click_find_and_wait(qtbot, window)
    assert shown(window.model) == [["one.png", "two.jpg"]]
    assert ", mirrored," in window.model.image_index(0, 1).data(SPOKEN)


def test_a_card_names_what_was_done_in_the_room_there_is(qtbot: QtBot) -> None:
    assert turned_words(Orientation.AS_IS) == ()
    assert turned_words(Orientation.MIRRORED) == ("mirrored",)
    for orientation in set(Orientation) - {Orientation.AS_IS, Orientation.MIRRORED}:
        words = turned_words(orientation)
        assert words[0] == orientation.words
        assert [len(each) for each in words] == sorted((len(each) for each in words), reverse=True)
