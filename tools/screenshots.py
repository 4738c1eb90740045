"""Takes a screenshot of every state of the window, for looking at them.

    python tools/screenshots.py FOLDER [--scale 1.5] [--theme dark] [--size 900x600]

Each run makes one set: empty, scanning, groups, options, confirmation, outcome, not compared, shortcuts, the
question before a new search, nothing found, an error. Works without a screen.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from imagetwin.gui.main_window import MainWindow


class Photographer:
    """Drives one window through its states and saves each."""

    def __init__(self, window: "MainWindow", output: Path, label: str) -> None:
        self._window = window
        self._output = output
        self._label = label

    def take(self, state: str) -> None:
        """Save what is on the screen: the window, and a dialog over it."""
        from PySide6.QtGui import QPainter
        from PySide6.QtWidgets import QApplication

        picture = self._window.grab()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            painter = QPainter(picture)
            corner = self._window.rect().center() - dialog.rect().center()
            painter.fillRect(dialog.rect().translated(corner).adjusted(-1, -1, 1, 1), dialog.palette().shadow())
            painter.drawPixmap(corner, dialog.grab())
            painter.end()
        picture.save(str(self._output / f"{self._label}-{state}.png"))

    def take_dialog(self, state: str, open_it: Callable[[], object]) -> None:
        """Save a modal dialog that `open_it` opens, then close it."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QDialog

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                QTimer.singleShot(100, look)
                return
            self.take(state)
            dialog.reject()

        QTimer.singleShot(300, look)
        open_it()
        wait(1500)

    def search(self, folder: Path) -> None:
        """Search a folder to the end."""
        self._window.search_bar.set_folders([folder])
        self._window.menu_actions["find"].trigger()
        while self._window.scans.is_running:
            wait(50)

    def go_through(self, demo: Path, empty: Path) -> None:
        """Visit every state."""
        from imagetwin.domain.progress import Stage

        window = self._window
        wait(300)
        self.take("1-empty")
        window.search_bar.set_folders([demo, demo / "Holiday 2023"])
        reports: list[Stage] = []
        window.scans.progressed.connect(lambda progress: reports.append(progress.stage))
        window.menu_actions["find"].trigger()
        while window.scans.is_running and Stage.FINGERPRINT not in reports:
            wait(10)
        wait(150)
        self.take("2-scanning")
        while window.scans.is_running:
            wait(50)
        wait(2500)
        self.take("3-groups")
        window.menu_actions["mark_all"].trigger()
        window.groups_view.setCurrentIndex(window.model.image_index(2, 1))
        wait(1500)
        self.take("4-marked")
        self.take_dialog("5-options", window.menu_actions["options"].trigger)
        self.take_dialog("6-shortcuts", window.menu_actions["shortcuts"].trigger)
        self.take_dialog("7-not-compared", window.menu_actions["unreadable"].trigger)
        self.take_dialog("8-confirmation", window.menu_actions["remove"].trigger)
        self.take_dialog("9-outcome", self._show_outcome)
        self.take_dialog("10-search-again", window.menu_actions["find"].trigger)
        window.menu_actions["clear_marks"].trigger()
        self.search(empty)
        wait(300)
        self.take("11-nothing-found")
        self.take_dialog("12-error", lambda: self.search(empty / "gone"))

    def _show_outcome(self) -> None:
        from imagetwin.domain.operations import Outcome, Status
        from imagetwin.fileops.plan import plan_removal
        from imagetwin.gui.controllers.removal_controller import outcome_dialog

        session = self._window.model.session
        plan = plan_removal([(group, session.marked_images(group)) for group in session.groups])
        outcomes = [Outcome(removal, Status.REMOVED) for removal in plan.removals[1:]]
        outcomes.append(Outcome(plan.removals[0], Status.SKIPPED, "was changed after the scan"))
        outcome_dialog(tuple(outcomes), self._window).exec()


def wait(milliseconds: int) -> None:
    """Let the window work for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> int:
    """Take one set of screenshots."""
    parser = argparse.ArgumentParser(description="Take a screenshot of every state.")
    parser.add_argument("output", type=Path)
    parser.add_argument("--scale", default="1")
    parser.add_argument("--theme", default="light", choices=["light", "dark"])
    parser.add_argument("--size", default="1100x720")
    options = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = options.scale
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.name == "nt"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.output.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.gettempdir()) / "Family pictures"
    folder.mkdir()
    try:
        run(folder, options)
    finally:
        shutil.rmtree(folder)
    return 0


def run(folder: Path, options: argparse.Namespace) -> None:
    """Make the pictures, open the window, go through its states."""
    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.main_window import MainWindow
    from tools.demo_pictures import make_demo_folder

    demo, empty = folder / "All of them", folder / "Only one"
    pictures = make_demo_folder(demo)
    empty.mkdir()
    shutil.copy(pictures[0], empty)
    (demo / "half copied.jpg").write_bytes(pictures[0].read_bytes()[:20_000])
    application = create_application([])
    window = MainWindow(Preferences(theme=options.theme), folder / "settings.toml", os.cpu_count() or 1)
    width, height = map(int, options.size.split("x"))
    window.resize(width, height)
    window.show()
    label = f"{options.theme}-{options.scale}-{options.size}"
    Photographer(window, options.output, label).go_through(demo, empty)
    window.close()
    application.quit()


if __name__ == "__main__":
    sys.exit(main())
