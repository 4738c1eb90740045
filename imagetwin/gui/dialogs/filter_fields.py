"""Which files in the folders a search leaves out: by their names, dimensions and sizes."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPlainTextEdit, QSpinBox, QWidget

from imagetwin.config.preferences import Preferences
from imagetwin.domain.errors import UsageError
from imagetwin.domain.filters import FileFilters
from imagetwin.domain.wording import tr
from imagetwin.gui.dialogs.hint import hint
from imagetwin.gui.texts import isolated, one_line

_LINES = 3
_LARGEST = 999_999  # of all numbers in the settings


class FilterFields(QObject):
    """The fields, which a form takes in; `changed` follows each edit."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.patterns = QPlainTextEdit("\n".join(preferences.exclude_patterns))
        self.patterns.setPlaceholderText("\n".join(map(isolated, ("thumbs/", "*.gif"))))
        self.patterns.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as paths are written in every language
        self.patterns.setTabChangesFocus(True)
        self.patterns.setAccessibleName(tr("Names to leave out"))
        self.patterns.setToolTip(tr("Patterns as in a .gitignore, one a line; upper and lower case are the same"))
        room = 2 * (self.patterns.frameWidth() + int(self.patterns.document().documentMargin()))
        self.patterns.setFixedHeight(_LINES * self.patterns.fontMetrics().lineSpacing() + room)
        pixels, kilobytes = tr("pixels", note="after a number"), tr("kB", note="kilobytes, after a number")
        self.side_box = _box(pixels, preferences.min_side)
        self.side_box.setAccessibleName(tr("Smallest side"))
        self.side_box.setToolTip(tr("Leave out pictures with a shorter side; 0 leaves out none"))
        self.smallest_box = _box(kilobytes, preferences.min_kilobytes)
        self.smallest_box.setAccessibleName(tr("Smallest file"))
        self.smallest_box.setToolTip(tr("Leave out smaller files; 0 leaves out none"))
        self.largest_box = _box(kilobytes, preferences.max_kilobytes)
        self.largest_box.setAccessibleName(tr("Largest file"))
        self.largest_box.setToolTip(tr("Leave out larger files; 0 leaves out none"))
        self.patterns.textChanged.connect(self.changed)
        for box in (self.side_box, self.smallest_box, self.largest_box):
            box.valueChanged.connect(self.changed)

    def add_to(self, form: QFormLayout) -> None:
        """Put the fields into a form."""
        form.addRow(tr("Leave out &names:"), self.patterns)
        examples = hint(tr("One pattern a line: *.gif leaves out files, thumbs/ folders, /2019/raw/ just that one."))
        examples.setWordWrap(False)  # one line, where a form would give it room for two
        form.addRow("", examples)
        limits = QHBoxLayout()
        limits.setSpacing(8)
        limits.addWidget(self.side_box)
        until = tr("to", note="between the smallest and the largest size")
        for words, box in ((tr("File si&ze from"), self.smallest_box), (until, self.largest_box)):
            label = QLabel(words)
            label.setBuddy(box)
            limits.addSpacing(12 if box is self.smallest_box else 0)
            limits.addWidget(label)
            limits.addWidget(box)
        limits.addStretch(1)
        side_label = QLabel(tr("&Smallest side:"))
        side_label.setBuddy(self.side_box)
        form.addRow(side_label, limits)

    @property
    def problem(self) -> str:
        """What is wrong with them, "" where all is well."""
        for number, line in enumerate(self.patterns.toPlainText().split("\n"), 1):
            fault = _fault_of(line) if line.strip() else ""
            if fault:
                return tr("Line {number}: {fault}", number=number, fault=fault)
        if 0 < self.largest_box.value() < self.smallest_box.value():
            return tr("The largest file size is below the smallest. Raise it, or set it to any.")
        return ""

    def changed_in(self, preferences: Preferences) -> Preferences:
        """Return preferences with what the fields say."""
        lines = (line.strip() for line in self.patterns.toPlainText().split("\n"))
        return replace(
            preferences,
            exclude_patterns=tuple(line for line in lines if line),
            min_side=self.side_box.value(),
            min_kilobytes=self.smallest_box.value(),
            max_kilobytes=self.largest_box.value(),
        )


def _fault_of(line: str) -> str:
    # Imported here: the library of patterns is not needed before somebody writes one.
    from imagetwin.discovery.patterns import NamePatterns

    try:
        NamePatterns(FileFilters(exclude=(line.strip(),)))
    except UsageError as error:
        return one_line(str(error))
    return ""


def _box(unit: str, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, _LARGEST)
    box.setSingleStep(10)
    box.setGroupSeparatorShown(True)
    box.setSpecialValueText(tr("any", note="no limit of size"))
    box.setSuffix(f" {unit}")
    box.setValue(value)
    return box
