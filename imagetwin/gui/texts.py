"""Texts with file names in them, for widgets: Qt takes what looks like markup for markup, unless it is told."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from imagetwin.domain.texts import printable


def one_line(text: str) -> str:
    """Return a text for one line; a line break in a name is shown as an arrow."""
    return printable(text.replace("\n", "↵"))


def plain_tip(text: str) -> str:
    """Return a text as markup that shows it as it is, for tooltips: these have no plain text format."""
    lines = escape(printable(text, keep="\n")).replace("\n", "<br>")
    return f"<span>{lines}</span>" if text else ""


def in_menu(text: str) -> str:
    """Return a text for a menu, where an ampersand would mark a key."""
    return one_line(text).replace("&", "&&")


def plain_label(text: str = "") -> QLabel:
    """Return a label that shows its text as it is."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def plain_box(icon: QMessageBox.Icon, title: str, sentence: str, parent: QWidget | None) -> QMessageBox:
    """Return a message box that shows its texts as they are."""
    box = QMessageBox(icon, title, printable(sentence, keep="\n"), parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
