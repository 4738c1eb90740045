"""How long the fingerprint cache takes to keep and to give back many fingerprints.

The files are only names: a rescan's own `stat` calls are not part of it. Fingerprints are random bytes, written in
the shuffled order in which workers finish, in batches of 2,000. Everything is in the page cache. `lookup` and `load`
are what a rescan does, `touch` notes the use of all rows, once a day.
"""

import random
import tempfile
import time
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import numpy as np

from benchmarks.cases import Case, Setup, timed
from benchmarks.running import Contestant, Figures, task
from imagetwin.domain.fingerprints import FingerprintBlock, Fingerprinted, Method, method_named
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.settings import DecodeSettings
from imagetwin.store.fingerprint_cache import CacheHits, FingerprintCache, FingerprintKind

T = TypeVar("T")

_BATCH = 2_000


def cache_seconds(count: int, method_name: str) -> Figures:
    """Measure putting fingerprints of so many files, and what a rescan asks; the whole is a rescan's part."""
    method = method_named(method_name)
    kind = FingerprintKind.of(method, DecodeSettings())
    files = [_file(number) for number in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache.sqlite"
        put = _fill(path, files, method, kind)
        size = sum(each.stat().st_size for each in path.parent.iterdir())
        before = time.process_time()
        cache = FingerprintCache(path)
        lookup, hits = _timed(lambda: cache.lookup(files, kind))
        load, loaded = _timed(lambda: _load(hits, count, method))
        processor = time.process_time() - before
        assert loaded == count
        contents = [_content(number) for number in range(count)]
        by_content, _ = _timed(lambda: cache.lookup_digests(contents, kind))
        touch = _touch_seconds(cache, files, kind)
        cache.close()
    parts = {"put": put, "lookup": lookup, "load": load, "by content": by_content, "touch": touch}
    return Figures(lookup + load, processor, f"{size / count:,.0f} bytes for each file", parts)


def _file(number: int) -> ImageFile:
    path = Path(f"/home/somebody/Pictures/{2000 + number % 20}/holiday {number % 971:03}/IMG_{number:06}.jpg")
    return ImageFile(path, FileIdentity(1_000_000 + number, 1_700_000_000_000_000_000 + number, 1, number + 1))


def _content(number: int) -> bytes:
    return blake2b(number.to_bytes(8), digest_size=32).digest()


def _fill(path: Path, files: list[ImageFile], method: Method, kind: FingerprintKind) -> float:
    """Put all files in batches; return the seconds that `put` and `flush` took."""
    order = list(range(len(files)))
    random.Random(1).shuffle(order)
    random_bytes = np.random.default_rng(1)
    cache, seconds = FingerprintCache(path, limit_bytes=1 << 40), 0.0
    for start in range(0, len(order), _BATCH):
        numbers = order[start : start + _BATCH]
        pixels = random_bytes.integers(0, 256, (len(numbers), method.record_length), np.uint8)
        batch, results = [files[number] for number in numbers], _results(pixels, numbers)
        started = time.perf_counter()
        cache.put(batch, results, kind)
        cache.flush()
        seconds += time.perf_counter() - started
    return seconds + _timed(cache.close)[0]


def _results(pixels: np.ndarray, numbers: list[int]) -> Fingerprinted:
    digests = b"".join(blake2b(row.data, digest_size=16).digest() for row in pixels)
    block = FingerprintBlock(
        np.arange(len(pixels)),
        pixels,
        np.frombuffer(digests, np.uint8).reshape(len(pixels), 16),
        np.full(len(pixels), 4000, np.uint32),
        np.full(len(pixels), 3000, np.uint32),
        ["JPEG"] * len(pixels),
        [_content(number) for number in numbers],
        np.zeros((len(pixels), 4), np.uint8),
    )
    return Fingerprinted(block, [])


def _load(hits: CacheHits, count: int, method: Method) -> int:
    """Take over all blocks as a scan would: into a row of one array each, by its place among the files."""
    places = np.empty(count, np.int64)
    loaded = 0
    for block in hits.blocks():
        places[loaded : loaded + len(block.positions)] = block.positions
        assert block.pixels.shape[1] == method.record_length
        loaded += len(block.positions)
    return loaded


def _touch_seconds(cache: FingerprintCache, files: list[ImageFile], kind: FingerprintKind) -> float:
    """Return what noting the use of all rows takes, once a day."""
    now = time.time
    try:
        time.time = lambda: now() + 2 * 86_400
        cache.lookup(files, kind)
        return _timed(cache.flush)[0]
    finally:
        time.time = now


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def _contestants(setup: Setup) -> dict[str, Contestant]:
    count = setup.count(100_000)
    parts = {"all files": count, "a tenth": count // 10, "a hundredth": count // 100}
    return {name: task(cache_seconds, count=max(1, each), method_name="mse") for name, each in parts.items()}


CASES = (
    Case(
        "cache",
        "the cache of fingerprints by itself: what a rescan asks of it, and its other steps",
        "1,000, 10,000 and 100,000 names with random fingerprints",
        "all files",
        timed(_contestants),
    ),
)
