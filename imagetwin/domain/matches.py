"""The groups made of pairs."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.domain.transforms import Transform


@dataclass(frozen=True, slots=True)
class Member:
    """An image of a group with its distance to the group's reference.

    Where only a copy of its picture and a copy of the reference's are a pair, `distance`, `flat` and `bits` are theirs.
    `flat` marks a likeness of two even surfaces: it is shown, but no rule marks it. `tier` is what was found out about
    the image and the reference. Copies of one picture have one number as their `picture`, 0 that of the reference, and
    `copy_tier` is what was found out about the image and its picture's best; the best itself has None.
    `orientation` is what was done to the reference's picture to make this one; `bits` are those in which the hashes
    differ, `difference` the closer look's measure, 1 or less for a copy; None where they are not known.
    `transform` says what else was done to the reference's picture; only of edited ones it is known.
    """

    image: ScannedImage
    distance: float
    flat: bool = False
    tier: Tier = Tier.SIMILAR
    picture: int = 0
    copy_tier: Tier | None = None
    orientation: Orientation = Orientation.AS_IS
    bits: int | None = None
    difference: float | None = None
    transform: Transform | None = None

    @property
    def changes(self) -> str:
        """What was done to the reference's picture, in words; empty where nothing was found that was."""
        if self.transform is not None:
            return self.transform.words
        return "" if self.orientation is Orientation.AS_IS else self.orientation.words


@dataclass(frozen=True, slots=True)
class Group:
    """Images shown together: a reference, and the members whose pictures have a pair with its picture."""

    reference: ScannedImage
    members: tuple[Member, ...]

    @property
    def images(self) -> Iterator[ScannedImage]:
        """The reference first, then the members in order of distance."""
        yield self.reference
        for member in self.members:
            yield member.image

    def picture_numbers(self) -> dict[Path, int]:
        """Return a number for each image's path: those of one number are proven to be copies of one picture.

        0 is the reference's; who is no proven copy of anything has a number, below 0, for itself alone.
        """
        numbers = {self.reference.path: 0}
        led = {0}
        for place, member in enumerate(self.members, 1):
            leads = member.copy_tier is None and member.picture not in led
            is_copy = member.copy_tier is not None and member.copy_tier.is_verified
            numbers[member.image.path] = member.picture if leads or is_copy else -place
            if leads:
                led.add(member.picture)
        return numbers

    def __len__(self) -> int:
        return 1 + len(self.members)


class ImagePair(NamedTuple):
    """Two images with their distance by the scan's method, NaN where it is not known; the better one is first."""

    first: ScannedImage
    second: ScannedImage
    distance: float


def tier_counts(groups: Iterable[Group]) -> dict[Tier, int]:
    """Count the members by the tier that each has in its own picture; a picture's best by that to the reference."""
    counts = Counter(member.copy_tier or member.tier for group in groups for member in group.members)
    return {tier: counts[tier] for tier in TIERS}
