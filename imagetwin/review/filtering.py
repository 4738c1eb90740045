"""Which groups are shown, and what of each: by tier, distance, text, folder, format and marks."""

import os
from collections.abc import Callable, Container
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from unicodedata import normalize

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import Tier
from imagetwin.review.tiers import ALL_TIERS, shown_tier


class MarkState(StrEnum):
    """Which groups are shown by what is marked in them."""

    ANY = "any"
    MARKED = "marked"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Distances:
    """Distances to the reference from `least` up to, but without, `beyond`."""

    least: float
    beyond: float

    def __contains__(self, distance: float) -> bool:
        return self.least <= distance < self.beyond


@dataclass(frozen=True, slots=True)
class GroupFilter:
    """What is shown; as it is made, everything.

    `tiers` and `distances` are about an image and its reference, so they hide images; a group without any other is
    hidden. `text`, `folder` and `format` are about pictures: a group is shown whole where one image answers all of
    them, since a picture is decided beside its copies. All words of `text` have to be in the path, whatever their case.
    `folder` is a path with everything below it. `marks` looks at what was marked when the filter was used.
    """

    tiers: frozenset[Tier] = ALL_TIERS
    distances: Distances | None = None
    text: str = ""
    folder: Path | None = None
    format: str = ""
    marks: MarkState = MarkState.ANY

    @property
    def hides_groups(self) -> bool:
        """Whether anything but the tiers narrows what is shown."""
        return self != GroupFilter(tiers=self.tiers)

    @property
    def hides_images(self) -> bool:
        """Whether images of a group that is shown may be hidden."""
        return self.tiers != ALL_TIERS or self.distances is not None

    def part_of(self, group: Group, marked: Container[Path] = frozenset()) -> Group | None:
        """Return what is shown of a group, None where nothing is; `marked` are the paths of the marked images."""
        if not _has_marks(group, self.marks, marked):
            return None
        answers = self._answers()
        if answers is not None and not any(map(answers, group.images)):
            return None
        return self._shown_part(group)

    def _shown_part(self, group: Group) -> Group | None:
        """Leave out images of other tiers and distances; the best image of a picture stays with its copies."""
        if not self.hides_images:
            return group
        wanted = [member for member in group.members if self._is_wanted(member)]
        if len(wanted) == len(group.members):
            return group
        pictures = {member.picture for member in wanted}
        chosen = {id(member) for member in wanted}
        members = (
            member
            for member in group.members
            if id(member) in chosen or (member.copy_tier is None and member.picture in pictures)
        )
        return Group(group.reference, tuple(members)) if wanted else None

    def _is_wanted(self, member: Member) -> bool:
        if self.tiers != ALL_TIERS and shown_tier(member) not in self.tiers:
            return False
        return self.distances is None or member.distance in self.distances

    def _answers(self) -> Callable[[ScannedImage], bool] | None:
        """Return what tells whether an image answers text, folder and format; None where all do."""
        words = comparable(self.text).split()
        folder = "" if self.folder is None else str(self.folder).rstrip(os.sep)
        if not words and self.folder is None and not self.format:
            return None

        def answers(image: ScannedImage) -> bool:
            if self.format and image.format != self.format:
                return False
            if self.folder is not None and not str(image.path).startswith(folder + os.sep):
                return False
            text = comparable(str(image.path)) if words else ""
            return all(word in text for word in words)

        return answers


def comparable(text: str) -> str:
    """Return a text as it is compared: a letter and its accent as one sign or as two, large or small, are the same."""
    return normalize("NFC", text).casefold()


def _has_marks(group: Group, state: MarkState, marked: Container[Path]) -> bool:
    if state is MarkState.ANY:
        return True
    return any(image.path in marked for image in group.images) == (state is MarkState.MARKED)
