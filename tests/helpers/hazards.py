"""What may go wrong around a removal, and stages on which the real program meets it.

A stage is a small tree of real pictures: a best one and a smaller copy that is to go. Each hazard changes the stage
before the scan or between plan and execution, and says for which ways the copy has to stay.
"""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from imagetwin.cli.main import run as run_command
from tests.helpers.pictures import save_picture
from tests.helpers.removal import write_file
from tests.helpers.trees import Leaf, contents_of, tree_of, without_inodes

ROOT = Path(__file__).resolve().parents[2]
WAYS = ("trash", "quarantine", "move", "hardlink", "symlink", "delete")
LINKS = frozenset({"hardlink", "symlink"})
FOREIGN = b"somebody's own file"
# A day is enough: what matters is that times are kept, and that those of a change differ.
_TIME_NS = 1_600_000_000_123_456_700


@dataclass(slots=True)
class Stage:
    """One case's own tree. `real` holds the pictures, `seen` is where the scan finds them, `outside` is not scanned."""

    root: Path
    name: str
    seed: int
    victim_name: str = "copy.png"
    behind_link: bool = False
    victims: list[str] = field(default_factory=list)

    @property
    def real(self) -> Path:
        """The folder with the pictures."""
        return self.root / ("behind" if self.behind_link else "arena") / self.name

    @property
    def seen(self) -> Path:
        """The same folder by the path that is scanned."""
        return self.root / "links" / self.name if self.behind_link else self.real

    @property
    def outside(self) -> Path:
        """Destination, links and other people's files."""
        return self.root / "outside" / self.name

    @property
    def best(self) -> Path:
        """The picture that stays."""
        return self.real / "best.png"

    @property
    def victim(self) -> Path:
        """The picture that goes."""
        return self.real / "sub" / self.victim_name

    @property
    def destination(self) -> Path:
        """Where the way "move" takes files."""
        return self.outside / "moved"

    def make(self) -> None:
        """Make the pictures; a hazard may have said how they are called and where they lie."""
        save_picture(self.best, self.seed, (96, 72))
        save_picture(self.real / "sub" / "plain.png", self.seed, (64, 48)).rename(self.victim)
        self.victims = [f"sub/{self.victim_name}"]
        write_file(self.real / "sub" / "notes.txt", b"no picture")
        self.outside.mkdir(parents=True)
        for place, path in enumerate((self.best, self.victim)):
            os.utime(path, ns=(_TIME_NS, _TIME_NS + place))
        if self.behind_link:
            self.seen.parent.mkdir(exist_ok=True)
            self.seen.symlink_to(self.real)


def _nothing(_stage: Stage) -> None:
    pass


def _no_options(_stage: Stage) -> list[str]:
    return []


@contextmanager
def _as_it_is(_stage: Stage) -> Iterator[None]:
    yield


@dataclass(frozen=True, slots=True)
class Hazard:
    """One thing that may go wrong.

    `kind`: two of one kind cannot come together. `name_it` comes before the pictures are made, `prepare` before the
    scan, `harm` between plan and execution. `stays` are the ways by which the copy must not go. `options` are those of
    the execution; a plan that is made with them already must not name the copy.
    """

    name: str
    kind: str
    stays: frozenset[str] = frozenset()
    name_it: Callable[[Stage], None] = _nothing
    prepare: Callable[[Stage], None] = _nothing
    harm: Callable[[Stage], None] = _nothing
    options: Callable[[Stage], list[str]] = _no_options
    surround: Callable[[Stage], Any] = _as_it_is
    new_inodes: bool = False


# What the hazards do


@contextmanager
def _everything_on_other_volumes(_stage: Stage) -> Iterator[None]:
    with (
        patch("imagetwin.fileops.steps.on_same_volume", lambda *_paths: False),
        patch("imagetwin.fileops.feasible.on_same_volume", lambda *_paths: False),
    ):
        yield


@contextmanager
def _no_trash(_stage: Stage) -> Iterator[None]:
    with patch(
        "imagetwin.fileops.trash_systems.FreedesktopSystem.area_fault", lambda *_arguments: "the drive has no trash"
    ):
        yield


@contextmanager
def _read_only(stage: Stage) -> Iterator[None]:
    folder = stage.victim.parent
    folder.chmod(0o500)
    try:
        yield
    finally:
        folder.chmod(0o700)


