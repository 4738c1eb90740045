"""The window in Hebrew: every text is there, what people read stands mirrored, names and paths keep their direction."""

import string
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox, QSplitter, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Preferences
from imagetwin.domain.texts import ISOLATES, are_isolates_whole
from imagetwin.domain.tiers import Tier
from imagetwin.domain.wording import say, tr
from imagetwin.gui.actions import _SUBMENUS, ACTIONS
from imagetwin.gui.delegates.card_delegate import CardDelegate
from imagetwin.gui.dialogs.filter_fields import FilterFields
from imagetwin.gui.languages import ENGLISH, use_language
from imagetwin.gui.texts import dimensions, one_line, plain_box, plain_label
from imagetwin.gui.tier_words import BEFORE_COUNTS, group_words
from imagetwin.review.session import ReviewSession
from tests.gui.conftest import WindowMaker
from tests.helpers.made_groups import made_groups
from tools.translations import collect, read_catalogue

BEGIN, END = ISOLATES[0], ISOLATES[1]
# What is put into these places is written in letters of whichever direction.
NAMED = {"path", "name", "folder", "names", "drive", "command", "address", "pattern", "host"}
# A name that is one of the places of a sentence, and would end the part that a translation keeps for it.
BREAKING_OUT = f"jpg{END}.{BEGIN}exe"
NAME_OF_A_FOLDER = "name of a folder"
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


@pytest.fixture(autouse=True)
def _hebrew(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    use_language(qapp, "he")
    yield
    use_language(qapp, ENGLISH)
    QLocale.setDefault(locale)


def test_every_text_is_translated() -> None:
    catalogue = read_catalogue("he")
    assert [text.key for text in collect() if not all(catalogue.of(text))] == []


def test_translations_keep_a_part_of_their_own_for_each_name_and_path() -> None:
    catalogue = read_catalogue("he")
    faults = []
    for text in collect():
        for form in catalogue.of(text):
            names = {name for _, name, _, _ in string.Formatter().parse(form) if name} & NAMED
            faults += [form for name in names if f"{BEGIN}{{{name}}}{END}" not in form]
            # Names of folders and files that are made have none.
            made_name = text.note == NAME_OF_A_FOLDER and BEGIN in form
            faults += [form] if made_name or not are_isolates_whole(form) else []
    assert faults == []


def test_no_menu_has_a_key_twice() -> None:
    keys = Counter((spec.menu, key) for spec in ACTIONS if (key := _key(tr(spec.text))))
    keys.update((_SUBMENUS.get(menu, ""), _key(tr(menu))) for menu in {spec.menu for spec in ACTIONS})
    assert [key for key, count in keys.items() if count > 1] == []


def _key(text: str) -> str:
    return text.replace("&&", "").partition("&")[2][:1]


def test_the_window_is_mirrored(qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window()
    window.resize(1100, 700)
    window.show_session(ReviewSession(made_groups(2, 3)))
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    bar = window.search_bar
    assert _left(bar.browse_button) < _left(bar.folder_line) < _left(bar.folders_button)
    view, model = window.groups_view, window.model
    first, second = (view.visualRect(model.image_index(0, place)) for place in (0, 1))
    assert first.left() > second.right()
    assert view.viewport().width() - first.right() < first.width() // 2
    delegate = view.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    box = delegate.check_box_rect(first)
    assert first.right() - box.right() < box.left() - first.left()
    # Left and right of the compared pictures are those of the menu, in every language.
    sides = window.compare_pane.findChildren(QSplitter)
    assert Qt.LayoutDirection.LeftToRight in {side.layoutDirection() for side in sides}


def _left(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint()).x()


def test_no_button_and_no_label_of_the_window_is_cut(make_window: WindowMaker) -> None:
    window = make_window()
    window.resize(1100, 700)
    window.show_session(ReviewSession(made_groups(2, 3)))
    window.menu_actions["mark_all"].trigger()
    seen: list[QAbstractButton | QLabel] = [*window.findChildren(QAbstractButton), *window.findChildren(QLabel)]
    texts = [(each, text) for each in seen if each.isVisible() and (text := _line(each))]
    assert len(texts) > 15
    assert [text for each, text in texts if each.fontMetrics().horizontalAdvance(text) > each.width()] == []


def _line(widget: QAbstractButton | QLabel) -> str:
    """Return the text that has to have room in one line; none where it is markup, wrapped, or not shown."""
    if isinstance(widget, QLabel):
        is_line = not widget.wordWrap() and "<" not in widget.text()
    else:
        is_icon = isinstance(widget, QToolButton) and widget.toolButtonStyle() == _ICON_ONLY
        is_line = not is_icon or widget.icon().isNull()
    return widget.text().replace("&", "") if is_line else ""


def test_a_sentence_keeps_the_part_of_a_name_and_a_name_cannot_end_it(qtbot: QtBot) -> None:
    whole = tr("Compared with {name}.", name="/a (b)")
    assert f"{BEGIN}/a (b){END}" in whole
    said = say("Compared with {name}.", name=BREAKING_OUT)
    for sentence in (tr("Compared with {name}.", name=BREAKING_OUT), tr(said)):
        assert sentence.count(BEGIN) == sentence.count(END) == 1
        assert r"jpg\u2069.\u2068exe" in sentence
        assert one_line(sentence) == sentence
    assert one_line(BREAKING_OUT) == r"jpg\u2069.\u2068exe"
    assert one_line(f"{whole}\u202e") == f"{whole}\\u202e"
    box = plain_box(QMessageBox.Icon.Warning, "ImageTwin", whole, None)
    qtbot.addWidget(box)
    assert box.text() == whole


def test_english_writes_every_mark_out(qapp: QApplication) -> None:
    use_language(qapp, ENGLISH)
    assert one_line(f"{BEGIN}a{END}") == r"\u2068a\u2069"
    assert tr("Compared with {name}.", name=BREAKING_OUT) == f"Compared with {BREAKING_OUT}."
    assert dimensions(200, 100) == "200 × 100"


def test_dimensions_patterns_and_keys_are_read_from_left_to_right(qtbot: QtBot, make_window: WindowMaker) -> None:
    assert dimensions(200, 100) == f"{BEGIN}200 × 100{END}"
    parent = QWidget()
    qtbot.addWidget(parent)
    fields = FilterFields(Preferences(), parent)
    qtbot.addWidget(fields.patterns)
    assert fields.patterns.layoutDirection() == Qt.LayoutDirection.LeftToRight
    tip = make_window().menu_actions["options"].toolTip()
    assert f"({BEGIN}Ctrl+" in tip
    assert tip.endswith(f",{END})")


def test_a_path_begins_at_the_side_where_its_column_does(qtbot: QtBot) -> None:
    label = plain_label("/pictures")
    qtbot.addWidget(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_a_heading_counts_after_the_word() -> None:
    group = made_groups(3)[0]
    edited = replace(group.members[0], tier=Tier.EDITED, copy_tier=Tier.EDITED)
    words = group_words(replace(group, members=(edited, group.members[1])), 3)
    assert words.endswith(f"{BEFORE_COUNTS}קידוד מחדש: 1, עריכה: 1")
