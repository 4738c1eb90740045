"""Real files with the groups, removals, plans and runs that a scan of them leads to."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from imagetwin.config.paths import journal_path
from imagetwin.domain.images import ImageFile
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.operations import Inspection, OnOutcome, Outcome, Removal, RemovalPlan, RemovalSettings
from imagetwin.domain.progress import CancelToken
from imagetwin.fileops.execute import execute_plan
from imagetwin.fileops.plan import plan_removal
from imagetwin.imaging.digests import file_digest
from imagetwin.store.journal import Journal
from tests.helpers.scanned import rescanned


def write_file(path: Path, content: bytes = b"picture") -> Path:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def inspect_nothing(files: Sequence[ImageFile], *, decode: bool) -> Mapping[Path, Inspection]:
    """Find every file whole, whatever its bytes are; digest it truly."""
    del decode
    return {file.path: Inspection(digest=file_digest(file.path)) for file in files}


def group_of_files(*paths: Path) -> Group:
    """Return the group that a scan would make of these files, the first of them its reference."""
    members = tuple(Member(rescanned(path), 1.0) for path in paths[1:])
    return Group(rescanned(paths[0]), members)


def removal_of(victim: Path, survivor: Path, *other_paths: Path) -> Removal:
    """Return the removal of a file, under all its paths, that another one survives."""
    return Removal(rescanned(victim, *other_paths).file, rescanned(survivor).file)


def plan_all_but_the_first(*paths: Path, settings: RemovalSettings | None = None) -> RemovalPlan:
    """Plan the removal of all these files but the first."""
    group = group_of_files(*paths)
    return plan_removal([(group, tuple(group.images)[1:])], settings, inspect=inspect_nothing)


def execute(
    plan: RemovalPlan,
    *,
    on_outcome: OnOutcome = lambda _done, _outcome: None,
    cancel: CancelToken | None = None,
) -> tuple[Outcome, ...]:
    """Carry a plan out with the journal in its usual place; return what happened to each file."""
    with Journal(journal_path()) as journal:
        return execute_plan(plan, journal, on_outcome=on_outcome, cancel=cancel).outcomes


def survivor_of(removal: Removal) -> Path:
    """Return the path of the file that stays for a removal."""
    assert removal.survivor is not None
    return removal.survivor.path
