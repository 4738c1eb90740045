"""Words in the user's language."""

import threading
from collections.abc import Iterator

import pytest

from imagetwin.domain.wording import english, mark, number, speak, tr, trn


class Shouting:
    """A language for tests: capitals, its own plural, and commas in numbers."""

    def sentence(self, text: str, note: str) -> str:
        return {"left": "LINKS" if note == "side" else "ÜBRIG"}.get(text, text)

    def counted(self, many: str, note: str, count: int) -> str:
        assert not note
        return {"{n} files of {name}": "{name}: {n} FILES!"}.get(many, "")

    def number(self, value: float, decimals: int) -> str:
        return f"{value:.{decimals}f}".replace(".", ",")


@pytest.fixture
def shouting() -> Iterator[None]:
    speak(Shouting())
    yield
    speak(None)


def test_without_a_language_texts_are_english_and_filled_in() -> None:
    assert tr("Remove {name}?", name="a{b}.jpg") == "Remove a{b}.jpg?"
    assert tr("braces {stay}") == "braces {stay}"
    assert trn("{n} file", "{n} files", 1) == "1 file"
    assert trn("{n} file", "{n} files", 12345) == "12,345 files"
    assert number(1234.56, 1) == "1,234.6"
    assert mark("&Options…") == "&Options…"


@pytest.mark.usefixtures("shouting")
def test_a_language_gives_words_plurals_and_numbers() -> None:
    assert tr("left") == "ÜBRIG"
    assert tr("left", note="side") == "LINKS"
    assert trn("{n} file of {name}", "{n} files of {name}", 1, name="x") == "x: 1 FILES!"
    assert number(0.5, 2) == "0,50"


@pytest.mark.usefixtures("shouting")
def test_what_is_not_translated_stays_english() -> None:
    assert tr("right {side}", side="x") == "right x"
    assert trn("{n} bit", "{n} bits", 1) == "1 bit"
    assert trn("{n} bit", "{n} bits", 2) == "2 bits"


@pytest.mark.usefixtures("shouting")
def test_what_programs_read_is_english_in_its_own_thread_only() -> None:
    other: list[str] = []
    with english():
        thread = threading.Thread(target=lambda: other.append(tr("left")))
        thread.start()
        thread.join()
        assert tr("left") == "left"
    assert other == ["ÜBRIG"]
    assert tr("left") == "ÜBRIG"
