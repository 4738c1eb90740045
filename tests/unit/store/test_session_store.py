"""A saved review: it comes back as it was, is written in parts, and outlives a kill and damage."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from imagetwin.domain.errors import SessionError
from imagetwin.domain.images import Unreadable, UnreadableKind
from imagetwin.domain.saved_reviews import Glance, SavedDecisions, SavedLead, SavedReview
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import GateSettings, HashSettings, MatchSettings, ScanSettings, Turns, WalkSettings
from imagetwin.engine.regrouping import groups_within, regroup
from imagetwin.store import session_store
from imagetwin.store.database import open_database
from imagetwin.store.plain_values import from_plain, to_plain
from imagetwin.store.session_store import (
    SessionFile,
    glance_at,
    is_of_the_disk,
    load_review,
    save_review,
    set_aside,
)
from tests.helpers.made_scans import MadeScan

SETTINGS = ScanSettings(
    WalkSettings(excluded_folders=(Path("/pictures/no"),)),
    match=MatchSettings(threshold=200, gates=GateSettings(None, 0.9), ceiling=800, hash=HashSettings(turns=Turns.OFF)),
)
MADE = MadeScan(
    shown=[0, 0, 1, 2, 2, 3],
    classes=[0, 1, 2, 3, 3, 4],
    pairs=[(0, 1, 1.0, None), (0, 2, 90.0, None), (2, 4, 300.0, None), (1, 3, 20.0, 5)],
)


def made_result(made: MadeScan = MADE) -> ScanResult:
    """Return the result of a scan that never ran, with strange names and a damaged picture."""
    images = made.images
    images[1] = replace(images[1], part=(0, 0, 255, 99), file=replace(images[1].file, other_paths=(Path("/x\udcff"),)))
    proofs = made.proofs()
    return ScanResult(
        (Path("/pictures"),),
        SETTINGS,
        tuple(images),
        groups_within(images, made.kept, proofs, made.threshold),
        (Unreadable(Path("/pictures/bad \udcff"), "truncated \udcff", UnreadableKind.TRUNCATED),),
        3,
        cached_count=1,
        found_count=7,
        kept=made.kept,
        proofs=proofs,
        contents=tuple(row.to_bytes(16, "big") for row in range(len(images))),
    )


def paths(result: ScanResult, *rows: int) -> list[Path]:
    return [result.images[row].path for row in rows]


def made_review() -> SavedReview:
    result = made_result()
    one, two, three, four, *_ = paths(result, *range(6))
    decisions = SavedDecisions(
        frozenset([two]),
        frozenset([four]),
        {three: 4},
        {two: SavedLead(2, {one: 1.5})},
        frozenset([four]),
        frozenset([one, three]),
    )
    return SavedReview(result, decisions, three)


def assert_same(one: SavedReview, other: SavedReview) -> None:
    assert one == other
    assert one.result.contents == other.result.contents
    for name in ("kept", "proofs"):
        first, second = getattr(one.result, name), getattr(other.result, name)
        for entry in fields(first):
            np.testing.assert_array_equal(getattr(first, entry.name), getattr(second, entry.name))


def test_a_review_comes_back_as_it_was(tmp_path: Path) -> None:
    review = made_review()
    save_review(tmp_path / "mine.imagetwin", review)
    again = load_review(tmp_path / "mine.imagetwin")
    assert_same(again, review)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.imagetwin"]
    assert regroup(again.result, 500.0).groups == regroup(review.result, 500.0).groups


def test_a_review_takes_the_place_of_another_and_one_that_fails_leaves_it(tmp_path: Path) -> None:
    path = tmp_path / "mine.imagetwin"
    save_review(path, SavedReview(made_result()))
    save_review(path, made_review())
    with pytest.raises(SessionError, match="could not be saved"):
        save_review(tmp_path / "no folder" / ("x" * 300), made_review())
    assert_same(load_review(path), made_review())


def test_only_what_has_changed_is_written(tmp_path: Path) -> None:
    review = made_review()
    with SessionFile(tmp_path / "auto.imagetwin") as file:
        file.save(review)
        assert file.written_count > len(review.result.images) + 10
        file.save(replace(review))
        assert file.written_count == 0
        marked = replace(review.decisions, marked=frozenset(paths(review.result, 1, 3)))
        file.save(replace(review, decisions=marked))
        assert file.written_count == 1
        file.save(replace(review, position=paths(review.result, 0)[0]))
        assert file.written_count == 2
        moved = regroup(review.result, 90.0)
        file.save(SavedReview(moved, review.decisions))
        assert file.written_count < 20
        assert load_review(file.path).result.groups == moved.groups
        other = made_result(MadeScan([0, 0], [0, 1], [(0, 1, 1.0, None)]))
        file.save(SavedReview(other))
    again = load_review(tmp_path / "auto.imagetwin")
    assert (again.result, again.decisions, again.position) == (other, SavedDecisions(), None)


def test_a_glance_tells_what_a_review_is_about(tmp_path: Path) -> None:
    path = tmp_path / "auto.imagetwin"
    assert glance_at(path) is None
    open_database(path, session_store._SCHEMA, version=session_store.VERSION, synchronous="NORMAL").close()
    assert glance_at(path) is None
    with SessionFile(path) as file:
        file.save(replace(made_review(), left_count=2))
        assert glance_at(path) == Glance((Path("/pictures"),), 2, 1)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE facts SET value = 'x' WHERE name = 'left'")
    connection.close()
    with pytest.raises(SessionError, match="cannot be opened"):
        glance_at(path)


def test_settings_of_all_kinds_come_back() -> None:
    for settings in (SETTINGS, ScanSettings(), ScanSettings(match=MatchSettings(hash=None, turns=Turns.ALL))):
        assert from_plain(ScanSettings, to_plain(settings)) == settings
    with pytest.raises(ValueError, match="'magic' is not known"):
        from_plain(ScanSettings, {"magic": 1})


_SAVE_UNTIL_KILLED = """
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from imagetwin.domain.saved_reviews import SavedDecisions
from imagetwin.store.session_store import SessionFile
from tests.unit.store.test_session_store import long_review
review = long_review()
with SessionFile(Path(sys.argv[1])) as file:
    for count in range(100_000):
        marked = frozenset(image.path for image in review.result.images[: count % 400])
        file.save(replace(review, decisions=SavedDecisions(marked, parts={review.result.images[0].path: count + 1})))
        print(count, flush=True)
