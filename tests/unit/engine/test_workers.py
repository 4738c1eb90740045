"""The pool, with real processes: what ends one of them costs one task."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Future, ThreadPoolExecutor
from pathlib import Path
from types import FrameType

import pytest

from imagetwin.engine import workers
from imagetwin.engine.remote import submit_within
from imagetwin.engine.worker_process import WorkerDiedError
from imagetwin.engine.workers import MAX_WORKERS, WorkerPool, default_worker_count
from tests.helpers.faulty_tasks import SLEEPS, end_process, heartbeat_of
from tests.helpers.pictures import save_picture

ROOT = Path(__file__).resolve().parents[3]
# Against a hang, not a measure of speed: a busy machine starts a process in seconds.
PATIENCE_SECONDS = 30


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    """Share one warm pool, since its processes take a second to start."""
    with WorkerPool(2) as shared:
        shared.submit(os.getpid).result(PATIENCE_SECONDS)
        yield shared


def test_work_is_done_in_other_processes(pool: WorkerPool) -> None:
    assert pool.submit(os.getpid).result(PATIENCE_SECONDS) != os.getpid()


def test_a_worker_that_dies_costs_its_own_task_only(pool: WorkerPool) -> None:
    doomed = pool.submit(end_process)
    others = [pool.submit(pow, number, 2) for number in range(20)]
    assert isinstance(doomed.exception(PATIENCE_SECONDS), WorkerDiedError)
    assert [other.result(PATIENCE_SECONDS) for other in others] == [number**2 for number in range(20)]


def test_a_task_that_takes_too_long_is_ended(pool: WorkerPool) -> None:
    late = pool.submit_within(0.3, time.sleep, 60)
    other = pool.submit(pow, 2, 5)
    assert isinstance(late.exception(PATIENCE_SECONDS), TimeoutError)
    assert other.result(PATIENCE_SECONDS) == 32


def test_an_error_in_a_task_comes_back(pool: WorkerPool) -> None:
    failing: Future[object] = pool.submit(int, "no number")
    with pytest.raises(ValueError, match="no number"):
        failing.result(PATIENCE_SECONDS)


def test_a_worker_leaves_ctrl_c_to_its_parent(pool: WorkerPool) -> None:
    assert pool.submit(signal.getsignal, signal.SIGINT).result(PATIENCE_SECONDS) == signal.SIG_IGN


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal masks")
def test_a_worker_is_deaf_to_ctrl_c_from_its_birth(pool: WorkerPool) -> None:
    if sys.platform != "win32":
        pool.submit(end_process).exception(PATIENCE_SECONDS)
        masks = [pool.submit(signal.pthread_sigmask, signal.SIG_BLOCK, []) for _ in range(8)]
        assert all(signal.SIGINT in mask.result(PATIENCE_SECONDS) for mask in masks)
        assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


def test_a_worker_never_loads_qt(pool: WorkerPool) -> None:
    code = "sorted(name for name in __import__('sys').modules if name.startswith(('PySide6', 'imagetwin.gui')))"
    assert pool.submit(eval, code).result(PATIENCE_SECONDS) == []


def living() -> set[int | None]:
    """Return the ids of all child processes, the shared pool's among them."""
    return {child.pid for child in multiprocessing.active_children()}


def test_a_shutdown_waits_for_what_is_running() -> None:
    pool = WorkerPool(1)
    future = pool.submit(os.getpid)
    pool.shutdown()
    assert future.result(0) not in living()


def test_a_shutdown_that_cancels_leaves_no_process() -> None:
    pool = WorkerPool(1)
    worker = pool.submit(os.getpid).result(PATIENCE_SECONDS)
    pool.submit(time.sleep, 60)
    started = time.monotonic()
    pool.shutdown(cancel_futures=True)
    # It takes milliseconds; the bound only tells it from the task's minute, on any machine.
    assert time.monotonic() - started < 10
    assert worker not in living()


def test_a_shutdown_need_not_wait() -> None:
    pool = WorkerPool(1)
    future = pool.submit(pow, 3, 2)
    pool.shutdown(wait=False)
    assert future.result(PATIENCE_SECONDS) == 9
    pool.shutdown()


def test_a_pool_that_never_worked_can_be_shut_down() -> None:
    WorkerPool(1).shutdown()


@pytest.mark.parametrize(("asked", "given"), [(1, 1), (7, 7), (1000, MAX_WORKERS), (-3, 1)])
def test_the_number_of_workers_is_kept_within_bounds(asked: int, given: int) -> None:
    with WorkerPool(asked) as pool:
        assert pool.worker_count == given


def test_the_default_is_one_worker_for_each_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert default_worker_count() == 6
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert default_worker_count() == 1


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="only Linux tells which cores a process may use")
def test_the_default_counts_the_cores_that_may_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: set(range(100)))
    assert default_worker_count() == MAX_WORKERS


def test_an_executor_without_time_limits_gets_the_task_without_one() -> None:
    with ThreadPoolExecutor(1) as executor:
        assert submit_within(executor, 0.001, pow, 2, 3).result() == 8


