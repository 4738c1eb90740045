"""Texts and marks can be read on every ground they stand on, in both themes, and focus can be seen."""

from itertools import combinations
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOption
from pytestqt.qtbot import QtBot

from imagetwin.config.shipped_files import resources_folder
from imagetwin.domain.tiers import TIERS
from imagetwin.gui.actions import ACTIONS
from imagetwin.gui.style import CalmStyle
from imagetwin.gui.theme import palette_of
from imagetwin.gui.tier_marks import tier_colour
from tests.helpers.contrast import contrast

Role = QPalette.ColorRole
# Lists, windows, buttons, and the ground of every second picture of a group.
GROUNDS = (Role.Window, Role.Base, Role.AlternateBase, Role.Button, Role.Midlight)
TEXTS = (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText)
OTHERS = (
    (Role.ToolTipText, Role.ToolTipBase),
    (Role.HighlightedText, Role.Highlight),
    (Role.Link, Role.Window),
    (Role.Link, Role.Base),
    (Role.BrightText, Role.Window),
    (Role.BrightText, Role.Base),
    (Role.BrightText, Role.Midlight),
)


def test_the_ratio_is_that_of_the_guidelines() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("is_dark", [False, True])
def test_every_text_can_be_read_on_every_ground(is_dark: bool) -> None:
    palette = palette_of(is_dark=is_dark)
    pairs = [*((text, ground) for text in TEXTS for ground in GROUNDS), *OTHERS]
    ratios = {pair: contrast(palette.color(pair[0]), palette.color(pair[1])) for pair in pairs}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("is_dark", [False, True])
def test_every_tier_s_colour_can_be_seen(is_dark: bool) -> None:
    palette = palette_of(is_dark=is_dark)
    for tier in TIERS:
        for ground in (Role.Window, Role.Base, Role.AlternateBase, Role.Midlight):
            assert contrast(tier_colour(tier, palette), palette.color(ground)) >= 4.5, (tier, ground)
    for one, other in combinations(TIERS, 2):
        assert tier_colour(one, palette) != tier_colour(other, palette)


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("is_selected", [False, True])
def test_focus_is_drawn_so_that_it_is_seen(qtbot: QtBot, is_dark: bool, is_selected: bool) -> None:
    palette = palette_of(is_dark=is_dark)
    ground = palette.color(Role.Highlight if is_selected else Role.Base)
    picture = QImage(60, 20, QImage.Format.Format_RGB32)
    picture.fill(ground)
    option = QStyleOption()
    option.rect, option.palette = QRect(0, 0, 60, 20), palette
    if is_selected:
        option.state |= QStyle.StateFlag.State_Selected
    painter = QPainter(picture)
    CalmStyle().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter)
    painter.end()
    edge = max(contrast(picture.pixelColor(30, y), ground) for y in range(4))
    assert edge >= 3  # the guidelines' ratio for what is no text
    assert picture.pixelColor(30, 10) == ground
    for role in (Role.Window, Role.Base, Role.Button):
        assert contrast(palette.color(Role.Highlight), palette.color(role)) >= 3


def test_icons_are_one_set() -> None:
    folder = resources_folder() / "icons"
    names = sorted(path.stem for path in folder.glob("*.svg") if path.stem != "imagetwin")
    assert {spec.icon_name for spec in ACTIONS if spec.icon_name} <= set(names)
    for name in names:
        root = ElementTree.parse(folder / f"{name}.svg").getroot()
        looks = {key: root.get(key) for key in ("viewBox", "fill", "stroke", "stroke-width", "stroke-linecap")}
        assert looks == {
            "viewBox": "0 0 24 24",
            "fill": "none",
            "stroke": "#5f6b7a",
            "stroke-width": "2",
            "stroke-linecap": "round",
        }, name
        assert len(root), name


def test_choices_of_the_layout_have_icons_and_words() -> None:
    for spec in ACTIONS:
        if spec.name.startswith("layout_"):
            assert spec.icon_name
            assert spec.text
