"""How soon the window is there, and how long it stands still at most while a folder is searched.

    python -m benchmarks.window start [--rounds 9]
    python -m benchmarks.window search FOLDER [--rounds 3] [--stalls 50]
    python -m benchmarks.window make FOLDER [--count 100000]

`start` starts the program anew in each round, with settings of its own: milliseconds from the start of the process to
the first painting of the window, and those of its processor. `search` looks through the folder, first with an empty
cache and then from it; it prints the gaps of a 2 ms timer in the window's thread from the click on Find Dupes until two
seconds after the groups are shown, and how long the groups took to be there after the search. Gaps from `--stalls`
milliseconds on are listed with what the window's thread and the others were doing. For comparison the gaps of another
program that only sleeps: what that has to wait, the machine is to blame for. `make` fills a folder with small pictures
in groups of three and four.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median
from types import FrameType
from typing import Any

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from imagetwin.config import paths
from imagetwin.config.preferences import Preferences
from imagetwin.engine import scan as engine
from imagetwin.gui.app import create_application
from imagetwin.gui.garbage import GarbageCollector
from imagetwin.gui.main_window import MainWindow

_FIRST_PAINT = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from imagetwin.gui import app

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: (print(time.monotonic(), time.process_time(), flush=True), watched.close()))
        return False

make = app.create_window
def create_window(folders):
    window = make(folders)
    window.installEventFilter(watch)
    return window

watch = Watch()
app.create_window = create_window
from imagetwin.__main__ import main
sys.argv = ["imagetwin"]
main()
"""
_SLEEPER = """
import select, sys, time
gaps, before = [], time.perf_counter()
while not select.select([sys.stdin], [], [], 0.002)[0]:
    now = time.perf_counter()
    gaps.append(now - before)
    before = now
print(*sorted(gaps)[-5:])
"""
_INTERVAL_MS = 2
_SIZES = (3, 3, 4)
_PER_BLOCK = sum(_SIZES)


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description="Measure the window's start and its stalls.")
    commands = parser.add_subparsers(dest="command", required=True)
    start = commands.add_parser("start")
    start.add_argument("--rounds", type=int, default=9)
    search = commands.add_parser("search")
    search.add_argument("folder", type=Path)
    search.add_argument("--rounds", type=int, default=3)
    search.add_argument("--stalls", type=float, default=50)
    making = commands.add_parser("make")
    making.add_argument("folder", type=Path)
    making.add_argument("--count", type=int, default=100_000)
    options = parser.parse_args()
    if options.command == "start":
        measure_start(options.rounds)
    elif options.command == "search":
        measure_search(options.folder, options.rounds, options.stalls)
    else:
        make_pictures(options.folder, options.count)


def measure_start(rounds: int) -> None:
    """Start the program so many times, after once to fill the disk's cache; print the least and the median."""
    walls, processors = [], []
    with tempfile.TemporaryDirectory() as home:
        own = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), home)
        for number in range(rounds + 1):
            started = time.monotonic()
            command = [sys.executable, "-c", _FIRST_PAINT]
            done = subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True, check=True)
            painted, processor = map(float, done.stdout.split())
            if number:
                walls.append(1000 * (painted - started))
                processors.append(1000 * processor)
    print(f"first painting: least {min(walls):.0f} ms, median {median(walls):.0f} ms of {rounds} rounds")
    print(f"processor until then: least {min(processors):.0f} ms, median {median(processors):.0f} ms")


def measure_search(folder: Path, rounds: int, stalls: float) -> None:
    """Search the folder: once with an empty cache, then from it."""
    application = create_application([])
    with tempfile.TemporaryDirectory() as own:
        paths.cache_path = lambda: Path(own) / "cache.sqlite"
        paths.journal_path = lambda: Path(own) / "journal.sqlite"
        window = MainWindow(Preferences(), Path(own) / "settings.toml", os.cpu_count() or 1)
        window.open_folders([folder])
        collector = GarbageCollector(application)
        collector.start()
        window.show()
        note_end()
        for number in range(rounds):
            measured = _Search(window, stalls)
            measured.run()
            measured.tell("from the cache" if number else "empty cache")
        window.close()
        collector.stop()


def note_end() -> None:
    """Have each scan note when it has ended, in its own thread."""
    scan = engine.scan

    def noting(*arguments: Any, **options: Any) -> Any:
        result = scan(*arguments, **options)
        _Search.ended = time.perf_counter()
        return result

    engine.scan = noting


