"""The work of `imagetwin undo`: find the runs, bring back, tell."""

import os
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from imagetwin import __version__
from imagetwin.cli.cancelling import cancelled_by_ctrl_c, explained_interrupt
from imagetwin.cli.commands.history import print_runs
from imagetwin.cli.exit_codes import EXIT_CANCELLED, EXIT_DONE, EXIT_FAILED
from imagetwin.cli.journals import announce_cut_off, existing_journal
from imagetwin.cli.json_files import write_json
from imagetwin.cli.output import print_note, printable
from imagetwin.cli.progress import count_bar
from imagetwin.cli.run_files import copies_of_run
from imagetwin.domain.errors import UndoError, UsageError
from imagetwin.domain.journal import Act, Run
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.quantities import format_count
from imagetwin.fileops.undo import Restoration, cut_off_runs, restorable, undo_run
from imagetwin.store.journal import Journal

SCHEMA = "imagetwin-undo/1"
_HOW = "Say what to bring back: the number of a run, --last, --count N, or --file PATH."

Task = tuple[int, Collection[Path] | None]
Choose = Callable[[Journal], list[Task]]


class Undoing:
    """One call of the command: what its steps share."""

    def __init__(self, json_target: str | None) -> None:
        self._json_target = json_target

    def undo_runs(self, numbers: Iterable[int]) -> int:
        """Bring back whole runs. Return the exit code."""
        return self._undo(lambda _journal: [(number, None) for number in dict.fromkeys(numbers)])

    def undo_last(self, count: int) -> int:
        """Bring back the last runs that still have something to bring back. Return the exit code."""
        return self._undo(lambda journal: [(run.number, None) for run in _undoable(journal)[:count]])

    def undo_files(self, paths: Iterable[Path], numbers: Collection[int]) -> int:
        """Bring back files, each from the last run that has it, or from the given ones. Return the exit code."""
        wanted = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - resolve() would follow symlinks
        return self._undo(lambda journal: _tasks_for(journal, wanted, numbers))

    def list_runs(self) -> int:
        """Say what could be brought back. Raises UsageError, since nothing was asked for."""
        with existing_journal() as journal:
            runs = [] if journal is None else _undoable(journal)
            announce_cut_off([] if journal is None else cut_off_runs(journal))
        if not runs:
            raise UsageError("There is nothing to bring back.")
        print_runs(runs)
        raise UsageError(_HOW)

    def _undo(self, choose: Choose) -> int:
        with existing_journal() as journal, cancelled_by_ctrl_c() as cancel:
            if journal is None:
                raise UndoError("There is nothing to bring back: nothing was ever removed by ImageTwin here.")
            cut_off = cut_off_runs(journal)
            tasks = choose(journal)
            announce_cut_off([run for run in cut_off if run.number not in {number for number, _ in tasks}])
            if not tasks:
                raise UndoError("There is nothing to bring back.")
            _check_known(journal, tasks)
            return self._carry_out(journal, tasks, {run.number for run in cut_off}, cancel)

    def _carry_out(self, journal: Journal, tasks: list[Task], cut_off: set[int], cancel: CancelToken) -> int:
        restored: list[tuple[int, tuple[Restoration, ...]]] = []
        for number, paths in tasks:
            if not cancel.is_cancelled:
                restorations = _restored(journal, number, paths, cancel)
                self._tell(number, restorations, was_cut_off=number in cut_off)
                restored.append((number, restorations))
        if self._json_target is not None:
            write_json(_undo_to_json(restored, cancelled=cancel.is_cancelled), self._json_target)
        if cancel.is_cancelled:
            print_note('Cancelled. What is not listed is still removed; "imagetwin history" says where it is.')
            return EXIT_CANCELLED
        return _exit_code(restored, cut_off)

    def _tell(self, number: int, restorations: tuple[Restoration, ...], *, was_cut_off: bool) -> None:
        if self._json_target != "-":
            for restoration in restorations:
                print(_line(restoration))
        back = sum(each.place is not None for each in restorations)
        if restorations:
            left = f", {len(restorations) - back:,} not" if back < len(restorations) else ""
            print_note(f"Run {number}: {format_count(back, 'file')} brought back{left}.")
        elif was_cut_off:
            print_note(f"Run {number} had removed nothing when it was cut off. It is closed now.")
        else:
            print_note(f"Run {number} has nothing left to bring back.")


