"""The wheel holds all that the program needs, and the window starts from it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
# What the wheel is built from; a copy, so that nothing is written into the repository.
BUILT_FROM = ("pyproject.toml", "README.md", "LICENSE", "imagetwin", "resources", "docs")

_START_WINDOW = """
import sys
from pathlib import Path

import imagetwin

assert Path(imagetwin.__file__).is_relative_to(sys.argv[1]), imagetwin.__file__

from imagetwin.gui.app import create_application, create_window
from imagetwin.gui.resources import icon

application = create_application([])
window = create_window([])
window.show()
application.processEvents()
assert window.isVisible()
assert not icon("imagetwin").isNull()
window.close()
application.processEvents()
print("started and closed")
"""


def _run(*command: str, cwd: Path, **environment: str) -> str:
    finished = subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    for name in BUILT_FROM:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, source)
    _run("-m", "hatchling", "build", "-t", "wheel", "-d", str(target), cwd=source)
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    options = ("--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check", "--target", str(folder))
    _run("-m", "pip", "install", *options, str(wheel), cwd=folder)
    return folder


def test_the_wheel_holds_the_icons_and_the_mark_of_its_types(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    icons = {path.name for path in (ROOT / "resources" / "icons").glob("*.svg")}
    assert {Path(name).name for name in names if name.startswith("imagetwin/_resources/icons/")} == icons
    languages = {f"imagetwin/_resources/translations/imagetwin_{code}.qm" for code in ("de", "he")}
    assert {"imagetwin/py.typed", "imagetwin/_resources/licences/LGPL-3.0.txt", *languages} <= set(names)
    pages = {path.name for path in (ROOT / "docs").glob("*.md")}
    assert {Path(name).name for name in names if Path(name).match("imagetwin/_docs/*.md")} == pages
    model = "imagetwin/imaging/models/efficientnet-lite0"
    assert {f"{model}.onnx", f"{model}.toml", "imagetwin/imaging/models/LICENSE-efficientnet-lite0.txt"} <= set(names)
    assert {"imagetwin/reports/page.css", "imagetwin/reports/page.js"} <= set(names)


def test_the_wheel_holds_every_module_and_nothing_beside_the_package(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "imagetwin").rglob("*.py")}
    assert modules <= set(names)
    assert all(name.startswith(("imagetwin/", "imagetwin-")) for name in names)
    assert not [name for name in names if "tests" in Path(name).parts or Path(name).name.startswith("test_")]


def test_the_window_starts_from_the_installed_wheel(site: Path, tmp_path: Path) -> None:
    printed = _run("-c", _START_WINDOW, str(site), cwd=tmp_path, PYTHONPATH=str(site), QT_QPA_PLATFORM="offscreen")
    assert "started and closed" in printed


def test_the_command_line_starts_from_the_installed_wheel(site: Path, tmp_path: Path) -> None:
    assert _run("-m", "imagetwin", "--version", cwd=tmp_path, PYTHONPATH=str(site)).startswith("ImageTwin ")
