"""Lets the desktop tell that a long search has ended while the user was elsewhere."""

import sys
import time

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from imagetwin.gui.texts import shown

LONG_SECONDS = 20.0
# On macOS the icon in the dock jumps for as long as a window demands attention: a moment is enough.
_ALERT_MS = 3_000 if sys.platform == "darwin" else 0


class NoticeController(QObject):
    """Marks the window in the system's bar, where there is one, and shows a message where there is a tray for it.

    Where a desktop has no tray, as GNOME has none, it shows the mark as a message of its own. The tray's icon is there
    only until the user comes back.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._began = 0.0
        self._tray: QSystemTrayIcon | None = None
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    def begin(self) -> None:
        """Remember when a search began."""
        self._began = time.monotonic()

    def end(self, title: str, sentence: str) -> bool:
        """Tell of the search's end, where it took long and no window of the program is in front; return whether."""
        if time.monotonic() - self._began < LONG_SECONDS or QApplication.activeWindow() is not None:
            return False
        QApplication.alert(self._window, _ALERT_MS)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._show(shown(title), shown(sentence))
        return True

    def _show(self, title: str, sentence: str) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.setToolTip("ImageTwin")
            self._tray.messageClicked.connect(self._on_clicked)
            self._tray.activated.connect(self._on_clicked)
        self._tray.show()
        self._tray.showMessage(title, sentence, self._window.windowIcon())

    def hide(self) -> None:
        """Take the icon out of the tray."""
        if self._tray is not None:
            self._tray.hide()

    @Slot()
    def _on_clicked(self) -> None:
        """Show the window, as it was before it was minimized."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        self.hide()

    @Slot(Qt.ApplicationState)
    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.hide()
