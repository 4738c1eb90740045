"""A dialog that says one sentence and lists files below it."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from imagetwin.gui.models.rows_model import Row
from imagetwin.gui.texts import plain_label
from imagetwin.gui.views.rows_table import RowsTable


class ListDialog(QDialog):
    """Shows rows of text; the first `notable_count` carry a warning sign. It only tells, and is closed.

    With `other_label` it has a second button, and `other_was_chosen` tells whether it was closed with that.
    """

    def __init__(
        self,
        title: str,
        sentence: str,
        headings: Row,
        rows: Sequence[Row],
        *,
        notable_count: int = 0,
        other_label: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(820, 420)
        self.sentence = plain_label(sentence)
        self.sentence.setWordWrap(True)
        self.table = RowsTable(headings, title)
        self.table.set_rows(rows, notable_count)
        self.other_was_chosen = False
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.sentence)
        layout.addWidget(self.table, 1)
        layout.addWidget(box)
        if other_label is not None:
            box.addButton(self._other_button(other_label), QDialogButtonBox.ButtonRole.ActionRole)
        close.setFocus()

    def _other_button(self, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setAutoDefault(False)
        button.clicked.connect(self._on_other_clicked)
        return button

    @Slot()
    def _on_other_clicked(self) -> None:
        self.other_was_chosen = True
        self.accept()
