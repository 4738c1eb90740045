"""Every dialog of the window, filled with something to read, and every question that it asks."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from imagetwin.config.preferences import Preferences
from imagetwin.config.shipped_files import documents_folder
from imagetwin.domain.dismissals import Dismissal, KeptDismissal
from imagetwin.domain.errors import UsageError
from imagetwin.domain.folder_choices import FolderChoice, FolderRole
from imagetwin.domain.images import FileIdentity
from imagetwin.domain.journal import Act, Entry, Run, Step, StepState
from imagetwin.domain.keep_rules import ChosenRule, Preset
from imagetwin.domain.operations import (
    Outcome,
    Removal,
    RemovalPlan,
    RemovalReport,
    RemovalSettings,
    Status,
    Way,
)
from imagetwin.domain.saved_reviews import Glance
from imagetwin.domain.tiers import Tier
from imagetwin.gui.actions import key_sections
from imagetwin.gui.controllers import undo_controller
from imagetwin.gui.controllers.cache_controller import is_clearing_meant
from imagetwin.gui.controllers.journal_work import CutOff, LastRun
from imagetwin.gui.dialogs.about_dialog import AboutDialog
from imagetwin.gui.dialogs.cut_off_question import ask_about
from imagetwin.gui.dialogs.dismissals_dialog import DismissalsDialog
from imagetwin.gui.dialogs.folders_dialog import FoldersDialog
from imagetwin.gui.dialogs.formats_dialog import FormatsDialog
from imagetwin.gui.dialogs.guide_window import GuideWindow
from imagetwin.gui.dialogs.history_dialog import HistoryDialog
from imagetwin.gui.dialogs.information import may_drop_marks
from imagetwin.gui.dialogs.keep_rules_dialog import KeepRulesDialog, Preview
from imagetwin.gui.dialogs.legend_dialog import LegendDialog
from imagetwin.gui.dialogs.list_dialog import ListDialog
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.dialogs.outcomes import outcome_dialog
from imagetwin.gui.dialogs.removal_dialog import Question, RemovalDialog, is_permanently_meant
from imagetwin.gui.dialogs.report_dialog import ReportDialog
from imagetwin.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from imagetwin.gui.dialogs.two_photos_dialog import TwoPhotosDialog
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.messages import show_error
from imagetwin.gui.modal import run_modal
from imagetwin.gui.models.draft import Draft
from imagetwin.gui.pair_words import PairWords
from imagetwin.imaging.reader_packages import formats_here
from imagetwin.review.keep_rules import RULE_KINDS
from imagetwin.review.summary import Share
from tests.helpers.made_groups import made_image

_FOLDER = Path("/home/anna/Pictures/Holidays in the mountains 2023")
_FIRST, _SECOND = _FOLDER / "IMG_20230714_181503.jpg", _FOLDER / "copies" / "IMG_20230714_181503 (1).jpg"
_WHEN = 1_700_000_000.0
Look = Callable[[str, QDialog], None]


def dialogs(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Yield each dialog with a name, not shown yet."""
    for page in range(2):
        about = AboutDialog()
        about.pages.setCurrentIndex(page)
        yield f"about, page {page + 1}", about
    yield "not duplicates", _dismissals()
    yield "folders", _folders()
    yield "formats", _formats()
    yield "guide", GuideWindow(documents_folder())
    yield "history", _history()
    yield "rules", _rules()
    yield "legend", LegendDialog()
    yield "list", ListDialog("Not compared", "One file.", ("File", "Why"), [(str(_FIRST), "It is damaged.")])
    yield "outcome", outcome_dialog(_report(), Way.QUARANTINE, window)
    for page in range(3):
        yield f"options, page {page + 1}", _options(page)
    for way in (Way.TRASH, Way.MOVE):
        yield f"removal, {way.value}", _removal(way)
    yield "report", _exported()
    yield "shortcuts", ShortcutsDialog(key_sections(window.menu_actions))
    yield "two photos", _two_photos()


def questions(window: MainWindow) -> Mapping[str, Callable[[], object]]:
    """Return what asks each question, and waits for its answer, by names."""
    run = Run(3, _WHEN, None, Way.TRASH, "", 4, 0)
    glance = Glance((_FOLDER,), 12, 3)
    return {
        "clear the cache": lambda: is_clearing_meant(window),
        "undo": lambda: undo_controller._is_wanted(LastRun(run, 2), window),
        "go on": lambda: window.reviews.ask(glance, window.autosave.path),
        "an error": lambda: show_error(window, UsageError("The folder is gone.")),
        "an unexpected error": lambda: show_error(window, ValueError("something")),
        "delete permanently": lambda: is_permanently_meant(3, window),
        "search again": lambda: may_drop_marks(3, window),
        "cut off": lambda: ask_about(CutOff(run, 9, 1), window),
    }


