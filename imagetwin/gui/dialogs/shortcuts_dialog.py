"""The cheat sheet: all keys by menu, in columns that fit the window without scrolling, and can be searched."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from imagetwin.domain.wording import tr
from imagetwin.gui.texts import plain_label

_COLUMN_COUNT = 3
_WIDTH, _HEIGHT = 1080, 700
_LARGEST_WIDTH, _BESIDE_SHEET = 1280, 40
_KEY_WIDTH = 130


@dataclass(frozen=True, slots=True)
class KeySection:
    """The keys of one menu: each with the words of its action in short, and what it does in a sentence."""

    heading: str
    rows: Sequence[tuple[str, str, str]]


class ShortcutsDialog(QDialog):
    """Shows sections of keys in columns; a text in the field leaves the rows that have it."""

    def __init__(self, sections: Sequence[KeySection], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts"))
        self._sections = sections
        self._column_count = _COLUMN_COUNT
        self.field = QLineEdit(placeholderText=tr("Search: a key, or what it is to do"))
        self.field.setAccessibleName(tr("Search the keys"))
        self.field.setToolTip(tr("Show only the keys of which the text, or the key itself, has this"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._on_searched)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.area, 1)
        layout.addWidget(box)
        sheet = self._show("")
        # In some languages words and names of keys are longer.
        self.resize(min(max(_WIDTH, sheet.sizeHint().width() + _BESIDE_SHEET), _LARGEST_WIDTH), _HEIGHT)
        self.field.setFocus()

    @property
    def keys(self) -> list[str]:
        """The keys that are shown."""
        return [key for section in self._found for key, _words, _sentence in section.rows]

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._show(text)

    def _show(self, text: str) -> QWidget:
        self._found = [found for section in self._sections if (found := _matching(section, text.casefold())).rows]
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(4, 4, 4, 4)
        columns.setSpacing(28)
        for sections in _shared(self._found, self._column_count):
            columns.addWidget(_column(sections), 1, Qt.AlignmentFlag.AlignTop)
        if not self._found:
            columns.addWidget(plain_label(tr("No key has this text.")), 1, Qt.AlignmentFlag.AlignTop)
        self.area.setWidget(sheet)
        return sheet

    def _share_width(self) -> None:
        """Show as many columns as there is room for; they are wide with large letters, and in some languages."""
        room = self.area.width() - self.area.verticalScrollBar().sizeHint().width()
        for count in range(_COLUMN_COUNT, 0, -1):
            if count != self._column_count:
                self._column_count = count
                self._show(self.field.text())
            sheet = self.area.widget()
            if sheet is None or sheet.minimumSizeHint().width() <= room:
                break

    # Qt's names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show(self.field.text())


def _matching(section: KeySection, text: str) -> KeySection:
    rows = [row for row in section.rows if any(text in each.casefold() for each in (section.heading, *row))]
    return KeySection(section.heading, rows)


def _shared(sections: Sequence[KeySection], count: int) -> list[list[KeySection]]:
    """Share sections between columns in their order, so that the longest column is as short as it can be."""
    heights = [len(section.rows) + 2 for section in sections]
    longest = max(heights, default=0)
    while len(columns := _filled(sections, heights, longest)) > count:
        longest += 1
    return columns


def _filled(sections: Sequence[KeySection], heights: Sequence[int], longest: int) -> list[list[KeySection]]:
    columns: list[list[KeySection]] = []
    room = 0
    for section, height in zip(sections, heights, strict=True):
        if not columns or height > room:
            columns.append([])
            room = longest
        columns[-1].append(section)
        room -= height
    return columns


def _column(sections: Sequence[KeySection]) -> QWidget:
    column = QWidget()
    grid = QGridLayout(column)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, _KEY_WIDTH)
    for section in sections:
        grid.addWidget(_heading(section.heading), grid.rowCount(), 0, 1, 2)
        for key, words, sentence in section.rows:
            row = grid.rowCount()
            texts = (_bold(key), plain_label(words))
            for place, label in enumerate(texts):
                label.setToolTip(sentence)
                # At the line's beginning, whatever the direction of a key's name.
                grid.addWidget(label, row, place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return column


def _heading(text: str) -> QLabel:
    label = _bold(text)
    label.setForegroundRole(QPalette.ColorRole.Link)
    label.setContentsMargins(0, 8, 0, 1)
    return label


def _bold(text: str) -> QLabel:
    label = plain_label(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
