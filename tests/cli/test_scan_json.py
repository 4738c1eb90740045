"""A scan's JSON, read back: the same groups, or one sentence that says what to do."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from imagetwin.cli.clean_options import CleanOptions
from imagetwin.cli.json_files import check_input_is_not, read_json
from imagetwin.cli.plans import draft_of
from imagetwin.cli.scan_json import scan_from_json, scan_to_json
from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings

FOLDER = Path("/pictures").absolute()


def image(name: str, *links: str) -> ScannedImage:
    """Describe an image with the largest numbers that a file system gives."""
    identity = FileIdentity(123, 1_700_000_000_123_456_789, 2**64 - 1, 2**64 - 2)
    return ScannedImage(ImageFile(FOLDER / name, identity, tuple(FOLDER / link for link in links)), 40, 30, "JPEG")


GROUP = Group(
    image("a.jpg", "link.jpg"), (Member(image("b\udce9\n.jpg"), 1.25), Member(image("c.jpg"), 3.0, flat=True))
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


def test_a_scan_without_identities_has_to_be_made_again() -> None:
    older = entries()
    for name in ("mtime_ns", "device", "inode", "format"):
        del older["groups"][0]["reference"][name]
    with pytest.raises(UsageError, match=r"made by an older ImageTwin.*Make the scan again\."):
        scan_from_json(older)


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
        (b'{"schema": "imagetwin-scan/2"}', "is of the schema imagetwin-scan/2"),
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
