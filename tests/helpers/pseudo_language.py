"""A language that is none: every text stands in brackets, so that what was not translated shows."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from imagetwin.domain.wording import speak

OPEN, CLOSE = "⟦", "⟧"
_TRANSLATED = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")


class PseudoLanguage:
    """Puts texts in brackets, plurals too, and writes numbers as English does."""

    def sentence(self, text: str, note: str) -> str:
        """Return the text in brackets."""
        del note
        return f"{OPEN}{text}{CLOSE}"

    def counted(self, many: str, note: str, count: int) -> str:
        """Return the plural in brackets."""
        del note, count
        return f"{OPEN}{many}{CLOSE}"

    def number(self, value: float, decimals: int) -> str:
        """Return the number as it is in English."""
        return f"{value:,.{decimals}f}"


@contextmanager
def pseudo_language() -> Iterator[None]:
    """Let this process speak it for a block."""
    speak(PseudoLanguage())
    try:
        yield
    finally:
        speak(None)


def untranslated(text: str) -> str:
    """Return what of a text stands outside all brackets."""
    while text != (less := _TRANSLATED.sub("", text)):
        text = less
    return text
