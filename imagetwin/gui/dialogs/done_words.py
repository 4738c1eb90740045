"""What was removed, in whole sentences for each way: other languages change more of them than the last word."""

from imagetwin.domain.operations import Way
from imagetwin.domain.wording import trn


def pictures_removed(way: Way, count: int) -> str:
    """Return a sentence about pictures that were just removed."""
    return {
        Way.TRASH: trn("{n} picture moved to the trash.", "{n} pictures moved to the trash.", count),
        Way.QUARANTINE: trn("{n} picture moved to the quarantine.", "{n} pictures moved to the quarantine.", count),
        Way.MOVE: trn("{n} picture moved to a folder.", "{n} pictures moved to a folder.", count),
        Way.HARDLINK: trn("{n} picture replaced by a hard link.", "{n} pictures replaced by a hard link.", count),
        Way.SYMLINK: trn(
            "{n} picture replaced by a symbolic link.", "{n} pictures replaced by a symbolic link.", count
        ),
        Way.DELETE: trn("{n} picture deleted permanently.", "{n} pictures deleted permanently.", count),
    }[way]


def files_are_removed(way: Way, count: int) -> str:
    """Return how far a removal came: the first half of a sentence, without its end."""
    return {
        Way.TRASH: trn("{n} file is moved to the trash", "{n} files are moved to the trash", count),
        Way.QUARANTINE: trn("{n} file is moved to the quarantine", "{n} files are moved to the quarantine", count),
        Way.MOVE: trn("{n} file is moved to a folder", "{n} files are moved to a folder", count),
        Way.HARDLINK: trn("{n} file is replaced by a hard link", "{n} files are replaced by a hard link", count),
        Way.SYMLINK: trn("{n} file is replaced by a symbolic link", "{n} files are replaced by a symbolic link", count),
        Way.DELETE: trn("{n} file is deleted permanently", "{n} files are deleted permanently", count),
    }[way]
