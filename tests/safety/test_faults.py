"""The disk, the journal and the trash fail at every point at which they can: nothing is lost and nobody is lied to."""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import send2trash

from imagetwin.domain.errors import JournalError, UndoError
from imagetwin.domain.operations import Outcome, RemovalPlan, RemovalSettings, Status, Way
from imagetwin.fileops.acts import move
from imagetwin.fileops.execute import execute_plan
from imagetwin.fileops.files import move_on_volume
from imagetwin.fileops.undo import Restoration, finish_run, undo_run
from imagetwin.store.journal import Journal
from tests.helpers.hazards import own_places, own_trash
from tests.helpers.removal import plan_all_but_the_first
from tests.helpers.trees import Leaf, contents_of, tree_of, without_inodes
from tests.safety.injection import ERRORS, FUNCTIONS, Fault, FullJournal, failing
from tests.safety.kill_sweep import CASES, Case, Stage, _volumes

# IMAGETWIN_LONG=1: every error at every call, not each in its turn.
LONG = os.environ.get("IMAGETWIN_LONG") == "1"
EVERY_CASE = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
LASTING = ("rename", "replace", "link", "symlink", "unlink", "open", "write")

pytestmark = [
    # A removal that fails in an unexpected manner is logged; here that is no news.
    pytest.mark.expects_log,
    pytest.mark.skipif(os.name == "nt", reason="the stage has links that Windows may not make"),
]


