"""Pairs of references: the same groups as of all pairs, with work that grows with the rows and not with their pairs."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import degenerate
from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.pairs import Pairs
from imagetwin.domain.settings import OPEN_GATES
from imagetwin.matching import references
from imagetwin.matching.cells import cell_count, choose_pivots, nearest
from imagetwin.matching.distances import Int64Array, moments
from imagetwin.matching.projection import fit_projection
from imagetwin.matching.references import ReferenceSearch
from imagetwin.matching.search import Index, build_index, search_block
from imagetwin.matching.verify import Verifier
from tests.helpers.fingerprints import KINDS, TINY_COLOUR, plain_pairs
from tests.helpers.row_groups import Classes, RowGroup, group_by_reference


def _index(fingerprints: Uint8Array, cells: int) -> Index:
    points = fit_projection(fingerprints[:50], TINY_COLOUR).project(fingerprints)
    pivots = choose_pivots(points.coarse, cells)
    return build_index(points.coarse, pivots, nearest(points.coarse, pivots), points.fine)


def _verifier(fingerprints: Uint8Array, threshold: float = 200.0) -> Verifier:
    aspects = np.zeros(len(fingerprints))
    return Verifier(fingerprints, aspects, moments(fingerprints, TINY_COLOUR), TINY_COLOUR, threshold, OPEN_GATES)


def _groups(pairs: Pairs, best_first: Int64Array) -> list[tuple[int, list[int], list[float]]]:
    count = len(best_first)
    ranks = np.empty(count, np.int64)
    ranks[best_first] = np.arange(count)
    groups: list[RowGroup] = group_by_reference(
        Classes(np.arange(count), count, np.zeros(count, np.bool_)), pairs, ranks
    )
    return [(group.reference, group.members.tolist(), group.distances.tolist()) for group in groups]


@settings(deadline=None, max_examples=60)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    count=st.integers(1, 60),
    seed=st.integers(0, 2**32),
    cells=st.sampled_from([1, 4, 20]),
    portions=st.sampled_from([(1, 1), (2, 5), (64, 2048)]),
    at_once=st.sampled_from([1, 1 << 20]),
)
def test_the_groups_are_those_of_all_pairs(
    kind: str, count: int, seed: int, cells: int, portions: tuple[int, int], at_once: int
) -> None:
    random = np.random.default_rng(seed)
    fingerprints, best_first = KINDS[kind](random, count, TINY_COLOUR), random.permutation(count)
    index, verifier = _index(fingerprints, cells), _verifier(fingerprints)
    every = Pairs.joined([pairs for start in index.block_starts for pairs in search_block(index, start, verifier)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(references, "_FIRST_PORTION", portions[0])
        patch.setattr(references, "_LARGEST_PORTION", portions[1])
        patch.setattr(references, "_PAIRS_AT_ONCE", at_once)
        portions_found = list(ReferenceSearch(index, verifier, best_first).portions())
    some = Pairs.joined([pairs for _, pairs in portions_found])
    assert portions_found[-1][0] == count
    assert len(some) < count
    assert _groups(some, best_first) == _groups(every, best_first)


def _work_among_frames(count: int) -> tuple[int, int]:
    random = np.random.default_rng(6)
    scene = random.integers(20, 230, TINY_COLOUR.length)
    frames = (scene + random.integers(-3, 4, (count, TINY_COLOUR.length))).astype(np.uint8)
    search = ReferenceSearch(_index(frames, cell_count(count)), _verifier(frames), np.arange(count))
    pairs = Pairs.joined([part for _, part in search.portions()])
    assert len(pairs) == count - 1
    assert not pairs.first.any(), "the first frame is the only reference"
    return search.work.coarse, search.work.candidates


def test_frames_that_are_all_near_each_other_cost_work_that_grows_with_their_number() -> None:
    (coarse, exact), (twice_coarse, twice_exact) = _work_among_frames(4_000), _work_among_frames(8_000)
    assert coarse < 4 * 4_000
    assert twice_coarse < 2.1 * coarse
    assert exact < 2 * 4_000
    assert twice_exact < 2.1 * exact


@pytest.mark.parametrize("kind", sorted(degenerate.KINDS))
@pytest.mark.parametrize("seed", range(3))
def test_degenerate_collections_are_grouped_as_the_plain_double_loop_does(kind: str, seed: int) -> None:
    count = 150
    fingerprints = degenerate.made(kind, count, seed, TINY_COLOUR)
    best_first = np.random.default_rng(seed).permutation(count)
    found = plain_pairs(fingerprints, np.zeros(count), TINY_COLOUR, 200.0, OPEN_GATES)
    first, second = np.array(list(found), np.int64).reshape(-1, 2).T
    distances = np.array([distance for distance, _ in found.values()], float)
    every = Pairs(first, second, distances, np.zeros(len(found), np.bool_))
    search = ReferenceSearch(_index(fingerprints, 5), _verifier(fingerprints), best_first)
    some = Pairs.joined([part for _, part in search.portions()])
    assert _groups(some, best_first) == _groups(every, best_first)


def _candidates(kind: str, count: int) -> int:
    fingerprints = degenerate.made(kind, count, method=TINY_COLOUR)
    search = ReferenceSearch(_index(fingerprints, cell_count(count)), _verifier(fingerprints), np.arange(count))
    assert [done for done, _ in search.portions()][-1] == count
    return search.work.candidates


@pytest.mark.parametrize("kind", ["near", "clusters", "black", "blobs"])
def test_twice_the_frames_take_twice_the_distances(kind: str) -> None:
    assert _candidates(kind, 8_000) < 2.2 * _candidates(kind, 4_000)


@pytest.mark.parametrize("count", [8_000, 16_000, 32_000])
def test_crowded_portions_of_a_film_stay_small(count: int) -> None:
    # 60 to 80 for each frame, as the portions halve and double; all portions of 2,048 took 300.
    assert _candidates("drift", count) < 100 * count
