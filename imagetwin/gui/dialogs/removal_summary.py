"""What is to be removed in short: how many files and bytes of each kind, and from which folders most."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from imagetwin.domain.quantities import format_bytes
from imagetwin.domain.tiers import Tier
from imagetwin.domain.wording import tr, trn
from imagetwin.gui.models.draft import Draft
from imagetwin.gui.texts import one_line, plain_label
from imagetwin.gui.tier_words import capital
from imagetwin.review.summary import Share

_MOST_FOLDERS = 4
_FOLDER_WIDTH = 330
_GAP = 32

_Line = tuple[str, str, str]


class RemovalSummary(QWidget):
    """Two small tables side by side, by kind and by folder; not there without a plan, or for a single file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        self._lines: list[_Line] = []
        self.hide()

    @property
    def text(self) -> str:
        """What is said, a line for each share."""
        return "\n".join(" | ".join(line) for line in self._lines)

    def show_draft(self, draft: Draft) -> None:
        """Show the shares of a draft."""
        kinds = [_line(_kind(share.name), share) for share in draft.by_tier]
        folders = _folder_lines(draft.by_folder)
        self._lines = [*kinds, *folders]
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._layout.addWidget(_table(tr("By kind"), kinds), 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(_table(tr("By folder"), folders), 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addStretch(1)
        self.setVisible(bool(self._lines))


def _kind(tier: Tier | None) -> str:
    return tr("The best of its group") if tier is None else capital(tier.words)


def _line(name: str, share: Share[Any]) -> _Line:
    return one_line(name), trn("{n} file", "{n} files", share.file_count), format_bytes(share.byte_count)


def _folder_lines(shares: Sequence[Share[Any]]) -> list[_Line]:
    """Return the largest shares, and the others as one line."""
    most = _MOST_FOLDERS if len(shares) <= _MOST_FOLDERS else _MOST_FOLDERS - 1
    lines = [_line(str(share.name), share) for share in shares[:most]]
    others = shares[most:]
    if others:
        files, size = sum(each.file_count for each in others), sum(each.byte_count for each in others)
        lines.append(_line(trn("{n} other folder", "{n} other folders", len(others)), Share(None, files, size)))
    return lines


def _table(heading: str, lines: Iterable[_Line]) -> QWidget:
    table = QWidget()
    column = QVBoxLayout(table)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    title = plain_label(heading)
    font = title.font()
    font.setBold(True)
    title.setFont(font)
    column.addWidget(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(1)
    column.addLayout(grid)
    for row, (name, files, size) in enumerate(lines):
        grid.addWidget(_cut(name), row, 0)
        for place, text in ((1, files), (2, size)):
            grid.addWidget(plain_label(text), row, place, Qt.AlignmentFlag.AlignRight)
    return table


def _cut(name: str) -> QLabel:
    """Return a label; of a long path the end is shown, which tells most, and all of it when pointed at."""
    label = plain_label(name)
    metrics = label.fontMetrics()
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideLeft, _FOLDER_WIDTH)
    if shown != name:
        label.setText(shown)
        label.setAccessibleName(name)
        label.setToolTip(name)
    return label
