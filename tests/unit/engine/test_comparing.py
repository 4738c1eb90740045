"""The compare stage: the same pairs in place and by an executor, and chance faults survived."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import closing
from hashlib import blake2b
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks import degenerate
from imagetwin.domain.errors import OperationCancelledError, ScanError
from imagetwin.domain.fingerprints import Fingerprint
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import OPEN_GATES, MatchSettings
from imagetwin.engine import comparing
from imagetwin.engine.comparing import CompareStage, Comparison
from imagetwin.engine.spool import Spool
from imagetwin.engine.worker_process import WorkerDiedError
from imagetwin.imaging.worker import packed
from imagetwin.matching import search
from imagetwin.matching.ceiling import MOST_PAIRS
from tests.helpers.fingerprints import PIXELS_ONLY

SETTINGS = MatchSettings(threshold=200, gates=OPEN_GATES)
Rows = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


def filled_spool(folder: Path, rows: Rows) -> Spool:
    """Put rows of pixels into a spool, one class each."""
    spool = Spool(folder, PIXELS_ONLY)
    image = ScannedImage(ImageFile(Path("a.jpg"), FileIdentity(1, 2, 3, 4)), 400, 300, "JPEG")
    prints = [Fingerprint(image, row, blake2b(row.tobytes(), digest_size=16).digest()) for row in rows]
    spool.add(packed(prints, PIXELS_ONLY).block)
    return spool


def near_pairs(count: int) -> Rows:
    """Make `count` random fingerprints, and after them one close to each."""
    random = np.random.default_rng(1)
    rows = random.integers(8, 248, (count, PIXELS_ONLY.length), dtype=np.uint8)
    shifted = rows.copy()
    shifted[:, ::2] += 3
    return np.concatenate([rows, shifted])


def compared(executor: Executor, folder: Path, rows: Rows, **options: Any) -> Comparison:
    """Run the stage on rows of pixels."""
    folder.mkdir(exist_ok=True)
    cancel: CancelToken = options.get("cancel", CancelToken())
    on_rows_done: Callable[[int], None] = options.get("on_rows_done", lambda _count: None)
    with closing(filled_spool(folder, rows)) as spool:
        stage = CompareStage(executor, cancel, on_rows_done, options.get("most_pairs", MOST_PAIRS))
        wanted: dict[str, Any] = options.get("search", {})
        return stage.run(spool.finish(), spool.log_aspects, SETTINGS, in_flight=3, **wanted)


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


class _Recording(Executor):
    """Does tasks in place and remembers them."""

    def __init__(self) -> None:
        self.tasks: list[tuple[str, tuple[Any, ...]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_kwargs: Any) -> "Future[Any]":
        self.tasks.append((fn.__name__, args))
        future: Future[Any] = Future()
        future.set_result(fn(*args))
        return future


def test_near_fingerprints_are_found_in_place(tmp_path: Path) -> None:
    comparison = compared(_NoExecutor(), tmp_path, near_pairs(20))
    assert as_set(comparison) == {(row, row + 20) for row in range(20)}
    assert comparison.pairs.distance.tolist() == [13.5] * 20


def test_an_executor_finds_the_same_as_a_search_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "BLOCK_ROWS", 64)
    rows = near_pairs(256)
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", len(rows))
    here = compared(_NoExecutor(), tmp_path / "here", rows)
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    with ThreadPoolExecutor(3) as executor:
        there = compared(executor, tmp_path / "there", rows)
    assert as_set(here) == {(row, row + 256) for row in range(256)}
    assert here.pairs.first.tolist() == there.pairs.first.tolist()
    assert here.pairs.second.tolist() == there.pairs.second.tolist()
    assert here.pairs.distance.tolist() == there.pairs.distance.tolist()


def test_each_block_of_the_search_is_one_task(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    monkeypatch.setattr(search, "BLOCK_ROWS", 64)
    executor = _Recording()
    assert len(compared(executor, tmp_path, near_pairs(100)).pairs) == 100
    starts = [arguments[1] for name, arguments in executor.tasks if name == "search_task"]
    assert sorted(starts) == [0, 64, 128, 192]


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_fingerprints_make_no_pair(tmp_path: Path, count: int) -> None:
    comparison = compared(_NoExecutor(), tmp_path, near_pairs(1)[:count])
    assert len(comparison.pairs) == 0
    assert len(comparison.flat) == count


def test_flat_fingerprints_are_told_apart(tmp_path: Path) -> None:
    rows = np.stack([np.full(PIXELS_ONLY.length, 50, np.uint8), near_pairs(1)[0]])
    assert compared(_NoExecutor(), tmp_path, rows).flat.tolist() == [True, False]


def test_every_pair_among_equals_is_found(tmp_path: Path) -> None:
    base = near_pairs(1)[0]
    rows = np.stack([base + np.uint8(step) for step in range(4)])
    assert as_set(compared(_NoExecutor(), tmp_path, rows)) == set(combinations(range(4), 2))


def test_the_rows_done_end_with_all(tmp_path: Path) -> None:
    counts: list[int] = []
    compared(_NoExecutor(), tmp_path, near_pairs(600), on_rows_done=counts.append)
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (600, 1200)


def test_a_cancel_ends_the_search(tmp_path: Path) -> None:
    cancel = CancelToken()
    with pytest.raises(OperationCancelledError):
        compared(_NoExecutor(), tmp_path, near_pairs(600), cancel=cancel, on_rows_done=lambda _count: cancel.cancel())


@pytest.mark.parametrize("error", [WorkerDiedError("died", 1), BrokenExecutor("died")])
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
        compared(_Failing(3, WorkerDiedError("died", 1)), tmp_path, near_pairs(5))


def test_a_fault_of_the_search_goes_on_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    with pytest.raises(ZeroDivisionError):
        compared(_Failing(1, ZeroDivisionError()), tmp_path, near_pairs(5))


def around(steps: list[int]) -> Rows:
    """Make fingerprints whose distance from the first is three times the square of a step."""
    base = np.random.default_rng(2).integers(0, 200, PIXELS_ONLY.length, dtype=np.uint8)
    return np.stack([base, *(base + np.uint8(step) for step in steps)])


def test_pairs_are_kept_up_to_four_times_the_threshold(tmp_path: Path) -> None:
    # Steps of 8 and 9 are a distance of 192 and 243, one of 16 is 768 and one of 17 is 867.
    comparison = compared(_NoExecutor(), tmp_path, around([8, 16, 17]))
    assert comparison.ceiling == 800
    assert as_set(comparison) == {(0, 1), (0, 2), (1, 2), (1, 3), (2, 3)}


def test_a_caller_may_want_no_pair_above_the_threshold(tmp_path: Path) -> None:
    comparison = compared(_NoExecutor(), tmp_path, around([8, 16, 17]), search={"ceiling": 200.0})
    assert comparison.ceiling == 200
    assert as_set(comparison) == {(0, 1), (1, 2), (2, 3)}


def test_too_many_pairs_lower_the_ceiling(tmp_path: Path) -> None:
    comparison = compared(_NoExecutor(), tmp_path, around([8, 16, 17]), most_pairs=3)
    # (1, 3) is at 243; the edges are 200, 209.375, 218.75, 228.125, 237.5, 246.875.
    assert comparison.ceiling == 237.5
    assert as_set(comparison) == {(0, 1), (1, 2), (2, 3)}


def test_too_many_pairs_within_the_threshold_leave_those_of_references(tmp_path: Path) -> None:
    wanted = {"best_first": np.array([3, 0, 1, 2])}
    comparison = compared(_NoExecutor(), tmp_path, around([8, 16, 17]), most_pairs=2, search=wanted)
    assert comparison.ceiling is None
    assert as_set(comparison) == {(2, 3), (0, 1)}


@pytest.mark.parametrize("most_pairs", [MOST_PAIRS, 2500, 100])
def test_workers_and_their_order_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most_pairs: int
) -> None:
    random = np.random.default_rng(5)
    centres = random.integers(20, 230, (40, PIXELS_ONLY.length))
    spread = random.normal(0, 1, (600, PIXELS_ONLY.length)) * random.uniform(2, 12, (600, 1))
    rows = np.clip(centres[random.integers(0, 40, 600)] + spread, 0, 255).astype(np.uint8)
    monkeypatch.setattr(comparing, "BLOCK_ROWS", 50)
    monkeypatch.setattr(search, "BLOCK_ROWS", 50)
    here = compared(_NoExecutor(), tmp_path / "here", rows, most_pairs=most_pairs)
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    for workers in (1, 3):
        with ThreadPoolExecutor(workers) as executor:
            there = compared(executor, tmp_path / str(workers), rows, most_pairs=most_pairs)
        assert there.ceiling == here.ceiling
        for name in ("first", "second", "distance", "flat"):
            assert (getattr(there.pairs, name) == getattr(here.pairs, name)).all()
    assert 0 < len(here.pairs) <= max(most_pairs, 600)


class _CountingTasks(ThreadPoolExecutor):
    """Counts the tasks of each kind."""

    def __init__(self) -> None:
        super().__init__(2)
        self.counts: Counter[str] = Counter()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        self.counts[fn.__name__] += 1
        return super().submit(fn, *args, **kwargs)


def test_far_too_many_pairs_are_not_searched_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    frames = degenerate.made("near", 300)
    with _CountingTasks() as executor:
        comparison = compared(executor, tmp_path, frames, most_pairs=5_000)
    assert comparison.ceiling is None
    assert as_set(comparison) == {(0, row) for row in range(1, 300)}
    assert executor.counts["project_task"] == 1
    assert executor.counts["search_task"] == 0


def test_many_fingerprints_of_which_none_are_near_make_no_pair(tmp_path: Path) -> None:
    blocks = np.random.default_rng(1).integers(0, 256, (30, PIXELS_ONLY.length // 300), dtype=np.uint8)
    comparison = compared(_NoExecutor(), tmp_path, np.repeat(blocks, 300, axis=1), most_pairs=30)
    assert len(comparison.pairs) == 0
    assert comparison.ceiling == 4 * SETTINGS.threshold


@pytest.mark.parametrize("kind", ["near", "clusters", "drift", "blobs", "mixed"])
def test_degenerate_collections_never_keep_more_than_the_cap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(comparing, "BLOCK_ROWS", 50)
    monkeypatch.setattr(search, "BLOCK_ROWS", 50)
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    rows = degenerate.made(kind, 300)
    found = []
    for workers in (1, 2, 4):
        with ThreadPoolExecutor(workers) as executor:
            found.append(compared(executor, tmp_path / str(workers), rows, most_pairs=1_000))
    assert len({(each.ceiling, each.pairs.first.tobytes(), each.pairs.second.tobytes()) for each in found}) == 1
    assert 0 < len(found[0].pairs) <= 1_000
