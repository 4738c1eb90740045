"""Fingerprint of the method `embedding`: what a model (ONNX) makes of a picture, by ONNX Runtime alone.

A model is opened once in each worker process, from bytes whose digest is the one that is known of it, and runs on one
thread there: as many pictures as there are workers are done at a time.
"""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Float32Array, Float64Array, Uint8Array
from imagetwin.domain.errors import ModelError
from imagetwin.domain.long_paths import system_path
from imagetwin.domain.models import Device, Model
from imagetwin.domain.wording import say
from imagetwin.imaging.model_files import missing_package
from imagetwin.imaging.turning import Extent

BUILT_IN_PATH = Path(__file__).parent / "models" / "efficientnet-lite0.onnx"
_GPUS = ("CUDAExecutionProvider", "DmlExecutionProvider")
_CPU = "CPUExecutionProvider"
_ERRORS_ONLY = 3
_INPUTS = ("tensor(float)", "tensor(uint8)")
# A variance as that below which `mse` calls an image flat; how far from the ground's mean a pixel may be, and how steep
# an edge is at least, in levels. A picture with edges at an eighth of its pixels has enough of them.
_FLAT, _GROUND_LEVELS, _EDGE_LEVELS, _EDGES_FOR_ALL = 12.0, 16, 3, 8.0
# Of a picture about so many rows and columns are looked at.
_LOOKED_AT = 56


def shrunk(model: Model, image: Image.Image, extent: Extent | None = None) -> Uint8Array:
    """Return the pixels of what lies in `extent` (left, top, right, bottom), squashed: uint8, row by row, RGB."""
    rgb = image if image.mode == "RGB" else image.convert("RGB")
    squashed = rgb.resize((model.side, model.side), Image.Resampling[model.resample.upper()], extent)
    return np.asarray(squashed, np.uint8).reshape(-1)


def rows(model: Model, pictures: Uint8Array) -> Uint8Array:
    """Return the fingerprints of squashed pictures, vectors and their reliability: uint8 of shape (n, 2 * width + 1).

    One picture is done at a time, so that no vector depends on what comes with it. Raises ModelError.
    """
    opened = opened_model(model)
    grids = pictures.reshape(len(pictures), model.side, model.side, 3)
    vectors = np.array([opened.vector(each) for each in grids])
    reliability = np.array([_reliability(each) for each in grids], np.uint8)
    return np.concatenate([vectors.astype("<f2").view(np.uint8), reliability[:, None]], axis=1)


