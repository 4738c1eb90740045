"""How long the search takes, how much memory, and how much of all pairs it looks at, over many fingerprints.

    python -m benchmarks.search_scale --count 10000 --count 100000 --kind real --photos ../shared/data/photos
    python -m benchmarks.search_scale --count 1000000 --kind real --ceiling 800 --cache /tmp/fingerprints

`real` fingerprints are crops of photos with their exposure changed, many with copies that are moved by a pixel or two
and changed a little more: about as many pairs as images, crowded as a real collection is. `random` ones are uniform
bytes: no two are near, and none is nearer than the others, so that nothing can be left out. `near` ones are frames of
one scene: every two are a pair. They are written in the engine's own file form and go through its own stage, worker
processes and all. `--cache` keeps them for the next time.
"""

import argparse
import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import pairwise
from math import log10
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE
from imagetwin.domain.matches import Pairs
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import MatchSettings
from imagetwin.engine.comparing import CompareStage, Comparison
from imagetwin.engine.search_files import SearchFiles
from imagetwin.engine.spool import SpoolFile, temporary_folder
from imagetwin.engine.workers import WorkerPool, default_worker_count
from imagetwin.imaging.methods import RECIPES
from imagetwin.matching.grouping import Classes, group_columns
from imagetwin.matching.search import Work, search_block

PHOTOS = Path(__file__).resolve().parents[2] / "shared" / "data" / "photos"
TASKS_PER_WORKER = 3
# Photos are reduced once, so that 100,000 crops of them take seconds.
_PHOTO_SIDE = 256
_WRITTEN_ROWS = 2000
# How many images a crop has, itself among them.
_FAMILY_SIZES = (1, 1, 1, 2, 2, 3, 5, 9)
_COUNTED_BLOCKS = 20

Stretch = tuple[str, int, Path, "NDArray[np.int64]", "NDArray[np.int64]"]


def made_rows(stretch: Stretch) -> tuple[Uint8Array, NDArray[np.float64]]:
    """Make fingerprints of a kind and the logarithms of their aspect ratios; runs in a process of its own."""
    kind, seed, photos, families, members = stretch
    random = np.random.default_rng([seed, *families[:1].tolist(), *members[:1].tolist()])
    if kind == "random":
        return random.integers(0, 256, (len(families), MSE.length), dtype=np.uint8), np.zeros(len(families))
    if kind == "near":
        scene = np.random.default_rng(seed).integers(20, 230, MSE.length)
        noise = random.integers(-3, 4, (len(families), MSE.length))
        return (scene + noise).astype(np.uint8), np.zeros(len(families))
    samples = [_real_sample(*who, seed, photos) for who in zip(families.tolist(), members.tolist(), strict=True)]
    return np.array([pixels for pixels, _ in samples]), np.array([aspect for _, aspect in samples])


def _real_sample(family: int, member: int, seed: int, folder: Path) -> tuple[Uint8Array, float]:
    random = np.random.default_rng([seed, family])
    photo = _photos(folder)[int(random.integers(len(_photos(folder))))]
    part = random.uniform(0.5, 1.0)
    width, height = int(photo.width * part), int(photo.height * part)
    left = int(random.integers(0, photo.width - width + 1))
    top = int(random.integers(0, photo.height - height + 1))
    gain, lift = random.uniform(0.85, 1.15), random.uniform(-12, 12)
    if member:
        random = np.random.default_rng([seed, family, member])
        left = min(max(left + int(random.integers(-2, 3)), 0), photo.width - width)
        top = min(max(top + int(random.integers(-2, 3)), 0), photo.height - height)
        gain, lift = gain * random.uniform(0.95, 1.05), lift + random.uniform(-4, 4)
    crop = photo.crop((left, top, left + width, top + height))
    changed = crop.point([round(min(255.0, max(0.0, value * gain + lift))) for value in range(256)] * 3)
    return RECIPES[MSE.name].compute(changed, None), float(np.log(width / height))


