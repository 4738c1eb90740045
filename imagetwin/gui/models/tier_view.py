"""What is shown of the groups: the images of the tiers that are chosen, and how many there are of each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.review.session import GroupRule

ALL_TIERS = frozenset(TIERS)


def shown_tier(member: Member) -> Tier:
    """Return the tier by which an image is shown: to the reference, or, in another picture, to the best of that."""
    return member.tier if member.picture == 0 else member.copy_tier or Tier.SIMILAR


class TierCounts:
    """How many members of groups are of each tier; those of even surfaces are counted apart as well."""

    def __init__(self, groups: Iterable[Group] = ()) -> None:
        self._counter = _count(groups)

    def of(self, tier: Tier) -> int:
        """Return how many are of a tier."""
        return self._counter[tier, False] + self._counter[tier, True]

    @property
    def flat(self) -> int:
        """How many are likenesses of two even surfaces."""
        return sum(self._counter[tier, True] for tier in TIERS)

    @property
    def similar(self) -> int:
        """How many are similar and no more, without even surfaces."""
        return self._counter[Tier.SIMILAR, False]

    def exchange(self, old: Iterable[Group], new: Iterable[Group]) -> None:
        """Count some groups no more, and others instead."""
        self._counter.subtract(_count(old))
        self._counter.update(_count(new))


def _count(groups: Iterable[Group]) -> Counter[tuple[Tier, bool]]:
    return Counter((shown_tier(member), member.flat) for group in groups for member in group.members)


@dataclass(frozen=True, slots=True)
class TierView:
    """The numbered groups with an image of `tiers`, each without its other images, and the counts of all groups."""

    tiers: frozenset[Tier]
    parts: list[tuple[int, Group]]
    counts: TierCounts


def view_of(numbered_groups: Iterable[tuple[int, Group]], tiers: frozenset[Tier] = ALL_TIERS) -> TierView:
    """Look through all images: for many, not in the window's thread."""
    groups = list(numbered_groups)
    parts = [(number, part) for number, group in groups if (part := shown_part(group, tiers)) is not None]
    return TierView(tiers, parts, TierCounts(group for _number, group in groups))


def shown_part(group: Group, tiers: frozenset[Tier]) -> Group | None:
    """Return a group without its images of other tiers, None where no member is left.

    The best image of a picture stays with its copies.
    """
    if tiers == ALL_TIERS:
        return group
    wanted = [member for member in group.members if shown_tier(member) in tiers]
    if len(wanted) == len(group.members):
        return group
    pictures = {member.picture for member in wanted}
    chosen = {id(member) for member in wanted}
    members = (
        member
        for member in group.members
        if id(member) in chosen or (member.copy_tier is None and member.picture in pictures)
    )
    return Group(group.reference, tuple(members)) if wanted else None


def only_shown(rule: GroupRule, tiers: frozenset[Tier]) -> GroupRule:
    """Return a rule that marks of a rule's images those that are shown."""

    def limited(group: Group) -> Iterable[ScannedImage]:
        part = shown_part(group, tiers)
        shown = set() if part is None else {image.path for image in part.images}
        return [image for image in rule(group) if image.path in shown]

    return rule if tiers == ALL_TIERS else limited
