"""What lies beside the program on a Linux desktop: menu entry, description for software shops, icons, manual page.

Standard library alone. Paths are below /usr/share, contents are bytes; the same input gives the same bytes.
"""

import gzip
import os
import re
import struct
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGING = HERE.parent
ROOT = PACKAGING.parent
APP_ID = "org.imagetwin.ImageTwin"  # also the bundle's on macOS, and what the window calls itself on Wayland
# Those of the icon file's sides for which the hicolor theme has a folder.
ICON_SIDES = frozenset({16, 24, 32, 48, 64, 96, 128, 256})
_NO_RELEASE = "<releases/>"


class PackagingError(Exception):
    """A package cannot be built as things are; the text says why, and what to do."""


def version() -> str:
    """Return the program's version."""
    found = re.search(r'__version__ = "(.+)"', (ROOT / "imagetwin/__init__.py").read_text("utf-8"))
    if found is None:
        raise PackagingError("imagetwin/__init__.py names no version.")
    return found[1]


def moment() -> int:
    """Return the seconds since 1970 that all files of a package bear.

    They are SOURCE_DATE_EPOCH, else the last commit's, else, where the source came without its history, those of now.
    """
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return int(time.time())


def desktop_files(now: int) -> dict[str, bytes]:
    """Return all of them by their paths; `now` is the release's time in seconds since 1970."""
    return {
        f"applications/{APP_ID}.desktop": (HERE / f"{APP_ID}.desktop").read_bytes(),
        f"metainfo/{APP_ID}.metainfo.xml": metainfo(now).encode(),
        "man/man1/imagetwin.1.gz": packed((HERE / "imagetwin.1").read_text("utf-8").replace("VERSION", version())),
        f"icons/hicolor/scalable/apps/{APP_ID}.svg": (ROOT / "resources/icons/imagetwin.svg").read_bytes(),
        **{
            f"icons/hicolor/{side}x{side}/apps/{APP_ID}.png": png
            for side, png in drawings(PACKAGING / "icons/imagetwin.ico").items()
            if side in ICON_SIDES
        },
    }


def metainfo(now: int) -> str:
    """Return the description for software shops, with this release in it."""
    text = (HERE / f"{APP_ID}.metainfo.xml").read_text("utf-8")
    if text.count(_NO_RELEASE) != 1:
        raise PackagingError(f"The metainfo file must have one {_NO_RELEASE}, where this release is filled in.")
    day = datetime.fromtimestamp(now, UTC).date().isoformat()
    release = f'<releases>\n    <release version="{version()}" date="{day}"/>\n  </releases>'
    return text.replace(_NO_RELEASE, release)


def packed(text: str) -> bytes:
    """Return a text in gzip's form, without the time of packing in it."""
    return gzip.compress(text.encode(), mtime=0)


def drawings(icon: Path) -> dict[int, bytes]:
    """Return the PNG files inside a Windows icon, by their side in pixels."""
    data = icon.read_bytes()
    found = {}
    for number in range(struct.unpack("<3H", data[:6])[2]):
        width, _, _, _, _, _, size, start = struct.unpack("<4B2H2I", data[6 + 16 * number : 22 + 16 * number])
        found[width or 256] = data[start : start + size]
    return found
