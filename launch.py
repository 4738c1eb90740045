"""Start ImageTwin from its own folder: the window, the command line, or (``test``) the test suite.

The first start makes ``.venv`` beside this file and installs what is needed; later starts go straight on.
Standard library alone. Worker processes import this module again, so importing it does nothing.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST_PYTHON = (3, 11)
WINDOWLESS = {
    *("scan", "report", "compare", "leaks", "clean", "undo", "history", "formats", "recipe", "cache"),
    *("--version", "--help", "-h", "--self-test"),
}
NETWORK_SIGNS = ("Retrying (", "ConnectionPool", "ConnectionError", "timed out")
FEDORA_LIBRARIES = (
    "glib2 fontconfig freetype dbus-libs libxkbcommon libxkbcommon-x11 libglvnd-glx libglvnd-egl "
    "libX11 libX11-xcb libxcb xcb-util xcb-util-cursor xcb-util-image xcb-util-keysyms xcb-util-renderutil "
    "xcb-util-wm"
)
# Two at a time: the tests that start processes wait for them.
ALL_TESTS = ("-n", "2", "--dist", "worksteal")


def main(args: list[str]) -> int:
    """Bring about what the program needs, then run it; the result is the program's exit code."""
    if getattr(sys, "frozen", False):
        work_as_worker()
        hold_mutex()
        return run_program()
    if tuple(sys.version_info) < OLDEST_PYTHON:
        sys.exit(f"ImageTwin needs Python 3.11 or newer, and this is {sys.version.split()[0]}: use a newer one.")
    testing = args[:1] == ["test"]
    try:
        if not prepare(testing=testing):
            return hand_over([str(PYTHON), str(ROOT / "launch.py"), *args])
        if testing:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        if sys.platform == "linux" and not WINDOWLESS.intersection(args[:1]):
            check_qt(qt_platforms())
    except KeyboardInterrupt:
        say("Stopped. The next start completes what is missing.")
        return 130
    except OSError as error:
        sys.exit(f"ImageTwin could not be made ready: {error}. Remove {VENV} and start again.")
    if testing:
        os.chdir(ROOT)
        return hand_over([sys.executable, "-m", "pytest", *(args[1:] or ALL_TESTS)])
    return run_program()


def work_as_worker() -> None:
    """In a frozen build's worker, which is this program again: do its work and end; in all others do nothing.

    Where its parent is gone or has cancelled before the worker was ready, it ends without a word: an error that left
    here would be shown in a dialog by the windowed program.
    """
    from multiprocessing import freeze_support
    from pickle import UnpicklingError

    try:
        freeze_support()
    except (OSError, EOFError, UnpicklingError, KeyboardInterrupt):
        os._exit(1)


def hold_mutex() -> None:
    """On Windows let the installer and the uninstaller see that the program runs; Windows lets go of it at its end."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.CreateMutexW(None, False, "ImageTwin")


def run_program() -> int:
    """Run the program in this process, with the arguments in sys.argv."""
    from imagetwin.__main__ import main as program

    return program()


def hand_over(command: list[str]) -> int:
    """Let another process take this one's place; on Windows wait for it and return its exit code."""
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that does the work
    return subprocess.call(command)


def prepare(*, testing: bool) -> bool:
    """Make sure of all packages; False where .venv's interpreter is to go on instead of this one."""
    if is_stamped(stamps(testing=testing)):
        return is_inside_venv()
    needed, versions = [*lines_of("requirements.txt"), *(test_group() if testing else [])], versions_here()
    if all(is_present(requirement, versions) for requirement in needed):
        return True
    install(testing=testing)
    return False


def is_inside_venv() -> bool:
    """Tell whether .venv runs this; its file's name settles it too, so that no start can repeat for ever."""
    return VENV in (Path(sys.prefix), Path(sys.executable).parent.parent)


