import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.fingerprints import MSE, MSE_GREY, Method
from imagetwin.matching.projection import ROUNDING, dct_basis, fit_projection, low_frequencies
from tests.helpers.fingerprints import KINDS, TINY_COLOUR, TINY_GREY

METHODS = [TINY_COLOUR, TINY_GREY, MSE, MSE_GREY]
ALL_METHODS = pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)


@settings(deadline=None, max_examples=50)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    method=st.sampled_from(METHODS),
    seed=st.integers(0, 2**32),
    sampled=st.integers(1, 6),
)
def test_points_are_never_farther_apart_than_their_fingerprints(
    kind: str, method: Method, seed: int, sampled: int
) -> None:
    fingerprints = KINDS[kind](np.random.default_rng(seed), 6, method)
    points, wide = fit_projection(fingerprints[:sampled], method).project(fingerprints), fingerprints.astype(np.int64)
    margin = 2 * ROUNDING * np.sqrt(method.largest_distance * method.cell_count)
    for vectors in (points.coarse.astype(float), points.fine.astype(float)):
        for row in range(6):
            bounds = np.sqrt(((vectors - vectors[row]) ** 2).sum(axis=1))
            exact = np.sqrt(((wide - wide[row]) ** 2).sum(axis=1))
            assert (bounds <= exact + margin).all()


@ALL_METHODS
def test_coarse_and_fine_points_have_the_lengths_that_are_promised(method: Method) -> None:
    fingerprints = np.random.default_rng(1).integers(0, 256, (40, method.length), dtype=np.uint8)
    projection = fit_projection(fingerprints, method)
    points = projection.project(fingerprints)
    assert points.coarse.shape == (40, projection.coarse_length)
    assert points.fine.shape == (40, projection.fine_length)
    assert projection.basis.T @ projection.basis == pytest.approx(np.eye(projection.basis.shape[1]), abs=1e-12)


@ALL_METHODS
def test_the_moments_are_the_sums(method: Method) -> None:
    fingerprints = np.random.default_rng(1).choice(np.array([0, 255], np.uint8), (40, method.length))
    found = fit_projection(fingerprints, method).project(fingerprints).moments
    assert (found.squares == (fingerprints.astype(np.int64) ** 2).sum(axis=1)).all()
    assert (found.sums == fingerprints.reshape(40, -1, method.channels).sum(axis=1, dtype=np.int64)).all()


@pytest.mark.parametrize(("length", "kept"), [(6, 6), (8, 6), (50, 8), (146, 14), (256, 14)])
def test_the_basis_is_orthonormal(length: int, kept: int) -> None:
    basis = dct_basis(length, kept)
    assert basis.shape == (kept, length)
    assert basis @ basis.T == pytest.approx(np.eye(kept), abs=1e-12)


@ALL_METHODS
def test_the_first_columns_are_the_mean_colours(method: Method) -> None:
    fingerprints = np.random.default_rng(1).integers(0, 256, (3, method.length), dtype=np.uint8)
    means = fingerprints.reshape(3, method.cell_count, method.channels).mean(axis=1)
    columns = low_frequencies(fingerprints, method)[0][:, : method.channels]
    assert columns == pytest.approx(means * np.sqrt(method.cell_count))


@ALL_METHODS
def test_images_of_one_colour_each_keep_their_distance(method: Method) -> None:
    black, grey = np.zeros(method.length, np.uint8), np.full(method.length, 128, np.uint8)
    coefficients, _ = low_frequencies(np.array([black, grey]), method)
    assert ((coefficients[0] - coefficients[1]) ** 2).sum() == pytest.approx(128**2 * method.length)


def test_many_fingerprints_are_projected_as_each_alone() -> None:
    fingerprints = np.random.default_rng(2).integers(0, 256, (600, TINY_COLOUR.length), dtype=np.uint8)
    projection = fit_projection(fingerprints, TINY_COLOUR)
    together = projection.project(fingerprints)
    for row in (0, 31, 32, 599):
        alone = projection.project(fingerprints[row : row + 1])
        assert together.fine[row] == pytest.approx(alone.fine[0], abs=0.05)


@ALL_METHODS
def test_no_fingerprint_has_no_point(method: Method) -> None:
    one = np.zeros((1, method.length), np.uint8)
    assert len(fit_projection(one, method).project(one[:0]).coarse) == 0
