"""The options' page about the cache: whether it is used, how large it may be, what it holds, what can leave it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from imagetwin.domain.wording import tr
from imagetwin.gui.texts import plain_label

_BYTES_PER_MB = 1_000_000
_SMALLEST_MB, _LARGEST_MB = 100, 999_999


class CacheFields(QWidget):
    """Shows what it is told of the cache at `path`, and asks for what is to be done with it."""

    prune_requested = Signal()
    clear_requested = Signal()

    def __init__(self, *, is_used: bool, limit_megabytes: int, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.use_box = QCheckBox(tr("&Remember pictures between searches"))
        self.use_box.setChecked(is_used)
        self.use_box.setAccessibleName(tr("Use the cache"))
        self.use_box.setToolTip(tr("A search of the same pictures is then many times quicker"))
        self.limit_box = QSpinBox()
        self.limit_box.setRange(_SMALLEST_MB, _LARGEST_MB)
        self.limit_box.setSingleStep(500)
        self.limit_box.setGroupSeparatorShown(True)
        self.limit_box.setSuffix(f" {tr('MB', note='megabytes, after a number')}")
        self.limit_box.setValue(limit_megabytes)
        self.limit_box.setAccessibleName(tr("Size limit"))
        self.limit_box.setToolTip(
            tr("What was not used for the longest time leaves first; 1,000 MB hold 120,000 pictures")
        )
        self.description = _wrapped("")
        self.outcome = _wrapped("")
        # A line to read and copy from: a long path in a label would widen the dialog.
        self.place = QLineEdit(str(path))
        self.place.setReadOnly(True)
        self.place.setCursorPosition(0)
        self.place.setAccessibleName(tr("Place of the cache"))
        self.place.setToolTip(tr("Where the cache is; the files beside it belong to it"))
        self.prune_button = _button(
            tr("Remove entries of &files that are gone"), tr("Files of unplugged drives are not gone")
        )
        self.prune_button.clicked.connect(self.prune_requested)
        self.clear_button = _button(tr("C&lear…"), tr("Forget all pictures; the next search reads them again"))
        self.clear_button.clicked.connect(self.clear_requested)
        self._lay_out()
        self.use_box.toggled.connect(self.limit_box.setEnabled)
        self.limit_box.setEnabled(is_used)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Cache:"), self.use_box)
        hint = _wrapped(tr("What is known of a picture is kept, so that it need not be read again until it changes."))
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        form.addRow("", hint)
        form.addRow(tr("&Size limit:"), self.limit_box)
        form.addRow(tr("Holds:", note="the cache"), self.description)
        form.addRow(tr("Place:", note="of the cache"), self.place)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.prune_button)
        buttons.addWidget(self.clear_button)
        buttons.addStretch(1)
        form.addRow("", buttons)
        form.addRow("", self.outcome)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)

    @property
    def limit_bytes(self) -> int:
        """The size limit as chosen."""
        return self.limit_box.value() * _BYTES_PER_MB

    def show_busy(self, status: str) -> None:
        """Say what is being done; nothing else can be begun."""
        self.outcome.setText(status)
        for button in (self.prune_button, self.clear_button):
            button.setEnabled(False)

    def show_state(self, description: str, outcome: str, *, is_empty: bool) -> None:
        """Say what the cache holds, and what was done."""
        self.description.setText(description)
        self.outcome.setText(outcome)
        for button in (self.prune_button, self.clear_button):
            button.setEnabled(not is_empty)


def _wrapped(text: str) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    return label


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
