"""How soon the window is there, and how long it stands still at most while a folder is searched.

    python -m benchmarks.window FOLDER

Prints milliseconds: from the start of this process to the shown window, and the longest gaps of a 2 ms timer in the
window's thread from the click on Find Dupes until two seconds after the groups are shown.
"""

import argparse
import os
import tempfile
import time
from itertools import pairwise
from pathlib import Path

STARTED = time.perf_counter()


def main() -> None:
    """Open the window, search the folder, print the figures."""
    parser = argparse.ArgumentParser(description="Measure the window's start and its stalls.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder

    from PySide6.QtCore import QTimer

    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.garbage import GarbageCollector
    from imagetwin.gui.main_window import MainWindow

    application = create_application([])
    with tempfile.TemporaryDirectory() as own:
        window = MainWindow(Preferences(), Path(own) / "settings.toml", os.cpu_count() or 1)
        window.open_folders([folder])
        collector = GarbageCollector(application)
        collector.start()
        window.show()
        application.processEvents()
        print(f"window shown after {1000 * (time.perf_counter() - STARTED):.0f} ms")

        ticks: list[float] = []
        timer = QTimer()
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        timer.start(2)
        window.scans.finished.connect(lambda: QTimer.singleShot(2000, application.quit))
        QTimer.singleShot(300, window.menu_actions["find"].trigger)
        application.exec()
        gaps = sorted((1000 * (later - earlier) for earlier, later in pairwise(ticks)))
        print("longest gaps: " + ", ".join(f"{gap:.0f}" for gap in gaps[-5:][::-1]) + " ms")
        print(f"images in groups: {window.model.session.summary().image_count}")
        window.close()
        collector.stop()


if __name__ == "__main__":
    main()
