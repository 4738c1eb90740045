"""What the documents lead to is there: pages, headings, pictures, files, and Python that can be run."""

import ast
import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.docs.commands import prepare
from tests.helpers.documents import ROOT, anchors, blocks, documents, inline_code, links
from tests.helpers.thread_workers import ThreadWorkers

IMAGES = ROOT / "docs" / "images"
_MOST_IMAGE_BYTES = 1_500_000
_FILE = re.compile(r"[\w./-]+\.(py|md|toml|spec|sh|yml|json|txt|svg|css)")
_FOLDER = re.compile(r"(docs|tools|tests|imagetwin|packaging|benchmarks|resources|\.github)/[\w./-]+/?")
# What a path in the text is taken from: the project, the program, its documents, the tests.
_BASES = ("", "imagetwin", "docs", "docs/schemas", "tests", "tests/unit", "tests/safety")
_SOURCES = ("imagetwin", "tests", "tools", "packaging", "benchmarks", "docs")
# Files that somebody makes, or has: no files of ours.
_FOREIGN = frozenset(
    "result.json report.json scan.json self-test.json settings.toml table.csv summary.txt FILE.toml".split()
)
_NAMES = [str(path.relative_to(ROOT)) for path in documents()]


@pytest.mark.parametrize("name", _NAMES)
def test_every_link_of_a_document_leads_somewhere(name: str) -> None:
    document = ROOT / name
    for link in links(document):
        place, _, anchor = link.partition("#")
        if place.startswith(("http://", "https://", "mailto:")):
            continue
        target = (document.parent / place).resolve() if place else document
        assert target.exists(), f"{name}: {link} is not there"
        assert target.is_relative_to(ROOT), f"{name}: {link} leads out of the project"
        assert not anchor or anchor in anchors(target), f"{name}: {link} has no such heading"


@pytest.mark.parametrize("name", _NAMES)
def test_every_file_that_a_text_names_is_there(name: str) -> None:
    names = {path.name for folder in _SOURCES for path in (ROOT / folder).rglob("*.*")}
    for code in inline_code(ROOT / name):
        (word, *others) = code.words
        path = word.partition("::")[0]
        if others or path in _FOREIGN or not (_FILE.fullmatch(path) or _FOLDER.fullmatch(path)):
            continue
        is_there = any((ROOT / base / path).exists() for base in _BASES)
        # A name alone is that of a file in some folder of ours.
        assert is_there or path in names, f"{code}: there is no such file"


def test_the_index_has_every_document() -> None:
    listed = {(ROOT / "docs" / link).resolve() for link in links(ROOT / "docs" / "README.md")}
    there = {path for path in (ROOT / "docs").glob("*.md") if path.name != "README.md"}
    assert there - listed == set()


def test_every_picture_is_shown_somewhere_and_all_are_small_together() -> None:
    shown = {(document.parent / link).resolve() for document in documents() for link in links(document)}
    there = set(IMAGES.iterdir())
    assert there - shown == set()
    assert sum(path.stat().st_size for path in there) <= _MOST_IMAGE_BYTES
    for path in there:
        with Image.open(path) as picture:
            assert (picture.format, picture.mode) == ("PNG", "P")
            assert picture.width <= 1100


def test_the_guide_is_plain_markdown_that_the_window_can_show() -> None:
    text = re.sub(r"`[^`]*`", "", (ROOT / "docs" / "GUIDE.md").read_text("utf-8"))
    assert not re.search(r"</?[a-z]+[^>]*>", text)


def test_python_toml_and_json_in_the_documents_can_be_read() -> None:
    readers: dict[str, Callable[[str], object]] = {"python": ast.parse, "toml": tomllib.loads, "json": json.loads}
    found = [block for document in documents() for block in blocks(document) if block.language in readers]
    assert len(found) >= 6
    for block in found:
        # Lines quoted from a file stand as deep there as here, and need not be whole.
        if not block.lines[0].startswith("# imagetwin/") and not block.lines[0].startswith("# tests/"):
            readers[block.language](block.text)


def test_the_guide_s_python_finds_the_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (block,) = [each for each in blocks(ROOT / "docs" / "GUIDE.md") if each.language == "python"]
    prepare(tmp_path / "here")
    pictures = tmp_path / "here" / "Pictures"
    (pictures / "street.jpg").rename(pictures / "a.jpg")
    (pictures / "street small.jpg").rename(pictures / "b.jpg")
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr("imagetwin.engine.scan.WorkerPool", ThreadWorkers)
    values = {"__name__": "__main__"}
    exec(compile(block.text, "GUIDE.md", "exec"), values)
    printed = capsys.readouterr().out
    assert "b.jpg" in printed
    assert printed.splitlines()[-1] == "re-encoded"
    assert len(values["rows"]) == 2