@contextmanager
def _all_names_taken(stage: Stage) -> Iterator[None]:
    """Take the victim's name in the destination, the trash and the quarantine, where a run has the folder `label`."""
    from imagetwin.config.paths import quarantine_path

    trash = own_trash()
    quarantine = quarantine_path() / "label" / stage.victim.relative_to("/")
    for path in (stage.destination / stage.victim_name, trash / "files" / stage.victim_name, quarantine):
        write_file(path, FOREIGN)
    with patch("imagetwin.fileops.execute.run_label", lambda _run: "label"):
        yield
    for path in (stage.destination / stage.victim_name, trash / "files" / stage.victim_name, quarantine):
        assert path.read_bytes() == FOREIGN, f"{path} was overwritten"
        path.unlink()


def _link_victim(stage: Stage) -> None:
    os.link(stage.victim, stage.real / "sub" / "zz again.png")
    os.link(stage.victim, stage.outside / "out of the scan.png")
    stage.victims.append("sub/zz again.png")


def _add_case_twin(stage: Stage) -> None:
    save_picture(stage.real / "sub" / "COPY.png", stage.seed, (60, 45))
    stage.victims.append("sub/COPY.png")


def _change_victim(stage: Stage) -> None:
    for name in stage.victims:
        (stage.real / name).write_bytes(b"precious new work")


def _renamer(name: str) -> Callable[[Stage], None]:
    def name_it(stage: Stage) -> None:
        stage.victim_name = name

    return name_it


def _put_behind_link(stage: Stage) -> None:
    stage.behind_link = True


def _make_link_to_sub(stage: Stage) -> None:
    (stage.outside / "link").symlink_to(stage.real / "sub")


ALL = frozenset(WAYS)
LONGEST = "n" * 251 + ".png"
HAZARDS = (
    Hazard("none", "none"),
    Hazard(
        "other volume",
        "volume",
        stays=frozenset({"hardlink"}),
        surround=_everything_on_other_volumes,
        new_inodes=True,
    ),
    Hazard("protected folder", "protected", stays=ALL, options=lambda stage: ["--protect", str(stage.real / "sub")]),
    Hazard(
        "protected through a symlink",
        "protected",
        stays=ALL,
        prepare=_make_link_to_sub,
        options=lambda stage: ["--protect", str(stage.outside / "link")],
    ),
    Hazard(
        "protected behind a symlink",
        "protected",
        stays=ALL,
        name_it=_put_behind_link,
        options=lambda stage: ["--protect", str(stage.real / "sub")],
    ),
    Hazard("hard link", "links", prepare=_link_victim),
    Hazard("name collision", "collision", surround=_all_names_taken),
    Hazard("survivor vanished", "survivor", stays=ALL, harm=lambda stage: stage.best.unlink()),
    Hazard("victim changed", "victim", stays=ALL, harm=_change_victim),
    Hazard("read-only folder", "permission", stays=ALL, surround=_read_only),
    Hazard("no trash", "trash", stays=frozenset({"trash"}), surround=_no_trash),
    Hazard("name not Unicode", "name", name_it=_renamer(os.fsdecode(b"caf\xe9.png"))),
    Hazard("name with a newline", "name", name_it=_renamer("two\nlines.png")),
    Hazard("case-only difference", "name", prepare=_add_case_twin),
    # The trash's record has a longer name than the file, which no file system takes.
    Hazard("very long name", "name", stays=frozenset({"trash"}), name_it=_renamer(LONGEST)),
)


def root_rules_here() -> bool:
    """Tell whether permissions mean nothing to this process."""
    folder = Path(tempfile.gettempdir()) / f"imagetwin-may-{os.getpid()}"
    folder.mkdir()
    try:
        folder.chmod(0o500)
        return os.access(folder, os.W_OK)
    finally:
        folder.rmdir()


