"""What programs read is English, byte for byte, whatever language the window speaks; what people read is not."""

import logging
import os
import sqlite3
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from imagetwin.config.logging_setup import start_logging
from imagetwin.domain.errors import UsageError
from imagetwin.domain.matches import Group
from imagetwin.domain.operations import Outcome, RemovalPlan, RemovalSettings, Status, Way
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.quantities import format_bytes, format_distance, format_seconds, format_time
from imagetwin.domain.saved_reviews import SavedReview
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings, WalkSettings
from imagetwin.domain.transforms import Change, Finding, Transform
from imagetwin.domain.wording import Sentence, say, tr
from imagetwin.engine.inspecting import Inspector
from imagetwin.engine.scan import scan
from imagetwin.engine.workers import WorkerPool
from imagetwin.fileops.execute import execute_plan
from imagetwin.fileops.plan import plan_removal
from imagetwin.fileops.plan_json import plan_to_text
from imagetwin.reports.contents import contents_of
from imagetwin.reports.export import DEFAULT_FORMATS, export
from imagetwin.review.rules import all_but_the_best
from imagetwin.store.journal import Journal
from imagetwin.store.session_store import load_review, save_review
from tests.helpers.pictures import make_family_folder
from tests.helpers.pseudo_language import CLOSE, OPEN, pseudo_language, untranslated
from tests.helpers.report_page import NamedPictures
from tests.helpers.thread_workers import ThreadWorkers

NOW = datetime(2026, 1, 2, 15, 4, 5, tzinfo=UTC)
# As UTF-8, and as JSON in ASCII writes them.
BRACKETS = [sign.encode(form) for sign in (OPEN, CLOSE) for form in ("utf-8", "unicode-escape")]


@dataclass(frozen=True, slots=True)
class Runs:
    """One and the same work done in English and in the pseudo-language: what it wrote, and what came of each file."""

    folder: Path
    english: dict[str, Any]
    pseudo: dict[str, Any]
    outcomes: tuple[Outcome, ...]


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    folder = tmp_path_factory.mktemp("runs")
    pictures = make_pictures(folder)
    with ThreadWorkers(2) as executor:
        english, outcomes = written(pictures, folder / "english", executor)
        with pseudo_language():
            pseudo, _outcomes = written(pictures, folder / "pseudo", executor)
    return Runs(folder, english, pseudo, outcomes)


def make_pictures(folder: Path) -> Path:
    pictures = make_family_folder(folder / "pictures")
    (pictures / "raw.cr2").write_bytes(b"raw")
    (pictures / "empty.png").write_bytes(b"")
    (pictures / "no picture.png").write_bytes(b"no picture at all")
    return pictures


def scanned(pictures: Path, executor: Executor, cache: Path | None = None) -> ScanResult:
    """Scan the pictures; one member becomes an edit with everything that may be said of one."""
    settings = ScanSettings(walk=WalkSettings(any_extension=True))
    result = scan([pictures], settings, executor=executor, cache_path=cache)
    findings = tuple(Finding(change, 40.0) for change in Change)
    edit = Transform((1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0), findings)
    first, *others = result.groups
    members = (
        replace(first.members[0], transform=edit, orientation=Orientation.ROTATED_90_MIRRORED),
        *first.members[1:],
    )
    return replace(result, groups=(Group(first.reference, members), *others))


