"""All images that are shown as one flat list, sorted by what a column holds."""

import math
import os
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import TIERS
from imagetwin.domain.wording import mark
from imagetwin.review.filtering import comparable
from imagetwin.review.ordering import sorted_in_parts
from imagetwin.review.tiers import shown_tier


@dataclass(frozen=True, slots=True)
class Entry:
    """An image in the list: the number of its group, and what it is to the reference; None is the reference itself."""

    number: int
    image: ScannedImage
    member: Member | None


class Column(StrEnum):
    """What the list tells of an image, in order; the values are the English headings."""

    MARKED = mark("Marked")
    NAME = mark("Name")
    FOLDER = mark("Folder")
    GROUP = mark("Group")
    TIER = mark("Tier")
    DISTANCE = mark("Distance")
    SIZE = mark("Size")
    DIMENSIONS = mark("Dimensions")
    FORMAT = mark("Format")
    DATE = mark("Changed")


COLUMNS = tuple(Column)


def entries_of(parts: Iterable[tuple[int, Group]]) -> list[Entry]:
    """Return the images of numbered groups, each group's reference first."""
    return [entry for number, group in parts for entry in _entries(number, group)]


def _entries(number: int, group: Group) -> list[Entry]:
    members = (Entry(number, member.image, member) for member in group.members)
    return [Entry(number, group.reference, None), *members]


def sorted_entries(
    entries: Collection[Entry], column: Column, *, descending: bool, marked: Collection[Path] = frozenset()
) -> list[Entry]:
    """Return entries in order of a column, those that are equal in it as they were; `marked` are paths."""
    key: Callable[[Entry], Any] = _VALUES.get(column, lambda entry: entry.image.path in marked)
    return sorted_in_parts(entries, key, descending=descending)


def _tier(entry: Entry) -> int:
    return -1 if entry.member is None else TIERS.index(shown_tier(entry.member))


def _distance(entry: Entry) -> float:
    """Return the distance; that of a reference comes first, one that is not known last."""
    if entry.member is None:
        return -1.0
    return math.inf if math.isnan(entry.member.distance) else entry.member.distance


_VALUES: dict[Column, Callable[[Entry], Any]] = {
    Column.NAME: lambda entry: comparable(entry.image.path.name),
    Column.FOLDER: lambda entry: os.path.dirname(entry.image.path),  # noqa: PTH120 - a text, not a path for each
    Column.GROUP: lambda entry: entry.number,
    Column.TIER: _tier,
    Column.DISTANCE: _distance,
    Column.SIZE: lambda entry: entry.image.byte_size,
    Column.DIMENSIONS: lambda entry: entry.image.pixel_count,
    Column.FORMAT: lambda entry: entry.image.format,
    Column.DATE: lambda entry: entry.image.file.identity.mtime_ns,
}