def without_root_rules() -> list[str] | None:
    """Return the beginning of a command line that heeds permissions though it is root's; None where there is none."""
    if os.geteuid() != 0:
        return []
    tool = shutil.which("setpriv")
    return None if tool is None else [tool, "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]


@contextmanager
def folder_in_memory() -> Iterator[Path]:
    """Give a folder, in memory where the platform has such a place; it is removed afterwards."""
    memory = "/dev/shm"
    folder = Path(tempfile.mkdtemp(prefix="imagetwin-", dir=memory if os.access(memory, os.W_OK) else None))
    try:
        yield folder.resolve()
    finally:
        shutil.rmtree(folder)


def own_trash() -> Path:
    """Return the trash that the case has for itself."""
    return Path(os.environ["XDG_DATA_HOME"]) / "Trash"


@contextmanager
def own_places(folder: Path) -> Iterator[None]:
    """Give the program, in this process and in others, a home, journal, quarantine and trash below a folder."""
    from send2trash import plat_other

    data = folder / "data"
    places = {
        "HOME": folder,
        "XDG_DATA_HOME": data,
        "XDG_CACHE_HOME": folder / "cache",
        "XDG_STATE_HOME": folder / "state",
        "XDG_CONFIG_HOME": folder / "config",
    }
    trash = data / "Trash"
    with (
        patch.dict(os.environ, {name: str(path) for name, path in places.items()}),
        patch.object(plat_other, "XDG_DATA_HOME", os.fsencode(data)),
        patch.object(plat_other, "HOMETRASH_B", os.fsencode(trash)),
        patch.object(plat_other, "HOMETRASH", str(trash)),
    ):
        data.mkdir(parents=True, exist_ok=True)
        yield


def make_stage(root: Path, name: str, seed: int, hazards: Sequence[Hazard]) -> Stage:
    """Make the tree of a case, with all that its hazards do before the scan."""
    stage = Stage(root, name, seed)
    for hazard in hazards:
        hazard.name_it(stage)
    stage.make()
    for hazard in hazards:
        hazard.prepare(stage)
    return stage


def run_in_process(arguments: Sequence[str]) -> tuple[int, str]:
    """Run the program as a process of its own, heeding permissions; return its exit code and what it said."""
    prefix = without_root_rules() or []
    command = [*prefix, sys.executable, "-m", "imagetwin", *arguments]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120, check=False)
    return ended.returncode, os.fsdecode(ended.stdout + ended.stderr)


def run_here(arguments: Sequence[str]) -> tuple[int, str]:
    """Run the program in this process."""
    said = io.TextIOWrapper(io.BytesIO(), "utf-8", errors="backslashreplace")
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = run_command(arguments, lambda _folders: 0)
    said.flush()
    said.seek(0)
    return code, said.read()


Run = Callable[[Sequence[str]], tuple[int, str]]


def scan_stages(root: Path, stages: Sequence[Stage]) -> dict[str, Any]:
    """Scan all stages with the program as a process of its own; return the scan's JSON."""
    target = root / "scan.json"
    links = [str(stage.seen) for stage in stages if stage.behind_link]
    code, said = run_in_process(["scan", str(root / "arena"), *links, "--json", str(target), "-q", "--threads", "2"])
    assert code == 0, said
    # The inspections are remembered, so that no case has to start worker processes.
    code, said = run_in_process(["clean", str(target), "--to", "symlink", "-q", "--threads", "2"])
    assert code == 0, said
    return dict(json.loads(target.read_text("ascii")))


def scan_of(scan: dict[str, Any], stage: Stage) -> dict[str, Any]:
    """Return the part of a scan that concerns one stage."""
    inside = str(stage.seen) + "/"
    groups = [group for group in scan["groups"] if group["reference"]["path"].startswith(inside)]
    assert len(groups) == 1, f"{stage.name}: {len(groups)} groups"
    return {**scan, "groups": groups}


