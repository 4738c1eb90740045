import pytest

from imagetwin.config.keep_presets import MOST_PRESETS, presets_in, rules_in, rules_text, with_preset, without_preset
from imagetwin.domain.errors import SettingsError
from imagetwin.domain.keep_rules import ChosenRule, Preset

RULES = (ChosenRule("folders", ("/a b", '/"c"', "\udcff")), ChosenRule("most-pixels"))


def test_presets_come_back_in_the_order_of_their_names() -> None:
    texts = with_preset(with_preset((), Preset(" Scans ", RULES)), Preset("archive", RULES[1:]))
    assert presets_in(texts) == (Preset("archive", RULES[1:]), Preset("Scans", RULES))
    "".join(texts).encode()
    assert presets_in(without_preset(texts, "archive")) == (Preset("Scans", RULES),)


def test_a_preset_takes_the_place_of_one_of_its_name() -> None:
    texts = with_preset(with_preset((), Preset("a", RULES)), Preset("a", ()))
    assert presets_in(texts) == (Preset("a", ()),)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"name": 1, "rules": []}', '{"name": "a", "rules": [[]]}', "NaN"])
def test_what_is_no_preset_is_passed_over_and_kept(text: str) -> None:
    assert presets_in([text]) == ()
    assert without_preset([text], "a") == (text,)
    assert rules_in(text) is None


def test_rules_alone_come_back_too() -> None:
    assert rules_in(rules_text(RULES)) == RULES


def test_a_preset_needs_a_name_and_there_are_not_too_many() -> None:
    with pytest.raises(SettingsError, match="needs a name"):
        with_preset((), Preset("  ", RULES))
    texts: tuple[str, ...] = ()
    for number in range(MOST_PRESETS):
        texts = with_preset(texts, Preset(str(number), ()))
    with pytest.raises(SettingsError, match="Delete one first"):
        with_preset(texts, Preset("one more", ()))
