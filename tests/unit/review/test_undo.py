"""Every decision can be taken back and made again, and costs what it changes."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.review import groups as groups_module
from imagetwin.review.arrangement import arranged as arranged_now
from imagetwin.review.decisions import PROTECTED_FOLDERS
from imagetwin.review.rules import all_but_the_best
from imagetwin.review.session import Course, ReviewSession
from tests.helpers.scanned import group_of, scanned


@pytest.fixture
def session() -> ReviewSession:
    return ReviewSession([group_of("a", "b", "c", "d"), group_of("e", "f"), group_of("g", "h", "i")])


def names(session: ReviewSession) -> list[list[str]]:
    return [[image.path.name for image in group.images] for group in session.groups]


def marked(session: ReviewSession) -> list[str]:
    return [image.path.name for group in session.groups for image in session.marked_images(group)]


def paths(*names: str) -> list[Path]:
    return [Path("/pictures") / name for name in names]


def state(session: ReviewSession) -> Any:
    kept = [session.is_kept_whole(group) for group in session.groups]
    return (session.numbered_groups, marked(session), kept, session.summary())


# One decision at a time

DECISIONS: dict[str, Callable[[ReviewSession], object]] = {
    "marking b": lambda each: each.set_marked(each.groups[0], scanned("b"), marked=True),
    "marking 6 images": lambda each: each.apply_rule(all_but_the_best),
    "marking 1 image": lambda each: each.apply_rule(all_but_the_best, [1]),
    "splitting off 2 images": lambda each: each.split(0, [scanned("c"), scanned("d")]),
    "taking c out of its group": lambda each: each.take_out(0, scanned("c")),
    "taking e out of its group": lambda each: each.take_out(1, scanned("e")),
    "making c the reference": lambda each: each.set_reference(0, scanned("c")),
    "dismissing a group of 2 images": lambda each: each.dismiss(1),
    "dismissing h": lambda each: each.dismiss_pair(2, scanned("h")),
    "keeping all of a group of 4 images": lambda each: each.keep_all(0),
    "keeping only c": lambda each: each.keep_only(0, scanned("c")),
    "keeping b, marking a": lambda each: each.keep_of_pair(0, scanned("b"), scanned("a")),
    "protecting folders": lambda each: each.protect(paths("a", "b"), ("/pictures",)),
}


@pytest.mark.parametrize("words", DECISIONS)
def test_a_decision_is_taken_back_and_made_again(session: ReviewSession, words: str) -> None:
    before = state(session)
    assert not session.can_undo
    assert not session.can_redo
    DECISIONS[words](session)
    after = state(session)
    assert session.undo_words == f"Undo {words}"
    assert session.undo().words == words
    assert state(session) == before
    assert session.redo_words == f"Redo {words}"
    session.redo()
    assert state(session) == after
    assert not session.can_redo


def test_what_changes_nothing_is_no_decision(session: ReviewSession) -> None:
    session.apply_rule(lambda _group: [])
    session.clear_marks()
    session.set_marked(session.groups[0], scanned("a"), marked=False)
    session.split(0, [])
    session.split(0, list(session.groups[0].images))
    session.set_reference(0, scanned("a"))
    session.protect(())
    assert not session.can_undo
    assert session.undo().groups == frozenset()


def test_a_rule_says_what_it_marked_and_what_it_keeps_again(session: ReviewSession) -> None:
    session.set_marked(session.groups[0], scanned("a"), marked=True)
    session.apply_rule(all_but_the_best, [0])
    assert session.undo_words == "Undo marking 3 images and keeping 1"
    session.apply_rule(lambda _group: [])
    assert session.undo_words == "Undo keeping 3 images"


def test_another_decision_after_an_undo_ends_what_could_be_made_again(session: ReviewSession) -> None:
    session.apply_rule(all_but_the_best)
    session.undo()
    session.dismiss(1)
    assert not session.can_redo


def test_a_decision_tells_which_groups_and_marks_to_show_anew(session: ReviewSession) -> None:
    assert session.apply_rule(all_but_the_best, [1]).marks == {1}
    split = session.split(0, [scanned("c"), scanned("d")])
    assert (split.groups, split.marks) == (frozenset({0, 3}), frozenset())
    dismissed = session.dismiss(1)
    assert (dismissed.groups, len(dismissed.dismissed), dismissed.revoked) == (frozenset({1}), 1, ())
    back = session.undo()
    assert (back.groups, back.revoked) == (frozenset({1}), dismissed.dismissed)
    assert back.marks == {1}
    assert marked(session) == ["f"]


# Groups


def test_a_group_is_split_and_each_part_is_compared_with_its_own_reference(session: ReviewSession) -> None:
    session.split(0, [scanned("c"), scanned("d")])
    assert names(session) == [["a", "b"], ["e", "f"], ["g", "h", "i"], ["c", "d"]]
    session.split(2, [scanned("g")])
    assert names(session)[2] == ["h", "i"]


def test_an_image_that_is_taken_out_is_kept_until_it_is_back(session: ReviewSession) -> None:
    session.apply_rule(all_but_the_best)
    session.take_out(0, scanned("b"))
    assert marked(session) == ["c", "d", "f", "h", "i"]
    assert session.summary().marked_bytes == 5000
    session.undo()
    assert marked(session) == ["b", "c", "d", "f", "h", "i"]


def test_where_only_marked_images_would_be_left_one_of_them_stays(session: ReviewSession) -> None:
    session.apply_rule(all_but_the_best)
    session.take_out(0, scanned("a"))
    assert names(session)[0] == ["b", "c", "d"]
    assert marked(session)[:2] == ["c", "d"]
    session.undo()
    assert marked(session)[:3] == ["b", "c", "d"]


def test_distances_follow_another_reference_as_far_as_they_are_known(session: ReviewSession) -> None:
    session.set_reference(0, scanned("c"), {scanned("b").path: 7.5})
    (group, *_) = session.groups
    distances = {member.image.path.name: member.distance for member in group.members}
    assert (group.reference.path.name, distances["a"], distances["b"]) == ("c", 2.0, 7.5)
    assert math.isnan(distances["d"])
    session.set_reference(0, scanned("a"))
    assert [member.distance for member in session.groups[0].members] == [1.0, 2.0, 3.0]


def test_protected_folders_come_back_with_their_names(session: ReviewSession) -> None:
    session.protect((), ("/old",))
    session.protect(paths("b"), ("/new",))
    assert session.undo().settings[PROTECTED_FOLDERS] == ("/old",)
    assert not session.is_protected(scanned("b"))


# Files that go, and other thresholds


def test_marks_of_removed_files_do_not_come_back(session: ReviewSession) -> None:
    session.apply_rule(lambda group: list(group.images)[:2])
    session.clear_marks()
    session.forget(paths("c", "d", "e"))
    session.undo()
    assert names(session) == [["a", "b"], ["g", "h", "i"]]
    assert marked(session) == ["b", "g", "h"]
    session.bring_back(paths("c", "d", "e"))
    assert names(session)[1] == ["e", "f"]


def test_another_threshold_is_taken_back_by_the_groups_of_the_former_one(session: ReviewSession) -> None:
    first, other = session.groups, [group_of("b", "a", "e"), group_of("f", "g", "h", "i", "c", "d")]
    session.apply_rule(all_but_the_best)
    session.split(2, [scanned("h"), scanned("i")])
    before = state(session)
    moved = session.regrouped(other, (), (45.0, 60.0))
    assert names(moved) == [["b", "a", "e"], ["f", "g", "c", "d"], ["h", "i"]]
    assert marked(moved) == ["c", "d", "i"]
    after = state(moved)
    assert (moved.undo_words, moved.undo_threshold) == ("Undo moving the threshold to 60", 45.0)
    assert moved.undo().words == ""
    back = moved.regrouped(first, (), (60.0, 45.0), Course.UNDO)
    assert state(back) == before
    assert (back.redo_threshold, back.undo_threshold) == (60.0, None)
    assert state(back.regrouped(other, (), (45.0, 60.0), Course.REDO)) == after
    back.undo()
    assert names(back)[2] == ["g", "h", "i"]
    assert state(session) == before


# How much it costs


def test_a_decision_costs_what_it_changes_however_many_groups_and_decisions_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    arranged = []

    def count(group: Group, **options: Any) -> Any:
        arranged.append(group)
        return original(group, **options)

    original = arranged_now
    monkeypatch.setattr(groups_module, "arranged", count)
    session = ReviewSession([group_of(*(f"{row}-{column}" for column in range(4))) for row in range(2_000)])
    for row in range(1_000):
        session.set_marked(session.group(row) or group_of("none"), scanned(f"{row}-3"), marked=True)
        assert len(session.take_out(row, scanned(f"{row}-1")).groups) == 1
        assert len(session.dismiss(1_999 - row).groups) == 1
    assert len(arranged) == 2_000
    assert sum(len(decision.changes) for decision in session.decisions) == 3_000
    for _ in range(3_000):
        assert len(session.undo().groups) <= 1
    assert len(arranged) == 4_000
    assert session.summary().image_count == 8_000


# Whatever is done


def _images(session: ReviewSession, data: st.DataObject) -> tuple[int, list[ScannedImage]] | None:
    if not session.numbered_groups:
        return None
    number, group = data.draw(st.sampled_from(session.numbered_groups))
    return number, data.draw(
        st.lists(st.sampled_from(list(group.images)), min_size=1, unique_by=lambda each: each.path)
    )


def _decide(session: ReviewSession, data: st.DataObject, name: str) -> None:
    chosen = _images(session, data)
    if chosen is None:
        return
    number, images = chosen
    group = session.group(number)
    assert group is not None
    match name:
        case "mark":
            session.set_marked(group, images[0], marked=data.draw(st.booleans()))
        case "split":
            session.split(number, images)
        case "lead":
            session.set_reference(number, images[0], {})
        case "dismiss":
            session.dismiss(number)
        case "dismiss pair":
            session.dismiss_pair(number, images[0])
        case "rule":
            session.apply_rule(lambda each: list(each.images), [number])
        case "clear":
            session.clear_marks()
        case "protect":
            session.protect([image.path for image in images])


NAMES = ["mark", "mark", "split", "lead", "dismiss", "dismiss pair", "rule", "clear", "protect"]


@settings(deadline=None, max_examples=60)
@given(data=st.data(), decided=st.lists(st.sampled_from(NAMES), max_size=15))
def test_all_of_it_is_taken_back_and_made_again(data: st.DataObject, decided: list[str]) -> None:
    session = ReviewSession([group_of("a", "b", "c", "d", "e"), group_of("f", "g", "h"), group_of("i", "j")])
    states = [state(session)]
    for name in decided:
        before = session.undo_count
        _decide(session, data, name)
        if session.undo_count != before:
            states.append(state(session))
        for group in session.groups:
            assert len(group) > 1
            assert not all(map(session.is_marked, group.images))
            assert not any(session.is_marked(image) and session.is_protected(image) for image in group.images)
    for wanted in reversed(states[:-1]):
        session.undo()
        assert state(session) == wanted
    assert not session.can_undo
    for wanted in states[1:]:
        session.redo()
        assert state(session) == wanted


@settings(deadline=None, max_examples=60)
@given(data=st.data(), done=st.lists(st.sampled_from([*NAMES, "undo", "redo", "forget", "bring back"]), max_size=20))
def test_a_survivor_stays_whatever_is_taken_back_between_removals(data: st.DataObject, done: list[str]) -> None:
    session = ReviewSession([group_of("a", "b", "c", "d"), group_of("f", "g", "h")])
    for name in done:
        gone = [image.path for image in session.forgotten]
        if name in ("undo", "redo"):
            session.undo() if name == "undo" else session.redo()
        elif name == "forget":
            chosen = _images(session, data)
            session.forget([image.path for image in chosen[1]] if chosen else [])
        elif name == "bring back":
            session.bring_back(gone[:1])
        else:
            _decide(session, data, name)
        for group in session.groups:
            assert len(group) > 1
            assert not all(map(session.is_marked, group.images))
            assert not any(session.is_marked(image) and session.is_protected(image) for image in group.images)
        assert session.summary().marked_count == len(marked(session))
        assert session.summary().image_count == sum(map(len, session.groups))
