"""Carries a plan out, file by file: each looked at again right before the act, each act in the journal first."""

import logging
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from imagetwin.config.paths import quarantine_path
from imagetwin.domain.errors import JournalError
from imagetwin.domain.journal import Act, Entry, StepState
from imagetwin.domain.operations import OnOutcome, Outcome, Removal, RemovalPlan, RemovalReport, Status
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.wording import said_by, say, say_together
from imagetwin.fileops.acts.base import NoWayBackError, StepError
from imagetwin.fileops.checks import RunChecks, victim_fault
from imagetwin.fileops.plan_json import plan_to_text
from imagetwin.fileops.protected import ProtectedFolders
from imagetwin.fileops.runner import StepRunner, phrase
from imagetwin.fileops.steps import StepMaker, run_label
from imagetwin.fileops.trash import TrashCan, TrashLostError
from imagetwin.store.journal import Journal

_log = logging.getLogger(__name__)


def execute_plan(
    plan: RemovalPlan,
    journal: Journal,
    *,
    on_outcome: OnOutcome = lambda _done, _outcome: None,
    cancel: CancelToken | None = None,
    own_quarantine: Path | None = None,
) -> RemovalReport:
    """Remove the plan's files; return what happened to each.

    A file that is not the one that was scanned, or whose survivor is not, is skipped with the reason. One fault does
    not end the run; a journal that cannot be written, or a trash that loses a file, does: the rest is skipped. So it
    is after a cancel. What the plan held back comes first. Raises JournalError before anything was done.
    """
    with journal.alone():
        number = journal.begin_run(plan.way, plan_to_text(plan))
        run = RemovalRun(plan, journal, number, cancel=cancel, own_quarantine=own_quarantine)
        outcomes = run.carry_out(enumerate(plan.removals), on_outcome)
        run.end()
    return RemovalReport(number, (*plan.held_back, *outcomes))


class RemovalRun:
    """A run of removals: a new one, or one that was cut off and goes on."""

    def __init__(
        self,
        plan: RemovalPlan,
        journal: Journal,
        number: int,
        *,
        cancel: CancelToken | None = None,
        own_quarantine: Path | None = None,
    ) -> None:
        protected = ProtectedFolders(plan.settings.protected_folders)
        self._journal = journal
        self._number = number
        self._cancel = cancel or CancelToken()
        self._checks = RunChecks(protected, journal.linked_files())
        self._runner = StepRunner(journal, number, TrashCan())
        self._maker = StepMaker(plan.settings, run_label(number), own_quarantine or quarantine_path(), protected)
        self._halted = ""

    def carry_out(self, removals: Iterable[tuple[int, Removal]], on_outcome: OnOutcome) -> list[Outcome]:
        """Do removals, each with its place in the plan."""
        outcomes: list[Outcome] = []
        for place, removal in removals:
            outcome = self._outcome(place, removal)
            outcomes.append(outcome)
            on_outcome(len(outcomes), outcome)
        return outcomes

    def end(self) -> None:
        """Record the end, unless something is not known: then the next start finds the run and asks."""
        try:
            if not any(entry.state == StepState.INTENDED for entry in self._journal.entries(self._number)):
                self._journal.end_run(self._number)
        except JournalError:
            _log.exception("The end of a run could not be recorded.")

    def _outcome(self, place: int, removal: Removal) -> Outcome:
        if self._halted:
            return Outcome(removal, Status.SKIPPED, self._halted)
        if self._cancel.is_cancelled:
            return Outcome(removal, Status.SKIPPED, say("cancelled before its turn"))
        done: list[Entry] = []
        try:
            fault = self._checks.fault(removal)
            if fault is not None:
                return Outcome(removal, Status.SKIPPED, fault)
            return self._remove(place, removal, done)
        except JournalError as error:
            self._halted = said_by(error)
            return _cut_short(removal, done, self._halted)
        except TrashLostError as error:
            self._halted = say("the trash lost a file before its turn, so nothing more was given to it")
            return _cut_short(removal, done, said_by(error))
        except Exception as error:
            _log.exception("A removal failed unexpectedly.")
            fault = say("an unexpected fault ({what})", what=f"{type(error).__name__}: {error}")
            return _cut_short(removal, done, fault)

    def _remove(self, place: int, removal: Removal, done: list[Entry]) -> Outcome:
        try:
            for step in self._maker.steps(removal):
                done.append(self._runner.do(place, step))
        except (StepError, OSError) as error:
            reason = phrase(error)
            return Outcome(removal, Status.FAILED, say_together([reason, *take_back_all(self._runner, done)], "; "))
        first = next(entry for entry in done if entry.step.source == removal.file.path and entry.step.act != Act.COPY)
        return Outcome(removal, Status.REMOVED, place=first.place)


def _cut_short(removal: Removal, done: list[Entry], reason: str) -> Outcome:
    """Return the outcome of a removal that nothing could be taken back of, with what is gone already."""
    places = {entry.step.source: entry.place for entry in done if entry.step.act not in {Act.COPY, Act.WRITE}}
    files = [(path, file) for file in (removal.file, *removal.companions) for path in file.paths]
    gone = [path for path, file in files if victim_fault(replace(file, path=path, other_paths=())) is not None]
    if not gone:
        return Outcome(removal, Status.FAILED, reason)
    told = say_together([_with_place(path, places.get(path)) for path in gone], ", ")
    lost = say("not in its place any more: {files}", files=told)
    return Outcome(removal, Status.FAILED, say_together([reason, lost], "; "))


def _with_place(path: Path, place: Path | None) -> str:
    return say('"{path}" (it is "{place}" now)', path=path, place=place) if place else f'"{path}"'


def take_back_all(runner: StepRunner, done: list[Entry]) -> list[str]:
    """Take the steps of one removal back, the last first; return a phrase for each that could not be."""
    left: list[str] = []
    for entry in reversed(done):
        if entry.step.act == Act.COPY:
            continue
        try:
            runner.take_back(entry)
        except (NoWayBackError, StepError) as error:
            left.append(say('"{path}" {fault}', note="a file and what is wrong", path=entry.step.source, fault=error))
    return left
