"""Pairs by pixels and by hashes become one list, in which no pair stands twice."""

import numpy as np

from imagetwin.domain.kept_pairs import KeptPairs
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.pairs import NO_BITS, HashPairs, TurnedPairs
from imagetwin.domain.settings import MatchSettings
from imagetwin.engine.comparing import Comparison
from imagetwin.engine.edges import keep_pairs

UPRIGHT, MIRRORED = Orientation.AS_IS, Orientation.MIRRORED
# First, second, distance or bits, flat, what is done to the first.
Row = tuple[int, int, float, bool, Orientation]


def pairs_of(rows: list[Row]) -> TurnedPairs:
    """Return such pairs."""
    first, second, distance, flat, orientation = zip(*rows, strict=True) if rows else ((),) * 5
    return TurnedPairs(
        np.array(first, np.int64),
        np.array(second, np.int64),
        np.array(distance, np.float64),
        np.array(flat, np.bool_),
        np.array(orientation, np.uint8),
    )


def kept(
    by_pixels: list[Row], by_hashes: list[Row] | None, distances: tuple[float, ...] = (), *, is_complete: bool = True
) -> KeptPairs:
    """Join pairs of five classes; `distances` are those of the pixels of what was found by hashes."""
    comparison = Comparison(pairs_of(by_pixels), np.zeros(5, np.bool_), 800.0)
    hashed = None if by_hashes is None else HashPairs(pairs_of(by_hashes), np.array(distances), is_complete)
    settings = MatchSettings(threshold=200, ceiling=800)
    return keep_pairs(comparison, hashed, settings, np.arange(5), np.arange(5))


def rows_of(pairs: KeptPairs) -> list[tuple[object, ...]]:
    """Return first, second, distance, flat, orientation and bits of each."""
    columns = (pairs.first, pairs.second, pairs.distance, pairs.pair_flat, pairs.orientation, pairs.bits)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def test_a_pair_of_both_kinds_stands_once_among_those_by_hashes() -> None:
    found = kept(
        [(0, 1, 50.0, False, UPRIGHT), (0, 2, 7.0, False, UPRIGHT), (1, 2, 3.0, False, UPRIGHT)],
        [(0, 1, 4, False, UPRIGHT), (3, 4, 9, False, MIRRORED)],
        (50.0, 900.0),
    )
    assert found.hash_count == 2
    assert rows_of(found) == [
        (0, 1, 50.0, False, UPRIGHT, 4),
        (3, 4, 900.0, False, MIRRORED, 9),
        (1, 2, 3.0, False, UPRIGHT, NO_BITS),
        (0, 2, 7.0, False, UPRIGHT, NO_BITS),
    ]


def test_a_pair_of_both_kinds_is_turned_as_brings_its_pixels_nearer() -> None:
    by_hashes = [(0, 1, 4.0, False, MIRRORED), (2, 3, 6.0, False, MIRRORED)]
    by_pixels = [(0, 1, 50.0, False, UPRIGHT), (2, 3, 90.0, False, UPRIGHT)]
    found = kept(by_pixels, by_hashes, (60.0, 80.0))
    assert rows_of(found) == [(0, 1, 50.0, False, UPRIGHT, 4), (2, 3, 80.0, False, MIRRORED, 6)]


def test_a_pair_that_is_flat_by_one_kind_is_flat() -> None:
    by_pixels = [(0, 1, 5.0, True, UPRIGHT), (2, 3, 5.0, False, UPRIGHT), (2, 4, 5.0, True, UPRIGHT)]
    found = kept(by_pixels, [(0, 1, 4, False, UPRIGHT), (2, 3, 4, True, UPRIGHT)], (1.0, 1.0))
    assert [(row[:2], row[3]) for row in rows_of(found)] == [((0, 1), True), ((2, 3), True), ((2, 4), True)]


def test_a_pair_by_its_hash_is_there_at_every_threshold() -> None:
    found = kept([(0, 2, 7.0, False, UPRIGHT), (1, 2, 3.0, False, UPRIGHT)], [(0, 1, 4, False, UPRIGHT)], (900.0,))
    places = {threshold: found.within(threshold) for threshold in (0.0, 3.0, 800.0)}
    assert {key: list(zip(each.first, each.second, strict=True)) for key, each in places.items()} == {
        0.0: [(0, 1)],
        3.0: [(0, 1), (1, 2)],
        800.0: [(0, 1), (1, 2), (0, 2)],
    }


def test_pairs_of_one_distance_stay_in_order_of_rows() -> None:
    by_pixels = [(0, 3, 5.0, False, UPRIGHT), (1, 2, 5.0, False, UPRIGHT), (1, 4, 1.0, False, UPRIGHT)]
    assert [row[:2] for row in rows_of(kept(by_pixels, None))] == [(1, 4), (0, 3), (1, 2)]


def test_without_hashes_all_is_by_pixels() -> None:
    nothing: list[Row] = []
    for by_hashes in (None, nothing):
        found = kept([(0, 1, 5.0, False, UPRIGHT)], by_hashes)
        assert (found.hash_count, found.is_complete) == (0, True)
        assert rows_of(found) == [(0, 1, 5.0, False, UPRIGHT, NO_BITS)]


def test_too_many_pairs_by_hashes_are_told() -> None:
    assert not kept([], [(0, 1, 4, False, UPRIGHT)], (1.0,), is_complete=False).is_complete


def test_what_was_found_is_not_changed() -> None:
    comparison = Comparison(pairs_of([(0, 1, 9.0, False, UPRIGHT), (0, 2, 1.0, True, UPRIGHT)]), np.zeros(3, bool), 9.0)
    before = comparison.pairs.distance.copy()
    keep_pairs(comparison, None, MatchSettings(), np.arange(3), np.arange(3))
    assert comparison.pairs.distance.tolist() == before.tolist()
