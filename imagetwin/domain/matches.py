"""Pairs within the threshold, and the groups made of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imagetwin.domain.images import ScannedImage

# numpy is imported where pairs are worked with: the window shows groups, and would start later by it.
if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Pairs:
    """Verified pairs as columns, so that millions cost no Python object each.

    `first` and `second` are int64 row numbers with first < second, `distance` is float64 >= 0, `flat` tells
    that both images are so even that their likeness means little.
    """

    first: "NDArray[np.int64]"
    second: "NDArray[np.int64]"
    distance: "NDArray[np.float64]"
    flat: "NDArray[np.bool_]"

    def __len__(self) -> int:
        return len(self.first)

    @classmethod
    def empty(cls) -> "Pairs":
        """No pair at all."""
        import numpy as np

        return cls(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float64), np.empty(0, np.bool_))

    @classmethod
    def joined(cls, parts: "list[Pairs]") -> "Pairs":
        """Put several blocks of pairs one after the other."""
        import numpy as np

        if not parts:
            return cls.empty()
        return cls(
            np.concatenate([part.first for part in parts]),
            np.concatenate([part.second for part in parts]),
            np.concatenate([part.distance for part in parts]),
            np.concatenate([part.flat for part in parts]),
        )

    def within(self, threshold: float) -> "Pairs":
        """Return those whose distance is at most `threshold`."""
        import numpy as np

        return self.at(np.flatnonzero(self.distance <= threshold))

    def sorted(self) -> "Pairs":
        """Return them in order of row numbers, so that it tells nothing of how they were found."""
        import numpy as np

        return self.at(np.lexsort((self.second, self.first)))

    def at(self, places: "NDArray[np.int64]") -> "Pairs":
        """Return those at some places."""
        return Pairs(self.first[places], self.second[places], self.distance[places], self.flat[places])


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
