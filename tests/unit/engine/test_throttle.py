"""Progress in bearable doses, by a clock that the test turns."""

import pytest

from imagetwin.domain.progress import Progress, Stage
from imagetwin.engine.throttle import ProgressReporter


class Clock:
    """A clock that stands still until it is turned."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reports() -> list[Progress]:
    return []


@pytest.fixture
def reporter(clock: Clock, reports: list[Progress]) -> ProgressReporter:
    return ProgressReporter(reports.append, clock=clock)


def test_no_second_holds_more_than_ten_reports(
    clock: Clock, reporter: ProgressReporter, reports: list[Progress]
) -> None:
    times: list[float] = []
    for number, stage in enumerate(Stage):
        reporter.begin(stage, 1000)
        for step in range(1000):
            clock.now = 100 + number * 0.25 + step * 0.00025
            reporter.advance(step)
            times += [clock.now] * (len(reports) - len(times))
        reporter.end()
    assert max(sum(start <= other < start + 1 for other in times) for start in times) <= 10


def test_a_long_stage_goes_on_reporting(clock: Clock, reporter: ProgressReporter, reports: list[Progress]) -> None:
    reporter.begin(Stage.MATCH, 1000)
    for step in range(1000):
        clock.now += 0.01
        reporter.advance(step)
    assert 40 <= len(reports) <= 100


def test_a_stage_begins_with_a_report(reporter: ProgressReporter, reports: list[Progress]) -> None:
    reporter.begin(Stage.FINGERPRINT, 7)
    assert reports == [Progress(Stage.FINGERPRINT, 0, 7)]


def test_a_report_tells_the_rate_and_the_seconds_left(
    clock: Clock, reporter: ProgressReporter, reports: list[Progress]
) -> None:
    reporter.begin(Stage.FINGERPRINT, 100)
    clock.now += 2
    reporter.advance(20)
    assert reports[-1] == Progress(Stage.FINGERPRINT, 20, 100, rate=10.0, seconds_left=8.0)


def test_an_unknown_total_leaves_the_time_open(
    clock: Clock, reporter: ProgressReporter, reports: list[Progress]
) -> None:
    reporter.begin(Stage.WALK)
    clock.now += 1
    reporter.advance(50)
    assert reports[-1] == Progress(Stage.WALK, 50, None, rate=50.0, seconds_left=None)


def test_no_progress_yet_leaves_the_time_open(
    clock: Clock, reporter: ProgressReporter, reports: list[Progress]
) -> None:
    reporter.begin(Stage.MATCH, 10)
    clock.now += 1
    reporter.advance(0)
    assert reports[-1].seconds_left is None


def test_the_time_of_each_stage_is_kept(clock: Clock, reporter: ProgressReporter) -> None:
    for stage, seconds in ((Stage.WALK, 3.0), (Stage.MATCH, 5.0)):
        reporter.begin(stage)
        clock.now += seconds
        reporter.end()
    assert reporter.stage_seconds == {Stage.WALK: 3.0, Stage.MATCH: 5.0}


def test_the_rate_is_that_of_the_work_and_not_of_what_was_known(
    clock: Clock, reporter: ProgressReporter, reports: list[Progress]
) -> None:
    reporter.begin(Stage.FINGERPRINT, 1000)
    clock.now += 5
    reporter.begin_work(900)
    clock.now += 2
    reporter.advance(920)
    assert reports[-1] == Progress(Stage.FINGERPRINT, 920, 1000, rate=10, seconds_left=8)


def test_what_is_known_is_forgotten_with_its_stage(
    clock: Clock, reporter: ProgressReporter, reports: list[Progress]
) -> None:
    reporter.begin(Stage.FINGERPRINT, 1000)
    reporter.begin_work(900)
    reporter.begin(Stage.MATCH, 1000)
    clock.now += 2
    reporter.advance(20)
    assert (reports[-1].rate, reports[-1].seconds_left) == (10, 98)
