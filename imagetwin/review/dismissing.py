"""Which images are no duplicates of each other, since the user has said so."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from imagetwin.domain.dismissals import Content, Dismissal
from imagetwin.domain.images import ScannedImage


@dataclass(frozen=True, slots=True)
class KnownDismissals:
    """What was dismissed in earlier reviews, and the contents of a scan's images by their paths."""

    dismissals: Sequence[Dismissal] = ()
    contents: Mapping[Path, Content] = field(default_factory=dict)


NOTHING_KNOWN = KnownDismissals()


def known_dismissals(
    dismissals: Iterable[Dismissal], images: Sequence[ScannedImage], contents: Sequence[Content]
) -> KnownDismissals:
    """Return what was dismissed before, for the images of a scan and their contents; without these nothing is known."""
    if len(images) != len(contents):
        return NOTHING_KNOWN
    return KnownDismissals(tuple(dismissals), dict(zip((image.path for image in images), contents, strict=True)))


def dismissal_of(contents: Sequence[Content], centre: Content | None = None) -> Dismissal:
    """Return the dismissal of these contents, of which one may be given as often as it is there."""
    return Dismissal(Counter(contents), centre)


def not_dismissed(
    images: Sequence[ScannedImage],
    content_of: Callable[[ScannedImage], Content],
    dismissals: Mapping[Content, Sequence[Dismissal]],
) -> list[ScannedImage]:
    """Return the images of a group that may be duplicates of at least one other of them.

    `dismissals` are given by each content they name. So a dismissed group comes back with a new member only.
    """
    contents = [content_of(image) for image in images]
    present = Counter(contents)
    named = {id(each): each for content in present for each in dismissals.get(content, ())}
    if not named:
        return list(images)
    if any(each.centre is None and _covers(each, present) for each in named.values()):
        return []
    out = {content for content in present if _is_apart(content, present, dismissals.get(content, ()))}
    return [image for image, content in zip(images, contents, strict=True) if content not in out]


def _covers(dismissal: Dismissal, present: Counter[Content]) -> bool:
    return all(dismissal.counts.get(content, 0) >= count for content, count in present.items())


def _is_apart(content: Content, present: Counter[Content], dismissals: Sequence[Dismissal]) -> bool:
    """Tell whether a content is no duplicate of any other that is present, nor of itself where it comes twice."""
    if sum(len(each.counts) for each in dismissals) < len(present):
        return False
    apart = {other for each in dismissals for other in each.apart_from(content) if other in present} | {content}
    own = present[content]
    return len(apart) == len(present) and (own == 1 or any(each.parts_equal_ones(content, own) for each in dismissals))
