"""What a scan returns."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from imagetwin.domain.images import ScannedImage, Unreadable
from imagetwin.domain.matches import Group
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.progress import Stage
from imagetwin.domain.settings import ScanSettings
from imagetwin.domain.wording import english

if TYPE_CHECKING:
    from imagetwin.domain.kept_pairs import KeptPairs, Proofs


@dataclass(frozen=True, slots=True)
class ScanResult:
    """Groups, what was compared, and what was not and why.

    `images` holds every compared image in walking order; `other_file_count` counts files that are no image
    files by their names, `left_out_count` image files that the filters left out, `found_count` all others that the walk
    found, and what it could not look at: all of them are in `images` or in `unreadable`. `stage_seconds` is the time
    spent in each stage. `cached_count` of the images and unreadable files were known from an earlier scan; `notices`
    are sentences about a cache that did not serve as it should. `sampled_from` is the number of image files of which a
    sample was taken, None where there was none.
    `kept` are the pairs, for another threshold, and `proofs` what a closer look at images found. `contents` name each
    image's bytes by 16 bytes, where that is known; equal ones are equal files.
    """

    folders: tuple[Path, ...]
    settings: ScanSettings
    images: tuple[ScannedImage, ...]
    groups: tuple[Group, ...]
    unreadable: tuple[Unreadable, ...]
    other_file_count: int = 0
    stage_seconds: dict[Stage, float] = field(default_factory=dict)
    cached_count: int = 0
    found_count: int = 0
    left_out_count: int = 0
    sampled_from: int | None = None
    notices: tuple[str, ...] = ()
    kept: "KeptPairs | None" = field(default=None, compare=False, repr=False)
    proofs: "Proofs | None" = field(default=None, compare=False, repr=False)
    contents: tuple[bytes, ...] = field(default=(), compare=False, repr=False)

    @property
    def duplicate_count(self) -> int:
        """Images that lie in a group and are not its reference."""
        return sum(len(group.members) for group in self.groups)

    @property
    def sample_ratio(self) -> float:
        """The part of the image files that was in the sample; 1 for all."""
        sample = self.settings.sample
        if sample is None or not self.sampled_from:
            return 1.0
        return sample.size_of(self.sampled_from) / self.sampled_from

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return a row for each member of a group beside the group's reference, of plain values, for a data frame.

        `pandas.DataFrame(result.to_dicts())` and `polars.DataFrame(result.to_dicts())` take it as it is. `group` counts
        from 1; `distance` is None where it is not known, and `transform` where the picture was not turned; `changes`
        are all that was done to it, in English words.
        """
        with english():
            return list(self._rows())

    def _rows(self) -> Iterator[dict[str, Any]]:
        for number, group in enumerate(self.groups, 1):
            for member in group.members:
                yield {
                    "group": number,
                    **_file_columns("reference", group.reference),
                    **_file_columns("member", member.image),
                    "distance": None if math.isnan(member.distance) else member.distance,
                    "tier": str(member.tier),
                    "copy_tier": None if member.copy_tier is None else str(member.copy_tier),
                    "picture": member.picture,
                    "transform": None if member.orientation is Orientation.AS_IS else member.orientation.key,
                    "changes": member.changes,
                    "flat": member.flat,
                }


def _file_columns(role: str, image: ScannedImage) -> dict[str, Any]:
    return {
        f"{role}_path": str(image.path),
        f"{role}_width": image.width,
        f"{role}_height": image.height,
        f"{role}_format": image.format,
        f"{role}_bytes": image.byte_size,
    }
