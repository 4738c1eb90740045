"""The cache of inspections: exact, shared, and never in the way."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.operations import Inspection
from imagetwin.domain.wording import Sentence, say, tr
from imagetwin.store import inspection_cache
from imagetwin.store.inspection_cache import CACHE_VERSION, InspectionCache
from tests.helpers.pseudo_language import pseudo_language

FILE = ImageFile(Path("/pictures/a.jpg"), FileIdentity(1000, 1_700_000_000_123_456_789, 1, 2))
INTACT = Inspection(digest="d1")
DAMAGED = Inspection("damaged (bad Huffman code)", "d2")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


@pytest.fixture
def cache(path: Path) -> Iterator[InspectionCache]:
    made = InspectionCache(path, version=1)
    yield made
    made.close()


def known(cache: InspectionCache, file: ImageFile = FILE, *, decode: bool = True) -> Inspection | None:
    """Return what the cache knows of a file."""
    return cache.get([file], decode=decode).get(file.path)


def put(cache: InspectionCache, inspection: Inspection, *, decoded: bool = True) -> None:
    """Put the file's inspection."""
    cache.put([(FILE, inspection)], decoded=decoded)


def with_identity(**changes: int) -> ImageFile:
    """Return the file, changed."""
    return replace(FILE, identity=replace(FILE.identity, **changes))


def test_a_fault_comes_back_so_that_any_language_can_show_it(cache: InspectionCache) -> None:
    put(cache, Inspection(say("damaged ({what})", what="bad Huffman code"), "d2"))
    found = known(cache)
    assert found == DAMAGED
    assert isinstance(found.fault, Sentence)
    with pseudo_language():
        assert tr(found.fault) == "⟦damaged (bad Huffman code)⟧"
    put(cache, INTACT)
    assert known(cache) == INTACT


def test_what_was_put_is_known_to_the_next_program(cache: InspectionCache, path: Path) -> None:
    put(cache, DAMAGED)
    other = InspectionCache(path, version=1)
    assert known(other) == DAMAGED
    other.close()


@pytest.mark.parametrize("changes", [{"byte_size": 1001}, {"mtime_ns": FILE.identity.mtime_ns + 1}])
def test_a_file_that_is_not_exactly_as_it_was_is_unknown(cache: InspectionCache, changes: dict[str, int]) -> None:
    put(cache, INTACT)
    assert known(cache, with_identity(**changes)) is None
    assert known(cache) == INTACT


def test_what_other_rules_judged_is_unknown(cache: InspectionCache, path: Path) -> None:
    put(cache, INTACT)
    newer = InspectionCache(path, version=2)
    assert known(newer) is None
    newer.close()


def test_a_mere_digest_proves_no_picture(cache: InspectionCache) -> None:
    put(cache, INTACT, decoded=False)
    assert known(cache) is None
    assert known(cache, decode=False) == INTACT


def test_a_decoding_gives_the_digest_too_and_is_not_replaced_by_one(cache: InspectionCache) -> None:
    put(cache, DAMAGED)
    assert known(cache, decode=False) == Inspection(digest="d2")
    put(cache, Inspection(digest="d2"), decoded=False)
    assert known(cache) == DAMAGED


def test_a_later_inspection_of_a_changed_file_replaces_the_old_one(cache: InspectionCache) -> None:
    put(cache, INTACT)
    cache.put([(with_identity(byte_size=7), DAMAGED)], decoded=False)
    assert known(cache) is None
    assert known(cache, with_identity(byte_size=7), decode=False) == Inspection(digest="d2")


@pytest.mark.expects_log
def test_what_is_no_database_is_set_aside_and_made_anew(
    cache: InspectionCache, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for number in (1, 2):
        path.write_bytes(b"no database at all " * 500)
        assert known(cache) is None
        put(cache, INTACT)
        assert known(cache) == INTACT
        cache.close()
        assert path.with_name(f"cache.sqlite.damaged-{number}").read_bytes() == b"no database at all " * 500
    assert "is damaged" in caplog.text


@pytest.mark.expects_log
def test_a_database_damaged_inside_is_set_aside_and_made_anew(cache: InspectionCache, path: Path) -> None:
    files = [ImageFile(Path(f"/pictures/{number}"), FILE.identity) for number in range(2000)]
    cache.put([(file, INTACT) for file in files], decoded=True)
    cache.close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    assert cache.get(files, decode=True) == {}
    put(cache, INTACT)
    assert known(cache) == INTACT
    assert path.with_name("cache.sqlite.damaged-1").exists()


class _Failing(sqlite3.Connection):
    """A connection whose disk is full."""

    def executemany(self, *_arguments: object) -> sqlite3.Cursor:
        raise sqlite3.OperationalError("database or disk is full")


@pytest.mark.expects_log
def test_a_full_disk_only_means_no_cache(
    cache: InspectionCache, path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    put(cache, INTACT)
    cache.close()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **options: connect(*args, factory=_Failing, **options))
    put(cache, DAMAGED)
    assert known(cache) is None
    assert caplog.text.count("cannot be used") == 1
    monkeypatch.undo()
    later = InspectionCache(path, version=1)
    assert known(later) == INTACT
    later.close()


@pytest.mark.expects_log
def test_a_folder_that_cannot_be_made_only_means_no_cache(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = InspectionCache(tmp_path / "file" / "cache.sqlite", version=1)
    put(cache, INTACT)
    assert known(cache) is None
    assert "cannot be used" in caplog.text


@pytest.mark.expects_log
def test_the_file_of_a_newer_program_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(inspection_cache, "CACHE_VERSION", CACHE_VERSION + 1)
        newer = InspectionCache(path, version=1)
        put(newer, INTACT)
        newer.close()
    before = path.read_bytes()
    cache = InspectionCache(path, version=1)
    assert known(cache) is None
    put(cache, DAMAGED)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.damaged-*"))


def test_without_a_path_nothing_is_kept_and_nothing_is_said() -> None:
    cache = InspectionCache(None, version=1)
    put(cache, INTACT)
    assert known(cache) is None


def test_two_programs_use_it_at_once(cache: InspectionCache, path: Path) -> None:
    other = InspectionCache(path, version=1)
    put(cache, INTACT)
    put(other, DAMAGED)
    assert known(cache) == known(other) == DAMAGED
    other.close()
