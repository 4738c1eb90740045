"""Thorough scans of folders with edits, whole."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from imagetwin.cli.scan_json import scan_from_json, scan_to_json
from imagetwin.domain.errors import UsageError
from imagetwin.domain.matches import Member
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import MatchSettings, ScanSettings
from imagetwin.domain.tiers import Tier
from imagetwin.engine import point_file, scan_run
from imagetwin.engine.regrouping import regroup
from imagetwin.engine.scan import scan
from imagetwin.review.rules import all_but_the_best, all_but_the_kept
from tests.helpers.hard_negatives import KINDS
from tests.helpers.pictures import make_photo
from tests.unit.imaging.test_point_registration import photo

pytest.importorskip("cv2")

THOROUGH = ScanSettings(match=MatchSettings(thorough=True, ceiling=800))


def _scanned(
    folder: Path, settings: ScanSettings = THOROUGH, cache: Path | None = None, *, proposing: bool = False
) -> ScanResult:
    """Scan; pairs that vectors propose are left out unless `proposing`: made pictures are alike to a network."""
    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor(2) as executor:
        if not proposing:
            patch.setattr(scan_run, "missing_package", lambda: "There is no package.")
        return scan([folder], settings, executor=executor, cache_path=cache)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photo with a crop, a crop of another part, a turned copy of a crop; another photo; frames of a burst."""
    path = tmp_path_factory.mktemp("edited")
    original = photo(21)
    original.save(path / "original.png")
    original.crop((0, 0, 300, 360)).save(path / "left.png")
    original.crop((180, 0, 480, 360)).save(path / "right.png")
    original.crop((0, 0, 300, 360)).rotate(-90, expand=True).save(path / "left turned.png")
    photo(22).save(path / "other.png")
    for number, frame in enumerate(list(KINDS["frames"]())[:2]):
        frame.save(path / f"frame {number}.png")
    return path


@pytest.fixture(scope="module")
def result(folder: Path) -> ScanResult:
    return _scanned(folder)


def _members(result: ScanResult) -> dict[str, Member]:
    return {member.image.path.name: member for group in result.groups for member in group.members}


def test_crops_are_edits_of_their_original_and_told_as_such(result: ScanResult) -> None:
    (group,) = (each for each in result.groups if each.reference.path.name == "original.png")
    members = {member.image.path.name: member for member in group.members}
    assert members.keys() == {"left.png", "right.png", "left turned.png"}
    assert {member.tier for member in members.values()} == {Tier.EDITED}
    assert members["left.png"].transform is not None
    assert members["left.png"].transform.words == "cropped to 62 %"
    assert members["left turned.png"].copy_tier is Tier.SAME_PIXELS or members["left.png"].copy_tier is Tier.SAME_PIXELS


def test_the_matrix_takes_the_crop_to_its_place(result: ScanResult) -> None:
    transform = _members(result)["right.png"].transform
    assert transform is not None
    matrix = np.reshape(transform.matrix, (3, 3))
    corners = matrix @ np.array([[0, 0, 1], [1, 1, 1]]).T
    assert np.abs(corners[:2].T - [[180 / 480, 0], [1, 1]]).max() < 0.01


def test_a_turned_copy_of_a_crop_lies_there_too(result: ScanResult) -> None:
    transform = _members(result)["left turned.png"].transform
    assert transform is not None
    assert "rotated 90°" in transform.words
    # Its top right corner is the crop's top left one.
    assert np.abs(np.reshape(transform.matrix, (3, 3)) @ (1, 0, 1) - (0, 0, 1)).max() < 0.01


def test_frames_of_a_burst_are_no_more_than_similar(result: ScanResult) -> None:
    assert [name for name, member in _members(result).items() if "frame" in name and member.tier is Tier.EDITED] == []


def test_no_default_rule_marks_an_edit(result: ScanResult) -> None:
    marked = {image.path.name for group in result.groups for image in all_but_the_best(group)}
    # Of two copies of one crop one may go.
    assert len(marked & {"left.png", "left turned.png"}) == 1
    assert len(marked) == 1


