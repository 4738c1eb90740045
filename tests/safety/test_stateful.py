"""Any sequence of removing, changing from outside and undoing: no content is gone that nobody gave up.

IMAGETWIN_EXAMPLES sets the number of sequences; the suite takes few, always the same ones.
"""

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.operations import Outcome, RemovalPlan, RemovalSettings, Status, Way
from imagetwin.fileops.execute import execute_plan
from imagetwin.fileops.plan import plan_removal
from imagetwin.fileops.undo import finish_run, undo_run
from imagetwin.store import journal as journal_module
from imagetwin.store.database import open_database
from imagetwin.store.journal import Journal
from tests.helpers.hazards import own_places
from tests.helpers.removal import inspect_nothing
from tests.helpers.scanned import rescanned
from tests.helpers.trees import contents_of, tree_of

EXAMPLES = int(os.environ.get("IMAGETWIN_EXAMPLES", "0"))
FOLDERS = ("", "sub", os.fsdecode(b"od\xe9"))
NAMES = (
    *("a.jpg", "A.jpg", "a.xmp", "two\nlines.jpg", "é.jpg", "e\u0301.jpg"),
    *(os.fsdecode(b"caf\xe9.jpg"), "a (2).jpg", "l" * 251 + ".jpg"),
)
PLACES = st.tuples(st.sampled_from(FOLDERS), st.sampled_from(NAMES))
# The letter is what the pictures look like, so it makes the groups. What is not written as the same bytes as the one
# before gets a number of its own, so that a content that is lost has no twin anywhere.
CONTENTS = st.tuples(st.sampled_from("AB"), st.sampled_from(["own", "own", "same"]))
INDEX = st.integers(0, 50)
Options = tuple[bool, str, int, int]
# Whether a backup is made, what happens between plan and execution and to which file, and when the program is cut off.
REMOVAL = rule(
    kept=INDEX,
    options=st.tuples(
        st.booleans(), st.sampled_from(["", "", "", "change", "delete"]), INDEX, st.sampled_from([0, 0, 0, 1, 2])
    ),
)


class _CutOffError(BaseException):
    """The program ends here."""


