"""The compare view in its window, with real files, by keyboard and mouse."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image, ImageDraw
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import MatchSettings, ScanSettings
from imagetwin.engine.scan import scan
from imagetwin.gui.compare.canvas import Mode
from imagetwin.gui.compare.work import Task
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.models.facts_model import NOTHING
from imagetwin.imaging.turning import turned
from imagetwin.review.session import ReviewSession
from tests.gui.conftest import WindowMaker
from tests.helpers.hard_negatives import scene
from tests.helpers.pictures import make_photo
from tests.helpers.window import PATIENCE_MS

PHOTO = make_photo(4, (800, 600))


def scanned(path: Path, picture: Image.Image, **options: Any) -> ScannedImage:
    picture.save(path, **options)
    return ScannedImage(
        ImageFile(path, FileIdentity.from_stat(path.stat())), *picture.size, "PNG" if path.suffix == ".png" else "JPEG"
    )


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Group:
    """A photo and what became of it: smaller and turned, painted over, cut out, and one copy more."""
    tmp_path = tmp_path_factory.mktemp("compared")
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = "Camera 1"
    small = turned(PHOTO.resize((400, 300)), Orientation.ROTATED_90_MIRRORED)
    painted = PHOTO.copy()
    ImageDraw.Draw(painted).rectangle((200, 200, 333, 266), fill=(255, 0, 0))
    return Group(
        scanned(tmp_path / "photo.jpg", PHOTO, quality=95, exif=exif),
        (
            Member(scanned(tmp_path / "small.png", small), 1.0, orientation=Orientation.ROTATED_90_MIRRORED),
            Member(scanned(tmp_path / "painted.png", painted), 2.0),
            Member(scanned(tmp_path / "cut.png", PHOTO.crop((134, 66, 666, 534))), 3.0),
            Member(scanned(tmp_path / "copy.png", PHOTO), 4.0),
        ),
    )


@pytest.fixture
def window(qtbot: QtBot, make_window: WindowMaker, group: Group) -> MainWindow:
    """A window that compares the photo with its small copy; all is loaded."""
    window = make_window()
    window.resize(1400, 900)
    window.show_session(ReviewSession([group]))
    settle(qtbot, window)
    return window


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all is loaded and shown."""
    pane = window.compare_pane
    qtbot.waitUntil(lambda: pane.comparison.is_idle and not pane._telling.isActive(), timeout=PATIENCE_MS)
    QApplication.processEvents()


def names(window: MainWindow) -> list[str]:
    return [each.path.name for each in window.compare_pane.comparison.images]


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window, key, modifier)


def cell_pictures(window: MainWindow) -> list[QImage]:
    """Return what is painted in each cell."""
    canvas = window.compare_pane.canvas
    shown = canvas.grab().toImage()
    return [shown.copy(cell.toRect().adjusted(2, 2, -2, -2)) for cell in canvas._cells()]


def rgb(image: QImage, at: QPoint) -> tuple[int, int, int]:
    colour = QColor(image.pixel(at))
    return colour.red(), colour.green(), colour.blue()


def is_painted_over(window: MainWindow, cell: int) -> bool:
    """Tell whether the red of the picture that was painted over is seen in a cell."""
    canvas = window.compare_pane.canvas
    at = canvas.viewport.to_cell(canvas._cells()[cell]).map(QPointF(266 / 800, 233 / 600)).toPoint()
    return rgb(canvas.grab().toImage(), at) == (255, 0, 0)


def apart(one: QImage, other: QImage) -> float:
    """Return by how many levels two pictures differ, on average over a grid of points."""
    places = [(x / 12, y / 12) for x in range(1, 12) for y in range(1, 12)]

    def colours(image: QImage) -> list[tuple[int, ...]]:
        return [rgb(image, QPoint(int(x * image.width()), int(y * image.height()))) for x, y in places]

    pairs = zip(colours(one), colours(other), strict=True)
    return sum(abs(a - b) for first, second in pairs for a, b in zip(first, second, strict=True)) / (3 * len(places))


