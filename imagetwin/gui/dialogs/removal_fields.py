"""How marked files are to be removed: the way, and what goes with it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from imagetwin.domain.operations import Companions, RemovalSettings, Way
from imagetwin.domain.wording import tr
from imagetwin.gui.dialogs.folder_field import FolderField
from imagetwin.gui.texts import plain_label
from imagetwin.gui.way_words import WAY_WORDS

_SENTENCE_LINES = 2
_INDENT = 24
_MORE_STYLE = "QToolButton { border: none; padding: 2px; } QToolButton:focus { text-decoration: underline; }"


class RemovalFields(QWidget):
    """Edits removal settings; `changed` when they are others, `edited` while a folder is still being typed."""

    changed = Signal()
    edited = Signal()

    def __init__(self, settings: RemovalSettings, ways: Sequence[Way], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._make_way(ways)
        self._make_move_part()
        self._make_more_part()
        self._lay_out()
        self._show_way()
        self._show_backup()

    def _make_way(self, ways: Sequence[Way]) -> None:
        self.way_box = QComboBox()
        for way in ways:
            self.way_box.addItem(tr(WAY_WORDS[way].label), way)
        self.way_box.setCurrentIndex(max(0, self.way_box.findData(self._settings.way)))
        _name(self.way_box, tr("How the files are removed"), tr("Choose what becomes of the files"))
        self.way_box.currentIndexChanged.connect(self._on_way_chosen)
        self.sentence = plain_label()
        self.sentence.setWordWrap(True)
        self.sentence.setForegroundRole(self.sentence.palette().ColorRole.PlaceholderText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sentence.setMinimumHeight(_SENTENCE_LINES * self.fontMetrics().lineSpacing())

    def _make_move_part(self) -> None:
        settings = self._settings
        self.destination = FolderField(
            settings.destination, tr("Folder to move to"), tr("The files are moved to this folder")
        )
        self.tree_box = _box(
            tr("&Keep the folders below"),
            tr("Make the same folders there, so that it stays seen where each file was"),
            settings.keep_tree,
        )
        self.distance_box = _box(
            tr("Put the &distance into the name"), tr("IMG.jpg becomes IMG_1.45.jpg"), settings.distance_in_name
        )
        for box in (self.tree_box, self.distance_box):
            box.toggled.connect(self.changed)
        self._connect(self.destination)

    def _make_more_part(self) -> None:
        settings = self._settings
        self.more_button = QToolButton()
        self.more_button.setText(tr("More"))
        self.more_button.setCheckable(True)
        # From right to left Qt draws the arrow over the words.
        self.more_button.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.more_button.setStyleSheet(_MORE_STYLE)
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        _name(self.more_button, tr("More settings"), tr("Backup, files that belong to a picture, metadata"))
        self.more_button.toggled.connect(self._on_more_toggled)
        self.backup_box = _box(
            tr("&Back up to a folder first:"),
            tr("Copies each file there before it is removed"),
            settings.backup_folder is not None,
        )
        self.backup_box.toggled.connect(self._on_backup_toggled)
        self.backup = FolderField(
            settings.backup_folder, tr("Folder for the backup"), tr("Copies are put into this folder")
        )
        self._connect(self.backup)
        self.companions_box = QComboBox()
        self.companions_box.addItem(tr("go with their picture", note="sidecars, raw and film"), Companions.TOGETHER)
        self.companions_box.addItem(tr("stay", note="sidecars, raw and film"), Companions.PICTURE_ONLY)
        self.companions_box.setCurrentIndex(self.companions_box.findData(settings.companions))
        _name(
            self.companions_box,
            tr("Files that belong to a picture"),
            tr("Sidecars (XMP, THM), and the raw file or the film of the same name"),
        )
        self.companions_box.currentIndexChanged.connect(self.changed)
        self.metadata_box = _box(
            tr("Write what the picture that stays &lacks into a sidecar beside it"),
            tr("Date taken, rating, keywords and description of the removed ones, as an XMP file. Can be undone."),
            settings.complete_metadata,
        )
        self.metadata_box.toggled.connect(self.changed)

    def _connect(self, field: FolderField) -> None:
        field.edited.connect(self.edited)
        field.chosen.connect(self.changed)

    def _lay_out(self) -> None:
        self._form = form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(6)
        form.addRow(tr("&How:"), self.way_box)
        form.addRow("", self.sentence)
        label = QLabel(tr("F&older:"))
        label.setBuddy(self.destination.line)
        form.addRow(label, self.destination)
        self._move_row = _row(self.tree_box, self.distance_box)
        form.addRow("", self._move_row)
        self._more = QWidget()
        more = QFormLayout(self._more)
        more.setContentsMargins(*((0, 0, _INDENT, 0) if self.isRightToLeft() else (_INDENT, 0, 0, 0)))
        more.setVerticalSpacing(6)
        more.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        more.addRow(self.backup_box, self.backup)
        more.addRow(tr("&Sidecars, raw and film of the same name:"), self.companions_box)
        more.addRow(self.metadata_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(form)
        start = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        layout.addWidget(self.more_button, 0, start)
        layout.addWidget(self._more)
        is_open = self.backup_box.isChecked() or self.metadata_box.isChecked()
        self.more_button.setChecked(is_open)
        self._on_more_toggled(is_open)

    @property
    def settings(self) -> RemovalSettings:
        """The settings as edited."""
        return replace(
            self._settings,
            way=Way(self.way_box.currentData()),
            destination=self.destination.folder,
            keep_tree=self.tree_box.isChecked(),
            distance_in_name=self.distance_box.isChecked(),
            backup_folder=self.backup.folder if self.backup_box.isChecked() else None,
            companions=Companions(self.companions_box.currentData()),
            complete_metadata=self.metadata_box.isChecked(),
        )

    @property
    def problem(self) -> str:
        """What is still missing, as a sentence, or ""."""
        if self.way_box.currentData() == Way.MOVE and self.destination.folder is None:
            return tr("Choose the folder that the files are moved to.")
        if self.backup_box.isChecked() and self.backup.folder is None:
            return tr("Choose the folder for the backup, or take its tick away.")
        return ""

    def choose(self, way: Way) -> None:
        """Choose a way."""
        self.way_box.setCurrentIndex(self.way_box.findData(way))

    def _show_way(self) -> None:
        way = Way(self.way_box.currentData())
        self.sentence.setText(tr(WAY_WORDS[way].sentence))
        self._form.setRowVisible(self.destination, way == Way.MOVE)
        self._form.setRowVisible(self._move_row, way == Way.MOVE)
        # What takes a file's place keeps its name, and with it what belongs to it.
        self.companions_box.setEnabled(not way.is_link)

    def _show_backup(self) -> None:
        self.backup.setEnabled(self.backup_box.isChecked())

    @Slot()
    def _on_way_chosen(self) -> None:
        self._show_way()
        self.changed.emit()

    @Slot(bool)
    def _on_more_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        closed = Qt.ArrowType.LeftArrow if self.isRightToLeft() else Qt.ArrowType.RightArrow
        self.more_button.setArrowType(Qt.ArrowType.DownArrow if is_open else closed)
        self._more.setVisible(is_open)

    @Slot()
    def _on_backup_toggled(self) -> None:
        self._show_backup()
        if self.backup_box.isChecked() and self.backup.folder is None:
            self.backup.line.setFocus()
        self.changed.emit()


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(20)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return row


def _box(text: str, tip: str, is_checked: bool) -> QCheckBox:  # noqa: FBT001 - as the widget's own
    box = QCheckBox(text)
    box.setToolTip(tip)
    box.setChecked(is_checked)
    return box


def _name(widget: QWidget, name: str, tip: str) -> None:
    widget.setAccessibleName(name)
    widget.setToolTip(tip)
