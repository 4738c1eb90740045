"""Folders and what is wanted of each, in an order that can be changed."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from imagetwin.domain.folder_choices import FolderChoice, FolderRole
from imagetwin.domain.wording import mark, tr
from imagetwin.gui.folder_words import ROLE_TIPS, ROLE_WORDS, count_words, role_icon
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import one_line, plain_tip
from imagetwin.review.folder_counts import FolderCount

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW_TYPE = "application/x-imagetwin-folder-row"


class FolderColumn(IntEnum):
    """The columns, from the left."""

    FOLDER = 0
    ROLE = 1
    SUBFOLDERS = 2
    WITH_ITSELF = 3
    COUNTS = 4


_HEADINGS = {
    FolderColumn.FOLDER: (mark("Folder"), mark("In this order keep rules by folder prefer them")),
    FolderColumn.ROLE: (mark("In the search"), mark("Normal, protected or left out")),
    FolderColumn.SUBFOLDERS: (mark("Subfolders"), mark("Look in the folders below it, too")),
    FolderColumn.WITH_ITSELF: (
        mark("With itself"),
        mark("Compare its pictures with each other, and not only with other folders"),
    ),
    FolderColumn.COUNTS: (mark("Last search"), mark("What of the last search lies in it")),
}
_CHECKED = (FolderColumn.SUBFOLDERS, FolderColumn.WITH_ITSELF)


class FoldersModel(QAbstractTableModel):
    """One row a folder, each folder once; roles are edited, check boxes ticked, and rows dragged."""

    def __init__(self, choices: Iterable[FolderChoice], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = list(choices)
        self._counts: Mapping[Path, FolderCount] | None = None

    @property
    def choices(self) -> tuple[FolderChoice, ...]:
        """The folders, in order."""
        return tuple(self._choices)

    def set_counts(self, counts: Mapping[Path, FolderCount]) -> None:
        """Show what lies in the folders."""
        self._counts = counts
        self._tell(range(len(self._choices)))

    def add_folder(self, folder: Path) -> int:
        """Put a folder at the end, to be searched, and return its row; one that is there is searched from now on."""
        known = [os.path.normcase(choice.path) for choice in self._choices]
        if os.path.normcase(folder) in known:
            row = known.index(os.path.normcase(folder))
            choice = self._choices[row]
            searched = FolderRole.PROTECTED if choice.is_protected else FolderRole.NORMAL
            self.set_role(row, searched)
            return row
        row = len(self._choices)
        self.beginInsertRows(_ROOT, row, row)
        self._choices.append(FolderChoice(folder))
        self.endInsertRows()
        return row

    def take_out(self, row: int) -> None:
        """Forget a folder and all that is wanted of it."""
        self.beginRemoveRows(_ROOT, row, row)
        del self._choices[row]
        self.endRemoveRows()

    def move(self, row: int, to: int) -> bool:
        """Put a row before the row that is `to` now, or at the end; return whether it went anywhere."""
        if not 0 <= row < len(self._choices) or not 0 <= to <= len(self._choices) or to in (row, row + 1):
            return False
        self.beginMoveRows(_ROOT, row, row, _ROOT, to)
        choice = self._choices.pop(row)
        self._choices.insert(to - (to > row), choice)
        self.endMoveRows()
        return True

    def set_role(self, row: int, role: FolderRole) -> None:
        """Let a folder be something else in the search."""
        self._choices[row] = replace(self._choices[row], role=role)
        self._tell([row])

    def _tell(self, rows: Sequence[int]) -> None:
        if rows:
            last = self.index(rows[-1], FolderColumn.COUNTS)
            self.dataChanged.emit(self.index(rows[0], FolderColumn.FOLDER), last)

    def _is_ticked(self, index: Index) -> bool | None:
        choice = self._choices[index.row()]
        if index.column() not in _CHECKED or not choice.is_searched:
            return None
        return choice.subfolders if index.column() == FolderColumn.SUBFOLDERS else choice.with_itself

    def _text(self, index: Index) -> str:
        choice = self._choices[index.row()]
        if index.column() == FolderColumn.FOLDER:
            return str(choice.path)
        if index.column() == FolderColumn.ROLE:
            return tr(ROLE_WORDS[choice.role])
        if index.column() == FolderColumn.COUNTS:
            return count_words(None if self._counts is None else self._counts.get(choice.path))
        return ""

    def _tip(self, index: Index) -> str:
        choice = self._choices[index.row()]
        if index.column() == FolderColumn.ROLE:
            return tr(ROLE_TIPS[choice.role])
        return self._text(index) or tr(_HEADINGS[FolderColumn(index.column())][1])

    # Qt's names from here on.

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(FolderColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADINGS[FolderColumn(section)][0])
        return tr(_HEADINGS[FolderColumn(section)][1]) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        ticked = self._is_ticked(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(self._text(index))
        if role == Qt.ItemDataRole.EditRole:
            return self._choices[index.row()].role
        if role == Qt.ItemDataRole.CheckStateRole and ticked is not None:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole and index.column() == FolderColumn.ROLE:
            name = role_icon(self._choices[index.row()].role)
            return icon(name) if name else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(index))
        if role == Qt.ItemDataRole.AccessibleTextRole and ticked is not None:
            answer = tr("yes", note="a box is ticked") if ticked else tr("no", note="a box is ticked")
            return f"{tr(_HEADINGS[FolderColumn(index.column())][0])}: {answer}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        if role == Qt.ItemDataRole.EditRole and index.column() == FolderColumn.ROLE:
            self.set_role(index.row(), FolderRole(value))
            return True
        if role == Qt.ItemDataRole.CheckStateRole and self._is_ticked(index) is not None:
            choice, ticked = self._choices[index.row()], Qt.CheckState(value) == Qt.CheckState.Checked
            about_subfolders = index.column() == FolderColumn.SUBFOLDERS
            self._choices[index.row()] = (
                replace(choice, subfolders=ticked) if about_subfolders else replace(choice, with_itself=ticked)
            )
            self._tell([index.row()])
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # between the rows, not on them
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        usable |= Qt.ItemFlag.ItemNeverHasChildren
        if index.column() == FolderColumn.ROLE:
            return usable | Qt.ItemFlag.ItemIsEditable
        return usable if self._is_ticked(index) is None else usable | Qt.ItemFlag.ItemIsUserCheckable

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_ROW_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_ROW_TYPE, str(indexes[0].row()).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not data.hasFormat(_ROW_TYPE) or action != Qt.DropAction.MoveAction or parent.isValid():
            return False
        moved = int(bytes(data.data(_ROW_TYPE).data()))
        return self.move(moved, len(self._choices) if row < 0 else row)
