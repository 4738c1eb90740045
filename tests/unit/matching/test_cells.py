"""Cells: every neighbour lies in a cell that is reached."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.matching.cells import Cells, cell_count, choose_pivots, distances_to, nearest, sample_rows
from imagetwin.matching.distances import Float32Array


def _points(kind: str, count: int, seed: int) -> Float32Array:
    random = np.random.default_rng(seed)
    if kind == "grid":
        return random.integers(0, 3, (count, 4)).astype(np.float32) * 100
    if kind == "equal":
        return np.full((count, 4), 1234.5, np.float32)
    return (random.normal(0, 300, (count, 4)) + 5000 * random.integers(0, 2, (count, 1))).astype(np.float32)


@settings(deadline=None, max_examples=150)
@given(
    kind=st.sampled_from(["grid", "equal", "clouds"]),
    count=st.integers(1, 60),
    cells=st.integers(1, 20),
    seed=st.integers(0, 2**32),
    radius=st.sampled_from([0.0, 1.0, 100.0, 200.0, 700.0, 1e5]),
)
def test_no_neighbour_lies_in_a_cell_that_is_not_reached(
    kind: str, count: int, cells: int, seed: int, radius: float
) -> None:
    points = _points(kind, count, seed)
    pivots = choose_pivots(points, cells)
    own = nearest(points, pivots)
    used, own = np.unique(own, return_inverse=True)
    pivots = pivots[used]
    points = points[np.argsort(own, kind="stable")]
    own = np.sort(own)
    radii = np.array([distances_to(points[own == cell], pivots[cell][None]).max() for cell in range(len(used))])
    every = Cells(pivots, radii).reached_by_few(points, own, radius)
    later = Cells(pivots, radii).reached(points, own, radius)
    apart = np.sqrt(((points[:, None].astype(float) - points[None]) ** 2).sum(axis=2))
    for one, other in zip(*np.nonzero(apart <= radius), strict=True):
        assert every[own[other], one]
        assert later[own[other], one] == (own[other] >= own[one])


def test_far_cells_are_not_reached() -> None:
    points = np.array([[0, 0], [1, 0], [1000, 0]], np.float32)
    reached = Cells(points[::2], np.array([1.0, 0.0])).reached_by_few(points, np.array([0, 0, 1]), 10)
    assert reached.tolist() == [[True, True, False], [False, False, True]]


def test_the_number_of_cells_grows_with_the_root_of_the_points() -> None:
    assert [cell_count(count) for count in (0, 1, 255, 256, 1_000_000)] == [1, 1, 1, 2, 4000]


def test_pivots_are_chosen_from_points_all_over() -> None:
    assert sample_rows(1).tolist() == [0]
    rows = sample_rows(1_000_000)
    assert len(rows) == 64_000
    assert (rows[0], rows[-1]) == (0, 999_999)
    assert (np.diff(rows) > 0).all()


def test_no_point_has_no_cell() -> None:
    assert len(nearest(np.empty((0, 3), np.float32), np.zeros((1, 3), np.float32))) == 0
