"""What the frozen build is made from: the spec, the icon, the manifest, and the tools that look at the result."""

import ast
import importlib.util
import io
import multiprocessing
import os
import re
import struct
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PIL import Image

import launch

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
SPEC = (PACKAGING / "imagetwin.spec").read_text("utf-8")


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Import a script of packaging/ by its file: PyPI has a package of that name."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    spec = importlib.util.spec_from_file_location(f"packaging_script_{name}", PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


# The spec


def spec_value(name: str) -> list[str]:
    """Return a list of words that the spec gives a name to."""
    tree = ast.parse(SPEC)
    (node,) = (
        each.value
        for each in tree.body
        if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name) and each.targets[0].id == name
    )
    value: list[str] = ast.literal_eval(node)
    return value


def imported_modules() -> set[str]:
    """Return every module that launch.py and the package import, anywhere in them."""
    found: set[str] = set()
    for file in [ROOT / "launch.py", *(ROOT / "imagetwin").rglob("*.py")]:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
                found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def test_nothing_that_the_program_imports_is_left_out_of_the_bundle() -> None:
    excluded = spec_value("UNUSED_MODULES")
    used = {name for name in imported_modules() for each in excluded if name == each or name.startswith(f"{each}.")}
    assert used == set()


def test_the_version_stands_in_one_place() -> None:
    pattern = re.compile(r"(?<![\d.])\d+\.\d+\.\d+(?![\d.])")
    assert pattern.findall(SPEC) == []
    manifest = (PACKAGING / "windows/imagetwin.manifest").read_text("utf-8")
    assert pattern.findall(manifest) == []


def test_the_hook_keeps_a_plugin_for_each_system_s_windows() -> None:
    hook = (PACKAGING / "hooks/hook-PySide6.QtGui.py").read_text("utf-8")
    assert all(f'"{name}"' in hook for name in ("qwindows", "qcocoa", "qxcb", "qwayland", "qsvg"))


# Icon and manifest


def test_the_icon_holds_a_drawing_of_each_size() -> None:
    with Image.open(PACKAGING / "icons/imagetwin.ico") as icon:
        assert icon.info["sizes"] == {(side, side) for side in (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)}


