"""What was dismissed as no duplicate stays out of a scan, under whatever names, until something new is there."""

import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from imagetwin.config import paths
from imagetwin.engine.scan import scan
from imagetwin.store.dismissals import Dismissals
from tests.cli.conftest import Command
from tests.helpers.thread_workers import ThreadWorkers


@pytest.fixture
def dismissed(home: Path, family: Path) -> Path:
    """Dismiss the beaches, a group of three; return their folder."""
    with ThreadWorkers(1) as workers:
        result = scan([family], executor=workers)
    content_of = dict(zip((image.path for image in result.images), result.contents, strict=True))
    (group,) = (each for each in result.groups if len(each) == 3)
    with Dismissals(paths.dismissals_path()) as kept:
        kept.add([(content_of[image.path], image.path) for image in group.images])
    return family


def listed(command: Command, folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[list[int], str]:
    """Return how many images each group of a scan has, and what was said of those left out."""
    assert command("scan", folder, "--json", "-", *options) == 0
    output = capsys.readouterr()
    said = [line for line in output.err.splitlines() if "not shown, dismissed" in line]
    return sorted(1 + len(group["members"]) for group in json.loads(output.out)["groups"]), "".join(said)


def test_it_survives_new_names_and_comes_back_with_a_new_member(
    command: Command, dismissed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "3 images not shown, dismissed as no duplicate (see --show-dismissed)."
    assert listed(command, dismissed, capsys) == ([2], said)
    assert listed(command, dismissed, capsys, "--show-dismissed") == ([2, 3], "")
    moved = dismissed.rename(tmp_path / "elsewhere")
    (beach,) = moved.rglob("beach.png")
    renamed = beach.rename(beach.with_name("sand.png"))
    assert listed(command, moved, capsys) == ([2], said)
    copied = Path(shutil.copy(renamed, renamed.with_name("one more.png")))
    assert listed(command, moved, capsys) == ([2, 2], "2" + said[1:])
    with Image.open(copied) as picture:
        picture.save(copied.with_suffix(".bmp"))
    assert listed(command, moved, capsys) == ([2, 5], "")


def test_where_it_cannot_be_read_all_is_shown_and_that_is_said(
    command: Command, dismissed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths.dismissals_path().write_bytes(b"no database at all " * 300)
    assert command("scan", dismissed) == 0
    output = capsys.readouterr()
    assert "Group 2 of 2" in output.out
    assert "What was dismissed cannot be read" in output.err
