"""Which files of a folder each method takes for a pair by itself, at its default distance, without gates or groups."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import combinations
from pathlib import Path

import numpy as np

from imagetwin.discovery.walk import walk
from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE, MSE_GREY, PDQ, PHASH, Fault, Fingerprint, Kind, Method, embedding_by
from imagetwin.domain.images import ImageFile
from imagetwin.domain.models import BUILT_IN, Model, distance_of_cosine
from imagetwin.domain.orientations import ALL_ORIENTATIONS, UPRIGHT_ONLY, Orientation
from imagetwin.domain.settings import DecodeSettings, WalkSettings
from imagetwin.imaging.decode import UnreadableImageError, prepare_decoder
from imagetwin.imaging.exact import pixels_digest
from imagetwin.imaging.worker import fingerprint_file
from imagetwin.matching.cosine import plain_rows, told_rows, unit_vectors
from imagetwin.matching.hamming import HashSearch, search_block
from imagetwin.matching.turning import possible_orientations, turned_pixels
from tests.helpers.truth import PathPair

# All that is computed from one decode of a file.
_RECORDS = (replace(MSE, hashes=(PDQ, PHASH)), replace(MSE_GREY, hashes=()))
# Equal pixels have fingerprints as near as this, even where a JPEG was decoded at a scale.
_NEAR_ZERO = 30.0
_ROWS_AT_ONCE = 64

# First row, second row, what is done to the first so that it looks like the second.
RowPair = tuple[int, int, Orientation]


def pairs_by_method(folder: Path) -> dict[str, set[PathPair]]:
    """Return the pairs of each method, upright and turned; raises nothing for files that cannot be read."""
    files = walk([folder], WalkSettings()).files
    with ProcessPoolExecutor(initializer=prepare_decoder) as pool:
        results = list(pool.map(_fingerprints, files, chunksize=4))
    prints = [each for each in results if each]
    images = [each[0].image.file for each in prints]
    columns = dict(_columns(np.array([np.concatenate([one.pixels for one in each]) for each in prints])))
    contents = [each[0].content_digest for each in prints]
    rows: dict[str, list[RowPair]] = {"digest": _equal(contents)}
    near = pixel_pairs(columns[MSE.name], MSE, _NEAR_ZERO, ALL_ORIENTATIONS)
    for name, orientations in (("pixels", UPRIGHT_ONLY), ("pixels, turned", ALL_ORIENTATIONS)):
        rows[name] = [pair for pair in near if pair[2] in orientations and _same_pixels(images, pair)]
    for method in (MSE, MSE_GREY, PHASH, PDQ):
        find: Callable[..., list[RowPair]] = pixel_pairs if method.kind is Kind.PIXELS else hash_pairs
        find = partial(find, columns[method.name], method, method.default_threshold)
        name = f"{method.name} {method.default_threshold:g}"
        rows |= {name: find(UPRIGHT_ONLY), f"{name}, turned": find(ALL_ORIENTATIONS)}
    return {name: _of_paths(images, pairs) for name, pairs in rows.items()}


def pairs_by_vector(folder: Path, model: Model = BUILT_IN) -> dict[str, set[PathPair]]:
    """Return the pairs of a model's vectors at its three thresholds, of one orientation and of two."""
    name = model.name if model.path else "embedding"
    files = walk([folder], WalkSettings()).files
    found = {}
    for turned in (False, True):
        method = embedding_by(replace(model, turned=turned))
        with ProcessPoolExecutor(initializer=prepare_decoder) as pool:
            results = list(pool.map(partial(_vector, method), files, chunksize=4))
        prints = [each for each in results if isinstance(each, Fingerprint)]
        images = [each.image.file for each in prints]
        records = np.array([each.pixels for each in prints])
        for cosine in (model.strict, model.threshold, model.loose):
            rows = vector_pairs(records, method, distance_of_cosine(cosine))
            found[f"{name} {cosine:g}{', turned' if turned else ''}"] = _of_paths(images, rows)
    return found


def _vector(method: Method, file: ImageFile) -> Fingerprint | Fault:
    return fingerprint_file(file, method, DecodeSettings())


