"""What only real volumes show: a small full disk, bind mounts, a read-only remount, a trash and a quarantine elsewhere.

    python -m tests.safety.real_volumes

needs root on Linux: it mounts a tmpfs of 2 MB and bind mounts below a temporary folder, and unmounts them whatever
happens. Prints a table; returns 1 where a case was not as it must be.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.operations import QUARANTINE_NAME, Outcome, RemovalPlan, RemovalSettings, Status, Way
from imagetwin.fileops.execute import execute_plan
from imagetwin.fileops.undo import Restoration, undo_run
from imagetwin.store.journal import Journal
from tests.helpers.hazards import own_places
from tests.helpers.removal import plan_all_but_the_first, write_file
from tests.helpers.trees import Leaf, contents_of, tree_of, without_inodes


class Volumes:
    """A folder with a home drive and a place for mounts."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.pictures = root / "pictures"
        self.drive = root / "drive"
        self._mounts = ExitStack()
        self.drive.mkdir()

    @contextmanager
    def mounted(self) -> Iterator["Volumes"]:
        """Unmount everything afterwards, the last first."""
        with self._mounts:
            yield self

    def mount_small(self) -> None:
        """Mount a disk of 2 MB at `drive`."""
        self._mount("-t", "tmpfs", "-o", "size=2m", "tmpfs", str(self.drive))

    def bind(self, folder: Path, name: str) -> Path:
        """Show a folder a second time, at another place; return that."""
        place = self.root / name
        place.mkdir()
        self._mount("--bind", str(folder), str(place), at=place)
        return place

    def remount_read_only(self) -> None:
        """Let nobody write to `drive` any more."""
        subprocess.run(["mount", "-o", "remount,ro", str(self.drive)], check=True)

    def remount_writable(self) -> None:
        """Let everybody write to `drive` again."""
        subprocess.run(["mount", "-o", "remount,rw", str(self.drive)], check=True)

    def _mount(self, *arguments: str, at: Path | None = None) -> None:
        subprocess.run(["mount", *arguments], check=True, capture_output=True)
        self._mounts.callback(subprocess.run, ["umount", str(at or self.drive)], check=True)

    # Removals

    def three(self, folder: Path, size: int = 1000) -> list[Path]:
        """Write a best file and two that go."""
        paths = [folder / name for name in ("best.jpg", "sub/one.jpg", "sub/two.jpg")]
        for number, path in enumerate(paths):
            write_file(path, bytes([number]) * size)
            os.utime(path, ns=(1, 1_600_000_000_111_222_333 + number))
        return paths

    @contextmanager
    def journal(self) -> Iterator[Journal]:
        """Open the journal of this case."""
        with Journal(self.root / "journal.sqlite") as journal:
            yield journal

    def execute(self, plan: RemovalPlan) -> tuple[Outcome, ...]:
        """Carry a plan out."""
        with self.journal() as journal:
            return execute_plan(plan, journal).outcomes

    def undo(self) -> list[Restoration]:
        """Take everything back."""
        with self.journal() as journal:
            return [entry for run in journal.runs() for entry in undo_run(journal, run.number)]


def _check_all(outcomes: tuple[Outcome, ...], status: Status) -> None:
    assert {outcome.status for outcome in outcomes} == {status}, [(each.status, each.reason) for each in outcomes]


def _check_same(folder: Path, before: dict[str, Leaf]) -> None:
    assert without_inodes(tree_of(folder)) == without_inodes(before)


def _refused(paths: list[Path], settings: RemovalSettings) -> str:
    try:
        plan_all_but_the_first(*paths, settings=settings)
    except PlanRefusedError as error:
        return str(error)
    raise AssertionError("the plan was not refused")


# The cases: each returns what it saw


