"""What the documents' commands need to be run, and which are not run, with the reason."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.documents import Command as Documented
from tests.helpers.onnx_files import write_model
from tests.helpers.pictures import make_photo, save_picture

Run = Callable[..., int]


@dataclass(frozen=True, slots=True)
class NotRun:
    """Commands that begin with these words are not run here, and why; what they name is looked up all the same."""

    words: tuple[str, ...]
    reason: str


NOT_RUN = (
    NotRun(("python3", "launch.py", "test"), "it is the suite that runs this"),
    NotRun(("python3", "launch.py", "--self-test"), "tests/cli/test_self_test.py runs it, with worker processes"),
    NotRun(("imagetwin", "clean", "--finish"), "tests/cli/test_clean_command.py finishes a run that was cut off"),
    NotRun(("imagetwin", "scan", "/mnt/photos", "--scheduler"), "tests/integration/test_cluster.py has a cluster"),
    NotRun(("dask",), "another program; tests/integration/test_cluster.py starts its scheduler and workers"),
    NotRun(("python", "-m", "pip"), "installs from the network"),
    NotRun(("python3", "-m", "pip"), "installs from the network"),
    NotRun(("PEERS/bin/pip",), "installs from the network"),
    NotRun(("python", "-m", "venv"), "makes an environment for the programs beside which this one is measured"),
    NotRun((".venv/bin/python", "tools/check.py"), "the checks of the whole project"),
    NotRun(("python", "tools/fuzz.py"), "tests/safety/test_fuzzing.py runs it with few files"),
    NotRun(("python", "tools/big_folder.py"), "tests/cli/test_hostile_folders.py has its smaller twin"),
    NotRun(("python", "tools/screenshot.py"), "takes half a minute, and a look at what it made"),
    NotRun(("python", "tools/guide_pictures.py"), "takes a minute and a half, and a look at what it made"),
    NotRun(("python", "tools/shortcuts_page.py"), "writes a document; test_shortcuts_page.py compares what it writes"),
    NotRun(("python", "-m", "benchmarks", "rescan"), "measures; tests/benchmarks runs trials"),
    NotRun(("python", "-m", "benchmarks", "--rounds"), "measures for hours, beside other programs"),
    NotRun(("python", "-m", "tests.safety.long_run"), "takes hours; the suite runs parts of it"),
    NotRun(("python", "-m", "tests.safety.kill_sweep"), "takes hours; the suite runs parts of it"),
    NotRun(("python3", "packaging/smoke_test.py"), "builds the bundle; .ci/run runs it where that is concerned"),
)
# What they end with when all is well, where that is not 0.
EXIT_CODES = {"--fail-on-found": 10}
# Parts of paths that stand for places of the reader's computer.
PLACES = {"~": "home", "/mnt": "mnt"}
# Each is written by a command, and in the way of the next one that a reader would try in place of it.
OUTPUTS = ("DIR", "REPORT-FOLDER", "results")
_FOLDERS = (
    *("FOLDER", "NEW", "ARCHIVE", "Pictures", "pictures", "other", "summer", "winter", "train", "test"),
    *("home/Pictures", "mnt/archive"),
)
# What was removed before a document's commands are run; the first has the name by which a file of it is asked for.
_EARLIER = ("a", "earlier 2", "earlier 3", "earlier 4")
# All folders with pictures.
MADE = (*_FOLDERS, *_EARLIER)


def reason_not_to_run(command: Documented) -> str:
    """Return why a command is not run; "" for one that is."""
    return next((each.reason for each in NOT_RUN if command.words[: len(each.words)] == each.words), "")


def placed(word: str, folder: Path) -> str:
    """Return an argument with the reader's places as those in `folder`."""
    head, slash, rest = word.partition("/") if word.startswith("~") else ("", "", "")
    if head:
        return str(folder / PLACES["~"]) + slash + rest
    return str(folder / "mnt") + word.removeprefix("/mnt") if word.startswith("/mnt/") else word


def prepare(folder: Path) -> None:
    """Make what the documents name: folders that have pictures in common, two files, a model."""
    folder.mkdir(parents=True, exist_ok=True)
    photo = make_photo(1, (480, 360))
    copied = folder / "photos"
    copied.mkdir()
    photo.save(copied / "street.jpg", quality=92)
    photo.resize((240, 180)).save(copied / "street small.jpg", quality=85)
    shutil.copy(copied / "street.jpg", copied / "street again.jpg")
    save_picture(copied / "garden.png", 2)
    for name in _FOLDERS:
        # On systems where the case of names is none, one of two is enough.
        shutil.copytree(copied, folder / name, dirs_exist_ok=True)
    shutil.copy(copied / "street.jpg", folder / "A")
    shutil.copy(copied / "street small.jpg", folder / "B")
    model = write_model(folder)
    model.with_suffix(".toml").rename(folder / "FILE.toml")
    model.rename(folder / "FILE.onnx")


def remove_something(run: Run, folder: Path) -> None:
    """Remove a file in each of four runs, so that there is something to list and to bring back."""
    for number, name in enumerate(_EARLIER):
        earlier = folder / name
        save_picture(earlier / "best.png", 10 * number, (400, 300))
        save_picture(earlier / "b.jpg", 10 * number, (200, 150))
        json = folder / "earlier.json"
        assert run("scan", earlier, "--hash", "off", "--no-cache", "--json", json, "--quiet") == 0
        assert run("clean", json, "--to", "quarantine", "--yes", "--quiet") == 0
        json.unlink()
