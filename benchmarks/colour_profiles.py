"""What ICC profiles do to a search: with colours as profiles mean them, and with the bare numbers.

`icc` searches photos beside copies in other colour spaces: the same colours written as other numbers, and the same
numbers under another profile, which are other colours. `icc-sets` searches the sets both ways. `icc-cost` tells what
the conversion adds to a decode. docs/ACCURACY.md has the results.
"""

import shutil
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import numpy as np
from PIL import Image

from benchmarks.accuracy import SETS
from benchmarks.cases import Case, MissingInputError, Setup
from benchmarks.tables import Table
from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE, PDQ
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.engine.scan import scan
from imagetwin.imaging import convert
from imagetwin.imaging.colour import distance_from_srgb, is_srgb
from imagetwin.imaging.decode import decode, prepare_decoder
from imagetwin.imaging.methods import RECIPES, wanted_size
from tests.helpers.colour_profiles import SRGB, WIDE, Space, profile_of, written_in
from tests.helpers.pictures import make_photo
from tests.helpers.thread_workers import ThreadWorkers
from tests.helpers.truth import PathPair, tiers_of, true_pairs

HEEDED, IGNORED = "as the profiles mean them", "bare numbers"
_COLOURS, _NUMBERS = "same colours, other numbers", "same numbers, other colours"
_NAMES = dict(zip(WIDE, ("Display P3", "Adobe RGB", "ProPhoto RGB"), strict=True))
_PHOTOS = 60
_FULL = (100_000, 100_000)


@contextmanager
def _colours(way: str) -> Iterator[None]:
    """Let this process heed profiles, or pass over them."""
    if way == HEEDED:
        yield
        return
    with patch.object(convert, "conversion_of", return_value=None):
        yield


def _tiers(folder: Path, way: str) -> dict[PathPair, Tier]:
    with _colours(way), ThreadWorkers(2) as workers:
        return tiers_of(scan([folder], executor=workers))


def _table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    return Table(columns, rows, [dict(zip(columns, row, strict=True)) for row in rows])


# Copies


def _photos(setup: Setup) -> list[Image.Image]:
    """Return some of the photos in sRGB. Raises MissingInputError where there are none."""
    paths = sorted(setup.data_set("photos").rglob("*.jpg"))
    if not paths:
        raise MissingInputError(f"There are no photos in {setup.data}. Name the folder of pictures by --data.")
    chosen = np.linspace(0, len(paths) - 1, setup.count(_PHOTOS)).astype(int)
    return [decode(paths[place], _FULL, DecodeSettings()).pixels for place in chosen]


