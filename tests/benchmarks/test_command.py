"""The benchmarks' command: what it lists, what it writes, and whom it stops. Nothing here asserts a time."""

import json
import os
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks import hash_search
from benchmarks.__main__ import CASES, main
from benchmarks.cases import Case, MissingInputError, Setup
from benchmarks.cold_scan import SUBJECT, scan_of
from benchmarks.corpora import SMALL, black, copies, crops, families, tiny, wallpapers
from benchmarks.regroup_scale import columns_seconds, groups_seconds
from benchmarks.running import Contestant, Figures, Run, figures_of, in_turn, run_once
from benchmarks.tables import BEGIN, END, MarkerError, Table, markdown, timed_table, write_markdown
from benchmarks.window import Gaps
from imagetwin.domain.fingerprints import PDQ
from tests.helpers.pictures import save_picture


def python(code: str) -> Contestant:
    return Contestant((sys.executable, "-c", code))


def images_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


# The command


def test_every_case_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    lines = capsys.readouterr().out.splitlines()[2:]
    assert [line.split(" | ")[0].removeprefix("| ") for line in lines] == list(CASES)
    assert all(len(line.split(" | ")) == 5 for line in lines)


def test_an_unknown_case_is_answered_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cold-smal"]) == 2
    complaint = capsys.readouterr().err
    assert complaint.startswith("There is no case cold-smal. There are: cold-small, ")


