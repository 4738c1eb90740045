"""Builds the bundle on this system and tries it out: for what the source never shows.

    python3 packaging/smoke_test.py [--work DIR] [--no-build]

1. PyInstaller builds packaging/imagetwin.spec; a "could not resolve" among its warnings fails the test, and so does a
   language without its words.
2. Both programs pass their own self-test, and the command line finds a pair; so does the program without the
   components that can be left out, and says what it is without.
3. The window opens (on Linux under Xvfb; the time is taken, and the screen is saved as window.png).
4. On Linux no process of the bundle is left after Cancel or Ctrl-C, after closing the window in the middle of a scan,
   after killing the program.
5. On Windows pefile looks into the files.

What was measured is printed, and written to report.json. Where this Python has no PyInstaller, an environment of its
own is made in the work folder; what the system lacks is named, or installed as root of Debian.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(HERE)]

from bundle_sizes import sizes_by_part, table  # noqa: E402
from components import BASE, COMPONENTS, split  # noqa: E402

import launch  # noqa: E402

if TYPE_CHECKING:
    from screen import Screen

SYSTEM: str = sys.platform
SUFFIX = ".exe" if SYSTEM == "win32" else ""
PROGRAMS = ("ImageTwin", "imagetwin-cli")
TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool", "objdump": "binutils"}
CANCELLED = 130


class SmokeError(Exception):
    """Something did not come out as it must; its text says what."""


def main() -> int:
    """Build, try out, report."""
    parser = argparse.ArgumentParser(description="Build the frozen program and try it out.")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "smoke", help="where all of it happens")
    parser.add_argument("--no-build", action="store_true", help="try out the bundle that is there")
    options = parser.parse_args()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    if find_spec("PyInstaller") is None:
        return in_own_environment(work)
    provide_system_parts()
    report: dict[str, Any] = {}
    try:
        if not options.no_build:
            report["build_seconds"] = build(work)
        try_out(work, report)
    except Exception as error:
        if type(error).__name__ not in ("SmokeError", "LeftBehindError", "NoWindowError"):
            raise
        print(f"FAILED: {error}")
        return 1
    finally:
        (work / "report.json").write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    print(json.dumps(report, indent=2))
    print("passed")
    return 0


def in_own_environment(work: Path) -> int:
    """Run this again with an interpreter that has the pinned packages and PyInstaller."""
    folder = work / "venv"
    python = folder / ("Scripts/python.exe" if SYSTEM == "win32" else "bin/python")
    group = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]["package"]
    pip = [str(python), "-m", "pip", "install", "-q", "--no-input", "--disable-pip-version-check"]
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run([*pip, "-r", str(ROOT / "requirements.txt"), *group], check=True)
    return subprocess.call([str(python), *sys.argv])


def provide_system_parts() -> None:
    """Install, or name, what the build and the try-out need of a Linux system."""
    if SYSTEM != "linux":
        return
    packages = [package for program, package in TOOLS.items() if not shutil.which(program)]
    if launch.lacking_for_qt(["xcb"]) or launch.lacking_for_qt(["wayland"]):
        packages += [*launch.lines_of("packaging/linux-libraries.txt"), "libwayland-client0", "libwayland-cursor0"]
    if not has_python_library():
        packages.append(f"libpython3.{sys.version_info.minor}")
    if packages:
        launch.provide(packages, launch.FEDORA_LIBRARIES, "The smoke test needs more of the system.")


def has_python_library() -> bool:
    """Tell whether this Python has the shared library that a bundle takes along; Debian's keeps it in a package."""
    name = str(sysconfig.get_config_var("INSTSONAME") or "")
    folders = [sysconfig.get_config_var("LIBDIR"), f"/usr/lib/{sysconfig.get_config_var('MULTIARCH')}"]
    return any((Path(str(folder)) / name).is_file() for folder in folders)


