"""Texts with file names in them, for widgets: Qt takes what looks like markup for markup, unless it is told."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from imagetwin.domain.texts import ISOLATES, are_isolates_whole, printable

_BEGIN, _END = ISOLATES[0], ISOLATES[1]


def shown(text: str, keep: str = "") -> str:
    """Return a text as `printable` does; where people read from right to left, whole parts in ISOLATES stay.

    Translations have such parts. Those of a file's name stay, too: they do no more than its letters can.
    """
    own = ISOLATES if QGuiApplication.isRightToLeft() and are_isolates_whole(text) else ""
    return printable(text, keep + own)


def one_line(text: str) -> str:
    """Return a text for one line; a line break in a name is shown as an arrow."""
    return shown(text.replace("\n", "↵"))


def isolated(text: str) -> str:
    """Return a text of one line that keeps its own direction where the window is read from right to left.

    Else a path, which begins with a slash or ends with a parenthesis, has these at the wrong end there.
    """
    return f"{_BEGIN}{text}{_END}" if text and QGuiApplication.isRightToLeft() else text


def dimensions(width: int, height: int) -> str:
    """Return the dimensions of a picture, in pixels, which are read from left to right everywhere."""
    return isolated(f"{width} × {height}")


def with_key(tip: str, key: QKeySequence) -> str:
    """Return a tip with the key of what it tells, named as the system names it; the tip alone where there is none."""
    name = key.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({isolated(name)})" if name else tip


def plain_tip(text: str) -> str:
    """Return a text as markup that shows it as it is, for tooltips: these have no plain text format."""
    lines = [isolated(line) for line in escape(shown(text, keep="\n")).split("\n")]
    return f"<span>{'<br>'.join(lines)}</span>" if text else ""


def in_menu(text: str) -> str:
    """Return a text for a menu, where an ampersand would mark a key."""
    return one_line(text).replace("&", "&&")


def plain_label(text: str = "") -> QLabel:
    """Return a label that shows its text as it is."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if QGuiApplication.isRightToLeft():
        # Else a path or a number, which is read from left to right, would begin at the other side of its column.
        place = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        label.setAlignment(place | Qt.AlignmentFlag.AlignVCenter)
    return label


def plain_box(icon: QMessageBox.Icon, title: str, sentence: str, parent: QWidget | None) -> QMessageBox:
    """Return a message box that shows its texts as they are."""
    box = QMessageBox(icon, title, shown(sentence, keep="\n"), parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
