"""A dialog that says one sentence and lists files below it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

Row = Sequence[str]


class ListDialog(QDialog):
    """Shows rows of text; with `accept_label` it asks, without it tells."""

    def __init__(
        self,
        title: str,
        sentence: str,
        headings: Row,
        rows: Sequence[Row],
        *,
        accept_label: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(820, 420)
        label = QLabel(sentence)
        label.setWordWrap(True)
        self.table = _table(headings, rows)
        self.table.setAccessibleName(title)
        self.buttons = self._button_box(accept_label)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)

    def _button_box(self, accept_label: str | None) -> QDialogButtonBox:
        if accept_label is None:
            box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        else:
            box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
            box.addButton(accept_label, QDialogButtonBox.ButtonRole.AcceptRole)
            # Enter, pressed by habit, must not remove anything.
            box.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
            box.button(QDialogButtonBox.StandardButton.Cancel).setFocus()
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box


def _table(headings: Row, rows: Sequence[Row]) -> QTreeWidget:
    table = QTreeWidget()
    table.setHeaderLabels(list(headings))
    table.setRootIsDecorated(False)
    table.setStyleSheet("QTreeView::item { padding: 3px 4px; }")
    table.setUniformRowHeights(True)
    table.setAlternatingRowColors(True)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    for row in rows:
        item = QTreeWidgetItem([text.replace("\n", "↵") for text in row])
        for column, text in enumerate(row):
            item.setToolTip(column, text.replace("&", "&amp;").replace("<", "&lt;"))
        table.addTopLevelItem(item)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table
