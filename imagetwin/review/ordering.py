"""In which order groups are shown."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import merge
from typing import Any, TypeVar

from imagetwin.domain.matches import Group
from imagetwin.domain.wording import mark, tr

T = TypeVar("T")
# A sort of one list holds the interpreter to its end: at most so many are sorted in one call.
_SORTED_AT_ONCE = 5_000


class OrderKey(StrEnum):
    """What groups are sorted by; `words` are for people."""

    FOUND = "found"
    FREED = "freed"
    DISTANCE = "distance"
    SIZE = "size"
    DATE = "date"
    FOLDER = "folder"

    @property
    def words(self) -> str:
        """The key as it stands in a list to choose from."""
        return tr(_WORDS[self], note="order")

    @property
    def meaning(self) -> str:
        """What is compared, in a sentence for people."""
        return tr(_MEANINGS[self])


_WORDS = {
    OrderKey.FOUND: mark("quality", note="order"),
    OrderKey.FREED: mark("bytes to free", note="order"),
    OrderKey.DISTANCE: mark("distance", note="order"),
    OrderKey.SIZE: mark("file size", note="order"),
    OrderKey.DATE: mark("date", note="order"),
    OrderKey.FOLDER: mark("folder", note="order"),
}
_MEANINGS = {
    OrderKey.FOUND: mark("As they were found: by the reference's pixels, then its bytes."),
    OrderKey.FREED: mark("By the bytes of all images but the reference."),
    OrderKey.DISTANCE: mark("By the distance of the nearest image to the reference."),
    OrderKey.SIZE: mark("By the group's largest file."),
    OrderKey.DATE: mark("By the latest change of a file of the group."),
    OrderKey.FOLDER: mark("By the reference's folder and name."),
}


@dataclass(frozen=True, slots=True)
class GroupOrder:
    """An order of groups; those that are equal in it stay as they were found."""

    key: OrderKey = OrderKey.FOUND
    descending: bool = False

    def sorted(self, numbered: Sequence[tuple[int, Group]]) -> list[tuple[int, Group]]:
        """Return numbered groups in this order; they are given in order of their numbers."""
        if self.key is OrderKey.FOUND:
            return list(reversed(numbered)) if self.descending else list(numbered)
        value = _VALUES[self.key]
        return sorted_in_parts(numbered, lambda entry: value(entry[1]), descending=self.descending)


def sorted_in_parts(entries: Iterable[T], key: Callable[[T], Any], *, descending: bool) -> list[T]:
    """Return entries in order of a key, stable either way, as `sorted` does, but never long in one call of C."""
    everything = list(entries)
    starts = range(0, len(everything), _SORTED_AT_ONCE)
    parts = [sorted(everything[start : start + _SORTED_AT_ONCE], key=key, reverse=descending) for start in starts]
    return parts[0] if len(parts) == 1 else list(merge(*parts, key=key, reverse=descending))


def _freed(group: Group) -> int:
    return sum(member.image.byte_size for member in group.members)


def _nearest(group: Group) -> float:
    known = (member.distance for member in group.members if not math.isnan(member.distance))
    return min(known, default=math.inf)


def _largest(group: Group) -> int:
    return max(image.byte_size for image in group.images)


def _latest(group: Group) -> int:
    return max(image.file.identity.mtime_ns for image in group.images)


def _folder(group: Group) -> tuple[str, str]:
    path = group.reference.path
    return str(path.parent), path.name


_VALUES: dict[OrderKey, Callable[[Group], Any]] = {
    OrderKey.FREED: _freed,
    OrderKey.DISTANCE: _nearest,
    OrderKey.SIZE: _largest,
    OrderKey.DATE: _latest,
    OrderKey.FOLDER: _folder,
}
