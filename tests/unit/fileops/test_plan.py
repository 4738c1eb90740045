import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from imagetwin.domain import long_paths
from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.operations import Companions, Inspect, Inspection, RemovalSettings, Way
from imagetwin.domain.tiers import Tier
from imagetwin.fileops.plan import check_survivors_stay, plan_removal, plan_whole_groups
from imagetwin.fileops.trash import TrashCan
from imagetwin.imaging.digests import file_digest
from tests.helpers.removal import group_of_files, inspect_nothing, removal_of, survivor_of, write_file
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
    plan = plan_removal([(group, _members(group))], inspect=inspect_nothing)
    assert [removal.file.path for removal in plan.removals] == list(paths[1:])
    assert {survivor_of(removal) for removal in plan.removals} == {paths[0]}
    assert plan.way is Way.TRASH


def test_the_best_kept_member_survives_a_marked_reference(group: Group, paths: tuple[Path, ...]) -> None:
    plan = plan_removal([(group, (group.reference,))], inspect=inspect_nothing)
    assert [(removal.file.path, survivor_of(removal)) for removal in plan.removals] == [(paths[0], paths[1])]


@pytest.fixture
def pictures(tmp_path: Path) -> Group:
    """Two pictures that are alike, each with a copy, and one alone."""
    a, a_copy, b, b_copy, c = (rescanned(write_file(tmp_path / name)) for name in ("a", "a2", "b", "b2", "c"))
    return Group(
        a,
        (
            Member(a_copy, 1.0, tier=Tier.RE_ENCODED, copy_tier=Tier.RE_ENCODED),
            Member(b, 5.0, picture=1),
            Member(b_copy, 6.0, picture=1, copy_tier=Tier.SAME_FILE),
            Member(c, 7.0, picture=2),
        ),
    )


def _survivors(group: Group, *marked: str) -> dict[str, str]:
    images = tuple(image for image in group.images if image.path.name in marked)
    plan = plan_removal([(group, images)], inspect=inspect_nothing)
    return {removal.file.path.name: survivor_of(removal).name for removal in plan.removals}


def test_what_survives_an_image_is_a_copy_of_the_same_picture(pictures: Group) -> None:
    assert _survivors(pictures, "a2", "b2") == {"a2": "a", "b2": "b"}
    assert _survivors(pictures, "a", "b") == {"a": "a2", "b": "b2"}


def test_where_no_copy_of_a_picture_is_kept_another_image_of_the_group_survives(pictures: Group) -> None:
    assert _survivors(pictures, "a2", "b", "b2", "c") == {"a2": "a", "b": "a", "b2": "a", "c": "a"}
    assert _survivors(pictures, "a", "a2", "b2", "c") == {"a": "b", "a2": "b", "b2": "b", "c": "b"}


@pytest.fixture
def shots(tmp_path: Path) -> Group:
    """A picture that leads its raw files and another rendering of them."""
    best, *others = (rescanned(write_file(tmp_path / name)) for name in ("best.tif", "1.cr2", "2.cr2", "copy.jpg"))
    made = (replace(each, format="RAW") if each.path.suffix == ".cr2" else each for each in others)
    return Group(best, tuple(Member(each, 1.0, tier=Tier.RE_ENCODED, copy_tier=Tier.RE_ENCODED) for each in made))


def test_a_raw_file_survives_a_raw_file_and_a_rendering_a_rendering(shots: Group) -> None:
    assert _survivors(shots, "2.cr2", "copy.jpg") == {"2.cr2": "1.cr2", "copy.jpg": "best.tif"}
    assert _survivors(shots, "best.tif") == {"best.tif": "copy.jpg"}


def test_where_the_only_other_raw_file_is_gone_a_raw_file_is_held_back(shots: Group, tmp_path: Path) -> None:
    (tmp_path / "1.cr2").unlink()
    with pytest.raises(PlanRefusedError, match=r'"1.cr2", which would stay, is not there any more'):
        _survivors(shots, "2.cr2")


def test_what_no_other_of_its_kind_outlives_may_be_marked_by_hand(shots: Group) -> None:
    assert _survivors(shots, "1.cr2", "2.cr2") == {"1.cr2": "best.tif", "2.cr2": "best.tif"}


