"""`imagetwin clean`: the plan is shown first, then done, and what was asked wrongly is refused in one sentence."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from imagetwin.cli import cleaning
from imagetwin.config.paths import journal_path
from imagetwin.domain.operations import OnOutcome, RemovalPlan, RemovalReport
from imagetwin.domain.progress import CancelToken
from imagetwin.fileops.execute import execute_plan
from imagetwin.store.journal import Journal
from tests.cli.conftest import ROOT, Command, environment, names_in, program, read_object, tree_of
from tests.helpers.pictures import save_picture

GONE = {"beach small.jpg", "beach.webp", "hills again.jpg"}


# The plan


def test_without_yes_the_plan_is_printed_and_nothing_is_changed(
    command: Command, scan: Path, family: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree_of(family)
    assert command("clean", scan) == 0
    output, errors = capsys.readouterr()
    assert output.index("Group 1 of 2") < output.index("beach.png") < output.index("beach small.jpg")
    assert output.count("stays") == 2
    assert output.count("goes, distance") == 3
    assert "would go to the trash; 2 images would stay for them." in errors
    assert errors.endswith("Nothing was changed. Add --yes to do this.\n")
    assert tree_of(family) == before
    assert not journal_path().exists()


def test_the_plan_shows_what_goes_with_a_picture(
    command: Command, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (family / "copies" / "beach.xmp").write_text("<x/>")
    os.link(family / "hills again.jpg", family / "hills link.jpg")
    command("scan", family, "--json", tmp_path / "scan.json", "--quiet")
    command("clean", tmp_path / "scan.json")
    output = capsys.readouterr().out
    assert any("goes with it" in line and "beach.xmp" in line for line in output.splitlines())
    assert any("its hard link" in line and "hills link.jpg" in line for line in output.splitlines())
    command("clean", tmp_path / "scan.json", "--only-picture")
    assert "beach.xmp" not in capsys.readouterr().out


def test_the_plan_as_json_can_be_carried_out_later(command: Command, scan: Path, family: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    assert command("clean", scan, "--json", plan, "--quiet", "--to", "quarantine") == 0
    assert read_object(plan)["schema"] == "imagetwin-plan/1"
    assert command("clean", plan, "--yes", "--quiet") == 0
    assert names_in(family) & GONE == set()


def test_json_on_stdout_is_all_there_is_on_stdout(
    command: Command, scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command("clean", scan, "--json", "-")
    assert json.loads(capsys.readouterr().out)["counts"]["files"] == 3
    assert command("clean", scan, "--json", "-", "--yes") == 0
    assert json.loads(capsys.readouterr().out)["counts"] == {"removed": 3, "skipped": 0, "failed": 0}


def test_a_scan_comes_through_stdin(command: Command, scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(scan.read_text("ascii").encode("utf-16"))))
    assert command("clean", "-", "--quiet") == 0


def test_quiet_prints_nothing(command: Command, scan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("clean", scan, "--quiet") == 0
    assert command("clean", scan, "--quiet", "--yes") == 0
    assert capsys.readouterr() == ("", "")


def test_a_scan_without_duplicates_leaves_nothing_to_do(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_picture(tmp_path / "loners" / "a.png", 1)
    command("scan", tmp_path / "loners", "--json", tmp_path / "scan.json", "--quiet")
    assert command("clean", tmp_path / "scan.json") == 0
    assert capsys.readouterr().err == "There is nothing to remove.\nNothing was changed.\n"
    assert command("clean", tmp_path / "scan.json", "--yes", "--json", tmp_path / "out.json") == 0
    assert read_object(tmp_path / "out.json")["run"] is None


def test_a_damaged_survivor_holds_its_group_back(
    command: Command, scan: Path, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = (family / "beach.png").stat()
    content = bytearray((family / "beach.png").read_bytes())
    content[len(content) // 2] ^= 0xFF
    (family / "beach.png").write_bytes(content)
    os.utime(family / "beach.png", ns=(status.st_mtime_ns, status.st_mtime_ns))
    before = tree_of(family)
    assert command("clean", scan) == 0
    output, errors = capsys.readouterr()
    assert 'beach small.jpg: "beach.png", which would stay, is not whole: damaged' in output
    assert "2 images held back" in errors
    assert command("clean", scan, "--yes", "--to", "quarantine") == 1
    assert set(before) - set(tree_of(family)) == {"hills again.jpg"}


# Each way, there and back


@pytest.mark.parametrize("way", ["trash", "quarantine", "folder", "hardlink", "symlink"])
def test_each_way_and_back(
    command: Command, scan: Path, family: Path, tmp_path: Path, way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree_of(family)
    target = str(tmp_path / "moved") if way == "folder" else way
    assert command("clean", scan, "--yes", "--to", target, "--json", tmp_path / "out.json") == 0
    after = tree_of(family)
    changed = {Path(name).name for name in before if after.get(name) != before[name]}
    assert changed == GONE
    if way in {"hardlink", "symlink"}:
        assert (family / "copies" / "beach.webp").samefile(family / "beach.png")
    else:
        assert names_in(family) & GONE == set()
    outcome = read_object(tmp_path / "out.json")
    assert (outcome["schema"], outcome["run"], outcome["counts"]["removed"]) == ("imagetwin-outcome/1", 1, 3)
    for file in outcome["files"]:
        assert Path(file["place"]).read_bytes() == before[str(Path(file["path"]).relative_to(family))][1]
    assert '"imagetwin undo 1" brings them back.' in capsys.readouterr().err
    assert command("undo", "--last") == 0
    assert tree_of(family) == before
    assert not (tmp_path / "moved").exists()


def test_deleting_needs_two_words_and_cannot_be_undone(
    command: Command, scan: Path, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree_of(family)
    assert command("clean", scan, "--to", "delete") == 0
    assert "Add --yes --delete-for-good to do this" in capsys.readouterr().err
    assert command("clean", scan, "--to", "delete", "--yes") == 2
    assert "Add --delete-for-good if that is what you want" in capsys.readouterr().err
    assert tree_of(family) == before
    backup = tmp_path / "backup"
    words = ("--to", "delete", "--yes", "--delete-for-good", "--backup", backup)
    assert command("clean", scan, *words) == 0
    assert "brings them back" not in capsys.readouterr().err
    assert names_in(family) & GONE == set()
    assert names_in(backup) == GONE
    assert command("undo", "--last") == 1
    assert command("undo", "1") == 1
    shown = capsys.readouterr().out
    assert "not brought back" in shown
    assert f'was deleted for good; the copy that was made first is "{backup}' in shown


def test_a_plan_that_deletes_needs_the_second_word_too(
    command: Command, scan: Path, family: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.json"
    command("clean", scan, "--to", "delete", "--json", plan, "--quiet")
    before = tree_of(family)
    assert command("clean", plan, "--yes") == 2
    assert tree_of(family) == before
    assert command("clean", plan, "--yes", "--delete-for-good", "--quiet") == 0
    assert names_in(family) & GONE == set()


def test_moved_files_keep_their_tree_and_take_their_distance(
    command: Command, scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command("clean", scan, "--yes", "--to", "./moved", "--tree", "--distance-in-name", "--quiet") == 0
    (webp,) = (tmp_path / "moved" / "family" / "copies").glob("beach_*.webp")
    assert float(webp.stem.partition("_")[2]) > 0


def test_the_lacking_metadata_is_written_and_taken_away_again(command: Command, tmp_path: Path) -> None:
    from PIL import Image

    folder = tmp_path / "pictures"
    save_picture(folder / "a.png", 1, (640, 480))
    exif = Image.Exif()
    exif[0x0132] = exif[0x9003] = "2020:01:02 03:04:05"
    exif.get_ifd(0x8769)[0x9003] = "2020:01:02 03:04:05"
    save_picture(folder / "b.jpg", 1, exif=exif)
    before = tree_of(folder)
    command("scan", folder, "--json", tmp_path / "scan.json", "--quiet")
    assert command("clean", tmp_path / "scan.json", "--complete-metadata", "--yes", "--quiet") == 0
    assert "2020-01-02" in (folder / "a.xmp").read_text("utf-8")
    assert command("undo", "--last") == 0
    assert tree_of(folder) == before


def test_whole_groups_go_only_by_that_word(command: Command, scan: Path, family: Path, tmp_path: Path) -> None:
    before = tree_of(family)
    plan = tmp_path / "plan.json"
    assert command("clean", scan, "--whole-groups", "--json", plan) == 0
    assert tree_of(family) == before
    assert command("clean", plan, "--yes") == 2
    assert tree_of(family) == before
    assert command("clean", plan, "--yes", "--whole-groups", "--quiet") == 0
    assert names_in(family) == {"half copied.jpg", "loner.jpg", "notes.txt"}
    assert command("undo", "--last") == 0
    assert tree_of(family) == before


# Who stays


def test_the_keep_rules_decide_who_stays(command: Command, scan: Path, family: Path) -> None:
    assert command("clean", scan, "--keep", "smallest", "--yes", "--quiet") == 0
    assert names_in(family) & {"beach.png", "beach.webp", "beach small.jpg", "hills.jpg", "hills again.jpg"} == {
        "beach.webp",
        "hills again.jpg",
    }


def test_nothing_below_a_protected_folder_goes(
    command: Command, scan: Path, family: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("clean", scan, "--protect", family / "copies", "--yes") == 0
    assert {"beach small.jpg", "beach.webp"} <= names_in(family)
    assert {"beach.png", "hills again.jpg"} & names_in(family) == set()


def test_a_folder_can_be_protected_from_a_plan_too(command: Command, scan: Path, family: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    command("clean", scan, "--json", plan, "--quiet")
    assert command("clean", plan, "--protect", family / "copies", "--yes", "--quiet") == 1
    assert names_in(family) & GONE == {"beach small.jpg", "beach.webp"}


# A plan that has become old


def _remove_survivor(family: Path) -> None:
    (family / "beach.png").unlink()


def _change_survivor(family: Path) -> None:
    save_picture(family / "beach.png", 1, (641, 480))


def _change_victim(family: Path) -> None:
    for name in ("beach small.jpg", "beach.webp"):
        save_picture(family / "copies" / name, 7)


@pytest.mark.parametrize("happen", [_remove_survivor, _change_survivor, _change_victim])
def test_a_plan_is_checked_again(
    command: Command,
    scan: Path,
    family: Path,
    tmp_path: Path,
    happen: Callable[[Path], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    plan = tmp_path / "plan.json"
    command("clean", scan, "--json", plan, "--quiet")
    happen(family)
    assert command("clean", plan) == 0
    output, errors = capsys.readouterr()
    assert "Held back:" in output
    assert "2 images held back" in errors
    assert command("clean", plan, "--yes", "--quiet") == 1
    assert names_in(family) & GONE == {"beach small.jpg", "beach.webp"}


def test_a_plan_whose_files_all_became_old_does_nothing(
    command: Command, scan: Path, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.json"
    command("clean", scan, "--json", plan, "--quiet")
    for name in ("beach.png", "hills.jpg"):
        (family / name).unlink()
    before = tree_of(family)
    assert command("clean", plan, "--yes", "--json", tmp_path / "out.json") == 1
    assert tree_of(family) == before
    assert read_object(tmp_path / "out.json")["counts"] == {"removed": 0, "skipped": 3, "failed": 0}


def test_what_a_picture_no_longer_has_alone_does_not_go_with_it(
    command: Command, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sidecar, plan = family / "copies" / "beach.xmp", tmp_path / "plan.json"
    sidecar.write_text("<x/>")
    command("scan", family, "--json", tmp_path / "scan.json", "--quiet")
    command("clean", tmp_path / "scan.json", "--json", plan, "--quiet")
    save_picture(family / "copies" / "beach.jpg", 8)
    assert command("clean", plan, "--yes") == 1
    assert '"beach.xmp", which would go with it, does not belong to it alone any more' in capsys.readouterr().out
    assert sidecar.exists()
    assert names_in(family) & GONE == {"beach.webp"}


def test_a_plan_that_was_tampered_with_cannot_take_the_survivor(
    command: Command, scan: Path, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.json"
    command("clean", scan, "--json", plan, "--quiet")
    entries = read_object(plan)
    first = entries["removals"][0]
    entries["removals"].append({**first, "file": first["survivor"], "survivor": first["file"]})
    plan.write_text(json.dumps(entries))
    before = tree_of(family)
    assert command("clean", plan, "--yes") == 1
    assert "is to be removed and to stay at once" in capsys.readouterr().err
    assert tree_of(family) == before


def test_a_plan_with_a_path_that_no_file_can_have_is_refused(
    command: Command, scan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.json"
    command("clean", scan, "--json", plan, "--quiet")
    entries = read_object(plan)
    entries["removals"][0]["survivor"]["path"] += "\0"
    plan.write_text(json.dumps(entries))
    assert command("clean", plan) == 2
    assert "The plan is not whole" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--keep", "newest"], "A plan says already which images stay"),
        (["--to", "quarantine"], "The plan says --to trash."),
        (["--to", "./x"], "The plan says --to trash."),
        (["--backup", "./x"], "The plan has another backup folder, or none."),
        (["--tree"], "The plan was made without --tree."),
        (["--distance-in-name"], "The plan was made without --distance-in-name."),
        (["--only-picture"], "The plan was made without --only-picture."),
        (["--complete-metadata"], "The plan was made without --complete-metadata."),
        (["--whole-groups"], "The plan was made without --whole-groups."),
    ],
)
def test_options_that_contradict_a_plan_are_refused(
    command: Command,
    scan: Path,
    tmp_path: Path,
    options: list[str],
    sentence: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    plan = tmp_path / "plan.json"
    command("clean", scan, "--json", plan, "--quiet")
    assert command("clean", plan, *options) == 2
    assert sentence in capsys.readouterr().err
    assert command("clean", plan, "--to", "trash", "--quiet") == 0


# What was asked wrongly


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--keep", "nicest"], 'There is no keep rule "nicest". Choose among: most-pixels, largest,'),
        (["--to", "qarantine"], 'There is neither a way nor a folder "qarantine".'),
        (["--to", "FILE"], "is not a folder. Name a folder, or a new name."),
        (["--backup", "FILE"], "is not a folder. Name a folder, or a new name."),
        (["--tree"], "name a folder after --to."),
        (["--to", "trash", "--distance-in-name"], "name a folder after --to."),
        (["--protect", "nowhere"], 'nowhere" is not there.'),
        (["--whole-groups", "--keep", "newest"], "--whole-groups keeps no image"),
        (["--delete-for-good"], "--delete-for-good is for --to delete only."),
        (["--json", "FILE"], "is what is read. Name another file for --json."),
        (["--finish", "1"], "--finish carries out the run's own plan"),
    ],
)
def test_wrong_usage_is_one_clear_sentence(
    command: Command, scan: Path, options: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [str(scan) if option == "FILE" else option for option in options]
    assert command("clean", scan, *given) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert sentence in errors
    assert errors.count("\n") == 1


def test_the_number_of_threads_is_at_least_one(command: Command, scan: Path) -> None:
    assert command("clean", scan, "--threads", "0") == 2


def test_without_a_file_it_says_what_is_lacking(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("clean") == 2
    assert "Name what is to be cleaned up" in capsys.readouterr().err


def test_links_cannot_take_the_place_of_whole_groups(
    command: Command, scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("clean", scan, "--whole-groups", "--to", "hardlink") == 1
    assert "there would be nothing to link to" in capsys.readouterr().err


def test_a_folder_below_a_protected_one_is_no_place_to_move_to(
    command: Command, scan: Path, family: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("clean", scan, "--protect", family, "--to", family / "x") == 1
    assert "is a protected one" in capsys.readouterr().err


# Cancelled, cut off, locked


def _cancel_after_the_first(monkeypatch: pytest.MonkeyPatch, module: Any, name: str) -> None:
    real = getattr(module, name)

    def cancelled(*arguments: Any, on_outcome: OnOutcome, cancel: CancelToken, **options: Any) -> RemovalReport:
        def tell(done: int, outcome: Any) -> None:
            on_outcome(done, outcome)
            if done == 1:
                signal.raise_signal(signal.SIGINT)

        report: RemovalReport = real(*arguments, on_outcome=tell, cancel=cancel, **options)
        return report

    monkeypatch.setattr(module, name, cancelled)


def test_a_cancel_keeps_what_was_done_and_says_so(
    command: Command,
    scan: Path,
    family: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _cancel_after_the_first(monkeypatch, cleaning, "execute_plan")
    before = signal.getsignal(signal.SIGINT)
    assert command("clean", scan, "--yes", "--json", tmp_path / "out.json") == 130
    assert signal.getsignal(signal.SIGINT) is before
    output, errors = capsys.readouterr()
    assert output.count("cancelled before its turn") == 2
    assert "No file was changed" not in errors
    assert "Cancelled. Run 1: 1 file" in errors
    assert '"imagetwin undo 1" brings it back.' in errors
    assert len(names_in(family) & GONE) == 2
    assert read_object(tmp_path / "out.json")["cancelled"] is True


def test_a_cancel_while_images_are_checked_changes_nothing(
    command: Command, scan: Path, family: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def cancelled(_cleaning: Any, _draft: Any, cancel: CancelToken) -> Any:
        signal.raise_signal(signal.SIGINT)
        cancel.raise_if_cancelled()

    before = tree_of(family)
    monkeypatch.setattr(cleaning.Cleaning, "_made", cancelled)
    assert command("clean", scan, "--yes") == 130
    assert capsys.readouterr().err == "imagetwin: Cancelled. No file was changed.\n"
    assert tree_of(family) == before


def _cut_off(monkeypatch: pytest.MonkeyPatch, command: Command, scan: Path, *options: str) -> None:
    """Let a run be interrupted by force after its first file."""

    def interrupted(
        plan: RemovalPlan, journal: Journal, *, on_outcome: OnOutcome, cancel: CancelToken
    ) -> RemovalReport:
        def interrupt(_done: int, _outcome: Any) -> None:
            raise KeyboardInterrupt

        del on_outcome
        return execute_plan(plan, journal, on_outcome=interrupt, cancel=cancel)

    with monkeypatch.context() as patch:
        patch.setattr(cleaning, "execute_plan", interrupted)
        assert command("clean", scan, "--yes", *options) == 130


def test_an_interrupt_says_what_to_do(
    command: Command, scan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _cut_off(monkeypatch, command, scan)
    errors = capsys.readouterr().err
    assert "Interrupted in the middle" in errors
    assert "No file was changed" not in errors


@pytest.mark.parametrize("arguments", [("clean", "SCAN"), ("history",), ("undo",)])
def test_a_run_that_was_cut_off_is_announced(
    command: Command,
    scan: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
) -> None:
    _cut_off(monkeypatch, command, scan)
    capsys.readouterr()
    command(*(str(scan) if word == "SCAN" else word for word in arguments))
    errors = capsys.readouterr().err
    assert "Run 1 of 20" in errors
    assert '"imagetwin undo 1" brings back what it removed, "imagetwin clean --finish 1" goes on with it.' in errors


def test_a_run_that_was_cut_off_is_finished(
    command: Command, scan: Path, family: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree_of(family)
    _cut_off(monkeypatch, command, scan)
    left = names_in(family) & GONE
    assert len(left) == 2
    capsys.readouterr()
    assert command("clean", "--finish", "1") == 0
    output, errors = capsys.readouterr()
    assert output.count("goes, distance") == 2
    assert errors.endswith("Nothing was changed. Add --yes to do this.\n")
    assert names_in(family) & GONE == left
    assert command("clean", "--finish", "1", "--yes") == 0
    assert names_in(family) & GONE == set()
    assert command("clean", "--finish", "1", "--yes") == 1
    assert "No run 1 was cut off." in capsys.readouterr().err
    assert command("undo", "1") == 0
    assert tree_of(family) == before


def test_a_deletion_that_was_cut_off_needs_its_second_word_again(
    command: Command, scan: Path, family: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _cut_off(monkeypatch, command, scan, "--to", "delete", "--delete-for-good")
    left = names_in(family) & GONE
    assert command("clean", "--finish", "1", "--yes") == 2
    assert names_in(family) & GONE == left
    assert command("clean", "--finish", "1", "--yes", "--delete-for-good") == 0
    assert names_in(family) & GONE == set()


def test_a_run_that_is_taken_back_is_not_finished(
    command: Command, scan: Path, family: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree_of(family)
    _cut_off(monkeypatch, command, scan)
    assert command("undo", "1") == 0
    assert tree_of(family) == before
    assert command("clean", "--finish", "1", "--yes") == 1
    assert tree_of(family) == before


@pytest.mark.parametrize(
    "arguments", [("clean", "SCAN", "--yes"), ("clean", "--finish", "1"), ("undo", "--last"), ("undo",)]
)
def test_a_journal_that_another_program_uses_is_one_sentence(
    command: Command, scan: Path, family: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree_of(family)
    with Journal(journal_path()) as journal, journal.alone():
        assert command(*(str(scan) if word == "SCAN" else word for word in arguments)) == 1
        assert command("clean", scan, "--quiet") == 0
    errors = capsys.readouterr().err
    assert errors == "imagetwin: Another ImageTwin is removing or restoring files. Wait until it is done.\n"
    assert tree_of(family) == before


def test_a_journal_that_is_damaged_is_one_sentence(
    command: Command, scan: Path, family: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree_of(family)
    journal_path().parent.mkdir(parents=True)
    journal_path().write_bytes(b"no database" * 100)
    for arguments in (("clean", scan, "--yes"), ("undo", "--last"), ("history",)):
        assert command(*arguments) == 1
        errors = capsys.readouterr().err
        assert "Nothing is removed without it" in errors
        assert errors.count("\n") == 1
    assert tree_of(family) == before


# As a program


def test_the_program_cleans_and_brings_back(home: Path, family: Path, tmp_path: Path) -> None:
    before = tree_of(family)
    scan = program("scan", family, "--json", "-", "--quiet", env=environment()).stdout
    cleaned = program("clean", "-", "--yes", "--threads", "2", input=scan, env=environment())
    assert cleaned.returncode == 0, cleaned.stderr
    assert cleaned.stdout.count("removed") == 3
    assert names_in(family) & GONE == set()
    back = program("undo", "--last", env=environment())
    assert back.returncode == 0, back.stderr
    assert tree_of(family) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_ends_a_running_removal_in_good_order(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    content = save_picture(folder / "0.png", 1, (40, 30)).read_bytes()
    for number in range(1, 1500):
        (folder / f"{number}.png").write_bytes(content)
    scan = tmp_path / "scan.json"
    assert program("scan", folder, "--json", scan, "--quiet").returncode == 0
    command = [sys.executable, "-m", "imagetwin", "clean", str(scan), "--yes", "--to", "quarantine", "--quiet"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        deadline = time.monotonic() + 60
        while len(list(folder.iterdir())) == 1500 and time.monotonic() < deadline:
            time.sleep(0.005)
        process.send_signal(signal.SIGINT)
        _output, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors[-500:]
    assert "Cancelled. Run 1: " in errors
    assert "Traceback" not in errors
    left = len(list(folder.iterdir()))
    assert 1 < left < 1500
    assert program("undo", "1").returncode == 0
    assert len(list(folder.iterdir())) == 1500
