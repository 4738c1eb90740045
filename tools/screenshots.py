"""Takes a screenshot of every state of the window, for looking at them.

    python tools/screenshots.py FOLDER [--scale 1.5] [--theme dark] [--size 900x600] [--language de]

Each run makes one set: empty, scanning, groups, tiers hidden, the compared pictures in each way, layouts, filters,
options, rules, folders, report and the other dialogs, a review that goes on, the question before a removal in several
ways, its outcome, history, undo, a whole group, a cut-off removal, the question before a new search, everything
decided, nothing found, an error. Works without a screen. Settings, journal, trash and quarantine are its own.
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
    from PySide6.QtWidgets import QDialog

    from imagetwin.domain.operations import Way
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

    def take_dialog(
        self,
        state: str,
        open_it: Callable[[], object],
        *,
        change: Callable[["QDialog"], None] | None = None,
        end: Callable[["QDialog"], None] | None = None,
        after_removal_dialog: bool = False,
    ) -> None:
        """Save a modal dialog that `open_it` opens, after a change to it; then end it, or close it.

        `after_removal_dialog` passes over the question before a removal, which somebody else answers.
        """
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QDialog

        from imagetwin.gui.dialogs.removal_dialog import RemovalDialog

        done: list[str] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            passed_over = after_removal_dialog and isinstance(dialog, RemovalDialog)
            if not isinstance(dialog, QDialog) or passed_over:
                QTimer.singleShot(100, look)
                return
            if change is not None:
                change(dialog)
                wait(2500)
            self.take(state)
            done.append(state)
            if end is None:
                dialog.reject()
            else:
                end(dialog)

        QTimer.singleShot(300, look)
        open_it()
        while not done:
            wait(100)
        wait(700)

    def search(self, folder: Path) -> None:
        """Search a folder to the end."""
        self._window.search_bar.set_folders([folder])
        self._window.menu_actions["find"].trigger()
        while self._window.scans.is_running:
            wait(50)

    def go_through(self, demo: Path, empty: Path) -> None:
        """Visit every state."""
        from imagetwin.domain.progress import Stage
        from tools.review_states import ReviewStates

        window = self._window
        wait(300)
        self.take("1-empty")
        window.search_bar.set_folders([demo, demo / "Holiday 2023"])
        wait(300)
        self.take("1b-ready")
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
        self._go_through_tiers()
        states = ReviewStates(window, self, wait)
        states.compare()
        states.views()
        self.take_dialog("5-options", window.menu_actions["options"].trigger)
        self.take_dialog("5b-matching", window.menu_actions["options"].trigger, change=_show_matching)
        self.take_dialog("6-shortcuts", window.menu_actions["shortcuts"].trigger)
        states.dialogs()
        self.take_dialog("7-not-compared", window.menu_actions["unreadable"].trigger)
        states.decisions()
        self._go_through_removal()
        window.menu_actions["mark_all"].trigger()
        self.take_dialog("10-search-again", window.menu_actions["find"].trigger)
        states.all_decided()
        self.search(empty)
        wait(300)
        self.take("11-nothing-found")
        self.take_dialog("12-error", lambda: self.search(empty / "gone"))

    def _go_through_tiers(self) -> None:
        boxes = self._window.tier_bar.boxes.values()
        for count in (3, 4):
            for box in list(boxes)[:count]:
                box.setChecked(False)
            wait(1000)
            self.take(f"4b-{count}-tiers-hidden")
        for box in boxes:
            box.setChecked(True)
        wait(1000)

    def _go_through_removal(self) -> None:
        from imagetwin.domain.operations import Way

        window = self._window
        remove = window.menu_actions["remove"].trigger
        self._hold_one_back()
        self.take_dialog("8a-removal", remove)
        self.take_dialog("8b-removal-more", remove, change=lambda dialog: _choose(dialog, Way.MOVE, more=True))
        self.take_dialog("8c-removal-links", remove, change=lambda dialog: _choose(dialog, Way.SYMLINK))
        self.take_dialog("8d-no-trash", remove, change=_show_trashless)
        self.take_dialog("8e-whole-group", window.menu_actions["remove_group"].trigger)
        self.take_dialog("8f-permanent", lambda: self._ask_permanently(remove), after_removal_dialog=True)
        self.take_dialog("9a-outcome", lambda: self._remove_in_quarantine(remove), after_removal_dialog=True)
        self.take_dialog("9b-history", window.menu_actions["history"].trigger, change=_choose_second_file)
        self.take_dialog("9c-undo", window.menu_actions["undo"].trigger, end=self._undo)
        self.take_dialog("9e-cut-off", self._show_cut_off)
        self._protect_some()

    def _hold_one_back(self) -> None:
        """Change a marked file, so that the outcome has something that did not work."""
        session = self._window.model.session
        image = next(image for group in session.groups for image in session.marked_images(group))
        image.path.write_bytes(image.path.read_bytes() + b" ")

    def _ask_permanently(self, remove: Callable[[], object]) -> None:
        from imagetwin.domain.operations import Way

        def ask(dialog: "QDialog") -> None:
            _choose(dialog, Way.DELETE)
            wait(2500)
            _go_ahead(dialog)
            dialog.reject()

        self._answer_first(ask)
        remove()

    def _remove_in_quarantine(self, remove: Callable[[], object]) -> None:
        from imagetwin.domain.operations import Way

        def accept(dialog: "QDialog") -> None:
            _choose(dialog, Way.QUARANTINE)
            wait(2500)
            _go_ahead(dialog)

        self._answer_first(accept)
        remove()

    @staticmethod
    def _answer_first(answer: Callable[["QDialog"], None]) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from imagetwin.gui.dialogs.removal_dialog import RemovalDialog

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, RemovalDialog):
                answer(dialog)
            else:
                QTimer.singleShot(50, look)

        QTimer.singleShot(50, look)

    def _undo(self, question: "QDialog") -> None:
        """Bring the files back, and save the list of what became of them."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from imagetwin.gui.dialogs.list_dialog import ListDialog

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, ListDialog):
                QTimer.singleShot(100, look)
                return
            self.take("9d-undo-outcome")
            dialog.reject()

        QTimer.singleShot(300, look)
        _go_ahead(question)

    def _show_cut_off(self) -> None:
        from imagetwin.config.paths import journal_path
        from imagetwin.gui.controllers.journal_work import CutOff
        from imagetwin.gui.dialogs.cut_off_question import ask_about
        from imagetwin.store.journal import Journal

        with Journal(journal_path()) as journal:
            ask_about(CutOff(journal.runs()[0], 14), self._window)

    def _protect_some(self) -> None:
        from dataclasses import replace

        window = self._window
        folder = window.model.session.groups[0].reference.path.parent
        preferences = window.preferences
        preferences.save(replace(preferences.value, protected_folders=(str(folder),)))
        preferences.changed.emit()
        wait(1500)
        self.take("9f-protected")
        self.take_dialog("9g-options", window.menu_actions["options"].trigger)
        preferences.save(replace(preferences.value, protected_folders=()))
        preferences.changed.emit()
        wait(1500)


