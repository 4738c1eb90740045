import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.fingerprints import MSE, MSE_GREY, Method
from imagetwin.matching.projection import dct_basis, project, projected_length
from tests.helpers.fingerprints import KINDS, TINY_COLOUR, TINY_GREY

METHODS = [TINY_COLOUR, TINY_GREY, MSE, MSE_GREY]
ALL_METHODS = pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)


@settings(deadline=None, max_examples=60)
@given(kind=st.sampled_from(sorted(KINDS)), method=st.sampled_from(METHODS), seed=st.integers(0, 2**32))
def test_projections_are_never_farther_apart_than_their_fingerprints(kind: str, method: Method, seed: int) -> None:
    fingerprints = KINDS[kind](np.random.default_rng(seed), 6, method)
    projections, wide = project(fingerprints, method), fingerprints.astype(np.int64)
    for row in range(6):
        bounds = ((projections - projections[row]) ** 2).sum(axis=1)
        exact = ((wide - wide[row]) ** 2).sum(axis=1)
        assert (bounds <= exact * (1 + 1e-9) + 1e-6).all()


@pytest.mark.parametrize(("length", "kept"), [(6, 6), (8, 6), (50, 6), (146, 10), (256, 10)])
def test_the_basis_is_orthonormal(length: int, kept: int) -> None:
    basis = dct_basis(length, kept)
    assert basis.shape == (kept, length)
    assert basis @ basis.T == pytest.approx(np.eye(kept), abs=1e-12)


@ALL_METHODS
def test_the_first_columns_are_the_mean_colours(method: Method) -> None:
    fingerprints = np.random.default_rng(1).integers(0, 256, (3, method.length), dtype=np.uint8)
    means = fingerprints.reshape(3, method.cell_count, method.channels).mean(axis=1)
    columns = project(fingerprints, method)[:, : method.channels]
    assert columns == pytest.approx(means * np.sqrt(method.cell_count))


@ALL_METHODS
def test_images_of_one_colour_each_keep_their_distance(method: Method) -> None:
    black, grey = np.zeros(method.length, np.uint8), np.full(method.length, 128, np.uint8)
    projections = project(np.array([black, grey]), method)
    exact = 128**2 * method.length
    assert ((projections[0] - projections[1]) ** 2).sum() == pytest.approx(exact)


def test_many_fingerprints_are_projected_as_each_alone() -> None:
    fingerprints = np.random.default_rng(2).integers(0, 256, (600, TINY_COLOUR.length), dtype=np.uint8)
    together = project(fingerprints, TINY_COLOUR)
    assert together.shape == (600, projected_length(TINY_COLOUR))
    for row in (0, 255, 256, 599):
        assert together[row] == pytest.approx(project(fingerprints[row : row + 1], TINY_COLOUR)[0])


@ALL_METHODS
def test_no_fingerprint_has_no_projection(method: Method) -> None:
    assert project(np.empty((0, method.length), np.uint8), method).shape == (0, projected_length(method))
