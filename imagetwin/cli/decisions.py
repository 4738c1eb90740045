"""From groups and keep rules to what a plan is made of: which images go, and which one stays for them."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.fileops.plan import Decision
from imagetwin.fileops.protected import ProtectedFolders
from imagetwin.review.rules import KeepRule, all_but_the_kept, kept_image


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions, and how many images stay that are no survivors: likenesses of flat images, and protected ones."""

    decisions: tuple[Decision, ...]
    flat_count: int
    protected_count: int


def decide(groups: Iterable[Group], rules: Sequence[KeepRule], protected: ProtectedFolders) -> Decided:
    """Decide each group by the keep rules; groups of which nothing goes are left out."""

    def is_protected(image: ScannedImage) -> bool:
        return any(map(protected.holds, image.file.paths))

    rule = all_but_the_kept(rules, is_protected=is_protected)
    decisions: list[Decision] = []
    flat_count = protected_count = 0
    for group in groups:
        marked = tuple(rule(group))
        flat = sum(member.flat for member in group.members)
        flat_count += flat
        protected_count += len(group) - flat - len(marked) - 1
        if marked:
            decisions.append((around(group, kept_image(group, rules, is_protected=is_protected)), marked))
    return Decided(tuple(decisions), flat_count, protected_count)


def around(group: Group, kept: ScannedImage) -> Group:
    """Return the group with the kept image as its reference and without likenesses of flat images.

    So the kept image is the first that may survive the others, and distances are those to it, as far as they follow
    from those to the former reference; others are not known (NaN).
    """
    if kept == group.reference:
        return Group(kept, tuple(_even_left_out(group)))
    kept_distance = next(member.distance for member in group.members if member.image == kept)
    others = [Member(group.reference, kept_distance)]
    for member in _even_left_out(group):
        if member.image != kept:
            others.append(replace(member, distance=_distance(member.distance, kept_distance)))
    return Group(kept, tuple(others))


def _even_left_out(group: Group) -> Iterator[Member]:
    return (member for member in group.members if not member.flat)


def _distance(first: float, second: float) -> float:
    """Return how far two images are apart by their distances to a third, where one of them is the same as that."""
    return max(first, second) if 0.0 in (first, second) else math.nan
