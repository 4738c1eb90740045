"""The bottom of the window: what is shown and marked, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from imagetwin.domain.quantities import format_bytes
from imagetwin.domain.wording import number, tr, trn
from imagetwin.gui.texts import one_line, plain_label
from imagetwin.review.summary import Summary

_LINK_STYLE = """
QToolButton {{ color: {colour}; text-decoration: underline; border: none; padding: 2px 6px; }}
QToolButton:focus {{ border: 1px dotted {colour}; }}
"""


class ReviewBar(QWidget):
    """Counts, then buttons, a note above; Cancel is there while something goes on."""

    unreadable_requested = Signal()

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary_label = plain_label()
        self._summary_label.setWordWrap(True)
        self._note_label = plain_label()
        self._note_label.setWordWrap(True)
        self._note_label.hide()
        self.unreadable_button = QToolButton()
        self.unreadable_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.unreadable_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.unreadable_button.setToolTip(tr("Show which files were not compared, and why"))
        self.unreadable_button.setAccessibleName(tr("Files that were not compared"))
        self.unreadable_button.clicked.connect(self.unreadable_requested)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 8)
        rows.setSpacing(4)
        rows.addWidget(self._note_label)
        layout = QHBoxLayout()
        rows.addLayout(layout)
        layout.addWidget(self._summary_label, 1)
        layout.addWidget(self.unreadable_button)
        self.buttons = {action.objectName(): _button(action, self) for action in actions}
        for button in self.buttons.values():
            layout.addWidget(button)
        self.refresh_colours()

    def refresh_colours(self) -> None:
        """Show the link in the theme's colour, which a style sheet does not follow by itself."""
        colour = QGuiApplication.palette().color(QPalette.ColorRole.Link).name()
        self.unreadable_button.setStyleSheet(_LINK_STYLE.format(colour=colour))

    @property
    def text(self) -> str:
        """What the bar says."""
        return ". ".join(filter(None, (self._summary_label.text(), self._note_label.text())))

    def add_note(self, note: str) -> None:
        """Add to the counts what they do not tell, until they change."""
        if one_line(note) not in self._note_label.text():
            self._show_note(" ".join(filter(None, (self._note_label.text(), note))))

    def _show_note(self, note: str) -> None:
        self._note_label.setText(one_line(note))
        self._note_label.setVisible(bool(note))

    def show_busy(self, text: str) -> None:
        """Show what is being done in place of the counts."""
        self._summary_label.setText(text)
        self.buttons["cancel"].setVisible(True)

    def show_summary(
        self, summary: Summary, unreadable_count: int, *, shown_count: int | None = None, some_hidden: bool = False
    ) -> None:
        """Show the counts, with that of groups that are shown; where some images are hidden, marks on them count."""
        self._show_note("")
        self.buttons["cancel"].setVisible(False)
        shown = None if shown_count == summary.group_count else shown_count
        parts = [_groups(summary, shown), _marks(summary, some_hidden=some_hidden)] if summary.group_count else []
        self._summary_label.setText(", ".join(parts))
        self.unreadable_button.setVisible(unreadable_count > 0)
        self.unreadable_button.setText(trn("{n} file not compared…", "{n} files not compared…", unreadable_count))


def _groups(summary: Summary, shown_count: int | None) -> str:
    """Return how many groups of how many images there are, and how many are shown where not all are."""
    images = trn("{n} image", "{n} images", summary.image_count, note="behind: groups with")
    if shown_count is None:
        return trn("{n} group with {images}", "{n} groups with {images}", summary.group_count, images=images)
    return trn(
        "{n} group ({shown} shown) with {images}",
        "{n} groups ({shown} shown) with {images}",
        summary.group_count,
        shown=number(shown_count),
        images=images,
    )


def _marks(summary: Summary, *, some_hidden: bool) -> str:
    if not summary.marked_count:
        return tr("nothing marked")
    size = format_bytes(summary.marked_bytes)
    if some_hidden:
        return trn(
            "{n} marked ({size}), hidden ones too",
            "{n} marked ({size}), hidden ones too",
            summary.marked_count,
            size=size,
        )
    return trn("{n} marked ({size})", "{n} marked ({size})", summary.marked_count, size=size)


def _button(action: QAction, parent: QWidget) -> QPushButton:
    """Return a push button that does, looks and is enabled as the action."""
    button = QPushButton(action.icon(), action.text(), parent)
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setIcon(action.icon())

    action.changed.connect(follow)
    return button
