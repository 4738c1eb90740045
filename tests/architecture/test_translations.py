"""Every text of the program is in the files of translations, and nothing else is."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.test_layers import SOURCES
from tools.translations import (
    FOLDER,
    FORM_COUNTS,
    Catalogue,
    Text,
    TextError,
    catalogue_text,
    collect,
    faults_of,
    read_catalogue,
    texts_of,
    write,
)

IMPORT = "from imagetwin.domain.wording import mark, tr, trn\n"


@pytest.mark.parametrize("code", sorted(FORM_COUNTS))
def test_the_translations_are_of_the_program_s_texts(code: str) -> None:
    assert list(faults_of(read_catalogue(code), collect())) == []


def test_there_is_no_other_file_of_translations() -> None:
    names = {f"imagetwin_{code}.{ending}" for code in FORM_COUNTS for ending in ("ts", "qm")}
    assert {path.name for path in FOLDER.iterdir()} == names


@pytest.mark.parametrize(
    ("snippet", "texts"),
    [
        ('tr("Left", note="side")', [Text("Left", "side")]),
        ('tr("{name} " "is gone", name=name)', [Text("{name} is gone")]),
        ('trn("{n} file", "{n} files", len(x), note="a")', [Text("{n} files", "a", "{n} file")]),
        ('mark("A") if x else tr("B" if y else "C")', [Text("A"), Text("B"), Text("C")]),
        ("tr(spec.text); tr(TEXT); tr(TEXTS[kind]); tr(said_by(error)); session.mark(image)", []),
        ('tr(TEXT if x else "A")', [Text("A")]),
    ],
)
def test_texts_are_found(snippet: str, texts: list[Text]) -> None:
    assert sorted(texts_of(IMPORT + snippet, "")) == texts


def test_functions_are_known_by_whatever_name_they_are_imported() -> None:
    source = "from imagetwin.domain.wording import mark as _, tr\nfrom other import trn\n_('A'); trn(1); mark(2)"
    assert list(texts_of(source, "")) == [Text("A")]


@pytest.mark.parametrize(
    "snippet",
    [
        'tr(f"{name}?")',
        'tr("a" + b)',
        "tr(words.title())",
        'tr("")',
        'trn("{n} file", len(x))',
        'trn(one, "{n} files", 2)',
        'tr("a", note=note)',
        'tr("{}".format(2))',
    ],
)
def test_what_nobody_could_look_up_is_refused(snippet: str) -> None:
    with pytest.raises(TextError, match=r"module\.py:2"):
        list(texts_of(IMPORT + snippet, "module.py"))


def test_a_text_that_is_counted_in_one_place_only_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(IMPORT + 'tr("{n} files", n=2)')
    (tmp_path / "b.py").write_text(IMPORT + 'trn("{n} file", "{n} files", 2)')
    with pytest.raises(TextError, match=r"b\.py"):
        collect(tmp_path)


def test_renewing_keeps_translations_adds_what_is_new_and_drops_what_is_gone(tmp_path: Path) -> None:
    old = Catalogue("de", {("Left & <right>\n", "side"): ("Links\u00a0& <rechts>\n",), ("Gone", ""): ("Weg",)})
    texts = [Text("Left & <right>\n", "side"), Text("{n} files", "", "{n} file")]
    path = tmp_path / "imagetwin_de.ts"
    write(path, catalogue_text(old, [*texts, Text("Gone")]))
    assert list(faults_of(read_catalogue("de", tmp_path), texts, tmp_path))
    write(path, catalogue_text(read_catalogue("de", tmp_path), texts))
    renewed = read_catalogue("de", tmp_path)
    assert renewed.of(texts[0]) == ("Links\u00a0& <rechts>\n",)
    assert renewed.of(texts[1]) == ("", "")
    assert ("Gone", "") not in renewed.forms
    assert list(faults_of(renewed, texts, tmp_path)) == []


@pytest.mark.parametrize(
    ("text", "forms", "is_good"),
    [
        (Text("{a} of {b}"), ("{b}: {a}",), True),
        (Text("{a} of {b}"), ("{b}: {c}",), False),
        (Text("{a} of {b}"), ("{b}",), False),
        (Text("{n} files in {a}", "", "{n} file in {a}"), ("Eine in {a}", "{n} in {a}"), True),
        (Text("{n} files in {a}", "", "{n} file in {a}"), ("Eine", "{n} in {a}"), False),
        (Text("&Quit"), ("&Beenden",), True),
        (Text("&Quit"), ("Beenden",), False),
        (Text("This && that"), ("Dies && das",), True),
    ],
)
def test_a_translation_has_the_names_and_the_key_of_its_text(
    text: Text, forms: tuple[str, ...], is_good: bool, tmp_path: Path
) -> None:
    catalogue = Catalogue("de", {(text.key, text.note): forms})
    write(tmp_path / "imagetwin_de.ts", catalogue_text(catalogue, [text]))
    assert (list(faults_of(catalogue, [text], tmp_path)) == []) == is_good


# Words of the window's modules that nobody reads there, or that are the same in every language.
_NOT_TRANSLATED = {
    "Deutsch": "languages call themselves so",
    "English": "languages call themselves so",
    "Fusion": "a style of Qt",
    "ImageTwin": "the program",
    "Python": "a language of programs",
    "imagetwin: There is no screen to open a window on. Use the command line: imagetwin scan FOLDER": "for a terminal",
    "take back": "the value of an answer",
}
_WORDS = re.compile(r"[A-Za-z]{2}[^ ]* [a-z(]|^[A-Z][a-z]{2,}")
_STYLE_SHEET = re.compile(r"\s*Q[A-Z]\w+[^{]*\{")
_KEYS = re.compile(r"^((Ctrl|Alt|Shift)\+\S+|Del|Esc|Ins|Return|Enter|Pause|; )+$")


def unspoken_words(source: str) -> list[str]:
    """Return the texts of a module that look like words for people, and are given to no function of the wording."""
    tree = ast.parse(source)
    aside = {id(inner) for node in ast.walk(tree) for outer in _not_for_people(node) for inner in ast.walk(outer)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside
        if _WORDS.search(node.value) and not _KEYS.match(node.value) and not _STYLE_SHEET.match(node.value)
    ]


def _not_for_people(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what in a node is translated, or is for those who write the program."""
    match node:
        case ast.Call(func=ast.Name(id="tr" | "trn" | "mark" | "say" | "say_count" | "_")):
            yield node
        case ast.Call(func=ast.Attribute(value=ast.Name(id="_log"))):
            yield node
        case ast.Raise(exc=ast.Call(func=ast.Name(id="RuntimeError" | "FileNotFoundError" | "ValueError"))):
            yield node
        case ast.Assert(msg=ast.expr() as message):
            yield message
        case ast.Call(func=ast.Name(id="cast")):
            yield node.args[0]
        case ast.arg(annotation=ast.expr() as annotation) | ast.AnnAssign(annotation=annotation):
            yield annotation
        case ast.FunctionDef(returns=ast.expr() as annotation):
            yield annotation
        case ast.Subscript(slice=annotation):
            yield annotation
        case ast.Expr(value=ast.Constant() as docstring):
            yield docstring


def test_what_the_window_s_modules_say_can_be_translated() -> None:
    found = {name: unspoken_words(source) for name, source in SOURCES.items() if name.startswith("gui.")}
    said = {(text.strip(), name) for name, texts in found.items() for text in texts}
    assert {each for each in said if each[0] not in _NOT_TRANSLATED} == set()
    assert set(_NOT_TRANSLATED) - {text for text, _name in said} == set()


@pytest.mark.parametrize(
    ("snippet", "texts"),
    [
        ('label.setText("No preview")', ["No preview"]),
        ('label.setText(f"{count} marked by you")', [" marked by you"]),
        ('raise UndoError("Nothing to undo")', ["Nothing to undo"]),
        ('words = {1: "Trash"}', ["Trash"]),
        ('label.setText(tr("No preview")); button.setText(tr("Group {n}", n="of all"))', []),
        ('def f(x: "List of") -> "Some thing":\n    """Return a thing."""\n    raise RuntimeError("It is closed")', []),
        ('QAction().setShortcut("Ctrl+Shift+O"); spec("Del", "browse", "Alt+1; Return")', []),
    ],
)
def test_what_is_not_translated_is_seen(snippet: str, texts: list[str]) -> None:
    assert unspoken_words(snippet) == texts
