"""The window in German: every text is translated, none is cut, and no key is given twice in one place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QMenu,
    QMenuBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Preferences
from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.operations import RemovalSettings
from imagetwin.domain.wording import say, say_together
from imagetwin.fileops.feasible import NO_TRASH_ADVICE
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.languages import ENGLISH, use_language
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.models.draft import refused_draft
from imagetwin.review.session import ReviewSession
from tests.gui.conftest import WindowMaker
from tests.helpers.made_groups import made_groups
from tests.helpers.window import PATIENCE_MS, answering, click_find_and_wait
from tools.translations import read_catalogue

_DIALOGS = (
    *("folders", "report", "mark_by_rules", "two_photos", "shortcuts", "legend", "history", "dismissals", "about"),
    "remove",
)


@pytest.fixture(autouse=True)
def _german(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    use_language(qapp, "de")
    yield
    use_language(qapp, ENGLISH)
    QLocale.setDefault(locale)


@pytest.fixture
def window(make_window: WindowMaker, tmp_path: Path) -> MainWindow:
    made = make_window(tmp_path)
    made.resize(1100, 700)
    made.show_session(ReviewSession(made_groups(3, 2)))
    return made


def open_and_look(qtbot: QtBot, window: MainWindow, name: str, found: dict[str, list[str]]) -> None:
    """Open the dialog of an action, find what is cut and which keys are given twice, and close it."""

    def look(dialog: object) -> None:
        assert isinstance(dialog, QDialog)
        found.update(cut=cut_texts(dialog), double=double_keys(texts_with_keys(dialog)))
        dialog.reject()

    with answering(look) as answered:
        window.menu_actions[name].trigger()
        qtbot.waitUntil(lambda: bool(answered), timeout=PATIENCE_MS)


def shown_in(parent: QWidget) -> Iterator[QWidget]:
    """Yield what is shown of a window or dialog, without the windows that belong to it."""
    yield from (each for each in parent.findChildren(QWidget) if each.isVisible() and each.window() is parent)


def cut_texts(parent: QWidget) -> list[str]:
    """Return the texts of buttons, labels, boxes of choices and tables' headings that have too little room."""
    found = []
    for widget in shown_in(parent):
        is_short = widget.width() < widget.sizeHint().width() or widget.height() < widget.minimumSizeHint().height()
        if isinstance(widget, QLabel) and widget.text():
            if widget.wordWrap():
                is_short = widget.height() < widget.heightForWidth(widget.width())
            found += [widget.text()] if is_short else []
        elif isinstance(widget, QAbstractButton) and widget.text():
            found += [widget.text()] if is_short else []
        elif isinstance(widget, QComboBox):
            found += [widget.currentText()] if _text_width(widget) > _field_width(widget) else []
        elif isinstance(widget, QHeaderView):
            found += list(_cut_headings(widget))
    return found


def _text_width(box: QComboBox) -> int:
    return box.fontMetrics().horizontalAdvance(box.currentText())


def _field_width(box: QComboBox) -> int:
    option, field = QStyleOptionComboBox(), QStyle.SubControl.SC_ComboBoxEditField
    box.initStyleOption(option)
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()


def _cut_headings(header: QHeaderView) -> Iterator[str]:
    is_across = header.orientation() is Qt.Orientation.Horizontal
    for section in range(header.count()):
        text = str(header.model().headerData(section, header.orientation()) or "")
        room = header.sectionSize(section) if is_across else header.width()
        if not header.isSectionHidden(section) and header.fontMetrics().horizontalAdvance(text) > room:
            yield text


def key_of(text: str) -> str:
    """Return the letter that a text marks as its key, "" without one."""
    after = text.replace("&&", "").partition("&")[2]
    return after[:1].casefold()


def double_keys(texts: Iterable[str]) -> list[str]:
    """Return the letters that more than one text has as its key."""
    return [key for key, count in Counter(map(key_of, texts)).items() if key and count > 1]


def texts_with_keys(parent: QWidget) -> Iterator[str]:
    """Yield the texts that may have keys: menus, tabs, buttons and labels."""
    for widget in shown_in(parent):
        if isinstance(widget, QMenuBar):
            yield from (action.text() for action in widget.actions())
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(place) for place in range(widget.count()))
        elif isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()


def test_every_text_is_translated() -> None:
    forms = read_catalogue("de").forms
    assert len(forms) > 1000
    assert [key for (key, _note), each in forms.items() if not all(each)] == []


def test_quotes_are_those_of_the_language_and_values_of_units_do_not_break() -> None:
    forms = [form for text, forms in read_catalogue("de").forms.items() for form in forms]
    assert [form for form in forms if '"' in form or form.count("„") != form.count("“")] == []
    assert [form for form in forms if " %" in form] == []


def test_no_text_of_the_window_is_cut(window: MainWindow) -> None:
    assert cut_texts(window) == []


def test_no_text_of_the_options_is_cut_and_no_key_is_given_twice(qtbot: QtBot) -> None:
    dialog = OptionsDialog(Preferences(), 2)
    qtbot.addWidget(dialog)
    dialog.show()
    for page in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(page)
        assert cut_texts(dialog) == []
        assert double_keys(texts_with_keys(dialog)) == []


def test_no_text_of_a_dialog_is_cut_and_no_key_is_given_twice(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    window.menu_actions["mark_all"].trigger()
    for name in _DIALOGS:
        found: dict[str, list[str]] = {}
        open_and_look(qtbot, window, name, found)
        assert found == {"cut": [], "double": []}, name


def test_a_refusal_for_want_of_a_trash_offers_the_quarantine() -> None:
    reason = say_together([say("this drive has no trash that may be written to"), NO_TRASH_ADVICE], "; ")
    error = PlanRefusedError(say('"{path}" cannot be compared: {why}.', path="a", why=reason))
    draft = refused_draft(RemovalSettings(), error)
    assert "beschreibbaren Papierkorb; wählen Sie dafür die Quarantäne" in draft.refusal
    assert draft.trashless_count == 1


def test_no_key_is_given_twice_in_a_menu_or_the_window(window: MainWindow) -> None:
    menus = window.menuBar().findChildren(QMenu)
    assert len(menus) > 10
    assert {menu.title(): double for menu in menus if (double := double_keys(_entries(menu)))} == {}
    # Buttons that do what a menu's entry does have its key in the menu; their own is that of the entry.
    assert double_keys(texts_with_keys(window)) == []


def _entries(menu: QMenu) -> Iterator[str]:
    return (action.text() for action in menu.actions())
