"""Help > Formats: which formats are read here, and what would bring the others."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from imagetwin.domain.formats import FORMATS, PYLIBJXL
from imagetwin.gui.dialogs.formats_dialog import FormatsDialog
from imagetwin.imaging import reader_packages
from tests.gui.conftest import WindowMaker
from tests.helpers.window import PATIENCE_MS, answering


def test_help_tells_all_formats_and_their_readers(
    qtbot: QtBot, make_window: WindowMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader_packages, "_is_installed", lambda reader: reader is not PYLIBJXL)
    window = make_window()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FormatsDialog)
        assert dialog.table.accessibleName() == "Formats"
        qtbot.waitUntil(lambda: bool(dialog.table.rows), timeout=PATIENCE_MS)
        rows = {row[0]: row for row in dialog.table.rows}
        assert len(rows) == len(FORMATS)
        assert dialog.table.rows[0][:3] == ("JPEG XL", "jxl", "Not installed: pip install pylibjxl")
        assert rows["HEIC, HEIF"][2].startswith("pi-heif 1")
        assert rows["SVG"][2:] == ("Not read", "–", "–")
        assert dialog.sentence.text().startswith("The formats with a sign")
        dialog.reject()

    with answering(look):
        window.menu_actions["formats"].trigger()


def test_where_all_readers_are_installed_that_is_what_is_said(qtbot: QtBot) -> None:
    dialog = FormatsDialog()
    qtbot.addWidget(dialog)
    dialog.show_formats(reader_packages.formats_here())
    assert dialog.sentence.text().startswith("All readers are installed.")
