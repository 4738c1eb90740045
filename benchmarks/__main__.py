"""Runs benchmarks: `python -m benchmarks --list` names them, `python -m benchmarks [CASE...]` runs some or all."""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks import (
    accuracy,
    animations,
    cache_scale,
    cluster_scale,
    cold_scan,
    colour_profiles,
    compare_view,
    draft_error,
    embedding_cost,
    hash_error,
    hash_search,
    regroup_scale,
    rescan,
    review_scale,
    search_scale,
    slow_disk,
    tiers_cost,
    window,
)
from benchmarks.cases import DATA, WALLPAPERS, Case, MissingInputError, Setup
from benchmarks.tables import MarkerError, Report, markdown, merged, read_reports, report, write_markdown, write_reports

_SPEED = (
    cold_scan,
    embedding_cost,
    tiers_cost,
    rescan,
    cache_scale,
    search_scale,
    hash_search,
    regroup_scale,
    slow_disk,
    window,
    compare_view,
    review_scale,
)
_MODULES = (*_SPEED, cluster_scale, accuracy, draft_error, hash_error, colour_profiles, animations)
CASES: dict[str, Case] = {case.name: case for module in _MODULES for case in module.CASES}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the cases; return the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    unknown = [name for name in options.cases if name not in CASES]
    if unknown:
        return _complain(f"There is no case {', '.join(unknown)}. There are: {', '.join(CASES)}.")
    if options.list:
        print(listing())
        return 0
    if options.before and not (options.before / "imagetwin").is_dir():
        return _complain(f"{options.before} is no checkout of the program: it has no folder imagetwin.")
    if options.peers and not options.peers.is_file():
        return _complain(f"{options.peers} is no Python interpreter. See benchmarks/peers.txt.")
    try:
        earlier = read_reports(options.json) if options.json else []
    except ValueError as error:
        return _complain(str(error))
    setup = Setup(
        options.work.resolve(),
        options.rounds,
        options.scale,
        options.limit,
        options.data.resolve(),
        tuple(options.wallpapers or WALLPAPERS),
        options.peers and options.peers.absolute(),
        options.before and options.before.resolve(),
        options.model and options.model.resolve(),
    )
    reports: list[Report] = []
    for name in options.cases or [case.name for case in CASES.values() if not case.on_request]:
        try:
            reports.append(_measured(CASES[name], setup))
        except MissingInputError as error:
            print(f"{name} is left out. {error}", file=sys.stderr)
            continue
        try:
            _write(merged(earlier, reports, list(CASES)), options)
        except MarkerError as error:
            return _complain(str(error))
    print(markdown(reports))
    return 0


def _complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def _measured(case: Case, setup: Setup) -> Report:
    print(f"{case.name}: {case.summary}", file=sys.stderr, flush=True)
    setup.work.mkdir(parents=True, exist_ok=True)
    table = case.measure(case, setup)
    return report(case.name, table, setup.peer_versions(case.peers), rounds=setup.rounds, scale=setup.scale)


def _write(reports: Sequence[Report], options: argparse.Namespace) -> None:
    """Write after each case, so that nothing is lost where the next one is cut off."""
    if options.json:
        write_reports(options.json, reports)
    if options.markdown:
        names = [each["case"] for each in reports]
        write_markdown(options.markdown, f"{listing(names)}\n\n{markdown(reports)}")


def listing(names: Iterable[str] = CASES) -> str:
    """Return what each case is, as Markdown; all by default."""
    lines = ["| case | what | input | subject | peers |", "|---|---|---|---|---|"]
    for case in (CASES[name] for name in names):
        lines.append(f"| {case.name} | {case.summary} | {case.input} | {case.subject} | {', '.join(case.peers)} |")
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure speed and memory.")
    parser.add_argument("cases", nargs="*", metavar="CASE", help="which to run; all of speed and memory by default")
    parser.add_argument("--list", action="store_true", help="say what each case is, and run none")
    parser.add_argument("--rounds", type=int, default=3, help="how often each contestant runs (default: 3)")
    parser.add_argument("--scale", type=float, default=1.0, help="part of each case's size, for a trial (default: 1)")
    parser.add_argument("--limit", type=float, default=1800.0, help="seconds for one run of one contestant")
    parser.add_argument(
        "--work",
        type=Path,
        default=Path(tempfile.gettempdir()) / "imagetwin-benchmarks",
        help="where inputs are made, and kept for the next time",
    )
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with photos/ and big/ to make inputs from")
    parser.add_argument("--wallpapers", type=Path, action="append", help="a folder of pictures for cold-wallpapers")
    parser.add_argument("--peers", type=Path, help="Python of an environment made from benchmarks/peers.txt")
    parser.add_argument("--before", type=Path, help="another checkout of the program, to stand beside this one")
    parser.add_argument("--model", type=Path, help="an ONNX model with its TOML, to stand beside ours (docs/MODELS.md)")
    parser.add_argument("--json", type=Path, help="file of results; those of cases that are not run now are kept")
    parser.add_argument("--markdown", type=Path, help="file whose table between the markers is renewed, or a new one")
    return parser


if __name__ == "__main__":
    sys.exit(main())
