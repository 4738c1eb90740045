"""Opens and saves reviews as files."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from imagetwin.config import paths
from imagetwin.config.preferences import with_recent_review
from imagetwin.domain.errors import SessionError
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.saved_reviews import Glance, SavedReview
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.wording import number, tr, trn
from imagetwin.gui.controllers.dismissal_controller import known_for
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.protection_controller import protected_paths
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.modal import run_modal
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.texts import in_menu, one_line, plain_box
from imagetwin.review.session import ReviewSession
from imagetwin.review.view import Arrangement, ReviewView, view_of

ENDING = ".imagetwin"


@dataclass(frozen=True, slots=True)
class OpenedReview:
    """A review as it can be shown: `changed_count` files are not as they were, `notices` tell what went wrong."""

    result: ScanResult
    session: ReviewSession
    view: ReviewView
    position: Path | None
    changed_count: int


class ReviewFileController(WorkController):
    """Reads and writes review files in a thread; `opened` comes with an OpenedReview, `saved` with the file's path."""

    opened = Signal(object)
    saved = Signal(object)

    def __init__(
        self,
        model: GroupModel,
        preferences: PreferencesController,
        snapshot: Callable[[], SavedReview | None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._model, self._preferences, self._snapshot = model, preferences, snapshot

    @Slot()
    def choose_and_open(self) -> None:
        """Ask for a file, and open it."""
        name, _filter = QFileDialog.getOpenFileName(self._window, tr("Open review"), self._folder, _name_filter())
        if name:
            self.open(Path(name), is_chosen=True)

    @Slot()
    def choose_and_save(self) -> None:
        """Ask for a file, and save the review there."""
        snapshot = self._snapshot()
        if snapshot is None:
            return
        name, _filter = QFileDialog.getSaveFileName(self._window, tr("Save review"), self._folder, _name_filter())
        if name:
            # Only of the name as it was typed has the dialog asked whether the file may be replaced.
            is_whole = name.casefold().endswith(ENDING)
            path = Path(name if is_whole else name + ENDING)
            self.run_job(partial(_save, path, snapshot, may_replace=is_whole), self._on_saved)

    def add_recent_menu(self, before: QAction) -> None:
        """Put the menu of recent reviews before an action of a menu."""
        self._recent = QMenu(tr("Recent re&views"), self._window)
        self._recent.aboutToShow.connect(self._on_recent_about_to_show)
        for menu in before.associatedObjects():
            if isinstance(menu, QMenu):
                menu.insertMenu(before, self._recent)

    @Slot()
    def _on_recent_about_to_show(self) -> None:
        self._recent.clear()
        last = paths.last_review_path()
        for name in self._preferences.value.recent_reviews:
            action = self._recent.addAction(in_menu(name))
            action.triggered.connect(partial(self.open, Path(name), is_chosen=True))
        self._recent.addSeparator()
        # Where there is none, opening says so: the disk is not looked at while a menu opens.
        by_itself = self._recent.addAction(tr("The &last one, as it was saved by itself"))
        by_itself.triggered.connect(partial(self.open, last))

    def open(self, path: Path, *, is_chosen: bool = False) -> None:
        """Open a review; one that the user chose is among the recent ones then."""
        folders = [Path(folder) for folder in self._preferences.value.protected_folders]
        self.run_job(partial(_open, path, folders, self._model.arrangement), partial(self._on_opened, path, is_chosen))

    def ask(self, glance: Glance, path: Path) -> None:
        """Ask whether to go on with the review of the last time, and do it."""
        names = ", ".join(one_line(folder.name or str(folder)) for folder in glance.folders[:3])
        sentence = tr("Go on with the review of {names}?", names=names)
        box = plain_box(QMessageBox.Icon.Question, tr("Go on"), sentence, self._window)
        left = [trn("{n} group left", "{n} groups left", glance.left_count)]
        left += [trn("{n} file marked", "{n} files marked", glance.marked_count)] if glance.marked_count else []
        box.setInformativeText(tr("{left}. Nothing was lost.", left=", ".join(left)))
        go_on = box.addButton(tr("&Go on"), QMessageBox.ButtonRole.AcceptRole)
        box.setEscapeButton(box.addButton(tr("&Not now"), QMessageBox.ButtonRole.RejectRole))
        box.setDefaultButton(go_on)
        run_modal(box)
        if box.clickedButton() is go_on:
            self.open(path)

    def on_failed(self, error: BaseException) -> None:
        """Say what went wrong; what is shown stays."""
        show_error(self.dialog_parent, error)

    @property
    def _folder(self) -> str:
        recent = self._preferences.value.recent_reviews
        return str(Path(recent[0]).parent) if recent else ""

    def _on_opened(self, path: Path, is_chosen: bool, opened: OpenedReview) -> None:  # noqa: FBT001 - of a partial
        if is_chosen:
            self._remember(path)
        self.opened.emit(opened)

    def _on_saved(self, path: Path) -> None:
        self._remember(path)
        self.saved.emit(path)

    def _remember(self, path: Path) -> None:
        self._preferences.save(with_recent_review(self._preferences.value, path))


def _name_filter() -> str:
    return f"{tr('Reviews', note='kind of files')} (*{ENDING})"


def _save(path: Path, snapshot: SavedReview, _cancel: CancelToken, report: Report, *, may_replace: bool = True) -> Path:
    from imagetwin.store.session_store import save_review

    report(tr("Saving the review…"))
    if not may_replace and os.path.lexists(path):
        raise SessionError(
            tr('"{path}" is there already. Choose it with its ending to replace it, or choose another name.', path=path)
        )
    save_review(path, snapshot)
    return path


def _open(
    path: Path, protected_folders: Sequence[Path], arrangement: Arrangement, cancel: CancelToken, report: Report
) -> OpenedReview:
    from imagetwin.engine.reopening import changes_of
    from imagetwin.store.session_store import load_review

    report(tr("Opening the review…"))
    saved = load_review(path, cancel)
    known, notices = known_for(saved.result)
    result = replace(saved.result, notices=tuple(notices))
    gone = set(saved.decisions.gone)
    images = [image for group in result.groups for image in group.images if image.path not in gone]

    def tell(done: int) -> None:
        report(tr("Looking at the files: {done} of {all}", done=number(done), all=number(len(images))))

    changed = changes_of(images, cancel, tell)
    # Those that were removed may come back by an undo.
    everything = (image for group in result.groups for image in group.images)
    session = ReviewSession(result.groups, protected_paths(protected_folders, everything), result.images, known)
    session.restore(saved.decisions, changed)
    return OpenedReview(
        result,
        session,
        view_of(session.numbered_groups, arrangement, session.marks.keys()),
        saved.position,
        len(changed),
    )
