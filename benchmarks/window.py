"""How soon the window is there, and how long it stands still at most while a folder is searched.

A gap between two ticks of a timer in the window's thread may be the machine's doing, when other programs have the
processors. The window's own gap is therefore capped by what this program's processors did meanwhile, and beside it
stands another program that only sleeps. Nothing heavy is loaded here that the program itself does not load, since
loading is a part of what makes the window wait.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from benchmarks.cases import Case, Setup, timed
from benchmarks.running import STARTED, Contestant, Figures, task

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QWidget

    from imagetwin.gui.main_window import MainWindow

_EMPTY_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
"""
# The program as it is, closed as soon as its window was painted.
_FIRST_PAINT = f"""
import json, os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from imagetwin.gui import app

def tell(window):
    seconds = time.monotonic() - float(os.environ["{STARTED}"])
    print(json.dumps(dict(seconds=seconds, processor=time.process_time())), flush=True)
    window.close()

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: tell(watched))
        return False

make, watch = app.create_window, Watch()
def create_window(folders):
    window = make(folders)
    window.installEventFilter(watch)
    return window

app.create_window = create_window
from imagetwin.__main__ import main
sys.argv = ["imagetwin"]
main()
"""
_SLEEPER = """
import sys, threading, time
over = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
longest, before = 0.0, time.perf_counter()
while not over.wait(0.002):
    now = time.perf_counter()
    longest, before = max(longest, now - before), now
print(longest)
"""
_TICK_MS, _IDLE_MS, _BEFORE_CLICK_MS, _AFTER_GROUPS_MS = 2, 3000, 200, 2000
_STALL_SECONDS, _LOOK_SECONDS = 0.05, 0.005
_TOLD_RANKS, _TOLD_STALLS, _TOLD_FRAMES = (2, 5, 20), 3, 3


