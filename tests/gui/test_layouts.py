"""Rows, table and pairs, sorted and filtered: the same cursor, check boxes and keys in each."""

import random
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Layout, Preferences
from imagetwin.config.settings_file import load_preferences
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.gui.delegates.card_delegate import CardDelegate
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.roles import Role
from imagetwin.gui.models.table_model import TableModel
from imagetwin.gui.thumbnail_loader import ThumbnailLoader
from imagetwin.review.filtering import Distances, GroupFilter, MarkState
from imagetwin.review.flat import COLUMNS, Column, entries_of
from imagetwin.review.ordering import GroupOrder, OrderKey
from imagetwin.review.session import ReviewSession
from imagetwin.review.view import Arrangement, view_of
from tests.gui.conftest import WindowMaker
from tests.helpers.made_groups import made_groups
from tests.helpers.tiered_groups import tiered_groups
from tests.helpers.window import PATIENCE_MS, assert_reachable

pytestmark = pytest.mark.usefixtures("quick_workers")

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    made = make_window()
    made.show_session(ReviewSession(made_groups(3, 2, 5, 4)))
    return made


def choose_layout(qtbot: QtBot, window: MainWindow, layout: Layout) -> None:
    window.menu_actions[f"layout_{layout.value}"].trigger()
    shown = sum(window.model.group_sizes)
    wanted = shown if layout is Layout.TABLE else 0
    qtbot.waitUntil(lambda: len(window.layouts.table_model.entries) == wanted, timeout=PATIENCE_MS)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(
        lambda: not window.views.is_running and window.model.arrangement == window.views.arrangement,
        timeout=PATIENCE_MS,
    )


def groups_shown(window: MainWindow) -> list[int]:
    return [number for number, _part in window.model.numbered_parts]


# The models


def arrangements() -> Iterator[Arrangement]:
    for key in OrderKey:
        for descending in (False, True):
            for shown in (GroupFilter(), GroupFilter(text="-1"), GroupFilter(distances=Distances(1, 3))):
                yield Arrangement(shown, GroupOrder(key, descending))


def test_the_models_stay_consistent_in_every_order_while_images_go_and_come_back(qtbot: QtBot) -> None:
    model = GroupModel()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal)]
    table = TableModel(model)
    testers.append(QAbstractItemModelTester(table, fatal))
    randomness = random.Random(3)
    for arrangement in arrangements():
        session = ReviewSession(made_groups(*[randomness.randint(2, 5) for _ in range(7)]))
        model.set_session(session, view_of(session.numbered_groups, arrangement))
        table.set_entries(entries_of(model.numbered_parts))
        before = model.numbered_parts
        everything = [image for group in session.groups for image in group.images]
        for _step in range(3):
            session.forget(image.path for image in randomness.sample(everything, 6))
            model.follow_session()
            for row in range(model.rowCount()):
                for image in range(model.rowCount(model.group_index(row))):
                    assert model.group_row(model.image_index(row, image)) == row
            table.set_entries(entries_of(model.numbered_parts))
        session.bring_back(image.path for image in session.forgotten)
        model.follow_session()
        assert model.numbered_parts == before
    del testers


def test_an_image_is_found_in_any_order() -> None:
    groups = made_groups(2, 4, 3)
    session, model = ReviewSession(groups), GroupModel()
    model.set_session(
        session, view_of(session.numbered_groups, Arrangement(order=GroupOrder(OrderKey.FREED, descending=True)))
    )
    assert [number for number, _part in model.numbered_parts] == [1, 2, 0]
    for number, group in enumerate(groups):
        for image in group.images:
            index = model.find_image(image, groups[0].reference)
            assert index.data(Role.IMAGE) is image
            assert index == model.index_in(number, image)
    assert 0 <= model.row_near(groups[1].reference) < 3
    assert not model.index_in(7, groups[0].reference).isValid()
    assert not model.index_in(1, groups[0].reference).isValid()


def test_marks_in_many_groups_are_one_notification(qtbot: QtBot) -> None:
    model = GroupModel()
    model.set_session(ReviewSession(made_groups(*[3] * 100)))
    changes: list[int] = []
    model.dataChanged.connect(lambda *_arguments: changes.append(1))
    with qtbot.waitSignal(model.marks_changed):
        model.refresh_marks()
    assert len(changes) == 1


