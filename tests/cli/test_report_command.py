"""`imagetwin report`, and the reports of `imagetwin scan`."""

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from imagetwin.cli.json_files import write_json
from imagetwin.cli.scan_json import scan_to_json
from imagetwin.engine import picturing
from imagetwin.engine import scan as engine
from tests.cli.conftest import Command, environment, program, read_object, tree_of
from tests.helpers.pictures import make_family_folder
from tests.helpers.report_page import Page
from tests.helpers.thread_workers import ThreadWorkers

ALL_FILES = {"report.html", "report.json", "pairs.csv", "files.csv", "collage.jpg", "summary.txt"}


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the family folder once: no report changes it."""
    return make_family_folder(tmp_path_factory.mktemp("family"))


@pytest.fixture(scope="module")
def scan(family: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Scan the family folder once; return the JSON."""
    return scanned(family, tmp_path_factory.mktemp("scan"))


def scanned(folder: Path, target: Path) -> Path:
    """Scan a folder in threads; return the JSON, which is written into another folder."""
    with ThreadWorkers(2) as executor:
        result = engine.scan([folder], executor=executor)
    write_json(scan_to_json(result), str(target / "scan.json"))
    return target / "scan.json"


@pytest.fixture(autouse=True)
def _threads_make_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picturing, "WorkerPool", ThreadWorkers)


def raw_page(path: Path) -> Page:
    """Return a page whose pictures are only counted."""
    return Page(path.read_text("utf-8"))


def blocks_of(path: Path) -> list[list[str]]:
    """Return the words of each block of pictures."""
    scripts = raw_page(path).scripts
    return [text.split(" ") for attributes, text in scripts if attributes.get("type") == "text/plain"]


def edited(scan: Path, target: Path, **changes: Any) -> Path:
    """Write a scan's JSON with other values."""
    target.write_text(json.dumps({**read_object(scan), **changes}))
    return target


def test_all_reports_of_a_scan_are_written_by_worker_processes_and_no_picture_is_changed(
    scan: Path, family: Path, tmp_path: Path
) -> None:
    before = tree_of(family)
    done = program("report", scan, "--report", tmp_path / "out", "--threads", "2", env=environment())
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.count("Written: ") == len(ALL_FILES)
    assert {path.name for path in (tmp_path / "out").iterdir()} == ALL_FILES
    assert tree_of(family) == before
    words = [word for block in blocks_of(tmp_path / "out" / "report.html") for word in block]
    assert len(words) == 5
    assert all(word.startswith("/9j/") for word in words), "each is a JPEG"
    with Image.open(tmp_path / "out" / "collage.jpg") as collage:
        assert collage.format == "JPEG"


