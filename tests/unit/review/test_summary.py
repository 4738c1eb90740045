"""What is to be removed is counted by kind and by folder, with names and companions."""

from dataclasses import replace
from pathlib import Path

from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.operations import Removal
from imagetwin.domain.tiers import Tier
from imagetwin.review.summary import Share, shares_by_folder, shares_by_tier, tiers_of
from tests.helpers.scanned import scanned


def file(name: str, size: int, *others: str) -> ImageFile:
    return ImageFile(Path("/p") / name, FileIdentity(size, 0, 1, 1), tuple(Path("/p") / each for each in others))


def removal(name: str, size: int, survivor: str | None, *companions: ImageFile) -> Removal:
    return Removal(file(name, size), None if survivor is None else file(survivor, 1), companions=companions)


def test_a_folder_has_all_names_and_companions_and_the_largest_comes_first() -> None:
    removals = [
        removal("a/1", 10, "x"),
        removal("b/2", 30, "x", file("b/2.xmp", 5)),
        Removal(file("a/3", 7, "a/4"), file("x", 1)),
    ]
    assert shares_by_folder(removals) == (Share(Path("/p/b"), 2, 35), Share(Path("/p/a"), 3, 17))


def test_the_tiers_come_in_order_of_strength_and_a_reference_counts_as_its_survivor() -> None:
    tiers = {Path("/p/b"): Tier.SAME_FILE, Path("/p/c"): Tier.SIMILAR}
    removals = [removal("c", 4, "a"), removal("b", 3, "a"), removal("a", 9, "b"), removal("d", 1, None)]
    assert shares_by_tier(removals, tiers) == (
        Share(Tier.SAME_FILE, 2, 12),
        Share(Tier.SIMILAR, 1, 4),
        Share(None, 1, 1),
    )


def test_only_members_have_a_tier() -> None:
    member = Member(scanned("b"), 0.0, tier=Tier.SAME_PIXELS)
    other = replace(member, image=scanned("c"), picture=1, copy_tier=Tier.RE_ENCODED)
    tiers = tiers_of([Group(scanned("a"), (member, other))])
    assert tiers == {scanned("b").path: Tier.SAME_PIXELS, scanned("c").path: Tier.RE_ENCODED}
