"""Qt's Fusion style with check boxes, edges and focus that are seen on dark ground."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QStyleOptionComplex, QWidget

_CORNER, _FOCUS_WIDTH = 3.0, 1.6
_MIDDLE_LIGHTNESS = 128
# Enough for three to one against the window.
_EDGE_OPACITY = 0.6
# The three points of the tick, in parts of the box.
_TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))


class CalmStyle(QProxyStyle):
    """Fusion draws a check box's outline darker than the window, which dark windows swallow, and focus faintly."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    # Qt's names from here on.

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            _paint_check_box(painter, option)
        elif element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            _paint_focus(painter, option)
        else:
            super().drawPrimitive(element, option, painter, widget)
            if element in (QStyle.PrimitiveElement.PE_FrameLineEdit, QStyle.PrimitiveElement.PE_Frame):
                _paint_edge(painter, option)
            if element in (QStyle.PrimitiveElement.PE_PanelButtonCommand, QStyle.PrimitiveElement.PE_Frame):
                _paint_keyboard(painter, option)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawComplexControl(control, option, painter, widget)
        if control == QStyle.ComplexControl.CC_SpinBox:
            _paint_edge(painter, option)


def _paint_edge(painter: QPainter, option: QStyleOption) -> None:
    """Draw the edge of a field on dark ground, where Fusion's is darker still; its own focus frame stays."""
    is_dark = option.palette.color(QPalette.ColorRole.Window).lightness() < _MIDDLE_LIGHTNESS
    if not is_dark or option.state & QStyle.StateFlag.State_HasFocus:
        return
    colour = option.palette.color(QPalette.ColorRole.PlaceholderText)
    colour.setAlphaF(_EDGE_OPACITY if option.state & QStyle.StateFlag.State_Enabled else _EDGE_OPACITY / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER - 1, _CORNER - 1)
    painter.restore()


def _paint_focus(painter: QPainter, option: QStyleOption) -> None:
    """Draw where the keyboard is; Fusion shows it faintly, and only after a key."""
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Highlight
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(option.palette.color(role), _FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), _CORNER, _CORNER)
    painter.restore()


def _paint_keyboard(painter: QPainter, option: QStyleOption) -> None:
    """Draw that a button or a list has the keyboard: a default button looks to Fusion as if it always had."""
    wanted = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    if option.state & wanted == wanted:
        inner = QStyleOption(option)
        inner.state &= ~QStyle.StateFlag.State_Selected
        _paint_focus(painter, inner)


def _paint_check_box(painter: QPainter, option: QStyleOption) -> None:
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    checked = bool(option.state & QStyle.StateFlag.State_On)
    palette = option.palette
    side = min(option.rect.width(), option.rect.height()) - 1
    box = QRectF(0, 0, side, side)
    box.moveCenter(QRectF(option.rect).center())
    accent = palette.color(QPalette.ColorRole.Highlight)
    outline = palette.color(QPalette.ColorRole.PlaceholderText)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1.0 if enabled else 0.45)
    painter.setPen(QPen(accent if checked else outline, 1.2))
    painter.setBrush(accent if checked else palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(box, _CORNER, _CORNER)
    if checked:
        pen = QPen(palette.color(QPalette.ColorRole.HighlightedText), max(1.6, side / 8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = [QPointF(box.left() + x * side, box.top() + y * side) for x, y in _TICK]
        painter.drawPolyline(points)
    painter.restore()
