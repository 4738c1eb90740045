"""What the journal says about the files of a run, one line for each file."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.journal import Act, Entry, Run, StepState
from imagetwin.domain.operations import RemovalPlan

if TYPE_CHECKING:
    from imagetwin.store.journal import Journal

REMOVED, BROUGHT_BACK, NOT_REMOVED, UNKNOWN, LEFT = "removed", "brought back", "not removed", "unknown", "left in place"
_STATES = {
    StepState.DONE: REMOVED,
    StepState.UNDONE: BROUGHT_BACK,
    StepState.NOT_DONE: NOT_REMOVED,
    StepState.INTENDED: UNKNOWN,
}
_OWN_WORDS = {
    (Act.LINK, StepState.DONE): "replaced by a link",
    (Act.DELETE, StepState.DONE): "deleted",
    (Act.COPY, StepState.DONE): "copied",
    (Act.WRITE, StepState.DONE): "sidecar written",
    (Act.WRITE, StepState.UNDONE): "sidecar as before",
}


@dataclass(frozen=True, slots=True)
class RunFile:
    """One file of a run: what became of it, and where it, its copy or its original lies now, where that is known."""

    path: Path
    state: str
    place: Path | None = None
    reason: str = ""


def files_of_run(journal: "Journal", run: Run) -> tuple[RunFile, ...]:
    """Return the files of a run in the order of their removal, then those that the run did not touch."""
    last = {(entry.step.source, entry.step.act): entry for entry in _entries(journal, run.number)}
    touched = {path for path, _act in last}
    listed = [_run_file(entry) for entry in last.values() if _is_told(entry)]
    return (*listed, *(RunFile(path, LEFT) for path in _planned(run) if path not in touched))


def places_of_run(journal: "Journal", run: int) -> dict[Path, Path]:
    """Return where the removed files of a run lie now, as far as that is known."""
    return {
        entry.step.source: entry.place
        for entry in _entries(journal, run)
        if _took_away(entry) and entry.place is not None
    }


def copies_of_run(journal: "Journal", run: int) -> dict[Path, Path]:
    """Return where the backups of a run's files lie."""
    return {
        entry.step.source: entry.place
        for entry in _entries(journal, run)
        if entry.step.act is Act.COPY and entry.place is not None
    }


def unfinished_part(journal: "Journal", run: Run) -> RemovalPlan:
    """Return the part of a run's plan that is not known to be done. Raises PlanRefusedError where it cannot be read."""
    from imagetwin.fileops.plan_json import plan_from_text

    plan = plan_from_text(run.plan)
    done = Counter(entry.removal for entry in _entries(journal, run.number) if _took_away(entry))
    left = (removal for place, removal in enumerate(plan.removals) if done[place] < len(removal.paths))
    return replace(plan, removals=tuple(left), held_back=())


def state_of(run: Run, *, at_work: bool) -> str:
    """Return how a run stands, in a word or two; `at_work` says that another program may be at it just now."""
    if run.ended is None:
        return "under way" if at_work else "cut off"
    if run.removed_count:
        return "done"
    return "taken back" if run.undone_count else "nothing removed"


def _entries(journal: "Journal", run: int) -> Iterator[Entry]:
    return (entry for entry in journal.entries(run) if entry.undoes is None)


def _took_away(entry: Entry) -> bool:
    return entry.state is StepState.DONE and entry.step.act not in {Act.COPY, Act.WRITE}


def _is_told(entry: Entry) -> bool:
    return entry.step.act not in {Act.COPY, Act.WRITE} or entry.state is not StepState.NOT_DONE


def _run_file(entry: Entry) -> RunFile:
    state = _OWN_WORDS.get((entry.step.act, entry.state), _STATES[entry.state])
    return RunFile(entry.step.source, state, entry.place, entry.reason)


def _planned(run: Run) -> tuple[Path, ...]:
    from imagetwin.fileops.plan_json import plan_from_text

    try:
        return plan_from_text(run.plan).paths
    except PlanRefusedError:
        return ()
