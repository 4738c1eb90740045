"""Which images of a scan are compared with which: all with all, or only with those of other sides."""

import random
from dataclasses import dataclass
from pathlib import Path

from imagetwin.domain.errors import UsageError
from imagetwin.domain.wording import say


@dataclass(frozen=True, slots=True)
class Side:
    """Folders or single files that stand on one side of a scan.

    `with_itself` is false where its images are compared only with those of other sides. An image below several folders
    is on the side of the innermost; what is on none of the sides is on one of its own, which is compared with itself.
    """

    folders: tuple[Path, ...] = ()
    files: tuple[Path, ...] = ()
    with_itself: bool = False


# Each is told apart by two bytes.
MOST_SIDES = 60_000


def between(sides: tuple[Side, ...]) -> tuple[Side, ...]:
    """Return sides that are compared with one another; raises UsageError where there is only one, or too many."""
    if len(sides) < 2:
        raise UsageError(
            say("There is only one folder to compare, and images of one are not compared. Name another one.")
        )
    if len(sides) > MOST_SIDES:
        raise UsageError(
            say("There are {n} sides to compare. Name no more than {most}.", n=len(sides), most=MOST_SIDES)
        )
    return sides


@dataclass(frozen=True, slots=True)
class Sample:
    """A part of the image files, chosen by chance: `ratio` of them (above 0, at most 1) or `count` of them.

    The same `seed` chooses the same files of the same folders.
    """

    ratio: float | None = None
    count: int | None = None
    seed: int = 0

    def __post_init__(self) -> None:
        if (self.ratio is None) == (self.count is None):
            raise UsageError(say("A sample is either a part of the files or a number of them."))
        if self.ratio is not None and not 0 < self.ratio <= 1:
            raise UsageError(
                say("The part that is sampled must be above 0 and at most 1, not {part}.", part=float(self.ratio))
            )
        if self.count is not None and self.count < 2:
            raise UsageError(say("A sample must have two files or more."))

    def size_of(self, total: int) -> int:
        """Return how many of `total` files are in the sample."""
        return min(total, round(total * self.ratio) if self.ratio is not None else self.count or 0)

    def places(self, total: int) -> list[int]:
        """Return the places, in rising order, of those of `total` files that are in the sample."""
        return sorted(random.Random(self.seed).sample(range(total), self.size_of(total)))  # noqa: S311 - not for secrets