def test_both_show_the_same_part_whatever_their_size_and_orientation(qtbot: QtBot, window: MainWindow) -> None:
    assert apart(*cell_pictures(window)) < 4
    canvas = window.compare_pane.canvas
    cell = canvas._cells()[0]
    at = QPointF(cell.left() + cell.width() * 0.3, cell.center().y())
    wheel = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * 6),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = cell_pictures(window)[0]
    QApplication.sendEvent(canvas, wheel)
    settle(qtbot, window)
    assert canvas.viewport.zoom == pytest.approx(1.25**6)
    near = cell_pictures(window)
    assert apart(*near) < 4
    assert apart(before, near[0]) > 8
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=cell.center().toPoint())
    QTest.mouseMove(canvas, cell.center().toPoint() + QPoint(90, 40))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=cell.center().toPoint() + QPoint(90, 40))
    moved = cell_pictures(window)
    assert apart(*moved) < 4
    assert apart(near[0], moved[0]) > 3


def test_zoom_is_driven_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    viewport = window.compare_pane.canvas.viewport
    press(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert viewport.zoom == pytest.approx(1.25)
    press(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert viewport.zoom == pytest.approx(1)
    press(window, Qt.Key.Key_Z)
    assert viewport.percent == pytest.approx(100)
    settle(qtbot, window)
    reference = window.compare_pane.comparison.images[0]
    picture = window.compare_pane.comparison.picture(reference.image)
    assert picture is not None
    assert picture.width() == 800
    window.compare_pane.canvas.setFocus()
    centre = viewport.centre
    QTest.keyClick(window.compare_pane.canvas, Qt.Key.Key_Right)
    assert viewport.centre.x() > centre.x()
    press(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert viewport.zoom == 1


def test_flip_lasts_as_long_as_its_key_is_held(qtbot: QtBot, window: MainWindow, group: Group) -> None:
    window.groups_view.setCurrentIndex(window.model.image_index(0, 2))
    settle(qtbot, window)
    canvas = window.compare_pane.canvas
    assert [is_painted_over(window, cell) for cell in (0, 1)] == [False, True]
    QTest.keyPress(window, Qt.Key.Key_F)
    assert window.menu_actions["flip"].isChecked()
    QTest.keyRelease(window, Qt.Key.Key_A)
    assert [is_painted_over(window, cell) for cell in (0, 1)] == [True, False]
    QTest.keyRelease(window, Qt.Key.Key_F)
    assert not window.menu_actions["flip"].isChecked()
    assert [is_painted_over(window, cell) for cell in (0, 1)] == [False, True]
    assert not canvas.is_flipped


def test_the_divider_shows_one_picture_on_either_side(qtbot: QtBot, window: MainWindow) -> None:
    window.groups_view.setCurrentIndex(window.model.image_index(0, 2))
    press(window, Qt.Key.Key_V)
    settle(qtbot, window)
    canvas = window.compare_pane.canvas
    assert window.menu_actions["view_split"].isChecked()
    assert not is_painted_over(window, 0)
    (cell,) = canvas._cells()
    start, end = QPoint(round(cell.center().x()), round(cell.center().y())), QPoint(20, round(cell.center().y()))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    assert canvas.divider < 0.1
    assert is_painted_over(window, 0)
    canvas.setFocus()
    for _ in range(50):
        QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.divider == 1
    assert not is_painted_over(window, 0)


def test_the_difference_is_where_the_picture_was_painted_over(qtbot: QtBot, window: MainWindow) -> None:
    window.groups_view.setCurrentIndex(window.model.image_index(0, 2))
    press(window, Qt.Key.Key_D)
    settle(qtbot, window)
    found = window.compare_pane.comparison.difference()
    assert found is not None
    assert found.changed == pytest.approx(134 * 67 / (800 * 600), rel=0.3)
    inside, outside = (QColor(found.image.pixel(*at)) for at in ((266, 233), (600, 450)))
    assert inside.lightness() > 4 * outside.lightness()
    canvas = window.compare_pane.canvas
    (cell,) = canvas._cells()
    at = canvas.viewport.to_cell(cell).map(QPointF(266 / 800, 233 / 600)).toPoint()
    assert QColor(canvas.grab().toImage().pixel(at)).lightness() == pytest.approx(inside.lightness(), abs=12)
    press(window, Qt.Key.Key_B)
    assert canvas.mode is Mode.SIDES


def test_a_crop_is_laid_where_it_was_cut_out(qtbot: QtBot, window: MainWindow) -> None:
    window.groups_view.setCurrentIndex(window.model.image_index(0, 3))
    settle(qtbot, window)
    comparison = window.compare_pane.comparison
    found = comparison.alignment(comparison.images[1])
    assert found is not None
    assert found.is_found
    expected = (532 / 800, 0, 134 / 800, 0, 468 / 600, 66 / 600, 0, 0, 1)
    assert comparison.matrix(comparison.images[1]) == pytest.approx(expected, abs=0.004)


def test_up_to_four_are_compared_by_click_and_by_key(qtbot: QtBot, window: MainWindow) -> None:
    view = window.groups_view

    def add(row: int, modifier: Qt.KeyboardModifier) -> None:
        at = view.visualRect(window.model.image_index(0, row)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    assert names(window) == ["photo.jpg", "small.png"]
    add(2, Qt.KeyboardModifier.ControlModifier)
    add(3, Qt.KeyboardModifier.ShiftModifier)
    assert names(window) == ["photo.jpg", "small.png", "painted.png", "cut.png"]
    assert view.currentIndex().row() == 1
    add(4, Qt.KeyboardModifier.ControlModifier)
    assert names(window) == ["photo.jpg", "painted.png", "cut.png", "copy.png"]
    settle(qtbot, window)
    assert len(cell_pictures(window)) == 4
    add(2, Qt.KeyboardModifier.ControlModifier)
    assert names(window) == ["photo.jpg", "cut.png", "copy.png"]
    press(window, Qt.Key.Key_Insert)
    assert names(window) == ["photo.jpg", "cut.png", "copy.png", "small.png"]


def test_the_group_s_others_come_by_key(qtbot: QtBot, window: MainWindow) -> None:
    for expected in ("painted.png", "cut.png", "copy.png"):
        press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert names(window) == ["photo.jpg", expected]
    press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.groups_view.currentIndex().row() == 0
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert names(window) == ["photo.jpg", "copy.png"]


def test_facts_are_those_that_differ_or_all(qtbot: QtBot, window: MainWindow) -> None:
    facts = window.compare_pane.facts
    qtbot.waitUntil(lambda: facts.value("Camera", 0) == "Camera 1")

    def rows() -> list[str]:
        return [facts.headerData(row, Qt.Orientation.Vertical) for row in range(facts.rowCount())]

    assert facts.value("Camera", 1) == NOTHING
    assert facts.value("JPEG quality", 0) == "about 95"
    assert {"Name", "Dimensions", "Format", "Camera", "JPEG quality"} <= set(rows())
    assert not {"Folder", "Lens", "State"} & set(rows())
    window.menu_actions["all_facts"].trigger()
    assert {"Folder", "Lens", "State", "≠ Name"} <= set(rows())
    assert facts.value("State", 1) == "intact"


def test_reasons_have_a_sign_for_each_side(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.compare_pane
    reference, small = (pane._reasons_of(each).splitlines() for each in pane.comparison.images)
    assert "+ More pixels: 480,000 against 120,000" in reference
    assert "− Fewer pixels: 120,000 against 480,000" in small
    assert "+ A camera's own format (JPEG)" in reference


def test_histograms_are_counted_when_they_are_wanted(qtbot: QtBot, window: MainWindow) -> None:
    comparison = window.compare_pane.comparison
    image = comparison.images[0].image
    assert comparison.levels(image) is None
    before = cell_pictures(window)[0]
    press(window, Qt.Key.Key_H)
    settle(qtbot, window)
    levels = comparison.levels(image)
    assert levels is not None
    assert [sum(channel) for channel in levels] == pytest.approx([1, 1, 1])
    assert before != cell_pictures(window)[0]


def test_the_difference_of_an_edit_is_drawn_where_the_scan_laid_it(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path
) -> None:
    pytest.importorskip("cv2")
    photo = scene(1)
    photo.save(tmp_path / "photo.jpg", quality=95)
    tilted = photo.rotate(-4, Image.Resampling.BICUBIC).crop((150, 120, 690, 520))
    ImageDraw.Draw(tilted).rectangle((200, 150, 290, 220), fill=(255, 0, 0))
    tilted.save(tmp_path / "tilted.jpg", quality=95)
    result = scan([tmp_path], ScanSettings(match=MatchSettings(thorough=True)))
    [member] = result.groups[0].members
    assert member.transform is not None
    assert "rotated 4" in member.transform.words

    window = make_window()
    window.resize(1400, 900)
    window.show_session(ReviewSession(list(result.groups)))
    press(window, Qt.Key.Key_D)
    settle(qtbot, window)
    found = window.compare_pane.comparison.difference()
    assert found is not None
    # What was painted over, 90 by 70 pixels of 540 by 400, and hardly more: an encoder's loss and the crop's rim.
    assert found.changed == pytest.approx(90 * 70 / (540 * 400), abs=0.02)


def test_a_file_that_is_gone_has_no_preview_and_no_difference(
    qtbot: QtBot, window: MainWindow, group: Group, tmp_path: Path
) -> None:
    path = tmp_path / "gone.png"
    path.write_bytes(group.members[1].image.path.read_bytes())
    gone = replace(group.members[1].image, file=ImageFile(path, FileIdentity.from_stat(path.stat())))
    path.unlink()
    window.show_session(ReviewSession([Group(group.reference, (Member(gone, 2.0),))]))
    press(window, Qt.Key.Key_D)
    settle(qtbot, window)
    comparison = window.compare_pane.comparison
    assert comparison.has_failed(gone)
    assert comparison.difference() is None
    assert window.compare_pane.canvas._is_lost()
    window.compare_pane.canvas.grab()
    assert window.compare_pane.facts.value("State", 1) == "vanished during the scan"


def test_nothing_is_loaded_twice(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    work = window.compare_pane.comparison._work
    want: Callable[[Any], None] = work.want

    def watched(tasks: Sequence[Task]) -> None:
        asked.extend(task.key for task in tasks)
        want(tasks)

    monkeypatch.setattr(work, "want", watched)
    view = window.groups_view
    for row in (2, 1):
        view.setCurrentIndex(window.model.image_index(0, row))
        settle(qtbot, window)
    asked.clear()
    view.setCurrentIndex(window.model.image_index(0, 2))
    settle(qtbot, window)
    assert asked == []


def test_a_new_search_and_the_end_forget_all(qtbot: QtBot, window: MainWindow) -> None:
    comparison = window.compare_pane.comparison
    folder = comparison._scratch.new_path().parent
    assert folder.is_dir()
    window.show_session(ReviewSession([]))
    assert names(window) == []
    assert not comparison._known
    window.compare_pane.canvas.grab()
    window.close()
    assert not folder.exists()


@pytest.mark.parametrize("by_key", [True, False])
def test_the_flip_button_is_held_down(qtbot: QtBot, window: MainWindow, *, by_key: bool) -> None:
    canvas = window.compare_pane.canvas
    buttons = window.compare_pane.findChildren(QToolButton)
    button = next(each for each in buttons if each.text() == "Flip")
    button.setFocus()
    states = []
    for press_it in (True, False):
        if by_key:
            (QTest.keyPress if press_it else QTest.keyRelease)(button, Qt.Key.Key_Space)
        else:
            (QTest.mousePress if press_it else QTest.mouseRelease)(button, Qt.MouseButton.LeftButton)
        states.append((canvas.is_flipped, button.isDown()))
    assert states == [(True, True), (False, False)]


def test_each_button_shows_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    buttons = {each.text(): each for each in window.compare_pane.findChildren(QToolButton)}
    for text in ("Split", "Split", "Side by side", "Histogram", "All facts"):
        qtbot.mouseClick(buttons[text], Qt.MouseButton.LeftButton)
    checked = [text for text, each in buttons.items() if each.isChecked()]
    assert checked == ["Side by side", "Histogram", "All facts"]


def test_the_reference_is_selected_while_its_nearest_one_is_not_compared(window: MainWindow, group: Group) -> None:
    comparison = window.compare_pane.comparison
    comparison.show(group, group.members[1].image)
    comparison.toggle(group, group.members[2].image)
    comparison.show(group, group.reference)
    assert names(window) == ["photo.jpg", "painted.png", "cut.png"]
    assert comparison.current == 1
