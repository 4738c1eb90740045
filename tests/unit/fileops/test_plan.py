import os
from pathlib import Path

import pytest

from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.operations import Way
from imagetwin.fileops.plan import plan_removal
from tests.helpers.removal import group_of_files, write_file
from tests.helpers.scanned import rescanned


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path, Path]:
    best, copy, other = (write_file(tmp_path / name, name.encode()) for name in ("best", "copy", "other"))
    return best, copy, other


@pytest.fixture
def group(paths: tuple[Path, ...]) -> Group:
    return group_of_files(*paths)


def _members(group: Group) -> tuple[ScannedImage, ...]:
    return tuple(member.image for member in group.members)


def test_the_marked_images_are_planned_with_the_reference_as_their_survivor(
    group: Group, paths: tuple[Path, ...]
) -> None:
    plan = plan_removal([(group, _members(group))])
    assert [removal.file.path for removal in plan.removals] == list(paths[1:])
    assert {removal.survivor.path for removal in plan.removals} == {paths[0]}
    assert plan.way is Way.TRASH


def test_the_best_kept_member_survives_a_marked_reference(group: Group, paths: tuple[Path, ...]) -> None:
    plan = plan_removal([(group, (group.reference,))])
    assert [(removal.file.path, removal.survivor.path) for removal in plan.removals] == [(paths[0], paths[1])]


def test_groups_without_a_mark_are_left_out(group: Group, tmp_path: Path) -> None:
    untouched = group_of_files(write_file(tmp_path / "x"), write_file(tmp_path / "y"))
    plan = plan_removal([(untouched, ()), (group, _members(group)[:1])])
    assert len(plan.removals) == 1


def test_nothing_marked_is_refused(group: Group) -> None:
    with pytest.raises(PlanRefusedError, match="Nothing is marked"):
        plan_removal([(group, ())])
    with pytest.raises(PlanRefusedError, match="Nothing is marked"):
        plan_removal([])


def test_a_whole_group_is_refused_by_its_name(group: Group) -> None:
    with pytest.raises(PlanRefusedError, match=r'group of "best" is marked\. Keep at least one'):
        plan_removal([(group, tuple(group.images))])


def test_one_bad_group_refuses_the_whole_plan(group: Group, tmp_path: Path) -> None:
    good = group_of_files(write_file(tmp_path / "x"), write_file(tmp_path / "y"))
    with pytest.raises(PlanRefusedError):
        plan_removal([(good, _members(good)), (group, tuple(group.images))])


def test_another_kept_image_survives_where_the_reference_has_vanished(group: Group, paths: tuple[Path, ...]) -> None:
    paths[0].unlink()
    plan = plan_removal([(group, _members(group)[:1])])
    assert plan.removals[0].survivor.path == paths[2]


def test_a_vanished_only_survivor_is_refused(group: Group, paths: tuple[Path, ...]) -> None:
    paths[0].unlink()
    with pytest.raises(PlanRefusedError, match=r'"best", which would stay, is not there any more\. Find Dupes again'):
        plan_removal([(group, _members(group))])


def test_a_changed_only_survivor_is_refused(group: Group, paths: tuple[Path, ...]) -> None:
    paths[0].write_bytes(b"something else by now")
    with pytest.raises(PlanRefusedError, match="was changed after the scan"):
        plan_removal([(group, _members(group))])


def test_a_survivor_that_became_a_hard_link_of_a_marked_file_is_refused(group: Group, paths: tuple[Path, ...]) -> None:
    paths[0].unlink()
    os.link(paths[1], paths[0])
    with pytest.raises(PlanRefusedError, match="Find Dupes again"):
        plan_removal([(group, _members(group))])


def test_a_survivor_that_became_a_symlink_to_a_marked_file_is_refused(group: Group, paths: tuple[Path, ...]) -> None:
    paths[0].unlink()
    try:
        paths[0].symlink_to(paths[1])
    except OSError:
        pytest.skip("symlinks may not be made here")
    with pytest.raises(PlanRefusedError, match="Find Dupes again"):
        plan_removal([(group, _members(group))])


def test_a_marked_file_under_another_name_is_no_survivor(tmp_path: Path) -> None:
    # As where the walk could not see that both are one file: a folder mounted twice.
    path = write_file(tmp_path / "a")
    os.link(path, tmp_path / "b")
    group = group_of_files(path, tmp_path / "b")
    with pytest.raises(PlanRefusedError, match="a marked file under another name"):
        plan_removal([(group, _members(group))])


def test_a_file_that_survives_one_group_and_goes_in_another_is_refused(tmp_path: Path) -> None:
    a, b, c = (write_file(tmp_path / name) for name in "abc")
    first, second = group_of_files(a, b), group_of_files(c, a)
    with pytest.raises(PlanRefusedError, match='"a" is to be removed and to stay at once'):
        plan_removal([(first, _members(first)), (second, _members(second))])


def test_a_survivor_that_is_another_name_of_a_marked_file_s_hard_link_is_refused(tmp_path: Path) -> None:
    # Without inodes only the paths tell.
    a, b = write_file(tmp_path / "a"), write_file(tmp_path / "b")
    status = a.stat()
    blind = FileIdentity(status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino)
    marked = ScannedImage(ImageFile(b, FileIdentity(1, 1, 1, 0), (a,)), 1, 1, "PNG")
    group = Group(ScannedImage(ImageFile(a, blind), 1, 1, "PNG"), (Member(marked, 0.0),))
    with pytest.raises(PlanRefusedError, match="to stay at once"):
        plan_removal([(group, (marked,))])


def test_a_hard_linked_file_is_planned_with_all_its_paths(tmp_path: Path) -> None:
    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "copy")
    os.link(copy, tmp_path / "copy again")
    marked = rescanned(copy, tmp_path / "copy again")
    plan = plan_removal([(Group(rescanned(best), (Member(marked, 0.0),)), (marked,))])
    assert plan.paths == (copy, tmp_path / "copy again")


def test_a_group_without_an_intact_survivor_is_held_back_and_the_others_go_on(
    group: Group, paths: tuple[Path, ...], tmp_path: Path
) -> None:
    paths[0].write_bytes(b"something else by now")
    good = group_of_files(write_file(tmp_path / "x"), write_file(tmp_path / "y"))
    plan = plan_removal([(group, _members(group)), (good, _members(good))])
    assert plan.paths == (tmp_path / "y",)
    assert [outcome.path for outcome in plan.held_back] == [image.path for image in _members(group)]
    assert "which would stay, was changed after the scan" in plan.held_back[0].reason
