"""A scan's JSON, read back: the same groups, or one sentence that says what to do."""

import json
import math
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.cli.clean_options import CleanOptions
from imagetwin.cli.json_files import check_input_is_not, read_json
from imagetwin.cli.plans import draft_of
from imagetwin.cli.scan_json import scan_from_json, scan_to_json
from imagetwin.discovery.folders import ScannedFolders
from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.domain.tiers import Tier
from tests.helpers.spoiling import WRONG_VALUES, places_in, spoiled

FOLDER = Path("/pictures").absolute()


def image(name: str, *links: str) -> ScannedImage:
    """Describe an image with the largest numbers that a file system gives."""
    identity = FileIdentity(123, 1_700_000_000_123_456_789, 2**64 - 1, 2**64 - 2)
    return ScannedImage(ImageFile(FOLDER / name, identity, tuple(FOLDER / link for link in links)), 40, 30, "JPEG")


GROUP = Group(
    image("a.jpg", "link.jpg"),
    (
        Member(
            image("b\udce9\n.jpg"),
            1.25,
            tier=Tier.RE_ENCODED,
            copy_tier=Tier.RE_ENCODED,
            orientation=Orientation.ROTATED_270_MIRRORED,
            bits=14,
            difference=0.375,
        ),
        Member(image("c.jpg"), 3.0, flat=True, picture=1),
        Member(image("d.jpg"), 3.5, picture=1, copy_tier=Tier.SAME_FILE, bits=0),
    ),
)
RESULT = ScanResult((FOLDER,), ScanSettings(), tuple(GROUP.images), (GROUP,), ())


def entries() -> dict[str, Any]:
    """Return the scan as it comes out of a file."""
    loaded: dict[str, Any] = json.loads(json.dumps(scan_to_json(RESULT), default=str))
    return loaded


def test_what_was_written_is_read_again() -> None:
    scan = scan_from_json(entries())
    assert scan.folders == (FOLDER,)
    assert scan.groups == (GROUP,)


def test_a_member_s_tier_evidence_and_transformation_are_told_in_stable_words() -> None:
    member, similar, copy = entries()["groups"][0]["members"]
    names = ("tier", "evidence", "transform", "picture", "copy_tier")
    assert {name: member[name] for name in names} == {
        "tier": "re-encoded",
        "evidence": {"mse": 1.25, "pdq": 14, "second-look": 0.375},
        "transform": "rotated-270-mirrored",
        "picture": 0,
        "copy_tier": "re-encoded",
    }
    assert [similar[name] for name in names] == ["similar", {"mse": 3.0}, None, 1, None]
    assert [copy[name] for name in names] == ["similar", {"mse": 3.5, "pdq": 0}, None, 1, "same-file"]
    counts = {"same-file": 1, "same-pixels": 0, "re-encoded": 1, "edited": 0, "similar": 1}
    assert entries()["counts"]["tiers"] == counts


def test_a_distance_that_is_not_known_is_null() -> None:
    group = Group(image("a.jpg"), (Member(image("b.jpg"), math.nan, copy_tier=Tier.SAME_FILE),))
    written = json.loads(json.dumps(scan_to_json(replace(RESULT, groups=(group,))), default=str, allow_nan=False))
    (member,) = written["groups"][0]["members"]
    assert (member["distance"], member["evidence"]) == (None, {})
    (again,) = scan_from_json(written).groups[0].members
    assert math.isnan(again.distance)


def _no_groups(scan: dict[str, Any]) -> None:
    del scan["groups"]


def _groups_as_text(scan: dict[str, Any]) -> None:
    scan["groups"] = "many"


def _relative_path(scan: dict[str, Any]) -> None:
    scan["groups"][0]["reference"]["path"] = "a.jpg"


def _path_with_nul(scan: dict[str, Any]) -> None:
    scan["groups"][0]["reference"]["path"] += "\0"


def _path_as_number(scan: dict[str, Any]) -> None:
    scan["groups"][0]["members"][0]["path"] = 7


def _size_as_text(scan: dict[str, Any]) -> None:
    scan["groups"][0]["reference"]["bytes"] = "123"


def _flat_as_text(scan: dict[str, Any]) -> None:
    scan["groups"][0]["members"][0]["flat"] = "false"


def _tier_of_another_program(scan: dict[str, Any]) -> None:
    scan["groups"][0]["members"][0]["tier"] = "identical"


def _no_tier(scan: dict[str, Any]) -> None:
    del scan["groups"][0]["members"][0]["tier"]


def _turned_by_a_little(scan: dict[str, Any]) -> None:
    scan["groups"][0]["members"][0]["transform"] = "rotated-5"


def _no_identity(scan: dict[str, Any]) -> None:
    del scan["groups"][0]["reference"]["inode"]


def _member_as_list(scan: dict[str, Any]) -> None:
    scan["groups"][0]["members"][0] = []


