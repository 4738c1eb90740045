"""Settings as values that JSON knows, and back: dataclasses of numbers, texts, paths and each other."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from imagetwin.domain.strict_json import absolute_path, flag, listed, number, shortened, table, text, whole

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Return a value for JSON."""
    if is_dataclass(value):
        return {entry.name: to_plain(getattr(value, entry.name)) for entry in fields(value)}
    if isinstance(value, tuple):
        return list(map(to_plain, value))
    return str(value) if isinstance(value, (StrEnum, Path)) else value


def from_plain(kind: type[T], value: Any) -> T:
    """Return the value of a type again; fields that are not there have their defaults.

    Raises TypeError and ValueError where it is none, and what the dataclass itself raises.
    """
    made: T = _made(kind, value)
    return made


def _made(kind: Any, value: Any) -> Any:
    if isinstance(kind, UnionType):
        return None if value is None else _made(next(each for each in get_args(kind) if each is not NoneType), value)
    if get_origin(kind) is tuple:
        return tuple(_made(get_args(kind)[0], each) for each in listed(value))
    return _of_fields(kind, table(value)) if hasattr(kind, "__dataclass_fields__") else _simple(kind, value)


def _of_fields(kind: Callable[..., Any], entries: dict[str, Any]) -> Any:
    hints = get_type_hints(kind)
    unknown = entries.keys() - hints.keys()
    if unknown:
        raise ValueError(f"{shortened(min(unknown))} is not known")
    return kind(**{name: _made(hints[name], entry) for name, entry in entries.items()})


def _simple(kind: Any, value: Any) -> Any:
    if issubclass(kind, StrEnum):
        return kind(text(value))
    return _SIMPLE[kind](value)


_SIMPLE: dict[Any, Callable[[object], Any]] = {
    bool: flag,
    int: whole,
    float: number,
    str: text,
    Path: absolute_path,
}
