"""The searches that were kept: the same pairs as those of a new search, whatever order the pictures come in."""

from concurrent.futures import Executor, Future
from contextlib import closing
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.fingerprints import (
    MSE,
    MSE_GREY,
    PDQ,
    PDQ_INNER,
    PHASH,
    STORED_ORIENTATIONS,
    FingerprintBlock,
    Method,
)
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.pairs import HashPairs
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import HashSettings, Turns
from imagetwin.engine import hashing
from imagetwin.engine.hashing import HashStage
from imagetwin.engine.search_memory import SearchMemory
from imagetwin.engine.spool import Spool
from imagetwin.matching.ceiling import MOST_PAIRS
from imagetwin.matching.likeness import distances_of, turned_fingerprints
from imagetwin.matching.turning import turned_hashes, turned_pixels
from imagetwin.store import search_cache
from tests.helpers.hash_pairs import as_lists


class Counting(HashStage):
    """A stage that counts its runs."""

    runs = 0

    def run(self, *arguments: Any) -> HashPairs:
        type(self).runs += 1
        return super().run(*arguments)


@pytest.fixture(autouse=True)
def _no_runs_yet() -> None:
    Counting.runs = 0
    return


class InPlace(Executor):
    """Does tasks at once."""

    def submit(self, fn: Any, /, *args: Any, **_kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        future.set_result(fn(*args))
        return future


def records(seed: int, count: int) -> Uint8Array:
    """Make records of turned copies of a few pictures with a little noise; their hashes differ in some bits.

    The hashes of an orientation are near those of the turned picture, and not equal: so a pair's distance depends on
    which of the two is turned, as that of real hashes does. Some have hashes of what lies within borders.
    """
    random = np.random.default_rng(seed)
    pictures = random.integers(0, 256, (2, MSE.length), dtype=np.uint8)
    hashes = random.integers(0, 256, (2, PDQ.length), dtype=np.uint8)
    rows = []
    for _ in range(count):
        picture, turn = int(random.integers(2)), Orientation(int(random.integers(8)))
        noise = random.integers(-9, 10, MSE.length)
        pixels = turned_pixels(pictures[picture : picture + 1], MSE, turn)[0]
        parts = [np.clip(pixels + noise, 0, 255).astype(np.uint8)]
        for method, note in ((PDQ, []), (PDQ_INNER, [20, 20, 235, 235])):
            turned = [
                turned_hashes(hashes[picture : picture + 1], PDQ, turn.then(each)) for each in STORED_ORIENTATIONS
            ]
            errors = np.packbits(random.random((4, PDQ.cell_count)) < 0.03, axis=1)
            reliability = 100 if method is PDQ or random.random() < 0.5 else 0
            parts += [*(np.concatenate(turned).view(np.uint8) ^ errors), np.array([*note, reliability], np.uint8)]
        rows.append(np.concatenate(parts))
    return np.array(rows)


def block(rows: Uint8Array, order: list[int], sides: tuple[int, int] = (400, 300)) -> FingerprintBlock:
    """Return records in some order."""
    digests = [np.frombuffer(blake2b(row.tobytes(), digest_size=16).digest(), np.uint8) for row in rows[order]]
    width, height = (np.full(len(order), side, np.uint32) for side in sides)
    names, contents = ["JPEG"] * len(order), [b""] * len(order)
    whole = np.zeros((len(order), 4), np.uint8)
    return FingerprintBlock(
        np.arange(len(order)), rows[order], np.array(digests), width, height, names, contents, whole
    )


def searched(
    rows: Uint8Array,
    order: list[int],
    cache_path: Path | None,
    wanted: HashSettings | None = None,
    *,
    cancel: CancelToken | None = None,
    most_pairs: int = MOST_PAIRS,
    sides: tuple[int, int] = (400, 300),
) -> HashPairs:
    """Search as a scan does that meets the records in this order."""
    stage = Counting(InPlace, cancel or CancelToken(), lambda _done: None, most_pairs)
    with (
        TemporaryDirectory() as folder,
        closing(Spool(Path(folder), MSE)) as spool,
        closing(SearchMemory(cache_path)) as memory,
    ):
        spool.add(block(rows, order, sides))
        file = spool.finish()
        return memory.pairs(spool, file, wanted or HashSettings(), stage, Path(folder), 2)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 14).flatmap(lambda count: st.permutations(range(count))))
def test_what_is_recalled_is_what_a_new_search_finds(seed: int, order: list[int]) -> None:
    rows = records(seed, len(order))
    Counting.runs = 0
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cache.sqlite"
        searched(rows, sorted(order), path)
        recalled = searched(rows, order, path)
        assert Counting.runs == 1
        assert as_lists(recalled) == as_lists(searched(rows, order, None))
    assert Counting.runs == 2


