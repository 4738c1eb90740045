"""Edit > History…: all removals, the files of each, and the way back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from imagetwin.domain.journal import Act, Entry, Run, StepState
from imagetwin.domain.operations import Way
from imagetwin.domain.wording import mark, number, tr
from imagetwin.gui import desktop
from imagetwin.gui.texts import isolated, one_line, plain_label
from imagetwin.gui.views.rows_table import RowsTable
from imagetwin.gui.way_words import done_text, format_time

_RUN_HEADINGS = (mark("When"), mark("How"), mark("Files removed"), mark("Brought back"), mark("State"))
_FILE_HEADINGS = (mark("File"), mark("State"), mark("Where it lies now"))
_NOTHING_YET = mark("Nothing was removed yet.")


class HistoryDialog(QDialog):
    """Shows what it is given; asks for the files of a run, and for what is to be brought back."""

    entries_requested = Signal(int)
    undo_requested = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        self._runs: Sequence[Run] = ()
        self._entries: Sequence[Entry] = ()
        self.runs_table = RowsTable([tr(each) for each in _RUN_HEADINGS], tr("Removals"))
        self.files_table = RowsTable([tr(each) for each in _FILE_HEADINGS], tr("Files of the removal"))
        self.files_table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.status = plain_label()
        self.run_button = _button(tr("Bring back the &run"), tr("Bring back all files of the chosen removal"))
        self.files_button = _button(
            tr("Bring back the chosen &files"), tr("Bring back the files chosen in the lower list")
        )
        self.show_button = _button(tr("&Show in folder"), tr("Show where the chosen file lies now"))
        self._lay_out()
        self._connect()
        self.show_entries(())

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.runs_table)
        splitter.addWidget(self.files_table)
        splitter.setSizes([170, 230])
        row = QHBoxLayout()
        for button in (self.run_button, self.files_button, self.show_button):
            row.addWidget(button)
        row.addStretch(1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        box.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        row.addWidget(box)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.status)
        layout.addLayout(row)
        self.resize(900, 520)

    def _connect(self) -> None:
        self.run_button.clicked.connect(self._on_run_clicked)
        self.files_button.clicked.connect(self._on_files_clicked)
        self.show_button.clicked.connect(self._on_show_clicked)
        self.runs_table.selectionModel().selectionChanged.connect(self._on_run_selected)
        self.files_table.selectionModel().selectionChanged.connect(self._update_buttons)

    @property
    def run(self) -> Run | None:
        """The run that is chosen."""
        selected = self.runs_table.selected_rows
        return self._runs[selected[0]] if selected else None

    @property
    def chosen(self) -> list[Entry]:
        """The files that are chosen."""
        return [self._entries[row] for row in self.files_table.selected_rows]

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show the runs; the one that was chosen stays so, else the last one is."""
        before = self.run
        self._runs = runs
        self.runs_table.set_rows([_row_of_run(run) for run in runs])
        self.show_entries(())
        self.status.setText("" if runs else tr(_NOTHING_YET))
        if runs:
            numbers = [run.number for run in runs]
            row = numbers.index(before.number) if before is not None and before.number in numbers else 0
            self.runs_table.setCurrentIndex(self.runs_table.rows_model.index(row, 0))
            self.runs_table.setFocus()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the files of the chosen run."""
        self._entries = entries
        self.files_table.set_rows([_row_of_entry(entry) for entry in entries])
        self._update_buttons()

    def show_status(self, text: str) -> None:
        """Show what is being done."""
        self.status.setText(text)

    def set_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - as the signal that it takes
        """Let nothing be asked while something is done."""
        if not is_busy:
            self.status.setText("" if self._runs else tr(_NOTHING_YET))
        for table in (self.runs_table, self.files_table):
            table.setEnabled(not is_busy)
        self._update_buttons()

    @Slot()
    def _update_buttons(self) -> None:
        run, chosen = self.run, self.chosen
        is_free = self.runs_table.isEnabled()
        self.run_button.setEnabled(is_free and run is not None and _may_come_back(run))
        may_some = any(_is_done(entry) and entry.step.act != Act.DELETE for entry in chosen)
        self.files_button.setEnabled(is_free and may_some)
        self.show_button.setEnabled(len(chosen) == 1 and _place_of(chosen[0]) is not None)

    @Slot()
    def _on_run_selected(self) -> None:
        self.show_entries(())
        if self.run is not None:
            self.entries_requested.emit(self.run.number)

    @Slot()
    def _on_run_clicked(self) -> None:
        if self.run is not None:
            self.undo_requested.emit(self.run.number, None)

    @Slot()
    def _on_files_clicked(self) -> None:
        if self.run is not None:
            sources = tuple(entry.step.source for entry in self.chosen if _is_done(entry))
            self.undo_requested.emit(self.run.number, sources)

    @Slot()
    def _on_show_clicked(self) -> None:
        place = _place_of(self.chosen[0])
        if place is not None and not desktop.show_in_folder(place):
            folder = isolated(one_line(str(place.parent)))
            self.status.setText(tr('The folder "{folder}" could not be shown.', folder=folder))


def _row_of_run(run: Run) -> tuple[str, ...]:
    return (
        format_time(run.started),
        done_text(run.way),
        number(run.removed_count + run.undone_count),
        number(run.undone_count),
        _state_of_run(run),
    )


def _state_of_run(run: Run) -> str:
    if run.ended is None:
        return tr("Cut off")
    if not run.undone_count:
        return tr("Done", note="a removal")
    return tr("Partly taken back") if run.removed_count else tr("Taken back")


def _may_come_back(run: Run) -> bool:
    return run.way != Way.DELETE and (run.removed_count > 0 or run.ended is None)


_STATES = {
    StepState.DONE: mark("Removed"),
    StepState.INTENDED: mark("Cut off"),
    StepState.UNDONE: mark("Brought back"),
    StepState.NOT_DONE: mark("Not done"),
}


def _row_of_entry(entry: Entry) -> tuple[str, ...]:
    written = entry.step.act == Act.WRITE and _is_done(entry)
    state = tr("Sidecar written") if written else tr(_STATES[entry.state])
    place = _place_of(entry)
    where = "" if place is None else str(place)
    if place is None and _is_done(entry):
        in_trash = entry.step.act == Act.TRASH
        nowhere = tr("in the trash") if in_trash else tr("nowhere: it was deleted")
        where = tr(entry.reason) if entry.reason else nowhere
    return (str(entry.step.source), state, where)


def _is_done(entry: Entry) -> bool:
    return entry.state in {StepState.DONE, StepState.INTENDED}


def _place_of(entry: Entry) -> Path | None:
    if entry.state == StepState.UNDONE:
        return entry.place or entry.step.source
    return entry.place


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
