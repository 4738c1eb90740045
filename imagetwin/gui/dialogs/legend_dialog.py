"""Tells what each tier means, beside its mark."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from imagetwin.domain.tiers import TIERS
from imagetwin.domain.wording import mark, tr
from imagetwin.gui.texts import plain_label
from imagetwin.gui.tier_marks import tier_icon
from imagetwin.gui.tier_words import capital

_ICON_SIDE, _TEXT_WIDTH = 20, 420
_MARKING = mark(
    "The first three are verified: both files were looked at and found to hold one picture. "
    '"Mark all but the best" marks those alone; what is similar is left to you.'
)


class LegendDialog(QDialog):
    """Marks, words and meanings, the strongest tier first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What the tiers mean"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(2, 1)
        for row, tier in enumerate(TIERS):
            sign = QLabel()
            sign.setPixmap(tier_icon(tier, QGuiApplication.palette()).pixmap(_ICON_SIDE, _ICON_SIDE))
            sign.setAccessibleName(capital(tier.words))
            name = plain_label(capital(tier.words))
            font = name.font()
            font.setBold(True)
            name.setFont(font)
            meaning = plain_label(tier.meaning)
            meaning.setWordWrap(True)
            meaning.setMinimumWidth(_TEXT_WIDTH)
            for column, label in enumerate((sign, name, meaning)):
                grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        note = plain_label(tr(_MARKING))
        note.setWordWrap(True)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(16)
        layout.addLayout(grid)
        layout.addWidget(note)
        layout.addWidget(box)
