"""Which images of a group may take each other's place, by their tiers, and groups led by another image."""

import math
from collections.abc import Collection

from imagetwin.domain.images import ScannedImage, quality_order
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import TIERS, VERIFIED_TIERS, Tier


def groups_of_tiers(group: Group, tiers: Collection[Tier] = VERIFIED_TIERS) -> tuple[Group, ...]:
    """Return what of a group is of these tiers.

    With the similar ones that is the reference and all members of such tiers. Without them each picture is a group of
    its own: its best image, and the others that were found to be copies of that one; with the edited ones, those are in
    the group of the reference's picture.
    """
    if Tier.SIMILAR in tiers:
        members = tuple(member for member in group.members if member.tier in tiers)
        return (Group(group.reference, members),) if members else ()
    numbers = group.picture_numbers()
    pictures: dict[int, list[Member]] = {0: []}
    edited = tuple(each for each in group.members if each.tier is Tier.EDITED and Tier.EDITED in tiers)
    for member in group.members:
        if member.tier is Tier.EDITED and Tier.EDITED in tiers:
            continue
        pictures.setdefault(numbers[member.image.path], []).append(member)
    own = (*(member for member in pictures.pop(0) if member.copy_tier in tiers), *edited)
    parts = [_picture(members, tiers) for members in pictures.values() if len(members) > 1]
    return tuple(part for part in (Group(group.reference, own), *parts) if part.members)


def led_by(group: Group, image: ScannedImage) -> Group:
    """Return the group with another of its images as the reference.

    What others are to it follows from what they are to the former one: of copies of one picture the weaker of the two
    tiers, of an edit and the picture that was edited this one, else no more than similar. Distances that do not follow
    are not known (NaN).
    """
    if image == group.reference:
        return group
    numbers, everyone = group.picture_numbers(), _everyone(group)
    lead = next(member for member in everyone if member.image == image)
    renumbered = {numbers[image.path]: 0}
    members = []
    for member in everyone:
        if member is not lead:
            picture = renumbered.setdefault(numbers[member.image.path], len(renumbered))
            members.append(_beside(lead, member, picture))
    return Group(image, tuple(members))


def _everyone(group: Group) -> list[Member]:
    itself = Member(group.reference, 0.0, tier=Tier.SAME_FILE, bits=0, difference=0.0)
    return [itself, *group.members]


def _picture(members: list[Member], tiers: Collection[Tier]) -> Group:
    """Make a group of the copies of one picture; where its best is gone, the best of the others leads it."""
    best_first = sorted(members, key=lambda member: (member.copy_tier is not None, quality_order(member.image)))
    lead = best_first[0]
    others = (_beside(lead, member, 0) for member in members if member is not lead)
    return Group(lead.image, tuple(member for member in others if member.tier in tiers))


def _beside(lead: Member, other: Member, picture: int) -> Member:
    """Return what one image of a group is to another, by what both are to the group's reference."""
    copy_tier = other.copy_tier if picture else _weaker(lead.copy_tier, other.copy_tier)
    distance = _following(lead.distance, other.distance)
    bits = _following(lead.bits, other.bits)
    return Member(
        other.image,
        distance=math.nan if distance is None else distance,
        flat=other.flat or lead.flat,
        tier=_tier_beside(lead, other) if picture or copy_tier is None else copy_tier,
        picture=picture,
        copy_tier=copy_tier,
        orientation=lead.orientation.inverse.then(other.orientation),
        bits=None if bits is None else int(bits),
        difference=_following(lead.difference, other.difference),
    )


def _tier_beside(lead: Member, other: Member) -> Tier:
    """Return what images of two pictures are to each other: two edits of a third are no more than similar."""
    tiers = (lead.tier, other.tier)
    is_edit = Tier.EDITED in tiers and any(tier.is_verified for tier in tiers)
    return Tier.EDITED if is_edit else Tier.SIMILAR


def _weaker(one: Tier | None, other: Tier | None) -> Tier | None:
    return max((tier for tier in (one, other) if tier is not None), key=TIERS.index, default=None)


def _following(one: float | None, other: float | None) -> float | None:
    """Return how far two images are apart by how far both are from a third, where one of them is the same as that."""
    if one == 0:
        return other
    return one if other == 0 else None