def _reliability(pixels: Uint8Array) -> int:
    """Return how much there is in a picture (uint8, shape (side, side, 3)) to know it by its vector.

    0 for one that is flat; else 1 to 255, for the share of it that is not of one ground, or less where hardly anything
    has an edge: texts, icons, drawings and products on white have vectors alike that are nothing but of one kind.
    """
    step = max(1, len(pixels) // _LOOKED_AT)
    planes = np.ascontiguousarray(pixels[::step, ::step].reshape(-1, 3).T)  # red, green and blue: quick to go through
    levels = planes.astype(np.float64)  # whole numbers, and exact
    if (np.square(levels).sum() - np.square(levels.sum(axis=1)).sum() / levels.shape[1]) / levels.shape[1] < _FLAT:
        return 0
    return 1 + int(254 * min(1 - _ground(planes, levels), _edges(pixels, step) * _EDGES_FOR_ALL))


def _ground(planes: Uint8Array, levels: Float64Array) -> float:
    """Return the part of a picture's pixels (shape (3, n)) that have about its commonest colour."""
    red, green, blue = (planes >> 4).astype(np.int16)  # sixteen levels each
    numbers = red * 256 + green * 16 + blue
    is_commonest = (numbers == np.bincount(numbers).argmax()).astype(np.float64)
    commonest = levels @ is_commonest / is_commonest.sum()
    low, high = np.ceil(commonest - _GROUND_LEVELS), np.floor(commonest + _GROUND_LEVELS)
    near = (levels >= low[:, None]) & (levels <= high[:, None])
    return float((near[0] & near[1] & near[2]).mean())


def _edges(pixels: Uint8Array, step: int) -> float:
    """Return the part of the pairs of neighbours, above one another and side by side, with an edge between them."""
    green = pixels[..., 1].astype(np.int16)
    above, below = green[:: 2 * step, ::step], green[1 :: 2 * step, ::step]
    left, right = green[::step, : -1 : 2 * step], green[::step, 1 :: 2 * step]
    apart = np.abs(above[: len(below)] - below), np.abs(left - right)
    return float(sum((each > _EDGE_LEVELS).mean() for each in apart) / 2)


class OpenedModel:
    """A model that runs. Raises ModelError, with one sentence for whatever is wrong with it."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._path = Path(model.path) if model.path else BUILT_IN_PATH
        self._session = self._opened(self._content())
        inputs = self._session.get_inputs()
        self._input_name = inputs[0].name if inputs else ""
        # Such a model takes pixels as they are, and does to them itself what others want to have done.
        self._takes_levels = bool(inputs) and inputs[0].type == "tensor(uint8)"
        # What becomes of each level, for red, green and blue.
        self._levels = [
            ((np.arange(256) - mean) / deviation).astype(np.float32)
            for mean, deviation in zip(model.mean, model.deviation, strict=True)
        ]
        self._check_shapes()

    def vector(self, pixels: Uint8Array) -> Float64Array:
        """Return the vector of a squashed picture (uint8, shape (side, side, 3)), of length 1: float64 of (width,)."""
        vector = self._unit(pixels)
        if self._model.turned:
            # Clockwise by 270 degrees.
            vector = _unit(vector + self._unit(np.rot90(pixels)))
        return vector

    def _unit(self, pixels: Uint8Array) -> Float64Array:
        if self._takes_levels:
            return _unit(self.run(np.ascontiguousarray(pixels)[None]).astype(np.float64))
        side = self._model.side
        given = np.empty((1, 3, side, side), np.float32)
        for channel, levels in enumerate(self._levels):
            np.take(levels, pixels[..., channel], out=given[0, channel], mode="clip")
        return _unit(self.run(given).astype(np.float64))

    def run(self, given: Float32Array | Uint8Array) -> Float32Array:
        """Return what the model makes of its input, as a row (float32).

        `given` is float32 of shape (1, 3, side, side), or uint8 of shape (1, side, side, 3) for a model of levels.
        """
        try:
            outputs: Sequence[Any] = self._session.run(None, {self._input_name: given})
        except Exception as error:
            raise ModelError(say("The model {path} failed: {why}", path=self._path, why=_first_line(error))) from error
        return np.asarray(outputs[0], np.float32).reshape(-1)

    def _content(self) -> bytes:
        try:
            content = Path(system_path(self._path)).read_bytes()
        except OSError as error:
            raise ModelError(
                say("The model {path} cannot be read: {why}.", path=self._path, why=error.strerror or error)
            ) from error
        if sha256(content).hexdigest() != self._model.digest:
            again = say("Get it again, or correct the TOML beside it.")
            raise ModelError(
                say(
                    "The model {path} is damaged or another one: its SHA-256 is not the known one. {again}",
                    path=self._path,
                    again=again if self._model.path else say("Install ImageTwin again."),
                )
            )
        return content

    def _opened(self, content: bytes) -> Any:
        try:
            import onnxruntime
        except ImportError as error:
            raise ModelError(
                missing_package() or say("The package onnxruntime cannot be loaded: {why}", why=error)
            ) from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS_ONLY
        gpus: list[str] = []
        if self._model.device is Device.GPU:
            gpus = [each for each in _GPUS if each in onnxruntime.get_available_providers()]
            if not gpus:
                raise ModelError(say("The installed onnxruntime knows neither CUDA nor DirectML. Use the device cpu."))
            options.enable_mem_pattern = False  # DirectML demands it
        try:
            return onnxruntime.InferenceSession(content, options, providers=[*gpus[:1], _CPU])
        except Exception as error:
            raise ModelError(
                say("{path} is no ONNX model that can be opened: {why}", path=self._path, why=_first_line(error))
            ) from error

    def _check_shapes(self) -> None:
        side, expected = self._model.side, self._model.dimensions
        wanted = (1, side, side, 3) if self._takes_levels else (1, 3, side, side)
        inputs = self._session.get_inputs()
        shape = inputs[0].shape if inputs else []
        fits = len(inputs) == 1 and inputs[0].type in _INPUTS and len(shape) == len(wanted)
        if not fits or any(isinstance(it, int) and it != want for it, want in zip(shape, wanted, strict=True)):
            found = ", ".join(f"{each.type} {each.shape}" for each in inputs)
            raise ModelError(
                f"The model {self._path} takes {found}, and not one float picture of shape {[1, 3, side, side]}, "
                f"or one of levels (uint8) of shape {[1, side, side, 3]}."
            )
        if self._takes_levels and (set(self._model.mean), set(self._model.deviation)) != ({0}, {1}):
            raise ModelError(
                f"The model {self._path} takes levels as they are: the TOML beside it has to say "
                "mean = [0, 0, 0] and deviation = [1, 1, 1]."
            )
        made = self.run(np.zeros(wanted, np.uint8) if self._takes_levels else np.zeros(wanted, np.float32))
        if len(made) != expected or not np.isfinite(made).all():
            raise ModelError(f"The model {self._path} makes {len(made)} numbers of a picture, and not {expected}.")


@lru_cache(maxsize=2)
def opened_model(model: Model) -> OpenedModel:
    """Return a model that runs, opened once for this process. Raises ModelError."""
    return OpenedModel(model)


def check_model(model: Model) -> None:
    """Open a model; runs in a worker. Raises ModelError."""
    opened_model(model)


def _unit(vector: Float64Array) -> Float64Array:
    length = np.sqrt(vector @ vector)
    unit: Float64Array = vector / length if length > 0 else vector
    return unit


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
