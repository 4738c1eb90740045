"""Words in the user's language."""

import pickle
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from imagetwin.domain.errors import UsageError
from imagetwin.domain.wording import (
    Sentence,
    english,
    figure,
    mark,
    number,
    said_by,
    say,
    say_count,
    say_together,
    speak,
    tr,
    trn,
)
from tests.helpers.pseudo_language import pseudo_language, untranslated


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


def test_a_sentence_is_english_until_it_is_shown() -> None:
    with pseudo_language():
        said = say("{path} has {count} pages", path=Path("a{b}.tif"), count=1234)
        assert said == "a{b}.tif has 1,234 pages"
        assert f"{said}!" == "a{b}.tif has 1,234 pages!"
        assert tr(said) == "⟦a{b}.tif has 1,234 pages⟧"
        with english():
            assert tr(said) == said
    assert tr(said) == said


def test_a_sentence_comes_out_of_another_process_as_it_was() -> None:
    inner = say("damaged ({what})", what="bad Huffman code")
    said = say_count("{n} file: {why}", "{n} files: {why}", 1, why=inner)
    again = pickle.loads(pickle.dumps(said))
    assert again == said == "1 file: damaged (bad Huffman code)"
    with pseudo_language():
        assert tr(again) == "⟦1 files: ⟦damaged (bad Huffman code)⟧⟧"


def test_sentences_within_others_are_shown_in_the_language_too() -> None:
    fault = say("was changed")
    whole = say_together([say('"{name}" {fault}', name="a.jpg", fault=fault), say("look there")], "; ")
    assert whole == '"a.jpg" was changed; look there'
    with pseudo_language():
        assert tr(whole) == '⟦⟦"a.jpg" ⟦was changed⟧⟧; ⟦look there⟧⟧'
        assert tr("{what}!", what=fault) == "⟦⟦was changed⟧!⟧"
        assert trn("{n} of {what}", "{n} of {what}", 2, what=fault) == "⟦2 of ⟦was changed⟧⟧"


def test_a_value_that_is_a_file_name_is_never_taken_for_a_text() -> None:
    with pseudo_language():
        assert tr(say("{name} is empty", name="Nothing")) == "⟦Nothing is empty⟧"


def test_an_error_is_shown_in_the_language_of_whoever_shows_it() -> None:
    error = pickle.loads(pickle.dumps(UsageError(say('There is no file "{path}".', path="a.jpg"))))
    nested = say("It failed: {why}", why=error)
    with pseudo_language():
        assert str(error) == '⟦There is no file "a.jpg".⟧'
        assert tr(nested) == '⟦It failed: ⟦There is no file "a.jpg".⟧⟧'
    assert str(error) == 'There is no file "a.jpg".'
    assert str(UsageError("plain")) == "plain"
    assert str(UsageError()) == ""


def test_what_an_error_was_raised_with_is_not_lost() -> None:
    said = say("was changed")
    assert isinstance(said_by(OSError(said)), Sentence)
    assert said_by(OSError(2, "no such file")) == "[Errno 2] no such file"


@pytest.mark.parametrize(
    ("value", "digits", "told"),
    [(20.0, 6, "20"), (0.35, 6, "0.35"), (1234.5, 6, "1,234.5"), (0.123456, 3, "0.123"), (2e9, 6, "2e+09")],
)
def test_figures_have_no_needless_decimals(value: float, digits: int, told: str) -> None:
    assert figure(value, digits) == told


@pytest.mark.usefixtures("shouting")
def test_numbers_in_sentences_are_written_as_the_language_writes_them() -> None:
    assert tr(say("up to {limit}", limit=0.5)) == "up to 0,5"
    assert say("up to {limit}", limit=0.5) == "up to 0.5"


def test_brackets_tell_what_is_not_translated() -> None:
    assert untranslated("a ⟦b ⟦c⟧ d⟧ e") == "a  e"
