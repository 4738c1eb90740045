"""A scan of unchanged files beside the cold scan of the same, and beside the mere `stat` calls.

    python -m benchmarks.rescan --count 20000 --rounds 3

Makes so many small pictures, each of its own noise, JPEGs and PNGs in turn, by the hundred in subfolders; what is there
already is not made again. Scans run in this process with a pool that is ready, so that the stages are compared and not
the start; `stat` is one `os.stat` for each file, in the order of the walk.
"""

import argparse
import os
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median

import numpy as np
from PIL import Image

from imagetwin.domain.scans import ScanResult
from imagetwin.engine.scan import scan
from imagetwin.engine.workers import WorkerPool

SIDE = 64


def target(folder: Path, number: int) -> Path:
    """Return where the picture of that number lies."""
    return folder / f"{number // 100:04}" / f"{number:07}{('.jpg', '.png')[number % 2]}"


def make_one(path: Path) -> None:
    """Save noise of the file's own number, coarse enough that it survives being scaled."""
    coarse = np.random.default_rng(int(path.stem)).integers(0, 256, (8, 8, 3), dtype=np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(coarse).resize((SIDE, SIDE), Image.Resampling.BICUBIC).save(path)


def make(folder: Path, count: int) -> list[Path]:
    """Make the pictures that are missing; return the paths of all."""
    paths = [target(folder, number) for number in range(count)]
    with ProcessPoolExecutor() as pool:
        list(pool.map(make_one, [path for path in paths if not path.exists()], chunksize=64))
    return paths


def stat_seconds(paths: list[Path]) -> float:
    """Return the time of one `os.stat` for each path."""
    names = [os.fspath(path) for path in paths]
    started = time.perf_counter()
    for name in names:
        os.stat(name)  # noqa: PTH116 - what is measured
    return time.perf_counter() - started


def timed_scan(folder: Path, cache_path: Path | None, pool: WorkerPool) -> tuple[float, ScanResult]:
    """Return the time of a scan, and its result."""
    started = time.perf_counter()
    result = scan([folder], executor=pool, cache_path=cache_path)
    return time.perf_counter() - started, result


def line(name: str, runs: list[tuple[float, ScanResult]], stat: float) -> str:
    """Return a row of the table: medians of the whole and of each stage."""
    whole = median(seconds for seconds, _ in runs)
    stages = [median(result.stage_seconds[stage] for _, result in runs) for stage in runs[0][1].stage_seconds]
    cells = [f"{seconds:.2f}" for seconds in [*stages, whole]]
    return f"| {name} | {' | '.join(cells)} | {whole / stat:.1f} | {runs[-1][1].cached_count:,} |"


def main() -> None:
    """Measure, print a table in Markdown."""
    parser = argparse.ArgumentParser(description="Time a rescan.")
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "imagetwin-benchmarks")
    options = parser.parse_args()
    folder = options.work / f"tiny-{options.count}"
    paths = make(folder, options.count)
    without, cold, warm, stats = [], [], [], []
    with WorkerPool() as pool:
        for _ in range(pool.worker_count):
            pool.submit(time.sleep, 0.5).result()
        for _ in range(options.rounds):
            with tempfile.TemporaryDirectory() as home:
                cache_path = Path(home) / "cache.sqlite"
                stats.append(stat_seconds(paths))
                without.append(timed_scan(folder, None, pool))
                cold.append(timed_scan(folder, cache_path, pool))
                warm.append(timed_scan(folder, cache_path, pool))
    stat = median(stats)
    print(f"\n{options.count:,} pictures, {options.rounds} rounds, stat {stat:.3f} s\n")
    print("| scan | walk | fingerprint | match | group | whole | of stat | cached |\n|---|---|---|---|---|---|---|---|")
    for name, runs in (("no cache", without), ("cold", cold), ("rescan", warm)):
        print(line(name, runs, stat))


if __name__ == "__main__":
    main()
