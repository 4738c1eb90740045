"""The histogram above the threshold: counts, the line that is dragged, the bar that is looked at."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.views.distance_histogram import BIN_COUNT, BIN_WIDTH, DistanceHistogram
from imagetwin.review.filtering import Distances
from tests.gui.conftest import WindowMaker
from tests.helpers.window import PATIENCE_MS, click_find_and_wait, tip_lines

COUNTS = (1, 10, 1000, *[0] * 8, 5, *[0] * (BIN_COUNT - 12))


@pytest.fixture
def histogram(qtbot: QtBot) -> DistanceHistogram:
    made = DistanceHistogram()
    qtbot.addWidget(made)
    made.resize(300, made.sizeHint().height())
    made.set_counts(COUNTS)
    made.set_threshold(200)
    made.show()
    return made


def middle_of(histogram: DistanceHistogram, number: int) -> QPoint:
    return histogram._bar(number, 1).center().toPoint()


def test_heights_are_logarithmic_and_a_single_pair_is_seen(histogram: DistanceHistogram) -> None:
    heights = [histogram._bar(number, count).height() for number, count in enumerate(COUNTS)]
    assert heights[3] == 0
    assert 2 <= heights[0] < heights[1] < heights[2] <= histogram.height()
    assert heights[1] > heights[2] / 5


def test_a_click_shows_a_bar_alone_and_a_second_one_all(qtbot: QtBot, histogram: DistanceHistogram) -> None:
    chosen: list[object] = []
    moved: list[int] = []
    histogram.distances_chosen.connect(chosen.append)
    histogram.threshold_moved.connect(moved.append)
    qtbot.mouseClick(histogram, Qt.MouseButton.LeftButton, pos=middle_of(histogram, 2))
    assert chosen == [Distances(40, 60)]
    assert moved == []
    histogram.set_chosen(Distances(40, 60))
    qtbot.mouseClick(histogram, Qt.MouseButton.LeftButton, pos=middle_of(histogram, 2))
    assert chosen[1:] == [None]
    qtbot.mouseClick(histogram, Qt.MouseButton.LeftButton, pos=middle_of(histogram, 5))
    assert chosen[2:] == []  # nothing is there
    qtbot.mouseClick(histogram, Qt.MouseButton.LeftButton, pos=middle_of(histogram, 11))
    assert (chosen[2:], moved) == ([Distances(220, 240)], [240])


def test_the_line_is_dragged(qtbot: QtBot, histogram: DistanceHistogram) -> None:
    histogram.threshold_moved.connect(histogram.set_threshold)
    start, end = QPoint(round(histogram._x_of(200)) + 2, 10), QPoint(round(histogram._x_of(400)), 10)
    qtbot.mousePress(histogram, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(histogram, end)
    qtbot.mouseRelease(histogram, Qt.MouseButton.LeftButton, pos=end)
    assert abs(histogram._threshold - 400) <= 2
    before = histogram._threshold
    qtbot.mouseMove(histogram, start)
    assert histogram._threshold == before
    qtbot.mousePress(histogram, Qt.MouseButton.LeftButton, pos=end)
    qtbot.mouseMove(histogram, QPoint(10_000, 10))
    assert histogram._threshold == BIN_WIDTH * BIN_COUNT
    qtbot.mouseRelease(histogram, Qt.MouseButton.LeftButton, pos=end)


def test_keys_choose_bars_and_move_the_line(qtbot: QtBot, histogram: DistanceHistogram) -> None:
    chosen: list[object] = []
    moved: list[int] = []
    histogram.distances_chosen.connect(chosen.append)
    histogram.threshold_moved.connect(moved.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(histogram, key)
    assert chosen == [Distances(20, 40)]
    assert moved == [210, 190]
    assert histogram.accessibleDescription() == "Distance 20 to 40: 10 pairs"


def test_a_bar_tells_its_count_in_a_tooltip(histogram: DistanceHistogram, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    # The offscreen platform cannot put a tooltip above a window.
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: told.append(text))
    at = middle_of(histogram, 0)
    QApplication.sendEvent(histogram, QHelpEvent(QHelpEvent.Type.ToolTip, at, histogram.mapToGlobal(at)))
    assert tip_lines(told[0])[0] == "Distance 0 to 20: 1 pair"


def test_a_search_fills_it_and_a_bar_filters_the_groups(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window: MainWindow = make_window(family_folder)
    assert not window.search_bar.histogram.isVisible()
    click_find_and_wait(qtbot, window)
    histogram = window.search_bar.histogram
    qtbot.waitUntil(histogram.isVisible, timeout=PATIENCE_MS)
    assert sum(histogram.counts) >= 3
    qtbot.mouseClick(histogram, Qt.MouseButton.LeftButton, pos=middle_of(histogram, 0))
    qtbot.waitUntil(
        lambda: window.model.arrangement.shown.distances == Distances(0, BIN_WIDTH) and not window.views.is_running,
        timeout=PATIENCE_MS,
    )
    assert window.view_bar.distance_button.isVisible()
    window.view_bar.distance_button.click()
    qtbot.waitUntil(lambda: window.model.arrangement.shown.distances is None, timeout=PATIENCE_MS)
    assert histogram._chosen is None
    histogram.threshold_moved.emit(150)
    assert window.search_bar.threshold_box.value() == 150
    qtbot.waitUntil(lambda: not window.thresholds.is_running and not window.thresholds._timer.isActive())