def a_move_to_a_full_volume(volumes: Volumes) -> str:
    volumes.mount_small()
    paths = volumes.three(volumes.pictures, 1_500_000)
    before = tree_of(volumes.pictures)
    settings = RemovalSettings(Way.MOVE, destination=volumes.drive / "moved")
    outcomes = volumes.execute(plan_all_but_the_first(*paths, settings=settings))
    assert [outcome.status for outcome in outcomes] == [Status.REMOVED, Status.FAILED]
    assert paths[2].exists()
    assert [path.name for path in (volumes.drive / "moved").iterdir()] == ["one.jpg"]
    volumes.undo()
    _check_same(volumes.pictures, before)
    assert not tree_of(volumes.drive)
    return f"first removed, second: {outcomes[1].reason}"


def an_undo_to_a_full_volume(volumes: Volumes) -> str:
    volumes.mount_small()
    paths = volumes.three(volumes.drive, 600_000)
    before = tree_of(volumes.drive)
    settings = RemovalSettings(Way.MOVE, destination=volumes.root / "moved")
    _check_all(volumes.execute(plan_all_but_the_first(*paths, settings=settings)), Status.REMOVED)
    filler = write_file(volumes.drive / "filler", b"f" * 500_000)
    told = [entry for entry in volumes.undo() if entry.place is None]
    assert len(told) == 1
    assert told[0].reason
    assert contents_of(volumes.drive, volumes.root / "moved") >= {leaf.content for leaf in before.values()}
    filler.unlink()
    volumes.undo()
    _check_same(volumes.drive, before)
    return f"one stays where it was: {told[0].reason}; restored after room was made"


def a_backup_to_a_full_volume(volumes: Volumes) -> str:
    volumes.mount_small()
    paths = volumes.three(volumes.pictures, 1_500_000)
    settings = RemovalSettings(Way.QUARANTINE, backup_folder=volumes.drive / "backup")
    outcomes = volumes.execute(plan_all_but_the_first(*paths, settings=settings))
    assert [outcome.status for outcome in outcomes] == [Status.REMOVED, Status.FAILED]
    assert paths[2].exists()
    return f"what could not be backed up stays: {outcomes[1].reason}"


def a_journal_on_a_full_volume(volumes: Volumes) -> str:
    volumes.mount_small()
    paths = volumes.three(volumes.pictures)
    before = tree_of(volumes.pictures)
    plan = plan_all_but_the_first(*paths, settings=RemovalSettings(Way.QUARANTINE))
    with Journal(volumes.drive / "journal.sqlite") as journal:
        with contextlib.suppress(OSError), open(volumes.drive / "filler", "wb", buffering=0) as filler:
            while filler.write(b"f" * 4096):
                pass
        try:
            outcomes = execute_plan(plan, journal).outcomes
        except Exception as error:
            assert tree_of(volumes.pictures) == before
            said = f"refused before anything was done: {error}"
        else:
            said = f"{[str(outcome.status) for outcome in outcomes]}"
        (volumes.drive / "filler").unlink()
        for run in journal.runs():
            undo_run(journal, run.number)
    _check_same(volumes.pictures, before)
    return said.replace(str(volumes.root), "…")


def _protected(volumes: Volumes, protected: Path, paths: list[Path]) -> str:
    before = tree_of(volumes.pictures)
    # Trash and hard links are refused at once: nothing can be renamed or linked from one mount to another.
    for way in (Way.QUARANTINE, Way.SYMLINK, Way.DELETE):
        _refused(paths, RemovalSettings(way, protected_folders=(protected,)))
        plan = plan_all_but_the_first(*paths, settings=RemovalSettings(way))
        later = RemovalPlan(plan.removals, settings=RemovalSettings(way, protected_folders=(protected,)))
        outcomes = volumes.execute(later)
        _check_all(outcomes, Status.SKIPPED)
        assert tree_of(volumes.pictures) == before
    return f"all skipped: {outcomes[0].reason}"


def a_protected_folder_by_a_bind_mount(volumes: Volumes) -> str:
    volumes.three(volumes.pictures)
    shown = volumes.bind(volumes.pictures, "shown")
    return _protected(volumes, volumes.pictures, volumes.three(shown))