# The layouts


def test_cursor_and_marks_are_the_same_in_every_layout(qtbot: QtBot, window: MainWindow) -> None:
    window.groups_view.setCurrentIndex(window.model.image_index(2, 3))
    view, table = window.groups_view, window.layouts.table
    choose_layout(qtbot, window, Layout.TABLE)
    assert window.layouts.table_model.entries[table.currentIndex().row()].image.path.name == "2-3.png"
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert view.currentIndex().data() == "2-4.png"
    assert window.images.image is view.currentIndex().data(Role.IMAGE)
    choose_layout(qtbot, window, Layout.PAIRS)
    assert view.hasFocus()
    assert view.currentIndex().data() == "2-4.png"
    assert window.model.image_index(2, 3).data(Role.IS_MARKED)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    choose_layout(qtbot, window, Layout.ROWS)
    assert [path.name for path in window.model.session.marks] == ["2-3.png", "2-4.png"]


def test_pairs_show_every_member_beside_its_reference(qtbot: QtBot, window: MainWindow) -> None:
    choose_layout(qtbot, window, Layout.PAIRS)
    view, model = window.groups_view, window.model
    rects = [view.visualRect(model.image_index(2, row)) for row in range(5)]
    assert rects[0].top() == rects[1].top()
    assert rects[0].right() < rects[1].left()
    for above, below in pairwise(rects[1:]):
        assert above.left() == below.left()
        assert above.bottom() < below.top()
    view.setCurrentIndex(model.image_index(0, 1))
    for key, expected in (
        (Qt.Key.Key_Down, "0-2.png"),
        (Qt.Key.Key_Down, "1-1.png"),
        (Qt.Key.Key_Left, "1-0.png"),
        (Qt.Key.Key_Down, "2-0.png"),
        (Qt.Key.Key_Up, "1-0.png"),
        (Qt.Key.Key_End, "3-3.png"),
        (Qt.Key.Key_Home, "0-0.png"),
    ):
        qtbot.keyClick(view, key)
        assert view.currentIndex().data() == expected


def test_a_group_s_heading_is_in_sight_with_the_selected_image_of_its_first_row(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, window)
    view, model = window.groups_view, window.model
    assert view.verticalScrollBar().value() == 0
    assert view.verticalScrollBar().maximum() > 0
    for row in (*range(model.rowCount()), *reversed(range(model.rowCount()))):
        view.setCurrentIndex(model.image_index(row, 1))
        place = view.viewport().rect()
        assert place.contains(view.visualRect(model.image_index(row, 1)))
        assert place.contains(view.visualRect(model.group_index(row)).adjusted(0, 0, 0, -1))