def test_where_the_kept_copies_of_a_picture_are_gone_its_others_are_held_back(pictures: Group) -> None:
    kept = pictures.members[1].image.path
    kept.unlink()
    images = tuple(image for image in pictures.images if image.path.name in ("a2", "b2"))
    plan = plan_removal([(pictures, images)], inspect=inspect_nothing)
    assert [removal.file.path.name for removal in plan.removals] == ["a2"]
    assert [outcome.path.name for outcome in plan.held_back] == ["b2"]
    assert '"b", which would stay, ' in plan.held_back[0].reason


def test_groups_without_a_mark_are_left_out(group: Group, tmp_path: Path) -> None:
    untouched = group_of_files(write_file(tmp_path / "x"), write_file(tmp_path / "y"))
    plan = plan_removal([(untouched, ()), (group, _members(group)[:1])], inspect=inspect_nothing)
    assert len(plan.removals) == 1


def test_nothing_marked_is_refused(group: Group) -> None:
    with pytest.raises(PlanRefusedError, match="Nothing is marked"):
        plan_removal([(group, ())], inspect=inspect_nothing)
    with pytest.raises(PlanRefusedError, match="Nothing is marked"):
        plan_removal([], inspect=inspect_nothing)


def test_a_whole_group_is_refused_by_its_name(group: Group) -> None:
    with pytest.raises(PlanRefusedError, match=r'group of "best" is marked\. Keep at least one'):
        plan_removal([(group, tuple(group.images))], inspect=inspect_nothing)


def test_one_bad_group_refuses_the_whole_plan(group: Group, tmp_path: Path) -> None:
    good = group_of_files(write_file(tmp_path / "x"), write_file(tmp_path / "y"))
    with pytest.raises(PlanRefusedError):
        plan_removal([(good, _members(good)), (group, tuple(group.images))], inspect=inspect_nothing)


def test_another_kept_image_survives_where_the_reference_has_vanished(group: Group, paths: tuple[Path, ...]) -> None:
    paths[0].unlink()
    plan = plan_removal([(group, _members(group)[:1])], inspect=inspect_nothing)
    assert survivor_of(plan.removals[0]) == paths[2]


def test_a_vanished_only_survivor_is_refused(group: Group, paths: tuple[Path, ...]) -> None:
    paths[0].unlink()
    with pytest.raises(PlanRefusedError, match=r'"best", which would stay, is not there any more\. Find Dupes again'):
        plan_removal([(group, _members(group))], inspect=inspect_nothing)


def test_a_changed_only_survivor_is_refused(group: Group, paths: tuple[Path, ...]) -> None:
    paths[0].write_bytes(b"something else by now")
    with pytest.raises(PlanRefusedError, match="was changed after the scan"):
        plan_removal([(group, _members(group))], inspect=inspect_nothing)


def test_a_survivor_that_became_a_hard_link_of_a_marked_file_is_refused(group: Group, paths: tuple[Path, ...]) -> None:
    paths[0].unlink()
    os.link(paths[1], paths[0])
    with pytest.raises(PlanRefusedError, match="Find Dupes again"):
        plan_removal([(group, _members(group))], inspect=inspect_nothing)


def test_a_survivor_that_became_a_symlink_to_a_marked_file_is_refused(group: Group, paths: tuple[Path, ...]) -> None:
    paths[0].unlink()
    try:
        paths[0].symlink_to(paths[1])
    except OSError:
        pytest.skip("symlinks may not be made here")
    with pytest.raises(PlanRefusedError, match="Find Dupes again"):
        plan_removal([(group, _members(group))], inspect=inspect_nothing)


def test_a_marked_file_under_another_name_is_no_survivor(tmp_path: Path) -> None:
    # As where the walk could not see that both are one file: a folder mounted twice.
    path = write_file(tmp_path / "a")
    os.link(path, tmp_path / "b")
    group = group_of_files(path, tmp_path / "b")
    with pytest.raises(PlanRefusedError, match="a marked file under another name"):
        plan_removal([(group, _members(group))], inspect=inspect_nothing)


def test_a_file_that_survives_one_group_and_goes_in_another_is_refused(tmp_path: Path) -> None:
    a, b, c = (write_file(tmp_path / name) for name in "abc")
    first, second = group_of_files(a, b), group_of_files(c, a)
    with pytest.raises(PlanRefusedError, match='"a" is to be removed and to stay at once'):
        plan_removal([(first, _members(first)), (second, _members(second))], inspect=inspect_nothing)


