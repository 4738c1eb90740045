import math

import pytest

from imagetwin.domain.errors import ImageTwinError, UsageError
from imagetwin.domain.fingerprints import METHODS, MSE, MSE_GREY, method_named
from imagetwin.domain.settings import OPEN_GATES, DecodeSettings, GateSettings, MatchSettings, ScanSettings


@pytest.mark.parametrize("threshold", [-1.0, -1e-9, math.inf, -math.inf, math.nan])
def test_a_threshold_that_is_no_number_of_zero_or_more_is_refused(threshold: float) -> None:
    with pytest.raises(UsageError, match=rf"^The threshold must be a number of 0 or more, not {threshold:g}\.$"):
        MatchSettings(threshold=threshold)


@pytest.mark.parametrize("threshold", [0, 0.5, 200, 1e300])
def test_any_finite_threshold_from_zero_on_is_accepted(threshold: float) -> None:
    assert MatchSettings(threshold=threshold).threshold == threshold


def test_an_unknown_method_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UsageError, match=r'^There is no method "sift". Choose one of: mse, mse-grey, embedding\.$'):
        MatchSettings(method="sift")


@pytest.mark.parametrize("budget", [0, -5])
def test_a_pixel_budget_without_a_pixel_is_refused(budget: int) -> None:
    with pytest.raises(UsageError, match="at least one pixel"):
        DecodeSettings(pixel_budget=budget)


@pytest.mark.parametrize("tolerance", [-0.1, math.inf, math.nan])
def test_a_senseless_aspect_tolerance_is_refused(tolerance: float) -> None:
    with pytest.raises(UsageError, match="The aspect tolerance must be 0 or more"):
        GateSettings(aspect_tolerance=tolerance)


@pytest.mark.parametrize("correlation", [-1.01, 1.01, math.nan])
def test_a_correlation_beyond_one_is_refused(correlation: float) -> None:
    with pytest.raises(UsageError, match="between -1 and 1"):
        GateSettings(min_correlation=correlation)


@pytest.mark.parametrize("limit", [-1.0, math.inf, math.nan])
def test_a_senseless_limit_of_flatness_is_refused(limit: float) -> None:
    with pytest.raises(UsageError, match="flat must be 0 or more"):
        GateSettings(flat_limit=limit)


def test_gates_can_be_opened() -> None:
    assert (OPEN_GATES.aspect_tolerance, OPEN_GATES.min_correlation) == (None, None)


def test_a_refusal_is_an_error_that_is_shown_as_it_is() -> None:
    assert issubclass(UsageError, ImageTwinError)


def test_the_defaults_are_the_classic_ones() -> None:
    settings = ScanSettings()
    assert settings.method is MSE
    assert settings.match.threshold == 200
    assert settings.match.gates == GateSettings(0.10, 0.95, 12.0)


def test_the_methods_are_found_by_their_names() -> None:
    assert {name: method_named(name) for name in METHODS} == {"mse": MSE, "mse-grey": MSE_GREY}
    assert ScanSettings(match=MatchSettings("mse-grey", 45)).method is MSE_GREY


def test_the_methods_have_their_sizes_and_largest_distances() -> None:
    assert (MSE.length, MSE.cell_count, MSE.largest_distance) == (7_500, 2_500, 195_075)
    assert (MSE_GREY.length, MSE_GREY.cell_count, MSE_GREY.largest_distance) == (37_376, 37_376, 65_025)
    assert (MSE.default_threshold, MSE_GREY.default_threshold) == (200, 45)


@pytest.mark.parametrize("ceiling", [199.9, -1, math.nan, math.inf])
def test_a_ceiling_is_a_number_not_below_the_threshold(ceiling: float) -> None:
    with pytest.raises(UsageError, match="The ceiling must be a number not below the threshold of 200"):
        MatchSettings(threshold=200, ceiling=ceiling)


def test_without_a_ceiling_pairs_are_looked_for_up_to_the_threshold() -> None:
    assert MatchSettings(threshold=200).reach == 200
    assert MatchSettings(threshold=200, ceiling=800).reach == 800
