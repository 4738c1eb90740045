"""What is chosen is the same in every language: no code compares the words that are shown."""

import re
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Preferences
from imagetwin.domain.keep_rules import ChosenRule
from imagetwin.domain.operations import Companions, RemovalSettings, Way
from imagetwin.domain.wording import speak
from imagetwin.gui.dialogs.done_words import files_are_removed, pictures_removed
from imagetwin.gui.dialogs.keep_rules_dialog import KeepRulesDialog, Scope
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.dialogs.removal_fields import RemovalFields
from imagetwin.gui.views.view_bar import ViewBar
from imagetwin.review.filtering import GroupFilter, MarkState
from imagetwin.review.ordering import OrderKey


class Backwards:
    """Writes every text from its end, but for `{names}`, which it leaves out."""

    def sentence(self, text: str, note: str) -> str:
        return re.sub(r"{\w+}", "", text)[::-1]

    def counted(self, many: str, note: str, count: int) -> str:
        return self.sentence(many, note)

    def number(self, value: float, decimals: int) -> str:
        return f"{value:.{decimals}f}"


@pytest.fixture
def _other_words() -> Iterator[None]:
    speak(Backwards())
    yield
    speak(None)


@pytest.mark.usefixtures("_other_words")
@pytest.mark.parametrize("scope", Scope)
def test_the_groups_that_rules_decide(qtbot: QtBot, scope: Scope) -> None:
    dialog = KeepRulesDialog([ChosenRule("intact")], [])
    qtbot.addWidget(dialog)
    dialog.scope_box.setCurrentIndex(list(Scope).index(scope))
    assert dialog.scope is scope
    assert dialog.scope_box.currentText() == scope.value[::-1]
    assert [rule.name for rule in dialog.rules] == ["intact"]


@pytest.mark.usefixtures("_other_words")
def test_the_way_of_removing_and_what_goes_with_a_picture(qtbot: QtBot) -> None:
    fields = RemovalFields(RemovalSettings(Way.TRASH), tuple(Way))
    qtbot.addWidget(fields)
    fields.choose(Way.SYMLINK)
    fields.companions_box.setCurrentIndex(1)
    assert (fields.settings.way, fields.settings.companions) == (Way.SYMLINK, Companions.PICTURE_ONLY)


@pytest.mark.usefixtures("_other_words")
def test_the_options(qtbot: QtBot) -> None:
    chosen = Preferences(theme="dark", hash_method="phash", hash_limit=9, turns="mirror", max_megapixels=77)
    dialog = OptionsDialog(chosen, 4)
    qtbot.addWidget(dialog)
    assert dialog.preferences == chosen
    assert dialog.correlation_box.text() == "secalp emas eht ni krad dna thgil& htiw ylnO"


@pytest.mark.usefixtures("_other_words")
def test_the_order_and_the_marks_that_are_shown(qtbot: QtBot) -> None:
    bar = ViewBar([])
    qtbot.addWidget(bar)
    bar.set_formats(["JPEG"])
    bar.marks_box.setCurrentIndex(2)
    bar.order_box.setCurrentIndex(1)
    arrangement = bar.arrangement(GroupFilter())
    assert (arrangement.shown.marks, arrangement.order.key) == (MarkState.UNDECIDED, OrderKey.FREED)
    assert arrangement.shown.format == ""


@pytest.mark.parametrize("way", Way)
def test_each_way_of_removing_has_sentences_for_one_and_for_many(way: Way) -> None:
    assert pictures_removed(way, 1).startswith("1 picture ")
    assert pictures_removed(way, 1_234).startswith("1,234 pictures ")
    assert files_are_removed(way, 1).startswith("1 file is ")
    assert files_are_removed(way, 2) == files_are_removed(way, 1).replace("1 file is", "2 files are")
