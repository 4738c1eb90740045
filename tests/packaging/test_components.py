"""The parts of a bundle: what belongs to which, how it is taken apart, and that all who ask agree on it."""

import ast
import ctypes
import importlib.metadata
import importlib.util
import os
import re
import sys
import tomllib
from pathlib import Path, PurePosixPath
from types import ModuleType, SimpleNamespace

import pytest

import launch
from imagetwin.imaging import extras
from imagetwin.imaging.embedding import BUILT_IN_PATH

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
FILES = {
    "base": ["ImageTwin", "_internal/numpy/core.so", "_internal/imagetwin/reports/page.css", "_internal/cv2.txt"],
    "formats": ["_internal/pi_heif/heif.py", "_internal/rawpy-1.0.dist-info/METADATA", "_internal/libheif-ab12.dll"],
    "features": ["_internal/cv2/__init__.py", "_internal/opencv_python_headless.libs/liba.so.1"],
    "embedding": ["_internal/onnxruntime/capi/state.pyd", "_internal/imagetwin/imaging/models/net.onnx"],
}


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    spec = importlib.util.spec_from_file_location(f"packaging_{Path(name).stem}", PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def components(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return load("components", monkeypatch)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "ImageTwin"
    for name in (name for names in FILES.values() for name in names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
    return folder


def names_in(folder: Path) -> list[str]:
    files = (file for file in folder.rglob("*") if file.is_file() or file.is_symlink())
    return sorted(file.relative_to(folder).as_posix() for file in files)


# The table


def test_a_component_is_an_extra_of_the_package_with_its_module(components: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for component in components.COMPONENTS:
        assert component.name in project["optional-dependencies"]
        assert component.modules == extras.EXTRAS[component.name]
    assert {component.name for component in components.COMPONENTS} == set(extras.EXTRAS)


def test_a_component_lies_in_the_folders_that_its_packages_have_here(components: ModuleType) -> None:
    packages = importlib.metadata.packages_distributions()
    for component in components.COMPONENTS:
        for module in component.modules:
            assert module in component.folders
            installed = importlib.metadata.files(packages[module][0])
            assert installed
            # Only of readers is the version shown, so only their descriptions are in a bundle.
            files = [file for file in installed if component.name == "formats" or ".dist-info" not in file.parts[0]]
            assert {components.component_of(file) for file in files if ".." not in file.parts} == {component.name}
    inner = PurePosixPath(BUILT_IN_PATH.relative_to(ROOT).as_posix())
    assert components.component_of(inner) == "embedding"


def imported_at_the_head(file: Path) -> set[str]:
    """What a module imports when it is imported itself: modules, and what may be one in a package."""
    head = ast.parse(file.read_text("utf-8")).body
    names = {alias.name for node in head if isinstance(node, ast.Import) for alias in node.names}
    parts = [(str(node.module), node.names) for node in head if isinstance(node, ast.ImportFrom)]
    return names | {name for module, each in parts for name in (module, *(f"{module}.{alias.name}" for alias in each))}


def test_the_program_starts_without_a_component(components: ModuleType) -> None:
    """A module that imports one at its head is imported by nobody's head, but where a picture needs it."""
    of_components = {module for component in components.COMPONENTS for module in component.modules}
    heads = {file: imported_at_the_head(file) for file in [ROOT / "launch.py", *(ROOT / "imagetwin").rglob("*.py")]}
    bound = {file for file, names in heads.items() if {name.split(".")[0] for name in names} & of_components}
    assert {file.parent.name for file in bound} <= {"imaging"}
    names_of_bound = {".".join(file.relative_to(ROOT).with_suffix("").parts) for file in bound}
    assert {file: names & names_of_bound for file, names in heads.items() if names & names_of_bound} == {}


def test_a_component_may_name_files_by_a_pattern(components: ModuleType) -> None:
    def is_inside(inner: str, pattern: str) -> bool:
        return bool(components.is_inside(PurePosixPath(inner), pattern))

    assert is_inside("libheif-7512.dll", "libheif-*.dll")
    assert is_inside("rawpy-0.28.dist-info/licenses/LICENSE", "rawpy-*.dist-info")
    assert not is_inside("PySide6/libheif-7512.dll", "libheif-*.dll")
    assert not is_inside("imagetwin/imaging", "imagetwin/imaging/models")


# Taking a bundle apart


def test_every_file_is_in_one_part_and_all_parts_together_are_the_bundle(
    components: ModuleType, bundle: Path, tmp_path: Path
) -> None:
    sizes = components.split(bundle, tmp_path / "parts")
    for name, files in FILES.items():
        assert names_in(tmp_path / "parts" / name) == sorted(files)
        assert sizes[name] == sum(len(file) for file in files)
    for file in names_in(bundle):
        (found,) = (tmp_path / "parts" / name / file for name in FILES if (tmp_path / "parts" / name / file).exists())
        assert found.read_bytes() == (bundle / file).read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="PyInstaller makes no links on Windows")
def test_a_link_goes_with_the_library_that_it_leads_to(components: ModuleType, bundle: Path, tmp_path: Path) -> None:
    (bundle / "_internal/liba.so.1").symlink_to("opencv_python_headless.libs/liba.so.1")
    (bundle / "_internal/libc.so").symlink_to("numpy/core.so")
    sizes = components.split(bundle, tmp_path / "parts")
    link = tmp_path / "parts/features/_internal/liba.so.1"
    assert link.is_symlink()
    assert link.read_bytes() == (bundle / FILES["features"][1]).read_bytes()
    assert (tmp_path / "parts/base/_internal/libc.so").is_symlink()
    assert sizes["features"] == sum(len(file) for file in FILES["features"])


def test_parts_are_never_mixed_with_older_ones(components: ModuleType, bundle: Path, tmp_path: Path) -> None:
    components.split(bundle, tmp_path / "parts")
    with pytest.raises(FileExistsError):
        components.split(bundle, tmp_path / "parts")


# What the program says where a component is not there


@pytest.mark.parametrize("extra", sorted(extras.EXTRAS))
@pytest.mark.parametrize(
    ("system", "words"),
    [
        ("win32", "run the full installer of ImageTwin"),
        ("linux", "install the package imagetwin-"),
        ("darwin", "this copy of ImageTwin was built without"),
    ],
)
def test_a_frozen_copy_names_no_command_of_python(
    extra: str, system: str, words: str, monkeypatch: pytest.MonkeyPatch, components: ModuleType
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(extras, "_SYSTEM", system)
    if system == "linux" and extra in load("linux/build_deb", monkeypatch).IN_PROGRAM:
        words = "this copy of ImageTwin was built without"
    sentence = extras.how_to_get(extra)
    assert sentence.startswith(words)
    assert "pip" not in sentence
    (component,) = (each for each in components.COMPONENTS if each.name == extra)
    assert any(each in sentence for each in (component.title, component.name, *component.modules))


def test_a_folder_that_was_left_behind_is_no_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "left_behind").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    assert importlib.util.find_spec("left_behind") is not None
    assert not extras.is_installed("left_behind")
    assert extras.is_installed("json")


# The installer's script

SCRIPT = (PACKAGING / "windows/imagetwin.iss").read_text("utf-8-sig")


def section(name: str) -> str:
    found = re.search(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", SCRIPT, re.M | re.S)
    assert found is not None
    return found[1]


def test_the_installer_offers_each_component_and_lays_down_its_part(components: ModuleType) -> None:
    offered = re.findall(r'^Name: "(\w+)"', section("Components"), re.M)
    assert offered == ["base", *(component.name for component in components.COMPONENTS)]
    for component in components.COMPONENTS:
        line = f'Source: "{{#Parts}}\\{component.name}\\*"; DestDir: "{{app}}"; Components: {component.name};'
        assert line in section("Files")
        assert f"\nen.{component.name.capitalize()}={component.title}: {component.description}\n" in SCRIPT
        # The name by which the program tells where to get it stands in every language.
        assert component.title in re.search(rf"^de\.{component.name}=(.*)$", SCRIPT, re.M | re.I)[1]  # type: ignore[index]


def test_the_installer_says_each_word_in_both_languages() -> None:
    english, german = (set(re.findall(rf"^{language}\.(\w+)=.", SCRIPT, re.M)) for language in ("en", "de"))
    assert english == german
    used = set(re.findall(r"\{cm:(\w+)[,}]", SCRIPT))
    assert used - english == {"CreateDesktopIcon", "AdditionalIcons", "LaunchProgram"}  # Inno Setup's own
    assert english <= used


def test_the_uninstaller_takes_all_own_files_but_the_journal_and_the_quarantine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the folders that the program has on Windows: `{#Own}` is %LOCALAPPDATA%\\ImageTwin."""
    from platformdirs.windows import Windows

    from imagetwin.config import paths

    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda _name: "local")
    monkeypatch.setattr(paths, "_DIRS", Windows("ImageTwin", appauthor=False))
    separator = re.compile(r"[\\/]")

    def inside(path: Path) -> str:
        return "/".join(separator.split(str(path))[2:])

    lines = re.findall(r'^Type: (\w+); Name: "\{#Own\}\\?(.*)"$', section("UninstallDelete"), re.M)
    folders = [name for kind, name in lines if kind == "filesandordirs"]
    patterns = [name for kind, name in lines if kind == "files"]
    assert separator.split(str(paths.journal_path()))[:2] == ["local", "ImageTwin"]

    def goes(path: Path) -> bool:
        name = PurePosixPath(inside(path))
        return name.parts[0] in folders or (len(name.parts) == 1 and any(name.match(each) for each in patterns))

    for path in (paths.settings_path(), paths.log_path(), paths.cache_path(), paths.thumbnails_path()):
        assert goes(path), path
    assert goes(paths.dismissals_path())
    assert goes(paths.last_review_path())
    assert goes(paths.settings_path().with_suffix(".damaged"))
    journal = paths.journal_path()
    for path in (journal, journal.with_name(f"{journal.name}-wal"), paths.quarantine_path() / "picture.jpg"):
        assert not goes(path), path
    assert ("dirifempty", "") in lines


def test_the_installer_asks_for_no_administrator_and_waits_for_the_program_to_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    setup = dict(line.split("=", 1) for line in section("Setup").splitlines() if "=" in line and line[0] != ";")
    assert setup["PrivilegesRequired"] == "lowest"
    assert "HKLM" not in SCRIPT
    held: list[tuple[object, ...]] = []
    kernel32 = SimpleNamespace(CreateMutexW=lambda *arguments: held.append(arguments))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel32), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    launch.hold_mutex()
    assert held == [(None, False, setup["AppMutex"])]


def test_the_installer_learns_its_version_and_the_formats_from_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    from imagetwin import __version__
    from imagetwin.domain.formats import READABLE_ENDINGS

    defines = dict(
        word.removeprefix("/D").split("=", 1) for word in load("windows/make_installer", monkeypatch).defines(PACKAGING)
    )
    assert defines["Version"] == __version__
    assert re.fullmatch(r"\d+\.\d+\.\d+\.\d+", defines["Numbers"])
    assert set(defines["Extensions"].split(".")[1:]) == READABLE_ENDINGS
    assert set(re.findall(r"\{#(\w+)\}", SCRIPT)) - set(re.findall(r"#define (\w+)", SCRIPT)) <= set(defines)
    assert __version__ not in SCRIPT.replace("/DVersion=0.1.0", "").replace("/DNumbers=0.1.0.0", "")


def test_an_installer_above_its_limit_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    script = load("windows/make_installer", monkeypatch)
    sizes = dict(script.MOST_BYTES)
    assert list(script.too_heavy(sizes)) == []
    heavy = next(iter(sizes))
    sizes[heavy] += 1
    (fault,) = script.too_heavy(sizes)
    assert heavy in fault
