"""Vectors of pictures by the model that comes with the program and by others, and what is wrong with some."""

import subprocess
import sys
import tomllib
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from imagetwin.domain.errors import ModelError
from imagetwin.domain.fingerprints import EMBEDDING, MSE, PLAIN_RELIABILITY, Fingerprint, embedding_by
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.models import BUILT_IN, Device, Model
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging import embedding
from imagetwin.imaging.embedding import BUILT_IN_PATH, OpenedModel, check_model
from imagetwin.imaging.methods import recipe_of, wanted_size
from imagetwin.imaging.model_files import missing_package, read_model
from imagetwin.imaging.worker import fingerprint_file, fingerprint_files
from imagetwin.matching.cosine import distances_between, plain_rows, unit_vectors
from tests.helpers.onnx_files import INT64, mean_colour_model, mean_row_model, write_model
from tests.helpers.pictures import make_photo


def fingerprint(image: Image.Image, model: Model = BUILT_IN) -> np.ndarray:
    """Return a picture's fingerprint as a row."""
    return recipe_of(embedding_by(model)).compute(image)


def distance(first: Image.Image, second: Image.Image, model: Model = BUILT_IN) -> float:
    """Return the distance of two pictures."""
    method = embedding_by(model)
    one, other = (unit_vectors(fingerprint(image, model)[None], method) for image in (first, second))
    return float(distances_between(one, other)[0])


def test_the_model_that_comes_along_is_the_one_its_description_and_the_program_know() -> None:
    description = tomllib.loads(BUILT_IN_PATH.with_suffix(".toml").read_text("utf-8"))
    assert sha256(BUILT_IN_PATH.read_bytes()).hexdigest() == description["sha256"] == BUILT_IN.digest
    described = replace(read_model(BUILT_IN_PATH), path="")
    assert described == BUILT_IN
    assert (BUILT_IN_PATH.parent / description["licence"].split(", ")[1]).is_file()


def test_a_copy_is_nearer_than_the_threshold_and_another_kind_of_picture_is_not() -> None:
    photo = make_photo(1)
    lines = Image.effect_mandelbrot((640, 480), (-3, -2.5, 2, 2.5), 100).convert("RGB")
    assert distance(photo, photo) == 0
    assert distance(photo, photo.resize((200, 150))) < 5
    assert distance(photo, ImageEnhance.Brightness(photo).enhance(1.3)) < EMBEDDING.default_threshold
    assert distance(photo, lines) > EMBEDDING.default_threshold


def test_with_two_orientations_a_turned_copy_is_near() -> None:
    photo = Image.effect_mandelbrot((640, 480), (-2, -1, 1, 0.2), 100).convert("RGB")
    turned = photo.transpose(Image.Transpose.ROTATE_90)
    assert distance(photo, turned, replace(BUILT_IN, turned=True)) < distance(photo, turned)
    assert embedding_by(replace(BUILT_IN, turned=True)).record_name != EMBEDDING.record_name


@pytest.mark.parametrize(
    ("picture", "is_told", "is_plain"),
    [
        (make_photo(3), True, False),
        (Image.new("RGB", (300, 200), (20, 30, 40)), False, True),
        (Image.linear_gradient("L").convert("RGB"), True, True),
        (Image.new("RGB", (300, 300), "white"), False, True),
    ],
)
def test_how_much_there_is_in_a_picture_is_told(picture: Image.Image, *, is_told: bool, is_plain: bool) -> None:
    row = fingerprint(picture)
    assert row.shape == (EMBEDDING.length,)
    assert (row[-1] >= EMBEDDING.least_reliability, bool(plain_rows(row[None])[0])) == (is_told, is_plain)


def test_a_drawing_on_one_ground_is_plain() -> None:
    page = Image.new("RGB", (400, 400), "white")
    page.paste(make_photo(1, (400, 160)), (0, 0))
    assert 0 < fingerprint(page)[-1] < PLAIN_RELIABILITY


def test_a_vector_does_not_depend_on_what_comes_with_it(tmp_path: Path) -> None:
    files = []
    for seed in range(3):
        path = tmp_path / f"{seed}.png"
        make_photo(seed, (200, 150)).save(path)
        files.append(ImageFile(path, FileIdentity.from_stat(path.stat())))
    together = fingerprint_files(files, EMBEDDING, DecodeSettings()).block.pixels
    for file, row in zip(files, together, strict=True):
        alone = fingerprint_file(file, EMBEDDING, DecodeSettings())
        assert isinstance(alone, Fingerprint)
        assert alone.pixels.tobytes() == row.tobytes()


