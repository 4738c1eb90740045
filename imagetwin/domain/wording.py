"""The words that people read, in the language that they read: English, until a face of the program says otherwise.

    tr("Remove {name}?", name=path.name)             a sentence; `{}` are filled in after it is translated
    trn("{n} file", "{n} files", count)              one that depends on a number, which stands for `{n}`
    mark("&Options…")                                a text of a table: `tr(spec.text)` translates it where it is shown

The English text is the key, so each call has it in full, as one literal: no f-string, no sentence put together from
pieces, since other languages order them otherwise. `note` tells apart what English calls by one word, and tells
translators what is meant; it is a part of the key. tools/translations.py collects all of these.

What programs read (JSON, journal, cache, log) is written within `english()`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol


class Language(Protocol):
    """What a language other than English has to know."""

    def sentence(self, text: str, note: str) -> str:
        """Return the translation of a text; the text itself where there is none."""

    def counted(self, many: str, note: str, count: int) -> str:
        """Return the form for a count of what is known by the English plural; "" where there is none."""

    def number(self, value: float, decimals: int) -> str:
        """Return a number with that many decimals, and with signs that part its thousands."""


_spoken: Language | None = None
_in_english: ContextVar[bool] = ContextVar("in_english", default=False)


def speak(language: Language | None) -> None:
    """Set the language of this process; None is English."""
    global _spoken
    _spoken = language


@contextmanager
def english() -> Iterator[None]:
    """Let every word be English within, in this thread: for what programs read."""
    token = _in_english.set(True)
    try:
        yield
    finally:
        _in_english.reset(token)


def tr(text: str, /, *, note: str = "", **values: Any) -> str:
    """Return a text in the user's language, with values in place of its `{names}`.

    A text without values is not formatted: its braces stay.
    """
    language = _language()
    if language is not None:
        text = language.sentence(text, note)
    return text.format(**values) if values else text


def trn(one: str, many: str, count: int, /, *, note: str = "", **values: Any) -> str:
    """Return the text for a count in the user's language; `{n}` is the count as people write it."""
    language = _language()
    text = "" if language is None else language.counted(many, note, count)
    return (text or (one if count == 1 else many)).format(n=number(count), **values)


def number(value: float, decimals: int = 0) -> str:
    """Return a number as the user's language writes it, as in 1,234.5."""
    language = _language()
    return f"{value:,.{decimals}f}" if language is None else language.number(value, decimals)


def mark(text: str, /, *, note: str = "") -> str:
    """Return a text as it is: it is collected for translation, and translated where it is shown."""
    return text


def _language() -> Language | None:
    return None if _spoken is None or _in_english.get() else _spoken
