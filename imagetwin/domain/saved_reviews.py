"""A review as it is saved: the scan, and what was decided so far."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from imagetwin.domain.scans import ScanResult


@dataclass(frozen=True, slots=True)
class SavedLead:
    """An image chosen as the reference, the last one being that of the largest `order`; distances to others by path."""

    order: int
    distances: Mapping[Path, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SavedDecisions:
    """What was decided, by the images' paths, all of them among the scan's images.

    `marked` lie in a group, `aside` are marks of those that lie in none at this threshold; `parts` are the numbers of
    the parts into which groups were split, `leads` the references that were chosen, `gone` what was removed,
    `kept` the images of groups of which all is to stay.
    """

    marked: Collection[Path] = frozenset()
    aside: Collection[Path] = frozenset()
    parts: Mapping[Path, int] = field(default_factory=dict)
    leads: Mapping[Path, SavedLead] = field(default_factory=dict)
    gone: Collection[Path] = frozenset()
    kept: Collection[Path] = frozenset()


@dataclass(frozen=True, slots=True)
class SavedReview:
    """A scan's result at the threshold shown, and the decisions.

    `position` is the image where the user was, `left_count` how many groups there were left.
    """

    result: ScanResult
    decisions: SavedDecisions = SavedDecisions()
    position: Path | None = None
    left_count: int = 0


@dataclass(frozen=True, slots=True)
class Glance:
    """What a saved review is about, in short."""

    folders: tuple[Path, ...]
    left_count: int
    marked_count: int
