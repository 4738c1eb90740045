"""The processes of a frozen build, as /proc shows them: how many there are, and whether they all end.

    python3 processes.py --name NAME FOLDER -- PROGRAM...

fills the folder with pictures that take a while to scan, starts the program, kills it once its workers run, and tells
how long they lived on. The processes are known by the name, which their command lines contain. Standard library alone.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from screen import png

if TYPE_CHECKING:
    from collections.abc import Callable

PICTURE_COUNT = 400
HELPERS = ("--multiprocessing-fork", "multiprocessing.resource_tracker")


class LeftBehindError(Exception):
    """Processes did not start, or did not end."""


def make_pictures(folder: Path, count: int = PICTURE_COUNT) -> None:
    """Fill a folder with PNGs of six megapixels: quick to write, slow to read, every file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    width, height = 3000, 2000
    rows = [bytes((x * (y + 3) >> 7) & 255 for x in range(3 * width)) for y in range(8)]
    data = png(width, height, [rows[y % 8] for y in range(height)])
    for number in range(count):
        (folder / f"{number:03}.png").write_bytes(data + number.to_bytes(4, "big"))


def command_lines(is_ours: Callable[[Path, str], bool]) -> dict[int, str]:
    """The command line of each process of which the function, given its folder in /proc and its words, says yes."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            words = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace").strip()
            # A zombie has no words left.
            if words and int(folder.name) != os.getpid() and is_ours(folder, words):
                found[int(folder.name)] = words
    return found


def of_bundle(bundle: Path) -> Callable[[Path, str], bool]:
    """Know the processes by their program, which lies in the bundle."""
    return lambda folder, _words: (folder / "exe").readlink().is_relative_to(bundle)


def of_name(name: str) -> Callable[[Path, str], bool]:
    """Know the processes by a name in their command line."""
    return lambda _folder, words: name in words


def workers(processes: dict[int, str]) -> list[int]:
    """The worker processes among them."""
    return [pid for pid, words in processes.items() if HELPERS[0] in words]


def wait_for_workers(is_ours: Callable[[Path, str], bool], count: int = 2, seconds: float = 60) -> dict[int, str]:
    """Block until so many workers run and had a moment to begin; return all processes."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if len(workers(command_lines(is_ours))) >= count:
            time.sleep(1)
            return command_lines(is_ours)
        time.sleep(0.02)
    raise LeftBehindError(f"{count} workers did not start within {seconds:.0f} s: {command_lines(is_ours)}")


def wait_for_the_end(is_ours: Callable[[Path, str], bool], seconds: float = 20) -> float:
    """Block until no process is left; return after how many seconds that was."""
    start = time.monotonic()
    while left := command_lines(is_ours):
        if time.monotonic() > start + seconds:
            raise LeftBehindError(f"still there after {seconds:.0f} s: {left}")
        time.sleep(0.02)
    return time.monotonic() - start


def wait_for_no_workers(is_ours: Callable[[Path, str], bool], seconds: float = 20) -> None:
    """Block until no worker is left; the program itself may go on."""
    deadline = time.monotonic() + seconds
    while left := workers(command_lines(is_ours)):
        if time.monotonic() > deadline:
            raise LeftBehindError(f"workers still there after {seconds:.0f} s: {left}")
        time.sleep(0.02)


def kill_parents(processes: dict[int, str]) -> None:
    """Kill the program itself and none of its helpers."""
    for pid, words in processes.items():
        if not any(helper in words for helper in HELPERS):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def main() -> int:
    """Kill a program in the middle of its scan, and look at its workers."""
    parser = argparse.ArgumentParser(description="See whether the workers of a killed program end.")
    parser.add_argument("--name", required=True, help="what the command line of every process of it contains")
    parser.add_argument("folder", type=Path, help="where to make the pictures that it scans")
    parser.add_argument("program", nargs="+")
    options = parser.parse_args()
    make_pictures(options.folder)
    # Its own command line contains the name too, and so may that of whoever started this.
    before = set(command_lines(of_name(options.name)))

    def is_new(folder: Path, words: str) -> bool:
        return options.name in words and int(folder.name) not in before

    process = subprocess.Popen(options.program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        running = wait_for_workers(is_new)
        kill_parents(running)
        process.wait()
        print(f"{len(workers(running))} workers ended {wait_for_the_end(is_new):.2f} s after their parent was killed")
    except LeftBehindError as error:
        print(f"failed: {error}")
        return 1
    finally:
        process.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main())
