"""The line above the groups: which tiers are shown, and how many images there are of each."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QToolButton, QWidget

from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.domain.wording import number, tr, trn
from imagetwin.gui.tier_marks import tier_icon
from imagetwin.gui.tier_words import capital
from imagetwin.review.tiers import TierCounts

_ICON_SIDE = 12


class TierBar(QWidget):
    """A box for each tier, ticked while its images are shown."""

    tiers_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {tier: _box(tier) for tier in TIERS}
        self._counts = {tier: number(0) for tier in TIERS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 4)
        layout.setSpacing(9)
        layout.addWidget(QLabel(tr("Show:")))
        for box in self.boxes.values():
            box.toggled.connect(self.tiers_changed)
            layout.addWidget(box)
        self.legend_button = QToolButton()
        self.legend_button.setAutoRaise(True)
        self.legend_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.legend_button.setAccessibleName(tr("What the tiers mean"))
        layout.addWidget(self.legend_button)
        layout.addStretch(1)
        self.refresh_icons()

    @property
    def tiers(self) -> frozenset[Tier]:
        """The tiers that are to be shown."""
        return frozenset(tier for tier, box in self.boxes.items() if box.isChecked())

    def set_hidden(self, hidden: frozenset[Tier]) -> None:
        """Choose which tiers are not shown, without a signal."""
        for tier, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(tier not in hidden)
            box.blockSignals(False)

    def show_counts(self, counts: TierCounts) -> None:
        """Show how many images there are of each tier."""
        for tier, box in self.boxes.items():
            words, count = capital(tier.words), counts.of(tier)
            self._counts[tier] = number(count)
            if box.isChecked():
                name = trn("{tier}, {n} image, shown", "{tier}, {n} images, shown", count, tier=words)
            else:
                name = trn("{tier}, {n} image, hidden", "{tier}, {n} images, hidden", count, tier=words)
            box.setAccessibleName(name)
        self._fit()

    def _fit(self) -> None:
        """Cut the longest words where there is no room for all: with large letters, or in a narrow window."""
        metrics, words = self.fontMetrics(), {tier: capital(tier.words) for tier in self.boxes}
        for tier, box in self.boxes.items():
            box.setText(f"{words[tier]} ({self._counts[tier]})")
        widths = [metrics.horizontalAdvance(each) for each in words.values()]
        layout, limit = self.layout(), max(widths)
        assert layout is not None
        lacking = layout.minimumSize().width() - self.width()
        if lacking <= 0 or not self.isVisible():
            return
        while limit > 0 and sum(widths) - sum(min(each, limit) for each in widths) < lacking:
            limit -= metrics.averageCharWidth()
        for tier, box in self.boxes.items():
            shown = metrics.elidedText(words[tier], Qt.TextElideMode.ElideRight, limit)
            box.setText(f"{shown} ({self._counts[tier]})")

    def refresh_icons(self) -> None:
        """Draw the marks in the theme's colours."""
        for tier, box in self.boxes.items():
            box.setIcon(tier_icon(tier, QGuiApplication.palette()))

    # Qt's names from here on.

    def resizeEvent(self, event: object) -> None:
        self._fit()


def _box(tier: Tier) -> QCheckBox:
    box = QCheckBox(capital(tier.words))
    box.setChecked(True)
    box.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
    box.setAccessibleName(capital(tier.words))
    ticked = tr("Ticked: these images are shown and may be marked; else they are left out.")
    box.setToolTip(f"{tier.meaning}\n{ticked}")
    return box
