"""The line above the groups: how they are laid out, sorted and filtered, and how large the thumbnails are."""

from collections.abc import Iterable, Sequence
from math import ceil
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSlider, QToolButton, QWidget

from imagetwin.config.preferences import LARGEST_THUMBNAIL, SMALLEST_THUMBNAIL
from imagetwin.domain.wording import mark, tr
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import isolated, one_line, plain_tip
from imagetwin.gui.tier_words import capital
from imagetwin.review.filtering import Distances, GroupFilter, MarkState
from imagetwin.review.ordering import GroupOrder, OrderKey
from imagetwin.review.view import Arrangement

# Somebody who types pauses as long at the end of a word.
_TYPING_PAUSE_MS = 250
_SLIDER_WIDTH, _TEXT_WIDTH, _ICON_SIDE = 70, 100, 20
_MARK_STATES = {
    MarkState.ANY: mark("All groups"),
    MarkState.MARKED: mark("With marks"),
    MarkState.UNDECIDED: mark("Undecided"),
}


class ViewBar(QWidget):
    """Asks how the groups are to be shown; all but the tiers, which have a line of their own."""

    arrangement_changed = Signal()
    side_changed = Signal(int)
    side_chosen = Signal(int)

    def __init__(self, layout_actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._distances: Distances | None = None
        self.layout_buttons = [_action_button(action) for action in layout_actions]
        self.order_box = _combo(tr("Sort groups by"))
        for key in OrderKey:
            self.order_box.addItem(capital(key.words), key)
            self.order_box.setItemData(self.order_box.count() - 1, key.meaning, Qt.ItemDataRole.ToolTipRole)
        _make_room(self.order_box, self.order_box.count())
        self.direction_button = _tool_button(tr("Ascending"))
        self.direction_button.setCheckable(True)
        self.text_edit = QLineEdit()
        self.text_edit.setPlaceholderText(tr("Filter by name or folder"))
        self.text_edit.setToolTip(tr("Show only groups in which one path has all of these words (Ctrl+F)"))
        self.text_edit.setAccessibleName(tr("Filter by text"))
        self.text_edit.setClearButtonEnabled(True)
        self.text_edit.setMinimumWidth(_TEXT_WIDTH)
        self.folder_box = _combo(tr("Filter by folder"))
        self.format_box = _combo(tr("Filter by format"))
        self.marks_box = _combo(tr("Filter by marks"))
        for state, words in _MARK_STATES.items():
            self.marks_box.addItem(tr(words), state)
        _make_room(self.marks_box, self.marks_box.count())
        # It stands beside the histogram, where it was chosen.
        self.distance_button = QPushButton()
        self.distance_button.setToolTip(tr("Show groups of all distances again"))
        self.distance_button.hide()
        self.side_slider = _side_slider()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_PAUSE_MS)
        self.set_folders(())
        self.set_formats(())
        self._lay_out()
        self._connect()
        self.refresh_icons()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 4)
        layout.setSpacing(6)
        for button in self.layout_buttons:
            layout.addWidget(button)
        sort_label = QLabel(tr("&Sort:"))
        sort_label.setBuddy(self.order_box)
        for widget in (sort_label, self.order_box, self.direction_button):
            layout.addWidget(widget)
        layout.addWidget(self.text_edit, 1)
        for box in (self.folder_box, self.format_box, self.marks_box):
            layout.addWidget(box)
        layout.addWidget(self.side_slider)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.arrangement_changed)
        self.text_edit.textChanged.connect(self._on_text_typed)
        self.text_edit.returnPressed.connect(self._on_text_entered)
        for box in (self.order_box, self.folder_box, self.format_box, self.marks_box):
            box.activated.connect(self.arrangement_changed)
        self.direction_button.toggled.connect(self._on_direction_toggled)
        self.distance_button.clicked.connect(self._on_distance_clicked)
        self.side_slider.valueChanged.connect(self.side_changed)
        self.side_slider.sliderReleased.connect(self._on_side_released)

    @property
    def order(self) -> GroupOrder:
        """The order that is chosen."""
        return GroupOrder(OrderKey(self.order_box.currentData()), self.direction_button.isChecked())

    def arrangement(self, tiers: GroupFilter) -> Arrangement:
        """Return what is chosen here, with the tiers of a filter."""
        folder = self.folder_box.currentData()
        chosen = GroupFilter(
            tiers.tiers,
            self._distances,
            self.text_edit.text().strip(),
            Path(folder) if folder else None,
            self.format_box.currentData() or "",
            MarkState(self.marks_box.currentData()),
        )
        return Arrangement(chosen, self.order)

    def set_order(self, order: GroupOrder) -> None:
        """Choose an order, without a signal."""
        self.order_box.setCurrentIndex(self.order_box.findData(order.key))
        self.direction_button.blockSignals(True)
        self.direction_button.setChecked(order.descending)
        self.direction_button.blockSignals(False)
        self._show_direction()

    @Slot()
    def _on_side_released(self) -> None:
        self.side_chosen.emit(self.side_slider.value())

    def set_side(self, side: int) -> None:
        """Show how large the thumbnails are, without a signal."""
        self.side_slider.blockSignals(True)
        self.side_slider.setValue(side)
        self.side_slider.blockSignals(False)

    def set_folders(self, folders: Iterable[Path]) -> None:
        """Offer folders, and keep the one that is chosen."""
        _offer(self.folder_box, tr("All folders"), map(str, folders))

    def set_formats(self, formats: Iterable[str]) -> None:
        """Offer formats, and keep the one that is chosen."""
        _offer(self.format_box, tr("All formats"), formats)

    def choose_folder(self, folder: Path) -> None:
        """Show groups with a picture in or below a folder."""
        if self.folder_box.findData(str(folder)) < 0:
            _add(self.folder_box, str(folder))
        self.folder_box.setCurrentIndex(self.folder_box.findData(str(folder)))
        self.arrangement_changed.emit()

    def choose_distances(self, distances: Distances | None) -> None:
        """Show images of these distances alone, or of all; it can be seen, and taken away, here."""
        self._distances = distances
        self.distance_button.setVisible(distances is not None)
        if distances is not None:
            words = tr("Distance {least} to {most}", least=f"{distances.least:g}", most=f"{distances.beyond:g}")
            self.distance_button.setText(words)
            again = tr("Press to show all distances again")
            self.distance_button.setAccessibleName(f"{words}. {again}")
        self.arrangement_changed.emit()

    def focus_text(self) -> None:
        """Let the user type a filter."""
        self.text_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text_edit.selectAll()

    def clear(self) -> None:
        """Show everything again; the order stays."""
        self.text_edit.clear()
        self._timer.stop()  # all is told at once, below
        for box in (self.folder_box, self.format_box, self.marks_box):
            box.setCurrentIndex(0)
        self.choose_distances(None)

    def stop(self) -> None:
        """Wait for no more typing, as for closing."""
        self._timer.stop()

    def refresh_icons(self) -> None:
        """Draw the icons in the theme's colours."""
        self._show_direction()
        self.distance_button.setIcon(icon("cancel"))

    def _show_direction(self) -> None:
        descending = self.direction_button.isChecked()
        self.direction_button.setIcon(icon("sort-down" if descending else "sort-up"))
        self.direction_button.setAccessibleName(tr("Descending") if descending else tr("Ascending"))
        tip = (
            tr("Descending: press for the other way round")
            if descending
            else tr("Ascending: press for the other way round")
        )
        self.direction_button.setToolTip(tip)

    @Slot()
    def _on_direction_toggled(self) -> None:
        self._show_direction()
        self.arrangement_changed.emit()

    @Slot()
    def _on_distance_clicked(self) -> None:
        self.choose_distances(None)

    @Slot()
    def _on_text_typed(self) -> None:
        self._timer.start()

    @Slot()
    def _on_text_entered(self) -> None:
        self._timer.stop()
        self.arrangement_changed.emit()