def test_cases_on_request_run_only_when_they_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def measure(case: Case, _setup: Setup) -> Table:
        return Table(("what",), [(f"{case.name} was measured",)], [])

    cases = {name: replace(CASES[name], measure=measure) for name in ("start", "accuracy")}
    monkeypatch.setattr("benchmarks.__main__.CASES", cases)
    assert main(["--work", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "start was measured" in printed
    assert "accuracy" not in printed
    assert main(["accuracy", "--work", str(tmp_path)]) == 0
    assert "accuracy was measured" in capsys.readouterr().out


def test_a_case_runs_from_end_to_end_into_markdown_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, results = tmp_path / "table.md", tmp_path / "results.json"
    table.write_text(f"Before.\n{BEGIN}\nstale\n{END}\nAfter.\n")
    results.write_text('[{"case": "cache"}]')
    command = ["cache", "--scale", "0.0001", "--rounds", "2", "--work", str(tmp_path / "work")]
    assert main([*command, "--json", str(results), "--markdown", str(table)]) == 0
    (report,) = json.loads(results.read_text())
    assert (report["case"], report["settings"]) == ("cache", {"rounds": 2, "scale": 0.0001})
    assert {"Python", "numpy", "imagetwin"} <= set(report["versions"])
    assert report["machine"]["cores"] == os.cpu_count()
    assert [figures["name"] for figures in report["figures"]] == ["all files", "a tenth", "a hundredth"]
    for figures in report["figures"]:
        assert not figures["failed"]
        assert len(figures["seconds"]) == 2
        assert figures["found"].endswith("bytes for each file")
    text = table.read_text()
    assert text.startswith(f"Before.\n{BEGIN}\n| case | what | input | subject | peers |\n")
    assert "\n\n| case | what | seconds " in text
    assert text.endswith(f"{END}\nAfter.\n")
    assert "| cache | all files | " in text
    assert "stale" not in text
    assert "| cache | a hundredth | " in capsys.readouterr().out


def test_a_case_without_its_input_is_left_out_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cold-wallpapers", "--wallpapers", str(tmp_path), "--work", str(tmp_path / "work")]) == 0
    assert f"cold-wallpapers is left out. There are no wallpapers in {tmp_path}." in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--peers", "--before", "--json"])
def test_an_option_that_names_nothing_of_use_is_answered(
    tmp_path: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong"
    if option == "--json":
        wrong.write_text("{}")
    assert main(["regroup", option, str(wrong)]) == 2
    assert str(wrong) in capsys.readouterr().err


def test_a_file_without_markers_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "text.md"
    path.write_text("mine")
    with pytest.raises(MarkerError, match="Add them, or name a new file"):
        write_markdown(path, "table")
    assert path.read_text() == "mine"


# Contestants


def test_a_contestant_is_seen_from_outside_unless_it_tells_of_itself() -> None:
    seen = run_once(python("print(list(range(10))[-1])"), 60)
    assert not seen.failed
    assert (seen.found, seen.parts) == ("", {})
    assert seen.seconds is not None
    told = Figures(0.25, 0.5, "pairs: 3", {"a step": 0.125})
    run = run_once(python(f"print('first'); print({told.to_line()!r})"), 60)
    assert (run.seconds, run.processor, run.found, run.parts) == (0.25, 0.5, "pairs: 3", {"a step": 0.125})
    assert figures_of("") == figures_of("[1]\n") == figures_of('{"other": 1}') == Figures()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it takes psutil")
def test_the_memory_of_all_that_a_contestant_started_counts() -> None:
    hold = "import subprocess, sys, time; kept = b'x' * 40_000_000; "
    one = run_once(python(f"{hold} time.sleep(0.5)"), 60)
    two = run_once(python(f"{hold} subprocess.run([sys.executable, '-c', {hold + ' time.sleep(0.5)'!r}])"), 60)
    assert one.peak_bytes is not None
    assert two.peak_bytes is not None
    assert 40_000_000 < one.peak_bytes < 80_000_000 < two.peak_bytes


def test_a_failing_contestant_and_one_that_takes_too_long_do_not_stop_the_others(tmp_path: Path) -> None:
    started = tmp_path / "started"
    child = f"import pathlib, os, time; pathlib.Path({str(started)!r}).write_text(str(os.getpid())); time.sleep(600)"
    endless = python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])")
    found = in_turn({"good": python("pass"), "bad": python("raise ValueError('why')"), "endless": endless}, 2, 5)
    assert [run.failed for run in found["good"]] == ["", ""]
    assert [run.failed for run in found["bad"]] == ["failed: ValueError: why"]
    assert [run.failed for run in found["endless"]] == ["over 5 s"]
    if sys.platform == "linux":
        assert is_gone(int(started.read_text()))


def is_gone(pid: int) -> bool:
    """Wait for a killed process to be taken away; its parent was killed with it."""
    for _ in range(500):
        try:
            if ") Z " in Path(f"/proc/{pid}/stat").read_text():
                return True
        except OSError:
            return True
        time.sleep(0.01)
    return False


def test_a_contestant_has_settings_and_a_cache_of_its_own(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        save_picture(tmp_path / name, seed=1, size=(80, 60))
    for _ in range(2):
        run = run_once(scan_of(tmp_path), 60)
        assert (run.failed, run.found) == ("", "groups: 1")


def test_ratios_are_of_the_subject_round_by_round_and_parts_have_rows() -> None:
    found = {
        "subject": [Run(2.0, 3.0, 5_000_000, "x", {"step": 1.0}), Run(4.0, 3.0, 7_000_000, "x", {"step": 3.0})],
        "other": [Run(4.0), Run(8.0)],
        "slow": [Run(None, failed="over 9 s")],
    }
    table = timed_table(found, "subject")
    assert table.cells == [
        ("subject", "3.00", "2.00 to 4.00", "3.00", "7", "1.00", "x"),
        ("subject: step", "2.00", "1.00 to 3.00", "-", "-", "-", ""),
        ("other", "6.00", "4.00 to 8.00", "-", "-", "0.50", ""),
        ("slow", "over 9 s", "", "-", "-", "-", ""),
    ]


def test_cases_with_other_columns_have_a_table_of_their_own() -> None:
    common = {"date": "2026-01-01", "machine": {"processor": "p", "cores": 2, "system": "s"}, "versions": {}}
    reports = [
        {**common, "case": name, "settings": {}, "columns": columns, "cells": [["1", "2|3"]]}
        for name, columns in (("a", ["x", "y"]), ("b", ["x", "y"]), ("c", ["other", "y"]))
    ]
    assert markdown(reports).count("|---|---|---|") == 2
    assert "| a | 1 | 2\\|3 |\n| b | 1 | 2\\|3 |\n\n| case | other | y |" in markdown(reports)


def test_what_measures_the_window_loads_nothing_heavy_itself() -> None:
    heavy = ("numpy", "PIL", "PySide6", "typer")
    code = f"import sys, benchmarks.window; print([name for name in {heavy} if name in sys.modules])"
    run = run_once(Contestant((sys.executable, "-c", code), read=lambda printed: Figures(found=printed.strip())), 60)
    assert run.found == "[]"


def test_a_stall_of_the_window_is_told_with_its_place(qapp: QApplication) -> None:
    gaps, loop = Gaps(), QEventLoop()

    def hold_the_thread() -> None:
        ended = time.process_time() + 0.2
        while time.process_time() < ended or not any("hold_the_thread" in place for place in seen_places(gaps)):
            pass
        QTimer.singleShot(100, loop.quit)

    with gaps.measured():
        QTimer.singleShot(50, hold_the_thread)
        loop.exec()
    figures = gaps.figures(["first"], {"a step": 1.0})
    assert figures.found.startswith("first; ")
    assert "hold_the_thread" in figures.found
    assert figures.seconds == max(gaps.own)
    assert figures.parts["longest on the clock"] >= figures.seconds
    assert figures.parts["a step"] == 1.0


def seen_places(gaps: Gaps) -> list[str]:
    return [place for seen in list(gaps.seen.values()) for place in list(seen)]


def test_columns_and_groups_of_images_are_as_many_at_another_threshold() -> None:
    columns, groups = columns_seconds(2000), groups_seconds(2000)
    assert columns.found == groups.found
    assert columns.found.startswith("groups at 200: ")
    assert not columns.found.startswith("groups at 200: 0")


def test_hashes_of_one_scene_are_all_pairs_and_random_ones_none(tmp_path: Path) -> None:
    setup = Setup(tmp_path, data=tmp_path)
    found = [
        hash_search.search_seconds(str(hash_search.written(setup, PDQ, kind, 300)), PDQ.name).found
        for kind in ("random", "frames")
    ]
    assert found[0].startswith("pairs: 0;")
    assert found[1].startswith("pairs: 44,850;")
    with pytest.raises(MissingInputError, match="by --data"):
        hash_search.written(setup, PDQ, "photos", 300)


# What is searched


def test_inputs_are_made_once_and_by_their_number(tmp_path: Path) -> None:
    save_picture(tmp_path / "data" / "photos" / "a.jpg", 1, (600, 400))
    setup = Setup(tmp_path / "work", scale=0.0005, data=tmp_path / "data")
    folder = crops(setup, SMALL)
    files = images_in(folder)
    times = [path.stat().st_mtime_ns for path in files]
    assert len({path.read_bytes() for path in files}) == len(files) == 4
    assert [path.stat().st_mtime_ns for path in images_in(crops(setup, SMALL))] == times
    assert len({path.read_bytes() for path in images_in(tiny(setup, 20))}) == 20
    assert run_once(scan_of(tiny(setup, 20)), 60).found == "groups: 2"
    assert run_once(scan_of(families(setup, 20)), 60).found == "groups: 6"
    assert len({path.read_bytes() for path in images_in(copies(setup, 6))}) == 1
    assert len({path.read_bytes() for path in images_in(black(setup, 6))}) == 6


def test_wallpapers_are_copied_without_links_and_other_files(tmp_path: Path) -> None:
    save_picture(tmp_path / "found" / "one" / "a.JPG", 1)
    (tmp_path / "found" / "list.xml").write_text("no picture")
    with suppress(OSError):  # where links may not be made there is one thing less to leave out
        (tmp_path / "found" / "b.jpg").symlink_to(tmp_path / "found" / "one" / "a.JPG")
    setup = Setup(tmp_path / "work", wallpapers=(tmp_path / "found", tmp_path / "absent"))
    assert [path.name for path in images_in(wallpapers(setup))] == ["0000.jpg"]


def test_crops_without_their_sources_say_what_to_name(tmp_path: Path) -> None:
    with pytest.raises(MissingInputError, match="by --data"):
        crops(Setup(tmp_path, data=tmp_path), SMALL)


def test_every_case_of_a_scan_has_its_subject_among_the_contestants(tmp_path: Path) -> None:
    save_picture(tmp_path / "data" / "photos" / "a.jpg", 1, (600, 400))
    setup = Setup(tmp_path / "work", rounds=1, scale=0.0001, data=tmp_path / "data")
    report = CASES["cold-small"].measure(CASES["cold-small"], setup)
    assert [row[0] for row in report.cells] == [SUBJECT, "decoding limit"]
    assert [figures["failed"] for figures in report.figures] == ["", ""]
