"""What of a bundle belongs to which of its components, and a bundle taken apart by them.

    python packaging/components.py BUNDLE FOLDER      FOLDER/base, FOLDER/formats, FOLDER/features …

There is one build. The base is the program that works on its own; each component brings a method, or readers of
formats, and lies in folders of its own, so that it is added by unpacking it over the base, and taken away by removing
its folders. The installer, the Debian packages and the checks all read this table. Standard library alone.
"""

import argparse
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

CONTENTS = "_internal"  # where PyInstaller puts all but the programs


@dataclass(frozen=True)
class Component:
    """A part of the program that can be left out; its name is that of the extra in pyproject.toml.

    `modules` are the Python packages that belong to it alone; `folders` are its own in the bundle's contents, and
    may be patterns of folders and files, with forward slashes.
    """

    name: str
    title: str
    description: str
    modules: tuple[str, ...]
    folders: tuple[str, ...]


BASE = "base"
COMPONENTS = (
    Component(
        name="formats",
        title="More formats",
        description="HEIC, JPEG XL and the raw files of cameras (libheif, libjxl, LibRaw)",
        modules=("pi_heif", "pylibjxl", "rawpy"),
        folders=(
            *("pi_heif", "_pi_heif.*", "pi_heif.libs", "pi_heif-*.dist-info"),
            *("pylibjxl", "pylibjxl.libs", "pylibjxl-*.dist-info"),
            *("rawpy", "rawpy.libs", "rawpy-*.dist-info"),
            # The libraries of pi-heif for Windows, which lie at the top; the compiler's by the sums in their names.
            *("libheif-*.dll", "libde265-0-*.dll"),
            *("libstdc++-6-*.dll", "libgcc_s_seh-1-*.dll", "libwinpthread-1-*.dll"),
        ),
    ),
    Component(
        name="features",
        title="Features",
        description="Crops, overlays and rotations, found by local features (OpenCV)",
        modules=("cv2",),
        folders=("cv2", "opencv_python_headless.libs"),
    ),
    Component(
        name="embedding",
        title="Deep features",
        description="Edited and similar pictures, found by a neural network (ONNX Runtime and its model)",
        modules=("onnxruntime",),
        folders=("onnxruntime", "onnxruntime.libs", "imagetwin/imaging/models"),
    ),
)


def component_of(inner: PurePosixPath) -> str:
    """Return the name of the component that a file belongs to, by its path inside the bundle's contents."""
    for component in COMPONENTS:
        if any(is_inside(inner, folder) for folder in component.folders):
            return component.name
    return BASE


def is_inside(inner: PurePosixPath, pattern: str) -> bool:
    """Tell whether a path is what a pattern names, or lies in it."""
    head = PurePosixPath(*inner.parts[: len(PurePosixPath(pattern).parts)])
    return head.match(pattern)


def files_by_component(bundle: Path) -> dict[str, list[Path]]:
    """Return the files and links of a bundle by component, as paths relative to it, in the order of their names.

    A link belongs where the file is that it leads to: PyInstaller makes some beside the folders of libraries.
    """
    files: dict[str, list[Path]] = {BASE: [], **{component.name: [] for component in COMPONENTS}}
    contents = bundle.resolve() / CONTENTS
    for file in sorted(bundle.rglob("*")):
        if file.is_symlink() or file.is_file():
            real = file.resolve() if file.is_symlink() else contents.parent / file.relative_to(bundle)
            is_inner = real.is_relative_to(contents)
            name = component_of(PurePosixPath(real.relative_to(contents).as_posix())) if is_inner else BASE
            files[name].append(file.relative_to(bundle))
    return files


def split(bundle: Path, folder: Path) -> dict[str, int]:
    """Lay the bundle's files into one folder for each component; return how many bytes are in each.

    The layout stays that of the bundle. Where the file system can, a file is linked and takes no room of its own.
    Raises FileExistsError where a component's folder is there already.
    """
    sizes = {}
    for name, files in files_by_component(bundle).items():
        (folder / name).mkdir(parents=True)
        for file in files:
            lay(bundle / file, folder / name / file)
        sizes[name] = sum(size_of(bundle / file) for file in files)
    return sizes


def lay(source: Path, target: Path) -> None:
    """Link or copy a file to a place, whose folder is made."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_symlink():
        target.symlink_to(source.readlink())
        return
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def size_of(file: Path) -> int:
    """Return the bytes of a file; a link counts as nothing."""
    return 0 if file.is_symlink() else file.stat().st_size


def main() -> int:
    """Take a bundle apart, and print what each part weighs."""
    parser = argparse.ArgumentParser(description="Take a bundle apart by its components.")
    parser.add_argument("bundle", type=Path, help="the folder that PyInstaller made")
    parser.add_argument("folder", type=Path, help="where the parts go; it must hold none yet")
    options = parser.parse_args()
    for name, size in split(options.bundle, options.folder).items():
        print(f"{name}: {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
