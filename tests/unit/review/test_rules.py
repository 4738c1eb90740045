import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.tiers import VERIFIED_TIERS, Tier
from imagetwin.review.rules import (
    KEEP_RULES,
    KeepRule,
    all_but_the_best,
    all_but_the_kept,
    keep_rules_named,
    kept_image,
)
from imagetwin.review.session import ReviewSession
from tests.helpers.scanned import copy_of_reference, group_of, scanned


def test_the_rule_marks_every_member_and_keeps_the_reference() -> None:
    assert [image.path.name for image in all_but_the_best(group_of("a", "b", "c"))] == ["b", "c"]


def test_the_rule_leaves_likenesses_of_flat_images_to_the_user() -> None:
    assert [image.path.name for image in all_but_the_best(group_of("a", "b", "c", "d", flat=("b", "d")))] == ["c"]


def test_the_rule_decides_every_group_of_a_review() -> None:
    session = ReviewSession([group_of("a", "b"), group_of("c", "d", "e", flat=("e",))])
    session.apply_rule(all_but_the_best)
    marked = [image.path.name for group in session.groups for image in session.marked_images(group)]
    assert marked == ["b", "d"]


def image(name: str, *, width: int = 100, byte_size: int = 1000, mtime_ns: int = 1) -> ScannedImage:
    """Return an image that was changed at a time."""
    plain = scanned(name, width=width, byte_size=byte_size)
    return replace(plain, file=replace(plain.file, identity=replace(plain.file.identity, mtime_ns=mtime_ns)))


def group(*images: ScannedImage, flat: tuple[str, ...] = ()) -> Group:
    """Return a group of images, the first of them its reference."""
    return Group(images[0], tuple(copy_of_reference(each, flat=each.path.name in flat) for each in images[1:]))


GROUP = group(
    image("middle", width=300, byte_size=500, mtime_ns=5),
    image("old and long", width=100, byte_size=900, mtime_ns=1),
    image("new", width=200, byte_size=100, mtime_ns=9),
)


@pytest.mark.parametrize(
    ("rules", "kept"),
    [
        ("most-pixels", "middle"),
        ("largest", "old and long"),
        ("smallest", "new"),
        ("newest", "new"),
        ("oldest", "old and long"),
        ("shortest-path", "new"),
        ("longest-path", "old and long"),
    ],
)
def test_each_rule_keeps_what_it_says(rules: str, kept: str) -> None:
    assert kept_image(GROUP, keep_rules_named(rules)).path.name == kept
    marked = [each.path.name for each in all_but_the_kept(keep_rules_named(rules))(GROUP)]
    assert sorted([*marked, kept]) == ["middle", "new", "old and long"]


def test_every_rule_of_the_table_is_tested_above_and_named_as_its_key() -> None:
    assert list(KEEP_RULES) == [rule.name for rule in KEEP_RULES.values()]
    assert len(KEEP_RULES) == 7


def test_a_rule_decides_where_those_before_it_find_no_difference() -> None:
    alike = group(image("a", byte_size=5, mtime_ns=1), image("b", byte_size=5, mtime_ns=2), image("c", mtime_ns=3))
    assert kept_image(alike, keep_rules_named("smallest,newest")).path.name == "b"
    assert kept_image(alike, keep_rules_named("newest, smallest")).path.name == "c"


def test_the_last_word_has_the_quality() -> None:
    assert kept_image(group(image("b"), image("a"), image("c")), keep_rules_named("newest")).path.name == "a"
    assert kept_image(group(image("b"), image("c", width=300)), keep_rules_named("newest")).path.name == "c"


def test_a_likeness_of_a_flat_image_is_neither_marked_nor_a_reason_to_let_others_go() -> None:
    flat = group(image("a"), image("b"), image("new", mtime_ns=9), flat=("new",))
    assert kept_image(flat, keep_rules_named("newest")).path.name == "a"
    assert [each.path.name for each in all_but_the_kept(keep_rules_named("newest"))(flat)] == ["b"]


def test_a_protected_image_stays_for_the_others() -> None:
    rule = all_but_the_kept(keep_rules_named("newest"), is_protected=lambda each: each.path.name == "middle")
    assert [each.path.name for each in rule(GROUP)] == ["old and long", "new"]


def test_protected_images_are_never_marked() -> None:
    rule = all_but_the_kept(is_protected=lambda each: each.path.name != "new")
    assert [each.path.name for each in rule(GROUP)] == ["new"]
    assert list(all_but_the_kept(is_protected=lambda _each: True)(GROUP)) == []


@pytest.mark.parametrize("text", ["nicest", "", "newest,,oldest", "Newest"])
def test_a_name_that_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="There is no keep rule"):
        keep_rules_named(text)


IMAGES = st.builds(
    image,
    st.text("abc", min_size=1, max_size=4),
    width=st.integers(1, 3),
    byte_size=st.integers(1, 3),
    mtime_ns=st.integers(1, 3),
)


