"""Pairs over parts, against the definition in plain loops."""

import numpy as np
import pytest

from imagetwin.domain.fingerprints import MSE_GREY, Method
from imagetwin.domain.settings import OPEN_GATES, GateSettings, MatchSettings
from imagetwin.matching.parts import Parts, pairs_over_parts, part_masks
from tests.helpers.fingerprints import TINY_COLOUR

COUNT = 40


def made(method: Method, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Return fingerprints, some near others in their upper half, and rows with parts."""
    random = np.random.default_rng(seed)
    rows = random.integers(0, 256, (COUNT, method.length), dtype=np.uint8)
    half = method.length // 2
    for row in range(0, COUNT, 4):
        rows[row + 1, :half] = np.clip(rows[row, :half].astype(int) + random.integers(-4, 5, half), 0, 255)
    parts = np.zeros((COUNT, 4), np.uint8)
    parts[1::4] = (0, 0, 255, 127)
    parts[2] = (60, 0, 255, 255)
    return rows, parts


def plainly(rows: np.ndarray, parts: np.ndarray, method: Method, reach: float) -> dict[tuple[int, int], float]:
    """Return all pairs of damaged rows by the definition."""
    found: dict[tuple[int, int], float] = {}
    cells = rows.astype(np.int64).reshape(len(rows), method.height, method.width, method.channels)
    for damaged in np.flatnonzero(parts.any(axis=1)).tolist():
        left, top, right, bottom = (int(each) for each in parts[damaged])
        columns = [
            c for c in range(method.width) if left <= c * 255 / method.width and (c + 1) * 255 / method.width <= right
        ]
        lines = [
            r
            for r in range(method.height)
            if top <= r * 255 / method.height and (r + 1) * 255 / method.height <= bottom
        ]
        seen = cells[:, lines][:, :, columns]
        for other in range(len(rows)):
            if other == damaged or (parts[other].any() and other < damaged):
                continue
            distance = float(((seen[other] - seen[damaged]) ** 2).sum()) / (len(lines) * len(columns))
            if distance <= reach:
                found[min(damaged, other), max(damaged, other)] = distance
    return found


@pytest.mark.parametrize("method", [TINY_COLOUR, MSE_GREY], ids=lambda method: method.name)
def test_the_pairs_are_those_of_the_definition(method: Method) -> None:
    rows, parts = made(method)
    numbers = np.flatnonzero(parts.any(axis=1))
    damaged = Parts(numbers, rows[numbers], parts[numbers])
    settings = MatchSettings(threshold=200.0, gates=OPEN_GATES)
    pieces = [
        pairs_over_parts(rows[at : at + 15], at, np.zeros(COUNT), damaged, method, settings) for at in (0, 15, 30)
    ]
    pairs = {
        (first, second): distance
        for piece in pieces
        for first, second, distance in zip(
            piece.first.tolist(), piece.second.tolist(), piece.distance.tolist(), strict=True
        )
    }
    expected = plainly(rows, parts, method, 200.0)
    assert len(expected) >= COUNT // 4
    assert pairs.keys() == expected.keys()
    assert all(pairs[each] == pytest.approx(expected[each], abs=1e-6) for each in expected)


def test_the_gates_hold_for_parts_too() -> None:
    rows, parts = made(TINY_COLOUR)
    numbers = np.array([1])
    damaged = Parts(numbers, rows[numbers], parts[numbers])
    aspects = np.zeros(COUNT)
    near = MatchSettings(threshold=200.0, gates=GateSettings())
    assert pairs_over_parts(rows, 0, aspects, damaged, TINY_COLOUR, near).first.tolist() == [0]
    aspects[1] = 0.5
    assert len(pairs_over_parts(rows, 0, aspects, damaged, TINY_COLOUR, near)) == 0
    far = MatchSettings(threshold=40_000.0, gates=GateSettings(aspect_tolerance=None))
    found = pairs_over_parts(rows, 0, aspects, damaged, TINY_COLOUR, far)
    assert found.first.tolist() == [0]
    assert not found.flat.any()


def test_only_cells_that_lie_in_the_part_entirely_count() -> None:
    masks = part_masks(np.array([(0, 0, 255, 255), (0, 0, 255, 127), (0, 0, 0, 0)], np.uint8), MSE_GREY)
    assert masks.sum(axis=1).tolist() == [256 * 146, 256 * 72, 0]
