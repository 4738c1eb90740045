"""What the tests of the commands share: real pictures, real scans, a home of its own for each test."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from platformdirs import PlatformDirs

from imagetwin.cli.main import run
from imagetwin.config import paths
from tests.helpers.pictures import make_family_folder
from tests.helpers.thread_workers import ThreadWorkers

ROOT = Path(__file__).resolve().parents[2]
Tree = dict[str, tuple[int, bytes]]
Command = Callable[..., int]


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give journal, cache and quarantine a home that no other test uses."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(folder / name.lower()))
    monkeypatch.setattr(paths, "_DIRS", PlatformDirs("ImageTwin", appauthor=False))
    return folder


@pytest.fixture
def family(tmp_path: Path) -> Path:
    """Make the family folder: two groups, of three images and of two."""
    return make_family_folder(tmp_path / "family")


@pytest.fixture
def command(home: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return what runs a command in this process, with one worker, a thread; it returns the exit code.

    What real worker processes do is tested where `program` is used.
    """
    monkeypatch.setattr("imagetwin.engine.scan.WorkerPool", ThreadWorkers)
    monkeypatch.setattr("imagetwin.engine.inspecting.WorkerPool", ThreadWorkers)

    def no_window(_folders: Sequence[Path]) -> int:
        pytest.fail("the window was opened")

    def call(*arguments: str | Path) -> int:
        needs_workers = str(arguments[0]) in {"scan", "clean"} and "--threads" not in arguments
        return run([*map(str, arguments), *(["--threads", "1"] if needs_workers else [])], no_window)

    return call


@pytest.fixture
def scan(command: Command, family: Path, tmp_path: Path) -> Path:
    """Scan the family folder; return the JSON."""
    target = tmp_path / "scan.json"
    assert command("scan", family, "--json", target, "--quiet") == 0
    return target


def program(*arguments: str | Path, **options: Any) -> "subprocess.CompletedProcess[str]":
    """Run the program as a user does."""
    command = [sys.executable, "-m", "imagetwin", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, **options)


def tree_of(folder: Path) -> Tree:
    """Return what an undo must bring back: every name with its time and its bytes, links as what they lead to."""
    files = (path for path in sorted(folder.rglob("*")) if not path.is_dir())
    return {str(path.relative_to(folder)): (path.lstat().st_mtime_ns, path.read_bytes()) for path in files}


def names_in(folder: Path) -> set[str]:
    """Return the names of all files below a folder."""
    return {path.name for path in folder.rglob("*") if not path.is_dir()}


def read_object(path: Path) -> dict[str, Any]:
    """Read a JSON object."""
    entries = json.loads(path.read_text("ascii"))
    assert isinstance(entries, dict)
    return entries


def environment() -> dict[str, str]:
    """Return the environment with a fixed encoding."""
    return {**os.environ, "PYTHONUTF8": "1"}
