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
from imagetwin.domain.wording import mark, tr, trn
from imagetwin.gui.texts import one_line, plain_label
from imagetwin.gui.views.rows_table import RowsTable
from imagetwin.gui.way_words import format_time

_HEADINGS = (mark("When"), mark("What is no duplicate"), mark("Folder then"))
_NAMED = 3


class DismissalsDialog(QDialog):
    """Shows what it is given, and asks for dismissals to be revoked, by their keys."""

    revoke_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Not duplicates"))
        self.resize(820, 420)
        self._kept: Sequence[KeptDismissal] = ()
        self.sentence = plain_label(tr("Reading…"))
        self.sentence.setWordWrap(True)
        self.table = RowsTable([tr(each) for each in _HEADINGS], tr("What was dismissed"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.revoke_button = QPushButton(tr("&Show them again"))
        self.revoke_button.setToolTip(
            tr("Forget the chosen entries: the next search shows these pictures together again")
        )
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
            trn(
                "{n} entry. Such pictures are not shown together, wherever they lie and whatever they are called, "
                "until another one like them is found.",
                "{n} entries. Such pictures are not shown together, wherever they lie and whatever they are called, "
                "until another one like them is found.",
                len(kept),
            )
            if kept
            else tr("Nothing was dismissed. Press N on a group whose pictures are no duplicates of each other.")
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
        others = ", ".join(names[1 : 1 + _NAMED])
        what = tr("{name} of {others}", note="a file, and those of its group", name=names[0], others=others)
    else:
        what = ", ".join(names[:_NAMED])
    left = len(names) - _NAMED - (kept.dismissal.centre is not None)
    folders = list(dict.fromkeys(one_line(str(path.parent)) for path in kept.paths))
    return (
        format_time(kept.made),
        _and_more(what, left),
        _and_more(folders[0], len(folders) - 1),
    )


def _and_more(named: str, count: int) -> str:
    return trn("{named} and {n} more", "{named} and {n} more", count, named=named) if count > 0 else named
