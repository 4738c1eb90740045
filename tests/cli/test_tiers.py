"""What `imagetwin scan` tells of tiers, and what it leaves out."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageEnhance

from tests.cli.conftest import Command, environment, names_in, program, read_object
from tests.helpers.pictures import make_photo


@pytest.fixture(scope="module")
def tiers_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a picture with a copy of each verified tier, one rotated and one edited, and two copies of that one."""
    folder = tmp_path_factory.mktemp("tiers")
    picture = make_photo(1, (640, 480))
    picture.save(folder / "best.png")
    (folder / "same file.png").write_bytes((folder / "best.png").read_bytes())
    picture.save(folder / "same pixels.bmp")
    picture.resize((400, 300)).save(folder / "small.jpg", quality=85)
    picture.transpose(Image.Transpose.ROTATE_270).resize((300, 400)).save(folder / "turned.jpg", quality=90)
    edited = ImageEnhance.Brightness(picture.resize((500, 375))).enhance(1.25)
    edited.save(folder / "edited.png")
    (folder / "edited again.png").write_bytes((folder / "edited.png").read_bytes())
    return folder


# Of equal images the largest file is the best one, of equal files the one whose name comes first.
BEST = "same pixels.bmp"
EXPECTED_TIERS = {
    "best.png": ("same-pixels", None, 0, "same-pixels"),
    "same file.png": ("same-pixels", None, 0, "same-pixels"),
    "small.jpg": ("re-encoded", None, 0, "re-encoded"),
    "turned.jpg": ("re-encoded", "rotated-90", 0, "re-encoded"),
    "edited again.png": ("similar", None, 1, None),
    "edited.png": ("similar", None, 1, "same-file"),
}


