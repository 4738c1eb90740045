"""Builds the Debian packages from a bundle.

    python3 packaging/linux/build_deb.py BUNDLE FOLDER

FOLDER gets imagetwin_VERSION_ARCH.deb, which is the program with the readers of all formats, and one package more for
each method that the bundle has (imagetwin-features, imagetwin-embedding), which adds it. Run it with the interpreter
that built the bundle, for the licences of what is inside, and on the oldest release that the packages are for: what is
linked there is there on later ones. Needs dpkg-dev. The same bundle and the same SOURCE_DATE_EPOCH give the same bytes.
"""

import argparse
import filecmp
import hashlib
import os
import shutil
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from components import BASE, COMPONENTS, CONTENTS, files_by_component  # noqa: E402
from copyright_file import copyright_file, licence_texts  # noqa: E402
from desktop_files import ROOT, PackagingError, desktop_files, moment, packed, version  # noqa: E402
from system_libraries import STAYING, needed_packages, taken_from_debian  # noqa: E402

NAME = "imagetwin"
PROGRAM, COMMAND = "ImageTwin", "imagetwin-cli"
# Components that the program's own package brings: no method of their own, and small.
IN_PROGRAM = frozenset({"formats"})
HOME = Path("usr/lib") / NAME
MAINTAINER = "The ImageTwin developers"
SUMMARY = "find duplicate and similar pictures"
DESCRIPTION = """\
ImageTwin searches folders for pictures that are there more than once: exact
copies, smaller versions, and pictures that were saved again in another format
or quality. It shows them side by side, and removes what is marked, safely:
to the trash, with every step written down so that it can be undone.
.
It works in a window and on the command line, without a network."""


@dataclass(frozen=True)
class Package:
    """One Debian package: `files` are the bundle's that it brings, relative to it; `needs` are packages of ours."""

    name: str
    summary: str
    description: str
    files: list[Path]
    needs: tuple[str, ...] = ()
    recommends: tuple[str, ...] = ()
    suggests: tuple[str, ...] = ()


def packages_of(bundle: Path) -> list[Package]:
    """Return the packages for what is in a bundle."""
    files = files_by_component(bundle)
    own_files = sorted(file for name in (BASE, *IN_PROGRAM) for file in files[name])
    there = [component for component in COMPONENTS if component.name not in IN_PROGRAM and files[component.name]]
    names = tuple(f"{NAME}-{component.name}" for component in there)
    # Opening a picture in its own program is the desktop's task.
    base = Package(NAME, SUMMARY, DESCRIPTION, own_files, recommends=("xdg-utils",), suggests=names)
    own = f"{NAME} (= {debian_version()})"
    added = [
        Package(
            f"{NAME}-{each.name}",
            f"{SUMMARY} - {each.title.lower()}",
            f"{textwrap.fill(each.description, 76)}.\n.\nThis package adds that method to ImageTwin.",
            files[each.name],
            (own,),
        )
        for each in there
    ]
    return [base, *added]


def debian_version() -> str:
    """Return the version as Debian orders it: a pre-release stands before its release."""
    text = version()
    for word in ("a", "b", "rc", ".dev"):
        text = text.replace(word, f"~{word.lstrip('.')}", 1)
    return text


def architecture() -> str:
    """Return Debian's name for this machine's kind."""
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def build(bundle: Path, folder: Path) -> list[Path]:
    """Build all packages of a bundle into a folder; return their files."""
    now = moment()
    folder.mkdir(parents=True, exist_ok=True)
    from_debian = left_to_debian(bundle)
    built = []
    with TemporaryDirectory(prefix="imagetwin-deb-") as name:
        work = Path(name)
        packages = packages_of(bundle)
        for package in packages:
            lay_out(package, bundle, work / package.name, from_debian, now)
        private = private_folders([work / package.name / HOME for package in packages])
        for package in packages:
            root = work / package.name
            needed = [*package.needs, *needed_packages(root / HOME, private)]
            write_control(package, root, needed)
            built.append(pack(package, root, folder, now))
    return built


