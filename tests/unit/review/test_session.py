import math
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import Tier
from imagetwin.review.rules import all_but_the_best
from imagetwin.review.session import ReviewSession
from imagetwin.review.summary import Summary
from tests.helpers.scanned import group_of, scanned


@pytest.fixture
def group() -> Group:
    return group_of("a", "b", "c")


@pytest.fixture
def session(group: Group) -> ReviewSession:
    return ReviewSession([group, group_of("d", "e")])


def _marked_names(session: ReviewSession) -> list[str]:
    return [image.path.name for group in session.groups for image in session.marked_images(group)]


def _mark_all(group: Group) -> list[ScannedImage]:
    return list(group.images)


def test_everything_is_kept_at_first(session: ReviewSession, group: Group) -> None:
    assert _marked_names(session) == []
    assert not any(session.is_marked(image) for image in group.images)
    assert ReviewSession().groups == ()


def test_an_image_can_be_marked_and_kept_again(session: ReviewSession, group: Group) -> None:
    image = group.members[0].image
    assert session.set_marked(group, image, marked=True)
    assert session.is_marked(image)
    assert session.is_marked(image)
    assert session.set_marked(group, image, marked=False)
    assert not session.is_marked(image)


def test_the_last_image_of_a_group_cannot_be_marked(session: ReviewSession, group: Group) -> None:
    results = [session.set_marked(group, image, marked=True) for image in group.images]
    assert results == [True, True, False]
    assert _marked_names(session) == ["a", "b"]
    assert not session.may_mark(group, group.members[1].image)


def test_the_reference_can_be_marked_while_a_member_stays(session: ReviewSession, group: Group) -> None:
    assert session.may_mark(group, group.reference)
    assert session.set_marked(group, group.reference, marked=True)


def test_marking_twice_changes_nothing(session: ReviewSession, group: Group) -> None:
    assert session.set_marked(group, group.reference, marked=True)
    assert session.set_marked(group, group.reference, marked=True)
    assert _marked_names(session) == ["a"]


def test_keeping_one_lets_another_be_marked(session: ReviewSession, group: Group) -> None:
    for image in group.images:
        session.set_marked(group, image, marked=True)
    session.set_marked(group, group.reference, marked=False)
    assert session.set_marked(group, group.members[1].image, marked=True)
    assert _marked_names(session) == ["b", "c"]


def test_a_rule_that_wants_all_leaves_one(session: ReviewSession) -> None:
    session.apply_rule(_mark_all)
    assert _marked_names(session) == ["a", "b", "d"]


def test_a_rule_decides_anew(session: ReviewSession, group: Group) -> None:
    session.set_marked(group, group.reference, marked=True)
    session.apply_rule(all_but_the_best)
    assert _marked_names(session) == ["b", "c", "e"]


def test_all_marks_can_be_cleared(session: ReviewSession) -> None:
    session.apply_rule(all_but_the_best)
    session.clear_marks()
    assert _marked_names(session) == []


def test_the_summary_counts_what_is_shown_and_marked(session: ReviewSession) -> None:
    assert session.summary() == Summary(group_count=2, image_count=5, marked_count=0, marked_bytes=0)
    session.apply_rule(all_but_the_best)
    assert session.summary() == Summary(group_count=2, image_count=5, marked_count=3, marked_bytes=3000)


def test_a_removed_member_leaves_its_group(session: ReviewSession) -> None:
    session.apply_rule(all_but_the_best)
    session.forget([Path("/pictures/b")])
    assert [[image.path.name for image in group.images] for group in session.groups] == [["a", "c"], ["d", "e"]]
    assert _marked_names(session) == ["c", "e"]


def test_a_group_of_one_goes(session: ReviewSession) -> None:
    session.forget([Path("/pictures/e")])
    assert [group.reference.path.name for group in session.groups] == ["a"]


def test_where_the_reference_is_gone_the_best_of_the_others_takes_its_place(
    session: ReviewSession, group: Group
) -> None:
    session.set_marked(group, group.members[1].image, marked=True)
    session.forget([group.reference.path])
    left = session.groups[0]
    assert [image.path.name for image in left.images] == ["b", "c"]
    assert [math.isnan(member.distance) for member in left.members] == [True]
    assert session.is_marked(group.members[1].image)


def test_the_reference_stays_where_the_only_image_to_stay_is_gone(session: ReviewSession, group: Group) -> None:
    session.set_marked(group, group.reference, marked=True)
    session.set_marked(group, group.members[0].image, marked=True)
    session.forget([group.members[1].image.path])
    assert _marked_names(session) == ["b"]


def test_forgetting_what_is_not_there_changes_nothing(session: ReviewSession) -> None:
    before = session.groups
    session.forget([Path("/elsewhere")])
    session.forget([])
    assert session.groups == before


Operation = Callable[[ReviewSession, st.DataObject], object]


def _draw_image(session: ReviewSession, data: st.DataObject) -> tuple[Group, ScannedImage] | None:
    choices = [(group, image) for group in session.groups for image in group.images]
    return data.draw(st.sampled_from(choices)) if choices else None


def _set(session: ReviewSession, data: st.DataObject) -> None:
    chosen = _draw_image(session, data)
    if chosen is not None:
        session.set_marked(*chosen, marked=data.draw(st.integers(0, 3)) > 0)


def _forget(session: ReviewSession, data: st.DataObject) -> None:
    chosen = _draw_image(session, data)
    if chosen is not None:
        session.forget([chosen[1].path])


