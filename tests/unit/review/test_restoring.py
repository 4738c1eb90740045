"""A review that was saved goes on where it was; files that changed meanwhile are not removed unseen."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.review.rules import all_but_the_best
from imagetwin.review.session import ReviewSession
from tests.helpers.scanned import group_of, scanned
from tests.unit.review.test_undo import NAMES, _decide, marked, names, paths

GROUPS = [group_of("a", "b", "c", "d", "e"), group_of("f", "g", "h"), group_of("i", "j")]


def restored(session: ReviewSession, **changed: str) -> ReviewSession:
    """Return another session of the same groups with the decisions of one."""
    other = ReviewSession(GROUPS)
    other.restore(session.saved_decisions(), {Path("/pictures") / name: change for name, change in changed.items()})
    return other


KEPT = [name for name in NAMES if name not in ("dismiss", "dismiss pair", "protect")]


@settings(deadline=None, max_examples=40)
@given(data=st.data(), decided=st.lists(st.sampled_from([*KEPT, "forget"]), max_size=12))
def test_what_was_decided_is_decided_again(data: st.DataObject, decided: list[str]) -> None:
    session = ReviewSession(GROUPS)
    for name in decided:
        if name == "forget":
            session.forget(paths(data.draw(st.sampled_from("abcdefghij"))))
        else:
            _decide(session, data, name)
    again = restored(session)
    assert sorted(map(repr, again.groups)) == sorted(map(repr, session.groups))
    assert sorted(marked(again)) == sorted(marked(session))
    assert again.summary() == session.summary()
    assert {image.path for image in again.forgotten} == {image.path for image in session.forgotten}
    assert not again.can_undo
    if again.groups:
        number, group = again.numbered_groups[0]
        again.take_out(number, group.reference)
        again.undo()
        assert sorted(map(repr, again.groups)) == sorted(map(repr, session.groups))


def test_what_is_decided_later_does_not_change_what_was_taken_to_be_saved() -> None:
    session = ReviewSession(GROUPS)
    session.apply_rule(all_but_the_best)
    saved = session.saved_decisions()
    session.clear_marks()
    assert len(saved.marked) == 7


def test_marks_that_lay_aside_come_back_with_their_images() -> None:
    session = ReviewSession(GROUPS, scanned=[image for group in GROUPS for image in group.images])
    session.apply_rule(all_but_the_best)
    without = session.regrouped(GROUPS[:1], ())
    other = ReviewSession(GROUPS[:1], scanned=[image for group in GROUPS for image in group.images])
    other.restore(without.saved_decisions(), {})
    assert marked(other.regrouped(GROUPS, ())) == ["b", "c", "d", "e", "g", "h", "j"]


def test_a_changed_file_is_not_marked_and_its_group_is_decided_anew() -> None:
    session = ReviewSession(GROUPS)
    session.apply_rule(all_but_the_best)
    other = restored(session, h="it was changed after it was compared")
    assert marked(other) == ["b", "c", "d", "e", "j"]
    changed, group = scanned("h"), other.groups[1]
    assert other.change_of(changed) == "it was changed after it was compared"
    assert other.change_of(scanned("g")) == ""
    assert not other.set_marked(group, changed, marked=True)
    assert other.set_marked(group, scanned("f"), marked=True)


def test_a_changed_file_is_no_reason_to_let_the_others_go() -> None:
    session = ReviewSession(GROUPS)
    other = restored(session, h="it is not there any more", i="it is not there any more")
    other.apply_rule(lambda group: list(group.images))
    assert marked(other) == ["a", "b", "c", "d", "f"]
    assert not other.may_mark(other.groups[1], scanned("g"))
    assert not other.may_mark(other.groups[2], scanned("j"))
    other.clear_marks()
    other.undo()
    assert marked(other) == ["a", "b", "c", "d", "f"]
    again = other.regrouped([group_of("g", "h"), group_of("a", "b", "c")], ())
    assert marked(again) == ["b", "c"]
    assert not again.may_mark(again.groups[0], scanned("g"))
    assert names(again) == [["g", "h"], ["a", "b", "c"]]


def test_rules_judge_a_group_without_its_changed_files() -> None:
    other = restored(ReviewSession(GROUPS), a="it was changed", i="it was changed")
    first, _second, third = (other.judged(group) for group in other.groups)
    assert first is not None
    assert [image.path.name for image in first.images] == ["b", "c", "d", "e"]
    assert third is None
    other.apply_rule(all_but_the_best)
    assert marked(other) == ["c", "d", "e", "g", "h"]