def test_a_survivor_that_is_another_name_of_a_marked_file_s_hard_link_is_refused(tmp_path: Path) -> None:
    # Without inodes only the paths tell.
    a, b = write_file(tmp_path / "a"), write_file(tmp_path / "b")
    status = a.stat()
    blind = FileIdentity(status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino)
    marked = ScannedImage(ImageFile(b, FileIdentity(1, 1, 1, 0), (a,)), 1, 1, "PNG")
    group = Group(ScannedImage(ImageFile(a, blind), 1, 1, "PNG"), (Member(marked, 0.0),))
    with pytest.raises(PlanRefusedError, match="to stay at once"):
        plan_removal([(group, (marked,))], inspect=inspect_nothing)


def test_a_hard_linked_file_is_planned_with_all_its_paths(tmp_path: Path) -> None:
    best, copy = write_file(tmp_path / "best"), write_file(tmp_path / "copy")
    os.link(copy, tmp_path / "copy again")
    marked = rescanned(copy, tmp_path / "copy again")
    group = Group(rescanned(best), (Member(marked, 0.0),))
    plan = plan_removal([(group, (marked,))], inspect=inspect_nothing)
    assert plan.paths == (copy, tmp_path / "copy again")


def test_a_group_without_an_intact_survivor_is_held_back_and_the_others_go_on(
    group: Group, paths: tuple[Path, ...], tmp_path: Path
) -> None:
    paths[0].write_bytes(b"something else by now")
    good = group_of_files(write_file(tmp_path / "x"), write_file(tmp_path / "y"))
    plan = plan_removal([(group, _members(group)), (good, _members(good))], inspect=inspect_nothing)
    assert plan.paths == (tmp_path / "y",)
    assert [outcome.path for outcome in plan.held_back] == [image.path for image in _members(group)]
    assert "which would stay, was changed after the scan" in plan.held_back[0].reason


def _inspect_with(faults: dict[Path, str]) -> Inspect:
    """Find these files damaged and all others whole."""

    def inspect(files: Sequence[ImageFile], *, decode: bool) -> Mapping[Path, Inspection]:
        whole = inspect_nothing(files, decode=decode)
        return {path: replace(entry, fault=faults.get(path, "")) for path, entry in whole.items()}

    return inspect


def test_a_damaged_image_never_survives_an_intact_one(group: Group, paths: tuple[Path, ...]) -> None:
    plan = plan_removal([(group, _members(group)[:1])], inspect=_inspect_with({paths[0]: "truncated"}))
    assert survivor_of(plan.removals[0]) == paths[2]


def test_a_group_with_none_but_damaged_ones_to_stay_is_held_back(group: Group, paths: tuple[Path, ...]) -> None:
    faults = {paths[0]: "truncated", paths[2]: "damaged"}
    with pytest.raises(PlanRefusedError, match='"best", which would stay, is not whole: truncated'):
        plan_removal([(group, _members(group)[:1])], inspect=_inspect_with(faults))


def test_files_that_may_be_the_same_or_have_the_same_pixels_get_digests(tmp_path: Path) -> None:
    contents = {"a": b"1234", "b": b"1234", "c": b"4321", "d": b"same pixels", "e": b"alike only"}
    best, *others = (write_file(tmp_path / name, content) for name, content in contents.items())
    distances = dict(zip(others, (1.0, 1.0, 0.0, 1.0), strict=True))
    group = Group(rescanned(best), tuple(Member(rescanned(path), distances[path]) for path in others))
    plan = plan_removal([(group, _members(group))], inspect=inspect_nothing)
    read = [file_digest(path) for path in others[:3]]
    assert [removal.digest for removal in plan.removals] == [*read, ""]
    assert [removal.survivor_digest for removal in plan.removals] == [file_digest(best)] * 3 + [""]
    assert [removal.has_same_bytes for removal in plan.removals] == [True, False, False, False]


@pytest.mark.parametrize("folder", ["ImageTwin quarantine/run 1", "Trash/files", ".Trash-1000/files", "$RECYCLE.BIN/x"])
def test_what_lies_in_a_trash_or_a_quarantine_does_not_survive_for_another(tmp_path: Path, folder: str) -> None:
    group = group_of_files(write_file(tmp_path / folder / "best"), write_file(tmp_path / "copy"))
    with pytest.raises(PlanRefusedError, match="lies in a trash or in the quarantine"):
        plan_removal([(group, _members(group))], inspect=inspect_nothing)