def test_behind_other_hashes_it_is_made_of_the_same_colours(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    make_photo(4, (300, 300)).save(path)
    file = ImageFile(path, FileIdentity.from_stat(path.stat()))
    both = replace(MSE, hashes=(*MSE.hashes, EMBEDDING))
    record, alone = (fingerprint_file(file, each, DecodeSettings()) for each in (both, EMBEDDING))
    assert isinstance(record, Fingerprint)
    assert isinstance(alone, Fingerprint)
    assert record.pixels[-EMBEDDING.length :].tobytes() == alone.pixels.tobytes()
    assert wanted_size(both) == wanted_size(EMBEDDING) == (112, 112)
    assert wanted_size(MSE) == (75, 75)


def test_another_model_is_told_by_the_toml_beside_it(tmp_path: Path) -> None:
    model = read_model(write_model(tmp_path))
    assert (model.dimensions, model.threshold, model.strict, model.side) == (3, 0.9, 0.9, 8)
    opened = OpenedModel(model)
    vector = opened.vector(np.full((8, 8, 3), (255, 127, 127), np.uint8))
    assert vector.tolist() == [1, 0, 0]


def test_a_model_of_levels_is_given_the_pixels_as_they_are(tmp_path: Path) -> None:
    entries = {"dimensions": "8", "mean": "[0, 0, 0]", "deviation": "[1, 1, 1]"}
    opened = OpenedModel(read_model(write_model(tmp_path, entries, mean_row_model())))
    pixels = np.zeros((8, 8, 3), np.uint8)
    pixels[2] = (30, 60, 90)
    pixels[5] = 80
    assert opened.vector(pixels) == pytest.approx(np.array([0, 0, 0.6, 0, 0, 0.8, 0, 0]))


def test_a_digest_that_is_not_told_is_that_of_the_file(tmp_path: Path) -> None:
    path = write_model(tmp_path, {"sha256": ""})
    assert read_model(path).digest == sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ({"dimensions": ""}, "does not say dimensions"),
        ({"dimensions": "0"}, "dimensions has to be a whole number from 1 to 8192"),
        ({"side": "1e3"}, "side has to be a whole number"),
        ({"threshold": "2"}, "threshold has to be a cosine"),
        ({"mean": "[1, 2]"}, "mean has to be three numbers"),
        ({"deviation": "[1, 0, 1]"}, "deviation has to be above 0"),
        ({"resample": '"magic"'}, "resample has to be one of nearest, box"),
        ({"sides": "8"}, "there is no entry sides"),
        ({"name": "'''"}, "cannot be read"),
    ],
)
def test_a_toml_that_says_nonsense_is_one_sentence(tmp_path: Path, entries: dict[str, str], sentence: str) -> None:
    path = write_model(tmp_path, entries)
    with pytest.raises(ModelError, match=sentence) as raised:
        read_model(path)
    assert "docs/MODELS.md" in str(raised.value)


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="There is no model"):
        read_model(tmp_path / "none.onnx")
    path = write_model(tmp_path)
    path.with_suffix(".toml").unlink()
    with pytest.raises(ModelError, match=r"needs colour\.toml beside it"):
        read_model(path)


@pytest.mark.parametrize(
    ("content", "entries", "sentence"),
    [
        (b"no model at all", {}, "is no ONNX model that can be opened"),
        (mean_colour_model()[:60], {}, "is no ONNX model that can be opened"),
        (mean_colour_model(side=16), {}, "not one float picture of shape"),
        (mean_colour_model(channels=1, output=1), {}, "not one float picture of shape"),
        (mean_colour_model(kind=INT64), {}, "is no ONNX model that can be opened|not one float picture"),
        (mean_row_model(side=16), {}, r"of levels \(uint8\) of shape \[1, 8, 8, 3\]"),
        (mean_row_model(), {"dimensions": "8"}, "takes levels as they are: the TOML beside it has to say mean ="),
        (mean_colour_model(), {"dimensions": "512"}, "makes 3 numbers of a picture, and not 512"),
        (mean_colour_model(), {"sha256": '"00"'}, "is damaged or another one"),
    ],
)
def test_a_model_that_does_not_fit_is_one_sentence(
    tmp_path: Path, content: bytes, entries: dict[str, str], sentence: str
) -> None:
    model = read_model(write_model(tmp_path, entries, content))
    with pytest.raises(ModelError, match=sentence) as raised:
        check_model(model)
    assert "\n" not in str(raised.value)


def test_a_damaged_built_in_model_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "model.onnx"
    content = bytearray(BUILT_IN_PATH.read_bytes())
    content[-100] ^= 1
    damaged.write_bytes(content)
    monkeypatch.setattr(embedding, "BUILT_IN_PATH", damaged)
    with pytest.raises(ModelError, match=r"is damaged or another one: .* Install ImageTwin again\."):
        OpenedModel(BUILT_IN)


def test_a_gpu_that_the_runtime_does_not_know_is_said() -> None:
    import onnxruntime

    if {"CUDAExecutionProvider", "DmlExecutionProvider"} & set(onnxruntime.get_available_providers()):
        pytest.skip("this runtime knows one")
    with pytest.raises(ModelError, match="neither CUDA nor DirectML"):
        OpenedModel(replace(BUILT_IN, device=Device.GPU))


def test_without_the_package_there_is_the_command_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not missing_package()
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert 'pip install "imagetwin[embedding]"' in missing_package()
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelError, match="needs ONNX Runtime"):
        OpenedModel(BUILT_IN)


def test_the_runtime_is_loaded_by_nobody_who_does_not_open_a_model() -> None:
    code = "import sys, imagetwin.imaging.worker, imagetwin.engine.scan_run; print('onnxruntime' in sys.modules)"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == "False"
