"""Packs a bundle into an archive for any Linux, to be unpacked anywhere and started from there.

    python3 packaging/linux/build_tar.py BUNDLE FOLDER

FOLDER gets ImageTwin-VERSION-linux-MACHINE.tar.gz with the whole bundle and the licence texts of what is inside. Run it
with the interpreter that built the bundle. The same bundle and the same SOURCE_DATE_EPOCH give the same bytes.
"""

import argparse
import filecmp
import gzip
import io
import platform
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from components import CONTENTS  # noqa: E402
from copyright_file import debian_copyrights, licence_texts  # noqa: E402
from desktop_files import ROOT, PackagingError, moment, version  # noqa: E402
from system_libraries import taken_from_debian  # noqa: E402

TOP = "ImageTwin"
PROGRAM, COMMAND = "ImageTwin", "imagetwin-cli"


class Archive:
    """A tar file in which everything belongs to nobody in particular, and bears one time."""

    def __init__(self, target: tarfile.TarFile, now: int) -> None:
        self._target = target
        self._now = now

    def _entry(self, name: str, rights: int) -> tarfile.TarInfo:
        entry = tarfile.TarInfo(f"{TOP}/{name}")
        entry.mtime, entry.mode, entry.uname, entry.gname = self._now, rights, "root", "root"
        return entry

    def add_link(self, name: str, target: str) -> None:
        """Add a symbolic link."""
        entry = self._entry(name, 0o777)
        entry.type, entry.linkname = tarfile.SYMTYPE, target
        self._target.addfile(entry)

    def add(self, name: str, content: bytes, rights: int = 0o644) -> None:
        """Add a file."""
        entry = self._entry(name, rights)
        entry.size = len(content)
        self._target.addfile(entry, io.BytesIO(content))


def add_bundle(archive: Archive, bundle: Path) -> None:
    """Add all files of a bundle; of two programs with the same bytes the second one as a link."""
    is_one = filecmp.cmp(bundle / PROGRAM, bundle / COMMAND, shallow=False)
    for file in sorted(bundle.rglob("*")):
        name = file.relative_to(bundle).as_posix()
        if file.is_symlink():
            archive.add_link(name, str(file.readlink()))
        elif name == COMMAND and is_one:
            archive.add_link(name, PROGRAM)
        elif file.is_file():
            archive.add(name, file.read_bytes(), 0o755 if name in (PROGRAM, COMMAND) else 0o644)


def build(bundle: Path, folder: Path) -> Path:
    """Pack a bundle into a folder; return the archive."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"ImageTwin-{version()}-linux-{platform.machine()}.tar.gz"
    texts = {**licence_texts(), **debian_copyrights(set(taken_from_debian(bundle / CONTENTS).values()))}
    # The name that gzip would write is left out, and so is the time of packing.
    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        archive = Archive(tar, moment())
        archive.add("LICENSE", (ROOT / "LICENSE").read_bytes())
        for name, text in sorted(texts.items()):
            archive.add(f"licences/{name}", text.encode())
        add_bundle(archive, bundle)
    return target


def main() -> int:
    """Pack the archive, and print what it weighs."""
    parser = argparse.ArgumentParser(description="Pack a bundle into an archive.")
    parser.add_argument("bundle", type=Path, help="the folder that PyInstaller made")
    parser.add_argument("folder", type=Path, help="where the archive goes")
    options = parser.parse_args()
    try:
        file = build(options.bundle.resolve(), options.folder.resolve())
    except PackagingError as error:
        print(f"failed: {error}", file=sys.stderr)
        return 1
    print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
