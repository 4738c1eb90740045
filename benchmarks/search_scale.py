"""How long the search takes, and how much memory, over many fingerprints.

    python -m benchmarks.search_scale --count 100000 --kind random
    python -m benchmarks.search_scale --count 100000 --kind real --photos ../shared/data/photos

`random` fingerprints are uniform bytes: no two are near, and all are equally bright, so that sorting by brightness
saves nothing. `real` ones are crops of photos with their exposure changed: crowded as a real collection is, with some
true pairs. They are written in the engine's own file form and go through its own stage, worker processes and all.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from imagetwin.domain.fingerprints import MSE, Fingerprint, Uint8Array
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import MatchSettings
from imagetwin.engine.comparing import CompareStage, Comparison
from imagetwin.engine.spool import Spool, temporary_folder
from imagetwin.engine.workers import WorkerPool, default_worker_count
from imagetwin.imaging.methods import RECIPES

PHOTOS = Path(__file__).resolve().parents[2] / "shared" / "data" / "photos"
TASKS_PER_WORKER = 3
# Photos are reduced once, so that 100,000 crops of them take seconds.
_PHOTO_SIDE = 256

Sample = tuple[Uint8Array, int, int]


def random_samples(count: int, seed: int) -> Iterator[Sample]:
    """Yield fingerprints of uniform bytes, as of images of one size."""
    random = np.random.default_rng(seed)
    for _ in range(count):
        yield random.integers(0, 256, MSE.length, dtype=np.uint8), 1600, 1200


def real_samples(count: int, seed: int, folder: Path) -> Iterator[Sample]:
    """Yield fingerprints of crops of the folder's photos, shifted and with another exposure."""
    photos = [_reduced(path) for path in sorted(folder.rglob("*.jp*g"))]
    if not photos:
        sys.exit(f"There are no JPEG files in {folder}; name a folder with photos by --photos.")
    random = np.random.default_rng(seed)
    for number in range(count):
        crop = _crop(photos[number % len(photos)], random)
        gain, lift = random.uniform(0.85, 1.15), random.uniform(-12, 12)
        changed = crop.point([round(min(255.0, max(0.0, value * gain + lift))) for value in range(256)] * 3)
        yield RECIPES[MSE.name].compute(changed), crop.width * 8, crop.height * 8


def _reduced(path: Path) -> Image.Image:
    with Image.open(path) as image:
        image.draft("RGB", (_PHOTO_SIDE, _PHOTO_SIDE))
        photo = image.convert("RGB")
    photo.thumbnail((_PHOTO_SIDE, _PHOTO_SIDE))
    return photo


def _crop(photo: Image.Image, random: np.random.Generator) -> Image.Image:
    part = random.uniform(0.5, 1.0)
    width, height = int(photo.width * part), int(photo.height * part)
    left = int(random.integers(0, photo.width - width + 1))
    top = int(random.integers(0, photo.height - height + 1))
    return photo.crop((left, top, left + width, top + height))


def fill(spool: Spool, samples: Iterator[Sample]) -> None:
    """Write the samples into the spool."""
    nowhere = ImageFile(Path("sample.jpg"), FileIdentity(0, 0, 0, 0))
    for pixels, width, height in samples:
        digest = blake2b(pixels.data, digest_size=16).digest()
        spool.add(Fingerprint(ScannedImage(nowhere, width, height, "JPEG"), pixels, digest))


def compare(spool: Spool, settings: MatchSettings, executor: Executor, worker_count: int) -> Comparison:
    """Run the engine's stage over the spool."""
    stage = CompareStage(executor, CancelToken(), lambda _done: None)
    return stage.run(spool.finish(), spool.log_aspects, settings, worker_count * TASKS_PER_WORKER)


def peak_memory() -> str:
    """Say how much memory this process and the largest of its ended children have held at once."""
    if sys.platform == "win32":
        return "peak memory: not known on Windows"
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
    return f"peak memory: this process {own / 1e6:,.0f} MB, the largest worker {worker / 1e6:,.0f} MB"


def describe(distances: NDArray[np.float64]) -> str:
    """Give the middle and the largest distance of the pairs."""
    if not len(distances):
        return "no pair"
    return f"{len(distances):,} pairs, distances: median {np.median(distances):.1f}, largest {distances.max():.1f}"


def main() -> None:
    """Make the fingerprints, search them, print the figures."""
    parser = argparse.ArgumentParser(description="Time the search.")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--kind", choices=("random", "real"), default="random")
    parser.add_argument("--threads", type=int, default=default_worker_count())
    parser.add_argument("--threshold", type=float, default=MSE.default_threshold)
    parser.add_argument("--photos", type=Path, default=PHOTOS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    samples = (
        random_samples(options.count, options.seed)
        if options.kind == "random"
        else real_samples(options.count, options.seed, options.photos)
    )
    with temporary_folder() as folder, closing(Spool(folder, MSE)) as spool:
        started = time.monotonic()
        fill(spool, samples)
        print(
            f"{options.count:,} {options.kind} fingerprints written in {time.monotonic() - started:.1f} s", flush=True
        )
        settings = MatchSettings(threshold=options.threshold)
        with WorkerPool(options.threads) as pool:
            started = time.monotonic()
            comparison = compare(spool, settings, pool, options.threads)
            seconds = time.monotonic() - started
    print(f"matched in {seconds:.1f} s by {options.threads} workers at a threshold of {options.threshold:g}")
    print(describe(comparison.pairs.distance))
    print(peak_memory())


if __name__ == "__main__":
    main()
