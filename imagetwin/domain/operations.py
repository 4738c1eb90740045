"""Removal as values: what is asked for, what will be done, and what happened to each file."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from imagetwin.domain.images import ImageFile

# The folder, on whichever drive, in which quarantined files lie; a scan leaves it out.
QUARANTINE_NAME = "ImageTwin quarantine"


class Way(StrEnum):
    """How a file is removed."""

    TRASH = "trash"
    QUARANTINE = "quarantine"
    MOVE = "move"
    HARDLINK = "hardlink"
    SYMLINK = "symlink"
    DELETE = "delete"

    @property
    def is_link(self) -> bool:
        """Whether a link to the survivor takes the file's place."""
        return self in {Way.HARDLINK, Way.SYMLINK}


class Companions(StrEnum):
    """What happens to the sidecars, the raw picture or the film that belong to a removed picture."""

    TOGETHER = "together"
    PICTURE_ONLY = "picture-only"


@dataclass(frozen=True, slots=True)
class RemovalSettings:
    """What the user decided about a removal, beside which files.

    `destination` is for Way.MOVE: with `keep_tree` the folders below the scanned `folders` are kept there.
    `distance_in_name` puts the distance behind a moved file's name. `backup_folder` takes a copy of each file first.
    `complete_metadata` writes what the survivor's metadata lacks to an XMP sidecar of it. Nothing below
    `protected_folders` is changed.
    """

    way: Way = Way.TRASH
    destination: Path | None = None
    keep_tree: bool = False
    distance_in_name: bool = False
    backup_folder: Path | None = None
    companions: Companions = Companions.TOGETHER
    complete_metadata: bool = False
    protected_folders: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Removal:
    """One image file to remove, and the file of its group that stays: None where the whole group goes.

    `distance` is the one to the group's reference, NaN where it is not known. `digest` and `survivor_digest` are those
    of the two files' bytes, where the plan had them read: where they may be the same file or have the same pixels.
    `companions` go with the file.
    """

    file: ImageFile
    survivor: ImageFile | None
    distance: float = math.nan
    digest: str = ""
    companions: tuple[ImageFile, ...] = ()
    survivor_digest: str = ""

    @property
    def has_same_bytes(self) -> bool:
        """Whether the survivor is known to have the very same bytes."""
        return self.digest != "" and self.digest == self.survivor_digest

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every path that is taken away: the names of the file, then its companions."""
        return (*self.file.paths, *(path for companion in self.companions for path in companion.paths))

    @property
    def byte_size(self) -> int:
        """The bytes of the file and its companions; hard links are counted once."""
        return self.file.byte_size + sum(companion.byte_size for companion in self.companions)


class Status(StrEnum):
    """What happened to a file."""

    REMOVED = "removed"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one file of a plan.

    `reason` says why it was not removed; where it was, it is empty or a remark. `place` is where the file lies now,
    where that is known.
    """

    removal: Removal
    status: Status
    reason: str = ""
    place: Path | None = None

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
    settings: RemovalSettings = RemovalSettings()

    @property
    def way(self) -> Way:
        """How the files are removed."""
        return self.settings.way

    @property
    def byte_count(self) -> int:
        """Bytes of all the files that the plan takes away; a file's hard links are counted once."""
        return sum(removal.byte_size for removal in self.removals)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every path that the plan takes away."""
        return tuple(path for removal in self.removals for path in removal.paths)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a look into a whole file told: `fault` is why it is not intact, or ""; `digest` is that of its bytes."""

    fault: str = ""
    digest: str = ""


class Inspect(Protocol):
    """Reads whole files and decodes them, or with `decode=False` only digests them; one inspection for each path."""

    def __call__(self, files: Sequence[ImageFile], *, decode: bool) -> Mapping[Path, Inspection]:
        """Inspect the files."""
        ...


@dataclass(frozen=True, slots=True)
class RemovalReport:
    """What came of a plan: the number of the run in the journal, and what happened to each file."""

    run: int
    outcomes: tuple[Outcome, ...]


OnOutcome = Callable[[int, Outcome], None]
