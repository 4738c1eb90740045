"""What is shown of a review: which groups, what of each, and in which order."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from imagetwin.domain.matches import Group
from imagetwin.review.filtering import GroupFilter
from imagetwin.review.ordering import GroupOrder
from imagetwin.review.tiers import TierCounts


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a review is to be looked at."""

    shown: GroupFilter = field(default_factory=GroupFilter)
    order: GroupOrder = field(default_factory=GroupOrder)


EVERYTHING = Arrangement()


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The parts of numbered groups that an arrangement shows, in its order; counts and formats are of all groups."""

    arrangement: Arrangement
    parts: list[tuple[int, Group]]
    counts: TierCounts
    formats: tuple[str, ...]


def view_of(
    numbered_groups: Iterable[tuple[int, Group]],
    arrangement: Arrangement = EVERYTHING,
    marked: Container[Path] = frozenset(),
) -> ReviewView:
    """Look through all images: for many, not in the window's thread. `marked` are the paths of marked images."""
    groups = list(numbered_groups)
    shown = arrangement.shown
    parts = [(number, part) for number, group in groups if (part := shown.part_of(group, marked)) is not None]
    formats = sorted({image.format for _number, group in groups for image in group.images})
    counts = TierCounts(group for _number, group in groups)
    return ReviewView(arrangement, arrangement.order.sorted(parts), counts, tuple(formats))
