"""The whole scan, on folders of made pictures."""

import errno
import multiprocessing
import os
import threading
import time
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from imagetwin.domain.errors import OperationCancelledError, ScanError, UsageError
from imagetwin.domain.progress import CancelToken, Progress, Stage
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import DecodeSettings, MatchSettings, ScanSettings, WalkSettings
from imagetwin.engine import comparing
from imagetwin.engine.scan import scan
from imagetwin.engine.spool import Spool
from tests.helpers.faulty_tasks import KILLS, SLEEPS, FaultyPool, heartbeat_of
from tests.helpers.pictures import make_family_folder, save_picture

THOROUGH = ScanSettings(match=MatchSettings(thorough=True))


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the family folder once: no scan changes it."""
    return make_family_folder(tmp_path_factory.mktemp("family"))


def in_threads(folder: Path, settings: ScanSettings | None = None, **options: Any) -> ScanResult:
    """Scan without processes, for tests that are not about them."""
    with ThreadPoolExecutor(2) as executor:
        return scan([folder], settings, executor=executor, **options)


def names(result: ScanResult) -> list[list[str]]:
    """Return the names of each group's images, the reference first."""
    return [[image.path.name for image in group.images] for group in result.groups]


def same(first: ScanResult, second: ScanResult) -> bool:
    """Tell whether two scans found the same; only their times may differ."""
    return (first.images, first.groups, first.unreadable) == (second.images, second.groups, second.unreadable)


def test_a_folder_of_families_becomes_its_groups(family: Path) -> None:
    result = in_threads(family)
    assert [(group[0], set(group[1:])) for group in names(result)] == [
        ("beach.png", {"beach.webp", "beach small.jpg"}),
        ("hills.jpg", {"hills again.jpg"}),
    ]
    assert result.duplicate_count == 3
    assert result.folders == (family,)


def test_everything_in_the_folder_is_accounted_for(family: Path) -> None:
    result = in_threads(family)
    assert len(result.images) == 6
    assert [entry.path.name for entry in result.unreadable] == ["half copied.jpg"]
    assert result.unreadable[0].reason.startswith("truncated")
    assert result.other_file_count == 1


def test_images_come_in_walking_order_with_their_dimensions(family: Path) -> None:
    result = in_threads(family)
    assert [image.path.name for image in result.images] == [
        "beach.png", "hills again.jpg", "hills.jpg", "loner.jpg", "beach small.jpg", "beach.webp",
    ]  # fmt: skip
    assert (result.images[0].width, result.images[0].height, result.images[0].format) == (640, 480, "PNG")


def test_members_come_by_distance_and_within_the_threshold(family: Path) -> None:
    for group in in_threads(family).groups:
        distances = [member.distance for member in group.members]
        assert distances == sorted(distances)
        assert max(distances) <= 200


def test_one_two_and_three_workers_find_the_same(family: Path) -> None:
    expected = in_threads(family)
    for worker_count in (1, 2, 3):
        assert same(scan([family], worker_count=worker_count), expected)


def test_a_repeated_scan_finds_the_same(family: Path) -> None:
    assert same(in_threads(family), in_threads(family))


