"""Small ONNX models for tests, written byte by byte: nobody needs the package onnx for them."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

FLOAT, INT64 = 1, 7


def _varint(number: int) -> bytes:
    parts = []
    while number > 127:
        parts.append(number & 127 | 128)
        number >>= 7
    return bytes([*parts, number])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _message(field: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _value(field: int, name: str, kind: int, shape: tuple[int, ...]) -> bytes:
    dimensions = b"".join(_message(1, _number(1, length)) for length in shape)
    return _message(
        field, _message(1, name.encode()), _message(2, _message(1, _number(1, kind), _message(2, dimensions)))
    )


def _node(kind: str, given: str, made: str) -> bytes:
    return _message(1, _message(1, given.encode()), _message(2, made.encode()), _message(4, kind.encode()))


def mean_colour_model(side: int = 8, kind: int = FLOAT, output: int = 3, channels: int = 3) -> bytes:
    """Return a model that makes three numbers of a picture: the mean of each of its channels."""
    graph = _message(
        7,
        _node("GlobalAveragePool", "picture", "means"),
        _node("Flatten", "means", "vector"),
        _message(2, b"mean colour"),
        _value(11, "picture", kind, (1, channels, side, side)),
        _value(12, "vector", kind, (1, output)),
    )
    return b"".join([_number(1, 8), graph, _message(8, _message(1, b""), _number(2, 17))])


def write_model(folder: Path, entries: Mapping[str, str] | None = None, content: bytes | None = None) -> Path:
    """Write a model and the TOML beside it, whose `entries` (TOML's words for values) are added or replaced."""
    path = folder / "colour.onnx"
    data = mean_colour_model() if content is None else content
    path.write_bytes(data)
    values = {
        "name": '"mean colour"',
        "sha256": f'"{sha256(data).hexdigest()}"',
        "dimensions": "3",
        "side": "8",
        "mean": "[127, 127, 127]",
        "deviation": "[128, 128, 128]",
        "threshold": "0.9",
    } | dict(entries or {})
    lines = [f"{name} = {value}" for name, value in values.items() if value]
    path.with_suffix(".toml").write_text("\n".join(lines), "utf-8")
    return path
