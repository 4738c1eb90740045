"""The launcher: it makes and completes its environment, says what is wrong, and gets out of the way."""

from __future__ import annotations

import ast
import os
import platform
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import launch

REPO = Path(launch.__file__).resolve().parent
PROGRAM = """
import json, os, sys

def main(argv=None):
    found = {"args": sys.argv[1:], "cwd": os.getcwd(), "prefix": sys.prefix}
    print(json.dumps(found))
    return 7 if "--fail" in sys.argv else 0
"""


def write_wheel(folder: Path, version: str, content: str = "") -> None:
    """Make a package that pip can install without an index."""
    folder.mkdir(exist_ok=True)
    info = f"twin_stub-{version}.dist-info"
    files = {
        "twin_stub.py": content,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: twin-stub\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/RECORD": "",
    }
    with zipfile.ZipFile(folder / f"twin_stub-{version}-py3-none-any.whl", "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)


class Project:
    """A small project with the real launch.py, whose packages come from a folder beside it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.python = self.venv / launch.PYTHON.relative_to(launch.VENV)
        self.stamp = self.venv / "launch-run.stamp"
        self.wheels = root / "wheels"

    def write(self) -> None:
        (self.root / "imagetwin").mkdir(parents=True)
        (self.root / "imagetwin/__init__.py").touch()
        (self.root / "imagetwin/__main__.py").write_text(PROGRAM, "utf-8")
        (self.root / "pyproject.toml").write_text("[dependency-groups]\ntest = []\n", "utf-8")
        shutil.copy(REPO / "launch.py", self.root)
        write_wheel(self.wheels, "1.0")
        self.require("twin-stub==1.0")

    def require(self, *requirements: str) -> None:
        (self.root / "requirements.txt").write_text("\n".join(["# the pinned set", *requirements]), "utf-8")

    def start(self, *args: str, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
        offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.wheels.as_uri(), "PIP_CONFIG_FILE": os.devnull}
        environment = {**os.environ, **offline, "PYTHONUTF8": "1", **env}
        return subprocess.run(
            [sys.executable, str(self.root / "launch.py"), *args],
            cwd=cwd or self.root, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
            encoding="utf-8", check=False, timeout=300,
        )  # fmt: skip


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, subprocess.CompletedProcess[str]]:
    """A project after its first start, which all tests of this module share: do not change it."""
    project = Project(tmp_path_factory.mktemp("launch") / "first run")
    project.write()
    return project, project.start("scan")


@pytest.fixture
def installed(first_run: tuple[Project, subprocess.CompletedProcess[str]], tmp_path: Path) -> Project:
    """A project of the test's own that was started before."""
    project = Project(tmp_path / "a project – 画像")
    shutil.copytree(first_run[0].root, project.root, symlinks=True)
    if os.name == "nt":  # the interpreter is a file of .venv there, so the stamp holds the folder's name
        project.start("scan")
    return project


@pytest.fixture
def fresh(tmp_path: Path) -> Project:
    """A project that was never started."""
    project = Project(tmp_path / "project")
    project.write()
    return project


def result_of(done: subprocess.CompletedProcess[str]) -> dict[str, object]:
    found = ast.literal_eval(done.stdout)
    assert isinstance(found, dict)
    return found


def test_first_start_makes_the_environment_and_runs_the_program_in_it(
    first_run: tuple[Project, subprocess.CompletedProcess[str]],
) -> None:
    project, done = first_run
    assert done.returncode == 0, done.stderr
    assert Path(str(result_of(done)["prefix"])) == project.venv
    assert project.stamp.exists()


def test_first_start_says_in_one_line_what_it_does(
    first_run: tuple[Project, subprocess.CompletedProcess[str]],
) -> None:
    project, done = first_run
    (line,) = done.stderr.splitlines()
    assert "Installing" in line
    assert str(project.venv) in line


def test_second_start_installs_nothing(installed: Project) -> None:
    stamp = installed.stamp.stat().st_mtime_ns
    done = installed.start("scan")
    assert (done.returncode, done.stderr) == (0, "")
    assert installed.stamp.stat().st_mtime_ns == stamp


def test_changed_requirements_are_installed(installed: Project) -> None:
    write_wheel(installed.wheels, "2.0", "raise SystemExit('new')")
    installed.require("twin-stub==2.0")
    done = installed.start("scan")
    assert done.returncode == 0, done.stderr
    assert "Installing" in done.stderr
    check = subprocess.run([installed.python, "-c", "import twin_stub"], capture_output=True, check=False)
    assert b"new" in check.stderr


def test_an_environment_without_a_stamp_is_completed(installed: Project) -> None:
    installed.stamp.unlink()
    done = installed.start("scan")
    assert done.returncode == 0, done.stderr
    assert "Installing" in done.stderr
    assert installed.stamp.exists()


@pytest.mark.parametrize("harm", ["missing", "broken"])
def test_an_environment_without_a_sound_interpreter_is_made_anew(installed: Project, harm: str) -> None:
    installed.python.unlink()
    if harm == "broken":
        installed.python.write_text("no interpreter")
    done = installed.start("scan")
    assert done.returncode == 0, done.stderr
    assert Path(str(result_of(done)["prefix"])) == installed.venv


def test_a_failed_update_is_not_taken_for_complete_when_it_is_taken_back(installed: Project) -> None:
    installed.require("twin-stub==9.9")
    assert installed.start("scan").returncode == 1
    installed.require("twin-stub==1.0")
    done = installed.start("scan")
    assert done.returncode == 0
    assert "Installing" in done.stderr


def test_without_a_network_it_says_what_to_do(installed: Project) -> None:
    installed.require("twin-stub==1.0", "imagetwin-needs-this==1.0")
    done = installed.start(
        "scan", PIP_INDEX_URL="http://127.0.0.1:9/", PIP_RETRIES="1", PIP_FIND_LINKS="", PIP_NO_INDEX="0"
    )
    assert done.returncode == 1
    assert "Connect to the network" in done.stderr
    assert "imagetwin-needs-this" in done.stderr  # pip's own last lines
    assert "Traceback" not in done.stderr


def test_a_package_that_is_not_to_be_had_is_named(installed: Project) -> None:
    installed.require("twin-stub==9.9")
    done = installed.start("scan")
    assert done.returncode == 1
    assert "twin-stub==9.9" in done.stderr
    assert "Traceback" not in done.stderr


def test_exit_code_of_the_program_is_passed_on(installed: Project) -> None:
    assert installed.start("scan", "--fail").returncode == 7


def test_arguments_are_passed_on_as_they_are(installed: Project) -> None:
    args = ["scan", "my pictures", "été – 画像", "", '"quoted"', "--level=2"]
    assert result_of(installed.start(*args))["args"] == args


def test_the_users_folder_stays_the_current_one(installed: Project, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    found = result_of(installed.start("scan", "holiday", cwd=pictures))
    assert Path(str(found["cwd"])).samefile(pictures)


def test_test_runs_the_suite_of_the_project_with_its_arguments(fresh: Project, tmp_path: Path) -> None:
    fresh.require()
    (fresh.root / "test_here.py").write_text("def test_good(): pass\ndef test_bad(): assert 0\n", "utf-8")
    done = fresh.start("test", "-k", "good", cwd=tmp_path, PYTEST_ADDOPTS="-p no:cacheprovider -p no:randomly")
    assert done.returncode == 0, done.stdout
    assert "1 passed, 1 deselected" in done.stdout
    assert fresh.start("test", cwd=tmp_path, PYTEST_ADDOPTS="-p no:cacheprovider").returncode == 1


def test_an_environment_that_has_the_packages_is_used_as_it_is(fresh: Project) -> None:
    fresh.require(f"pytest=={pytest.__version__}", 'not-for-here==1.0; sys_platform == "plan9"')
    done = fresh.start("scan")
    assert (done.returncode, done.stderr) == (0, "")
    assert result_of(done)["prefix"] == sys.prefix
    assert not fresh.venv.exists()


@pytest.mark.parametrize(
    ("requirement", "present"),
    [
        ("pytest", True),
        ("PyTest>=9,<10", True),
        (f"pytest=={pytest.__version__}", True),
        (f'pytest[dev]=={pytest.__version__}; sys_platform == "{sys.platform}"', True),
        ("pytest==0.1", False),
        ("imagetwin-needs-this", False),
        (f'imagetwin-needs-this==1; sys_platform == "{sys.platform}"', False),
        ('imagetwin-needs-this==1; sys_platform == "plan9"', True),
        (f'imagetwin-needs-this==1; sys_platform != "{sys.platform}"', True),
        ('imagetwin-needs-this==1; sys_platform != "plan9"', False),
        (f'imagetwin-needs-this==1; sys_platform != "{sys.platform}" or platform_machine == "pdp11"', True),
        (f'imagetwin-needs-this==1; sys_platform == "plan9" or platform_machine == "{platform.machine()}"', False),
    ],
)
def test_presence_of_a_requirement(requirement: str, present: bool) -> None:
    assert launch.is_present(requirement, launch.versions_here()) is present


def test_every_line_of_our_requirements_is_one_that_the_check_understands() -> None:
    for line in launch.lines_of("requirements.txt"):
        spec, _, marker = line.partition(";")
        assert "==" in spec
        if marker:
            understood = Requirement(line).marker
            assert understood is not None
            assert launch.is_meant(marker) is understood.evaluate()


def test_old_python_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "OLDEST_PYTHON", (99, 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        launch.main([])


def test_old_python_can_read_the_file_that_tells_it() -> None:
    ast.parse((REPO / "launch.py").read_text("utf-8"), feature_version=(3, 8))


def test_frozen_build_runs_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(launch, "run_program", lambda: 3)
    monkeypatch.setattr(launch, "prepare", lambda **_: pytest.fail("a frozen build made an environment"))
    assert launch.main(["test"]) == 3


def test_interrupted_start_ends_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(**_: bool) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(launch, "prepare", interrupted)
    assert launch.main([]) == 130
    assert "next start completes" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told_with_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(SystemExit, match=r"cannot write to its folder .* pip install -r requirements\.txt"):
        launch.install(testing=False)


@pytest.mark.parametrize(
    ("report", "missing"),
    [
        ("libxcb-cursor.so.0: cannot open shared object file: No such file", ["libxcb-cursor.so.0"]),
        ("ImportError: libGL.so.1: cannot open shared object file", ["libGL.so.1"]),
        (
            "libxcb-util.so.1 => not found\n libc.so.6 => /lib/libc.so.6 (0x7f)\n\tlibEGL.so.1 => not found\n" * 2,
            ["libEGL.so.1", "libxcb-util.so.1"],
        ),
        ("\tlibc.so.6 => /lib/libc.so.6 (0x7f)", []),
    ],
)
def test_missing_libraries_are_read_from_the_loaders_words(report: str, missing: list[str]) -> None:
    assert launch.missing_libraries(report) == missing


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries of Linux")
@pytest.mark.parametrize(
    ("tool", "command"),
    [("apt-get", "sudo apt-get install .*libxcb-cursor0"), ("dnf", "sudo dnf install .*xcb-util-cursor")],
)
def test_missing_libraries_are_named_with_the_command_that_installs_them(
    monkeypatch: pytest.MonkeyPatch, tool: str, command: str
) -> None:
    monkeypatch.setattr(launch, "lacking_for_qt", lambda _: ["libxcb-cursor.so.0"])
    monkeypatch.setattr(shutil, "which", lambda name: name if name == tool else None)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(SystemExit, match=rf"lacks libxcb-cursor\.so\.0.*{command}"):
        launch.check_qt(["none"])


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries of Linux")
def test_root_of_debian_gets_the_libraries_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []

    def record(command: list[str], **_: object) -> tuple[bool, str]:
        commands.append(command)
        return True, ""

    monkeypatch.setattr(launch, "run", record)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(os, "access", lambda *_: True)
    launch.provide(["libxcb-cursor0"], "", "Qt cannot open its window.")
    assert [command[:2] for command in commands] == [["apt-get", "update"], ["apt-get", "install"]]
    assert commands[1][-1] == "libxcb-cursor0"


@pytest.mark.parametrize(
    ("environment", "platforms"),
    [
        ({}, ["xcb"]),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ["xcb", "wayland"]),
        ({"QT_QPA_PLATFORM": "wayland:x=1;xcb"}, ["wayland", "xcb"]),
    ],
)
def test_qt_platforms_are_those_of_the_session(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], platforms: list[str]
) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert launch.qt_platforms() == platforms


def test_no_command_but_the_window_asks_for_the_systems_libraries_of_the_window() -> None:
    program = "import sys; from imagetwin.cli.main import app; from typer.main import get_command;"
    program += "print(*get_command(app).commands); sys.exit('PySide6' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", program], cwd=REPO, capture_output=True, text=True, check=True)
    commands = set(ended.stdout.split())
    assert "open" in commands
    assert commands - launch.WINDOWLESS == {"open"}


def test_import_is_cheap() -> None:
    """The program's worker processes pay for it."""
    code = "import sys; before = set(sys.modules); import launch; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], cwd=REPO, capture_output=True, encoding="utf-8", check=True)
    assert not {"subprocess", "tomllib", "importlib.metadata", "multiprocessing"}.intersection(done.stdout.split())