class _Search(QObject):
    """One search with a timer in the window's thread, and a thread that looks where that one is."""

    ended = 0.0

    def __init__(self, window: MainWindow, stalls: float) -> None:
        super().__init__()
        self.window, self.stalls = window, stalls / 1000
        self.loop = QEventLoop()
        self.timer = QTimer()
        self.timer.timeout.connect(self._on_tick)
        self.last, self.last_processor = 0.0, 0.0
        self.gaps: list[float] = []
        self.own_gaps: list[float] = []
        self.stalled: list[tuple[float, float, str]] = []
        self.shown = self.started = 0.0
        self.is_over = threading.Event()
        self.window_thread = threading.get_ident()
        self.beside: list[float] = []

    def run(self) -> None:
        """Click, and come back two seconds after the groups are shown."""
        self.window.scans.finished.connect(self._on_finished)
        watch = threading.Thread(target=self._watch)
        pipe, command = subprocess.PIPE, [sys.executable, "-c", _SLEEPER]
        with subprocess.Popen(command, stdin=pipe, stdout=pipe) as sleeper:
            self.started = self.last = time.perf_counter()
            self.last_processor = time.process_time()
            self.timer.start(_INTERVAL_MS)
            watch.start()
            QTimer.singleShot(200, self.window.menu_actions["find"].trigger)
            self.loop.exec()
            self.timer.stop()
            self.beside = [float(gap) for gap in sleeper.communicate()[0].split()]
        self.is_over.set()
        watch.join()
        self.window.scans.finished.disconnect(self._on_finished)

    def tell(self, name: str) -> None:
        """Print the figures."""
        gaps = sorted(self.gaps)
        result = self.window._result  # noqa: SLF001 - what is measured
        assert result is not None
        images, groups = self.window.model.session.summary().image_count, self.window.model.rowCount()
        print(f"\n{name}: {images:,} images in {groups:,} groups after {self.ended - self.started:.1f} s", end=" ")
        print("(" + ", ".join(f"{stage.name.lower()} {s:.1f}" for stage, s in result.stage_seconds.items()) + ")")
        at = 1000 * gaps[int(0.99 * len(gaps))]
        print(f"window's thread: 99 % of gaps below {at:.0f} ms; longest {_longest(gaps)} ms", end="; ")
        print(f"of them this program's own {_longest(self.own_gaps)} ms", end="; ")
        print(f"another program that sleeps: {_longest(self.beside)} ms")
        print(f"groups painted {1000 * (self.shown - self.ended):.0f} ms after the search", flush=True)
        for gap, own, where in self.stalled:
            if own > self.stalls:
                print(f"  {1000 * gap:.0f} ms, {1000 * own:.0f} of the processor: {where}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_shown)
        return False

    def _on_tick(self) -> None:
        now, processor = time.perf_counter(), time.process_time()
        self.gaps.append(now - self.last)
        self.own_gaps.append(min(now - self.last, processor - self.last_processor))
        self.last, self.last_processor = now, processor

    def _on_finished(self) -> None:
        # The window's own slot was connected first, so the groups are set; what is left is to paint them.
        self.window.groups_view.viewport().installEventFilter(self)
        QTimer.singleShot(2000, self.loop.quit)

    def _on_shown(self) -> None:
        self.shown = time.perf_counter()

    def _watch(self) -> None:
        """Note where the window's thread is, and the others, when it has not ticked for so long."""
        seen: Counter[str] = Counter()
        last = self.last
        while not self.is_over.wait(0.005):
            if self.last != last:
                if seen:
                    self.stalled.append((self.gaps[-1], self.own_gaps[-1], _listed(seen)))
                seen, last = Counter(), self.last
            if time.perf_counter() - self.last > self.stalls:
                seen[self._places()] += 1

    def _places(self) -> str:
        frames = sys._current_frames()  # noqa: SLF001 - there is no other way
        own = _place(frames.pop(self.window_thread))
        del frames[threading.get_ident()]
        busy = [place for place in map(_place, frames.values()) if "threading" not in place]
        return f"{own} [others: {', '.join(busy)}]"


def _listed(seen: Counter[str]) -> str:
    return "; ".join(f"{count} x {where}" for where, count in seen.most_common(3))


def _longest(gaps: list[float]) -> str:
    return ", ".join(f"{1000 * gap:.0f}" for gap in sorted(gaps)[-5:][::-1])


def _place(frame: FrameType | None) -> str:
    """Name the innermost functions of a stack."""
    names: list[str] = []
    while frame is not None and len(names) < 3:
        names.append(f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(names)


def make_pictures(folder: Path, count: int) -> None:
    """Make the pictures that are missing, by the hundred in subfolders."""
    with ProcessPoolExecutor() as pool:
        list(pool.map(partial(_make_block, folder), range(count // _PER_BLOCK), chunksize=64))


def _make_block(folder: Path, block: int) -> None:
    """Save three pictures of noise, coarse enough that it survives being scaled, in three or four qualities each."""
    place = folder / f"{block // 10:05}"
    place.mkdir(parents=True, exist_ok=True)
    for number, size in enumerate(_SIZES):
        coarse = np.random.default_rng(3 * block + number).integers(0, 256, (8, 8, 3), dtype=np.uint8)
        picture = Image.fromarray(coarse).resize((48, 48), Image.Resampling.BICUBIC)
        for copy in range(size):
            path = place / f"{block:06}-{number}-{copy}.jpg"
            if not path.exists():
                picture.save(path, quality=95 - 4 * copy)


if __name__ == "__main__":
    main()
