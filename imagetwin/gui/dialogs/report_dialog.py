"""Asks which reports are wanted and where they go, and shows how far they are and where they lie."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from imagetwin.domain.wording import mark, tr, trn
from imagetwin.gui.dialogs.folder_field import FolderField
from imagetwin.gui.dialogs.hint import hint
from imagetwin.gui.texts import isolated, one_line, plain_label

# By the names that the reports have for their formats.
_FORMATS = {
    "html": (mark("&Web page"), mark("report.html: all groups with pictures, to filter, sort and print, in one file")),
    "csv": (mark("&Tables"), mark("pairs.csv and files.csv: for a spreadsheet or a program")),
    "collage": (mark("&Collage"), mark("collage.jpg: 20 pairs drawn by lot, with their scores")),
    "json": (mark("&JSON"), mark("report.json: everything, for programs")),
    "text": (mark("S&ummary"), mark("summary.txt: a few lines")),
}


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """What is to be written where."""

    folder: Path
    formats: tuple[str, ...]
    overwrite: bool


class ReportDialog(QDialog):
    """Asks for reports by `export_requested`, and stays to tell what came of it.

    `cancel_requested` is for reports that are being made, `show_requested` wants the folder of those that were.
    """

    export_requested = Signal(object)
    cancel_requested = Signal()
    show_requested = Signal(object)

    def __init__(self, group_count: int, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export report"))
        self._written: tuple[Path, ...] = ()
        self._is_busy = False
        self.folder = FolderField(folder, tr("Folder for the report"), tr("Where the report's files go"))
        self.folder.edited.connect(self._update)
        self.folder.chosen.connect(self._update)
        self.boxes = {name: _box(tr(words), tr(tip)) for name, (words, tip) in _FORMATS.items()}
        for box in self.boxes.values():
            box.toggled.connect(self._update)
        self.overwrite_box = QCheckBox(tr("&Overwrite older reports in this folder"))
        self.overwrite_box.setToolTip(tr("Without this no file that is there is touched"))
        self.status = plain_label()
        self.status.setWordWrap(True)
        self.show_button = QPushButton(tr("Show in &folder"))
        self.show_button.setToolTip(tr("Show the report in the file manager"))
        self.show_button.setAutoDefault(False)
        self.show_button.hide()
        self.show_button.clicked.connect(self._on_show_clicked)
        self._make_buttons()
        self._lay_out(group_count)
        self._update()

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.export_button = self.buttons.addButton(tr("&Export"), QDialogButtonBox.ButtonRole.ActionRole)
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self._on_export_clicked)
        self.close_button = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        self.close_button.setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self, group_count: int) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, box in self.boxes.items():
            form.addRow(box, hint(tr(_FORMATS[name][1])))
        line = QHBoxLayout()
        line.addWidget(self.status, 1)
        line.addWidget(self.show_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        sentence = trn(
            "Writes what was found, {n} group, into files to keep or to hand on:",
            "Writes what was found, {n} groups, into files to keep or to hand on:",
            group_count,
        )
        layout.addWidget(plain_label(sentence))
        layout.addLayout(form)
        layout.addWidget(self.folder)
        layout.addWidget(self.overwrite_box)
        layout.addLayout(line)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.resize(620, 340)

    @property
    def order(self) -> ReportOrder | None:
        """What the fields ask for; None where that is nothing, or nowhere."""
        formats = tuple(name for name, box in self.boxes.items() if box.isChecked())
        folder = self.folder.folder
        if not formats or folder is None or not folder.is_absolute():
            return None
        return ReportOrder(folder, formats, self.overwrite_box.isChecked())

    def show_status(self, text: str) -> None:
        """Show how far the reports are."""
        self.status.setText(text)

    def show_written(self, written: tuple[Path, ...]) -> None:
        """Say that the reports are there."""
        self._written = written
        folder = isolated(one_line(str(written[0].parent)))
        self.status.setText(
            trn("{n} file written to {folder}.", "{n} files written to {folder}.", len(written), folder=folder)
        )
        self._set_busy(busy=False)

    def show_failed(self, text: str) -> None:
        """Say why there is no report, or not all of it."""
        self.status.setText(text)
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        for field in (self.folder, self.overwrite_box, *self.boxes.values()):
            field.setEnabled(not busy)
        self.close_button.setText(tr("Cancel") if busy else tr("Close", note="a dialog"))
        self.show_button.setVisible(bool(self._written) and not busy)
        self._update()

    @Slot()
    def _update(self) -> None:
        self.export_button.setEnabled(self.order is not None and not self._is_busy)

    @Slot()
    def _on_export_clicked(self) -> None:
        order = self.order
        if order is not None:
            self._written = ()
            self.status.setText(tr("Making the report…"))
            self._set_busy(busy=True)
            self.export_requested.emit(order)

    @Slot()
    def _on_show_clicked(self) -> None:
        if self._written:
            self.show_requested.emit(self._written[-1])

    # Qt's names from here on.

    def reject(self) -> None:
        """Cancel what is being made; close where nothing is."""
        if self._is_busy:
            self.status.setText(tr("Cancelling…"))
            self.cancel_requested.emit()
        else:
            super().reject()


def _box(words: str, tip: str) -> QCheckBox:
    box = QCheckBox(words)
    box.setChecked(True)
    box.setToolTip(tip)
    return box
