"""The groups made of pairs."""

from collections.abc import Iterator
from dataclasses import dataclass

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.tiers import Tier


@dataclass(frozen=True, slots=True)
class Member:
    """An image of a group with its distance to the group's reference.

    `flat` marks a likeness of two even surfaces: it is shown, but no rule marks it. `tier` is what was found out about
    the image and the reference. Copies of one picture have one number as their `picture`, 0 that of the reference, and
    `copy_tier` is what was found out about the image and its picture's best; the best itself has None.
    `orientation` is what was done to the reference's picture to make this one; `bits` are those in which the hashes
    differ, `difference` the closer look's measure, 1 or less for a copy; None where they are not known.
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


@dataclass(frozen=True, slots=True)
class Group:
    """Images shown together: a reference, and the members that lie within the threshold of it."""

    reference: ScannedImage
    members: tuple[Member, ...]

    @property
    def images(self) -> Iterator[ScannedImage]:
        """The reference first, then the members in order of distance."""
        yield self.reference
        for member in self.members:
            yield member.image

    def __len__(self) -> int:
        return 1 + len(self.members)
