"""`--self-test FILE`: proves that this copy of the program works, from the worker processes to the trash.

What comes as an extra is tried where it is here, and else named with what brings it.

It needs no terminal and writes what it found as JSON, so that the windowed program of a frozen build can run it too.
"""

import json
import math
import multiprocessing
import os
import platform
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from imagetwin import __version__
from imagetwin.cli.samples import sample

if TYPE_CHECKING:
    from PIL import Image

    from imagetwin.domain.operations import RemovalPlan
    from imagetwin.domain.scans import ScanResult
    from imagetwin.store.journal import Journal

SCHEMA = "imagetwin-self-test/1"
EXIT_PASSED, EXIT_FAILED, EXIT_USAGE = 0, 1, 2
WORKER_COUNT = 2
SECONDS_FOR_WORKERS_TO_END = 10.0

_SIZE = (320, 240)
# Each group in another mix of formats, so that every decoder of the build has its turn.
_GROUPS = (
    ("waves.png", "waves.jpg", "waves.webp", "waves.avif", "waves.tiff"),
    ("tiles.png", "tiles.gif", "tiles.bmp", "tiles.jp2"),
)
_LONERS = ("rings.jpg", "rays.png")
# In formats that are read where their readers are installed. They belong to the first group, but for the raw file: what
# is made of a sensor's light is no copy of it, and may look like it or not.
_SAMPLES = ("waves.heic", "waves.jxl", "waves.dng")
_RAW_SAMPLE = "waves.dng"
_DAMAGED = "damaged.jpg"
_CROPPED = ("whole.png", "cropped.jpg")
_VICTIM = "waves.jpg"
# The mean of all channels, at 16 x 16 pixels.
_SAMPLE_DIFFERENCE = 8.0


class _CheckError(Exception):
    """Something did not come out as it must; its text says what."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried; `reason` is empty where it came out right."""

    name: str
    ok: bool
    reason: str
    seconds: float


