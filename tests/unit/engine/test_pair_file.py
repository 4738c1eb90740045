"""Pairs on disk: sorted columns, whatever the order in which they came."""

from pathlib import Path

import numpy as np
import pytest

from imagetwin.domain.pairs import Pairs
from imagetwin.engine import pair_file
from imagetwin.engine.pair_file import PairFile


def _pairs(*rows: tuple[int, int, float, bool]) -> Pairs:
    first, second, distance, flat = zip(*rows, strict=True)
    return Pairs(np.array(first, np.int64), np.array(second, np.int64), np.array(distance, float), np.array(flat))


def _rows(pairs: Pairs) -> list[tuple[int, int, float, bool]]:
    columns = (pairs.first, pairs.second, pairs.distance, pairs.flat)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def test_pairs_come_back_in_order_of_their_rows(tmp_path: Path) -> None:
    file = PairFile(tmp_path)
    file.append(_pairs((3, 4, 1.5, True), (0, 9, 7.25, False)))
    file.append(_pairs((0, 2, 8.0, False)))
    assert _rows(file.columns()) == [(0, 2, 8.0, False), (0, 9, 7.25, False), (3, 4, 1.5, True)]


def test_pairs_above_a_ceiling_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair_file, "_ROWS_AT_ONCE", 2)
    file = PairFile(tmp_path)
    file.append(_pairs(*((row, row + 1, float(row), False) for row in range(9))))
    file.drop_above(4.0)
    file.append(_pairs((20, 21, 3.0, False)))
    assert file.columns().distance.tolist() == [0, 1, 2, 3, 4, 3]


def test_no_pair_makes_empty_columns(tmp_path: Path) -> None:
    file = PairFile(tmp_path)
    file.append(Pairs.empty())
    assert _rows(file.columns()) == []


def test_the_columns_cannot_be_written_to(tmp_path: Path) -> None:
    file = PairFile(tmp_path)
    file.append(_pairs((3, 4, 1.5, True)))
    with pytest.raises(ValueError, match="read-only"):
        file.columns().first[0] = 1
