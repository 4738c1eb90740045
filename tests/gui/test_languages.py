"""The window's language: which one is meant, what it changes, and that the shipped files of translations are whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Preferences
from imagetwin.config.settings_file import load_preferences
from imagetwin.domain.wording import number, speak, tr, trn
from imagetwin.gui import languages
from imagetwin.gui.actions import _SUBMENUS, ACTIONS
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.languages import CONTEXT, ENGLISH, LANGUAGES, load_translator, meant_language, use_language
from tests.gui.conftest import WindowMaker
from tests.helpers.window import answering
from tools.translations import FORM_COUNTS, Catalogue, Text, catalogue_text, collect, read_catalogue, release, write


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    yield
    use_language(qapp, ENGLISH)
    QLocale.setDefault(locale)


@pytest.fixture
def hebrew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two texts of a language that is written from right to left."""
    texts = [Text("Left", "side"), Text("{n} files of {name}", "", "{n} file of {name}")]
    forms = {("Left", "side"): ("שמאל",), ("{n} files of {name}", ""): ("קובץ של {name}", "{n} קבצים של {name}")}
    folder = tmp_path / "translations"
    write(folder / "imagetwin_he.ts", catalogue_text(Catalogue("he", dict(forms)), texts))
    release("he", folder)
    monkeypatch.setattr(languages, "resources_folder", lambda: tmp_path)


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        (["de-CH", "de", "en"], "de"),
        (["fr-FR", "fr", "he-IL"], "he"),
        (["C"], "en"),
        ([], "en"),
        (["en-GB", "de"], "en"),
    ],
)
def test_the_first_of_the_system_s_languages_that_is_shipped_is_meant(
    wanted: list[str], meant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = type("System", (), {"uiLanguages": lambda _self: wanted})()
    with monkeypatch.context() as patch:
        patch.setattr(QLocale, "system", lambda: system)
        assert meant_language("") == meant
        assert meant_language("de") == "de"
        assert meant_language("klingon") == meant


def test_a_language_changes_words_numbers_and_direction(qapp: QApplication, hebrew: None, qtbot: QtBot) -> None:
    use_language(qapp, "he")
    assert tr("Left", note="side") == "שמאל"
    assert trn("{n} file of {name}", "{n} files of {name}", 1, name="a") == "קובץ של a"
    assert trn("{n} file of {name}", "{n} files of {name}", 4000, name="a") == "4,000 קבצים של a"
    assert trn("{n} byte", "{n} bytes", 2**40).endswith(" bytes")
    assert tr("What nobody translated") == "What nobody translated"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().language() == QLocale.Language.Hebrew
    use_language(qapp, ENGLISH)
    assert tr("Left", note="side") == "Left"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_numbers_and_qt_s_own_words_are_those_of_the_language(qapp: QApplication, qtbot: QtBot) -> None:
    def cancel() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        return box.button(QDialogButtonBox.StandardButton.Cancel).text()

    use_language(qapp, "de")
    assert number(1234567.891, 1) == "1.234.567,9"
    assert cancel() == "Abbrechen"
    use_language(qapp, ENGLISH)
    assert number(1234567.891, 1) == "1,234,567.9"
    assert cancel() == "Cancel"


@pytest.mark.expects_log
def test_a_language_whose_file_is_missing_is_english(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "resources_folder", lambda: tmp_path)
    use_language(qapp, "de")
    assert tr("Left") == "Left"
    assert number(1234) == "1,234"


def test_the_options_keep_the_language_for_the_next_start(make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window()

    def choose(dialog: object) -> None:
        assert isinstance(dialog, OptionsDialog)
        field = dialog.language_field
        assert [field.itemText(place) for place in range(1, field.count())] == list(LANGUAGES.values())
        assert field.language == ""
        field.setCurrentIndex(field.findData("de"))
        dialog.accept()

    with answering(choose):
        window.menu_actions["options"].trigger()
    assert load_preferences(tmp_path / "config" / "settings.toml").language == "de"
    assert window.menu_actions["quit"].text() == "&Quit"


def test_a_language_that_is_gone_is_the_system_s_in_the_options(qtbot: QtBot) -> None:
    dialog = OptionsDialog(Preferences(language="klingon"), 2)
    qtbot.addWidget(dialog)
    assert dialog.preferences.language == ""


@pytest.mark.parametrize("code", sorted(FORM_COUNTS))
def test_the_files_that_the_window_loads_have_just_the_translations(code: str) -> None:
    translator, catalogue = load_translator(code), read_catalogue(code)
    assert translator is not None
    for text in collect():
        for count, form in zip((1, 2) if text.one else (-1,), catalogue.of(text), strict=True):
            assert translator.translate(CONTEXT, text.key, text.note, count) == form


@pytest.mark.parametrize("code", sorted(set(LANGUAGES) - {ENGLISH}))
def test_every_language_has_its_files_and_qt_s(code: str) -> None:
    assert code in FORM_COUNTS
    assert QTranslator().load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_two_actions_of_a_menu_have_the_same_key(qapp: QApplication, code: str) -> None:
    use_language(qapp, code)
    menus: dict[str, list[str]] = {}
    for spec in ACTIONS:
        menus.setdefault(spec.menu, []).append(tr(spec.text))
    menus["the bar"] = [tr(menu) for menu in menus if menu not in _SUBMENUS]
    for submenu, menu in _SUBMENUS.items():
        menus[menu].append(tr(submenu))
    for menu, texts in menus.items():
        keys = [text.partition("&")[2][:1].casefold() for text in texts]
        twice = [text for text, key in zip(texts, keys, strict=True) if key and keys.count(key) > 1]
        assert not twice, f"{code}, {menu}: {twice}"


def test_nobody_speaks_but_the_window() -> None:
    speak(None)
    assert tr("{name}?", name="a") == "a?"