def a_protected_subfolder_by_a_bind_mount(volumes: Volumes) -> str:
    volumes.three(volumes.pictures / "album")
    shown = volumes.bind(volumes.pictures / "album" / "sub", "shown")
    best = write_file(volumes.root / "elsewhere" / "best.jpg", b"best")
    return _protected(volumes, volumes.pictures, [best, shown / "one.jpg", shown / "two.jpg"])


def a_bind_mount_that_is_protected_itself(volumes: Volumes) -> str:
    paths = volumes.three(volumes.pictures)
    return _protected(volumes, volumes.bind(volumes.pictures / "sub", "shown"), paths)


def a_survivor_that_is_the_victim_by_a_bind_mount(volumes: Volumes) -> str:
    paths = volumes.three(volumes.pictures)
    shown = volumes.bind(volumes.pictures, "shown")
    before = tree_of(volumes.pictures)
    said = ""
    for way in (Way.QUARANTINE, Way.TRASH, Way.HARDLINK, Way.SYMLINK, Way.DELETE):
        said = _refused([shown / "sub" / "one.jpg", paths[1]], RemovalSettings(way))
    assert tree_of(volumes.pictures) == before
    return said


def a_quarantine_on_the_files_own_volume(volumes: Volumes) -> str:
    volumes.mount_small()
    paths = volumes.three(volumes.drive)
    before = tree_of(volumes.drive)
    outcomes = volumes.execute(plan_all_but_the_first(*paths, settings=RemovalSettings(Way.QUARANTINE)))
    _check_all(outcomes, Status.REMOVED)
    assert all(each.place is not None and each.place.is_relative_to(volumes.drive) for each in outcomes)
    volumes.undo()
    assert tree_of(volumes.drive) == before
    return f'lay in "{QUARANTINE_NAME}" on that volume; undone with the same inodes'


def a_trash_on_the_files_own_volume(volumes: Volumes) -> str:
    volumes.mount_small()
    paths = volumes.three(volumes.drive)
    before = tree_of(volumes.drive)
    outcomes = volumes.execute(plan_all_but_the_first(*paths, settings=RemovalSettings(Way.TRASH)))
    _check_all(outcomes, Status.REMOVED)
    trash = volumes.drive / f".Trash-{os.getuid()}"
    assert all(each.place is not None and each.place.parent == trash / "files" for each in outcomes)
    volumes.undo()
    assert {name: leaf for name, leaf in tree_of(volumes.drive).items() if not name.startswith(".Trash-")} == before
    assert not contents_of(trash)
    return f"lay in {trash.name}; undone with the same inodes, no record left"


def a_hard_link_to_another_volume(volumes: Volumes) -> str:
    volumes.mount_small()
    best = write_file(volumes.pictures / "best.jpg", b"best")
    paths = volumes.three(volumes.drive)
    before = tree_of(volumes.drive)
    said = _refused([best, *paths], RemovalSettings(Way.HARDLINK))
    assert tree_of(volumes.drive) == before
    return said


def a_symbolic_link_to_another_volume(volumes: Volumes) -> str:
    volumes.mount_small()
    best = write_file(volumes.pictures / "best.jpg", b"best")
    paths = volumes.three(volumes.drive)
    before = tree_of(volumes.drive)
    _check_all(
        volumes.execute(plan_all_but_the_first(best, *paths, settings=RemovalSettings(Way.SYMLINK))), Status.REMOVED
    )
    assert all(path.readlink() == best for path in paths)
    volumes.undo()
    assert without_inodes(tree_of(volumes.drive)) == without_inodes(before)
    return "linked, originals kept on their volume, undone"