class Play:
    """One case on its stage: plan, harm, execution and undo, with everything compared before and after.

    `execute` runs the execution, `run` the rest.
    """

    def __init__(
        self,
        stage: Stage,
        way: str,
        hazards: Sequence[Hazard],
        folder: Path,
        *,
        run: Run = run_here,
        execute: Run = run_here,
    ) -> None:
        self._stage = stage
        self._way = way
        self._hazards = hazards
        self._folder = folder
        self._run = run
        self._run_execution = execute
        self._options = [option for hazard in hazards for option in hazard.options(stage)]

    @property
    def stays(self) -> bool:
        """Whether the copy must not go."""
        if any(self._way in hazard.stays for hazard in self._hazards):
            return True
        # A name that is taken gets a number, and no number fits behind the longest name.
        return {"name collision", "very long name"} <= {hazard.name for hazard in self._hazards} and (
            self._way != "delete"
        )

    def perform(self, scan: dict[str, Any]) -> None:
        """Play it; raise AssertionError where anything is not as it must be."""
        stage = self._stage
        with ExitStack() as surroundings:
            for hazard in self._hazards:
                surroundings.enter_context(hazard.surround(stage))
            planned = self._plan(scan)
            for hazard in self._hazards:
                hazard.harm(stage)
            before, outside = tree_of(stage.real), tree_of(stage.outside)
            contents = contents_of(stage.real, stage.outside)
            if planned:
                self._execute()
            after = tree_of(stage.real)
            self._check_contents(contents, before)
            if self.stays:
                assert after == before, _difference(before, after)
                assert tree_of(stage.outside) == outside
            else:
                self._check_removed(before, after)
            code, said = self._run(["undo", "--last"])
            self._check_undone(before, outside, f"{code} {said}")

    def _plan(self, scan: dict[str, Any]) -> bool:
        """Let the program plan; return whether there is a plan with something to do."""
        given, plan = self._folder / "given.json", self._folder / "plan.json"
        given.write_text(json.dumps(scan_of(scan, self._stage)), "ascii")
        to = str(self._stage.destination) if self._way == "move" else self._way
        arguments = ["clean", str(given), "--to", to, "--json", str(plan), "-q", "--threads", "1"]
        if self._options:
            self._run([*arguments, *self._options])
            victims = {str(self._stage.seen / name) for name in self._stage.victims}
            assert not victims & self._planned_paths()
            plan.unlink(missing_ok=True)
        code, said = self._run(arguments)
        if code != 0:
            assert self.stays, f"not planned: {said}"
            return False
        return bool(self._planned_paths())

    def _planned_paths(self) -> set[str]:
        plan = self._folder / "plan.json"
        removals = json.loads(plan.read_text("ascii"))["removals"] if plan.exists() else []
        return {removal["file"]["path"] for removal in removals}

    def _execute(self) -> None:
        plan, target = self._folder / "plan.json", self._folder / "outcome.json"
        words = ["--delete-for-good"] if self._way == "delete" else []
        arguments = ["clean", str(plan), "--yes", *words, "--json", str(target), "-q", "--threads", "1"]
        target.unlink(missing_ok=True)
        code, said = self._run_execution([*arguments, *self._options])
        assert (code == 0) is not self.stays, f"exit code {code}: {said}"
        if not target.exists():
            assert self.stays, said
            return
        for file in json.loads(target.read_text("ascii"))["files"]:
            assert (file["status"] == "removed") is not self.stays, file
            assert file["status"] == "removed" or file["reason"], file

    def _check_contents(self, contents: set[bytes], before: dict[str, Leaf]) -> None:
        missing = contents - contents_of(self._stage.real, self._stage.outside, Path(os.environ["XDG_DATA_HOME"]))
        if self._way == "delete" and not self.stays:
            missing -= {before[name].content for name in self._stage.victims}
        assert not missing, "a content is lost"

    def _check_removed(self, before: dict[str, Leaf], after: dict[str, Leaf]) -> None:
        others = {name: leaf for name, leaf in before.items() if name not in self._stage.victims}
        assert {name: leaf for name, leaf in after.items() if name in others} == others
        if self._way not in LINKS:
            assert after.keys() == others.keys(), sorted(after.keys() ^ others.keys())
            return
        assert after.keys() == before.keys()
        for name in self._stage.victims:
            if self._way == "symlink":
                assert after[name].content == os.fsencode(self._stage.seen / "best.png")
            else:
                assert after[name].inode == after["best.png"].inode

    def _check_undone(self, before: dict[str, Leaf], outside: dict[str, Leaf], said: str) -> None:
        after = tree_of(self._stage.real)
        if self._way == "delete" and not self.stays:
            others = {name: leaf for name, leaf in before.items() if name not in self._stage.victims}
            assert after == others, _difference(others, after)
            return
        if any(hazard.new_inodes for hazard in self._hazards):
            assert without_inodes(after) == without_inodes(before), f"{_difference(before, after)} {said}"
        else:
            assert after == before, f"{_difference(before, after)} {said}"
        assert tree_of(self._stage.outside) == outside
        from imagetwin.config.paths import quarantine_path

        kept = contents_of(quarantine_path()) if quarantine_path().exists() else set()
        assert kept <= {FOREIGN}, "something is left in the quarantine"


def _difference(before: dict[str, Leaf], after: dict[str, Leaf]) -> str:
    names = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    return f"not as before: {names}"
