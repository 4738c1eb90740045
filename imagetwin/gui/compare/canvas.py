"""Paints what is compared: side by side, with a divider, or as a difference, all with one zoom and one place."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from math import ceil, sqrt
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from imagetwin.domain.placements import IDENTITY, Matrix
from imagetwin.domain.wording import tr
from imagetwin.gui.compare.comparison import Compared, Comparison
from imagetwin.gui.compare.overlays import paint_histogram, paint_legend
from imagetwin.gui.compare.viewport import Viewport
from imagetwin.gui.texts import isolated, one_line

_GAP = 8
_PADDING = 8
_MIDDLE_LIGHTNESS = 128
_GRAB = 8.0
_DIVIDER_STEP = 0.02
_PAN_STEP = 40.0
_WHEEL_STEP = 120.0
_WHEEL_BASE = 1.25
# So far enlarged, a picture's own pixels are what is looked for.
_PIXELS_SEEN = 3.0
Thumbnail = Callable[[Path], QPixmap | None]


class Mode(StrEnum):
    """How the images are laid out."""

    SIDES = "view_sides"
    SPLIT = "view_split"
    DIFFERENCE = "view_difference"


class CompareCanvas(QWidget):
    """The wheel zooms to the pointer, dragging moves all pictures at once, and the divider where there is one."""

    flip_changed = Signal()

    def __init__(self, comparison: Comparison, thumbnail: Thumbnail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport = Viewport(self)
        self.mode = Mode.SIDES
        self.divider = 0.5
        self.is_flipped = False
        self._comparison = comparison
        self._thumbnail = thumbnail
        self._flip_key = Qt.Key.Key_unknown
        self._dragged_from: QPointF | None = None
        self._drags_divider = False
        self.setMinimumSize(240, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Compared pictures"))
        self.setToolTip(tr("Wheel: zoom to the pointer. Drag: move all pictures. Double click: fit, or 100 %"))
        comparison.changed.connect(self._on_images_changed)
        comparison.learned.connect(self._on_learned)
        self.viewport.changed.connect(self._on_view_changed)

    def set_mode(self, mode: Mode) -> None:
        """Lay the images out in another way."""
        self.mode = mode
        self._on_images_changed()

    def flip(self, key: Qt.Key = Qt.Key.Key_unknown) -> None:
        """Let the reference and the others change places until that key, or any mouse button, is let go."""
        self.is_flipped, self._flip_key = True, key
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.update()
        self.flip_changed.emit()

    def end_flip(self) -> None:
        """Show each picture in its own place again."""
        if self.is_flipped:
            self.is_flipped = False
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
            self.update()
            self.flip_changed.emit()

    # Places

    @property
    def _current(self) -> Compared:
        images = self._comparison.images
        return images[min(max(1, self._comparison.current), len(images) - 1)]

    def _cells(self) -> list[QRectF]:
        """Return the room of each picture below its caption."""
        count = len(self._comparison.images) if self.mode is Mode.SIDES else 1
        even = [columns for columns in range(count, 0, -1) if count % columns == 0]  # no row has a gap
        columns = max(even, key=lambda columns: self._fit_of(self._cell_size(count, columns)), default=1)
        size, caption = self._cell_size(count, columns), self._caption_height
        return [
            QRectF(
                (place % columns) * (size.width() + _GAP),
                (place // columns) * (size.height() + caption + _GAP) + caption,
                size.width(),
                size.height(),
            )
            for place in range(count)
        ]

    def _cell_size(self, count: int, columns: int) -> QSizeF:
        rows = ceil(count / columns)
        width = (self.width() - _GAP * (columns - 1)) / columns
        height = (self.height() - _GAP * (rows - 1)) / rows - self._caption_height
        return QSizeF(max(1.0, width), max(1.0, height))

    def _fit_of(self, size: QSizeF) -> float:
        """Return how large the pictures are in cells of that size."""
        reference = self._comparison.reference
        return 0.0 if reference is None else min(size.width() / reference.width, size.height() / reference.height)

    @property
    def _caption_height(self) -> int:
        return self.fontMetrics().height() + 6

    def _cell_at(self, point: QPointF) -> QRectF | None:
        cells = self._cells()
        return next((cell for cell in cells if cell.contains(point)), cells[0] if cells else None)

    def _share(self, matrix: Matrix) -> float:
        """Return how much of the reference's frame a picture covers; more than 1 where it shows more."""
        return abs(matrix[0] * matrix[4] - matrix[1] * matrix[3]) or 1.0

    def _density(self, compared: Compared) -> float:
        """Return how many of a picture's own pixels, in each direction, lie on one of the reference's."""
        reference = self._comparison.reference
        assert reference is not None, "there are images"
        return sqrt(compared.image.pixel_count / self._share(self._comparison.matrix(compared)) / reference.pixel_count)

    def percent(self, compared: Compared) -> float:
        """Return the size of a picture on the screen: 100 where its pixels are the screen's."""
        return 100 * self.viewport.scale * self.devicePixelRatio() / self._density(compared)

    def _take_frame(self) -> None:
        reference = self._comparison.reference
        if reference is None:
            return
        densest = max(map(self._density, self._comparison.images))
        cells = self._cells()
        if cells:
            self.viewport.set_cell(cells[0].size())
        self.viewport.set_frame(QSizeF(reference.width, reference.height), densest / self.devicePixelRatio())

    def _tell_needs(self) -> None:
        images = self._comparison.images
        self._comparison.need(
            {each.path: max(each.image.width, each.image.height) * self.percent(each) / 100 for each in images}
        )

    # Painting

    def _paint_cells(self, painter: QPainter) -> None:
        images, cells = self._comparison.images, self._cells()
        if self.mode is Mode.SIDES:
            for compared, cell in zip(images, cells, strict=True):
                self._paint_picture(painter, self._seen_at(compared), cell, cell)
                self._paint_caption(painter, [self._seen_at(compared)], cell)
            return
        (cell,) = cells
        if self.is_flipped:
            self._paint_picture(painter, images[0], cell, cell)
            self._paint_caption(painter, images[:1], cell)
        elif self.mode is Mode.SPLIT:
            self._paint_split(painter, cell)
        else:
            self._paint_difference(painter, cell)

    def _seen_at(self, compared: Compared) -> Compared:
        """Return the image that is seen in the place of another."""
        if not self.is_flipped:
            return compared
        return self._current if compared.member is None else self._comparison.images[0]

    def _paint_split(self, painter: QPainter, cell: QRectF) -> None:
        at = cell.left() + cell.width() * self.divider
        left, right = QRectF(cell), QRectF(cell)
        left.setRight(at)
        right.setLeft(at)
        self._paint_picture(painter, self._comparison.images[0], cell, left)
        self._paint_picture(painter, self._current, cell, right)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Base), 4))
        painter.drawLine(QPointF(at, cell.top()), QPointF(at, cell.bottom()))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
        painter.drawLine(QPointF(at, cell.top()), QPointF(at, cell.bottom()))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        painter.drawEllipse(QPointF(at, cell.center().y()), 7, 7)
        self._paint_caption(painter, [self._comparison.images[0], self._current], cell)

    def _paint_difference(self, painter: QPainter, cell: QRectF) -> None:
        found = self._comparison.difference()
        self._paint_ground(painter, cell)
        if found is None:
            words = tr("No difference can be shown") if self._is_lost() else tr("Comparing…")
            self._paint_word(painter, cell, words)
        else:
            self._paint_image(painter, found.image, IDENTITY, cell, cell)
            paint_legend(painter, cell, found, self.palette(), is_registered=self._is_registered())
        self._paint_caption(painter, [self._comparison.images[0], self._current], cell)

    def _is_lost(self) -> bool:
        images = (self._comparison.images[0], self._current)
        return any(self._comparison.has_failed(each.image) for each in images)

    def _is_registered(self) -> bool:
        found = self._comparison.alignment(self._current)
        return found is not None and found.is_found

    def _paint_picture(self, painter: QPainter, compared: Compared, cell: QRectF, clip: QRectF) -> None:
        self._paint_ground(painter, clip)
        picture = self._comparison.picture(compared.image)
        if picture is None and not self._comparison.has_failed(compared.image):
            thumbnail = self._thumbnail(compared.path)
            picture = None if thumbnail is None or thumbnail.isNull() else thumbnail.toImage()
        if picture is None:
            words = tr("No preview") if self._comparison.has_failed(compared.image) else tr("Loading…")
            self._paint_word(painter, clip, words)
            return
        self._paint_image(painter, picture, self._comparison.matrix(compared), cell, clip)
        levels = self._comparison.levels(compared.image) if self._comparison.wants_histograms else None
        if levels is not None and self.mode is Mode.SIDES:
            paint_histogram(painter, cell, levels, self.palette())

    def _paint_image(self, painter: QPainter, image: QImage, matrix: Matrix, cell: QRectF, clip: QRectF) -> None:
        a, b, c, d, e, f, g, h, i = matrix
        # Qt's vectors are rows, so its matrices are turned over.
        transform = QTransform.fromScale(1 / image.width(), 1 / image.height())
        transform = transform * QTransform(a, d, g, b, e, h, c, f, i) * self.viewport.to_cell(cell)
        painter.save()
        painter.setClipRect(clip)
        enlarged = sqrt(abs(transform.determinant())) * self.devicePixelRatio()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, enlarged < _PIXELS_SEEN)
        painter.setTransform(transform, combine=True)
        painter.drawImage(QPointF(0, 0), image)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        palette = self.palette()
        # Neither glaring nor black: the eye judges a picture by what is around it.
        is_dark = palette.color(QPalette.ColorRole.Base).lightness() < _MIDDLE_LIGHTNESS
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Base if is_dark else QPalette.ColorRole.Midlight))

    def _paint_word(self, painter: QPainter, rect: QRectF, word: str) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, word)

    def _paint_caption(self, painter: QPainter, images: Sequence[Compared], cell: QRectF) -> None:
        """Name what is seen in a cell, from its left to its right edge."""
        room = QRectF(cell.left(), cell.top() - self._caption_height, cell.width() / len(images), self._caption_height)
        for compared in images:
            text = tr("{number} %", number=f"{self.percent(compared):.0f}")
            number = self.fontMetrics().horizontalAdvance(text) + 2 * _PADDING
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            alignment = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room.adjusted(_PADDING, 0, -_PADDING, 0), alignment | Qt.AlignmentFlag.AlignRight, text)
            font = self.font()
            font.setBold(compared is self._current or len(self._comparison.images) == 2)
            painter.setFont(font)
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            words = self._caption(compared, painter.fontMetrics(), int(room.width() - number - _PADDING))
            painter.drawText(room.adjusted(2, 0, -2, 0), alignment | Qt.AlignmentFlag.AlignLeft, isolated(words))
            painter.setFont(self.font())
            room.translate(room.width(), 0)

    def _caption(self, compared: Compared, metrics: QFontMetrics, width: int) -> str:
        """Return what an image is and its name, or the more telling one of them where both are too long."""
        role, name = self.role(compared), compared.path.name
        words = f"{role}: {one_line(name)}"
        if metrics.horizontalAdvance(words) > width and len(self._comparison.images) > 2:
            words = role if compared.member is None else one_line(name)
        begin, colon, rest = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, width).partition(": ")
        return f"{begin}{colon}{isolated(rest)}"

    def role(self, compared: Compared) -> str:
        """Return what an image is called: the reference, or its number."""
        if compared.member is None:
            return tr("Reference")
        images = self._comparison.images
        return tr("Selected") if len(images) == 2 else tr("Image {number}", number=images.index(compared) + 1)

    @Slot()
    def _on_images_changed(self) -> None:
        self.end_flip()
        if self._comparison.images:
            self.viewport.set_cell(self._cells()[0].size())
            self._take_frame()
            self._tell_needs()
        self._describe()
        self.update()

    @Slot()
    def _on_learned(self) -> None:
        # A placement that was found may make another picture the densest.
        if self._comparison.images:
            self._take_frame()
        self.update()

    @Slot()
    def _on_view_changed(self) -> None:
        if self._comparison.images:
            self._tell_needs()
        self.update()

    def _describe(self) -> None:
        names = [f"{self.role(each)} {each.path.name}" for each in self._comparison.images]
        self.setAccessibleDescription(one_line(", ".join(names)))

    # Qt's names from here on.

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())  # Qt gives it the application's
        try:
            if self._comparison.images:
                self._paint_cells(painter)
            else:
                self._paint_word(painter, QRectF(self.rect()), tr("No picture is selected"))
            if self.hasFocus():
                painter.setBrush(QColor(Qt.GlobalColor.transparent))
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        finally:
            painter.end()  # at once, though an error's traceback may keep it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._comparison.images:
            self.viewport.set_cell(self._cells()[0].size())

    def wheelEvent(self, event: QWheelEvent) -> None:
        cell = self._cell_at(event.position())
        if cell is not None:
            steps = event.angleDelta().y() / _WHEEL_STEP
            self.viewport.zoom_at(_WHEEL_BASE**steps, cell, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = event.position()
            self._drags_divider = self._is_on_divider(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None:
            shape = (
                Qt.CursorShape.SplitHCursor if self._is_on_divider(event.position()) else Qt.CursorShape.OpenHandCursor
            )
            self.setCursor(shape)
        elif self._drags_divider:
            self._move_divider((event.position().x() - self._cells()[0].left()) / self._cells()[0].width())
        else:
            self.viewport.pan(event.position() - self._dragged_from)
            self._dragged_from = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged_from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if self.viewport.zoom > 1 or cell is None:
            self.viewport.fit()
        else:
            self.viewport.zoom_at(self.viewport.full_zoom / self.viewport.zoom, cell, event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        directions = {
            Qt.Key.Key_Left: (1, 0),
            Qt.Key.Key_Right: (-1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        direction = directions.get(Qt.Key(event.key()))
        if direction is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and direction[0]:
            self._move_divider(self.divider - direction[0] * _DIVIDER_STEP)
        else:
            self.viewport.pan(QPointF(*direction) * _PAN_STEP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            is_over = not event.isAutoRepeat() and self._flip_key in (Qt.Key.Key_unknown, Qt.Key(event.key()))
        else:
            ends = (QEvent.Type.MouseButtonRelease, QEvent.Type.ApplicationDeactivate, QEvent.Type.WindowDeactivate)
            is_over = event.type() in ends
        if is_over:
            self.end_flip()
        return False

    def _is_on_divider(self, point: QPointF) -> bool:
        cells = self._cells() if self.mode is Mode.SPLIT and self._comparison.images else []
        return bool(cells) and abs(point.x() - cells[0].left() - cells[0].width() * self.divider) < _GRAB

    def _move_divider(self, to: float) -> None:
        self.divider = min(max(to, 0.0), 1.0)
        self.update()
