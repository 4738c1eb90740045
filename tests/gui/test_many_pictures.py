"""What the window's thread does for a search of many pictures grows with what is seen, not with what was found."""

import gc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from imagetwin.config import paths
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.progress import Stage
from imagetwin.gui import garbage
from imagetwin.gui.delegates.card_delegate import CardDelegate
from imagetwin.gui.garbage import GarbageCollector
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.views.groups_view import GroupsView
from imagetwin.review.session import ReviewSession
from tests.gui.conftest import WindowMaker
from tests.helpers.made_groups import made_groups
from tests.helpers.window import click_find_and_wait

GROUP_COUNT, COPIES = 700, 3


class Counts:
    """How often the parts of the window were called."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.painted_cards = self.paintings = self.row_counts = self.layouts = self.most_cards = 0
        paint, paint_visible = CardDelegate.paint, GroupsView._paint_visible
        row_count, lay_out = GroupModel.rowCount, GroupsView._lay_out

        def counted_paint(it: CardDelegate, painter: QPainter, option: QStyleOptionViewItem, at: QModelIndex) -> None:
            self.painted_cards += 1
            paint(it, painter, option, at)

        def counted_painting(view: GroupsView, painter: QPainter) -> None:
            before = self.painted_cards
            paint_visible(view, painter)
            self.paintings += 1
            self.most_cards = max(self.most_cards, self.painted_cards - before)

        def counted_row_count(model: GroupModel, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
            self.row_counts += 1
            return row_count(model, parent)

        def counted_layout(view: GroupsView) -> None:
            self.layouts += 1
            lay_out(view)

        monkeypatch.setattr(CardDelegate, "paint", counted_paint)
        monkeypatch.setattr(GroupsView, "_paint_visible", counted_painting)
        monkeypatch.setattr(GroupModel, "rowCount", counted_row_count)
        monkeypatch.setattr(GroupsView, "_lay_out", counted_layout)


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counts:
    return Counts(monkeypatch)


@pytest.fixture
def many_pictures(tmp_path: Path) -> Path:
    """A folder of 700 pictures, three copies of each."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(GROUP_COUNT):
        coarse = np.random.default_rng(number).integers(0, 256, (6, 6, 3), dtype=np.uint8)
        content = BytesIO()
        Image.fromarray(coarse).resize((24, 24), Image.Resampling.BICUBIC).save(content, "JPEG", quality=95)
        for copy in range(COPIES):
            (folder / f"{number:04}-{copy}.jpg").write_bytes(content.getvalue())
    return folder


def test_a_search_of_many_pictures_lays_out_once_and_paints_what_is_seen(
    qtbot: QtBot,
    make_window: WindowMaker,
    many_pictures: Path,
    counts: Counts,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(paths, "cache_path", lambda: tmp_path / "own" / "cache.sqlite")
    window = make_window(many_pictures)
    stages: list[Stage] = []
    window.scans.progressed.connect(lambda progress: stages.append(progress.stage))
    for cached in (0, GROUP_COUNT * COPIES):
        counts.row_counts = counts.layouts = counts.paintings = 0
        click_find_and_wait(qtbot, window)
        qtbot.waitUntil(lambda: counts.paintings > 0)
        assert window._result is not None
        assert window._result.cached_count == cached
        assert window.model.rowCount() == GROUP_COUNT
        assert counts.row_counts < GROUP_COUNT
        assert counts.layouts <= 4
    assert counts.most_cards < 100
    assert set(stages) == set(Stage) - {Stage.EDITS}


def test_a_group_of_thousands_is_painted_by_what_is_seen(
    qtbot: QtBot, make_window: WindowMaker, counts: Counts
) -> None:
    window = make_window()
    window.show_session(ReviewSession(made_groups(10_000, 3)))
    bar = window.groups_view.verticalScrollBar()
    for place in (0, bar.maximum() // 2, bar.maximum()):
        before = counts.paintings
        bar.setValue(place)
        window.groups_view.viewport().repaint()
        assert counts.paintings > before
    assert 0 < counts.most_cards < 100


def test_the_marks_of_a_large_group_are_counted_once_for_all_its_cards(
    qtbot: QtBot, make_window: WindowMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    session = ReviewSession(made_groups(2_000))
    session.apply_rule(lambda group: [member.image for member in group.members[:1_000]])
    window.show_session(session)
    bar = window.groups_view.verticalScrollBar()
    asked: list[ScannedImage] = []
    is_marked = ReviewSession.is_marked

    def counted(it: ReviewSession, image: ScannedImage) -> bool:
        asked.append(image)
        return is_marked(it, image)

    monkeypatch.setattr(ReviewSession, "is_marked", counted)
    bar.setValue(bar.maximum() * 3 // 4)
    window.groups_view.viewport().repaint()
    assert 0 < len(asked) < 2 * 2_000
    group = session.groups[0]
    assert not any(session.is_marked(image) for image in list(group.images)[1_001:])
    assert all(session.may_mark(group, image) for image in group.images)


@pytest.fixture
def collector(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[GarbageCollector]:
    monkeypatch.setattr(garbage, "INTERVAL_MS", 1)
    made = GarbageCollector(qapp)
    gc.collect()
    yield made
    made.stop()
    gc.unfreeze()


def test_what_a_scan_makes_is_set_aside_and_not_looked_through(
    qtbot: QtBot, collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    collect = gc.collect

    def counted(generation: int = 2) -> int:
        looked.append(gc.get_count()[0])
        return collect(generation)

    monkeypatch.setattr(gc, "collect", counted)
    frozen = gc.get_freeze_count()
    gc.disable()
    kept = [[number] for number in range(100_000)]
    collector.start()
    qtbot.waitUntil(lambda: gc.get_freeze_count() >= frozen + len(kept))
    qtbot.wait(20)
    assert all(count < len(kept) for count in looked)
