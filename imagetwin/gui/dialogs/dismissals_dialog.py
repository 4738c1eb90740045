"""Edit > Not duplicates…: what was dismissed, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from imagetwin.domain.dismissals import KeptDismissal
from imagetwin.domain.quantities import format_count
from imagetwin.gui.texts import one_line, plain_label
from imagetwin.gui.views.rows_table import RowsTable
from imagetwin.gui.way_words import format_time

_HEADINGS = ("When", "What is no duplicate", "Folder then")
_NAMED = 3


class DismissalsDialog(QDialog):
    """Shows what it is given, and asks for dismissals to be revoked, by their keys."""

    revoke_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Not duplicates")
        self.resize(820, 420)
        self._kept: Sequence[KeptDismissal] = ()
        self.sentence = plain_label("Reading…")
        self.sentence.setWordWrap(True)
        self.table = RowsTable(_HEADINGS, "What was dismissed")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.revoke_button = QPushButton("&Show them again")
        self.revoke_button.setToolTip("Forget the chosen entries: the next search shows these pictures together again")
        self.revoke_button.setAutoDefault(False)
        self.revoke_button.clicked.connect(self._on_revoke_clicked)
        self.table.selectionModel().selectionChanged.connect(self._update_button)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        box.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.revoke_button)
        row.addStretch(1)
        row.addWidget(box)
        layout = QVBoxLayout(self)
        layout.addWidget(self.sentence)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        self._update_button()

    def show_dismissals(self, kept: Sequence[KeptDismissal]) -> None:
        """Show the dismissals, the first one selected."""
        self._kept = kept
        self.table.set_rows([_row_of(each) for each in kept])
        self.sentence.setText(
            f"{format_count(len(kept), 'entry').replace('entrys', 'entries')}. Such pictures are not shown together, "
            "wherever they lie and whatever they are called, until another one like them is found."
            if kept
            else "Nothing was dismissed. Press N on a group whose pictures are no duplicates of each other."
        )
        if kept:
            self.table.setCurrentIndex(self.table.rows_model.index(0, 0))
            self.table.setFocus()
        self._update_button()

    @Slot()
    def _update_button(self) -> None:
        self.revoke_button.setEnabled(bool(self.table.selected_rows))

    @Slot()
    def _on_revoke_clicked(self) -> None:
        self.revoke_requested.emit([self._kept[row].key for row in self.table.selected_rows])


def _row_of(kept: KeptDismissal) -> tuple[str, str, str]:
    names = [one_line(path.name) for path in kept.paths]
    if kept.dismissal.centre is not None:
        what = f"{names[0]} of {', '.join(names[1 : 1 + _NAMED])}"
    else:
        what = ", ".join(names[:_NAMED])
    left = len(names) - _NAMED - (kept.dismissal.centre is not None)
    folders = list(dict.fromkeys(one_line(str(path.parent)) for path in kept.paths))
    return (
        format_time(kept.made),
        f"{what} and {left:,} more" if left > 0 else what,
        folders[0] if len(folders) == 1 else f"{folders[0]} and {len(folders) - 1:,} more",
    )
