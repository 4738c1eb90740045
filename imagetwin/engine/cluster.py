"""A scan's work on more than one machine: an executor over the workers of a Dask scheduler.

Each order is one task of the cluster, of bytes that the scheduler does not look into; no more are there than the scan
has in flight. A worker that ends is the cluster's affair: it gives the order to another. An order that a worker cannot
do as it was meant, since it does not see the files or has other versions, goes to the others, and then back.
"""

import logging
import pickle
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, InvalidStateError
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from secrets import token_bytes
from typing import Any, TypeVar

from imagetwin.domain.errors import ScanError, UsageError
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.cluster_worker import Order, UnfitWorkerError, content_of, do_order, own_versions
from imagetwin.engine.remote import NotVisibleError, RemoteExecutor
from imagetwin.engine.search_files import settle_on_disk
from imagetwin.engine.spool import temporary_folder
from imagetwin.engine.worker_memory import memory_cap
from imagetwin.engine.worker_process import WorkerDiedError
from imagetwin.engine.workers import WorkerPool, default_worker_count

T = TypeVar("T")

# Fewer fingerprints are searched sooner than files for it would be shared.
FAR_SEARCH_CLASSES = 200_000
CONNECT_SECONDS = 10.0
# A worker that was ended is started anew within seconds; without any for so long nothing will come.
NO_WORKER_SECONDS = 120.0
_LOOK_SECONDS = 2.0
_LACKING = 'The extra "cluster" is not installed, which --scheduler needs. Install it: python -m pip install "{}"'
_DISCONNECTED = (
    "The connection to the scheduler was lost. Start the scan again when it is back: what was read is in the cache."
)
_NO_WORKERS = (
    f"The scheduler has had no workers for {NO_WORKER_SECONDS:g} seconds. Start some, and then the scan again: what "
    "was read is in the cache."
)


@contextmanager
def open_cluster(
    address: str,
    decode: DecodeSettings,
    *,
    shared_folder: Path | None = None,
    near_count: int | None = None,
    search_from: int = FAR_SEARCH_CLASSES,
) -> Iterator["ClusterExecutor"]:
    """Lend an executor over the scheduler at `address`, for pictures as large as `decode` allows.

    More than `search_from` distinct images are searched by the workers, if they all see `shared_folder`; fewer by
    `near_count` processes of this machine (by default one for each core). Raises UsageError where the extra is missing,
    nobody answers, there is no worker, or the workers have other versions or do not see the folder.
    """
    try:
        from distributed import Client
    except ImportError:
        raise UsageError(_LACKING.format("imagetwin[cluster]")) from None
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False, name="imagetwin")
    except (OSError, ValueError) as error:
        raise UsageError(
            f"No scheduler answers at {address}. Start one by `dask scheduler`, and give the address that it prints."
        ) from error
    with _quiet_client(), closing(client):
        _check_workers(client, address, shared_folder)
        cluster = ClusterExecutor(client, decode, shared_folder, near_count or default_worker_count(), search_from)
        try:
            yield cluster
        finally:
            cluster.shutdown(cancel_futures=True)


