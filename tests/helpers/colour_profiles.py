"""ICC profiles of our own making, and the formulas of what their numbers mean, by which tests know the true colours."""

import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Floats = NDArray[np.float64]

D65, D50 = (0.3127, 0.3290), (0.3457, 0.3585)
_BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
# The exponent and the straight part near black of sRGB's curve.
SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


@dataclass(frozen=True)
class Space:
    """A colour space by its primaries and white (x, y), and its curve: an exponent, or the five numbers of sRGB's."""

    name: str
    primaries: tuple[tuple[float, float], ...]
    white: tuple[float, float]
    curve: tuple[float, ...]

    @property
    def to_xyz(self) -> Floats:
        """The matrix from linear levels to XYZ under D50, as a profile has it."""
        columns = np.array([_xyz(each) for each in self.primaries]).T
        scale = np.diag(np.linalg.solve(columns, _xyz(self.white)))
        return np.asarray(_adapted(_xyz(self.white)) @ columns @ scale)

    def linear(self, levels: Floats) -> Floats:
        """Return light from levels, both 0 to 1."""
        if len(self.curve) == 1:
            return np.asarray(levels ** self.curve[0])
        gamma, slope, offset, straight, limit = self.curve
        return np.where(levels >= limit, (slope * levels + offset) ** gamma, straight * levels)

    def levels(self, light: Floats) -> Floats:
        """Return levels from light, both 0 to 1."""
        places = np.linspace(0, 1, 65536)
        return np.interp(light, self.linear(places), places)


_SRGB_PRIMARIES = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
_P3_PRIMARIES = ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06))
_PROPHOTO_PRIMARIES = ((0.7347, 0.2653), (0.1596, 0.8404), (0.0366, 0.0001))
SRGB = Space("Web", _SRGB_PRIMARIES, D65, SRGB_CURVE)
LINEAR = Space("Linear sRGB", _SRGB_PRIMARIES, D65, (1.0,))
DISPLAY_P3 = Space("Wide screen", _P3_PRIMARIES, D65, SRGB_CURVE)
ADOBE_RGB = Space("Photographers", ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06)), D65, (563 / 256,))
PROPHOTO = Space("Very wide", _PROPHOTO_PRIMARIES, D50, (1.8,))
WIDE = (DISPLAY_P3, ADOBE_RGB, PROPHOTO)


def _xyz(point: tuple[float, float]) -> Floats:
    x, y = point
    return np.array([x / y, 1.0, (1 - x - y) / y])


def _adapted(white: Floats) -> Floats:
    """Return Bradford's matrix from one white to D50."""
    scale = np.diag((_BRADFORD @ _xyz(D50)) / (_BRADFORD @ white))
    return np.asarray(np.linalg.inv(_BRADFORD) @ scale @ _BRADFORD)


def converted(pixels: NDArray[np.uint8], source: Space, target: Space) -> Floats:
    """Return the true levels in the target space, 0 to 255, of pixels (..., 3) of the source; clipped, not rounded."""
    light = source.linear(pixels / 255) @ (np.linalg.inv(target.to_xyz) @ source.to_xyz).T
    return 255 * target.levels(np.clip(light, 0, 1))


def written_in(image: Image.Image, space: Space, **options: Any) -> tuple[Image.Image, dict[str, Any]]:
    """Return an sRGB picture's colours as numbers of another space, and what is to be saved with it."""
    numbers = np.rint(converted(np.asarray(image), SRGB, space)).astype(np.uint8)
    return Image.fromarray(numbers), {"icc_profile": profile_of(space), **options}


# Bytes


def profile_of(space: Space, *, version: int = 2) -> bytes:
    """Return a profile of matrix and curves, by version 2 of the format or by 4."""
    tags = {b"desc": _text(space.name, version), b"cprt": _text("free", version, b"text"), b"wtpt": _point(_xyz(D50))}
    for number, colour in enumerate(b"rgb"):
        tags[bytes([colour]) + b"XYZ"] = _point(space.to_xyz[:, number])
        tags[bytes([colour]) + b"TRC"] = _curve(space, version)
    return _packed(tags, b"RGB ", version)


def grey_profile_of(space: Space) -> bytes:
    """Return a profile for grey pictures with the space's curve."""
    tags = {b"desc": _text(space.name, 2), b"cprt": _text("free", 2, b"text"), b"wtpt": _point(_xyz(D50))}
    return _packed({**tags, b"kTRC": _curve(space, 2)}, b"GRAY", 2)


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _point(values: Floats) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(_fixed(float(value)) for value in values)


def _curve(space: Space, version: int) -> bytes:
    if version >= 4:
        kind = 0 if len(space.curve) == 1 else 3
        return b"para\0\0\0\0" + struct.pack(">HH", kind, 0) + b"".join(map(_fixed, space.curve))
    points = np.rint(65535 * space.linear(np.linspace(0, 1, 1024))).astype(">u2")
    return b"curv\0\0\0\0" + struct.pack(">I", len(points)) + points.tobytes()


def _text(words: str, version: int, kind: bytes = b"desc") -> bytes:
    if version >= 4:
        text = words.encode("utf-16-be")
        return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(text), 28) + text
    text = words.encode("ascii") + b"\0"
    if kind == b"text":
        return b"text\0\0\0\0" + text
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(8 + 3 + 67)


def _packed(tags: dict[bytes, bytes], colours: bytes, version: int) -> bytes:
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    header = struct.pack(">I4sI4s4s4s", start + len(body), bytes(4), version << 24, b"mntr", colours, b"XYZ ")
    header += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    header += b"".join(_fixed(float(value)) for value in _xyz(D50))
    return header.ljust(128, b"\0") + table + body