OPERATIONS: dict[str, Operation] = {
    "mark or keep": _set,
    "mark or keep again": _set,
    "forget": _forget,
    "rule": lambda session, _data: session.apply_rule(all_but_the_best),
    "rule that wants all": lambda session, _data: session.apply_rule(_mark_all),
    "clear": lambda session, _data: session.clear_marks(),
}


@settings(deadline=None, max_examples=150)
@given(data=st.data(), names=st.lists(st.sampled_from(sorted(OPERATIONS)), max_size=25))
def test_whatever_is_done_every_group_keeps_an_image(data: st.DataObject, names: list[str]) -> None:
    session = ReviewSession([group_of("a", "b"), group_of("c", "d", "e"), group_of("f", "g", "h", "i", flat=("h",))])
    for name in names:
        OPERATIONS[name](session, data)
        for group in session.groups:
            assert len(group) >= 2
            assert len(session.marked_images(group)) < len(group)
        assert session.summary().marked_count == len(_marked_names(session))


# Other groups of the same images


def test_members_keep_their_marks_in_other_groups(session: ReviewSession) -> None:
    first, second = session.groups
    session.set_marked(first, first.members[0].image, marked=True)
    session.set_marked(second, second.members[0].image, marked=True)
    other = session.regrouped([group_of("a", "b", "d", "e", "c")], ())
    assert _marked_names(other) == ["b", "e"]
    assert _marked_names(session) == ["b", "e"]
    assert len(session.groups) == 2


def test_a_marked_image_that_becomes_the_reference_stays(session: ReviewSession, group: Group) -> None:
    session.set_marked(group, group.members[0].image, marked=True)
    assert _marked_names(session.regrouped([group_of("b", "c")], ())) == []


def test_a_marked_reference_keeps_its_mark_where_its_group_is_the_same(session: ReviewSession, group: Group) -> None:
    session.set_marked(group, group.reference, marked=True)
    assert _marked_names(session.regrouped([group_of("a", "b", "c"), group_of("d", "f")], ())) == ["a"]
    assert _marked_names(session.regrouped([group_of("a", "b")], ())) == []
    assert _marked_names(session.regrouped([group_of("a", "b", "c", "d")], ())) == []


def test_marks_of_images_in_no_group_come_back_with_them(session: ReviewSession, group: Group) -> None:
    session.set_marked(group, group.members[0].image, marked=True)
    without = session.regrouped([group_of("d", "e")], ())
    assert (without.summary().marked_count, _marked_names(without)) == (0, [])
    assert _marked_names(without.regrouped(session.groups, ())) == ["b"]
    without.clear_marks()
    assert _marked_names(without.regrouped(session.groups, ())) == []


def test_protected_images_lose_their_marks_in_other_groups(session: ReviewSession, group: Group) -> None:
    session.set_marked(group, group.members[0].image, marked=True)
    session.set_marked(group, group.members[1].image, marked=True)
    other = session.regrouped(session.groups, [Path("/pictures/b")])
    assert _marked_names(other) == ["c"]
    assert other.is_protected(group.members[0].image)


def test_removed_images_stay_away_from_other_groups_until_they_are_back() -> None:
    everything = [*group_of("a", "b", "c", "d", "e").images]
    session = ReviewSession([group_of("a", "b", "c")], scanned=everything)
    session.forget([Path("/pictures/b"), Path("/pictures/e")])
    other = session.regrouped([group_of("a", "b"), group_of("c", "d", "e")], ())
    assert [[image.path.name for image in group.images] for group in other.groups] == [["c", "d"]]
    assert [image.path.name for image in other.forgotten] == ["b", "e"]
    assert other.bring_back([Path("/pictures/b"), Path("/pictures/e")]) == 3
    assert other.forgotten == ()


@given(data=st.data())
def test_a_survivor_stays_however_images_are_marked_and_regrouped(data: st.DataObject) -> None:
    names = "abcdefgh"
    partition = st.lists(st.integers(0, 3), min_size=len(names), max_size=len(names))

    def groups() -> list[Group]:
        numbers, order = data.draw(partition), data.draw(st.permutations(names))
        parts = [[name for name in order if numbers[names.index(name)] == number] for number in range(3)]
        return [group_of(*part) for part in parts if len(part) > 1]

    session = ReviewSession(groups())
    for _ in range(4):
        for group in session.groups:
            for image in group.images:
                session.set_marked(group, image, marked=data.draw(st.booleans()))
        if data.draw(st.booleans()):
            session.forget([Path("/pictures") / data.draw(st.sampled_from(names))])
        session = session.regrouped(groups(), [Path("/pictures") / data.draw(st.sampled_from(names))])
        for group in session.groups:
            assert not all(map(session.is_marked, group.images))
            assert not any(session.is_marked(image) and session.is_protected(image) for image in group.images)
        assert session.summary().marked_count == len(_marked_names(session))


def test_where_the_reference_is_gone_the_copies_of_each_picture_stay_together() -> None:
    group = Group(
        scanned("a", width=300),
        (
            Member(scanned("a2"), 1.0, tier=Tier.RE_ENCODED, copy_tier=Tier.RE_ENCODED),
            Member(scanned("b", width=200), 5.0, picture=1),
            Member(scanned("b2"), 6.0, picture=1, copy_tier=Tier.SAME_FILE),
        ),
    )
    session = ReviewSession([group])
    session.forget([group.reference.path])
    (left,) = session.groups
    assert [(each.image.path.name, each.tier, each.picture) for each in left.members] == [
        ("a2", Tier.SIMILAR, 1),
        ("b2", Tier.SAME_FILE, 0),
    ]
    session.apply_rule(all_but_the_best)
    assert _marked_names(session) == ["b2"]