class RemovalMachine(RuleBasedStateMachine):
    """A folder that ImageTwin and its user change in turn."""

    def __init__(self) -> None:
        super().__init__()
        self._places = ExitStack()
        self._root = Path(tempfile.mkdtemp(prefix="imagetwin-stateful-"))
        self._places.callback(shutil.rmtree, self._root, ignore_errors=True)
        self._places.enter_context(own_places(self._root / "home"))
        self._places.enter_context(patch.object(os, "fsync", lambda _descriptor: None))
        self._places.enter_context(patch.object(journal_module, "open_database", partial(_unhurried, open_database)))
        self._pictures = self._root / "pictures"
        self._pictures.mkdir()
        # What was ever there, and what its user or a deletion that was asked for gave up.
        self._known: set[bytes] = set()
        self._given_up: set[bytes] = set()
        self._last = {letter: f"{letter} first".encode() for letter in "AB"}
        self._written_count = 0

    def teardown(self) -> None:
        """Remove the folder."""
        self._places.close()

    @initialize(files=st.lists(st.tuples(PLACES, CONTENTS), min_size=8, max_size=14))
    def make(self, files: list[tuple[tuple[str, str], tuple[str, str]]]) -> None:
        """Begin with some files."""
        for place, content in files:
            self.write(place, content)

    # What the user does

    @rule(place=PLACES, content=CONTENTS)
    def write(self, place: tuple[str, str], content: tuple[str, str]) -> None:
        """Make a file, or overwrite what has the name, through links as well."""
        path = self._pictures.joinpath(*place)
        path.parent.mkdir(exist_ok=True)
        letter, which = content
        if which == "own":
            self._written_count += 1
            self._last[letter] = f"{letter} {self._written_count:06}".encode()
        self._give_up(path)
        path.write_bytes(self._last[letter])
        self._known.add(self._last[letter])

    @rule(index=INDEX, content=CONTENTS)
    def change(self, index: int, content: tuple[str, str]) -> None:
        """Change a file that is there."""
        path = self._any_path(index)
        if path is not None:
            self.write((str(path.parent.relative_to(self._pictures)), path.name), content)

    @rule(index=INDEX, content=CONTENTS)
    def take_a_name(self, index: int, content: tuple[str, str]) -> None:
        """Make a file where one was removed, or where one lies that was moved away."""
        with self._journal() as journal:
            sources = [entry.step.source for run in journal.runs() for entry in journal.entries(run.number)]
        free = [path for path in sources if path.is_relative_to(self._pictures) and not os.path.lexists(path)]
        if free:
            path = free[index % len(free)]
            self.write((str(path.parent.relative_to(self._pictures)), path.name), content)

    @rule(index=INDEX)
    def delete(self, index: int) -> None:
        """Delete a file, which may be a survivor."""
        path = self._any_path(index)
        if path is not None:
            self._give_up(path)
            path.unlink()

    @rule(index=INDEX, place=PLACES, symbolic=st.booleans())
    def link(self, index: int, place: tuple[str, str], symbolic: bool) -> None:
        """Give a file another name."""
        path, other = self._any_path(index), self._pictures.joinpath(*place)
        if path is None or os.path.lexists(other):
            return
        other.parent.mkdir(exist_ok=True)
        if symbolic:
            other.symlink_to(path)
        else:
            os.link(path, other, follow_symlinks=False)

    # What ImageTwin does

    @REMOVAL
    def trash(self, kept: int, options: Options) -> None:
        """Remove to the trash."""
        self._remove(Way.TRASH, kept, *options)

    @REMOVAL
    def quarantine(self, kept: int, options: Options) -> None:
        """Remove to the quarantine."""
        self._remove(Way.QUARANTINE, kept, *options)

    @REMOVAL
    def move(self, kept: int, options: Options) -> None:
        """Move to a folder, flat, so that names are taken there."""
        self._remove(Way.MOVE, kept, *options)

    @REMOVAL
    def replace_by_links(self, kept: int, options: Options) -> None:
        """Let links take the files' places."""
        self._remove(Way.SYMLINK if kept % 2 else Way.HARDLINK, kept // 2, *options)

    @REMOVAL
    def delete_for_good(self, kept: int, options: Options) -> None:
        """Delete, now and then: what is deleted is given up and teaches nothing more."""
        if kept % 4 == 0:
            self._remove(Way.DELETE, kept // 4, *options)

    def _remove(self, way: Way, kept: int, backup: bool, meanwhile: str, index: int, cut_off_after: int) -> None:
        """Scan, mark all but one of each group, plan, perhaps let something happen, and execute."""
        groups = self._groups(kept)
        options = RemovalSettings(
            way,
            destination=self._root / "moved" if way is Way.MOVE else None,
            backup_folder=self._root / "backup" if backup else None,
            folders=(self._pictures,),
        )
        try:
            plan = plan_removal(
                [(group, tuple(group.images)[1:]) for group in groups], options, inspect=inspect_nothing
            )
        except PlanRefusedError:
            return
        if meanwhile == "change":
            self.change(index, ("A", "own"))
        elif meanwhile == "delete":
            self.delete(index)
        before = {removal: self._content_of(removal.survivor.path) for removal in plan.removals if removal.survivor}
        # A deletion is confirmed for all the plan's files.
        confirmed = {self._content_of(path) for path in plan.paths} if way is Way.DELETE else set()
        self._given_up |= confirmed
        for outcome in self._execute(plan, cut_off_after):
            if outcome.status is Status.REMOVED:
                assert outcome.removal.survivor is not None
                survivor = self._content_of(outcome.removal.survivor.path)
                assert survivor, "nothing of the group is left"
                assert survivor == before[outcome.removal]

    @rule()
    def undo_last(self) -> None:
        """Take the last run back, and again: the second time there is nothing left that could be."""
        with self._journal() as journal:
            for run in journal.runs()[:1]:
                undo_run(journal, run.number)

    @rule(index=INDEX)
    def undo_run(self, index: int) -> None:
        """Take any run back."""
        with self._journal() as journal:
            runs = journal.runs()
            if runs:
                undo_run(journal, runs[index % len(runs)].number)

    @rule(index=INDEX)
    def undo_one_file(self, index: int) -> None:
        """Take one file of the last run back."""
        with self._journal() as journal:
            for run in journal.runs()[:1]:
                entries = journal.entries(run.number)
                if entries:
                    undo_run(journal, run.number, paths=[entries[index % len(entries)].step.source])

    @rule()
    def finish(self) -> None:
        """Finish what was cut off."""
        with self._journal() as journal:
            for run in journal.unfinished_runs():
                if run.way is Way.DELETE:
                    undo_run(journal, run.number)
                else:
                    finish_run(journal, run.number)

    # What must hold

    @invariant()
    def no_content_is_lost(self) -> None:
        """Everything that nobody gave up is in the tree, the quarantine, the trash, the destination or the backup."""
        missing = self._known - self._given_up - contents_of(self._root)
        assert not missing, missing

    @invariant()
    def no_half_file_is_left(self) -> None:
        """What ImageTwin makes under a temporary name is gone afterwards."""
        assert not [name for name in tree_of(self._pictures) if name.endswith(".part")]

    def _execute(self, plan: RemovalPlan, cut_off_after: int) -> list[Outcome]:
        outcomes: list[Outcome] = []

        def take(done: int, outcome: Outcome) -> None:
            outcomes.append(outcome)
            if done == cut_off_after:
                raise _CutOffError

        with self._journal() as journal, contextlib.suppress(_CutOffError):
            execute_plan(plan, journal, on_outcome=take)
        return outcomes

    @contextlib.contextmanager
    def _journal(self) -> Iterator[Journal]:
        with Journal(self._root / "journal.sqlite") as journal:
            yield journal

    def _groups(self, kept: int) -> list[Group]:
        """Return the groups that a scan would find: alike are files whose content begins with the same letter."""
        by_inode: dict[int, list[Path]] = {}
        for path in self._files():
            by_inode.setdefault(path.stat().st_ino, []).append(path)
        groups: dict[bytes, list[Any]] = {}
        for paths in by_inode.values():
            if paths[0].suffix == ".jpg":
                groups.setdefault(paths[0].read_bytes()[:1], []).append(rescanned(paths[0], *paths[1:]))
        found = []
        for images in groups.values():
            place = kept % len(images)
            best, *others = images[place:] + images[:place]
            if others:
                found.append(Group(best, tuple(Member(image, 1.0) for image in others)))
        return found

    def _files(self) -> list[Path]:
        paths = [self._pictures / name for name, leaf in tree_of(self._pictures).items() if leaf.kind == "file"]
        return sorted(paths, key=os.fsencode)

    def _any_path(self, index: int) -> Path | None:
        paths = self._files()
        return paths[index % len(paths)] if paths else None

    def _give_up(self, path: Path) -> None:
        content = self._content_of(path)
        if content:
            self._given_up.add(content)

    @staticmethod
    def _content_of(path: Path) -> bytes:
        try:
            return path.read_bytes()
        except OSError:
            return b""


def _unhurried(open_it: Any, path: Path, schema: str, *, version: int, synchronous: str) -> Any:
    del synchronous
    return open_it(path, schema, version=version, synchronous="OFF")


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names of these kinds are not possible there")
def test_no_sequence_of_removals_changes_and_undos_loses_a_content() -> None:
    run_state_machine_as_test(
        RemovalMachine,
        settings=settings(
            max_examples=EXAMPLES or 25,
            stateful_step_count=40,
            derandomize=not EXAMPLES,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
