"""The languages of the window: which there are, which one is meant, and how Qt and `domain.wording` speak it."""

import logging
from collections.abc import Iterable

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from imagetwin.config.shipped_files import resources_folder
from imagetwin.domain.wording import speak

ENGLISH = "en"
# By their codes, each in its own words, as somebody who reads no other looks for it.
LANGUAGES = {ENGLISH: "English", "de": "Deutsch", "he": "עברית"}
CONTEXT = "ImageTwin"
# Qt counts in 32 bits.
_MOST = 2**31 - 1

_log = logging.getLogger(__name__)


class TranslatedLanguage:
    """What `domain.wording` asks for words and numbers, by a file of translations and a locale.

    It may be asked in any thread: nothing of it changes.
    """

    def __init__(self, translator: QTranslator, locale: QLocale) -> None:
        self._translator = translator
        self._locale = locale

    def sentence(self, text: str, note: str) -> str:
        """Return the translation of a text; the text itself where there is none."""
        return self._translator.translate(CONTEXT, text, note) or text

    def counted(self, many: str, note: str, count: int) -> str:
        """Return the form for a count of what is known by the English plural; "" where there is none."""
        return self._translator.translate(CONTEXT, many, note, min(count, _MOST)) or ""

    def number(self, value: float, decimals: int) -> str:
        """Return a number as the locale writes it."""
        return self._locale.toString(float(value), "f", decimals)


def meant_language(chosen: str) -> str:
    """Return the code of LANGUAGES that is meant by the one chosen in the options, where "" is the system's."""
    return chosen if chosen in LANGUAGES else _first_known(QLocale.system().uiLanguages())


def _first_known(names: Iterable[str]) -> str:
    """Return the first language of names such as `de-CH`, the most wanted first, that there is; else English."""
    codes = (name.partition("-")[0] for name in names)
    return next((code for code in codes if code in LANGUAGES), ENGLISH)


def use_language(application: QApplication, chosen: str) -> None:
    """Let the whole window speak a language, as chosen in the options: words, Qt's own words, numbers, direction.

    Widgets that are there already keep their words, so it is called before there are any.
    """
    code = meant_language(chosen)
    locale = _locale_of(code)
    # Boxes of numbers write and read them as the sentences around them do.
    QLocale.setDefault(locale)
    _forget_translators(application)
    translator = None if code == ENGLISH else load_translator(code)
    speak(None if translator is None else TranslatedLanguage(translator, locale))
    if translator is not None:
        _let_qt_speak(application, code)
    # At last: where Qt gets a translation it finds out a direction by itself.
    application.setLayoutDirection(locale.textDirection())


def load_translator(code: str) -> QTranslator | None:
    """Return the program's own translations into a language; None where they are missing, which is logged."""
    translator = QTranslator()
    path = resources_folder() / "translations" / f"imagetwin_{code}.qm"
    if translator.load(str(path)):
        return translator
    _log.warning("The translations %s are missing or damaged: the window is in English.", path)
    return None


def _locale_of(code: str) -> QLocale:
    """Return a language's locale: the system's own (as of Switzerland) where that is of the language."""
    name = QLocale.system().name()
    return QLocale(name if name.partition("_")[0] == code != ENGLISH else code)


def _let_qt_speak(application: QApplication, code: str) -> None:
    """Translate the words of Qt's own: buttons of dialogs, menus of fields. Without the file these are English."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{code}", folder):
        application.installTranslator(translator)


def _forget_translators(application: QApplication) -> None:
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.setParent(None)