class Gaps:
    """A timer in the thread that enters it, while its event loop runs; and a thread that looks where that one is.

    After the body `clock` and `own` are the gaps in seconds, as they were and as this program's processors can have
    made them, and `beside` is the longest gap of the program that sleeps.
    """

    def __init__(self) -> None:
        self.clock: list[float] = []
        self.own: list[float] = []
        self.beside = 0.0
        # By the number of the gap, how often the threads were seen where.
        self.seen: dict[int, Counter[str]] = {}
        self._last = self._last_processor = 0.0
        self._over = threading.Event()

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Measure for the time of the body, which runs an event loop."""
        from PySide6.QtCore import Qt, QTimer

        timer, watch = QTimer(), threading.Thread(target=self._watch, args=(threading.get_ident(),))
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._on_tick)
        command = [sys.executable, "-c", _SLEEPER]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as sleeper:
            self._last, self._last_processor = time.perf_counter(), time.process_time()
            timer.start(_TICK_MS)
            watch.start()
            try:
                yield
            finally:
                timer.stop()
                self._over.set()
                watch.join()
                self.beside = float(sleeper.communicate()[0])

    def _on_tick(self) -> None:
        now, processor = time.perf_counter(), time.process_time()
        self.own.append(min(now - self._last, processor - self._last_processor))
        self.clock.append(now - self._last)
        self._last, self._last_processor = now, processor

    def _watch(self, window_thread: int) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            number = len(self.clock)
            if time.perf_counter() - self._last > _STALL_SECONDS:
                self.seen.setdefault(number, Counter())[_places(window_thread)] += 1

    def stalls(self) -> list[str]:
        """Say how long the longest stalls were that are the window's own, and where it was seen most often."""
        own = sorted(((self.own[number], number) for number in self.seen if number < len(self.own)), reverse=True)
        return [
            f"{1000 * seconds:.0f} ms at {self.seen[number].most_common(1)[0][0]}"
            for seconds, number in own[:_TOLD_STALLS]
            if seconds >= _STALL_SECONDS
        ]

    def figures(self, found: list[str], parts: dict[str, float]) -> Figures:
        """Return the longest own gap, and others as parts before those that are given."""
        own = sorted(self.own, reverse=True)
        told = {f"longest but {rank - 1}": own[min(rank, len(own)) - 1] for rank in _TOLD_RANKS}
        told["99 % below"] = own[len(own) // 100]
        told["longest on the clock"] = max(self.clock)
        told["longest of a program that sleeps"] = self.beside
        return Figures(own[0], found="; ".join([*found, *self.stalls()]), parts={**told, **parts})


def _places(window_thread: int) -> str:
    frames = sys._current_frames()  # noqa: SLF001 - there is no other way
    own = _place(frames.pop(window_thread))
    del frames[threading.get_ident()]
    busy = [place for place in map(_place, frames.values()) if "threading" not in place]
    return f"{own} [others: {', '.join(busy)}]" if busy else own


def _place(frame: FrameType | None) -> str:
    """Name the innermost functions of a stack."""
    names: list[str] = []
    while frame is not None and len(names) < _TOLD_FRAMES:
        names.append(f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(names)


@contextmanager
def shown_window(folders: list[Path]) -> "Iterator[MainWindow]":
    """Open the window as the program does, with settings of its own."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.garbage import GarbageCollector
    from imagetwin.gui.main_window import MainWindow

    application = create_application([])
    with tempfile.TemporaryDirectory() as own:
        window = MainWindow(Preferences(), Path(own) / "settings.toml", os.cpu_count() or 1)
        window.open_folders(folders)
        collector = GarbageCollector(application)
        collector.start()
        window.show()
        application.processEvents()
        yield window
        window.close()
        collector.stop()


def stall_seconds(folder: str, *, again: bool) -> Figures:
    """Measure a search with an empty cache, or the search after it, which has the groups of the first to replace."""
    with shown_window([Path(folder)]) as window:
        measured = _search(window)
        return _search(window) if again else measured


def _search(window: "MainWindow") -> Figures:
    """Measure from before the click on Find Dupes until two seconds after the groups are shown."""
    from unittest.mock import patch

    from PySide6.QtCore import QEventLoop, QTimer

    from imagetwin.gui.controllers import scan_controller
    from imagetwin.gui.controllers.protection_controller import protected_paths

    ended: list[float] = []
    shown: list[float] = []
    results: list[Any] = []
    loop, gaps = QEventLoop(), Gaps()

    def note_end(*arguments: Any) -> frozenset[Path]:
        """Come in where the scan's thread goes on after the scan; to wrap the scan itself would load numpy early."""
        ended.append(time.perf_counter())
        return protected_paths(*arguments)

    def on_finished(result: Any) -> None:
        # The window's own slot was connected first, so the groups are set; what is left is to paint them.
        results.append(result)
        _on_next_paint(window.groups_view.viewport(), lambda: shown.append(time.perf_counter()))
        QTimer.singleShot(_AFTER_GROUPS_MS, loop.quit)

    window.scans.finished.connect(on_finished)
    with patch.object(scan_controller, "protected_paths", note_end), gaps.measured():
        QTimer.singleShot(_BEFORE_CLICK_MS, window.menu_actions["find"].trigger)
        loop.exec()
    window.scans.finished.disconnect(on_finished)
    found = f"images in groups: {window.model.session.summary().image_count:,}, from the cache: "
    return gaps.figures(
        [f"{found}{results[0].cached_count:,}"], {"groups painted after the search": shown[0] - ended[0]}
    )


def _on_next_paint(widget: "QWidget", action: Callable[[], None]) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: "QObject", event: "QEvent") -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, action)
            return False

    widget.installEventFilter(Watch(widget))


def idle_seconds() -> Figures:
    """Measure while nothing is done."""
    from PySide6.QtCore import QEventLoop, QTimer

    with shown_window([]):
        loop, gaps = QEventLoop(), Gaps()
        with gaps.measured():
            QTimer.singleShot(_IDLE_MS, loop.quit)
            loop.exec()
        return gaps.figures([], {})


def _starts(_setup: Setup) -> dict[str, Contestant]:
    return {
        "the window is painted": Contestant((sys.executable, "-c", _FIRST_PAINT)),
        "an empty window of Qt": Contestant((sys.executable, "-c", _EMPTY_WINDOW)),
        "imagetwin --version": Contestant((sys.executable, "-m", "imagetwin", "--version")),
        "imagetwin scan --help": Contestant((sys.executable, "-m", "imagetwin", "scan", "--help")),
        "Python alone": Contestant((sys.executable, "-c", "pass")),
    }


def _stalls(setup: Setup) -> dict[str, Contestant]:
    from benchmarks import corpora

    folder = corpora.families(setup, setup.count(100_000))
    return {
        "first search": task(stall_seconds, folder=folder, again=False),
        "search again, from the cache": task(stall_seconds, folder=folder, again=True),
        "idle": task(idle_seconds),
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
        "how long the window stands still at most: the longest gap of a 2 ms timer in its thread, as far as it is this"
        " program's own, and where it was",
        "100,000 made pictures of 64x64 in groups of three and four",
        "first search",
        timed(_stalls),
    ),
)
