"""Makes what people download for Windows from a bundle: two installers, with the methods and without, and a zip.

    python packaging/windows/make_installer.py BUNDLE FOLDER [--iscc ISCC.exe]

Runs on Windows, where Inno Setup 6 is installed, or under Wine. An installer above its limit is a failure.
"""

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE.parent)]

from components import split  # noqa: E402

from imagetwin import __version__  # noqa: E402
from imagetwin.domain.formats import READABLE_ENDINGS  # noqa: E402

STEM = f"ImageTwin-{__version__}-windows-x64"
ISCC = r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe"
MOST_BYTES = {f"{STEM}-base-setup.exe": 60_000_000, f"{STEM}-setup.exe": 110_000_000}


def main() -> int:
    """Make all three, print what they weigh, and say which installer is too heavy."""
    parser = argparse.ArgumentParser(description="Make the installers and the zip for Windows.")
    parser.add_argument("bundle", type=Path, help="the folder that PyInstaller made")
    parser.add_argument("folder", type=Path, help="where the files go; the bundle taken apart stays in its parts")
    parser.add_argument("--iscc", type=Path, default=Path(shutil.which("iscc") or ISCC), help="Inno Setup's compiler")
    options = parser.parse_args()
    parts = options.folder / "parts"
    if parts.exists():
        shutil.rmtree(parts)
    split(options.bundle, parts)
    for words in ([], ["/DBaseOnly"]):
        command = [str(options.iscc), "/Q", *words, *defines(parts), f"/O{options.folder.resolve()}"]
        subprocess.run([*command, str(HERE / "imagetwin.iss")], check=True)
    shutil.make_archive(str(options.folder / f"{STEM}-portable"), "zip", options.bundle.parent, options.bundle.name)
    sizes = {file.name: file.stat().st_size for file in sorted(options.folder.glob(f"{STEM}-*"))}
    for name, size in sizes.items():
        print(f"{name}: {size / 1e6:.1f} MB")
    faults = list(too_heavy(sizes))
    for fault in faults:
        print(f"FAULT: {fault}")
    return 1 if faults else 0


def defines(parts: Path) -> list[str]:
    """Return what the script has to be told."""
    numbers = ".".join([*re.findall(r"\d+", __version__), "0", "0", "0"][:4])
    extensions = "".join(f".{extension}" for extension in sorted(READABLE_ENDINGS))
    values = {"Version": __version__, "Numbers": numbers, "Parts": parts.resolve(), "Extensions": extensions}
    return [f"/D{name}={value}" for name, value in values.items()]


def too_heavy(sizes: dict[str, int]) -> Iterator[str]:
    """Yield a sentence for each installer whose bytes are above its limit."""
    for name, limit in MOST_BYTES.items():
        if sizes[name] > limit:
            yield f"{name} weighs {sizes[name] / 1e6:.1f} MB, more than {limit / 1e6:.0f}"


if __name__ == "__main__":
    sys.exit(main())
