"""Looks into a Windows bundle without Windows: whether it brings what it needs, and its programs say who they are.

    python packaging/windows/check_windows.py BUNDLE

Every library that a file of the bundle imports must be part of Windows 10, or lie in the bundle where Windows looks
for it, and for a file of the base not in a component that can be left out; both programs must carry the package's
version, the manifest's settings and all sizes of the icon; the bundle and its base must stay below their limits.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pefile

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from components import BASE, CONTENTS, files_by_component, size_of  # noqa: E402

PROGRAMS = ("ImageTwin.exe", "imagetwin-cli.exe")
MOST_BYTES = {"base": 130_000_000, "bundle": 310_000_000}
# Folders that a package lets Windows look into, beside its own: by its first import, or by a .pth file.
LOOKED_INTO = {
    "PySide6": "shiboken6",
    "numpy": "numpy.libs",
    "win32": "pywin32_system32",
    "win32com": "pywin32_system32",
}
WINDOW_SUBSYSTEM, CONSOLE_SUBSYSTEM = 2, 3
ICON_SIDES = {16, 20, 24, 32, 40, 48, 64, 96, 128, 256}
MANIFEST_WORDS = (b"longPathAware", b">true<", b"PerMonitorV2", b"asInvoker", b"Microsoft.Windows.Common-Controls")

# Libraries of every Windows 10 since 1809. API sets (api-ms-win-*, ext-ms-win-*) stand for some of these, the
# universal C run-time among them.
WINDOWS_10 = set(
    """
    advapi32 authz avrt bcrypt bcryptprimitives cfgmgr32 combase comctl32 comdlg32 crypt32 cryptbase d2d1 d3d11
    d3d12 d3d9 dbghelp dcomp dnsapi dsrole dwmapi dwrite dxgi fontsub gdi32 gdiplus hid icu icuin icuuc imm32
    iphlpapi kernel32 kernelbase ktmw32 mf mfplat mfreadwrite mpr mscms msimg32 msvcrt mswsock ncrypt netapi32 ntdll
    ole32 oleacc oleaut32 oledlg opengl32 pdh powrprof propsys psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi
    synchronization ucrtbase uiautomationcore urlmon user32 userenv usp10 uxtheme version wevtapi winhttp wininet
    winmm winspool.drv wintrust wldap32 ws2_32 wsock32 wtsapi32
    """.split()
)


def main(arguments: list[str]) -> int:
    """Print what was looked at and every fault; 1 where there is one."""
    bundle = Path(arguments[0])
    files = files_by_component(bundle)
    binaries = {
        name: [file for file in each if file.suffix.lower() in (".exe", ".dll", ".pyd")] for name, each in files.items()
    }
    sizes = {name: sum(size_of(bundle / file) for file in each) for name, each in files.items()}
    faults = [*too_heavy(sizes), *(fault for name in PROGRAMS for fault in program_faults(bundle / name))]
    for name, each in binaries.items():
        faults += unresolved(bundle, each, binaries[BASE] if name == BASE else [*binaries[BASE], *each])
    if not binaries[BASE]:
        faults.append(f"there is no Windows program in {bundle}")
    for name, each in binaries.items():
        print(f"{name}: {len(each)} binaries, {sizes[name] / 1e6:.1f} MB")
    for fault in faults:
        print(f"FAULT: {fault}")
    if not faults:
        print("All imports are part of Windows 10 or of the bundle; versions, manifest and icon are right.")
    return 1 if faults else 0


def too_heavy(sizes: dict[str, int]) -> Iterator[str]:
    """What is above its limit, of the bytes of each component."""
    for name, size in (("base", sizes[BASE]), ("bundle", sum(sizes.values()))):
        if size > MOST_BYTES[name]:
            yield f"the {name} weighs {size / 1e6:.1f} MB, more than {MOST_BYTES[name] / 1e6:.0f}"


def unresolved(bundle: Path, files: list[Path], others: list[Path]) -> Iterator[str]:
    """Each import of these files that is no part of Windows 10, nor where Windows looks for it, of these and others."""
    present: dict[Path, set[str]] = {}
    for file in [*files, *others]:
        present.setdefault(file.parent, set()).add(file.name.lower())
    for file in files:
        found: set[str] = set().union(*(present.get(folder, set()) for folder in looked_into(file)))
        for name in sorted(imports(bundle / file)):
            if name not in found and not is_windows(name):
                yield f"{file} imports {name}, which is neither in the bundle for it nor part of Windows 10"


def looked_into(file: Path) -> list[Path]:
    """The folders that Windows looks into for what a file of the bundle imports, its own first."""
    contents = Path(CONTENTS)
    folders = [file.parent, contents]
    if file.is_relative_to(contents) and len(file.parts) > 2:
        package = file.parts[1]
        folders += [contents / package, contents / LOOKED_INTO.get(package, "")]
    return folders


def imports(file: Path) -> set[str]:
    """The libraries that a file imports, at once or when first used, in lower case."""
    directories = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    with pefile.PE(str(file), fast_load=True) as pe:
        pe.parse_data_directories([pefile.DIRECTORY_ENTRY[name] for name in directories])
        entries = [*getattr(pe, "DIRECTORY_ENTRY_IMPORT", []), *getattr(pe, "DIRECTORY_ENTRY_DELAY_IMPORT", [])]
        return {entry.dll.decode("ascii").lower() for entry in entries}


def is_windows(name: str) -> bool:
    """Tell whether Windows 10 has a library of that name."""
    return name.startswith(("api-ms-win-", "ext-ms-win-")) or name.removesuffix(".dll") in WINDOWS_10


def package_version() -> str:
    """The one version number."""
    found = re.search(r'__version__ = "(.+)"', (ROOT / "imagetwin/__init__.py").read_text("utf-8"))
    assert found is not None
    return found[1]


def program_faults(file: Path) -> Iterator[str]:
    """What is wrong with one of the two programs."""
    if not file.is_file():
        yield f"{file.name} is missing"
        return
    with pefile.PE(str(file)) as pe:
        strings, wanted = version_strings(pe), package_version()
        for key in ("FileVersion", "ProductVersion"):
            if strings.get(key) != wanted:
                yield f"{file.name} says {key} {strings.get(key)} instead of {wanted}"
        if strings.get("ProductName") != "ImageTwin" or not strings.get("FileDescription"):
            yield f"{file.name} does not say what it is: {strings}"
        manifest = b"".join(resources(pe, "RT_MANIFEST"))
        yield from (f"{file.name}'s manifest lacks {word.decode()}" for word in MANIFEST_WORDS if word not in manifest)
        if missing := ICON_SIDES - icon_sides(pe):
            yield f"{file.name}'s icon lacks the sizes {sorted(missing)}"
        subsystem = CONSOLE_SUBSYSTEM if "cli" in file.name else WINDOW_SUBSYSTEM
        if pe.OPTIONAL_HEADER.Subsystem != subsystem:
            yield f"{file.name} has the subsystem {pe.OPTIONAL_HEADER.Subsystem} instead of {subsystem}"


def version_strings(pe: pefile.PE) -> dict[str, str]:
    """What Windows shows under Properties > Details."""
    blocks = [block for info in getattr(pe, "FileInfo", []) for block in info if hasattr(block, "StringTable")]
    entries = [item for block in blocks for table in block.StringTable for item in table.entries.items()]
    return {key.decode("utf-8"): text.decode("utf-8") for key, text in entries}


def resources(pe: pefile.PE, kind: str) -> Iterator[bytes]:
    """The contents of all resources of a kind."""
    for entry in getattr(pe, "DIRECTORY_ENTRY_RESOURCE", pefile.Structure).entries:
        if entry.id == pefile.RESOURCE_TYPE[kind]:
            leaves = [leaf for named in entry.directory.entries for leaf in named.directory.entries]
            for leaf in leaves:
                yield pe.get_data(leaf.data.struct.OffsetToData, leaf.data.struct.Size)


def icon_sides(pe: pefile.PE) -> set[int]:
    """The widths that the program's icon holds; 0 stands for 256 in the file."""
    groups = list(resources(pe, "RT_GROUP_ICON"))
    return {group[6 + 14 * number] or 256 for group in groups for number in range(int.from_bytes(group[4:6], "little"))}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
