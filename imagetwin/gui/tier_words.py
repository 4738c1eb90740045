"""The tiers in words: on the cards, in headings and tooltips, and for a screen reader."""

from collections import Counter
from math import isnan

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.quantities import format_distance
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.domain.wording import mark, number, tr, trn
from imagetwin.gui.texts import one_line
from imagetwin.review.tiers import TierCounts, shown_tier

# In a heading several tiers stand side by side, in little room.
_COUNTED_WORDS = {Tier.RE_ENCODED: mark("re-encoded")}
# In a heading with little room, what follows this is said by marks.
BEFORE_COUNTS = " – "


def capital(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def done_words(orientation: Orientation) -> str:
    """Return what was done to one picture to make the other, with the sense of turning; empty where nothing was."""
    if orientation.quarter_turns in (0, 2):
        return orientation.words
    degrees = number(90 * orientation.quarter_turns)
    if orientation.mirrored:
        return tr("rotated {degrees}° clockwise and mirrored", degrees=degrees)
    return tr("rotated {degrees}° clockwise", degrees=degrees)


def changes(member: Member) -> str:
    """Return what was done to the reference's picture to make a member; empty where nothing was."""
    return done_words(member.orientation) if member.transform is None else member.transform.words


def changed_words(member: Member) -> tuple[str, ...]:
    """Return the same in words that need less and less room; none where nothing was done."""
    if member.transform is None:
        return turned_words(member.orientation)
    findings = [finding.words for finding in member.transform.findings]
    return tuple(", ".join(findings[:count]) for count in range(len(findings), 0, -1))


def turned_words(orientation: Orientation) -> tuple[str, ...]:
    """Return what was done in words that need less and less room; none where nothing was done."""
    if orientation == Orientation.AS_IS:
        return ()
    if not orientation.quarter_turns:
        return (orientation.words,)
    turned = tr("turned", note="picture")
    both = tr("turned and mirrored", note="picture") if orientation.mirrored else turned
    return (orientation.words, both, turned)


def short_words(member: Member, best: ScannedImage) -> str:
    """Return a card's word for a tier; `best` is the image of which the member is a copy."""
    tier = shown_tier(member)
    if tier != Tier.RE_ENCODED:
        return capital(tier.words)
    sides = sorted((member.image.width, member.image.height))
    is_of_one_size = sides == sorted((best.width, best.height))
    return tr("Re-encoded", note="tier") if is_of_one_size else tr("Resized", note="tier")


def bests_of_pictures(group: Group) -> dict[int, ScannedImage]:
    """Return the image that the shown tiers of each picture's members are about."""
    bests = {member.picture: member.image for member in group.members if member.copy_tier is None}
    return {**bests, 0: group.reference}


def likeness(member: Member, best: ScannedImage) -> str:
    """Return what was found out about a member, in one line; `best` is that of its picture."""
    parts = [capital(member.tier.words) if member.picture else short_words(member, best)]
    if done := changes(member):
        parts.append(done)
    if member.picture and member.copy_tier is not None:
        parts.append(tr("{tier} as {name}", note="a copy", tier=member.copy_tier.words, name=one_line(best.path.name)))
    return ", ".join(parts)


def explanation(member: Member, best: ScannedImage) -> list[str]:
    """Return the lines that explain a member's tier and its evidence; `best` is that of its picture."""
    tier = shown_tier(member)
    lines = [f"{capital(tier.words)}: {tier.meaning}"]
    if member.picture:
        number_of_picture = number(member.picture + 1)
        if member.tier is Tier.EDITED:
            what = tr("The reference's picture, edited (picture {n} of its group).", n=number_of_picture)
        else:
            what = tr("Another picture that looks similar (picture {n} of its group).", n=number_of_picture)
        lines.insert(0, what)
        if member.copy_tier is not None:
            lines[-1] += " " + tr("Compared with {name}.", name=one_line(best.path.name))
    if done := changes(member):
        lines.append(tr("{done}, compared with the reference.", done=capital(done)))
    lines.append(_evidence(member))
    return lines


def _evidence(member: Member) -> str:
    parts = []
    if not isnan(member.distance):
        parts.append(tr("distance to the reference {distance}", distance=format_distance(member.distance)))
    if member.bits is not None:
        parts.append(trn("their hashes differ in {n} bit", "their hashes differ in {n} bits", member.bits))
    if member.difference is not None:
        measure = number(member.difference, 2)
        parts.append(tr("closer look {measure}, where 1 or less is a copy", measure=measure))
    return f"{capital('; '.join(parts))}." if parts else tr("By no distance or hash a pair; their details lie alike.")


def group_words(whole: Group, shown_count: int) -> str:
    """Return what a heading says of a group: how many images, of how many pictures, and of which tiers."""
    text = trn("{n} image", "{n} images", len(whole))
    pictures = len({0, *(member.picture for member in whole.members)})
    if pictures > 1:
        text = trn("{images} of {n} picture", "{images} of {n} pictures", pictures, images=text)
    if shown_count < len(whole):
        text = trn("{images} ({n} hidden)", "{images} ({n} hidden)", len(whole) - shown_count, images=text)
    tiers = tier_numbers(whole)
    if len(tiers) == 1:
        return f"{text}, {tiers[0][0].words}"
    counts = ", ".join(
        tr("{n} {kind}", note="5 damaged", n=number(count), kind=_counted_words(tier)) for tier, count in tiers
    )
    return f"{text}{BEFORE_COUNTS}{counts}" if counts else text


def _counted_words(tier: Tier) -> str:
    return tr(_COUNTED_WORDS[tier]) if tier in _COUNTED_WORDS else tier.words


def tier_numbers(group: Group) -> list[tuple[Tier, int]]:
    """Return how many members of a group are of each tier, the strongest first; only of those that it has."""
    counts = Counter(map(shown_tier, group.members))
    return [(tier, counts[tier]) for tier in TIERS if counts[tier]]


def left_notes(counts: TierCounts, tiers: frozenset[Tier]) -> list[str]:
    """Return what to say of the images that marking all but the best left, where images of `tiers` are shown."""
    notes = []
    if counts.flat:
        notes.append(
            trn("{n} plain picture left for you to decide.", "{n} plain pictures left for you to decide.", counts.flat)
        )
    if counts.edited and Tier.EDITED in tiers:
        notes.append(
            trn(
                "{n} edited image is not marked: perhaps you want both versions.",
                "{n} edited images are not marked: perhaps you want both versions.",
                counts.edited,
            )
        )
    if counts.similar and Tier.SIMILAR in tiers:
        notes.append(
            trn(
                "{n} similar image is not marked: look at it yourself.",
                "{n} similar images are not marked: look at them yourself.",
                counts.similar,
            )
        )
    return notes
