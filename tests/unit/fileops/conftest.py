"""A trash on the same drive as the tests' files."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _home_on_the_drive_of_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send2Trash takes the home trash only for files on the drive of the home folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