def _offer(box: QComboBox, everything: str, texts: Iterable[str]) -> None:
    chosen = box.currentData()
    box.clear()
    box.addItem(everything, "")
    for text in dict.fromkeys([*texts, *([chosen] if chosen else [])]):
        _add(box, text)
    box.setCurrentIndex(max(0, box.findData(chosen or "")))
    _make_room(box, 1)


def _add(box: QComboBox, text: str) -> None:
    box.addItem(isolated(one_line(text)), text)
    box.setItemData(box.count() - 1, plain_tip(text), Qt.ItemDataRole.ToolTipRole)


def _combo(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _make_room(box: QComboBox, count: int) -> None:
    """Let a box have room for its first texts: of names of folders that follow, it shows as much as fits."""
    metrics = box.fontMetrics()
    widest = max(metrics.horizontalAdvance(box.itemText(place)) for place in range(count))
    box.setMinimumContentsLength(ceil(widest / metrics.horizontalAdvance("X")))  # as Qt counts its letters


def _tool_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(name)
    return button


def _action_button(action: QAction) -> QToolButton:
    button = _tool_button(action.text().replace("&", ""))
    button.setDefaultAction(action)
    return button


def _side_slider() -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(SMALLEST_THUMBNAIL, LARGEST_THUMBNAIL)
    slider.setSingleStep(10)
    slider.setPageStep(40)
    slider.setFixedWidth(_SLIDER_WIDTH)
    slider.setToolTip(tr("Size of the thumbnails (Ctrl+1, Ctrl+2, Ctrl+3)"))
    slider.setAccessibleName(tr("Size of the thumbnails"))
    return slider