def test_there_are_turned_pairs_in_these_searches() -> None:
    found = searched(records(1, 14), list(range(14)), None)
    assert len(found.pairs) > 10
    assert len(set(found.pairs.orientation.tolist())) > 2
    assert found.is_complete


@pytest.mark.parametrize("is_known", [False, True])
def test_an_orientation_is_what_brings_the_first_onto_the_second(tmp_path: Path, is_known: bool) -> None:
    rows, order = records(1, 14), np.random.default_rng(5).permutation(14)
    path = tmp_path / "cache.sqlite"
    if is_known:
        searched(rows, list(range(14)), path)
    found = searched(rows, order.tolist(), path)
    assert Counting.runs == 1
    pixels = rows[order][:, : MSE.length]
    turned = turned_fingerprints(pixels[found.pairs.first], found.pairs.orientation, MSE)
    assert distances_of(turned, pixels[found.pairs.second], MSE).tolist() == found.distance.tolist()
    assert max(found.distance) < 500
    assert (found.pairs.first < found.pairs.second).all()


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.permutations(range(9)))
def test_the_order_of_arrival_changes_only_the_numbers(seed: int, order: list[int]) -> None:
    rows = records(seed, len(order))
    found = searched(rows, order, None).renumbered(np.array(order))
    assert as_lists(found) == as_lists(searched(rows, sorted(order), None))


def test_a_picture_more_is_another_search_that_finds_its_pairs(tmp_path: Path) -> None:
    rows, path = records(2, 10), tmp_path / "cache.sqlite"
    for count in (9, 10, 9, 10):
        found = searched(rows, list(range(count)), path)
        assert as_lists(found) == as_lists(searched(rows, list(range(count)), None))
        assert (9 in found.pairs.second.tolist()) == (count == 10)
    assert Counting.runs == 2 + 4


_CHANGES: list[dict[str, Any]] = [
    {"wanted": HashSettings(limit=30)},
    {"wanted": HashSettings(turns=Turns.OFF)},
    {"most_pairs": 3},
    {"sides": (401, 300)},
]


@pytest.mark.parametrize("change", _CHANGES)
def test_other_settings_are_another_search(tmp_path: Path, change: dict[str, Any]) -> None:
    rows, path, order = records(3, 8), tmp_path / "cache.sqlite", list(range(8))
    searched(rows, order, path)
    changed = searched(rows, order, path, **change)
    assert Counting.runs == 2
    assert as_lists(changed) == as_lists(searched(rows, order, None, **change))


def test_an_incomplete_search_is_recalled_as_one(tmp_path: Path) -> None:
    rows, path, order = records(3, 8), tmp_path / "cache.sqlite", list(range(8))
    found = [searched(rows, order, path, most_pairs=3) for _ in range(2)]
    assert Counting.runs == 1
    assert [each.is_complete for each in found] == [False, False]


@pytest.mark.parametrize("constant", ["SEARCH_VERSION", "MIN_CORRELATION"])
def test_another_version_searches_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, constant: str) -> None:
    rows, path, order = records(3, 8), tmp_path / "cache.sqlite", list(range(8))
    searched(rows, order, path)
    monkeypatch.setattr(hashing, constant, 0.5)
    searched(rows, order, path)
    assert Counting.runs == 2


def test_every_part_of_a_name_counts() -> None:
    def name(keys: bytes, method: Method, wanted: HashSettings, most: int) -> bytes:
        return hashing.search_name(keys, method, wanted, most)

    names = {
        name(b"k" * 24, MSE, HashSettings(), 5),
        name(b"k" * 48, MSE, HashSettings(), 5),
        name(b"k" * 24, MSE_GREY, HashSettings(), 5),
        name(b"k" * 24, MSE, HashSettings(PHASH.name, 8), 5),
        name(b"k" * 24, MSE, HashSettings(limit=8), 5),
        name(b"k" * 24, MSE, HashSettings(turns=Turns.OFF), 5),
        name(b"k" * 24, MSE, HashSettings(), 6),
    }
    assert len(names) == 7


def test_a_cancelled_search_is_not_kept(tmp_path: Path) -> None:
    rows, path, order = records(3, 8), tmp_path / "cache.sqlite", list(range(8))
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(OperationCancelledError):
        searched(rows, order, path, cancel=cancel)
    searched(rows, order, path)
    assert Counting.runs == 2


def test_very_many_pairs_are_found_anew_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_cache, "MOST_PAIRS", 3)
    rows, path, order = records(1, 14), tmp_path / "cache.sqlite", list(range(14))
    found = [as_lists(searched(rows, order, path)) for _ in range(2)]
    assert Counting.runs == 2
    assert found[0] == found[1]
