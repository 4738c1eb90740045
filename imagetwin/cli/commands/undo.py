"""`imagetwin undo`: bring back what was removed, a file, a run or the last runs."""

from pathlib import Path
from typing import Annotated

import typer

from imagetwin.cli.json_files import check_target
from imagetwin.domain.errors import UsageError


def undo_command(
    runs: Annotated[
        list[int] | None,
        typer.Argument(metavar="RUN...", help='Runs to bring back; "history" lists them.', show_default=False),
    ] = None,
    last: Annotated[bool, typer.Option("--last", help="Bring back the last run.")] = False,
    count: Annotated[
        int | None, typer.Option(metavar="N", help="Bring back the last N runs.", show_default=False)
    ] = None,
    files: Annotated[
        list[Path] | None,
        typer.Option(
            "--file",
            metavar="PATH",
            help="Bring back this file, by the path it had; may be given again. With RUN, from that run.",
            show_default=False,
        ),
    ] = None,
    json_target: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write what came of it as JSON; - is stdout.")
    ] = None,
) -> int:
    """Bring removed files back to where they were. Nothing is overwritten: where a name is taken, a number is added."""
    if count is not None and count < 1:
        raise UsageError("The number of runs must be 1 or more.")
    if sum((bool(runs or files), last, count is not None)) > 1:
        raise UsageError("Give either RUN and --file, or --last, or --count: not several of them.")
    if json_target is not None:
        check_target(json_target)

    # Imported once the arguments are in order: it brings all that changes files.
    from imagetwin.cli.undoing import Undoing

    undoing = Undoing(json_target)
    if files:
        return undoing.undo_files(files, runs or [])
    if runs:
        return undoing.undo_runs(runs)
    return undoing.undo_last(count or 1) if last or count else undoing.list_runs()