def members_of(document: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
    """Return what a scan's only group tells of its members, by their names."""
    (group,) = document["groups"]
    names = ("tier", "transform", "picture", "copy_tier")
    return {Path(each["path"]).name: tuple(each[name] for name in names) for each in group["members"]}


def test_a_program_s_json_and_list_tell_the_tier_of_each_member(tiers_folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "scan.json"
    done = program("scan", tiers_folder, "--threads", "2", "--json", target, env=environment())
    document = json.loads(target.read_text("ascii"))
    found = members_of(document)
    assert Path(document["groups"][0]["reference"]["path"]).name == BEST
    assert found == EXPECTED_TIERS
    output = done.stdout
    assert "same pixels  " in output
    assert "re-encoded or resized, rotated 90° clockwise  " in output
    assert "similar, picture 2, in it same file  " in output
    assert "Of these: 1 same file, 2 same pixels, 2 re-encoded or resized, 1 similar." in done.stderr
    turned = next(each for each in document["groups"][0]["members"] if each["path"].endswith("turned.jpg"))
    assert set(turned["evidence"]) == {"mse", "pdq", "second-look"}
    assert turned["evidence"]["mse"] == turned["distance"]
    assert 0 < turned["evidence"]["second-look"] <= 1


@pytest.mark.parametrize(
    ("tiers", "expected"),
    [
        ("same-file", [["edited again.png", "edited.png"]]),
        ("same-pixels", [["best.png", "same file.png", "same pixels.bmp"]]),
        (
            "same-file,same-pixels, re-encoded",
            [
                ["best.png", "same file.png", "same pixels.bmp", "small.jpg", "turned.jpg"],
                ["edited again.png", "edited.png"],
            ],
        ),
        ("similar", [["edited again.png", "edited.png", "same pixels.bmp"]]),
    ],
)
def test_the_list_and_the_json_can_be_of_some_tiers_only(
    tiers_folder: Path, command: Command, capsys: pytest.CaptureFixture[str], tiers: str, expected: list[list[str]]
) -> None:
    assert command("scan", tiers_folder, "--tiers", tiers, "--json", "-", "--quiet") == 0
    document = json.loads(capsys.readouterr().out)
    found = [
        sorted(Path(each["path"]).name for each in (group["reference"], *group["members"]))
        for group in document["groups"]
    ]
    assert found == expected
    assert document["counts"]["groups"] == len(expected)
    assert command("scan", tiers_folder, "--tiers", tiers) == 0
    assert f"Group 1 of {len(expected)}" in capsys.readouterr().out


def test_without_a_hash_turned_and_edited_copies_are_not_found(
    tiers_folder: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    command("scan", tiers_folder, "--hash", "off", "--json", "-", "--quiet")
    names = {
        Path(each["path"]).name for group in json.loads(capsys.readouterr().out)["groups"] for each in group["members"]
    }
    assert not names & {"turned.jpg"}
    assert {"best.png", "same file.png", "small.jpg"} <= names


def test_turns_that_are_off_find_no_turned_copy(
    tiers_folder: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    command("scan", tiers_folder, "--turns", "off", "--json", "-", "--quiet")
    (group,) = json.loads(capsys.readouterr().out)["groups"]
    assert "turned.jpg" not in {Path(each["path"]).name for each in group["members"]}


# What `imagetwin clean` makes of them


@pytest.fixture
def tiers_scan(tiers_folder: Path, command: Command, tmp_path: Path) -> Path:
    """Scan the folder; return the JSON."""
    target = tmp_path / "scan.json"
    assert command("scan", tiers_folder, "--json", target, "--quiet") == 0
    return target


def planned(command: Command, scan: Path, *arguments: str) -> dict[str, str]:
    """Return what would go, and what would stay for it."""
    target = scan.with_name("plan.json")
    assert command("clean", scan, "--json", target, *arguments) == 0
    removals = read_object(target)["removals"]
    return {Path(each["file"]["path"]).name: Path(each["survivor"]["path"]).name for each in removals}


def test_by_default_copies_go_and_one_image_of_each_picture_stays(
    command: Command, tiers_scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    going = ("best.png", "same file.png", "small.jpg", "turned.jpg")
    assert planned(command, tiers_scan) == {**dict.fromkeys(going, BEST), "edited.png": "edited again.png"}
    assert "5 files" in capsys.readouterr().err


def test_a_keep_rule_chooses_among_the_copies_of_each_picture(command: Command, tiers_scan: Path) -> None:
    going = (BEST, "best.png", "same file.png", "turned.jpg")
    expected = {**dict.fromkeys(going, "small.jpg"), "edited again.png": "edited.png"}
    assert planned(command, tiers_scan, "--keep", "smallest,shortest-path") == expected


def test_similar_images_go_only_when_that_is_said(
    command: Command, tiers_scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    everything = ("same-file,same-pixels,re-encoded,similar", set(EXPECTED_TIERS))
    for tiers, going in (everything, ("similar", {"edited.png", "edited again.png"})):
        assert planned(command, tiers_scan, "--tiers", tiers) == dict.fromkeys(going, BEST)
    assert "4 images left alone: similar, or of another tier that is not to go." in capsys.readouterr().err
    assert planned(command, tiers_scan, "--tiers", "same-file") == {"edited.png": "edited again.png"}


def test_whole_groups_can_be_those_of_some_tiers(command: Command, tiers_scan: Path) -> None:
    target = tiers_scan.with_name("plan.json")
    arguments = ("clean", tiers_scan, "--whole-groups", "--json", target)
    assert command(*arguments, "--tiers", "same-file") == 0
    gone = {Path(each["file"]["path"]).name for each in read_object(target)["removals"]}
    assert gone == {"edited.png", "edited again.png"}
    assert command(*arguments) == 0
    assert len(read_object(target)["removals"]) == 7


def test_what_is_removed_is_what_was_planned(command: Command, tiers_folder: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(tiers_folder, tmp_path / "pictures")
    scan = tmp_path / "scan.json"
    assert command("scan", folder, "--json", scan, "--quiet") == 0
    assert command("clean", scan, "--yes", "--to", "quarantine", "--quiet") == 0
    assert names_in(folder) == {BEST, "edited again.png"}


def test_tiers_are_for_a_scan_and_no_plan(
    command: Command, tiers_scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planned(command, tiers_scan)
    assert command("clean", tiers_scan.with_name("plan.json"), "--tiers", "similar") == 2
    assert "A plan says already which images go, so --tiers is for a scan." in capsys.readouterr().err


def test_a_scan_of_an_older_version_is_refused_with_what_to_do(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = tmp_path / "older.json"
    older.write_text('{"schema": "imagetwin-scan/1", "folders": [], "groups": []}')
    assert command("clean", older) == 2
    assert (
        "is of the schema imagetwin-scan/1, which this ImageTwin cannot read. Make it again." in capsys.readouterr().err
    )
