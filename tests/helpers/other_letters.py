"""A language that shows what was not translated: each of its letters is another one, and what stands in a text is not.

"Remove {name}?" is "Ŕéɱöṽé {name}?": so a plain letter on the screen is of a name, a number's unit, or of a text that
escaped translation. Text is told from values even where it is elided, wrapped, or drawn piece by piece.
"""

import string
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from imagetwin.domain.wording import speak

_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçđéƒǧĥíĵķłɱñöþɋŕšťúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶŁṀÑÖÞɊŔŠŤÚṼŴẊÝŽ",
)


def in_other_letters(text: str) -> str:
    """Return a text in other letters, with the `{names}` of its values as they are."""
    try:
        pieces = list(string.Formatter().parse(text))
    except ValueError:  # a brace that stands for itself
        return text.translate(_LETTERS)
    return "".join(
        literal.replace("{", "{{").replace("}", "}}").translate(_LETTERS) + ("" if name is None else f"{{{name}}}")
        for literal, name, _form, _conversion in pieces
    )


class OtherLetters:
    """Knows every text; `unknown` are those that were asked for though tools/translations.py does not collect them."""

    def __init__(self, keys: frozenset[tuple[str, str]]) -> None:
        self._keys = keys
        self.unknown: set[str] = set()

    def sentence(self, text: str, note: str) -> str:
        self._look_up(text, note)
        return in_other_letters(text)

    def counted(self, many: str, note: str, _count: int) -> str:
        self._look_up(many, note)
        return in_other_letters(many)

    def number(self, value: float, decimals: int) -> str:
        return f"{value:,.{decimals}f}"

    def _look_up(self, text: str, note: str) -> None:
        # What is translated already may be asked for again.
        if (text, note) not in self._keys and text.isascii():
            self.unknown.add(text)


class _OtherLettersOfQt(QTranslator):
    """Translates the words of Qt's own widgets."""

    def translate(self, _context: str, text: str, _note: str | None = None, _count: int = -1) -> str:
        return text.translate(_LETTERS)

    def isEmpty(self) -> bool:
        return False


@contextmanager
def speaking(language: OtherLetters, application: QApplication) -> Iterator[None]:
    """Let the program and Qt speak it."""
    translator = _OtherLettersOfQt()
    application.installTranslator(translator)
    speak(language)
    try:
        yield
    finally:
        speak(None)
        application.removeTranslator(translator)
