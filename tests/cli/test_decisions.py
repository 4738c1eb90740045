"""From groups to decisions: who stays, and how far the others are from it."""

from pathlib import Path

from imagetwin.cli.decisions import decide
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import Tier
from imagetwin.fileops.protected import ProtectedFolders
from imagetwin.review.rules import DEFAULT_RULES, keep_rules_named
from tests.helpers.removal import write_file
from tests.helpers.scanned import copy_of_reference, rescanned, scanned

NOTHING = ProtectedFolders(())
GROUP = Group(
    scanned("a", width=300),
    (
        copy_of_reference(scanned("b", byte_size=9), 0.0),
        copy_of_reference(scanned("c", byte_size=5), 2.0),
        copy_of_reference(scanned("d"), 3.0, flat=True),
    ),
)


def names(group: Group) -> list[str]:
    return [image.path.name for image in group.images]


def test_the_reference_stays_by_default_and_distances_are_those_of_the_scan() -> None:
    decided = decide([GROUP], DEFAULT_RULES, NOTHING)
    ((group, marked),) = decided.decisions
    assert names(group) == ["a", "b", "c"]
    assert [member.distance for member in group.members] == [0.0, 2.0]
    assert [image.path.name for image in marked] == ["b", "c"]
    assert (decided.flat_count, decided.protected_count) == (1, 0)


def test_distances_to_another_one_that_stays_are_told_only_where_they_follow() -> None:
    ((group, marked),) = decide([GROUP], keep_rules_named("smallest"), NOTHING).decisions
    assert names(group) == ["c", "a", "b"]
    assert [member.distance for member in group.members] == [2.0, 2.0]  # b is the same as a
    assert [image.path.name for image in marked] == ["a", "b"]


def test_a_group_of_likenesses_only_is_left_out() -> None:
    decided = decide([Group(scanned("a"), (copy_of_reference(scanned("b"), flat=True),))], DEFAULT_RULES, NOTHING)
    assert decided.decisions == ()
    assert decided.flat_count == 1


def test_protected_images_stay_and_are_counted(tmp_path: Path) -> None:
    inside = [write_file(tmp_path / "in" / name) for name in "ab"]
    outside = write_file(tmp_path / "out" / "c")
    group = Group(rescanned(outside), tuple(copy_of_reference(rescanned(path)) for path in inside))
    decided = decide([group], DEFAULT_RULES, ProtectedFolders((tmp_path / "in",)))
    ((_, marked),) = decided.decisions
    assert [image.path for image in marked] == [outside]
    assert decided.protected_count == 1


def test_a_hard_link_in_a_protected_folder_protects_the_file(tmp_path: Path) -> None:
    outside, link, other = write_file(tmp_path / "a"), tmp_path / "in" / "b", write_file(tmp_path / "c")
    link.parent.mkdir()
    link.hardlink_to(outside)
    group = Group(rescanned(other), (copy_of_reference(rescanned(outside, link)),))
    ((_, marked),) = decide([group], DEFAULT_RULES, ProtectedFolders((link.parent,))).decisions
    assert [image.path for image in marked] == [other]


PICTURES = Group(
    scanned("a", width=300),
    (
        Member(scanned("a small"), 1.0, tier=Tier.SAME_PIXELS, copy_tier=Tier.SAME_PIXELS),
        Member(scanned("b", width=200), 7.0, picture=1),
        Member(scanned("b small"), 8.0, picture=1, copy_tier=Tier.RE_ENCODED),
        Member(scanned("c"), 9.0, picture=2),
    ),
)


def test_each_picture_is_decided_for_itself_and_similar_ones_stay() -> None:
    decided = decide([PICTURES], DEFAULT_RULES, NOTHING)
    assert [(names(group), [each.path.name for each in marked]) for group, marked in decided.decisions] == [
        (["a", "a small"], ["a small"]),
        (["b", "b small"], ["b small"]),
    ]
    assert decided.other_tier_count == 1


def test_with_similar_ones_one_of_the_group_stays() -> None:
    ((group, marked),) = (decided := decide([PICTURES], DEFAULT_RULES, NOTHING, tuple(Tier))).decisions
    assert names(group) == ["a", "a small", "b", "b small", "c"]
    assert [each.path.name for each in marked] == ["a small", "b", "b small", "c"]
    assert decided.other_tier_count == 0