def test_the_selected_image_stays_in_sight_where_the_view_gets_lower(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    view, index = window.groups_view, window.model.image_index(3, 1)
    view.setCurrentIndex(index)
    before = view.viewport().height()
    window.review_bar.add_note("Something that was not said before.")
    qtbot.waitUntil(lambda: view.viewport().height() < before, timeout=PATIENCE_MS)
    assert view.viewport().rect().contains(view.visualRect(index))


def test_a_reference_is_ticked_in_any_of_its_places(qtbot: QtBot, window: MainWindow) -> None:
    choose_layout(qtbot, window, Layout.PAIRS)
    view, delegate = window.groups_view, window.groups_view.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    view.scrollTo(window.model.image_index(0, 2))
    member = view.visualRect(window.model.image_index(0, 2))
    reference = member.translated(view.visualRect(window.model.image_index(0, 0)).left() - member.left(), 0)
    point: QPoint = delegate.check_box_rect(reference).center()
    assert view.indexAt(point) == window.model.image_index(0, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.model.image_index(0, 0).data(Role.IS_MARKED)


def test_the_table_sorts_by_columns_and_follows_removals(qtbot: QtBot, window: MainWindow) -> None:
    choose_layout(qtbot, window, Layout.TABLE)
    table, model = window.layouts.table, window.layouts.table_model
    table.horizontalHeader().setSortIndicator(COLUMNS.index(Column.NAME), Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: model.index(0, 1).data() == "3-3.png", timeout=PATIENCE_MS)
    table.setCurrentIndex(model.index(0, COLUMNS.index(Column.SIZE)))
    qtbot.keyClick(table, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: model.entries[0].image.byte_size == 100, timeout=PATIENCE_MS)
    qtbot.keyClick(table, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: model.entries[0].image.byte_size == 200, timeout=PATIENCE_MS)
    session = window.model.session
    session.forget([session.groups[1].members[0].image.path, session.groups[0].members[0].image.path])
    window.model.follow_session()
    qtbot.waitUntil(lambda: len(model.entries) == 11, timeout=PATIENCE_MS)
    assert {entry.number for entry in model.entries} == {0, 2, 3}


def test_the_table_tells_what_cards_tell(qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window(preferences=Preferences(layout="table"))
    window.show_session(ReviewSession(tiered_groups()))
    model = window.layouts.table_model
    qtbot.waitUntil(lambda: len(model.entries) == 9, timeout=PATIENCE_MS)
    texts = {column: model.index(3, place).data() for place, column in enumerate(COLUMNS)}
    assert texts[Column.NAME] == "turned.png"
    assert (texts[Column.TIER], texts[Column.DISTANCE]) == ("Re-encoded or resized", "1.5")
    assert (texts[Column.DIMENSIONS], texts[Column.SIZE], texts[Column.GROUP]) == ("90 × 90", "90 bytes", "1")
    assert model.index(0, COLUMNS.index(Column.TIER)).data() == "Reference"
    box = model.index(3, 0)
    assert model.setData(box, Qt.CheckState.Checked, CHECK)
    assert window.model.image_index(0, 3).data(Role.IS_MARKED)
    assert "closer look" in box.data(Qt.ItemDataRole.ToolTipRole)
    table = window.layouts.table
    assert table.iconSize().height() <= table.rowHeight(0)


def test_layout_order_and_size_are_remembered(qtbot: QtBot, window: MainWindow) -> None:
    choose_layout(qtbot, window, Layout.PAIRS)
    window.view_bar.order_box.setCurrentIndex(window.view_bar.order_box.findData(OrderKey.FREED))
    window.view_bar.direction_button.click()
    window.view_bar.side_slider.setValue(200)
    window.view_bar.side_slider.sliderReleased.emit()
    settle(qtbot, window)
    assert groups_shown(window) == [2, 3, 0, 1]
    remembered = load_preferences(window.preferences._path)
    assert (remembered.known_layout, remembered.known_thumbnail_side) == (Layout.PAIRS, 200)
    assert (remembered.group_order, remembered.group_order_descends) == ("freed", True)
    nonsense = Preferences(layout="heap", thumbnail_side=10**9, group_order="luck")
    assert (nonsense.known_layout, nonsense.known_thumbnail_side) == (Layout.ROWS, 320)


def test_the_slider_makes_cards_larger_at_once(qtbot: QtBot, window: MainWindow) -> None:
    widths = []
    for side in (80, 173, 320):
        window.view_bar.side_slider.setValue(side)
        widths.append(window.groups_view.visualRect(window.model.image_index(0, 0)).width())
    assert widths == sorted(set(widths))
    window.menu_actions["size_100"].trigger()
    assert window.view_bar.side_slider.value() == 100


# The filter


def test_filters_are_chosen_in_the_bar_and_taken_away(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.view_bar
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert bar.text_edit.hasFocus()
    qtbot.keyClicks(bar.text_edit, "2-4")
    qtbot.keyClick(bar.text_edit, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert groups_shown(window) == [2]
    bar.text_edit.clear()
    window.model.setData(window.model.image_index(0, 1), Qt.CheckState.Checked, CHECK)
    bar.marks_box.setCurrentIndex(bar.marks_box.findData(MarkState.UNDECIDED))
    bar.marks_box.activated.emit(1)
    settle(qtbot, window)
    assert groups_shown(window) == [0, 1, 3]
    assert "hidden ones too" in window.review_bar.text
    bar.choose_distances(Distances(3, 4))
    settle(qtbot, window)
    assert [part.members[0].image.path.name for _number, part in window.model.numbered_parts] == ["3-3.png"]
    assert bar.distance_button.isVisible()
    assert bar.distance_button.text() == "Distance 3 to 4"
    bar.distance_button.click()
    window.menu_actions["clear_filter"].trigger()
    settle(qtbot, window)
    assert groups_shown(window) == [0, 1, 2, 3]
    assert not bar.distance_button.isVisible()
    window.menu_actions["filter_folder"].trigger()
    settle(qtbot, window)
    assert bar.folder_box.currentData() == "/pictures"
    assert groups_shown(window) == [0, 1, 2, 3]


def test_what_is_marked_now_does_not_leave_under_the_cursor(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.view_bar
    bar.marks_box.setCurrentIndex(bar.marks_box.findData(MarkState.UNDECIDED))
    bar.marks_box.activated.emit(1)
    settle(qtbot, window)
    window.model.setData(window.model.image_index(0, 1), Qt.CheckState.Checked, CHECK)
    assert groups_shown(window) == [0, 1, 2, 3]
    bar.marks_box.activated.emit(1)
    qtbot.waitUntil(lambda: groups_shown(window) == [1, 2, 3], timeout=PATIENCE_MS)


def test_beside_a_reference_stands_the_nearest_that_is_shown(qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window()
    window.show_session(ReviewSession(tiered_groups()))
    for tier, box in window.tier_bar.boxes.items():
        box.setChecked(tier is Tier.SAME_PIXELS)
    settle(qtbot, window)
    window.groups_view.setCurrentIndex(window.model.image_index(0, 0))
    assert [each.path.name for each in window.compare_pane.comparison.images][-1] == "pixels.png"


def test_every_control_of_the_bars_is_reachable_and_named(window: MainWindow) -> None:
    window.view_bar.choose_distances(Distances(0, 9))
    assert_reachable(window.view_bar)
    assert_reachable(window.tier_bar)


# Marking much


def test_marking_many_groups_is_done_beside_the_window_s_thread(qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window()
    session = ReviewSession(made_groups(*[3] * 700))
    window.show_session(session)
    with qtbot.waitSignal(window.marking.marked, timeout=PATIENCE_MS):
        window.menu_actions["mark_same-file"].trigger()
    assert session.marks == {}
    with qtbot.waitSignal(window.marking.marked, timeout=PATIENCE_MS):
        window.menu_actions["mark_re-encoded"].trigger()
        assert session.marks == {}
        # What is marked meanwhile is not lost: the groups are decided again.
        window.model.setData(window.model.image_index(5, 0), Qt.CheckState.Checked, CHECK)
    assert len(session.marks) == 1400
    assert all(len(session.marked_images(group)) == 2 for group in session.groups)


def test_a_review_that_is_gone_is_not_marked(qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window()
    first, second = ReviewSession(made_groups(*[3] * 700)), ReviewSession(made_groups(2))
    window.show_session(first)
    window.menu_actions["mark_all"].trigger()
    window.show_session(second)
    qtbot.waitUntil(lambda: not window.marking.is_running, timeout=PATIENCE_MS)
    assert (first.marks, second.marks) == ({}, {})


def test_a_heading_that_would_be_cut_says_its_tiers_by_marks(
    qtbot: QtBot, loader: ThumbnailLoader, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[Tier] = []
    monkeypatch.setattr(
        "imagetwin.gui.delegates.card_delegate.paint_mark", lambda _painter, _rect, tier, _palette: painted.append(tier)
    )
    model = GroupModel()
    model.set_session(ReviewSession(tiered_groups()))
    picture = QImage(2_000, 40, QImage.Format.Format_RGB32)
    there = [tier for tier in TIERS if tier is not Tier.EDITED]
    for width, expected in ((2_000, []), (500, there), (60, [])):
        painted.clear()
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, 40)
        option.font.setPixelSize(14)
        painter = QPainter(picture)
        CardDelegate(loader).paint(painter, option, model.group_index(0))
        painter.end()
        assert painted == expected
