"""A window that is read from right to left: what is painted by hand is mirrored too, and names are read as written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QSlider, QStyle, QStyledItemDelegate, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Layout, Preferences
from imagetwin.domain.folder_choices import FolderChoice
from imagetwin.domain.operations import RemovalSettings, Way
from imagetwin.domain.tiers import Tier
from imagetwin.gui.delegates.card_delegate import CardDelegate
from imagetwin.gui.dialogs.removal_fields import RemovalFields
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.models.folders_model import FolderColumn, FoldersModel
from imagetwin.gui.models.roles import Role
from imagetwin.gui.texts import isolated, plain_tip
from imagetwin.gui.tier_marks import tier_colour
from imagetwin.gui.views.distance_histogram import BIN_COUNT, DistanceHistogram
from imagetwin.gui.views.folders_table import FoldersTable
from imagetwin.gui.views.rows_table import RowsTable
from imagetwin.review.filtering import Distances
from imagetwin.review.session import ReviewSession
from tests.gui.conftest import WindowMaker
from tests.helpers.tiered_groups import tiered_groups
from tests.helpers.window import PATIENCE_MS

_PATH = "/pictures/beach (2).jpg"


@pytest.fixture(autouse=True)
def _right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    made = make_window()
    made.show_session(ReviewSession(tiered_groups()))
    return made


def card_of(window: MainWindow, image_row: int) -> QRect:
    return window.groups_view.visualRect(window.model.image_index(0, image_row))


def columns_of(image: QImage, place: QRect, rgb: int) -> list[int]:
    """Return in which columns of a place there is a colour, counted from its left edge."""
    across, down = range(place.left(), place.right() + 1), range(place.top(), place.bottom() + 1)
    return [x - place.left() for x in across if any(image.pixel(x, y) == rgb for y in down)]


def columns_beside(image: QImage, place: QRect) -> list[int]:
    """Return in which columns of a place there is anything else than the ground in its corner."""
    across, down = range(place.left(), place.right() + 1), range(place.top(), place.bottom() + 1)
    ground = image.pixel(place.topLeft())
    return [x - place.left() for x in across if any(image.pixel(x, y) != ground for y in down)]


def test_cards_begin_at_the_right_and_their_boxes_too(qtbot: QtBot, window: MainWindow) -> None:
    view, delegate = window.groups_view, window.groups_view.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    reference, member = card_of(window, 0), card_of(window, 1)
    assert reference.left() > member.right()
    assert view.viewport().width() - reference.right() < reference.width() / 2
    assert view.indexAt(member.center()) == window.model.image_index(0, 1)
    box = delegate.check_box_rect(member)
    assert member.right() - box.right() < box.width()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert window.model.image_index(0, 1).data(Role.IS_MARKED)


def test_the_left_arrow_goes_on_and_the_right_one_back(qtbot: QtBot, window: MainWindow) -> None:
    view = window.groups_view
    view.setCurrentIndex(window.model.image_index(0, 1))
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex() == window.model.image_index(0, 2)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex() == window.model.image_index(0, 0)


def test_the_mark_of_a_tier_stands_before_its_words_at_the_right(window: MainWindow) -> None:
    view, card = window.groups_view, card_of(window, 1)
    colour = tier_colour(Tier.SAME_FILE, view.palette()).rgb()
    columns = columns_of(view.viewport().grab().toImage(), card, colour)
    assert columns
    assert min(columns) > 3 * card.width() / 4


def test_in_pairs_the_reference_is_at_the_right(qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window(preferences=Preferences(layout=Layout.PAIRS))
    window.show_session(ReviewSession(tiered_groups()))
    assert card_of(window, 0).left() > card_of(window, 1).right()
    below = window.groups_view.indexAt(card_of(window, 2).center() + QPoint(card_of(window, 2).width(), 0))
    assert below == window.model.image_index(0, 0)


def test_compared_pictures_and_their_captions_keep_their_sides_of_the_screen(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    pane = window.compare_pane
    pane.show_pair(window.model.session.groups[0], window.model.session.groups[0].members[0].image)
    qtbot.waitUntil(lambda: pane.comparison.is_idle, timeout=PATIENCE_MS)  # there are no such files
    assert pane.isRightToLeft()
    first, second = pane.canvas._cells()
    assert first.right() < second.left()
    reference = pane.comparison.images[0]
    assert pane.canvas._caption(reference, pane.canvas.fontMetrics(), 1_000) == "Reference: \u2068first.png\u2069"
    captions = QRect(0, 0, pane.canvas.width(), int(first.top()) - 1)
    painted = columns_beside(pane.canvas.grab().toImage(), captions)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert columns_beside(pane.canvas.grab().toImage(), captions) == painted


def test_the_histogram_lies_above_the_slider_as_that_is_mirrored(qtbot: QtBot) -> None:
    histogram, slider = DistanceHistogram(), QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, 1000)
    for widget in (histogram, slider):
        qtbot.addWidget(widget)
        widget.resize(300, 30)
    for distance in (0, 100, 700, 1000):
        slider.setValue(distance)
        option = QStyleOptionSlider()
        slider.initStyleOption(option)
        control, handle = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
        middle = QApplication.style().subControlRect(control, option, handle, slider).center()
        assert abs(histogram._x_of(distance) - middle.x()) <= 2
        assert histogram._distance_at(histogram._x_of(distance)) == pytest.approx(distance)


def test_bars_of_the_histogram_are_chosen_where_they_are_seen(qtbot: QtBot) -> None:
    histogram = DistanceHistogram()
    qtbot.addWidget(histogram)
    histogram.resize(300, 30)
    histogram.set_counts((1, 10, 1000, *[0] * (BIN_COUNT - 3)))
    histogram.set_threshold(200)
    histogram.show()
    chosen: list[object] = []
    histogram.distances_chosen.connect(chosen.append)
    bar = histogram._bar(2, 1000)
    assert bar.isValid()
    assert bar.right() < histogram._bar(1, 10).left() + 1
    qtbot.mouseClick(histogram, Qt.MouseButton.LeftButton, pos=bar.center().toPoint())
    assert chosen == [Distances(40, 60)]
    qtbot.keyClick(histogram, Qt.Key.Key_Right)
    qtbot.keyClick(histogram, Qt.Key.Key_Space)
    assert chosen[1:] == [Distances(20, 40)]


def test_names_in_tables_and_tips_keep_their_own_direction(qtbot: QtBot, qapp: QApplication) -> None:
    table = RowsTable(["File"], "Files")
    qtbot.addWidget(table)
    table.set_rows([[_PATH]])
    delegate = table.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    assert delegate.displayText(_PATH, QLocale()) == isolated(_PATH) == f"\u2068{_PATH}\u2069"
    assert table.rows_model.index(0, 0).data() == _PATH  # what is copied or looked up has no marks
    assert plain_tip(f"{_PATH}\nbelow") == f"<span>\u2068{_PATH}\u2069<br>\u2068below\u2069</span>"
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert isolated(_PATH) == _PATH
    assert plain_tip(_PATH) == f"<span>{_PATH}</span>"


def test_the_arrow_of_a_role_is_at_the_end_of_its_cell(qtbot: QtBot) -> None:
    table = FoldersTable(FoldersModel([FolderChoice(Path("/pictures"))]))
    qtbot.addWidget(table)
    table.resize(800, 200)
    table.show()
    cell = table.visualRect(table.model().index(0, FolderColumn.ROLE)).adjusted(1, 2, -1, -2)
    painted = columns_beside(table.viewport().grab().toImage(), cell)
    arrow = [x for x in painted if x < 20]
    assert 5 <= len(arrow) <= 10
    assert min(x for x in painted if x > 20) > 30  # then room
    assert cell.width() - max(painted) < 10  # and the word


def test_more_settings_open_from_the_right(qtbot: QtBot) -> None:
    fields = RemovalFields(RemovalSettings(Way.TRASH), tuple(Way))
    qtbot.addWidget(fields)
    assert fields.more_button.arrowType() == Qt.ArrowType.LeftArrow
    fields.resize(700, 200)
    fields.show()
    assert fields.more_button.geometry().right() > 690
    layout = fields._more.layout()
    assert layout is not None
    margins = layout.contentsMargins()
    assert margins.right() > margins.left()
