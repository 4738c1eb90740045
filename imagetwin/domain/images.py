"""What the walk finds and what decoding makes of it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from os import stat_result
from pathlib import Path

from imagetwin.domain.wording import mark, number, tr


class Travelling:
    """Values that go to worker processes and back by the thousand: pickled by their fields, which is quicker."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple(getattr(self, name) for name in self.__slots__)


@dataclass(frozen=True, slots=True)
class FileIdentity(Travelling):
    """What tells whether a file is still the one that was scanned.

    `device` and `inode` are `st_dev` and `st_ino` of `os.stat` (on Windows the volume and the file index);
    an inode of 0 means that the file system gives none.
    """

    byte_size: int
    mtime_ns: int
    device: int
    inode: int

    @classmethod
    def from_stat(cls, status: stat_result) -> "FileIdentity":
        """Take the four numbers from a stat result."""
        return cls(status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino)

    def same_file(self, other: "FileIdentity") -> bool:
        """Tell whether both are one file on disk under two names; never true where there are no inodes."""
        return self.inode != 0 and (self.device, self.inode) == (other.device, other.inode)


@dataclass(frozen=True, slots=True)
class ImageFile(Travelling):
    """A file that passed discovery, with every path under which it was found.

    `other_paths` are hard links to the same file: one image file, never duplicates of each other.
    """

    path: Path
    identity: FileIdentity
    other_paths: tuple[Path, ...] = ()

    @property
    def byte_size(self) -> int:
        """The file's size in bytes."""
        return self.identity.byte_size

    @property
    def paths(self) -> tuple[Path, ...]:
        """All the names of this file, the first in walking order first."""
        return (self.path, *self.other_paths)


# Of an upright picture: left, top, right and bottom, in 255ths of its width and height.
Part = tuple[int, int, int, int]
WHOLE: Part = (0, 0, 255, 255)


@dataclass(frozen=True, slots=True)
class ScannedImage(Travelling):
    """An image file that was decoded: `width` and `height` are in pixels, as shown (orientation applied).

    `part` is None but for a damaged picture: there it is what could be decoded, and was compared. That may be all of
    it, where it is not known what is damaged.
    """

    file: ImageFile
    width: int
    height: int
    format: str
    part: Part | None = None

    @property
    def is_damaged(self) -> bool:
        """Whether only a part of the picture could be decoded, or some of it is broken."""
        return self.part is not None

    @property
    def path(self) -> Path:
        """The first path of the file."""
        return self.file.path

    @property
    def byte_size(self) -> int:
        """The file's size in bytes."""
        return self.file.byte_size

    @property
    def pixel_count(self) -> int:
        """Width times height of the full image."""
        return self.width * self.height


class UnreadableKind(StrEnum):
    """Why something was found but not compared, as programs are told; `words` are for people."""

    TRUNCATED = "truncated"
    DAMAGED = "damaged"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too-large"
    NO_PERMISSION = "no-permission"
    VANISHED = "vanished"
    TIMED_OUT = "timed-out"
    WORKER_DIED = "worker-died"
    # The drive or the network gave an error in place of the bytes.
    READ_ERROR = "read-error"
    EMPTY = "empty"
    # A pipe, a socket or a device with the name of a picture.
    NOT_A_FILE = "not-a-file"
    IN_CLOUD = "in-cloud"
    # It lies where the scan was started, and the machine that was to read it has nothing or something else there.
    NOT_VISIBLE = "not-visible"
    # A folder that the options leave out, though it was asked for.
    EXCLUDED = "excluded"
    # A fault of the program itself; it costs one file, too.
    FAILED = "failed"

    @property
    def words(self) -> str:
        """The kind as it stands in a sentence and in a table."""
        return tr(_KIND_WORDS[self], note="kind of fault")


_KIND_WORDS = {
    UnreadableKind.TRUNCATED: mark("truncated", note="kind of fault"),
    UnreadableKind.DAMAGED: mark("damaged", note="kind of fault"),
    UnreadableKind.UNSUPPORTED: mark("unsupported", note="kind of fault"),
    UnreadableKind.TOO_LARGE: mark("too large", note="kind of fault"),
    UnreadableKind.NO_PERMISSION: mark("no permission", note="kind of fault"),
    UnreadableKind.VANISHED: mark("vanished", note="kind of fault"),
    UnreadableKind.TIMED_OUT: mark("timed out", note="kind of fault"),
    UnreadableKind.WORKER_DIED: mark("worker died", note="kind of fault"),
    UnreadableKind.READ_ERROR: mark("read error", note="kind of fault"),
    UnreadableKind.EMPTY: mark("empty", note="kind of fault"),
    UnreadableKind.NOT_A_FILE: mark("not a file", note="kind of fault"),
    UnreadableKind.IN_CLOUD: mark("in cloud", note="kind of fault"),
    UnreadableKind.NOT_VISIBLE: mark("not visible", note="kind of fault"),
    UnreadableKind.EXCLUDED: mark("excluded", note="kind of fault"),
    UnreadableKind.FAILED: mark("failed", note="kind of fault"),
}

# They lie in the bytes themselves, so that the same bytes have them again; no setting and no other moment helps.
LASTING_KINDS = frozenset({UnreadableKind.TRUNCATED, UnreadableKind.DAMAGED, UnreadableKind.UNSUPPORTED})


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or folder that was found but not compared, and why: a phrase such as `truncated (12 bytes missing)`.

    The reason is English; `wording.tr` shows it in the user's language.
    """

    path: Path
    reason: str
    kind: UnreadableKind


def kinds_in_words(entries: Iterable[Unreadable]) -> str:
    """Count what was not compared by its kinds, the most frequent first: `7 unsupported, 5 damaged`."""
    counts = Counter(entry.kind for entry in entries)
    ordered = sorted(counts.items(), key=lambda each: (-each[1], list(UnreadableKind).index(each[0])))
    return ", ".join(tr("{n} {kind}", note="5 damaged", n=number(count), kind=kind.words) for kind, count in ordered)


def kind_of_os_error(error: OSError) -> UnreadableKind:
    """Return why the system did not let a file or folder be read."""
    if isinstance(error, FileNotFoundError):
        return UnreadableKind.VANISHED
    return UnreadableKind.NO_PERMISSION if isinstance(error, PermissionError) else UnreadableKind.READ_ERROR


def quality_order(image: ScannedImage) -> tuple[bool, int, int, str]:
    """Sort key that puts the best image first: intact ones, then more pixels, then more bytes, then the path."""
    return (image.is_damaged, -image.pixel_count, -image.byte_size, str(image.path))
