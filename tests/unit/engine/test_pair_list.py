"""All pairs of a scan: every two images within the threshold, as a double loop would list them."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import MatchSettings, ScanSettings
from imagetwin.engine import pair_list
from imagetwin.engine.pair_list import all_pairs, known_distances
from tests.helpers.made_scans import COPY_LIMIT, MadeScan


def result_of(scan: MadeScan, refuted_within: float = -1.0) -> ScanResult:
    proofs = replace(scan.proofs(), refuted_within=refuted_within)
    settings = ScanSettings(match=MatchSettings(threshold=100.0))
    images = tuple(scan.images)
    return ScanResult((), settings, images, (), (), kept=scan.kept, proofs=proofs)


@pytest.mark.parametrize("seed", range(8))
def test_all_pairs_are_those_of_a_double_loop_over_images(seed: int) -> None:
    random = np.random.default_rng(seed)
    classes = np.sort(random.integers(0, 6, 14))
    classes = np.unique(classes, return_inverse=True)[1]
    count = int(classes.max()) + 1
    far = {pair: float(random.integers(1, 200)) for pair in combinations(range(count), 2) if random.random() < 0.6}
    scan = MadeScan(
        shown=[0] * 14, classes=classes.tolist(), pairs=[(one, other, each, None) for (one, other), each in far.items()]
    )
    expected = []
    for one, other in combinations(range(14), 2):
        pair = tuple(sorted((int(classes[one]), int(classes[other]))))
        distance = 0.0 if pair[0] == pair[1] else far.get((pair[0], pair[1]), 1e9)
        if distance <= 100:
            expected.append((f"{one:03}", f"{other:03}", distance))
    found = all_pairs(result_of(scan))
    assert found is not None
    # The first of two images has more pixels here, so it is the better one.
    assert [(pair.first.path.name, pair.second.path.name, pair.distance) for pair in found] == expected


def test_the_distances_from_an_image_are_those_of_its_pairs() -> None:
    pairs = [(0, 1, 5.0, None), (1, 2, 7.0, None), (0, 3, 9.0, None)]
    scan = MadeScan(shown=[0] * 5, classes=[0, 1, 2, 3, 1], pairs=pairs)
    result = result_of(scan)
    one, copy = result.images[1], result.images[4]
    found = known_distances(result, one, [image for image in result.images if image is not one])
    assert found == {result.images[0].path: 5.0, result.images[2].path: 7.0, copy.path: 0.0}
    assert known_distances(replace(result, kept=None), one, [copy]) == {}
    stranger = replace(one, width=1)
    assert known_distances(result, stranger, [copy]) == {}


def test_what_the_closer_look_refuted_is_no_pair() -> None:
    scan = MadeScan(shown=[0, 1], classes=[0, 1], pairs=[(0, 1, 5.0, None)])
    assert all_pairs(result_of(scan, COPY_LIMIT)) == []
    by_hash = MadeScan(shown=[0, 1], classes=[0, 1], pairs=[(0, 1, 5.0, 3)])
    assert len(all_pairs(result_of(by_hash, COPY_LIMIT)) or []) == 1


def test_pairs_that_are_too_many_or_were_not_all_kept_are_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    result = result_of(MadeScan(shown=[0] * 4, classes=[0, 0, 0, 0]))
    assert len(all_pairs(result) or []) == 6
    monkeypatch.setattr(pair_list, "MOST_LISTED", 5)
    assert all_pairs(result) is None
    monkeypatch.undo()
    assert result.kept is not None
    assert all_pairs(replace(result, kept=replace(result.kept, ceiling=None))) is None
    assert all_pairs(replace(result, kept=replace(result.kept, hash_complete=False))) is None
    assert all_pairs(replace(result, kept=None)) is None
