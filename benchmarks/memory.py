"""The most memory that a process and all that it started held at once, sampled from outside.

On Linux pages that processes share count once (the proportional set size). Elsewhere psutil, where it is installed,
gives resident sizes, in which shared pages count for each. Without it nothing is known.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ROLLUP = Path("/proc/self/smaps_rollup")
_PAUSE_SECONDS = 0.05
_LEAST_PAUSE_SECONDS = 0.002
_EARLY_PART = 0.1
# A look at large processes takes some time of the kernel's: it must not become part of what is measured.
_PAUSE_PER_LOOK = 30


class PeakMemory:
    """Watches a process and its descendants; `in_all` is None where nothing could be seen."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self.in_all: int | None = None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch for the time of the body."""
        ended = threading.Event()
        watcher = threading.Thread(target=self._watch, args=(ended,))
        watcher.start()
        try:
            yield
        finally:
            ended.set()
            watcher.join()

    def _watch(self, ended: threading.Event) -> None:
        pause, begun = 0.0, time.perf_counter()
        while not ended.wait(pause):
            started = time.perf_counter()
            size = family_bytes(self._pid)
            if size:
                self.in_all = max(self.in_all or 0, size)
            # Often at first, since some processes live for a moment only.
            pause = min(_PAUSE_SECONDS, (started - begun) * _EARLY_PART + _LEAST_PAUSE_SECONDS)
            pause = max(pause, _PAUSE_PER_LOOK * (time.perf_counter() - started))


def family_bytes(pid: int) -> int:
    """Return the bytes that a process and its descendants hold now; 0 where they are gone or nothing can be seen."""
    if _ROLLUP.exists():
        return sum(_proportional_bytes(each) for each in _linux_family(pid))
    try:
        import psutil
    except ImportError:
        return 0
    try:
        process = psutil.Process(pid)
        return sum(int(each.memory_info().rss) for each in (process, *process.children(recursive=True)))
    except psutil.Error:
        return 0


def _linux_family(pid: int) -> Iterator[int]:
    yield pid
    try:
        # A child is the child of the thread that started it.
        lists = [each.read_text() for each in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return
    for child in " ".join(lists).split():
        yield from _linux_family(int(child))


def _proportional_bytes(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
