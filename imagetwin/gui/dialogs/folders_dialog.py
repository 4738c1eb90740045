"""File > Folders…: what a search does with each folder, and which files it leaves out."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from imagetwin.config.preferences import Preferences
from imagetwin.domain.folder_choices import FolderChoice, compares_nothing, sides_of
from imagetwin.domain.wording import mark, tr
from imagetwin.gui.dialogs.filter_fields import FilterFields
from imagetwin.gui.dialogs.hint import hint
from imagetwin.gui.models.folders_model import FolderColumn, FoldersModel
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import plain_label
from imagetwin.gui.views.folder_line import accept_folders, dropped_folders
from imagetwin.gui.views.folders_table import FoldersTable
from imagetwin.review.folder_counts import FolderCount

_SIZE = (960, 560)
_KEYS = mark(
    "N normal, P protected, O only protected, not searched, L left out. Space ticks a box, Alt with an arrow moves."
)
_WHEN = mark("Protection holds at once, all else from the next search on.")
_CLOSED_ALONE = mark("The only folder to search is not compared with itself: nothing would be found.")
_NONE_LEFT = mark("No folder is searched. Add one, or make one normal or protected.")


class FoldersDialog(QDialog):
    """Edits choices and filters; `folders_changed` comes when other folders are in the list than before."""

    folders_changed = Signal()

    def __init__(
        self, choices: Sequence[FolderChoice], preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Folders"))
        self.resize(*_SIZE)
        self.setAcceptDrops(True)
        self.model = FoldersModel(choices, self)
        self.table = FoldersTable(self.model)
        self.table.setColumnHidden(FolderColumn.COUNTS, True)
        self.filters = FilterFields(preferences, self)
        self._make_fields()
        self._lay_out()
        self._connect()
        if choices:
            self.table.setCurrentIndex(self.model.index(0, FolderColumn.FOLDER))
            self.table.setFocus()
        self._update()

    def _make_fields(self) -> None:
        self.text_line = QLineEdit()
        self.text_line.setClearButtonEnabled(True)
        self.text_line.setPlaceholderText(tr("Filter folders by text"))
        self.text_line.setAccessibleName(tr("Filter folders by text"))
        self.text_line.setToolTip(tr("Show only folders with this text (Ctrl+F); clear it to move folders"))
        self.add_button = _button(tr("&Add…"), tr("Choose a folder to search; folders can be dropped here, too"))
        self.out_button = _button(tr("&Take out"), tr("Take the folder out of this list (Del)"))
        self.up_button = _button(tr("Move &up"), tr("Before the one above (Alt+Up)"))
        self.down_button = _button(tr("Move &down"), tr("Behind the one below (Alt+Down)"))
        self._sign = QLabel()
        self._sign.setPixmap(icon("warning").pixmap(16, 16))
        self._sign.setAccessibleName(tr("Warning"))
        self._problem = plain_label()
        self._problem.setWordWrap(True)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        for button in (self.add_button, self.out_button, self.up_button, self.down_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.table, 1)
        middle.addLayout(buttons)
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.filters.add_to(form)
        bottom = QHBoxLayout()
        bottom.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        bottom.addWidget(self._problem, 1)
        bottom.addWidget(self.box)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text_line)
        layout.addLayout(middle, 1)
        layout.addWidget(hint(tr(_KEYS)))
        layout.addSpacing(8)
        layout.addLayout(form)
        layout.addSpacing(8)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self.text_line.textChanged.connect(self._on_text_changed)
        self.add_button.clicked.connect(self._on_add_clicked)
        self.out_button.clicked.connect(self.table.take_out_current)
        self.up_button.clicked.connect(lambda: self.table.move_current(-1))
        self.down_button.clicked.connect(lambda: self.table.move_current(1))
        self.filters.changed.connect(self._update)
        for changed in (self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved, self.model.rowsMoved):
            changed.connect(self._update)
        self.model.rowsInserted.connect(self.folders_changed)
        self.table.selectionModel().currentChanged.connect(self._update)
        QShortcut(QKeySequence.StandardKey.Find, self, self.text_line.setFocus)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)

    @property
    def choices(self) -> tuple[FolderChoice, ...]:
        """The folders, in order."""
        return self.model.choices

    def changed_in(self, preferences: Preferences) -> Preferences:
        """Return preferences with all that was chosen here."""
        return self.filters.changed_in(preferences.with_folder_choices(self.choices))

    def expect_counts(self) -> None:
        """Make room for counts: there was a search."""
        self.table.setColumnHidden(FolderColumn.COUNTS, False)

    def show_counts(self, counts: Mapping[Path, FolderCount]) -> None:
        """Show what lies in the folders."""
        self.model.set_counts(counts)

    @property
    def problem(self) -> str:
        """What keeps the choices from being taken, "" where nothing does."""
        if compares_nothing(sides_of(self.choices)):
            return tr(_CLOSED_ALONE)
        return self.filters.problem

    @Slot()
    def _update(self) -> None:
        problem, row = self.problem, self.table.currentIndex().row()
        nothing = tr(_NONE_LEFT) if self.choices and not any(each.is_searched for each in self.choices) else ""
        self._problem.setText(problem or nothing or tr(_WHEN))
        self._sign.setVisible(bool(problem or nothing))
        self.box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)
        self.out_button.setEnabled(row >= 0)
        self.up_button.setEnabled(self.table.can_move and row > 0)
        self.down_button.setEnabled(self.table.can_move and 0 <= row < self.model.rowCount() - 1)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self.table.set_text(text)
        self._update()

    @Slot()
    def _on_add_clicked(self) -> None:
        row = max(0, self.table.currentIndex().row())
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        start = str(self.choices[row].path.parent) if self.choices else pictures
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), start)
        if chosen:
            self._add([Path(chosen)])

    def _add(self, folders: Sequence[Path]) -> None:
        self.text_line.clear()
        for folder in folders:
            self.table.setCurrentIndex(self.model.index(self.model.add_folder(folder), FolderColumn.ROLE))
        self.table.setFocus()

    # Qt's names from here on.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_folders(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._add(dropped_folders(event.mimeData()))
        event.acceptProposedAction()


def _button(words: str, tip: str) -> QPushButton:
    button = QPushButton(words)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
