"""Groups by tiers, and groups seen from another image."""

import math

from hypothesis import given
from hypothesis import strategies as st

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.tiers import VERIFIED_TIERS, Tier
from imagetwin.review.copies import groups_of_tiers, led_by
from tests.helpers.scanned import scanned


def member(name: str, distance: float, tier: Tier, picture: int, copy_tier: Tier | None, **options: object) -> Member:
    """Return a member of some picture."""
    return Member(scanned(name), distance, False, tier, picture, copy_tier, **options)  # type: ignore[arg-type]


GROUP = Group(
    scanned("a", width=300),
    (
        member("a again", 0.0, Tier.SAME_FILE, 0, Tier.SAME_FILE, bits=0, difference=0.0),
        member("a turned", 2.0, Tier.RE_ENCODED, 0, Tier.RE_ENCODED, orientation=Orientation.ROTATED_90, bits=4),
        member("b", 5.0, Tier.SIMILAR, 1, None, orientation=Orientation.MIRRORED, bits=9),
        member("b pixels", 6.0, Tier.SIMILAR, 1, Tier.SAME_PIXELS),
        member("c", 8.0, Tier.SIMILAR, 2, None),
    ),
)


def names(group: Group) -> list[str]:
    return [image.path.name for image in group.images]


def test_without_similar_ones_each_picture_is_a_group_of_its_own() -> None:
    first, second = groups_of_tiers(GROUP)
    assert names(first) == ["a", "a again", "a turned"]
    assert first.members == GROUP.members[:2]
    assert names(second) == ["b", "b pixels"]
    (copy,) = second.members
    assert (copy.tier, copy.copy_tier, copy.picture) == (Tier.SAME_PIXELS, Tier.SAME_PIXELS, 0)
    assert math.isnan(copy.distance)


def test_with_all_tiers_a_group_is_what_it_was() -> None:
    assert groups_of_tiers(GROUP, tuple(Tier)) == (GROUP,)


def test_of_the_similar_ones_alone_no_copies_of_the_reference_are_left() -> None:
    (group,) = groups_of_tiers(GROUP, {Tier.SIMILAR})
    assert names(group) == ["a", "b", "b pixels", "c"]


def test_where_no_member_is_of_the_tiers_nothing_is_left() -> None:
    alone = Group(GROUP.reference, GROUP.members[4:])
    assert groups_of_tiers(alone) == ()
    assert groups_of_tiers(GROUP, ()) == ()
    assert groups_of_tiers(Group(GROUP.reference, GROUP.members[:1]), {Tier.SIMILAR}) == ()


def test_a_group_led_by_a_copy_tells_what_follows_and_no_more() -> None:
    group = led_by(GROUP, GROUP.members[1].image)
    assert names(group) == ["a turned", "a", "a again", "b", "b pixels", "c"]
    reference, again, other, copy, single = group.members
    assert (reference.distance, reference.tier, reference.copy_tier) == (2.0, Tier.RE_ENCODED, Tier.RE_ENCODED)
    assert (reference.orientation, reference.bits) == (Orientation.ROTATED_270, 4)
    assert (again.distance, again.tier, again.picture) == (2.0, Tier.RE_ENCODED, 0)
    assert math.isnan(other.distance)
    assert (other.tier, other.picture, other.copy_tier, other.bits) == (Tier.SIMILAR, 1, None, None)
    assert other.orientation is Orientation.ROTATED_270.then(Orientation.MIRRORED)
    assert (copy.picture, copy.copy_tier) == (1, Tier.SAME_PIXELS)
    assert (single.picture, single.tier) == (2, Tier.SIMILAR)


def test_a_group_led_by_a_similar_one_keeps_the_copies_of_the_reference_together() -> None:
    group = led_by(GROUP, GROUP.members[3].image)
    found = {each.image.path.name: (each.tier, each.picture, each.copy_tier) for each in group.members}
    assert found == {
        "a": (Tier.SIMILAR, 1, None),
        "a again": (Tier.SIMILAR, 1, Tier.SAME_FILE),
        "a turned": (Tier.SIMILAR, 1, Tier.RE_ENCODED),
        "b": (Tier.SAME_PIXELS, 0, Tier.SAME_PIXELS),
        "c": (Tier.SIMILAR, 2, None),
    }


def test_a_group_led_by_its_reference_is_the_same() -> None:
    assert led_by(GROUP, GROUP.reference) is GROUP


def test_of_copies_whose_best_is_gone_the_best_of_the_others_leads() -> None:
    left = Group(GROUP.reference, (GROUP.members[3], member("b more", 7.0, Tier.SIMILAR, 1, Tier.RE_ENCODED)))
    (group,) = groups_of_tiers(left)
    assert names(group) == ["b more", "b pixels"]
    assert group.members[0].tier is Tier.RE_ENCODED


@given(st.data())
def test_whoever_leads_the_pictures_are_the_same(data: st.DataObject) -> None:
    def pictures(group: Group) -> set[frozenset[ScannedImage]]:
        numbers = group.picture_numbers()
        sets: dict[int, set[ScannedImage]] = {}
        for image in group.images:
            sets.setdefault(numbers[image.path], set()).add(image)
        return set(map(frozenset, sets.values()))

    group = GROUP
    for _ in range(3):
        group = led_by(group, data.draw(st.sampled_from(list(group.images))))
        assert pictures(group) == pictures(GROUP)
        assert {each.path for part in groups_of_tiers(group, VERIFIED_TIERS) for each in part.images} == {
            image.path for image in GROUP.images if image.path.name != "c"
        }
