"""The search of hashes in all eight orientations, in blocks that are tasks of spawned processes and map one file.

`random` hashes are near each other but by chance; those of `photos` are of random parts of real ones, half of them
turned copies of the other half; `frames` are all near each other, where the search has to end as soon as there are more
pairs than are kept.
"""

import random
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from PIL import Image

from benchmarks.cases import Case, MissingInputError, Setup, timed
from benchmarks.running import Contestant, Figures, task
from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import HASHES, PDQ, PHASH, Method
from imagetwin.domain.pairs import TurnedPairs
from imagetwin.engine.workers import default_worker_count
from imagetwin.imaging.methods import RECIPES
from imagetwin.matching.ceiling import CappedPairs, ceiling_edges, collect_as
from imagetwin.matching.hamming import HashSearch, Work, search_block

_SEED = 7
_PARTS_OF_A_PHOTO = 250
_PARTS_AT_ONCE = 25
_SUBJECT = "pdq, random"
_ROWS = {
    _SUBJECT: (PDQ, "random"),
    "pdq, photos": (PDQ, "photos"),
    "pdq, frames": (PDQ, "frames"),
    "phash, photos": (PHASH, "photos"),
}


def random_hashes(method: Method, count: int) -> Uint8Array:
    """Uniform bits, all reliable: uint8 of shape (count, method.length)."""
    rows = np.random.default_rng(_SEED).integers(0, 256, (count, method.length), dtype=np.uint8)
    rows[:, -1] = 100
    return rows


def frames(method: Method, count: int) -> Uint8Array:
    """One hash, with about two bits in a hundred changed in each row."""
    chance = np.random.default_rng(_SEED)
    rows = np.tile(random_hashes(method, 1), (count, 1))
    flips = np.array([1 << bit for bit in range(8)], np.uint8)[chance.integers(0, 8, rows.shape)]
    rows[:, :-1] ^= (flips * (chance.random(rows.shape) < 0.16))[:, :-1]
    return rows


def of_photos(paths: list[Path], method: Method, count: int) -> Uint8Array:
    """Hashes of parts of real photos, each beside that of its turned copy."""
    chance, compute = random.Random(_SEED), RECIPES[method.name].compute
    rows: list[Uint8Array] = []
    some = paths[: max(1, count // _PARTS_OF_A_PHOTO)]
    while len(rows) < count:
        with Image.open(chance.choice(some)) as photo:
            image = photo.convert("RGB")
        for _ in range(_PARTS_AT_ONCE):
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


def _be_ready(seconds: float) -> None:
    """Load what a worker needs, for which this module is loaded, and leave the other workers a task like this one."""
    time.sleep(seconds)


def search_seconds(path: str, method_name: str) -> Figures:
    """Measure the search of a file of hashes up to the method's threshold, in processes that are ready."""
    method, workers = HASHES[method_name], default_worker_count()
    blocks = HashSearch(np.load(path, mmap_mode="r"), method, int(method.default_threshold)).block_starts
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        list(pool.map(_be_ready, [0.5] * workers))
        capped = CappedPairs(ceiling_edges(method.default_threshold, method.default_threshold))
        looked_at, count, done = Work(), 0, 0
        started, before, spent = time.perf_counter(), time.process_time(), 0.0
        for pairs, ceiling, work, seconds in pool.map(partial(run_block, Path(path), method_name), blocks):
            done += 1
            capped.lower_to(ceiling)
            count += len(capped.add(pairs))
            spent += seconds
            looked_at.candidates += work.candidates
            looked_at.compared += work.compared
            if capped.ceiling is None:
                pool.shutdown(wait=False, cancel_futures=True)
                break
        seconds, spent = time.perf_counter() - started, spent + time.process_time() - before
    kept = f"too many after {done} of {len(blocks)} blocks" if capped.ceiling is None else f"{count:,}"
    compared = f"candidates: {looked_at.candidates:,}, compared: {looked_at.compared:,}"
    return Figures(seconds, spent, f"pairs: {kept}; {compared}")


def written(setup: Setup, method: Method, kind: str, count: int) -> Path:
    """Return a file of hashes, made unless it is there. Raises MissingInputError where photos are needed and absent."""
    path = setup.work / "hashes" / f"{method.name}-{kind}-{count}.npy"
    if not path.exists():
        rows = _made(setup.data / "photos", method, kind, count)
        path.parent.mkdir(parents=True, exist_ok=True)
        np.save(path, rows)
    return path


def _made(photos: Path, method: Method, kind: str, count: int) -> Uint8Array:
    if kind != "photos":
        return (random_hashes if kind == "random" else frames)(method, count)
    paths = sorted(photos.rglob("*.jp*g"))
    if not paths:
        raise MissingInputError(f"There are no JPEG files in {photos}. Name the folder that holds photos/ by --data.")
    return of_photos(paths, method, count)


def _contestants(setup: Setup) -> dict[str, Contestant]:
    count = setup.count(100_000)
    return {
        name: task(search_seconds, path=written(setup, method, kind, count), method_name=method.name)
        for name, (method, kind) in _ROWS.items()
    }


CASES = (
    Case(
        "hash-search",
        "the search of hashes in all eight orientations",
        "100,000 hashes: random bits; of parts of shared/data/photos and their turned copies; of frames of one scene",
        _SUBJECT,
        timed(_contestants),
    ),
)
