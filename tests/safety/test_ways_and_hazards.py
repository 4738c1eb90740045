"""The real program on a real tree: each way to remove, with each thing that may go wrong around it, once.

`python -m tests.safety.long_run` plays the combinations.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.hazards import (
    HAZARDS,
    WAYS,
    Hazard,
    Play,
    Stage,
    folder_in_memory,
    make_stage,
    own_places,
    root_rules_here,
    run_here,
    run_in_process,
    scan_stages,
    without_root_rules,
)
from tests.helpers.pictures import save_picture
from tests.helpers.trees import tree_of

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="the trash is not a plain folder that can be read there"
)

CASES = [(way, hazard) for hazard in HAZARDS for way in WAYS]
# Those that are played by processes from beginning to end.
PROCESSES = {("trash", "none"), ("symlink", "name not Unicode")}


class Arena:
    """All cases' trees, scanned at once."""

    def __init__(self, root: Path) -> None:
        self.stages: dict[tuple[str, str], Stage] = {}
        for seed, (way, hazard) in enumerate(CASES):
            name = f"{way} {hazard.name}"
            self.stages[way, hazard.name] = make_stage(root, name, seed, [hazard])
        self.scan: dict[str, Any] = scan_stages(root, list(self.stages.values()))


@pytest.fixture(scope="module")
def arena() -> Iterator[Arena]:
    with folder_in_memory() as root, own_places(root / "places"):
        yield Arena(root)


@pytest.fixture
def places(fast_folder: Path, arena: Arena) -> Iterator[Path]:
    """Places of the case's own; what was found out about pictures is shared."""
    del arena
    cache = os.environ["XDG_CACHE_HOME"]
    with own_places(fast_folder / "places"):
        os.environ["XDG_CACHE_HOME"] = cache
        yield fast_folder / "places"


@pytest.mark.parametrize(("way", "hazard"), CASES, ids=[f"{way}: {hazard.name}" for way, hazard in CASES])
def test_the_tree_is_as_it_must_be_afterwards_and_as_it_was_after_undo(
    arena: Arena, places: Path, way: str, hazard: Hazard
) -> None:
    heeds_permissions = hazard.kind == "permission" and root_rules_here()
    if heeds_permissions and without_root_rules() is None:
        pytest.skip("root may write everywhere")
    run = run_in_process if (way, hazard.name) in PROCESSES else run_here
    execute = run_in_process if heeds_permissions else run
    Play(arena.stages[way, hazard.name], way, [hazard], places, run=run, execute=execute).perform(arena.scan)


@pytest.mark.usefixtures("places")
def test_what_lies_in_a_quarantine_is_not_found_by_a_scan(tmp_path: Path) -> None:
    """On another drive than the user's own, the quarantine lies beside the pictures."""
    from imagetwin.domain.operations import QUARANTINE_NAME

    save_picture(tmp_path / "drive" / "a.png", 1)
    save_picture(tmp_path / "drive" / QUARANTINE_NAME / "run 1" / "b.png", 1)
    save_picture(tmp_path / "drive" / "sub" / QUARANTINE_NAME.lower() / "c.png", 1)
    before = tree_of(tmp_path / "drive")
    code, _ = run_here(["scan", str(tmp_path / "drive"), "--json", str(tmp_path / "scan.json"), "-q", "--threads", "1"])
    assert code == 0
    assert json.loads((tmp_path / "scan.json").read_text())["groups"] == []
    assert tree_of(tmp_path / "drive") == before
