"""What a screen reader says of a widget that is painted by hand, of whose parts Qt knows nothing."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def describe(widget: QWidget, words: str) -> None:
    """Let words be what a widget shows at the cursor: read when the keyboard comes to it, at once while it is there.

    Nothing is said where nothing has changed.
    """
    if words == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(words)
    if words and widget.hasFocus():
        announce(widget, words)


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say words now; without one nothing happens."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
