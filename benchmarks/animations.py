"""What is made of animations that were saved again, and of those with a frame that differs.

Each film is a window that moves over a photo. docs/ACCURACY.md has the results.
"""

import shutil
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from benchmarks.cases import Case, MissingInputError, Setup
from benchmarks.tables import Table
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import decode, prepare_decoder
from imagetwin.imaging.frames import frames_apart
from tests.helpers.animations import save_frames

_FILMS, _FRAMES = 20, 20
_WINDOW, _STEP = (320, 240), (4, 2)
_SMALL = (200, 150)


def _film(photo: Path) -> list[Image.Image]:
    """Return the frames, and one more."""
    pixels = decode(photo, (10_000, 10_000), DecodeSettings()).pixels
    room = tuple(side + _FRAMES * step for side, step in zip(_WINDOW, _STEP, strict=True))
    whole = pixels.resize((room[0], room[1]))
    places = [(_STEP[0] * number, _STEP[1] * number) for number in range(_FRAMES + 1)]
    return [whole.crop((left, top, left + _WINDOW[0], top + _WINDOW[1])) for left, top in places]


def _captioned(frames: Sequence[Image.Image]) -> list[Image.Image]:
    """Write two words on one of the frames."""
    place = _FRAMES // 3
    changed = frames[place].copy()
    ImageDraw.Draw(changed).text((100, 210), "Hello there", fill="white")
    return [*frames[:place], changed, *frames[place + 1 :]]


def _versions(film: Sequence[Image.Image]) -> dict[str, tuple[str, list[Image.Image], dict[str, Any]]]:
    frames = list(film[:_FRAMES])
    small = [frame.resize(_SMALL, Image.Resampling.LANCZOS) for frame in frames]
    return {
        "WebP, quality 80": ("webp", frames, {"quality": 80}),
        "WebP, quality 40": ("webp", frames, {"quality": 40}),
        "WebP, of 5/8 the sides": ("webp", small, {"quality": 80}),
        "AVIF, quality 70": ("avif", frames, {"quality": 70}),
        "GIF": ("gif", frames, {}),
        "WebP, a frame captioned": ("webp", _captioned(frames), {"quality": 80}),
        "WebP, all frames but the first one step on": ("webp", [frames[0], *film[2:]], {"quality": 80}),
    }


def _measure(_case: Case, setup: Setup) -> Table:
    prepare_decoder()
    photos = sorted(setup.data_set("photos").rglob("*.jpg"))
    if not photos:
        raise MissingInputError(f"There are no photos in {setup.data}. Name the folder of pictures by --data.")
    folder = setup.work / "animations"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    count, settings = setup.count(_FILMS), DecodeSettings(frames=_FRAMES)
    apart: dict[str, list[float]] = {}
    for place in np.linspace(0, len(photos) - 1, count).astype(int):
        film = _film(photos[place])
        original = save_frames(folder / "film.png", film[:_FRAMES], duration=80)
        for name, (ending, frames, options) in _versions(film).items():
            other = save_frames(folder / f"other.{ending}", frames, duration=80, **options)
            found = frames_apart(original, other, Orientation.AS_IS, settings)
            apart.setdefault(name, []).append(float("inf") if found is None else found)
    rows: list[tuple[str, ...]] = [
        (name, str(sum(each <= 1 for each in found)), f"{statistics.median(found):.2f}", f"{min(found):.2f}")
        for name, found in apart.items()
    ]
    columns = ("against the film without loss", f"copies of {count}", "difference, median", "least")
    return Table(columns, rows, [dict(zip(columns, row, strict=True)) for row in rows])


CASES = (
    Case(
        "animations",
        "which animations that were saved again are known as copies",
        "made of photos of shared/data",
        "frames",
        _measure,
        on_request=True,
    ),
)
