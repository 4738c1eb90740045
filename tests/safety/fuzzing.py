"""Scans of broken pictures with the real engine: what must hold, what came of it, and how much memory it took."""

import multiprocessing
import os
import random
import shutil
import signal
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings, WalkSettings
from imagetwin.engine.scan import scan
from imagetwin.engine.workers import WorkerPool
from tests.helpers.mutations import Corpus
from tests.helpers.pictures import make_photo

SETTINGS = ScanSettings(walk=WalkSettings(any_extension=True))
COMPARED = "compared"
# What the program cannot have meant: a reason that names an error of Python's, a death, a delay.
_UNMEANT = ("Error:", "Exception:", "died", "timed out", "could not be decoded")
# Of a scan's process, after the first batches: what its results hold, and no more.
MOST_GROWTH_BYTES = 100_000_000
_FIRST_BATCHES = 3
_SAMPLE_SECONDS = 0.05


class WatchedPool(WorkerPool):
    """A pool that keeps what its tasks raised: the engine goes on without a look that failed, and says nothing."""

    def __init__(self, worker_count: int) -> None:
        super().__init__(worker_count)
        self.errors: Counter[str] = Counter()

    def submit_within(self, seconds: float, fn: Callable[..., Any], /, *args: Any) -> Future[Any]:
        """Submit as ever, and look at how it ends."""
        future = super().submit_within(seconds, fn, *args)
        future.add_done_callback(lambda done: self._keep(fn.__name__, done))
        return future

    def _keep(self, name: str, done: Future[Any]) -> None:
        error = None if done.cancelled() else done.exception()
        if error is not None:
            self.errors[f"{name}: {type(error).__name__}: {error}"] += 1


def kind_of(reason: str) -> str:
    """Return a reason without its details, to be counted."""
    if reason.startswith("damaged (") and "Error:" in reason:
        return f"damaged ({reason[9:].partition(':')[0]})"
    return reason.partition(" (")[0].partition(":")[0]


def outcomes_of(result: ScanResult) -> dict[Path, str]:
    """Return each path's reason, or COMPARED; an AssertionError where one is told twice."""
    told = [(path, COMPARED) for image in result.images for path in image.file.paths]
    told += [(entry.path, entry.reason) for entry in result.unreadable]
    outcomes = dict(told)
    assert len(outcomes) == len(told), "a file is told twice"
    return outcomes


def accounted(result: ScanResult, folder: Path) -> dict[Path, str]:
    """Return the outcomes; an AssertionError where these are not the files of the folder."""
    outcomes = outcomes_of(result)
    there = {path for path in folder.rglob("*") if path.is_file()}
    assert outcomes.keys() == there, f"not accounted for: {sorted(outcomes.keys() ^ there)[:5]}"
    assert not result.other_file_count
    return outcomes


@dataclass
class FuzzReport:
    """What came of the files: how many of each kind, and those that the program cannot have meant."""

    kinds: Counter[str] = field(default_factory=Counter)
    found: dict[str, str] = field(default_factory=dict)
    task_errors: Counter[str] = field(default_factory=Counter)
    group_count: int = 0
    look_count: int = 0
    slowest: tuple[float, int] = (0.0, -1)
    peaks: dict[str, int] = field(default_factory=dict)

    @property
    def file_count(self) -> int:
        """The number of files that were scanned."""
        return sum(self.kinds.values())


def fuzz(
    corpus: Corpus,
    work: Path,
    *,
    count: int,
    batch: int,
    first: int = 0,
    seconds: float = 5.0,
    worker_count: int = 2,
    on_batch: Callable[[FuzzReport], None] = lambda _report: None,
) -> FuzzReport:
    """Scan `count` files of a corpus in batches with one pool; what was found lies in `work`/found afterwards.

    Raises AssertionError where a file is not accounted for, or a process, a temporary file or much memory is left.
    """
    report, temporary = FuzzReport(), work / "temporary"
    temporary.mkdir(parents=True, exist_ok=True)
    memory = MemoryPeaks()
    settled = 0
    with _temporary_files_in(temporary), memory.watching(), WatchedPool(worker_count) as pool:
        for start in range(first, first + count, batch):
            numbers = range(start, min(start + batch, first + count))
            _scan_batch(corpus, work, numbers, pool, seconds, report)
            assert not list(temporary.iterdir()), f"temporary files are left: {list(temporary.iterdir())}"
            assert len(multiprocessing.active_children()) <= worker_count, "workers that belong to no pool"
            report.peaks = memory.peaks
            report.task_errors = pool.errors
            on_batch(report)
            now = resident_bytes(os.getpid())
            settled = now if start < first + _FIRST_BATCHES * batch else settled
            assert now - settled < MOST_GROWTH_BYTES, f"the scan's process grew by {now - settled} bytes"
    assert not multiprocessing.active_children(), "workers are left"
    return report


def _scan_batch(
    corpus: Corpus, work: Path, numbers: range, pool: WatchedPool, seconds: float, report: FuzzReport
) -> None:
    folder = work / "batch"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for number in numbers:
        name, content = corpus.file(number)
        (folder / name).write_bytes(content)
    started = time.monotonic()
    result = scan([folder], SETTINGS, executor=pool, seconds_per_image=seconds)
    report.slowest = max(report.slowest, (time.monotonic() - started, numbers.start))
    report.group_count += len(result.groups)
    for path, reason in accounted(result, folder).items():
        report.kinds[kind_of(reason)] += 1
        if any(word in reason for word in _UNMEANT):
            (work / "found").mkdir(exist_ok=True)
            shutil.copyfile(path, work / "found" / path.name)
            report.found[path.name] = reason
    shutil.rmtree(folder)


