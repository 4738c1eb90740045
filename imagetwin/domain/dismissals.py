"""What the user said are no duplicates of each other."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

# What stands for the bytes of a file: everywhere but within one review 16 bytes, as in `ScanResult.contents`.
Content = Hashable


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Contents of which no two are duplicates of each other, each as many times as it was there.

    With a `centre` only that one is no duplicate of the others; what these are to each other is open.
    """

    counts: Mapping[Content, int]
    centre: Content | None = None

    def apart_from(self, content: Content) -> Iterable[Content]:
        """Return the contents that this one is no duplicate of; itself may be among them."""
        if self.centre is None or content == self.centre:
            return self.counts
        return (self.centre,)

    def parts_equal_ones(self, content: Content, count: int) -> bool:
        """Tell whether so many images of this one content are no duplicates of each other."""
        return self.centre in (None, content) and self.counts[content] >= count


@dataclass(frozen=True, slots=True)
class KeptDismissal:
    """A dismissal that outlives its review: `key` names it, `made` is the time in seconds since 1970.

    `paths` are where the images were then, the centre's first; nothing depends on them.
    """

    key: bytes
    dismissal: Dismissal
    paths: tuple[Path, ...]
    made: float
