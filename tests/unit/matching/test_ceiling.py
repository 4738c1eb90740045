"""The ceiling under a cap: as high as can be, and the same whatever the order of the pairs."""

from collections.abc import Iterator

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.pairs import Pairs
from imagetwin.matching.ceiling import SAMPLE_ROWS, CappedPairs, ceiling_edges, collect, first_ceiling, sampled_rows
from imagetwin.matching.distances import Float64Array


def _pairs(distances: list[float]) -> Pairs:
    rows = np.arange(len(distances))
    return Pairs(rows, rows + 1, np.array(distances, float), np.zeros(len(distances), np.bool_))


def test_the_lowest_edge_is_the_threshold_and_the_last_the_ceiling() -> None:
    edges = ceiling_edges(200, 800)
    assert (edges[0], edges[-1]) == (200, 800)
    assert (np.diff(edges) > 0).all()


def test_a_ceiling_below_the_threshold_is_the_threshold() -> None:
    assert set(ceiling_edges(200, 50).tolist()) == {200.0}


def test_few_pairs_are_all_kept() -> None:
    pairs, ceiling = collect([_pairs([1, 799, 800])], ceiling_edges(200, 800), 3)
    assert (pairs.distance.tolist(), ceiling) == ([1, 799, 800], 800)


def test_what_lies_above_the_ceiling_is_left_out() -> None:
    pairs, ceiling = collect([_pairs([1, 801])], ceiling_edges(200, 800), 3)
    assert (pairs.distance.tolist(), ceiling) == ([1], 800)


def test_a_pair_at_the_threshold_counts_for_the_lowest_edge() -> None:
    edges = ceiling_edges(200, 800)
    assert collect([_pairs([200, 200, 201])], edges, 2)[1] == 200
    assert collect([_pairs([200, 200, 200])], edges, 2)[1] is None


def test_too_many_within_the_threshold_end_the_search() -> None:
    def endless() -> "list[Pairs]":
        raise AssertionError

    found = (_pairs([5.0] * 3) if number < 2 else endless()[0] for number in range(9))
    pairs, ceiling = collect(found, ceiling_edges(200, 800), 5)
    assert (len(pairs), ceiling) == (0, None)


@settings(max_examples=200)
@given(
    parts=st.lists(st.lists(st.sampled_from([0.0, 200.0, 200.1, 209.375, 300.0, 500.0, 799.9, 800.0, 900.0]))),
    most=st.integers(0, 12),
    seed=st.integers(0, 99),
)
def test_the_ceiling_is_the_largest_edge_under_the_cap_in_any_order(
    parts: list[list[float]], most: int, seed: int
) -> None:
    edges = ceiling_edges(200, 800)
    every = np.array([distance for part in parts for distance in part])
    fitting = [edge for edge in edges if (every <= edge).sum() <= most]
    expected = max(fitting) if fitting else None
    order = np.random.default_rng(seed).permutation(len(parts))
    pairs, ceiling = collect([_pairs(parts[place]) for place in order], edges, most)
    assert ceiling == expected
    assert sorted(pairs.distance) == ([] if expected is None else sorted(every[every <= expected]))


@given(
    parts=st.lists(st.lists(st.sampled_from([0.0, 200.0, 250.0, 500.0, 800.0])), min_size=1),
    most=st.integers(0, 8),
)
def test_collections_of_parts_make_the_collection_of_all(parts: list[list[float]], most: int) -> None:
    edges = ceiling_edges(200, 800)
    together = CappedPairs(edges, most)
    for part in parts:
        pairs, ceiling = collect([_pairs(part)], edges, most)
        together.lower_to(ceiling)
        together.add(pairs)
    assert together.ceiling == collect([_pairs(part) for part in parts], edges, most)[1]


def test_each_fall_of_the_ceiling_is_told_while_pairs_are_found() -> None:
    falls: list[float] = []
    seen: list[int] = []

    def found() -> Iterator[Pairs]:
        for distance in (1.0, 800.0, 500.0):
            seen.append(len(falls))
            yield _pairs([distance])

    collect(found(), ceiling_edges(200, 800), 1, falls.append)
    assert seen == [0, 0, 1]
    assert falls[0] == 790.625


def test_the_sample_is_of_rows_by_chance_and_always_the_same() -> None:
    rows = sampled_rows(100_000)
    assert len(rows) == len(set(rows.tolist())) == SAMPLE_ROWS
    assert rows.tolist() == sorted(rows.tolist()) == sampled_rows(100_000).tolist()
    assert sampled_rows(3).tolist() == [0, 1, 2]
    # Every hundredth row is of the same scene in a folder of a hundred films.
    assert len(set((rows % 100).tolist())) == 100


def _sampled(share: float) -> Float64Array:
    """Distances in a sample of which this share of all pairs is at 100, and as many at 500."""
    count = int(share * SAMPLE_ROWS * (SAMPLE_ROWS - 1) / 2)
    return np.repeat([100.0, 500.0], count)


def test_a_sample_with_far_too_many_pairs_lowers_the_first_ceiling() -> None:
    edges, rows = ceiling_edges(200, 800), 100_000
    too_many = 5_000_000 / (rows * (rows - 1) / 2)
    assert first_ceiling(_sampled(0.5 * too_many), rows, edges) == 800
    assert first_ceiling(_sampled(1.9 * too_many), rows, edges) == 800
    assert first_ceiling(_sampled(2.1 * too_many), rows, edges) == 500
    assert first_ceiling(_sampled(4.1 * too_many), rows, edges) is None


def test_a_few_pairs_in_a_sample_of_many_rows_prove_nothing() -> None:
    edges = ceiling_edges(200, 800)
    assert first_ceiling(np.full(500, 1.0), 10_000_000, edges) == 800
    assert first_ceiling(np.full(501, 1.0), 10_000_000, edges) is None
    assert first_ceiling(np.empty(0), 10_000_000, edges) == 800
