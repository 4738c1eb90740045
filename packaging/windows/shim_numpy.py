"""Lets numpy start under Wine: its binaries are pointed at a stand-in for one library of the C runtime, and back.

    python3 shim_numpy.py point SITE_PACKAGES DEF_FILE     point them there, and write the stand-in's export list
    python3 shim_numpy.py restore NUMPY_WHEEL BUNDLE       put the wheel's own binaries back into a bundle

The name is replaced by one of the same length, so nothing else moves in the files.
"""

import sys
import zipfile
from pathlib import Path

import pefile

LIBRARY, STAND_IN = b"api-ms-win-crt-math-l1-1-0.dll", b"xpi-ms-win-crt-math-l1-1-0.dll"
OWN = {f"{name}{kind}" for name in ("creal", "cimag", "cabs", "carg") for kind in ("", "f", "l")}


def main(arguments: list[str]) -> int:
    """Do what the first word says."""
    action, first, second = arguments
    {"point": point, "restore": restore}[action](Path(first), Path(second))
    return 0


def point(site: Path, definition: Path) -> None:
    """Redirect every binary of numpy, and list what the stand-in must export: its own functions and Wine's others."""
    binaries = [*site.glob("numpy/**/*.pyd"), *site.glob("numpy.libs/*.dll")]
    exported = sorted(OWN.union(*map(imported, binaries)))
    lines = [f"  {name}" if name in OWN else f"  {name} = ucrtbase.{name}" for name in exported]
    definition.write_text("\n".join([f'LIBRARY "{STAND_IN.decode()}"', "EXPORTS", *lines, ""]), "utf-8")
    for binary in binaries:
        binary.write_bytes(binary.read_bytes().replace(LIBRARY, STAND_IN))


def imported(binary: Path) -> set[str]:
    """The names that a binary imports from the library, under either name."""
    with pefile.PE(str(binary), fast_load=True) as pe:
        pe.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"]])
        entries = [entry for entry in pe.DIRECTORY_ENTRY_IMPORT if entry.dll.lower() in (LIBRARY, STAND_IN)]
        return {function.name.decode() for entry in entries for function in entry.imports}


def restore(wheel: Path, bundle: Path) -> None:
    """Overwrite numpy's binaries in a bundle with those of the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            file = bundle / "_internal" / name
            if name.endswith((".pyd", ".dll")) and file.is_file():
                file.write_bytes(archive.read(name))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
