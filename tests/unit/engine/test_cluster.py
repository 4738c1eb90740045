"""The executor over a cluster's workers, with workers that the test plays; a real cluster is in tests/integration."""

import os
import pickle
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from imagetwin.domain.errors import ScanError, UsageError
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine import cluster as cluster_module
from imagetwin.engine import cluster_worker
from imagetwin.engine.cluster import ClusterExecutor
from imagetwin.engine.cluster_worker import Order, UnfitWorkerError
from imagetwin.engine.remote import NotVisibleError
from tests.helpers.thread_workers import ThreadWorkers

Outcome = tuple[bool, Any]
Play = Callable[[str, Order], Outcome]


class Client(Executor):
    """Plays a client and its workers: each order is done at once by the first worker that it may go to."""

    status = "running"

    def __init__(self, play: Play, workers: tuple[str, ...] = ("a", "b")) -> None:
        self.play, self.workers = play, workers
        self.asked: list[str] = []

    def nthreads(self) -> dict[str, int]:
        """Return the workers."""
        return dict.fromkeys(self.workers, 1)

    def get_executor(self, *, pure: bool) -> "Client":
        """Return the executor over the workers."""
        assert not pure
        return self

    def submit(self, _do: Any, _versions: Any, order: Any, /, **where: Any) -> "Future[Any]":  # type: ignore[override]
        """Let a worker do an order."""
        worker = where.get("workers", self.workers)[0]
        self.asked.append(worker)
        answer: Future[Any] = Future()
        answer.set_result(pickle.dumps((worker, *self.play(worker, pickle.loads(order)))))
        return answer

    def run(self, work: Callable[..., Any], *arguments: Any, **_options: Any) -> dict[str, Any]:
        """Run a function in all workers."""
        return {worker: self.play(worker, Order(work, arguments, None, (), 0))[1] for worker in self.workers}

    def wait_for_workers(self, _count: int, timeout: float) -> None:
        """Wait for workers."""
        if not self.workers:
            raise TimeoutError(f"none within {timeout}")


@contextmanager
def opened(client: Client, *, search_from: int = 100) -> Iterator[ClusterExecutor]:
    """Open an executor over played workers."""
    executor = ClusterExecutor(client, DecodeSettings(), None, 1, search_from)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def done(_worker: str, order: Order) -> Outcome:
    """Do an order as it is meant."""
    return True, order.function(*order.arguments)


def image_file(path: Path) -> ImageFile:
    """Return a file as the walk finds it."""
    return ImageFile(path, FileIdentity.from_stat(path.stat()))


def test_a_result_comes_back() -> None:
    with opened(Client(done)) as executor:
        assert executor.submit(pow, 2, 10).result() == 1024
        assert executor.worker_count == 2


def test_a_worker_that_misses_files_or_has_other_versions_is_passed_over() -> None:
    def play(worker: str, order: Order) -> Outcome:
        refusals = {"a": NotVisibleError("one", (0,)), "b": UnfitWorkerError("other versions")}
        return (False, refusals[worker]) if worker in refusals else done(worker, order)

    client = Client(play, ("a", "b", "c"))
    with opened(client) as executor:
        assert executor.submit(pow, 2, 10).result() == 1024
    assert client.asked == ["a", "b", "c"]


def test_files_that_all_workers_miss_are_told_with_their_hosts() -> None:
    def play(worker: str, _order: Order) -> Outcome:
        return False, NotVisibleError(f"host {worker}", {"a": (0, 2, 5), "b": (2, 5, 7)}[worker])

    with opened(Client(play)) as executor:
        error = executor.submit(pow, 2, 10).exception()
    assert isinstance(error, NotVisibleError)
    assert (error.places, error.host) == ((2, 5), "host a, host b")


def test_workers_that_all_have_other_versions_end_the_scan() -> None:
    with opened(
        Client(lambda worker, _order: (False, UnfitWorkerError(f"The worker {worker} has others.")))
    ) as executor:
        error = executor.submit(pow, 2, 10).exception()
    assert isinstance(error, ScanError)
    assert str(error).startswith("The worker a has others. Install the same versions everywhere")


def test_an_error_of_the_work_is_the_task_s_own() -> None:
    with opened(Client(lambda _worker, _order: (False, TimeoutError("too long")))) as executor:
        assert isinstance(executor.submit(pow, 2, 10).exception(), TimeoutError)


def test_a_connection_that_is_lost_ends_what_is_under_way_and_what_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_module, "_LOOK_SECONDS", 0.01)
    client = Client(done)
    waiting: Future[Any] = Future()
    monkeypatch.setattr(client, "submit", lambda *_arguments, **_where: waiting)
    with opened(client) as executor:
        future = executor.submit(pow, 2, 10)
        client.status = "connecting"
        assert isinstance(future.exception(timeout=10), ScanError)
        with pytest.raises(ScanError, match="connection to the scheduler was lost"):
            executor.submit(pow, 2, 10)


def test_a_cluster_without_workers_is_given_up_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_module, "_LOOK_SECONDS", 0.01)
    monkeypatch.setattr(cluster_module, "NO_WORKER_SECONDS", 0.0)
    client = Client(done)
    waiting: Future[Any] = Future()
    monkeypatch.setattr(client, "submit", lambda *_arguments, **_where: waiting)
    with opened(client) as executor:
        future = executor.submit(pow, 2, 10)
        client.workers = ()
        with pytest.raises(ScanError, match="has had no workers"):
            future.result(timeout=10)