def planned(result: ScanResult, executor: Executor, destination: Path) -> RemovalPlan:
    """Plan to move all duplicates but one that is held back, since its survivor is gone."""
    lost = result.groups[-1].reference.path
    status = lost.stat()
    content = lost.read_bytes()
    lost.unlink()
    decisions = [(group, tuple(all_but_the_best(group))) for group in result.groups]
    with closing(
        Inspector(cache_path=None, on_progress=lambda *_: None, cancel=CancelToken(), executor=executor)
    ) as at:
        plan = plan_removal(decisions, RemovalSettings(Way.MOVE, destination=destination), inspect=at)
    lost.write_bytes(content)
    os.utime(lost, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert plan.held_back
    return plan


def written(pictures: Path, out: Path, executor: Executor) -> tuple[dict[str, Any], tuple[Outcome, ...]]:
    """Do everything that leaves a file behind; return what stands in them, but for times and made-up names."""
    out.mkdir()
    result = scanned(pictures, executor, out / "cache")
    destination = out.parent / "a file"
    destination.write_bytes(b"in the way of a folder of this name")
    plan = planned(result, executor, destination)
    save_review(out / "a.review", SavedReview(result))
    files = export(contents_of(result, NOW), out / "report", DEFAULT_FORMATS, NamedPictures())
    with Journal(out / "journal") as journal:
        outcomes = execute_plan(plan, journal).outcomes
    return {
        "plan": plan_to_text(plan),
        "review": rows_of(out / "a.review", "SELECT * FROM unreadable", "SELECT * FROM members", "SELECT * FROM facts"),
        "report": {path.name: path.read_bytes() for path in files},
        "journal": rows_of(out / "journal", "SELECT plan FROM runs", "SELECT act, state, reason FROM entries"),
        "cache": rows_of(out / "cache", "SELECT text FROM fingerprints ORDER BY path"),
        "rows": result.to_dicts(),
    }, outcomes


def rows_of(path: Path, *queries: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return [connection.execute(query).fetchall() for query in queries]


def test_files_are_the_same_in_every_language(runs: Runs) -> None:
    assert runs.pseudo == runs.english
    for path in (runs.folder / "pseudo").rglob("*"):
        assert not path.is_file() or not any(sign in path.read_bytes() for sign in BRACKETS), path


def test_there_was_something_in_the_files_to_be_translated(runs: Runs) -> None:
    assert any(outcome.reason for outcome in runs.outcomes)
    assert any(reason for _act, _state, reason in runs.english["journal"][1])
    assert "colours changed" in str(runs.english["review"][1])
    assert any("colours changed" in row["changes"] for row in runs.english["rows"])
    assert b"truncated (" in runs.english["report"]["report.html"]


def test_what_was_not_compared_is_told_in_the_language_of_the_window(runs: Runs) -> None:
    with ThreadWorkers(2) as executor:
        known = scanned(runs.folder / "pictures", executor, runs.folder / "english" / "cache")
    saved = load_review(runs.folder / "english" / "a.review").result
    assert known.cached_count
    assert known.unreadable == saved.unreadable
    with pseudo_language():
        told = [tr(entry.reason) for entry in saved.unreadable]
        assert len(told) == 5
        assert all(isinstance(entry.reason, Sentence) for entry in saved.unreadable)
        assert not any(map(untranslated, told))
        assert [tr(entry.reason) for entry in known.unreadable] == told
        assert not any(untranslated(entry.kind.words) for entry in saved.unreadable)


def test_what_a_worker_process_says_is_told_in_the_language_of_the_window(tmp_path: Path) -> None:
    (tmp_path / "no picture.png").write_bytes(b"no picture at all")
    pool = WorkerPool(1)
    try:
        with pseudo_language():
            (entry,) = scan([tmp_path], executor=pool).unreadable
            assert isinstance(entry.reason, Sentence)
            assert OPEN not in entry.reason
            assert untranslated(tr(entry.reason)) == ""
    finally:
        pool.shutdown()


def test_what_became_of_files_is_told_in_the_language_of_the_window(runs: Runs) -> None:
    with Journal(runs.folder / "english" / "journal") as journal:
        reasons = [entry.reason for entry in journal.entries(journal.runs()[0].number) if entry.reason]
    held_back = [outcome.reason for outcome in runs.outcomes if outcome.status is Status.SKIPPED]
    assert reasons
    assert held_back
    with pseudo_language():
        for reason in (*reasons, *held_back):
            assert isinstance(reason, Sentence)
            assert untranslated(tr(reason)) == ""


@pytest.mark.expects_log
def test_the_log_is_english(tmp_path: Path) -> None:
    root = logging.getLogger()
    before, level = set(root.handlers), root.level
    start_logging(tmp_path / "a.log")
    error = UsageError(say('There is no file "{path}".', path="a.jpg"))
    try:
        with pseudo_language():
            logging.getLogger("imagetwin.test").error("It failed: %s", error, exc_info=error)
            assert str(error).startswith(OPEN)
    finally:
        for handler in set(root.handlers) - before:
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
    text = (tmp_path / "a.log").read_text("utf-8")
    assert text.count('There is no file "a.jpg".') == 2
    assert OPEN not in text


def test_quantities_follow_the_language() -> None:
    def told() -> list[str]:
        sizes = map(format_bytes, (0, 5, 1500, 2_500_000, 3_100_000_000, 4_000_000_000_000))
        times = map(format_seconds, (1, 61, 3700))
        return [*sizes, *times, format_distance(float("nan")), format_time(1 << 80)]

    english = told()
    with pseudo_language():
        assert not any(map(untranslated, told()))
        assert [each.strip(OPEN + CLOSE) for each in told()] == english


def test_what_was_done_to_a_picture_is_told_in_the_language() -> None:
    with pseudo_language():
        assert not any(untranslated(orientation.words) for orientation in Orientation)
        assert not any(untranslated(Finding(change, 270.0).words) for change in Change)
