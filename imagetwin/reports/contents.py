"""What a report tells, from a scan that has just ended or was read from its JSON, and who makes the pictures for it."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Protocol

from imagetwin.domain.fingerprints import Kind, method_named
from imagetwin.domain.images import ImageFile, Unreadable
from imagetwin.domain.matches import Group, ImagePair, Member
from imagetwin.domain.models import cosine_of
from imagetwin.domain.scans import ScanResult
from imagetwin.imaging.thumbnails import Thumbnail

# The words of the classic report.
ALL, INTER_FOLDER = "all", "inter_folder"


@dataclass(frozen=True)
class ReportContents:
    """A scan as reports tell it.

    `created` is when the report was made, with its time zone; `image_count` the images that were compared, in groups or
    not. `method` and `threshold` are those of the scan. `scope` is "all", or "inter_folder" where images of one folder
    were not compared with each other; `sample_ratio` is the part of the images that was compared, 1 for all.
    """

    created: datetime
    folders: tuple[Path, ...]
    groups: tuple[Group, ...]
    unreadable: tuple[Unreadable, ...]
    image_count: int
    method: str
    threshold: float
    scope: str = ALL
    sample_ratio: float = 1.0

    @property
    def mode(self) -> str:
        """What was compared: "full" for all images, "sample" for a part of them."""
        return "full" if self.sample_ratio >= 1 else "sample"

    @cached_property
    def member_count(self) -> int:
        """Images that lie in a group and are not its reference."""
        return sum(len(group.members) for group in self.groups)

    @cached_property
    def spare_bytes(self) -> int:
        """Bytes of all verified copies but the best of each picture."""
        return sum(map(spare_bytes, self.groups))

    def similarity(self, distance: float) -> float | None:
        """Return a distance by the scan's method as a number of which 1 is the same; None where it is not known.

        Of vectors it is their cosine, from -1 on; else 1 less the part of the largest distance there is, from 0 on:
        that of all black and all white.
        """
        if math.isnan(distance):
            return None
        if self.is_by_vectors:
            return round(cosine_of(distance), 9)
        return max(0.0, 1.0 - distance / method_named(self.method).largest_distance)

    @property
    def is_by_vectors(self) -> bool:
        """Whether the scan's method compares vectors, by their cosine."""
        return method_named(self.method).kind is Kind.VECTOR

    @property
    def told_threshold(self) -> float:
        """The threshold as people know it: the smallest cosine of vectors, else the largest distance."""
        return round(cosine_of(self.threshold), 9) if self.is_by_vectors else self.threshold

    @property
    def threshold_words(self) -> str:
        """The same in words that follow "compared by" and the method."""
        return f"{'from a cosine of' if self.is_by_vectors else 'within'} {self.told_threshold:g}"

    def pairs(self) -> Iterator[ImagePair]:
        """Yield each reference with each of its members."""
        for group in self.groups:
            for member in group.members:
                yield ImagePair(group.reference, member.image, member.distance)


def contents_of(result: ScanResult, created: datetime) -> ReportContents:
    """Return what a report of this scan tells."""
    match = result.settings.match
    return ReportContents(
        created,
        result.folders,
        result.groups,
        result.unreadable,
        len(result.images),
        match.method,
        match.threshold,
        INTER_FOLDER if result.settings.scope else ALL,
        result.sample_ratio,
    )


def is_spare(member: Member) -> bool:
    """Tell whether a member is a verified copy of a better image in its group."""
    return member.copy_tier is not None and member.copy_tier.is_verified


def spare_bytes(group: Group) -> int:
    """Return the bytes of a group's verified copies."""
    return sum(member.image.byte_size for member in group.members if is_spare(member))


TakeJpegs = Callable[[int, Sequence[bytes | None]], None]
TakePixels = Callable[[int, Sequence[Thumbnail | None]], None]


class Pictures(Protocol):
    """Makes small pictures of batches of files, elsewhere than in this process.

    Both call `take` in this thread, once for each batch in their order, with its number from 0. A picture is None where
    the file is gone, cannot be read, or is not the one that was scanned. They raise OperationCancelledError soon after
    a cancel.
    """

    def jpegs(self, batches: Iterable[Sequence[ImageFile]], total: int, longest_side: int, take: TakeJpegs) -> None:
        """Give the bytes of JPEG files whose longer side has at most `longest_side` pixels; `total` files are asked."""
        ...

    def pixels(self, batches: Iterable[Sequence[ImageFile]], total: int, longest_side: int, take: TakePixels) -> None:
        """Give the pixels of such pictures."""
        ...
