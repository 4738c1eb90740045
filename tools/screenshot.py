"""Makes `screenshot.png` from the running program on the demo pictures.

    python tools/screenshot.py [OUTPUT] [--dark]

Works without a screen (QT_QPA_PLATFORM=offscreen is set where there is none).
"""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def wait(milliseconds: int) -> None:
    """Let the window work for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take(folder: Path, output: Path, *, dark: bool) -> None:
    """Scan the folder in the window, mark all but the best, select an image, and save the window as it looks."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.main_window import MainWindow
    from imagetwin.imaging import opencv

    application = create_application([])
    if dark:
        QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    with tempfile.TemporaryDirectory() as own:
        window = MainWindow(Preferences(thorough=opencv.is_there()), Path(own) / "settings.toml", os.cpu_count() or 1)
        window.open_folders([folder])
        window.show()
        window.menu_actions["find"].trigger()
        while window.scans.is_running:
            wait(50)
        window.menu_actions["mark_all"].trigger()
        image = window.model.image_index(1, 1)
        window.groups_view.setCurrentIndex(image)
        wait(500)
        window.groups_view.scrollTo(image, window.groups_view.ScrollHint.PositionAtTop)
        wait(3000)
        window.grab().save(str(output))
        window.close()
    application.quit()


def main() -> int:
    """Make the demo pictures and the screenshot."""
    parser = argparse.ArgumentParser(description="Take the README's screenshot.")
    parser.add_argument("output", nargs="?", type=Path, default=ROOT / "screenshot.png")
    parser.add_argument("--dark", action="store_true", help="in the dark theme")
    options = parser.parse_args()
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.name == "nt"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

    from tools.demo_pictures import make_demo_folder

    # A short name of its own, since it is to be read in the picture.
    folder = Path(tempfile.gettempdir()) / "Family pictures"
    folder.mkdir()
    try:
        make_demo_folder(folder)
        take(folder, options.output, dark=options.dark)
    finally:
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
