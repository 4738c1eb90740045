"""The line above the groups: which tiers are shown, and how many images there are of each."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from imagetwin.domain.quantities import format_count
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.gui.models.tier_view import TierCounts
from imagetwin.gui.tier_marks import tier_icon
from imagetwin.gui.tier_words import capital

_ICON_SIDE = 12


class TierBar(QWidget):
    """A button for each tier, pressed while its images are shown."""

    tiers_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {tier: _button(tier) for tier in TIERS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(QLabel("Show:"))
        for button in self.buttons.values():
            button.toggled.connect(self.tiers_changed)
            layout.addWidget(button)
        layout.addStretch(1)
        self.refresh_icons()

    @property
    def tiers(self) -> frozenset[Tier]:
        """The tiers that are to be shown."""
        return frozenset(tier for tier, button in self.buttons.items() if button.isChecked())

    def set_hidden(self, hidden: frozenset[Tier]) -> None:
        """Choose which tiers are not shown, without a signal."""
        for tier, button in self.buttons.items():
            button.blockSignals(True)
            button.setChecked(tier not in hidden)
            button.blockSignals(False)

    def show_counts(self, counts: TierCounts) -> None:
        """Show how many images there are of each tier."""
        for tier, button in self.buttons.items():
            button.setText(f"{capital(tier.words)} ({counts.of(tier):,})")
            state = "shown" if button.isChecked() else "hidden"
            button.setAccessibleName(f"{capital(tier.words)}, {format_count(counts.of(tier), 'image')}, {state}")

    def refresh_icons(self) -> None:
        """Draw the marks in the theme's colours."""
        for tier, button in self.buttons.items():
            button.setIcon(tier_icon(tier, QGuiApplication.palette()))


def _button(tier: Tier) -> QPushButton:
    button = QPushButton(capital(tier.words))
    button.setCheckable(True)
    button.setChecked(True)
    button.setAutoDefault(False)
    button.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
    button.setAccessibleName(capital(tier.words))
    button.setToolTip(f"{tier.meaning}\nPressed: these images are shown and may be marked; else they are left out.")
    return button
