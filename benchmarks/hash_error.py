"""How many bits of a hash change with the scale that a JPEG is decoded at, with turning, and against Meta's own PDQ.

Over all JPEGs of the sets whose hash is reliable: the mean, the 99th percentile and the largest number of bits in
which the hash of the scaled decode differs from that of the full one; and in which the hash, turned by each of the
seven other orientations, differs from that of the turned picture saved again (JPEG, quality 80). With the package
`pdqhash`, also in which it differs from PDQ of the full picture. docs/ACCURACY.md has the results.
"""

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from benchmarks.cases import Case, Setup
from benchmarks.draft_error import some_jpegs
from benchmarks.tables import Table
from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import HASHES, PDQ, Method
from imagetwin.domain.orientations import ALL_ORIENTATIONS, Orientation
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import Decoded, UnreadableImageError, decode, prepare_decoder
from imagetwin.imaging.methods import RECIPES
from imagetwin.matching.turning import reliable, turned_hashes

SIDES = (64, 75, 128, 192)
_FULL_SIZE = (1_000_000, 1_000_000)
_QUARTERS = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)


def bits(left: Uint8Array, right: Uint8Array, method: Method) -> int:
    """Return in how many bits the first hashes of two fingerprints differ."""
    return int(np.bitwise_count(left[: method.hash_bytes] ^ right[: method.hash_bytes]).sum())


def saved_turned(image: Image.Image, orientation: Orientation) -> Image.Image:
    """Turn a picture, save it as a JPEG, and read that."""
    quarter = _QUARTERS[orientation.quarter_turns]
    image = image if quarter is None else image.transpose(quarter)
    image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if orientation.mirrored else image
    image.save(file := BytesIO(), "JPEG", quality=80)
    return Image.open(file).convert("RGB")


def errors_of(path: Path, full: Decoded, method: Method) -> Iterator[tuple[str, int]]:
    """Yield what was done to one picture, and how many bits it changed."""
    compute = RECIPES[method.name].compute
    wanted = compute(full.pixels, full.extent)
    if not reliable(wanted[None], method)[0]:
        return
    for side in SIDES:
        scaled = decode(path, (side, side), DecodeSettings())
        yield f"decoded at least {side} large", bits(compute(scaled.pixels, scaled.extent), wanted, method)
    small = decode(path, (256, 256), DecodeSettings()).pixels
    row = compute(small, None)[None]
    for orientation in ALL_ORIENTATIONS[1:]:
        turned = turned_hashes(row, method, orientation).view(np.uint8)[0]
        yield "turned", bits(turned, compute(saved_turned(small, orientation), None), method)


def meta_error(full: Decoded, pdqhash: Any) -> int:
    """Return in how many bits our hash of a full picture differs from Meta's."""
    reference, _ = pdqhash.compute(np.asarray(full.pixels))
    return bits(RECIPES[PDQ.name].compute(full.pixels, full.extent), np.packbits(reference.astype(np.uint8)), PDQ)


def _measure(_case: Case, setup: Setup) -> Table:
    prepare_decoder()
    try:
        pdqhash: Any = import_module("pdqhash")
    except ImportError:
        pdqhash = None
    errors: dict[tuple[str, str], list[int]] = {}
    for path in some_jpegs(setup):
        try:
            full = decode(path, _FULL_SIZE, DecodeSettings())
        except UnreadableImageError:
            continue
        for method in HASHES.values():
            for what, error in errors_of(path, full, method):
                errors.setdefault((method.name, what), []).append(error)
        if pdqhash is not None:
            errors.setdefault((PDQ.name, "against Meta's"), []).append(meta_error(full, pdqhash))
    rows: list[tuple[str, ...]] = [
        (name, what, str(len(found)), f"{np.mean(found):.1f}", f"{np.percentile(found, 99):.0f}", str(max(found)))
        for (name, what), found in sorted(errors.items())
    ]
    columns = ("method", "what", "measured", "mean", "99 %", "largest")
    return Table(columns, rows, [dict(zip(columns, row, strict=True)) for row in rows])


CASES = (
    Case(
        "hash-error",
        "how many bits of a hash change with the scale that a JPEG is decoded at, and with turning",
        "the JPEGs in shared/data",
        "each hash",
        _measure,
        on_request=True,
    ),
)
