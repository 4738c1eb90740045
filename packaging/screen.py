"""A screen that is a file: reads the frame buffer that Xvfb keeps with `-fbdir`, and times a program's window by it.

    python3 screen.py FRAME_BUFFER PICTURE.png -- PROGRAM...

starts the program, prints how long it took until something was painted, saves the screen two seconds later, and ends
the program. Standard library alone, since it also serves where only Xvfb is installed.
"""

from __future__ import annotations

import struct
import subprocess
import sys
import time
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_WAIT_SECONDS = 60.0
SETTLING_SECONDS = 2.0
PAINTED_PART = 0.02  # of the bytes of the screen differ from what they were before


class NoWindowError(Exception):
    """The program ended, or painted nothing."""


@dataclass(frozen=True)
class Screen:
    """Xvfb's frame buffer: an X window dump of 32 bits per pixel, blue first."""

    file: Path

    def pixels(self) -> tuple[int, int, bytes]:
        """Width, height and the pixels' bytes, now."""
        data = self.file.read_bytes()
        header = struct.unpack(">25I", data[:100])
        width, height, row_bytes = header[4], header[5], header[12]
        start = header[0] + 12 * header[19]
        return width, height, data[start : start + row_bytes * height]

    def wait_for_paint(self, before: bytes, process: subprocess.Popen[bytes]) -> None:
        """Block until the screen differs from `before`; raise NoWindowError where it never does."""
        deadline = time.monotonic() + LONGEST_WAIT_SECONDS
        while time.monotonic() < deadline:
            if process.poll() is not None:
                raise NoWindowError(f"the program ended with exit code {process.returncode} before it had a window")
            if changed_part(before, self.pixels()[2]) > PAINTED_PART:
                return
            time.sleep(0.01)
        raise NoWindowError(f"nothing was painted in {LONGEST_WAIT_SECONDS:.0f} s")

    def save(self, path: Path) -> None:
        """Save what is on the screen as PNG."""
        width, height, pixels = self.pixels()
        rows = []
        for row in range(height):
            line = pixels[4 * width * row : 4 * width * (row + 1)]
            colours = bytearray(3 * width)
            colours[0::3], colours[1::3], colours[2::3] = line[2::4], line[1::4], line[0::4]
            rows.append(bytes(colours))
        path.write_bytes(png(width, height, rows))


def changed_part(before: bytes, after: bytes) -> float:
    """The part of a sample of the pixels that differs."""
    step = 4 * 37
    pairs = zip(before[1::step], after[1::step], strict=True)
    return sum(old != new for old, new in pairs) / max(1, len(after[1::step]))


def png(width: int, height: int, rows: list[bytes]) -> bytes:
    """A PNG file of RGB rows."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    content = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", content) + chunk(b"IEND", b"")


@contextmanager
def virtual_screen() -> Iterator[tuple[str, Screen]]:
    """An Xvfb for the time of a block: its DISPLAY, and the screen."""
    with TemporaryDirectory(prefix="imagetwin-screen-") as folder:
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-fbdir", folder]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            assert server.stdout is not None
            number = server.stdout.readline().decode().strip()
            yield f":{number}", Screen(Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.communicate()


def main(arguments: list[str]) -> int:
    """Time one program's window on a screen that is there already."""
    buffer, picture, _, *command = arguments
    screen = Screen(Path(buffer))
    before, start = screen.pixels()[2], time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        screen.wait_for_paint(before, process)
        print(f"painted after {time.perf_counter() - start:.2f} s")
        time.sleep(SETTLING_SECONDS)
        screen.save(Path(picture))
    except NoWindowError as error:
        print(f"failed: {error}")
        return 1
    finally:
        process.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
