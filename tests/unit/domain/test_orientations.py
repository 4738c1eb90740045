"""The eight orientations are a group, and the names of what is done to pictures."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from imagetwin.domain.orientations import ALL_ORIENTATIONS, MIRRORS, SIDES_KEPT, UPRIGHT_ONLY, Orientation
from imagetwin.matching.distances import Int64Array

ORIENTATIONS = st.sampled_from(Orientation)
GRID = np.arange(6).reshape(2, 3)


def turned(grid: Int64Array, orientation: Orientation) -> Int64Array:
    """Turn clockwise, a quarter at a time, then mirror."""
    for _ in range(orientation.quarter_turns):
        grid = grid.T[:, ::-1]
    return grid[:, ::-1] if orientation.mirrored else grid


def test_the_eight_are_all_different_and_a_quarter_turn_is_clockwise() -> None:
    assert len({turned(GRID, each).tobytes() + bytes(turned(GRID, each).shape) for each in Orientation}) == 8
    assert turned(GRID, Orientation.ROTATED_90).tolist() == [[3, 0], [4, 1], [5, 2]]


@given(ORIENTATIONS, ORIENTATIONS)
def test_one_after_the_other_is_what_it_does_to_a_picture(one: Orientation, other: Orientation) -> None:
    assert np.array_equal(turned(turned(GRID, one), other), turned(GRID, one.then(other)))


@given(ORIENTATIONS)
def test_the_inverse_takes_it_back_from_both_sides(one: Orientation) -> None:
    assert one.then(one.inverse) is one.inverse.then(one) is Orientation.AS_IS


@given(ORIENTATIONS, ORIENTATIONS, ORIENTATIONS)
def test_only_the_order_counts(one: Orientation, other: Orientation, third: Orientation) -> None:
    assert one.then(other).then(third) is one.then(other.then(third))


def test_the_order_does_count() -> None:
    one, other = Orientation.ROTATED_90, Orientation.MIRRORED
    assert one.then(other) is not other.then(one)


@given(ORIENTATIONS)
def test_sides_change_places_where_they_do(one: Orientation) -> None:
    assert one.swaps_sides == (turned(GRID, one).shape == (3, 2))


def test_the_sets_to_choose_from_hold_inverses_too() -> None:
    for chosen in (UPRIGHT_ONLY, MIRRORS, SIDES_KEPT, ALL_ORIENTATIONS):
        assert {each.inverse for each in chosen} == set(chosen)


def test_people_are_told_in_words() -> None:
    assert [each.words for each in Orientation] == [
        "",
        "rotated 90°",
        "rotated 180°",
        "rotated 270°",
        "mirrored",
        "rotated 90° and mirrored",
        "rotated 180° and mirrored",
        "rotated 270° and mirrored",
    ]
