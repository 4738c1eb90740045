"""Folders of pictures to search: made anew from a few photos or from numbers, or found on the machine.

All lie by the hundred in subfolders, as people's do. What is there already is not made again.
"""

import random
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image, JpegImagePlugin

from benchmarks.cases import MissingInputError, Setup

_TINY_SIDE = 64
_FAMILY_SIZES = (3, 3, 4)
_FAMILY_PLACES = [(family, member) for family, size in enumerate(_FAMILY_SIZES) for member in range(size)]
_BLACK_SIDES = 400
_JPEG = {".jpg", ".jpeg"}
_PICTURES = _JPEG | {".png", ".webp", ".jxl", ".avif"}
_UNFINISHED = ".part"


@dataclass(frozen=True, slots=True)
class Crops:
    """Distinct JPEGs made from a few: each cropped elsewhere and encoded anew, by a seed.

    `pixels` is what each has about (None: as the source), `kept` the smallest part. They keep how their source was
    stored: grey or colour, subsampling, baseline or progressive.
    """

    name: str
    count: int
    source: str
    pixels: int | None
    kept: float
    quality: tuple[int, int]


SMALL = Crops("small", 8000, "photos", 170_000, 0.6, (76, 92))
EDITED = Crops("edited", 10_000, "photos", 170_000, 0.5, (76, 92))
BIG = Crops("big", 300, "big", None, 0.9, (78, 92))


def crops(setup: Setup, corpus: Crops) -> Path:
    """Return a folder of crops. Raises MissingInputError where the sources are not there."""
    folder = setup.data / corpus.source
    sources = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _JPEG)
    if not sources:
        raise MissingInputError(f"There are no JPEG files in {folder}. Name the folder of pictures by --data.")
    count = setup.count(corpus.count)
    return _filled(setup.work / f"{corpus.name}-{count}", count, "{:06}.jpg", partial(_crop, corpus, sources))


def tiny(setup: Setup, count: int) -> Path:
    """Return a folder of small pictures of noise, coarse enough that it survives being scaled; a tenth are copies."""
    return _filled(setup.work / f"tiny-{count}", count, "{:07}.{kind}", _tiny)


def families(setup: Setup, count: int) -> Path:
    """Return a folder of small JPEGs of noise where all are in groups of three and four, in different qualities."""
    return _filled(setup.work / f"families-{count}", count, "{:07}.jpg", _member)


def black(setup: Setup, count: int) -> Path:
    """Return a folder of square black PNGs of many sizes."""
    return _filled(setup.work / f"black-{count}", count, "{:06}.png", _black)


def copies(setup: Setup, count: int) -> Path:
    """Return a folder of copies of one picture."""
    original = setup.work / "original.png"
    if not original.exists():
        _tiny(1, original)
    return _filled(setup.work / f"copies-{count}", count, "{:06}.png", partial(_copy, original))


def wallpapers(setup: Setup) -> Path:
    """Return a folder with copies of the wallpapers that are there. Raises MissingInputError where there are none."""
    found = sorted(
        path
        for folder in setup.wallpapers
        for path in folder.rglob("*")
        if path.suffix.lower() in _PICTURES and path.is_file() and not path.is_symlink()
    )
    if not found:
        raise MissingInputError(
            f"There are no wallpapers in {' or '.join(map(str, setup.wallpapers))}. Install Debian's packages "
            "gnome-backgrounds, mate-backgrounds and plasma-workspace-wallpapers, or name a folder by --wallpapers."
        )
    chosen = found[: max(4, round(len(found) * setup.scale))]
    folder = setup.work / f"wallpapers-{len(chosen)}"
    folder.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(chosen):
        copy = folder / f"{number:04}{path.suffix.lower()}"
        if not copy.exists():
            shutil.copyfile(path, copy)
    return folder


def _filled(folder: Path, count: int, name: str, make: Callable[[int, Path], None]) -> Path:
    """Make the files of the folder that are missing, by several processes; return the folder."""
    paths = [
        folder / f"{number // 100:04}" / name.format(number, kind=("jpg", "png")[number % 2]) for number in range(count)
    ]
    missing = [(number, path) for number, path in enumerate(paths) if not path.exists()]
    for subfolder in {path.parent for _, path in missing}:
        subfolder.mkdir(parents=True, exist_ok=True)
    if missing:
        with ProcessPoolExecutor() as pool:
            list(pool.map(partial(_make_whole, make), *zip(*missing, strict=True), chunksize=8))
    return folder


def _make_whole(make: Callable[[int, Path], None], number: int, path: Path) -> None:
    """Make a file under another name first, so that one that is there is whole."""
    unfinished = path.with_name(f"{_UNFINISHED}{path.name}")
    make(number, unfinished)
    unfinished.replace(path)


def _crop(corpus: Crops, sources: list[Path], number: int, path: Path) -> None:
    chance = random.Random(number)
    with Image.open(sources[number % len(sources)]) as image:
        subsampling, progressive = JpegImagePlugin.get_sampling(image), bool(image.info.get("progressive"))
        picture = _cut(image, chance.uniform(corpus.kept, 1.0), chance)
    if corpus.pixels is not None:
        scale = (corpus.pixels / (picture.width * picture.height)) ** 0.5
        picture = picture.resize((round(picture.width * scale), round(picture.height * scale)))
    quality = chance.randint(*corpus.quality)
    picture.save(path, "JPEG", quality=quality, subsampling=subsampling, progressive=progressive)


def _cut(image: Image.Image, part: float, chance: random.Random) -> Image.Image:
    width, height = max(1, int(image.width * part)), max(1, int(image.height * part))
    left, top = chance.randint(0, image.width - width), chance.randint(0, image.height - height)
    return image.crop((left, top, left + width, top + height))


def _tiny(number: int, path: Path) -> None:
    # Each tenth is the one before, in the other format.
    _noise(number - (number % 10 == 9)).save(path)


def _noise(seed: int) -> Image.Image:
    coarse = np.random.default_rng(seed).integers(0, 256, (8, 8, 3), dtype=np.uint8)
    return Image.fromarray(coarse).resize((_TINY_SIDE, _TINY_SIDE), Image.Resampling.BICUBIC)


def _member(number: int, path: Path) -> None:
    ten, place = divmod(number, sum(_FAMILY_SIZES))
    family, member = _FAMILY_PLACES[place]
    _noise(len(_FAMILY_SIZES) * ten + family).save(path, quality=95 - 4 * member)


def _black(number: int, path: Path) -> None:
    side = 60 + number % _BLACK_SIDES
    Image.new("RGB", (side, side)).save(path)


def _copy(original: Path, _number: int, path: Path) -> None:
    shutil.copyfile(original, path)