def _written(photos: list[Image.Image], folder: Path, space: Space, kind: str) -> list[tuple[Path, Path]]:
    """Write each photo and its copy; return both."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pairs = []
    for number, photo in enumerate(photos):
        pair = folder / f"{number:03}.png", folder / f"{number:03} copy.png"
        photo.save(pair[0], icc_profile=None)
        numbers, options = written_in(photo, space)
        (numbers if kind == _COLOURS else photo).save(pair[1], icc_profile=options["icc_profile"])
        pairs.append(pair)
    return pairs


def _apart(one: Path, other: Path) -> tuple[float, float]:
    """Return how far two files are apart by `mse` and by `pdq`."""
    prints: dict[str, list[Uint8Array]] = {MSE.name: [], PDQ.name: []}
    for path in (one, other):
        decoded = decode(path, wanted_size(MSE), DecodeSettings())
        for name, found in prints.items():
            found.append(RECIPES[name].compute(decoded.pixels, decoded.extent))
    first, second = (each.astype(np.int64) for each in prints[MSE.name])
    # The hash of the picture as it is comes first of its four.
    bits = [np.unpackbits(each[: PDQ.cell_count // 8]) for each in prints[PDQ.name]]
    return float(np.square(first - second).sum()) / MSE.cell_count, float((bits[0] != bits[1]).sum())


def _row(pairs: list[tuple[Path, Path]], way: str) -> tuple[str, ...]:
    with _colours(way):
        apart = np.array([_apart(*pair) for pair in pairs])
    tiers = _tiers(pairs[0][0].parent, way)
    counts = Counter(tiers.get(frozenset(pair)) for pair in pairs)
    false = len(set(tiers) - {frozenset(pair) for pair in pairs})
    spans = (f"{np.median(each):.1f} / {each.max():.1f}" for each in apart.T)
    shown = (Tier.SAME_PIXELS, Tier.RE_ENCODED, Tier.SIMILAR, None)
    return *spans, *(str(counts[tier]) for tier in shown), str(false)


def _measure_copies(_case: Case, setup: Setup) -> Table:
    prepare_decoder()
    photos, rows = _photos(setup), []
    for space in WIDE:
        for kind in (_COLOURS, _NUMBERS):
            pairs = _written(photos, setup.work / "icc", space, kind)
            rows += [(_NAMES[space], kind, way, *_row(pairs, way)) for way in (HEEDED, IGNORED)]
    tiers = ("same pixels", "re-encoded", "similar", "no pair", "false pairs")
    return _table(("space", "copies", "compared", "mse: median / largest", "pdq: median / largest", *tiers), rows)


# Sets


def _profiles_in(folder: Path) -> list[bytes]:
    found = []
    for path in sorted(folder.rglob("*")):
        try:
            with Image.open(path) as image:
                found.append(image.info.get("icc_profile") or b"")
        except Exception:  # whatever stands in a folder of data
            continue
    return [profile for profile in found if profile]


def _measure_sets(_case: Case, setup: Setup) -> Table:
    prepare_decoder()
    rows = []
    for name in SETS:
        folder = setup.data_set(name)
        profiles, true = _profiles_in(folder), true_pairs(folder)
        others = [profile for profile in profiles if not is_srgb(profile)]
        far = [distance[1] for distance in map(distance_from_srgb, others) if distance is not None]
        facts = (name, str(len(profiles)), str(len(others)), f"{max(far):.1f}" if far else "-")
        for way in (HEEDED, IGNORED):
            tiers = _tiers(folder, way)
            verified = {pair for pair, tier in tiers.items() if TIERS.index(tier) <= TIERS.index(Tier.RE_ENCODED)}
            cells = (f"{len(found & true)} / {len(found - true)}" for found in (set(tiers), verified))
            rows.append((*facts, way, str(len(true)), *cells))
    columns = ("set", "profiles", "other than sRGB", "farthest, mean levels", "compared", "true pairs")
    return _table((*columns, "found: true / false", "verified: true / false"), rows)


# Cost


def _seconds(path: Path, wanted: tuple[int, int]) -> float:
    started = time.perf_counter()
    decode(path, wanted, DecodeSettings())
    return time.perf_counter() - started


def _measure_cost(_case: Case, setup: Setup) -> Table:
    """Decode pictures of 12 megapixels in turn, those in sRGB beside those of a wide space."""
    prepare_decoder()
    folder = setup.work / "icc-cost"
    folder.mkdir(parents=True, exist_ok=True)
    photo = make_photo(1, (4000, 3000))
    paths = {}
    for ending in ("jpg", "png"):
        for space in (SRGB, WIDE[0]):
            paths[ending, space] = folder / f"{space.name}.{ending}"
            photo.save(paths[ending, space], icc_profile=profile_of(space))
    rows = []
    for ending in ("jpg", "png"):
        for what, wanted in (("for a search", wanted_size(MSE)), ("in full", _FULL)):
            taken: dict[Space, list[float]] = {SRGB: [], WIDE[0]: []}
            for _ in range(1 + setup.rounds):  # the first one reads the profile
                for space, seconds in taken.items():
                    seconds.append(_seconds(paths[ending, space], wanted))
            cells = (f"{1000 * statistics.median(seconds[1:]):.1f}" for seconds in taken.values())
            rows.append((f"{ending.upper()}, 12 megapixels", what, *cells))
    return _table(("picture", "decoded", "sRGB, ms", "Display P3, ms"), rows)


CASES = (
    Case(
        "icc",
        "what a default scan makes of copies in other colour spaces",
        "photos of shared/data",
        HEEDED,
        _measure_copies,
        on_request=True,
    ),
    Case(
        "icc-sets",
        "what heeding colour profiles changes in the sets",
        "the sets in shared/data",
        HEEDED,
        _measure_sets,
        on_request=True,
    ),
    Case(
        "icc-cost",
        "what converting colours adds to a decode",
        "made pictures of 12 megapixels",
        "Display P3",
        _measure_cost,
        on_request=True,
    ),
)
