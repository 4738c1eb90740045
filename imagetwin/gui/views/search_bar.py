"""The top of the window: folders, threshold, Find Dupes, progress."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QWidget,
)

from imagetwin.domain.progress import Progress
from imagetwin.domain.quantities import format_seconds
from imagetwin.gui.resources import icon

_THRESHOLD_TIP = (
    "The largest difference that still counts as a duplicate.\n"
    "50: almost only exact copies, resized or saved again.\n"
    "200: the usual value; copies with small edits too.\n"
    "500: looser; look closely before you remove."
)
_PROGRESS_STEPS = 1000


class SearchBar(QWidget):
    """Asks what to look for and shows how far the search is."""

    find_requested = Signal()
    cancel_requested = Signal()
    folders_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_running = False
        self._folder_line = QLineEdit()
        self._folder_line.setPlaceholderText("Choose the folder with your pictures")
        self._folder_line.setToolTip(f"The folder to look in. Several are separated by {os.pathsep}")
        self._folder_line.setAccessibleName("Folders")
        self._folder_line.setClearButtonEnabled(True)
        self._folder_line.textChanged.connect(self._on_folders_changed)
        self._folder_line.returnPressed.connect(self._on_find_clicked)
        self.browse_button = QPushButton(icon("folder"), "&Browse…")
        self.browse_button.setToolTip("Choose a folder (Ctrl+O)")
        self.browse_button.clicked.connect(self.browse)
        self.threshold_box = _threshold_box()
        self.find_button = QPushButton(icon("search"), "&Find Dupes")
        self.find_button.setDefault(True)
        self.find_button.clicked.connect(self._on_find_clicked)
        self._progress_bar = QProgressBar()
        self._progress_bar.setRange(0, _PROGRESS_STEPS)
        self._progress_bar.setTextVisible(False)
        self._progress_bar.setAccessibleName("Progress of the search")
        self._progress_text = QLabel()
        self._lay_out()
        self.set_running(running=False)

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 12, 12, 4)
        folder_label, threshold_label = QLabel("Folder:"), QLabel("&Threshold:")
        threshold_label.setBuddy(self.threshold_box)
        layout.addWidget(folder_label, 0, 0)
        layout.addWidget(self._folder_line, 0, 1)
        layout.addWidget(self.browse_button, 0, 2)
        second = QHBoxLayout()
        second.addWidget(self.threshold_box)
        second.addSpacing(16)
        second.addWidget(self._progress_bar, 1)
        second.addWidget(self._progress_text)
        second.addStretch(0)
        layout.addWidget(threshold_label, 1, 0)
        layout.addLayout(second, 1, 1)
        layout.addWidget(self.find_button, 1, 2)
        width = max(self.browse_button.sizeHint().width(), self.find_button.sizeHint().width())
        self.browse_button.setMinimumWidth(width)
        self.find_button.setMinimumWidth(width)

    @property
    def folders(self) -> list[Path]:
        """The folders in the line."""
        return [Path(part.strip()) for part in self._folder_line.text().split(os.pathsep) if part.strip()]

    def set_folders(self, folders: Sequence[Path]) -> None:
        """Put folders into the line."""
        self._folder_line.setText(os.pathsep.join(str(folder) for folder in folders))

    def set_running(self, *, running: bool) -> None:
        """Turn Find Dupes into Cancel and back."""
        self._is_running = running
        self.find_button.setText("&Cancel" if running else "&Find Dupes")
        self.find_button.setIcon(icon("cancel" if running else "search"))
        tip = "Stop the search (Esc)" if running else "Look for duplicates in the folder (F5)"
        self.find_button.setToolTip(tip)
        for widget in (self._folder_line, self.browse_button, self.threshold_box):
            widget.setEnabled(not running)
        self._progress_bar.setVisible(running)
        self._progress_text.setVisible(running)
        self._progress_bar.setRange(0, 0)
        self._progress_text.setText("Starting…")
        self._update_find_button()

    def show_progress(self, progress: Progress) -> None:
        """Show a report of the scan."""
        if progress.total:
            self._progress_bar.setRange(0, _PROGRESS_STEPS)
            self._progress_bar.setValue(round(_PROGRESS_STEPS * progress.done / progress.total))
        else:
            self._progress_bar.setRange(0, 0)
        self._progress_text.setText(progress_text(progress))

    def _update_find_button(self) -> None:
        self.find_button.setEnabled(self._is_running or bool(self.folders))

    @Slot()
    def browse(self) -> None:
        """Let the user choose a folder."""
        start = str(self.folders[0]) if self.folders else ""
        chosen = QFileDialog.getExistingDirectory(self, "Choose the folder with your pictures", start)
        if chosen:
            self.set_folders([Path(chosen)])
            self.find_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_folders_changed(self) -> None:
        self._update_find_button()
        self.folders_changed.emit()

    @Slot()
    def _on_find_clicked(self) -> None:
        if self._is_running:
            self.cancel_requested.emit()
        elif self.folders:
            self.find_requested.emit()


def progress_text(progress: Progress) -> str:
    """Return what stands beside the progress bar."""
    text = progress.stage.label
    if progress.total is None:
        return f"{text}: {progress.done:,}" if progress.done else f"{text}…"
    text += f": {progress.done:,} of {progress.total:,}"
    if progress.seconds_left is not None:
        text += f", {progress.rate:,.0f} a second, {format_seconds(progress.seconds_left)} left"
    return text


def _threshold_box() -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, 20_000)
    box.setSingleStep(10)
    box.setToolTip(_THRESHOLD_TIP)
    box.setAccessibleName("Threshold")
    return box