def test_few_fingerprints_are_searched_here_and_many_too_where_no_folder_is_shared(tmp_path: Path) -> None:
    with opened(Client(done), search_from=100) as executor:
        assert executor.for_search(tmp_path / "none", 100) is executor.near
        assert executor.notices == []
        assert executor.for_search(tmp_path / "none", 101) is executor.near
        (notice,) = executor.notices
    assert "101 images ran on this machine alone" in notice
    assert "--shared-dir" in notice


@pytest.mark.parametrize(
    ("workers", "told", "sentence"),
    [
        ((), "", "has no workers. Start some by `dask worker tcp://host:1`"),
        (("a",), "ImageTwin 0.0", "The worker a has ImageTwin 0.0, and this machine ImageTwin "),
        (("a",), ModuleNotFoundError("No module"), "The worker a cannot run ImageTwin (No module)"),
    ],
)
def test_workers_that_will_not_do_are_told_before_the_scan(workers: tuple[str, ...], told: Any, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        cluster_module._check_workers(Client(lambda *_: (True, told), workers), "tcp://host:1", None)
    assert sentence in str(caught.value)


def test_a_shared_folder_has_to_be_seen_by_all_workers(tmp_path: Path) -> None:
    def play(worker: str, order: Order) -> Outcome:
        return (True, None) if worker == "b" and order.arguments else done(worker, order)

    cluster_module._check_workers(Client(done), "tcp://host:1", tmp_path)
    with pytest.raises(UsageError, match=r"is not seen by b\. Name one on storage that all machines have"):
        cluster_module._check_workers(Client(play), "tcp://host:1", tmp_path)
    with pytest.raises(UsageError, match="is not there"):
        cluster_module._check_workers(Client(done), "tcp://host:1", tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


# In a worker


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process pass for a cluster's worker of one thread, whose processes are threads."""

    class State:
        nthreads = 1

    class Worker:
        address, state = "tcp://worker:1", State()

    monkeypatch.setattr(cluster_worker, "_worker", Worker)
    monkeypatch.setattr(cluster_worker, "_KEEPER", cluster_worker._Keeper())
    monkeypatch.setattr(cluster_worker, "WorkerPool", TimedThreads)
    monkeypatch.setattr(cluster_worker, "IDLE_SECONDS", 0.01)


class TimedThreads(ThreadWorkers):
    """Workers in threads that take a limit of time and have none."""

    ended: list[Any] = []  # noqa: RUF012

    def submit_within(self, _seconds: float, fn: Callable[..., Any], /, *args: Any) -> "Future[Any]":
        """Run a function."""
        return self.submit(fn, *args)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the threads."""
        TimedThreads.ended.append(self)
        super().shutdown(wait, cancel_futures=cancel_futures)


def outcome(order: Order, versions: str | None = None) -> Outcome:
    """Return what a worker makes of an order."""
    address, is_result, value = pickle.loads(
        cluster_worker.do_order(versions or cluster_worker.own_versions(), pickle.dumps(order))
    )
    assert address == "tcp://worker:1"
    return is_result, value


def wait_for_end(count: int) -> None:
    deadline = time.monotonic() + 10
    while len(TimedThreads.ended) < count and time.monotonic() < deadline:
        time.sleep(0.005)


@pytest.mark.usefixtures("worker")
def test_a_worker_does_orders_in_one_pool_and_ends_it_when_it_is_idle() -> None:
    TimedThreads.ended.clear()
    assert outcome(Order(pow, (2, 5), None, (), 1)) == (True, 32)
    assert outcome(Order(pow, (2, 6), 5.0, (), 1)) == (True, 64)
    wait_for_end(1)
    assert len(TimedThreads.ended) >= 1
    is_result, error = outcome(Order(pow, (0, -1), None, (), 1))
    assert (is_result, type(error)) == (False, ZeroDivisionError)
    wait_for_end(2)
    assert not cluster_worker._KEEPER._pools


@pytest.mark.usefixtures("worker")
def test_a_worker_s_processes_have_not_what_a_nanny_sets_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MALLOC_TRIM_THRESHOLD_", "65536")
    TimedThreads.ended.clear()
    assert outcome(Order(os.getenv, ("MALLOC_TRIM_THRESHOLD_",), None, (), 1)) == (True, None)
    wait_for_end(1)


@pytest.mark.usefixtures("worker")
def test_a_worker_of_other_versions_does_nothing() -> None:
    is_result, error = outcome(Order(pow, (2, 5), None, (), 1), "ImageTwin 0.0")
    assert (is_result, type(error)) == (False, UnfitWorkerError)


@pytest.mark.usefixtures("worker")
def test_files_that_are_not_what_the_scan_found_are_not_visible(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.bin" for number in range(4)]
    for path in paths:
        path.write_bytes(b"content")
    files = [image_file(path) for path in paths]
    later = replace(files[1].identity, mtime_ns=files[1].identity.mtime_ns + 1_000_000_000)
    files[1] = ImageFile(paths[1], later)  # a network's rounding
    much_later = replace(files[2].identity, mtime_ns=files[2].identity.mtime_ns + 9_000_000_000)
    files[2] = ImageFile(paths[2], much_later)
    paths[3].write_bytes(b"something else")
    files.append(ImageFile(tmp_path / "missing", files[0].identity))
    is_result, error = outcome(Order(pow, (2, 5), None, files, 1))
    assert (is_result, type(error), error.places) == (False, NotVisibleError, (2, 3, 4))