@contextmanager
def _quiet_client() -> Iterator[None]:
    """Keep the library from logging a lost connection and its attempts to get it back: a ScanError says it."""
    loggers = [logging.getLogger(name) for name in ("distributed", "distributed.client")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


def _check_workers(client: Any, address: str, shared_folder: Path | None) -> None:
    try:
        client.wait_for_workers(1, timeout=CONNECT_SECONDS)
    except TimeoutError as error:
        raise UsageError(
            f"The scheduler at {address} has no workers. Start some by `dask worker {address}`, on each machine."
        ) from error
    here = own_versions()
    for worker, told in client.run(own_versions, on_error="return").items():
        if isinstance(told, Exception):
            raise UsageError(f"The worker {worker} cannot run ImageTwin ({told}). {_install_there()}") from told
        if told != here:
            raise UsageError(f"The worker {worker} has {told}, and this machine {here}. {_install_there()}")
    if shared_folder is not None:
        _check_shared(client, shared_folder)


def _install_there() -> str:
    return "Install the same versions everywhere, and start the workers anew."


def _check_shared(client: Any, folder: Path) -> None:
    if not folder.is_dir():
        raise UsageError(f'The folder "{folder}" of --shared-dir is not there. Make it, or name another one.')
    with temporary_folder(folder) as own:
        mark, token = own / "seen", token_bytes(16)
        mark.write_bytes(token)
        blind = [worker for worker, told in client.run(content_of, str(mark)).items() if told != token]
    if blind:
        raise UsageError(
            f'The folder "{folder}" of --shared-dir is not seen by {", ".join(sorted(blind))}. Name one on storage '
            "that all machines have at the same path, or leave the option out: then this machine does the search."
        )


@dataclass(slots=True)
class _Sending:
    """An order on its way: its future here, and what the workers that could not do it said."""

    order: bytes
    future: "Future[Any]"
    refusals: dict[str, Exception] = field(default_factory=dict)
    times: int = 0


class ClusterExecutor(RemoteExecutor):
    """Runs functions in processes of a cluster's workers; see `open_cluster`."""

    def __init__(
        self, client: Any, decode: DecodeSettings, shared_folder: Path | None, near_count: int, search_from: int
    ) -> None:
        self.shared_folder = shared_folder
        threads = client.nthreads()
        self.worker_count, self._workers = max(1, sum(threads.values())), tuple(threads)
        self._client, self._far = client, client.get_executor(pure=False)
        self._memory_bytes, self._search_from = memory_cap(decode), search_from
        self._versions = own_versions()
        self._near = WorkerPool(near_count, memory_bytes=self._memory_bytes)
        self._notices: list[str] = []
        self._lock = threading.Lock()
        # Nothing under way refers to itself: no garbage is collected during a scan, and the cluster holds each result
        # for as long as its future is there.
        self._under_way: dict[Future[Any], Future[bytes]] = {}
        self._lost = ""
        self._is_shut = threading.Event()
        self._watch = threading.Thread(target=self._look_for_workers, name="cluster-watch", daemon=True)
        self._watch.start()

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        """Run a function in a process of some worker, for as long as it takes."""
        return self.submit_on_files((), None, partial(fn, **kwargs) if kwargs else fn, *args)

    def submit_on_files(
        self, files: Sequence[ImageFile], seconds: float | None, fn: Callable[..., T], /, *args: Any
    ) -> "Future[T]":
        """Run a function where these files are seen, for so many seconds at most.

        Raises ScanError where the cluster is lost.
        """
        self._raise_if_lost()
        order = Order(fn, args, seconds, tuple(files), self._memory_bytes)
        sending = _Sending(pickle.dumps(order, pickle.HIGHEST_PROTOCOL), Future())
        sending.future.add_done_callback(self._forget)
        self._send(sending)
        self._raise_if_lost()
        return sending.future

    def for_search(self, spool_path: Path, class_count: int) -> Executor:
        """Return the workers where that many are worth it and a folder is shared, else processes of this machine."""
        if class_count <= self._search_from:
            return self._near
        if self.shared_folder is None:
            self._notices.append(
                f"The search among {class_count:,} images ran on this machine alone. Name a folder that all workers "
                "see by --shared-dir, and they share it."
            )
            return self._near
        settle_on_disk(spool_path.parent)
        return _Searchers(self, ImageFile(spool_path, FileIdentity.from_stat(spool_path.stat())))

    @property
    def near(self) -> Executor:
        """Processes of this machine."""
        return self._near

    @property
    def notices(self) -> list[str]:
        """Sentences for people about what was not done by the workers, and why."""
        return list(dict.fromkeys(self._notices))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """End this machine's processes and forget what is under way; the cluster's workers stay as they are."""
        self._is_shut.set()
        with self._lock:
            under_way = list(self._under_way)
        for future in under_way:
            future.cancel()
        self._near.shutdown(wait, cancel_futures=cancel_futures)
        if wait:
            self._watch.join()

    def _send(self, sending: _Sending) -> None:
        others = [worker for worker in self._workers if worker not in sending.refusals] if sending.refusals else []
        where = {"workers": others, "allow_other_workers": True} if others else {}
        sending.times += 1
        answer = self._far.submit(do_order, self._versions, sending.order, **where)
        with self._lock:
            self._under_way[sending.future] = answer
        answer.add_done_callback(partial(self._take, sending))

    def _take(self, sending: _Sending, answer: "Future[bytes]") -> None:
        """Settle an order's future, or send the order on; called by the client's own thread."""
        if sending.future.done():
            return
        lost = answer.cancelled() or answer.exception() is not None
        if lost and not self._is_connected:
            self._lose(_DISCONNECTED)
            return
        if lost:
            _settle(sending.future, error=_own_error(answer))
            return
        worker, is_result, value = pickle.loads(answer.result())  # noqa: S301 - of the workers that were chosen
        if is_result:
            _settle(sending.future, value)
        elif not isinstance(value, (NotVisibleError, UnfitWorkerError)):
            _settle(sending.future, error=value)
        else:
            sending.refusals[worker] = value
            if sending.times > len(self._workers) or not set(self._workers) - set(sending.refusals):
                _settle(sending.future, error=_refused_by_all(list(sending.refusals.values())))
            else:
                self._send(sending)

    @property
    def _is_connected(self) -> bool:
        return bool(self._client.status == "running")

    def _raise_if_lost(self) -> None:
        if not self._lost and not self._is_connected:
            self._lose(_DISCONNECTED)
        if self._lost:
            raise ScanError(self._lost)

    def _lose(self, sentence: str) -> None:
        self._lost = self._lost or sentence
        with self._lock:
            under_way = list(self._under_way)
        for future in under_way:
            _settle(future, error=ScanError(sentence))

    def _forget(self, future: "Future[Any]") -> None:
        with self._lock:
            answer = self._under_way.pop(future, None)
        if answer is not None and future.cancelled() and self._is_connected:
            answer.cancel()

    def _look_for_workers(self) -> None:
        """Keep the list of workers, and end the scan where there are none for too long."""
        seen = time.monotonic()
        while not self._is_shut.wait(_LOOK_SECONDS):
            with suppress(Exception):  # a client that is being closed, or has lost its scheduler
                self._workers = tuple(self._client.nthreads())
            if self._workers and self._is_connected:
                seen = time.monotonic()
            elif not self._is_connected:
                self._lose(_DISCONNECTED)
            elif time.monotonic() - seen > NO_WORKER_SECONDS:
                self._lose(_NO_WORKERS)


class _Searchers(Executor):
    """Gives tasks to those workers that see the spool."""

    def __init__(self, cluster: ClusterExecutor, spool: ImageFile) -> None:
        self._cluster, self._spool = cluster, spool

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        """Run a function where the spool is seen."""
        return self._cluster.submit_on_files((self._spool,), None, partial(fn, **kwargs) if kwargs else fn, *args)


def _settle(future: "Future[Any]", result: Any = None, *, error: BaseException | None = None) -> None:
    """Settle a future that may be cancelled or settled at the same moment."""
    with suppress(InvalidStateError):
        if error is None:
            future.set_result(result)
        else:
            future.set_exception(error)


def _own_error(answer: "Future[bytes]") -> BaseException:
    """Return why a task came to nothing as what the engine knows: errors of the work come as outcomes."""
    from distributed import KilledWorker

    if answer.cancelled() or isinstance(answer.exception(), KilledWorker):
        return WorkerDiedError("The workers that had this task ended, one after the other.")
    error = answer.exception()
    return ScanError(f"A worker cannot run ImageTwin ({type(error).__name__}: {error}). {_install_there()}")


def _refused_by_all(refusals: Sequence[Exception]) -> Exception:
    blind = [each for each in refusals if isinstance(each, NotVisibleError)]
    if not blind:
        return ScanError(f"{refusals[0]} {_install_there()}")
    common = frozenset.intersection(*(frozenset(each.places) for each in blind))
    return NotVisibleError(", ".join(sorted({each.host for each in blind})), tuple(sorted(common)))
