"""The compare view: a bar of buttons, the pictures, why one is better, and what is known of each."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.traits import Traits
from imagetwin.domain.wording import mark, tr
from imagetwin.gui.compare.canvas import CompareCanvas, Mode, Thumbnail
from imagetwin.gui.compare.comparison import Compared, Comparison
from imagetwin.gui.delegates.facts_delegate import FactsDelegate
from imagetwin.gui.models.facts_model import Column, FactsModel
from imagetwin.gui.texts import one_line, plain_label
from imagetwin.review.betterment import reasons

# In the order of the bar; None leaves a gap.
_BAR = ("zoom_fit", "zoom_full", None, *Mode, None, "flip", "histograms", "all_facts")
_SHORT_WORDS = {
    "zoom_fit": mark("Fit"),
    "zoom_full": mark("100 %"),
    Mode.SIDES: mark("Side by side"),
    Mode.SPLIT: mark("Split"),
    Mode.DIFFERENCE: mark("Difference"),
    "flip": mark("Flip"),
    "histograms": mark("Histogram"),
    "all_facts": mark("All facts"),
}
_MOST_REASONS = 6
_FRAME_TOLERANCE = 0.05
_ICON_SIDE = 12
_ROW_HEADING = """
QHeaderView { background: palette(window); }
QHeaderView::section {
    padding: 0 8px 0 4px; border: none; background: palette(window); color: palette(window-text);
}
"""
_HEIGHTS = [360, 240]
# A low window has room for little: the reasons are shown in whole, and the table scrolls.
_LEAST_TABLE_HEIGHT = 44


class ComparePane(QWidget):
    """The reference and up to three other images of its group."""

    def __init__(
        self, make_workers: Callable[[], Executor], thumbnail: Thumbnail, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.comparison = Comparison(make_workers, self)
        self.canvas = CompareCanvas(self.comparison, thumbnail)
        self.facts = FactsModel(self)
        self._actions: Mapping[str, QAction] = {}
        self._reasons = QWidget()
        self._reason_columns = QHBoxLayout(self._reasons)
        self._reason_columns.setContentsMargins(0, 4, 0, 0)
        self._table = _table(self.facts)
        self._bar = QHBoxLayout()
        self._bar.setSpacing(2)
        self._lay_out()
        # What is learned comes in bursts: the table is made anew once for each.
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell)
        self.comparison.changed.connect(self._telling.start)
        self.comparison.learned.connect(self._telling.start)
        self.canvas.flip_changed.connect(self._show_choices)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each of the compare actions does."""
        viewport = self.canvas.viewport
        return {
            "zoom_in": viewport.zoom_in,
            "zoom_out": viewport.zoom_out,
            "zoom_fit": viewport.fit,
            "zoom_full": viewport.show_full,
            "flip": self._flip,
            "histograms": self._toggle_histograms,
            "all_facts": self._toggle_facts,
            **{mode.value: partial(self.set_mode, mode) for mode in Mode},
        }

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """Put the compare actions into the bar."""
        self._actions = actions
        for name in _BAR:
            if name is None:
                self._bar.addSpacing(8)
            else:
                self._bar.addWidget(self._button(actions[name], tr(_SHORT_WORDS[name])))
        self._bar.addStretch(1)
        # Added anew: Tab goes through what is there in the order in which it came, and the bar is above.
        self._splitter.setParent(None)
        self._rows.addWidget(self._splitter, 1)
        actions["flip"].setAutoRepeat(False)
        self._show_choices()

    def show_nothing(self) -> None:
        """Compare nothing."""
        self.comparison.show(None, None)

    def show_pair(self, group: Group, image: ScannedImage) -> None:
        """Show an image of a group beside the group's reference; for the reference, its nearest member."""
        self.comparison.show(group, image)

    def toggle_image(self, group: Group, image: ScannedImage) -> None:
        """Add an image to those that are compared, or take it out."""
        self.comparison.toggle(group, image)

    def set_mode(self, mode: Mode) -> None:
        """Show the images side by side, on one another with a divider, or as a difference."""
        self.comparison.wants_difference = mode is Mode.DIFFERENCE
        self.canvas.set_mode(mode)
        self.comparison.order()
        self._show_choices()

    def clear(self) -> None:
        """Forget all pictures, as for a new scan."""
        self.comparison.clear()

    def close_work(self) -> None:
        """End what goes on in threads."""
        self.canvas.end_flip()
        self.comparison.close()

    def _lay_out(self) -> None:
        details = QWidget()
        below = QVBoxLayout(details)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(self._reasons)
        below.addWidget(self._table, 1)
        self._splitter = splitter = QSplitter(Qt.Orientation.Vertical)
        # Left and right mean sides of the screen here, in every language: the reference is the left one.
        splitter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        splitter.addWidget(self.canvas)
        splitter.addWidget(details)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes(_HEIGHTS)
        # The pictures are what is looked at, but the facts are to be read beside them.
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 8, 12, 8)
        self._rows.setSpacing(6)
        self._rows.addLayout(self._bar)
        self._rows.addWidget(splitter, 1)

    def _button(self, action: QAction, words: str) -> QToolButton:
        """Return a button that does, says and is enabled as the action, in fewer words; flip is held down."""
        button = QToolButton()
        button.setText(words)
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text().replace("&", ""))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRaise(True)
        is_held = action is self._actions["flip"]
        button.setCheckable(action.isCheckable() and not is_held)
        if is_held:
            button.pressed.connect(self.canvas.flip)
        else:
            button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            if is_held:
                button.setDown(action.isChecked())
            else:
                button.setChecked(action.isChecked())

        action.changed.connect(follow)
        return button

    @Slot()
    def _flip(self) -> None:
        shortcut = self._actions["flip"].shortcut()
        key = Qt.Key.Key_unknown if shortcut.isEmpty() else shortcut[0].key()  # type: ignore[index]
        self.canvas.flip(key)

    @Slot()
    def _toggle_histograms(self) -> None:
        self.comparison.wants_histograms = not self.comparison.wants_histograms
        self.comparison.order()
        self.canvas.update()
        self._show_choices()

    @Slot()
    def _toggle_facts(self) -> None:
        self.facts.show_all(shows_all=not self.facts.shows_all)
        self._show_choices()

    @Slot()
    def _show_choices(self) -> None:
        chosen = {
            "flip": self.canvas.is_flipped,
            "histograms": self.comparison.wants_histograms,
            "all_facts": self.facts.shows_all,
            **{mode.value: self.canvas.mode is mode for mode in Mode},
        }
        for name, is_chosen in chosen.items():
            if name in self._actions:
                self._actions[name].setChecked(is_chosen)

    @Slot()
    def _tell(self) -> None:
        """Show what is known by now."""
        images = self.comparison.images
        self.facts.show(self.comparison.group, [self._column(each) for each in images])
        self._table.setVisible(bool(images))
        while (item := self._reason_columns.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for compared in images:
            label = plain_label(self._reasons_of(compared))
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            label.setAccessibleName(tr("For and against: {image}", image=self.canvas.role(compared)))
            label.setAccessibleDescription(label.text())
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)  # else what is wrapped is cut
            label.setSizePolicy(policy)
            self._reason_columns.addWidget(label, 1)

    def _column(self, compared: Compared) -> Column:
        heading = self.canvas.role(compared)
        known = self.comparison.described(compared.image)
        if known is None:
            return Column(heading, compared.image, compared.member)
        return Column(heading, compared.image, compared.member, known.traits, known.particulars)

    def _traits(self, compared: Compared) -> Traits | None:
        known = self.comparison.described(compared.image)
        return None if known is None else known.traits

    def _reasons_of(self, compared: Compared) -> str:
        """Return what speaks for and against an image beside the reference; for that, beside the one looked at."""
        images = self.comparison.images
        other = images[max(1, self.comparison.current)] if compared.member is None else images[0]
        own, others = self._traits(compared), self._traits(other)
        if own is None or others is None:
            return ""
        found = reasons(own, others, same_frame=self._is_same_frame(other if compared.member is None else compared))
        if not found:
            return self._as_good_as(other)
        return "\n".join(one_line(each.signed) for each in found[:_MOST_REASONS])

    def _as_good_as(self, other: Compared) -> str:
        images = self.comparison.images
        if other.member is None:
            return tr("As good as the reference")
        if len(images) == 2:
            return tr("As good as the selected one")
        return tr("As good as image {number}", number=images.index(other) + 1)

    def _is_same_frame(self, compared: Compared) -> bool:
        """Tell whether an image shows all that the reference shows, and no more, as far as is known."""
        matrix = self.comparison.matrix(compared)
        return abs(abs(matrix[0] * matrix[4] - matrix[1] * matrix[3]) - 1) < _FRAME_TOLERANCE

    # Qt's names from here on.

    def changeEvent(self, event: QEvent) -> None:
        """Take over the colours of another theme, which Qt does not for the ground below the last heading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._table.verticalHeader().setStyleSheet(_ROW_HEADING)


def _table(model: FactsModel) -> QTableView:
    table = QTableView()
    table.setMinimumHeight(_LEAST_TABLE_HEIGHT)
    table.setModel(model)
    table.setAccessibleName(tr("What is known of the compared images"))
    table.setToolTip(tr("What is known of the compared images: what differs, or all with the switch above"))
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setHighlightSections(False)
    table.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
    rows = table.verticalHeader()
    rows.setStyleSheet(_ROW_HEADING)
    beside_values = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    rows.setDefaultAlignment(beside_values | Qt.AlignmentFlag.AlignVCenter)
    rows.setDefaultSectionSize(table.fontMetrics().height() + 6)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.setItemDelegate(FactsDelegate(table, model))
    return table