def left_to_debian(bundle: Path) -> set[Path]:
    """Return the files of a bundle that Debian's own packages bring."""
    libraries = taken_from_debian(bundle / CONTENTS)
    return {file.relative_to(bundle) for file in libraries if not file.name.startswith(STAYING)}


def lay_out(package: Package, bundle: Path, root: Path, from_debian: set[Path], now: int) -> None:
    """Lay a package's files where they will be installed."""
    for file in package.files:
        if file not in from_debian:
            copy(bundle / file, root / HOME / file)
    if not package.needs:
        make_one_program(root / HOME)
        link(root / "usr/bin" / NAME, f"../lib/{NAME}/{PROGRAM}")
        link(root / "usr/bin" / COMMAND, f"../lib/{NAME}/{COMMAND}")
        for path, content in desktop_files(now).items():
            write(root / "usr/share" / path, content)
        link(root / f"usr/share/man/man1/{COMMAND}.1.gz", f"{NAME}.1.gz")
        for name, text in licence_texts().items():
            write(root / f"usr/share/doc/{NAME}/licences/{name}.gz", packed(text))
    documents = root / "usr/share/doc" / package.name
    write(documents / "copyright", copyright_file().encode())
    write(documents / "CHANGELOG.md.gz", packed((ROOT / "CHANGELOG.md").read_text("utf-8")))


def make_one_program(home: Path) -> None:
    """Where both programs are the same bytes, as they are on Linux, keep one."""
    if filecmp.cmp(home / PROGRAM, home / COMMAND, shallow=False):
        (home / COMMAND).unlink()
        link(home / COMMAND, PROGRAM)


def copy(source: Path, target: Path) -> None:
    """Copy a file, or a link as a link."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target, follow_symlinks=False)


def link(place: Path, target: str) -> None:
    """Make a link."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)


def write(file: Path, content: bytes) -> None:
    """Write a file, and make its folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def private_folders(homes: list[Path]) -> list[Path]:
    """Return the folders of the bundle's own libraries, of all packages."""
    return sorted({file.parent for home in homes for file in home.rglob("*.so*")})


def write_control(package: Package, root: Path, needed: list[str]) -> None:
    """Write what dpkg reads: the package's fields and the checksums of its files."""
    files = [file for file in sorted(root.rglob("*")) if file.is_file() and not file.is_symlink()]
    fields = {
        "Package": package.name,
        "Version": debian_version(),
        "Architecture": architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": str(sum(-(-file.stat().st_size // 1024) for file in files)),
        "Depends": ", ".join(needed),
        "Recommends": ", ".join(package.recommends),
        "Suggests": ", ".join(package.suggests),
        "Section": "graphics",
        "Priority": "optional",
        "Description": "\n ".join([package.summary, *package.description.splitlines()]),
    }
    sums = "".join(
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {file.relative_to(root).as_posix()}\n"
        for file in files
    )
    write(root / "DEBIAN/control", "".join(f"{name}: {text}\n" for name, text in fields.items() if text).encode())
    write(root / "DEBIAN/md5sums", sums.encode())


def pack(package: Package, root: Path, folder: Path, now: int) -> Path:
    """Pack a laid out package; return its file."""
    settle(root, now)
    target = folder / f"{package.name}_{debian_version()}_{architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(target)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(now)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise PackagingError(f"dpkg-deb could not pack {package.name}. It said:\n{done.stderr.strip()}")
    return target


def settle(root: Path, now: int) -> None:
    """Give all files the same rights on every machine, and the same time."""
    programs = {root / HOME / PROGRAM, root / HOME / COMMAND}
    for file in [root, *sorted(root.rglob("*"))]:
        if not file.is_symlink():
            file.chmod(0o755 if file.is_dir() or file in programs else 0o644)
        os.utime(file, (now, now), follow_symlinks=False)


def main() -> int:
    """Build the packages, and print what each weighs."""
    parser = argparse.ArgumentParser(description="Build the Debian packages from a bundle.")
    parser.add_argument("bundle", type=Path, help="the folder that PyInstaller made")
    parser.add_argument("folder", type=Path, help="where the packages go")
    options = parser.parse_args()
    try:
        for file in build(options.bundle.resolve(), options.folder.resolve()):
            print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")
    except PackagingError as error:
        print(f"failed: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
