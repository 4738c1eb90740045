"""What happens between the plan and the act: each look that is taken then, and what it is taken for."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from imagetwin.domain.journal import Act, Step, StepState
from imagetwin.domain.operations import Outcome, RemovalPlan, RemovalSettings, Status, Way
from imagetwin.fileops import files, runner
from imagetwin.fileops.execute import execute_plan
from imagetwin.fileops.files import identity_of
from imagetwin.fileops.plan import plan_removal
from imagetwin.fileops.plan_json import plan_to_text
from imagetwin.fileops.undo import cut_off_runs, finish_run, undo_run
from imagetwin.store.journal import Journal
from tests.helpers.removal import group_of_files, inspect_nothing, plan_all_but_the_first, removal_of, write_file

NEEDS_LINKS = pytest.mark.skipif(sys.platform == "win32", reason="symlinks may need a privilege there")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "journal" / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def carry_out(tmp_path: Path, journal: Journal) -> Callable[[RemovalPlan], tuple[Outcome, ...]]:
    return lambda plan: execute_plan(plan, journal, own_quarantine=tmp_path / "quarantine").outcomes


CarryOut = Callable[[RemovalPlan], tuple[Outcome, ...]]


def _rewrite(path: Path, content: bytes) -> None:
    """Write other bytes of the same number, and set the time back."""
    status = path.stat()
    assert len(content) == status.st_size
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _same_pixels_plan(tmp_path: Path, way: Way) -> RemovalPlan:
    best, copy = write_file(tmp_path / "best.png", b"pixels"), write_file(tmp_path / "copy.jpg", b"the same pixels")
    group = group_of_files(best, copy)
    group = replace(group, members=(replace(group.members[0], distance=0.0),))
    return plan_removal([(group, (group.members[0].image,))], RemovalSettings(way=way), inspect=inspect_nothing)


@pytest.mark.parametrize("way", [Way.DELETE, Way.QUARANTINE])
@pytest.mark.parametrize(("name", "content"), [("copy.jpg", b"x" * 15), ("best.png", b"\0" * 6)])
def test_bytes_that_changed_behind_an_unchanged_time_are_noticed(
    way: Way, name: str, content: bytes, tmp_path: Path, carry_out: CarryOut
) -> None:
    plan = _same_pixels_plan(tmp_path, way)
    _rewrite(tmp_path / name, content)
    (outcome,) = carry_out(plan)
    assert outcome.status is Status.SKIPPED
    assert "was changed after the scan" in outcome.reason
    assert (tmp_path / "copy.jpg").exists()


def test_a_folder_that_became_protected_after_the_plan_is_not_touched(tmp_path: Path, carry_out: CarryOut) -> None:
    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "archive" / "copy")
    plan = plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.QUARANTINE))
    settings = replace(plan.settings, protected_folders=(copy.parent,))
    (outcome,) = carry_out(replace(plan, settings=settings))
    assert outcome.reason == "it lies in a protected folder"
    assert copy.exists()


@NEEDS_LINKS
def test_a_link_below_the_destination_does_not_lead_into_a_protected_folder(
    tmp_path: Path, carry_out: CarryOut
) -> None:
    best, copy = write_file(tmp_path / "pictures" / "best"), write_file(tmp_path / "pictures" / "copy")
    (tmp_path / "archive").mkdir()
    (tmp_path / "moved").mkdir()
    (tmp_path / "moved" / "pictures").symlink_to(tmp_path / "archive")
    settings = RemovalSettings(
        way=Way.MOVE,
        destination=tmp_path / "moved",
        keep_tree=True,
        folders=(tmp_path / "pictures",),
        protected_folders=(tmp_path / "archive",),
    )
    (outcome,) = carry_out(plan_all_but_the_first(best, copy, settings=settings))
    assert "lies in a protected folder" in outcome.reason
    assert copy.exists()
    assert list((tmp_path / "archive").iterdir()) == []


def test_the_last_raw_file_does_not_go(tmp_path: Path, carry_out: CarryOut) -> None:
    names = ("best.jpg", "best.CR2", "copy.jpg", "copy.CR2")
    best, best_raw, copy, copy_raw = (write_file(tmp_path / name, name.encode()) for name in names)
    plan = plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.DELETE))
    assert plan.paths == (copy, copy_raw)
    best_raw.unlink()
    (outcome,) = carry_out(plan)
    assert outcome.status is Status.SKIPPED
    assert "raw file" in outcome.reason
    assert copy_raw.exists()


def test_a_folder_is_no_file_to_remove(tmp_path: Path, carry_out: CarryOut) -> None:
    folder, best = tmp_path / "folder", write_file(tmp_path / "best")
    write_file(folder / "inside")
    plan = RemovalPlan((removal_of(folder, best),), settings=RemovalSettings(way=Way.QUARANTINE))
    (outcome,) = carry_out(plan)
    assert outcome.status is Status.SKIPPED
    assert (folder / "inside").exists()


@NEEDS_LINKS
def test_a_file_that_an_own_link_leads_to_does_not_go(tmp_path: Path, carry_out: CarryOut) -> None:
    best, target, copy = (write_file(tmp_path / name, b"same") for name in ("best", "target", "copy"))
    carry_out(plan_all_but_the_first(target, copy, settings=RemovalSettings(way=Way.SYMLINK)))
    (outcome,) = carry_out(plan_all_but_the_first(best, target, settings=RemovalSettings(way=Way.DELETE)))
    assert "a symbolic link that an earlier removal" in outcome.reason
    assert copy.read_bytes() == b"same"


@pytest.mark.parametrize("content", [b"somebody else's", b""], ids=["a file", "an empty file"])
def test_a_file_that_takes_the_name_in_the_last_moment_stays(
    content: bytes, tmp_path: Path, carry_out: CarryOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "copy")
    taken = write_file(tmp_path / "moved" / "copy", content)
    monkeypatch.setattr("imagetwin.fileops.steps.free_paths", lambda *_arguments: [taken])
    settings = RemovalSettings(way=Way.MOVE, destination=tmp_path / "moved")
    (outcome,) = carry_out(plan_all_but_the_first(best, copy, settings=settings))
    assert outcome.status is Status.FAILED
    assert copy.exists()
    assert taken.read_bytes() == content


def test_a_file_put_in_the_place_right_before_the_move_comes_back_and_is_left(
    tmp_path: Path, carry_out: CarryOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "copy")
    new = write_file(tmp_path / "new", b"precious new work")
    plan = plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.QUARANTINE))

    def swap_and_move(source: Path, target: Path) -> None:
        if source == copy and new.exists():
            new.replace(copy)
        files.move_on_volume(source, target)

    monkeypatch.setattr("imagetwin.fileops.acts.move.move_on_volume", swap_and_move)
    (outcome,) = carry_out(plan)
    assert outcome.reason == "was replaced by another file in the last moment"
    assert copy.read_bytes() == b"precious new work"


def test_a_copy_that_came_out_wrong_is_noticed_and_the_original_stays(
    tmp_path: Path, carry_out: CarryOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "copy", b"all of it")
    monkeypatch.setattr("imagetwin.fileops.steps.on_same_volume", lambda _first, _second: False)
    monkeypatch.setattr(
        "imagetwin.fileops.files.shutil.copystat", lambda _source, target: Path(target).write_bytes(b"half")
    )
    settings = RemovalSettings(way=Way.MOVE, destination=tmp_path / "moved")
    (outcome,) = carry_out(plan_all_but_the_first(best, copy, settings=settings))
    assert outcome.reason == "the copy is not the same as the file"
    assert copy.read_bytes() == b"all of it"
    assert not (tmp_path / "moved").exists()


def test_a_link_that_leads_elsewhere_does_not_take_the_place(
    tmp_path: Path, carry_out: CarryOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    best, copy, other = (write_file(tmp_path / name, name.encode()) for name in ("best", "copy", "other"))

    def link_to_another(path: Path, _target: Path) -> None:
        os.link(other, path)

    monkeypatch.setattr("imagetwin.fileops.acts.link.Path.hardlink_to", link_to_another)
    (outcome,) = carry_out(plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.HARDLINK)))
    assert "does not lead to the image that stays" in outcome.reason
    assert copy.read_bytes() == b"copy"


# Undo


def test_an_edit_in_the_quarantine_of_the_same_size_is_not_passed_off_as_the_original(
    tmp_path: Path, carry_out: CarryOut, journal: Journal
) -> None:
    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "copy", b"12345")
    (outcome,) = carry_out(plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.QUARANTINE)))
    assert outcome.place is not None
    outcome.place.write_bytes(b"54321")
    os.utime(outcome.place, ns=(1, outcome.place.stat().st_mtime_ns + 10_000_000_000))
    (restoration,) = undo_run(journal, 1)
    assert restoration.place is None
    assert "was changed since; it lies at" in restoration.reason


def test_a_file_is_not_brought_back_to_the_empty_place_of_a_drive(
    tmp_path: Path, carry_out: CarryOut, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "drive" / "folder" / "copy")
    carry_out(plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.QUARANTINE)))
    copy.parent.rmdir()
    elsewhere = Path("/proc") if Path("/proc").exists() else Path("/dev")
    if elsewhere.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no second device here")
    monkeypatch.setattr(runner, "nearest_existing", lambda _folder: elsewhere)
    (restoration,) = undo_run(journal, 1)
    assert restoration.place is None
    assert "connect it" in restoration.reason
    assert not copy.parent.exists()


def test_a_file_that_is_back_already_counts_as_brought_back(
    tmp_path: Path, carry_out: CarryOut, journal: Journal
) -> None:
    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "copy")
    (outcome,) = carry_out(plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.QUARANTINE)))
    assert outcome.place is not None
    outcome.place.rename(copy)
    (restoration,) = undo_run(journal, 1)
    assert restoration.place == copy
    assert journal.entries(1)[0].state is StepState.UNDONE


def _cut_off_after_the_act(tmp_path: Path, journal: Journal) -> Path:
    """Begin a run and move its file, as one that is killed before the journal knows; return where the file lies."""
    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "copy", b"12345")
    plan = plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.QUARANTINE))
    identity = identity_of(copy)
    assert identity is not None
    target = tmp_path / "quarantine" / "copy"
    run = journal.begin_run(plan.way, plan_to_text(plan))
    journal.intend(run, 0, Step(Act.MOVE, copy, identity, target=target))
    target.parent.mkdir()
    copy.rename(target)
    return target


def test_what_cannot_be_told_after_a_crash_is_said_and_the_run_stays_open(tmp_path: Path, journal: Journal) -> None:
    target = _cut_off_after_the_act(tmp_path, journal)
    target.write_bytes(b"edited since")
    (restoration,) = undo_run(journal, 1)
    assert restoration.place is None
    assert str(target) in restoration.reason
    assert [run.number for run in cut_off_runs(journal)] == [1]
    assert target.read_bytes() == b"edited since"


def test_a_run_with_a_step_that_could_not_be_recorded_is_found_again(
    tmp_path: Path, carry_out: CarryOut, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    from imagetwin.domain.errors import JournalError

    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "copy")

    def fail(*_arguments: object, **_options: object) -> None:
        raise JournalError("no room")

    with monkeypatch.context() as patch:
        patch.setattr(journal, "mark", fail)
        (outcome,) = carry_out(plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.QUARANTINE)))
    assert outcome.status is Status.FAILED
    assert [run.number for run in cut_off_runs(journal)] == [1]
    undo_run(journal, 1)
    assert copy.exists()


def test_the_sidecar_of_a_picture_of_the_same_bytes_goes_when_a_cut_off_run_is_finished(
    tmp_path: Path, journal: Journal
) -> None:
    best, copy = write_file(tmp_path / "best.jpg", b"same"), write_file(tmp_path / "copy.jpg", b"same")
    sidecar = write_file(tmp_path / "copy.xmp")
    plan = plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.QUARANTINE))
    identity = identity_of(copy)
    assert identity is not None
    target = tmp_path / "quarantine" / "copy.jpg"
    run = journal.begin_run(plan.way, plan_to_text(plan))
    entry = journal.intend(run, 0, Step(Act.MOVE, copy, identity, target=target))
    target.parent.mkdir()
    copy.rename(target)
    journal.mark(entry, StepState.DONE, place=target)
    (outcome,) = finish_run(journal, run, own_quarantine=tmp_path / "quarantine").outcomes
    assert outcome.status is Status.REMOVED
    assert not sidecar.exists()
