import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from imagetwin.domain.errors import UndoError
from imagetwin.domain.journal import Act, Step, StepState
from imagetwin.domain.operations import RemovalPlan, RemovalSettings, Status, Way
from imagetwin.domain.progress import CancelToken
from imagetwin.fileops.execute import execute_plan
from imagetwin.fileops.files import identity_of
from imagetwin.fileops.plan_json import plan_to_text
from imagetwin.fileops.undo import cut_off_runs, finish_run, leave_run, restorable, undo_run
from imagetwin.store.journal import Journal
from tests.helpers.removal import plan_all_but_the_first, write_file
from tests.helpers.trees import tree_of, without_inodes

WAYS = (Way.TRASH, Way.QUARANTINE, Way.MOVE, Way.HARDLINK, Way.SYMLINK)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "journal" / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    for name in ("best.jpg", "one.jpg", "sub/two.jpg"):
        path = write_file(tmp_path / "pictures" / name, name.encode() * 20)
        os.utime(path, ns=(5, 1_500_000_000_123_456_700))
    write_file(tmp_path / "pictures" / "one.xmp", b"a sidecar")
    return tmp_path / "pictures"


def _plan(pictures: Path, way: Way) -> RemovalPlan:
    settings = RemovalSettings(way=way, destination=pictures.parent / "moved" if way == Way.MOVE else None)
    names = ("best.jpg", "one.jpg", "sub/two.jpg")
    return plan_all_but_the_first(*(pictures / name for name in names), settings=settings)


def _execute(pictures: Path, way: Way, journal: Journal) -> int:
    report = execute_plan(_plan(pictures, way), journal, own_quarantine=pictures.parent / "quarantine")
    assert {outcome.status for outcome in report.outcomes} == {Status.REMOVED}
    return report.run


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the trash is a plain folder elsewhere only")
@pytest.mark.parametrize("way", WAYS)
def test_an_undone_run_leaves_the_tree_as_it_was_to_the_inode(way: Way, pictures: Path, journal: Journal) -> None:
    before = tree_of(pictures)
    run = _execute(pictures, way, journal)
    assert tree_of(pictures) != before
    restorations = undo_run(journal, run)
    assert tree_of(pictures) == before
    assert {restoration.path for restoration in restorations} >= {pictures / "one.jpg", pictures / "sub" / "two.jpg"}
    assert all(restoration.place == restoration.path for restoration in restorations)
    assert not restorable(journal, run)
    assert not (pictures.parent / "moved").exists()


def test_a_run_can_be_undone_by_another_program_start(pictures: Path, journal: Journal) -> None:
    before = tree_of(pictures)
    run = _execute(pictures, Way.QUARANTINE, journal)
    with Journal(journal.path) as later:
        undo_run(later, run)
    assert tree_of(pictures) == before


def test_one_file_comes_back_with_its_companions_and_the_others_stay_away(pictures: Path, journal: Journal) -> None:
    run = _execute(pictures, Way.QUARANTINE, journal)
    restorations = undo_run(journal, run, paths=[pictures / "one.jpg"])
    assert {restoration.path.name for restoration in restorations} == {"one.jpg", "one.xmp"}
    assert not (pictures / "sub" / "two.jpg").exists()
    assert [entry.step.source.name for entry in restorable(journal, run)] == ["two.jpg"]


def test_a_name_taken_since_gets_a_number_and_nothing_is_overwritten(pictures: Path, journal: Journal) -> None:
    run = _execute(pictures, Way.QUARANTINE, journal)
    write_file(pictures / "one.jpg", b"a new picture")
    restorations = {restoration.path.name: restoration for restoration in undo_run(journal, run)}
    assert (pictures / "one.jpg").read_bytes() == b"a new picture"
    assert (pictures / "one (2).jpg").read_bytes() == b"one.jpg" * 20
    assert restorations["one.jpg"].place == pictures / "one (2).jpg"
    assert "its name was taken" in restorations["one.jpg"].reason


