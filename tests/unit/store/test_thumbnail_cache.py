"""Thumbnails on disk: by the bytes' digest, bounded, and never a reason to fail."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from imagetwin.store.thumbnail_cache import FileState, ThumbnailCache, clear_thumbnails

ONE = FileState(Path("/pictures/one.png"), 10, 5)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[ThumbnailCache]:
    made = ThumbnailCache(tmp_path / "thumbnails.sqlite", limit_bytes=1_000)
    yield made
    made.close()


def test_a_file_as_it_was_has_its_thumbnail_and_a_changed_one_has_none(cache: ThumbnailCache) -> None:
    cache.put(ONE, b"digest", b"content")
    assert cache.get(ONE) == b"content"
    for other in (FileState(ONE.path, 11, 5), FileState(ONE.path, 10, 6), FileState(Path("/else"), 10, 5)):
        assert cache.get(other) is None


def test_copies_share_one_thumbnail(cache: ThumbnailCache, tmp_path: Path) -> None:
    copy = FileState(Path("/pictures/copy.png"), 10, 7)
    cache.put(ONE, b"digest", b"content")
    cache.put(copy, b"digest", b"content")
    assert cache.get(copy) == cache.get(ONE) == b"content"
    with closing(sqlite3.connect(tmp_path / "thumbnails.sqlite")) as connection:
        assert connection.execute("SELECT COUNT(*) FROM thumbnails").fetchone() == (1,)


def test_it_is_bounded(cache: ThumbnailCache, tmp_path: Path) -> None:
    for number in range(50):
        cache.put(FileState(Path(f"/{number}"), 1, 1), number.to_bytes(2, "big"), bytes(100))
        with closing(sqlite3.connect(tmp_path / "thumbnails.sqlite")) as connection:
            (held,) = connection.execute("SELECT SUM(byte_size) FROM thumbnails").fetchone()
            (files,) = connection.execute("SELECT COUNT(*) FROM thumbnail_files").fetchone()
        assert held <= 1_000
        assert files == held // 100
    assert held >= 800


def test_a_damaged_entry_is_none(cache: ThumbnailCache, tmp_path: Path) -> None:
    cache.put(ONE, b"digest", b"content")
    with closing(sqlite3.connect(tmp_path / "thumbnails.sqlite")) as connection, connection:
        connection.execute("UPDATE thumbnails SET content = ?", (b"c0ntent",))
    assert cache.get(ONE) is None
    cache.put(ONE, b"digest", b"content")
    assert cache.get(ONE) == b"content"


@pytest.mark.expects_log
def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "thumbnails.sqlite"
    path.write_bytes(b"no database" * 100)
    with closing(ThumbnailCache(path)) as cache:
        assert cache.get(ONE) is None
        cache.put(ONE, b"digest", b"content")
        assert cache.get(ONE) == b"content"
    assert [each.name for each in tmp_path.glob("*.damaged-1")] == ["thumbnails.sqlite.damaged-1"]


def test_it_can_be_emptied(cache: ThumbnailCache, tmp_path: Path) -> None:
    cache.put(ONE, b"digest", b"content")
    clear_thumbnails(tmp_path / "thumbnails.sqlite")
    assert cache.get(ONE) is None
    clear_thumbnails(tmp_path / "nowhere.sqlite")
    assert not (tmp_path / "nowhere.sqlite").exists()


def test_without_a_file_it_knows_nothing() -> None:
    cache = ThumbnailCache(None)
    cache.put(ONE, b"digest", b"content")
    assert cache.get(ONE) is None