@cache
def _photos(folder: Path) -> list[Image.Image]:
    return [_reduced(path) for path in sorted(folder.rglob("*.jp*g"))]


def _reduced(path: Path) -> Image.Image:
    with Image.open(path) as image:
        image.draft("RGB", (_PHOTO_SIDE, _PHOTO_SIDE))
        photo = image.convert("RGB")
    photo.thumbnail((_PHOTO_SIDE, _PHOTO_SIDE))
    return photo


def _stretches(kind: str, count: int, seed: int, photos: Path) -> Iterator[Stretch]:
    """Deal the members of families out over all rows, as copies lie in other folders than their originals."""
    random = np.random.default_rng(seed)
    families = np.repeat(np.arange(count), random.choice(_FAMILY_SIZES, count))[:count]
    members = np.arange(count) - np.searchsorted(families, families)
    order = random.permutation(count)
    for start in range(0, count, _WRITTEN_ROWS):
        rows = order[start : start + _WRITTEN_ROWS]
        yield kind, seed, photos, families[rows], members[rows]


def written(kind: str, count: int, seed: int, photos: Path, folder: Path) -> tuple[Path, list[float]]:
    """Return a file of fingerprints and their aspects, made in `folder` unless they are there."""
    path, aspects_path = folder / f"{kind}-{count}-{seed}.bin", folder / f"{kind}-{count}-{seed}.npy"
    if not aspects_path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        aspects = []
        with open(path, "wb") as file, get_context("spawn").Pool(default_worker_count()) as pool:
            for pixels, aspect in pool.imap(made_rows, _stretches(kind, count, seed, photos)):
                file.write(pixels.tobytes())
                aspects.append(aspect)
        np.save(aspects_path, np.concatenate(aspects))
    return path, np.load(aspects_path).tolist()


class PeakMemory:
    """Watches this process and its children (Linux): the largest resident sizes, and that of all together.

    Pages that processes share count once in `in_all` (the proportional set size), and in each by itself elsewhere.
    """

    def __init__(self) -> None:
        self.in_all = 0
        self.of_each: dict[int, int] = {}

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch for the time of the body."""
        ended = threading.Event()
        watcher = threading.Thread(target=self._watch, args=(ended,))
        watcher.start()
        yield
        ended.set()
        watcher.join()

    def _watch(self, ended: threading.Event) -> None:
        while not ended.wait(0.2):
            sizes = {pid: _sizes(pid) for pid in _family()}
            self.in_all = max(self.in_all, sum(proportional for _, proportional in sizes.values()))
            for pid, (resident, _) in sizes.items():
                self.of_each[pid] = max(resident, self.of_each.get(pid, 0))

    def __str__(self) -> str:
        each = ", ".join(f"{size / 1e6:,.0f}" for size in sorted(self.of_each.values(), reverse=True))
        return f"peak memory: {self.in_all / 1e6:,.0f} MB in all; of each process {each} MB"


def _family() -> list[int]:
    """Return the numbers of this process and its children."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    found = {os.getpid()}
    for task in children.parents[1].glob("*/children"):
        try:
            found |= {int(pid) for pid in task.read_text().split()}
        except OSError:
            continue
    return sorted(found)


