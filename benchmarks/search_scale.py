"""How long the search takes, how much memory, and how much of all pairs it looks at, over many fingerprints.

`real` fingerprints are crops of photos with their exposure changed, many with copies that are moved by a pixel or two
and changed a little more: about as many pairs as images, crowded as a real collection is. `random` ones are uniform
bytes: no two are near, and none is nearer than the others, so that nothing can be left out. Other kinds are those of
`benchmarks.degenerate`. They are written in the engine's own file form and go through its own stage, worker
processes and all; what is measured begins when they are written and ends with the pairs.
"""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from benchmarks import degenerate
from benchmarks.cases import Case, MissingInputError, Setup, growing, timed
from benchmarks.running import ROOT, Contestant, Figures, task
from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import MatchSettings
from imagetwin.engine.comparing import CompareStage, Comparison
from imagetwin.engine.search_files import SearchFiles
from imagetwin.engine.spool import SpoolFile, temporary_folder
from imagetwin.engine.workers import WorkerPool, default_worker_count
from imagetwin.imaging.methods import RECIPES
from imagetwin.matching.search import Work, search_block

TASKS_PER_WORKER = 3
_SEED = 1
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


def written(kind: str, count: int, photos: Path, folder: Path) -> Path:
    """Return a file of fingerprints, with their aspects beside it, made in `folder` unless they are there."""
    path = folder / f"{kind}-{count}-{_SEED}.bin"
    if not path.with_suffix(".npy").exists():
        folder.mkdir(parents=True, exist_ok=True)
        aspects = []
        with open(path, "wb") as file:
            for pixels, aspect in _rows(kind, count, photos):
                file.write(pixels.tobytes())
                aspects.append(aspect)
        np.save(path.with_suffix(".npy"), np.concatenate(aspects))
    return path


def _rows(kind: str, count: int, photos: Path) -> Iterator[tuple[Uint8Array, NDArray[np.float64]]]:
    if kind in degenerate.KINDS:
        yield from ((pixels, np.zeros(len(pixels))) for pixels in degenerate.parts(kind, count))
        return
    with get_context("spawn").Pool(default_worker_count()) as pool:
        yield from pool.imap(made_rows, _stretches(kind, count, _SEED, photos))


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
    parts = (100 * work.coarse * factor, 100 * work.fine * factor, 100 * work.candidates * factor)
    return "of all pairs {:.3g} % bounded, {:.3g} % bounded again, {:.3g} % verified".format(*parts)


def describe(comparison: Comparison) -> str:
    """Say how many pairs there are."""
    kept = "only those of references" if comparison.ceiling is None else f"up to {comparison.ceiling:g}"
    return f"pairs: {len(comparison.pairs):,}, {kept}"


def search_seconds(path: str, ceiling: float) -> Figures:
    """Measure the search of a file of fingerprints for pairs up to a ceiling."""
    aspects = np.load(Path(path).with_suffix(".npy")).tolist()
    settings, threads = MatchSettings(), default_worker_count()
    with temporary_folder() as folder:
        spool = SpoolFile(folder / "fingerprints.bin", len(aspects), MSE)
        try:
            spool.path.symlink_to(path)
        except OSError:  # Windows lets not everyone make links
            shutil.copyfile(path, spool.path)
        before = sum(os.times()[:4])
        with WorkerPool(threads) as pool:
            stage = CompareStage(pool, CancelToken(), lambda _done: None)
            started = time.perf_counter()
            comparison = stage.run(spool, aspects, settings, threads * TASKS_PER_WORKER, ceiling=ceiling)
            seconds = time.perf_counter() - started
        # The pool has ended here, so its processes' time is known.
        spent = sum(os.times()[:4]) - before
        found = describe(comparison)
        if comparison.ceiling is not None:
            found += "; " + share_touched(SearchFiles(spool, settings, (comparison.ceiling,), sys.maxsize))
    return Figures(seconds, spent, found)


def search_of(setup: Setup, kind: str, count: int, ceiling: float, package: Path = ROOT) -> Contestant:
    """Return the search of fingerprints of a kind. Raises MissingInputError where there are no photos to make them."""
    photos = setup.data / "photos"
    if kind == "real" and not any(photos.rglob("*.jp*g")):
        raise MissingInputError(f"There are no JPEG files in {photos}. Name the folder that holds photos/ by --data.")
    return task(
        search_seconds, package, path=written(kind, count, photos, setup.work / "fingerprints"), ceiling=ceiling
    )


def _searches(full: int, rows: Mapping[str, tuple[str, float]]) -> Callable[[Setup], dict[str, Contestant]]:
    def contestants(setup: Setup) -> dict[str, Contestant]:
        count, before = setup.count(full), setup.before_package()
        found = {}
        for name, (kind, ceiling) in rows.items():
            found[name] = search_of(setup, kind, count, ceiling)
            if before is not None:
                found[f"{name}, before"] = search_of(setup, kind, count, ceiling, before)
        return found

    return contestants


def _degenerate(kind: str, setup: Setup, count: int) -> Contestant:
    return search_of(setup, kind, count, 800.0)


_SUBJECT = "photos, pairs up to 800"
_REAL = {_SUBJECT: ("real", 800.0), "photos, pairs up to 200": ("real", 200.0)}
_REAL_INPUT = "fingerprints of crops of shared/data/photos with small changes, about as many pairs as images"

CASES = (
    Case("search-10k", "the search among 10,000", f"10,000 {_REAL_INPUT}", _SUBJECT, timed(_searches(10_000, _REAL))),
    Case(
        "search-100k",
        "the search among 100,000, and the hard case where no two are nearer than others",
        f"100,000 {_REAL_INPUT}; random bytes",
        _SUBJECT,
        timed(_searches(100_000, {**_REAL, "random, pairs up to 200": ("random", 200.0)})),
    ),
    Case(
        "search-1m",
        "the search among a million",
        f"1,000,000 {_REAL_INPUT}",
        _SUBJECT,
        timed(_searches(1_000_000, _REAL)),
    ),
    *(
        Case(
            f"degenerate-{kind}",
            f"the search among {what}",
            f"25,000, 50,000 and 100,000 generated fingerprints: {what}",
            f"all {word}",
            timed(growing(100_000, partial(_degenerate, kind), word)),
        )
        for kind, what, word in (
            ("near", "frames of one scene, where every two are a pair", "frames"),
            ("clusters", "bursts of a hundred frames each", "bursts"),
            ("drift", "frames of one long film, each near the next few hundred", "film"),
        )
    ),
)
