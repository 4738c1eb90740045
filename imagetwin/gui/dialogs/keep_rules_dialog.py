"""Actions > Mark by rules…: an ordered list of keep rules, what they would mark and why, and presets."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from imagetwin.domain.keep_rules import ChosenRule, Preset
from imagetwin.domain.wording import mark, tr
from imagetwin.gui.dialogs.hint import hint
from imagetwin.gui.texts import isolated, one_line, plain_label
from imagetwin.gui.views.rows_table import RowsTable
from imagetwin.review.keep_rules import RULE_KINDS, Terms

_HEADINGS = (mark("File"), mark("Why"))
_SEPARATOR = ";"
_ROLE = Qt.ItemDataRole.UserRole
_HINTS = {
    Terms.FORMATS: mark("Formats, the preferred first: TIFF; JPEG; WEBP"),
    Terms.FOLDERS: mark("Folders, the preferred first, with ; between"),
    Terms.PATTERNS: mark("Patterns of names, with ; between: *(copy)*; IMG_*"),
}


class Scope(Enum):
    """Which groups the rules decide; the values are the words to choose by, in English."""

    ALL = mark("All groups")
    SHOWN = mark("Groups that are shown")
    SELECTED = mark("The selected group")


@dataclass(frozen=True, slots=True)
class Preview:
    """What rules would mark: a sentence, and rows of file and reason; ties come first."""

    sentence: str
    rows: Sequence[tuple[str, str]]
    tie_count: int
    can_apply: bool


class KeepRulesDialog(QDialog):
    """Asks for a preview at each change (`changed`), and for presets to be saved and deleted; accepted to apply."""

    changed = Signal()
    save_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, rules: Sequence[ChosenRule], presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Mark by rules"))
        self.resize(1040, 580)
        self._presets: Sequence[Preset] = ()
        self._make_parts()
        self._lay_out()
        self._connect()
        self.set_presets(presets)
        self.set_rules(rules)
        self.list.setFocus()

    def _make_parts(self) -> None:
        self.preset_box = _combo(tr("Preset"), tr("Rules saved under a name; type a new name and press Save"))
        self.preset_box.setEditable(True)
        name_edit = QLineEdit()
        name_edit.setPlaceholderText(tr("Preset"))
        name_edit.setAccessibleName(tr("Preset"))
        self.preset_box.setLineEdit(name_edit)
        self.save_button = _button(tr("&Save", note="a preset"), tr("Save these rules under the name above"))
        self.delete_button = _button(tr("De&lete", note="a preset"), tr("Delete the preset of that name"))
        self.list = QListWidget()
        self.list.setStyleSheet("QListWidget::item { padding: 3px 1px; }")
        self.list.setAccessibleName(tr("Rules in their order"))
        self.list.setToolTip(tr("The first rule decides first. Drag a rule, or move it with Alt+Up and Alt+Down"))
        self.list.setSpacing(2)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.kind_box = _combo(tr("Rule to add"), tr("What the picture that stays has before the others"))
        for kind in RULE_KINDS.values():
            self.kind_box.addItem(tr(kind.title), kind.name)
        self.add_button = _button(tr("&Add", note="a rule"), tr("Put this rule at the end of the list"))
        self.remove_button = _button(tr("&Remove", note="a rule"), tr("Take the chosen rule out (Del)"))
        self.up_button = _button(tr("&Up"), tr("Let the chosen rule decide earlier (Alt+Up)"))
        self.down_button = _button(tr("&Down"), tr("Let the chosen rule decide later (Alt+Down)"))
        self.terms_edit = QLineEdit()
        self.terms_edit.setAccessibleName(tr("What the chosen rule is about"))
        self.scope_box = _combo(tr("Which groups"), tr("Which groups the rules decide"))
        for scope in Scope:
            self.scope_box.addItem(tr(scope.value), scope)
        self.sentence = plain_label()
        self.sentence.setWordWrap(True)
        self.table = RowsTable([tr(each) for each in _HEADINGS], tr("What would be marked"))
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Apply | QDialogButtonBox.StandardButton.Cancel)
        self.apply_button = self.box.button(QDialogButtonBox.StandardButton.Apply)
        self.apply_button.setText(tr("&Mark these"))
        self.apply_button.setDefault(True)

    def _lay_out(self) -> None:
        left = QWidget()
        grid = QGridLayout(left)
        # Where people read from right to left Qt's splitter puts its first part a pixel too far.
        grid.setContentsMargins(0, 0, int(self.isRightToLeft()), 0)
        grid.addWidget(self.preset_box, 0, 0, 1, 2)
        grid.addWidget(self.save_button, 1, 0)
        grid.addWidget(self.delete_button, 1, 1)
        grid.addWidget(hint(tr("Who stays, the first that decides on top:")), 2, 0, 1, 2)
        grid.addWidget(self.list, 3, 0, 1, 2)
        grid.addWidget(self.up_button, 4, 0)
        grid.addWidget(self.down_button, 4, 1)
        grid.addWidget(self.terms_edit, 5, 0, 1, 2)
        grid.addWidget(self.kind_box, 6, 0, 1, 2)
        grid.addWidget(self.add_button, 7, 0)
        grid.addWidget(self.remove_button, 7, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.scope_box)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.sentence)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([270, 670])
        splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.box)

    def _connect(self) -> None:
        self.box.rejected.connect(self.reject)
        self.apply_button.clicked.connect(self.accept)
        self.add_button.clicked.connect(self._on_add_clicked)
        self.remove_button.clicked.connect(self._on_remove_clicked)
        self.up_button.clicked.connect(self._on_up_clicked)
        self.down_button.clicked.connect(self._on_down_clicked)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.delete_button.clicked.connect(self._on_delete_clicked)
        self.preset_box.activated.connect(self._on_preset_chosen)
        self.scope_box.currentIndexChanged.connect(self.changed)
        self.terms_edit.textEdited.connect(self._on_terms_edited)
        self.list.currentRowChanged.connect(self._show_terms)
        self.list.model().rowsMoved.connect(self.changed)
        for keys, slot in (
            ("Alt+Up", self._on_up_clicked),
            ("Alt+Down", self._on_down_clicked),
            ("Del", self._on_remove_clicked),
        ):
            QShortcut(QKeySequence(keys), self.list, slot, context=Qt.ShortcutContext.WidgetShortcut)

    @property
    def rules(self) -> tuple[ChosenRule, ...]:
        """The rules in their order."""
        return tuple(self.list.item(row).data(_ROLE) for row in range(self.list.count()))

    @property
    def scope(self) -> Scope:
        """Which groups are to be decided."""
        return Scope(self.scope_box.currentData())

    def set_rules(self, rules: Sequence[ChosenRule]) -> None:
        """Show other rules."""
        self.list.clear()
        for rule in rules:
            if rule.name in RULE_KINDS:
                self._insert(self.list.count(), rule)
        self.list.setCurrentRow(0)
        self.changed.emit()

    def set_presets(self, presets: Sequence[Preset]) -> None:
        """Offer other presets; the name that is typed stays."""
        name = self.preset_box.currentText()
        self._presets = presets
        self.preset_box.clear()
        self.preset_box.addItems([preset.name for preset in presets])
        self.preset_box.setCurrentText(name)

    def show_status(self, text: str) -> None:
        """Show what is being done; nothing can be applied meanwhile."""
        self.sentence.setText(text)
        self.apply_button.setEnabled(False)

    def show_preview(self, preview: Preview) -> None:
        """Show what would be marked."""
        self.table.set_rows(preview.rows, preview.tie_count)
        self.sentence.setText(preview.sentence)
        self.apply_button.setEnabled(preview.can_apply)
        # Qt gives that to another button while this one is off.
        self.apply_button.setDefault(True)

    def _insert(self, row: int, rule: ChosenRule) -> None:
        item = QListWidgetItem()
        _fill(item, rule)
        self.list.insertItem(row, item)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + step < self.list.count():
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)
            self.changed.emit()

    @Slot()
    def _on_add_clicked(self) -> None:
        self._insert(self.list.count(), ChosenRule(self.kind_box.currentData()))
        self.list.setCurrentRow(self.list.count() - 1)
        if self.terms_edit.isEnabled():
            self.terms_edit.setFocus()
        self.changed.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        if self.list.takeItem(self.list.currentRow()) is not None:
            self.changed.emit()

    @Slot()
    def _on_up_clicked(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self._move(1)

    @Slot()
    def _on_save_clicked(self) -> None:
        self.save_requested.emit(self.preset_box.currentText())

    @Slot()
    def _on_delete_clicked(self) -> None:
        name = self.preset_box.currentText()
        self.preset_box.setCurrentText("")
        self.delete_requested.emit(name)

    @Slot(int)
    def _on_preset_chosen(self, row: int) -> None:
        self.set_rules(self._presets[row].rules)

    @Slot(str)
    def _on_terms_edited(self, text: str) -> None:
        item = self.list.currentItem()
        terms = tuple(filter(None, (term.strip() for term in text.split(_SEPARATOR))))
        _fill(item, ChosenRule(item.data(_ROLE).name, terms))
        self.changed.emit()

    @Slot()
    def _show_terms(self) -> None:
        item = self.list.currentItem()
        rule: ChosenRule | None = None if item is None else item.data(_ROLE)
        terms = Terms.NONE if rule is None else RULE_KINDS[rule.name].terms
        self.terms_edit.setEnabled(terms is not Terms.NONE)
        self.terms_edit.setText("" if rule is None else f"{_SEPARATOR} ".join(rule.terms))
        hint = tr(_HINTS[terms]) if terms in _HINTS else tr("This rule needs nothing more")
        self.terms_edit.setPlaceholderText(hint)
        self.terms_edit.setToolTip(hint)


def _fill(item: QListWidgetItem, rule: ChosenRule) -> None:
    title = tr(RULE_KINDS[rule.name].title)
    terms = ", ".join(isolated(one_line(term)) for term in rule.terms)
    item.setText(f"{title}: {terms}" if terms else title)
    item.setData(_ROLE, rule)


def _combo(name: str, tip: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(tip)
    return box


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
