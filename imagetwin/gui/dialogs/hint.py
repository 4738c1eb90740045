"""A sentence in grey below an option."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from imagetwin.gui.texts import plain_label


def hint(text: str) -> QLabel:
    """Return a label with a sentence that is wrapped where it does not fit."""
    label = plain_label(text)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
