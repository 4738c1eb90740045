"""Which part of the pictures is seen, in coordinates that are the same for all of them whatever their sizes."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QTransform

_MOST_DEVICE_PIXELS = 32.0
_STEP = 1.25


class Viewport(QObject):
    """Zoom and centre over the reference's frame: relative coordinates, 0 to 1 in both directions.

    A zoom of 1 shows all of the frame. `full_zoom` is where a pixel of the largest picture is one of the screen.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self.centre = QPointF(0.5, 0.5)
        self._frame = QSizeF(1, 1)
        self._cell = QSizeF(1, 1)
        self._full_scale = 1.0

    def set_frame(self, frame: QSizeF, full_scale: float) -> None:
        """Take another frame: its size in the reference's pixels, and the screen's pixels of one of these at 100 %."""
        self._frame, self._full_scale = frame, full_scale
        self._set(self.zoom, self.centre)

    def set_cell(self, cell: QSizeF) -> None:
        """Take the room that each picture has."""
        if cell != self._cell and not cell.isEmpty():
            self._cell = cell
            self._set(self.zoom, self.centre)

    @property
    def fit_scale(self) -> float:
        """The screen's pixels of one of the reference where all of it is seen."""
        return min(self._cell.width() / self._frame.width(), self._cell.height() / self._frame.height())

    @property
    def scale(self) -> float:
        """The screen's logical pixels of one of the reference's."""
        return self.fit_scale * self.zoom

    @property
    def full_zoom(self) -> float:
        """The zoom of 100 %."""
        return self._full_scale / self.fit_scale

    @property
    def percent(self) -> float:
        """The size of the largest picture on the screen: 100 where its pixels are the screen's."""
        return 100 * self.scale / self._full_scale

    def to_cell(self, cell: QRectF) -> QTransform:
        """Return the way from relative coordinates to a cell's place on the screen."""
        transform = QTransform()
        transform.translate(cell.center().x(), cell.center().y())
        transform.scale(self._frame.width() * self.scale, self._frame.height() * self.scale)
        transform.translate(-self.centre.x(), -self.centre.y())
        return transform

    def fit(self) -> None:
        """Show all of the frame."""
        self._set(1.0, QPointF(0.5, 0.5))

    def show_full(self) -> None:
        """Show 100 % of the largest picture, around the centre."""
        self._set(self.full_zoom, self.centre)

    def zoom_in(self) -> None:
        """Come a step nearer."""
        self._set(self.zoom * _STEP, self.centre)

    def zoom_out(self) -> None:
        """Go a step back."""
        self._set(self.zoom / _STEP, self.centre)

    def zoom_at(self, times: float, cell: QRectF, at: QPointF) -> None:
        """Zoom, and leave what is at a point of the screen where it is."""
        before = self._relative(cell, at)
        self.zoom = self._bounded(self.zoom * times)
        after = self._relative(cell, at)
        self._set(self.zoom, self.centre + before - after)

    def pan(self, by: QPointF) -> None:
        """Move what is seen by so many pixels of the screen."""
        share = QPointF(by.x() / (self._frame.width() * self.scale), by.y() / (self._frame.height() * self.scale))
        self._set(self.zoom, self.centre - share)

    def _relative(self, cell: QRectF, at: QPointF) -> QPointF:
        back, _ = self.to_cell(cell).inverted()
        return back.map(at)

    def _bounded(self, zoom: float) -> float:
        return min(max(zoom, min(1.0, self.full_zoom)), max(1.0, self.full_zoom * _MOST_DEVICE_PIXELS))

    def _set(self, zoom: float, centre: QPointF) -> None:
        self.zoom = self._bounded(zoom)
        self.centre = QPointF(*(self._kept(at, axis) for axis, at in enumerate((centre.x(), centre.y()))))
        self.changed.emit()

    def _kept(self, at: float, axis: int) -> float:
        """Keep the frame in sight: no empty room beside it where there is more of it to see."""
        frame, cell = (
            (self._frame.width(), self._cell.width()) if not axis else (self._frame.height(), self._cell.height())
        )
        half = cell / (2 * frame * self.scale)
        return 0.5 if half >= 0.5 else min(max(at, half), 1 - half)
