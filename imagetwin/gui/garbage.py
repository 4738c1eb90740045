"""Python's garbage collection, moved to the window's thread."""

import gc

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

INTERVAL_MS = 2_000
# The young generations take a millisecond. The old one holds all results of a scan, and would stop the window for
# some hundred milliseconds.
_YOUNG = 1
# While a scan makes its results, there are more young ones than can be looked through in a few milliseconds.
_MOST_YOUNG = 5_000


class GarbageCollector(QObject):
    """Collects from a timer of the main thread, since a collection elsewhere may destroy Qt objects there.

    The timer collects what is young, and sets it aside unseen where it is much; all the rest is collected when the
    window is no longer in front.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        application.applicationStateChanged.connect(self._on_state_changed)

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
        if gc.get_count()[0] < _MOST_YOUNG:
            gc.collect(_YOUNG)
        else:
            gc.freeze()

    @Slot(Qt.ApplicationState)
    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if self._timer.isActive() and state == Qt.ApplicationState.ApplicationInactive:
            gc.unfreeze()
            gc.collect()