@contextmanager
def _temporary_files_in(folder: Path) -> Iterator[None]:
    before = tempfile.tempdir
    tempfile.tempdir = str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before


class MemoryPeaks:
    """Samples the most memory that this process, and any of its workers, held at once; on Linux only."""

    def __init__(self) -> None:
        self.peaks: dict[str, int] = {}

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
        while not ended.wait(_SAMPLE_SECONDS):
            self._see("main", os.getpid())
            for child in multiprocessing.active_children():
                self._see("worker", child.pid or 0)

    def _see(self, name: str, pid: int) -> None:
        self.peaks[name] = max(self.peaks.get(name, 0), _status_bytes(pid, "VmHWM"))


def resident_bytes(pid: int) -> int:
    """Return the memory that a process holds; 0 where nothing can be seen."""
    return _status_bytes(pid, "VmRSS")


def _status_bytes(pid: int, name: str) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii", "replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:")), 0)


# Workers that are killed at random


def signed_on(folder: Path, fn: Callable[..., Any], *args: Any) -> Any:
    """Write down that this worker is ready, and do its task; runs in the worker."""
    (folder / str(os.getpid())).touch()
    return fn(*args)


class KilledPool(WorkerPool):
    """A pool of which a random worker that is ready is killed every `pause_seconds`, up to `most_kills` times.

    Only those that are ready, since on a busy machine no worker would get so far before its turn comes.
    """

    def __init__(self, worker_count: int, folder: Path, *, seed: int, pause_seconds: float, most_kills: int) -> None:
        super().__init__(worker_count)
        self.kill_count = 0
        self._folder, self._dice = folder, random.Random(seed)
        self._pause, self._most, self._ended = pause_seconds, most_kills, threading.Event()
        self._killer = threading.Thread(target=self._kill, name="killer")

    def submit_within(self, seconds: float, fn: Callable[..., Any], /, *args: Any) -> Future[Any]:
        """Submit as ever; the worker signs on first."""
        if self._killer.ident is None and not self._ended.is_set():
            self._killer.start()
        return super().submit_within(seconds, signed_on, self._folder, fn, *args)

    def stop_killing(self) -> None:
        """Let the workers live."""
        self._ended.set()
        if self._killer.ident is not None:
            self._killer.join()

    def _kill(self) -> None:
        while not self._ended.wait(self._pause) and self.kill_count < self._most:
            ready = {int(path.name) for path in self._folder.iterdir()}
            living = sorted(child.pid or 0 for child in multiprocessing.active_children() if child.pid in ready)
            if living:
                os.kill(self._dice.choice(living), getattr(signal, "SIGKILL", signal.SIGTERM))
                self.kill_count += 1


@dataclass(frozen=True, slots=True)
class KillReport:
    """How often a worker was killed, which files it cost, and how many were compared all the same."""

    kill_count: int
    lost: tuple[Path, ...]
    compared_count: int
    group_count: int


def scan_under_fire(
    folder: Path, work: Path, *, seed: int, pause_seconds: float, most_kills: int, worker_count: int = 2
) -> KillReport:
    """Scan a folder of whole pictures while workers are killed, and again undisturbed without those that it cost.

    Those are then gone from the folder.

    Raises AssertionError where a file is not accounted for, the pool is not at full strength at the end, or the result
    is another.
    """
    signs = work / "ready"
    signs.mkdir(parents=True)
    pool = KilledPool(worker_count, signs, seed=seed, pause_seconds=pause_seconds, most_kills=most_kills)
    with pool:
        try:
            result = scan([folder], executor=pool)
        finally:
            pool.stop_killing()
        outcomes = accounted(result, folder)
        assert _strength(pool) == worker_count, "the pool is not at full strength"
        lost = sorted(path for path, reason in outcomes.items() if reason != COMPARED)
        assert all("died" in outcomes[path] for path in lost), outcomes
        for path in lost:
            path.unlink()
        calm = scan([folder], executor=pool)
    assert result.images == calm.images
    other = [(one, two) for one, two in zip(result.groups, calm.groups, strict=False) if one != two]
    assert result.groups == calm.groups, f"{len(other)} groups are not those of an undisturbed scan: {other[:1]}"
    return KillReport(pool.kill_count, tuple(lost), len(result.images), len(result.groups))


def _strength(pool: WorkerPool) -> int:
    """Return how many workers do something at the same time."""
    waiting = [pool.submit(time.sleep, 0.5) for _ in range(pool.worker_count)]
    deadline = time.monotonic() + 60
    most = 0
    while time.monotonic() < deadline and not all(each.done() for each in waiting):
        most = max(most, len(multiprocessing.active_children()))
        time.sleep(0.02)
    for each in waiting:
        each.result()
    return most


def write_pairs(folder: Path, count: int) -> Path:
    """Write so many pictures, each second one a copy of the one before in another quality."""
    folder.mkdir(parents=True)
    for number in range(count):
        picture = make_photo(number // 2, (320, 240))
        picture.save(folder / f"{number:05d}.jpg", quality=90 if number % 2 == 0 else 70)
    return folder
