"""Which packages that read formats are installed, and what brings those that are not; nothing is loaded for it."""

import sys
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from imagetwin.domain.formats import FORMATS, OPTIONAL_READERS, PictureFormat, Reader
from imagetwin.imaging import extras


@dataclass(frozen=True, slots=True)
class FormatHere:
    """What becomes of a format in this copy of the program.

    `reader` and its version are of what is installed; else `advice` says what would bring it, in a phrase that `tr`
    shows, or is empty where nothing ever reads the format.
    """

    format: PictureFormat
    reader: Reader | None
    version: str
    advice: str

    @property
    def is_missing(self) -> bool:
        """Whether the format would be read if its reader were installed."""
        return self.reader is None and bool(self.format.readers)


def formats_here() -> tuple[FormatHere, ...]:
    """Return all formats: those first whose reader is missing, those last that are never read, else by title."""
    found = [_here(each) for each in FORMATS]
    return tuple(
        sorted(found, key=lambda each: (not each.is_missing, not each.format.readers, each.format.title.casefold()))
    )


def _here(picture_format: PictureFormat) -> FormatHere:
    reader = installed_reader(picture_format)
    if reader is None:
        return FormatHere(picture_format, None, "", how_to_get(picture_format))
    return FormatHere(picture_format, reader, version_of(reader), "")


def installed_reader(picture_format: PictureFormat) -> Reader | None:
    """Return the first of a format's readers that is installed, without loading it."""
    return next((each for each in picture_format.readers if _is_installed(each)), None)


@cache
def _is_installed(reader: Reader) -> bool:
    return extras.is_installed(reader.module)


@cache
def version_of(reader: Reader) -> str:
    """Return the version of an installed reader; "" where it is not installed, or does not tell."""
    found = find_spec(reader.module)
    if found is None or found.origin is None:
        return ""
    # As importlib.metadata has it, which takes 65 ms to load and to look.
    beside = Path(found.origin).parent.parent.glob(f"{_in_file_names(reader)}-*.dist-info")
    return next((each.stem.partition("-")[2] for each in sorted(beside)), "")


def how_to_get(picture_format: PictureFormat) -> str:
    """Return a phrase, for `tr` to show, of what reads a format that nothing installed reads; "" where nothing does."""
    if not picture_format.readers:
        return ""
    package = picture_format.readers[0].name
    return extras.how_to_get("formats", package) if getattr(sys, "frozen", False) else f"pip install {package}"


@cache
def reader_versions() -> str:
    """Return which optional readers are installed, and their versions: another may make other pixels of a file."""
    return ", ".join(f"{each.name} {version_of(each)}" for each in OPTIONAL_READERS if _is_installed(each))


def _in_file_names(reader: Reader) -> str:
    return reader.name.lower().replace("-", "_")
