"""Turned and mirrored copies by their fingerprints: the same pairs as when every picture is turned every way."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from hashlib import blake2b
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import Fingerprint, Method
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import OPEN_GATES, GateSettings, MatchSettings, Turns
from imagetwin.engine import comparing
from imagetwin.engine.comparing import CompareStage, Comparison
from imagetwin.engine.spool import Spool
from imagetwin.imaging.worker import packed
from imagetwin.matching import search
from imagetwin.matching.ceiling import MOST_PAIRS
from imagetwin.matching.turning import possible_orientations, turned_pixels

SQUARE = Method("square", 1, width=9, height=9, channels=3, default_threshold=200.0, summary="")
OBLONG = Method("oblong", 1, width=9, height=6, channels=3, default_threshold=200.0, summary="")
Found = dict[tuple[int, int], tuple[float, int]]


def pictures(seed: int, count: int, method: Method = SQUARE) -> tuple[Uint8Array, list[tuple[int, int]]]:
    """Make fingerprints, of which some are turned copies of others with a little noise, and their dimensions."""
    random = np.random.default_rng(seed)
    rows = random.integers(20, 236, (max(1, count // 3), method.length), dtype=np.uint8)
    turns = possible_orientations(method)
    made, sizes = [], []
    for _ in range(count):
        row, turn = int(random.integers(len(rows))), turns[int(random.integers(len(turns)))]
        noise = random.integers(-18, 19, method.length)
        made.append(np.clip(turned_pixels(rows[row : row + 1], method, turn)[0] + noise, 0, 255).astype(np.uint8))
        width, height = [(400, 300), (400, 400)][row % 2]
        sizes.append((height, width) if turn.swaps_sides else (width, height))
    return np.array(made), sizes


def compared(
    folder: Path, rows: Uint8Array, sizes: list[tuple[int, int]], match: MatchSettings, **wanted: Any
) -> Comparison:
    """Search as a scan does."""
    folder.mkdir(exist_ok=True)
    method: Method = wanted.get("method", SQUARE)
    best_first = np.array(wanted.get("best_first", range(len(rows))), np.int64)
    file = ImageFile(Path("a.jpg"), FileIdentity(1, 2, 3, 4))
    prints = [
        Fingerprint(
            ScannedImage(file, *size, "JPEG"),
            row,
            blake2b(bytes([number % 256, number // 256]), digest_size=16).digest(),
        )
        for number, (row, size) in enumerate(zip(rows, sizes, strict=True))
    ]
    with closing(Spool(folder, method)) as spool, ThreadPoolExecutor(2) as executor:
        spool.add(packed(prints, method).block)
        stage = CompareStage(
            executor, CancelToken(), wanted.get("on_rows_done", int), wanted.get("most_pairs", MOST_PAIRS)
        )
        return stage.run(spool.finish(), spool.log_aspects, match, 3, ceiling=match.threshold, best_first=best_first)


def nearest(rows: Uint8Array, sizes: list[tuple[int, int]], match: MatchSettings, method: Method = SQUARE) -> Found:
    """Turn the first of every two pictures every way, and keep the nearest within the threshold."""
    turns = [turn for turn in match.turns.orientations if turn in possible_orientations(method)]
    found: Found = {}
    for first, second in combinations(range(len(rows)), 2):
        candidates = []
        for turn in turns:
            width, height = sizes[first][::-1] if turn.swaps_sides else sizes[first]
            ratio = width / height / (sizes[second][0] / sizes[second][1])
            tolerance = match.gates.aspect_tolerance
            if tolerance is not None and max(ratio, 1 / ratio) > 1 + tolerance + 1e-9:
                continue
            turned = turned_pixels(rows[first : first + 1], method, turn)[0].astype(np.int64)
            distance = float(np.square(turned - rows[second]).sum() / method.cell_count)
            if distance <= match.threshold:
                candidates.append((distance, int(turn)))
        if candidates:
            found[first, second] = min(candidates)
    return found


def as_found(comparison: Comparison) -> Found:
    """Return the pairs with their distances and orientations."""
    pairs = comparison.pairs
    keys = zip(pairs.first.tolist(), pairs.second.tolist(), strict=True)
    return dict(zip(keys, zip(pairs.distance.tolist(), pairs.orientation.tolist(), strict=True), strict=True))


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    count=st.integers(2, 40),
    turns=st.sampled_from(Turns),
    gates=st.sampled_from([OPEN_GATES, GateSettings(min_correlation=None)]),
)
def test_turned_copies_are_those_that_turning_every_picture_finds(
    tmp_path_factory: pytest.TempPathFactory, seed: int, count: int, turns: Turns, gates: GateSettings
) -> None:
    rows, sizes = pictures(seed, count)
    match = MatchSettings(threshold=700, gates=gates, turns=turns)
    found = as_found(compared(tmp_path_factory.mktemp("spool"), rows, sizes, match))
    assert found == nearest(rows, sizes, match)


def test_a_search_in_blocks_by_workers_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (comparing, search):
        monkeypatch.setattr(module, "BLOCK_ROWS", 37)
    monkeypatch.setattr(comparing, "IN_PLACE_ROWS", 0)
    monkeypatch.setattr(comparing, "_PROJECTED_ROWS", 50)
    rows, sizes = pictures(3, 70)
    match = MatchSettings(threshold=700, gates=OPEN_GATES, turns=Turns.ALL)
    found = as_found(compared(tmp_path, rows, sizes, match))
    assert len({turn for _, turn in found.values()}) == len(Orientation)
    assert found == nearest(rows, sizes, match)


def test_fingerprints_that_are_not_square_are_turned_only_as_far_as_they_can(tmp_path: Path) -> None:
    rows, sizes = pictures(4, 60, OBLONG)
    match = MatchSettings(threshold=700, gates=OPEN_GATES, turns=Turns.ALL)
    found = as_found(compared(tmp_path, rows, sizes, match, method=OBLONG))
    assert {turn for _, turn in found.values()} == set(possible_orientations(OBLONG))
    assert found == nearest(rows, sizes, match, OBLONG)


def test_a_picture_that_looks_the_same_when_turned_is_no_pair_with_itself(tmp_path: Path) -> None:
    rows = np.full((1, SQUARE.length), 7, np.uint8)
    comparison = compared(tmp_path, rows, [(300, 300)], MatchSettings(turns=Turns.ALL))
    assert len(comparison.pairs) == 0


def test_where_upright_pairs_alone_are_too_many_turned_ones_are_left_out(tmp_path: Path) -> None:
    rows = np.repeat(pictures(5, 3)[0][:1], 40, axis=0)
    rows[:, 0] = np.arange(40)
    comparison = compared(
        tmp_path, rows, [(300, 300)] * 40, MatchSettings(gates=OPEN_GATES, turns=Turns.ALL), most_pairs=50
    )
    assert comparison.ceiling is None
    assert as_found(comparison).keys() == {(0, row) for row in range(1, 40)}
    assert not comparison.pairs.orientation.any()


def test_the_rows_done_end_with_all(tmp_path: Path) -> None:
    rows, sizes = pictures(6, 50)
    done: list[int] = []
    compared(tmp_path, rows, sizes, MatchSettings(turns=Turns.ALL), on_rows_done=done.append)
    assert done == sorted(done)
    assert done[-1] == 50


def test_turns_of_a_symmetric_picture_do_not_depend_on_the_order_in_which_pictures_came(tmp_path: Path) -> None:
    quarter = np.random.default_rng(8).integers(0, 256, (9, 9, 3)).astype(np.int64)
    # The same after half a turn, so that a quarter turn to either side leads to its copy.
    half = (quarter + np.rot90(quarter, 2)) // 2
    rows = np.array([half.reshape(-1), np.rot90(half).reshape(-1)], np.uint8)
    match = MatchSettings(gates=OPEN_GATES, turns=Turns.ALL)
    one, other = (
        compared(tmp_path / str(best_first), rows[list(best_first)], [(300, 300)] * 2, match, best_first=best_first)
        for best_first in ((0, 1), (1, 0))
    )
    assert one.pairs.distance.tolist() == other.pairs.distance.tolist() == [0.0]
    assert Orientation(int(one.pairs.orientation[0])).inverse == Orientation(int(other.pairs.orientation[0]))
