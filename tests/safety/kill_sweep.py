"""Kills a removal, or its undo, at every line of the code that touches files, and looks what is left.

For each line number n a fresh tree is made and a child process is started that kills itself (SIGKILL) before the nth
line it runs in the code that changes files, the journal or Send2Trash. Then nothing may be lost, and

* `undo` must restore the tree to the byte,
* `finish` must lead to the same tree as a run that was not killed,
* an undo that was killed itself, and is asked for again, must restore the tree as well.

    python -m tests.safety.kill_sweep FOLDER [--case CASE] [--stride N]

prints one line for each case: the number of kill points, and the first that failed. It forks, so it needs POSIX.
"""

import argparse
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any
from unittest.mock import patch

# The modules that change something on disk; between two of their lines nothing else does.
TRACED = (
    "imagetwin/fileops/acts/",
    "imagetwin/fileops/execute.py",
    "imagetwin/fileops/files.py",
    "imagetwin/fileops/runner.py",
    "imagetwin/fileops/trash.py",
    "imagetwin/fileops/undo.py",
    "imagetwin/store/",
    "send2trash/",
)


@dataclass(frozen=True, slots=True)
class Case:
    """One way to remove, with what else it is to do."""

    name: str
    way: str
    across: bool = False
    backup: bool = False
    metadata: bool = False
    same_bytes: bool = False


CASES = (
    Case("trash", "trash"),
    Case("quarantine", "quarantine"),
    Case("move", "move"),
    Case("move across volumes", "move", across=True),
    Case("hard link", "hardlink"),
    Case("hard link of the same bytes", "hardlink", same_bytes=True),
    Case("symbolic link", "symlink"),
    Case("delete", "delete"),
    Case("backup and quarantine", "quarantine", backup=True),
    Case("metadata and quarantine", "quarantine", metadata=True),
)
MODES = ("undo", "finish", "undo twice")


class Stage:
    """One tree with its plan and journal."""

    def __init__(self, root: Path, case: Case) -> None:
        self.case = case
        self.pictures = root / "pictures"
        self.other = root / "other"
        self.quarantine = root / "quarantine"
        self.journal_path = root / "journal.sqlite"
        self.other.mkdir(parents=True)
        self._make()

    def _make(self) -> None:
        from tests.helpers.removal import write_file

        self.paths = [self.pictures / name for name in ("best.jpg", "sub/one.jpg", "sub/two.jpg")]
        for number, path in enumerate(self.paths):
            content = b"same" if self.case.same_bytes else f"picture {number}".encode()
            write_file(path, _jpeg(number) if self.case.metadata else content * 50)
            os.utime(path, ns=(1, 1_600_000_000_000_000_000 + number * 1_000_000_007))
        os.link(self.paths[1], self.pictures / "sub/one again.jpg")
        write_file(self.pictures / "sub/one.xmp", b"<x/>")
        if self.case.metadata:
            write_file(self.pictures / "best.xmp", _xmp())

    def plan(self) -> Any:
        from imagetwin.domain.matches import Group, Member
        from imagetwin.domain.operations import RemovalSettings, Way
        from imagetwin.fileops.plan import plan_removal
        from tests.helpers.removal import inspect_nothing
        from tests.helpers.scanned import rescanned

        images = [rescanned(self.paths[1], self.pictures / "sub/one again.jpg"), rescanned(self.paths[2])]
        group = Group(rescanned(self.paths[0]), tuple(Member(image, 1.5) for image in images))
        settings = RemovalSettings(
            way=Way(self.case.way),
            destination=self.other / "moved" if self.case.way == "move" else None,
            distance_in_name=True,
            backup_folder=self.other / "backup" if self.case.backup else None,
            complete_metadata=self.case.metadata,
        )
        return plan_removal([(group, tuple(images))], settings, inspect=inspect_nothing)

    def execute(self, plan: Any) -> None:
        from imagetwin.fileops.execute import execute_plan
        from imagetwin.store.journal import Journal

        with Journal(self.journal_path) as journal, _volumes(self.case):
            report = execute_plan(plan, journal, own_quarantine=self.quarantine)
        bad = [outcome for outcome in report.outcomes if outcome.status != "removed"]
        if bad:
            raise AssertionError(f"not removed: {[(str(entry.path), entry.reason) for entry in bad]}")

    def undo(self) -> None:
        from imagetwin.fileops.undo import undo_run
        from imagetwin.store.journal import Journal

        with Journal(self.journal_path) as journal, _volumes(self.case):
            for run in journal.runs():
                undo_run(journal, run.number)

    def finish(self) -> None:
        from imagetwin.fileops.undo import finish_run
        from imagetwin.store.journal import Journal

        with Journal(self.journal_path) as journal, _volumes(self.case):
            for run in journal.unfinished_runs():
                finish_run(journal, run.number, own_quarantine=self.quarantine)
            if not journal.runs():
                raise NothingBegunError


class NothingBegunError(Exception):
    """The child was killed before the run was in the journal, so there is nothing to finish."""


@contextmanager
def _volumes(case: Case) -> Iterator[None]:
    """Let every move count as one to another volume."""
    if not case.across:
        yield
        return
    with patch("imagetwin.fileops.steps.on_same_volume", lambda _first, _second: False):
        yield


