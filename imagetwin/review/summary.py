"""Counts of a review, and of what is to be removed: how much of each kind and from each folder."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from imagetwin.domain.matches import Group
from imagetwin.domain.operations import Removal
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.review.tiers import shown_tier

Name = TypeVar("Name")


@dataclass(frozen=True, slots=True)
class Summary:
    """How much is shown, how much is marked; `marked_bytes` counts hard-linked files once."""

    group_count: int
    image_count: int
    marked_count: int
    marked_bytes: int


@dataclass(frozen=True, slots=True)
class Share(Generic[Name]):
    """A part of what is to be removed: its files with all their names and companions, and their bytes."""

    name: Name
    file_count: int
    byte_count: int


def tiers_of(groups: Iterable[Group]) -> dict[Path, Tier]:
    """Return the tier by which each member of these groups is shown, by paths; references have none."""
    return {member.image.path: shown_tier(member) for group in groups for member in group.members}


def shares_by_tier(removals: Iterable[Removal], tiers: Mapping[Path, Tier]) -> tuple[Share[Tier | None], ...]:
    """Return the shares of the tiers in order of strength; a reference counts as what its survivor is to it.

    The last share, of None, is that of references that go with their whole groups.
    """

    def tier_of(removal: Removal) -> Tier | None:
        own = tiers.get(removal.file.path)
        return own if own is not None or removal.survivor is None else tiers.get(removal.survivor.path)

    shares = _shares(removals, tier_of)
    return tuple(shares[tier] for tier in (*TIERS, None) if tier in shares)


def shares_by_folder(removals: Iterable[Removal]) -> tuple[Share[Path], ...]:
    """Return the shares of the folders in which the pictures lie, those with the most bytes first."""
    shares = _shares(removals, lambda removal: removal.file.path.parent)
    return tuple(sorted(shares.values(), key=lambda share: (-share.byte_count, str(share.name))))


def _shares(removals: Iterable[Removal], name_of: Callable[[Removal], Name]) -> dict[Name, Share[Name]]:
    counts: dict[Name, tuple[int, int]] = {}
    for removal in removals:
        name = name_of(removal)
        files, size = counts.get(name, (0, 0))
        counts[name] = files + len(removal.paths), size + removal.byte_size
    return {name: Share(name, *both) for name, both in counts.items()}