def test_a_folder_that_is_gone_is_made_again(pictures: Path, journal: Journal) -> None:
    before = tree_of(pictures)
    run = _execute(pictures, Way.QUARANTINE, journal)
    (pictures / "sub").rmdir()
    undo_run(journal, run)
    assert tree_of(pictures) == before


def test_what_was_changed_in_the_quarantine_is_left_there_and_said(pictures: Path, journal: Journal) -> None:
    run = _execute(pictures, Way.QUARANTINE, journal)
    (place,) = (pictures.parent / "quarantine").rglob("two.jpg")
    place.write_bytes(b"edited")
    restorations = {restoration.path.name: restoration for restoration in undo_run(journal, run)}
    assert restorations["two.jpg"].place is None
    assert restorations["two.jpg"].reason == f'was changed since; it lies at "{place}"'
    assert place.read_bytes() == b"edited"
    assert (pictures / "one.jpg").exists()


def test_what_is_gone_from_its_place_is_said(pictures: Path, journal: Journal) -> None:
    run = _execute(pictures, Way.MOVE, journal)
    (pictures.parent / "moved" / "two.jpg").unlink()
    restorations = {restoration.path.name: restoration for restoration in undo_run(journal, run)}
    assert "any more" in restorations["two.jpg"].reason
    assert restorations["two.jpg"].place is None


def test_a_deleted_file_does_not_come_back_and_that_is_said(pictures: Path, journal: Journal) -> None:
    run = _execute(pictures, Way.DELETE, journal)
    assert {restoration.reason for restoration in undo_run(journal, run)} == {"was deleted for good"}


@pytest.mark.parametrize("way", [Way.HARDLINK, Way.SYMLINK])
def test_a_link_that_was_replaced_since_is_left_alone(way: Way, pictures: Path, journal: Journal) -> None:
    run = _execute(pictures, way, journal)
    (pictures / "one.jpg").unlink()
    write_file(pictures / "one.jpg", b"something new")
    restorations = {restoration.path.name: restoration for restoration in undo_run(journal, run)}
    assert "is not the link any more" in restorations["one.jpg"].reason
    assert "the original lies at" in restorations["one.jpg"].reason
    assert (pictures / "one.jpg").read_bytes() == b"something new"


def test_a_hard_link_of_the_same_bytes_keeps_no_copy_and_comes_back_as_a_file_of_its_own(
    tmp_path: Path, journal: Journal
) -> None:
    best, copy = write_file(tmp_path / "p" / "best.jpg", b"same"), write_file(tmp_path / "p" / "copy.jpg", b"same")
    os.utime(copy, ns=(5, 1_400_000_000_000_000_100))
    if os.name == "posix":
        copy.chmod(0o604)
    before, mode = tree_of(tmp_path / "p"), copy.stat().st_mode
    plan = plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.HARDLINK))
    run = execute_plan(plan, journal, own_quarantine=tmp_path / "quarantine").run
    assert best.samefile(copy)
    assert not (tmp_path / "quarantine").exists()
    undo_run(journal, run)
    assert not best.samefile(copy)
    assert copy.stat().st_mode == mode
    assert without_inodes(tree_of(tmp_path / "p")) == without_inodes(before)


def test_a_hard_link_whose_bytes_changed_with_the_survivor_is_not_passed_off_as_the_original(
    tmp_path: Path, journal: Journal
) -> None:
    best, copy = write_file(tmp_path / "best.jpg", b"same"), write_file(tmp_path / "copy.jpg", b"same")
    plan = plan_all_but_the_first(best, copy, settings=RemovalSettings(way=Way.HARDLINK))
    run = execute_plan(plan, journal, own_quarantine=tmp_path / "quarantine").run
    best.write_bytes(b"edited")
    (restoration,) = undo_run(journal, run)
    assert restoration.place is None
    assert "was changed since" in restoration.reason


