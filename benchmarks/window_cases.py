"""The cases of the window: its start and its stalls."""

import sys

from benchmarks import corpora
from benchmarks.cases import Case, Setup, timed
from benchmarks.running import Contestant, task
from benchmarks.window_times import seconds_to_window, stall_seconds

_EMPTY_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
"""


def _starts(_setup: Setup) -> dict[str, Contestant]:
    return {
        "the window is painted": task(seconds_to_window),
        "an empty window of Qt": Contestant((sys.executable, "-c", _EMPTY_WINDOW)),
        "imagetwin --version": Contestant((sys.executable, "-m", "imagetwin", "--version")),
        "imagetwin scan --help": Contestant((sys.executable, "-m", "imagetwin", "scan", "--help")),
        "Python alone": Contestant((sys.executable, "-c", "pass")),
    }


def _stalls(setup: Setup) -> dict[str, Contestant]:
    folder = corpora.tiny(setup, setup.count(100_000))
    return {
        "longest gap in a search": task(stall_seconds, folder=folder),
        "longest gap when idle": task(stall_seconds, folder=None),
    }


CASES = (
    Case(
        "start",
        "how soon the program answers, beside what it cannot do without",
        "no files",
        "the window is painted",
        timed(_starts),
    ),
    Case(
        "ui-stalls",
        "how long the window stands still at most while it searches (gaps of a 2 ms timer in its thread)",
        "100,000 made pictures of 64x64",
        "longest gap in a search",
        timed(_stalls),
    ),
)
