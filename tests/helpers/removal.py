"""Real files with the groups, removals and plans that a scan of them leads to."""

from pathlib import Path

from imagetwin.domain.matches import Group, Member
from imagetwin.domain.operations import Removal, RemovalPlan
from imagetwin.fileops.plan import plan_removal
from tests.helpers.scanned import rescanned


def write_file(path: Path, content: bytes = b"picture") -> Path:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def group_of_files(*paths: Path) -> Group:
    """Return the group that a scan would make of these files, the first of them its reference."""
    members = tuple(Member(rescanned(path), 1.0) for path in paths[1:])
    return Group(rescanned(paths[0]), members)


def removal_of(victim: Path, survivor: Path, *other_paths: Path) -> Removal:
    """Return the removal of a file, under all its paths, that another one survives."""
    return Removal(rescanned(victim, *other_paths).file, rescanned(survivor).file)


def plan_all_but_the_first(*paths: Path) -> RemovalPlan:
    """Plan the removal of all these files but the first."""
    group = group_of_files(*paths)
    return plan_removal([(group, tuple(group.images)[1:])])
