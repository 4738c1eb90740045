"""By which tier an image is shown, and how many images there are of each."""

from collections import Counter
from collections.abc import Iterable

from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import TIERS, Tier

ALL_TIERS = frozenset(TIERS)


def shown_tier(member: Member) -> Tier:
    """Return the tier by which an image is shown: to the reference, or, in another picture, to the best of that."""
    return member.tier if member.picture == 0 else member.copy_tier or member.tier


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

    @property
    def edited(self) -> int:
        """How many are edits, without even surfaces."""
        return self._counter[Tier.EDITED, False]

    def exchange(self, old: Iterable[Group], new: Iterable[Group]) -> None:
        """Count some groups no more, and others instead."""
        self._counter.subtract(_count(old))
        self._counter.update(_count(new))


def _count(groups: Iterable[Group]) -> Counter[tuple[Tier, bool]]:
    return Counter((shown_tier(member), member.flat) for group in groups for member in group.members)
