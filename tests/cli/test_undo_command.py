"""`imagetwin undo` and `imagetwin history`: what was removed is found again, by run and by file."""

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from imagetwin.cli import undoing
from imagetwin.config.paths import journal_path
from imagetwin.fileops.undo import Restoration, undo_run
from imagetwin.store.journal import Journal
from tests.cli.conftest import Command, names_in, read_object, tree_of
from tests.helpers.pictures import save_picture


@pytest.fixture
def two_runs(command: Command, tmp_path: Path) -> tuple[Path, Path]:
    """Remove one duplicate from each of two folders, in two runs; return the folders."""
    folders = tmp_path / "first", tmp_path / "second"
    for number, folder in enumerate(folders):
        save_picture(folder / "best.png", number, (640, 480))
        save_picture(folder / "copy.jpg", number)
        command("scan", folder, "--json", tmp_path / "scan.json", "--quiet")
        assert command("clean", tmp_path / "scan.json", "--to", "quarantine", "--yes", "--quiet") == 0
    return folders


def test_the_last_run_comes_back_first(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = two_runs
    assert command("undo", "--last") == 0
    shown = capsys.readouterr()
    assert shown.out == f"brought back      {second / 'copy.jpg'}\n"
    assert "Run 2: 1 file brought back." in shown.err
    assert (names_in(first), names_in(second)) == ({"best.png"}, {"best.png", "copy.jpg"})
    assert command("undo", "--last") == 0
    assert names_in(first) == {"best.png", "copy.jpg"}
    assert command("undo", "--last") == 1
    assert "There is nothing to bring back." in capsys.readouterr().err


def test_the_last_runs_come_back_together(command: Command, two_runs: tuple[Path, Path], tmp_path: Path) -> None:
    assert command("undo", "--count", "5", "--json", tmp_path / "undo.json") == 0
    assert [names_in(folder) for folder in two_runs] == [{"best.png", "copy.jpg"}] * 2
    told = read_object(tmp_path / "undo.json")
    assert (told["schema"], told["runs"]) == ("imagetwin-undo/1", [2, 1])
    assert told["counts"] == {"brought_back": 2, "not_brought_back": 0}
    assert told["files"][0] == {
        "run": 2,
        "path": str(two_runs[1] / "copy.jpg"),
        "place": str(two_runs[1] / "copy.jpg"),
        "reason": "",
    }


def test_runs_are_named_by_their_numbers(command: Command, two_runs: tuple[Path, Path]) -> None:
    assert command("undo", "1") == 0
    assert [names_in(folder) for folder in two_runs] == [{"best.png", "copy.jpg"}, {"best.png"}]


def test_a_run_that_is_back_already_has_nothing_left(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    command("undo", "1")
    assert command("undo", "1") == 1
    assert "Run 1 has nothing left to bring back." in capsys.readouterr().err


def test_json_on_stdout_is_all_there_is_on_stdout(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    command("undo", "2", "--json", "-")
    assert json.loads(capsys.readouterr().out)["counts"]["brought_back"] == 1


def test_a_file_is_brought_back_by_its_path(
    command: Command, two_runs: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two_runs
    monkeypatch.chdir(first)
    assert command("undo", "--file", "copy.jpg") == 0
    assert (names_in(first), names_in(second)) == ({"best.png", "copy.jpg"}, {"best.png"})


def test_a_file_is_found_through_a_link_to_its_folder(command: Command, two_runs: tuple[Path, Path]) -> None:
    first = two_runs[0]
    (first.parent / "link").symlink_to(first)
    assert command("undo", "--file", first.parent / "link" / "copy.jpg") == 0
    assert names_in(first) == {"best.png", "copy.jpg"}


def test_the_last_run_that_has_a_file_is_taken(command: Command, two_runs: tuple[Path, Path], tmp_path: Path) -> None:
    copy = save_picture(two_runs[0] / "copy.jpg", 0, quality=30)
    content = copy.read_bytes()
    command("scan", two_runs[0], "--json", tmp_path / "scan.json", "--quiet")
    command("clean", tmp_path / "scan.json", "--yes", "--quiet")
    assert command("undo", "--file", copy) == 0
    assert copy.read_bytes() == content


def test_a_file_of_another_run_than_the_named_one_is_not_found(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before = [tree_of(folder) for folder in two_runs]
    assert command("undo", "2", "--file", two_runs[0] / "copy.jpg") == 1
    assert "was not removed, or is back already" in capsys.readouterr().err
    assert [tree_of(folder) for folder in two_runs] == before
    assert command("undo", "1", "--file", two_runs[0] / "copy.jpg") == 0


def test_a_name_that_is_taken_gets_a_number(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    taken = two_runs[0] / "copy.jpg"
    taken.write_text("mine")
    assert command("undo", "1") == 0
    assert taken.read_text() == "mine"
    assert f"brought back      {two_runs[0] / 'copy (2).jpg'}: its name was taken" in capsys.readouterr().out


def test_what_cannot_be_brought_back_is_said(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    with Journal(journal_path()) as journal:
        (entry,) = journal.entries(1)
    assert entry.place is not None
    entry.place.unlink()
    assert command("undo", "1", "2") == 1
    shown = capsys.readouterr()
    assert f'not brought back  {two_runs[0] / "copy.jpg"}: is not at "{entry.place}" any more' in shown.out
    assert "Run 1: 0 files brought back, 1 not." in shown.err
    assert names_in(two_runs[1]) == {"best.png", "copy.jpg"}


def test_a_cancel_leaves_the_others_where_they_are(
    command: Command,
    two_runs: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def cancelled(journal: Journal, run: int, **options: Any) -> tuple[Restoration, ...]:
        restored = undo_run(journal, run, **options)
        signal.raise_signal(signal.SIGINT)
        return restored

    monkeypatch.setattr(undoing, "undo_run", cancelled)
    assert command("undo", "1", "2") == 130
    assert "Cancelled. What is not listed is still removed" in capsys.readouterr().err
    assert [names_in(folder) for folder in two_runs] == [{"best.png", "copy.jpg"}, {"best.png"}]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--last", "--count", "2"], "not several of them"),
        (["1", "--last"], "not several of them"),
        (["--file", "x", "--count", "1"], "not several of them"),
        (["--count", "0"], "The number of runs must be 1 or more."),
        (["--last", "--json", "/nowhere/x.json"], "name a file in a folder that is there"),
        (["one"], "Invalid value"),
    ],
)
def test_wrong_usage_is_one_clear_sentence(
    command: Command, arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("undo", *arguments) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert sentence in errors
    assert errors.count("\n") == 1


def test_without_arguments_it_says_what_could_be_brought_back(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    command("undo", "2")
    capsys.readouterr()
    assert command("undo") == 2
    output, errors = capsys.readouterr()
    assert [line.split()[0] for line in output.splitlines()] == ["Run", "1"]
    assert "Say what to bring back: the number of a run, --last, --count N, or --file PATH." in errors


@pytest.mark.parametrize("arguments", [[], ["--last"], ["7"]])
def test_where_nothing_was_removed_there_is_nothing_to_bring_back(
    command: Command, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("undo", *arguments) in {1, 2}
    assert "There is nothing to bring back" in capsys.readouterr().err
    assert not journal_path().exists()


def test_a_run_that_does_not_exist_is_an_error_before_anything_is_done(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before = [tree_of(folder) for folder in two_runs]
    assert command("undo", "1", "7") == 1
    assert "There is no run 7." in capsys.readouterr().err
    assert [tree_of(folder) for folder in two_runs] == before


# History


def test_the_history_lists_the_last_run_first(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    command("undo", "1")
    capsys.readouterr()
    assert command("history") == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert rows[0][:2] == ["Run", "Date"]
    assert [(row[0], row[3], row[4], row[5], row[6]) for row in rows[1:]] == [
        ("2", "quarantine", "1", "0", "done"),
        ("1", "quarantine", "1", "1", "taken"),
    ]


def test_the_history_of_a_run_says_where_its_files_lie(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("history", "1", "--json", "-") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "imagetwin-history/1"
    (file,) = told["files"]
    assert (file["path"], file["state"]) == (str(two_runs[0] / "copy.jpg"), "removed")
    assert Path(file["place"]).is_file()
    command("history", "1")
    assert f"removed: {file['path']} -> {file['place']}" in capsys.readouterr().out
    command("undo", "1")
    command("history", "1")
    assert f"brought back: {file['path']}" in capsys.readouterr().out


def test_files_that_a_run_left_alone_are_in_its_history(
    command: Command, family: Path, tmp_path: Path, scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.json"
    command("clean", scan, "--json", plan, "--quiet")
    entries = read_object(plan)
    entries["removals"][0]["digest"] = "0"
    plan.write_text(json.dumps(entries))
    assert command("clean", plan, "--yes") == 1
    assert "was changed after the scan" in capsys.readouterr().out
    command("history", "1")
    assert "left in place: " + entries["removals"][0]["file"]["path"] in capsys.readouterr().out


def test_an_empty_history_is_no_error(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("history") == 0
    assert capsys.readouterr().err == "Nothing was ever removed by ImageTwin here.\n"
    assert command("history", "1") == 1
    assert "There is no run 1." in capsys.readouterr().err
    assert not journal_path().exists()


def test_a_run_at_work_is_not_called_cut_off(
    command: Command, two_runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    with Journal(journal_path()) as journal, journal.alone():
        journal.begin_run(journal.runs()[0].way, journal.runs()[0].plan)
        assert command("history") == 0
    shown = capsys.readouterr()
    assert "under way" in shown.out
    assert shown.err == ""
    command("history")
    assert "cut off" in capsys.readouterr().out


def test_control_characters_in_names_do_not_reach_the_terminal(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "odd"
    content = save_picture(folder / "a.png", 1).read_bytes()
    (folder / "b\x1b[2J\n.png").write_bytes(content)
    command("scan", folder, "--json", tmp_path / "scan.json", "--quiet")
    for arguments in (("clean",), ("clean", "--yes")):
        command(arguments[0], tmp_path / "scan.json", *arguments[1:])
    command("history", "1")
    command("undo", "1")
    output, errors = capsys.readouterr()
    assert "\x1b" not in output + errors
    assert "b\\x1b[2J\\x0a.png" in output
