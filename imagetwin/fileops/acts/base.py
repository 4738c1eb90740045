"""What every act can do."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from imagetwin.domain.images import FileIdentity
from imagetwin.domain.journal import Step
from imagetwin.fileops.files import identity_of


class StepError(Exception):
    """An act could not be done, and the file is as it was; the text is a phrase that says why."""


class NoWayBackError(Exception):
    """A step that was done cannot be taken back; the text says why, and where the file is."""


@dataclass(frozen=True, slots=True)
class Settled:
    """How far a step came, as the disk shows: `place` is where its file lies if it is done."""

    done: bool
    place: Path | None = None
    reason: str = ""


class Actor(Protocol):
    """Does one kind of act."""

    def perform(self, step: Step) -> Path | None:
        """Do it; return where the file lies then. Raises StepError or OSError with nothing changed."""
        ...

    def settle(self, step: Step) -> Settled:
        """Look how far a step came that may have been cut off anywhere, and clear away what it left half done.

        Raises OSError where that cannot be told now.
        """
        ...

    def way_back(self, step: Step, place: Path | None, /) -> Step:
        """Return the step that takes this one back, without its temporary name. Raises NoWayBackError."""
        ...


def is_untouched(path: Path, identity: FileIdentity) -> bool:
    """Tell whether the very file still lies at the path: the same inode, size and time.

    The device is not compared, since a drive may get another number at the next start of the computer.
    """
    now = identity_of(path)
    if now is None:
        return False
    same_inode = now.inode == identity.inode or 0 in (now.inode, identity.inode)
    return same_inode and (now.byte_size, now.mtime_ns) == (identity.byte_size, identity.mtime_ns)