def test_a_run_that_is_not_there_is_said(journal: Journal) -> None:
    with pytest.raises(UndoError, match="no run 7"):
        undo_run(journal, 7)
    with pytest.raises(UndoError, match="no run 7"):
        finish_run(journal, 7)


def test_an_undo_can_be_cancelled_and_asked_for_again(pictures: Path, journal: Journal) -> None:
    before = tree_of(pictures)
    run = _execute(pictures, Way.QUARANTINE, journal)
    token = CancelToken()
    first = undo_run(journal, run, on_restoration=lambda _done, _restoration: token.cancel(), cancel=token)
    assert len(first) == 1
    undo_run(journal, run)
    assert tree_of(pictures) == before


def test_an_undone_run_is_not_undone_twice(pictures: Path, journal: Journal) -> None:
    run = _execute(pictures, Way.QUARANTINE, journal)
    undo_run(journal, run)
    assert undo_run(journal, run) == ()


def _cut_off(pictures: Path, journal: Journal) -> int:
    """Begin a run and stop between the intent and the act of its first step."""
    plan = _plan(pictures, Way.QUARANTINE)
    run = journal.begin_run(plan.way, plan_to_text(plan))
    source = pictures / "one.jpg"
    identity = identity_of(source)
    assert identity is not None
    journal.intend(run, 0, Step(Act.MOVE, source, identity, target=pictures.parent / "quarantine" / "one.jpg"))
    return run


def test_a_run_that_was_cut_off_is_found_and_can_be_finished(pictures: Path, journal: Journal) -> None:
    before = tree_of(pictures)
    run = _cut_off(pictures, journal)
    assert [known.number for known in cut_off_runs(journal)] == [run]
    report = finish_run(journal, run, own_quarantine=pictures.parent / "quarantine")
    assert {outcome.status for outcome in report.outcomes} == {Status.REMOVED}
    assert not (pictures / "one.jpg").exists()
    assert cut_off_runs(journal) == []
    undo_run(journal, run)
    assert tree_of(pictures) == before


def test_a_run_that_was_cut_off_can_be_left_as_it_is(pictures: Path, journal: Journal) -> None:
    run = _cut_off(pictures, journal)
    leave_run(journal, run)
    assert cut_off_runs(journal) == []
    assert [entry.state for entry in journal.entries(run)] == [StepState.NOT_DONE]


def test_a_run_at_work_is_not_taken_for_one_that_was_cut_off(pictures: Path, journal: Journal) -> None:
    from imagetwin.domain.errors import JournalError

    _cut_off(pictures, journal)
    with journal.alone(), Journal(journal.path) as other, pytest.raises(JournalError, match="Another ImageTwin"):
        cut_off_runs(other)


def test_a_finished_run_does_not_remove_what_was_brought_back(pictures: Path, journal: Journal) -> None:
    run = _execute(pictures, Way.QUARANTINE, journal)
    undo_run(journal, run)
    with pytest.raises(UndoError, match="came to its end"):
        finish_run(journal, run)


def test_going_on_with_a_run_leaves_what_was_brought_back_from_it(pictures: Path, journal: Journal) -> None:
    run = _cut_off(pictures, journal)
    source = pictures / "one.jpg"
    entry = journal.entries(run)[0]
    assert entry.step.target is not None
    entry.step.target.parent.mkdir()
    source.rename(entry.step.target)
    undo_run(journal, run, paths=[source])
    report = finish_run(journal, run, own_quarantine=pictures.parent / "quarantine")
    assert [outcome.path.name for outcome in report.outcomes if outcome.path.suffix == ".jpg"] == ["two.jpg"]
    assert source.exists()


def test_what_was_deleted_for_good_is_not_offered_for_undo(pictures: Path, journal: Journal) -> None:
    assert restorable(journal, _execute(pictures, Way.DELETE, journal)) == []
