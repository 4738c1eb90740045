"""What jobs do with the journal, each in its own thread and with its own connection."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from imagetwin.config import paths
from imagetwin.domain.errors import JournalError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.journal import Act, Entry, Run, StepState
from imagetwin.domain.operations import Outcome, RemovalPlan, RemovalReport, Way
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.wording import number, tr
from imagetwin.gui.jobs import Report
from imagetwin.gui.way_words import busy_text

if TYPE_CHECKING:
    from imagetwin.fileops.undo import Restoration
    from imagetwin.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Undone:
    """What came of an undo: what became of each file, and the forgotten images that are there again unchanged."""

    run: int
    restorations: "tuple[Restoration, ...]"
    back: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class LastRun:
    """The last run that can be taken back, and how many files were deleted for good after it."""

    run: Run | None
    deleted_count: int = 0


@dataclass(frozen=True, slots=True)
class CutOff:
    """A run that was cut off, with the number of files that it was to remove, and of those it was at just then."""

    run: Run
    file_count: int
    doubtful_count: int = 0


@contextmanager
def opened_journal() -> "Iterator[Journal]":
    """Open the journal; imported late, since it loads SQLite."""
    from imagetwin.store.journal import Journal

    with Journal(paths.journal_path()) as journal:
        yield journal


def _is_there() -> bool:
    """Tell whether anything was ever removed; looking does not make a journal."""
    return paths.journal_path().exists()


def execute(plan: RemovalPlan, cancel: CancelToken, report: Report) -> RemovalReport:
    """Carry a plan out."""
    from imagetwin.fileops.execute import execute_plan

    def tell(done: int, _outcome: Outcome) -> None:
        report(busy_text(plan.way, done, len(plan.removals)))

    with opened_journal() as journal:
        return execute_plan(plan, journal, on_outcome=tell, cancel=cancel)


def finish(run: int, cancel: CancelToken, report: Report) -> RemovalReport:
    """Carry out what a run did not come to."""
    from imagetwin.fileops.undo import finish_run

    def tell(done: int, _outcome: Outcome) -> None:
        report(tr("Finishing the removal: {done}", done=number(done)))

    with opened_journal() as journal:
        return finish_run(journal, run, on_outcome=tell, cancel=cancel)


def leave(run: int, _cancel: CancelToken, _report: Report) -> None:
    """Let stand what a run did that was cut off."""
    from imagetwin.fileops.undo import leave_run

    with opened_journal() as journal:
        leave_run(journal, run)


def find_last(_cancel: CancelToken, _report: Report) -> LastRun:
    """Look for the last run that has something to take back."""
    if not _is_there():
        return LastRun(None)
    deleted_count = 0
    with opened_journal() as journal:
        for run in journal.runs():
            if run.removed_count and run.way != Way.DELETE:
                return LastRun(run, deleted_count)
            deleted_count += run.removed_count
    return LastRun(None, deleted_count)


def undo(
    run: int, chosen: Collection[Path] | None, forgotten: Sequence[ScannedImage], cancel: CancelToken, report: Report
) -> Undone:
    """Bring a run's files back, all or the chosen ones; look which of the forgotten images are as they were."""
    from imagetwin.fileops.checks import victim_fault
    from imagetwin.fileops.undo import restorable, undo_run

    with opened_journal() as journal:
        total = len(restorable(journal, run) if chosen is None else chosen)

        def tell(done: int, _restoration: object) -> None:
            report(tr("Bringing back: {done} of {all}", done=number(done), all=number(total)))

        restorations = undo_run(journal, run, paths=chosen, on_restoration=tell, cancel=cancel)
    places = {restoration.place for restoration in restorations}
    concerned = (image.file for image in forgotten if not places.isdisjoint(image.file.paths))
    return Undone(run, restorations, tuple(file.path for file in concerned if victim_fault(file) is None))


def load_runs(_cancel: CancelToken, _report: Report) -> list[Run]:
    """Return all runs that did something or were cut off, the last first."""
    if not _is_there():
        return []
    with opened_journal() as journal:
        return [run for run in journal.runs() if run.removed_count or run.undone_count or run.ended is None]


def load_entries(run: int, _cancel: CancelToken, _report: Report) -> list[Entry]:
    """Return what a run did to files: no way back, no backup, and nothing that did not come to pass."""
    with opened_journal() as journal:
        return [
            entry
            for entry in journal.entries(run)
            if entry.undoes is None and entry.step.act != Act.COPY and entry.state != StepState.NOT_DONE
        ]


def find_cut_off(_cancel: CancelToken, _report: Report) -> list[CutOff]:
    """Return the runs that were cut off, the last first; none while another ImageTwin is at work."""
    if not _is_there():
        return []
    from imagetwin.fileops.plan_json import plan_from_text
    from imagetwin.fileops.undo import cut_off_runs

    with opened_journal() as journal:
        if not journal.unfinished_runs():
            return []
        try:
            runs = cut_off_runs(journal)
        except JournalError:
            # The lock is held: the run goes on in another ImageTwin.
            return []
        return [
            CutOff(
                run,
                len(plan_from_text(run.plan).paths),
                sum(entry.state == StepState.INTENDED for entry in journal.entries(run.number)),
            )
            for run in runs
        ]
