"""How far a JPEG's scaled decode moves its fingerprint from that of the full decode.

For each method and each factor (a JPEG is decoded at least so many times as large as the fingerprint), over all JPEGs
of the sets: the 99th percentile and the largest of the distances between the two fingerprints. docs/ACCURACY.md has the
results.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from benchmarks.cases import Case, MissingInputError, Setup
from benchmarks.tables import Table
from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import METHODS, Method
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError, decode, prepare_decoder
from imagetwin.imaging.methods import RECIPES

FACTORS = dict.fromkeys(METHODS, (1, 1.25, 1.5, 2, 3))
# Larger than any picture, so that nothing is scaled.
_FULL_SIZE = (1_000_000, 1_000_000)


def jpegs_under(folders: list[Path]) -> list[Path]:
    """List the JPEGs by their names, in order."""
    return sorted(
        path for folder in folders for path in folder.rglob("*") if path.suffix.lower() in {".jpg", ".jpeg", ".jpe"}
    )


def distance(left: Uint8Array, right: Uint8Array, method: Method) -> float:
    """Return the distance of two fingerprints."""
    difference = left.astype(np.int64) - right.astype(np.int64)
    return float((difference * difference).sum()) / method.cell_count


def errors_of(path: Path, factors: Mapping[str, Collection[float]] = FACTORS) -> Iterator[tuple[str, float, float]]:
    """Yield method, factor and distance for one file, for the factors that are wanted of each method."""
    settings = DecodeSettings(pixel_budget=1_000_000_000)
    full = decode(path, _FULL_SIZE, settings)
    for method in METHODS.values():
        recipe = RECIPES[method.name]
        wanted = recipe.compute(full.pixels, full.extent)
        for factor in factors[method.name]:
            scaled = decode(path, replace(recipe, draft_factor=factor).wanted_size(method), settings)
            yield method.name, factor, distance(recipe.compute(scaled.pixels, scaled.extent), wanted, method)


def is_jpeg(path: Path) -> bool:
    """Tell whether the content is a JPEG; names may lie."""
    try:
        with Image.open(path) as image:
            return image.format in {"JPEG", "MPO"}
    except OSError:
        return False


def some_jpegs(setup: Setup) -> list[Path]:
    """Return the JPEGs under the folder of data, or a part by the scale, evenly.

    Raises MissingInputError where there are none.
    """
    paths = [path for path in jpegs_under([setup.data]) if is_jpeg(path)]
    if not paths:
        raise MissingInputError(f"There are no JPEG files in {setup.data}. Name the folder of pictures by --data.")
    return [paths[int(place)] for place in np.linspace(0, len(paths) - 1, min(len(paths), setup.count(len(paths))))]


def _measure(_case: Case, setup: Setup) -> Table:
    prepare_decoder()
    errors: dict[tuple[str, float], list[float]] = {}
    for path in some_jpegs(setup):
        with suppress(UnreadableImageError):
            for name, factor, error in errors_of(path):
                errors.setdefault((name, factor), []).append(error)
    rows: list[tuple[str, ...]] = [
        (name, f"{factor:g}", str(len(found)), f"{np.percentile(found, 99):.1f}", f"{max(found):.1f}")
        for (name, factor), found in sorted(errors.items())
    ]
    columns = ("method", "decoded at least so many times as large", "files", "99 %", "largest")
    return Table(columns, rows, [dict(zip(columns, row, strict=True)) for row in rows])


CASES = (
    Case(
        "draft-error",
        "how far the scaled decode of a JPEG moves its fingerprint",
        "the JPEGs in shared/data",
        "each method",
        _measure,
        on_request=True,
    ),
)
