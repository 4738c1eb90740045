"""How many pairs there are at each distance, above the threshold's slider: the valley between copies and strangers."""

from collections.abc import Sequence
from math import log1p

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QStyle, QToolTip, QWidget

from imagetwin.domain.wording import mark, tr, trn
from imagetwin.gui.spoken import describe
from imagetwin.gui.texts import plain_tip
from imagetwin.review.filtering import Distances

BIN_WIDTH, BIN_COUNT = 20, 50
_HEIGHT, _TOP = 30, 3
# How near the cut line is taken hold of, in logical pixels.
_GRASP = 5
_STEP = 10
_TIP = mark(
    "How many pairs of images there are at each distance; the heights are logarithmic.\n"
    "Drag the line to move the threshold. Click a bar to see its images alone.\n"
    "Keys: left and right choose a bar, Space shows it alone, up and down move the threshold."
)


class DistanceHistogram(QWidget):
    """Bars over the slider's range, up to the threshold in the accent colour; painted as the slider is laid out."""

    threshold_moved = Signal(int)
    distances_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Sequence[int] = ()
        self._threshold = 0
        self._chosen: Distances | None = None
        self._bin = 0
        self._is_dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Pairs by distance"))
        self.setToolTip(tr(_TIP))

    @property
    def counts(self) -> Sequence[int]:
        """The pairs in each bin."""
        return self._counts

    def set_counts(self, counts: Sequence[int]) -> None:
        """Show other counts, one for each of BIN_COUNT bins; without any pair it is hidden."""
        self._counts = counts
        self.setVisible(any(counts))
        self._describe()
        self.update()

    def set_threshold(self, threshold: int) -> None:
        """Draw the cut line there."""
        self._threshold = threshold
        self.update()

    def set_chosen(self, distances: Distances | None) -> None:
        """Draw the bar of these distances as the one that is shown alone."""
        self._chosen = distances
        self.update()

    def _margin(self) -> float:
        return QApplication.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength) / 2

    def _x_of(self, distance: float) -> float:
        room = self.width() - 2 * self._margin()
        x = self._margin() + min(distance / (BIN_WIDTH * BIN_COUNT), 1.0) * room
        return self.width() - x if self.isRightToLeft() else x

    def _distance_at(self, x: float) -> float:
        room = self.width() - 2 * self._margin()
        start = self.width() - x if self.isRightToLeft() else x
        return min(max((start - self._margin()) / room, 0.0), 1.0) * BIN_WIDTH * BIN_COUNT

    def _bin_at(self, x: float) -> int:
        return min(int(self._distance_at(x) // BIN_WIDTH), BIN_COUNT - 1)

    def _bar(self, number: int, count: int) -> QRectF:
        room = self.height() - _TOP - 1
        largest = max(self._counts, default=0)
        # A bar of one pair is seen beside one of a million.
        height = max(2.0, log1p(count) / log1p(largest) * room) if count else 0.0
        left, right = self._edges(number)
        return QRectF(left, self.height() - 1 - height, max(1.0, right - left - 1), height)

    def _edges(self, number: int) -> tuple[float, float]:
        """Return where a bar begins and ends, the one on the left first."""
        one, other = self._x_of(number * BIN_WIDTH), self._x_of((number + 1) * BIN_WIDTH)
        return min(one, other), max(one, other)

    def _words(self, number: int) -> str:
        count = self._counts[number] if number < len(self._counts) else 0
        least = number * BIN_WIDTH
        return trn(
            "Distance {least} to {most}: {n} pair",
            "Distance {least} to {most}: {n} pairs",
            count,
            least=least,
            most=least + BIN_WIDTH,
        )

    def _choose(self, number: int) -> None:
        """Show the images of a bar alone, or those of all distances where they are shown alone already."""
        self._bin = number
        distances = Distances(number * BIN_WIDTH, (number + 1) * BIN_WIDTH)
        if self._chosen == distances:
            self.distances_chosen.emit(None)
        elif number < len(self._counts) and self._counts[number]:
            if distances.beyond > self._threshold:
                self.threshold_moved.emit(int(distances.beyond))  # beyond the threshold there are no groups
            self.distances_chosen.emit(distances)
        self._describe()

    def _describe(self) -> None:
        describe(self, self._words(self._bin))
        self.update()

    def _colour(self, number: int) -> QColor:
        is_shown = self._chosen is None or self._chosen.least == number * BIN_WIDTH
        role = QPalette.ColorRole.Highlight if number * BIN_WIDTH < self._threshold else QPalette.ColorRole.Dark
        if role == QPalette.ColorRole.Dark and self.palette().color(QPalette.ColorRole.Window).lightness() < 128:
            role = QPalette.ColorRole.PlaceholderText
        colour = self.palette().color(role)
        colour.setAlphaF(1.0 if is_shown else 0.35)
        return colour

    # Qt's names from here on.

    def sizeHint(self) -> QSize:
        return QSize(_HEIGHT * 4, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_HEIGHT * 2, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, count in enumerate(self._counts):
            painter.fillRect(self._bar(number, count), self._colour(number))
        text = self.palette().color(QPalette.ColorRole.WindowText)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        start, end = round(self._x_of(0)), 0 if self.isRightToLeft() else self.width()
        painter.drawLine(start, self.height() - 1, end, self.height() - 1)
        painter.setPen(QPen(text, 1.5))
        x = self._x_of(self._threshold)
        painter.drawLine(round(x), 0, round(x), self.height())
        if self.hasFocus():
            painter.setPen(QPen(text, 1, Qt.PenStyle.DotLine))
            left, right = self._edges(self._bin)
            painter.drawRect(QRectF(left - 1, 0.5, right - left + 1, self.height() - 1.5))
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_dragged = abs(event.position().x() - self._x_of(self._threshold)) <= _GRASP
            if not self._is_dragged:
                self._choose(self._bin_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._is_dragged:
            self.threshold_moved.emit(round(self._distance_at(x)))
        near = self._is_dragged or abs(x - self._x_of(self._threshold)) <= _GRASP
        self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if (event.key() == Qt.Key.Key_Right) != self.isRightToLeft() else -1
                self._bin = min(max(self._bin + step, 0), BIN_COUNT - 1)
                self._describe()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = _STEP if event.key() == Qt.Key.Key_Up else -_STEP
                self.threshold_moved.emit(max(0, self._threshold + step))
            case Qt.Key.Key_Space:
                self._choose(self._bin)
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._counts:
            words = f"{self._words(self._bin_at(event.pos().x()))}\n{tr(_TIP)}"
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)
