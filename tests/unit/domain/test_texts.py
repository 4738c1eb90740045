import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imagetwin.domain.texts import are_isolates_whole, printable


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Größe ☀ 写真.jpg", "Größe ☀ 写真.jpg"),
        ("family 👨\u200d👩\u200d👧.jpg", "family 👨\u200d👩\u200d👧.jpg"),  # joined on purpose
        ("תמונה.jpg", "תמונה.jpg"),
        ("\u202egpj.exe", r"\u202egpj.exe"),
        ("a\u2066b\u2069\u200f\u061c.jpg", r"a\u2066b\u2069\u200f\u061c.jpg"),
        ("a\x1b[2J\n\r\x07\x7f.jpg", r"a\x1b[2J\x0a\x0d\x07\x7f.jpg"),
        ("a\x9b31m.jpg", r"a\x9b31m.jpg"),  # the one-byte form of ESC [
        ("caf\udce9\udc9b.jpg", r"caf\xe9\x9b.jpg"),
        ("a\u2028b\u2029c.jpg", r"a\u2028b\u2029c.jpg"),
        ("a\U000e0041.jpg", r"a\U000e0041.jpg"),
    ],
)
def test_what_steers_is_written_out_and_all_else_stays(name: str, shown: str) -> None:
    assert printable(name) == shown


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("a", True),
        ("\u2068a\u2069 \u2068b\u2069", True),
        ("\u2068a \u2068b\u2069\u2069", True),
        ("a\u2069.\u2068b", False),
        ("\u2068a", False),
        ("a\u2069", False),
    ],
)
def test_a_part_with_a_direction_of_its_own_begins_and_ends(text: str, is_whole: bool) -> None:
    assert are_isolates_whole(text) == is_whole


def test_line_breaks_of_our_own_are_kept_where_that_is_asked() -> None:
    assert printable("a\nb\u202e", keep="\n") == "a\nb\\u202e"


@given(st.text(st.characters(codec=None)))
def test_nothing_that_steers_is_left_and_it_can_be_encoded(name: str) -> None:
    shown = printable(name)
    shown.encode()
    assert {unicodedata.category(each) for each in shown}.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    bidirectional = {unicodedata.bidirectional(each) for each in shown}
    assert bidirectional.isdisjoint({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
    assert printable(shown) == shown
