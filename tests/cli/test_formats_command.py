"""`imagetwin formats`: the table of formats as it is in this copy of the program."""

import json

import pytest

from imagetwin.domain.formats import FORMATS, PYLIBJXL, Reader
from imagetwin.imaging import reader_packages
from tests.cli.conftest import Command


def test_each_format_is_listed_with_its_reader(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("formats") == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(FORMATS)
    (heic,) = (line for line in lines if "heic" in line)
    assert heic.split()[:3] == ["HEIC,", "HEIF", "pi-heif"]
    (svg,) = (line for line in lines if "svgz" in line)
    assert "not read" in svg


def test_a_format_without_its_reader_comes_first_with_what_brings_it(
    command: Command, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    is_installed = reader_packages._is_installed

    def is_there(reader: Reader) -> bool:
        return reader is not PYLIBJXL and is_installed(reader)

    monkeypatch.setattr(reader_packages, "_is_installed", is_there)
    assert command("formats") == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert " ".join(first.split()) == "JPEG XL not installed, pip install pylibjxl (jxl)"
    assert command("formats", "--json", "-") == 0
    told = {each["title"]: each for each in json.loads(capsys.readouterr().out)["formats"]}
    assert (told["JPEG XL"]["read"], told["JPEG XL"]["advice"]) == (False, "pip install pylibjxl")
    assert (told["JPEG"]["read"], told["JPEG"]["reader"], told["SVG"]["advice"]) == (True, "Pillow", None)
