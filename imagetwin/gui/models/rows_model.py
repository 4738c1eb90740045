"""Rows of text for lists of files, however long they are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from imagetwin.gui.resources import icon
from imagetwin.gui.texts import one_line, plain_tip

Row = Sequence[str]
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowsModel(QAbstractTableModel):
    """Rows under headings; the first `notable_count` of them carry a warning sign."""

    def __init__(self, headings: Row, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = headings
        self._rows: Sequence[Row] = ()
        self._notable_count = 0

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as they were set."""
        return self._rows

    def set_rows(self, rows: Sequence[Row], notable_count: int = 0) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self._notable_count = notable_count
        self.endResetModel()

    # Qt's names from here on.

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text) or None
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0 and index.row() < self._notable_count:
            return icon("warning")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
