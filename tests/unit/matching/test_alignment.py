"""How one picture lies on another, by points that are made."""

import numpy as np
import pytest

from imagetwin.domain.points import Points, mirrored_descriptions, packed_points, unpacked_points
from imagetwin.matching.alignment import aligned, matches

SIDES = (512.0, 384.0)


def some_points(seed: int, count: int = 200) -> Points:
    chance = np.random.default_rng(seed)
    return Points(
        chance.uniform((0, 0), SIDES, (count, 2)),
        chance.uniform(0, 2 * np.pi, count),
        chance.uniform(2, 30, count),
        described(chance, count),
        SIDES,
    )


def described(chance: np.random.Generator, count: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    values = chance.exponential(1.0, (count, 128))
    values *= 512 / np.linalg.norm(values, axis=1, keepdims=True)
    return np.minimum(np.round(values), 255).astype(np.uint8)


def moved(points: Points, degrees: float, scale: float, shift: tuple[float, float], *, seed: int = 9) -> Points:
    """Return the points of the picture turned clockwise, scaled and shifted, each a little beside."""
    chance = np.random.default_rng(seed)
    turn = np.radians(degrees)
    matrix = scale * np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    places = points.places @ matrix.T + shift + chance.normal(0, 0.4, points.places.shape)
    angles = points.angles + turn + chance.normal(0, 0.05, len(points))
    return Points(places, angles, points.sizes * scale, points.descriptions, SIDES)


def joined(one: Points, other: Points, kept: int) -> Points:
    """Return some of the one's points, and all of the other's."""
    places, angles, sizes, descriptions = (
        np.concatenate([getattr(one, name)[:kept], getattr(other, name)]) for name in _COLUMNS
    )
    return Points(places, angles, sizes, descriptions, SIDES)


_COLUMNS = ("places", "angles", "sizes", "descriptions")


@pytest.mark.parametrize(("degrees", "scale"), [(0.0, 1.0), (4.0, 0.6), (137.0, 1.7), (270.0, 0.3)])
def test_a_turned_scaled_picture_is_laid_on_the_other(degrees: float, scale: float) -> None:
    one = some_points(1)
    other = moved(one, degrees, scale, (20, -7))
    found = aligned(one, other)
    assert found is not None
    assert found.support > 100
    assert found.scale == pytest.approx(scale, rel=0.02)
    placed = np.column_stack([one.places, np.ones(len(one))]) @ found.matrix.T
    assert np.abs(placed - other.places).max() < 3


def test_a_tenth_of_the_points_is_enough_to_tell_it() -> None:
    one = some_points(1, 300)
    found = aligned(one, joined(moved(one, 12, 0.8, (5, 5)), some_points(2, 270), 30))
    assert found is not None
    assert 20 <= found.support <= 32


def test_a_mirrored_picture_is_found_as_such_and_only_so() -> None:
    one = some_points(3)
    other = moved(one.mirrored(), 0, 1, (0, 0))
    found = aligned(one, other, mirrored=True)
    assert found is not None
    assert found.is_mirrored
    assert np.allclose(found.matrix, np.array([[-1.0, 0.0, SIDES[0]], [0.0, 1.0, 0.0]]), atol=1)
    assert aligned(one, other) is None


def test_pictures_with_nothing_in_common_are_not_aligned() -> None:
    found = [aligned(some_points(seed), some_points(seed + 100)) for seed in range(20)]
    assert [each for each in found if each is not None and each.support >= 8] == []


def test_matches_in_one_spot_say_nothing() -> None:
    one = some_points(4)
    spot = Points(one.places * 0.005 + 100, one.angles, one.sizes, one.descriptions, SIDES)
    assert aligned(spot, spot) is None


def test_a_point_without_a_partner_has_no_match() -> None:
    one, other = some_points(5, 40), some_points(6, 40)
    pairs = matches(one, joined(one, other, 15))
    assert pairs.tolist() == [[place, place] for place in range(15)]
    assert len(matches(some_points(5, 1), other)) == 0


def test_what_is_mirrored_twice_is_as_it_was() -> None:
    descriptions = some_points(7).descriptions
    assert not np.array_equal(mirrored_descriptions(descriptions), descriptions)
    assert np.array_equal(mirrored_descriptions(mirrored_descriptions(descriptions)), descriptions)


def test_points_come_back_from_a_record() -> None:
    points = some_points(8, 50)
    record = packed_points(points.places / SIDES, points.angles, points.sizes, points.descriptions)
    again = unpacked_points(record, SIDES)
    assert np.abs(again.places - points.places).max() < 0.01
    assert np.abs(again.angles - points.angles).max() < 1e-3
    assert np.abs(again.sizes / points.sizes - 1).max() < 0.03
    assert np.array_equal(again.descriptions, points.descriptions)
