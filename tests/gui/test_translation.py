"""No text that a person sees or hears escapes translation: the window is read in a language without plain letters."""

import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from imagetwin.config import paths as program_paths
from imagetwin.config.paths import log_path
from imagetwin.domain.fingerprints import HASHES, SCAN_METHODS
from imagetwin.domain.journal import Run
from imagetwin.domain.operations import Way
from imagetwin.domain.saved_reviews import Glance
from imagetwin.domain.wording import english, tr
from imagetwin.gui.controllers.cache_controller import is_clearing_meant
from imagetwin.gui.controllers.journal_work import CutOff
from imagetwin.gui.dialogs.about_dialog import version_words
from imagetwin.gui.dialogs.cut_off_question import ask_about
from imagetwin.gui.dialogs.history_dialog import HistoryDialog
from imagetwin.gui.dialogs.information import may_drop_marks
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.dialogs.removal_dialog import RemovalDialog, is_permanently_meant
from imagetwin.gui.dialogs.two_photos_dialog import TwoPhotosDialog
from imagetwin.gui.languages import LANGUAGES
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.messages import show_error
from tests.gui.conftest import WindowMaker
from tests.helpers.other_letters import OtherLetters, speaking
from tests.helpers.pictures import save_picture
from tests.helpers.thread_workers import ThreadWorkers
from tests.helpers.visible_texts import nameless_controls, painted_texts, texts_of
from tests.helpers.window import PATIENCE_MS, answering, click_find_and_wait
from tools.translations import collect

# What is the same in every language: names of programs and systems, formats, methods and languages, what Pillow says,
# and the folder of a removal in the quarantine.
_NAMES = (
    *("ImageTwin", "JPEG", "PNG", "WEBP", "thumbs/", "*.gif", "bytes not processed", "run"),
    *(*LANGUAGES.values(), *SCAN_METHODS, *HASHES, "pdq-inner", *version_words().splitlines()),
)
_NOWHERE = "zqnowhere"
_DIMENSIONS = re.compile(r"\d+ x \d+")
_WORD = re.compile(r"[A-Za-z]+")
Answer = Callable[[QDialog], None]


class Reader:
    """Reads what is on the screen; `found` are the texts with words that are neither translated nor data, and where.

    `nameless` are widgets for the keyboard of which a screen reader could say nothing.
    """

    def __init__(self, qtbot: QtBot, window: MainWindow, data: Iterable[str]) -> None:
        self._qtbot, self._window = qtbot, window
        keys = {key.toString(QKeySequence.SequenceFormat.NativeText) for key in _keys_of(window)}
        whole = {*data, *keys, *_NAMES}
        longest_first = "|".join(map(re.escape, sorted(whole, key=len, reverse=True)))
        self._data = re.compile(f"(?<![A-Za-z])({longest_first})(?![A-Za-z])")
        self._data_words = {word for each in whole for word in _WORD.findall(each)}
        self.found: dict[str, str] = {}
        self.read_texts: set[str] = set()
        self.nameless: dict[str, str] = {}

    def read(self, state: str, widget: QWidget | None = None) -> None:
        """Read the window, or a dialog."""
        for text, where in texts_of(widget or self._window):
            if text not in self.read_texts and self._has_plain_words(text):
                self.found[text] = f"{state}: {where}"
            self.read_texts.add(text)
        self.nameless.update((each, state) for each in nameless_controls(widget or self._window))

    def _has_plain_words(self, text: str) -> bool:
        left = _WORD.findall(self._data.sub(" ", _DIMENSIONS.sub(" ", text)))
        return any("…" not in text or not self._is_rest_of_data(word) for word in left)

    def _is_rest_of_data(self, word: str) -> bool:
        """Tell whether a word may be what eliding has left of a name."""
        return any(whole.startswith(word) or whole.endswith(word) for whole in self._data_words)

    def reading(self, state: str, before: Answer | None = None, end: Answer = QDialog.reject) -> Answer:
        """Return what reads a dialog, after something is done in it, and then ends it."""

        def answer(dialog: QDialog) -> None:
            if before is not None:
                before(dialog)
            self._qtbot.wait(1)
            self.read(state, dialog)
            end(dialog)

        return answer


def _keys_of(window: MainWindow) -> Iterator[QKeySequence]:
    for action in window.menu_actions.values():
        yield from action.shortcuts()


@pytest.fixture
def folder() -> Iterator[Path]:
    """Pictures of which no name is a word of the program: two groups, one alone, and one that cannot be read."""
    with tempfile.TemporaryDirectory(prefix="zq") as made:
        path = Path(made).resolve()
        save_picture(path / "zqa.png", 1, (640, 480))
        save_picture(path / "zqs" / "zqb.jpg", 1, (320, 240), quality=90)
        save_picture(path / "zqs" / "zqc.webp", 1, (500, 375))
        save_picture(path / "zqd.jpg", 2, (600, 400), quality=92)
        save_picture(path / "zqe.jpg", 2, (300, 200), quality=80)
        save_picture(path / "zqf.jpg", 3)
        spoilt = save_picture(path / "zqg.jpg", 4)
        spoilt.write_bytes(spoilt.read_bytes()[:2000])
        yield path


