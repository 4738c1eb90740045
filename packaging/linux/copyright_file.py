"""Debian's copyright file, and the licence texts of the works that a bundle holds."""

from pathlib import Path

from desktop_files import ROOT
from licences import works

_HEAD = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ImageTwin

Files: *
Copyright: 2026 The ImageTwin developers
License: Expat
Comment: This package holds works of others, each under its own licence:
"""
# What is in every bundle and in no list of requirements, and where all texts are.
_TAIL = """\
 PyInstaller's start program: GPL 2 or later, with the exception that lets it start any program
 .
 Their texts are in /usr/share/doc/imagetwin/licences. Qt and PySide6 are used under the LGPL 3, whose text is
 /usr/share/common-licenses/LGPL-3; they are libraries of their own in /usr/lib/imagetwin and may be replaced there.
"""


def copyright_file() -> str:
    """Return the file's text, with all works that are installed here."""
    inside = "".join(f" {each.name} {each.version}".rstrip() + f": {each.licence}\n" for each in works())
    permission = (ROOT / "LICENSE").read_text("utf-8").split("\n\n", 2)[2].strip()
    lines = "".join(f" {line.strip() or '.'}\n" for line in permission.splitlines())
    return f"{_HEAD}{inside}{_TAIL}\nLicense: Expat\n{lines}"


def licence_texts() -> dict[str, str]:
    """Return the licence texts of all works by file name."""
    return {f"{each.name.replace(' ', '_')}.txt": each.text for each in works()}


def debian_copyrights(packages: set[str]) -> dict[str, str]:
    """Return the copyright files of Debian's packages by file name, which begins with the package's."""
    files = {name: Path("/usr/share/doc") / name / "copyright" for name in sorted(packages)}
    return {f"{name}_copyright": file.read_text("utf-8", "replace") for name, file in files.items() if file.is_file()}
