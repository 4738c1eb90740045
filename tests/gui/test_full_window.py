"""The window beyond the first way through: folders, theme, sizes, options, keys, reach."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from imagetwin import __version__
from imagetwin.config.preferences import Preferences, Theme
from imagetwin.config.settings_file import load_preferences
from imagetwin.gui import desktop
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.theme import palette_of
from tests.gui.conftest import WindowMaker
from tests.helpers.window import answering, assert_reachable, button_of, click_find_and_wait

pytestmark = pytest.mark.usefixtures("quick_workers")

LEFT = Qt.MouseButton.LeftButton
NATIVE = QKeySequence.SequenceFormat.NativeText


def test_every_control_has_a_name_a_tooltip_and_a_way_by_keyboard(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    assert_reachable(window)
    dialog = OptionsDialog(Preferences(), 2)
    qtbot.addWidget(dialog)
    assert_reachable(dialog)
    for action in window.menu_actions.values():
        assert action.toolTip()
        assert action.text()


def test_no_two_actions_share_a_key(make_window: WindowMaker) -> None:
    actions = make_window().menu_actions.values()
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    used = [key for key in keys if key]
    assert len(used) == len(set(used))


def test_folders_are_added_and_taken_out(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(tmp_path / "a & b", tmp_path / "b")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "c"))
    window.menu_actions["browse"].trigger()
    assert [folder.name for folder in window.search_bar.folders] == ["a & b", "b", "c"]
    qtbot.mouseClick(window.search_bar.folder_line.close_buttons[1], LEFT)
    assert [folder.name for folder in window.search_bar.folders] == ["a & b", "c"]
    window.menu_actions["clear_folders"].trigger()
    assert window.search_bar.folders == []
    assert not window.search_bar.find_button.isEnabled()


def test_a_relative_folder_of_the_command_line_is_remembered_as_an_absolute_one(
    make_window: WindowMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here" / "below").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here" / "below")
    assert make_window(Path("..")).search_bar.folders == [tmp_path / "here"]


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, buttons, none = Qt.DropAction.CopyAction, LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), actions, data, buttons, none)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(9, 9), actions, data, buttons, none))


def test_dropped_folders_are_added_and_a_dropped_file_brings_its_folder(
    make_window: WindowMaker, family_folder: Path
) -> None:
    window = make_window()
    drop(window, family_folder / "copies", family_folder / "beach.png", family_folder / "hills.jpg")
    assert window.search_bar.folders == [family_folder / "copies", family_folder]


def test_searched_folders_are_there_again_and_offered_as_recent(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, tmp_path: Path
) -> None:
    window = make_window(family_folder)
    assert not window.search_bar.recent_button.isEnabled()
    click_find_and_wait(qtbot, window)
    remembered = load_preferences(tmp_path / "config" / "settings.toml")
    assert remembered.folders == remembered.recent_folders == (str(family_folder),)
    window.search_bar.set_folders([])
    window.search_bar.recent_button.menu().actions()[0].trigger()
    assert window.search_bar.folders == [family_folder]


def test_slider_and_box_show_one_threshold(make_window: WindowMaker) -> None:
    bar = make_window().search_bar
    bar.threshold_slider.setValue(350)
    assert bar.threshold_box.value() == 350
    bar.threshold_box.setValue(5000)
    assert bar.threshold_slider.value() == bar.threshold_slider.maximum()
    assert bar.threshold_box.value() == 5000


def contrast(palette: QPalette, text: QPalette.ColorRole, ground: QPalette.ColorRole) -> float:
    """Return the contrast ratio as the Web Content Accessibility Guidelines 2.1 define it."""

    def luminance(role: QPalette.ColorRole) -> float:
        colour = palette.color(QPalette.ColorGroup.Active, role)
        parts = [
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("is_dark", [False, True])
def test_both_themes_can_be_read(is_dark: bool) -> None:
    palette, role = palette_of(is_dark=is_dark), QPalette.ColorRole
    for text, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.PlaceholderText, role.Base),
        (role.BrightText, role.Base),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Window),
    ):
        assert contrast(palette, text, ground) >= 4.5, (text, ground)


def test_the_theme_is_switched_and_remembered(make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window()
    window.search_bar.threshold_box.setValue(321)
    window.menu_actions["theme_dark"].trigger()
    assert window.search_bar.threshold_box.value() == 321
    assert QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 80
    assert window.menu_actions["theme_dark"].isChecked()
    assert not window.menu_actions["theme_light"].isChecked()
    assert load_preferences(tmp_path / "config" / "settings.toml").theme == Theme.DARK
    window.menu_actions["theme_light"].trigger()
    assert QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() > 200


def test_thumbnails_change_their_size(qtbot: QtBot, make_window: WindowMaker, family_folder: Path) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    first = window.model.image_index(0, 0)
    medium = window.groups_view.visualRect(first).width()
    window.menu_actions["size_220"].trigger()
    assert window.groups_view.visualRect(first).width() == medium + 80
    assert window.menu_actions["size_220"].isChecked()


def test_the_window_comes_back_where_it_was(make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window()
    window.resize(800, 611)
    window.close()
    remembered = load_preferences(tmp_path / "config" / "settings.toml")
    again = make_window(preferences=remembered)
    assert (again.width(), again.height()) == (800, 611)


def test_settings_that_make_no_sense_are_taken_for_the_defaults(make_window: WindowMaker) -> None:
    nonsense = Preferences(theme="pink", method="magic", window_geometry="ünsinn", thumbnail_side=999_999)
    window = make_window(preferences=nonsense)
    assert window.menu_actions["theme_system"].isChecked()
    assert nonsense.scan_settings().match.method == "mse"


def test_options_edit_every_setting(make_window: WindowMaker, tmp_path: Path) -> None:
    window = make_window()

    def edit(dialog: QDialog) -> None:
        assert isinstance(dialog, OptionsDialog)
        dialog.method_box.setCurrentIndex(dialog.method_box.findData("mse-grey"))
        dialog.aspect_box.setChecked(False)
        dialog.correlation_box.setChecked(False)
        dialog.budget_box.setValue(50)
        dialog.frames_box.setValue(8)
        dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("dark"))
        dialog.tell_box.setChecked(False)
        button_of(dialog, "OK").click()

    with answering(edit):
        window.menu_actions["options"].trigger()
    assert window.search_bar.threshold_box.value() == 45
    saved = load_preferences(tmp_path / "config" / "settings.toml")
    assert not saved.tells_end
    settings = saved.scan_settings()
    assert settings.match.method == "mse-grey"
    assert settings.match.gates.aspect_tolerance is None
    assert settings.match.gates.min_correlation is None
    assert (settings.decode.pixel_budget, settings.decode.frames) == (50_000_000, 8)
    window.menu_actions["theme_light"].trigger()


def test_an_image_is_opened_shown_and_its_path_copied(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    seen: list[tuple[str, Path]] = []

    def note(what: str, path: Path) -> bool:
        seen.append((what, path))
        return True

    monkeypatch.setattr(desktop, "open_file", lambda path: note("open", path))
    monkeypatch.setattr(desktop, "show_in_folder", lambda path: note("show", path))
    selected = family_folder / "copies" / "beach small.jpg"
    qtbot.keyClick(window.groups_view, Qt.Key.Key_Return)
    qtbot.keyClick(window.groups_view, Qt.Key.Key_Enter)
    qtbot.keyClick(window.groups_view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.groups_view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert seen == [("open", selected), ("open", selected), ("show", selected)]
    assert QGuiApplication.clipboard().text() == str(selected)


def test_a_file_that_no_program_opens_is_one_sentence(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    monkeypatch.setattr("imagetwin.gui.desktop.QDesktopServices.openUrl", lambda _url: False)
    texts: list[str] = []

    def close(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        texts.append(dialog.text())
        dialog.reject()

    with answering(close, close):
        window.images.open()
        window.images.show_in_folder()
    assert "no program to open" in texts[0]
    assert "could not be shown" in texts[1]


def test_the_list_of_shortcuts_names_every_key(make_window: WindowMaker) -> None:
    window = make_window()
    every = {key.toString(NATIVE) for action in window.menu_actions.values() for key in action.shortcuts()}

    def read(sheet: QDialog) -> None:
        assert isinstance(sheet, ShortcutsDialog)
        assert {"Space", "F5", "Del", "Ctrl+O", "Esc", "K", "U"} <= set(sheet.keys)
        assert every - {""} <= {key for keys in sheet.keys for key in keys.split(", ")}
        sheet.resize(1080, 700)  # wider than the screen of the tests
        QGuiApplication.processEvents()
        assert sheet.area.verticalScrollBar().maximum() == 0, "all of it is in sight"
        sheet.field.setText("keep the left")
        assert sheet.keys == ["J"]
        sheet.field.setText("no such thing")
        assert sheet.keys == []
        sheet.reject()

    with answering(read):
        window.menu_actions["shortcuts"].trigger()


def test_about_tells_the_version(make_window: WindowMaker) -> None:
    window = make_window()
    texts: list[str] = []

    def close(dialog: QDialog) -> None:
        texts.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    with answering(close):
        window.menu_actions["about"].trigger()
    assert f"ImageTwin {__version__}" in "\n".join(texts)


@pytest.mark.parametrize("size", [(900, 600), (800, 480)])
def test_it_fits_into_a_small_window(
    qtbot: QtBot, make_window: WindowMaker, family_folder: Path, size: tuple[int, int]
) -> None:
    window = make_window(family_folder)
    click_find_and_wait(qtbot, window)
    window.resize(*size)
    assert (window.width(), window.height()) == size
    for button in window.review_bar.buttons.values():
        assert window.rect().contains(button.mapTo(window, button.rect().bottomRight()))
        assert button.width() >= button.minimumSizeHint().width()
