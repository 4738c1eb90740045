"""The cache of searches: exact, bounded, and never wrong."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from imagetwin.domain.pairs import HashPairs, TurnedPairs
from imagetwin.store.fingerprint_cache import CacheInfo, FingerprintCache
from imagetwin.store.search_cache import MOST_PAIRS, MOST_SEARCHES, SearchCache
from tests.helpers.hash_pairs import as_lists

LIMIT = 10**9


def name(number: int) -> bytes:
    return number.to_bytes(16)


def search(number: int, count: int = 20) -> HashPairs:
    """Make pairs with large row numbers, distances with digits behind the point, every orientation and both flags."""
    random = np.random.default_rng(number)
    first = np.sort(random.integers(0, 2**31, count))
    pairs = TurnedPairs(
        first,
        first + random.integers(1, 2**31, count),
        random.integers(0, 257, count).astype(np.float64),
        random.integers(0, 2, count).astype(np.bool_),
        random.integers(0, 8, count).astype(np.uint8),
    )
    return HashPairs(pairs, random.random(count) * 195_075, number % 2 == 0)


def kept(path: Path, numbers: range, limit_bytes: int = LIMIT) -> None:
    with closing(SearchCache(path, limit_bytes=limit_bytes)) as cache:
        for number in numbers:
            cache.put(name(number), search(number))


def known(path: Path, numbers: range) -> list[int]:
    with closing(SearchCache(path, limit_bytes=LIMIT)) as cache:
        return [number for number in numbers if cache.get(name(number)) is not None]


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute(statement).rowcount


def info(path: Path) -> CacheInfo:
    with closing(FingerprintCache(path)) as cache:
        found = cache.info()
    assert found is not None
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


@pytest.fixture
def cache(path: Path) -> Iterator[SearchCache]:
    made = SearchCache(path, limit_bytes=LIMIT)
    yield made
    made.close()


@pytest.mark.parametrize("number", [1, 2])
def test_what_was_put_is_known_to_the_next_program(cache: SearchCache, path: Path, number: int) -> None:
    kept(path, range(3))
    found = cache.get(name(number))
    assert found is not None
    assert as_lists(found) == as_lists(search(number))
    assert {each.dtype for each in (found.pairs.first, found.pairs.second)} == {np.dtype(np.int64)}
    assert [str(each.dtype) for each in (found.pairs.orientation, found.pairs.flat)] == ["uint8", "bool"]


def test_a_search_without_a_pair_is_known_too(cache: SearchCache) -> None:
    cache.put(name(1), search(1, 0))
    found = cache.get(name(1))
    assert found is not None
    assert len(found.pairs) == 0
    assert cache.get(name(2)) is None


def test_what_is_returned_may_be_written_to(cache: SearchCache) -> None:
    cache.put(name(1), search(1))
    found = cache.get(name(1))
    assert found is not None
    arrays = (found.distance, found.pairs.distance, found.pairs.flat, found.pairs.orientation)
    assert all(each.flags.writeable for each in arrays)


def test_too_many_pairs_are_not_kept(cache: SearchCache) -> None:
    for number, count in enumerate((MOST_PAIRS, MOST_PAIRS + 1)):
        cache.put(name(number), search(number, count))
    assert cache.get(name(0)) is not None
    assert cache.get(name(1)) is None


def test_only_the_newest_stay(path: Path) -> None:
    kept(path, range(MOST_SEARCHES + 3))
    assert known(path, range(MOST_SEARCHES + 3)) == list(range(3, MOST_SEARCHES + 3))
    assert info(path).search_count == MOST_SEARCHES


def test_one_that_was_used_stays_longer_than_newer_ones(path: Path) -> None:
    kept(path, range(MOST_SEARCHES))
    change(path, "UPDATE searches SET used = 1 + rowid")
    assert known(path, range(1)) == [0]
    kept(path, range(MOST_SEARCHES, MOST_SEARCHES + 1))
    assert known(path, range(3)) == [0, 2]


def test_a_second_use_on_one_day_writes_nothing(cache: SearchCache, path: Path) -> None:
    kept(path, range(1))
    cache.get(name(0))
    with closing(sqlite3.connect(path)) as connection:
        before = connection.execute("PRAGMA data_version").fetchone()
        assert cache.get(name(0)) is not None
        assert connection.execute("PRAGMA data_version").fetchone() == before


@pytest.mark.parametrize(
    "changed",
    [
        "pairs = substr(pairs, 2)",
        "pairs = zeroblob(length(pairs))",
        "pairs = 'text'",
        "pairs = 7",
        "is_complete = 1 - is_complete",
        "is_complete = 'yes'",
        "is_complete = 256",
        "is_complete = 0.5",
        "seal = seal + 1",
        "seal = x'ff'",
    ],
)
def test_a_row_that_is_not_as_it_was_written_is_a_miss(cache: SearchCache, path: Path, changed: str) -> None:
    kept(path, range(2))
    change(path, f"UPDATE searches SET {changed} WHERE name = x'{name(1).hex()}'")
    assert cache.get(name(1)) is None
    assert cache.get(name(0)) is not None
    assert cache.notices == []


@pytest.mark.expects_log
def test_a_damaged_database_is_set_aside_and_said(cache: SearchCache, path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)
    assert cache.get(name(1)) is None
    assert "is damaged" in cache.notices[0]
    cache.put(name(1), search(1))
    assert cache.get(name(1)) is not None


@pytest.mark.expects_log
def test_a_full_disk_only_means_no_cache(cache: SearchCache, path: Path) -> None:
    kept(path, range(1))
    connection = cache._file._opened(path)  # the limit of a connection is the disk's end
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
    cache.put(name(1), search(1, 50_000))
    assert len(cache.notices) == 1
    assert "cannot be used" in cache.notices[0]
    assert cache.get(name(0)) is None
    assert known(path, range(2)) == [0]


def test_without_a_path_nothing_is_kept_and_nothing_is_said() -> None:
    cache = SearchCache(None, limit_bytes=LIMIT)
    cache.put(name(1), search(1))
    assert (cache.get(name(1)), cache.notices) == (None, [])
    cache.close()


def test_the_size_limit_holds_and_what_was_used_longest_ago_leaves_first(path: Path) -> None:
    limit = 400_000
    with closing(SearchCache(path, limit_bytes=limit)) as cache:
        cache.put(name(100), search(100, limit // 150))
        assert cache.get(name(100)) is None  # it alone would take a tenth
        for number in range(MOST_SEARCHES):
            cache.put(name(number), search(number, 2000))
    with closing(FingerprintCache(path, limit_bytes=limit // 2)) as upkeep:
        upkeep.make_room()
    left = known(path, range(MOST_SEARCHES))
    assert 0 < len(left) < MOST_SEARCHES
    assert left == list(range(MOST_SEARCHES - len(left), MOST_SEARCHES))
    with closing(sqlite3.connect(path)) as connection:
        pages, free, size = (
            connection.execute(f"PRAGMA {each}").fetchone()[0] for each in ("page_count", "freelist_count", "page_size")
        )
    assert (pages - free) * size <= limit // 2


def test_clear_forgets(path: Path) -> None:
    kept(path, range(3))
    with closing(FingerprintCache(path)) as upkeep:
        assert upkeep.clear()
    assert known(path, range(3)) == []
    assert info(path).search_count == 0
