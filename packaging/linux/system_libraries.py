"""The libraries of a bundle that Debian has itself, and the packages that a bundle needs of Debian.

PyInstaller takes along what the system of the build gave: an archive for every Linux needs that. A Debian package
leaves those libraries to Debian, which mends their faults, and names their packages instead. Python's own stays, since
each release of Debian has another. Needs dpkg and dpkg-dev, and what linux-libraries.txt lists must be installed.
"""

import filecmp
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_files import PackagingError

STAYING = ("libpython3",)
_ELF = b"\x7fELF"


def taken_from_debian(contents: Path) -> dict[Path, str]:
    """Return the libraries right in a bundle's contents that Debian has, byte for byte, with their packages.

    On a system without dpkg there are none.
    """
    candidates = [file for file in sorted(contents.glob("lib*.so*")) if not file.is_symlink()]
    installed = installed_files(file.name for file in candidates)
    return {
        file: package
        for file in candidates
        for path, package in installed.get(file.name, {}).items()
        if filecmp.cmp(file, path, shallow=False)
    }


def installed_files(names: Iterable[str]) -> dict[str, dict[Path, str]]:
    """Return the files that installed packages have under these names, with their packages."""
    command = ["dpkg-query", "--search", *(f"*/{name}" for name in names)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # fails where one name is unknown
    except FileNotFoundError:
        return {}
    found: dict[str, dict[Path, str]] = {}
    for line in done.stdout.splitlines():
        package, _, path = line.partition(": ")
        if Path(path).is_file():
            found.setdefault(Path(path).name, {})[Path(path)] = package.partition(":")[0]
    return found


def programs_in(folder: Path) -> list[Path]:
    """Return the programs and libraries in a folder, in the order of their names."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and not file.is_symlink()]
    return [file for file in files if is_program(file)]


def is_program(file: Path) -> bool:
    """Tell a program or library of Linux by its first bytes."""
    with file.open("rb") as stream:
        return stream.read(len(_ELF)) == _ELF


def needed_packages(folder: Path, private: Iterable[Path]) -> list[str]:
    """Return Debian's packages, with the versions, that the programs and libraries in a folder need.

    `private` are the folders with libraries of our own. Raises PackagingError where one of Debian's is not installed,
    since then nobody knows its package.
    """
    programs = programs_in(folder)
    if not programs:
        return []
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
    command += [f"-l{each}" for each in private] + [f"-e{program}" for program in programs]
    with TemporaryDirectory() as work:
        # It looks for a source package around it.
        (Path(work) / "debian").mkdir()
        (Path(work) / "debian/control").write_text("Source: imagetwin\n\nPackage: imagetwin\nArchitecture: any\n")
        environment = {**os.environ, "LC_ALL": "C"}
        done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise PackagingError(
            "dpkg-shlibdeps could not tell what the bundle needs. Install the packages of "
            f"packaging/linux-libraries.txt, and try again. It said:\n{done.stderr.strip()}"
        )
    return sorted(done.stdout.strip().removeprefix("shlibs:Depends=").split(", "))
