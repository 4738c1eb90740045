"""From marks to removed files: inspect and plan, ask, execute, tell."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.operations import Inspect, RemovalPlan, RemovalReport, RemovalSettings, Way
from imagetwin.domain.wording import tr, trn
from imagetwin.gui.controllers import journal_work
from imagetwin.gui.controllers.plan_work import Planner, PlanWork
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.removal_dialog import Question, RemovalDialog
from imagetwin.gui.modal import run_modal
from imagetwin.gui.models.draft import Draft
from imagetwin.review.session import ReviewSession

Decisions = Sequence[tuple[Group, tuple[ScannedImage, ...]]]


class RemovalController(WorkController):
    """Removes what a session has marked, or a whole group; one question comes before.

    It ends with `refused`, `failed` or `finished`, the latter with the report and the way.
    """

    refused = Signal()
    finished = Signal(object, object)

    def __init__(self, preferences: PreferencesController, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._planner: Planner | None = None
        self._groups: Sequence[Group] = ()
        self._question = Question("")
        self._dialog: RemovalDialog | None = None
        self._settings = RemovalSettings()

    def start(self, session: ReviewSession, settings: RemovalSettings, hidden_count: int = 0) -> None:
        """Plan the removal of what is marked; the question follows when the plan is made.

        It tells how many of the marked ones are not shown.
        """
        decisions = [(group, session.marked_images(group)) for group in session.groups]
        warnings = (hidden_ones_go(hidden_count), larger_ones_go(decisions))
        self._question = Question(tr("Remove marked files"), " ".join(filter(None, warnings)))
        self._begin(partial(_plan_marked, decisions), [group for group, marked in decisions if marked], settings)

    def start_group(self, group: Group, settings: RemovalSettings, hidden_count: int = 0) -> None:
        """Plan the removal of a group with all its pictures, those too that are not shown."""
        warning = trn(
            "All {n} picture of this group go, also the best one. No copy of them stays in what was found.",
            "All {n} pictures of this group go, also the best one. No copy of them stays in what was found.",
            len(group),
        )
        warning = " ".join(filter(None, (warning, hidden_ones_go(hidden_count))))
        ways = tuple(way for way in Way if not way.is_link)
        self._question = Question(tr("Remove the whole group"), warning, ways)
        allowed = replace(settings, way=Way.TRASH) if settings.way.is_link else settings
        self._begin(partial(_plan_group, group), [group], allowed)

    def on_failed(self, error: BaseException) -> None:
        """Close the question before the error is shown: nothing was done."""
        if self._dialog is not None:
            self._dialog.reject()
        super().on_failed(error)

    def on_cancelled(self) -> None:
        """Go back to the groups."""
        self.refused.emit()

    def _begin(self, planner: Planner, groups: Sequence[Group], settings: RemovalSettings) -> None:
        self._planner, self._groups = planner, groups
        self._plan(settings)

    @Slot(object)
    def _plan(self, settings: RemovalSettings) -> None:
        assert self._planner is not None
        chosen = self._preferences.value
        decode, workers = chosen.scan_settings().decode, chosen.worker_count or None
        work = PlanWork(self._planner, settings, decode, workers, self._groups)
        self.run_job(work, self._on_planned)

    def _on_planned(self, draft: Draft) -> None:
        if self._dialog is not None:
            self._dialog.take_draft(draft)
        elif self._planner is not None:
            self._ask(draft)
        else:
            self.refused.emit()

    def _ask(self, draft: Draft) -> None:
        dialog = self._dialog = RemovalDialog(draft, self._question, self._window)
        dialog.plan_requested.connect(self._plan)
        self.status_changed.connect(dialog.show_progress)
        accepted = run_modal(dialog) == QDialog.DialogCode.Accepted
        self.status_changed.disconnect(dialog.show_progress)
        plan, settings = dialog.plan, dialog.fields.settings
        self._dialog = self._planner = None
        self._groups = ()
        if accepted and plan is not None:
            self._preferences.save(self._preferences.value.with_removal(settings))
            self._execute(plan)
        elif self.is_running:
            # Another plan is being made; `refused` follows when that has ended.
            self.cancel()
        else:
            self.refused.emit()

    def _execute(self, plan: RemovalPlan) -> None:
        def finish(report: RemovalReport) -> None:
            self.finished.emit(report, plan.way)

        self.run_job(partial(journal_work.execute, plan), finish)


def _plan_marked(decisions: Decisions, settings: RemovalSettings, inspect: Inspect) -> RemovalPlan:
    from imagetwin.fileops.plan import plan_removal

    return plan_removal(decisions, settings, inspect=inspect)


def _plan_group(group: Group, settings: RemovalSettings, inspect: Inspect) -> RemovalPlan:
    from imagetwin.fileops.plan import plan_whole_groups

    return plan_whole_groups([group], settings, inspect=inspect)


def hidden_ones_go(count: int) -> str:
    """Return a sentence about pictures that go though the filter hides them, or ""."""
    if not count:
        return ""
    return trn("{n} picture that the filter hides goes too.", "{n} pictures that the filter hides go too.", count)


def larger_ones_go(decisions: Decisions) -> str:
    """Return a sentence about groups in which a picture goes that has more pixels than all that stay, or ""."""
    count = 0
    for group, marked in decisions:
        going = {image.path for image in marked}
        kept = [image.pixel_count for image in group.images if image.path not in going]
        if kept and any(image.pixel_count > max(kept) for image in marked):
            count += 1
    if not count:
        return ""
    return trn(
        "In {n} group the picture with the most pixels goes and a smaller one stays.",
        "In {n} groups the picture with the most pixels goes and a smaller one stays.",
        count,
    )
