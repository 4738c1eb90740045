"""Any two files: their distance by every method, and what would join them, in words."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from imagetwin.domain.settings import OPEN_GATES, HashSettings, MatchSettings, Turns
from imagetwin.gui.dialogs.legend_dialog import LegendDialog
from imagetwin.gui.dialogs.two_photos_dialog import TwoPhotosDialog
from imagetwin.gui.pair_words import settings_words
from imagetwin.review.session import ReviewSession
from tests.gui.conftest import WindowMaker
from tests.helpers.made_groups import made_groups
from tests.helpers.pictures import make_picture, save_picture
from tests.helpers.window import PATIENCE_MS, answering, assert_reachable, table_texts


def test_two_photos_are_compared_and_a_fault_is_said(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = save_picture(tmp_path / "one.png", 1)
    make_picture(1).save(tmp_path / "two.jpg", quality=60)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(tmp_path / "two.jpg"), ""))
    window = make_window()

    def compare(dialog: QDialog) -> None:
        assert isinstance(dialog, TwoPhotosDialog)
        assert_reachable(dialog)
        assert not dialog.compare_button.isEnabled()
        dialog.first.line.setText(str(one))
        dialog.second.browse_button.click()
        dialog.compare_button.click()
        assert not dialog.compare_button.isEnabled()
        qtbot.waitUntil(lambda: not window.pairs.is_running, timeout=PATIENCE_MS)
        assert dialog.sentence.text().startswith("A search with your settings joins these two: re-encoded or resized.")
        rows = {row.partition(" | ")[0]: row for row in table_texts(dialog)}
        assert {"mse", "mse-grey", "pdq", "phash", "closer look", "bytes", "pixels"} <= rows.keys()
        assert "Near enough" in rows["mse"]
        assert rows["bytes"].endswith("Different")
        dialog.second.line.setText(str(tmp_path / "nowhere.jpg"))
        dialog.compare_button.click()
        qtbot.waitUntil(lambda: not window.pairs.is_running, timeout=PATIENCE_MS)
        assert "There is no file" in dialog.sentence.text()
        assert dialog.table.rows == ()
        dialog.reject()

    with answering(compare):
        window.menu_actions["two_photos"].trigger()


def test_the_selected_image_is_the_first_photo_and_closing_ends_the_work(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path
) -> None:
    window = make_window()
    window.show_session(ReviewSession(made_groups(2)))

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, TwoPhotosDialog)
        assert dialog.first.folder == Path("/pictures/0-1.png")
        dialog.second.line.setText(str(tmp_path))
        dialog.compare_button.click()
        dialog.reject()

    with answering(look):
        window.menu_actions["two_photos"].trigger()
    qtbot.waitUntil(lambda: not window.pairs.is_running, timeout=PATIENCE_MS)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (MatchSettings(), "method mse, threshold 200"),
        (
            MatchSettings(threshold=350.0, gates=OPEN_GATES, hash=None),
            "method mse, threshold 350, without the checks of proportions and of light and dark, without a hash",
        ),
        (
            MatchSettings(hash=HashSettings("phash", 9, Turns.MIRROR)),
            "method mse, threshold 200, hash phash up to 9 bits, turned copies: mirrored ones",
        ),
    ],
)
def test_settings_are_said_as_the_window_calls_them(settings: MatchSettings, words: str) -> None:
    assert settings_words(settings) == words


def test_the_legend_says_what_each_tier_means(make_window: WindowMaker) -> None:
    window = make_window()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, LegendDialog)
        dialog.reject()

    with answering(look):
        window.menu_actions["legend"].trigger()
