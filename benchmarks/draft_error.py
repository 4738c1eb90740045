"""How far a JPEG's scaled decode moves its fingerprint from that of the full decode.

    python -m benchmarks.draft_error ../shared/data/photos ../shared/data/imagetwintracker

For each method and each factor (a JPEG is decoded at least so many times as large as the fingerprint), over all JPEGs
under the folders: the 99th percentile and the largest of the distances between the two fingerprints.
"""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import METHODS, Method
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError, decode, prepare_decoder
from imagetwin.imaging.methods import RECIPES

FACTORS = (1, 1.25, 1.5, 2, 3)
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


def errors_of(path: Path) -> Iterator[tuple[str, float, float]]:
    """Yield method, factor and distance for one file."""
    settings = DecodeSettings(pixel_budget=1_000_000_000)
    full = decode(path, _FULL_SIZE, settings)
    for method in METHODS.values():
        recipe = RECIPES[method.name]
        wanted = recipe.compute(full.pixels, full.extent)
        for factor in FACTORS:
            scaled = decode(path, replace(recipe, draft_factor=factor).wanted_size(method), settings)
            yield method.name, factor, distance(recipe.compute(scaled.pixels, scaled.extent), wanted, method)


def is_jpeg(path: Path) -> bool:
    """Tell whether the content is a JPEG; names may lie."""
    try:
        with Image.open(path) as image:
            return image.format in {"JPEG", "MPO"}
    except OSError:
        return False


def main() -> None:
    """Measure all files, print a table."""
    parser = argparse.ArgumentParser(description="Measure the error of scaled decoding.")
    parser.add_argument("folders", nargs="+", type=Path)
    prepare_decoder()
    errors: dict[tuple[str, float], list[float]] = {}
    unreadable = 0
    for path in filter(is_jpeg, jpegs_under(parser.parse_args().folders)):
        try:
            for name, factor, error in errors_of(path):
                errors.setdefault((name, factor), []).append(error)
        except UnreadableImageError:
            unreadable += 1
    print(f"{'method':10} {'factor':>6} {'files':>6} {'99 %':>9} {'largest':>9}")
    for (name, factor), values in sorted(errors.items()):
        print(f"{name:10} {factor:6g} {len(values):6} {np.percentile(values, 99):9.2f} {max(values):9.2f}")
    print(f"{unreadable} unreadable")


if __name__ == "__main__":
    main()
