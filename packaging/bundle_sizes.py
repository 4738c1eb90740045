"""What each part of a frozen build weighs.

python packaging/bundle_sizes.py BUNDLE
"""

import sys
from collections import Counter
from pathlib import Path

PROGRAMS = "programs with ImageTwin's and all other Python modules"
# The first of these whose words are all in a file's path, in lower case, names its part.
PARTS = (
    ("OpenCV", ("/cv2/",)),
    ("OpenCV: libraries for numbers and films", ("opencv_python_headless.libs/",)),
    ("ONNX Runtime", ("/onnxruntime/",)),
    ("the model of the deep features", ("/imaging/models/",)),
    ("simplejpeg", ("/simplejpeg/",)),
    ("readers of HEIC, JPEG XL and camera raw", ("heif",)),
    ("readers of HEIC, JPEG XL and camera raw", ("/libde265-0-",)),
    ("readers of HEIC, JPEG XL and camera raw", ("/libstdc++-6-",)),
    ("readers of HEIC, JPEG XL and camera raw", ("/libgcc_s_seh-1-",)),
    ("readers of HEIC, JPEG XL and camera raw", ("/libwinpthread-1-",)),
    ("readers of HEIC, JPEG XL and camera raw", ("pylibjxl",)),
    ("readers of HEIC, JPEG XL and camera raw", ("rawpy",)),
    ("numpy: OpenBLAS and its Fortran", ("numpy.libs/",)),
    ("numpy", ("/numpy",)),
    ("Pillow: image libraries", ("pillow.libs/",)),
    ("Pillow: AVIF", ("pil/_avif",)),
    ("Pillow", ("/pil/",)),
    ("Qt: ICU", ("pyside6", "libicu")),
    ("Qt: plugins", ("pyside6", "/plugins/")),
    ("Qt: libraries", ("pyside6", "qt6")),
    ("PySide6: bindings", ("pyside6",)),
    ("PySide6: bindings", ("shiboken6",)),
    ("pydantic (typer reads options with it)", ("pydantic",)),
    ("resources, the guide", ("/resources/",)),
    ("resources, the guide", ("/docs/",)),
    ("pywin32", ("/win32",)),
    ("pywin32", ("pywin32_system32/",)),
    ("Python: base modules", ("base_library.zip",)),
    ("Python: compiled modules", ("lib-dynload",)),
    ("Python: compiled modules", (".pyd",)),
    ("Python: compiled modules", ("sqlite3.dll",)),
    ("Python: the interpreter", ("libpython",)),
    ("Python: the interpreter", ("python3",)),
    ("C run-time libraries", ("vcruntime",)),
    ("C run-time libraries", ("msvcp",)),
    ("C run-time libraries", ("ucrtbase",)),
    ("C run-time libraries", ("api-ms-win",)),
    ("system libraries", (".so",)),
)


def part_of(name: str) -> str:
    """The part that a file belongs to, by its path inside the bundle."""
    lower = "/" + name.lower().replace("\\", "/")
    if "/_internal/" not in lower and "/contents/" not in lower:
        return PROGRAMS
    inner = lower.replace("/_internal/", "/")
    return next((part for part, words in PARTS if all(word in inner for word in words)), "other")


def sizes_by_part(bundle: Path) -> Counter[str]:
    """Bytes by part; a link counts as nothing."""
    sizes: Counter[str] = Counter()
    for file in sorted(bundle.rglob("*")):
        if file.is_file() and not file.is_symlink():
            sizes[part_of(file.relative_to(bundle).as_posix())] += file.stat().st_size
    return sizes


def table(sizes: Counter[str]) -> str:
    """The sizes as a table of Markdown, the heaviest first, in MB of 10^6 bytes."""
    rows = [f"| {part} | {size / 1e6:.1f} |" for part, size in sizes.most_common()]
    return "\n".join(["| part | MB |", "|---|---:|", *rows, f"| **together** | **{sizes.total() / 1e6:.1f}** |"])


if __name__ == "__main__":
    print(table(sizes_by_part(Path(sys.argv[1]))))
