"""A list of rows of text with headings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from imagetwin.domain.wording import tr
from imagetwin.gui.delegates.isolating_delegate import keep_directions
from imagetwin.gui.models.rows_model import Row, RowsModel

_MEASURED_ROWS = 200
_SHORT_CHARACTERS = 26
_CELL_ROOM = 28


class RowsTable(QTreeView):
    """Shows rows; texts that do not fit are cut in the middle and whole in their tooltips."""

    def __init__(self, headings: Row, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = RowsModel(headings, self)
        self.setModel(self.rows_model)
        keep_directions(self)
        self.setAccessibleName(name)
        self.setToolTip(tr("Text that is cut is whole when the mouse rests on it"))
        self.setRootIsDecorated(False)
        self.setStyleSheet("QTreeView::item { padding: 3px 1px; }")
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        self.header().setStretchLastSection(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.header().setHighlightSections(False)
        self._share_width()

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are shown."""
        return self.rows_model.rows

    @property
    def selected_rows(self) -> list[int]:
        """The numbers of the rows that are selected, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def set_rows(self, rows: Sequence[Row], notable_count: int = 0) -> None:
        """Show other rows; the first `notable_count` carry a warning sign."""
        self.rows_model.set_rows(rows, notable_count)
        self._share_width()

    def _share_width(self) -> None:
        """Give short columns what they need and the others the rest in equal parts; one is always stretched."""
        header = self.header()
        metrics, rows = self.fontMetrics(), self.rows[:_MEASURED_ROWS]
        for column in range(self.rows_model.columnCount()):
            heading = str(self.rows_model.headerData(column, Qt.Orientation.Horizontal))
            widest = max(map(metrics.horizontalAdvance, [heading, *(row[column] for row in rows)]))
            is_short = widest < _SHORT_CHARACTERS * metrics.averageCharWidth() and bool(rows)
            mode = QHeaderView.ResizeMode.Fixed if is_short else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if is_short:
                header.resizeSection(column, widest + _CELL_ROOM)
        if all(header.sectionResizeMode(column) == QHeaderView.ResizeMode.Fixed for column in range(header.count())):
            header.setSectionResizeMode(header.count() - 1, QHeaderView.ResizeMode.Stretch)
