"""What the journal records: runs of removals and undos, and the steps on files that they are made of."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from imagetwin.domain.images import FileIdentity
from imagetwin.domain.operations import Way


class Act(StrEnum):
    """What a step does to one path; the last two take back a link and a written sidecar."""

    TRASH = "trash"
    MOVE = "move"
    LINK = "link"
    DELETE = "delete"
    COPY = "copy"
    WRITE = "write"
    UNLINK = "unlink"
    UNWRITE = "unwrite"


@dataclass(frozen=True, slots=True)
class Step:
    """One act on one path, with all that is needed to tell afterwards how far it came, and to take it back.

    `target` is where the file goes (MOVE, COPY) or where the original is kept (LINK, WRITE and their opposites; None
    where nothing needs keeping). `temporary` is the name under which something is made before it takes its place.
    `link_to` is the survivor (LINK), `symbolic` the kind of link. `digest` is that of the file's bytes (WRITE: of the
    new ones), or "".
    `made_folders` are folders that the step makes, outermost first. `content` is what is written (WRITE); it is not
    kept in the journal. `mode` holds the permission bits of a file of which no copy is kept (LINK), else 0.
    """

    act: Act
    source: Path
    identity: FileIdentity
    target: Path | None = None
    temporary: Path | None = None
    link_to: Path | None = None
    symbolic: bool = False
    digest: str = ""
    made_folders: tuple[Path, ...] = ()
    content: bytes = b""
    mode: int = 0


class StepState(StrEnum):
    """How far a step is. INTENDED alone is not known for sure until somebody looks at the disk."""

    INTENDED = "intended"
    DONE = "done"
    NOT_DONE = "not done"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Entry:
    """One step in the journal.

    `removal` is the place of its removal in the plan, `place` where the file lies now, `undoes` the number of the
    entry that this one takes back.
    """

    number: int
    run: int
    removal: int
    step: Step
    state: StepState
    undoes: int | None = None
    reason: str = ""
    place: Path | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One removal; times are seconds since 1970 UTC, `ended` is None for one that was cut off.

    `plan` is the plan's JSON, "" where many runs that have ended are listed. `removed_count` counts steps on pictures
    and companions that are done and not undone.
    """

    number: int
    started: float
    ended: float | None
    way: Way
    plan: str
    removed_count: int
    undone_count: int
