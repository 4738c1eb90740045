"""The licences of what ImageTwin is made with, as the installed packages tell them."""

import json
import re
import sys
import sysconfig
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

# What ImageTwin asks for, with all extras but the cluster's; what these ask for follows from them.
ROOTS = (
    *("PySide6-Essentials", "numpy", "Pillow", "Send2Trash", "platformdirs", "threadpoolctl", "typer", "rich"),
    *("tomli-w", "filelock", "simplejpeg", "defusedxml", "pathspec", "onnxruntime", "opencv-python-headless"),
    *("pi-heif", "pylibjxl", "rawpy"),
)
# The parts of an extra that is asked for, which no marker tells apart here.
_OF_EXTRAS = ("pywin32", "pyobjc-core", "pyobjc-framework-Cocoa")
FILE_NAME = "third-party-licences.json"
_TEXT_NAMES = re.compile(r"(?i)licen[cs]e|copying|notice")
_TEXT_ENDINGS = frozenset({"", ".txt", ".md", ".rst", ".apache", ".bsd", ".libraw"})
_NAME = re.compile(r"[A-Za-z0-9._-]+")
# For packages that bring no text; the LGPL is a supplement to the GPL.
_OWN_TEXTS = {"LGPL-3.0": ("LGPL-3.0", "GPL-3.0"), "Apache": ("Apache-2.0",)}
_UNTOLD = "see its text"


@dataclass(frozen=True, slots=True, order=True)
class Licence:
    """One part: its name and version, the name of its licence, and the full text; "" where it brings none."""

    name: str
    version: str
    licence: str
    text: str


def third_party(resources: Path) -> tuple[Licence, ...]:
    """Return the licences of all parts by their names; `resources` is the program's folder of that name.

    A frozen copy brings the list along that was made when it was built; any other looks at what is installed.
    """
    written = resources / FILE_NAME
    if written.is_file():
        return tuple(Licence(**entry) for entry in json.loads(written.read_text("utf-8")))
    own = resources / "licences"
    found = [_of_distribution(each, own) for each in _reached(ROOTS)]
    return tuple(sorted([*found, _of_python(), _of_model()], key=lambda each: each.name.casefold()))


def as_json(licences: Iterable[Licence]) -> str:
    """Return the list that a frozen copy brings along, as `third_party` reads it."""
    return json.dumps([asdict(each) for each in licences], indent=1) + "\n"


def as_text(licences: Iterable[Licence]) -> str:
    """Return all licences as one text to be read."""
    parts = [f"{each.name} {each.version}\n{each.licence}\n\n{each.text}".rstrip() for each in licences]
    return f"\n\n{'=' * 78}\n".join(parts) + "\n"


def _reached(names: Iterable[str]) -> list[Distribution]:
    """Return the installed distributions of these names, and of all that they ask for."""
    found: dict[str, Distribution] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            found[key] = distribution(name)
        except PackageNotFoundError:  # a method that is not installed, or for another system
            continue
        waiting += _asked_for(found[key])
    return list(found.values())


def _asked_for(package: Distribution) -> list[str]:
    names = []
    for requirement in package.requires or ():
        name, _, marker = requirement.partition(";")
        word = _NAME.match(name.strip())
        if word and ("extra" not in marker or word.group() in _OF_EXTRAS):
            names.append(word.group())
    return names


def _of_distribution(package: Distribution, own: Path) -> Licence:
    metadata = package.metadata
    short = metadata["License-Expression"] or _first_line(metadata["License"]) or _classified(metadata)
    text = "\n\n".join(_texts(package) or _own_texts(short, own))
    return Licence(metadata["Name"], package.version, short or _UNTOLD, text)


def _own_texts(short: str, own: Path) -> list[str]:
    names = next((names for word, names in _OWN_TEXTS.items() if word in short), ())
    return [(own / f"{name}.txt").read_text("utf-8") for name in names]


def _texts(package: Distribution) -> list[str]:
    """Return the texts of the licence files that a distribution installed, without those of its own copies."""
    paths = [Path(str(package.locate_file(file))) for file in package.files or () if _is_text(file.name)]
    texts = dict.fromkeys(text for path in sorted(paths) if (text := _read(path)))
    return list(texts)


def _is_text(name: str) -> bool:
    path = Path(name)
    return bool(_TEXT_NAMES.search(path.stem)) and path.suffix.lower() in _TEXT_ENDINGS


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace").strip()
    except OSError:
        return ""


def _first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0][:80]


def _classified(metadata: object) -> str:
    get_all: Callable[[str], list[str] | None] = getattr(metadata, "get_all")  # noqa: B009 - typed as a mapping
    licences = [each for each in get_all("Classifier") or () if each.startswith("License ::")]
    return ", ".join(each.rpartition("::")[2].strip() for each in licences)


def _of_python() -> Licence:
    folders = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    texts = [text for folder in folders if (text := _read(folder / "LICENSE.txt"))]
    text = texts[0] if texts else f"{sys.copyright}\n\nPython Software Foundation License, version 2"
    return Licence("Python", sys.version.split()[0], "PSF-2.0", text)


def _of_model() -> Licence:
    folder = Path(__file__).resolve().parent.parent / "imaging" / "models"
    return Licence("EfficientNet-Lite0 (model)", "", "Apache-2.0", _read(folder / "LICENSE-efficientnet-lite0.txt"))
