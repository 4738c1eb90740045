"""The folders to look in, as a line of chips that folders can be dropped on."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from imagetwin.gui.resources import icon

_CHIP_WIDTH = 330
_HINT = "Choose the folders with your pictures, or drop them here"


class FolderLine(QFrame):
    """Holds the folders in order, each once."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders: list[Path] = []
        self.chips: list[QToolButton] = []
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Folders to look in")
        self.setToolTip("The folders to look in, with their subfolders. Drop folders here to add them.")
        self._hint = QLabel(_HINT)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(4, 2, 4, 2)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._hint)
        self._layout.addStretch(1)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() + 14)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders, in order."""
        return tuple(self._folders)

    def set_folders(self, folders: Iterable[Path]) -> None:
        """Put other folders in their place."""
        self._folders = list(dict.fromkeys(folders))
        self._show()

    def add_folders(self, folders: Iterable[Path]) -> None:
        """Add folders that are not there yet."""
        self.set_folders([*self._folders, *folders])

    def refresh_icons(self) -> None:
        """Draw the icons again, in the theme's colours."""
        for chip in self.chips:
            chip.setIcon(icon("cancel"))

    def _show(self) -> None:
        for chip in self.chips:
            self._layout.removeWidget(chip)
            chip.deleteLater()
        self.chips = [self._chip(folder) for folder in self._folders]
        for position, chip in enumerate(self.chips):
            self._layout.insertWidget(position, chip)
        self._hint.setVisible(not self.chips)
        self._fit_chips()
        self.changed.emit()

    def _chip(self, folder: Path) -> QToolButton:
        chip = QToolButton(self)
        chip.setIcon(icon("cancel"))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setToolTip(f"{folder}\nClick to take this folder out")
        chip.setAccessibleName(f"Take out {folder}")
        chip.setProperty("folder", str(folder))
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    def _fit_chips(self) -> None:
        """Shorten the names to the room there is."""
        if not self.chips:
            return
        room = min(_CHIP_WIDTH, self.width() // len(self.chips) - 8)
        text_width = max(20, room - 40)
        for chip, folder in zip(self.chips, self._folders, strict=True):
            text = self.fontMetrics().elidedText(str(folder), Qt.TextElideMode.ElideMiddle, text_width)
            chip.setText(text.replace("&", "&&"))

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        position = self.chips.index(chip) if chip in self.chips else -1
        if position >= 0:
            self.set_folders(folder for place, folder in enumerate(self._folders) if place != position)

    # Qt's names from here on.

    def resizeEvent(self, event: object) -> None:
        self._fit_chips()


def dropped_folders(data: QMimeData) -> list[Path]:
    """Return the folders among dropped things; of a dropped file, its folder."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path if path.is_dir() else path.parent for path in paths]


def accept_folders(event: QDragEnterEvent) -> None:
    """Accept a drag that brings files or folders."""
    if event.mimeData().hasUrls() and any(url.isLocalFile() for url in event.mimeData().urls()):
        event.acceptProposedAction()


def take_drop(event: QDropEvent, line: FolderLine) -> None:
    """Add what was dropped to the line."""
    if line.isEnabled():
        line.add_folders(dropped_folders(event.mimeData()))
        event.acceptProposedAction()
