import threading

import pytest

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.progress import CancelToken, Progress, Stage, ignore_progress


def test_a_fresh_token_lets_the_work_go_on() -> None:
    token = CancelToken()
    assert not token.is_cancelled
    token.raise_if_cancelled()


def test_a_cancelled_token_ends_the_work_and_stays_cancelled() -> None:
    token = CancelToken()
    token.cancel()
    token.cancel()
    assert token.is_cancelled
    with pytest.raises(OperationCancelledError):
        token.raise_if_cancelled()


def test_another_thread_can_cancel() -> None:
    token = CancelToken()
    thread = threading.Thread(target=token.cancel)
    thread.start()
    thread.join()
    assert token.is_cancelled


def test_the_stages_come_in_the_order_of_the_scan() -> None:
    assert [str(stage) for stage in Stage] == ["walk", "fingerprint", "match", "prove", "edits", "group"]


def test_every_stage_says_in_words_what_is_being_done() -> None:
    assert len({stage.label for stage in Stage}) == len(Stage)


def test_a_report_can_be_ignored() -> None:
    report = Progress(Stage.WALK, 5, None)
    ignore_progress(report)
    assert (report.rate, report.seconds_left) == (0.0, None)
