"""What a review says, in the user's language: reasons, rules, decisions and orders."""

from dataclasses import replace
from pathlib import Path

import pytest

from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.keep_rules import ChosenRule
from imagetwin.domain.progress import Stage
from imagetwin.domain.tiers import TIERS
from imagetwin.domain.traits import Traits
from imagetwin.domain.wording import say, tr
from imagetwin.review.betterment import reasons
from imagetwin.review.flat import COLUMNS
from imagetwin.review.judging import Judge
from imagetwin.review.keep_rules import RULE_KINDS, Candidate, RuleKind
from imagetwin.review.marking import words_of_marks
from imagetwin.review.ordering import OrderKey
from imagetwin.review.session import ReviewSession
from tests.helpers.pseudo_language import pseudo_language, untranslated
from tests.helpers.scanned import group_of

ONE = Traits(2_000_000, 900_000, 1_700_000_000_000_000_000, "JPEG", quality=95, sharpness=300.0, metadata_count=1)
OTHERS = (
    replace(ONE, pixel_count=3_000_000, quality=80, sharpness=100.0, metadata_count=7, modified_ns=1),
    replace(ONE, fault=say("damaged ({what})", what="x"), is_camera_format=True, format=""),
    replace(ONE, date_taken="2020-05-01", quality=None, byte_size=1_900_000, metadata_count=0),
    replace(ONE, format="PNG", quality=None),
)
TERMS = ("jpeg", "/pictures", "another*")


def candidate(name: str, pixels: int, byte_size: int, traits: Traits) -> Candidate:
    file = ImageFile(Path("/pictures") / name, FileIdentity(byte_size, byte_size, 1, 1))
    return Candidate(ScannedImage(file, pixels, 1000, "JPEG"), traits)


def test_reasons_for_and_against_are_told_in_the_language() -> None:
    dated = replace(ONE, date_taken="2019-05-01", quality=None)
    pairs = [(ONE, other) for other in OTHERS] + [(dated, other) for other in OTHERS]
    with pseudo_language():
        told = [reason.text for one, other in pairs for reason in (*reasons(one, other), *reasons(other, one))]
        assert not any(map(untranslated, told))
    english = {reason.text for one, other in pairs for reason in (*reasons(one, other), *reasons(other, one))}
    assert {"More pixels: 3.0 MP against 2.0 MP", "Not intact: damaged (x)"} <= english


@pytest.mark.parametrize("kind", RULE_KINDS.values(), ids=list(RULE_KINDS))
def test_each_rule_and_its_reason_are_told_in_the_language(kind: RuleKind) -> None:
    kept = candidate("a.jpg", 900, 5_123, ONE)
    for number, traits in enumerate(OTHERS):
        other = candidate(f"another {number}.png", 900 + 9_000 * number, 5_100 + 100_000 * number, traits)
        with pseudo_language():
            assert untranslated(kind.words(kept, other, TERMS)) == ""
            assert untranslated(tr(kind.title)) == ""


def test_verdicts_and_ties_are_told_in_the_language() -> None:
    group = group_of("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg")
    judge = Judge((ChosenRule("shortest-path"),), {}, lambda _image: False, lambda _image: False, TIERS)
    best = Judge((ChosenRule("first-path"),), {}, lambda _image: False, lambda _image: False, TIERS)
    assert judge.judge([(0, group)]).ties == {0: "equal by all rules: a.jpg, b.jpg, c.jpg and 2 more"}
    with pseudo_language():
        told = [*judge.judge([(0, group)]).ties.values(), *best.judge([(0, group)]).reasons.values()]
        assert len(told) == 5
        assert not any(map(untranslated, told))


def test_decisions_are_told_in_the_language() -> None:
    with pseudo_language():
        session = ReviewSession([group_of("a.jpg", "b.jpg", "c.jpg")])
        group = session.groups[0]
        images = list(group.images)
        told = [session.undo_words, session.redo_words, words_of_marks(3, 2), words_of_marks(0, 2)]
        session.set_marked(group, images[1], marked=True)
        told.append(session.undo_words)
        session.clear_marks()
        session.keep_all(0)
        told.append(session.undo_words)
        session.keep_only(0, images[1])
        session.keep_of_pair(0, images[1], images[0])
        told.append(session.undo_words)
        session.set_reference(0, images[2])
        session.split(0, images[:2])
        told.append(session.undo_words)
        session.undo()
        told.append(session.redo_words)
        session.dismiss(0)
        told.append(session.undo_words)
        session.protect([images[0].path], ("/pictures",))
        told.append(session.undo_words)
        assert len(set(told)) == len(told)
        assert not any(map(untranslated, told))


def test_tiers_stages_orders_and_columns_are_told_in_the_language() -> None:
    with pseudo_language():
        told = [each for tier in TIERS for each in (tier.words, tier.meaning)]
        told += [each for key in OrderKey for each in (key.words, key.meaning)]
        told += [stage.label for stage in Stage]
        told += [tr(column.value) for column in COLUMNS]
        assert not any(map(untranslated, told))
