"""Brings the files of translations in line with the words of the program.

    python tools/translations.py              renew resources/translations/*.ts: what is new is added untranslated
    python tools/translations.py --check      fail where a text is missing, stale, or translated with other `{names}`
    python tools/translations.py --release    make the .qm files of them that the window loads

The texts are those of `tr`, `trn`, `mark` and the like (imagetwin/domain/wording.py), found without running anything.
A text of `trn` is known by its English plural; its singular stands beside it for the translator. Files have no places
of texts and are sorted, so that a change of the program shows in them only where words change.
"""

import argparse
import ast
import string
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "imagetwin"
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "ImageTwin"
# How many forms a counted text has, as Qt counts them.
FORM_COUNTS = {"de": 2, "he": 2}
# The functions of imagetwin/domain/wording.py with the number of their texts; of two the second is the plural.
_WORDING = "imagetwin.domain.wording"
_FUNCTIONS = {"tr": 1, "mark": 1, "say": 1, "trn": 2, "say_count": 2}


class TextError(Exception):
    """A text in the sources that cannot be collected."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text as the sources have it; `one` is the singular of a counted one, whose `key` is the plural."""

    key: str
    note: str = ""
    one: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The `{names}` that a translation has to have, too."""
        return names_in(self.key)


@dataclass(slots=True)
class Catalogue:
    """The translations of a language: for each (key, note) its forms, one for a text that is not counted."""

    code: str
    forms: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def of(self, text: Text) -> tuple[str, ...]:
        """Return the forms of a text, empty ones where it is not translated."""
        count = FORM_COUNTS[self.code] if text.one else 1
        forms = self.forms.get((text.key, text.note), ())
        return forms if len(forms) == count else ("",) * count


def names_in(text: str) -> frozenset[str]:
    """Return the `{names}` of a text; none where it is no format, as where a brace stands for itself."""
    try:
        return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)
    except ValueError:
        return frozenset()


@cache
def collect(package: Path = PACKAGE) -> tuple[Text, ...]:
    """Return all texts of the sources in order. Raises TextError, with the place of what cannot be collected."""
    found: dict[tuple[str, str], Text] = {}
    for path in sorted(package.rglob("*.py")):
        for text in texts_of(path.read_text("utf-8"), str(path)):
            known = found.setdefault((text.key, text.note), text)
            if known != text:
                raise TextError(f'{path}: "{text.key}" is counted here and not there, or has another singular.')
    return tuple(sorted(found.values()))


def texts_of(source: str, place: str) -> Iterator[Text]:
    """Yield the texts of a module."""
    if _WORDING not in source:
        return  # most modules; parsing them all takes a second
    tree = ast.parse(source)
    functions = dict(_imported(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in functions:
            yield from _texts_of_call(node, functions[node.func.id], f"{place}:{node.lineno}")


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the functions of the wording that a module imports: what each is called there, and its own name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == _WORDING:
            yield from ((alias.asname or alias.name, alias.name) for alias in node.names if alias.name in _FUNCTIONS)


def _texts_of_call(call: ast.Call, function: str, place: str) -> Iterator[Text]:
    note = next((keyword.value for keyword in call.keywords if keyword.arg == "note"), ast.Constant(""))
    texts = [_literals(argument) for argument in call.args[: _FUNCTIONS[function]]]
    if len(texts) < _FUNCTIONS[function] or None in texts:
        raise TextError(f"{place}: {function}() takes its texts as whole literals.")
    given = [each for each in texts if each]
    if not given:
        return  # names of tables: their texts were marked there
    if not isinstance(note, ast.Constant) or not isinstance(note.value, str):
        raise TextError(f"{place}: {function}() takes its note as a literal.")
    if _FUNCTIONS[function] == 2:
        (one,), (many,) = (each or [""] for each in texts)
        if not one or not many:
            raise TextError(f"{place}: {function}() takes two literals.")
        yield Text(many, note.value, one)
    else:
        yield from (Text(key, note.value) for key in given[0])


def _literals(node: ast.expr) -> list[str] | None:
    """Return the literals that an argument can be; none for a name or a function's result, marked elsewhere.

    None for an f-string, a sum, a method of a text and whatever else would make a text that nobody can look up.
    """
    match node:
        case ast.Constant(value=str(text)) if text:
            return [text]
        case ast.IfExp(body=body, orelse=orelse):
            both = _literals(body), _literals(orelse)
            return None if None in both else [text for each in both for text in each or ()]
        case ast.Name() | ast.Attribute() | ast.Subscript() | ast.Call(func=ast.Name()):
            return []
    return None


def read_catalogue(code: str, folder: Path = FOLDER) -> Catalogue:
    """Read the translations of a language; one that has none yet is empty."""
    catalogue = Catalogue(code)
    path = folder / f"imagetwin_{code}.ts"
    if not path.exists():
        return catalogue
    for message in ElementTree.parse(path).getroot().iter("message"):
        key, note = message.findtext("source", ""), message.findtext("comment", "")
        translation = message.find("translation")
        assert translation is not None, key
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        catalogue.forms[key, note] = tuple(forms)
    return catalogue


def catalogue_text(catalogue: Catalogue, texts: Sequence[Text]) -> str:
    """Return the .ts file of a language for these texts: its translations of them, and no others."""
    messages = "".join(_message(text, catalogue.of(text)) for text in texts)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{catalogue.code}" '
        f'sourcelanguage="en">\n<context>\n    <name>{CONTEXT}</name>\n{messages}</context>\n</TS>\n'
    )


def _message(text: Text, forms: tuple[str, ...]) -> str:
    lines = [f"        <source>{escape(text.key)}</source>"]
    if text.note:
        lines.append(f"        <comment>{escape(text.note)}</comment>")
    unfinished = "" if all(forms) else ' type="unfinished"'
    if text.one:
        lines.append(f"        <extracomment>{escape(f'For one: {text.one}')}</extracomment>")
        numbered = "".join(f"            <numerusform>{escape(form)}</numerusform>\n" for form in forms)
        lines.append(f"        <translation{unfinished}>\n{numbered}        </translation>")
    else:
        lines.append(f"        <translation{unfinished}>{escape(forms[0])}</translation>")
    attribute = ' numerus="yes"' if text.one else ""
    return f"    <message{attribute}>\n" + "\n".join(lines) + "\n    </message>\n"


def faults_of(catalogue: Catalogue, texts: Sequence[Text], folder: Path = FOLDER) -> Iterator[str]:
    """Yield a sentence where a language's file has not just these texts, and for each `{name}` or key that is wrong."""
    path = folder / f"imagetwin_{catalogue.code}.ts"
    if not path.exists() or path.read_text("utf-8") != catalogue_text(catalogue, texts):
        yield f"{path.name} has not the texts of the program: run python tools/translations.py"
    for text in texts:
        for form in catalogue.of(text):
            if form and not _fits(text, form):
                yield f'{path.name}: "{form}" has not the {{names}}, or not the key, of "{text.key}".'


