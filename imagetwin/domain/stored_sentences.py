"""Sentences in files and databases, so that they can be shown in whichever language when they are read again.

Without values and note a sentence is kept as its English text, else as a JSON list of what it was made of. Whatever
else stands there is a plain text: what an earlier version wrote, or somebody else.
"""

import json
import string
from typing import Any

from imagetwin.domain.strict_json import coordinate, listed, parsed, table, text, whole
from imagetwin.domain.wording import Sentence, say, say_count

_BEGIN = '["'
# Sentences within sentences; ours go three deep.
_MOST_LEVELS = 8
_LARGEST_COUNT = 1 << 62


def stored(said: str) -> str:
    """Return what stands in a file for a sentence or a plain text."""
    if not isinstance(said, Sentence) or not (said.values or said.note or said.counted is not None):
        return str(said)
    return json.dumps(_to_plain(said))


def restored(kept: str) -> Sentence:
    """Return the sentence of what `stored` returned; any other text is one without values."""
    if kept.startswith(_BEGIN):
        try:
            return _from_plain(parsed(kept), _MOST_LEVELS)
        except (ValueError, TypeError, KeyError, IndexError, OverflowError):
            return say(kept)
    return say(kept)


def _to_plain(said: Sentence) -> list[Any]:
    values = {name: _to_plain(value) if isinstance(value, Sentence) else value for name, value in said.values}
    return [said.text, said.one, said.note, said.counted, values]


def _from_plain(plain: object, levels: int) -> Sentence:
    """Make a sentence of what somebody else may have written; raise ValueError or TypeError where that is none."""
    if not levels:
        raise ValueError("sentences within sentences have no end")
    many, one, note, count, named = listed(plain)
    values = {name: _value(value, levels) for name, value in table(named).items()}
    for each in (text(many), text(one)):
        _check_names(each, values.keys() | {"n"} if count is not None else values.keys())
    if count is None:
        return say(many, note=text(note), **values)
    return say_count(one, many, whole(count, most=_LARGEST_COUNT), note=text(note), **values)


def _value(value: object, levels: int) -> str | int | float | Sentence:
    if isinstance(value, list):
        return _from_plain(value, levels - 1)
    if isinstance(value, int):
        return whole(value, -_LARGEST_COUNT, _LARGEST_COUNT)
    return coordinate(value) if isinstance(value, float) else text(value)


def _check_names(template: str, known: Any) -> None:
    """Check that a text takes its values as they are: no attribute, no place, no format, and none that is missing."""
    for _before, name, form, conversion in string.Formatter().parse(template):
        if name is not None and (name not in known or form or conversion):
            raise ValueError("a text asks for what there is not")
