"""The tiers in words: on the cards, in headings and tooltips, and for a screen reader."""

from collections import Counter
from math import isnan

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.quantities import format_count, format_distance
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.gui.texts import one_line
from imagetwin.review.tiers import TierCounts, shown_tier

# In a heading several tiers stand side by side, in little room.
_COUNTED_WORDS = {Tier.RE_ENCODED: "re-encoded"}
# In a heading with little room, what follows this is said by marks.
BEFORE_COUNTS = " – "
# In a heading, behind the number of a group of which all is to stay.
ALL_KEPT = ", all kept"
_OTHER_PICTURE = "Another picture that looks similar"
_EDITED_PICTURE = "The reference's picture, edited"


def capital(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def done_words(orientation: Orientation) -> str:
    """Return what was done to one picture to make the other, with the sense of turning; empty where nothing was."""
    words = orientation.words
    return words if orientation.quarter_turns == 2 else words.replace("°", "° clockwise")


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
    turned = "turned and mirrored" if orientation.mirrored else "turned"
    return (orientation.words, turned, "turned") if orientation.quarter_turns else (orientation.words,)


def short_words(member: Member, best: ScannedImage) -> str:
    """Return a card's word for a tier; `best` is the image of which the member is a copy."""
    tier = shown_tier(member)
    if tier != Tier.RE_ENCODED:
        return capital(tier.words)
    sides = sorted((member.image.width, member.image.height))
    return "Re-encoded" if sides == sorted((best.width, best.height)) else "Resized"


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
        parts.append(f"{member.copy_tier.words} as {one_line(best.path.name)}")
    return ", ".join(parts)


def explanation(member: Member, best: ScannedImage) -> list[str]:
    """Return the lines that explain a member's tier and its evidence; `best` is that of its picture."""
    tier = shown_tier(member)
    lines = [f"{capital(tier.words)}: {tier.meaning}"]
    if member.picture:
        what = _EDITED_PICTURE if member.tier is Tier.EDITED else _OTHER_PICTURE
        lines.insert(0, f"{what} (picture {member.picture + 1} of its group).")
        if member.copy_tier is not None:
            lines[-1] += f" Compared with {one_line(best.path.name)}."
    if done := changes(member):
        lines.append(f"{capital(done)}, compared with the reference.")
    lines.append(_evidence(member))
    return lines


def _evidence(member: Member) -> str:
    parts = [] if isnan(member.distance) else [f"distance to the reference {format_distance(member.distance)}"]
    if member.bits is not None:
        parts.append(f"their hashes differ in {format_count(member.bits, 'bit')}")
    if member.difference is not None:
        parts.append(f"closer look {member.difference:.2f}, where 1 or less is a copy")
    return f"{capital('; '.join(parts))}." if parts else "By no distance or hash a pair; their details lie alike."


def group_words(whole: Group, shown_count: int) -> str:
    """Return what a heading says of a group: how many images, of how many pictures, and of which tiers."""
    text = format_count(len(whole), "image")
    pictures = len({0, *(member.picture for member in whole.members)})
    if pictures > 1:
        text += f" of {format_count(pictures, 'picture')}"
    if shown_count < len(whole):
        text += f" ({len(whole) - shown_count:,} hidden)"
    tiers = tier_numbers(whole)
    if len(tiers) == 1:
        return f"{text}, {tiers[0][0].words}"
    counts = ", ".join(f"{count:,} {_COUNTED_WORDS.get(tier, tier.words)}" for tier, count in tiers)
    return f"{text}{BEFORE_COUNTS}{counts}" if counts else text


def tier_numbers(group: Group) -> list[tuple[Tier, int]]:
    """Return how many members of a group are of each tier, the strongest first; only of those that it has."""
    counts = Counter(map(shown_tier, group.members))
    return [(tier, counts[tier]) for tier in TIERS if counts[tier]]


def left_notes(counts: TierCounts, tiers: frozenset[Tier]) -> list[str]:
    """Return what to say of the images that marking all but the best left, where images of `tiers` are shown."""
    notes = [f"{format_count(counts.flat, 'plain picture')} left for you to decide."] if counts.flat else []
    if counts.edited and Tier.EDITED in tiers:
        images = "1 edited image is" if counts.edited == 1 else f"{counts.edited:,} edited images are"
        notes.append(f"{images} not marked: perhaps you want both versions.")
    if counts.similar and Tier.SIMILAR in tiers:
        images = "1 similar image is" if counts.similar == 1 else f"{counts.similar:,} similar images are"
        them = "it" if counts.similar == 1 else "them"
        notes.append(f"{images} not marked: look at {them} yourself.")
    return notes