def test_a_survivor_is_no_companion_of_a_victim_under_another_name(tmp_path: Path) -> None:
    thumbnail = write_file(tmp_path / "copy.thm")
    best, other = tmp_path / "best.jpg", write_file(tmp_path / "copy.jpg")
    os.link(thumbnail, best)
    removal = replace(removal_of(other, best), companions=(rescanned(thumbnail).file,))
    with pytest.raises(PlanRefusedError, match="to stay at once"):
        check_survivors_stay([removal])


def test_a_whole_group_goes_only_by_its_own_verb(group: Group, paths: tuple[Path, ...]) -> None:
    plan = plan_whole_groups([group], inspect=inspect_nothing)
    assert [removal.file.path for removal in plan.removals] == list(paths)
    assert {removal.survivor for removal in plan.removals} == {None}


@pytest.mark.parametrize("way", [Way.HARDLINK, Way.SYMLINK])
def test_a_whole_group_cannot_become_links(group: Group, way: Way) -> None:
    with pytest.raises(PlanRefusedError, match="nothing to link to"):
        plan_whole_groups([group], RemovalSettings(way=way), inspect=inspect_nothing)


def test_companions_go_with_their_picture_unless_it_goes_alone(tmp_path: Path) -> None:
    best, copy = write_file(tmp_path / "best.jpg"), write_file(tmp_path / "copy.jpg")
    sidecar = write_file(tmp_path / "copy.xmp")
    group = group_of_files(best, copy)
    together = plan_removal([(group, _members(group))], inspect=inspect_nothing)
    alone = RemovalSettings(companions=Companions.PICTURE_ONLY)
    link = RemovalSettings(way=Way.HARDLINK)
    assert together.paths == (copy, sidecar)
    assert plan_removal([(group, _members(group))], alone, inspect=inspect_nothing).paths == (copy,)
    assert plan_removal([(group, _members(group))], link, inspect=inspect_nothing).paths == (copy,)


def test_a_raw_file_does_not_go_where_the_survivor_has_none(tmp_path: Path) -> None:
    best, copy = write_file(tmp_path / "best.jpg"), write_file(tmp_path / "copy.jpg")
    write_file(tmp_path / "copy.CR2")
    group = group_of_files(best, copy)
    with pytest.raises(PlanRefusedError, match="raw file"):
        plan_removal([(group, _members(group))], inspect=inspect_nothing)


def test_what_a_held_back_picture_shares_with_another_stays(tmp_path: Path) -> None:
    best = write_file(tmp_path / "best.jpg")
    copies = [write_file(tmp_path / "keep" / "copy.jpg"), write_file(tmp_path / "keep" / "copy.png")]
    write_file(tmp_path / "keep" / "copy.xmp")
    protected = RemovalSettings(protected_folders=(tmp_path / "keep",))
    group = group_of_files(best, *copies)
    with pytest.raises(PlanRefusedError, match="lies in a protected folder"):
        plan_removal([(group, _members(group))], protected, inspect=inspect_nothing)


def test_a_volume_without_a_trash_holds_its_files_back_and_says_what_to_do(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TrashCan, "fault", lambda _self, _path: "the drive X has no trash")
    with pytest.raises(PlanRefusedError, match=r"the drive X has no trash; choose the quarantine for it\."):
        plan_removal([(group, _members(group))], inspect=inspect_nothing)


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        (RemovalSettings(way=Way.MOVE), "Say which folder"),
        (RemovalSettings(way=Way.MOVE, destination=Path("relative")), "whole path"),
        (RemovalSettings(backup_folder=Path("relative")), "whole path"),
    ],
)
def test_settings_that_cannot_be_are_refused(group: Group, settings: RemovalSettings, reason: str) -> None:
    with pytest.raises(PlanRefusedError, match=reason):
        plan_removal([(group, _members(group))], settings, inspect=inspect_nothing)


