import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import send2trash

from imagetwin.domain.operations import Outcome, RemovalPlan, Status
from imagetwin.domain.progress import CancelToken
from imagetwin.fileops.plan import plan_removal
from tests.helpers.removal import (
    execute,
    group_of_files,
    inspect_nothing,
    plan_all_but_the_first,
    removal_of,
    write_file,
)

Sender = Callable[[str], None]


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    return [write_file(tmp_path / name, name.encode()) for name in ("best", "one", "two", "three")]


@pytest.fixture
def plan(paths: list[Path]) -> RemovalPlan:
    return plan_all_but_the_first(*paths)


def _statuses(outcomes: tuple[Outcome, ...]) -> list[Status]:
    return [outcome.status for outcome in outcomes]


def _send_with(monkeypatch: pytest.MonkeyPatch, before: Sender) -> None:
    """Let something happen before each file goes to the trash."""
    send = send2trash.send2trash

    def sender(path: str) -> None:
        before(path)
        send(path)

    monkeypatch.setattr(send2trash, "send2trash", sender)


def test_every_file_of_the_plan_goes_and_the_survivor_stays(plan: RemovalPlan, paths: list[Path]) -> None:
    outcomes = execute(plan)
    assert _statuses(outcomes) == [Status.REMOVED] * 3
    assert [path.exists() for path in paths] == [True, False, False, False]
    assert paths[0].read_bytes() == b"best"


def test_outcomes_come_in_the_order_of_the_plan_and_are_reported_one_by_one(plan: RemovalPlan) -> None:
    reports: list[tuple[int, Outcome]] = []
    outcomes = execute(plan, on_outcome=lambda done, outcome: reports.append((done, outcome)))
    assert [outcome.removal for outcome in outcomes] == list(plan.removals)
    assert reports == list(enumerate(outcomes, 1))


def test_all_names_of_a_hard_linked_file_go(tmp_path: Path, paths: list[Path]) -> None:
    other = tmp_path / "elsewhere" / "one again"
    other.parent.mkdir()
    os.link(paths[1], other)
    outcomes = execute(RemovalPlan((removal_of(paths[1], paths[0], other),)))
    assert _statuses(outcomes) == [Status.REMOVED]
    assert not paths[1].exists()
    assert not other.exists()


@pytest.mark.parametrize("in_place", [True, False], ids=["written to", "replaced"])
def test_a_victim_that_changed_since_the_plan_is_skipped(plan: RemovalPlan, paths: list[Path], in_place: bool) -> None:
    if in_place:
        paths[1].write_bytes(b"precious new work")
    else:
        write_file(paths[1].with_name("new"), b"precious new work").replace(paths[1])
    outcomes = execute(plan)
    assert _statuses(outcomes) == [Status.SKIPPED, Status.REMOVED, Status.REMOVED]
    assert "after the scan" in outcomes[0].reason
    assert paths[1].read_bytes() == b"precious new work"


def test_a_victim_replaced_by_a_twin_of_the_same_size_and_time_is_skipped(plan: RemovalPlan, paths: list[Path]) -> None:
    status = paths[1].stat()
    twin = write_file(paths[1].with_name("twin"), b"ONE")
    os.utime(twin, ns=(status.st_atime_ns, status.st_mtime_ns))
    twin.replace(paths[1])
    assert execute(plan)[0].reason == "was replaced by another file after the scan"
    assert paths[1].read_bytes() == b"ONE"


def test_a_victim_that_is_a_symlink_by_now_is_skipped(plan: RemovalPlan, paths: list[Path]) -> None:
    aside = paths[1].rename(paths[1].with_name("aside"))
    try:
        paths[1].symlink_to(aside)
    except OSError:
        pytest.skip("symlinks may not be made here")
    outcomes = execute(plan)
    assert _statuses(outcomes)[0] is Status.SKIPPED
    assert paths[1].is_symlink()
    assert aside.read_bytes() == b"one"


def test_a_victim_that_vanished_is_skipped_and_the_others_go(plan: RemovalPlan, paths: list[Path]) -> None:
    paths[2].unlink()
    outcomes = execute(plan)
    assert _statuses(outcomes) == [Status.REMOVED, Status.SKIPPED, Status.REMOVED]
    assert outcomes[1].reason == "is not there any more"


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"other")], ids=["vanished", "written to"])
def test_nothing_is_removed_whose_survivor_is_gone_or_changed(
    plan: RemovalPlan, paths: list[Path], harm: Callable[[Path], object]
) -> None:
    harm(paths[0])
    outcomes = execute(plan)
    assert _statuses(outcomes) == [Status.SKIPPED] * 3
    assert all("the image that would stay" in outcome.reason for outcome in outcomes)
    assert [path.read_bytes() for path in paths[1:]] == [b"one", b"two", b"three"]