def vector_pairs(records: Uint8Array, method: Method, limit: float) -> list[RowPair]:
    """Compare each vector with all others; equal fingerprints are a pair whatever is in them."""
    assert method.model is not None
    units, told, plain = unit_vectors(records, method), told_rows(records, method), plain_rows(records)
    distances = 100 * (1 - units.astype(np.float64) @ units.T)
    limits = np.where(plain[:, None] & plain, min(limit, distance_of_cosine(method.model.plain)), limit)
    _, numbers = np.unique(records, axis=0, return_inverse=True)
    near = ((distances <= limits) & told[:, None] & told) | (numbers.reshape(-1, 1) == numbers.reshape(-1))
    first, second = np.nonzero(np.triu(near, 1))
    return [(one, other, Orientation.AS_IS) for one, other in zip(first.tolist(), second.tolist(), strict=True)]


def _fingerprints(file: ImageFile) -> list[Fingerprint]:
    """Return what each record's method computes; nothing where the file cannot be read."""
    results = [fingerprint_file(file, method, DecodeSettings()) for method in _RECORDS]
    good = [each for each in results if isinstance(each, Fingerprint)]
    return good if len(good) == len(results) else []


def _columns(records: Uint8Array) -> Iterator[tuple[str, Uint8Array]]:
    start = 0
    for method in (each for record in _RECORDS for each in (record, *record.hashes)):
        yield method.name, records[:, start : start + method.length]
        start += method.length


def _of_paths(images: list[ImageFile], pairs: list[RowPair]) -> set[PathPair]:
    """Return pairs of rows as pairs of paths; all names of one file are pairs by any method."""
    found = {frozenset(pair) for image in images for pair in combinations(image.paths, 2)}
    return found | {
        frozenset((one, other))
        for first, second, _ in pairs
        for one in images[first].paths
        for other in images[second].paths
    }


def _equal(contents: list[bytes]) -> list[RowPair]:
    return [
        (first, second, Orientation.AS_IS)
        for first, second in combinations(range(len(contents)), 2)
        if contents[first] and contents[first] == contents[second]
    ]


def _same_pixels(images: list[ImageFile], pair: RowPair) -> bool:
    first, second, orientation = pair
    try:
        one = pixels_digest(images[first].path, DecodeSettings(), orientation)
        return one is not None and one == pixels_digest(images[second].path, DecodeSettings())
    except UnreadableImageError:
        return False


def pixel_pairs(
    prints: Uint8Array, method: Method, limit: float, orientations: tuple[Orientation, ...]
) -> list[RowPair]:
    """Compare each fingerprint of pixels with all others; a pair has its nearest orientation, the first at ties."""
    wide = prints.astype(np.float64)
    squares = np.einsum("ij,ij->i", wide, wide)
    best = np.full((len(prints), len(prints)), np.inf)
    chosen = np.zeros_like(best, np.uint8)
    for orientation in (each for each in possible_orientations(method) if each in orientations):
        for start in range(0, len(prints), _ROWS_AT_ONCE):
            rows = slice(start, start + _ROWS_AT_ONCE)
            turned = turned_pixels(prints[rows], method, orientation).astype(np.float64)
            distance = (squares[rows, None] + squares - 2 * (turned @ wide.T)) / method.cell_count
            chosen[rows][distance < best[rows]] = orientation
            np.minimum(best[rows], distance, out=best[rows])
    first, second = np.nonzero(np.triu(best <= limit, 1))
    return [
        (one, other, Orientation(done))
        for one, other, done in zip(first.tolist(), second.tolist(), chosen[first, second].tolist(), strict=True)
    ]


def hash_pairs(
    prints: Uint8Array, method: Method, limit: float, orientations: tuple[Orientation, ...]
) -> list[RowPair]:
    """Search the pairs of hashes; pictures whose hash is not reliable are in none."""
    search = HashSearch(np.ascontiguousarray(prints), method, int(limit), orientations)
    return [
        (one, other, Orientation(done))
        for start in search.block_starts
        for found in search_block(search, start)
        for one, other, done in zip(
            found.first.tolist(), found.second.tolist(), found.orientation.tolist(), strict=True
        )
    ]
