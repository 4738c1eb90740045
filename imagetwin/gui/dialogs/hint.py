"""A sentence in grey below an option."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel


def hint(text: str) -> QLabel:
    """Return a label with a sentence that is wrapped where it does not fit."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