def test_workers_that_also_compare_find_the_same(family: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = in_threads(family)
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    assert same(scan([family], worker_count=2), expected)


def test_a_given_executor_is_left_open(family: Path) -> None:
    with ThreadPoolExecutor(1) as executor:
        scan([family], executor=executor)
        assert executor.submit(pow, 2, 3).result() == 8


def test_a_pool_of_its_own_is_gone_afterwards(family: Path) -> None:
    before = set(multiprocessing.active_children())
    scan([family], worker_count=1)
    assert set(multiprocessing.active_children()) <= before


def test_hard_links_are_never_duplicates_of_each_other(tmp_path: Path) -> None:
    save_picture(tmp_path / "a.jpg", 1)
    os.link(tmp_path / "a.jpg", tmp_path / "b.jpg")
    result = in_threads(tmp_path)
    assert result.groups == ()
    assert result.images[0].file.paths == (tmp_path / "a.jpg", tmp_path / "b.jpg")


def test_a_copy_of_a_hard_linked_file_is_a_duplicate_of_all_its_names(tmp_path: Path) -> None:
    picture = save_picture(tmp_path / "a.jpg", 1)
    os.link(picture, tmp_path / "b.jpg")
    (tmp_path / "copy.jpg").write_bytes(picture.read_bytes())
    (group,) = in_threads(tmp_path).groups
    assert [image.file.paths for image in group.images] == [
        (tmp_path / "a.jpg", tmp_path / "b.jpg"),
        (tmp_path / "copy.jpg",),
    ]
    assert group.members[0].distance == 0


def test_many_copies_of_one_file_make_one_group(tmp_path: Path) -> None:
    content = save_picture(tmp_path / "000.png", 1, (40, 30)).read_bytes()
    for number in range(1, 300):
        (tmp_path / f"{number:03}.png").write_bytes(content)
    (group,) = in_threads(tmp_path).groups
    assert len(group) == 300
    assert group.reference.path.name == "000.png"


def test_an_empty_folder_has_no_groups(tmp_path: Path) -> None:
    result = scan([tmp_path])
    assert (result.images, result.groups, result.unreadable, result.other_file_count) == ((), (), (), 0)


def test_the_settings_reach_their_stages(tmp_path: Path) -> None:
    save_picture(tmp_path / "a.png", 1, (400, 300))
    save_picture(tmp_path / "b.data", 1, (200, 150), format="PNG")
    settings = ScanSettings(
        WalkSettings(any_extension=True), DecodeSettings(pixel_budget=40_000), MatchSettings(method="mse-grey")
    )
    result = in_threads(tmp_path, settings)
    assert [image.path.name for image in result.images] == ["b.data"]
    assert result.unreadable[0].reason.startswith("too large")
    assert result.settings == settings


def test_each_method_finds_the_families(family: Path) -> None:
    settings = ScanSettings(match=MatchSettings("mse-grey", 45))
    assert names(in_threads(family, settings)) == names(in_threads(family))


def test_the_stages_are_reported_in_order_and_timed(family: Path) -> None:
    reports: list[Progress] = []
    result = in_threads(family, THOROUGH, on_progress=reports.append)
    assert list(dict.fromkeys(report.stage for report in reports)) == list(Stage)
    assert list(result.stage_seconds) == list(Stage)
    assert {report.total for report in reports if report.stage is Stage.FINGERPRINT} == {7}


def test_progress_comes_in_the_thread_of_the_scan(family: Path) -> None:
    threads: set[int] = set()
    in_threads(family, on_progress=lambda _progress: threads.add(threading.get_ident()))
    assert threads == {threading.get_ident()}


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is not there"):
        scan([tmp_path / "gone"])


def test_a_worker_that_dies_costs_one_image(tmp_path: Path) -> None:
    for name in ("a.jpg", KILLS, "z.jpg"):
        save_picture(tmp_path / name, 1)
    with FaultyPool(2) as pool:
        result = scan([tmp_path], executor=pool)
    assert names(result) == [["a.jpg", "z.jpg"]]
    assert [(entry.path.name, entry.reason) for entry in result.unreadable] == [
        (KILLS, "the worker process died while decoding it")
    ]


@pytest.mark.parametrize("stage", list(Stage))
def test_a_cancel_at_the_start_of_any_stage_ends_the_scan(family: Path, stage: Stage) -> None:
    cancel = CancelToken()
    seen: list[Stage] = []

    def cancel_at(progress: Progress) -> None:
        seen.append(progress.stage)
        if progress.stage is stage:
            cancel.cancel()

    with pytest.raises(OperationCancelledError):
        in_threads(family, THOROUGH, on_progress=cancel_at, cancel=cancel)
    assert seen[-1] is stage


def test_a_cancel_answers_soon_and_leaves_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = save_picture(tmp_path / SLEEPS, 1)
    monkeypatch.setattr("imagetwin.engine.scan.WorkerPool", FaultyPool)
    cancel = CancelToken()
    cancelled_at: list[float] = []

    def cancel_once_it_sleeps() -> None:
        while not heartbeat_of(picture).exists():
            time.sleep(0.02)
        cancelled_at.append(time.monotonic())
        cancel.cancel()

    canceller = threading.Thread(target=cancel_once_it_sleeps)
    canceller.start()
    with pytest.raises(OperationCancelledError):
        scan([tmp_path], worker_count=2, cancel=cancel)
    answered = time.monotonic()
    canceller.join()
    # The program's own bound is 0.5 s; this one only tells it from the minute that the task sleeps.
    assert answered - cancelled_at[0] < 5
    assert not [child for child in multiprocessing.active_children() if child.is_alive()]


def test_a_full_disk_ends_the_scan_with_a_sentence(family: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Spool, "add", refuse)
    with pytest.raises(ScanError, match="No space left on device"):
        in_threads(family)


def test_a_full_disk_leaves_no_process(family: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Spool, "add", refuse)
    before = set(multiprocessing.active_children())
    with pytest.raises(ScanError):
        scan([family], worker_count=1)
    assert set(multiprocessing.active_children()) <= before


def test_an_executor_that_broke_down_ends_the_scan_with_a_sentence(family: Path) -> None:
    class Broken(Executor):
        def submit(self, *_arguments: Any, **_options: Any) -> "Future[Any]":
            raise BrokenExecutor("broken")

    with pytest.raises(ScanError, match="have ended"):
        scan([family], executor=Broken())


def test_the_scan_leaves_no_temporary_file(family: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    in_threads(family)
    assert list(tmp_path.iterdir()) == []
