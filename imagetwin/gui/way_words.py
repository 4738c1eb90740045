"""The ways of removing in words: for the choice, the button, the progress and the outcome."""

import sys
from dataclasses import dataclass
from datetime import datetime

from imagetwin.domain.operations import Way
from imagetwin.domain.quantities import format_bytes
from imagetwin.domain.wording import mark, number, tr, trn


@dataclass(frozen=True, slots=True)
class WayWords:
    """`label` chooses it, `sentence` says what it means, `done` is what happened to one file; to be translated."""

    label: str
    sentence: str
    done: str


WAY_WORDS = {
    Way.TRASH: WayWords(
        mark("Move to the trash"),
        mark("The files lie in the system's trash until you empty it. Restore them from there.")
        if sys.platform == "darwin"
        else mark("The files lie in the system's trash until you empty it. Edit > Undo removal brings them back."),
        mark("Moved to the trash"),
    ),
    Way.QUARANTINE: WayWords(
        mark("Quarantine"),
        mark(
            "The files lie in ImageTwin's own folder on the same drive until you clear it. "
            "Edit > Undo removal brings them back."
        ),
        mark("Moved to the quarantine"),
    ),
    Way.MOVE: WayWords(
        mark("Move to a folder…"),
        mark(
            "The files go to a folder that you choose. Nothing there is overwritten. "
            "Edit > Undo removal brings them back."
        ),
        mark("Moved to a folder"),
    ),
    Way.HARDLINK: WayWords(
        mark("Replace by hard links"),
        mark(
            "All names stay, and lead to the one picture that stays: what changes it shows under each of them. "
            "Only within one drive. Edit > Undo removal takes the links back."
        ),
        mark("Replaced by a hard link"),
    ),
    Way.SYMLINK: WayWords(
        mark("Replace by symbolic links"),
        mark(
            "A link to the picture that stays takes the place of each file, and breaks when that picture is moved. "
            "Edit > Undo removal takes the links back."
        ),
        mark("Replaced by a symbolic link"),
    ),
    Way.DELETE: WayWords(
        mark("Delete permanently"),
        mark("The files are gone for good, and no trash holds them. This cannot be undone."),
        mark("Deleted permanently"),
    ),
}
# How far a removal is.
_BUSY = {
    Way.TRASH: mark("Moving to the trash: {done} of {all}"),
    Way.QUARANTINE: mark("Moving to the quarantine: {done} of {all}"),
    Way.MOVE: mark("Moving to the folder: {done} of {all}"),
    Way.HARDLINK: mark("Replacing by hard links: {done} of {all}"),
    Way.SYMLINK: mark("Replacing by symbolic links: {done} of {all}"),
    Way.DELETE: mark("Deleting permanently: {done} of {all}"),
}
# What became of the room that the files took; `{size}` is how much that is.
_FREED = {
    Way.TRASH: mark("They still take room, {size}, until you empty the trash."),
    Way.QUARANTINE: mark("They still take room, {size}, until you clear the quarantine."),
    Way.MOVE: mark("They were {size}; that is free now only where the folder is on another drive."),
    Way.HARDLINK: mark("That freed {size}."),
    Way.SYMLINK: mark("That freed {size}."),
    Way.DELETE: mark("That freed {size}."),
}


def freed_text(way: Way, byte_count: int) -> str:
    """Return a sentence about the room that removed files took: whether it is free now."""
    return tr(_FREED[way], size=format_bytes(byte_count))


def accept_text(way: Way, file_count: int) -> str:
    """Return what the button that starts it says."""
    match way:
        case Way.TRASH:
            return trn("Move {n} file to the trash", "Move {n} files to the trash", file_count)
        case Way.QUARANTINE:
            return trn("Move {n} file to the quarantine", "Move {n} files to the quarantine", file_count)
        case Way.MOVE:
            return trn("Move {n} file to the folder", "Move {n} files to the folder", file_count)
        case Way.HARDLINK:
            return trn("Replace {n} file by hard links", "Replace {n} files by hard links", file_count)
        case Way.SYMLINK:
            return trn("Replace {n} file by symbolic links", "Replace {n} files by symbolic links", file_count)
        case Way.DELETE:
            return trn("Delete {n} file permanently…", "Delete {n} files permanently…", file_count)


def busy_text(way: Way, done_count: int, file_count: int) -> str:
    """Return how far a removal is."""
    return tr(_BUSY[way], done=number(done_count), all=number(file_count))


def when_text(way: Way, n: int, time: str) -> str:
    """Return a sentence about when `n` files were removed that were told of before."""
    match way:
        case Way.TRASH:
            return trn("It was moved to the trash on {time}.", "They were moved to the trash on {time}.", n, time=time)
        case Way.QUARANTINE:
            return trn(
                "It was moved to the quarantine on {time}.",
                "They were moved to the quarantine on {time}.",
                n,
                time=time,
            )
        case Way.MOVE:
            return trn("It was moved to a folder on {time}.", "They were moved to a folder on {time}.", n, time=time)
        case Way.HARDLINK:
            return trn(
                "It was replaced by a hard link on {time}.",
                "They were replaced by a hard link on {time}.",
                n,
                time=time,
            )
        case Way.SYMLINK:
            return trn(
                "It was replaced by a symbolic link on {time}.",
                "They were replaced by a symbolic link on {time}.",
                n,
                time=time,
            )
        case Way.DELETE:
            return trn(
                "It was deleted permanently on {time}.", "They were deleted permanently on {time}.", n, time=time
            )


def done_text(way: Way) -> str:
    """Return what happened to one file, with a capital."""
    return tr(WAY_WORDS[way].done)


def format_time(seconds: float) -> str:
    """Return a moment, in seconds since 1970 UTC, as date and time of this place."""
    try:
        return f"{datetime.fromtimestamp(seconds).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):  # beyond what the platform's calendar holds
        return tr("an unknown time")
