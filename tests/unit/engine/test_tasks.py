"""The window of tasks in flight, on futures that the test settles."""

import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread

import pytest

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.progress import CancelToken
from imagetwin.engine.tasks import TaskRun

Settle = Callable[[int, "Future[int]"], None]


def succeed(task: int, future: "Future[int]") -> None:
    """Settle a task at once."""
    future.set_result(task * 10)


def leave_open(_task: int, _future: "Future[int]") -> None:
    """Never settle a task."""


class Desk:
    """Takes tasks and remembers what happened to them."""

    def __init__(self, settle: Settle = succeed) -> None:
        self.cancel = CancelToken()
        self.submitted: list[int] = []
        self.futures: list[Future[int]] = []
        self.results: list[int] = []
        self.failures: list[int] = []
        self.pauses: list[int] = []
        self.on_result: Callable[[int, int], None] = lambda _task, result: self.results.append(result)
        self.retries: dict[int, list[int]] = {}
        self._settle = settle

    def run(self, tasks: Iterable[int], in_flight: int = 3) -> None:
        run = TaskRun(
            self._submit,
            in_flight=in_flight,
            cancel=self.cancel,
            on_result=lambda task, result: self.on_result(task, result),
            on_failure=self._take_failure,
            on_pause=lambda: self.pauses.append(len(self.results)),
        )
        run.run(tasks)

    def _submit(self, task: int) -> "Future[int]":
        future: Future[int] = Future()
        self.submitted.append(task)
        self.futures.append(future)
        self._settle(task, future)
        return future

    def _take_failure(self, task: int, _error: BaseException) -> list[int]:
        self.failures.append(task)
        return self.retries.get(task, [])


def failing(*tasks: int) -> Settle:
    """Let some tasks fail and the others succeed."""

    def settle(task: int, future: "Future[int]") -> None:
        if task in tasks:
            future.set_exception(RuntimeError(str(task)))
        else:
            succeed(task, future)

    return settle


def test_every_task_gives_its_result() -> None:
    desk = Desk()
    desk.run(range(20))
    assert sorted(desk.results) == [number * 10 for number in range(20)]


def test_no_task_at_all_ends_at_once() -> None:
    Desk().run([])


def test_no_more_tasks_are_in_flight_than_allowed() -> None:
    taken: list[int] = []

    def tasks() -> Iterable[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    def cancel_when_full(task: int, _future: "Future[int]") -> None:
        if task == 2:
            desk.cancel.cancel()

    desk = Desk(cancel_when_full)
    with pytest.raises(OperationCancelledError):
        desk.run(tasks(), in_flight=3)
    assert desk.submitted == taken == [0, 1, 2]


def test_a_settled_task_makes_room_for_the_next() -> None:
    def settle_the_one_before(task: int, _future: "Future[int]") -> None:
        if task == 9:
            for number, future in enumerate(desk.futures):
                if not future.done():
                    future.set_result(number)
        elif task > 0:
            desk.futures[task - 1].set_result(task - 1)

    desk = Desk(settle_the_one_before)
    desk.run(range(10), in_flight=2)
    assert sorted(desk.results) == list(range(10))


def test_a_cancel_cancels_what_is_in_flight() -> None:
    desk = Desk(lambda _task, _future: desk.cancel.cancel())
    with pytest.raises(OperationCancelledError):
        desk.run(range(10))
    assert [future.cancelled() for future in desk.futures] == [True, True, True]


def test_a_cancel_before_the_start_submits_nothing() -> None:
    desk = Desk(leave_open)
    desk.cancel.cancel()
    with pytest.raises(OperationCancelledError):
        desk.run(range(10))
    assert desk.submitted == []


def test_a_failure_is_handed_over_and_the_others_go_on() -> None:
    desk = Desk(failing(4))
    desk.run(range(10))
    assert desk.failures == [4]
    assert len(desk.results) == 9


def test_tasks_that_a_failure_returns_run_next() -> None:
    desk = Desk(failing(2))
    desk.retries = {2: [100, 101]}
    desk.run(range(4), in_flight=1)
    assert desk.submitted == [0, 1, 2, 100, 101, 3]


def test_an_error_while_taking_a_result_leaves_nothing_in_flight() -> None:
    def settle_the_first(task: int, future: "Future[int]") -> None:
        if task == 0:
            succeed(task, future)

    def refuse(_task: int, _result: int) -> None:
        raise OSError(28, "No space left on device")

    desk = Desk(settle_the_first)
    desk.on_result = refuse
    with pytest.raises(OSError, match="No space"):
        desk.run(range(10))
    assert [future.cancelled() for future in desk.futures] == [False, True, True]


def test_a_pause_submits_nothing_more_until_it_ends() -> None:
    def pause_at_the_third(task: int, future: "Future[int]") -> None:
        succeed(task, future)
        if task == 2:
            desk.cancel.pause()

    desk = Desk(pause_at_the_third)
    with ThreadPoolExecutor(1) as thread:
        running = thread.submit(desk.run, range(6), 3)
        with pytest.raises(TimeoutError):
            running.result(0.3)
        assert desk.submitted == [0, 1, 2]
        desk.cancel.resume()
        running.result(10)
    assert sorted(desk.results) == [0, 10, 20, 30, 40, 50]


def test_a_cancel_ends_a_pause() -> None:
    desk = Desk(leave_open)
    desk.cancel.pause()
    with ThreadPoolExecutor(1) as thread:
        running = thread.submit(desk.run, range(6))
        desk.cancel.cancel()
        with pytest.raises(OperationCancelledError):
            running.result(10)
    assert desk.submitted == []


def test_the_clock_of_the_work_stands_still_in_a_pause() -> None:
    token = CancelToken()
    token.pause()
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(token.raise_if_cancelled)
        with pytest.raises(TimeoutError):
            waiting.result(0.2)
        assert token.is_paused
        before = time.monotonic()
        token.resume()
        waiting.result(10)
    assert token.working_time() < before
    assert not token.is_paused


def test_what_was_cancelled_cannot_be_paused() -> None:
    token = CancelToken()
    token.cancel()
    token.pause()
    assert not token.is_paused


def test_a_pause_takes_what_is_running_and_then_tells_of_itself() -> None:
    with ThreadPoolExecutor(1) as later:

        def settle(task: int, future: "Future[int]") -> None:
            if task == 2:
                desk.cancel.pause()
            later.submit(succeed, task, future)

        desk = Desk(settle)
        runner = Thread(target=desk.run, args=(range(10),))
        runner.start()
        while not desk.pauses:
            time.sleep(0.001)
        assert desk.submitted == [0, 1, 2]
        assert (sorted(desk.results), desk.pauses) == ([0, 10, 20], [3])
        desk.cancel.resume()
        runner.join(30)
    assert sorted(desk.results) == [number * 10 for number in range(10)]
