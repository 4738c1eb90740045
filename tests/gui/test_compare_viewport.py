"""One zoom and one place for pictures of all sizes."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from pytestqt.qtbot import QtBot

from imagetwin.gui.compare.viewport import Viewport

CELL = QRectF(10, 20, 400, 300)


@pytest.fixture
def viewport(qtbot: QtBot) -> Viewport:
    """A viewport over a reference of 4000 x 3000 pixels, the largest of the compared, in a cell of a tenth of that."""
    made = Viewport()
    made.set_cell(CELL.size())
    made.set_frame(QSizeF(4000, 3000), 1.0)
    return made


def test_at_first_all_of_the_frame_is_seen(viewport: Viewport) -> None:
    to_cell = viewport.to_cell(CELL)
    assert (to_cell.map(QPointF(0, 0)), to_cell.map(QPointF(1, 1))) == (CELL.topLeft(), QPointF(410, 320))
    assert viewport.percent == pytest.approx(10)


def test_full_size_shows_a_pixel_of_the_largest_as_one_of_the_screen(viewport: Viewport) -> None:
    viewport.show_full()
    to_cell = viewport.to_cell(CELL)
    across = to_cell.map(QPointF(0.5 + 1 / 4000, 0.5)) - to_cell.map(QPointF(0.5, 0.5))
    assert across.x() == pytest.approx(1)
    assert viewport.percent == pytest.approx(100)


def test_what_is_under_the_pointer_stays_there(viewport: Viewport) -> None:
    pointer = QPointF(110, 220)
    back, _ = viewport.to_cell(CELL).inverted()
    seen = back.map(pointer)
    for times in (1.25, 3.0, 0.5):
        viewport.zoom_at(times, CELL, pointer)
        at = viewport.to_cell(CELL).map(seen)
        assert (at.x(), at.y()) == pytest.approx((110, 220))


def test_two_cells_show_the_same_part(viewport: Viewport) -> None:
    viewport.zoom_at(4, CELL, QPointF(300, 100))
    other = CELL.translated(500, 0)
    for point in (QPointF(0.3, 0.4), QPointF(0.9, 0.1)):
        apart = viewport.to_cell(other).map(point) - viewport.to_cell(CELL).map(point)
        assert (apart.x(), apart.y()) == pytest.approx((500, 0))


def test_dragging_moves_by_the_screen_s_pixels_and_stops_at_the_edge(viewport: Viewport) -> None:
    viewport.show_full()
    before = viewport.to_cell(CELL).map(QPointF(0.5, 0.5))
    viewport.pan(QPointF(30, -10))
    after = viewport.to_cell(CELL).map(QPointF(0.5, 0.5))
    assert (after - before).toTuple() == pytest.approx((30, -10))
    viewport.pan(QPointF(1e6, 1e6))
    assert viewport.to_cell(CELL).map(QPointF(0, 0)).toTuple() == pytest.approx(CELL.topLeft().toTuple())


def test_zoom_has_ends_and_comes_back(viewport: Viewport) -> None:
    for _ in range(100):
        viewport.zoom_in()
    assert viewport.percent == pytest.approx(3200)
    for _ in range(100):
        viewport.zoom_out()
    assert viewport.zoom == 1
    viewport.show_full()
    viewport.fit()
    assert (viewport.zoom, viewport.centre) == (1, QPointF(0.5, 0.5))


def test_a_picture_smaller_than_its_room_may_be_seen_at_its_own_size(viewport: Viewport) -> None:
    viewport.set_frame(QSizeF(200, 150), 1.0)
    viewport.show_full()
    assert viewport.percent == pytest.approx(100)
    assert viewport.centre == QPointF(0.5, 0.5)
