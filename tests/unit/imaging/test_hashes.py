"""The hashes are the published ones: known answers, and the packages themselves where they are installed."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import HASHES, PDQ, PHASH, STORED_ORIENTATIONS
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError, decode
from imagetwin.imaging.methods import RECIPES, pdq
from tests.helpers.pictures import make_picture

# Computed by ImageHash 4.3.2 and pdqhash 0.2.8 of make_picture at 32x32, and at 64x64 in grey.
PHASHES = {1: "8ce3d8b83acbc534", 2: "fc6c8d47db2420da", 3: "dd79e29cd5ee0011"}
PDQS = {
    1: "f9df5b0ef66f5d0f506e550c587258715a515b965b517469452e070e470d1c63",
    2: "f7233b75b66a9b11366fba702627870e3b12a46d27321b92e46d38717258331b",
    3: "5504c514eeabab9fe2954115eafcac43a52a4e4446aaf13b6ad5211cfde3864f",
}
FULL_SIZE = (1_000_000, 1_000_000)


def hash_of(row: Uint8Array) -> str:
    """Return the first of the four hashes, as the packages write it."""
    return row[: (len(row) - 1) // len(STORED_ORIENTATIONS)].tobytes().hex()


@pytest.mark.parametrize("seed", PHASHES)
def test_phash_is_that_of_imagehash(seed: int) -> None:
    assert hash_of(RECIPES[PHASH.name].compute(make_picture(seed, (32, 32)))) == PHASHES[seed]


@pytest.mark.parametrize("seed", PDQS)
def test_pdq_is_that_of_meta(seed: int) -> None:
    row = RECIPES[PDQ.name].compute(make_picture(seed, (64, 64)).convert("L").convert("RGB"))
    assert (hash_of(row), row[-1]) == (PDQS[seed], 100)


@pytest.mark.parametrize("name", sorted(HASHES))
@pytest.mark.parametrize("colour", ["black", "white", "teal"])
def test_one_colour_has_neither_bits_nor_reliability(name: str, colour: str) -> None:
    row = RECIPES[name].compute(Image.new("RGB", (640, 427), colour), None)
    # The mean brightness is a frequency of phash, and above the others.
    assert np.unpackbits(row[:-1]).sum() == (4 if name == "phash" and colour != "black" else 0)
    assert row[-1] == 0


@pytest.mark.parametrize("name", sorted(HASHES))
def test_half_of_the_bits_are_above_the_median(name: str) -> None:
    method = HASHES[name]
    row = RECIPES[name].compute(make_picture(5), None)
    assert np.unpackbits(row[:-1].reshape(4, -1), axis=1).sum(axis=1).tolist() == [method.cell_count // 2] * 4


@pytest.mark.parametrize("name", sorted(HASHES))
def test_the_part_within_the_extent_is_the_picture(name: str) -> None:
    image = make_picture(1, (120, 90))
    padded = Image.new("RGB", (180, 150), image.getpixel((119, 89)))
    padded.paste(image, (0, 0))
    compute, method = RECIPES[name].compute, HASHES[name]
    wanted = compute(image, None)[:-1]
    whole, part = (compute(padded, extent)[:-1] for extent in (None, (0, 0, 120, 90)))
    # Pillow's filter reaches some pixels over the edge.
    assert np.bitwise_count(part ^ wanted).sum() / len(STORED_ORIENTATIONS) <= method.default_threshold / 2
    assert np.bitwise_count(whole ^ wanted).sum() / len(STORED_ORIENTATIONS) > 2 * method.default_threshold


def test_quality_counts_steps_of_whole_percents() -> None:
    pixels = np.zeros((64, 64), np.uint8)
    assert pdq.qualities(pixels[None]) == 0
    pixels[:, 32:] = 2  # less than a percent of white
    assert pdq.qualities(pixels[None]) == 0
    pixels[:, 32:] = 255  # one edge of 100 % in each of the 64 rows
    assert pdq.qualities(pixels[None]) == 64 * 100 // 90
    pixels[:, 16:32] = 255
    assert pdq.qualities(pixels[None]) == 64 * 100 // 90
    pixels[::2] ^= 255
    assert pdq.qualities(pixels[None]) == 100


def test_the_hashes_need_no_decode_of_their_own() -> None:
    wanted = {RECIPES[name].wanted_size(method) for name, method in HASHES.items()}
    assert wanted == {(75, 75)}


def real_pictures(data: Path, wanted: tuple[int, int]) -> list[Image.Image]:
    """Decode the pictures of the sets, at the smallest scale that is at least `wanted`, or in full."""
    images = []
    for name in ("photos", "imagetwintracker", "pdq", "imagededup", "exif_orientation", "superresolution"):
        for path in sorted((data / name).rglob("*.*")):
            if path.suffix == ".csv":
                continue
            try:
                images.append(decode(path, wanted, DecodeSettings()).pixels)
            except UnreadableImageError:
                continue
    assert len(images) > 700
    return images


def test_phash_is_that_of_imagehash_for_real_pictures(data: Path) -> None:
    imagehash: Any = pytest.importorskip("imagehash")
    wrong = [
        image.size
        for image in real_pictures(data, RECIPES[PHASH.name].wanted_size(PHASH))
        if hash_of(RECIPES[PHASH.name].compute(image)) != str(imagehash.phash(image))
    ]
    assert wrong == []


def test_pdq_is_that_of_meta_for_real_pictures_of_its_size(data: Path) -> None:
    pdqhash: Any = pytest.importorskip("pdqhash")
    differing, qualities = [], []
    for image in real_pictures(data, RECIPES[PDQ.name].wanted_size(PDQ)):
        small = image.convert("L").resize((64, 64), Image.Resampling.BILINEAR).convert("RGB")
        bits, quality = pdqhash.compute(np.asarray(small))
        row = RECIPES[PDQ.name].compute(small)
        differing.append(hash_of(row) != np.packbits(bits.astype(np.uint8)).tobytes().hex())
        qualities.append(row[-1] != quality)
    # Chess boards and the like, whose frequencies are zero: there Meta's bits are what float32 happened to round to.
    assert sum(differing) <= 10
    assert sum(qualities) == 0


def test_the_hashes_hardly_differ_from_those_of_the_full_decode(data: Path) -> None:
    bits: dict[str, list[int]] = {name: [] for name in HASHES}
    for path in sorted((data / "photos").glob("*.jpg"))[::2]:
        full = decode(path, FULL_SIZE, DecodeSettings())
        for name, method in HASHES.items():
            recipe = RECIPES[name]
            scaled = decode(path, recipe.wanted_size(method), DecodeSettings())
            differing = recipe.compute(full.pixels, full.extent) ^ recipe.compute(scaled.pixels, scaled.extent)
            bits[name].append(int(np.bitwise_count(differing[: method.hash_bytes]).sum()))
    for name, method in HASHES.items():
        assert len(bits[name]) == 200
        assert np.percentile(bits[name], 99) <= method.default_threshold / 4