def visit(window: MainWindow, look: Look) -> None:
    """Open each dialog and question, let somebody look at it, and close it."""
    for name, dialog in dialogs(window):
        _look_while_open(name, partial(run_modal, dialog), look)
    for name, ask in questions(window).items():
        _look_while_open(name, ask, look)


def _look_while_open(name: str, open_it: Callable[[], object], look: Look) -> None:
    def end() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        try:
            look(name, dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, end)
    open_it()


def _dismissals() -> QDialog:
    dialog = DismissalsDialog()
    dialog.show_dismissals([KeptDismissal(b"1", Dismissal({}), (_FIRST, _SECOND), _WHEN)])
    return dialog


def _folders() -> QDialog:
    roles = (FolderRole.NORMAL, FolderRole.PROTECTED, FolderRole.LEFT_OUT)
    dialog = FoldersDialog(
        [FolderChoice(_FOLDER / str(place), role) for place, role in enumerate(roles)], Preferences()
    )
    dialog.expect_counts()
    return dialog


def _formats() -> QDialog:
    dialog = FormatsDialog()
    dialog.show_formats(formats_here())
    return dialog


def _history() -> QDialog:
    dialog = HistoryDialog()
    dialog.show_runs([Run(2, _WHEN, _WHEN + 9, Way.QUARANTINE, "", 1, 0), Run(1, _WHEN, None, Way.TRASH, "", 4, 2)])
    step = Step(Act.MOVE, _SECOND, FileIdentity(9, 1, 1, 1), _FOLDER / "quarantine" / "1.jpg")
    dialog.show_entries([Entry(1, 2, 0, step, StepState.DONE, place=step.target)])
    dialog.files_table.setCurrentIndex(dialog.files_table.rows_model.index(0, 0))
    return dialog


def _rules() -> QDialog:
    rules = [ChosenRule(name, ("TIFF", "JPEG") if name == "formats" else ()) for name in list(RULE_KINDS)[:5]]
    dialog = KeepRulesDialog(rules, [Preset("The largest", tuple(rules))])
    rows = [(str(_FIRST), "A tie: no rule decides"), (str(_SECOND), "has fewer pixels")]
    dialog.show_preview(Preview("1 file would be marked, 1 group is a tie.", rows, 1, can_apply=True))
    return dialog


def _options(page: int) -> QDialog:
    dialog = OptionsDialog(Preferences(), 2)
    dialog.tabs.setCurrentIndex(page)
    dialog.cache.show_state("12,345 pictures, 120 MB.", "3 entries were removed.", is_empty=False)
    return dialog


def _removal(way: Way) -> QDialog:
    settings = RemovalSettings(way, destination=_FOLDER / "Duplicates", backup_folder=_FOLDER / "Backup")
    removal = Removal(made_image("a.png").file, made_image("b.png").file)
    held_back = Outcome(Removal(made_image("c.png").file, None), Status.SKIPPED, "it changed since")
    plan = RemovalPlan((removal,), (held_back,), settings)
    rows = [(str(_FIRST), "Stays: it changed since", "b.png"), (str(_SECOND), "the trash", "b.png")]
    shares: list[Share[Tier | None]] = [Share(Tier.SAME_FILE, 3, 9_000_000), Share(Tier.RE_ENCODED, 40, 80_000_000)]
    folders = [Share(_FOLDER / str(number), 5, 1_000_000) for number in range(4)]
    question = Question("Remove marked", "All pictures of this group go: none of them stays.")
    return RemovalDialog(Draft(settings, plan, "", rows, 1, 1, shares, folders), question)


def _report() -> RemovalReport:
    removal = Removal(made_image("a.png").file, made_image("b.png").file)
    place = _FOLDER / "quarantine" / "a.png"
    return RemovalReport(
        1, (Outcome(removal, Status.REMOVED, "", place), Outcome(removal, Status.FAILED, "the disk is full"))
    )


def _exported() -> QDialog:
    dialog = ReportDialog(12, _FOLDER)
    dialog.show_written((_FOLDER / "report.html", _FOLDER / "pairs.csv"))
    return dialog


def _two_photos() -> QDialog:
    dialog = TwoPhotosDialog(_FIRST, _SECOND)
    words = PairWords(
        ("JPEG, 4000 × 3000, 5.1 MB", "JPEG, 2000 × 1500, 1.2 MB"),
        "A search would show them as copies.",
        (("mse", "1.25", "200", "Alike"), ("phash", "2 bits", "10 bits", "Alike")),
        "They are joined at any threshold from 2 on.",
    )
    dialog.show_words(words)
    return dialog
