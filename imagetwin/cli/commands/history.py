"""`imagetwin history`: what was removed, when and how, and where it lies now."""

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from imagetwin import __version__
from imagetwin.cli.journals import announce_cut_off, cut_off_if_known, existing_journal, local_time
from imagetwin.cli.json_files import check_target, write_json
from imagetwin.cli.output import print_note, printable
from imagetwin.cli.run_files import RunFile, files_of_run, state_of
from imagetwin.cli.running_options import JsonOption
from imagetwin.domain.errors import UndoError
from imagetwin.domain.journal import Run

SCHEMA = "imagetwin-history/1"


def history_command(
    number: Annotated[
        int | None, typer.Argument(metavar="RUN", help="List the files of this run.", show_default=False)
    ] = None,
    json_target: JsonOption = None,
) -> None:
    """List the runs in which files were removed, the last first; with RUN, its files and where they lie."""
    if json_target is not None:
        check_target(json_target)
    with existing_journal() as journal:
        runs = [] if journal is None else journal.runs()
        run = None if journal is None or number is None else journal.run(number)
        if number is not None and run is None:
            raise UndoError(f'There is no run {number}. "imagetwin history" lists all.')
        cut_off = [] if journal is None else cut_off_if_known(journal)
        announce_cut_off(cut_off or [])
        files = () if journal is None or run is None else files_of_run(journal, run)
    told = [run] if run is not None else runs
    if json_target is not None:
        write_json(_history_to_json(told, files, at_work=cut_off is None), json_target)
    if json_target != "-":
        _print_history(told, files, at_work=cut_off is None)


def _history_to_json(runs: Iterable[Run], files: Iterable[RunFile], *, at_work: bool) -> dict[str, Any]:
    entries: dict[str, Any] = {
        "schema": SCHEMA,
        "version": __version__,
        "runs": [_run_to_json(run, at_work=at_work) for run in runs],
    }
    listed = [_file_to_json(file) for file in files]
    return {**entries, "files": listed} if listed else entries


def _run_to_json(run: Run, *, at_work: bool) -> dict[str, Any]:
    return {
        "run": run.number,
        "started": run.started,
        "ended": run.ended,
        "way": str(run.way),
        "removed": run.removed_count + run.undone_count,
        "brought_back": run.undone_count,
        "state": state_of(run, at_work=at_work),
    }


def _file_to_json(file: RunFile) -> dict[str, Any]:
    place = None if file.place is None else str(file.place)
    return {"path": str(file.path), "state": file.state, "place": place, "reason": file.reason}


def _print_history(runs: list[Run], files: Iterable[RunFile], *, at_work: bool) -> None:
    if not runs:
        print_note("Nothing was ever removed by ImageTwin here.")
        return
    print_runs(runs, at_work=at_work)
    for file in files:
        print(f"  {file.state}: {_where(file)}")


def print_runs(runs: Iterable[Run], *, at_work: bool = False) -> None:
    """Print a table of runs."""
    print(f"{'Run':>5}  {'Date and time':<16}  {'Way':<10}  {'Removed':>7}  {'Brought back':>12}  State")
    for run in runs:
        removed = run.removed_count + run.undone_count
        print(
            f"{run.number:>5}  {local_time(run.started):<16}  {run.way:<10}  {removed:>7,}  {run.undone_count:>12,}  "
            f"{state_of(run, at_work=at_work)}"
        )


def _where(file: RunFile) -> str:
    text = printable(str(file.path))
    if file.place is not None and file.place != file.path:
        text += f" -> {printable(str(file.place))}"
    return f"{text}: {printable(file.reason)}" if file.reason else text
