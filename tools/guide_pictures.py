"""Makes the pictures of docs/GUIDE.md from the running program on the demo pictures.

    python tools/guide_pictures.py [FOLDER]

Writes PNGs with a palette to FOLDER (docs/images by default): the window, a dialog, or the compared pictures. Works
without a screen. Settings, journal and quarantine are its own. Takes a minute or two; look at each picture before it is
handed on.
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

from tools.screenshots import Photographer, wait  # noqa: E402

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QDialog

    from imagetwin.gui.main_window import MainWindow

WIDTH, HEIGHT = 1100, 700
_HOME = {
    "HOME": ".",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "LOCALAPPDATA": "AppData/Local",
}
LAKE, MOON, LAVENDER = "DSC_0192.jpg", "20240224_175533.jpg", "IMG_4802.jpg"


class GuidePhotographer(Photographer):
    """Drives the window through what the guide tells of, and saves each state small."""

    def __init__(self, window: "MainWindow", output: Path) -> None:
        super().__init__(window, output, "")
        self._folder = output

    def take(self, state: str) -> None:
        """Save the window, or the dialog over it alone, as `state`.png with a palette: a third of the size."""
        from PySide6.QtWidgets import QApplication

        dialog = QApplication.activeModalWidget()
        self._save(state, (self._window if dialog is None else dialog).grab())

    def _take_compared(self, state: str) -> None:
        """Save the part of the window that has the compared pictures."""
        pane = self._window.compare_pane
        whole, ratio = self._window.grab(), self._window.devicePixelRatioF()
        corner = pane.mapTo(self._window, pane.rect().topLeft()) * ratio
        self._save(state, whole.copy(corner.x(), corner.y(), round(pane.width() * ratio), round(pane.height() * ratio)))

    def _save(self, state: str, picture: "QPixmap") -> None:
        from PIL import Image

        seen = self._folder / f"{state}.png"
        picture.save(str(seen))
        with Image.open(seen) as opened:
            small = opened.convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=3)
        small.save(seen, optimize=True)

    def guide(self, demo: Path) -> None:
        """Visit every state of the guide."""
        wait(500)
        self.take("start")
        self._window.search_bar.set_folders([demo])
        self.search(demo)
        self._window.menu_actions["mark_all"].trigger()
        self._choose(LAVENDER, 1)
        self._taken("groups", 3000)
        self._look()
        self._layouts()
        self._dialogs()

    def _look(self) -> None:
        for state, image in (("split", 1), ("difference", 3)):
            self._choose(LAKE, image)
            self._trigger(f"view_{state}")
            wait(2500)
            self._take_compared(state)
        self._trigger("view_sides")

    def _layouts(self) -> None:
        self._choose(MOON, 1)
        self._trigger("layout_pairs")
        self._taken("pairs", 2000)
        self._trigger("layout_rows")
        wait(1000)

    def _dialogs(self) -> None:
        self._dialog("rules", "mark_by_rules", _leave)
        self._dialog("folders", "folders", _leave)
        self._dialog("options", "options", _second_tab)
        self._dialog("two-photos", "two_photos", self._fill)
        self._dialog("remove", "remove", _to_quarantine)
        self.take_dialog(
            "removed", lambda: self._remove_in_quarantine(self._action("remove")), after_removal_dialog=True
        )
        self._dialog("history", "history", _leave)

    def _dialog(self, state: str, name: str, change: "Callable[[QDialog], None]") -> None:
        self.take_dialog(state, self._action(name), change=change)

    def _action(self, name: str) -> Callable[[], object]:
        return self._window.menu_actions[name].trigger

    def _trigger(self, name: str) -> None:
        self._window.menu_actions[name].trigger()

    def _taken(self, state: str, pause: int) -> None:
        wait(pause)
        self.take(state)

    def _group(self, name: str) -> int:
        """Return the row of the group whose reference has that name."""
        groups = self._window.model.session.groups
        return next(row for row, group in enumerate(groups) if group.reference.path.name == name)

    def _choose(self, name: str, image: int) -> None:
        view, index = self._window.groups_view, self._window.model.image_index(self._group(name), image)
        view.setCurrentIndex(index)
        wait(300)
        view.scrollTo(index, view.ScrollHint.PositionAtTop)

    def _fill(self, dialog: "QDialog") -> None:
        from imagetwin.gui.dialogs.two_photos_dialog import TwoPhotosDialog

        assert isinstance(dialog, TwoPhotosDialog)
        group = self._window.model.session.groups[self._group(LAKE)]
        dialog.first.line.setText(str(group.reference.path))
        dialog.second.line.setText(str(group.members[-1].image.path))
        dialog.compare_button.click()
        wait(4000)


def _leave(_dialog: "QDialog") -> None:
    """Change nothing; what a dialog looks for in the background comes meanwhile."""


def _second_tab(dialog: "QDialog") -> None:
    from imagetwin.gui.dialogs.options_dialog import OptionsDialog

    assert isinstance(dialog, OptionsDialog)
    dialog.tabs.setCurrentIndex(1)


def _to_quarantine(dialog: "QDialog") -> None:
    from imagetwin.domain.operations import Way
    from imagetwin.gui.dialogs.removal_dialog import RemovalDialog

    assert isinstance(dialog, RemovalDialog)
    dialog.fields.choose(Way.QUARANTINE)


def run(folder: Path, output: Path) -> None:
    """Draw the pictures, open the window, and go through its states."""
    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.main_window import MainWindow
    from imagetwin.imaging import opencv
    from tools.demo_pictures import make_demo_folder

    demo = folder / "Pictures"
    make_demo_folder(demo)
    application = create_application([])
    protected = (str(demo / "Holiday 2023"),)
    preferences = Preferences(theme="light", thorough=opencv.is_there(), protected_folders=protected)
    window = MainWindow(preferences, folder / "settings.toml", os.cpu_count() or 1)
    window.resize(WIDTH, HEIGHT)
    window.show()
    GuidePhotographer(window, output).guide(demo)
    window.close()
    application.quit()


def main() -> int:
    """Make all pictures of the guide."""
    parser = argparse.ArgumentParser(description="Take the pictures of the guide.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "images")
    options = parser.parse_args()
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.name == "nt"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.folder.mkdir(parents=True, exist_ok=True)
    # A home with a short name, since it is to be read in the pictures.
    own = Path(tempfile.gettempdir()) / "Ann"
    own.mkdir()
    os.environ.update({name: str(own / place) for name, place in _HOME.items()})
    try:
        run(own, options.folder)
    finally:
        shutil.rmtree(own)
    return 0


if __name__ == "__main__":
    sys.exit(main())
