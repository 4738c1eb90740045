"""Many distinct JPEGs made from a few photos: each cropped elsewhere and encoded anew, by a seed.

    python -m benchmarks.corpora small /tmp/small --source ../shared/data/photos
    python -m benchmarks.corpora big /tmp/big --source ../shared/data/big

`small` are 8,000 pictures of 0.17 MP, `big` 300 of the sources' own size, a tenth or less cut off. Both keep how their
source was stored: grey or colour, subsampling, baseline or progressive. What is there already is not made again.
"""

import argparse
import random
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, JpegImagePlugin

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@dataclass(frozen=True, slots=True)
class Corpus:
    """How many files of which kind: `pixels` is what each has about (None: as the source), `kept` the smallest part."""

    name: str
    count: int
    source: str
    pixels: int | None
    kept: float
    quality: tuple[int, int]


CORPORA = {
    "small": Corpus("small", 8000, "photos", 170_000, 0.6, (76, 92)),
    "big": Corpus("big", 300, "big", None, 0.9, (78, 92)),
}


def make(corpus: Corpus, folder: Path, source: Path) -> None:
    """Fill the folder; files lie by the hundred in subfolders, as people's do."""
    sources = sorted(path for path in source.rglob("*") if path.suffix.lower() in {".jpg", ".jpeg"})
    numbers = [number for number in range(corpus.count) if not target(folder, number).exists()]
    for subfolder in {target(folder, number).parent for number in numbers}:
        subfolder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        tasks = [(corpus, sources[number % len(sources)], target(folder, number), number) for number in numbers]
        list(pool.map(_make_one, tasks, chunksize=8))


def target(folder: Path, number: int) -> Path:
    """Return where the file of that number lies."""
    return folder / f"{number // 100:03}" / f"{number:06}.jpg"


def _make_one(task: tuple[Corpus, Path, Path, int]) -> None:
    corpus, source, path, number = task
    chance = random.Random(number)
    with Image.open(source) as image:
        subsampling, progressive = JpegImagePlugin.get_sampling(image), bool(image.info.get("progressive"))
        picture = _crop(image, chance.uniform(corpus.kept, 1.0), chance)
    if corpus.pixels is not None:
        scale = (corpus.pixels / (picture.width * picture.height)) ** 0.5
        picture = picture.resize((round(picture.width * scale), round(picture.height * scale)))
    unfinished = path.with_suffix(".part")
    quality = chance.randint(*corpus.quality)
    picture.save(unfinished, "JPEG", quality=quality, subsampling=subsampling, progressive=progressive)
    unfinished.rename(path)


def _crop(image: Image.Image, part: float, chance: random.Random) -> Image.Image:
    width, height = max(1, int(image.width * part)), max(1, int(image.height * part))
    left, top = chance.randint(0, image.width - width), chance.randint(0, image.height - height)
    return image.crop((left, top, left + width, top + height))


def main() -> None:
    """Make one corpus."""
    parser = argparse.ArgumentParser(description="Make a folder of distinct JPEGs.")
    parser.add_argument("name", choices=sorted(CORPORA))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--source", type=Path)
    options = parser.parse_args()
    corpus = CORPORA[options.name]
    make(corpus, options.folder, options.source or DATA / corpus.source)


if __name__ == "__main__":
    main()
