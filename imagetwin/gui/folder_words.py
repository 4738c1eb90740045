"""Words and icons for what a folder is in a search."""

from imagetwin.domain.folder_choices import FolderChoice, FolderRole
from imagetwin.domain.quantities import format_count
from imagetwin.review.folder_counts import FolderCount

ROLE_WORDS = {
    FolderRole.NORMAL: "Normal",
    FolderRole.PROTECTED: "Protected",
    FolderRole.PROTECTED_ONLY: "Only protected",
    FolderRole.LEFT_OUT: "Left out",
}
ROLE_TIPS = {
    FolderRole.NORMAL: "Searched; its pictures can be marked",
    FolderRole.PROTECTED: "Searched; its pictures are never marked and never changed",
    FolderRole.PROTECTED_ONLY: "Its pictures are never marked and never changed; no search begins here",
    FolderRole.LEFT_OUT: "Never looked in, not even below a folder that is searched",
}
# One key each, in the table of folders.
ROLE_KEYS = {
    "N": FolderRole.NORMAL,
    "P": FolderRole.PROTECTED,
    "O": FolderRole.PROTECTED_ONLY,
    "L": FolderRole.LEFT_OUT,
}
_ROLE_ICONS = {FolderRole.PROTECTED: "lock", FolderRole.PROTECTED_ONLY: "lock", FolderRole.LEFT_OUT: "cancel"}


def role_icon(role: FolderRole) -> str:
    """Return the name of a role's icon, "" for a normal folder."""
    return _ROLE_ICONS.get(role, "")


def choice_words(choice: FolderChoice) -> str:
    """Return in a sentence what is special about a folder, "" where nothing is."""
    words = [] if choice.role is FolderRole.NORMAL else [ROLE_WORDS[choice.role].lower()]
    if choice.is_searched:
        words += [] if choice.with_itself else ["not compared with itself"]
        words += [] if choice.subfolders else ["without subfolders"]
    sentence = ", ".join(words)
    return sentence[:1].upper() + sentence[1:]


def count_words(count: FolderCount | None) -> str:
    """Return what lies in a folder; None where it is not known."""
    if count is None:
        return ""
    if not count.image_count:
        return "No images"
    words = [format_count(count.image_count, "image")]
    words += [f"{count.grouped_count:,} in groups"] if count.grouped_count else []
    words += [f"{count.marked_count:,} marked"] if count.marked_count else []
    return ", ".join(words)