def test_a_survivor_that_goes_in_mid_run_saves_the_rest(
    plan: RemovalPlan, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    _send_with(monkeypatch, lambda _path: paths[0].unlink(missing_ok=True))
    assert _statuses(execute(plan)) == [Status.REMOVED, Status.SKIPPED, Status.SKIPPED]
    assert paths[2].exists()


def test_a_victim_that_became_the_survivor_s_hard_link_is_skipped(plan: RemovalPlan, paths: list[Path]) -> None:
    paths[1].unlink()
    os.link(paths[0], paths[1])
    assert _statuses(execute(plan))[0] is Status.SKIPPED
    assert paths[1].exists()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError("the bin is full"), "the trash did not take it: the bin is full"),
        (send2trash.TrashPermissionError("/x"), "this drive has no trash that may be written to"),
    ],
)
def test_a_file_that_the_trash_refuses_has_failed_and_the_others_go(
    plan: RemovalPlan, paths: list[Path], monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    def refuse(path: str) -> None:
        if path.endswith("two"):
            raise error

    _send_with(monkeypatch, refuse)
    outcomes = execute(plan)
    assert _statuses(outcomes) == [Status.REMOVED, Status.FAILED, Status.REMOVED]
    assert outcomes[1].reason == reason
    assert paths[2].read_bytes() == b"two"


def test_a_trash_that_lies_has_failed(plan: RemovalPlan, paths: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(send2trash, "send2trash", lambda _path: None)
    outcomes = execute(plan)
    assert _statuses(outcomes) == [Status.FAILED] * 3
    assert all(path.exists() for path in paths)


def test_a_hard_linked_file_that_cannot_go_as_a_whole_comes_back(
    tmp_path: Path, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "zzz"
    os.link(paths[1], other)

    def refuse(path: str) -> None:
        if path.endswith("zzz"):
            raise OSError("the bin is full")

    _send_with(monkeypatch, refuse)
    (outcome,) = execute(RemovalPlan((removal_of(paths[1], paths[0], other),)))
    assert outcome.status is Status.FAILED
    assert outcome.reason == "the trash did not take it: the bin is full"
    assert paths[1].read_bytes() == other.read_bytes() == b"one"
    assert paths[1].samefile(other)


def test_after_a_cancel_the_rest_is_skipped(plan: RemovalPlan, paths: list[Path]) -> None:
    token = CancelToken()
    outcomes = execute(plan, on_outcome=lambda _done, _outcome: token.cancel(), cancel=token)
    assert _statuses(outcomes) == [Status.REMOVED, Status.SKIPPED, Status.SKIPPED]
    assert outcomes[2].reason == "cancelled before its turn"
    assert paths[3].exists()


def test_a_cancel_before_the_start_removes_nothing(plan: RemovalPlan, paths: list[Path]) -> None:
    token = CancelToken()
    token.cancel()
    assert _statuses(execute(plan, cancel=token)) == [Status.SKIPPED] * 3
    assert all(path.exists() for path in paths)


@pytest.fixture
def read_only_folder(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "read only"
    folder.mkdir()
    yield folder
    folder.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows folders have no such permission")
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="root may write everywhere")
def test_a_file_in_a_read_only_folder_has_failed_and_stays(read_only_folder: Path) -> None:
    best, copy = write_file(read_only_folder / "best"), write_file(read_only_folder / "copy")
    plan = plan_all_but_the_first(best, copy)
    read_only_folder.chmod(0o500)
    (outcome,) = execute(plan)
    assert outcome.status is Status.FAILED
    assert outcome.reason.startswith("the trash did not take it")
    assert copy.exists()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the trash does not move files by Python there")
def test_a_file_that_may_not_be_moved_has_failed_and_stays(
    plan: RemovalPlan, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "rename", refuse)
    outcomes = execute(plan)
    assert {outcome.reason for outcome in outcomes} == {"the trash did not take it: Permission denied"}
    assert _statuses(outcomes) == [Status.FAILED] * 3
    assert all(path.exists() for path in paths)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_names_that_are_not_unicode_go_too(tmp_path: Path) -> None:
    best = write_file(tmp_path / "best")
    odd = [write_file(tmp_path / os.fsdecode(name)) for name in (b"caf\xe9", b"a\nb", "Ünïcode ☀".encode())]
    assert _statuses(execute(plan_all_but_the_first(best, *odd))) == [Status.REMOVED] * 3
    assert list(tmp_path.iterdir()) == [best]


def test_what_the_plan_held_back_stays_and_is_told_first(tmp_path: Path) -> None:
    good = [write_file(tmp_path / name) for name in ("a", "b")]
    bad = [write_file(tmp_path / name) for name in ("c", "d")]
    decisions = [(group, tuple(group.images)[1:]) for group in (group_of_files(*good), group_of_files(*bad))]
    bad[0].unlink()
    outcomes = execute(plan_removal(decisions, inspect=inspect_nothing))
    assert [(outcome.path.name, outcome.status) for outcome in outcomes] == [
        ("d", Status.SKIPPED),
        ("b", Status.REMOVED),
    ]
    assert bad[1].exists()