@pytest.mark.parametrize(
    "damage",
    [
        _no_groups,
        _groups_as_text,
        _relative_path,
        _path_with_nul,
        _path_as_number,
        _size_as_text,
        _flat_as_text,
        _no_identity,
        _no_tier,
        _tier_of_another_program,
        _turned_by_a_little,
        _member_as_list,
    ],
)
def test_a_damaged_scan_has_to_be_made_again(damage: Callable[[dict[str, Any]], None]) -> None:
    damaged = entries()
    damage(damaged)
    with pytest.raises(UsageError, match=r"(?s)The scan is damaged \(.*\)\. Make the scan again\."):
        scan_from_json(damaged)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "holds no JSON, or is damaged"),
        (b"{", "holds no JSON, or is damaged"),
        (b"\xff\xd8\xff\xe0", "holds no JSON, or is damaged"),
        (b"[" * 100_000, "holds no JSON, or is damaged"),
        (b"[]", "is neither a scan nor a plan"),
        (b'{"schema": 7}', "is neither a scan nor a plan"),
        (b'{"schema": "imagetwin-history/1"}', "is neither a scan nor a plan"),
        (
            b'{"schema": "imagetwin-scan/1"}',
            r"is of the schema imagetwin-scan/1, which .* cannot read\. Make it again\.",
        ),
        (b'{"schema": "imagetwin-scan/3"}', "is of the schema imagetwin-scan/3"),
        (b'{"schema": "imagetwin-scan/2"}', "The scan is damaged"),
        (b'{"schema": "imagetwin-plan/1"}', "The plan is not whole"),
    ],
)
def test_a_file_that_is_no_scan_is_wrong_usage(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(UsageError, match=sentence):
        draft_of(read_json(str(tmp_path / "x.json")), "x.json", CleanOptions())


def test_a_file_that_is_not_there_or_a_folder_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no file"):
        read_json(str(tmp_path / "x.json"))
    with pytest.raises(UsageError, match="cannot be read"):
        read_json(str(tmp_path))


def test_no_standard_input_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UsageError, match="no standard input"):
        read_json("-")


def test_what_is_read_is_not_written_over_by_another_name(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    (tmp_path / "y.json").symlink_to(tmp_path / "x.json")
    with pytest.raises(UsageError, match="is what is read"):
        check_input_is_not(str(tmp_path / "y.json"), str(tmp_path / "x.json"))
    check_input_is_not("-", "-")
    check_input_is_not(str(tmp_path / "z.json"), str(tmp_path / "x.json"))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(places_in(entries())), WRONG_VALUES, st.booleans())
def test_a_scan_spoiled_in_any_place_is_read_or_refused_with_a_sentence(
    way: tuple[Any, ...], value: Any, drop: bool
) -> None:
    sentence = ""
    try:
        draft_of(spoiled(entries(), way, value, drop=drop), "x.json", CleanOptions())
    except UsageError as error:
        sentence = str(error)
    assert len(sentence) < 700


def _outside(entries: dict[str, Any]) -> None:
    entries["groups"][0]["members"][0]["path"] = str(FOLDER.parent / "other" / "b.jpg")


def _link_outside(entries: dict[str, Any]) -> None:
    entries["groups"][0]["reference"]["hard_links"] = [str(FOLDER.parent / "pictures of others" / "b.jpg")]


def _no_folders(entries: dict[str, Any]) -> None:
    entries["folders"] = []


@pytest.mark.parametrize("change", [_outside, _link_outside, _no_folders])
def test_a_scan_that_names_files_outside_its_folders_is_refused(change: Callable[[dict[str, Any]], None]) -> None:
    changed = entries()
    draft_of(changed, "x.json", CleanOptions())
    change(changed)
    with pytest.raises(UsageError, match=r"lies outside the folders that were scanned\. Nothing is done\."):
        draft_of(changed, "x.json", CleanOptions())


def test_a_file_is_outside_where_a_link_leads_out(tmp_path: Path) -> None:
    (tmp_path / "scanned").mkdir()
    (tmp_path / "elsewhere").mkdir()
    try:
        (tmp_path / "scanned" / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
        (tmp_path / "second name").symlink_to(tmp_path / "scanned", target_is_directory=True)
    except OSError:
        pytest.skip("symlinks may not be made here")
    paths = [tmp_path / "scanned" / "link" / "a.jpg", tmp_path / "scanned" / "sub" / "b.jpg"]
    for folder in ("scanned", "second name"):
        assert list(ScannedFolders([tmp_path / folder]).without(paths)) == paths[:1]


def test_a_json_of_a_gigabyte_is_one_sentence_and_is_not_held(tmp_path: Path) -> None:
    with open(tmp_path / "x.json", "wb") as file:
        file.write(b'{"schema": "imagetwin-scan/2", "groups": [')
        file.truncate(1 << 30)  # a hole, which takes no room on the disk
    with pytest.raises(UsageError, match=r"too large to be read: it has more than 256 MB\. Scan fewer folders"):
        read_json(str(tmp_path / "x.json"))
