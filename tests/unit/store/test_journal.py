import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from imagetwin.domain.errors import JournalError
from imagetwin.domain.images import FileIdentity
from imagetwin.domain.journal import Act, Step, StepState
from imagetwin.domain.operations import Way
from imagetwin.domain.wording import say, tr
from imagetwin.store.journal import Journal
from tests.helpers.pseudo_language import pseudo_language

STEP = Step(
    act=Act.MOVE,
    source=Path("/pictures/a.jpg"),
    identity=FileIdentity(10, 1_600_000_000_123_456_789, 2**63 + 5, 2**64 - 1),
    target=Path("/other/a.jpg"),
    temporary=Path("/other/.part"),
    link_to=Path("/pictures/b.jpg"),
    symbolic=True,
    digest="ab" * 32,
    made_folders=(Path("/other"), Path("/other/\udcff")),
    mode=0o640,
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "data" / "journal.sqlite") as opened:
        yield opened


def test_a_step_comes_back_as_it_was_written(journal: Journal) -> None:
    run = journal.begin_run(Way.MOVE, "{}")
    odd = replace(STEP, source=Path("/pictures/caf\udce9\n.jpg"), target=None)
    numbers = [journal.intend(run, place, step) for place, step in enumerate((STEP, odd))]
    entries = journal.entries(run)
    assert [entry.step for entry in entries] == [STEP, odd]
    assert [entry.number for entry in entries] == numbers
    assert [(entry.removal, entry.state, entry.undoes) for entry in entries] == [
        (0, StepState.INTENDED, None),
        (1, StepState.INTENDED, None),
    ]


def test_a_reason_comes_back_so_that_any_language_can_show_it(journal: Journal) -> None:
    run = journal.begin_run(Way.MOVE, "{}")
    reason = say('was changed since; it lies at "{path}"', path="/caf\udce9/a.jpg")
    journal.mark(journal.intend(run, 0, STEP), StepState.NOT_DONE, reason=reason)
    (entry,) = journal.entries(run)
    assert entry.reason == reason
    with pseudo_language():
        assert tr(entry.reason) == tr(reason) == '⟦was changed since; it lies at "/caf\udce9/a.jpg"⟧'


def test_the_content_that_a_step_writes_is_not_kept(journal: Journal) -> None:
    run = journal.begin_run(Way.TRASH, "{}")
    journal.intend(run, 0, replace(STEP, content=b"secret"))
    assert journal.entries(run)[0].step.content == b""
    assert b"secret" not in b"".join(path.read_bytes() for path in journal.path.parent.iterdir())


def test_what_came_of_a_step_outlives_the_program(journal: Journal) -> None:
    run = journal.begin_run(Way.QUARANTINE, '{"plan": 1}')
    entry = journal.intend(run, 0, STEP)
    journal.mark(entry, StepState.DONE, place=Path("/q/a.jpg"))
    back = journal.intend(run, 0, STEP, undoes=entry)
    journal.mark(back, StepState.NOT_DONE, reason="no room")
    with Journal(journal.path) as again:
        first, second = again.entries(run)
        assert (first.state, first.place) == (StepState.DONE, Path("/q/a.jpg"))
        assert (second.state, second.reason, second.undoes) == (StepState.NOT_DONE, "no room", entry)
        (known,) = again.runs()
    assert (known.number, known.way, known.plan, known.ended) == (run, Way.QUARANTINE, '{"plan": 1}', None)


def test_runs_are_counted_by_what_is_done_and_what_is_undone(journal: Journal) -> None:
    run = journal.begin_run(Way.MOVE, "{}")
    done, undone, failed = (journal.intend(run, place, STEP) for place in range(3))
    sidecar = journal.intend(run, 0, replace(STEP, act=Act.WRITE))
    back = journal.intend(run, 1, STEP, undoes=undone)
    for entry in (done, sidecar, back):
        journal.mark(entry, StepState.DONE)
    journal.mark(undone, StepState.UNDONE)
    journal.mark(failed, StepState.NOT_DONE)
    known = journal.run(run)
    assert known is not None
    assert (known.removed_count, known.undone_count) == (1, 1)


def test_the_last_run_comes_first_and_an_ended_one_is_not_unfinished(journal: Journal) -> None:
    first, second = journal.begin_run(Way.TRASH, "{}"), journal.begin_run(Way.TRASH, "{}")
    journal.end_run(first)
    assert [run.number for run in journal.runs()] == [second, first]
    assert [(run.number, run.plan) for run in journal.unfinished_runs()] == [(second, "{}")]
    assert journal.runs()[1].plan == ""
    assert journal.run(999) is None


def test_every_change_is_on_the_disk_before_it_returns(journal: Journal) -> None:
    connection = journal._connection
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    journal.begin_run(Way.TRASH, "{}")
    assert not connection.in_transaction


def test_two_programs_cannot_remove_at_once(journal: Journal) -> None:
    code = "import sys; from pathlib import Path; from imagetwin.store.journal import Journal\n"
    code += "with Journal(Path(sys.argv[1])) as j, j.alone(): print('alone', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(journal.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "alone\n"
        with pytest.raises(JournalError, match="Another ImageTwin"), journal.alone():
            pass
        other.kill()
        other.wait()
    with journal.alone():
        pass


def test_a_journal_that_is_no_database_is_left_alone_and_said(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    path.write_bytes(b"not a database, but somebody's file " * 100)
    before = path.read_bytes()
    with pytest.raises(JournalError, match="Nothing is removed without it"):
        Journal(path)
    assert path.read_bytes() == before


def test_the_journal_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(JournalError, match="version 99"):
        Journal(path)


def test_a_journal_that_cannot_be_written_is_said(journal: Journal) -> None:
    journal._connection.execute("PRAGMA query_only = 1")
    with pytest.raises(JournalError, match="Nothing more is removed"):
        journal.begin_run(Way.TRASH, "{}")


@pytest.mark.parametrize(
    "change",
    [
        "act = 'burn'",
        "state = 'maybe'",
        "device = 'x'",
        "inode = '" + "9" * 5000 + "'",
        "byte_size = 'many'",
        "byte_size = -1",
        "made_folders = '[1]'",
        "made_folders = '[\"relative\"]'",
        "made_folders = '" + "[" * 100_000 + "'",
        "source = 5",
    ],
)
def test_a_journal_with_senseless_entries_is_one_sentence(journal: Journal, change: str) -> None:
    run = journal.begin_run(Way.TRASH, "{}")
    journal.intend(run, 0, STEP)
    with sqlite3.connect(journal.path) as connection:
        connection.execute(f"UPDATE entries SET {change}")
    connection.close()
    with pytest.raises(JournalError, match=r"is damaged \(.*\)\. Nothing more is removed: rename the file\."):
        journal.entries(run)


def test_a_run_of_an_unknown_way_is_one_sentence(journal: Journal) -> None:
    journal.begin_run(Way.TRASH, "{}")
    with sqlite3.connect(journal.path) as connection:
        connection.execute("UPDATE runs SET way = 'burn'")
    connection.close()
    for ask in (journal.runs, journal.unfinished_runs):
        with pytest.raises(JournalError, match="is damaged"):
            ask()
