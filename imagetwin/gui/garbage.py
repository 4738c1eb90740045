"""Python's garbage collection, moved to the window's thread."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 5_000


class GarbageCollector(QObject):
    """Collects from a timer of the main thread, since a collection elsewhere may destroy Qt objects there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Turn the automatic collection off and collect from now on by the timer."""
        gc.disable()
        self._timer.start(INTERVAL_MS)

    def stop(self) -> None:
        """Turn the automatic collection on again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _on_timeout(self) -> None:
        gc.collect()
