"""Whatever is decided, in whatever order: something stays of each group, and undo leads back to the very state."""

from pathlib import Path
from typing import Any

from hypothesis import assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import VERIFIED_TIERS, Tier
from imagetwin.review.filtering import GroupFilter
from imagetwin.review.marking import made_marks, marks_by
from imagetwin.review.rules import all_but_the_best, all_but_the_kept
from imagetwin.review.session import Course, ReviewSession
from tests.helpers.scanned import copy_of_reference, group_of, scanned


def _other(name: str, picture: int, copy_tier: Tier | None = None, tier: Tier = Tier.SIMILAR) -> Member:
    return Member(scanned(name), 9.0, tier=tier, picture=picture, copy_tier=copy_tier)


def _mixed(*members: Member) -> Group:
    return Group(scanned("a"), (copy_of_reference(scanned("b")), _other("c", 1), _other("d", 1, _AGAIN), *members))


_AGAIN = Tier.RE_ENCODED
_LETTERS = "abcdefghijkl"
_IMAGES = [scanned(name) for name in _LETTERS]
# The groups at each threshold.
_GROUPS = {
    1.0: (_mixed(_other("e", 2, None, Tier.EDITED)), group_of("f", "g", "h"), group_of("i", "j")),
    2.0: (
        _mixed(_other("f", 2), _other("g", 2, _AGAIN), _other("h", 2, _AGAIN)),
        group_of("i", "j", "k"),
        group_of("e", "l"),
    ),
    0.5: (group_of("a", "b"), group_of("c", "d"), group_of("g", "h")),
    0.7: (group_of("b", "a"), group_of("d", "c", "e"), group_of("h", "f"), group_of("j", "i")),
}
_SOME = st.sets(st.sampled_from(_LETTERS), max_size=2)
_TIERS = st.sampled_from([frozenset({_AGAIN}), frozenset({Tier.SIMILAR}), frozenset(Tier)])


def _paths(names: set[str]) -> frozenset[Path]:
    return frozenset(scanned(name).path for name in names)


def _state(session: ReviewSession) -> Any:
    groups, saved = session.numbered_groups, session.saved_decisions()
    kept = [number for number, group in groups if session.is_kept_whole(group)]
    return groups, set(session.marks), set(saved.aside), dict(saved.parts), kept, session.protected, session.summary()


