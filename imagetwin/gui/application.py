"""The application object, and what the system asks it to open while it runs."""

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from imagetwin import __version__

# The name of the entry in the desktop's menu: by it Wayland finds the window's icon and its place in the bar.
_DESKTOP_ENTRY = "org.imagetwin.ImageTwin"


class Application(QApplication):
    """The application object; `paths_opened` brings the files and folders that the system asks it to open.

    Only macOS asks so, at the start as well as later: for "Open With", and for what is dropped on the icon in the Dock.
    Everything else starts the program again with the paths as its arguments.
    """

    paths_opened = Signal(object)  # list[Path]

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.setApplicationName("ImageTwin")
        self.setApplicationVersion(__version__)
        self.setDesktopFileName(_DESKTOP_ENTRY)
        self._opened: list[Path] = []
        # Several files that are opened together come one by one.
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.timeout.connect(self._on_gathered)

    @Slot()
    def _on_gathered(self) -> None:
        opened, self._opened = self._opened, []
        self.paths_opened.emit(opened)

    # Qt's names from here on.

    def event(self, event: QEvent) -> bool:
        """Gather what is to be opened; leave all else to Qt."""
        if isinstance(event, QFileOpenEvent):
            if event.file():  # an address on the web has none
                self._opened.append(Path(event.file()))
                self._gathering.start(0)
            return True
        return super().event(event)
