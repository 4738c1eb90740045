"""Every JSON that the program writes is as its schema says, names no more than that, and older ones are still read."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from imagetwin.cli import self_test
from imagetwin.cli.scan_reading import contents_from_json
from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import UnreadableKind
from imagetwin.domain.tiers import Tier
from imagetwin.engine import picturing
from tests.cli.conftest import ROOT, Command, read_object
from tests.helpers.pictures import make_photo
from tests.helpers.thread_workers import ThreadWorkers

SCHEMAS = ROOT / "docs" / "schemas"
NOW = datetime(2026, 1, 2, 15, 4, 5, tzinfo=UTC)


def closed(schema: Any) -> Any:
    """Return the schema such that names which it does not tell are wrong."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: closed(value) for name, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and not schema.get("x-open") and "type" in schema:
        made.setdefault("additionalProperties", False)
    return made


def faults(entries: Any, name: str) -> list[str]:
    """Return what is wrong with a document, by the schema of that name."""
    validators = pytest.importorskip("jsonschema").validators
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("ascii"))
    validators.Draft202012Validator.check_schema(schema)
    found = validators.Draft202012Validator(closed(schema)).iter_errors(entries)
    return [f"{error.json_path}: {error.message}" for error in found]


def written_faults(path: Path) -> list[str]:
    """Return what is wrong with a file, by the schema that it names."""
    entries = read_object(path)
    return faults(entries, entries["schema"].replace("/", "-"))


@pytest.fixture(autouse=True)
def _threads_make_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picturing, "WorkerPool", ThreadWorkers)


def test_what_scan_clean_undo_history_and_cache_write_is_as_their_schemas_say(
    command: Command, family: Path, tmp_path: Path
) -> None:
    scan, plan, outcome, undo, history, run, cache = (
        tmp_path / f"{name}.json" for name in ("scan", "plan", "outcome", "undo", "history", "run", "cache")
    )
    (family / "hills link.jpg").hardlink_to(family / "hills.jpg")
    assert command("scan", family, "--json", scan, "--quiet") == 0
    assert command("clean", scan, "--json", plan, "--quiet") == 0
    assert command("clean", scan, "--to", "quarantine", "--yes", "--json", outcome, "--quiet") == 0
    assert command("history", "--json", history) == 0
    assert command("history", "1", "--json", run) == 0
    assert command("undo", "--last", "--json", undo) == 0
    assert command("cache", "info", "--json", cache) == 0
    assert read_object(outcome)["files"]
    for path in (scan, plan, outcome, undo, history, run, cache):
        assert written_faults(path) == [], path.name


def test_what_formats_writes_is_as_its_schema_says(command: Command, tmp_path: Path) -> None:
    assert command("formats", "--json", tmp_path / "formats.json") == 0
    assert written_faults(tmp_path / "formats.json") == []


def test_what_compare_writes_is_as_its_schema_says(
    command: Command, family: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imagetwin.engine.scan.WorkerPool", ThreadWorkers)
    target = tmp_path / "compare.json"
    assert command("compare", family / "hills.jpg", family / "loner.jpg", "--json", target) == 0
    assert written_faults(target) == []


def test_what_leaks_and_a_thorough_scan_write_is_as_their_schemas_say(
    command: Command, family: Path, tmp_path: Path
) -> None:
    photo = make_photo(7)
    photo.save(family / "whole.png")
    photo.crop((60, 40, 560, 440)).save(family / "copies" / "cropped.png")
    leaks, scan = tmp_path / "leaks.json", tmp_path / "scan.json"
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.png").write_bytes((family / "beach.png").read_bytes())
    assert command("leaks", family, tmp_path / "other", "--threads", "1", "--json", leaks, "--quiet") == 0
    assert command("scan", family, "--thorough", "--sample", "1.0", "--json", scan, "--quiet") == 0
    members = [member for group in read_object(scan)["groups"] for member in group["members"]]
    (edited,) = (member for member in members if member["tier"] == "edited")
    assert re.fullmatch("cropped to 6[4567] %", edited["registration"]["words"])
    assert read_object(leaks)["pairs"]
    for path in (leaks, scan):
        assert written_faults(path) == [], path.name


def test_the_reports_json_is_as_its_schema_says(command: Command, family: Path, tmp_path: Path) -> None:
    assert command("scan", family, "--report", tmp_path / "out", "--results", tmp_path / "res", "--quiet") == 0
    assert written_faults(tmp_path / "out" / "report.json") == []
    (classic,) = (tmp_path / "res").glob("*/report.json")
    assert faults(read_object(classic), "classic-report-1") == []


def test_the_self_test_s_report_is_as_its_schema_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "_all_checks", lambda _folder: [self_test.Check("workers", True, "", 0.1)])
    self_test.run_self_test([str(tmp_path / "x.json")])
    assert asdict(self_test.Check("a", False, "b", 1.0)).keys() == {"name", "ok", "reason", "seconds"}
    assert written_faults(tmp_path / "x.json") == []


