"""The intake: results in any order, given back in walking order."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from imagetwin.domain.fingerprints import Fault, Fingerprint, Fingerprinted
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage, Unreadable, UnreadableKind, quality_order
from imagetwin.domain.progress import ignore_progress
from imagetwin.engine.intake import Intake, quality_ranks
from imagetwin.engine.spool import Spool
from imagetwin.engine.throttle import ProgressReporter
from imagetwin.imaging.worker import packed
from tests.helpers.fingerprints import PIXELS_ONLY

FILES = [ImageFile(Path(f"{number}.jpg"), FileIdentity(number, 0, 0, number)) for number in range(5)]


@pytest.fixture
def intake(tmp_path: Path) -> Iterator[Intake]:
    with closing(Spool(tmp_path, PIXELS_ONLY)) as spool:
        yield Intake(FILES, spool, ProgressReporter(ignore_progress))


def results(*places: int) -> Fingerprinted:
    """Make the results of files at some places: odd ones are readable, of a shade and size by the place."""
    made = [
        Fingerprint(
            ScannedImage(FILES[place], place, 7, "PNG"),
            np.full(PIXELS_ONLY.length, place, np.uint8),
            bytes([place] * 16),
        )
        if place % 2
        else Fault(0, f"damaged ({place})", UnreadableKind.DAMAGED)
        for place in places
    ]
    return packed(made, PIXELS_ONLY).at(np.array(places))


def test_results_come_back_in_walking_order(intake: Intake) -> None:
    intake.take(results(3, 4))
    assert intake.missing == [0, 1, 2]
    intake.take(results(2, 1, 0))
    assert intake.missing == []
    assert intake.images == [ScannedImage(FILES[1], 1, 7, "PNG"), ScannedImage(FILES[3], 3, 7, "PNG")]
    assert intake.class_numbers.tolist() == [1, 0]
    assert sorted(intake.unreadable, key=lambda entry: entry.path) == [
        Unreadable(FILES[place].path, f"damaged ({place})", UnreadableKind.DAMAGED) for place in (0, 2, 4)
    ]


def test_what_was_taken_before_the_work_is_cached(intake: Intake) -> None:
    intake.take(results(3, 4))
    intake.begin_work()
    intake.take(results(0, 1, 2))
    assert intake.cached_count == 2


def test_the_ranks_are_those_of_the_order_of_quality() -> None:
    random = np.random.default_rng(1)
    images = [
        ScannedImage(
            ImageFile(Path(f"/{number % 7}/é{number % 3}/{number}.jpg"), FileIdentity(int(byte_size), 0, 0, 0)),
            int(width),
            12,
            "JPEG",
        )
        for number, (byte_size, width) in enumerate(random.integers(1, 5, (300, 2)))
    ]
    best_first = sorted(range(300), key=lambda row: quality_order(images[row]))
    assert quality_ranks(images)[best_first].tolist() == list(range(300))
    assert quality_ranks([]).tolist() == []
