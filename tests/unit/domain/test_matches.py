import numpy as np

from imagetwin.domain.matches import Group, Member, tier_counts
from imagetwin.domain.pairs import Pairs
from imagetwin.domain.tiers import Tier
from tests.helpers.scanned import group_of, scanned


def _pairs(*rows: tuple[int, int, float, bool]) -> Pairs:
    first, second, distance, flat = zip(*rows, strict=True)
    return Pairs(np.array(first, np.int64), np.array(second, np.int64), np.array(distance, float), np.array(flat, bool))


def test_no_parts_join_to_no_pairs() -> None:
    joined = Pairs.joined([])
    assert len(joined) == 0
    assert [column.dtype for column in (joined.first, joined.second, joined.distance, joined.flat)] == [
        np.int64,
        np.int64,
        np.float64,
        np.bool_,
    ]


def test_parts_are_joined_in_their_order() -> None:
    joined = Pairs.joined([_pairs((0, 1, 2.5, False)), Pairs.empty(), _pairs((4, 7, 0.0, True), (1, 2, 9.0, False))])
    assert len(joined) == 3
    assert joined.first.tolist() == [0, 4, 1]
    assert joined.second.tolist() == [1, 7, 2]
    assert joined.distance.tolist() == [2.5, 0.0, 9.0]
    assert joined.flat.tolist() == [False, True, False]


def test_a_group_gives_its_reference_first() -> None:
    group = group_of("best", "near", "far")
    assert [image.path.name for image in group.images] == ["best", "near", "far"]
    assert len(group) == 3


def test_images_of_one_number_are_proven_copies_of_one_picture() -> None:
    def member(name: str, picture: int, copy_tier: Tier | None) -> Member:
        return Member(scanned(name), 1.0, picture=picture, copy_tier=copy_tier)

    group = Group(
        scanned("a"),
        (
            member("a copy", 0, Tier.RE_ENCODED),
            member("a unproven", 0, Tier.SIMILAR),
            member("a, not said how", 0, None),
            member("b", 1, None),
            member("b copy", 1, Tier.SAME_FILE),
            member("b, not said how", 1, None),
        ),
    )
    numbers = {path.name: number for path, number in group.picture_numbers().items()}
    assert [numbers[name] for name in ("a", "a copy", "b", "b copy")] == [0, 0, 1, 1]
    alone = [numbers[name] for name in ("a unproven", "a, not said how", "b, not said how")]
    assert len(set(alone)) == 3
    assert max(alone) < 0


def test_members_are_counted_by_the_tier_in_their_own_picture() -> None:
    members = (
        Member(scanned("b"), 1.0, picture=1),
        Member(scanned("c"), 1.0, picture=1, copy_tier=Tier.SAME_FILE),
        Member(scanned("d"), 0.0, tier=Tier.SAME_PIXELS, copy_tier=Tier.SAME_PIXELS),
    )
    assert tier_counts([Group(scanned("a"), members)]) == {
        Tier.SAME_FILE: 1,
        Tier.SAME_PIXELS: 1,
        Tier.RE_ENCODED: 0,
        Tier.EDITED: 0,
        Tier.SIMILAR: 1,
    }
