import sqlite3
from pathlib import Path

import pytest

from imagetwin.domain.errors import DismissalError
from imagetwin.store.dismissals import Dismissals, key_of

A, B, C = b"a" * 16, b"b" * 16, b"c" * 16
PATHS = [Path("/pictures/a \udcff.jpg"), Path("/pictures/b.jpg"), Path("/pictures/c.jpg")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "dismissals.sqlite"


def parts(*contents: bytes) -> list[tuple[bytes, Path]]:
    return list(zip(contents, PATHS, strict=False))


def test_what_is_dismissed_is_there_the_next_time_the_last_first(path: Path) -> None:
    times = iter([1.0, 2.0])
    with Dismissals(path, clock=lambda: next(times)) as kept:
        first = kept.add(parts(A, A, B))
        kept.add(parts(B, C), centre=C)
    with Dismissals(path) as again:
        star, whole = again.all()
    assert (whole.key, dict(whole.dismissal.counts), whole.dismissal.centre) == (first, {A: 2, B: 1}, None)
    assert (whole.paths, whole.made) == (tuple(PATHS), 1.0)
    assert (star.dismissal.centre, star.paths) == (C, (PATHS[1], PATHS[0]))


def test_the_same_contents_are_one_dismissal_whatever_their_order(path: Path) -> None:
    with Dismissals(path) as kept:
        assert kept.add(parts(A, B)) == kept.add(parts(B, A))
        assert len({kept.add(parts(A, B)), kept.add(parts(A, A, B)), kept.add(parts(A, B), centre=A)}) == 3
        assert len(kept.all()) == 3


def test_a_dismissal_is_revoked_and_others_stay(path: Path) -> None:
    with Dismissals(path) as kept:
        key = kept.add(parts(A, B))
        kept.add(parts(A, C))
        kept.revoke([key, b"unknown"])
        (left,) = kept.all()
    assert dict(left.dismissal.counts) == {A: 1, C: 1}
    assert left.key == key_of([C, A])


def test_two_programs_may_dismiss_at_once(path: Path) -> None:
    with Dismissals(path) as one, Dismissals(path) as other:
        one.add(parts(A, B))
        other.add(parts(B, C))
        assert len(one.all()) == len(other.all()) == 2


def test_a_file_that_is_no_database_is_left_alone_and_said(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"somebody's file, and no database " * 100)
    before = path.read_bytes()
    with pytest.raises(DismissalError, match=r"cannot be read from .* all groups are shown"):
        Dismissals(path)
    assert path.read_bytes() == before


def test_the_file_of_a_newer_program_is_refused(path: Path) -> None:
    Dismissals(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(DismissalError, match="version 99"):
        Dismissals(path)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE dismissals SET made = 'yesterday'",
        "UPDATE dismissals SET centre = 5",
        "UPDATE dismissals SET centre = x'00'",
        "UPDATE dismissals SET key = 'a text'",
        "UPDATE dismissed SET content = 'a text'",
        "UPDATE dismissed SET content = zeroblob(100)",
        "UPDATE dismissed SET path = 5",
        "UPDATE dismissed SET path = CAST('relative' AS BLOB)",
        "DELETE FROM dismissed WHERE place = 0",
    ],
)
def test_damage_is_one_sentence_and_dismisses_nothing(path: Path, change: str) -> None:
    with Dismissals(path) as kept:
        kept.add(parts(A, B))
        with sqlite3.connect(path) as connection:
            connection.execute(change)
        connection.close()
        with pytest.raises(DismissalError, match=r"is damaged in .*all groups are shown"):
            kept.all()
