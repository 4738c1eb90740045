"""ImageTwin as a library: the examples in its docstrings, progress in a loop, and no Qt."""

import doctest
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import imagetwin
from imagetwin.domain.errors import UsageError
from imagetwin.engine import library
from tests.helpers.pictures import save_picture

PROGRAM = """
import sys
import imagetwin
if __name__ == "__main__":
    assert "numpy" not in sys.modules
    result = imagetwin.scan(sys.argv[1], workers=2)
    report = imagetwin.compare(result.groups[0].reference.path, result.groups[0].members[0].image.path)
    qt = [name for name in sys.modules if name.startswith(("PySide6", "shiboken6", "imagetwin.gui"))]
    print(len(result.groups), report.tier, qt)
"""


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder that has the pictures of the examples in `pictures`."""
    folder = tmp_path / "pictures"
    beach = save_picture(folder / "beach.png", 1, (640, 480))
    save_picture(folder / "beach small.jpg", 1, (320, 240))
    (folder / "copy of beach.png").write_bytes(beach.read_bytes())
    save_picture(folder / "hills.jpg", 2)
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.mark.parametrize("module", [imagetwin, library], ids=lambda module: module.__name__)
def test_the_examples_in_the_docstrings_hold(pictures: Path, module: ModuleType) -> None:
    failed, tried = doctest.testmod(module)
    assert failed == 0
    assert tried > 3


def test_a_program_gets_typed_values_and_no_qt(pictures: Path) -> None:
    script = pictures.parent / "program.py"
    script.write_text(PROGRAM, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, str(script), str(pictures)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, env=environment)
    assert (done.stderr, done.stdout) == ("", "1 same-file []\n")


def test_leaving_the_loop_ends_the_scan(pictures: Path) -> None:
    for number in range(40):
        save_picture(pictures / f"more {number}.png", 100 + number)
    scanning = library.Scanning(pictures, workers=1)
    for _progress in scanning:
        break
    with pytest.raises(imagetwin.ImageTwinError):
        assert scanning.result


def test_what_cannot_be_scanned_is_raised_in_the_loop(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is not there"):
        list(library.Scanning(tmp_path / "nowhere"))


def test_unknown_names_are_refused_as_usual() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = imagetwin.nonsense
    assert {"scan", "compare"} <= set(dir(imagetwin))
