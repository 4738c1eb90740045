"""Scans pictures that are broken in every way with the real engine, and says what came of them.

    python tools/fuzz.py --count 20000 --seed 1 --batch 1000 [--data ../shared/data] [--work FOLDER]
    python tools/fuzz.py --account ../shared/data/hostile     a table of the files of a folder, in Markdown
    python tools/fuzz.py --kill-workers [--count 500]         a scan of whole pictures while workers are killed

The first makes mutated pictures of drawn ones and of those in the data folder: the seed and the number of a file give
its bytes. Every file has to be compared or listed, no process and no temporary file may be left, and no more memory be
held after the last batch than after the first. What no reason should say lies in FOLDER/found afterwards. The last
compares with an undisturbed scan. Returns 1 where something is not as it must be.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from tests.safety.fuzzing import FuzzReport

DATA = ROOT.parent / "shared" / "data"
KILLED_COUNT, PAUSE_SECONDS = 500, 0.2


def run_fuzz(options: argparse.Namespace, work: Path) -> int:
    """Scan the broken pictures, tell the counts after each batch and at the end."""
    from imagetwin.imaging.decode import prepare_decoder
    from tests.helpers.mutations import Corpus, made_sources, sources_in
    from tests.safety.fuzzing import fuzz

    prepare_decoder()
    made, data = made_sources(), Path(options.data)
    others = sources_in(data) if data.is_dir() else []
    print(f"{len(made)} drawn pictures, {len(others)} of {data}, seed {options.seed}", flush=True)
    started = time.monotonic()

    def tell(report: "FuzzReport") -> None:
        peaks = ", ".join(f"{name} {size / 1e6:.0f} MB" for name, size in sorted(report.peaks.items()))
        seconds = time.monotonic() - started
        print(f"{report.file_count} files, {seconds:.0f} s, peak: {peaks}, found: {len(report.found)}", flush=True)

    report = fuzz(
        Corpus([*made, *others], options.seed),
        work,
        count=options.count,
        batch=options.batch,
        first=options.first,
        seconds=options.seconds,
        worker_count=options.workers,
        on_batch=tell,
    )
    print(
        f"\n{report.file_count} files in {time.monotonic() - started:.0f} s, {report.group_count} groups; by outcome:"
    )
    for kind, count in report.kinds.most_common():
        print(f"{count:7d}  {kind}")
    print("\nfaults of tasks, those of chunks that were then done file by file among them:")
    for text, count in report.task_errors.most_common():
        print(f"{count:7d}  {text}")
    print(f"\nslowest batch: {report.slowest[0]:.0f} s, from file {report.slowest[1]} on")
    print(
        f"{len(report.found)} files were found that have to be looked at"
        + (f", in {work / 'found'}:" * bool(report.found))
    )
    for name, reason in sorted(report.found.items()):
        print(f"  {name}: {reason}")
    return 0


def run_account(folder: Path) -> int:
    """Print what becomes of each file of a folder, in a scan with the settings as they come."""
    from imagetwin.engine.scan import scan
    from tests.safety.fuzzing import COMPARED, kind_of, outcomes_of

    folder = folder.resolve()
    result = scan([folder])
    outcomes = outcomes_of(result)
    there = sorted(path for path in folder.rglob("*") if path.is_file())
    by_name = "no image file by its name"
    rows = [(path.relative_to(folder).as_posix(), outcomes.get(path, by_name)) for path in there]
    counts = Counter(kind_of(reason) for _, reason in rows)
    listed = len(rows) - counts[COMPARED] - counts[by_name]
    assert counts[by_name] == result.other_file_count
    print("# What becomes of hostile files\n")
    print("Made by `python tools/fuzz.py --account ../shared/data/hostile`, with the settings as they come.\n")
    sums = f"{counts[COMPARED]} compared + {listed} listed + {counts[by_name]} no image files by their names"
    print(f"{len(rows)} files = {sums}.\n")
    print("| outcome | files |\n|---|---|")
    for kind, count in counts.most_common():
        print(f"| {kind} | {count} |")
    print("\n| file | outcome |\n|---|---|")
    for name, reason in rows:
        print(f"| {name} | {reason.replace('|', chr(92) + '|')} |")
    return 0


def run_kill_workers(options: argparse.Namespace, work: Path) -> int:
    """Scan whole pictures, every second a copy, while workers are killed; tell what it cost."""
    from tests.safety.fuzzing import scan_under_fire, write_pairs

    folder = write_pairs(work / "pictures", options.count)
    report = scan_under_fire(
        folder, work, seed=options.seed, pause_seconds=PAUSE_SECONDS, most_kills=10_000, worker_count=options.workers
    )
    print(
        f"{report.kill_count} workers killed; of {options.count} files {report.compared_count} were compared, "
        f"{len(report.lost)} listed because their worker died; {report.group_count} groups, as undisturbed"
    )
    return 0


def main() -> int:
    """Do what was asked; return the exit code."""
    parser = argparse.ArgumentParser(description="Scan broken pictures.")
    parser.add_argument("--count", type=int, help="how many files (default 20,000; with --kill-workers 500)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first file")
    parser.add_argument("--batch", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=5.0, help="time limit of an image")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--data", default=DATA)
    parser.add_argument("--work", type=Path, help="a folder for the files, kept afterwards")
    parser.add_argument("--account", type=Path, metavar="FOLDER")
    parser.add_argument("--kill-workers", action="store_true")
    options = parser.parse_args()
    if options.account:
        return run_account(options.account)
    options.count = options.count or (KILLED_COUNT if options.kill_workers else 20_000)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as made:
        work = options.work or Path(made)
        work.mkdir(parents=True, exist_ok=True)
        code = run_kill_workers(options, work) if options.kill_workers else run_fuzz(options, work)
        if not options.work and any(work.glob("found/*")):
            kept = Path(tempfile.mkdtemp(prefix="found-"))
            (work / "found").replace(kept / "found")
            print(f"kept in {kept / 'found'}")
        return code


if __name__ == "__main__":
    sys.exit(main())
