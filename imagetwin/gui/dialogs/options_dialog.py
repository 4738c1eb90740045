"""The dialog behind File > Options…: how many threads."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from imagetwin.config.settings_file import Preferences

_MAX_THREADS_PER_CORE = 4


class OptionsDialog(QDialog):
    """Edits the preferences; `core_count` is what stands for a worker count of 0."""

    def __init__(self, preferences: Preferences, core_count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Options")
        self._preferences = preferences
        self._core_count = core_count
        self.threads_box = QSpinBox()
        self.threads_box.setRange(1, _MAX_THREADS_PER_CORE * core_count)
        self.threads_box.setAccessibleName("Number of threads")
        self.threads_box.setToolTip("How many pictures are read and compared at the same time")
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setMinimumWidth(340)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow("&Number of threads:", self.threads_box)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._note)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.threads_box.valueChanged.connect(self._on_threads_changed)
        self.threads_box.setValue(preferences.worker_count or core_count)
        self._on_threads_changed()

    @property
    def preferences(self) -> Preferences:
        """The preferences as edited; the number of cores is kept as 0, so that it follows the computer."""
        count = self.threads_box.value()
        return replace(self._preferences, worker_count=0 if count == self._core_count else count)

    @Slot()
    def _on_threads_changed(self) -> None:
        cores = f"This computer has {self._core_count} cores."
        if self.threads_box.value() > self._core_count:
            self._note.setText(f"{cores} More threads than cores use more memory and are rarely faster.")
        else:
            self._note.setText(f"{cores} As many threads as cores are fastest; fewer leave room for other work.")
