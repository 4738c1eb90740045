"""How the facts of compared images are laid out: what an image is takes as many lines as it needs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from imagetwin.gui.delegates.isolating_delegate import IsolatingDelegate
from imagetwin.gui.models.facts_model import FactsModel

Index = QModelIndex | QPersistentModelIndex
# Margins of a cell and between its icon and its text; more than any likeness takes.
_BESIDE_TEXT, _MOST_HEIGHT = 16, 1_000


class FactsDelegate(IsolatingDelegate):
    """Wraps likenesses, whose middle tells most; all else, as paths, is cut in the middle by the table."""

    def __init__(self, table: QTableView, model: FactsModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        model.modelReset.connect(self.fit)
        table.horizontalHeader().geometriesChanged.connect(self.fit)

    def fit(self) -> None:
        """Give the row of the likenesses its height; it may be another row than before."""
        rows, likeness = self._table.verticalHeader(), self._model.likeness_row
        for row in range(self._model.rowCount()):
            rows.resizeSection(row, self._height() if row == likeness else rows.defaultSectionSize())

    def _height(self) -> int:
        metrics, rows = self._table.fontMetrics(), self._table.verticalHeader()
        icon = self._table.iconSize().width() + _BESIDE_TEXT
        heights = [rows.defaultSectionSize()]
        for column in range(self._model.columnCount()):
            room = QRect(0, 0, max(1, self._table.columnWidth(column) - icon), _MOST_HEIGHT)
            text = self._model.index(self._model.likeness_row, column).data()
            wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
            heights.append(wrapped + rows.defaultSectionSize() - metrics.height())
        return max(heights)

    # Qt's names from here on.

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Let a likeness take as many lines as it needs."""
        super().initStyleOption(option, index)
        if index.row() == self._model.likeness_row:
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
            option.textElideMode = Qt.TextElideMode.ElideNone
