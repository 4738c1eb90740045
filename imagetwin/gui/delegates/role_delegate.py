"""A cell of the table of folders that opens a list of roles."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from imagetwin.domain.wording import tr
from imagetwin.gui.folder_words import ROLE_TIPS, ROLE_WORDS, role_icon
from imagetwin.gui.resources import icon

Index = QModelIndex | QPersistentModelIndex
_ARROW_ROOM, _ARROW_HALF = 20, 3.5


class RoleDelegate(QStyledItemDelegate):
    """Shows the role with an arrow beside it; editing opens the list at once, and a choice in it is taken at once."""

    @Slot()
    def _on_activated(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)

    # Qt's names from here on.

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        for role, words in ROLE_WORDS.items():
            name = role_icon(role)
            if name:
                box.addItem(icon(name), tr(words), role.value)
            else:
                box.addItem(tr(words), role.value)
            box.setItemData(box.count() - 1, tr(ROLE_TIPS[role]), Qt.ItemDataRole.ToolTipRole)
        box.setAccessibleName(tr("In the search"))
        box.activated.connect(self._on_activated)
        return box

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)  # all of the cell: the list has the icon, too

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(str(index.data(Qt.ItemDataRole.EditRole))))
            editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(_ARROW_ROOM, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        room = option.rect.adjusted(option.rect.width() - _ARROW_ROOM, 0, 0, 0)
        room = QStyle.visualRect(option.direction, option.rect, room)
        middle = QPointF(room.left() + _ARROW_ROOM / 2 - 1, room.center().y() + 0.5)
        points = [middle + QPointF(x * _ARROW_HALF, y * _ARROW_HALF) for x, y in ((-1, -0.5), (0, 0.5), (1, -0.5))]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(option.palette.color(role), 1.4))
        painter.drawPolyline(points)
        painter.restore()
