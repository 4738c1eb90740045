"""Lists of keep rules under a name, as texts for the settings file."""

import json
from collections.abc import Iterable

from imagetwin.domain.errors import SettingsError
from imagetwin.domain.keep_rules import ChosenRule, Preset
from imagetwin.domain.strict_json import listed, parsed, table, text
from imagetwin.domain.wording import say

MOST_PRESETS = 100
_LONGEST_NAME = 100


def with_preset(texts: Iterable[str], preset: Preset) -> tuple[str, ...]:
    """Return the texts of presets with one more, which takes the place of one of that name.

    Raises SettingsError for a name that is empty or too long, and for too many presets.
    """
    name = preset.name.strip()
    if not name or len(name) > _LONGEST_NAME:
        raise SettingsError(say("A preset needs a name of 1 to {most} characters.", most=_LONGEST_NAME))
    kept = without_preset(texts, name)
    if len(kept) >= MOST_PRESETS:
        raise SettingsError(say("There are {n} presets already. Delete one first.", n=MOST_PRESETS))
    return (*kept, _to_text(Preset(name, preset.rules)))


def without_preset(texts: Iterable[str], name: str) -> tuple[str, ...]:
    """Return the texts of presets without those of a name."""
    return tuple(each for each in texts if (preset := _from_text(each)) is None or preset.name != name)


def presets_in(texts: Iterable[str]) -> tuple[Preset, ...]:
    """Return the presets of texts in the order of their names; what is no preset is passed over."""
    known = {preset.name: preset for each in texts if (preset := _from_text(each)) is not None}
    return tuple(known[name] for name in sorted(known, key=str.casefold))


def rules_text(rules: tuple[ChosenRule, ...]) -> str:
    """Return a list of rules as a text."""
    return _to_text(Preset("", rules))


def rules_in(entry: str) -> tuple[ChosenRule, ...] | None:
    """Return the rules of such a text again; None where it is none."""
    preset = _from_text(entry)
    return None if preset is None else preset.rules


def _to_text(preset: Preset) -> str:
    rules = [[rule.name, *rule.terms] for rule in preset.rules]
    return json.dumps({"name": preset.name, "rules": rules}, ensure_ascii=True)


def _from_text(entry: str) -> Preset | None:
    try:
        entries = table(parsed(entry))
        rules = (listed(rule) for rule in listed(entries["rules"]))
        return Preset(
            text(entries["name"]), tuple(ChosenRule(text(rule[0]), tuple(map(text, rule[1:]))) for rule in rules)
        )
    except (KeyError, IndexError, TypeError, ValueError):
        return None
