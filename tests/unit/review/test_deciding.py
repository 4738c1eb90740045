"""Groups are decided as a whole: one image is kept, one of two, or all; each is one decision that can be taken back."""

import pytest

from imagetwin.domain.matches import Group
from imagetwin.domain.tiers import Tier
from imagetwin.review.filtering import GroupFilter
from imagetwin.review.session import ReviewSession
from tests.helpers.scanned import group_of, scanned
from tests.helpers.tiered_groups import tiered_groups


@pytest.fixture
def session() -> ReviewSession:
    return ReviewSession([group_of("a", "b", "c"), group_of("e", "f")])


def marked(session: ReviewSession) -> list[str]:
    return [image.path.name for group in session.groups for image in session.marked_images(group)]


def decided(session: ReviewSession) -> list[bool]:
    return [session.is_decided(group) for group in session.groups]


def first(session: ReviewSession) -> Group:
    return session.groups[0]


def test_a_group_is_decided_when_something_of_it_is_marked_or_all_is_kept(session: ReviewSession) -> None:
    assert decided(session) == [False, False]
    session.set_marked(first(session), scanned("b"), marked=True)
    changed = session.keep_all(1)
    assert decided(session) == [True, True]
    assert changed.marks == {1}, "its heading is painted anew"
    assert session.is_kept_whole(session.groups[1])
    assert not session.is_kept_whole(first(session))


def test_keeping_all_takes_the_marks_away_and_is_one_decision(session: ReviewSession) -> None:
    session.keep_only(0, scanned("b"))
    assert marked(session) == ["a", "c"]
    session.keep_all(0)
    assert marked(session) == []
    assert session.undo_words == "Undo keeping all of a group of 3 images"
    session.undo()
    assert marked(session) == ["a", "c"]
    assert not session.is_kept_whole(first(session))
    session.redo()
    assert session.is_kept_whole(first(session))


def test_keeping_all_twice_is_one_decision(session: ReviewSession) -> None:
    session.keep_all(0)
    assert not session.keep_all(0).words
    assert session.undo_count == 1


def test_a_mark_ends_that_all_is_kept_and_taking_it_away_does_not_bring_that_back(session: ReviewSession) -> None:
    session.keep_all(0)
    session.set_marked(first(session), scanned("b"), marked=True)
    session.set_marked(first(session), scanned("b"), marked=False)
    assert decided(session) == [False, False]
    session.undo()
    session.undo()
    assert session.is_kept_whole(first(session))


def test_a_rule_that_marks_ends_it_too(session: ReviewSession) -> None:
    session.keep_all(0)
    session.apply_marks({0: {scanned("c").path}})
    session.clear_marks()
    assert decided(session) == [False, False]


def test_a_group_with_another_image_is_not_decided(session: ReviewSession) -> None:
    session.keep_all(0)
    other = session.regrouped([group_of("a", "b", "c", "d"), group_of("e", "f")], ())
    assert decided(other) == [False, False]
    again = other.regrouped([group_of("a", "b"), group_of("e", "f")], ())
    assert decided(again) == [True, False]


def test_keeping_one_marks_what_may_go(session: ReviewSession) -> None:
    session.protect([scanned("c").path])
    session.keep_only(0, scanned("b"))
    assert marked(session) == ["a"]
    session.keep_only(0, scanned("a"))
    assert marked(session) == ["b"]


def test_keeping_one_where_nothing_may_go_changes_nothing(session: ReviewSession) -> None:
    session.protect([scanned("e").path])
    before = session.undo_count
    assert not session.keep_only(1, scanned("f")).words
    assert (session.undo_count, marked(session)) == (before, [])


def test_of_a_pair_the_other_one_is_marked(session: ReviewSession) -> None:
    session.keep_of_pair(0, scanned("a"), scanned("b"))
    assert marked(session) == ["b"]
    session.keep_of_pair(1, scanned("f"), scanned("e"))
    assert marked(session) == ["b", "e"]
    assert session.groups[1].reference.path.name == "e", "a pair stays in its places"


def test_what_is_kept_for_the_reference_takes_its_place_in_the_same_decision(session: ReviewSession) -> None:
    changed = session.keep_of_pair(0, scanned("b"), scanned("a"))
    assert [image.path.name for image in first(session).images] == ["b", "a", "c"]
    assert marked(session) == ["a"]
    assert changed.groups == {0}
    assert session.undo_count == 1
    session.undo()
    assert [image.path.name for image in first(session).images] == ["a", "b", "c"]
    assert marked(session) == []


def test_a_protected_one_of_a_pair_is_not_marked(session: ReviewSession) -> None:
    session.protect([scanned("a").path])
    assert not session.keep_of_pair(0, scanned("b"), scanned("a")).words
    assert marked(session) == []


def test_what_is_kept_as_a_whole_is_saved_and_comes_back(session: ReviewSession) -> None:
    session.keep_all(1)
    other = ReviewSession([group_of("a", "b", "c"), group_of("e", "f")])
    other.restore(session.saved_decisions(), {})
    assert decided(other) == [False, True]
    assert not other.can_undo


def test_keeping_one_marks_nothing_that_is_hidden() -> None:
    group = tiered_groups()[0]
    session = ReviewSession([group])
    shown = GroupFilter(tiers=frozenset({Tier.SAME_FILE, Tier.SAME_PIXELS})).part_of(group)
    session.keep_only(0, group.reference, shown)
    assert marked(session) == ["same.png", "pixels.png"]
    session.keep_only(0, group.members[0].image)
    assert len(marked(session)) == len(group) - 1
    session.keep_only(0, group.reference, shown)
    assert marked(session) == ["same.png", "pixels.png", *(each.image.path.name for each in group.members[2:])]


def test_images_that_have_left_the_group_are_not_decided_with_it(session: ReviewSession) -> None:
    assert not session.keep_of_pair(0, scanned("a"), scanned("f")).words
    assert not session.keep_of_pair(0, scanned("f"), scanned("a")).words
    assert marked(session) == []


def test_a_mark_that_lies_aside_does_not_come_back_into_a_protected_folder(session: ReviewSession) -> None:
    session.set_marked(first(session), scanned("b"), marked=True)
    session.take_out(0, scanned("b"))
    session.protect([scanned("b").path])
    assert not session.saved_decisions().aside