def run_self_test(arguments: Sequence[str]) -> int:
    """Run all checks and write the report to the one file that is named; return the exit code.

    0 all passed, 1 a check failed or the report could not be written, 2 wrong usage.
    """
    if len(arguments) != 1:
        _say("--self-test takes one argument: the file for its report.")
        return EXIT_USAGE
    start = time.perf_counter()
    with TemporaryDirectory(prefix="imagetwin-self-test-", ignore_cleanup_errors=True) as name:
        checks = _all_checks(Path(name).resolve())
    report = {
        "schema": SCHEMA,
        "version": __version__,
        "platform": platform.platform(),
        "python": platform.python_version(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "ok": all(check.ok for check in checks),
        "missing": _missing_extras(),
        "seconds": round(time.perf_counter() - start, 3),
        "checks": [asdict(check) for check in checks],
    }
    try:
        Path(arguments[0]).write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    except OSError as error:
        _say(f'The report could not be written to "{arguments[0]}": {error.strerror}.')
        return EXIT_FAILED
    return EXIT_PASSED if report["ok"] else EXIT_FAILED


def _say(sentence: str) -> None:
    if sys.stderr is not None:
        print(f"imagetwin: {sentence}", file=sys.stderr)


def _all_checks(folder: Path) -> list[Check]:
    from imagetwin.domain.fingerprints import METHODS

    pictures = folder / "pictures"
    pictures.mkdir()
    steps: list[tuple[str, Callable[[], None]]] = [
        ("pictures", partial(_write_pictures, pictures)),
        ("shipped files", _check_shipped_files),
        ("workers", _check_workers),
        *((f"read {name}", partial(_check_sample, pictures / name)) for name in _readable_samples()),
        *((f"scan by {name}", partial(_check_scan, pictures, name)) for name in METHODS),
        *_steps_of_extras(folder),
        ("cancel", partial(_check_cancel, pictures)),
        ("trash", partial(_check_trash, pictures)),
    ]
    with _own_trash(folder / "trash"):
        return [_check(name, function) for name, function in steps]


def _missing_extras() -> dict[str, str]:
    """Return how to get each extra that this copy of the program is without."""
    from imagetwin.imaging.extras import how_to_get, missing_extras

    return {extra: how_to_get(extra) for extra in missing_extras()}


def _steps_of_extras(folder: Path) -> list[tuple[str, Callable[[], None]]]:
    """Return the checks of the methods that are extras, of those that are here."""
    steps: dict[str, Callable[[], None]] = {
        "features": partial(_check_crop, folder / "crop"),
        "embedding": partial(_check_scan, folder / "pictures", "embedding"),
    }
    missing = _missing_extras()
    return [(f"scan by {extra}", step) for extra, step in steps.items() if extra not in missing]


def _check(name: str, function: Callable[[], None]) -> Check:
    start, reason = time.perf_counter(), ""
    try:
        function()
        _expect_no_workers()
    except _CheckError as error:
        reason = str(error)
    except Exception as error:  # whatever breaks in a build is a finding, not a crash
        reason = f"{type(error).__name__}: {error}"
    return Check(name, not reason, reason, round(time.perf_counter() - start, 3))


# The pictures


def _write_pictures(folder: Path) -> None:
    """Write two groups of copies, two pictures without any, and a damaged one into a folder."""
    motifs = {name: motif(name) for name in ("waves", "tiles", "rings", "rays")}
    for name in (*(name for group in _GROUPS for name in group), *_LONERS):
        _save(motifs[Path(name).stem], folder / name)
    for name in _readable_samples():
        (folder / name).write_bytes(sample(Path(name).suffix[1:]))
    whole = (folder / _VICTIM).read_bytes()
    (folder / _DAMAGED).write_bytes(whole[: len(whole) // 2])


def _readable_samples() -> list[str]:
    """Return the names of the samples whose readers are installed; the others are no part of this build."""
    from imagetwin.domain.formats import FORMAT_BY_ENDING
    from imagetwin.imaging.reader_packages import installed_reader

    return [name for name in _SAMPLES if installed_reader(FORMAT_BY_ENDING[Path(name).suffix[1:]]) is not None]


def _save(picture: "Image.Image", path: Path) -> None:
    if path.suffix not in (".png", ".gif", ".bmp"):
        picture = picture.resize((_SIZE[0] * 3 // 4, _SIZE[1] * 3 // 4))
    try:
        picture.save(path, quality=92)
    except (OSError, KeyError, ValueError) as error:
        raise _CheckError(f"{path.suffix} cannot be written: {error}") from error


def motif(name: str) -> "Image.Image":
    """Draw "waves", "tiles", "rings" or "rays", 320 x 240 pixels: one of four pictures that have nothing in common."""
    import numpy as np
    from PIL import Image

    width, height = _SIZE
    y, x = np.mgrid[0:height, 0:width] / height
    if name == "tiles":
        cell = np.floor(x * 6) * 5 + np.floor(y * 6) * 7
        channels = [(cell * step) % 11 / 10 for step in (3, 5, 8)]
    else:
        distance, angle = np.hypot(x - 0.6, y - 0.5), np.arctan2(y - 0.5, x - 0.6)
        phase = {"waves": 7 * x + 3 * y, "rings": 24 * distance, "rays": 6 * angle}[name]
        channels = [0.5 + 0.5 * np.sin(phase + shift) for shift in (0.0, 0.7, math.pi)]
    return Image.fromarray((np.stack(channels, axis=-1) * 255).astype(np.uint8), "RGB")


# The checks


def _check_shipped_files() -> None:
    """Look whether the program finds its guide, with all that this links to, and its licences and translations."""
    from imagetwin.config.licences import third_party
    from imagetwin.config.shipped_files import documents_folder, resources_folder

    documents, resources = documents_folder(), resources_folder()
    linked = re.findall(r"\]\(([\w./-]+)", (documents / "GUIDE.md").read_text("utf-8"))
    # What lies above is a part of the sources alone.
    missing = [name for name in dict.fromkeys(linked) if name[:3] != "../" and not (documents / name).is_file()]
    if not linked or missing:
        raise _CheckError(f"{documents} lacks of what the guide shows: {missing or 'all'}")
    if not {"numpy", "pillow", "python"} <= {each.name.casefold() for each in third_party(resources)}:
        raise _CheckError(f"the licences of what is inside are not all in {resources}")
    if not any(resources.glob("translations/*.qm")):
        raise _CheckError(f"{resources} has no translations")


def _check_workers() -> None:
    from imagetwin.engine.workers import WorkerPool

    with WorkerPool(WORKER_COUNT) as pool:
        pids = {future.result(timeout=120) for future in [pool.submit(os.getpid) for _ in range(2 * WORKER_COUNT)]}
    if os.getpid() in pids:
        raise _CheckError("the work was not done by another process")


def _check_sample(path: Path) -> None:
    """Decode a file by its own reader, and look whether it shows the waves."""
    import numpy as np
    from PIL import Image

    from imagetwin.domain.settings import DecodeSettings
    from imagetwin.imaging.decode import decode, prepare_decoder

    prepare_decoder()
    side = 16
    image = decode(path, (side, side), DecodeSettings())
    seen = image.pixels.resize((side, side), Image.Resampling.BOX, image.extent)
    meant = motif("waves").resize((side, side), Image.Resampling.BOX)
    difference = np.abs(np.asarray(seen, np.float64) - np.asarray(meant, np.float64)).mean()
    if difference > _SAMPLE_DIFFERENCE:
        raise _CheckError(f"it does not show what was drawn: {difference:.1f} levels off")


def _check_scan(folder: Path, method: str) -> None:
    result = _scan(folder, method)
    names = ((image.path.name for image in group.images) for group in result.groups)
    found = sorted(tuple(sorted(name for name in each if name != _RAW_SAMPLE)) for each in names)
    samples = [name for name in _readable_samples() if name != _RAW_SAMPLE]
    expected = sorted(tuple(sorted(group)) for group in ((*_GROUPS[0], *samples), *_GROUPS[1:]))
    if found != expected:
        raise _CheckError(f"the groups are {found} instead of {expected}; not compared: {_listed(result)}")
    if [entry.path.name for entry in result.unreadable] != [_DAMAGED]:
        raise _CheckError(f"not compared: {_listed(result)} instead of {_DAMAGED} alone")


def _check_crop(folder: Path) -> None:
    """Let a thorough scan find a part of a picture; no other scan does."""
    import numpy as np
    from PIL import Image

    folder.mkdir()
    cells = np.random.default_rng(7).integers(0, 256, (_SIZE[1] // 8, _SIZE[0] // 8, 3), np.uint8)
    whole = Image.fromarray(cells).resize(_SIZE, Image.Resampling.BICUBIC)
    for name, picture in zip(_CROPPED, (whole, whole.crop((90, 60, 300, 220))), strict=True):
        picture.save(folder / name, quality=92)
    groups = [{image.path.name for image in group.images} for group in _scan(folder, "mse", thorough=True).groups]
    if groups != [set(_CROPPED)]:
        raise _CheckError(f"the groups are {groups} instead of a picture and its part")


def _scan(folder: Path, method: str, *, thorough: bool = False) -> "ScanResult":
    from imagetwin.domain.fingerprints import Kind, method_named
    from imagetwin.domain.settings import HashSettings, MatchSettings, ScanSettings
    from imagetwin.engine.scan import scan

    known = method_named(method)
    hashes = HashSettings() if known.kind is Kind.PIXELS else None
    match = MatchSettings(method, known.default_threshold, hash=hashes, thorough=thorough)
    return scan([folder], ScanSettings(match=match), worker_count=WORKER_COUNT)


def _listed(result: "ScanResult") -> str:
    return ", ".join(f"{entry.path.name} ({entry.reason})" for entry in result.unreadable) or "nothing"


def _check_cancel(folder: Path) -> None:
    from imagetwin.domain.errors import OperationCancelledError
    from imagetwin.domain.progress import CancelToken, Progress, Stage
    from imagetwin.engine.scan import scan

    cancel = CancelToken()

    def cancel_soon(progress: Progress) -> None:
        if progress.stage is Stage.FINGERPRINT and progress.done == 0:
            # By then workers are starting, and none can have done anything yet.
            threading.Timer(0.05, cancel.cancel).start()

    try:
        scan([folder], worker_count=WORKER_COUNT, on_progress=cancel_soon, cancel=cancel)
    except OperationCancelledError:
        return
    raise _CheckError("the scan went on after it was cancelled")


def _expect_no_workers() -> None:
    deadline = time.monotonic() + SECONDS_FOR_WORKERS_TO_END
    while workers := multiprocessing.active_children():
        if time.monotonic() > deadline:
            raise _CheckError(f"{len(workers)} worker processes did not end")
        time.sleep(0.02)


def _check_trash(folder: Path) -> None:
    """Send a picture to the trash and bring it back, with a journal of the self-test's own."""
    from imagetwin.domain.operations import Status
    from imagetwin.fileops.execute import execute_plan
    from imagetwin.store.journal import Journal

    victim, content = folder / _VICTIM, (folder / _VICTIM).read_bytes()
    own = folder.parent / "own files"
    with Journal(own / "journal.sqlite") as journal:
        report = execute_plan(_plan(folder), journal, own_quarantine=own / "quarantine")
        (outcome,) = report.outcomes
        survivor = outcome.removal.survivor
        if outcome.status is not Status.REMOVED:
            raise _CheckError(f"{outcome.status}: {outcome.reason}")
        if victim.exists() or survivor is None or not survivor.path.exists():
            raise _CheckError("another file is gone than the one that was to go")
        if sys.platform != "darwin":  # where only the user can take a file out of the trash
            _check_undo(journal, report.run, victim, content)


def _plan(folder: Path) -> "RemovalPlan":
    from imagetwin.domain.fingerprints import MSE
    from imagetwin.domain.progress import CancelToken
    from imagetwin.engine.inspecting import Inspector
    from imagetwin.fileops.plan import plan_removal

    groups = [
        (group, tuple(image for image in group.images if image.path.name == _VICTIM))
        for group in _scan(folder, MSE.name).groups
    ]
    with Inspector(
        cache_path=None, on_progress=lambda _done, _total: None, cancel=CancelToken(), worker_count=WORKER_COUNT
    ) as inspect:
        return plan_removal(groups, inspect=inspect)


def _check_undo(journal: "Journal", run: int, victim: Path, content: bytes) -> None:
    from imagetwin.fileops.undo import undo_run

    (restoration,) = undo_run(journal, run)
    if restoration.place != victim:
        raise _CheckError(f"the removed file was not brought back: {restoration.reason}")
    if victim.read_bytes() != content:
        raise _CheckError("the removed file came back with other bytes")


@contextmanager
def _own_trash(folder: Path) -> Iterator[None]:
    """Let removed files go to a trash of the self-test's own, where the system allows one (freedesktop.org's).

    Send2Trash reads the place when it is imported, so nothing may have imported it before.
    """
    before = os.environ.get("XDG_DATA_HOME")
    os.environ["XDG_DATA_HOME"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["XDG_DATA_HOME"]
        else:
            os.environ["XDG_DATA_HOME"] = before
