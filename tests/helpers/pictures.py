"""Pictures made for tests: distinct, photo-like in their statistics, and small."""

from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image


def make_picture(seed: int, size: tuple[int, int] = (320, 240)) -> Image.Image:
    """Return smooth random colour blobs; different seeds give pictures that are far apart."""
    random = np.random.default_rng(seed)
    coarse = random.integers(0, 256, (6, 8, 3), dtype=np.uint8)
    return Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC)


def make_photo(seed: int, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """Return a picture with detail of all sizes, as a photo has: enough to be known by its hash."""
    random = np.random.default_rng(seed)
    levels = np.full((size[1], size[0], 3), 128.0)
    for side, strength in ((4, 70), (8, 50), (16, 35), (32, 20), (64, 10)):
        coarse = Image.fromarray(random.integers(0, 256, (side * 3 // 4, side, 3), dtype=np.uint8))
        levels += (np.asarray(coarse.resize(size, Image.Resampling.BICUBIC), np.float64) - 128) * (strength / 128)
    return Image.fromarray(levels.clip(0, 255).astype(np.uint8))


def save_picture(path: Path, seed: int, size: tuple[int, int] = (320, 240), **options: Any) -> Path:
    """Save such a picture in the format of the path's ending."""
    path.parent.mkdir(parents=True, exist_ok=True)
    make_picture(seed, size).save(path, **options)
    return path


def make_family_folder(folder: Path) -> Path:
    """Make a folder with two groups (of three and of two images), a loner, a damaged file and a text file."""
    save_picture(folder / "beach.png", 1, (640, 480))
    save_picture(folder / "copies" / "beach small.jpg", 1, (320, 240), quality=90)
    save_picture(folder / "copies" / "beach.webp", 1, (500, 375))
    save_picture(folder / "hills.jpg", 2, (600, 400), quality=92)
    save_picture(folder / "hills again.jpg", 2, (300, 200), quality=80)
    save_picture(folder / "loner.jpg", 3)
    damaged = save_picture(folder / "half copied.jpg", 4)
    damaged.write_bytes(damaged.read_bytes()[:2000])
    (folder / "notes.txt").write_text("no picture")
    return folder