def build(work: Path) -> float:
    """Build the bundle; return the seconds that it took."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", str(work / "dist")]
    command += ["--workpath", str(work / "build"), str(HERE / "imagetwin.spec")]
    done = subprocess.run(command, cwd=work, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    log = done.stdout.decode("utf-8", "replace")
    (work / "pyinstaller.log").write_text(log, "utf-8")
    if done.returncode:
        raise SmokeError("PyInstaller failed:\n" + "\n".join(log.splitlines()[-20:]))
    if missing := unresolved(log):
        raise SmokeError("PyInstaller did not find what the bundle needs:\n" + "\n".join(missing))
    return round(time.perf_counter() - start, 1)


def unresolved(log: str) -> list[str]:
    """The lines of PyInstaller's log that tell of a library that the bundle will lack."""
    return [line for line in log.splitlines() if "could not resolve" in line.lower()]


def try_out(work: Path, report: dict[str, Any]) -> None:
    """Do all but the build."""
    from imagetwin.imaging.extras import missing_extras

    bundle = work / "dist" / "ImageTwin"
    sizes = sizes_by_part(bundle)
    print(table(sizes))
    report["megabytes"] = round(sizes.total() / 1e6, 1)
    if missing := missing_words(bundle):
        raise SmokeError(f"the bundle lacks translations: {missing}")
    for name in PROGRAMS:
        target = work / f"self-test-{name}.json"
        report[f"self-test of {name}"] = self_test(bundle / (name + SUFFIX), target, set(missing_extras()))
    report["megabytes by component"] = try_out_the_base(bundle, work, report)
    report["command line"] = use_command_line(bundle / ("imagetwin-cli" + SUFFIX), work / "pair")
    if SYSTEM == "linux":
        try_out_on_linux(bundle, work, report)
        return
    report["window"] = stays_open(bundle / ("ImageTwin" + SUFFIX))
    if SYSTEM == "win32":
        subprocess.run([sys.executable, str(HERE / "windows" / "check_windows.py"), str(bundle)], check=True)


def missing_words(bundle: Path) -> set[str]:
    """The translations that a bundle lacks, of the languages that the sources have: the program's words, and Qt's."""
    codes = [file.stem.partition("_")[2] for file in (ROOT / "resources" / "translations").glob("*.qm")]
    wanted = {f"{part}_{code}.qm" for code in codes for part in ("imagetwin", "qtbase")}
    return wanted - {file.name for file in bundle.rglob("*.qm")}


def try_out_the_base(bundle: Path, work: Path, report: dict[str, Any]) -> dict[str, float]:
    """Let the program test itself without what can be left out; return what each component weighs."""
    parts = work / "parts"
    shutil.rmtree(parts, ignore_errors=True)
    sizes = split(bundle, parts)
    program, without = parts / BASE / (PROGRAMS[1] + SUFFIX), {component.name for component in COMPONENTS}
    report["self-test of the base alone"] = self_test(program, work / "self-test-base.json", without)
    shutil.rmtree(parts)
    return {name: round(size / 1e6, 1) for name, size in sizes.items()}


def self_test(program: Path, target: Path, missing: set[str]) -> str:
    """Let a program, without the named components, test itself without any terminal.

    Return how long it took from outside and by its own word.
    """
    target.unlink(missing_ok=True)
    start = time.perf_counter()
    nothing = subprocess.DEVNULL
    done = subprocess.run(
        [str(program), "--self-test", str(target)],
        stdin=nothing,
        stdout=nothing,
        stderr=nothing,
        timeout=300,
        check=False,
    )
    seconds = time.perf_counter() - start
    found = json.loads(target.read_text("utf-8")) if target.exists() else {"checks": []}
    if done.returncode != 0 or not found.get("ok") or not found.get("frozen"):
        faults = [f"{check['name']}: {check['reason']}" for check in found["checks"] if not check["ok"]]
        raise SmokeError(f"{program.name} --self-test ended with {done.returncode}: {faults}")
    if set(found["missing"]) != missing:
        raise SmokeError(f"{program.name} is without {found['missing']} instead of {missing}")
    return f"{seconds:.2f} s, of which {found['seconds']:.2f} s are its checks"


