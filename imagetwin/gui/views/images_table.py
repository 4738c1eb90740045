"""All images that are shown as a flat table with columns to sort by; the cursor is that of the groups."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from imagetwin.domain.wording import tr
from imagetwin.gui.delegates.isolating_delegate import keep_directions
from imagetwin.gui.models.roles import Role
from imagetwin.gui.models.table_model import TableModel
from imagetwin.gui.views.groups_view import GroupsView
from imagetwin.review.flat import COLUMNS, Column

Index = QModelIndex | QPersistentModelIndex
# In average characters; what is longer is cut, and whole in its tooltip.
_WIDTHS = {
    Column.MARKED: 8,
    Column.NAME: 24,
    Column.FOLDER: 26,
    Column.GROUP: 8,
    Column.TIER: 27,
    Column.DISTANCE: 10,
    Column.SIZE: 10,
    Column.DIMENSIONS: 14,
    Column.FORMAT: 9,
    Column.DATE: 18,
}
_ROW_ROOM, _ICON_SIDE = 8, 12
_NAME = COLUMNS.index(Column.NAME)


class ImagesTable(QTableView):
    """Rows of images; whatever is selected here is selected in the groups."""

    sort_requested = Signal(str, bool)

    def __init__(self, model: TableModel, groups_view: GroupsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images, self._groups_view = model, groups_view
        self.setModel(model)
        keep_directions(self)
        self.setAccessibleName(tr("Images, one a row"))
        self.setToolTip(tr("Select a picture to see it beside its reference; tick the ones to remove"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().lineSpacing() + _ROW_ROOM)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(True)
        columns.setSortIndicatorShown(True)
        columns.setSortIndicatorClearable(False)
        columns.setSortIndicator(COLUMNS.index(Column.GROUP), Qt.SortOrder.AscendingOrder)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, _WIDTHS[column] * self.fontMetrics().averageCharWidth() + _ROW_ROOM)
        columns.sortIndicatorChanged.connect(self._on_sort_chosen)
        model.modelReset.connect(self.take_cursor)
        model.dataChanged.connect(self.viewport().update)

    @Slot()
    def take_cursor(self) -> None:
        """Put the cursor where it is among the groups."""
        image = self._groups_view.currentIndex().data(Role.IMAGE)
        entry_row = -1 if image is None else self._images.row_of(image)
        if entry_row >= 0 and entry_row != self.currentIndex().row():
            column = max(_NAME, self.currentIndex().column())
            self.setCurrentIndex(self._images.index(entry_row, column))

    @Slot(int, Qt.SortOrder)
    def _on_sort_chosen(self, section: int, order: Qt.SortOrder) -> None:
        self.sort_requested.emit(COLUMNS[section].value, order == Qt.SortOrder.DescendingOrder)

    def _sort_by_current(self) -> None:
        header, section = self.horizontalHeader(), max(0, self.currentIndex().column())
        turn = header.sortIndicatorSection() == section and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        header.setSortIndicator(section, Qt.SortOrder.DescendingOrder if turn else Qt.SortOrder.AscendingOrder)

    # Qt's names from here on.

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        index = self._images.group_index(current)
        if index.isValid() and index != self._groups_view.currentIndex():
            self._groups_view.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and index.isValid():
            if event.key() == Qt.Key.Key_Space:
                box = index.siblingAtColumn(COLUMNS.index(Column.MARKED))
                is_marked = box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
                wanted = Qt.CheckState.Unchecked if is_marked else Qt.CheckState.Checked
                self._images.setData(box, wanted, Qt.ItemDataRole.CheckStateRole)
                return
            if event.key() == Qt.Key.Key_S:
                self._sort_by_current()
                return
        super().keyPressEvent(event)
