"""The stage of pairs by hashes: rows of a table become pairs of classes."""

import numpy as np

from imagetwin.domain.orientations import Orientation
from imagetwin.domain.pairs import TurnedPairs
from imagetwin.engine.hashing import of_classes


def pairs(*rows: tuple[int, int, float, Orientation]) -> TurnedPairs:
    first, second, bits, orientation = zip(*rows, strict=True)
    even = np.zeros(len(rows), np.bool_)
    return TurnedPairs(np.array(first), np.array(second), np.array(bits), even, np.array(orientation, np.uint8))


def test_of_several_rows_of_two_classes_the_nearest_pair_stays() -> None:
    # Rows 2 and 3 are the classes 0 and 1 without their borders.
    found, places = of_classes(
        pairs((0, 1, 20.0, Orientation.AS_IS), (2, 3, 4.0, Orientation.MIRRORED)), np.array([0, 1, 0, 1])
    )
    assert (found.first.tolist(), found.second.tolist(), found.distance.tolist()) == ([0], [1], [4.0])
    assert (found.orientation.tolist(), places.tolist()) == ([Orientation.MIRRORED], [1])


def test_a_class_is_no_pair_with_itself() -> None:
    found, _ = of_classes(pairs((0, 2, 3.0, Orientation.AS_IS)), np.array([0, 1, 0]))
    assert len(found) == 0


def test_a_pair_whose_rows_change_places_is_turned_back() -> None:
    # Row 1 is of class 1, row 2 of class 0: what is done to the first becomes what is done to the second.
    found, _ = of_classes(pairs((1, 2, 3.0, Orientation.ROTATED_90)), np.array([0, 1, 0]))
    assert (found.first.tolist(), found.second.tolist()) == ([0], [1])
    assert found.orientation.tolist() == [Orientation.ROTATED_270]
