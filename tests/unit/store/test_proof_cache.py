"""The cache of proofs: exact, bounded, and never wrong."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from imagetwin.domain.tiers import Proof, Tier
from imagetwin.store.fingerprint_cache import FingerprintCache
from imagetwin.store.proof_cache import ProofCache

ROOT = Path(__file__).resolve().parents[3]
PROOFS = [Proof(Tier.SAME_PIXELS), Proof(Tier.SIMILAR, 7.25), Proof(Tier.RE_ENCODED, 0.1), Proof(Tier.SAME_FILE, 0.0)]


def pair(number: int) -> bytes:
    return number.to_bytes(32) + bytes([number % 8])


def proof(number: int) -> Proof:
    return PROOFS[number % len(PROOFS)]


def opened(path: Path, kind: str = "a look", limit_bytes: int = 10**9) -> ProofCache:
    return ProofCache(path, kind, limit_bytes=limit_bytes)


def fill(path: Path, numbers: range, limit_bytes: int = 10**9) -> None:
    cache = opened(path, limit_bytes=limit_bytes)
    for number in numbers:
        cache.put(pair(number), proof(number))
    cache.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


@pytest.fixture
def cache(path: Path) -> Iterator[ProofCache]:
    made = opened(path)
    yield made
    made.close()


def test_what_was_put_is_known_to_the_next_program(cache: ProofCache, path: Path) -> None:
    fill(path, range(1200))
    assert cache.get(map(pair, range(2000))) == {pair(number): proof(number) for number in range(1200)}


def test_another_kind_of_look_knows_nothing_of_it(path: Path) -> None:
    fill(path, range(3))
    other = opened(path, "another look")
    assert other.get([pair(1)]) == {}
    other.put(pair(1), proof(2))
    other.close()
    assert opened(path).get([pair(1)]) == {pair(1): proof(1)}


def test_a_pair_turned_otherwise_is_another_one(cache: ProofCache) -> None:
    cache.put(bytes(32) + b"\1", proof(0))
    cache.flush()
    assert cache.get([bytes(32) + b"\2"]) == {}


@pytest.mark.parametrize(
    "change",
    ["tier = 'similar'", "tier = CAST('similar' AS BLOB)", "tier = x'ff'", "difference = 0.5", "difference = 'far'"],
)
def test_a_row_that_is_not_as_it_was_written_is_a_miss(cache: ProofCache, path: Path, change: str) -> None:
    fill(path, range(0, 4, 2))
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE proofs SET {change} WHERE pair = ?", (pair(0),))
    connection.close()
    assert cache.get([pair(0), pair(2)]) == {pair(2): proof(2)}


@pytest.mark.expects_log
def test_a_damaged_database_is_set_aside_and_said(cache: ProofCache, path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)
    assert cache.get([pair(1)]) == {}
    assert "is damaged" in cache.notices[0]
    cache.put(pair(1), proof(1))
    cache.flush()
    assert cache.get([pair(1)]) == {pair(1): proof(1)}


@pytest.mark.expects_log
def test_a_full_disk_only_means_no_cache(cache: ProofCache, path: Path) -> None:
    fill(path, range(1))
    connection = cache._file._opened(path)  # the limit of a connection is the disk's end
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
    for number in range(5000):
        cache.put(pair(number), proof(number))
    cache.flush()
    assert len(cache.notices) == 1
    assert "cannot be used" in cache.notices[0]
    assert cache.get([pair(1)]) == {}
    assert opened(path).get([pair(0), pair(1)]) == {pair(0): proof(0)}


def test_without_a_path_nothing_is_kept_and_nothing_is_said() -> None:
    cache = ProofCache(None, "a look", limit_bytes=1)
    cache.put(pair(1), proof(1))
    cache.close()
    assert (cache.get([pair(1)]), cache.notices) == ({}, [])


def test_the_size_limit_holds_and_what_was_used_longest_ago_leaves_first(path: Path) -> None:
    limit = 400_000
    fill(path, range(1000), limit)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE proofs SET used = 1")
    connection.close()
    cache = opened(path, limit_bytes=limit)
    assert len(cache.get(map(pair, range(200)))) == 200
    cache.close()
    fill(path, range(1000, 4700), limit)
    known = opened(path).get(map(pair, range(4700)))
    lost = set(map(pair, range(4700))) - known.keys()
    assert lost
    assert lost <= set(map(pair, range(200, 1000)))
    with sqlite3.connect(path) as connection:
        pages, free, size = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
    connection.close()
    assert (pages - free) * size <= limit
    upkeep = FingerprintCache(path)
    info = upkeep.info()
    upkeep.close()
    assert info is not None
    assert info.proof_count == len(known)


def test_clear_forgets_and_prune_forgets_what_has_no_picture(path: Path) -> None:
    fill(path, range(3))
    upkeep = FingerprintCache(path)
    pruned = upkeep.prune()
    assert pruned is not None
    assert (pruned.proof_count, pruned.entry_count) == (3, 3)
    fill(path, range(3))
    assert upkeep.clear()
    upkeep.close()
    assert opened(path).get(map(pair, range(3))) == {}


_WRITER = """
import sys
from pathlib import Path
from tests.unit.store.test_proof_cache import fill
start = int(sys.argv[2])
for first in range(start, start + 400, 20):
    fill(Path(sys.argv[1]), range(first, first + 20))
"""


def test_two_programs_write_at_once(path: Path) -> None:
    command = [sys.executable, "-c", _WRITER, str(path)]
    writers = [subprocess.Popen([*command, start], cwd=ROOT) for start in ("0", "400")]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert opened(path).get(map(pair, range(800))) == {pair(number): proof(number) for number in range(800)}
