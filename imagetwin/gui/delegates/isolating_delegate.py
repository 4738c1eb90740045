"""Cells of tables in a window that is read from right to left: a path in one of them is still read as it is written."""

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate

from imagetwin.gui.texts import isolated


class IsolatingDelegate(QStyledItemDelegate):
    """Lets the text of each cell have its own direction, by its first letter."""

    # Qt's names from here on.

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        return isolated(super().displayText(value, locale))


def keep_directions(view: QAbstractItemView) -> None:
    """Let the cells of a view keep their directions; nothing is changed where people read from left to right."""
    if QGuiApplication.isRightToLeft():
        view.setItemDelegate(IsolatingDelegate(view))
