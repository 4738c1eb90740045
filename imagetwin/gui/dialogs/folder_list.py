"""A list of folders that are added and taken out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from imagetwin.gui.texts import one_line, plain_tip

_ROWS = 3


class FolderList(QWidget):
    """Holds folders, each once; `what` names one of them in the buttons' words."""

    def __init__(self, folders: Sequence[str], name: str, tip: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = what
        # Beside the items: Qt would lose bytes of a name that are no valid Unicode, and these show it escaped.
        self._folders: list[str] = []
        self.list = QListWidget()
        for folder in folders:
            self.add_folder(folder)
        self.list.setFixedHeight(_ROWS * (self.fontMetrics().lineSpacing() + 4) + 2 * self.list.frameWidth())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        _name(self.list, name, tip)
        self.add_button = QPushButton("Add…")
        _name(self.add_button, f"Add {what}", f"Choose {what}")
        self.add_button.clicked.connect(self._on_add_clicked)
        self.drop_button = QPushButton("Take out")
        _name(self.drop_button, f"Take out {what}", f"Take the chosen folder out: it is no longer {what}")
        self.drop_button.clicked.connect(self._on_drop_clicked)
        self.list.itemSelectionChanged.connect(self._update_button)
        buttons = QVBoxLayout()
        for button in (self.add_button, self.drop_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.setFocusProxy(self.list)
        self._update_button()

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders, in order."""
        return tuple(self._folders)

    @Slot()
    def _update_button(self) -> None:
        self.drop_button.setEnabled(bool(self.list.selectedItems()))

    @Slot()
    def _on_add_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, f"Choose {self._what}")
        if chosen and chosen not in self.folders:
            self.add_folder(chosen)

    def add_folder(self, folder: str) -> None:
        """Put a folder at the end."""
        self._folders.append(folder)
        item = QListWidgetItem(one_line(folder))
        item.setToolTip(plain_tip(folder))
        self.list.addItem(item)

    @Slot()
    def _on_drop_clicked(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.list.takeItem(row)
            del self._folders[row]


def _name(widget: QWidget, name: str, tip: str) -> None:
    widget.setAccessibleName(name)
    widget.setToolTip(tip)
