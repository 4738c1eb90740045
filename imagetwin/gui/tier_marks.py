"""The tiers as marks: each with a shape and a colour of its own, so that no eye needs the colour."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF

from imagetwin.domain.tiers import Tier

# For light and for dark ground; each has a contrast of 4.5 and more.
_COLOURS = {
    Tier.SAME_FILE: ("#17723a", "#5fd08a"),
    Tier.SAME_PIXELS: ("#00727a", "#4fd0d8"),
    Tier.RE_ENCODED: ("#1f5cc0", "#82b1ff"),
    Tier.EDITED: ("#7a3fb0", "#cfa6ff"),
    Tier.SIMILAR: ("#9a5700", "#ffb454"),
}
_MIDDLE_LIGHTNESS = 128
_ICON_SIDES = (12, 24, 36, 48)


def tier_colour(tier: Tier, palette: QPalette) -> QColor:
    """Return a tier's colour on the ground of lists."""
    is_dark = palette.color(QPalette.ColorRole.Base).lightness() < _MIDDLE_LIGHTNESS
    return QColor(_COLOURS[tier][is_dark])


def paint_mark(painter: QPainter, rect: QRectF, tier: Tier, palette: QPalette) -> None:
    """Paint a disc for the same file, a square for the same pixels, a diamond for re-encoded, a triangle for edited.

    And a ring for similar.
    """
    colour = tier_colour(tier, palette)
    side = min(rect.width(), rect.height())
    area = QRectF(0, 0, side, side)
    area.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if tier == Tier.SAME_FILE:
        painter.drawEllipse(area.adjusted(1, 1, -1, -1))
    elif tier == Tier.SAME_PIXELS:
        painter.drawRect(area.adjusted(1.5, 1.5, -1.5, -1.5))
    elif tier == Tier.RE_ENCODED:
        middle, half = area.center(), side / 2
        corners = ((0, -half), (half, 0), (0, half), (-half, 0))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
    elif tier == Tier.EDITED:
        room = area.adjusted(0.5, 1, -0.5, -1)
        top = QPointF(room.center().x(), room.top())
        painter.drawPolygon(QPolygonF([top, room.bottomRight(), room.bottomLeft()]))
    else:
        painter.setPen(QPen(colour, max(1.5, side / 6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area.adjusted(2, 2, -2, -2))
    painter.restore()


def tier_icon(tier: Tier, palette: QPalette) -> QIcon:
    """Return a tier's mark as an icon."""
    return _icon(tier, palette.color(QPalette.ColorRole.Base).name())


@cache
def _icon(tier: Tier, ground: str) -> QIcon:
    result, palette = QIcon(), QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    for side in _ICON_SIDES:
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_mark(painter, QRectF(0, 0, side, side), tier, palette)
        painter.end()
        result.addPixmap(pixmap)
    return result
