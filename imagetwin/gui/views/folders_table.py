"""The table of folders: what each is in a search, by mouse and by keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from imagetwin.domain.wording import mark, tr
from imagetwin.gui.delegates.isolating_delegate import keep_directions
from imagetwin.gui.delegates.role_delegate import RoleDelegate
from imagetwin.gui.folder_words import ROLE_KEYS, ROLE_WORDS, count_words
from imagetwin.gui.models.folders_model import FolderColumn, FoldersModel
from imagetwin.gui.texts import one_line
from imagetwin.review.folder_counts import FolderCount

Index = QModelIndex | QPersistentModelIndex
_ROW_ROOM = 12
_EMPTY = mark("No folders yet. Add one, or drop some here.")
_ALL_HIDDEN = mark("No folder has this text.")
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FoldersTable(QTableView):
    """Rows of folders that are dragged into another order; with a text, only those that have it."""

    def __init__(self, model: FoldersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders = model
        self._text = ""
        self.setModel(model)
        keep_directions(self)
        self.setItemDelegateForColumn(FolderColumn.ROLE, RoleDelegate(self))
        self.setAccessibleName(tr("Folders"))
        self.setToolTip(tr("Drag a folder to another place, or press Alt with an arrow"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropOverwriteMode(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self._set_up_headers()
        self._allow_drags()
        self.clicked.connect(self._on_clicked)
        model.rowsInserted.connect(self._filter_rows)
        model.rowsMoved.connect(self._filter_rows)
        model.dataChanged.connect(self._filter_rows)

    def _set_up_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().lineSpacing() + _ROW_ROOM)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(FolderColumn.FOLDER, QHeaderView.ResizeMode.Stretch)
        columns.setMinimumSectionSize(
            12 * self.fontMetrics().averageCharWidth()
        )  # of a path the least that tells anything
        for column in (FolderColumn.SUBFOLDERS, FolderColumn.WITH_ITSELF):
            self.setColumnWidth(column, columns.sectionSizeHint(column) + 8)
        widest = max(self.fontMetrics().horizontalAdvance(tr(words)) for words in ROLE_WORDS.values())
        self.setColumnWidth(FolderColumn.ROLE, widest + 56)
        example = count_words(FolderCount(10_000, 1_000, 1_000))
        self.setColumnWidth(FolderColumn.COUNTS, self.fontMetrics().horizontalAdvance(example) + 16)

    def _allow_drags(self) -> None:
        modes = QAbstractItemView.DragDropMode
        self.setDragDropMode(modes.NoDragDrop if self._text else modes.InternalMove)

    def set_text(self, text: str) -> None:
        """Show only folders that have this text in their path or role; they keep their places meanwhile."""
        self._text = text.strip().casefold()
        self._allow_drags()
        self._filter_rows()

    @property
    def can_move(self) -> bool:
        """Whether rows may change their places: not while some are hidden."""
        return not self._text

    def move_current(self, step: int) -> None:
        """Move the current folder one place up or down."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if not self.can_move or row < 0:
            return
        if self._folders.move(row, row + 2 if step > 0 else row - 1):
            self.setCurrentIndex(self._folders.index(row + step, column))

    def take_out_current(self) -> None:
        """Take the current folder out of the list."""
        row = self.currentIndex().row()
        if row >= 0:
            self._folders.take_out(row)

    @Slot()
    def _filter_rows(self) -> None:
        for row, choice in enumerate(self._folders.choices):
            text = f"{one_line(str(choice.path))}\n{tr(ROLE_WORDS[choice.role])}".casefold()
            self.setRowHidden(row, self._text not in text)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == FolderColumn.ROLE:
            self.edit(index)

    @property
    def _nothing_shown(self) -> str:
        """Why no row is to be seen, "" where one is."""
        count = self._folders.rowCount()
        if not count:
            return tr(_EMPTY)
        return tr(_ALL_HIDDEN) if all(map(self.isRowHidden, range(count))) else ""

    # Qt's names from here on.

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._nothing_shown:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._nothing_shown)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and Qt.Key(event.key()) in _STEPS:
            self.move_current(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.take_out_current()
        elif event.key() == Qt.Key.Key_Space and index.isValid() and index.column() == FolderColumn.ROLE:
            self.edit(index)
        elif event.text().upper() in ROLE_KEYS and index.isValid():
            self._folders.set_role(index.row(), ROLE_KEYS[event.text().upper()])
        else:
            super().keyPressEvent(event)
