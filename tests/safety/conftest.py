"""A home on the drive of the test's files, a folder in memory, and a journal that does not wait for the disk."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from imagetwin.store import journal
from imagetwin.store.database import open_database
from tests.helpers.hazards import folder_in_memory


def _unhurried(open_it: Any, path: Path, schema: str, *, version: int, synchronous: str) -> Any:
    del synchronous  # nobody pulls the plug in these tests; the kill tests leave it on
    return open_it(path, schema, version=version, synchronous="OFF")


@pytest.fixture(autouse=True)
def _home_on_the_drive_of_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send2Trash takes the home trash only for files on the drive of the home folder."""
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture(autouse=True)
def _journal_that_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "open_database", partial(_unhurried, open_database))


@pytest.fixture
def fast_folder() -> Iterator[Path]:
    """A folder of the test's own, in memory where the platform has such a place."""
    with folder_in_memory() as folder:
        yield folder
