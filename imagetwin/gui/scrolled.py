"""An area that asks for all the room that its content wants, and scrolls where it does not get it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QStyle, QWidget

# What is around it in a window, and may not push that off the screen.
_AROUND, _LEAST_HEIGHT = 80, 80


class Scrolled(QScrollArea):
    """Holds a widget without a frame; what gets the keyboard in it comes into sight."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._content = content
        self.setWidget(content)
        # Qt fills it, but the page or the dialog around it paints the ground.
        content.setAutoFillBackground(False)

    # Qt's names from here on.

    def sizeHint(self) -> QSize:
        """Return the size at which nothing scrolls; Qt's own is a few lines at most."""
        size = self._content.sizeHint()
        return QSize(size.width(), max(size.height(), self._content.heightForWidth(size.width())))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which it scrolls up and down, and to the sides where its content is very wide."""
        bar = QApplication.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        most = self.screen().availableSize().width() - _AROUND
        return QSize(min(most, self._content.minimumSizeHint().width() + bar), _LEAST_HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when the content wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
