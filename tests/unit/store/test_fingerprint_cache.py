"""The cache of fingerprints: exact, quick to ask, and never wrong."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import Fault, FingerprintBlock, Fingerprinted
from imagetwin.domain.images import FileIdentity, ImageFile, UnreadableKind
from imagetwin.domain.settings import DecodeSettings
from imagetwin.store import fingerprint_cache_rows
from imagetwin.store.fingerprint_cache import CacheHits, FingerprintCache, FingerprintKind
from tests.helpers.fingerprints import TINY_COLOUR

ROOT = Path(__file__).resolve().parents[3]
KIND = FingerprintKind.of(TINY_COLOUR, DecodeSettings())
Served = dict[int, tuple[bytes, int, int, str]]


def file_at(number: int, folder: str = "/pictures") -> ImageFile:
    return ImageFile(Path(f"{folder}/{number:05}.jpg"), FileIdentity(1000 + number, 10**18 + number, 1, 2))


def pixels_of(number: int) -> Uint8Array:
    return np.random.default_rng(number).integers(0, 256, TINY_COLOUR.length, np.uint8)


def entry(number: int, folder: str = "/pictures") -> tuple[int, ImageFile]:
    return number, file_at(number, folder)


def packed(numbers: Sequence[int]) -> FingerprintBlock:
    """Return the fingerprints of those numbers, as of files that stand in this order."""
    pixels = np.array([pixels_of(number) for number in numbers], np.uint8).reshape(-1, TINY_COLOUR.length)
    digests = b"".join(blake2b(row.data, digest_size=16).digest() for row in pixels)
    return FingerprintBlock(
        positions=np.arange(len(numbers)),
        pixels=pixels,
        digests=np.frombuffer(digests, np.uint8).reshape(-1, 16),
        widths=np.array(numbers, np.uint32) + np.uint32(1),
        heights=np.full(len(numbers), 7, np.uint32),
        formats=["JPEG"] * len(numbers),
        contents=[b"bytes%d" % number for number in numbers],
        # Every third picture is damaged.
        parts=np.array([(0, 0, 255, number % 255) if number % 3 == 2 else (0,) * 4 for number in numbers], np.uint8),
    )


def put(cache: FingerprintCache, entries: Sequence[tuple[int, ImageFile]]) -> None:
    numbers = [number for number, _ in entries]
    cache.put([file for _, file in entries], Fingerprinted(packed(numbers), []), KIND)


def served(hits: CacheHits) -> Served:
    """Return what was served by position, digests checked."""
    found = {}
    for block in hits.blocks():
        for row, position in enumerate(block.positions.tolist()):
            pixels = block.pixels[row].tobytes()
            assert blake2b(pixels, digest_size=16).digest() == block.digests[row].tobytes()
            found[position] = (pixels, int(block.widths[row]), int(block.heights[row]), block.formats[row])
    return found


def truth(numbers: Sequence[int]) -> Served:
    return {place: (pixels_of(number).tobytes(), number + 1, 7, "JPEG") for place, number in enumerate(numbers)}


def ask(cache: FingerprintCache, numbers: Sequence[int]) -> Served:
    return served(cache.lookup([file_at(number) for number in numbers], KIND))


def assert_nothing_wrong(path: Path, count: int) -> int:
    """Check all that is served against the truth; return how many."""
    cache = FingerprintCache(path)
    found = ask(cache, range(count))
    cache.close()
    assert found.items() <= truth(range(count)).items()
    return len(found)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


@pytest.fixture
def cache(path: Path) -> Iterator[FingerprintCache]:
    made = FingerprintCache(path)
    yield made
    made.close()


def fill(path: Path, count: int, **options: int) -> None:
    cache = FingerprintCache(path, **options)
    put(cache, [entry(number) for number in range(count)])
    cache.close()


def test_what_was_put_is_served_to_the_next_program(cache: FingerprintCache, path: Path) -> None:
    fill(path, 1200)
    numbers = [700, 3, 1199, 5000]
    assert ask(cache, numbers) == truth(numbers[:3])
    assert ask(cache, range(1200)) == truth(range(1200))


@pytest.mark.parametrize("changes", [{"byte_size": 1}, {"mtime_ns": 5}])
def test_a_changed_file_is_a_miss(cache: FingerprintCache, path: Path, changes: dict[str, int]) -> None:
    fill(path, 1)
    file = file_at(0)
    changed = replace(file, identity=replace(file.identity, **changes))
    remounted = replace(file, identity=replace(file.identity, device=9, inode=9))
    assert served(cache.lookup([changed], KIND)) == {}
    assert served(cache.lookup([remounted], KIND)) == truth([0])


def test_a_row_serves_its_method_version_and_budget_only(cache: FingerprintCache, path: Path) -> None:
    fill(path, 1)
    newer = FingerprintKind.of(replace(TINY_COLOUR, version=2), DecodeSettings())
    larger = FingerprintKind.of(TINY_COLOUR, DecodeSettings(pixel_budget=10**12))
    smaller = FingerprintKind.of(TINY_COLOUR, DecodeSettings(pixel_budget=10))
    assert [len(served(cache.lookup([file_at(0)], kind))) for kind in (newer, larger, smaller)] == [0, 1, 0]


def test_a_moved_file_is_served_by_its_bytes(cache: FingerprintCache, path: Path) -> None:
    fill(path, 3)
    hits = cache.lookup_digests([b"bytes2", b"", b"other", b"bytes2"], KIND)
    pixels = truth([2])[0]
    assert served(hits) == {0: pixels, 3: pixels}


def test_only_faults_of_the_bytes_are_kept(cache: FingerprintCache) -> None:
    lasting = [UnreadableKind.TRUNCATED, UnreadableKind.DAMAGED, UnreadableKind.UNSUPPORTED]
    kinds = [*lasting, *(kind for kind in UnreadableKind if kind not in lasting)]
    files = [file_at(number) for number in range(len(kinds))]
    faults = [Fault(number, f"why {kind}", kind, b"bytes%d" % number) for number, kind in enumerate(kinds)]
    cache.put(files, Fingerprinted(packed([]), faults), KIND)
    cache.flush()
    assert cache.lookup(files, KIND).unreadable == [
        (number, f"why {kind}", kind) for number, kind in enumerate(lasting)
    ]
    assert cache.lookup_digests([b"bytes3", b"bytes0"], KIND).unreadable == [(1, "why truncated", lasting[0])]


def test_the_least_recently_used_leave_first(
    path: Path, monkeypatch: pytest.MonkeyPatch, cache: FingerprintCache
) -> None:
    now = time.time()
    fill(path, 2000)
    monkeypatch.setattr(time, "time", lambda: now + 2 * 86_400)
    ask(cache, range(500))
    cache.close()
    small = FingerprintCache(path, limit_bytes=400_000)
    put(small, [entry(2000)])
    small.flush()
    kept = ask(small, range(2001))
    assert kept.items() <= truth(range(2001)).items()
    assert set(range(500)) | {2000} <= set(kept)
    assert len(kept) < 1500
    assert sum(each.stat().st_size for each in path.parent.glob("*.pixels")) == len(kept) * TINY_COLOUR.length
    small.close()


def test_prune_leaves_unplugged_drives_alone(cache: FingerprintCache, tmp_path: Path) -> None:
    there, empty = tmp_path / "there", tmp_path / "mount"
    there.mkdir()
    empty.mkdir()
    (there / "other").touch()
    folders = [str(there), str(empty), str(tmp_path / "absent")]
    for number, folder in enumerate(folders):
        put(cache, [entry(number, folder)])
    pruned = cache.prune()
    assert pruned is not None
    assert pruned.fingerprint_count == 1
    files = [file_at(number, folder) for number, folder in enumerate(folders)]
    assert set(served(cache.lookup(files, KIND))) == {1, 2}


def test_clear_does_not_break_one_who_reads(cache: FingerprintCache, path: Path) -> None:
    fill(path, 500)
    hits = cache.lookup([file_at(number) for number in range(500)], KIND)
    other = FingerprintCache(path)
    assert other.clear()
    other.close()
    assert served(hits) == {}
    put(cache, [entry(1)])
    cache.flush()
    assert ask(cache, [1]) == truth([1])


def test_each_query_uses_an_index(path: Path) -> None:
    fill(path, 3)
    connection = sqlite3.connect(path)
    connection.set_trace_callback(lambda query: queries.append(query))
    queries: list[str] = []
    list(fingerprint_cache_rows.rows_at_paths(connection, KIND, [b"/a", b"/b"]))
    list(fingerprint_cache_rows.rows_of_contents(connection, KIND, [b"a", b"b"]))
    plans = [connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchone()[3] for query in queries[:2]]
    connection.close()
    assert "PRIMARY KEY (kind=? AND path>" in plans[0]
    assert "fingerprints_of_content (kind=? AND content=?)" in plans[1]


def queries_for(path: Path, numbers: Sequence[int], look: Callable[[FingerprintCache], CacheHits]) -> int:
    """Return how many queries a look at the cache makes once it is open, and check that it finds these numbers."""
    cache, queries = FingerprintCache(path), list[str]()
    cache._file.attempt(lambda connection: connection.set_trace_callback(queries.append))
    assert len(served(look(cache))) == len(numbers)
    cache.close()
    return len(queries)


@pytest.mark.parametrize("count", [500, 5_000, 100_000])
def test_many_files_are_asked_for_by_the_five_hundred(path: Path, count: int) -> None:
    known = range(min(count, 2_000))
    fill(path, len(known))
    files = [file_at(number) for number in range(count)]
    contents = [b"bytes%d" % number for number in range(count)]
    assert queries_for(path, known, lambda cache: cache.lookup(files, KIND)) == count // 500
    assert queries_for(path, known, lambda cache: cache.lookup_digests(contents, KIND)) == count // 500


def test_few_files_of_many_that_are_known_cost_two_queries_at_most(path: Path) -> None:
    fill(path, 5_000)
    some = range(0, 5_000, 100)
    assert queries_for(path, some, lambda cache: cache.lookup([file_at(each) for each in some], KIND)) == 2


def test_without_a_path_nothing_is_kept_and_nothing_is_said() -> None:
    cache = FingerprintCache(None)
    put(cache, [entry(1)])
    cache.close()
    assert ask(cache, [1]) == {}
    assert (cache.info(), cache.prune(), cache.clear(), cache.notices) == (None, None, False, [])


@pytest.mark.expects_log
def test_a_damaged_database_is_set_aside_and_said(path: Path, cache: FingerprintCache) -> None:
    path.write_bytes(b"no database at all " * 500)
    assert ask(cache, [1]) == {}
    assert "is damaged" in cache.notices[0]
    put(cache, [entry(1)])
    cache.flush()
    assert ask(cache, [1]) == truth([1])


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")  # noqa: PTH110
@pytest.mark.expects_log
def test_a_full_disk_only_means_no_cache(path: Path) -> None:
    fill(path, 2)
    (pixels,) = path.parent.glob("*.pixels")
    pixels.unlink()
    pixels.symlink_to("/dev/full")
    cache = FingerprintCache(path)
    put(cache, [entry(5)])
    cache.flush()
    assert "cannot be used" in cache.notices[0]
    cache.close()


@pytest.mark.expects_log
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255), length=st.integers(1, 300), data=st.data())
def test_flipped_bytes_serve_nothing_wrong(
    tmp_path_factory: pytest.TempPathFactory, where: float, flip: int, length: int, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("damage") / "cache.sqlite"
    fill(path, 150)
    (pixels,) = path.parent.glob("*.pixels")
    victim = data.draw(st.sampled_from([path, pixels]))
    content = bytearray(victim.read_bytes())
    start = int(where * len(content))
    for place in range(start, min(start + length, len(content))):
        content[place] ^= flip
    victim.write_bytes(content)
    assert_nothing_wrong(path, 150)


def test_a_cut_pixel_file_serves_what_is_left(path: Path) -> None:
    fill(path, 10)
    (pixels,) = path.parent.glob("*.pixels")
    os.truncate(pixels, TINY_COLOUR.length * 4 + 3)
    assert assert_nothing_wrong(path, 10) == 4
    fill(path, 12)
    assert assert_nothing_wrong(path, 12) == 12


_WRITER = """
import sys
from pathlib import Path
from tests.unit.store.test_fingerprint_cache import KIND, entry, put
from imagetwin.store.fingerprint_cache import FingerprintCache
cache = FingerprintCache(Path(sys.argv[1]), limit_bytes=int(sys.argv[4]))
for start in range(int(sys.argv[2]), int(sys.argv[3]), 20):
    put(cache, [entry(number) for number in range(start, start + 20)])
    cache.flush()
    print(start + 20, flush=True)
cache.close()
"""


def writer(path: Path, start: int, end: int, limit: int = 10**9) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", _WRITER, str(path), str(start), str(end), str(limit)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize(("limit", "lines"), [(10**9, 1), (10**9, 7), (150_000, 30)])
def test_a_kill_loses_only_what_was_not_flushed(path: Path, limit: int, lines: int) -> None:
    process = writer(path, 0, 4000, limit)
    assert process.stdout is not None
    flushed = [int(process.stdout.readline()) for _ in range(lines)][-1]
    time.sleep(0.003 * lines)
    process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    process.communicate()
    found = assert_nothing_wrong(path, 4000)
    assert found >= (flushed if limit == 10**9 else 1)


def test_two_programs_write_at_once(path: Path) -> None:
    processes = [writer(path, 0, 400), writer(path, 400, 800)]
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert assert_nothing_wrong(path, 800) == 800