def test_edits_are_marked_beside_their_original_only(result: ScanResult) -> None:
    (group,) = (each for each in result.groups if each.reference.path.name == "original.png")
    tiers = {Tier.EDITED}
    assert {image.path.name for image in all_but_the_kept(tiers=tiers)(group)} == {
        "left.png",
        "right.png",
        "left turned.png",
    }
    right = next(member.image for member in group.members if member.image.path.name == "right.png")
    rule = all_but_the_kept(tiers=tiers, is_protected=lambda image: image == right)
    # What the right part shows of it is not what the left one does.
    assert {image.path.name for image in rule(group)} == {"original.png"}


def test_json_carries_the_transformation_there_and_back(result: ScanResult) -> None:
    entries = json.loads(json.dumps(scan_to_json(result)))
    again = scan_from_json(entries)
    # A distance that is not known is not equal to itself.
    assert repr([group.members for group in again.groups]) == repr([group.members for group in result.groups])
    (right,) = (
        member for group in entries["groups"] for member in group["members"] if member["path"].endswith("right.png")
    )
    assert right["tier"] == "edited"
    assert right["registration"]["findings"] == [{"change": "cropped", "amount": pytest.approx(62.5, abs=0.6)}]


def test_another_threshold_keeps_the_edits(result: ScanResult) -> None:
    for threshold in (0.0, 800.0):
        assert _members(regroup(result, threshold))["right.png"].tier is Tier.EDITED


def test_a_default_scan_finds_no_edit(folder: Path) -> None:
    plain = replace(THOROUGH, match=replace(THOROUGH.match, thorough=False))
    assert "right.png" not in _members(_scanned(folder, plain))


def test_a_second_scan_reads_no_points_anew(
    folder: Path, result: ScanResult, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _scanned(folder, cache=tmp_path / "cache.sqlite")
    monkeypatch.setattr("imagetwin.imaging.methods.features.shrunk", lambda *_: pytest.fail("read anew"))
    again = _scanned(folder, cache=tmp_path / "cache.sqlite")
    assert repr(again.groups) == repr(first.groups) == repr(result.groups)


def test_looks_are_few_however_many_are_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 12
    original = photo(23, (320, 240))
    for number in range(count):
        original.crop((2 * number, number, 320, 240)).save(tmp_path / f"{number:02}.png")
    looks: list[object] = []
    registered = point_file._registered

    def counted(reference: Any, member: Any, ways: Any) -> Any:
        looks.append(member)
        return registered(reference, member, ways)

    monkeypatch.setattr(point_file, "_registered", counted)
    result = _scanned(tmp_path)
    assert len(result.groups) == 1
    # Not the 66 of all pairs.
    assert len(looks) <= 3 * count


def test_without_opencv_one_sentence_says_what_brings_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(UsageError, match=r'pip install "imagetwin\[features\]"'):
        _scanned(folder)


def test_pictures_without_any_detail_have_no_edits(tmp_path: Path) -> None:
    for number in range(3):
        Image.new("RGB", (200 + number, 150), (20 * number, 90, 90)).save(tmp_path / f"{number}.png")
    assert _scanned(tmp_path).groups == ()


def test_all_pairs_by_the_classic_features_join_what_looks_alike_as_a_whole(tmp_path: Path) -> None:
    original = photo(24)
    original.save(tmp_path / "original.png")
    original.point(lambda level: level // 2 + 60).save(tmp_path / "faint.png")
    photo(25).save(tmp_path / "other.png")
    match = MatchSettings(hash=None, thorough=True, all_pairs=True)
    result = _scanned(tmp_path, ScanSettings(match=match))
    assert [{image.path.name for image in group.images} for group in result.groups] == [{"original.png", "faint.png"}]


def test_what_vectors_propose_and_no_look_shows_to_be_an_edit_is_similar(tmp_path: Path) -> None:
    for seed in (1, 2):
        make_photo(seed).save(tmp_path / f"{seed}.png")
    without = _scanned(tmp_path)
    assert without.groups == ()
    assert any("There is no package." in notice for notice in without.notices)
    (group,) = _scanned(tmp_path, proposing=True).groups
    assert [(member.tier, member.transform) for member in group.members] == [(Tier.SIMILAR, None)]


def test_all_pairs_are_a_part_of_the_thorough_scan() -> None:
    with pytest.raises(UsageError, match="thorough"):
        MatchSettings(all_pairs=True)