class Reviewing(RuleBasedStateMachine):
    """Decides at random; `states` are those after each decision that can be taken back."""

    @initialize(changed=_SOME, protected=_SOME)
    def begin(self, changed: set[str], protected: set[str]) -> None:
        self.protected = _paths(protected)
        self.threshold = 1.0
        self.session = ReviewSession(_GROUPS[1.0], self.protected, _IMAGES)
        self.session.restore(self.session.saved_decisions(), dict.fromkeys(_paths(changed), "it was changed"))
        self.states, self.at = [_state(self.session)], 0
        # What was removed does not come back by undo.
        self.is_exact = True

    def chosen(self, data: st.DataObject) -> tuple[int, Group, ScannedImage]:
        assume(self.session.numbered_groups)
        number, group = data.draw(st.sampled_from(self.session.numbered_groups))
        return number, group, data.draw(st.sampled_from(list(group.images)))

    def decided(self) -> None:
        """Note the state after a decision; what changes nothing is none."""
        before, self.at = self.at, self.session.undo_count
        if self.at > before:
            self.states[self.at :] = [_state(self.session)]
        elif self.is_exact:
            assert _state(self.session) == self.states[self.at]

    @rule(data=st.data(), marked=st.booleans())
    def mark(self, data: st.DataObject, *, marked: bool) -> None:
        _number, group, image = self.chosen(data)
        self.session.set_marked(group, image, marked=marked)
        self.decided()

    @rule(data=st.data(), tiers=_TIERS)
    def keep_only(self, data: st.DataObject, tiers: frozenset[Tier]) -> None:
        number, group, image = self.chosen(data)
        shown, before = GroupFilter(tiers=tiers).part_of(group), self.session.marks
        assume(shown is not None and image in shown.images)
        self.session.keep_only(number, image, shown)
        assert shown is not None
        assert self.session.marks.keys() - before.keys() <= {each.path for each in shown.images}
        self.decided()

    @rule(data=st.data())
    def keep_all(self, data: st.DataObject) -> None:
        self.session.keep_all(self.chosen(data)[0])
        self.decided()

    @rule(data=st.data())
    def keep_of_pair(self, data: st.DataObject) -> None:
        number, group, image = self.chosen(data)
        other = data.draw(st.sampled_from([each for each in group.images if each != image]))
        self.session.keep_of_pair(number, image, other)
        self.decided()

    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        number, group, _image = self.chosen(data)
        self.session.split(number, data.draw(st.lists(st.sampled_from(list(group.images)), max_size=4)))
        self.decided()

    @rule(data=st.data())
    def lead(self, data: st.DataObject) -> None:
        number, _group, image = self.chosen(data)
        self.session.set_reference(number, image)
        self.decided()

    @rule(data=st.data(), whole=st.booleans())
    def dismiss(self, data: st.DataObject, *, whole: bool) -> None:
        number, _group, image = self.chosen(data)
        if whole:
            self.session.dismiss(number)
        else:
            self.session.dismiss_pair(number, image)
        self.decided()

    @rule(names=_SOME)
    def protect(self, names: set[str]) -> None:
        self.protected = _paths(names)
        self.session.protect(self.protected, tuple(sorted(names)))
        self.decided()

    @rule(marks_all=st.booleans())
    def apply_rule(self, *, marks_all: bool) -> None:
        self.session.apply_rule((lambda group: list(group.images)) if marks_all else all_but_the_best)
        self.decided()

    @rule(shown=_TIERS, tiers=st.sampled_from([VERIFIED_TIERS, frozenset(Tier)]))
    def mark_what_is_shown(self, shown: frozenset[Tier], tiers: frozenset[Tier]) -> None:
        session, shows = self.session, GroupFilter(tiers=shown).part_of
        parts = [
            (judged, part)
            for group in session.groups
            if (part := shows(group)) is not None and (judged := session.judged(group)) is not None
        ]
        by_rule = all_but_the_kept(is_protected=session.is_protected, tiers=tiers)
        session.take_marks(made_marks(session.marks, marks_by(by_rule, parts, session.marks, session.is_protected)))
        self.decided()

    @rule(threshold=st.sampled_from(sorted(_GROUPS)))
    def move(self, threshold: float) -> None:
        assume(threshold != self.threshold)
        self.regroup(threshold, Course.NEW)
        self.decided()

    @rule(course=st.sampled_from([Course.UNDO, Course.REDO]))
    def step(self, course: Course) -> None:
        session, back = self.session, course is Course.UNDO
        assume(session.can_undo if back else session.can_redo)
        threshold = session.undo_threshold if back else session.redo_threshold
        if threshold is not None:
            self.regroup(threshold, course)
        else:
            _ = session.undo() if back else session.redo()
            self.protected = session.protected
        self.at = self.session.undo_count
        if self.is_exact:
            assert _state(self.session) == self.states[self.at]

    def regroup(self, threshold: float, course: Course) -> None:
        thresholds = self.threshold, threshold
        self.session = self.session.regrouped(_GROUPS[threshold], self.protected, thresholds, course)
        self.threshold = threshold

    @rule(data=st.data())
    def forget(self, data: st.DataObject) -> None:
        self.session.forget([self.chosen(data)[2].path])
        self.is_exact = False

    @rule()
    def bring_back(self) -> None:
        self.session.bring_back([image.path for image in self.session.forgotten[:1]])
        self.is_exact = False

    @invariant()
    def something_stays(self) -> None:
        session, seen = self.session, set()
        for group in session.groups:
            assert len(group) > 1
            for image in group.images:
                assert image.path not in seen
                seen.add(image.path)
                assert not (session.is_marked(image) and session.is_protected(image))
                assert not (session.is_marked(image) and session.change_of(image))
            whole = [image for image in group.images if not session.change_of(image)]
            assert not whole or not all(map(session.is_marked, whole))
        assert session.marks.keys() <= seen
        assert session.summary().marked_bytes == sum(image.byte_size for image in session.marks.values())
        assert session.summary().image_count == len(seen)


TestReviewing = Reviewing.TestCase
TestReviewing.settings = settings(max_examples=60, stateful_step_count=12, deadline=None)
