import json
import math
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imagetwin.domain import strict_json
from imagetwin.domain.strict_json import (
    TooLargeError,
    absolute_path,
    coordinate,
    flag,
    listed,
    number,
    parsed,
    phrase,
    shortened,
    table,
    text,
    whole,
)

_scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
_values = st.recursive(_scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(_values)
def test_what_is_json_is_read(value: Any) -> None:
    assert parsed(json.dumps(value)) == value
    assert parsed(json.dumps(value).encode()) == value


@given(st.binary(max_size=200) | st.text(alphabet='{}[]",:0123456789eE+-.NaInfity \\u', max_size=60))
def test_anything_else_is_a_value_error(content: bytes | str) -> None:
    try:
        value = parsed(content)
    except ValueError:
        return
    json.dumps(value, allow_nan=False)  # fails where NaN or an infinity came through


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('{"a": 1, "a": 2}', "the name 'a' comes twice"),
        ('[{"b": {"aa": 1, "c": 1, "aa": 2}}]', "the name 'aa' comes twice"),
        ("[NaN]", "NaN is no number"),
        ("[-Infinity]", "-Infinity is no number"),
        ("1e999", "'1e999' is too large a number"),
        ("9" * 10_000, "Exceeds the limit"),
        ("[" * 1_000_000, "nested too deeply"),
        ('{"a":' * 1_000_000, "nested too deeply"),
        (b"[" * 1_000_000 + b"]" * 1_000_000, "nested too deeply"),
    ],
)
def test_what_is_odd_is_refused_with_a_word(content: bytes | str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        parsed(content)


def test_what_would_fill_the_memory_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json, "loads", lambda *_arguments, **_options: pytest.fail("it was read"))
    monkeypatch.setattr(strict_json, "LARGEST_BYTES", 1000)
    monkeypatch.setattr(strict_json, "LARGEST_VALUE_COUNT", 100)
    with pytest.raises(TooLargeError, match="more than 0 MB"):
        parsed(b" " * 1001)
    with pytest.raises(TooLargeError, match="more than 100 values"):
        parsed(b"[" + b"[]," * 60 + b"[]]")


_anything = _values | st.floats() | st.binary() | st.integers(min_value=-(10**400), max_value=10**400)


@given(_anything)
def test_takers_return_their_kind_or_say_what_is_wrong_in_a_phrase(value: Any) -> None:
    for taker, kind in (
        (whole, int),
        (number, (int, float)),
        (coordinate, float),
        (flag, bool),
        (text, str),
        (listed, list),
        (table, dict),
        (absolute_path, Path),
    ):
        said = ""
        try:
            taken = taker(value)
        except (TypeError, ValueError) as error:
            said = phrase(error)
        else:
            assert isinstance(taken, kind)
            assert taken == value or isinstance(taken, Path) or (taker is coordinate and taken == float(value))
        assert len(said) <= 201


def test_a_whole_number_keeps_its_digits() -> None:
    assert number((1 << 53) + 1) == (1 << 53) + 1
    assert isinstance(number(7), float)


@pytest.mark.parametrize("value", [True, -1, 1 << 129, 1.0, "1", None])
def test_what_is_no_whole_number_in_range_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        whole(value)


@pytest.mark.parametrize("value", [math.nan, math.inf, -0.5, 10**400, False, "1"])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        number(value)


ROOT = os.path.abspath(os.sep)  # noqa: PTH100


@pytest.mark.parametrize(
    "value", ["", "relative", ".", f"{ROOT}a/../b", f"{ROOT}a\0b", ROOT + "a" * 200_000, 5, None, f"{ROOT}a\ud800"]
)
def test_what_is_no_plain_absolute_path_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        absolute_path(value)


def test_a_path_of_bytes_that_are_no_unicode_is_taken() -> None:
    assert absolute_path(f"{ROOT}caf\udce9") == Path(f"{ROOT}caf\udce9")


_LONG = ["x" * 10**6, 10**100_000, [1] * 10**6, {str(n): n for n in range(1000)}]


@pytest.mark.parametrize("value", _LONG, ids=["text", "number", "list", "object"])
def test_long_values_are_shown_short(value: object) -> None:
    assert len(shortened(value)) < 70
