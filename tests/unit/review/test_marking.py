"""Marks made beforehand are those that the session would make, and never all of a group."""

from pathlib import Path

import pytest

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.tiers import Tier
from imagetwin.review.filtering import GroupFilter
from imagetwin.review.marking import made_marks, marks_by
from imagetwin.review.rules import all_but_the_best, all_but_the_kept
from imagetwin.review.session import ReviewSession
from tests.helpers.made_groups import made_groups
from tests.helpers.tiered_groups import tiered_groups


def everything(group: Group) -> list[ScannedImage]:
    return list(group.images)


def nothing_is_protected(_image: ScannedImage) -> bool:
    return False


def names(marks: dict[Path, ScannedImage]) -> list[str]:
    return [path.name for path in marks]


def test_a_rule_that_marks_all_leaves_the_last_one() -> None:
    (group,) = made_groups(4)
    marks = marks_by(everything, [(group, group)], {}, nothing_is_protected)
    assert names(marks) == ["0-0.png", "0-1.png", "0-2.png"]


def test_what_is_hidden_keeps_its_mark_and_counts_as_gone() -> None:
    group = tiered_groups()[0]
    hidden = group.members[0].image
    part = GroupFilter(tiers=frozenset({Tier.SIMILAR})).part_of(group)
    assert part is not None
    marks = marks_by(everything, [(group, part)], {hidden.path: hidden}, nothing_is_protected)
    assert names(marks) == ["same.png", "first.png", "edit.png", "later.png"]
    all_but_one_hidden = {image.path: image for image in group.images if image not in list(part.images)}
    kept = marks_by(everything, [(group, part)], all_but_one_hidden, nothing_is_protected)
    assert len(kept) == len(group) - 1


def test_other_groups_keep_their_marks_and_protected_images_never_have_one() -> None:
    first, second = made_groups(3, 3)
    old = second.members[0].image
    shielded = first.members[0].image
    marks = marks_by(all_but_the_best, [(first, first)], {old.path: old}, lambda image: image is shielded)
    assert names(marks) == ["1-1.png", "0-2.png"]


def test_a_session_takes_marks_and_gives_a_copy() -> None:
    session = ReviewSession(made_groups(3, 3))
    session.apply_rule(all_but_the_best)
    before = session.marks
    before.clear()
    assert session.summary().marked_count == 4
    marked_bytes = session.summary().marked_bytes
    session.take_marks(made_marks(session.marks, {}))
    assert (session.summary().marked_count, session.summary().marked_bytes) == (0, 0)
    session.undo()
    assert (session.summary().marked_count, session.summary().marked_bytes) == (4, marked_bytes)
    session.take_marks(made_marks(session.marks, session.marks))
    assert session.undo_count == 1


@pytest.mark.parametrize("tier", list(Tier))
def test_a_single_tier_is_marked_alone(tier: Tier) -> None:
    session = ReviewSession(tiered_groups())
    session.apply_rule(all_but_the_kept(tiers=frozenset({tier})))
    expected = {
        Tier.SAME_FILE: ["same.png", "two.png"],
        Tier.SAME_PIXELS: ["pixels.png"],
        Tier.RE_ENCODED: ["turned.png", "edit small.png"],
        Tier.EDITED: [],
        Tier.SIMILAR: ["edit.png", "edit small.png", "later.png"],
    }
    assert names(session.marks) == expected[tier]
