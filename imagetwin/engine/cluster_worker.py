"""What a worker of a cluster does with an order: let processes of its own do it, as a scan on its machine would.

So time limits, the bound of memory and the death of a process in the middle of a picture are here what they are there,
and the cluster's own process decodes nothing.
"""

import multiprocessing
import os
import pickle
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from imagetwin import __version__
from imagetwin.domain.images import ImageFile
from imagetwin.domain.long_paths import system_path
from imagetwin.engine.remote import NotVisibleError
from imagetwin.engine.workers import WorkerPool

# Then its processes end; their next start takes less than a second.
IDLE_SECONDS = 30.0
NANNYS_SETTING = "MALLOC_TRIM_THRESHOLD_"
# File systems on a network round times, FAT to two seconds.
_TIME_TOLERANCE_NS = 2_000_000_000


class UnfitWorkerError(Exception):
    """A worker has other versions than the scan, and could come to another result."""


@dataclass(frozen=True, slots=True)
class Order:
    """A function to be called with `arguments` in a process of `memory_bytes`, within `seconds`, on `files`."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    seconds: float | None
    files: Sequence[ImageFile]
    memory_bytes: int


def own_versions() -> str:
    """Return what must be the same everywhere, for the same fingerprints of the same files."""
    import numpy

    from imagetwin.imaging.worker import versions_of_readers

    numbers = numpy.__version__.partition(".")[0]
    return f"ImageTwin {__version__}, {versions_of_readers()}, numpy {numbers}, paths of {os.name}"


def host_name() -> str:
    """Return this machine's name."""
    return socket.gethostname()


def content_of(path: str) -> bytes | None:
    """Return a small file's bytes, None where it cannot be read; asks whether a folder is seen here."""
    try:
        return Path(path).read_bytes()
    except OSError:
        return None


def do_order(versions: str, order: bytes) -> bytes:
    """Return, pickled, this worker's address, whether an order was done, and its result or its error.

    The outcome is of bytes, and an error of the work none of the cluster's: on the way neither is looked into.
    """
    if versions != own_versions():
        return _packed(False, UnfitWorkerError(f"The worker {host_name()} has {own_versions()}."))
    try:
        return _packed(True, _done(pickle.loads(order)))  # noqa: S301 - of the scan that this worker was started for
    except Exception as error:
        return _packed(False, error)


def _packed(is_result: bool, value: Any) -> bytes:  # noqa: FBT001
    return pickle.dumps((_worker().address, is_result, value), pickle.HIGHEST_PROTOCOL)


def _done(order: Order) -> Any:
    unseen = tuple(place for place, file in enumerate(order.files) if not _is_seen(file))
    if unseen:
        raise NotVisibleError(host_name(), unseen)
    with _KEEPER.lent(order.memory_bytes) as pool:
        if order.seconds is None:
            return pool.submit(order.function, *order.arguments).result()
        return pool.submit_within(order.seconds, order.function, *order.arguments).result()


def _is_seen(file: ImageFile) -> bool:
    """Tell whether the file that the scan found lies here, too, and no other one at the same path."""
    try:
        now = os.stat(system_path(file.path))  # noqa: PTH116 - a text
    except OSError:
        return False
    is_near = abs(now.st_mtime_ns - file.identity.mtime_ns) <= _TIME_TOLERANCE_NS
    return now.st_size == file.byte_size and is_near


class _Keeper:
    """Keeps a pool for each bound of memory, and ends those that nobody used for a while: a scan may end unheard."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pools: dict[int, WorkerPool] = {}
        self._users: dict[int, int] = {}
        self._timers: dict[int, threading.Timer] = {}

    @contextmanager
    def lent(self, memory_bytes: int) -> Iterator[WorkerPool]:
        """Lend the pool with this bound."""
        with self._lock:
            timer = self._timers.pop(memory_bytes, None)
            if timer is not None:
                timer.cancel()
            if memory_bytes not in self._pools:
                _make_ready_for_children()
                self._pools[memory_bytes] = WorkerPool(_worker().state.nthreads, memory_bytes=memory_bytes)
            self._users[memory_bytes] = self._users.get(memory_bytes, 0) + 1
            pool = self._pools[memory_bytes]
        try:
            yield pool
        finally:
            self._give_back(memory_bytes)

    def _give_back(self, memory_bytes: int) -> None:
        with self._lock:
            self._users[memory_bytes] -= 1
            if not self._users[memory_bytes]:
                timer = threading.Timer(IDLE_SECONDS, self._end_idle, (memory_bytes,))
                timer.daemon = True
                self._timers[memory_bytes] = timer
                timer.start()

    def _end_idle(self, memory_bytes: int) -> None:
        with self._lock:
            if self._users[memory_bytes]:
                return
            pool = self._pools.pop(memory_bytes, None)
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _worker() -> Any:
    from distributed import get_worker

    return get_worker()


def _make_ready_for_children() -> None:
    """Let this process start others, which a cluster's nanny forbids: ours end by themselves when this one is gone.

    Nor are they to have what a nanny sets for the cluster's own data: with it the C library gives each array's memory
    back and asks for it again, and the search takes several times as long.
    """
    os.environ.pop(NANNYS_SETTING, None)
    process = multiprocessing.current_process()
    if process.daemon:
        process.daemon = False


_KEEPER = _Keeper()
