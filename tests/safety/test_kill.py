"""A removal or an undo that is killed loses nothing, and can be taken back or finished."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.safety.kill_sweep import CASES

ROOT = Path(__file__).resolve().parents[2]
# Every line is tried by the command (see the module); the suite takes every 101st, another start for each case.
STRIDE = 101


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the children are forked")
@pytest.mark.parametrize("place", range(len(CASES)), ids=[case.name for case in CASES])
def test_a_kill_at_any_line_loses_nothing(place: int, tmp_path: Path) -> None:
    name = CASES[place].name
    command = [sys.executable, "-m", "tests.safety.kill_sweep", str(tmp_path), "--case", name]
    options = ["--stride", str(STRIDE), "--start", str(1 + 3 * place)]
    finished = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert f"{name}, undo: " in finished.stdout
