"""Options that say how a command runs, not what it finds: the same for every command."""

from typing import Annotated

import typer

from imagetwin.domain.errors import UsageError


def _at_least_one(threads: int | None) -> int | None:
    if threads is not None and threads < 1:
        raise UsageError("The number of threads must be 1 or more.")
    return threads


ThreadsOption = Annotated[
    int | None,
    typer.Option(
        "--threads",
        help="Worker processes. Default: one for each core.",
        show_default=False,
        callback=_at_least_one,
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no list; errors only.")]
YesOption = Annotated[bool, typer.Option("--yes", help="Do it. Without this nothing is changed.")]
CacheOption = Annotated[
    bool, typer.Option("--cache/--no-cache", help="Use what earlier scans found out, and keep what this one does.")
]
JsonOption = Annotated[str | None, typer.Option("--json", metavar="FILE|-", help="Write it as JSON; - is stdout.")]
