"""The compare stage: the same pairs in place and by an executor, and chance faults survived."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import closing
from hashlib import blake2b
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pebble import ProcessExpired

from imagetwin.domain.errors import OperationCancelledError, ScanError
from imagetwin.domain.fingerprints import MSE, Fingerprint
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import OPEN_GATES, MatchSettings
from imagetwin.engine import comparing
from imagetwin.engine.comparing import CompareStage, Comparison
from imagetwin.engine.spool import Spool
from imagetwin.matching.search import BLOCK_ROWS

SETTINGS = MatchSettings(threshold=200, gates=OPEN_GATES)
Rows = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


def filled_spool(folder: Path, rows: Rows) -> Spool:
    """Put rows of pixels into a spool, one class each."""
    spool = Spool(folder, MSE)
    image = ScannedImage(ImageFile(Path("a.jpg"), FileIdentity(1, 2, 3, 4)), 400, 300, "JPEG")
    for row in rows:
        spool.add(Fingerprint(image, row, blake2b(row.tobytes(), digest_size=16).digest()))
    return spool


def near_pairs(count: int) -> Rows:
    """Make `count` random fingerprints, and after them one close to each."""
    random = np.random.default_rng(1)
    rows = random.integers(8, 248, (count, MSE.length), dtype=np.uint8)
    shifted = rows.copy()
    shifted[:, ::2] += 3
    return np.concatenate([rows, shifted])


def compared(executor: Executor, folder: Path, rows: Rows, **options: Any) -> Comparison:
    """Run the stage on rows of pixels."""
    cancel: CancelToken = options.get("cancel", CancelToken())
    on_rows_done: Callable[[int], None] = options.get("on_rows_done", lambda _count: None)
    with closing(filled_spool(folder, rows)) as spool:
        stage = CompareStage(executor, cancel, on_rows_done)
        return stage.run(spool.finish(), spool.log_aspects, SETTINGS, in_flight=3)


def as_set(comparison: Comparison) -> set[tuple[int, int]]:
    """Return the pairs without their distances."""
    return set(zip(comparison.pairs.first.tolist(), comparison.pairs.second.tolist(), strict=True))


class _NoExecutor(Executor):
    """Refuses all work: small folders are compared in place."""

    def submit(self, *_arguments: Any, **_options: Any) -> "Future[Any]":
        pytest.fail("the work was sent away")


class _Failing(Executor):
    """Fails the first tasks, then does them in place."""

    def __init__(self, failure_count: int, error: Exception) -> None:
        self._failures_left, self._error = failure_count, error

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        if self._failures_left:
            self._failures_left -= 1
            future.set_exception(self._error)
        else:
            future.set_result(fn(*args))
        return future


def test_near_fingerprints_are_found_in_place(tmp_path: Path) -> None:
    comparison = compared(_NoExecutor(), tmp_path, near_pairs(20))
    assert as_set(comparison) == {(row, row + 20) for row in range(20)}
    assert comparison.pairs.distance.tolist() == [13.5] * 20


def test_an_executor_finds_the_same_as_a_search_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = near_pairs(900)
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    here = compared(_NoExecutor(), tmp_path / "here", rows)
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    with ThreadPoolExecutor(3) as executor:
        there = compared(executor, tmp_path / "there", rows)
    assert len(rows) > BLOCK_ROWS
    assert as_set(here) == {(row, row + 900) for row in range(900)}
    assert here.pairs.first.tolist() == there.pairs.first.tolist()
    assert here.pairs.second.tolist() == there.pairs.second.tolist()
    assert here.pairs.distance.tolist() == there.pairs.distance.tolist()


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_fingerprints_make_no_pair(tmp_path: Path, count: int) -> None:
    comparison = compared(_NoExecutor(), tmp_path, near_pairs(1)[:count])
    assert len(comparison.pairs) == 0
    assert len(comparison.flat) == count


def test_flat_fingerprints_are_told_apart(tmp_path: Path) -> None:
    rows = np.stack([np.full(MSE.length, 50, np.uint8), near_pairs(1)[0]])
    assert compared(_NoExecutor(), tmp_path, rows).flat.tolist() == [True, False]


def test_every_pair_among_equals_is_found(tmp_path: Path) -> None:
    base = near_pairs(1)[0]
    rows = np.stack([base + np.uint8(step) for step in range(4)])
    assert as_set(compared(_NoExecutor(), tmp_path, rows)) == set(combinations(range(4), 2))


def test_the_rows_done_end_with_all(tmp_path: Path) -> None:
    counts: list[int] = []
    compared(_NoExecutor(), tmp_path, near_pairs(600), on_rows_done=counts.append)
    assert counts == [BLOCK_ROWS, 1200]


def test_a_cancel_ends_the_search(tmp_path: Path) -> None:
    cancel = CancelToken()
    with pytest.raises(OperationCancelledError):
        compared(_NoExecutor(), tmp_path, near_pairs(600), cancel=cancel, on_rows_done=lambda _count: cancel.cancel())


@pytest.mark.parametrize("error", [ProcessExpired("died", 1), BrokenExecutor("died")])
def test_a_block_whose_worker_died_runs_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    assert as_set(compared(_Failing(2, error), tmp_path, near_pairs(5))) == {(row, row + 5) for row in range(5)}


def test_a_block_whose_worker_dies_again_and_again_ends_the_scan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    with pytest.raises(ScanError, match=r"ended three times while comparing.* fewer threads"):
        compared(_Failing(3, ProcessExpired("died", 1)), tmp_path, near_pairs(5))


def test_a_fault_of_the_search_goes_on_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    with pytest.raises(ZeroDivisionError):
        compared(_Failing(1, ZeroDivisionError()), tmp_path, near_pairs(5))
