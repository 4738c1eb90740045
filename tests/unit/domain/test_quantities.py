import pytest

from imagetwin.domain.quantities import format_bytes, format_count, format_seconds


@pytest.mark.parametrize(
    ("byte_count", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (2_345_000, "2.3 MB"),
        (7_800_000_000, "7.8 GB"),
        (2_000_000_000_000_000, "2,000.0 TB"),
    ],
)
def test_sizes_are_written_in_decimal_units(byte_count: int, text: str) -> None:
    assert format_bytes(byte_count) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.4, "0 s"), (59.4, "59 s"), (61, "1 min 1 s"), (3600, "1 h 0 min"), (9000, "2 h 30 min")]
)
def test_durations_are_written_in_their_two_largest_units(seconds: float, text: str) -> None:
    assert format_seconds(seconds) == text


def test_nouns_take_their_plural() -> None:
    assert [format_count(number, "image") for number in (0, 1, 1234)] == ["0 images", "1 image", "1,234 images"]
