"""What was done to a picture, in words and as matrices."""

import numpy as np
import pytest

from imagetwin.domain.orientations import Orientation
from imagetwin.domain.transforms import Change, Finding, Transform

UPRIGHT = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (Finding(Change.CROPPED, 62.2), "cropped to 62 %"),
        (Finding(Change.CAPTIONED), "caption added"),
        (Finding(Change.ROTATED, 4.0), "rotated 4°"),
        (Finding(Change.ROTATED, 356.0), "rotated 4° counterclockwise"),
        (Finding(Change.OVERLAID, 12.0), "overlay on 12 %"),
        (Finding(Change.GREY), "grey"),
    ],
)
def test_a_finding_in_words(finding: Finding, words: str) -> None:
    assert finding.words == words


def test_every_change_has_words() -> None:
    assert all(Finding(change, 10).words for change in Change)
    assert Transform(UPRIGHT, (Finding(Change.CROPPED, 50), Finding(Change.GREY))).words == "cropped to 50 %, grey"


@pytest.mark.parametrize("orientation", list(Orientation))
def test_a_turned_copy_of_an_edit_is_turned_too(orientation: Orientation) -> None:
    turned = Transform(UPRIGHT, (Finding(Change.CROPPED, 50),)).turned(orientation)
    # Where the top left corner and the middle of the top were before.
    picture = np.array([["a", "b"], ["c", "d"]])
    done = np.rot90(picture, -orientation.quarter_turns)
    done = done[:, ::-1] if orientation.mirrored else done
    matrix = np.reshape(turned.matrix, (3, 3))
    for row, column in np.ndindex(2, 2):
        x, y, _ = matrix @ (0.25 + 0.5 * column, 0.25 + 0.5 * row, 1)
        assert picture[int(y * 2), int(x * 2)] == done[row, column]
    words = turned.words
    assert ("rotated" in words) == bool(orientation.quarter_turns)
    assert ("mirrored" in words) == orientation.mirrored


def test_turns_add_up_the_other_way_behind_a_mirror() -> None:
    tilted = Transform(UPRIGHT, (Finding(Change.ROTATED, 10), Finding(Change.MIRRORED)))
    assert tilted.turned(Orientation.ROTATED_90).words == "rotated 80° counterclockwise, mirrored"
