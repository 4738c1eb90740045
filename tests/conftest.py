"""What every test gets: places of its own for settings, log and trash, and an eye on what it leaves behind."""

import logging
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Send2Trash and platformdirs look these up when they are imported, so they are set before anything else.
_HOME = Path(tempfile.mkdtemp(prefix="imagetwin-tests-"))
for _name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(_HOME / _name.lower())
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Now, while the places are these: a test may give a command places of its own.
import_module("send2trash")

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QApplication]":
    """The class of pytest-qt's one application: the program's own."""
    from imagetwin.gui.application import Application

    return Application


@pytest.fixture(scope="session")
def trash_files() -> Path:
    """The folder in which the tests' own trash keeps its files (freedesktop.org's layout)."""
    return _HOME / "xdg_data_home" / "Trash" / "files"


@pytest.fixture(scope="session")
def data() -> Path:
    """Real pictures with ground truth; tests that need them are skipped where they are not."""
    if not DATA.is_dir():
        pytest.skip("the test pictures are not beside the project")
    return DATA


@pytest.fixture(autouse=True)
def _no_leaked_threads() -> Iterator[None]:
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        leaked = [
            thread
            for thread in threading.enumerate()
            # Python keeps a dummy for each of Qt's threads that ran Python, for as long as the process lives.
            if thread not in before and thread.is_alive() and not isinstance(thread, threading._DummyThread)
        ]
        if not leaked:
            return
        time.sleep(0.02)
    pytest.fail(f"threads left behind: {leaked}")


@pytest.fixture(autouse=True)
def _no_unexpected_log(caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which something was logged as a warning or worse, unless it is marked `expects_log`."""
    yield
    if request.node.get_closest_marker("expects_log") is not None:
        return
    records = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not records, f"unexpected log records: {[record.getMessage() for record in records]}"
