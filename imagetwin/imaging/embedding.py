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
from imagetwin.imaging.model_files import missing_package
from imagetwin.imaging.turning import Extent

BUILT_IN_PATH = Path(__file__).parent / "models" / "efficientnet-lite0.onnx"
# For the first step, as the other methods do it; the model's own filter brings it to the size the model wants.
_FILTER = Image.Resampling.BILINEAR
_GPUS = ("CUDAExecutionProvider", "DmlExecutionProvider")
_CPU = "CPUExecutionProvider"
_ERRORS_ONLY = 3
# A variance as that below which `mse` calls an image flat; how far from the ground's mean a pixel may be, and how steep
# an edge is at least, in levels. A picture with edges at a sixth of its pixels has enough of them.
_FLAT, _GROUND_LEVELS, _EDGE_LEVELS, _EDGES_FOR_ALL = 12.0, 16, 3, 5.8


def first_side(model: Model) -> int:
    """Return the side of the square that is kept of a picture until the model runs."""
    return model.squashed or model.side


def shrunk(model: Model, image: Image.Image, extent: Extent | None = None) -> Uint8Array:
    """Return the pixels of what lies in `extent` (left, top, right, bottom), squashed: uint8, row by row, RGB."""
    side = first_side(model)
    filtered = _FILTER if model.squashed else Image.Resampling[model.resample.upper()]
    return np.asarray(image.convert("RGB").resize((side, side), filtered, extent), np.uint8).reshape(-1)


def rows(model: Model, pictures: Uint8Array) -> Uint8Array:
    """Return the fingerprints of squashed pictures, vectors and their reliability: uint8 of shape (n, 2 * width + 1).

    One picture is done at a time, so that no vector depends on what comes with it. Raises ModelError.
    """
    opened = opened_model(model)
    grids = pictures.reshape(len(pictures), first_side(model), first_side(model), 3)
    vectors = np.array([opened.vector(Image.fromarray(each)) for each in grids])
    reliability = np.array([_reliability(each) for each in grids], np.uint8)
    return np.concatenate([vectors.astype("<f2").view(np.uint8), reliability[:, None]], axis=1)


def _reliability(pixels: Uint8Array) -> int:
    """Return how much there is in a picture (uint8, shape (side, side, 3)) to know it by its vector.

    0 for one that is flat; else 1 to 255, for the share of it that is not of one ground, or less where hardly anything
    has an edge: texts, icons, drawings and products on white have vectors alike that are nothing but of one kind.
    """
    if pixels.reshape(-1, 3).var(axis=0, dtype=np.float64).sum() < _FLAT:
        return 0
    colours = pixels >> 4  # sixteen levels each
    numbers = (colours[..., 0].astype(np.int32) << 8 | colours[..., 1].astype(np.int32) << 4 | colours[..., 2]).ravel()
    commonest = pixels.reshape(-1, 3)[numbers == np.bincount(numbers).argmax()].mean(axis=0)
    ground = (np.abs(pixels - commonest).max(axis=-1) <= _GROUND_LEVELS).mean()
    grey = pixels.sum(axis=-1, dtype=np.int32)
    steps = np.maximum(np.abs(np.diff(grey, axis=1))[:-1], np.abs(np.diff(grey, axis=0))[:, :-1])
    edges = (steps > 3 * _EDGE_LEVELS).mean()
    return 1 + int(254 * min(1 - ground, edges * _EDGES_FOR_ALL))


class OpenedModel:
    """A model that runs. Raises ModelError, with one sentence for whatever is wrong with it."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._path = Path(model.path) if model.path else BUILT_IN_PATH
        self._session = self._opened(self._content())
        self._mean, self._deviation = (np.array(each, np.float32) for each in (model.mean, model.deviation))
        self._filter = Image.Resampling[model.resample.upper()]
        self._check_shapes()

    def vector(self, picture: Image.Image) -> Float64Array:
        """Return the vector of a squashed picture, of length 1: float64 of shape (width,)."""
        vector = self._unit(picture)
        if self._model.turned:
            # Pillow turns the other way round.
            vector = _unit(vector + self._unit(picture.transpose(Image.Transpose.ROTATE_90)))
        return vector

    def _unit(self, picture: Image.Image) -> Float64Array:
        side = self._model.side
        pixels = np.asarray(picture.resize((side, side), self._filter), np.float32)
        levels = (pixels - self._mean) / self._deviation
        return _unit(self.run(np.ascontiguousarray(levels.transpose(2, 0, 1))[None]).astype(np.float64))

    def run(self, given: Float32Array) -> Float32Array:
        """Return what the model makes of its input, float32 of shape (1, 3, side, side), as a row."""
        try:
            outputs: Sequence[Any] = self._session.run(None, {self._session.get_inputs()[0].name: given})
        except Exception as error:
            raise ModelError(f"The model {self._path} failed: {_first_line(error)}") from error
        return np.asarray(outputs[0], np.float32).reshape(-1)

    def _content(self) -> bytes:
        try:
            content = Path(system_path(self._path)).read_bytes()
        except OSError as error:
            raise ModelError(f"The model {self._path} cannot be read: {error.strerror or error}.") from error
        if sha256(content).hexdigest() != self._model.digest:
            again = (
                "Install ImageTwin again." if not self._model.path else "Get it again, or correct the TOML beside it."
            )
            raise ModelError(
                f"The model {self._path} is damaged or another one: its SHA-256 is not the known one. {again}"
            )
        return content

    def _opened(self, content: bytes) -> Any:
        try:
            import onnxruntime
        except ImportError as error:
            raise ModelError(missing_package() or f"The package onnxruntime cannot be loaded: {error}") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS_ONLY
        gpus: list[str] = []
        if self._model.device is Device.GPU:
            gpus = [each for each in _GPUS if each in onnxruntime.get_available_providers()]
            if not gpus:
                raise ModelError("The installed onnxruntime knows neither CUDA nor DirectML. Use the device cpu.")
            options.enable_mem_pattern = False  # DirectML demands it
        try:
            return onnxruntime.InferenceSession(content, options, providers=[*gpus[:1], _CPU])
        except Exception as error:
            raise ModelError(f"{self._path} is no ONNX model that can be opened: {_first_line(error)}") from error

    def _check_shapes(self) -> None:
        side, expected = self._model.side, self._model.dimensions
        inputs = self._session.get_inputs()
        shape = inputs[0].shape if inputs else []
        wanted = (1, 3, side, side)
        fits = len(inputs) == 1 and inputs[0].type == "tensor(float)" and len(shape) == len(wanted)
        if not fits or any(isinstance(it, int) and it != want for it, want in zip(shape, wanted, strict=True)):
            found = ", ".join(f"{each.type} {each.shape}" for each in inputs)
            raise ModelError(
                f"The model {self._path} takes {found}, and not one float picture of shape {list(wanted)}."
            )
        made = self.run(np.zeros(wanted, np.float32))
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
    length = np.linalg.norm(vector)
    unit: Float64Array = vector / length if length > 0 else vector
    return unit


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
