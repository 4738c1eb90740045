"""Fair timing: every contestant is a process of its own, run in turn with the others, round after round.

What is taken down from outside is the same for all: seconds from the start to the end, the processors' seconds of the
process and of all that it started, and the most memory that they held together. A contestant that measures a part of
what it does says so in the last line that it prints, as JSON of `Figures`.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.memory import PeakMemory

ROOT = Path(__file__).resolve().parents[1]
# When the process was started, on the clock of `time.monotonic`, which all processes of a machine share.
STARTED = "IMAGETWIN_BENCHMARK_STARTED"
_PLACES = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
_WINDOWS_PLACES = ("LOCALAPPDATA", "APPDATA", "WIN_PD_OVERRIDE_LOCAL_APPDATA", "WIN_PD_OVERRIDE_APPDATA")


@dataclass(frozen=True, slots=True)
class Figures:
    """What a contestant says of itself: seconds on the clock and of the processors (None: as seen from outside).

    `found` is what it found, in words; `parts` are the seconds of steps, by their names.
    """

    seconds: float | None = None
    processor: float | None = None
    found: str = ""
    parts: Mapping[str, float] = field(default_factory=dict)

    def to_line(self) -> str:
        """Return the last line to print."""
        return json.dumps(asdict(self))


def figures_of(printed: str) -> Figures:
    """Read the last line of what a contestant printed; anything else than figures tells nothing."""
    try:
        return Figures(**json.loads(printed.strip().splitlines()[-1]))
    except (IndexError, ValueError, TypeError):
        return Figures()


@dataclass(frozen=True, slots=True)
class Contestant:
    """A command; `prepare` is called before each run, and `read` makes figures of what it printed.

    `folder` is put before all others where Python looks for modules.
    """

    command: tuple[str, ...]
    folder: Path = ROOT
    prepare: Callable[[], object] = lambda: None
    read: Callable[[str], Figures] = figures_of


@dataclass(frozen=True, slots=True)
class Run:
    """One run. `seconds` and `processor` are None where it `failed`, which then says how."""

    seconds: float | None
    processor: float | None = None
    peak_bytes: int | None = None
    found: str = ""
    parts: Mapping[str, float] = field(default_factory=dict)
    failed: str = ""


def task(function: Callable[..., Figures], package: Path = ROOT, /, **arguments: Any) -> Contestant:
    """Return the contestant that calls a function of ours in a process of its own; arguments go there as JSON."""
    name = f"{function.__module__}:{function.__qualname__}"
    return Contestant((sys.executable, "-m", "benchmarks.task", name, json.dumps(arguments, default=str)), package)


def run_once(contestant: Contestant, limit: float) -> Run:
    """Run a contestant, with settings and caches of its own that are empty, for at most `limit` seconds."""
    contestant.prepare()
    with tempfile.TemporaryDirectory() as home:
        printed, complaints = Path(home) / "printed", Path(home) / "complaints"
        with open(printed, "wb") as output, open(complaints, "wb") as errors:
            before, started = _children_seconds(), time.perf_counter()
            process = subprocess.Popen(
                contestant.command,
                cwd=home,
                env=_environment(home, contestant.folder),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=errors,
                start_new_session=True,
            )
            memory = PeakMemory(process.pid)
            with memory.watching():
                ended = _waited(process, limit)
            seconds, processor = time.perf_counter() - started, _children_seconds() - before
        if not ended:
            return Run(None, failed=f"over {limit:g} s", peak_bytes=memory.in_all)
        if process.returncode:
            lines = complaints.read_text("utf-8", "replace").strip().splitlines()
            return Run(None, failed=f"failed: {lines[-1] if lines else process.returncode}")
        figures = contestant.read(printed.read_text("utf-8", "replace"))
    return Run(
        seconds if figures.seconds is None else figures.seconds,
        (processor or None) if figures.processor is None else figures.processor,
        memory.in_all,
        figures.found,
        figures.parts,
    )


def _environment(home: str, folder: Path) -> dict[str, str]:
    places = dict.fromkeys(_PLACES if os.name == "posix" else _WINDOWS_PLACES, home)
    own = {"PYTHONPATH": os.pathsep.join(dict.fromkeys((str(folder), str(ROOT)))), STARTED: repr(time.monotonic())}
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        own["QT_QPA_PLATFORM"] = "offscreen"
    return {**os.environ, **places, **own}


def _waited(process: "subprocess.Popen[bytes]", limit: float) -> bool:
    """Wait for the end; past the limit, or where the wait is broken off, end the process and all that it started."""
    try:
        process.wait(limit)
    except subprocess.TimeoutExpired:
        return False
    else:
        return True
    finally:
        if process.poll() is None:
            _end_family(process)


def _end_family(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _children_seconds() -> float:
    """Return the processors' seconds of all processes that were waited for; 0 on Windows, which does not tell."""
    times = os.times()
    return times.children_user + times.children_system


def in_turn(contestants: Mapping[str, Contestant], rounds: int, limit: float) -> dict[str, list[Run]]:
    """Run all once in each round, so that a slower minute of the machine is everyone's.

    Who fails or takes too long is not asked again.
    """
    found: dict[str, list[Run]] = {name: [] for name in contestants}
    for number in range(rounds):
        for name, contestant in contestants.items():
            if any(run.failed for run in found[name]):
                continue
            run = run_once(contestant, limit)
            found[name].append(run)
            told = run.failed or f"{run.seconds:.3f} s"
            print(f"round {number + 1} of {rounds}, {name}: {told}", file=sys.stderr, flush=True)
    return found
