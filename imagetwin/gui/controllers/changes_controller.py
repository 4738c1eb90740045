"""All that changes files: removals, undos, the history and what was cut off, and the review that follows them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.operations import RemovalReport, Status, Way
from imagetwin.gui.controllers.cut_off_controller import CutOffController
from imagetwin.gui.controllers.history_controller import HistoryController
from imagetwin.gui.controllers.journal_work import Undone
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.protection_controller import ProtectionController
from imagetwin.gui.controllers.removal_controller import RemovalController
from imagetwin.gui.controllers.undo_controller import UndoController
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.outcomes import outcome_dialog
from imagetwin.gui.messages import show_error
from imagetwin.gui.modal import run_modal
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.roles import Role


class ChangesController(QObject):
    """Owns the controllers that change files or read the journal, and lets the review follow.

    `status` is what is being done, in words, while `is_running`. `review_changed` comes when images left their groups
    or came back, `settled` when the last dialog of an operation is closed.
    """

    busy_changed = Signal()
    status_changed = Signal(str)
    review_changed = Signal()
    settled = Signal()

    def __init__(self, model: GroupModel, preferences: PreferencesController, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._preferences = preferences
        self._protected_folders = preferences.value.protected_folders
        self.status = ""
        self.removals = RemovalController(preferences, window)
        self.undos = UndoController(self._forgotten, window)
        self.history = HistoryController(self.undos, window)
        self.cut_off = CutOffController(self.undos, window)
        self.protection = ProtectionController(model, window)
        self._connect()

    def _connect(self) -> None:
        for controller in self._controllers:
            controller.busy_changed.connect(self._on_busy_changed)
            controller.status_changed.connect(self._on_status_changed)
            controller.failed.connect(self._on_failed)
        self.removals.finished.connect(self._on_removed)
        self.cut_off.finished.connect(self._on_removed)
        self.undos.restored.connect(self._on_restored)
        for settled in (
            self.removals.refused,
            self.undos.refused,
            self.undos.finished,
            self.history.closed,
            self.cut_off.settled,
        ):
            settled.connect(self.settled)
        self._preferences.changed.connect(self._on_preferences_changed)

    @property
    def _controllers(self) -> tuple[WorkController, ...]:
        return (self.removals, self.undos, self.history, self.cut_off, self.protection)

    @property
    def is_running(self) -> bool:
        """Whether something goes on that the window has to wait for."""
        return any(each.is_running for each in self._controllers if each is not self.cut_off) or (
            self.cut_off.is_running and not self.cut_off.is_looking
        )

    def remove_marked(self, folders: Sequence[Path]) -> None:
        """Remove what is marked, after the question; `folders` are those that were scanned."""
        settings = self._preferences.value.removal_settings(tuple(folders))
        self.removals.start(self._model.session, settings, self._hidden_mark_count())

    def remove_group(self, index: QModelIndex, folders: Sequence[Path]) -> None:
        """Remove the whole group of an index, after its own question."""
        group = index.data(Role.GROUP)
        if group is not None:
            hidden_count = len(group) - len(index.data(Role.PART) or group)
            settings = self._preferences.value.removal_settings(tuple(folders))
            self.removals.start_group(group, settings, hidden_count)

    def _hidden_mark_count(self) -> int:
        shown = {image.path for _number, part in self._model.numbered_parts for image in part.images}
        return len(self._model.session.marks.keys() - shown)

    def take_protected_folders(self, folders: tuple[str, ...]) -> None:
        """Let these folders be protected; the review knows its images in them already."""
        self._protected_folders = folders
        self._preferences.save(replace(self._preferences.value, protected_folders=folders))

    def cancel(self) -> None:
        """Ask what goes on to end soon; a removal and an undo end after the file they are at."""
        for controller in self._controllers:
            controller.cancel()

    def cancel_and_wait(self) -> None:
        """End what goes on and block until then, as for closing."""
        for controller in self._controllers:
            controller.cancel_and_wait()

    def _forgotten(self) -> Sequence[ScannedImage]:
        return self._model.session.forgotten

    @Slot()
    def _on_busy_changed(self) -> None:
        if not self.is_running:
            self.status = ""
        self.busy_changed.emit()

    @Slot(str)
    def _on_status_changed(self, status: str) -> None:
        self.status = status
        self.status_changed.emit(status)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        controller = self.sender()
        parent = controller.dialog_parent if isinstance(controller, WorkController) else self._window
        show_error(parent, error)
        self.settled.emit()

    @Slot(object, object)
    def _on_removed(self, report: RemovalReport, way: Way) -> None:
        self._model.session.forget(outcome.path for outcome in report.outcomes if outcome.status == Status.REMOVED)
        self._model.follow_session()
        self.review_changed.emit()
        dialog = outcome_dialog(report, way, self._window)
        run_modal(dialog)
        if dialog.other_was_chosen:
            self.undos.undo(report.run)
        else:
            self.settled.emit()

    @Slot(object)
    def _on_restored(self, undone: Undone) -> None:
        self._model.session.bring_back(undone.back)
        self._model.follow_session()
        self.review_changed.emit()

    @Slot()
    def _on_preferences_changed(self) -> None:
        folders = self._preferences.value.protected_folders
        if set(folders) != set(self._protected_folders):
            self.protection.protect([Path(folder) for folder in folders], before=self._protected_folders)
        self._protected_folders = folders
