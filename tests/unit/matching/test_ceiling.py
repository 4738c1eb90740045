"""The ceiling under a cap: as high as can be, and the same whatever the order of the pairs."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.matches import Pairs
from imagetwin.matching.ceiling import CappedPairs, ceiling_edges, collect


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
