"""JSON that somebody else may have written: bounded in size and depth, each name once, numbers that are numbers.

What takes the values out is as strict: `TypeError` and `ValueError` say in a phrase what is wrong.
"""

import json
import math
import os
from collections import Counter
from pathlib import Path
from typing import Any

from imagetwin.domain.wording import Sentence, said_by, say_together

# Enough for groups with 400,000 members: each takes about 600 bytes and 20 values.
LARGEST_BYTES = 256_000_000
LARGEST_VALUE_COUNT = 10_000_000
LONGEST_PATH = 100_000
_LARGEST_WHOLE = 1 << 128  # an inode of ReFS has so many bits
LEAST_TIME = -(1 << 63)  # in nanoseconds
_SHOWN = 60
_LONGEST_PHRASE = 200
_MARKS_OF_VALUES = (b",", b"[", b"{")


class TooLargeError(ValueError):
    """The JSON is larger than any that the program writes, so it is not read at all."""


def parsed(content: bytes | str) -> Any:
    """Return the values of a JSON text.

    Raises ValueError for what is no JSON or nested too deeply, for a name that comes twice in one object, and for NaN
    and infinities; TooLargeError for bytes that would fill the memory. A text is there already, and of any size.
    """
    if isinstance(content, bytes):
        _check_size(content)
    try:
        return json.loads(content, object_pairs_hook=_object, parse_constant=_no_number, parse_float=_finite)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _check_size(content: bytes) -> None:
    if len(content) > LARGEST_BYTES:
        raise TooLargeError(f"it has more than {LARGEST_BYTES // 1_000_000:,} MB")
    # Counted before any is made: each takes many times the memory of its mark.
    if sum(map(content.count, _MARKS_OF_VALUES)) > LARGEST_VALUE_COUNT:
        raise TooLargeError(f"it has more than {LARGEST_VALUE_COUNT:,} values")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) != len(pairs):
        twice = Counter(name for name, _value in pairs).most_common(1)[0][0]
        raise ValueError(f"the name {shortened(twice)} comes twice")
    return entries


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no number")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{shortened(text)} is too large a number")
    return number


def shortened(value: object) -> str:
    """Return how a sentence shows a value, which may be of any length and kind."""
    if isinstance(value, (list, dict)):
        return f"a {'list' if isinstance(value, list) else 'table'} of {len(value):,}"
    if isinstance(value, int) and value.bit_length() > _SHOWN * 3:
        return "a very long number"
    text = repr(value[: _SHOWN + 1] if isinstance(value, str) else value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def phrase(error: Exception) -> str:
    """Return what an error says about a value, cut where that is long."""
    what = said_by(error)
    if isinstance(what, Sentence):
        return say_together([type(error).__name__, what], ": ")
    said = f"{type(error).__name__}: {error}"
    return said if len(said) <= _LONGEST_PHRASE else f"{said[:_LONGEST_PHRASE]}…"


def whole(value: object, least: int = 0, most: int = _LARGEST_WHOLE) -> int:
    """Return a whole number within limits; true and false are none."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{shortened(value)} is no whole number")
    if not least <= value <= most:
        raise ValueError(f"{shortened(value)} is out of range")
    return value


def coordinate(value: Any) -> float:
    """Return a finite number, be it below 0."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{shortened(value)} is no number")
    if not -_LARGEST_WHOLE <= value <= _LARGEST_WHOLE:
        raise ValueError(f"{shortened(value)} is out of range")
    return float(value)


def number(value: object) -> float:
    """Return a number of 0 or more, whole or not; as a whole one where a float would not hold all its digits."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{shortened(value)} is no number")
    if not 0 <= value <= _LARGEST_WHOLE:
        raise ValueError(f"{shortened(value)} is out of range")
    rounded = float(value)
    return rounded if rounded == value else value


def flag(value: object) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise TypeError(f"{shortened(value)} is neither true nor false")
    return value


def text(value: object) -> str:
    """Return a text."""
    if not isinstance(value, str):
        raise TypeError(f"{shortened(value)} is no text")
    return value


def listed(value: object) -> list[Any]:
    """Return a list."""
    if not isinstance(value, list):
        raise TypeError("a list is missing")
    return value


def table(value: object) -> dict[str, Any]:
    """Return an object."""
    if not isinstance(value, dict):
        raise TypeError("an object is missing")
    return value


def absolute_path(value: object) -> Path:
    """Return a path that is absolute, leads nowhere by `..`, and that the system can be asked for."""
    name = text(value)
    os.fsencode(name)  # of lone surrogates only those that stand for bytes
    path = Path(name[:LONGEST_PATH])
    if not path.is_absolute() or "\0" in name or ".." in path.parts or len(name) > LONGEST_PATH:
        raise ValueError(f"the path {shortened(name)} is not absolute and plain")
    return path
