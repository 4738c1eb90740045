"""Options that say which images are compared with which, and how many: the same for every command that scans."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from imagetwin.discovery.folders import checked_folders
from imagetwin.domain.errors import UsageError
from imagetwin.domain.scope import Sample, Side, between

ALL, BETWEEN_FOLDERS = "all", "between-folders"

ScopeOption = Annotated[
    str,
    typer.Option(
        metavar=f"{ALL}|{BETWEEN_FOLDERS}",
        help=f"{ALL}: every image with every other; {BETWEEN_FOLDERS}: none with another one of the same FOLDER.",
    ),
]
AgainstOption = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="ARCHIVE",
        help="Compare the FOLDERs with this folder only, neither with itself; it is protected. May be given again.",
        show_default=False,
    ),
]
ProtectOption = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FOLDER", help='Folder of which "clean" removes nothing; may be given again.', show_default=False
    ),
]
SampleOption = Annotated[
    str | None,
    typer.Option(
        metavar="RATIO|COUNT", help="Compare only a part, chosen by chance: 0.1, 10% or 500.", show_default=False
    ),
]
SeedOption = Annotated[
    int,
    typer.Option(
        metavar="N", help="What is chosen by chance (--sample, the collage): the same number, the same choice."
    ),
]


def scope_of(scope: str, folders: Sequence[Path], archives: Sequence[Path]) -> tuple[Side, ...]:
    """Return the sides that the options ask for; folders and archives are checked already. Raises UsageError."""
    if scope not in (ALL, BETWEEN_FOLDERS):
        raise UsageError(f'--scope cannot be "{scope}". Choose one of: {ALL}, {BETWEEN_FOLDERS}.')
    if archives:
        if not set(archives).isdisjoint(folders):
            raise UsageError("A folder cannot be compared --against itself. Name it once.")
        return (Side(tuple(folders)), Side(tuple(archives)))
    return between(tuple(Side((folder,)) for folder in folders)) if scope == BETWEEN_FOLDERS else ()


def checked(folders: list[Path] | None) -> tuple[Path, ...]:
    """Return the folders of an option as absolute paths; raises UsageError for one that is not there."""
    return checked_folders(folders) if folders else ()


def sample_of(text: str | None, seed: int) -> Sample | None:
    """Return the sample that the options ask for. Raises UsageError."""
    if text is None:
        return None
    try:
        if text.endswith("%"):
            return Sample(ratio=float(text[:-1]) / 100, seed=seed)
        return Sample(ratio=float(text), seed=seed) if "." in text else Sample(count=int(text), seed=seed)
    except ValueError:
        raise UsageError(f'"{text}" is no sample. Write a part such as 0.1 or 10%, or a number of files.') from None
