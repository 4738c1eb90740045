"""What is found, and what is rightly not found, among real pictures with ground truth."""

from collections import Counter
from pathlib import Path

import pytest

from imagetwin.domain.fingerprints import METHODS
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import OPEN_GATES, MatchSettings, ScanSettings, WalkSettings
from imagetwin.engine.scan import scan
from tests.helpers.truth import judge


def scanned(folder: Path, match: MatchSettings | None = None) -> ScanResult:
    """Scan one set; the default settings are those of the method `mse`."""
    return scan([folder], ScanSettings(match=match or MatchSettings()))


def test_resized_copies_are_found_and_nothing_else(data: Path) -> None:
    verdict = judge(scanned(data / "imagetwintracker"), data / "imagetwintracker")
    assert len(verdict.true) == 704
    assert verdict.recall >= 0.97
    assert verdict.false == set()


def test_every_orientation_is_found(data: Path) -> None:
    verdict = judge(scanned(data / "exif_orientation"), data / "exif_orientation")
    assert (len(verdict.true), verdict.recall, verdict.false) == (72, 1.0, set())


@pytest.mark.parametrize("method", sorted(METHODS))
def test_real_photos_are_not_taken_for_each_other(data: Path, method: str) -> None:
    result = scanned(data / "photos", MatchSettings(method, METHODS[method].default_threshold))
    assert len(result.images) == 400
    assert result.groups == ()


def test_one_threshold_parts_the_published_duplicates_from_the_others(data: Path) -> None:
    result = scanned(data / "biovison", MatchSettings(threshold=600, gates=OPEN_GATES))
    group_of = {image.path.stem: number for number, group in enumerate(result.groups) for image in group.images}
    joined = {letter for letter in "ABCD" if group_of.get(f"Rep{letter}1", -1) == group_of.get(f"Rep{letter}2", -2)}
    assert joined == {"A", "C"}


# The floors are what was measured, rounded down: rotations, flips and strong edits are beyond the method.
@pytest.mark.parametrize(("name", "floor"), [("superresolution", 1.0), ("pdq", 0.24), ("imagededup", 0.33)])
def test_edited_copies_are_found_as_far_as_the_method_can_and_nothing_else(data: Path, name: str, floor: float) -> None:
    verdict = judge(scanned(data / name), data / name)
    assert verdict.recall >= floor
    assert verdict.false == set()


def test_a_folder_of_hostile_files_ends_with_each_compared_or_listed(data: Path) -> None:
    folder = data / "hostile"
    settings = ScanSettings(WalkSettings(any_extension=True, include_hidden=True))
    result = scan([folder], settings, seconds_per_image=5)

    compared = [path for image in result.images for path in image.file.paths]
    listed = [entry.path for entry in result.unreadable]
    there = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    assert Counter(compared + listed) == Counter(there)
    assert all(entry.reason for entry in result.unreadable)
    assert result.other_file_count == 0
    assert not [entry for entry in result.unreadable if "could not be decoded" in entry.reason]
