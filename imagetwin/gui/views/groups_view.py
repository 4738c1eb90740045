"""The groups, one below the other, the images of each side by side; only what is visible is painted."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtCore import QItemSelectionModel as Selection
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from imagetwin.domain.wording import mark, tr
from imagetwin.gui.delegates.card_delegate import PADDING, CardDelegate
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.spoken import describe
from imagetwin.gui.views.card_layout import GAP, MARGIN, CardLayout, PairsLayout, RowsLayout

Index = QModelIndex | QPersistentModelIndex
_ALL_HIDDEN = mark("Nothing to show with this filter.\nTick another box above, or clear the filter (Ctrl+Shift+F).")
_Move = QAbstractItemView.CursorAction
# How much larger pictures are in pairs than side by side, as far as there is room for two.
_PAIR_FACTOR = 2
_SMALLEST_SIDE = 60


class GroupsView(QAbstractItemView):
    """Lays groups out from top to bottom, and the images of each side by side or in pairs with their reference."""

    image_selected = Signal(QModelIndex)
    # By Ctrl or Shift and a click: it is to be compared as well.
    image_added = Signal(QModelIndex)

    def __init__(self, model: GroupModel, delegate: CardDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = model
        self._cards = delegate
        self._tops: list[int] = [0]
        self._is_outdated = False
        self._told = ("", "")
        self._thumbnail_side = delegate.thumbnail_side
        self._in_pairs = False
        # While a click is looked at: in pairs a reference is in many places, and this tells which one is meant.
        self._pointer: QPoint | None = None
        self._layout: CardLayout = RowsLayout(QSize(1, 1), 1, 1)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setModel(model)
        model.rowsRemoved.connect(self._on_layout_changed)
        model.rowsInserted.connect(self._on_layout_changed)
        model.modelReset.connect(self._on_layout_changed)
        model.marks_changed.connect(self._describe)
        model.modelReset.connect(self._describe)
        self._lay_out()

    @property
    def groups(self) -> GroupModel:
        """The model that is shown."""
        return self._groups

    def first_in_sight(self) -> QModelIndex:
        """Return the first image, in reading order, whose card is in sight; invalid where there is none."""
        self._catch_up()
        top, bottom = self.verticalOffset(), self.verticalOffset() + self.viewport().height()
        for group in range(self._group_at(top), self._groups.rowCount()):
            if self._tops[group] > bottom:
                break
            for image in self._images_between(group, top, bottom):
                return self._groups.image_index(group, image)
        return QModelIndex()

    def select_first(self) -> None:
        """Put the cursor on the first group's first duplicate, which shows both images side by side."""
        if self._groups.rowCount():
            self.setCurrentIndex(self._groups.image_index(0, 1))

    def go_to_group(self, row: int) -> None:
        """Put the cursor on a group's first duplicate, and the group where the eye expects it: at the top."""
        images = self._groups.rowCount(self._groups.group_index(row))
        self.setCurrentIndex(self._groups.image_index(row, min(1, images - 1)))
        self.scrollTo(self._groups.image_index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def set_thumbnail_side(self, side: int) -> None:
        """Show thumbnails of another size, and keep the selected image in sight."""
        if side != self._thumbnail_side:
            self._thumbnail_side = side
            self._lay_out()
            self.scrollTo(self.currentIndex())

    def set_in_pairs(self, *, in_pairs: bool) -> None:
        """Show each member beside its reference, or all images of a group side by side."""
        if in_pairs != self._in_pairs:
            self._in_pairs = in_pairs
            self._lay_out()
            self.scrollTo(self.currentIndex())

    def _lay_out(self) -> None:
        self._layout = self._chosen_layout()
        sizes = self._groups.group_sizes
        # Most groups are of few sizes; 30,000 of them are laid out at each step of a window that is being widened.
        heights = {size: self._layout.group_height(size) for size in set(sizes)}
        self._tops = list(accumulate(map(heights.__getitem__, sizes), initial=MARGIN))
        self._is_outdated = False
        self.updateGeometries()
        self.viewport().update()

    def _chosen_layout(self) -> CardLayout:
        room = self.viewport().width() - 2 * MARGIN + GAP
        heading = self._heading_height()
        if self._in_pairs:
            half = room // 2 - GAP - 2 * PADDING
            self._cards.thumbnail_side = max(_SMALLEST_SIDE, min(_PAIR_FACTOR * self._thumbnail_side, half))
            return PairsLayout(self._cards.card_size(self.fontMetrics()), heading)
        self._cards.thumbnail_side = self._thumbnail_side
        card = self._cards.card_size(self.fontMetrics())
        return RowsLayout(card, heading, max(1, room // (card.width() + GAP)))

    def _top_to_show(self, index: Index, card: QRect, height: int) -> int:
        """Return where what is to be seen with a card begins: at its group's heading, if that is near enough."""
        if index.parent().isValid() and self._layout.cell_of(index.row())[0] > 0:
            return card.top()
        heading = self._heading_rect(self._groups.group_row(index)).top()
        return heading if card.bottom() + 2 * GAP - heading <= height or index.row() == 0 else card.top()

    def _heading_height(self) -> int:
        return self.fontMetrics().lineSpacing() + 2 * GAP

    def _heading_rect(self, group_row: int) -> QRect:
        """Return a heading's place in the whole content."""
        width = self.viewport().width() - 2 * MARGIN
        return QRect(MARGIN, self._tops[group_row], width, self._heading_height())

    def _card_rect(self, group_row: int, image_row: int) -> QRect:
        """Return a card's place in the whole content."""
        return self._placed(self._layout.card_rect(image_row), self._tops[group_row])

    def _placed(self, card: QRect, top: int) -> QRect:
        """Return a card's place in the content: from the other side where people read from right to left."""
        width = QRect(0, 0, self.viewport().width(), 1)
        return QStyle.visualRect(self.layoutDirection(), width, card).translated(0, top)

    def _content_rect(self, index: Index) -> QRect:
        group_row = self._groups.group_row(index)
        if not index.parent().isValid():
            return self._heading_rect(group_row)
        return self._card_rect(group_row, index.row())

    def _group_at(self, content_y: int) -> int:
        return max(0, bisect_right(self._tops, content_y) - 1)

    def _images_between(self, group_row: int, top: int, bottom: int) -> range:
        """Return the image rows of a group that touch a stretch of the content."""
        start = self._tops[group_row]
        return self._layout.images_between(self._image_count(group_row), top - start, bottom - start)

    def _cards_between(self, group_row: int, top: int, bottom: int) -> Iterator[tuple[QModelIndex, QRect]]:
        """Yield what is painted of a group in a stretch of the content, with its place there."""
        start = self._tops[group_row]
        for image, rect in self._layout.cards_between(self._image_count(group_row), top - start, bottom - start):
            yield self._groups.image_index(group_row, image), self._placed(rect, start)

    def _paint_item(self, painter: QPainter, index: QModelIndex, rect: QRect) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = rect
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        if self.hasFocus():
            option.state |= QStyle.StateFlag.State_HasFocus
        if rect.contains(self.viewport().mapFromGlobal(self.cursor().pos())):
            option.state |= QStyle.StateFlag.State_MouseOver
        self._cards.paint(painter, option, index)

    def _stepped(self, index: QModelIndex, step: int) -> QModelIndex:
        """Return the image so many places further, through the groups; the same one at either end."""
        group, image = self._groups.group_row(index), index.row() + step
        while image < 0 and group > 0:
            group -= 1
            image += self._image_count(group)
        while image >= self._image_count(group) and group + 1 < self._groups.rowCount():
            image -= self._image_count(group)
            group += 1
        return self._groups.image_index(group, min(max(image, 0), self._image_count(group) - 1))

    def _moved_by_row(self, index: QModelIndex, step: int) -> QModelIndex:
        """Return the image above or below, in the same column where there is one."""
        group, count = self._groups.group_row(index), self._image_count(self._groups.group_row(index))
        row, column = self._layout.cell_of(index.row())
        row += step
        if not 0 <= row < self._layout.row_count(count):
            group += step
            if not 0 <= group < self._groups.rowCount():
                return index
            count = self._image_count(group)
            row = 0 if step > 0 else self._layout.row_count(count) - 1
        return self._groups.image_index(group, self._layout.image_in(row, column, count))

    def _image_count(self, group_row: int) -> int:
        return self._groups.rowCount(self._groups.group_index(group_row))

    def _paged(self, index: QModelIndex, step: int) -> QModelIndex:
        y = self._content_rect(index).top() + step * self.viewport().height()
        group = min(self._group_at(y), self._groups.rowCount() - 1)
        if group == self._groups.group_row(index):
            group = min(max(group + step, 0), self._groups.rowCount() - 1)
        return self._groups.image_index(group, min(index.row(), self._image_count(group) - 1))

    @Slot()
    def _on_layout_changed(self) -> None:
        # Rows go one by one; the layout follows once, when the event loop is reached or somebody asks for a place.
        if not self._is_outdated:
            self._is_outdated = True
            QTimer.singleShot(0, self._catch_up)

    @Slot()
    def _catch_up(self) -> None:
        if self._is_outdated:
            self._lay_out()

    @Slot()
    def _describe(self) -> None:
        """Tell screen readers what is at the cursor, with the group's heading where it has come to another group."""
        index = self.currentIndex()
        heading, words = "", "" if self._groups.rowCount() else tr(_ALL_HIDDEN)
        if index.parent().isValid():
            heading, words = str(index.parent().data()), str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        before, self._told = self._told, (heading, words)
        if self._told != before:
            describe(self, f"{heading}. {words}" if heading not in ("", before[0]) else words)

    @Slot()
    def on_thumbnail_loaded(self) -> None:
        """Paint again, now that one more thumbnail is there."""
        self.viewport().update()

    # Qt's names from here on.

    def viewportEvent(self, event: QEvent) -> bool:
        self._pointer = event.position().toPoint() if isinstance(event, QMouseEvent) else None
        try:
            return super().viewportEvent(event)
        finally:
            self._pointer = None

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        self._catch_up()
        rect = self._content_rect(index)
        if self._pointer is not None and index.parent().isValid():
            at = self._pointer + QPoint(0, self.verticalOffset())
            cards = self._cards_between(self._groups.group_row(index), at.y(), at.y())
            rect = next((place for card, place in cards if card == index and place.contains(at)), rect)
        return rect.translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        self._catch_up()
        at = QPoint(point.x(), point.y() + self.verticalOffset())
        group = self._group_at(at.y())
        if group >= self._groups.rowCount() or at.y() < self._tops[0]:
            return QModelIndex()
        for index, rect in self._cards_between(group, at.y(), at.y()):
            if rect.contains(at):
                return index
        return QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        self._catch_up()
        rect = self._content_rect(index)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top = self._top_to_show(index, rect, height)
        if top < bar.value() or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(top - GAP)
        elif rect.bottom() > bar.value() + height:
            bar.setValue(min(top - GAP, rect.bottom() + GAP - height))

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        self._catch_up()
        index = self.currentIndex()
        last = self._groups.rowCount() - 1
        if last < 0:
            return QModelIndex()
        if action == _Move.MoveHome or not index.parent().isValid():
            return self._groups.image_index(0, 0)
        if action == _Move.MoveEnd:
            return self._groups.image_index(last, self._image_count(last) - 1)
        if action in (_Move.MovePageUp, _Move.MovePageDown):
            return self._paged(index, 1 if action == _Move.MovePageDown else -1)
        if action in (_Move.MoveUp, _Move.MoveDown):
            return self._moved_by_row(index, 1 if action == _Move.MoveDown else -1)
        back = _Move.MoveRight if self.isRightToLeft() else _Move.MoveLeft
        return self._stepped(index, -1 if action in (back, _Move.MovePrevious) else 1)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def setSelection(self, rect: QRect, command: Selection.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: object) -> QRegion:
        region = QRegion()
        for index in self.selectionModel().selectedIndexes():
            region += self.visualRect(index)
        return region

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self._describe()
        self.image_selected.emit(current)

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(1, self._layout.row_height // 3))
        bar.setRange(0, max(0, self._tops[-1] - self.viewport().height()))
        super().updateGeometries()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._catch_up()
        painter = QPainter(self.viewport())
        try:
            if self._groups.rowCount():
                self._paint_visible(painter)
            else:
                painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
                painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, tr(_ALL_HIDDEN))
        finally:
            painter.end()  # at once, though an error's traceback may keep it

    def _paint_visible(self, painter: QPainter) -> None:
        offset, bottom = self.verticalOffset(), self.verticalOffset() + self.viewport().height()
        for group in range(self._group_at(offset), self._groups.rowCount()):
            if self._tops[group] > bottom:
                break
            heading = self._heading_rect(group).translated(0, -offset)
            self._paint_item(painter, self._groups.group_index(group), heading)
            for index, rect in self._cards_between(group, offset, bottom):
                self._paint_item(painter, index, rect.translated(0, -offset))

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()) -> None:
        # A rule changes every group: painting once is all that follows from it.
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_added = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if is_added and event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.image_added.emit(index)
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # A note that comes below the groups makes them lower: what is looked at must not be cut by that.
        super().resizeEvent(event)
        current = self.currentIndex()
        was_in_sight = current.isValid() and QRect(QPoint(), event.oldSize()).contains(self.visualRect(current))
        self._lay_out()
        if was_in_sight:
            self.scrollTo(current)
