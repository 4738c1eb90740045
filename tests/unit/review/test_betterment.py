from dataclasses import replace
from itertools import permutations

import pytest

from imagetwin.domain.traits import Traits
from imagetwin.review.betterment import Reason, reasons

PLAIN = Traits(12_000_000, 3_000_000, 1_000, "JPEG", quality=90, sharpness=100.0)


def for_and_against(one: Traits, other: Traits) -> tuple[list[str], list[str]]:
    found = reasons(one, other)
    return [each.text for each in found if each.is_for], [each.text for each in found if not each.is_for]


def test_equal_files_have_nothing_to_say() -> None:
    assert reasons(PLAIN, PLAIN) == ()


@pytest.mark.parametrize(
    ("better", "sentence", "counterpart"),
    [
        ({"pixel_count": 24_000_000}, "More pixels: 24.0 MP against 12.0 MP", "Fewer pixels: 12.0 MP against 24.0 MP"),
        ({"is_camera_format": True}, "A camera's own format (JPEG)", "Not as a camera wrote it (JPEG)"),
        (
            {"quality": 96},
            "Less compressed: JPEG quality 96 against 90",
            "More compressed: JPEG quality 90 against 96",
        ),
        ({"sharpness": 150.0}, "Sharper at the same size", "Less sharp at the same size"),
        ({"metadata_count": 3}, "More metadata: 3 fields against 0", "Has no metadata"),
        ({"modified_ns": 5}, "The older file", "The newer file"),
    ],
)
def test_each_side_gets_its_sentence(better: dict[str, object], sentence: str, counterpart: str) -> None:
    one = replace(PLAIN, **better)  # type: ignore[arg-type]
    assert for_and_against(one, PLAIN) == ([sentence], [])
    assert for_and_against(PLAIN, one) == ([], [counterpart])


def test_the_date_taken_goes_before_the_file_s() -> None:
    older = replace(PLAIN, date_taken="2019-01-02T10:00:00", modified_ns=9_000)
    newer = replace(PLAIN, date_taken="2020-03-04")
    assert for_and_against(older, newer) == (["Taken earlier: 2019-01-02 against 2020-03-04"], [])
    same_year = replace(PLAIN, date_taken="2020")
    assert reasons(same_year, newer) == ()


def test_damage_is_told_first() -> None:
    damaged = replace(PLAIN, fault="truncated (the file ends early)", pixel_count=24_000_000)
    assert reasons(damaged, PLAIN)[0] == Reason(is_for=False, text="Not intact: truncated (the file ends early)")
    assert reasons(PLAIN, damaged)[0].text == "Intact, the other is damaged"


def test_formats_without_a_quality_are_compared_by_their_bits() -> None:
    webp = replace(PLAIN, format="WEBP", quality=None)
    assert for_and_against(replace(webp, byte_size=6_000_000), webp)[0] == [
        "Less compressed: 4.0 bits a pixel against 2.0"
    ]
    png = replace(PLAIN, format="PNG", quality=None)
    assert for_and_against(png, PLAIN)[0] == ["Compressed without loss (PNG)"]


def test_nothing_is_made_of_small_differences() -> None:
    nearly = replace(PLAIN, quality=91, sharpness=110.0)
    assert reasons(nearly, PLAIN) == ()


def test_what_speaks_for_one_speaks_against_the_other() -> None:
    kinds = [
        PLAIN,
        replace(PLAIN, pixel_count=3_000_000, quality=75, date_taken="2020-01-01"),
        replace(PLAIN, format="PNG", quality=None, metadata_count=2, sharpness=10.0, date_taken="2018-01-01"),
        replace(PLAIN, format="WEBP", quality=None, byte_size=100, is_camera_format=True),
        Traits(0, 5, 7, fault="damaged"),
    ]
    for one, other in permutations(kinds, 2):
        signs = [each.is_for for each in reasons(one, other)]
        assert [not each.is_for for each in reasons(other, one)] == signs
