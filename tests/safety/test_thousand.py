"""A thousand removals are undone to the byte.

`python -m tests.safety.test_thousand [COUNT]` does the same with every way on the journal as it is, and prints the
seconds.
"""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import pytest

from imagetwin.domain.matches import Group, Member
from imagetwin.domain.operations import RemovalSettings, Status, Way
from imagetwin.fileops.execute import execute_plan
from imagetwin.fileops.plan import plan_removal
from imagetwin.fileops.undo import undo_run
from imagetwin.store.journal import Journal
from tests.helpers.hazards import own_places
from tests.helpers.removal import inspect_nothing, write_file
from tests.helpers.scanned import rescanned
from tests.helpers.trees import tree_of

WAYS = tuple(way for way in Way if way is not Way.DELETE)


def remove_and_undo(root: Path, way: Way, count: int) -> None:
    """Remove so many files of a tree, one of a group each, and undo it; everything is compared, inodes too."""
    pictures = root / "pictures"
    groups = []
    for number in range(count):
        folder = pictures / f"album {number % 37}"
        best = write_file(folder / f"{number} best.jpg", f"best {number}".encode() * 9)
        copy = write_file(folder / "copies" / f"{number}.jpg", f"copy {number}".encode() * 7)
        os.utime(copy, ns=(1, 1_500_000_000_000_000_000 + number * 1_000_000_007))
        groups.append(Group(rescanned(best), (Member(rescanned(copy), 1.0),)))
    before = tree_of(pictures)
    settings = RemovalSettings(way, destination=root / "moved" if way is Way.MOVE else None)
    plan = plan_removal([(group, tuple(group.images)[1:]) for group in groups], settings, inspect=inspect_nothing)
    with own_journal(root) as journal:
        report = execute_plan(plan, journal)
        assert {outcome.status for outcome in report.outcomes} == {Status.REMOVED}
        assert len(report.outcomes) == count
        assert tree_of(pictures) != before
        restorations = undo_run(journal, report.run)
    assert len(restorations) == count
    assert all(entry.place == entry.path for entry in restorations)
    assert tree_of(pictures) == before
    assert not (root / "moved").exists()


def own_journal(root: Path) -> Journal:
    """Open a journal below a folder."""
    return Journal(root / "journal.sqlite")


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the trash is not a plain folder that can be read")
def test_the_undo_of_a_thousand_removals_is_exact_to_the_byte(
    fast_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
    with own_places(fast_folder / "places"):
        for place, way in enumerate(WAYS):
            remove_and_undo(fast_folder / str(place), way, 1000 // len(WAYS))


def main() -> int:
    """Do it with every way; raises where a tree is not as it was."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for way in WAYS:
        root = Path(tempfile.mkdtemp(prefix="imagetwin-thousand-"))
        try:
            with own_places(root / "places"):
                start = time.perf_counter()
                remove_and_undo(root, way, count)
                print(f"{way:12} {count} removed and undone, exact: {time.perf_counter() - start:.1f} s", flush=True)
        finally:
            shutil.rmtree(root)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
