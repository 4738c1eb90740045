"""The inspector: a fault costs one file, and what is known is not read again."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.operations import Inspect, Inspection
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.inspecting import Inspector
from imagetwin.engine.workers import WorkerPool
from imagetwin.imaging.digests import file_digest
from imagetwin.imaging.inspection import inspect_file, inspect_files
from tests.helpers.faulty_tasks import KILLS, RAISES, SLEEPS, end_process, sleep_with_heartbeat
from tests.helpers.pictures import save_picture


def image_files(folder: Path, *names: str) -> list[ImageFile]:
    """Save a picture under each name."""
    return [file_of(save_picture(folder / name, seed)) for seed, name in enumerate(names)]


def file_of(path: Path) -> ImageFile:
    """Return the file as a scan would have found it."""
    return ImageFile(path, FileIdentity.from_stat(path.stat()))


def inspect_faultily(files: list[ImageFile], settings: DecodeSettings, decode_too: bool) -> list[Inspection]:
    """Inspect files, except that some names end the process, take for ever or raise."""
    for file in files:
        if file.path.name == KILLS:
            end_process()
        if file.path.name == SLEEPS:
            sleep_with_heartbeat(file.path)
        if file.path.name == RAISES:
            raise RuntimeError("a fault of the program")
    return [inspect_file(file, settings, decode=decode_too) for file in files]


class _FaultyPool(WorkerPool):
    def submit_within(self, seconds: float, fn: Callable[..., Any], /, *args: Any) -> "Future[Any]":
        return super().submit_within(seconds, inspect_faultily if fn is inspect_files else fn, *args)


class _InPlace(Executor):
    """Does tasks in place, remembers their files, and may call something after each."""

    def __init__(self, then: Callable[[], None] = lambda: None) -> None:
        self.names: list[str] = []
        self._then = then

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_kwargs: Any) -> "Future[Any]":
        self.names += [file.path.name for file in args[0]]
        future: Future[Any] = Future()
        future.set_result(fn(*args))
        self._then()
        return future


def inspector(
    executor: Executor | None,
    cache_path: Path | None = None,
    *,
    seconds: float = 60,
    cancel: CancelToken | None = None,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Inspector:
    """Make an inspector; the caller closes it."""
    return Inspector(
        cache_path=cache_path,
        executor=executor,
        worker_count=2,
        seconds_per_image=seconds,
        on_progress=on_progress,
        cancel=cancel or CancelToken(),
    )


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    """Share one warm pool, since its processes take a second to start."""
    with _FaultyPool(2) as shared:
        shared.submit(abs, -1).result(30)
        yield shared


def test_whole_and_damaged_files_are_told_apart_by_processes_of_its_own(tmp_path: Path) -> None:
    whole, cut = image_files(tmp_path, "whole.jpg", "cut.jpg")
    cut.path.write_bytes(cut.path.read_bytes()[:-1000])
    cut = file_of(cut.path)
    with inspector(None) as inspect:
        as_asked: Inspect = inspect
        result = as_asked([whole, cut, whole], decode=True)
    assert result == {
        whole.path: Inspection(digest=file_digest(whole.path)),
        cut.path: Inspection("truncated (the file ends early)", file_digest(cut.path)),
    }


def test_no_process_starts_where_all_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = image_files(tmp_path, "a.jpg", "b.png")
    with inspector(_InPlace(), tmp_path / "cache.sqlite") as first:
        inspected = first(files, decode=True)
    monkeypatch.setattr("imagetwin.engine.inspecting.WorkerPool", None)
    with inspector(None, tmp_path / "cache.sqlite") as second:
        assert second(files, decode=True) == inspected
        assert second([], decode=True) == {}


def test_a_fault_of_a_worker_costs_one_file_and_is_not_remembered(tmp_path: Path, pool: WorkerPool) -> None:
    files = image_files(tmp_path, "a.jpg", KILLS, "b.jpg", RAISES, SLEEPS)
    cache = tmp_path / "cache.sqlite"
    with inspector(pool, cache, seconds=2) as inspect:
        faults = [each.fault for each in _in_order(files, inspect(files, decode=True))]
    assert faults == [
        "",
        "the worker process died while decoding it",
        "",
        "could not be decoded (RuntimeError: a fault of the program)",
        "timed out: decoding took longer than 2 seconds",
    ]
    again = _InPlace()
    with inspector(again, cache) as inspect:
        assert all(each.fault == "" for each in inspect(files, decode=True).values())
    assert again.names == [KILLS, RAISES, SLEEPS]


def _in_order(files: list[ImageFile], inspections: dict[Path, Inspection]) -> list[Inspection]:
    return [inspections[file.path] for file in files]


def test_a_fault_of_the_bytes_is_remembered_and_one_of_the_moment_is_not(tmp_path: Path) -> None:
    damaged, large, gone = image_files(tmp_path, "damaged.png", "large.png", "gone.png")
    damaged.path.write_bytes(damaged.path.read_bytes()[:-20])
    files = [file_of(damaged.path), large, gone]
    gone.path.unlink()
    for expected in (["damaged.png", "large.png", "gone.png"], ["gone.png"]):
        executor = _InPlace()
        with inspector(executor, tmp_path / "cache.sqlite") as inspect:
            faults = [each.fault for each in _in_order(files, inspect(files, decode=True))]
        assert faults == ["truncated (the file ends early)", "", "is not there any more"]
        assert executor.names == expected


def test_what_the_cache_knows_does_not_hide_that_a_file_is_gone_or_changed(tmp_path: Path) -> None:
    gone, changed = files = image_files(tmp_path, "gone.jpg", "changed.jpg")
    with inspector(_InPlace(), tmp_path / "cache.sqlite") as inspect:
        inspect(files, decode=True)
        gone.path.unlink()
        changed.path.write_bytes(b"other")
        faults = [each.fault for each in _in_order(files, inspect(files, decode=True))]
    assert faults == ["is not there any more", "was changed after the scan"]


def test_a_digest_does_not_count_as_a_decoding(tmp_path: Path) -> None:
    files, executor = image_files(tmp_path, "a.jpg"), _InPlace()
    with inspector(executor, tmp_path / "cache.sqlite") as inspect:
        for decode in (False, False, True, True, False):
            assert inspect(files, decode=decode)[files[0].path].digest == file_digest(files[0].path)
    assert executor.names == ["a.jpg", "a.jpg"]


def test_a_cancel_ends_it_and_what_was_inspected_is_kept(tmp_path: Path) -> None:
    files = image_files(tmp_path, *(f"{number:03}.png" for number in range(120)))
    cancel = CancelToken()
    executor = _InPlace(then=cancel.cancel)
    with (
        inspector(executor, tmp_path / "cache.sqlite", cancel=cancel) as inspect,
        pytest.raises(OperationCancelledError),
    ):
        inspect(files, decode=True)
    assert 0 < len(executor.names) < 120
    rest = _InPlace()
    with inspector(rest, tmp_path / "cache.sqlite") as inspect:
        inspect(files, decode=True)
    assert sorted({*executor.names, *rest.names}) == [file.path.name for file in files]
    assert not set(executor.names) & set(rest.names)


def test_a_cancel_before_the_start_reads_nothing(tmp_path: Path) -> None:
    cancel, executor = CancelToken(), _InPlace()
    cancel.cancel()
    with pytest.raises(OperationCancelledError):
        inspector(executor, cancel=cancel)(image_files(tmp_path, "a.jpg"), decode=True)
    assert executor.names == []


def test_progress_counts_what_was_known_and_comes_to_its_end(tmp_path: Path) -> None:
    files = image_files(tmp_path, "a.jpg", "b.jpg", "c.jpg")
    reports: list[tuple[int, int]] = []
    with inspector(
        _InPlace(), tmp_path / "cache.sqlite", on_progress=lambda done, total: reports.append((done, total))
    ) as inspect:
        inspect(files[:1], decode=True)
        inspect(files, decode=True)
        inspect(files, decode=True)
    assert reports == [(0, 1), (1, 1), (1, 3), (3, 3), (3, 3)]
