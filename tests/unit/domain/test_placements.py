import pytest

from imagetwin.domain.orientations import ALL_ORIENTATIONS, Orientation
from imagetwin.domain.placements import IDENTITY, applied, inverse, placed, product, scaled, turning


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [
        (Orientation.AS_IS, (0, 0)),
        (Orientation.ROTATED_90, (1, 0)),
        (Orientation.ROTATED_180, (1, 1)),
        (Orientation.ROTATED_270, (0, 1)),
        (Orientation.MIRRORED, (1, 0)),
        (Orientation.ROTATED_90_MIRRORED, (0, 0)),
    ],
)
def test_the_upper_left_corner_goes_where_the_turn_takes_it(orientation: Orientation, corner: tuple[int, int]) -> None:
    assert applied(turning(orientation), 0, 0) == pytest.approx(corner)


@pytest.mark.parametrize("orientation", ALL_ORIENTATIONS)
def test_turning_goes_with_the_orientations_own_arithmetic(orientation: Orientation) -> None:
    back = product(turning(orientation.inverse), turning(orientation))
    assert back == pytest.approx(IDENTITY)
    for other in ALL_ORIENTATIONS:
        both = product(turning(other), turning(orientation))
        assert both == pytest.approx(turning(orientation.then(other)))


def test_a_placement_is_taken_back_by_its_inverse() -> None:
    matrix = (1.2, 0.1, 0.3, -0.1, 0.8, 0.2, 0.05, 0.02, 1.0)
    x, y = applied(inverse(matrix), *applied(matrix, 0.3, 0.7))
    assert (x, y) == pytest.approx((0.3, 0.7))
    with pytest.raises(ValueError, match="flattens"):
        inverse(scaled(0.0, 1.0, 0.0, 0.0))


def test_pictures_of_one_shape_fill_one_frame() -> None:
    assert placed((800, 600), Orientation.AS_IS, (4000, 3000)) == IDENTITY
    assert placed((801, 600), Orientation.AS_IS, (4000, 3000)) == IDENTITY
    turned = placed((600, 800), Orientation.ROTATED_90, (4000, 3000))
    assert turned == turning(Orientation.ROTATED_270)


def test_a_picture_of_another_shape_stands_whole_and_unstretched_in_the_middle() -> None:
    matrix = placed((100, 100), Orientation.AS_IS, (400, 200))
    assert [applied(matrix, *corner) for corner in ((0, 0), (1, 1))] == [(0.25, 0.0), (0.75, 1.0)]