def stamps(*, testing: bool) -> dict[Path, str]:
    """Each stamp file, and what it says once today's .venv has today's packages."""
    config = VENV / "pyvenv.cfg"
    # The interpreter behind the link is part of it: a system's upgrade leaves the packages to the old one.
    text = f"{PYTHON.resolve()}\n{config.read_text('utf-8') if config.exists() else ''}"
    texts = {VENV / "launch-run.stamp": "\n".join([text, *lines_of("requirements.txt")])}
    if testing:
        texts[VENV / "launch-test.stamp"] = "\n".join([*texts.values(), *test_group()])
    return texts


def is_stamped(texts: dict[Path, str]) -> bool:
    """Tell whether .venv has an interpreter, and each stamp as it should be."""
    return PYTHON.exists() and all(f.exists() and f.read_text("utf-8") == text for f, text in texts.items())


def write_stamps(texts: dict[Path, str]) -> None:
    """Note in .venv what is done."""
    for file, text in texts.items():
        file.write_text(text, "utf-8")


def lines_of(name: str) -> list[str]:
    """The lines of one of our lists, without its comments."""
    lines = (ROOT / name).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def test_group() -> list[str]:
    """What the test suite needs beside the program's own packages."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return list(project.get("dependency-groups", {}).get("test", []))


def versions_here() -> dict[str, str]:
    """The version of each distribution of this interpreter; importlib.metadata would take 80 ms for them."""
    folders = [folder for entry in reversed(sys.path) for folder in Path(entry).glob("*.dist-info")]
    found = [folder.stem.rpartition("-") for folder in folders]
    return {normal(name): version for name, _, version in found}


def normal(name: str) -> str:
    """A distribution's name as all its spellings agree on it."""
    return name.strip().lower().replace("-", "_").replace(".", "_")


def is_present(requirement: str, versions: dict[str, str]) -> bool:
    """Tell whether a requirement is among them: the pinned version, or any where none is pinned."""
    import re

    spec, _, marker = requirement.partition(";")
    if marker and not is_meant(marker):
        return True
    name, _, pinned = spec.partition("==")
    found = versions.get(normal(re.split(r"[^\w.-]", name)[0]))
    return found is not None and pinned.strip() in ("", found)


def is_meant(marker: str) -> bool:
    """Tell whether a marker means this machine; ours compare by == and !=, joined by "and", and these by "or"."""
    import platform

    here = {"sys_platform": sys.platform, "platform_machine": platform.machine()}

    def holds(comparison: str) -> bool:
        name, sign, value = comparison.split()
        return (here[name] == value.strip('"')) == (sign == "==")

    return any(all(map(holds, part.split(" and "))) for part in marker.split(" or "))


def install(*, testing: bool) -> None:
    """Complete .venv, or make it, and stamp it."""
    if not os.access(VENV if VENV.exists() else ROOT, os.W_OK):
        sys.exit(
            f"ImageTwin cannot write to its folder {ROOT}. Copy it to a folder of your own, or install "
            "what it needs into an environment of your own with: python3 -m pip install -r requirements.txt"
        )
    say(f"Installing what it needs into {VENV}. This happens once and can take some minutes.")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check"]
    if not run([*pip, "--version"])[0]:
        make_venv()
    for file in stamps(testing=True):
        file.unlink(missing_ok=True)  # or an interrupted update, taken back, would pass for complete
    group = test_group() if testing else []
    done, output = run([*pip, "install", "-q", "--no-input", "-r", str(ROOT / "requirements.txt"), *group])
    if not done:
        sys.exit(pip_advice(output))
    write_stamps(stamps(testing=testing))


def make_venv() -> None:
    """Make .venv anew, with pip in it."""
    from importlib.util import find_spec

    if find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        package = f"python3.{sys.version_info.minor}-venv"
        provide([package], "python3-libs", "This Python cannot make an environment: it has no ensurepip.")
    done, output = run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if not done:
        sys.exit(f"ImageTwin could not make {VENV}. Remove it and start again. Python said:\n{output}")


