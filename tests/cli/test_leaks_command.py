"""`imagetwin leaks`: pictures that the splits of a data set have in common."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command
from tests.helpers.pictures import save_picture

Splits = tuple[Path, Path, Path]


@pytest.fixture
def splits(tmp_path: Path) -> Splits:
    """Make three splits: 1 leaks from train to test re-encoded, 2 to both as it is; train has 3 twice, test 4 alone."""
    train, test, held = (tmp_path / name for name in ("train", "test", "held out"))
    save_picture(train / "a.png", 1, (640, 480))
    save_picture(test / "b.jpg", 1, (320, 240))
    save_picture(train / "c.jpg", 2)
    for other in (test, held):
        other.mkdir(exist_ok=True)
        shutil.copy(train / "c.jpg", other / "d.jpg")
    save_picture(train / "e.jpg", 3)
    shutil.copy(train / "e.jpg", train / "f.jpg")
    save_picture(test / "g.jpg", 4)
    return train, test, held


@pytest.fixture
def leaks(command: Command, tmp_path: Path) -> Any:
    def run(*arguments: str | Path, code: int = 0) -> dict[str, Any]:
        target = tmp_path / "leaks.json"
        assert command("leaks", "--threads", "1", "--json", target, *arguments) == code
        document: dict[str, Any] = json.loads(target.read_text("utf-8"))
        return document

    return run


def pairs(document: dict[str, Any]) -> set[tuple[str, str, str, str, str]]:
    return {(*pair["splits"], *(Path(path).name for path in pair["paths"]), pair["tier"]) for pair in document["pairs"]}


WANTED = {
    ("train", "test", "a.png", "b.jpg", "re-encoded"),
    ("train", "test", "c.jpg", "d.jpg", "same-file"),
    ("train", "held out", "c.jpg", "d.jpg", "same-file"),
    ("test", "held out", "d.jpg", "d.jpg", "same-file"),
}


def test_pairs_across_splits_are_listed_and_none_within_one(
    leaks: Any, splits: Splits, capsys: pytest.CaptureFixture[str]
) -> None:
    document = leaks(*splits)
    assert pairs(document) == WANTED
    assert (document["schema"], document["images"], document["complete"]) == ("imagetwin-leaks/1", 8, True)
    out, err = capsys.readouterr()
    assert "train and test: re-encoded or resized" in out
    assert "2 pairs between train and test." in err


def test_finding_some_is_a_failure_only_if_it_is_asked_for(leaks: Any, splits: Splits) -> None:
    train, _test, held = splits
    leaks(train, held, "--fail-on-found", code=10)
    (held / "d.jpg").unlink()
    save_picture(held / "h.jpg", 9)
    leaks(train, held, "--fail-on-found")


def test_tiers_narrow_what_counts(leaks: Any, splits: Splits) -> None:
    assert pairs(leaks(*splits[:2], "--tiers", "re-encoded")) == {("train", "test", "a.png", "b.jpg", "re-encoded")}


def test_splits_are_read_from_a_table_and_lost_files_are_told(leaks: Any, splits: Splits, tmp_path: Path) -> None:
    table = tmp_path / "splits.csv"
    rows = [(path.relative_to(tmp_path), path.parent.name) for folder in splits for path in sorted(folder.iterdir())]
    lines = ["split,weight,path", *(f'"{split}",1,"{path}"' for path, split in rows), 'test,1,"test/gone.jpg"']
    table.write_text("\n".join(lines), "utf-8-sig")
    document = leaks("--splits", table)
    assert {frozenset(pair[2:]) for pair in pairs(document)} == {frozenset(pair[2:]) for pair in WANTED}
    assert [(Path(entry["path"]).name, entry["kind"]) for entry in document["unreadable"]] == [("gone.jpg", "vanished")]


@pytest.mark.skipif(not hasattr(os, "link"), reason="there are no hard links")
def test_a_hard_link_in_another_split_is_a_leak(leaks: Any, splits: Splits) -> None:
    train, _test, held = splits
    os.link(train / "e.jpg", held / "linked.jpg")
    assert ("train", "held out", "e.jpg", "linked.jpg", "same-file") in pairs(leaks(train, held))


@pytest.mark.parametrize(
    "content",
    [
        "path\na.jpg\n",
        "path,split\na.jpg,train\nb.jpg,train\n",
        "path,split\na.jpg,train\na.jpg,test\n",
        "path,split\n,train\nb.jpg,test\n",
        "",
    ],
)
def test_a_table_that_tells_no_splits_is_refused_with_a_sentence(
    command: Command, tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_text(content, "utf-8")
    assert command("leaks", "--splits", tmp_path / "t.csv") == 2
    assert "t.csv" in capsys.readouterr().err


def test_what_tells_no_two_splits_is_refused(command: Command, splits: Splits, tmp_path: Path) -> None:
    assert command("leaks") == 2
    assert command("leaks", splits[0]) == 2
    assert command("leaks", splits[0], splits[0].parent) == 2
    assert command("leaks", splits[0], splits[1], "--splits", tmp_path / "t.csv") == 2
    assert command("leaks", "--splits", tmp_path / "nowhere.csv") == 2
