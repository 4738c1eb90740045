"""What the user wants of each folder: searched or not, protected or not, with itself and with its subfolders."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from imagetwin.domain.scope import Side


class FolderRole(StrEnum):
    """What a folder is in a search.

    PROTECTED is searched as well; PROTECTED_ONLY is searched where it lies below a folder that is, and nowhere else.
    """

    NORMAL = "normal"
    PROTECTED = "protected"
    PROTECTED_ONLY = "protected-only"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class FolderChoice:
    """One folder; `with_itself` and `subfolders` mean something only where it is searched.

    Without `with_itself` its images are compared with those of other folders alone, without `subfolders` those right in
    it are looked at alone.
    """

    path: Path
    role: FolderRole = FolderRole.NORMAL
    with_itself: bool = True
    subfolders: bool = True

    @property
    def is_searched(self) -> bool:
        """Whether a search begins in it."""
        return self.role in (FolderRole.NORMAL, FolderRole.PROTECTED)

    @property
    def is_protected(self) -> bool:
        """Whether nothing in it is marked or changed."""
        return self.role in (FolderRole.PROTECTED, FolderRole.PROTECTED_ONLY)


def sides_of(choices: Iterable[FolderChoice]) -> tuple[Side, ...]:
    """Return the sides of a search: none where all is compared with all."""
    searched = [choice for choice in choices if choice.is_searched]
    closed = tuple(Side((choice.path,)) for choice in searched if not choice.with_itself)
    # Named, since one may lie in a folder that is not compared with itself, and the innermost counts.
    open_folders = tuple(choice.path for choice in searched if choice.with_itself)
    return (Side(open_folders, with_itself=True), *closed) if closed and open_folders else closed


def compares_nothing(sides: Sequence[Side]) -> bool:
    """Tell whether no two images would be compared: there is one side, and that not with itself."""
    return len(sides) == 1 and not sides[0].with_itself
