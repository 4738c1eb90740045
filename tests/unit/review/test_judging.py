"""The user's own list of rules: who stays, why the others go, and where nothing decides."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imagetwin.domain.images import WHOLE, ScannedImage
from imagetwin.domain.keep_rules import ChosenRule
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import Tier
from imagetwin.domain.traits import Traits
from imagetwin.review.judging import Judge, Judgement
from imagetwin.review.keep_rules import DEFAULT_KEEP_RULES, RULE_KINDS, Terms, known_rules, need_traits
from imagetwin.review.session import ReviewSession
from tests.helpers.scanned import copy_of_reference, group_of, scanned

TRAITS = {
    "good": Traits(100, 10, 1, "JPEG", is_camera_format=True, quality=95, date_taken="2019-05-01T10:00:00"),
    "poor": Traits(100, 10, 1, "JPEG", quality=60, date_taken="2021-07-02T11:00:00", metadata_count=3, sharpness=9.0),
}


def image(name: str, *, mtime_ns: int = 1, width: int = 100, byte_size: int = 1000, form: str = "PNG") -> ScannedImage:
    made = scanned(name, width=width, byte_size=byte_size)
    identity = replace(made.file.identity, mtime_ns=mtime_ns)
    return replace(made, format=form, file=replace(made.file, identity=identity))


def pair(one: ScannedImage, two: ScannedImage) -> Group:
    return Group(one, (copy_of_reference(two),))


def judge(group: Group, *rules: ChosenRule | str, protected: str = "", marked: str = "") -> Judgement:
    """Judge one group; the traits are those of the first word of each name."""
    chosen = tuple(rule if isinstance(rule, ChosenRule) else ChosenRule(rule) for rule in rules)
    traits = {each.path: TRAITS[word] for each in group.images if (word := each.path.name.split()[0]) in TRAITS}
    names = protected.split(",")
    return Judge(
        chosen, traits, lambda each: each.path.name in names, lambda each: each.path.name in marked.split(",")
    ).judge([(0, group)])


GOOD, POOR = image("good"), image("poor")
CASES = {
    "protected": (GOOD, POOR, "in a protected folder"),
    "intact": (GOOD, replace(POOR, part=WHOLE), "intact (the other is damaged)"),
    "formats": (image("good", form="TIFF"), image("poor", form="JPEG"), "tiff goes before jpeg"),
    "most-pixels": (image("good", width=240_000), image("poor", width=20_000), "more pixels (24 MP against 2.0 MP)"),
    "largest": (image("good", byte_size=2_000_000), POOR, "larger file (2.0 MB against 1 kB)"),
    "smallest": (image("good", byte_size=999), POOR, "smaller file (999 bytes against 1 kB)"),
    "quality": (GOOD, POOR, "less compressed (quality 95 against quality 60)"),
    "oldest-taken": (GOOD, POOR, "taken earlier (2019-05-01 10:00:00 against 2021-07-02 11:00:00)"),
    "camera": (GOOD, POOR, "in a format of cameras, with the camera's name"),
    "folders": (image("good/1"), image("poor/1"), f"{Path('/pictures/good')} goes before other folders"),
    "names": (image("good IMG"), image("poor"), "*img* goes before other names"),
    "not-names": (image("good"), image("poor (copy)"), "the other's name fits *(copy)*"),
    "shortest-path": (image("good"), image("poor and long"), "shorter path (14 characters against 23 characters)"),
    "longest-path": (image("good and long"), image("poor"), "longer path (23 characters against 14 characters)"),
    "first-path": (GOOD, POOR, "first by its path"),
    # What the poor one is better in.
    "metadata": (image("poor"), image("good"), "more metadata (3 entries against 0 entries)"),
    "newest-taken": (POOR, GOOD, "taken later (2021-07-02 11:00:00 against 2019-05-01 10:00:00)"),
}
TERMS = {
    "formats": ("tiff", "jpeg"),
    "folders": (str(Path("/pictures/good")),),
    "names": ("*img*",),
    "not-names": ("*(copy)*",),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("is_turned", [False, True])
def test_each_rule_keeps_what_it_says_and_says_why(name: str, is_turned: bool) -> None:
    kept, other, words = CASES[name]
    group = pair(other, kept) if is_turned else pair(kept, other)
    found = judge(group, ChosenRule(name, TERMS.get(name, ())), protected=kept.path.name if name == "protected" else "")
    assert found.marks == {0: {other.path}}
    assert found.reasons == {other.path: f"kept {kept.path.name}: {words}"}
    assert found.ties == {}


@pytest.mark.parametrize(("name", "kept"), [("oldest", "a"), ("newest", "b")])
def test_files_are_compared_by_their_time_of_change(name: str, kept: str) -> None:
    found = judge(pair(image("a", mtime_ns=10**18), image("b", mtime_ns=10**18 + 5 * 10**9)), name)
    assert [path.name for path in found.marks[0]] == ["b" if kept == "a" else "a"]
    assert " against 2001-09-" in next(iter(found.reasons.values()))


def test_every_kind_of_rule_is_tested_above() -> None:
    assert {*CASES, "oldest", "newest", "sharper"} == set(RULE_KINDS)
    assert set(TERMS) == {kind.name for kind in RULE_KINDS.values() if kind.terms is not Terms.NONE}
    assert all(kind.name == name for name, kind in RULE_KINDS.items())


def test_a_hair_s_breadth_of_sharpness_decides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for sharpness, is_decided in ((9.5, False), (12.0, True)):
        monkeypatch.setitem(TRAITS, "good", replace(TRAITS["good"], sharpness=sharpness))
        assert bool(judge(pair(GOOD, POOR), "sharper").marks) is is_decided


def test_a_year_alone_is_neither_earlier_nor_later_than_a_day_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TRAITS, "good", replace(TRAITS["good"], date_taken="2021"))
    assert judge(pair(GOOD, POOR), "oldest-taken").ties
    assert judge(pair(GOOD, POOR), "newest-taken").ties


def test_a_rule_decides_where_those_before_it_find_no_difference() -> None:
    group = Group(image("a", width=200), (copy_of_reference(image("b", width=200, byte_size=9)),))
    group = Group(group.reference, (*group.members, copy_of_reference(image("c", byte_size=5))))
    found = judge(group, "most-pixels", "smallest")
    assert found.reasons == {
        Path("/pictures/a"): "kept b: smaller file (9 bytes against 1 kB)",
        Path("/pictures/c"): "kept a: more pixels (200 x 100 against 100 x 100)",
    }


def test_a_tie_leaves_the_group_as_it_is_and_says_so() -> None:
    found = judge(group_of("a", "b", "c", "d", "e"), "most-pixels", "quality")
    assert found.marks == {}
    assert found.ties == {0: "equal by all rules: a, b, c and 2 more"}


def test_in_a_group_that_is_tied_in_part_marks_of_that_part_stay() -> None:
    burst = Group(
        image("a", width=900),
        (
            Member(image("a small"), 1.0, tier=Tier.RE_ENCODED, copy_tier=Tier.RE_ENCODED),
            Member(image("b"), 9.0, picture=1),
            Member(image("b again"), 9.0, picture=1, copy_tier=Tier.SAME_FILE),
        ),
    )
    found = judge(burst, "most-pixels", marked="b again")
    assert {path.name for path in found.marks[0]} == {"a small", "b again"}
    assert found.ties == {0: "equal by all rules: b, b again"}


def test_what_is_not_known_of_an_image_does_not_speak_against_it() -> None:
    unknown = image("unknown", byte_size=5000)
    assert judge(pair(unknown, POOR), "quality").ties
    assert judge(pair(unknown, POOR), "quality", "largest").marks == {0: {POOR.path}}


def test_protected_images_are_never_marked_and_flat_likenesses_are_left_to_the_user() -> None:
    group = pair(image("a", width=10), image("b", width=200))
    assert judge(group, "most-pixels", protected="a").marks == {0: set()}
    assert judge(group_of("a", "b", flat=("b",)), "first-path").marks == {0: set()}


def test_rules_of_another_version_and_such_without_their_terms_decide_nothing() -> None:
    rules = (ChosenRule("nicest"), ChosenRule("folders"), ChosenRule("names", ("",)), ChosenRule("largest"))
    assert known_rules(rules) == rules[-1:]
    assert not need_traits(DEFAULT_KEEP_RULES)
    assert need_traits((ChosenRule("largest"), ChosenRule("quality")))


RULES = st.lists(st.sampled_from([ChosenRule(name, TERMS.get(name, ())) for name in RULE_KINDS]), max_size=5)


@given(RULES, st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), min_size=2, max_size=6), st.data())
def test_whatever_the_rules_are_one_stays_and_each_that_goes_has_its_reason(
    rules: list[ChosenRule], sizes: list[tuple[int, int]], data: st.DataObject
) -> None:
    words = data.draw(st.permutations(["good", "poor", "x"] * 2))
    made = [image(f"{words[place]} {place}", width=w, byte_size=b) for place, (w, b) in enumerate(sizes)]
    group = Group(made[0], tuple(map(copy_of_reference, made[1:])))
    found = judge(group, *rules)
    marked = found.marks.get(0, set())
    assert set(found.reasons) == marked
    assert bool(found.ties) != bool(found.marks)
    if found.marks:
        assert len(marked) == len(made) - 1
    session = ReviewSession([group])
    session.apply_marks(found.marks)
    assert {each.path for each in session.marked_images(group)} == marked
    turned = Group(made[-1], tuple(map(copy_of_reference, reversed(made[:-1]))))
    assert judge(turned, *rules).marks == found.marks


@pytest.mark.parametrize("rules", [("newest",), ("protected", "intact"), ("largest", "newest")])
def test_nothing_intact_goes_for_what_is_damaged(rules: tuple[str, ...]) -> None:
    damaged = replace(image("damaged", mtime_ns=9, byte_size=9000), part=WHOLE)
    told = judge(pair(damaged, image("whole")), *rules)
    assert told.marks == {0: {damaged.path}}
    told = judge(pair(damaged, image("whole")), *rules, protected="damaged")
    assert told.marks == {0: set()}
