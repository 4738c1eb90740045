import numpy as np

from imagetwin.domain.pairs import Pairs
from tests.helpers.scanned import group_of


def _pairs(*rows: tuple[int, int, float, bool]) -> Pairs:
    first, second, distance, flat = zip(*rows, strict=True)
    return Pairs(np.array(first, np.int64), np.array(second, np.int64), np.array(distance, float), np.array(flat, bool))


def test_no_parts_join_to_no_pairs() -> None:
    joined = Pairs.joined([])
    assert len(joined) == 0
    assert [column.dtype for column in (joined.first, joined.second, joined.distance, joined.flat)] == [
        np.int64,
        np.int64,
        np.float64,
        np.bool_,
    ]


def test_parts_are_joined_in_their_order() -> None:
    joined = Pairs.joined([_pairs((0, 1, 2.5, False)), Pairs.empty(), _pairs((4, 7, 0.0, True), (1, 2, 9.0, False))])
    assert len(joined) == 3
    assert joined.first.tolist() == [0, 4, 1]
    assert joined.second.tolist() == [1, 7, 2]
    assert joined.distance.tolist() == [2.5, 0.0, 9.0]
    assert joined.flat.tolist() == [False, True, False]


def test_a_group_gives_its_reference_first() -> None:
    group = group_of("best", "near", "far")
    assert [image.path.name for image in group.images] == ["best", "near", "far"]
    assert len(group) == 3