def a_volume_that_became_read_only(volumes: Volumes) -> str:
    volumes.mount_small()
    paths = volumes.three(volumes.drive)
    before = tree_of(volumes.drive)
    plans = [
        plan_all_but_the_first(*paths, settings=RemovalSettings(way, destination=volumes.root / "moved")) for way in Way
    ]
    volumes.remount_read_only()
    reasons = set()
    for plan in plans:
        outcomes = volumes.execute(plan)
        _check_all(outcomes, Status.FAILED)
        reasons |= {outcome.reason for outcome in outcomes}
        assert tree_of(volumes.drive) == before
        assert not contents_of(volumes.root / "moved"), "a copy was left behind"
    volumes.undo()
    return "; ".join(sorted(reasons)).replace(str(volumes.root), "…")


def an_undo_on_a_volume_that_became_read_only(volumes: Volumes) -> str:
    volumes.mount_small()
    paths = volumes.three(volumes.drive)
    before = tree_of(volumes.drive)
    _check_all(
        volumes.execute(plan_all_but_the_first(*paths, settings=RemovalSettings(Way.QUARANTINE))), Status.REMOVED
    )
    volumes.remount_read_only()
    told = volumes.undo()
    assert all(entry.place is None and entry.reason for entry in told)
    volumes.remount_writable()
    volumes.undo()
    assert tree_of(volumes.drive) == before
    return f"said: {told[0].reason}; restored once it could be written to"


def a_volume_that_is_gone(volumes: Volumes) -> str:
    volumes.mount_small()
    paths = volumes.three(volumes.pictures)
    before = tree_of(volumes.pictures)
    settings = RemovalSettings(Way.MOVE, destination=volumes.drive / "moved")
    _check_all(volumes.execute(plan_all_but_the_first(*paths, settings=settings)), Status.REMOVED)
    # The drive is pulled out: its contents are shown elsewhere meanwhile, so that it can be put in again.
    aside = volumes.bind(volumes.drive, "aside")
    subprocess.run(["umount", str(volumes.drive)], check=True)
    try:
        told = volumes.undo()
        assert all(entry.place is None and entry.reason for entry in told)
    finally:
        subprocess.run(["mount", "--bind", str(aside), str(volumes.drive)], check=True)
    volumes.undo()
    _check_same(volumes.pictures, before)
    return f"said: {told[0].reason}; restored once it was back".replace(str(volumes.root), "…")


CASES: tuple[Callable[[Volumes], str], ...] = (
    a_move_to_a_full_volume,
    an_undo_to_a_full_volume,
    a_backup_to_a_full_volume,
    a_journal_on_a_full_volume,
    a_protected_folder_by_a_bind_mount,
    a_protected_subfolder_by_a_bind_mount,
    a_bind_mount_that_is_protected_itself,
    a_survivor_that_is_the_victim_by_a_bind_mount,
    a_quarantine_on_the_files_own_volume,
    a_trash_on_the_files_own_volume,
    a_hard_link_to_another_volume,
    a_symbolic_link_to_another_volume,
    a_volume_that_became_read_only,
    an_undo_on_a_volume_that_became_read_only,
    a_volume_that_is_gone,
)


def _play(case: Callable[[Volumes], str]) -> tuple[bool, str]:
    root = Path(tempfile.mkdtemp(prefix="imagetwin-volumes-"))
    try:
        with own_places(root / "home"), Volumes(root).mounted() as volumes:
            return True, case(volumes)
    except Exception:
        return False, traceback.format_exc()
    finally:
        # Never through a mount that is still there.
        if not any(os.path.ismount(path) for path in root.iterdir()):
            shutil.rmtree(root)


def main() -> int:
    """Play all cases; return 1 where one was not as it must be, 2 where they cannot be played."""
    if sys.platform != "linux" or os.geteuid() != 0:
        print("This mounts volumes: it needs root on Linux.")
        return 2
    faulty = 0
    for case in CASES:
        fine, said = _play(case)
        faulty += not fine
        print(f"{'ok   ' if fine else 'FAULT'}  {case.__name__.replace('_', ' '):48}  {said}", flush=True)
    print(f"{len(CASES)} cases, {faulty} faulty")
    return int(faulty > 0)


if __name__ == "__main__":
    raise SystemExit(main())
