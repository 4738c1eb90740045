"""Taking removals back, and putting in order what was cut off."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from imagetwin.domain.errors import UndoError
from imagetwin.domain.images import ImageFile
from imagetwin.domain.journal import Act, Entry, Run, StepState
from imagetwin.domain.operations import OnOutcome, Removal, RemovalReport
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.wording import said_by, say
from imagetwin.fileops.acts.base import NoWayBackError, StepError
from imagetwin.fileops.execute import RemovalRun
from imagetwin.fileops.files import remove_empty_folders
from imagetwin.fileops.plan_json import plan_from_text
from imagetwin.fileops.runner import StepRunner
from imagetwin.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Restoration:
    """What became of one file that was to be brought back: `place` is where it is again, or None with the reason."""

    path: Path
    place: Path | None
    reason: str = ""


OnRestoration = Callable[[int, Restoration], None]


def restorable(journal: Journal, run: int) -> list[Entry]:
    """Return the steps of a run that are done and have a way back, the last first."""
    return [entry for entry in _done(journal, run) if entry.step.act != Act.DELETE]


def _done(journal: Journal, run: int) -> list[Entry]:
    return [
        entry
        for entry in reversed(journal.entries(run))
        if entry.undoes is None and entry.state in {StepState.DONE, StepState.INTENDED} and entry.step.act != Act.COPY
    ]


def undo_run(
    journal: Journal,
    run: int,
    *,
    paths: Collection[Path] | None = None,
    on_restoration: OnRestoration = lambda _done, _restoration: None,
    cancel: CancelToken | None = None,
) -> tuple[Restoration, ...]:
    """Bring back what a run removed, all or the removals of some paths; return what became of each file.

    Nothing is overwritten: a file whose name is taken by now comes back with a number. A run that was cut off is put
    in order first, and is over then. Raises UndoError where there is no such run, and JournalError.
    """
    if journal.run(run) is None:
        raise UndoError(say('There is no run {run} in the journal. "imagetwin history" lists them.', run=str(run)))
    with journal.alone():
        runner = StepRunner(journal, run)
        unknown = settle_run(journal, run, runner)
        restorations: list[Restoration] = []
        for entry in _chosen(_done(journal, run), paths):
            if cancel is not None and cancel.is_cancelled:
                break
            unsettled = unknown.get(entry.number)
            restorations.append(
                _restore(runner, entry) if unsettled is None else Restoration(entry.step.source, None, unsettled)
            )
            on_restoration(len(restorations), restorations[-1])
        _tidy(journal, run)
        cancelled = cancel is not None and cancel.is_cancelled
        if paths is None and not unknown and not cancelled:
            journal.end_run(run)
    return tuple(restorations)


def finish_run(
    journal: Journal,
    run: int,
    *,
    on_outcome: OnOutcome = lambda _done, _outcome: None,
    cancel: CancelToken | None = None,
    own_quarantine: Path | None = None,
) -> RemovalReport:
    """Carry out what a run that was cut off did not come to, with all the checks of a new one.

    What was brought back since stays. Raises UndoError where there is no such run, or it came to its end.
    """
    known = journal.run(run)
    if known is None:
        raise UndoError(say("There is no run {run} in the journal.", run=str(run)))
    if known.ended is not None:
        raise UndoError(say("Run {run} came to its end, so there is nothing to finish.", run=str(run)))
    plan = plan_from_text(known.plan)
    with journal.alone():
        runner = StepRunner(journal, run)
        unknown = settle_run(journal, run, runner)
        gone = _gone(journal.entries(run))
        rests = ((place, _rest(removal, gone.get(place, set()))) for place, removal in enumerate(plan.removals))
        unclear = {entry.removal for entry in journal.entries(run) if entry.number in unknown}
        going_on = RemovalRun(plan, journal, run, cancel=cancel, own_quarantine=own_quarantine)
        outcomes = going_on.carry_out(
            [(place, rest) for place, rest in rests if rest is not None and place not in unclear], on_outcome
        )
        going_on.end()
    return RemovalReport(run, tuple(outcomes))


def leave_run(journal: Journal, run: int) -> None:
    """Put a run that was cut off in order and let what it did stand."""
    with journal.alone():
        settle_run(journal, run, StepRunner(journal, run))
        journal.end_run(run)


def cut_off_runs(journal: Journal) -> list[Run]:
    """Return the runs that were cut off; none while another program is at work. Raises JournalError."""
    with journal.alone():
        return journal.unfinished_runs()


def settle_run(journal: Journal, run: int, runner: StepRunner) -> dict[int, str]:
    """Find out how far each step of a run came; return why that cannot be told now, by the entry's number."""
    entries = {entry.number: entry for entry in journal.entries(run)}
    unknown: dict[int, str] = {}
    for entry in list(entries.values()):
        if entry.state == StepState.INTENDED:
            try:
                entries[entry.number] = runner.settle(entry)
            except StepError as error:
                unknown[entry.undoes or entry.number] = said_by(error)
    for entry in entries.values():
        if entry.undoes is not None and entry.state == StepState.DONE:
            undone = entries[entry.undoes]
            if undone.state != StepState.UNDONE:
                runner.close(undone, entry.place)
    return unknown


def _gone(entries: Iterable[Entry]) -> dict[int, set[Path]]:
    """Return the paths that were removed, brought back or not, by the place of their removal in the plan."""
    gone: dict[int, set[Path]] = {}
    for entry in entries:
        is_over = entry.undoes is None and entry.state in {StepState.DONE, StepState.UNDONE}
        if is_over and entry.step.act not in {Act.WRITE, Act.COPY}:
            gone.setdefault(entry.removal, set()).add(entry.step.source)
    return gone


def _rest(removal: Removal, gone: set[Path]) -> Removal | None:
    """Return what is left to do of a removal, which may have been cut off between two of its paths."""
    paths = [[path for path in file.paths if path not in gone] for file in (removal.file, *removal.companions)]
    files = [
        ImageFile(left[0], file.identity, tuple(left[1:]))
        for file, left in zip((removal.file, *removal.companions), paths, strict=True)
        if left
    ]
    if not files:
        return None
    # The digests are those of the picture.
    digests = (removal.digest, removal.survivor_digest) if paths[0] else ("", "")
    return replace(removal, file=files[0], companions=tuple(files[1:]), digest=digests[0], survivor_digest=digests[1])


def _chosen(entries: list[Entry], paths: Collection[Path] | None) -> list[Entry]:
    if paths is None:
        return entries
    wanted = set(paths)
    places = {entry.removal for entry in entries if entry.step.source in wanted}
    return [entry for entry in entries if entry.removal in places]


def _restore(runner: StepRunner, entry: Entry) -> Restoration:
    path = entry.step.source
    try:
        place = runner.take_back(entry)
    except (NoWayBackError, StepError) as error:
        return Restoration(path, None, said_by(error))
    if entry.step.act == Act.WRITE:
        return Restoration(path, path, say("the sidecar is as it was"))
    if place is None or place == path:
        return Restoration(path, place)
    return Restoration(path, place, say('its name was taken, so it is "{name}" now', name=place.name))


def _tidy(journal: Journal, run: int) -> None:
    """Remove the folders that the run had made, as far as they are empty."""
    remove_empty_folders(folder for entry in journal.entries(run) for folder in entry.step.made_folders)
