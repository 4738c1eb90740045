"""The works of others that a bundle holds, as the environment that it was built in knows them.

Standard library alone. A work is a distribution that requirements.txt names and that is installed here.
"""

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|third.?party|authors)", re.IGNORECASE)
_TOP = 2  # a package, and a file in it


@dataclass(frozen=True)
class Work:
    """Somebody's work: `licence` is its name as the work itself tells it, `texts` are its licence files by name."""

    name: str
    version: str
    licence: str
    texts: dict[str, str]


def works() -> list[Work]:
    """Return what of requirements.txt is installed here, by name."""
    found = []
    for name in sorted(required(), key=str.lower):
        try:
            found.append(work_of(distribution(name)))
        except PackageNotFoundError:
            continue  # of another system, as its marker says
    return found


def required() -> list[str]:
    """Return the names of the distributions in requirements.txt."""
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    return [re.split(r"[=\[;<> ]", line)[0] for line in lines if line and not line.startswith("#")]


def work_of(installed: Distribution) -> Work:
    """Return a distribution as a work."""
    # Of all but the distribution's own folder only the top: deeper down somebody's module may be called licence.
    files = [
        file
        for file in installed.files or []
        if _LICENCE_FILE.search(file.name) and (file.parts[0].endswith(".dist-info") or len(file.parts) == _TOP)
    ]
    texts = {
        "_".join(file.parts[1:]): Path(str(installed.locate_file(file))).read_text("utf-8", "replace")
        for file in files
        if file.suffix != ".py"
    }
    return Work(installed.metadata["Name"], installed.version, licence_of(installed), texts)


def licence_of(installed: Distribution) -> str:
    """Return the name of a distribution's licence: its expression, or what older fields tell."""
    metadata = installed.metadata
    if expression := metadata.get("License-Expression"):
        return str(expression)
    classifiers = [
        text.rpartition(" :: ")[2] for text in metadata.get_all("Classifier") or [] if text.startswith("License ::")
    ]
    return ", ".join(classifiers) or str(metadata.get("License") or "see its files").splitlines()[0]