def test_a_scan_and_the_report_of_its_json_tell_the_same(
    command: Command, scan: Path, family: Path, tmp_path: Path
) -> None:
    assert command("scan", family, "--report", tmp_path / "one", "--format", "json,csv,html", "--quiet") == 0
    assert command("report", scan, "--report", tmp_path / "two", "--format", "html, csv ,json", "--quiet") == 0
    for name in ("pairs.csv", "files.csv"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    one, two = (read_object(tmp_path / each / "report.json") for each in ("one", "two"))
    assert {**one, "created": ""} == {**two, "created": ""}
    assert len(one["groups"]) == 2
    pages = [raw_page(tmp_path / each / "report.html") for each in ("one", "two")]
    assert pages[0].report == pages[1].report


def test_without_a_folder_the_summary_is_printed(
    command: Command, scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("report", scan) == 0
    assert "2 groups, 3 duplicates." in capsys.readouterr().out


def test_one_format_can_be_printed(command: Command, scan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("report", scan, "--format", "csv") == 0
    assert len(list(csv.DictReader(io.StringIO(capsys.readouterr().out)))) == 3
    assert command("report", scan, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "imagetwin-report/1"


def test_the_classic_report_has_every_pair_and_its_numbers_are_printed(
    command: Command, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("scan", family, "--results", tmp_path / "results", "--json", tmp_path / "scan.json") == 0
    (folder,) = (tmp_path / "results").iterdir()
    classic = read_object(folder / "report.json")
    assert [line for line in capsys.readouterr().out.splitlines() if ": " in line and "Group" not in line] == [
        "Total images: 6",
        "Threshold: 200",
        "Similar pairs: 4",
        "Unique groups: 3",
        "Photos that can be removed: 3",
        f"Collage: {folder / 'similar_pairs_sample' / 'random_collage.jpg'}",
        f"JSON: {folder / 'report.json'}",
    ]
    # Of three alike, the two members are a pair as well.
    names = {(Path(pair["image1"]).name, Path(pair["image2"]).name) for pair in classic["similar_pairs"]}
    assert names == {
        ("beach.png", "beach.webp"),
        ("beach.png", "beach small.jpg"),
        ("beach.webp", "beach small.jpg"),
        ("hills.jpg", "hills again.jpg"),
    }
    assert all(0.998 < pair["similarity_score"] < 1 for pair in classic["similar_pairs"])
    assert {Path(path).name for path in classic["photos_to_remove"]} == {
        *("beach.webp", "beach small.jpg", "hills again.jpg")
    }
    with Image.open(folder / "similar_pairs_sample" / "random_collage.jpg") as collage:
        assert collage.width > 900
    # From its JSON, in which the groups tell the pairs.
    assert command("report", tmp_path / "scan.json", "--results", tmp_path / "results", "--quiet") == 0
    assert "Similar pairs: 3" in capsys.readouterr().out


def test_pairs_of_some_tiers_are_those_that_the_groups_tell(
    command: Command, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("scan", family, "--results", tmp_path / "results", "--tiers", "same-file", "--quiet") == 0
    assert "Similar pairs: 0" in capsys.readouterr().out


def test_what_is_gone_or_changed_since_the_scan_has_no_picture(command: Command, tmp_path: Path) -> None:
    family = make_family_folder(tmp_path / "family")
    scan = scanned(family, tmp_path)
    (family / "copies" / "beach.webp").unlink()
    hills = family / "hills.jpg"
    times = hills.stat()
    (family / "loner.jpg").replace(hills)
    os.utime(hills, ns=(times.st_atime_ns, times.st_mtime_ns))  # another size
    os.utime(family / "hills again.jpg", ns=(0, 0))
    assert command("report", scan, "--report", tmp_path / "out", "--format", "html,collage-png", "--quiet") == 0
    assert [
        ["-" if word == "-" else "jpeg" for word in block] for block in blocks_of(tmp_path / "out/report.html")
    ] == [
        ["jpeg", "jpeg", "-"],
        ["-", "-"],
    ]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--format", "html"], "Without --report DIR one format is printed"),
        (["--format", "csv,json"], "Without --report DIR one format is printed"),
        (["--format", "pdf"], 'There is no format "pdf"'),
        (["--collage-pairs", "0"], "1 to 500 pairs"),
        (["--threads", "0"], "must be 1 or more"),
    ],
)
def test_what_cannot_be_written_is_wrong_usage(
    command: Command, scan: Path, capsys: pytest.CaptureFixture[str], options: list[str], sentence: str
) -> None:
    assert command("report", scan, *options) == 2
    assert sentence in capsys.readouterr().err


def test_a_file_that_is_there_is_seen_before_the_scan_begins(
    command: Command, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "report.json").write_text("mine")
    assert command("scan", family, "--report", tmp_path) == 2
    captured = capsys.readouterr()
    assert "is there already and stays as it is" in captured.err
    assert captured.out == ""
    assert (tmp_path / "report.json").read_text() == "mine"
    assert command("scan", family, "--report", tmp_path, "--format", "json", "--overwrite", "--quiet") == 0
    assert read_object(tmp_path / "report.json")["schema"] == "imagetwin-report/1"


def test_a_format_of_a_scan_needs_a_folder(command: Command, family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("scan", family, "--format", "html") == 2
    assert "--format is for --report DIR" in capsys.readouterr().err


def test_no_picture_of_a_file_outside_the_folders_goes_into_a_report(
    command: Command, scan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    groups = read_object(scan)["groups"]
    groups[0]["members"][0]["path"] = str(tmp_path / "secret.png")
    assert command("report", edited(scan, tmp_path / "edited.json", groups=groups), "--report", tmp_path / "out") == 2
    assert "which lies outside the folders that were scanned. No report is made." in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"schema": "imagetwin-scan/3"}, "is no scan that can be read (it is of the schema imagetwin-scan/3)"),
        ({"schema": 7}, "is no scan that can be read. Make one with"),
        ({"counts": {}}, "The scan is damaged"),
        ({"settings": {"match": {"method": "mse"}}}, "The scan is damaged"),
        ({"settings": {"match": {"method": "other", "threshold": 1}}}, 'There is no method "other"'),
        ({"unreadable": [{"path": "/a", "kind": "odd", "reason": ""}]}, "The scan is damaged"),
    ],
)
def test_what_is_no_whole_scan_is_wrong_usage(
    command: Command,
    scan: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    changes: dict[str, Any],
    sentence: str,
) -> None:
    assert command("report", edited(scan, tmp_path / "edited.json", **changes)) == 2
    assert sentence in capsys.readouterr().err
