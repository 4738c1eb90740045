"""Fair timing: commands in turn, round after round; medians and ratios, as a Markdown table and as JSON."""

import json
import os
import platform
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

PACKAGES = ("imagetwin", "Pillow", "simplejpeg", "numpy", "Pebble")


@dataclass(frozen=True, slots=True)
class Timing:
    """What one run took: seconds on the clock, and seconds of all processors (0 where they are not known)."""

    wall: float
    processor: float = 0.0


Contestant = Callable[[], Timing]


def run_command(command: list[str], folder: Path | None = None) -> Timing:
    """Time a command from its start to its end, with caches of its own that are empty. Raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as home:
        places = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"), home)
        before, started = _processor_seconds(), time.perf_counter()
        subprocess.run(command, check=True, cwd=folder, env={**os.environ, **places}, stdout=subprocess.DEVNULL)
        return Timing(time.perf_counter() - started, _processor_seconds() - before)


def _processor_seconds() -> float:
    times = os.times()
    return times.children_user + times.children_system


def in_turn(contestants: Mapping[str, Contestant], rounds: int) -> dict[str, list[Timing]]:
    """Run all contestants once in each round, so that a slower minute of the machine is everyone's."""
    found: dict[str, list[Timing]] = {name: [] for name in contestants}
    for number in range(rounds):
        for name, contestant in contestants.items():
            found[name].append(contestant())
            print(f"round {number + 1} of {rounds}, {name}: {found[name][-1].wall:.2f} s", flush=True)
    return found


def ratio(ours: list[Timing], other: list[Timing]) -> float:
    """Return the median of our time divided by the other's, round by round."""
    return statistics.median(left.wall / right.wall for left, right in zip(ours, other, strict=True))


def table(found: Mapping[str, list[Timing]], subject: str) -> str:
    """Return a Markdown table: medians, the range, and the subject's time divided by each one's."""
    lines = [f"| | seconds (median) | least to most | processor seconds | {subject} / it |", "|---|---|---|---|---|"]
    for name, timings in found.items():
        walls = [timing.wall for timing in timings]
        processor = statistics.median(timing.processor for timing in timings)
        lines.append(
            f"| {name} | {statistics.median(walls):.2f} | {min(walls):.2f} to {max(walls):.2f} | "
            f"{f'{processor:.2f}' if processor else '-'} | {ratio(found[subject], timings):.2f} |"
        )
    return "\n".join(lines)


def report(case: str, found: Mapping[str, list[Timing]], subject: str) -> dict[str, Any]:
    """Return a case's figures with the machine, the versions and the date."""
    return {
        "case": case,
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {"system": platform.platform(), "processor": platform.processor(), "cores": os.cpu_count()},
        "versions": {"python": platform.python_version(), **_versions()},
        "seconds": {name: [round(timing.wall, 3) for timing in timings] for name, timings in found.items()},
        "processor_seconds": {name: [round(timing.processor, 3) for timing in each] for name, each in found.items()},
        "ratios": {name: round(ratio(found[subject], timings), 3) for name, timings in found.items()},
    }


def _versions() -> dict[str, str]:
    known = {}
    for name in PACKAGES:
        try:
            known[name] = version(name)
        except PackageNotFoundError:
            known[name] = "not installed"
    return known


def write_reports(path: Path, reports: list[dict[str, Any]]) -> None:
    """Write cases as JSON."""
    path.write_text(json.dumps(reports, indent=2) + "\n", encoding="utf-8")
