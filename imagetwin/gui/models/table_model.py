"""All images that are shown as a flat table; what it holds of marks it asks the groups' model."""

from collections.abc import Callable
from itertools import compress, count, repeat
from operator import attrgetter, is_
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication

from imagetwin.domain.quantities import format_bytes, format_distance, format_time
from imagetwin.domain.wording import number, tr
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.roles import Role
from imagetwin.gui.texts import one_line
from imagetwin.gui.tier_marks import tier_icon
from imagetwin.gui.tier_words import capital
from imagetwin.review.flat import COLUMNS, Column, Entry
from imagetwin.review.tiers import shown_tier

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TO_THE_RIGHT = frozenset({Column.GROUP, Column.DISTANCE, Column.SIZE, Column.DIMENSIONS})
_MARKED, _TIER = COLUMNS.index(Column.MARKED), COLUMNS.index(Column.TIER)
# Whole numbers, since a painting asks a thousand times, and looking an enum's member up takes longer than the answer.
_DISPLAY, _ALIGNMENT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.TextAlignmentRole)
_DECORATION, _CHECK = int(Qt.ItemDataRole.DecorationRole), int(Qt.ItemDataRole.CheckStateRole)
_SAME_AS_CARD = frozenset({int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole), *map(int, Role)})
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TableModel(QAbstractTableModel):
    """One row an image; the column of marks has the check boxes."""

    def __init__(self, groups: GroupModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = groups
        self._entries: list[Entry] = []
        groups.marks_changed.connect(self._on_marks_changed)

    @property
    def entries(self) -> list[Entry]:
        """The images, by rows."""
        return self._entries

    def set_entries(self, entries: list[Entry]) -> None:
        """Show other images, or the same in another order."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def group_index(self, index: Index) -> QModelIndex:
        """Return the same image's index in the groups' model; invalid where it is not shown any more."""
        if not index.isValid():
            return QModelIndex()
        entry = self._entries[index.row()]
        return self._groups.index_in(entry.number, entry.image)

    def row_of(self, image: object) -> int:
        """Return the row of an image, the very same object; -1 where it is not there."""
        found = map(is_, map(attrgetter("image"), self._entries), repeat(image))
        return next(compress(count(), found), -1)

    @Slot()
    def _on_marks_changed(self) -> None:
        if self._entries:
            last = self.index(len(self._entries) - 1, _MARKED)
            self.dataChanged.emit(self.index(0, _MARKED), last, [Qt.ItemDataRole.CheckStateRole])

    # Qt's names from here on.

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].value)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("Click to sort by this column; with the keyboard: S in it")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, asked = index.column(), int(role)
        if asked == _DISPLAY:
            return _TEXTS[COLUMNS[column]](self._entries[index.row()])
        if asked == _ALIGNMENT:
            return _RIGHT if COLUMNS[column] in _TO_THE_RIGHT else None
        if asked == _DECORATION and column == _TIER:
            member = self._entries[index.row()].member
            return None if member is None else tier_icon(shown_tier(member), QGuiApplication.palette())
        if asked in _SAME_AS_CARD or (asked == _CHECK and column == _MARKED):
            return self.group_index(index).data(role)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return self._groups.setData(self.group_index(index), value, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usable | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _MARKED else usable


def _tier_words(entry: Entry) -> str:
    return tr("Reference") if entry.member is None else capital(shown_tier(entry.member).words)


def _format_words(entry: Entry) -> str:
    return tr("{format}, damaged", format=entry.image.format) if entry.image.is_damaged else entry.image.format


_TEXTS: dict[Column, Callable[[Entry], str]] = {
    Column.MARKED: lambda _entry: "",
    Column.NAME: lambda entry: one_line(entry.image.path.name),
    Column.FOLDER: lambda entry: one_line(str(entry.image.path.parent)),
    Column.GROUP: lambda entry: number(entry.number + 1),
    Column.TIER: _tier_words,
    Column.DISTANCE: lambda entry: "" if entry.member is None else format_distance(entry.member.distance),
    Column.SIZE: lambda entry: format_bytes(entry.image.byte_size),
    Column.DIMENSIONS: lambda entry: f"{entry.image.width} × {entry.image.height}",
    Column.FORMAT: _format_words,
    Column.DATE: lambda entry: format_time(entry.image.file.identity.mtime_ns),
}