def _choose(dialog: "QDialog", way: "Way", *, more: bool = False) -> None:
    from imagetwin.gui.dialogs.removal_dialog import RemovalDialog

    assert isinstance(dialog, RemovalDialog)
    fields = dialog.fields
    if more:
        fields.destination.line.setText(str(Path.home() / "Pictures" / "Duplicates"))
        fields.tree_box.setChecked(True)
        fields.distance_box.setChecked(True)
        fields.more_button.setChecked(True)
    fields.choose(way)


def _show_matching(dialog: "QDialog") -> None:
    from imagetwin.gui.dialogs.options_dialog import OptionsDialog

    assert isinstance(dialog, OptionsDialog)
    dialog.tabs.setCurrentIndex(1)


def _show_trashless(dialog: "QDialog") -> None:
    from dataclasses import replace

    from imagetwin.gui.dialogs.removal_dialog import RemovalDialog
    from imagetwin.gui.models.draft import Draft

    assert isinstance(dialog, RemovalDialog)
    reason = "the drive /media/stick has no trash that may be written to; choose the quarantine for it"
    rows = [(row[0], f"Stays: {reason}", row[2]) for row in dialog.table.rows]
    assert dialog.plan is not None
    draft = Draft(dialog.plan.settings, replace(dialog.plan), "", (*rows[:2], *dialog.table.rows[2:]), 2, 2)
    dialog.show_draft(draft)


def _choose_second_file(dialog: "QDialog") -> None:
    from imagetwin.gui.dialogs.history_dialog import HistoryDialog

    assert isinstance(dialog, HistoryDialog)
    dialog.files_table.setCurrentIndex(dialog.files_table.rows_model.index(1, 0))


def _go_ahead(dialog: "QDialog") -> None:
    """Click the button that does what a dialog asks about, whatever language it speaks."""
    from PySide6.QtWidgets import QDialogButtonBox

    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    roles = (QDialogButtonBox.ButtonRole.AcceptRole, QDialogButtonBox.ButtonRole.DestructiveRole)
    next(each for each in box.buttons() if box.buttonRole(each) in roles).click()


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
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = options.scale
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.name == "nt"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.output.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.gettempdir()) / "Family pictures"
    folder.mkdir()
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME"):
        os.environ[name] = str(folder / "home" / name)
    try:
        run(folder, options)
    finally:
        shutil.rmtree(folder)
    return 0


def run(folder: Path, options: argparse.Namespace) -> None:
    """Make the pictures, open the window, go through its states."""
    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.languages import use_language
    from imagetwin.gui.main_window import MainWindow
    from imagetwin.imaging import opencv
    from tools.demo_pictures import make_demo_folder

    demo, empty = folder / "All of them", folder / "Only one"
    pictures = make_demo_folder(demo)
    empty.mkdir()
    shutil.copy(pictures[0], empty)
    (demo / "half copied.jpg").write_bytes(pictures[0].read_bytes()[:20_000])
    application = create_application([])
    use_language(application, options.language)
    window = MainWindow(
        Preferences(theme=options.theme, thorough=opencv.is_there()), folder / "settings.toml", os.cpu_count() or 1
    )
    width, height = map(int, options.size.split("x"))
    window.resize(width, height)
    window.show()
    label = f"{options.language}-{options.theme}-{options.scale}-{options.size}"
    Photographer(window, options.output, label).go_through(demo, empty)
    window.close()
    application.quit()


if __name__ == "__main__":
    sys.exit(main())
