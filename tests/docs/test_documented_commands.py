"""Every command of the documents is run, in order, as a stranger would; the few that are not are named with reasons."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import typer
from platformdirs import PlatformDirs

from imagetwin import __main__ as entry
from imagetwin.cli.main import app
from imagetwin.config import paths
from tests.docs import commands as known
from tests.docs.commands import Run, reason_not_to_run
from tests.helpers.documents import PYTHONS, ROOT, Command, commands, documents, inline_code, section
from tests.helpers.thread_workers import ThreadWorkers

WITH_COMMANDS = [each for each in documents() if any(not reason_not_to_run(one) for one in commands(each))]
ALL = [command for document in documents() for command in commands(document)]
# Of other programs; everything else has to be found in a source of ours.
_FOREIGN_OPTIONS = frozenset({"--group"})
_CLI: Any = typer.main.get_command(app)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "prepared"
    known.prepare(folder)
    return folder


@pytest.fixture
def here(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own with what the documents name, in which the test stands, and a home of its own."""
    folder = tmp_path / "here"
    shutil.copytree(made, folder)
    monkeypatch.chdir(folder)
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setattr(paths, "_DIRS", PlatformDirs("ImageTwin", appauthor=False))
    for module in ("scan", "inspecting", "picturing"):
        monkeypatch.setattr(f"imagetwin.engine.{module}.WorkerPool", ThreadWorkers)
    return folder


@pytest.fixture
def run(here: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what runs ImageTwin in this process, and returns the exit code; a window is only said to open."""

    def no_window(folders: Sequence[Path], gone: Sequence[Path] = ()) -> int:
        assert not gone
        assert all(folder.is_dir() for folder in folders)
        return 0

    monkeypatch.setattr(entry, "open_window", no_window)
    monkeypatch.setattr("gc.freeze", lambda: None)  # it is for a process that ends
    return lambda *arguments: entry.main([str(each) for each in arguments])


@pytest.mark.parametrize("document", WITH_COMMANDS, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_commands_of_a_document_do_what_they_say(document: Path, run: Run, made: Path, here: Path) -> None:
    listed = [command for command in commands(document) if not reason_not_to_run(command)]
    of_removals = [command for command in listed if {"undo", "history", "--yes"} & set(command.words)]
    if of_removals and "--yes" not in of_removals[0].words and "clean" not in of_removals[0].words:
        known.remove_something(run, here)
    reading = ""
    for command in listed:
        if section(command) != reading:  # each begins with what the others may have moved
            shutil.copytree(made, here, dirs_exist_ok=True)
            reading = section(command)
        for name in known.OUTPUTS:
            shutil.rmtree(here / name, ignore_errors=True)
        before = _pictures_in(here)
        expected = next((code for word, code in known.EXIT_CODES.items() if word in command.words), 0)
        assert _run(command, run, here) == expected, f"{command} did not end with {expected}"
        changes = bool({"undo", "--yes"} & set(command.words))
        assert (_pictures_in(here) != before) == changes, f"{command}: pictures were {'not ' * changes}changed"


def _pictures_in(folder: Path) -> dict[str, tuple[int, int]]:
    """Return all pictures that a command may be about, with size and time."""
    files = [path for name in known.MADE for path in sorted((folder / name).rglob("*")) if path.is_file()]
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in files}


def _run(command: Command, run: Run, here: Path) -> int:
    if command.program is not None:
        return run(*(known.placed(word, here) for word in command.program))
    name, *rest = command.words
    assert Path(name).name in PYTHONS, f"{command}: run it, or name it in tests/docs/commands.py with the reason"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, *rest], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode


def test_the_documents_have_commands_and_each_reason_not_to_run_one_is_needed() -> None:
    assert len(ALL) > 50
    assert [each for each in known.NOT_RUN if not any(one.words[: len(each.words)] == each.words for one in ALL)] == []


@pytest.mark.parametrize("command", [one for one in ALL if reason_not_to_run(one)], ids=str)
def test_a_command_that_is_not_run_names_what_is_there(command: Command) -> None:
    _check_words(command)
    _check_options(command)


def test_the_commands_in_the_text_name_what_is_there() -> None:
    found = [one for document in documents() for one in inline_code(document)]
    called = [one for one in found if one.program is not None or Path(one.words[0]).name in PYTHONS]
    assert len(called) > 30
    for command in called:
        _check_words(command)
        _check_options(command)


def test_every_option_in_the_text_is_one_of_ours() -> None:
    spans = [one for document in documents() for one in inline_code(document)]
    options = [(one, word) for one in spans for word in one.words if re.fullmatch(r"--[a-z][a-z-]+(=.*)?", word)]
    assert len(options) > 60
    ours = _options_of_commands() | _FOREIGN_OPTIONS
    sources = _sources()
    unknown = [str(one) for one, word in options if word not in ours and f'"{word.partition("=")[0]}"' not in sources]
    assert unknown == []


def _check_words(command: Command) -> None:
    """Look up files, modules and extras that a command names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras, groups = project["project"]["optional-dependencies"], project["dependency-groups"]
    for before, word in zip(("", *command.words), command.words, strict=False):
        if word == "launch.py" or ("/" in word and word.endswith((".py", ".spec", ".sh", ".txt"))):
            assert (ROOT / word).is_file(), f"{command}: {word} is not there"
        if extra := re.search(r"\[([\w,]+)\]", word):
            assert set(extra[1].split(",")) <= set(extras), f"{command}: no such extra"
        if before == "--group":
            assert word in groups, f"{command}: no such group"
        if before == "-m" and word.partition(".")[0] in ("benchmarks", "tests", "imagetwin"):
            assert _module(word), f"{command}: no such module"


def _module(name: str) -> list[Path]:
    place = ROOT.joinpath(*name.split("."))
    return [path for path in (place.with_suffix(".py"), place / "__main__.py") if path.is_file()]


def _check_options(command: Command) -> None:
    """Look up a command's options: by the command line's parser, or in the source of the script that it calls."""
    if command.program is not None:
        _check_program(command, command.program)
        return
    scripts = [ROOT / word for word in command.words if word.endswith(".py")]
    modules = [word for before, word in zip(command.words, command.words[1:], strict=False) if before == "-m"]
    sources = [*scripts, *(path for module in modules for path in _module(module))]
    text = "".join(path.read_text("utf-8") for path in sources)
    for word in command.words:
        if sources and word.startswith("--"):
            assert f'"{word}"' in text, f"{command}: {word} is no option of it"


def _check_program(command: Command, arguments: tuple[str, ...]) -> None:
    group = _CLI
    while arguments and arguments[0] in getattr(group, "commands", {}):
        group, arguments = group.commands[arguments[0]], arguments[1:]
    own = {"--self-test", "test", "--version"} if group is _CLI else set()
    assert group is not _CLI or not arguments or arguments[0] in own or arguments[0] == "--help", f"{command}: no such"
    taken = {name for each in group.params for name in (*each.opts, *each.secondary_opts)} | {"--help"} | own
    unknown = {word for word in arguments if word.startswith("-") and word != "-"} - taken
    assert not unknown, f"{command}: {unknown} are no options of it"


def _options_of_commands() -> set[str]:
    found, groups = {"--help", "--version", "--self-test"}, [_CLI]
    while groups:
        group = groups.pop()
        groups += getattr(group, "commands", {}).values()
        found |= {name for each in group.params for name in (*each.opts, *each.secondary_opts)}
    return found


def _sources() -> str:
    folders = ("tools", "benchmarks", "packaging", "tests/safety")
    return "".join(path.read_text("utf-8") for each in folders for path in (ROOT / each).rglob("*.py"))