def test_a_schema_sees_what_is_wrong() -> None:
    old = old_scan(NOW.year)
    assert faults(old, "imagetwin-scan-1") == []
    del old["groups"][0]["reference"]["path"]
    old["more"] = 1
    assert len(faults(old, "imagetwin-scan-1")) == 2


def _schemas_in_code() -> Iterator[str]:
    for path in (ROOT / "imagetwin").rglob("*.py"):
        yield from re.findall(r'"(imagetwin-[a-z-]+/[0-9]+)"', path.read_text("utf-8"))


def test_every_schema_that_the_program_names_has_its_file_and_a_row_in_the_table() -> None:
    names = set(_schemas_in_code())
    assert names >= {"imagetwin-scan/2", "imagetwin-scan/1", "imagetwin-report/1"}
    table = (SCHEMAS / "README.md").read_text("utf-8")
    files = {path.stem for path in SCHEMAS.glob("*.json")}
    assert {name.replace("/", "-") for name in names} | {"classic-report-1"} == files
    assert [name for name in names if f"`{name}`" not in table] == []


# What older versions wrote


def old_scan(first_of_all: int = 0) -> dict[str, Any]:
    """Return a scan of the schema 1; as the very first version wrote it, without identities, for 0."""
    more = {"format": "JPEG", "mtime_ns": -5, "device": 1, "inode": 2} if first_of_all else {}
    flat = {"flat": True} if first_of_all else {}
    folder = Path("/pictures").absolute()
    image = {"path": str(folder / "a.jpg"), "distance": 0.0, "width": 40, "height": 30, "bytes": 123, **more}
    member = {**image, "path": str(folder / "b.jpg"), "distance": 12.5, **flat}
    return {
        "schema": "imagetwin-scan/1",
        "version": "0.1.0",
        "folders": [str(folder)],
        "settings": {"walk": {}, "decode": {}, "match": {"method": "mse", "threshold": 200.0}},
        "counts": {"images": 3, "groups": 1, "duplicates": 1, "unreadable": 1, "other_files": 0},
        "seconds": {"walk": 0.1},
        "groups": [{"reference": image, "members": [member]}],
        "unreadable": [{"path": str(folder / "c.jpg"), "reason": "truncated (5 bytes missing)"}],
    }


@pytest.mark.parametrize("first_of_all", [0, 1])
def test_a_scan_of_the_first_schema_is_still_read_and_nothing_in_it_is_verified(first_of_all: int) -> None:
    contents = contents_from_json(old_scan(first_of_all), "old.json", NOW)
    (group,) = contents.groups
    (member,) = group.members
    assert (member.tier, member.copy_tier, member.distance) == (Tier.SIMILAR, None, 12.5)
    assert member.flat is bool(first_of_all)
    assert (contents.image_count, contents.method, contents.threshold) == (3, "mse", 200.0)
    assert contents.spare_bytes == 0
    assert contents.unreadable[0].kind is UnreadableKind.TRUNCATED


@pytest.mark.parametrize("name", ["folders", "groups", "counts", "settings", "unreadable"])
def test_an_old_scan_that_is_not_whole_is_refused_with_a_sentence(name: str) -> None:
    old = old_scan()
    del old[name]
    with pytest.raises(UsageError, match=r"The scan is damaged \(.*\)\. Make the scan again\."):
        contents_from_json(old, "old.json", NOW)
