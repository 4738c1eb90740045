"""Asks for two photos, and tells how far they are apart by each method and which settings would join them."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from imagetwin.domain.wording import mark, tr
from imagetwin.gui.dialogs.folder_field import FolderField
from imagetwin.gui.pair_words import PairWords
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import one_line, plain_label
from imagetwin.gui.views.rows_table import RowsTable

_HEADINGS = (mark("Method"), mark("Distance"), mark("Limit"), mark("What it says"))


class _PhotoField(FolderField):
    """A line for a photo's path."""

    def __init__(self, photo: Path | None, name: str) -> None:
        super().__init__(photo, name, tr("A file with a picture, from anywhere"))
        self.line.setPlaceholderText(tr("No photo chosen"))
        self.browse_button.setToolTip(tr("Choose the photo"))

    @Slot()
    def _on_browse_clicked(self) -> None:
        photo, _kind = QFileDialog.getOpenFileName(self, self._name, self.line.text())
        if photo:
            self.line.setText(photo)
            self._on_editing_finished()


class TwoPhotosDialog(QDialog):
    """Two lines, a button, and below what came out; `compare_requested` asks for the comparison."""

    compare_requested = Signal(object, object)

    def __init__(self, first: Path | None = None, second: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare two photos"))
        self.resize(760, 520)
        self.first, self.second = _PhotoField(first, tr("First photo")), _PhotoField(second, tr("Second photo"))
        self._facts = plain_label(), plain_label()
        self.sentence = plain_label(tr("Choose two files. Nothing is changed, and neither has to be in the folders."))
        self.sentence.setWordWrap(True)
        self.table = RowsTable([tr(each) for each in _HEADINGS], tr("Distances by each method"))
        self.joining = plain_label()
        self.joining.setWordWrap(True)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(tr("The photos are being compared"))
        self.compare_button = QPushButton(icon("two-photos"), tr("&Compare"))
        self.compare_button.setDefault(True)
        self.compare_button.setToolTip(tr("Measure how far the two are apart"))
        self.compare_button.clicked.connect(self._on_compare_clicked)
        for field in (self.first, self.second):
            field.line.textChanged.connect(self._update_button)
        self._lay_out()
        self.set_busy(busy=False)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (name, field, facts) in enumerate(
            zip(
                (tr("&First:", note="photo"), tr("&Second:", note="photo")),
                (self.first, self.second),
                self._facts,
                strict=True,
            )
        ):
            label = QLabel(name)
            label.setBuddy(field.line)
            grid.addWidget(label, 2 * row, 0)
            grid.addWidget(field, 2 * row, 1)
            grid.addWidget(facts, 2 * row + 1, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        last = QHBoxLayout()
        last.addWidget(self.busy, 1)
        last.addStretch(0)
        last.addWidget(self.compare_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(grid)
        layout.addLayout(last)
        layout.addWidget(self.sentence)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.joining)
        layout.addWidget(box)

    def set_busy(self, *, busy: bool) -> None:
        """Say whether the comparison goes on."""
        self.busy.setVisible(busy)
        self._is_busy = busy
        for field in (self.first, self.second):
            field.setEnabled(not busy)
        if busy:
            self.sentence.setText(tr("Comparing…"))
        self._update_button()

    def show_words(self, words: PairWords) -> None:
        """Show what came out."""
        for label, fact in zip(self._facts, words.photos, strict=True):
            label.setText(one_line(fact))
        self.sentence.setText(words.verdict)
        self.table.set_rows(words.rows)
        self.joining.setText(words.joining)

    def show_failure(self, sentence: str) -> None:
        """Say why nothing came out."""
        self.sentence.setText(one_line(sentence))
        self.table.set_rows(())
        self.joining.setText("")

    @Slot()
    def _update_button(self) -> None:
        both = self.first.folder is not None and self.second.folder is not None
        self.compare_button.setEnabled(both and not self._is_busy)

    @Slot()
    def _on_compare_clicked(self) -> None:
        self.compare_requested.emit(self.first.folder, self.second.folder)
