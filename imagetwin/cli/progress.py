"""Bars on stderr for work that takes its time."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from imagetwin.domain.progress import Progress, ProgressCallback, Stage, ignore_progress
from imagetwin.domain.quantities import format_seconds

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

CountCallback = Callable[[int, int], None]


@contextmanager
def progress_bar(*, shown: bool) -> Iterator[ProgressCallback]:
    """Show a scan's bar for as long as the block runs; yield what takes the reports."""
    if not shown or not _is_terminal():
        yield ignore_progress
        return
    with _bar() as bar:
        task = bar.add_task(Stage.WALK.label, total=None, note="")

        def show(progress: Progress) -> None:
            bar.update(
                task,
                description=progress.stage.label,
                completed=progress.done,
                total=progress.total,
                note=_note(progress),
            )

        yield show


@contextmanager
def count_bar(label: str, *, shown: bool) -> Iterator[CountCallback]:
    """Show a bar that counts for as long as the block runs; yield what takes how many are done, and of how many."""
    if not shown or not _is_terminal():
        yield lambda _done, _total: None
        return
    with _bar() as bar:
        task = bar.add_task(label, total=None, note="")
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _is_terminal() -> bool:
    """Tell whether a bar can be seen: elsewhere it leaves nothing but empty lines, and takes 0.1 s to load."""
    return sys.stderr is not None and (sys.stderr.isatty() or "FORCE_COLOR" in os.environ)


def _bar() -> "Bar":
    # Imported late: it takes longer to load than all that the small commands do.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description:<18}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[note]}"),
    )
    console = Console(stderr=True)
    # Elsewhere than on a terminal a bar leaves nothing but empty lines.
    return Bar(*columns, console=console, transient=True, disable=not console.is_terminal)


def _note(progress: Progress) -> str:
    if progress.seconds_left is None:
        return ""
    return f"{progress.rate:,.0f}/s, {format_seconds(progress.seconds_left)} left"
