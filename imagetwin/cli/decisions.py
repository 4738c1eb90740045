"""From groups and keep rules to what a plan is made of: which images go, and which one stays for them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.tiers import VERIFIED_TIERS, Tier
from imagetwin.fileops.plan import Decision
from imagetwin.fileops.protected import ProtectedFolders
from imagetwin.review.copies import groups_of_tiers, led_by
from imagetwin.review.raw_files import parts_to_decide
from imagetwin.review.rules import KeepRule, all_but_the_kept, kept_image


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions, and how many images stay that are no survivors.

    They are likenesses of flat images, protected ones, and those of tiers that were not to go.
    """

    decisions: tuple[Decision, ...]
    flat_count: int
    protected_count: int
    other_tier_count: int


def decide(
    groups: Iterable[Group],
    rules: Sequence[KeepRule],
    protected: ProtectedFolders,
    tiers: Collection[Tier] = VERIFIED_TIERS,
) -> Decided:
    """Decide each picture, or with the similar ones each group, by the keep rules; where nothing goes is left out."""

    def is_protected(image: ScannedImage) -> bool:
        return any(map(protected.holds, image.file.paths))

    rule = all_but_the_kept(rules, is_protected=is_protected, tiers=tiers)
    decisions: list[Decision] = []
    flat_count = protected_count = other_count = 0
    for group in groups:
        of_tiers = groups_of_tiers(group, tiers)
        going = {image.path for image in rule(group)}
        flat_count += sum(member.flat for member in group.members)
        decided = {image.path for part in of_tiers for image in part.images}
        other_count += sum(not member.flat and member.image.path not in decided for member in group.members)
        for whole, spared in parts_to_decide(group, tiers):
            part = without_even_ones(whole)
            marked = tuple(image for image in part.images if image.path in going)
            kept = kept_image(part, rules, is_protected=is_protected, spared=spared)
            protected_count += sum(image != kept and is_protected(image) for image in part.images)
            if marked:
                decisions.append((led_by(part, kept), marked))
    return Decided(tuple(decisions), flat_count, protected_count, other_count)


def without_even_ones(group: Group) -> Group:
    """Return the group without likenesses of flat images: they stay, and nothing goes for them."""
    return Group(group.reference, tuple(member for member in group.members if not member.flat))
