"""The one way to icons, which are drawn in the theme's colours."""

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from imagetwin.config.shipped_files import resources_folder

# The colour that the line icons are drawn in; it is replaced by the theme's text colour.
_LINE_COLOUR = "#5f6b7a"
_ICON_SIDES = (16, 20, 24, 32, 48, 64, 128, 256)


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
