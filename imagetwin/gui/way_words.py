"""The ways of removing in words: for the choice, the button, the progress and the outcome."""

import sys
from dataclasses import dataclass
from datetime import datetime

from imagetwin.domain.operations import Way
from imagetwin.domain.quantities import format_bytes, format_count


@dataclass(frozen=True, slots=True)
class WayWords:
    """`label` chooses it, `sentence` says what it means, `accept` starts it, `busy` goes on, `past` is done."""

    label: str
    sentence: str
    accept: str
    busy: str
    past: str


_UNDO = "Edit > Undo removal brings them back."
_TRASH_UNDO = "Restore them from there." if sys.platform == "darwin" else _UNDO
WAY_WORDS = {
    Way.TRASH: WayWords(
        "Move to the trash",
        f"The files lie in the system's trash until you empty it. {_TRASH_UNDO}",
        "Move {files} to the trash",
        "Moving to the trash",
        "moved to the trash",
    ),
    Way.QUARANTINE: WayWords(
        "Quarantine",
        f"The files lie in ImageTwin's own folder on the same drive until you clear it. {_UNDO}",
        "Move {files} to the quarantine",
        "Moving to the quarantine",
        "moved to the quarantine",
    ),
    Way.MOVE: WayWords(
        "Move to a folder…",
        f"The files go to a folder that you choose. Nothing there is overwritten. {_UNDO}",
        "Move {files} to the folder",
        "Moving to the folder",
        "moved to a folder",
    ),
    Way.HARDLINK: WayWords(
        "Replace by hard links",
        "All names stay, and lead to the one picture that stays: what changes it shows under each of them. "
        "Only within one drive. Edit > Undo removal takes the links back.",
        "Replace {files} by hard links",
        "Replacing by hard links",
        "replaced by a hard link",
    ),
    Way.SYMLINK: WayWords(
        "Replace by symbolic links",
        "A link to the picture that stays takes the place of each file, and breaks when that picture is moved. "
        "Edit > Undo removal takes the links back.",
        "Replace {files} by symbolic links",
        "Replacing by symbolic links",
        "replaced by a symbolic link",
    ),
    Way.DELETE: WayWords(
        "Delete permanently",
        "The files are gone for good, and no trash holds them. This cannot be undone.",
        "Delete {files} permanently…",
        "Deleting permanently",
        "deleted permanently",
    ),
}


# What became of the room that the files took; `{size}` is how much that is.
_FREED = {
    Way.TRASH: "They still take room, {size}, until you empty the trash.",
    Way.QUARANTINE: "They still take room, {size}, until you clear the quarantine.",
    Way.MOVE: "They were {size}; that is free now only where the folder is on another drive.",
    Way.HARDLINK: "That freed {size}.",
    Way.SYMLINK: "That freed {size}.",
    Way.DELETE: "That freed {size}.",
}


def freed_text(way: Way, byte_count: int) -> str:
    """Return a sentence about the room that removed files took: whether it is free now."""
    return _FREED[way].format(size=format_bytes(byte_count))


def accept_text(way: Way, file_count: int) -> str:
    """Return what the button that starts it says."""
    return WAY_WORDS[way].accept.format(files=format_count(file_count, "file"))


def done_text(way: Way) -> str:
    """Return what happened to one file, with a capital."""
    past = WAY_WORDS[way].past
    return past[0].upper() + past[1:]


def format_time(seconds: float) -> str:
    """Return a moment, in seconds since 1970 UTC, as date and time of this place."""
    try:
        return f"{datetime.fromtimestamp(seconds).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):  # beyond what the platform's calendar holds
        return "an unknown time"
