"""Removal as values: what will be done, and what happened to each file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from imagetwin.domain.images import ImageFile


class Way(StrEnum):
    """How a file is removed. Quarantine, move, links and deletion will stand here beside the trash."""

    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class Removal:
    """One image file to remove, and the file of its group that stays."""

    file: ImageFile
    survivor: ImageFile


class Status(StrEnum):
    """What happened to a file."""

    REMOVED = "removed"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one file of a plan; `reason` is empty where it was removed."""

    removal: Removal
    status: Status
    reason: str = ""

    @property
    def path(self) -> Path:
        """The file that the plan named."""
        return self.removal.file.path


@dataclass(frozen=True, slots=True)
class RemovalPlan:
    """A checked plan: only `fileops.plan` makes one, only `fileops.execute` carries it out.

    `held_back` are marked files that stay, each with its reason: nothing intact would be left of their groups.
    """

    removals: tuple[Removal, ...]
    held_back: tuple[Outcome, ...] = ()
    way: Way = Way.TRASH

    @property
    def byte_count(self) -> int:
        """Bytes that the plan sets free; a file's hard links are counted once."""
        return sum(removal.file.byte_size for removal in self.removals)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every path that the plan takes away."""
        return tuple(path for removal in self.removals for path in removal.file.paths)