def _undoable(journal: Journal) -> list[Run]:
    """Return the runs that have something to bring back, the last first."""
    return [
        run for run in journal.runs() if any(entry.step.act != Act.DELETE for entry in restorable(journal, run.number))
    ]


def _check_known(journal: Journal, tasks: Iterable[Task]) -> None:
    """Raise UndoError before anything is brought back where a run does not exist."""
    for number, _paths in tasks:
        if journal.run(number) is None:
            raise UndoError(f'There is no run {number}. "imagetwin history" lists all.')


def _tasks_for(journal: Journal, paths: Iterable[Path], numbers: Collection[int]) -> list[Task]:
    runs = [run.number for run in journal.runs() if not numbers or run.number in numbers]
    chosen: dict[int, set[Path]] = {}
    for path in paths:
        number, known = _found(journal, path, runs)
        chosen.setdefault(number, set()).add(known)
    return list(chosen.items())


def _found(journal: Journal, path: Path, runs: Iterable[int]) -> tuple[int, Path]:
    """Return the last run that removed a file, and the path under which it did."""
    spellings = {path, Path(os.path.realpath(path.parent)) / path.name}
    for number in runs:
        for entry in restorable(journal, number):
            source = entry.step.source
            if source in spellings or Path(os.path.realpath(source.parent)) / source.name in spellings:
                return number, source
    raise UndoError(f'"{path}" was not removed, or is back already. "imagetwin history RUN" lists the files of a run.')


def _restored(
    journal: Journal, number: int, paths: Collection[Path] | None, cancel: CancelToken
) -> tuple[Restoration, ...]:
    total = len(restorable(journal, number))
    with explained_interrupt(), count_bar("Bringing back", shown=True) as on_progress:
        restorations = undo_run(
            journal, number, paths=paths, on_restoration=lambda done, _each: on_progress(done, total), cancel=cancel
        )
    copies = copies_of_run(journal, number)
    return tuple(_with_copy(each, copies.get(each.path)) for each in restorations)


def _with_copy(restoration: Restoration, copy: Path | None) -> Restoration:
    if restoration.place is not None or copy is None:
        return restoration
    return replace(restoration, reason=f'{restoration.reason}; the copy that was made first is "{copy}"')


def _line(restoration: Restoration) -> str:
    path, reason = printable(str(restoration.path)), printable(restoration.reason)
    if restoration.place is None:
        return f"not brought back  {path}: {reason}"
    return f"brought back      {printable(str(restoration.place))}" + (f": {reason}" if reason else "")


def _exit_code(restored: Iterable[tuple[int, tuple[Restoration, ...]]], cut_off: Collection[int]) -> int:
    for number, restorations in restored:
        if any(each.place is None for each in restorations) or not (restorations or number in cut_off):
            return EXIT_FAILED
    return EXIT_DONE


def _undo_to_json(restored: Iterable[tuple[int, tuple[Restoration, ...]]], *, cancelled: bool) -> dict[str, Any]:
    files = [{"run": number, **_file(restoration)} for number, restorations in restored for restoration in restorations]
    back = sum(file["place"] is not None for file in files)
    return {
        "schema": SCHEMA,
        "version": __version__,
        "runs": [number for number, _ in restored],
        "cancelled": cancelled,
        "counts": {"brought_back": back, "not_brought_back": len(files) - back},
        "files": files,
    }


def _file(restoration: Restoration) -> dict[str, Any]:
    place = None if restoration.place is None else str(restoration.place)
    return {"path": str(restoration.path), "place": place, "reason": restoration.reason}
