"""Which images are compared with which: sides, archives, samples; and what that means for a removal."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from imagetwin.cli.scope_options import sample_of
from imagetwin.domain.errors import UsageError
from imagetwin.domain.scope import Sample, Side, between
from tests.cli.conftest import Command
from tests.helpers.pictures import save_picture


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Make two new folders and an archive: 1 in all three, 2 in one, 3 in both new ones, 4 in the last."""
    one, two, archive = (tmp_path / name for name in ("one", "two", "archive"))
    save_picture(archive / "beach.png", 1, (640, 480))
    save_picture(one / "beach.jpg", 1, (320, 240))
    save_picture(two / "beach.webp", 1, (400, 300))
    save_picture(one / "hills.jpg", 2, (600, 400))
    save_picture(one / "hills again.jpg", 2, (300, 200))
    shutil.copy(one / "hills.jpg", one / "hills copy.jpg")
    save_picture(one / "lake.jpg", 3)
    shutil.copy(one / "lake.jpg", one / "lake copy.jpg")
    shutil.copy(one / "lake.jpg", two / "lake.jpg")
    save_picture(archive / "forest.jpg", 4)
    shutil.copy(archive / "forest.jpg", archive / "forest copy.jpg")
    return one, two, archive


@pytest.fixture
def scan(command: Command, tmp_path: Path) -> Any:
    def run(*arguments: str | Path) -> dict[str, Any]:
        assert command("scan", *arguments, "--json", tmp_path / "scan.json", "--quiet") == 0
        document: dict[str, Any] = json.loads((tmp_path / "scan.json").read_text("utf-8"))
        return document

    return run


def groups(document: dict[str, Any]) -> set[frozenset[str]]:
    found = ([group["reference"], *group["members"]] for group in document["groups"])
    return {frozenset("/".join(Path(image["path"]).parts[-2:]) for image in images) for images in found}


BEACHES = {"archive/beach.png", "one/beach.jpg", "two/beach.webp"}
LAKES = {"one/lake.jpg", "one/lake copy.jpg", "two/lake.jpg"}


def test_between_folders_no_group_lies_within_one(scan: Any, folders: tuple[Path, Path, Path]) -> None:
    everything = scan(*folders)
    assert len(groups(everything)) == 4
    assert groups(scan(*folders, "--scope", "between-folders")) == {frozenset(BEACHES), frozenset(LAKES)}


def test_the_same_file_in_two_folders_is_told_so_between_folders_too(
    scan: Any, folders: tuple[Path, Path, Path]
) -> None:
    document = scan(*folders[:2], "--scope", "between-folders")
    lakes = next(group for group in document["groups"] if "lake" in group["reference"]["path"])
    assert {member["tier"] for member in lakes["members"]} == {"same-file"}


def test_against_an_archive_new_files_are_compared_with_it_alone_and_it_is_protected(
    scan: Any, folders: tuple[Path, Path, Path], command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two, archive = folders
    document = scan(one, two, "--against", archive)
    assert groups(document) == {frozenset(BEACHES)}
    assert document["protected"] == [str(archive)]
    capsys.readouterr()
    assert command("clean", tmp_path / "scan.json", "--json", tmp_path / "plan.json", "--keep", "smallest") == 0
    plan = json.loads((tmp_path / "plan.json").read_text("utf-8"))
    removed = {Path(removal["file"]["path"]).name for removal in plan["removals"]}
    assert removed == {"beach.jpg", "beach.webp"}


def test_a_protected_folder_of_the_scan_is_protected_when_it_is_cleaned(
    scan: Any, folders: tuple[Path, Path, Path], command: Command, tmp_path: Path
) -> None:
    one = folders[0]
    scan(one, "--protect", one)
    assert command("clean", tmp_path / "scan.json", "--json", tmp_path / "plan.json") == 0
    assert json.loads((tmp_path / "plan.json").read_text("utf-8"))["removals"] == []


def test_a_sample_is_the_same_for_the_same_seed_and_counted(scan: Any, folders: tuple[Path, Path, Path]) -> None:
    counts = scan(*folders, "--sample", "4", "--seed", "7")["counts"]
    assert (counts["images"], counts["left_out"]) == (4, 7)
    assert Sample(count=4, seed=7).places(11) == Sample(count=4, seed=7).places(11)
    assert len({tuple(Sample(count=4, seed=seed).places(11)) for seed in range(20)}) > 1


@pytest.mark.parametrize(
    ("text", "sample"),
    [("0.1", Sample(ratio=0.1)), ("10%", Sample(ratio=0.1)), ("1.0", Sample(ratio=1.0)), ("500", Sample(count=500))],
)
def test_a_sample_is_a_part_or_a_number(text: str, sample: Sample) -> None:
    assert sample_of(text, 0) == sample


@pytest.mark.parametrize("text", ["", "half", "1.5", "0", "1", "-3", "0%", "nan%", "101%"])
def test_what_is_no_sample_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        sample_of(text, 0)


def test_sides_need_another_one(command: Command, folders: tuple[Path, Path, Path]) -> None:
    assert command("scan", folders[0], "--scope", "between-folders") == 2
    assert command("scan", folders[0], "--against", folders[0]) == 2
    assert command("scan", folders[0], "--scope", "elsewhere") == 2
    assert between((Side(), Side())) == (Side(), Side())