"""


def long_review() -> SavedReview:
    return SavedReview(made_result(MadeScan(shown=list(range(400)), classes=list(range(400)))))


@pytest.mark.parametrize("seen", [0, 3, 40])
def test_a_kill_loses_nothing_that_was_saved(tmp_path: Path, seen: int) -> None:
    path = tmp_path / "auto.imagetwin"
    with subprocess.Popen(
        [sys.executable, "-c", _SAVE_UNTIL_KILLED, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        last = [int(process.stdout.readline()) for _ in range(seen + 1)][-1]
        process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        last = max([last, *map(int, process.stdout.read().split())])
    again = load_review(path)
    images = again.result.images
    (count,) = again.decisions.parts.values()
    assert count - 1 >= last
    assert again.decisions.marked == {image.path for image in images[: (count - 1) % 400]}
    assert again.result == long_review().result


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE images SET path = 5 WHERE row = 2",
        "UPDATE images SET path = CAST('a' AS BLOB) WHERE row = 2",
        "UPDATE images SET inode = 'x'",
        "UPDATE images SET mtime_ns = 'now'",
        "UPDATE images SET width = 0",
        "UPDATE images SET part = x'00'",
        "UPDATE images SET others = '[1]' WHERE row = 1",
        "DELETE FROM images WHERE row = 2",
        "DELETE FROM images",
        "UPDATE members SET image = 99",
        "UPDATE members SET tier = 9",
        "UPDATE members SET distance = 'far'",
        "UPDATE members SET place = 7 WHERE place = 1",
        "UPDATE members SET image = 0",
        "UPDATE decisions SET image = 77 WHERE kind = 'mark'",
        "UPDATE decisions SET kind = 'burn' WHERE kind = 'mark'",
        "UPDATE decisions SET value = '[1, {\"900\": 1}]' WHERE kind = 'lead'",
        "UPDATE facts SET value = '{'",
        "UPDATE facts SET value = '{\"match\": {\"threshold\": -1}}' WHERE name = 'settings'",
        "DELETE FROM facts WHERE name = 'counts'",
        "UPDATE arrays SET data = x'00' WHERE name = 'KeptPairs.first'",
        "UPDATE arrays SET data = zeroblob(8) WHERE name = 'KeptPairs.distance'",
        "UPDATE arrays SET data = x'ffffff7fffffff7fffffff7fffffff7f' WHERE name = 'KeptPairs.second'",
        "DELETE FROM arrays WHERE name = 'Proofs.picture'",
        "UPDATE unreadable SET kind = 'shy'",
        "DROP TABLE members",
        "PRAGMA application_id = 7",
    ],
)
def test_a_damaged_file_is_one_sentence_and_is_left_as_it_is(tmp_path: Path, change: str) -> None:
    path = tmp_path / "mine.imagetwin"
    save_review(path, made_review())
    with sqlite3.connect(path) as connection:
        connection.execute(change)
    connection.close()
    before = path.read_bytes()
    with pytest.raises(SessionError, match=r"cannot be opened \(.*\)\. It was left as it is\.$"):
        load_review(path)
    assert path.read_bytes() == before


def test_cut_and_overwritten_files_are_one_sentence_too(tmp_path: Path) -> None:
    path, spoilt = tmp_path / "mine.imagetwin", tmp_path / "spoilt.imagetwin"
    save_review(path, made_review())
    content = path.read_bytes()
    for place in range(0, len(content), len(content) // 16):
        for made in (content[:place], content[:place] + b"\xff" * 300 + content[place + 300 :]):
            spoilt.write_bytes(made)
            with suppress(SessionError):
                load_review(spoilt)
            assert spoilt.read_bytes() == made


def test_no_review_and_one_of_a_newer_program_are_said(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match="there is no such file"):
        load_review(tmp_path / "none.imagetwin")
    path = tmp_path / "mine.imagetwin"
    save_review(path, made_review())
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(SessionError, match="version 99"):
        load_review(path)
    with SessionFile(path) as file, pytest.raises(SessionError, match="version 99"):
        file.save(made_review())


def test_a_damaged_file_makes_room_for_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "auto.imagetwin"
    path.write_bytes(b"no review " * 500)
    with SessionFile(path) as file, pytest.raises(SessionError, match="could not be saved"):
        file.save(made_review())
    shutil.copy(path, tmp_path / "auto.damaged-1.imagetwin")
    assert set_aside(path).name == "auto.damaged-2.imagetwin"
    with SessionFile(path) as file:
        file.save(made_review())
    assert_same(load_review(path), made_review())


def test_a_full_disk_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "auto.imagetwin"
    save_review(path, made_review())

    def full(connection: sqlite3.Connection, *_arguments: object) -> None:
        count = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {count}")
        connection.execute("CREATE TABLE more (data BLOB)")
        connection.execute("INSERT INTO more VALUES (zeroblob(1000000))")

    monkeypatch.setattr(session_store, "_write_images", full)
    with SessionFile(path) as file, pytest.raises(SessionError, match="full") as failed:
        file.save(made_review())
    assert is_of_the_disk(failed.value)
    assert_same(load_review(path), made_review())
    path.write_bytes(b"no review " * 500)
    with SessionFile(path) as file, pytest.raises(SessionError) as failed:
        file.save(made_review())
    assert not is_of_the_disk(failed.value)


def test_images_that_are_in_no_scan_are_not_decided(tmp_path: Path) -> None:
    review = made_review()
    foreign: dict[str, Any] = {"marked": frozenset([Path("/elsewhere")]), "parts": {Path("/elsewhere"): 1}}
    save_review(tmp_path / "a.imagetwin", replace(review, decisions=SavedDecisions(**foreign)))
    assert load_review(tmp_path / "a.imagetwin").decisions == SavedDecisions()