def _fits(text: Text, form: str) -> bool:
    # A form of one of a few numbers may leave the number out: "a file".
    missing, strange = text.names - names_in(form), names_in(form) - text.names
    return not strange and missing <= ({"n"} if text.one else set()) and _has_key(text.key) == _has_key(form)


def _has_key(text: str) -> bool:
    """Tell whether a text marks a letter as the key of a menu or a field."""
    return "&" in text.replace("&&", "")


def write(path: Path, content: str) -> None:
    """Write a text file, with the same line ends everywhere."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8", newline="\n")


def release(code: str, folder: Path = FOLDER) -> Path:
    """Make the .qm file of a language, by Qt's program that comes with PySide6; return its path."""
    import PySide6

    program = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    source, target = folder / f"imagetwin_{code}.ts", folder / f"imagetwin_{code}.qm"
    subprocess.run([program, "-silent", source, "-qm", target], check=True)
    return target


def main() -> int:
    """Renew, check or release the translations; return 1 where a check finds a fault."""
    parser = argparse.ArgumentParser(description="Bring the translations in line with the program's words.")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--release", action="store_true")
    options = parser.parse_args()
    texts, faults = collect(), list[str]()
    for code in FORM_COUNTS:
        catalogue = read_catalogue(code)
        if options.check:
            faults += faults_of(catalogue, texts)
        else:
            write(FOLDER / f"imagetwin_{code}.ts", catalogue_text(catalogue, texts))
        if options.release:
            release(code)
        untranslated = sum(not all(catalogue.of(text)) for text in texts)
        print(f"{code}: {len(texts)} texts, {untranslated} not translated")
    print("\n".join(faults), end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