@pytest.fixture(autouse=True)
def stage_folder(fast_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for the stage, with a home and a trash beside it.

    Where a drive cannot be told, a quarantine would be made at its top; here it stays below the stage.
    """
    stage = fast_folder / "stage"
    monkeypatch.setattr("imagetwin.fileops.volumes._ancestors_on_volume", lambda _file: iter([stage]))
    with own_places(fast_folder / "home"):
        yield stage


@pytest.fixture
def make_scene(stage_folder: Path) -> "MakeScene":
    """Makes fresh scenes, each in place of the one before."""

    def make(case: Case) -> Scene:
        shutil.rmtree(stage_folder, ignore_errors=True)
        shutil.rmtree(own_trash(), ignore_errors=True)
        return Scene(stage_folder, case)

    return make


class Scene:
    """The kill tests' stage with what it was like before, and what must hold whatever happened to it."""

    def __init__(self, root: Path, case: Case) -> None:
        self.stage = Stage(root, case)
        self.case = case
        self.root = root
        self.plan: RemovalPlan = self.stage.plan()
        self.before = tree_of(self.stage.pictures)
        self._contents = contents_of(self.stage.pictures)

    def execute(self, journal: Journal) -> tuple[Outcome, ...]:
        """Carry the plan out."""
        with _volumes(self.case):
            return execute_plan(self.plan, journal, own_quarantine=self.stage.quarantine).outcomes

    def undo(self, journal: Journal) -> list[Restoration]:
        """Take back all runs."""
        with _volumes(self.case):
            return [entry for run in journal.runs() for entry in undo_run(journal, run.number)]

    def undo_anew(self) -> None:
        """Take back all runs with the journal opened again, as the next start would."""
        with Journal(self.stage.journal_path) as journal:
            self.undo(journal)

    def check_nothing_is_lost(self) -> None:
        """Every content is somewhere; that of deleted files need not be."""
        missing = self._contents - contents_of(self.root, own_trash())
        if self.case.way == "delete":
            missing -= {self.leaf(path).content for path in self.plan.paths}
        assert not missing

    def leaf(self, path: Path) -> Leaf:
        """Return what a path of the plan was before."""
        return self.before[str(path.relative_to(self.stage.pictures))]

    def is_in_place(self, path: Path) -> bool:
        """Tell whether a file lies where it was, as it was."""
        name = str(path.relative_to(self.stage.pictures))
        return without_inodes(tree_of(self.stage.pictures)).get(name) == without_inodes(self.before)[name]

    def check_outcomes(self, outcomes: tuple[Outcome, ...]) -> None:
        """Removed is what is gone and findable; anything else is in its place, or its path is in the reason."""
        assert len(outcomes) == len(self.plan.removals)
        for outcome in outcomes:
            in_place = [path for path in outcome.removal.paths if self.is_in_place(path)]
            if outcome.status is Status.REMOVED:
                assert not in_place
                self.check_place(outcome)
            else:
                gone = [path for path in outcome.removal.paths if path not in in_place]
                assert outcome.reason
                untold = [path for path in gone if f'"{path}"' not in outcome.reason]
                if "neither in its place nor in the trash" in outcome.reason:
                    untold = untold[:-1]  # it speaks of the one that was given last
                assert not untold, outcome.reason

    def check_place(self, outcome: Outcome) -> None:
        if self.case.way == "delete" or (self.case.same_bytes and self.case.way == "hardlink"):
            return
        assert outcome.place is not None
        assert outcome.place.read_bytes() == self.leaf(outcome.path).content

    def check_is_as_before(self, *, with_extra_copies: bool = False) -> None:
        """The tree is as it was, and nothing is left in quarantine and destination.

        Where a disk went on failing, what could not be cleared away may be left beside it: whole copies only.
        """
        after = {name: leaf for name, leaf in tree_of(self.stage.pictures).items() if leaf.kind != "folder"}
        if self.case.way == "delete":
            assert all(self.before[name] == leaf for name, leaf in after.items())
            return
        extra = {name: after.pop(name) for name in after.keys() - self.before.keys()}
        assert without_inodes(after) == without_inodes(self.before)
        leftovers = self._leftovers()
        if not with_extra_copies:
            assert not extra
            # What is left of a clearing away that failed is a copy in our own quarantine.
            leftovers = {name: leaf for name, leaf in leftovers.items() if leaf.content not in self._contents}
            assert not leftovers
        named = {name: leaf for name, leaf in (extra | leftovers).items() if not name.endswith(".part")}
        assert all(leaf.content in self._contents or not leaf.content for leaf in named.values())

    def _leftovers(self) -> dict[str, Leaf]:
        other = {name: leaf for name, leaf in tree_of(self.stage.other).items() if not name.startswith("backup")}
        kept = tree_of(self.stage.quarantine) if self.stage.quarantine.exists() else {}
        return {name: leaf for name, leaf in (other | kept).items() if leaf.kind == "file"}


MakeScene = Callable[[Case], Scene]
SOME_CASES = pytest.mark.parametrize("case", [CASES[1], CASES[4]], ids=["quarantine", "hard link"])
CALLS = tuple(function for function in FUNCTIONS if function != "stat")


def _errors(at: int) -> tuple[int, ...]:
    return ERRORS if LONG else (ERRORS[at % len(ERRORS)],)


def _sweep(function: str, attempt: Callable[[Fault], None], *, lasting: bool = False) -> None:
    """Let the call fail that comes first, second, third…, until there is none that could."""
    for at in itertools.count(1):
        faults = [Fault(function, number, at, lasting) for number in _errors(at)]
        for fault in faults:
            try:
                attempt(fault)
            except BaseException as error:
                error.add_note(f"with {fault}")
                raise
        if not any(fault.was_hit for fault in faults):
            return


# The disk


def _remove_with(scene: Scene, fault: Fault) -> None:
    with Journal(scene.stage.journal_path) as journal:
        try:
            with failing(fault):
                outcomes = scene.execute(journal)
        except JournalError:
            assert fault.was_hit
            assert tree_of(scene.stage.pictures) == scene.before
            return
        scene.check_nothing_is_lost()
        scene.check_outcomes(outcomes)


def _undo_with(scene: Scene, fault: Fault) -> None:
    with Journal(scene.stage.journal_path) as journal:
        assert {outcome.status for outcome in scene.execute(journal)} == {Status.REMOVED}
        try:
            with failing(fault):
                restorations = scene.undo(journal)
        except (JournalError, UndoError):
            assert fault.was_hit
            return
        _check_restorations(scene, restorations)


def _check_restorations(scene: Scene, restorations: list[Restoration]) -> None:
    for entry in restorations:
        if entry.place is None:
            assert entry.reason
        elif entry.path in scene.plan.paths:
            assert entry.place.read_bytes() == scene.leaf(entry.path).content


@EVERY_CASE
@pytest.mark.parametrize("function", CALLS)
@pytest.mark.parametrize("work", [_remove_with, _undo_with], ids=["removal", "undo"])
def test_a_call_that_fails_loses_nothing_and_undo_restores_the_tree(
    make_scene: MakeScene, case: Case, function: str, work: Callable[[Scene, Fault], None]
) -> None:
    def attempt(fault: Fault) -> None:
        scene = make_scene(case)
        work(scene, fault)
        scene.check_nothing_is_lost()
        scene.undo_anew()
        scene.check_is_as_before()

    _sweep(function, attempt)


@EVERY_CASE
@pytest.mark.parametrize("function", LASTING)
def test_a_disk_that_goes_on_failing_loses_nothing_and_undo_restores_the_tree(
    make_scene: MakeScene, case: Case, function: str
) -> None:
    def attempt(fault: Fault) -> None:
        scene = make_scene(case)
        _remove_with(scene, fault)
        scene.undo_anew()
        scene.check_is_as_before(with_extra_copies=True)

    _sweep(function, attempt, lasting=True)


@SOME_CASES
@pytest.mark.parametrize("work", [_remove_with, _undo_with], ids=["removal", "undo"])
def test_a_file_that_cannot_be_looked_at_for_once_is_not_lost(
    make_scene: MakeScene, case: Case, work: Callable[[Scene, Fault], None]
) -> None:
    def attempt(fault: Fault) -> None:
        scene = make_scene(case)
        work(scene, fault)
        scene.check_nothing_is_lost()
        scene.undo_anew()
        scene.check_is_as_before()

    _sweep("stat", attempt)


# The journal


@EVERY_CASE
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_a_journal_whose_disk_is_full_loses_nothing_and_undo_restores_the_tree(
    make_scene: MakeScene, case: Case, lasting: bool
) -> None:
    for at in itertools.count(1):
        scene = make_scene(case)
        with FullJournal(scene.stage.journal_path, at, lasting=lasting) as journal:
            try:
                outcomes = scene.execute(journal)
            except JournalError:
                assert at == 1, "only a run that cannot begin raises"
                assert tree_of(scene.stage.pictures) == scene.before
            else:
                scene.check_outcomes(outcomes)
            was_hit = journal.was_hit
        scene.check_nothing_is_lost()
        scene.undo_anew()
        scene.check_is_as_before()
        if not was_hit:
            return


@EVERY_CASE
def test_an_undo_whose_journal_is_full_can_be_asked_for_again(make_scene: MakeScene, case: Case) -> None:
    for at in itertools.count(1):
        scene = make_scene(case)
        with Journal(scene.stage.journal_path) as journal:
            scene.execute(journal)
        with FullJournal(scene.stage.journal_path, at, lasting=True) as journal:
            try:
                scene.undo(journal)
            except JournalError:
                scene.check_nothing_is_lost()
            was_hit = journal.was_hit
        scene.undo_anew()
        scene.check_is_as_before()
        if not was_hit:
            return


@EVERY_CASE
def test_a_run_whose_journal_was_full_can_be_finished(make_scene: MakeScene, case: Case) -> None:
    for at in itertools.count(2):
        scene = make_scene(case)
        with FullJournal(scene.stage.journal_path, at, lasting=True) as journal:
            scene.execute(journal)
            was_hit = journal.was_hit
        with Journal(scene.stage.journal_path) as journal, _volumes(case):
            for run in journal.unfinished_runs():
                finish_run(journal, run.number, own_quarantine=scene.stage.quarantine)
            assert not journal.unfinished_runs()
        assert not any(scene.is_in_place(path) for path in scene.plan.paths if _has_other_bytes(scene, path))
        scene.check_nothing_is_lost()
        scene.undo_anew()
        scene.check_is_as_before()
        if not was_hit:
            return


def _has_other_bytes(scene: Scene, path: Path) -> bool:
    # A hard link of the same bytes shows the same content, and the survivor's time.
    return scene.case.way != "hardlink" or scene.leaf(path).content != scene.before["best.jpg"].content


def test_what_cannot_be_said_in_unicode_can_be_settled(make_scene: MakeScene) -> None:
    """A name that is not Unicode stands in the reason that is written to the journal."""
    scene = make_scene(CASES[1])
    odd = scene.stage.paths[1].rename(scene.stage.paths[1].with_name(os.fsdecode(b"caf\xe9.jpg")))
    plan = plan_all_but_the_first(scene.stage.paths[0], odd, settings=RemovalSettings(Way.QUARANTINE))
    # The journal's disk is full before the result is written, and then the quarantined file is changed.
    with FullJournal(scene.stage.journal_path, 3, lasting=True) as journal:
        execute_plan(plan, journal, own_quarantine=scene.stage.quarantine)
    (kept,) = scene.stage.quarantine.rglob("*.jpg")
    kept.write_bytes(b"changed by somebody")
    with Journal(scene.stage.journal_path) as journal:
        undo_run(journal, 1)
    assert kept.read_bytes() == b"changed by somebody"


def test_a_file_that_turns_up_in_the_place_of_a_moved_one_does_not_hide_it(
    make_scene: MakeScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else, a synchronisation for one, writes the name again right after the file was moved."""
    scene = make_scene(CASES[1])

    def rename_and_write(source: Path, target: Path) -> None:
        move_on_volume(source, target)
        source.write_bytes(b"from elsewhere")

    with Journal(scene.stage.journal_path) as journal:
        with monkeypatch.context() as patched:
            patched.setattr(move, "move_on_volume", rename_and_write)
            scene.execute(journal)
        scene.undo(journal)
    scene.check_nothing_is_lost()
    left = contents_of(scene.stage.pictures)
    assert {leaf.content for leaf in scene.before.values()} <= left, "a file stayed in the quarantine unknown"
    assert b"from elsewhere" in left


# The trash


def _trash_acts(monkeypatch: pytest.MonkeyPatch, act: Callable[[str], None]) -> list[str]:
    """Let the trash do something else; return the list of what it was given."""
    given: list[str] = []

    def sender(path: str) -> None:
        given.append(path)
        act(path)

    monkeypatch.setattr(send2trash, "send2trash", sender)
    return given


def _raises(error: Exception) -> Callable[[str], None]:
    def fail(_path: str) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    "act",
    [_raises(OSError(5, "Input/output error")), _raises(RuntimeError("no such thing")), lambda _path: None],
    ids=["an error of the system", "an error of its own", "does nothing and reports success"],
)
def test_a_trash_that_takes_nothing_leaves_everything(
    make_scene: MakeScene, monkeypatch: pytest.MonkeyPatch, act: Callable[[str], None]
) -> None:
    scene = make_scene(CASES[0])
    _trash_acts(monkeypatch, act)
    with Journal(scene.stage.journal_path) as journal:
        outcomes = scene.execute(journal)
        assert {outcome.status for outcome in outcomes} == {Status.FAILED}
        assert tree_of(scene.stage.pictures) == scene.before
        assert scene.undo(journal) == []
    assert tree_of(scene.stage.pictures) == scene.before


def test_a_trash_that_deletes_gets_only_one_file(make_scene: MakeScene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = make_scene(CASES[0])
    given = _trash_acts(monkeypatch, os.unlink)
    with Journal(scene.stage.journal_path) as journal:
        outcomes = scene.execute(journal)
    assert len(given) == 1
    assert [outcome.status for outcome in outcomes] == [Status.FAILED, Status.SKIPPED]
    assert "neither in its place nor in the trash" in outcomes[0].reason
    assert "the trash lost a file" in outcomes[1].reason
    after = tree_of(scene.stage.pictures)
    assert after == {name: leaf for name, leaf in scene.before.items() if name != "sub/one.jpg"}


def test_a_trash_that_deletes_the_second_file_is_told_of_the_first_as_well(
    make_scene: MakeScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of a file's two names lies in the trash when the second is lost."""
    scene = make_scene(CASES[0])
    send = send2trash.send2trash
    given = _trash_acts(monkeypatch, lambda path: send(path) if len(given) == 1 else Path(path).unlink())
    with Journal(scene.stage.journal_path) as journal:
        outcomes = scene.execute(journal)
        assert len(given) == 2
        scene.undo(journal)
    assert scene.is_in_place(scene.stage.paths[1])
    assert f'"{scene.stage.paths[1]}"' in outcomes[0].reason


def test_a_trash_that_takes_another_file_is_found_out(make_scene: MakeScene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = make_scene(CASES[0])
    send, other = send2trash.send2trash, scene.stage.paths[0]
    _trash_acts(monkeypatch, lambda _path: send(str(other)) if other.exists() else None)
    with Journal(scene.stage.journal_path) as journal:
        outcomes = scene.execute(journal)
    assert [outcome.status for outcome in outcomes] == [Status.FAILED, Status.SKIPPED]
    scene.check_nothing_is_lost()
    assert all(scene.is_in_place(path) for path in scene.plan.paths)


def test_a_trash_that_fails_after_it_took_the_file_has_taken_it(
    make_scene: MakeScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = make_scene(CASES[0])
    send = send2trash.send2trash

    def send_and_fail(path: str) -> None:
        send(path)
        raise OSError(5, "Input/output error")

    _trash_acts(monkeypatch, send_and_fail)
    with Journal(scene.stage.journal_path) as journal:
        outcomes = scene.execute(journal)
        assert {outcome.status for outcome in outcomes} == {Status.REMOVED}
        scene.check_outcomes(outcomes)
        monkeypatch.undo()
        scene.undo(journal)
    scene.check_is_as_before()
