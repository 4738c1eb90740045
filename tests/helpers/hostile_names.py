"""Names of files that lie, steer terminals, look like markup or are too long to be handled."""

import os
import sys
from pathlib import Path

HOSTILE_NAMES = [
    "<img src=x onerror=1><b>bold.png",
    "<html><h1>huge.png",
    "a&amp;b &lt; c.png",
    "a\x1b[2J\x1b]0;title\x07.png",
    "line\nbreak\r.png",
    "\u202egnp.exe.png",
    "\u2066isolated\u2069\u200f.png",
    "caf\udce9\udc9b.png",
    "ends in a dot..png",
    "  spaces  .png",
    "%s %n {0} $HOME `id`.png",
    "-rf.png",
    "&Mnemonic && more.png",
    "C:\\windows\\style.png",
    "x" * 251 + ".png",
]
TRAILING = ["trailing dot.png.", "trailing space.png ", "con.png"]


def make_hostile(folder: Path, content: bytes) -> list[Path]:
    """Write a file of each name that the system allows; return the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name in HOSTILE_NAMES:
        try:
            (folder / name).write_bytes(content)
        except (OSError, ValueError):
            # Windows and macOS refuse some of them.
            assert sys.platform != "linux", name
        else:
            made.append(folder / name)
    assert len(made) >= 5
    return made


def steers(text: str) -> bool:
    """Tell whether a text has a character that steers: written out here once more, apart from the program's own."""
    return any(
        ord(each) < 32
        or 127 <= ord(each) < 160
        or each in "\u200e\u200f\u061c\u2028\u2029"
        or 0x202A <= ord(each) <= 0x202E
        or 0x2066 <= ord(each) <= 0x2069
        or 0xD800 <= ord(each) <= 0xDFFF
        for each in text
    )


def root_only() -> bool:
    """Tell whether this process may do what only root may."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
