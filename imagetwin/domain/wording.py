"""The words that people read, in the language that they read: English, until a face of the program says otherwise.

    tr("Remove {name}?", name=path.name)             a sentence; `{}` are filled in after it is translated
    trn("{n} file", "{n} files", count)              one that depends on a number, which stands for `{n}`
    mark("&Options…")                                a text of a table: `tr(spec.text)` translates it where it is shown
    say("cannot be read: {why}", why=why)            a sentence for later: of a worker process, an error, the cache
    say_count("{n} bit", "{n} bits", count)          such a one that depends on a number

The English text is the key, so each call has it in full, as one literal: no f-string, no sentence put together from
pieces, since other languages order them otherwise. `note` tells apart what English calls by one word, and tells
translators what is meant; it is a part of the key. tools/translations.py collects all of these.

What is said by `say` is English to all that keeps, compares or writes it, and `tr(sentence)` shows it in the user's
language: so a sentence may come from a process that speaks none, and may be a value of another one. `ImageTwinError`
shows its own that way.

What programs read (JSON, journal, cache, log) is written within `english()`.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol

from imagetwin.domain.texts import are_isolates_whole, printable


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


class Sentence(str):
    """An English text that knows what it was made of, so that `tr` can show it in another language later.

    `text` is the one with the `{names}`; where it depends on a number, `counted`, it is the plural, and `one` the
    singular. `values` are names with texts, numbers, or sentences themselves.
    """

    __slots__ = ("counted", "note", "one", "text", "values")

    text: str
    one: str
    note: str
    counted: int | None
    values: "Values"

    def __reduce__(self) -> tuple[Any, ...]:
        return _sentence, (self.text, self.one, self.note, self.counted, self.values)

    def shown(self) -> str:
        """Return it in the user's language."""
        values = {name: _shown(value) for name, value in self.values}
        if self.counted is None:
            return tr(self.text, note=self.note, **values)
        return trn(self.one, self.text, self.counted, note=self.note, **values)


def tr(text: str, /, *, note: str = "", **values: Any) -> str:
    """Return a text in the user's language, with values in place of its `{names}`.

    A text without values is not formatted: its braces stay. A sentence that was said has its own values.
    """
    if isinstance(text, Sentence):
        return text.shown()
    language = _language()
    if language is not None:
        text = language.sentence(text, note)
    return text.format(**_in_words(values)) if values else text


def trn(one: str, many: str, count: int, /, *, note: str = "", **values: Any) -> str:
    """Return the text for a count in the user's language; `{n}` is the count as people write it."""
    language = _language()
    text = "" if language is None else language.counted(many, note, count)
    return (text or (one if count == 1 else many)).format(n=number(count), **_in_words(values))


def number(value: float, decimals: int = 0) -> str:
    """Return a number as the user's language writes it, as in 1,234.5."""
    language = _language()
    return f"{value:,.{decimals}f}" if language is None else language.number(value, decimals)


def figure(value: float, digits: int = 6) -> str:
    """Return a number of that many digits at most, without zeros at its end, as in 20 and 0.35."""
    text = f"{value:.{digits}g}"
    if "e" in text or not math.isfinite(value):
        return text
    return number(float(text), len(text.partition(".")[2]))


def mark(text: str, /, *, note: str = "") -> str:
    """Return a text as it is: it is collected for translation, and translated where it is shown."""
    return text


def say(text: str, /, *, note: str = "", **values: object) -> Sentence:
    """Return a sentence that is shown later, in whichever language, and English until then.

    A number among the values is written as people write it (a name of digits is to be given as a text), an error says
    what it was raised with.
    """
    return _sentence(text, "", note, None, tuple((name, _kept(value)) for name, value in values.items()))


def say_count(one: str, many: str, count: int, /, *, note: str = "", **values: object) -> Sentence:
    """Return a sentence as `say` does, in the form for a count, which stands for `{n}`."""
    return _sentence(many, one, note, count, tuple((name, _kept(value)) for name, value in values.items()))


def say_together(parts: Sequence[str], between: str) -> Sentence:
    """Return parts as one, each of them shown in whichever language: a list, or remarks on one thing."""
    values = tuple((f"p{place}", _kept(part)) for place, part in enumerate(parts))
    return _sentence(between.join(f"{{{name}}}" for name, _part in values), "", "", None, values)


def said_by(error: BaseException) -> str:
    """Return the sentence that an error was raised with, and its plain text where that is none."""
    said = error.args[0] if len(error.args) == 1 else None
    return said if isinstance(said, Sentence) else str(error)


# Of each a name and what stands for it; there may be a million sentences, so no dictionaries.
Values = tuple[tuple[str, str | int | float | Sentence], ...]


def _sentence(text: str, one: str, note: str, count: int | None, values: Values) -> Sentence:
    with english():
        shown = {name: _shown(value) for name, value in values}
        filled = tr(text, **shown) if count is None else trn(one, text, count, **shown)
    sentence = Sentence(filled)
    sentence.text, sentence.one, sentence.note, sentence.counted, sentence.values = text, one, note, count, values
    return sentence


def _kept(value: object) -> str | int | float | Sentence:
    """Return a value as a sentence keeps it: nothing that cannot travel, and no other class of text."""
    if isinstance(value, BaseException):
        value = said_by(value)
    if isinstance(value, Sentence) or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    return str(value)


def _shown(value: str | float | Sentence) -> str:
    if isinstance(value, str):
        return tr(value) if isinstance(value, Sentence) else value
    return number(value) if isinstance(value, int) else figure(value)


def _in_words(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values with the sentences among them as they are shown."""
    return {
        name: value.shown() if isinstance(value, Sentence) else _in_its_place(value) for name, value in values.items()
    }


def _in_its_place(value: Any) -> Any:
    """Return a value that ends no part of the translation around it: a name that would has its marks written out."""
    if isinstance(value, int | float) or _language() is None or are_isolates_whole(text := str(value)):
        return value
    return printable(text, keep="\n")


def _language() -> Language | None:
    return None if _spoken is None or _in_english.get() else _spoken