def use_command_line(program: Path, pair: Path) -> str:
    """Let the command line find two pictures alike; the self-test goes past its parser."""
    from processes import make_pictures

    make_pictures(pair, count=2)
    begun = time.perf_counter()
    done = subprocess.run(
        [str(program), "scan", str(pair), "--json", "-"], capture_output=True, timeout=120, check=False
    )
    seconds = time.perf_counter() - begun
    shutil.rmtree(pair)
    if done.returncode != 0 or len(json.loads(done.stdout or "{}").get("groups", [])) != 1:
        raise SmokeError(f"the scan of a pair ended with {done.returncode}: {done.stdout!r} {done.stderr!r}")
    return f"found the pair in {seconds:.2f} s"


def stays_open(program: Path, seconds: float = 8) -> str:
    """Start the window and see that it does not end; for systems whose screen cannot be read here."""
    process = subprocess.Popen([str(program)])
    try:
        code = process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.terminate()
        process.wait()
        return f"still open after {seconds:.0f} s"
    raise SmokeError(f"{program.name} ended by itself with exit code {code}")


# Linux: the screen and the processes can be looked at


def try_out_on_linux(bundle: Path, work: Path, report: dict[str, Any]) -> None:
    """Open the window, and see that every way to end leaves no process."""
    from processes import make_pictures
    from screen import virtual_screen

    pictures = work / "many pictures"
    make_pictures(pictures)
    home = own_home(work)
    with virtual_screen() as (display, screen):
        environment = {**home, "DISPLAY": display}
        report["window"] = [open_and_close(bundle, screen, environment, work / "window.png") for _ in range(3)]
        report["cancelled in the window"] = cancel_in_window(bundle, screen, environment, pictures)
        report["closed during a scan"] = close_during_scan(bundle, screen, environment, pictures)
        report["killed during a scan"] = kill_during_scan(bundle, screen, environment, pictures)
    report["cancelled by Ctrl-C"] = cancel_command(bundle, home, pictures)
    report["command killed"] = kill_command(bundle, home, pictures)
    shutil.rmtree(pictures)


def own_home(work: Path) -> dict[str, str]:
    """An environment in which the program finds no settings of anybody."""
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    environment = {**os.environ, **{name: str(work / "home" / name.lower()) for name in names}}
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    return environment


