"""The search of hashes in all eight orientations: seconds on the clock and of the processors, pairs, and work.

    python -m benchmarks.hash_search [--counts 10000 100000] [--methods pdq phash] [--workers 2] [--photos FOLDER]

Of what: `random` hashes, of which none is near another but by chance; with --photos, hashes of random parts of real
photos, a tenth of them turned copies; and `frames`, hashes of which all are near each other, where the search has to
end as soon as there are more pairs than are kept. Blocks are tasks of spawned processes that map one file.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import HASHES, Method
from imagetwin.domain.pairs import TurnedPairs
from imagetwin.imaging.methods import RECIPES
from imagetwin.matching.ceiling import CappedPairs, ceiling_edges, collect_as
from imagetwin.matching.hamming import HashSearch, Work, search_block

SEED = 7
_PARTS_OF_A_PHOTO = 250


def random_hashes(method: Method, count: int) -> Uint8Array:
    """Uniform bits, all reliable."""
    rows = np.random.default_rng(SEED).integers(0, 256, (count, method.length), dtype=np.uint8)
    rows[:, -1] = 100
    return rows


def frames(method: Method, count: int) -> Uint8Array:
    """One hash, with about two bits in a hundred changed in each row."""
    chance = np.random.default_rng(SEED)
    rows = np.tile(random_hashes(method, 1), (count, 1))
    flips = np.array([1 << bit for bit in range(8)], np.uint8)[chance.integers(0, 8, rows.shape)]
    rows[:, :-1] ^= (flips * (chance.random(rows.shape) < 0.16))[:, :-1]
    return rows


def of_photos(folder: Path, method: Method, count: int) -> Uint8Array:
    """Hashes of parts of real photos; of each tenth a turned copy stands in place of the next one."""
    chance, compute = random.Random(SEED), RECIPES[method.name].compute
    rows: list[Uint8Array] = []
    paths = sorted(folder.rglob("*.jpg"))[: max(1, count // _PARTS_OF_A_PHOTO)]
    while len(rows) < count:
        with Image.open(chance.choice(paths)) as photo:
            image = photo.convert("RGB")
        for _ in range(_PARTS_OF_A_PHOTO // 10):
            width, height = (chance.randint(side // 4, side) for side in image.size)
            left, top = chance.randint(0, image.width - width), chance.randint(0, image.height - height)
            part = image.crop((left, top, left + width, top + height)).resize((96, 96))
            rows += [compute(part, None), compute(part.transpose(chance.choice(list(Image.Transpose))), None)]
    return np.stack(rows[:count])


def run_block(path: Path, method_name: str, start: int) -> tuple[TurnedPairs, float | None, Work, float]:
    """Search one block in a worker; the last number is the processor's seconds."""
    before, work, method = time.process_time(), Work(), HASHES[method_name]
    search = HashSearch(np.load(path, mmap_mode="r"), method, int(method.default_threshold))
    edges = ceiling_edges(method.default_threshold, method.default_threshold)
    pairs, ceiling = collect_as(TurnedPairs, search_block(search, start, work), edges)
    return pairs, ceiling, work, time.process_time() - before


def measure(rows: Uint8Array, method: Method, pool: ProcessPoolExecutor) -> str:
    """Search rows, and return a line of the table."""
    search = HashSearch(rows, method, int(method.default_threshold))
    capped = CappedPairs(ceiling_edges(method.default_threshold, method.default_threshold))
    processor, looked_at, count, done, total = 0.0, Work(), 0, 0, search.block_starts
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hashes.npy"
        np.save(path, rows)
        started = time.perf_counter()
        for pairs, ceiling, work, seconds in pool.map(partial(run_block, path, method.name), total):
            done += 1
            capped.lower_to(ceiling)
            count += len(capped.add(pairs))
            processor += seconds
            looked_at.candidates += work.candidates
            looked_at.compared += work.compared
            if capped.ceiling is None:
                break
        wall = time.perf_counter() - started
    kept = "too many" if capped.ceiling is None else str(count)
    return (
        f"{wall:8.2f} s {processor:8.2f} s of processors {kept:>9} pairs, {done} of {len(total)} blocks, "
        f"{looked_at.candidates:.2e} candidates, {looked_at.compared:.2e} compared"
    )


def main() -> None:
    """Measure all that was asked for."""
    parser = argparse.ArgumentParser(description="Measure the search of hashes.")
    parser.add_argument("--counts", nargs="+", type=int, default=[10_000, 100_000])
    parser.add_argument("--methods", nargs="+", choices=sorted(HASHES), default=sorted(HASHES))
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--photos", type=Path)
    options = parser.parse_args()
    kinds: dict[str, Callable[[Method, int], Uint8Array]] = {"random": random_hashes, "frames": frames}
    if options.photos is not None:
        kinds["photos"] = partial(of_photos, options.photos)
    with ProcessPoolExecutor(options.workers, get_context("spawn")) as pool:
        list(pool.map(abs, range(options.workers)))
        for name in options.methods:
            for count in options.counts:
                for kind, make in kinds.items():
                    line = measure(make(HASHES[name], count), HASHES[name], pool)
                    print(f"{name:6} {count:7} {kind:7} {line}", flush=True)


if __name__ == "__main__":
    main()