@pytest.fixture
def language(qapp: QApplication) -> Iterator[OtherLetters]:
    """The language without plain letters, spoken during the test."""
    spoken = OtherLetters(frozenset((text.key, text.note) for text in collect()))
    with speaking(spoken, qapp):
        yield spoken


class EnglishWorkers(ThreadWorkers):
    """Workers without a start to wait for, which speak no other language than English, as processes do."""

    def submit(self, task: Callable[..., Any], /, *arguments: Any, **options: Any) -> "Future[Any]":
        return super().submit(_in_english, task, *arguments, **options)


def _in_english(task: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    with english():
        return task(*arguments, **options)


@pytest.fixture(autouse=True)
def _workers_without_a_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("imagetwin.engine.scan.WorkerPool", EnglishWorkers)
    monkeypatch.setattr("imagetwin.engine.inspecting.WorkerPool", EnglishWorkers)


def test_no_text_of_the_window_escapes_translation(
    qtbot: QtBot, make_window: WindowMaker, folder: Path, tmp_path: Path, language: OtherLetters
) -> None:
    window = make_window()
    paths = [folder, *folder.rglob("*")]
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    program = (program_paths.cache_path(), program_paths.quarantine_path(), log_path())
    places = [tmp_path, *program, documents, Path.home()]
    reader = Reader(qtbot, window, [*map(str, [*places, *paths]), *(path.name for path in paths), _NOWHERE])
    reader.read("empty")
    window.search_bar.set_folders([folder])
    reader.read("ready")
    click_find_and_wait(qtbot, window)
    go_through_views(qtbot, window, reader)
    go_through_dialogs(qtbot, window, reader)
    go_through_removal(qtbot, window, reader)
    escaped = [f"{where}: {text!r}" for text, where in reader.found.items()]
    uncollected = [f"not collected: {text!r}" for text in language.unknown]
    if escaped or uncollected:
        pytest.fail("\n".join(["These texts escape translation:", *escaped, *uncollected]), pytrace=False)
    assert reader.nameless == {}
    assert len(reader.read_texts) > 1_000


def go_through_views(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    """Read the layouts, the ways of comparing, and a review with decisions and filters."""

    def read(state: str, *names: str) -> None:
        for name in names:
            window.menu_actions[name].trigger()
        qtbot.waitUntil(lambda: window.compare_pane.comparison.is_idle, timeout=PATIENCE_MS)
        reader.read(state)

    read("groups")
    read("marked", "mark_all")
    window.selection.compare_too(window.model.image_index(0, 2))
    read("three compared", "histograms", "all_facts")
    window.groups_view.setCurrentIndex(window.model.image_index(1, 1))
    read("split", "view_split")
    read("difference", "view_difference")
    read("table", "layout_table")
    read("pairs", "layout_pairs", "view_sides")
    read("kept and protected", "layout_rows", "keep_all", "keep_this", "undo_decision")
    window.decisions.folders_protected.emit(())
    window.view_bar.text_edit.setText(_NOWHERE)
    window.view_bar.text_edit.returnPressed.emit()
    qtbot.waitUntil(lambda: window.model.rowCount() == 0, timeout=PATIENCE_MS)
    read("all filtered out")
    read("filter cleared", "clear_filter")
    qtbot.waitUntil(lambda: window.model.rowCount() == 2, timeout=PATIENCE_MS)
    for box in window.tier_bar.boxes.values():
        box.setChecked(False)
    read("all tiers hidden")
    for box in window.tier_bar.boxes.values():
        box.setChecked(True)
    qtbot.waitUntil(lambda: window.model.rowCount() == 2, timeout=PATIENCE_MS)
    window.reviews.add_recent_menu(window.menu_actions["quit"])
    window.reviews._on_recent_about_to_show()
    read("recent reviews")


def go_through_dialogs(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    """Read each dialog that does not change a file, and the messages."""

    def show_pages(dialog: QDialog) -> None:
        assert isinstance(dialog, OptionsDialog)
        qtbot.waitUntil(lambda: not window.preferences.cache.is_running, timeout=PATIENCE_MS)
        for place in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(place)
            reader.read(f"options, page {place}", dialog)
        dialog.method_box.setCurrentIndex(dialog.method_box.count() - 1)
        dialog.threads_box.setValue(dialog.threads_box.maximum())

    def compare(dialog: QDialog) -> None:
        assert isinstance(dialog, TwoPhotosDialog)
        group = window.model.session.groups[0]
        dialog.first.line.setText(str(group.reference.path))
        dialog.second.line.setText(str(window.model.session.groups[1].reference.path))
        dialog.compare_button.click()
        qtbot.waitUntil(lambda: not window.pairs.is_running, timeout=PATIENCE_MS)

    for name, before in (
        ("options", show_pages),
        ("two_photos", compare),
        *((name, None) for name in ("shortcuts", "legend", "about", "unreadable")),
        *((name, lambda _dialog: _wait_for_jobs(qtbot, window)) for name in _DIALOGS_WITH_JOBS),
    ):
        with answering(reader.reading(name, before)):
            window.menu_actions[name].trigger()
    glance = Glance(tuple(window.searched_folders), 2, 3)
    cut_off = CutOff(Run(1, 0.0, None, Way.MOVE, "", 2, 0), 5, 1)
    for state, ask in (
        ("go on", lambda: window.reviews.ask(glance, window.autosave.path)),
        ("cut off", lambda: ask_about(cut_off, window)),
        ("clear the cache", lambda: is_clearing_meant(window)),
        ("drop marks", lambda: may_drop_marks(3, window)),
        ("permanently", lambda: is_permanently_meant(3, window)),
        ("unexpected", lambda: show_error(window, ValueError("zq"))),
    ):
        with answering(reader.reading(state, _without_details)):
            ask()


_DIALOGS_WITH_JOBS = ("report", "folders", "mark_by_rules", "dismissals", "history")


def _wait_for_jobs(qtbot: QtBot, window: MainWindow) -> None:
    jobs = (window.reports, window.folders, window.keep_rules, window.dismissals, window.changes.history)
    qtbot.waitUntil(lambda: not any(each.is_running for each in jobs), timeout=PATIENCE_MS)


def _without_details(dialog: QDialog) -> None:
    """Take the report to copy away, which is for those who wrote the program, and the log's path, which is wrapped."""
    assert isinstance(dialog, QMessageBox)
    for details in dialog.findChildren(QTextEdit):
        details.clear()
    dialog.setInformativeText(dialog.informativeText().replace(str(log_path()), ""))


def go_through_removal(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    """Read the question before a removal, in each way, its outcome, the history with it, the undo, and what is left."""

    def plan(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovalDialog)
        dialog.fields.more_button.setChecked(True)
        for way in (Way.MOVE, Way.SYMLINK, Way.DELETE, Way.TRASH, Way.QUARANTINE):
            dialog.fields.choose(way)
            if way is not Way.MOVE:
                qtbot.waitUntil(partial(_has_planned, dialog, way), timeout=PATIENCE_MS)
            reader.read(f"removal, {way.value}", dialog)

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovalDialog)
        dialog.accept_button.click()

    def show_files(dialog: QDialog) -> None:
        assert isinstance(dialog, HistoryDialog)
        qtbot.waitUntil(lambda: bool(dialog.files_table.rows), timeout=PATIENCE_MS)

    def bring_back(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        next(each for each in dialog.buttons() if dialog.buttonRole(each) is QMessageBox.ButtonRole.AcceptRole).click()

    actions, settled = window.menu_actions, window.changes.settled
    actions["mark_all"].trigger()
    with answering(reader.reading("whole group")), qtbot.waitSignal(settled, timeout=PATIENCE_MS):
        actions["remove_group"].trigger()
    spoilt = next(iter(window.model.session.marks))
    spoilt.write_bytes(spoilt.read_bytes() + b" ")  # one of them is not as it was and stays
    removal = (reader.reading("removal", plan, accept), reader.reading("outcome"))
    with answering(*removal), qtbot.waitSignal(settled, timeout=PATIENCE_MS):
        actions["remove"].trigger()
    reader.read("after a removal")
    with answering(reader.reading("history", show_files)), qtbot.waitSignal(settled, timeout=PATIENCE_MS):
        actions["history"].trigger()
    undo = (reader.reading("undo", end=bring_back), reader.reading("undone"))
    with answering(*undo), qtbot.waitSignal(settled, timeout=PATIENCE_MS):
        actions["undo"].trigger()
    with answering(reader.reading("nothing to undo")), qtbot.waitSignal(settled, timeout=PATIENCE_MS):
        actions["undo"].trigger()
    while window.model.session.groups:
        window.groups_view.select_first()
        actions["dismiss"].trigger()
    reader.read("all done")


def _has_planned(dialog: RemovalDialog, way: Way) -> bool:
    return dialog.plan is not None and dialog.plan.way == way


def test_what_is_not_translated_is_seen(qtbot: QtBot, make_window: WindowMaker, language: OtherLetters) -> None:
    window = make_window()
    reader = Reader(qtbot, window, ["zqa.png"])
    label = QLabel("zqa.png is alike", window)
    label.setGeometry(0, 0, 200, 20)
    label.setAccessibleName(tr("Language"))
    reader.read("made", label)
    assert reader.found == {"zqa.png is alike": "made: text of QLabel "}
    assert tr("Nobody collects this") != "Nobody collects this"
    assert "Nobody collects this" in language.unknown
    assert "Language" not in language.unknown


def test_what_a_widget_paints_itself_is_read(qtbot: QtBot) -> None:
    class Painted(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            QPainter(self).drawText(10, 20, "painted by hand")

    widget = Painted()
    qtbot.addWidget(widget)
    assert painted_texts(widget) == ["painted by hand"]


def test_a_control_without_a_name_is_seen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    label, named, nameless = QLabel("&Name", parent), QLineEdit(parent), QLineEdit(parent)
    label.setBuddy(named)
    nameless.setObjectName("nameless")
    assert nameless_controls(parent) == ["QLineEdit nameless in QWidget"]
