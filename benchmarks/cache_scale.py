"""How long the fingerprint cache takes to keep and to give back many fingerprints.

    python -m benchmarks.cache_scale [--counts 1000 10000 100000] [--method mse] [--rounds 5]

The files are only names: a rescan's own `stat` calls are not part of it. Fingerprints are random bytes, written in
the shuffled order in which workers finish, in batches of 2,000. Everything is in the page cache. Prints a table in
Markdown. Columns in seconds: the median of the rounds; `CPU` is the processor time of a lookup with its load, and of a
put, which other programs on the machine lengthen less; `touch` notes the use of all rows, once a day.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import numpy as np

from imagetwin.domain.fingerprints import FingerprintBlock, Fingerprinted, Method, method_named
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.settings import DecodeSettings
from imagetwin.store.fingerprint_cache import CacheHits, FingerprintCache, FingerprintKind

T = TypeVar("T")

_BATCH = 2_000
_COLUMNS = ["files", "put per 1,000", "CPU", "lookup", "load", "both", "CPU", "by content", "touch", "bytes per row"]


def main() -> None:
    """Measure each count and print the table."""
    parser = argparse.ArgumentParser(description="Measure the fingerprint cache.")
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--method", default="mse")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    method = method_named(options.method)
    print(f"{method.name}, {method.length:,} bytes each; median of {options.rounds} rounds\n")
    print(f"| {' | '.join(_COLUMNS)} |\n|{'---|' * len(_COLUMNS)}")
    for count in options.counts:
        print(f"| {' | '.join(_measured(count, method, options.rounds))} |", flush=True)


def _measured(count: int, method: Method, rounds: int) -> list[str]:
    kind = FingerprintKind.of(method, DecodeSettings())
    files = [_file(number) for number in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache.sqlite"
        put_seconds, put_processor = _fill(path, files, method, kind)
        size = sum(each.stat().st_size for each in path.parent.iterdir())
        lookups, loads, processor = [], [], []
        for _ in range(rounds):
            before = time.process_time()
            cache = FingerprintCache(path)
            lookup, hits = _timed(lambda cache=cache: cache.lookup(files, kind))
            load, loaded = _timed(lambda hits=hits: _load(hits, count, method))
            processor.append(time.process_time() - before)
            assert loaded == count
            lookups.append(lookup)
            loads.append(load)
            cache.close()
        contents = [_content(number) for number in range(count)]
        cache = FingerprintCache(path)
        by_content, hits = _timed(lambda: cache.lookup_digests(contents, kind))
        touch = _touch_seconds(cache, files, kind)
        cache.close()
    both = [lookup + load for lookup, load in zip(lookups, loads, strict=True)]
    puts = [put_seconds / count * 1000, put_processor / count * 1000]
    times = [*puts, *map(statistics.median, (lookups, loads, both, processor)), by_content, touch]
    return [f"{count:,}", *(f"{seconds:.3f}" for seconds in times), f"{size / count:,.0f}"]


def _file(number: int) -> ImageFile:
    path = Path(f"/home/somebody/Pictures/{2000 + number % 20}/holiday {number % 971:03}/IMG_{number:06}.jpg")
    return ImageFile(path, FileIdentity(1_000_000 + number, 1_700_000_000_000_000_000 + number, 1, number + 1))


def _content(number: int) -> bytes:
    return blake2b(number.to_bytes(8), digest_size=32).digest()


def _fill(path: Path, files: list[ImageFile], method: Method, kind: FingerprintKind) -> tuple[float, float]:
    """Put all files in batches; return the seconds that `put` and `flush` took, and those of the processor."""
    order = list(range(len(files)))
    random.Random(1).shuffle(order)
    random_bytes = np.random.default_rng(1)
    cache, seconds, processor = FingerprintCache(path, limit_bytes=1 << 40), 0.0, 0.0
    for start in range(0, len(order), _BATCH):
        numbers = order[start : start + _BATCH]
        pixels = random_bytes.integers(0, 256, (len(numbers), method.length), np.uint8)
        batch, results = [files[number] for number in numbers], _results(pixels, numbers)
        before = time.process_time()
        seconds += _timed(lambda batch=batch, results=results: (cache.put(batch, results, kind), cache.flush()))[0]
        processor += time.process_time() - before
    return seconds + _timed(cache.close)[0], processor


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
    )
    return Fingerprinted(block, [])


def _load(hits: CacheHits, count: int, method: Method) -> int:
    """Take over all blocks as a scan would: into a row of one array each, by its place among the files."""
    places = np.empty(count, np.int64)
    loaded = 0
    for block in hits.blocks():
        places[loaded : loaded + len(block.positions)] = block.positions
        assert block.pixels.shape[1] == method.length
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


if __name__ == "__main__":
    main()
