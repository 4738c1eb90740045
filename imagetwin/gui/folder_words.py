"""Words and icons for what a folder is in a search; those of the tables are translated where they are shown."""

from imagetwin.domain.folder_choices import FolderChoice, FolderRole
from imagetwin.domain.wording import mark, tr, trn
from imagetwin.review.folder_counts import FolderCount

ROLE_WORDS = {
    FolderRole.NORMAL: mark("Normal"),
    FolderRole.PROTECTED: mark("Protected"),
    FolderRole.PROTECTED_ONLY: mark("Only protected"),
    FolderRole.LEFT_OUT: mark("Left out"),
}
ROLE_TIPS = {
    FolderRole.NORMAL: mark("Searched; its pictures can be marked"),
    FolderRole.PROTECTED: mark("Searched; its pictures are never marked and never changed"),
    FolderRole.PROTECTED_ONLY: mark("Its pictures are never marked and never changed; no search begins here"),
    FolderRole.LEFT_OUT: mark("Never looked in, not even below a folder that is searched"),
}
# One key each, in the table of folders.
ROLE_KEYS = {
    "N": FolderRole.NORMAL,
    "P": FolderRole.PROTECTED,
    "O": FolderRole.PROTECTED_ONLY,
    "L": FolderRole.LEFT_OUT,
}
_ROLE_IN_A_LIST = {
    FolderRole.PROTECTED: mark("protected"),
    FolderRole.PROTECTED_ONLY: mark("only protected"),
    FolderRole.LEFT_OUT: mark("left out"),
}
_ROLE_ICONS = {FolderRole.PROTECTED: "lock", FolderRole.PROTECTED_ONLY: "lock", FolderRole.LEFT_OUT: "cancel"}


def role_icon(role: FolderRole) -> str:
    """Return the name of a role's icon, "" for a normal folder."""
    return _ROLE_ICONS.get(role, "")


def choice_words(choice: FolderChoice) -> str:
    """Return in a sentence what is special about a folder, "" where nothing is."""
    words = [] if choice.role is FolderRole.NORMAL else [tr(_ROLE_IN_A_LIST[choice.role])]
    if choice.is_searched:
        words += [] if choice.with_itself else [tr("not compared with itself")]
        words += [] if choice.subfolders else [tr("without subfolders")]
    sentence = ", ".join(words)
    return sentence[:1].upper() + sentence[1:]


def count_words(count: FolderCount | None) -> str:
    """Return what lies in a folder; None where it is not known."""
    if count is None:
        return ""
    if not count.image_count:
        return tr("No images")
    words = [trn("{n} image", "{n} images", count.image_count)]
    words += [trn("{n} in groups", "{n} in groups", count.grouped_count)] if count.grouped_count else []
    words += [trn("{n} marked", "{n} marked", count.marked_count)] if count.marked_count else []
    return ", ".join(words)
