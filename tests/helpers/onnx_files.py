"""Small ONNX models for tests, written byte by byte: nobody needs the package onnx for them."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

FLOAT, UINT8, INT64 = 1, 2, 7


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


def _node(kind: str, given: str, made: str, *attributes: bytes) -> bytes:
    names = _message(1, given.encode()), _message(2, made.encode()), _message(4, kind.encode())
    return _message(1, *names, *attributes)


def _model(*parts: bytes) -> bytes:
    return b"".join([_number(1, 8), _message(7, *parts), _message(8, _message(1, b""), _number(2, 17))])


def mean_colour_model(side: int = 8, kind: int = FLOAT, output: int = 3, channels: int = 3) -> bytes:
    """Return a model that makes three numbers of a picture: the mean of each of its channels."""
    return _model(
        _node("GlobalAveragePool", "picture", "means"),
        _node("Flatten", "means", "vector"),
        _message(2, b"mean colour"),
        _value(11, "picture", kind, (1, channels, side, side)),
        _value(12, "vector", kind, (1, output)),
    )


def mean_row_model(side: int = 8) -> bytes:
    """Return a model of levels: it makes the mean of each row of a picture of shape (1, side, side, 3)."""
    to_float = _message(5, _message(1, b"to"), _number(3, FLOAT), _number(20, 2))
    return _model(
        _node("Cast", "picture", "levels", to_float),
        _node("GlobalAveragePool", "levels", "means"),
        _node("Flatten", "means", "vector"),
        _message(2, b"mean row"),
        _value(11, "picture", UINT8, (1, side, side, 3)),
        _value(12, "vector", FLOAT, (1, side)),
    )


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