def sweep(root: Path, case: Case, mode: str, *, start: int = 1, stride: int = 1) -> tuple[int, list[str]]:
    """Run one case; return the number of kill points and what went wrong, by kill point."""
    faults: list[str] = []
    for points, line in enumerate(count(start, stride)):
        folder = root / "stage"
        shutil.rmtree(folder, ignore_errors=True)
        finished, fault = _one(folder, case, mode, line)
        if fault:
            faults.append(f"line {line}: {fault}")
        if finished or len(faults) > 3:
            return points, faults
    raise AssertionError("unreachable")


def _one(folder: Path, case: Case, mode: str, line: int) -> tuple[bool, str]:
    from tests.helpers.trees import contents_of, tree_of

    stage = Stage(folder, case)
    before, contents = tree_of(stage.pictures), contents_of(stage.pictures)
    plan = stage.plan()
    if mode == "undo twice":
        stage.execute(plan)
        finished = _killed_at(line, stage.undo)
    else:
        finished = _killed_at(line, lambda: stage.execute(plan))
    try:
        if case.way != "delete":
            missing = contents - contents_of(folder, _trash())
            assert not missing, f"lost: {missing}"
        _put_in_order(stage, mode, before)
    except Exception:
        return finished, traceback.format_exc()
    return finished, ""


def _put_in_order(stage: Stage, mode: str, before: dict[str, Any]) -> None:
    from tests.helpers.trees import tree_of, without_inodes

    if mode == "finish":
        try:
            stage.finish()
        except NothingBegunError:
            assert tree_of(stage.pictures) == before
            return
        after = {name for name, leaf in tree_of(stage.pictures).items() if leaf.kind != "folder"}
        linked = stage.case.way in {"hardlink", "symlink"}
        expected = set(before) if linked else {"best.jpg"} | ({"best.xmp"} & set(before))
        assert after == expected, f"{sorted(after)}"
        if stage.case.way == "delete":
            return
    stage.undo()
    after_undo = tree_of(stage.pictures)
    if stage.case.way == "delete":
        assert all(before[name] == leaf for name, leaf in after_undo.items() if leaf.kind != "folder")
        return
    assert without_inodes(after_undo) == without_inodes(before), _difference(before, after_undo)
    leftovers = [name for name in tree_of(stage.other) if not name.startswith("backup")]
    assert not leftovers, leftovers
    assert not stage.quarantine.exists() or not tree_of(stage.quarantine), tree_of(stage.quarantine)


def _difference(before: dict[str, Any], after: dict[str, Any]) -> str:
    names = sorted(before.keys() | after.keys())
    return str([(name, before.get(name), after.get(name)) for name in names if before.get(name) != after.get(name)])


def _killed_at(line: int, work: Callable[[], None]) -> bool:
    """Do the work in a child that is killed at its nth line; return whether it came to its end before that."""
    child = os.fork()
    if child == 0:
        try:
            sys.settrace(_Killer(line).trace)
            work()
            sys.settrace(None)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(3)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return False
    assert status == 0, f"the child failed with {status}"
    return True


class _Killer:
    def __init__(self, line: int) -> None:
        self._left = line

    def trace(self, frame: FrameType, _event: str, _argument: object) -> Any:
        name = frame.f_code.co_filename.replace(os.sep, "/")
        return self._count if any(part in name for part in TRACED) else None

    def _count(self, _frame: FrameType, event: str, _argument: object) -> Any:
        if event == "line":
            self._left -= 1
            if self._left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return self._count


def _trash() -> Path:
    return Path(os.environ["XDG_DATA_HOME"]) / "Trash"


def _jpeg(number: int) -> bytes:
    from io import BytesIO

    from PIL import Image

    image = Image.new("RGB", (8, 8), (number * 40, 10, 10))
    exif = Image.Exif()
    exif[0x010E] = f"description {number}"
    buffer = BytesIO()
    image.save(buffer, "JPEG", **({"exif": exif} if number else {}))
    return buffer.getvalue()


def _xmp() -> bytes:
    from imagetwin.imaging.metadata import Metadata
    from imagetwin.imaging.xmp import sidecar_with

    return sidecar_with(None, Metadata(rating=3))


def prepare(root: Path) -> None:
    """Give this process a home and a trash of its own; before anything of ImageTwin is imported."""
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(root / name.lower())
    os.environ["HOME"] = str(root)
    import send2trash  # noqa: F401

    import imagetwin.fileops.undo  # noqa: F401 - loaded before the children are forked


def main(arguments: list[str] | None = None) -> int:
    """Sweep; return 1 where anything was lost or not as it should be."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--case", choices=[case.name for case in CASES], action="append")
    parser.add_argument("--mode", choices=MODES, action="append")
    parser.add_argument("--stride", type=int, default=1)
    parser.add_argument("--start", type=int, default=1)
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    prepare(options.folder.resolve())
    failed = False
    for case in CASES:
        for mode in options.mode or MODES:
            if (options.case and case.name not in options.case) or (case.way == "delete" and mode == "undo twice"):
                continue
            points, faults = sweep(options.folder.resolve(), case, mode, start=options.start, stride=options.stride)
            print(f"{case.name}, {mode}: {points} kill points, {len(faults)} faults", flush=True)
            for fault in faults:
                print(fault)
            failed = failed or bool(faults) or not points
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
