"""The stage of pairs by vectors: which rows are compared, ceilings, and scans by the method."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import ImageOps

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.errors import ModelError, UsageError
from imagetwin.domain.fingerprints import PLAIN_RELIABILITY, embedding_by
from imagetwin.domain.models import BUILT_IN, distance_of_cosine
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import MatchSettings, ScanSettings, Turns
from imagetwin.domain.tiers import Tier
from imagetwin.engine import embedding
from imagetwin.engine.embedding import VectorPairs, VectorStage, VectorTable
from imagetwin.engine.regrouping import regroup
from imagetwin.engine.scan import scan
from imagetwin.imaging.model_files import read_model
from tests.helpers.onnx_files import write_model
from tests.helpers.pictures import make_photo
from tests.helpers.thread_workers import ThreadWorkers

TINY = embedding_by(replace(BUILT_IN, dimensions=8))
BY_EMBEDDING = MatchSettings("embedding", distance_of_cosine(0.9), hash=None)


def rows_of(vectors: np.ndarray, reliability: int = 255) -> Uint8Array:
    """Return fingerprints of vectors."""
    halves = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype("<f2").view(np.uint8)
    return np.hstack([halves, np.full((len(vectors), 1), reliability, np.uint8)])


def found_by(folder: Path, rows: Uint8Array, threshold: float, most: int = 1000, **options: Any) -> VectorPairs:
    """Search rows with two threads for workers."""
    with ThreadPoolExecutor(2) as executor:
        stage = VectorStage(executor, CancelToken(), lambda _done: None, most)
        return stage.run(VectorTable.of_rows(folder, rows, TINY), 4, threshold=threshold, **options)


def as_set(found: VectorPairs) -> set[tuple[int, int]]:
    """Return the pairs' numbers."""
    return set(zip(found.pairs.first.tolist(), found.pairs.second.tolist(), strict=True))


def test_pairs_are_of_classes_and_what_cannot_be_told_has_none(tmp_path: Path) -> None:
    rows = rows_of(np.tile(np.arange(1.0, 9), (4, 1)))
    rows[1, -1] = 0
    found = found_by(tmp_path, rows, 10)
    assert as_set(found) == {(0, 2), (0, 3), (2, 3)}
    assert found.cosine.tolist() == [1, 1, 1]


def test_plain_pictures_are_pairs_only_where_they_are_nearly_equal(tmp_path: Path) -> None:
    first = np.array([1.0, 0, 0, 0, 0, 0, 0, 0])
    near, far = (first + np.array([0, step, 0, 0, 0, 0, 0, 0]) for step in (0.1, 0.5))
    rows = rows_of(np.stack([first, near, far]), PLAIN_RELIABILITY - 1)
    assert as_set(found_by(tmp_path, rows, 35)) == {(0, 1)}
    rows[0, -1] = PLAIN_RELIABILITY
    assert as_set(found_by(tmp_path, rows, 35)) == {(0, 1), (0, 2)}


def test_workers_find_what_is_found_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = rows_of(np.random.default_rng(1).normal(size=(2500, 8)))
    by_workers = found_by(tmp_path, rows, 20, 100_000)
    monkeypatch.setattr(embedding, "_IN_PLACE_ROWS", 10_000)
    in_place = found_by(tmp_path, rows, 20, 100_000)
    assert len(by_workers.pairs) > 1000
    assert by_workers.pairs.first.tolist() == in_place.pairs.first.tolist()
    assert by_workers.pairs.distance.tolist() == in_place.pairs.distance.tolist()


def test_too_many_pairs_lower_the_ceiling_and_then_leave_those_of_references(tmp_path: Path) -> None:
    chance = np.random.default_rng(2)
    rows = rows_of(np.ones((60, 8)) + chance.normal(size=(60, 8)) * 0.05)
    every = found_by(tmp_path, rows, 0.1, ceiling=20)
    lowered = found_by(tmp_path, rows, 0.01, 500, ceiling=20)
    assert every.ceiling is None or len(every.pairs) <= 1000
    assert lowered.ceiling is not None
    assert 0.01 <= lowered.ceiling < 20
    assert len(lowered.pairs) <= 500
    best_first = np.arange(60)[::-1].copy()
    references = found_by(tmp_path, rows, 20, 500, best_first=best_first)
    assert references.ceiling is None
    assert as_set(references) == {(row, 59) for row in range(59)}


def test_nothing_at_all_is_no_pair(tmp_path: Path) -> None:
    assert as_set(found_by(tmp_path, rows_of(np.ones((3, 8)), 0), 50)) == set()
    assert as_set(found_by(tmp_path, np.zeros((0, TINY.length), np.uint8), 50)) == set()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a photo with a smaller copy and a cropped one."""
    made = tmp_path_factory.mktemp("photos")
    photo = make_photo(1)
    photo.save(made / "best.png")
    photo.resize((320, 240)).save(made / "small.jpg", quality=90)
    ImageOps.crop(photo, (30, 30, 0, 0)).save(made / "cropped.jpg", quality=90)
    return made


def test_a_scan_tells_cosines_and_verifies_what_is_a_copy(folder: Path, tmp_path: Path) -> None:
    settings = ScanSettings(match=BY_EMBEDDING)
    with ThreadWorkers() as workers:
        result = scan([folder], settings, executor=workers, cache_path=tmp_path / "cache.sqlite")
        again = scan([folder], settings, executor=workers, cache_path=tmp_path / "cache.sqlite")
        turned = replace(settings, match=replace(BY_EMBEDDING, turns=Turns.ALL))
        other = scan([folder], turned, executor=workers, cache_path=tmp_path / "cache.sqlite")
    (group,) = result.groups
    tiers = {member.image.path.name: member.tier for member in group.members}
    assert tiers == {"small.jpg": Tier.RE_ENCODED, "cropped.jpg": Tier.SIMILAR}
    assert all(0 < member.distance < 10 for member in group.members)
    assert (again.cached_count, again.groups) == (3, result.groups)
    assert other.cached_count == 0, "vectors of two orientations are others"
    assert regroup(result, 0.0).groups == ()


def test_a_model_that_cannot_be_opened_ends_the_scan_with_one_sentence(folder: Path, tmp_path: Path) -> None:
    model = replace(read_model(write_model(tmp_path)), dimensions=7)
    settings = ScanSettings(match=replace(BY_EMBEDDING, model=model))
    with ThreadWorkers() as workers, pytest.raises(ModelError, match="makes 3 numbers"):
        scan([folder], settings, executor=workers)


def test_a_hash_beside_it_is_refused() -> None:
    with pytest.raises(UsageError, match="has no hash beside it"):
        MatchSettings("embedding", 10)