def test_nothing_is_moved_into_a_protected_folder(group: Group, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    settings = RemovalSettings(
        way=Way.MOVE, destination=tmp_path / "archive" / "new", protected_folders=(tmp_path / "archive",)
    )
    with pytest.raises(PlanRefusedError, match="is a protected one"):
        plan_removal([(group, _members(group))], settings, inspect=inspect_nothing)


def test_a_path_that_windows_trash_cannot_take_is_held_back(
    group: Group, paths: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_paths, "ON_WINDOWS", True)
    monkeypatch.setattr(long_paths, "LONGEST", len(str(paths[2])))
    plan = plan_removal([(group, _members(group))], inspect=inspect_nothing)
    assert [removal.file.path for removal in plan.removals] == [paths[1]]
    assert [(each.removal.file.path, "longer than the 260 characters" in each.reason) for each in plan.held_back] == [
        (paths[2], True)
    ]


@pytest.fixture
def edits(tmp_path: Path) -> Group:
    """A picture with a copy, two edits of it, one of them with a copy, and one that is like them."""
    a, a_copy, b, b_copy, c, d = (
        rescanned(write_file(tmp_path / name, name.encode() * 10)) for name in ("a", "a2", "b", "b2", "c", "d")
    )
    return Group(
        a,
        (
            Member(a_copy, 1.0, tier=Tier.RE_ENCODED, copy_tier=Tier.RE_ENCODED),
            Member(d, 4.0, picture=1),
            Member(b, 5.0, tier=Tier.EDITED, picture=2),
            Member(b_copy, 5.0, tier=Tier.EDITED, picture=2, copy_tier=Tier.SAME_PIXELS),
            Member(c, 7.0, tier=Tier.EDITED, picture=3),
        ),
    )


def test_one_edit_of_a_picture_does_not_go_for_another_edit_of_it(edits: Group) -> None:
    assert _survivors(edits, "b", "b2") == {"b": "a", "b2": "a"}
    edits.reference.path.unlink()
    assert _survivors(edits, "b", "b2") == {"b": "a2", "b2": "a2"}
    edits.members[0].image.path.unlink()
    with pytest.raises(PlanRefusedError, match='"a", which would stay, is not there any more'):
        _survivors(edits, "b", "b2")
    assert _survivors(edits, "b") == {"b": "b2"}


def test_a_picture_goes_for_its_edits_before_what_is_like_it(edits: Group) -> None:
    assert _survivors(edits, "a", "a2") == {"a": "b", "a2": "b"}
    assert _survivors(edits, "a", "a2", "b", "b2", "c") == dict.fromkeys(("a", "a2", "b", "b2", "c"), "d")


def test_copies_of_the_same_pixels_get_digests_in_every_picture_of_a_group(edits: Group) -> None:
    marked = tuple(image for image in edits.images if image.path.name in ("a2", "b2"))
    plan = plan_removal([(edits, marked)], inspect=inspect_nothing)
    assert {removal.file.path.name: bool(removal.digest) for removal in plan.removals} == {"a2": False, "b2": True}


def test_what_was_moved_or_backed_up_before_neither_goes_again_nor_stays_for_another(tmp_path: Path) -> None:
    best, moved, saved, copy = (
        write_file(tmp_path / name) for name in ("in/best", "in/moved/a", "in/saved/b", "in/copy")
    )
    settings = RemovalSettings(
        Way.MOVE, destination=tmp_path / "in/moved", backup_folder=tmp_path / "in/saved", folders=(tmp_path / "in",)
    )
    group = group_of_files(best, moved, saved, copy)
    plan = plan_removal([(group, _members(group))], settings, inspect=inspect_nothing)
    assert [removal.file.path for removal in plan.removals] == [copy]
    assert [outcome.path for outcome in plan.held_back] == [moved, saved]
    with pytest.raises(PlanRefusedError, match="lies in the folder for what is removed"):
        plan_removal([(group, (group.reference, _members(group)[2]))], settings, inspect=inspect_nothing)
    gathered = replace(settings, folders=(tmp_path / "in", tmp_path / "in/moved", tmp_path / "in/saved"))
    assert len(plan_removal([(group, _members(group))], gathered, inspect=inspect_nothing).removals) == 3


def test_a_raw_file_that_is_kept_stays_where_its_jpeg_goes(tmp_path: Path) -> None:
    both = (write_file(tmp_path / "IMG.cr2", b"sensor"), write_file(tmp_path / "IMG.jpg", b"rendering"))
    group = group_of_files(*both)
    plan = plan_removal([(group, (group.members[0].image,))], inspect=inspect_nothing)
    (removal,) = plan.removals
    assert (removal.paths, removal.survivor and removal.survivor.path) == ((both[1],), both[0])