def pip_advice(output: str) -> str:
    """What to tell when pip failed."""
    problem = "ImageTwin's packages could not be installed. Put right what pip names below"
    if any(sign in output for sign in NETWORK_SIGNS):
        problem = "The package index cannot be reached. Connect to the network, or set HTTPS_PROXY or PIP_INDEX_URL"
    return f"{problem}, and start again. pip said:\n{output}"


def qt_platforms() -> list[str]:
    """The platform plugins of which Qt's window needs one."""
    if chosen := os.environ.get("QT_QPA_PLATFORM"):
        return [part.partition(":")[0] for part in chosen.split(";")]
    return ["xcb", "wayland"] if os.environ.get("WAYLAND_DISPLAY") else ["xcb"]


def check_qt(platforms: list[str]) -> None:
    """Make sure, once for each .venv, that the system has the libraries that Qt loads."""
    installed = next(iter(stamps(testing=False).values()))
    stamp = {VENV / f"launch-qt-{'-'.join(platforms)}.stamp": installed}
    if is_inside_venv() and is_stamped(stamp):
        return
    if missing := lacking_for_qt(platforms):
        problem = f"Qt cannot be loaded: the system lacks {', '.join(missing)}."
        provide(lines_of("packaging/linux-libraries.txt"), FEDORA_LIBRARIES, problem)
        if missing := lacking_for_qt(platforms):
            sys.exit(f"Qt cannot be loaded: the system still lacks {', '.join(missing)}. Install them.")
    if is_inside_venv() and os.access(VENV, os.W_OK):
        write_stamps(stamp)


def lacking_for_qt(platforms: list[str]) -> list[str]:
    """The system libraries that the platform plugin nearest to complete still lacks."""
    from importlib.util import find_spec
    from shutil import which

    package = find_spec("PySide6")
    if package is None or package.origin is None or not which("ldd"):
        return []  # nothing to look at, or with: Qt itself will tell
    plugins = Path(package.origin).parent / "Qt/plugins/platforms"
    reports = [run(["ldd", str(plugins / f"libq{platform}.so")], lines=999)[1] for platform in platforms]
    return min(map(missing_libraries, reports), key=len)


def missing_libraries(report: str) -> list[str]:
    """The libraries that the loader did not find, by its own words or by ldd's."""
    import re

    return sorted(set(re.findall(r"([^\s:]+\.so[.\d]*)(?: => not found|: cannot open shared object)", report)))


def provide(packages: list[str], fedora: str, problem: str) -> None:
    """Install system packages as root of Debian or Ubuntu; elsewhere end with the command that does."""
    from shutil import which

    apt = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not which("apt-get"):
        how = f"with: sudo dnf install {fedora}" if which("dnf") else "with the system's package manager."
        sys.exit(f"{problem} Install what is missing {how}")
    if not os.access("/var/lib/dpkg", os.W_OK):  # not root
        sys.exit(f"{problem} Install what is missing with: sudo {' '.join(apt)}")
    say(f"{problem} Installing it with apt-get.")
    run(["apt-get", "update"])  # where it fails, the lists at hand may do
    done, output = run(apt)
    if not done:
        sys.exit(f"{problem} apt-get could not install it. Put right what it says, and start again:\n{output}")


def run(command: list[str], lines: int = 4) -> tuple[bool, str]:
    """Run a program without questions: whether it succeeded, and the last lines that it wrote."""
    import subprocess

    quiet = {"DEBIAN_FRONTEND": "noninteractive", "PIP_USER": "0", "PYTHONUTF8": "1", "LC_ALL": "C"}
    environment = {**os.environ, **quiet}
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
        )
    except OSError as error:
        return False, str(error)
    output = done.stdout.decode("utf-8", "replace").strip().splitlines()
    return done.returncode == 0, "\n".join(output[-lines:])


def say(sentence: str) -> None:
    """Tell the user, on stderr, since stdout is the program's."""
    print(f"ImageTwin: {sentence}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
