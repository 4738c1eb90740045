"""The method `embedding` among the window's options: offered, or grey with the command that brings it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from pytestqt.qtbot import QtBot

from imagetwin.config.preferences import Preferences
from imagetwin.domain.fingerprints import EMBEDDING
from imagetwin.domain.models import BUILT_IN, distance_of_cosine
from imagetwin.domain.settings import Turns
from imagetwin.gui.dialogs.options_dialog import OptionsDialog


def is_offered(dialog: OptionsDialog) -> bool:
    model, place = dialog.method_box.model(), dialog.method_box.findData(EMBEDDING.name)
    assert isinstance(model, QStandardItemModel)
    return model.item(place).isEnabled()


def test_it_brings_its_threshold_and_takes_the_hash_away(qtbot: QtBot) -> None:
    dialog = OptionsDialog(Preferences(), 2)
    qtbot.addWidget(dialog)
    assert is_offered(dialog)
    assert dialog.hash.method_box.isEnabled()
    dialog.method_box.setCurrentIndex(dialog.method_box.findData(EMBEDDING.name))
    assert not dialog.hash.method_box.isEnabled()
    assert not dialog.hash.limit_box.isEnabled()
    assert not dialog.aspect_box.isEnabled()
    match = dialog.preferences.scan_settings().match
    assert (match.method, match.threshold, match.hash) == (EMBEDDING.name, EMBEDDING.default_threshold, None)
    assert match.ceiling == distance_of_cosine(BUILT_IN.loose)
    assert match.turns is Turns.ALL
    dialog.method_box.setCurrentIndex(0)
    assert dialog.hash.limit_box.isEnabled()


def test_without_its_package_it_is_grey_with_the_command(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    dialog = OptionsDialog(Preferences(), 2)
    qtbot.addWidget(dialog)
    assert not is_offered(dialog)
    place = dialog.method_box.findData(EMBEDDING.name)
    command = 'pip install "imagetwin[embedding]"'
    assert command in dialog.method_box.itemText(place)
    assert command in dialog.method_box.itemData(place, Qt.ItemDataRole.ToolTipRole)