@given(
    st.lists(IMAGES, min_size=1, max_size=6, unique_by=lambda each: each.path),
    st.sets(st.text("abc", min_size=1, max_size=4)),
    st.sets(st.text("abc", min_size=1, max_size=4)),
    st.lists(st.sampled_from(list(KEEP_RULES.values()))),
)
def test_whatever_the_rules_are_one_stays_and_none_is_marked_that_may_not(
    images: list[ScannedImage], flat: set[str], protected: set[str], rules: list[KeepRule]
) -> None:
    made = group(*images, flat=tuple(flat))

    def is_protected(each: ScannedImage) -> bool:
        return each.path.name in protected

    marked = list(all_but_the_kept(rules, is_protected=is_protected)(made))
    kept = kept_image(made, rules, is_protected=is_protected)
    assert kept not in marked
    assert not any(map(is_protected, marked))
    assert not any(member.flat for member in made.members if member.image in marked)
    assert kept == kept_image(made, rules, is_protected=is_protected)


# Tiers


def member(name: str, tier: Tier, picture: int, copy_tier: Tier | None, **image_options: int) -> Member:
    """Return a member of some picture of its group."""
    return Member(image(name, **image_options), 1.0, tier=tier, picture=picture, copy_tier=copy_tier)


# Two pictures of two and three images, one alone, and one whose likeness was not confirmed.
BURST = Group(
    image("a", width=900),
    (
        member("a small", Tier.RE_ENCODED, 0, Tier.RE_ENCODED),
        member("a unproven", Tier.SIMILAR, 0, Tier.SIMILAR),
        member("b", Tier.SIMILAR, 1, None, width=800),
        member("b again", Tier.SIMILAR, 1, Tier.SAME_FILE, width=800),
        member("b small", Tier.SIMILAR, 1, Tier.RE_ENCODED),
        member("c", Tier.SIMILAR, 2, None),
    ),
)


def marked_in(group: Group, *tiers: Tier, keep: str = "most-pixels") -> list[str]:
    """Return the names that a rule marks, sorted."""
    rule = all_but_the_kept(keep_rules_named(keep), tiers=tiers or VERIFIED_TIERS)
    return sorted(each.path.name for each in rule(group))


def test_one_of_each_picture_stays_and_similar_ones_are_left_to_the_user() -> None:
    assert marked_in(BURST) == ["a small", "b again", "b small"]
    assert marked_in(BURST, keep="shortest-path") == ["a small", "b again", "b small"]
    assert marked_in(BURST, keep="longest-path") == ["a", "b", "b small"]


def test_only_the_tiers_that_are_named_go() -> None:
    assert marked_in(BURST, Tier.SAME_FILE) == ["b again"]
    assert marked_in(BURST, Tier.RE_ENCODED) == ["a small", "b small"]
    assert marked_in(BURST, Tier.SAME_PIXELS) == []


def test_with_similar_ones_one_image_stays_for_the_whole_group() -> None:
    assert marked_in(BURST, *Tier) == ["a small", "a unproven", "b", "b again", "b small", "c"]
    assert marked_in(BURST, Tier.SIMILAR) == ["a unproven", "b", "b again", "b small", "c"]


def test_a_review_follows_the_pictures_too() -> None:
    session = ReviewSession([BURST])
    session.apply_rule(all_but_the_kept())
    assert [each.path.name for each in session.marked_images(BURST)] == ["a small", "b again", "b small"]


MEMBERS = st.builds(
    Member,
    IMAGES,
    st.sampled_from([0.0, 1.0, math.nan]),
    st.booleans(),
    st.sampled_from(Tier),
    st.integers(0, 2),
    st.none() | st.sampled_from(Tier),
    st.sampled_from(Orientation),
)
GROUPS = st.builds(
    lambda members: Group(members[0].image, tuple(members[1:])),
    st.lists(MEMBERS, min_size=1, max_size=8, unique_by=lambda each: each.image.path),
)


@given(
    GROUPS,
    st.sets(st.text("abc", min_size=1, max_size=4)),
    st.lists(st.sampled_from(list(KEEP_RULES.values()))),
    st.sets(st.sampled_from(Tier)),
)
def test_of_whatever_group_each_picture_keeps_an_image_and_similar_ones_go_only_when_named(
    made: Group, protected: set[str], rules: list[KeepRule], tiers: set[Tier]
) -> None:
    rule = all_but_the_kept(rules, is_protected=lambda each: each.path.name in protected, tiers=tiers)
    marked = {each.path for each in rule(made)}
    assert len(marked) < len(made)
    assert not any(path.name in protected for path in marked)
    numbers = made.picture_numbers()
    if Tier.SIMILAR not in tiers:
        # A picture and its edits may go for one another where edits are to go.
        edited = {each.image.path for each in made.members if each.tier is Tier.EDITED and Tier.EDITED in tiers}
        related = {0, *(numbers[path] for path in edited)} if edited else set()
        kept = {numbers[each.path] for each in made.images if each.path not in marked}
        assert kept | related == set(numbers.values())
        assert not related or kept & related
        similar = {each.image.path for each in made.members if each.copy_tier is Tier.SIMILAR}
        assert not marked & similar - edited
        alone = {path for path in marked if list(numbers.values()).count(numbers[path]) == 1}
        assert all(numbers[path] in related for path in alone)
    assert marked <= {each.path for each in made.images}
