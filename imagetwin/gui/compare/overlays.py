"""What is painted over the compared pictures: a histogram for each, and the legend of the difference."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPalette, QPen, QPolygonF

from imagetwin.domain.wording import number, tr
from imagetwin.gui.compare.tasks import Levels, MappedDifference
from imagetwin.gui.texts import isolated

_HISTOGRAM_WIDTH, _HISTOGRAM_HEIGHT, _MARGIN = 160.0, 72.0, 8.0
_PANEL_OPACITY = 235
# Red, green and blue, on a ground of either theme; each is a line of its own shape besides its colour.
_CURVES = ((Qt.PenStyle.SolidLine, "#d62f2f"), (Qt.PenStyle.DashLine, "#2a9134"), (Qt.PenStyle.DotLine, "#3a7bf0"))
# As `imaging.difference.HEAT`, which is of a layer that loads too much for the window; a test compares them.
HEAT = ((0.0, (10, 8, 24)), (0.25, (87, 16, 110)), (0.5, (188, 55, 84)), (0.75, (249, 142, 9)), (1.0, (252, 255, 164)))
_BAR_HEIGHT = 12.0


def paint_histogram(painter: QPainter, cell: QRectF, levels: Levels, palette: QPalette) -> None:
    """Paint the share of each level, by its square root, in the lower right corner of a picture's room."""
    width = min(_HISTOGRAM_WIDTH, cell.width() - 2 * _MARGIN)
    panel = QRectF(
        cell.right() - width - _MARGIN, cell.bottom() - _HISTOGRAM_HEIGHT - _MARGIN, width, _HISTOGRAM_HEIGHT
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_panel(painter, panel, palette)
    room = panel.adjusted(6, 6, -6, -6)
    # The highest of all but the ends: what is burnt out must not flatten the rest.
    highest = max((max(channel[1:-1]) for channel in levels), default=0.0) ** 0.5 or 1.0
    for channel, (style, colour) in zip(levels, _CURVES, strict=True):
        points = [
            QPointF(
                room.left() + room.width() * at / 255, room.bottom() - room.height() * min(1.0, share**0.5 / highest)
            )
            for at, share in enumerate(channel)
        ]
        painter.setPen(QPen(QColor(colour), 1.3, style))
        painter.drawPolyline(QPolygonF(points))
    painter.restore()


def paint_legend(
    painter: QPainter, cell: QRectF, found: MappedDifference, palette: QPalette, *, is_registered: bool
) -> None:
    """Paint the colours of the heat map with what they stand for, at the lower edge."""
    lines = legend_lines(found, is_registered=is_registered)
    metrics = painter.fontMetrics()
    height = metrics.lineSpacing() * (len(lines) + 1) + _BAR_HEIGHT + 18
    wanted = max(220.0, *(metrics.horizontalAdvance(line) + 24.0 for line in lines))
    width = min(wanted, cell.width() - 2 * _MARGIN)
    panel = QRectF(cell.left() + _MARGIN, cell.bottom() - height - _MARGIN, width, height)
    painter.save()
    _paint_panel(painter, panel, palette)
    bar = QRectF(panel.left() + 10, panel.top() + 8, panel.width() - 20, _BAR_HEIGHT)
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    for at, (red, green, blue) in HEAT:
        gradient.setColorAt(at, QColor(red, green, blue))
    painter.fillRect(bar, gradient)
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    text = QRectF(bar.left(), bar.bottom() + 3, bar.width(), metrics.lineSpacing())
    # The colours run from left to right for everybody, so their ends are named there.
    ends = Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(text, ends | Qt.AlignmentFlag.AlignLeft, "0")
    scale = tr("{number} of 255", number=found.full_scale)
    painter.drawText(text, ends | Qt.AlignmentFlag.AlignRight, isolated(scale))
    for line in lines:
        text.translate(0, metrics.lineSpacing())
        elided = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft, isolated(elided))
    painter.restore()


def legend_lines(found: MappedDifference, *, is_registered: bool) -> list[str]:
    """Return what the legend says besides its scale."""
    amplified, mean = 255 / found.full_scale, number(found.mean, 1)
    if amplified > 1:
        lines = [tr("Amplified {times} times, mean {mean}", times=number(amplified), mean=mean)]
    else:
        lines = [tr("Mean {mean}", mean=mean)]
    if found.changed >= 0.001 or not found.changed:
        lines.append(tr("Clearly changed: {percent} % of the pixels", percent=number(100 * found.changed, 1)))
    else:
        lines.append(tr("Clearly changed: less than {percent} % of the pixels", percent=number(0.1, 1)))
    if not is_registered:
        lines.append(tr("No common part found: laid edge to edge"))
    return lines


def _paint_panel(painter: QPainter, panel: QRectF, palette: QPalette) -> None:
    ground = palette.color(QPalette.ColorRole.Window)
    ground.setAlpha(_PANEL_OPACITY)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(panel, 4, 4)
