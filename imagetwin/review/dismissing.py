"""Which images are no duplicates of each other, since the user has said so."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from imagetwin.domain.images import ScannedImage

Content = Hashable


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Contents of which no two are duplicates of each other, each as many times as it was there.

    With a `centre` only that one is no duplicate of the others; what these are to each other is open.
    """

    counts: Mapping[Content, int]
    centre: Content | None = None

    def apart_from(self, content: Content) -> Iterable[Content]:
        """Return the contents that this one is no duplicate of; itself may be among them."""
        if self.centre is None or content == self.centre:
            return self.counts
        return (self.centre,)

    def parts_equal_ones(self, content: Content, count: int) -> bool:
        """Tell whether so many images of this one content are no duplicates of each other."""
        return self.centre in (None, content) and self.counts[content] >= count


@dataclass(frozen=True, slots=True)
class KnownDismissals:
    """What was dismissed in earlier reviews: the dismissals, and the contents of images that they may concern."""

    dismissals: Sequence[Dismissal] = ()
    contents: Mapping[Path, Content] = field(default_factory=dict)


NOTHING_KNOWN = KnownDismissals()


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
