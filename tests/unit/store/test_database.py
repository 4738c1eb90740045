"""Opening a SQLite file: its version, its folder, and paths of any bytes."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from imagetwin.store.database import open_database, path_from_blob, path_to_blob

SCHEMA = "CREATE TABLE IF NOT EXISTS notes (text TEXT);"


def opened(path: Path, version: int = 1) -> "closing[sqlite3.Connection]":
    """Open the file for a block."""
    return closing(open_database(path, SCHEMA, version=version, synchronous="NORMAL"))


def test_the_folder_and_the_table_are_made_and_what_is_written_stays(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "file.sqlite"
    with opened(path) as connection:
        connection.execute("INSERT INTO notes VALUES ('kept')")
    with opened(path) as connection:
        assert connection.execute("SELECT text FROM notes").fetchall() == [("kept",)]
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_file_of_another_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "file.sqlite"
    with opened(path, version=2):
        pass
    with pytest.raises(sqlite3.DatabaseError, match="it is of version 2, this program reads version 1"):
        open_database(path, SCHEMA, version=1, synchronous="NORMAL")
    with opened(path, version=2):
        pass


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file.sqlite"
    path.write_bytes(b"no database, but long enough to be looked at" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        open_database(path, SCHEMA, version=1, synchronous="NORMAL")


def test_a_schema_that_is_no_text_is_damage(tmp_path: Path) -> None:
    with opened(tmp_path / "a.sqlite") as connection:
        connection.execute("PRAGMA trusted_schema = ON")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET name = CAST(X'61FF' AS TEXT), sql = 'none'")
    with pytest.raises(sqlite3.DatabaseError, match="malformed") as caught:
        opened(tmp_path / "a.sqlite")
    assert caught.value.sqlite_errorcode == sqlite3.SQLITE_CORRUPT


def test_two_write_to_one_file(tmp_path: Path) -> None:
    path = tmp_path / "file.sqlite"
    with opened(path) as one, opened(path) as other:
        one.execute("INSERT INTO notes VALUES ('one')")
        other.execute("INSERT INTO notes VALUES ('other')")
        assert len(one.execute("SELECT * FROM notes").fetchall()) == 2


def test_a_path_comes_back_as_it_was() -> None:
    assert path_from_blob(path_to_blob(Path("/pictures/Ä ☃.jpg"))) == Path("/pictures/Ä ☃.jpg")
    assert path_from_blob(path_to_blob(None)) is None


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_name_that_is_no_text_comes_back_as_it_was() -> None:
    path = Path(os.fsdecode(b"/pictures/\xff\xfe.jpg"))
    assert path_from_blob(path_to_blob(path)) == path


def test_functions_of_a_schema_that_somebody_else_made_are_not_trusted(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "a.sqlite", "", version=1, synchronous="NORMAL")
    try:
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
    finally:
        connection.close()
