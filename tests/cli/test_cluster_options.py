"""`imagetwin scan --scheduler`, where it cannot be: one sentence each. A real cluster is in tests/integration."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from imagetwin.cli.exit_codes import EXIT_USAGE
from imagetwin.cli.main import run


def no_window(_folders: Sequence[Path]) -> int:
    """Stand for the window where none may open."""
    pytest.fail("the window was opened")


def test_a_scheduler_without_the_extra_tells_the_command_that_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run(["scan", str(tmp_path), "--scheduler", "tcp://host:8786"], no_window) == EXIT_USAGE
    told = " ".join(capsys.readouterr().err.split())
    assert told.endswith('Install it: python -m pip install "imagetwin[cluster]"')


def test_a_shared_folder_without_a_scheduler_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scan", str(tmp_path), "--shared-dir", str(tmp_path)], no_window) == EXIT_USAGE
    assert "--shared-dir is for the workers of a cluster" in " ".join(capsys.readouterr().err.split())