def _sizes(pid: int) -> tuple[int, int]:
    """Return resident and proportional set size, in bytes; nothing where the process is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    except OSError:
        return 0, 0
    values = {line.split(":")[0]: int(line.split()[1]) * 1024 for line in lines}
    return values["Rss"], values["Pss"]


def share_touched(files: SearchFiles) -> str:
    """Say which part of all pairs the search looks at, by some of its blocks."""
    index, work = files.index(), Work()
    starts = list(index.block_starts)
    some = starts[:: max(1, len(starts) // _COUNTED_BLOCKS)]
    with files.verifier(files.edges[-1]) as verifier:
        for start in some:
            for _ in search_block(index, start, verifier, work):
                pass
    factor = len(starts) / len(some) / (len(index.rows) ** 2 / 2)
    parts = (work.coarse * factor, work.fine * factor, work.candidates * factor)
    return "looked at {:.3%} of all pairs coarsely, {:.5%} finely, {:.5%} exactly".format(*parts)


def regroup_seconds(pairs: Pairs, flat: NDArray[np.bool_], threshold: float) -> float:
    """Measure grouping after a move of the threshold."""
    classes = Classes(np.arange(len(flat)), len(flat), flat)
    ranks = np.random.default_rng(1).permutation(len(flat))
    started = time.monotonic()
    group_columns(classes, pairs.within(threshold), ranks)
    return time.monotonic() - started


def describe(comparison: Comparison) -> str:
    """Say how many pairs there are, and of which distances."""
    distances = comparison.pairs.distance
    kept = "only those of references" if comparison.ceiling is None else f"up to a ceiling of {comparison.ceiling:g}"
    if not len(distances):
        return f"no pair, {kept}"
    return (
        f"{len(distances):,} pairs, {kept}; distances: median {np.median(distances):.1f}, largest {distances.max():.1f}"
    )


def measured(path: Path, aspects: list[float], options: argparse.Namespace) -> float:
    """Search a file of fingerprints, print the figures, return the seconds."""
    settings = MatchSettings(threshold=options.threshold)
    memory = PeakMemory()
    with temporary_folder() as folder:
        spool = SpoolFile(folder / "fingerprints.bin", len(aspects), MSE)
        spool.path.symlink_to(path.resolve())
        with WorkerPool(options.threads) as pool, memory.watching():
            stage = CompareStage(pool, CancelToken(), lambda _done: None)
            started, before = time.monotonic(), sum(os.times()[:4])
            comparison = stage.run(
                spool, aspects, settings, options.threads * TASKS_PER_WORKER, ceiling=options.ceiling
            )
            seconds = time.monotonic() - started
        # The pool has ended here, so its processes' time is known; it tells more where others use the machine.
        spent = sum(os.times()[:4]) - before
        print(f"{len(aspects):,} {options.kind}: {seconds:.2f} s by {options.threads} workers, {spent:.2f} s of CPU")
        print("  " + describe(comparison))
        print(f"  {memory}")
        if comparison.ceiling is not None:
            print("  " + share_touched(SearchFiles(spool, settings, (comparison.ceiling,), sys.maxsize)))
            again = regroup_seconds(comparison.pairs, comparison.flat, comparison.ceiling)
            print(f"  grouped again in {again:.3f} s")
    return seconds


def main() -> None:
    """Make the fingerprints, search them, print the figures."""
    parser = argparse.ArgumentParser(description="Time the search.")
    parser.add_argument("--count", type=int, action="append")
    parser.add_argument("--kind", choices=("random", "real", "near"), default="real")
    parser.add_argument("--threads", type=int, default=default_worker_count())
    parser.add_argument("--threshold", type=float, default=MSE.default_threshold)
    parser.add_argument("--ceiling", type=float, help="keep pairs up to here; by default four times the threshold")
    parser.add_argument("--photos", type=Path, default=PHOTOS)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.kind == "real" and not list(options.photos.rglob("*.jp*g")):
        sys.exit(f"There are no JPEG files in {options.photos}; name a folder with photos by --photos.")
    folder = options.cache or Path(os.environ.get("TMPDIR", "/tmp")) / f"imagetwin-fingerprints-{os.getpid()}"
    figures: list[tuple[int, float]] = []
    try:
        for count in options.count or [10_000, 100_000]:
            path, aspects = written(options.kind, count, options.seed, options.photos, folder)
            figures.append((count, measured(path, aspects, options)))
    finally:
        if options.cache is None:
            shutil.rmtree(folder, ignore_errors=True)
    for (count, seconds), (more, longer) in pairwise(figures):
        exponent = log10(longer / seconds) / log10(more / count)
        print(f"from {count:,} to {more:,} the time grows with an exponent of {exponent:.2f}")


if __name__ == "__main__":
    main()