def test_a_worker_is_set_up_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[int, ...]] = []
    monkeypatch.setattr(os, "open", lambda *_arguments: 999)
    monkeypatch.setattr(os, "dup2", lambda *numbers: calls.append(numbers))
    close = os.close
    # Others' files go on being closed: a thread of another test may still be ending.
    monkeypatch.setattr(os, "close", lambda number: calls.append((number,)) if number == 999 else close(number))
    monkeypatch.setattr(sys, "stderr", None)
    workers._silence_native_libraries()
    silent = sys.stderr
    assert silent is not None
    silent.close()
    assert calls == [(999, 2), (999,)]


def test_a_worker_without_a_null_device_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> int:
        raise OSError(2, "No such file or directory")

    before = sys.stderr
    monkeypatch.setattr(os, "open", refuse)
    workers._silence_native_libraries()
    assert sys.stderr is before


def test_a_process_without_a_parent_watches_none() -> None:
    workers._end_with_parent()


def wait_until(heartbeat: Path, *, beating: bool) -> None:
    """Wait until the file changes, or until it has not changed for two seconds."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    last, since = "", time.monotonic()
    while time.monotonic() < deadline:
        now = heartbeat.read_text() if heartbeat.exists() else ""
        if now != last:
            if beating:
                return
            last, since = now, time.monotonic()
        elif not beating and time.monotonic() - since > 2:
            return
        time.sleep(0.05)
    pytest.fail(f"the worker is {'not yet' if beating else 'still'} at work")


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    picture = save_picture(tmp_path / SLEEPS, 1)
    code = (
        "import sys, pathlib; from tests.helpers.faulty_tasks import scan_faultily; "
        "scan_faultily(pathlib.Path(sys.argv[1]))"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT) as parent:
        try:
            wait_until(heartbeat_of(picture), beating=True)
        finally:
            parent.kill()
    wait_until(heartbeat_of(picture), beating=False)


def not_ready() -> None:
    """End the process before it is ready."""
    os._exit(3)


def test_a_pool_whose_workers_cannot_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "prepare_worker", not_ready)
    monkeypatch.setattr(workers, "MOST_FAILED_STARTS", 2)
    with WorkerPool(1) as pool:
        assert isinstance(pool.submit(abs, 1).exception(PATIENCE_SECONDS), BrokenExecutor)
        with pytest.raises(BrokenExecutor):
            pool.submit(abs, 1)


def send_half_an_answer() -> None:
    """Write the head of an answer of 1,000 bytes and a few of them to the worker's pipe, and end the process."""
    frame: FrameType | None = sys._getframe()
    while frame is not None and frame.f_code.co_name != "_serve":
        frame = frame.f_back
    assert frame is not None
    pipe = frame.f_locals["pipe"]
    os.write(pipe.fileno(), (1000).to_bytes(4, "big") + b"half")
    os._exit(1)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of Windows has no head")
def test_a_worker_that_is_killed_in_the_middle_of_its_answer_costs_its_own_task_only(pool: WorkerPool) -> None:
    doomed = pool.submit(send_half_an_answer)
    others = [pool.submit(pow, number, 2) for number in range(20)]
    assert isinstance(doomed.exception(PATIENCE_SECONDS), WorkerDiedError)
    assert [other.result(PATIENCE_SECONDS) for other in others] == [number**2 for number in range(20)]


def test_idle_workers_that_are_killed_cost_no_task(pool: WorkerPool) -> None:
    for _ in range(3):
        pids = {pool.submit(os.getpid).result(PATIENCE_SECONDS) for _ in range(20)}
        for child in multiprocessing.active_children():
            child.kill()
            child.join()
        assert pool.submit(os.getpid).result(PATIENCE_SECONDS) not in pids


def test_a_task_that_is_cancelled_while_it_runs_is_ended(pool: WorkerPool) -> None:
    future = pool.submit(time.sleep, 60)
    while not future.running():
        time.sleep(0.01)
    assert not future.cancel()
    assert isinstance(future.exception(PATIENCE_SECONDS), CancelledError)
    assert pool.submit(pow, 2, 3).result(PATIENCE_SECONDS) == 8


def test_an_answer_that_cannot_be_packed_is_an_error_of_its_task(pool: WorkerPool) -> None:
    assert isinstance(pool.submit(threading.Lock).exception(PATIENCE_SECONDS), TypeError)
    assert isinstance(pool.submit(lambda: 1).exception(PATIENCE_SECONDS), Exception)
    assert pool.submit(pow, 2, 3).result(PATIENCE_SECONDS) == 8


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_a_worker_that_is_killed_while_it_waits_costs_no_task() -> None:
    with WorkerPool(1) as pool:
        for _ in range(3):
            os.kill(pool.submit(os.getpid).result(timeout=60), signal.SIGKILL)
            assert pool.submit(divmod, 7, 2).result(timeout=60) == (3, 1)