@pytest.mark.parametrize("side", [16, 20, 24, 32, 40, 48])
def test_the_edges_of_the_small_icons_are_sharp(side: int) -> None:
    """Along the row and the column through both pictures, every pixel is wholly covered or wholly clear."""
    with Image.open(PACKAGING / "icons/imagetwin.ico") as icon:
        icon.size = (side, side)  # type: ignore[misc]  # an icon's size chooses among its pictures
        alpha = icon.convert("RGBA").getchannel("A")
    assert {alpha.getpixel((x, side * 30 // 64)) for x in range(side)} == {255}
    assert {alpha.getpixel((side * 36 // 64, y)) for y in range(side)} == {0, 255}


def test_the_icon_for_macos_reaches_the_size_of_its_screens() -> None:
    with Image.open(PACKAGING / "icons/imagetwin.icns") as icon:
        sizes = {width * scale for width, _, scale in icon.info["sizes"]}
    assert {32, 64, 128, 256, 512, 1024} <= sizes


def test_the_manifest_is_for_long_paths_and_every_screen_s_own_density() -> None:
    root = ElementTree.parse(PACKAGING / "windows/imagetwin.manifest").getroot()
    texts = {element.tag.rpartition("}")[2]: element.text for element in root.iter()}
    assert texts["longPathAware"] == "true"
    assert texts["dpiAwareness"] == "PerMonitorV2"
    levels = [element.get("level") for element in root.iter() if element.tag.endswith("requestedExecutionLevel")]
    assert levels == ["asInvoker"]


# The tools


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ("4711 WARNING: Library not found: could not resolve 'libgtk-3.so.0', dependency of 'x.so'.", True),
        ('4711 WARNING: Hidden import "tzdata" not found!', False),
        ("4711 INFO: Build complete!", False),
    ],
)
def test_a_library_that_was_not_found_fails_the_smoke_test(
    line: str, is_found: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    smoke_test = load("smoke_test", monkeypatch)
    assert smoke_test.unresolved(f"first\n{line}\nlast") == ([line] if is_found else [])


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("ImageTwin.exe", "programs with ImageTwin's and all other Python modules"),
        ("_internal/PySide6/Qt6Gui.dll", "Qt: libraries"),
        ("_internal/PySide6/Qt/lib/libQt6Gui.so.6", "Qt: libraries"),
        ("_internal/PySide6/QtGui.pyd", "PySide6: bindings"),
        ("_internal/PySide6/plugins/platforms/qwindows.dll", "Qt: plugins"),
        ("_internal/numpy.libs/libscipy_openblas64_-1.dll", "numpy: OpenBLAS and its Fortran"),
        ("_internal/numpy/_core/_multiarray_umath.cp313-win_amd64.pyd", "numpy"),
        ("_internal/PIL/_avif.cp313-win_amd64.pyd", "Pillow: AVIF"),
        ("_internal/PIL/_imaging.cp313-win_amd64.pyd", "Pillow"),
        ("_internal/python313.dll", "Python: the interpreter"),
        ("_internal/resources/icons/imagetwin.svg", "resources, the guide"),
        ("_internal/libstdc++-6-110c.dll", "readers of HEIC, JPEG XL and camera raw"),
        ("_internal/cv2/cv2.pyd", "OpenCV"),
        ("_internal/onnxruntime/capi/onnxruntime_pybind11_state.pyd", "ONNX Runtime"),
        ("_internal/imagetwin/imaging/models/efficientnet-lite0.onnx", "the model of the deep features"),
        ("_internal/something", "other"),
    ],
)
def test_each_file_of_a_bundle_has_its_part(name: str, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load("bundle_sizes", monkeypatch).part_of(name) == part


def test_the_screen_is_read_and_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    width, height, colours = 4, 3, 2
    header = [0] * 25
    header[0], header[4], header[5], header[12], header[19] = 104, width, height, 4 * width, colours
    blue, red = b"\xff\0\0\0", b"\0\0\xff\0"
    dump = struct.pack(">25I", *header) + b"name" + bytes(12 * colours) + blue * 11 + red
    (tmp_path / "screen").write_bytes(dump)
    load("screen", monkeypatch).Screen(tmp_path / "screen").save(tmp_path / "screen.png")
    with Image.open(tmp_path / "screen.png") as picture:
        assert picture.size == (width, height)
        assert picture.getpixel((0, 0)) == (0, 0, 255)
        assert picture.getpixel((3, 2)) == (255, 0, 0)


def test_the_pictures_for_the_workers_are_pictures(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    load("processes", monkeypatch).make_pictures(tmp_path, count=1)
    data = (tmp_path / "000.png").read_bytes()
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        assert picture.size == (3000, 2000)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_processes_are_known_by_their_program_and_awaited(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    processes = load("processes", monkeypatch)
    program = tmp_path / "bundle" / "sleeper"
    program.parent.mkdir()
    program.write_bytes(Path("/bin/sleep").resolve().read_bytes())
    program.chmod(0o755)
    is_ours = processes.of_bundle(program.parent)
    with subprocess.Popen([program, "60"]) as process:
        while not (found := processes.command_lines(is_ours)):
            assert process.poll() is None
        assert list(found) == [process.pid]
        assert processes.workers(found) == []
        processes.kill_parents(found)
        processes.wait_for_the_end(is_ours)


# What runs them


WORKFLOW = (ROOT / ".github/workflows/build.yml").read_text("utf-8")


def test_the_workflow_builds_and_tries_out_on_three_systems() -> None:
    systems = re.findall(r"- os: ([\w-]+)", WORKFLOW)
    assert systems == ["windows-latest", "ubuntu-latest", "macos-latest"]
    assert "packaging/smoke_test.py" in WORKFLOW


def test_the_workflow_passes_over_what_needs_a_secret_where_there_is_none() -> None:
    head, _, rest = WORKFLOW.partition("\n    steps:\n")
    steps = [head, *rest.split("\n      - ")]
    signing = [step for step in steps[1:] if "secrets." in step]
    assert len(signing) == 2
    assert all("env.SIGNS == 'true'" in step for step in signing)
    assert re.findall(r"^.*secrets\..*$", steps[0], re.M) == ["      SIGNS: ${{ secrets.WINDOWS_CERTIFICATE != '' }}"]


def test_the_scripts_that_the_workflow_runs_are_there() -> None:
    scripts = set(re.findall(r"packaging/[\w/]+\.(?:py|ps1)", WORKFLOW))
    assert len(scripts) >= 5
    # Those for Linux have their own tests.
    assert [name for name in scripts if "/linux/" not in name and not (ROOT / name).is_file()] == []


def test_only_the_release_may_write_and_only_on_a_tag() -> None:
    assert WORKFLOW.count("contents: write") == 1
    release = WORKFLOW[WORKFLOW.index("  release:") :]
    assert "contents: write" in release
    assert "if: startsWith(github.ref, 'refs/tags/v')" in release


# What Windows finds of a bundle


@pytest.fixture
def check_windows(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    # pefile comes with PyInstaller, on Windows alone; what it would read is given here.
    monkeypatch.setitem(sys.modules, "pefile", ModuleType("pefile"))
    monkeypatch.syspath_prepend(str(PACKAGING))
    return load("windows/check_windows", monkeypatch)


@pytest.mark.parametrize(
    ("library", "is_found"),
    [
        ("MSVCP140.dll", True),  # at the top, where every module looks
        ("onnxruntime/capi/msvcp140.dll", True),  # beside it
        ("PySide6/MSVCP140.dll", False),  # in the folder of another package
    ],
)
def test_a_library_counts_only_where_windows_looks_for_it(
    library: str, is_found: bool, check_windows: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, inner = Path("_internal/onnxruntime/capi/state.pyd"), Path("_internal") / library
    monkeypatch.setattr(
        check_windows, "imports", lambda file: {"msvcp140.dll", "kernel32.dll"} if file.suffix == ".pyd" else set()
    )
    faults = list(check_windows.unresolved(ROOT, [module], [module, inner]))
    assert [fault.split(" imports ")[1].split(",")[0] for fault in faults] == ([] if is_found else ["msvcp140.dll"])


def test_the_limits_are_of_the_base_and_of_all(check_windows: ModuleType) -> None:
    assert list(check_windows.too_heavy({"base": 130_000_000, "features": 180_000_000})) == []
    faults = list(check_windows.too_heavy({"base": 130_000_001, "features": 180_000_000}))
    assert [fault.split(" weighs")[0] for fault in faults] == ["the base", "the bundle"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no executable bit")
@pytest.mark.parametrize("script", [".ci/run", "packaging/windows/wine_check.sh", "packaging/linux/check_debian.sh"])
def test_the_scripts_can_be_run_and_hold_no_slip(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)
    subprocess.run(["bash", "-n", ROOT / script], check=True)


# The entry of the frozen programs


@pytest.mark.parametrize("error", [FileNotFoundError(2, "gone"), EOFError(), KeyboardInterrupt()])
def test_a_worker_without_a_parent_ends_without_a_word(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise error

    def end(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(multiprocessing, "freeze_support", fail)
    monkeypatch.setattr(os, "_exit", end)
    with pytest.raises(SystemExit) as ended:
        launch.work_as_worker()
    assert ended.value.code == 1


def test_a_module_that_the_bundle_lacks_is_no_silent_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ModuleNotFoundError("imagetwin.imaging")

    monkeypatch.setattr(multiprocessing, "freeze_support", fail)
    with pytest.raises(ModuleNotFoundError):
        launch.work_as_worker()


def test_a_frozen_program_sees_first_whether_it_is_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(multiprocessing, "freeze_support", lambda: order.append("freeze_support"))
    monkeypatch.setattr(launch, "run_program", lambda: len(order))
    assert launch.main([]) == 1
