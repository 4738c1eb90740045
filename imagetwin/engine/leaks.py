"""Pictures that two splits of a data set have in common: no model is to be tested with what it was trained with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.engine.pair_list import all_pairs
from imagetwin.engine.scoping import Placing


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """Two files of different sides that show one picture, or are similar; sides by their places in the scan's scope.

    `distance` is by the scan's method, NaN where it is not known.
    """

    sides: tuple[int, int]
    first: Path
    second: Path
    tier: Tier
    distance: float


@dataclass(frozen=True, slots=True)
class Leaks:
    """All pairs across sides, by sides and paths; `is_complete` is false where only those of references were kept."""

    pairs: tuple[Leak, ...]
    is_complete: bool


def leaks_of(result: ScanResult) -> Leaks:
    """Return the pairs across the sides of a scan, which has to have some."""
    placing = Placing(result.settings.scope)
    pairs = all_pairs(result)
    is_complete = pairs is not None
    if pairs is None:
        found = [(group.reference, each.image, each.distance) for group in result.groups for each in group.members]
    else:
        found = [(pair.first, pair.second, pair.distance) for pair in pairs]
    tiers = _TiersOfPairs(result.groups)
    leaks = [_leak(placing, one, other, tiers.of(one, other), distance) for one, other, distance in found]
    links = [leak for image in result.images for leak in _hard_links(placing, image)]
    return Leaks(tuple(sorted(leak for leak in (*leaks, *links) if leak.sides[0] != leak.sides[1])), is_complete)


def _leak(placing: Placing, one: ScannedImage, other: ScannedImage, tier: Tier, distance: float) -> Leak:
    return _ordered(placing, one.path, other.path, tier, distance)


def _hard_links(placing: Placing, image: ScannedImage) -> Iterator[Leak]:
    """Yield one file's names on several sides: it was compared once, and is its own copy."""
    for one, other in combinations(image.file.paths, 2):
        yield _ordered(placing, one, other, Tier.SAME_FILE, 0.0)


def _ordered(placing: Placing, one: Path, other: Path, tier: Tier, distance: float) -> Leak:
    (low, first), (high, second) = sorted([(placing.side_of(one), one), (placing.side_of(other), other)])
    return Leak((low, high), first, second, tier, distance)


class _TiersOfPairs:
    """Knows what two images of a group are to each other, by what each is to the best of its picture."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._places: dict[Path, tuple[int, int, Tier]] = {}
        for number, group in enumerate(groups):
            pictures = group.picture_numbers()
            self._places[group.reference.path] = number, 0, Tier.SAME_FILE
            for member in group.members:
                tier = member.copy_tier or Tier.SAME_FILE
                self._places[member.image.path] = number, pictures[member.image.path], tier

    def of(self, one: ScannedImage, other: ScannedImage) -> Tier:
        """Return the tier; similar where they are not proven to be one picture."""
        first, second = self._places.get(one.path), self._places.get(other.path)
        if first is None or second is None or first[:2] != second[:2]:
            return Tier.SIMILAR
        return max(first[2], second[2], key=TIERS.index)
