"""Documents spoiled in one place, for tests of what reads them."""

import copy
from typing import Any

from hypothesis import strategies as st

WRONG_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([-1, 1 << 200, 10**400, 1.5, float("nan"), float("inf")]),
    st.sampled_from(["", "x" * 500, "/a/../b", "/\ud800", "/\0"]),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)


def places_in(value: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to each value in a document of objects and lists."""
    if isinstance(value, dict):
        inner = list(value.items())
    else:
        inner = list(enumerate(value)) if isinstance(value, list) else []
    return [way for key, each in inner for way in ((*above, key), *places_in(each, (*above, key)))]


def spoiled(document: Any, way: tuple[Any, ...], value: Any, *, drop: bool = False) -> Any:
    """Return a copy with another value at a place, or without it."""
    made = copy.deepcopy(document)
    holder = made
    for key in way[:-1]:
        holder = holder[key]
    if drop:
        del holder[way[-1]]
    else:
        holder[way[-1]] = value
    return made
