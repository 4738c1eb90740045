"""Models of the user's own: what the small TOML beside an ONNX file says of it (docs/MODELS.md)."""

import math
import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from imagetwin.domain.errors import ModelError
from imagetwin.domain.models import Model
from imagetwin.domain.wording import say
from imagetwin.imaging.extras import how_to_get, is_installed

INSTALL = how_to_get("embedding")
RESAMPLES = ("nearest", "box", "bilinear", "hamming", "bicubic", "lanczos")
_LARGEST_TOML, _LARGEST_MODEL = 100_000, 2_000_000_000
# For models whose TOML does not tell it.
_PLAIN = 0.97
_LARGEST_SIDE, _MOST_DIMENSIONS = 2048, 8192


def missing_package() -> str:
    """Return the sentence that says how to get what opens models, empty where it is installed."""
    if is_installed("onnxruntime"):
        return ""
    return say("The method embedding needs ONNX Runtime, which is not installed: {command}.", command=INSTALL)


def require_package() -> None:
    """Raise ModelError where the package that opens models is not installed."""
    if sentence := missing_package():
        raise ModelError(sentence)


def read_model(path: Path) -> Model:
    """Return what the TOML beside an ONNX file says of it. Raises ModelError for all that is wrong with either."""
    beside = path.with_suffix(".toml")
    entries = _entries(path, beside)
    try:
        model = _model(path, entries)
    except KeyError as error:
        raise ModelError(f"{beside} does not say {error.args[0]}. docs/MODELS.md tells what belongs there.") from error
    except (TypeError, ValueError) as error:
        raise ModelError(f"{beside}: {error}. docs/MODELS.md tells what belongs there.") from error
    return model


def _entries(path: Path, beside: Path) -> dict[str, Any]:
    if not path.is_file():
        raise ModelError(f'There is no model "{path}". Check the name.')
    if not beside.is_file():
        raise ModelError(f"The model {path} needs {beside.name} beside it. docs/MODELS.md tells what belongs there.")
    try:
        if beside.stat().st_size > _LARGEST_TOML:
            raise ModelError(f"{beside} is too large for a description of a model.")
        return tomllib.loads(beside.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{beside} cannot be read: {error}. docs/MODELS.md tells what belongs there.") from error


def _model(path: Path, entries: Mapping[str, Any]) -> Model:
    known = set(_KNOWN)
    if unknown := sorted(set(entries) - known):
        raise ValueError(f"there is no entry {unknown[0]}")
    resample = entries.get("resample", "bilinear")
    if resample not in RESAMPLES:
        raise ValueError(f"resample has to be one of {', '.join(RESAMPLES)}")
    threshold = _cosine(entries, "threshold", None)
    return Model(
        name=str(entries["name"]),
        digest=str(entries.get("sha256") or _digest(path)).lower(),
        dimensions=_whole(entries["dimensions"], "dimensions", _MOST_DIMENSIONS),
        threshold=threshold,
        strict=_cosine(entries, "strict", threshold),
        loose=_cosine(entries, "loose", threshold),
        plain=_cosine(entries, "plain", max(threshold, _PLAIN)),
        side=_whole(entries["side"], "side", _LARGEST_SIDE),
        resample=resample,
        mean=_levels(entries["mean"], "mean"),
        deviation=_levels(entries["deviation"], "deviation", above_zero=True),
        path=str(path.absolute()),
    )


_KNOWN = (
    *("name", "sha256", "licence", "source", "dimensions", "threshold", "strict", "loose", "plain"),
    *("side", "resample", "mean", "deviation"),
)


def _digest(path: Path) -> str:
    """Return the SHA-256 of a model whose TOML does not tell it."""
    try:
        if path.stat().st_size > _LARGEST_MODEL:
            raise ModelError(f"The model {path} is too large: more than two gigabytes.")
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(f"The model {path} cannot be read: {error.strerror or error}.") from error


def _whole(value: Any, name: str, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
        raise ValueError(f"{name} has to be a whole number from 1 to {most}")
    return value


def _cosine(entries: Mapping[str, Any], name: str, otherwise: float | None) -> float:
    value = entries[name] if otherwise is None else entries.get(name, otherwise)
    if not isinstance(value, int | float) or isinstance(value, bool) or not -1 <= value <= 1:
        raise ValueError(f"{name} has to be a cosine, from -1 to 1")
    return float(value)


def _levels(value: Any, name: str, *, above_zero: bool = False) -> tuple[float, float, float]:
    is_three = isinstance(value, list) and len(value) == 3
    if not is_three or not all(isinstance(each, int | float) and math.isfinite(each) for each in value):
        raise ValueError(f"{name} has to be three numbers, for red, green and blue, in levels of 0 to 255")
    if above_zero and min(value) <= 0:
        raise ValueError(f"{name} has to be above 0")
    red, green, blue = map(float, value)
    return red, green, blue
