"""A whole scan with nothing remembered, process start included, beside its peers and the decoding limit.

    python -m benchmarks.cold_scan small big --rounds 5 --peers PEERS/bin/python --json cold.json

The pictures are made by `benchmarks.corpora` under --work. Peers (`benchmarks/peers.txt`) run where the interpreter
named by --peers has them. --before names another checkout of this program to compare with.
"""

import argparse
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.corpora import CORPORA, DATA, make
from benchmarks.decode_limit import decode_limit
from benchmarks.timing import Contestant, in_turn, report, run_command, table, write_reports

ROOT = Path(__file__).resolve().parents[1]
SUBJECT = "imagetwin"
CZKAWKA = """
import sys, czkawka
finder = czkawka.ImageSimilarity()
finder.set_directories(sys.argv[1:])
finder.find_similar()
"""
PEERS = {"czkawka": CZKAWKA}


def contestants(folder: Path, peers: Path | None, before: Path | None) -> dict[str, Contestant]:
    """Return who takes part, each as a function that does one cold run."""
    scan = [sys.executable, "-m", "imagetwin", "scan", "--quiet", str(folder)]
    found: dict[str, Contestant] = {SUBJECT: partial(run_command, scan, ROOT)}
    if before is not None:
        found["before"] = partial(run_command, scan, before)
    for name, code in PEERS.items():
        if peers is not None and has_module(peers, name):
            found[name] = partial(run_command, [str(peers), "-c", code, str(folder)])
    found["decoding limit"] = partial(decode_limit, folder)
    return found


def has_module(interpreter: Path, name: str) -> bool:
    """Tell whether an interpreter can import a module."""
    return subprocess.run([str(interpreter), "-c", f"import {name}"], capture_output=True).returncode == 0


def main() -> None:
    """Run the cases, print a table for each."""
    parser = argparse.ArgumentParser(description="Time cold scans.")
    parser.add_argument("cases", nargs="+", choices=sorted(CORPORA))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "imagetwin-benchmarks")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--before", type=Path)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    reports = []
    for case in options.cases:
        folder = options.work / case
        make(CORPORA[case], folder, options.data / CORPORA[case].source)
        found = in_turn(contestants(folder, options.peers, options.before), options.rounds)
        print(
            f"\n{case}: {CORPORA[case].count:,} JPEGs, {options.rounds} rounds\n\n{table(found, SUBJECT)}\n", flush=True
        )
        reports.append(report(case, found, SUBJECT))
    if options.json is not None:
        write_reports(options.json, reports)


if __name__ == "__main__":
    main()
