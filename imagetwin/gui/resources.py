"""The one way to icons and other files of `resources/`, wherever this copy of the program lies."""

import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

# The colour that the line icons are drawn in; it is replaced by the theme's text colour.
_LINE_COLOUR = "#5f6b7a"
_ICON_SIDES = (16, 20, 24, 32, 48, 64, 128, 256)


@cache
def resources_folder() -> Path:
    """Return the folder of icons and more: inside the package where it is installed or frozen, else beside it."""
    package = Path(__file__).resolve().parent.parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for folder in (package / "_resources", frozen, package.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"The program's resources are missing beside {package}. Install it again.")


@cache
def documents_folder() -> Path:
    """Return the folder of the guide: inside the package where it is installed or frozen, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "docs"
    for folder in (package / "_docs", frozen, package.parent / "docs"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"The program's guide is missing beside {package}. Install it again.")


def icon(name: str) -> QIcon:
    """Return the icon of that name, its lines in the colour of the theme's text."""
    colour = QGuiApplication.palette().color(QPalette.ColorRole.ButtonText).name()
    return _icon(name, colour)


@cache
def _icon(name: str, colour: str) -> QIcon:
    drawing = (resources_folder() / "icons" / f"{name}.svg").read_text("utf-8").replace(_LINE_COLOUR, colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    result = QIcon()
    for side in _ICON_SIDES:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        result.addPixmap(pixmap)
    return result
