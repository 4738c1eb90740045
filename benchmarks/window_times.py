"""How soon the window is there, and how long it stands still at most while a folder is searched.

Apart from its cases, so that hardly anything is loaded that the program itself does not load.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.running import STARTED, Figures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from imagetwin.gui.main_window import MainWindow

_TICK_MILLISECONDS = 2
_IDLE_MILLISECONDS = 3000
_TOLD_GAPS = (2, 5, 20)


@contextmanager
def shown_window(folders: list[Path]) -> "Iterator[tuple[QApplication, MainWindow]]":
    """Open the window as the program does, with settings of its own."""
    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.garbage import GarbageCollector
    from imagetwin.gui.main_window import MainWindow

    application = create_application([])
    with tempfile.TemporaryDirectory() as own:
        window = MainWindow(Preferences(), Path(own) / "settings.toml", os.cpu_count() or 1)
        window.open_folders(folders)
        collector = GarbageCollector(application)
        collector.start()
        window.show()
        application.processEvents()
        yield application, window
        window.close()
        collector.stop()


def seconds_to_window() -> Figures:
    """Measure from the start of this process to the painted window."""
    with shown_window([]):
        return Figures(time.monotonic() - float(os.environ[STARTED]))


def stall_seconds(folder: str | None) -> Figures:
    """Measure the longest gaps of a timer in the window's thread.

    From before the click on Find Dupes until two seconds after the groups are shown; without a folder, while nothing is
    done.
    """
    from PySide6.QtCore import QTimer

    with shown_window([Path(folder)] if folder else []) as (application, window):
        ticks: list[float] = []
        timer = QTimer()
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        timer.start(_TICK_MILLISECONDS)
        if folder:
            window.scans.finished.connect(lambda: QTimer.singleShot(2000, application.quit))
            QTimer.singleShot(300, window.menu_actions["find"].trigger)
        else:
            QTimer.singleShot(_IDLE_MILLISECONDS, application.quit)
        application.exec()
        gaps = sorted((later - earlier for earlier, later in pairwise(ticks)), reverse=True)
        session = window.model.session
        found = f"images in groups: {session.summary().image_count:,}" if folder else ""
    parts = {f"longest but {rank - 1}": gaps[rank - 1] for rank in _TOLD_GAPS if rank <= len(gaps)}
    return Figures(gaps[0], found=found, parts=parts)
