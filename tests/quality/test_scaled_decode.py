"""Decoding at a scale changes no result: the fingerprints hardly, the groups not at all."""

import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from benchmarks.draft_error import errors_of, is_jpeg, jpegs_under
from imagetwin.domain.fingerprints import METHODS, MSE
from imagetwin.domain.kept_pairs import Proofs
from imagetwin.domain.settings import OPEN_GATES, GateSettings, MatchSettings, ScanSettings
from imagetwin.engine.looking import Look
from imagetwin.engine.scan import scan
from imagetwin.imaging.decode import UnreadableImageError, prepare_decoder
from imagetwin.imaging.methods import RECIPES

SETS = ("imagetwintracker", "exif_orientation", "superresolution", "imagededup", "pdq", "biovison", "photos")
# Both methods on the small sets, the one that is asked for by default on all.
LARGE = ("superresolution", "photos")
CASES = [(name, method) for name in SETS for method in sorted(METHODS) if method == MSE.name or name not in LARGE]
# No picture is so large that it would be scaled.
UNSCALED = 1000.0


@pytest.fixture(autouse=True)
def _as_in_a_worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", Image.MAX_IMAGE_PIXELS)
    with warnings.catch_warnings():
        prepare_decoder()
        yield


def groups_of(folder: Path, method: str, cache: Path) -> list[set[frozenset[Path]]]:
    """Scan in this process, where a recipe may have been replaced, with and without gates; all decode once."""
    found = []
    for gates in (GateSettings(), OPEN_GATES):
        match = MatchSettings(method, METHODS[method].default_threshold, gates, hash=None)
        with ThreadPoolExecutor(2) as executor:
            result = scan([folder], ScanSettings(match=match), executor=executor, cache_path=cache)
        found.append({frozenset(image.path for image in group.images) for group in result.groups})
    return found


@pytest.mark.parametrize(("name", "method"), CASES)
def test_the_groups_are_those_of_the_full_decode(
    data: Path, tmp_path: Path, name: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What a closer look says hangs on no fingerprint, and takes most of the time.
    monkeypatch.setattr(Look, "proofs", lambda look: Proofs.none(len(look.kept.flat), len(look.files)))
    scaled = groups_of(data / name, method, tmp_path / "scaled.sqlite")
    monkeypatch.setitem(RECIPES, method, replace(RECIPES[method], draft_factor=UNSCALED))
    assert scaled == groups_of(data / name, method, tmp_path / "full.sqlite")


def test_the_fingerprints_are_near_those_of_the_full_decode(data: Path) -> None:
    errors: dict[str, list[float]] = {name: [] for name in METHODS}
    factors = {name: (RECIPES[name].draft_factor,) for name in METHODS}
    for path in list(filter(is_jpeg, jpegs_under([data])))[::4]:
        try:
            found = list(errors_of(path, factors))
        except UnreadableImageError:
            continue
        for method, _factor, error in found:
            errors[method].append(error)
    for method in METHODS:
        assert len(errors[method]) > 120
        assert np.percentile(errors[method], 99) < 50
