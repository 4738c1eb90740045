"""What is looked at closely, what becomes of it in the groups at any threshold, and what rules may then mark."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.review.rules import KEEP_RULES, all_but_the_kept
from imagetwin.review.session import ReviewSession
from tests.helpers.made_scans import COPY_LIMIT, MadeScan


def rows(group: Group) -> list[int]:
    """Return the rows of a group's images, the reference's first."""
    return [int(image.path.name) for image in group.images]


def test_equal_bytes_are_not_looked_at_and_each_content_once() -> None:
    made = MadeScan([0, 0, 0, 0], [0, 0, 0, 0], contents=[b"a", b"a", b"b", b"b"])
    proofs = made.proofs()
    assert made.asked == [(0, 2, Orientation.AS_IS)]
    assert [TIERS[tier] for tier in proofs.image_tier] == [Tier.SAME_FILE, Tier.SAME_FILE, *2 * [Tier.RE_ENCODED]]
    assert proofs.image_difference[2:].tolist() == [0.5, 0.5]


def test_files_of_unknown_bytes_are_looked_at_one_by_one() -> None:
    made = MadeScan([0, 0, 1], [0, 0, 0])
    proofs = made.proofs()
    assert sorted(made.asked) == [(0, 1, Orientation.AS_IS), (0, 2, Orientation.AS_IS)]
    assert [TIERS[tier] for tier in proofs.image_tier] == [Tier.SAME_FILE, Tier.RE_ENCODED, Tier.SIMILAR]


def test_of_equal_fingerprints_the_best_image_is_the_one_that_others_are_looked_at_beside() -> None:
    made = MadeScan([0, 0, 0], [0, 0, 0], pixels=[10, 30, 20])
    made.proofs()
    assert sorted(made.asked) == [(1, 0, Orientation.AS_IS), (1, 2, Orientation.AS_IS)]


def test_only_pairs_within_the_limit_of_copies_are_looked_at() -> None:
    pairs = [(0, 1, COPY_LIMIT, 4), (0, 2, np.nextafter(COPY_LIMIT, 999), 4)]
    made = MadeScan([0, 0, 0], [0, 1, 2], pairs)
    proofs = made.proofs()
    assert made.asked == [(0, 1, Orientation.AS_IS)]
    assert proofs.picture.tolist() == [0, 0, 2]


@pytest.mark.parametrize(
    ("pixels", "expected"),
    [([20, 10], (0, 1, Orientation.ROTATED_90)), ([10, 20], (1, 0, Orientation.ROTATED_270))],
)
def test_a_pair_is_asked_with_what_was_done_to_the_better_one(
    pixels: list[int], expected: tuple[int, int, Orientation]
) -> None:
    made = MadeScan([0, 0], [0, 1], [(0, 1, 3.0, 4)], pixels=pixels, orientations=[Orientation.ROTATED_90])
    (group,) = made.groups(made.proofs())
    assert made.asked == [expected]
    assert group.members[0].orientation is expected[2]


def test_what_two_looks_say_is_the_weaker_of_both() -> None:
    made = MadeScan([0, 0, 0], [0, 1, 1], [(0, 1, 3.0, 4)], contents=[b"a", b"b", b"b"])
    (group,) = made.groups(made.proofs())
    assert [(member.tier, member.copy_tier) for member in group.members] == 2 * [(Tier.RE_ENCODED, Tier.RE_ENCODED)]


def test_what_was_refuted_is_no_copy_of_the_best_though_its_class_is() -> None:
    made = MadeScan([0, 0, 1], [0, 1, 1], [(0, 1, 3.0, 4)])
    (group,) = made.groups(made.proofs())
    assert {int(member.image.path.name): member.copy_tier for member in group.members} == {
        1: Tier.RE_ENCODED,
        2: Tier.SIMILAR,
    }


def test_pairs_by_pixels_alone_that_were_refuted_are_none_and_hashes_keep_them() -> None:
    made = MadeScan([0, 1, 2], [0, 1, 2], [(0, 1, 3.0, None), (0, 2, 5.0, 4)])
    proofs = replace(made.proofs(), refuted_within=COPY_LIMIT)
    (group,) = made.groups(proofs)
    assert rows(group) == [0, 2]
    (whole,) = made.groups(replace(proofs, refuted_within=-1.0))
    assert rows(whole) == [0, 1, 2]


def test_beyond_the_threshold_of_the_scan_pairs_are_similar() -> None:
    made = MadeScan([0, 0, 0], [0, 1, 2], [(0, 1, 10.0, None), (0, 2, 500.0, None)])
    proofs = replace(made.proofs(), refuted_within=COPY_LIMIT)
    (group,) = made.groups(proofs, 600.0)
    assert [(member.tier, member.copy_tier) for member in group.members] == [
        (Tier.RE_ENCODED, Tier.RE_ENCODED),
        (Tier.SIMILAR, None),
    ]


def test_copies_stay_copies_where_a_lower_threshold_parts_them_from_their_best() -> None:
    pairs = [(0, 1, 150.0, None), (0, 2, 160.0, None), (1, 2, 5.0, None)]
    made = MadeScan([0, 0, 0], [0, 1, 2], pairs)
    proofs = replace(made.proofs(), refuted_within=COPY_LIMIT)
    (group,) = made.groups(proofs, 10.0)
    assert rows(group) == [1, 2]
    assert group.members[0].copy_tier is Tier.RE_ENCODED


@st.composite
def made_scans(draw: st.DrawFn) -> MadeScan:
    """Make some images of a few pictures, in classes that may hold several, with pairs of all kinds."""
    count = draw(st.integers(2, 9))
    shown = draw(st.lists(st.integers(0, 2), min_size=count, max_size=count))
    classes = np.unique(draw(st.lists(st.integers(0, 5), min_size=count, max_size=count)), return_inverse=True)[1]
    every = [(one, other) for other in range(max(classes) + 1) for one in range(other)]
    chosen = draw(st.lists(st.sampled_from(every), unique=True)) if every else []
    distances = st.sampled_from([0.0, 10.0, 150.0, 200.0, 400.0, 700.0])
    pairs = [(*pair, draw(distances), draw(st.sampled_from([None, None, 0, 20]))) for pair in sorted(chosen)]
    are_told = draw(st.lists(st.booleans(), min_size=count, max_size=count))
    contents = [b"%d %d" % (classes[row], shown[row]) if told else b"" for row, told in enumerate(are_told)]
    pixels = draw(st.lists(st.integers(1, 4), min_size=count, max_size=count))
    threshold = draw(st.sampled_from([50.0, 200.0, 500.0]))
    return MadeScan(shown, classes.tolist(), pairs, contents, pixels, threshold)


def check_marks(made: MadeScan, review: ReviewSession, rule_names: list[str]) -> None:
    """Let a rule mark, and check that of each group every picture that loses an image keeps one of its own."""
    review.apply_rule(all_but_the_kept([KEEP_RULES[name] for name in rule_names]))
    for group in review.groups:
        marked = review.marked_images(group)
        stays = {made.shown_by(image) for image in group.images if image not in marked}
        assert {made.shown_by(image) for image in marked} <= stays


def check_tiers(made: MadeScan, group: Group) -> None:
    """Check that images of one number, and members that are told to be copies of the reference, show one picture."""
    numbers = group.picture_numbers()
    by_number: dict[int, set[int]] = {}
    for image in group.images:
        by_number.setdefault(numbers[image.path], set()).add(made.shown_by(image))
    assert all(len(pictures) == 1 for pictures in by_number.values())
    for member in group.members:
        if member.tier.is_verified:
            assert made.shown_by(member.image) == made.shown_by(group.reference)


@settings(max_examples=300, deadline=None)
@given(made=made_scans(), has_hash=st.booleans(), chance=st.randoms(use_true_random=False))
def test_whatever_is_marked_is_a_copy_of_what_stays(made: MadeScan, chance: object, *, has_hash: bool) -> None:
    proofs = replace(made.proofs(), refuted_within=COPY_LIMIT if has_hash else -1.0)
    rule_names = list(KEEP_RULES)
    for threshold in (0.0, 50.0, 160.0, 200.0, 500.0, 800.0):
        groups = made.groups(proofs, threshold)
        review = ReviewSession(groups, (), made.images)
        for _ in range(4):
            for group in review.groups:
                check_tiers(made, group)
            check_marks(made, review, [chance.choice(rule_names)])  # type: ignore[attr-defined]
            left: list[ScannedImage] = [image for group in review.groups for image in group.images]
            review.forget([image.path for image in left if chance.random() < 0.3])  # type: ignore[attr-defined]
