"""Scans of damaged pictures: compared over what is left, flagged, and never what stays for an intact one."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from imagetwin.cli.scan_json import scan_from_json, scan_to_json
from imagetwin.domain.images import quality_order
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import MatchSettings, ScanSettings
from imagetwin.domain.tiers import Tier
from imagetwin.engine import partial
from imagetwin.engine.partial import class_parts
from imagetwin.engine.scan import scan
from imagetwin.review.rules import KEEP_RULES, all_but_the_kept, kept_image
from tests.helpers.pictures import make_photo
from tests.helpers.thread_workers import ThreadWorkers

SIZE = (640, 480)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a picture with smaller, older and damaged copies, and a half-copied one of which nothing else is there."""
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    make_photo(1, SIZE).save(pictures / "small.jpg", quality=80)
    make_photo(1, (960, 720)).save(pictures / "whole.jpg", quality=95)
    cut(pictures / "whole.jpg", pictures / "half copied.jpg", 0.7)
    (pictures / "whole.jpg").unlink()
    make_photo(2, SIZE).save(pictures / "other.png")
    cut(pictures / "other.png", pictures / "other cut.png", 0.8)
    (pictures / "other.png").unlink()
    return pictures


def cut(source: Path, target: Path, share: float) -> None:
    """Copy a file in part."""
    content = source.read_bytes()
    target.write_bytes(content[: int(len(content) * share)])


def scanned(folder: Path, **options: Any) -> ScanResult:
    """Scan in threads, which needs no processes."""
    with ThreadWorkers(2) as executor:
        return scan([folder], executor=executor, **options)


def test_a_half_copied_file_is_found_and_the_intact_one_stays(folder: Path) -> None:
    result = scanned(folder)
    (group,) = result.groups
    (member,) = group.members
    # It has more pixels and more bytes.
    assert (group.reference.path.name, group.reference.is_damaged) == ("small.jpg", False)
    assert (member.image.path.name, member.image.is_damaged) == ("half copied.jpg", True)
    assert member.image.pixel_count > group.reference.pixel_count
    assert member.tier is Tier.RE_ENCODED
    assert member.distance < 10
    assert {image.path.name: image.is_damaged for image in result.images}["other cut.png"]
    assert result.unreadable == ()


@pytest.mark.parametrize("rule", sorted(KEEP_RULES))
def test_whatever_the_rule_the_intact_one_stays(folder: Path, rule: str) -> None:
    (group,) = scanned(folder).groups
    rules = (KEEP_RULES[rule],)
    assert kept_image(group, rules) == group.reference
    assert kept_image(group, rules, is_protected=lambda image: image.is_damaged) == group.reference
    assert [image.path.name for image in all_but_the_kept(rules)(group)] == ["half copied.jpg"]


def test_what_is_not_proven_is_not_marked(folder: Path) -> None:
    path = folder / "half copied.jpg"
    edited = make_photo(1, (960, 720))
    edited.paste((250, 250, 250), (100, 100, 190, 150))
    edited.save(path, quality=95)
    cut(path, path, 0.7)
    result = scanned(folder)
    assert "half copied.jpg" in [image.path.name for image in result.images]
    assert {member.tier for group in result.groups for member in group.members} <= {Tier.SIMILAR}
    assert [image for group in result.groups for image in all_but_the_kept()(group)] == []


def test_the_cache_keeps_what_is_damaged(folder: Path, tmp_path: Path) -> None:
    first = scanned(folder, cache_path=tmp_path / "cache.db")
    again = scanned(folder, cache_path=tmp_path / "cache.db")
    assert again.cached_count == len(again.images) == 3
    assert (again.images, again.groups) == (first.images, first.groups)
    assert [image.part for image in again.images if image.is_damaged] != []


def test_json_tells_it_and_reads_it_back(folder: Path) -> None:
    document = json.loads(json.dumps(scan_to_json(scanned(folder))))
    assert document["groups"][0]["reference"]["damaged"] is False
    assert document["groups"][0]["members"][0]["damaged"] is True
    (group,) = scan_from_json(document).groups
    assert [image.is_damaged for image in group.images] == [False, True]


def test_intact_ones_come_first(folder: Path) -> None:
    images = sorted(scanned(folder).images, key=quality_order)
    assert [image.is_damaged for image in images] == [False, True, True]


def test_workers_find_the_same_as_this_process(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = ScanSettings(match=MatchSettings("mse-grey", 45))
    in_place = [scanned(folder).groups, scanned(folder, settings=settings).groups]
    monkeypatch.setattr(partial, "_IN_PLACE_PRODUCTS", 0)
    monkeypatch.setattr(partial, "_BLOCK_ROWS", 2)
    monkeypatch.setattr(partial, "_DAMAGED_AT_ONCE", 1)
    assert [scanned(folder).groups, scanned(folder, settings=settings).groups] == in_place
    assert all(in_place)


def test_a_class_is_damaged_where_all_its_images_are() -> None:
    classes = np.array([0, 0, 1, 1, 2])
    part = (0, 0, 255, 200)
    parts = np.array([part, (0,) * 4, part, part, (0,) * 4], np.uint8)
    assert class_parts(classes, parts, 3).tolist() == [[0] * 4, list(part), [0] * 4]
