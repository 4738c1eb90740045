"""Animations and documents made for tests."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

from tests.helpers.pictures import make_photo

# Those that hold several frames, and what makes them hold these without loss.
MOVING = {"gif": {}, "png": {}, "webp": {"lossless": True}, "tif": {}}


def frames_by(seeds: Sequence[int], size: tuple[int, int] = (120, 90)) -> list[Image.Image]:
    """Return a picture for each seed, of 64 colours, which every format holds as they are."""
    return [_frame(seed, size) for seed in seeds]


@cache
def _frame(seed: int, size: tuple[int, int]) -> Image.Image:
    return make_photo(seed, size).quantize(64, dither=Image.Dither.NONE).convert("RGB")


def save_frames(path: Path, frames: Sequence[Image.Image], **options: Any) -> Path:
    """Save frames as one file."""
    frames[0].save(path, save_all=True, append_images=frames[1:], **options)
    return path
