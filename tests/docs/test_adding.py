"""docs/ADDING.md: its method can really be added and searched with, and the lines that it quotes are in the code."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from imagetwin.domain import fingerprints
from imagetwin.domain.fingerprints import METHODS, SCAN_METHODS
from imagetwin.domain.settings import MatchSettings, ScanSettings
from imagetwin.engine.scan import scan
from imagetwin.imaging.methods import RECIPES
from tests.helpers.documents import ROOT, Block, blocks
from tests.helpers.pictures import make_photo, save_picture
from tests.helpers.thread_workers import ThreadWorkers

BLOCKS = [block for block in blocks(ROOT / "docs" / "ADDING.md") if block.language == "python"]
EXAMPLES = [block for block in BLOCKS if block.lines[0].startswith("# example")]
QUOTED = [block for block in BLOCKS if block not in EXAMPLES]
_WORDING = re.compile(r'\b(?:mark|tr)\(("[^"]*")\)')


def test_the_method_of_the_example_can_be_added_and_finds_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_photo(1).save(tmp_path / "photo.png")
    make_photo(1).resize((300, 225)).convert("L").save(tmp_path / "grey small.jpg", quality=80)
    save_picture(tmp_path / "stranger.jpg", 2)
    shutil.copy(tmp_path / "stranger.jpg", tmp_path / "copy.jpg")
    monkeypatch.setattr("imagetwin.engine.scan.WorkerPool", ThreadWorkers)
    monkeypatch.setattr(fingerprints, "METHODS", dict(METHODS))
    for table in (SCAN_METHODS, RECIPES):
        for name in set(table):
            monkeypatch.setitem(table, name, table[name])
    method = _added(monkeypatch)
    found = scan([tmp_path], ScanSettings(match=MatchSettings(method=method, threshold=60, hash=None)))
    groups = {frozenset(image.path.name for image in group.images) for group in found.groups}
    assert groups == {frozenset({"photo.png", "grey small.jpg"}), frozenset({"stranger.jpg", "copy.jpg"})}


def _added(monkeypatch: pytest.MonkeyPatch) -> str:
    """Do what the example says, for the time of the test; return the method's name."""
    lines = (
        *("import numpy as np", "from PIL import Image"),
        *("from imagetwin.domain.arrays import Uint8Array", "from imagetwin.domain.fingerprints import Method"),
        *("from imagetwin.imaging.methods import Recipe", "from imagetwin.imaging.turning import Extent"),
    )
    recipes: dict[str, Any] = {}
    values: dict[str, Any] = {"RECIPES": recipes}
    for text in ("\n".join(lines), *(block.text for block in EXAMPLES)):
        exec(compile(text, "ADDING.md", "exec"), values)
    ((name, recipe),) = recipes.items()
    monkeypatch.setitem(SCAN_METHODS, name, recipe.method)
    monkeypatch.setitem(RECIPES, name, recipe)
    return name


@pytest.mark.parametrize("block", QUOTED, ids=lambda block: f"{block.line}: {block.lines[0]}")
def test_lines_that_are_quoted_stand_in_the_file_that_is_named(block: Block) -> None:
    heading, *lines = block.lines
    source = (ROOT / heading.removeprefix("# ")).read_text("utf-8")
    assert "".join(lines).strip()
    assert _bare("".join(lines)) in _bare(source)


def test_there_is_an_example_and_there_are_quoted_lines() -> None:
    assert len(EXAMPLES) == 3
    assert len(QUOTED) >= 5


def _bare(text: str) -> str:
    """Return code without spaces, breaks and commas that a formatter adds, and without the words' translation."""
    return re.sub(r"\s+", "", _WORDING.sub(r"\1", text)).replace(",)", ")")
