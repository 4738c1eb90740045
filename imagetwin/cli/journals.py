"""The journal, as the commands open it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from imagetwin.cli.output import print_error
from imagetwin.domain.errors import JournalError
from imagetwin.domain.journal import Run

if TYPE_CHECKING:
    from imagetwin.store.journal import Journal


@contextmanager
def opened_journal() -> Iterator["Journal"]:
    """Lend the user's journal, which is made where there is none. Raises JournalError."""
    from imagetwin.config.paths import journal_path
    from imagetwin.store.journal import Journal

    with Journal(journal_path()) as journal:
        yield journal


@contextmanager
def existing_journal() -> Iterator["Journal | None"]:
    """Lend the user's journal, or None where nothing was ever removed. Raises JournalError."""
    from imagetwin.config.paths import journal_path

    if not journal_path().exists():
        yield None
        return
    with opened_journal() as journal:
        yield journal


def cut_off_if_known(journal: "Journal") -> list[Run] | None:
    """Return the runs that were cut off, or None where another program is at work, so that it cannot be told."""
    from imagetwin.fileops.undo import cut_off_runs

    try:
        return cut_off_runs(journal)
    except JournalError:
        return None


def announce_cut_off(runs: list[Run]) -> None:
    """Say which runs were cut off and what can be done, on stderr."""
    for run in runs:
        print_error(
            f'Run {run.number} of {local_time(run.started)} was cut off. "imagetwin undo {run.number}" brings back '
            f'what it removed, "imagetwin clean --finish {run.number}" goes on with it.'
        )


def local_time(seconds: float) -> str:
    """Return a time as people here read it, to the minute."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
