"""The walls of the house that import-linter cannot see."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

from imagetwin.engine.workers import WorkerPool
from tests.helpers.file_changes import file_changes
from tests.helpers.loaded_modules import loaded_modules
from tests.helpers.pictures import save_picture

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "imagetwin"
QT = ("PySide6", "shiboken6")


def _sources() -> dict[str, str]:
    """Return the source of every module by its name below the package: `engine.scan`, `gui`, `__main__`."""
    paths = {path.relative_to(PACKAGE).with_suffix(""): path for path in PACKAGE.rglob("*.py")}
    return {
        ".".join(name.parts).removesuffix("__init__").rstrip("."): path.read_text("utf-8")
        for name, path in sorted(paths.items())
    }


SOURCES = _sources()
TREES = {name: ast.parse(source) for name, source in SOURCES.items()}


def _is_in(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


# What is loaded


def _python(code: str, *arguments: str) -> str:
    finished = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


# The faces, the database, the network and whatever runs programs: nothing of it helps to decode.
# Readers of single formats come with the first file that needs them.
_NOT_FOR_WORKERS = (
    *("pi_heif", "pillow_heif", "pylibjxl", "rawpy"),
    *("typer", "rich", "click", "send2trash", "sqlite3", "http", "email", "ctypes.util", "multiprocessing.managers"),
    *(f"imagetwin.{name}" for name in ("gui", "cli", "review", "fileops", "discovery", "matching", "store", "config")),
)


def test_a_worker_process_loads_neither_qt_nor_a_face_of_the_program() -> None:
    with WorkerPool(1) as pool:
        loaded = pool.submit(loaded_modules).result(timeout=60)
    assert "imagetwin.imaging.decode" in loaded
    assert not [name for name in loaded if _is_in(name, *QT, *_NOT_FOR_WORKERS)]
    # Pillow's readers of single formats come with the first file that needs them.
    own = {name for name in loaded if _is_in(name, "imagetwin.engine")}
    modules = ("worker_memory", "worker_process", "workers")
    assert own == {"imagetwin.engine", *(f"imagetwin.engine.{name}" for name in modules)}


_RUN_COMMAND = """
import sys
from imagetwin.cli.main import run
code = run(sys.argv[1:], lambda folders: 99)
print("\\nEXIT", code, "QT", sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
"""


def test_the_command_line_loads_no_qt() -> None:
    printed = _python(_RUN_COMMAND, "--version")
    assert "EXIT 0 QT []" in printed


def test_a_scan_from_the_command_line_loads_no_qt(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        save_picture(tmp_path / name, seed=1, size=(80, 60))
    printed = _python(_RUN_COMMAND, "scan", "--threads", "1", str(tmp_path))
    assert "Group 1 of 1" in printed
    assert "EXIT 0 QT []" in printed


def test_the_package_alone_loads_nothing_heavy() -> None:
    code = "import sys, imagetwin; print([n for n in ('numpy', 'PIL', 'PySide6', 'typer') if n in sys.modules])"
    assert _python(code).strip() == "[]"


# Who changes files


class OwnFile(NamedTuple):
    """A place outside fileops that may change a file, because the file is the program's own."""

    module: str
    call: str
    reason: str


ALLOWED = [
    OwnFile("config.settings_file", "tempfile.NamedTemporaryFile", "the settings, before they take their place"),
    OwnFile("config.settings_file", "os.replace", "the settings take their place; a damaged file is set aside"),
    OwnFile("config.settings_file", "os.unlink", "the settings' temporary file, after a failure"),
    OwnFile("config.logging_setup", ".open", "tries whether the log can be written"),
    OwnFile("config.logging_setup", "logging.handlers.RotatingFileHandler", "the log"),
    OwnFile("engine.spool", "tempfile.TemporaryDirectory", "a scan's own folder"),
    OwnFile("engine.spool", "open", "the fingerprints in that folder"),
    OwnFile("engine.search_files", "numpy.save", "the index in that folder"),
    OwnFile("engine.search_files", "open", "that folder's files, which are brought to the disk and not changed"),
    OwnFile("engine.cluster", ".write_bytes", "a mark in a scan's own folder, for the workers to see"),
    OwnFile("engine.hashing", "numpy.save", "the hashes in that folder"),
    OwnFile("engine.embedding", "numpy.save", "the vectors in that folder"),
    OwnFile("engine.editing", "open", "the points of pictures in that folder"),
    OwnFile("engine.point_file", "numpy.save", "the index of words in that folder"),
    OwnFile("engine.pair_file", "open", "the pairs in that folder"),
    OwnFile("engine.pair_file", ".tofile", "the pairs in that folder"),
    OwnFile("engine.pair_file", ".write_bytes", "the pairs in that folder"),
    OwnFile("engine.pair_file", ".replace", "the pairs in that folder, sorted"),
    OwnFile("engine.pair_file", ".unlink", "the pairs in that folder, before they were sorted"),
    OwnFile("store.session_store", "os.replace", "a saved review takes its place; a damaged one is set aside"),
    OwnFile("store.session_store", "os.unlink", "a saved review's temporary file"),
    OwnFile("store.inspection_cache", ".replace", "a damaged cache is set aside"),
    OwnFile("store.fingerprint_cache_pixels", "open", "the cached fingerprints' pixels"),
    OwnFile("store.fingerprint_cache", ".unlink", "damaged caches that were set aside, when the cache is cleared"),
    OwnFile("engine.workers", "os.open", "the null device"),
    OwnFile("engine.workers", "open", "the null device"),
    OwnFile("gui.compare.tasks", "tempfile.TemporaryDirectory", "the compare view's own folder"),
    OwnFile("gui.compare.tasks", ".unlink", "pixels in that folder"),
    OwnFile("imaging.screen", "open", "a new file of pixels in the compare view's folder"),
    OwnFile("cli.main", "os.open", "the null device"),
    OwnFile("cli.json_files", ".write_text", "the file that --json names"),
    OwnFile("reports.writing", "open", "a new report; none that is there is opened without being told"),
    OwnFile("reports.writing", ".replace", "a report takes the place that was reserved for it"),
    OwnFile("reports.writing", ".unlink", "a report's temporary file and its reserved place, after a failure"),
    OwnFile("cli.self_test", "tempfile.TemporaryDirectory", "the self-test's own folder"),
    OwnFile("cli.self_test", ".write_bytes", "a damaged picture in that folder"),
    OwnFile("cli.self_test", ".write_text", "the report that --self-test names"),
]


def _changes_outside_fileops() -> set[tuple[str, str]]:
    return {
        (module, change.call)
        for module, source in SOURCES.items()
        if not _is_in(module, "fileops")
        for change in file_changes(source)
    }


def test_only_fileops_changes_files_but_for_the_program_s_own() -> None:
    assert _changes_outside_fileops() - {(entry.module, entry.call) for entry in ALLOWED} == set()


def test_every_exception_to_that_is_still_needed() -> None:
    assert {(entry.module, entry.call) for entry in ALLOWED} - _changes_outside_fileops() == set()


def test_fileops_itself_is_seen_to_change_files() -> None:
    assert [change.call for change in file_changes(SOURCES["fileops.trash"])]


@pytest.mark.parametrize(
    ("snippet", "call"),
    [
        ("import os; os.remove(p)", "os.remove"),
        ("import os as o; o.unlink(p)", "os.unlink"),
        ("from os import rename as r; r(a, b)", "os.rename"),
        ("import os; list(map(os.rmdir, ps))", "os.rmdir"),
        ("import os.path; os.truncate(p, 0)", "os.truncate"),
        ("import os; os.link(a, b)", "os.link"),
        ("def f():\n    import shutil\n    shutil.rmtree(p)", "shutil.rmtree"),
        ("from shutil import move; move(a, b)", "shutil.move"),
        ("from send2trash import send2trash; send2trash(p)", "send2trash.send2trash"),
        ("p.unlink()", ".unlink"),
        ("Path(p).rename(q)", ".rename"),
        ("path.replace(target)", ".replace"),
        ("path.symlink_to(target)", ".symlink_to"),
        ("list(map(Path.unlink, ps))", ".unlink"),
        ("path.write_text('x')", ".write_text"),
        ("path.touch()", ".touch"),
        ("open(p, 'wb')", "open"),
        ("open(p, mode='r+')", "open"),
        ("open(p, mode)", "open"),
        ("import io; io.open(p, 'a')", "io.open"),
        ("path.open('x')", ".open"),
        ("path.open(mode='w')", ".open"),
        ("import os; os.open(p, os.O_CREAT | os.O_RDWR)", "os.open"),
        ("import numpy as np; np.save(p, a)", "numpy.save"),
        ("from tempfile import mkstemp; mkstemp()", "tempfile.mkstemp"),
        ("QFile(p).moveToTrash()", ".moveToTrash"),
    ],
)
def test_what_changes_a_file_is_seen(snippet: str, call: str) -> None:
    assert call in [change.call for change in file_changes(snippet)]


@pytest.mark.parametrize(
    "snippet",
    [
        "text.replace('a', 'b')",
        "from dataclasses import replace; replace(settings, threshold=3)",
        "import dataclasses; dataclasses.replace(settings, threshold=3)",
        "date.replace(tzinfo=None)",
        "names.remove('a')",
        "open(p)",
        "open(p, 'rb')",
        "open(p, encoding='utf-8')",
        "path.open()",
        "path.open('rb')",
        "Image.open(path, formats=formats)",
        "spool.open()",
        "import os; os.open(p, os.O_RDONLY)",
        "import os; os.path.join(a, b)",
        "remove(p)",
        "import numpy as np; np.load(p, mmap_mode='r')",
        "self.remove(p)",
    ],
)
def test_what_changes_no_file_is_left_alone(snippet: str) -> None:
    assert file_changes(snippet) == []


# Who knows Qt, and who starts threads


def _imports(tree: ast.Module) -> Iterator[str]:
    """Yield the full name of everything that is imported, anywhere in the module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_only_the_window_imports_qt() -> None:
    importers = [name for name, tree in TREES.items() if any(_is_in(each, *QT) for each in _imports(tree))]
    assert [name for name in importers if not _is_in(name, "gui")] == []


_THREAD_NAMES = {"Thread", "Timer", "ThreadPoolExecutor", "QThread", "QThreadPool", "QRunnable", "QtConcurrent"}


def _thread_starters(tree: ast.Module) -> set[str]:
    """Return the names in a module by which threads are started."""
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    used |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    used |= {name.rpartition(".")[2] for name in _imports(tree)}
    return used & _THREAD_NAMES


def test_only_jobs_and_what_loads_pictures_start_threads_in_the_window() -> None:
    starters = {
        name: _thread_starters(tree)
        for name, tree in TREES.items()
        if _is_in(name, "gui") and not _is_in(name, "gui.jobs", "gui.thumbnail_loader", "gui.compare.work")
    }
    assert {name: found for name, found in starters.items() if found} == {}


@pytest.mark.parametrize(
    "snippet",
    ["import threading; threading.Thread()", "from PySide6.QtCore import QThread", "QThreadPool.globalInstance()"],
)
def test_what_starts_a_thread_is_seen(snippet: str) -> None:
    assert _thread_starters(ast.parse(snippet))


# The house itself


def test_every_package_has_its_place_among_the_layers() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (layers,) = (contract for contract in contracts if contract["type"] == "layers")
    listed = {name.strip() for layer in layers["layers"] for name in layer.split("|")}
    there = {name.partition(".")[0] for name in SOURCES if name}
    assert listed == there
    assert layers["exhaustive"] is True


Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def _silent_definitions(tree: ast.Module) -> Iterator[str]:
    """Yield the names of public classes, functions and methods without a docstring; Qt's own methods need none."""
    for node in tree.body:
        if not isinstance(node, Definition) or _needs_none(node):
            continue
        if _silent(node):
            yield node.name
        if isinstance(node, ast.ClassDef):
            qt_names = _names_of_qt_bases(tree, node)
            methods = (child for child in node.body if isinstance(child, Definition) and not _needs_none(child))
            yield from (f"{node.name}.{each.name}" for each in methods if each.name not in qt_names and _silent(each))


def _silent(node: Definition) -> bool:
    return not ast.get_docstring(node)


def _needs_none(node: Definition) -> bool:
    """Tell whether a name says enough: private, or that of a method that the base class explains."""
    decorators = {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}
    return node.name.startswith("_") or bool(decorators & {"override", "overload"})


def _names_of_qt_bases(tree: ast.Module, node: ast.ClassDef) -> set[str]:
    bases = {ast.unparse(base) for base in node.bases}
    full_names = [name for name in _imports(tree) if name.rpartition(".")[2] in bases and _is_in(name, *QT)]
    parts = [name.rpartition(".") for name in full_names]
    return {name for module, _, base in parts for name in dir(getattr(import_module(module), base))}


def test_every_module_says_what_it_is_for() -> None:
    assert [name for name, tree in TREES.items() if not ast.get_docstring(tree)] == []


@pytest.mark.parametrize("module", sorted(TREES))
def test_everything_public_says_what_it_is(module: str) -> None:
    assert list(_silent_definitions(TREES[module])) == []


def test_what_says_nothing_is_seen() -> None:
    source = "class A:\n  def b(self): ...\n  def _c(self): ...\ndef d(): ...\ndef _e(): ..."
    assert list(_silent_definitions(ast.parse(source))) == ["A", "A.b", "d"]