def start(program: Path, *arguments: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a program of the bundle."""
    nothing = subprocess.DEVNULL
    return subprocess.Popen([str(program), *arguments], stdout=nothing, stderr=nothing, env=environment)


def show(bundle: Path, screen: Screen, environment: dict[str, str], *arguments: str) -> subprocess.Popen[bytes]:
    """Start the window and wait until it is painted."""
    before = screen.pixels()[2]
    process = start(bundle / "ImageTwin", *arguments, environment=environment)
    screen.wait_for_paint(before, process)
    return process


def open_and_close(bundle: Path, screen: Screen, environment: dict[str, str], picture: Path) -> str:
    """Open the window, save the screen, close it like a user; return the seconds to the window and to the end."""
    from processes import of_bundle, wait_for_the_end

    begun = time.perf_counter()
    process = show(bundle, screen, environment)
    seconds = time.perf_counter() - begun
    time.sleep(1)
    screen.save(picture)
    close_window(environment)
    if code := process.wait(timeout=20):
        raise SmokeError(f"the window ended with exit code {code}")
    return f"painted after {seconds:.2f} s, all ended {wait_for_the_end(of_bundle(bundle)):.2f} s after closing"


def xdotool(environment: dict[str, str], *words: str) -> None:
    """Do something with the program's window; whether it had an effect is seen elsewhere.

    xdotool itself fails where the window is gone by the time that it lifts the key.
    """
    nothing = subprocess.DEVNULL
    search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^ImageTwin$"]
    subprocess.run([*search, *words], env=environment, timeout=30, check=False, stdout=nothing, stderr=nothing)


def close_window(environment: dict[str, str]) -> None:
    """Close the window by its shortcut, since a bare X server has no frame with a button."""
    xdotool(environment, "windowfocus", "--sync", "key", "--clearmodifiers", "ctrl+q")


def scan_in_window(bundle: Path, screen: Screen, environment: dict[str, str], pictures: Path) -> tuple[Any, int]:
    """Open the window on a folder and let it search; return the process and how many of its workers run."""
    from processes import of_bundle, wait_for_workers, workers

    process = show(bundle, screen, environment, str(pictures))
    time.sleep(1)
    xdotool(environment, "windowfocus", "--sync", "key", "F5")
    return process, len(workers(wait_for_workers(of_bundle(bundle))))


def cancel_in_window(bundle: Path, screen: Screen, environment: dict[str, str], pictures: Path) -> str:
    """Press the key of Cancel while the workers work, and then close the window, which is still there."""
    from processes import of_bundle, wait_for_no_workers, wait_for_the_end

    process, count = scan_in_window(bundle, screen, environment, pictures)
    begun = time.perf_counter()
    xdotool(environment, "windowfocus", "--sync", "key", "Escape")
    wait_for_no_workers(of_bundle(bundle))
    seconds = time.perf_counter() - begun
    if process.poll() is not None:
        raise SmokeError("Cancel ended the window too")
    close_window(environment)
    process.wait(timeout=20)
    wait_for_the_end(of_bundle(bundle))
    return f"{count} workers, all ended {seconds:.2f} s later"


def close_during_scan(bundle: Path, screen: Screen, environment: dict[str, str], pictures: Path) -> str:
    """Close the window while its workers work."""
    from processes import of_bundle, wait_for_the_end

    process, count = scan_in_window(bundle, screen, environment, pictures)
    begun = time.perf_counter()
    close_window(environment)
    process.wait(timeout=20)
    wait_for_the_end(of_bundle(bundle))
    return f"{count} workers, all ended {time.perf_counter() - begun:.2f} s later"


def kill_during_scan(bundle: Path, screen: Screen, environment: dict[str, str], pictures: Path) -> str:
    """Kill the window's process while its workers work."""
    process, count = scan_in_window(bundle, screen, environment, pictures)
    return killed(bundle, process, count)


def killed(bundle: Path, process: subprocess.Popen[bytes], count: int) -> str:
    """Kill a program and wait for the end of its helpers."""
    from processes import of_bundle, wait_for_the_end

    process.kill()
    process.wait()
    return f"{count} workers, all ended {wait_for_the_end(of_bundle(bundle)):.2f} s later"


def scan_by_command(bundle: Path, home: dict[str, str], pictures: Path) -> tuple[Any, int]:
    """Start a scan on the command line; return the process and how many of its workers run."""
    from processes import of_bundle, wait_for_workers, workers

    words = ("scan", str(pictures), "--threads", "2", "--quiet")
    process = start(bundle / "imagetwin-cli", *words, environment=home)
    return process, len(workers(wait_for_workers(of_bundle(bundle))))


def cancel_command(bundle: Path, home: dict[str, str], pictures: Path) -> str:
    """Cancel a scan with Ctrl-C."""
    from processes import of_bundle, wait_for_the_end

    process, count = scan_by_command(bundle, home, pictures)
    begun = time.perf_counter()
    process.send_signal(signal.SIGINT)
    code = process.wait(timeout=20)
    wait_for_the_end(of_bundle(bundle))
    if code != CANCELLED:
        raise SmokeError(f"a cancelled scan ended with exit code {code} instead of {CANCELLED}")
    return f"{count} workers, all ended {time.perf_counter() - begun:.2f} s later"


def kill_command(bundle: Path, home: dict[str, str], pictures: Path) -> str:
    """Kill the command line in the middle of its scan."""
    process, count = scan_by_command(bundle, home, pictures)
    return killed(bundle, process, count)


if __name__ == "__main__":
    sys.exit(main())
