"""Opens the window and each of its dialogs at a scale, on a small screen, and prints what is cut off or not sharp.

    QT_SCALE_FACTOR=1.5 python -m tests.helpers.scaled_window [--font 1.5] [--language de] [--save FOLDER]

Prints a JSON list of sentences. It is a process of its own, since Qt takes the scale at its start only.
"""

import argparse
import json
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from imagetwin.config import paths
from imagetwin.config.preferences import Preferences
from imagetwin.gui import thumbnail_loader
from imagetwin.gui.app import create_application
from imagetwin.gui.languages import use_language
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.views.distance_histogram import BIN_COUNT
from imagetwin.review.session import ReviewSession
from tests.helpers.cut_off import blurred_in, cut_off_in
from tests.helpers.dialog_scenes import visit
from tests.helpers.tiered_groups import tiered_groups


class Looker:
    """Collects what is cut off, and saves pictures of it all where it is told to."""

    def __init__(self, save: Path | None) -> None:
        self._save = save
        self.found: list[str] = []

    def look(self, name: str, top: QWidget) -> None:
        """Look at a window that is open."""
        QApplication.processEvents()
        self.found += [f"{name}: {fault}" for fault in (*cut_off_in(top), *blurred_in(top))]
        if self._save is not None:
            top.grab().save(str(self._save / f"{name.replace(',', '').replace(' ', '-')}.png"))


def go_through(window: MainWindow, looker: Looker) -> None:
    """Look at the window in its states, and at every dialog."""
    looker.look("empty", window)
    window.search_bar.set_folders([Path("/home/anna/Pictures")])
    looker.look("ready", window)
    window.show_session(ReviewSession(tiered_groups()))
    window.search_bar.histogram.set_counts((1, 10, *[0] * (BIN_COUNT - 2)))
    for name in ("layout_rows", "layout_table", "layout_pairs", "all_facts"):
        window.menu_actions[name].trigger()
        while window.layouts.filling.is_running:
            QApplication.processEvents()
        looker.look(name, window)
    visit(window, looker.look)


def _keep_to(folder: Path) -> None:
    """Let the window neither find nor leave anything elsewhere."""
    for name in ("journal_path", "dismissals_path", "last_review_path", "cache_path", "thumbnails_path"):
        setattr(paths, name, partial(folder.joinpath, name))


def main() -> None:
    """Print what is cut off."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--screen", default="1366x768", help="its width and height in pixels of its own")
    parser.add_argument("--font", type=float, default=1.0)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--language", default="en")
    parser.add_argument("--save", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        screens = Path(folder) / "screens.json"
        width, height = map(int, options.screen.split("x"))
        screen = {"name": "small", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
        screens.write_text(json.dumps({"screens": [screen]}), "utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={os.path.relpath(screens)}"
        application = create_application([])
        use_language(application, options.language)
        font = application.font()
        font.setPointSizeF(font.pointSizeF() * options.font)
        application.setFont(font)
        _keep_to(Path(folder))
        thumbnail_loader.make_workers = lambda: ThreadPoolExecutor(1)  # there are no pictures
        window = MainWindow(Preferences(theme=options.theme), Path(folder) / "settings.toml", 2)
        window.resize(window.screen().availableSize().boundedTo(window.size()))
        window.show()
        looker = Looker(options.save)
        go_through(window, looker)
        window.close()
    print(json.dumps(looker.found))


if __name__ == "__main__":
    main()
