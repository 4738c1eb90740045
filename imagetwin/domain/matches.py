"""The groups made of pairs."""

from collections.abc import Iterator
from dataclasses import dataclass

from imagetwin.domain.images import ScannedImage


@dataclass(frozen=True, slots=True)
class Member:
    """An image of a group with its distance to the group's reference.

    `flat` marks a likeness of two even surfaces: it is shown, but no rule marks it.
    """

    image: ScannedImage
    distance: float
    flat: bool = False


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
