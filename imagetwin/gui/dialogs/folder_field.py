"""One folder: typed, or chosen in the system's dialog."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from imagetwin.domain.wording import tr


class _Line(QLineEdit):
    """A line whose Return ends the typing and does not press the dialog's default button."""

    # Qt's names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class FolderField(QWidget):
    """A line for a folder's path and a button; `edited` while it is typed, `chosen` when it is."""

    edited = Signal()
    chosen = Signal()

    def __init__(self, folder: Path | None, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.line = _Line("" if folder is None else str(folder))
        self.line.setAccessibleName(name)
        self.line.setToolTip(tip)
        self.line.setPlaceholderText(tr("No folder chosen"))
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self._on_editing_finished)
        self.browse_button = QPushButton(tr("Browse…"))
        self.browse_button.setAccessibleName(tr("Choose: {name}", name=name))
        self.browse_button.setToolTip(tr("Choose the folder"))
        self.browse_button.setAutoDefault(False)
        self.browse_button.clicked.connect(self._on_browse_clicked)
        self._last = self.line.text()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.browse_button)

    @property
    def folder(self) -> Path | None:
        """The folder; None where there is none in the line."""
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    @Slot()
    def _on_editing_finished(self) -> None:
        if self.line.text() != self._last:
            self._last = self.line.text()
            self.chosen.emit()

    @Slot()
    def _on_browse_clicked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._name, self.line.text())
        if folder:
            self.line.setText(folder)
            self._on_editing_finished()
