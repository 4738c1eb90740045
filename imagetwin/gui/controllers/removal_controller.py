"""From marks to the trash: plan, ask, execute, tell."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.operations import Outcome, RemovalPlan, Status
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.quantities import format_bytes, format_count
from imagetwin.gui.dialogs.list_dialog import ListDialog
from imagetwin.gui.jobs import Job, Report, Work
from imagetwin.review.session import ReviewSession


class RemovalController(QObject):
    """Removes what a session has marked; looks at files and the trash off the window's thread."""

    busy_changed = Signal(bool)
    progressed = Signal(int, int)
    refused = Signal()
    failed = Signal(object)
    finished = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._plan: RemovalPlan | None = None
        self._warning = ""

    @property
    def is_running(self) -> bool:
        """Whether files are being looked at or removed."""
        return self._job is not None

    def start(self, session: ReviewSession) -> None:
        """Plan the removal of what is marked; the question follows when the plan is made."""
        decisions = [(group, session.marked_images(group)) for group in session.groups]
        self._warning = larger_ones_go(decisions)

        def work(_cancel: CancelToken, _report: Report) -> RemovalPlan:
            from imagetwin.fileops.plan import plan_removal

            return plan_removal(decisions)

        self._run(work, self._on_planned)

    def cancel_and_wait(self) -> None:
        """Stop after the file that is being removed, and block until then."""
        if self._job is not None:
            # The window is closing: what the job has to say must not open a dialog any more.
            self._job.blockSignals(True)
            self._job.cancel()
            self._job.wait()
            self._job.deleteLater()
            self._job = None

    def _run(self, work: Work, on_succeeded: object) -> None:
        self._job = Job(work, self)
        self._job.succeeded.connect(on_succeeded)
        self._job.failed.connect(self._on_failed)
        self._job.progressed.connect(self._on_progressed)
        self.busy_changed.emit(True)
        self._job.start()

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self.busy_changed.emit(False)

    @Slot(object)
    def _on_planned(self, plan: RemovalPlan) -> None:
        self._end_job()
        if confirmation(plan, self._warning, self._window).exec() != QDialog.DialogCode.Accepted:
            self.refused.emit()
            return
        self._plan = plan

        def work(cancel: CancelToken, report: Report) -> tuple[Outcome, ...]:
            from imagetwin.fileops.execute import execute_plan

            return execute_plan(plan, on_outcome=lambda done, _outcome: report(done), cancel=cancel)

        self._run(work, self._on_executed)

    @Slot(object)
    def _on_progressed(self, done: int) -> None:
        if self._plan is not None:
            self.progressed.emit(done, len(self._plan.removals))

    @Slot(object)
    def _on_executed(self, outcomes: tuple[Outcome, ...]) -> None:
        self._end_job()
        self.finished.emit(outcomes)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._end_job()
        self.failed.emit(error)


def larger_ones_go(decisions: Sequence[tuple[Group, tuple[ScannedImage, ...]]]) -> str:
    """Return a sentence about groups in which a picture goes that has more pixels than all that stay, or ""."""
    count = 0
    for group, marked in decisions:
        going = {image.path for image in marked}
        kept = [image.pixel_count for image in group.images if image.path not in going]
        if kept and any(image.pixel_count > max(kept) for image in marked):
            count += 1
    if not count:
        return ""
    groups = format_count(count, "group")
    return f"Attention: in {groups} the picture with the most pixels goes and a smaller one stays."


def confirmation(plan: RemovalPlan, warning: str, parent: QWidget) -> ListDialog:
    """Return the one question before a removal: every file, and the one that stays for it."""
    files = format_count(len(plan.paths), "file")
    sentence = f"Move {files} ({format_bytes(plan.byte_count)}) to the trash? You can restore them from there."
    if warning:
        sentence += f"\n{warning}"
    if plan.held_back:
        sentence += f"\n{format_count(len(plan.held_back), 'more file')} stay: {plan.held_back[0].reason}."
    rows = [(str(path), str(removal.survivor.path)) for removal in plan.removals for path in removal.file.paths]
    return ListDialog(
        "Remove marked files",
        sentence,
        ("To the trash", "Stays"),
        rows,
        accept_label="Move to trash",
        parent=parent,
    )


def outcome_dialog(outcomes: tuple[Outcome, ...], parent: QWidget) -> ListDialog:
    """Return what happened to each file; what did not work comes first."""
    removed = [outcome for outcome in outcomes if outcome.status == Status.REMOVED]
    left = len(outcomes) - len(removed)
    sentence = f"{format_count(len(removed), 'image')} moved to the trash."
    if left:
        sentence += f" {format_count(left, 'image')} not removed; the reason stands beside each."
    ordered = sorted(outcomes, key=lambda outcome: outcome.status == Status.REMOVED)
    rows = [(str(outcome.path), _what_happened(outcome)) for outcome in ordered]
    return ListDialog("Removal finished", sentence, ("File", "What happened"), rows, parent=parent)


def _what_happened(outcome: Outcome) -> str:
    if outcome.status == Status.REMOVED:
        return "Moved to the trash"
    if outcome.status == Status.FAILED:
        return f"Not removed: {outcome.reason}"
    return f"Left in place: {outcome.reason}"
