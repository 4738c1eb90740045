"""Sentences in files: they come back as they were, and nothing else that stands there does harm."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imagetwin.domain.stored_sentences import restored, stored
from imagetwin.domain.wording import Sentence, say, say_count, say_together, tr
from tests.helpers.pseudo_language import pseudo_language

SENTENCES = [
    say("is not there any more"),
    say("too large: {pixels} pixels, the limit is {limit} megapixels", pixels="9 x 9", limit=0.5),
    say('"{path}" is taken', path="caf\udce9 {x}\n☀.jpg"),
    say_count("{n} file: {why}", "{n} files: {why}", 12345, why=say("damaged ({what})", what="{0}")),
    say_together([say("was changed"), say('it lies at "{path}"', path="/q/a.jpg")], "; "),
    say("damaged", note="kind of fault"),
]


@pytest.mark.parametrize("said", SENTENCES)
def test_a_sentence_comes_back_as_it_was(said: Sentence) -> None:
    again = restored(stored(said))
    assert (again, again.text, again.note, again.values) == (said, said.text, said.note, said.values)
    with pseudo_language():
        assert tr(again) == tr(said)


def test_what_is_stored_is_the_same_in_every_language() -> None:
    plain = list(map(stored, SENTENCES))
    with pseudo_language():
        assert list(map(stored, SENTENCES)) == plain


def test_without_values_the_text_itself_is_stored() -> None:
    assert stored(say("is not there any more")) == "is not there any more"
    assert stored("damaged (what Pillow says)") == "damaged (what Pillow says)"


@pytest.mark.parametrize(
    "text",
    [
        '["{x.__class__}", "", "", null, {"x": "a"}]',
        '["{x[0]}", "", "", null, {"x": "a"}]',
        '["{x:>99999999}", "", "", null, {"x": "a"}]',
        '["{x!r}", "", "", null, {"x": "a"}]',
        '["{}", "", "", null, {"x": "a"}]',
        '["{y}", "", "", null, {"x": "a"}]',
        '["{n}", "{m}", "", 3, {}]',
        '["{x}", "", "", null, {"x": true}]',
        '["{x}", "", "", true, {"x": "a"}]',
        '["{x}", "", 5, null, {"x": "a"}]',
        '["{x", "", "", null, {"x": "a"}]',
        '["{n}", "{n}", "", 1e99, {}]',
        '["a", "b"]',
        '["',
    ],
)
def test_a_text_that_asks_for_more_than_its_values_stays_a_text(text: str) -> None:
    assert restored(text) == text
    with pseudo_language():
        assert tr(restored(text)) == f"⟦{text}⟧"


def test_sentences_within_sentences_without_end_stay_a_text() -> None:
    deep = json.dumps("x")
    for _ in range(50):
        deep = f'["{{p}}", "", "", null, {{"p": {deep}}}]'
    assert restored(deep) == deep


@given(st.text())
def test_any_text_is_shown_as_it_is(text: str) -> None:
    assert restored(text) == text or text.startswith('["')
