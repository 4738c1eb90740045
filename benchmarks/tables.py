"""Results as one table in Markdown and as JSON, with machine, versions and date."""

import json
import os
import platform
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.running import Run

BEGIN, END = "<!-- benchmarks: begin -->", "<!-- benchmarks: end -->"
PACKAGES = ("imagetwin", "Pillow", "simplejpeg", "numpy", "PySide6_Essentials")
TIMED_COLUMNS = ("what", "seconds", "least to most", "CPU s", "peak MB", "subject / it", "found")
_UNKNOWN = "-"

Report = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """What a case measured: columns, cells by rows, and the figures themselves for JSON."""

    columns: tuple[str, ...]
    cells: list[tuple[str, ...]]
    figures: Any


class MarkerError(Exception):
    """A file is there and has no place for the table."""


def timed_table(found: Mapping[str, list[Run]], subject: str) -> Table:
    """Return medians, ranges and the subject's time divided by each one's, with a row for each part of each one."""
    cells: list[tuple[str, ...]] = []
    figures = []
    for name, runs in found.items():
        ratio = _ratio(found[subject], runs)
        cells.append(_cells(name, runs, ratio))
        parts = {part: [run.parts[part] for run in runs] for part in runs[0].parts}
        for part, seconds in parts.items():
            cells.append((f"{name}: {part}", *_span(seconds), *[_UNKNOWN] * 3, ""))
        figures.append(
            {
                "name": name,
                "seconds": [_rounded(run.seconds) for run in runs],
                "processor_seconds": [_rounded(run.processor) for run in runs],
                "peak_bytes": [run.peak_bytes for run in runs],
                "ratio": _rounded(ratio),
                "found": runs[-1].found,
                "failed": runs[-1].failed,
                "parts": {part: [_rounded(each) for each in seconds] for part, seconds in parts.items()},
            }
        )
    return Table(TIMED_COLUMNS, cells, figures)


def _cells(name: str, runs: list[Run], ratio: float | None) -> tuple[str, ...]:
    failed = runs[-1].failed
    processor = _known(run.processor for run in runs)
    peaks = _known(run.peak_bytes for run in runs)
    return (
        name,
        *((failed, "") if failed else _span(_known(run.seconds for run in runs))),
        _number(statistics.median(processor)) if processor else _UNKNOWN,
        f"{max(peaks) / 1e6:,.0f}" if peaks else _UNKNOWN,
        _UNKNOWN if ratio is None else f"{ratio:.2f}",
        runs[-1].found,
    )


def _known(values: "Iterator[float | None]") -> list[float]:
    return [value for value in values if value is not None]


def _ratio(ours: list[Run], other: list[Run]) -> float | None:
    """Return the median of our time divided by the other's, round by round; None where one of them failed."""
    pairs = [
        (left.seconds, right.seconds)
        for left, right in zip(ours, other, strict=False)
        if left.seconds and right.seconds
    ]
    failed = ours[-1].failed or other[-1].failed
    return None if failed or not pairs else statistics.median(left / right for left, right in pairs)


def _span(seconds: Sequence[float]) -> tuple[str, str]:
    return _number(statistics.median(seconds)), f"{_number(min(seconds))} to {_number(max(seconds))}"


def _number(seconds: float) -> str:
    """Return seconds to about three digits."""
    return f"{seconds:,.0f}" if seconds >= 100 else f"{seconds:.{2 if seconds >= 1 else 4 if seconds < 0.1 else 3}f}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def report(case: str, table: Table, peers: Mapping[str, str], **settings: Any) -> Report:
    """Return a case's figures with the machine, the versions, also of the peers, and the date.

    `settings` are those of the run.
    """
    return {
        "case": case,
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {"system": platform.platform(), "processor": _processor(), "cores": os.cpu_count()},
        "versions": {"Python": platform.python_version(), **{name: _version(name) for name in PACKAGES}, **peers},
        "settings": settings,
        "columns": list(table.columns),
        "cells": [list(row) for row in table.cells],
        "figures": table.figures,
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def _version(package: str) -> str:
    if package == "imagetwin":  # run from a checkout, which need not be installed
        from imagetwin import __version__

        return __version__
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def read_reports(path: Path) -> list[Report]:
    """Return the reports of earlier runs; none where there is no file. Raises ValueError for a file of other kind."""
    if not path.exists():
        return []
    reports: list[Report] = json.loads(path.read_text("utf-8"))
    if not isinstance(reports, list) or not all(isinstance(each, dict) and "case" in each for each in reports):
        raise ValueError(f"{path} holds something else than results of benchmarks. Name another file.")
    return reports


def merged(earlier: Sequence[Report], later: Sequence[Report], order: Sequence[str]) -> list[Report]:
    """Return the newest report of each case, in the order of the cases."""
    newest = {each["case"]: each for each in (*earlier, *later)}
    return [newest[name] for name in order if name in newest]


def write_reports(path: Path, reports: Sequence[Report]) -> None:
    """Write reports as JSON."""
    path.write_text(json.dumps(reports, indent=1) + "\n", encoding="utf-8", newline="\n")


def markdown(reports: Sequence[Report]) -> str:
    """Return one table for all cases in a row that have the same columns, and below what they were measured with."""
    blocks = []
    for columns, each in groupby(reports, key=lambda report: report["columns"]):
        lines = [f"| case | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
        for one in each:
            lines += [f"| {one['case']} | {' | '.join(map(_escaped, row))} |" for row in one["cells"]]
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, *_circumstances(reports)]) + "\n"


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|")


def _circumstances(reports: Sequence[Report]) -> Iterator[str]:
    told: dict[str, list[str]] = {}
    for each in reports:
        machine, settings = each["machine"], each["settings"]
        text = (
            f"{each['date'][:10]}, {machine['processor']}, {machine['cores']} cores, {machine['system']}; "
            + ", ".join(f"{name} {number}" for name, number in each["versions"].items())
            + "; "
            + ", ".join(f"{name} {value}" for name, value in settings.items())
        )
        if settings.get("scale", 1) != 1:
            text += " (a trial, which tells nothing about the full sizes)"
        told.setdefault(text, []).append(each["case"])
    for text, cases in told.items():
        yield f"{', '.join(cases)}: {text}."


def write_markdown(path: Path, text: str) -> None:
    """Put the text between the markers of a file, or into a new file. Raises MarkerError where there are none."""
    if not path.exists():
        path.write_text(f"{BEGIN}\n{text}{END}\n", encoding="utf-8", newline="\n")
        return
    before, begin, rest = path.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise MarkerError(
            f"{path} has no lines {BEGIN} and {END} to put the table between. Add them, or name a new file."
        )
    path.write_text(f"{before}{BEGIN}\n{text}{END}{after}", encoding="utf-8", newline="\n")
