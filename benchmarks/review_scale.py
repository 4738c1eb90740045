"""How long the window's thread takes for each step of a review of many groups, painting included.

The groups have no files behind them, so thumbnails are not part of it. A step is measured until the window stands
still again; `stall` is the longest gap between two turns of the window's event loop meanwhile, as far as this program's
processors can have made it: another program that has them is no fault of the window.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.cases import Case, Setup, timed
from benchmarks.memory import family_bytes
from benchmarks.running import Contestant, Figures, task

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QApplication

    from imagetwin.gui.main_window import MainWindow

_SCROLLED_PAGES = 150
_QUIET_SECONDS = 0.02


class _Gaps:
    """Seconds since it was made or asked, by the clock or by this program's processors, whichever is less."""

    def __init__(self) -> None:
        self._last = time.perf_counter(), time.process_time()

    def gap(self) -> float:
        """Return how long ago the last call was."""
        now = time.perf_counter(), time.process_time()
        result = min(now[0] - self._last[0], now[1] - self._last[1])
        self._last = now
        return result


class _Steps:
    """Runs steps of a review in a window, and notes how long each takes and holds the window up."""

    def __init__(self, application: "QApplication", window: "MainWindow") -> None:
        self._application, self._window = application, window
        self.parts: dict[str, float] = {}

    def _is_busy(self) -> bool:
        window = self._window
        return window.views.is_running or window.marking.is_running or window.layouts.filling.is_running

    def step(self, name: str, action: Callable[[], object]) -> None:
        """Do something at once, and wait until all that follows from it is done and painted."""
        started = time.perf_counter()
        longest, before, gaps = 0.0, started, _Gaps()
        action()
        quiet_since = None
        while quiet_since is None or before - quiet_since < _QUIET_SECONDS:
            self._application.processEvents()
            longest, before = max(longest, gaps.gap()), time.perf_counter()
            quiet_since = None if self._is_busy() else quiet_since or before
        self.parts[name] = before - started - _QUIET_SECONDS
        self.parts[f"{name}: stall"] = longest

    def scroll(self, name: str, view: "QAbstractItemView") -> None:
        """Scroll by pages, from the top and in the middle, and note the longest painting."""
        bar, longest = view.verticalScrollBar(), 0.0
        for start in (0, bar.maximum() // 2):
            for page in range(_SCROLLED_PAGES):
                gaps = _Gaps()
                bar.setValue(start + page * bar.pageStep())
                self._application.processEvents()
                longest = max(longest, gaps.gap())
        self.parts[f"scroll {name}: stall"] = longest


def review_seconds(group_count: int) -> Figures:
    """Show groups, scroll in each layout, sort, filter, mark, remove; measure each step."""
    from PySide6.QtCore import Qt

    from imagetwin.config.preferences import Layout, Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.garbage import GarbageCollector
    from imagetwin.gui.main_window import MainWindow
    from imagetwin.review.ordering import GroupOrder, OrderKey
    from imagetwin.review.session import ReviewSession
    from imagetwin.review.view import view_of
    from tests.helpers.made_groups import made_groups

    application = create_application([])
    session = ReviewSession(made_groups(*[3 + (row % 3 == 0) for row in range(group_count)]))
    memory_before = family_bytes(os.getpid())
    with tempfile.TemporaryDirectory() as own:
        window = MainWindow(Preferences(use_cache=False), Path(own) / "settings.toml", 2)
        collector = GarbageCollector(application)
        collector.start()
        window.show()
        application.processEvents()
        made = view_of(session.numbered_groups)  # in the program, a part of the scan's job
        steps = _Steps(application, window)
        step, scroll = steps.step, steps.scroll
        image_count = session.summary().image_count
        model, view, bar = window.model, window.groups_view, window.view_bar
        first = model.image_index
        step("show", lambda: window.show_session(session, made))
        scroll("rows", view)
        step("pairs", lambda: window.preferences.set_layout(Layout.PAIRS))
        scroll("pairs", view)
        step("table", lambda: window.preferences.set_layout(Layout.TABLE))
        scroll("table", window.layouts.table)
        header = window.layouts.table.horizontalHeader()
        step("sort the table by name", lambda: header.setSortIndicator(1, Qt.SortOrder.DescendingOrder))
        step("rows", lambda: window.preferences.set_layout(Layout.ROWS))
        step("scroll to the end", lambda: view.verticalScrollBar().setValue(view.verticalScrollBar().maximum()))
        for key in (OrderKey.FREED, OrderKey.FOLDER):
            bar.set_order(GroupOrder(key, descending=True))
            step(f"sort by {key.words}", bar.arrangement_changed.emit)
        bar.text_edit.setText("7-1")
        step("filter by text", bar.text_edit.returnPressed.emit)
        step("clear the filter", bar.clear)
        step("mark one", lambda: model.setData(first(0, 1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole))
        step("mark all but the best", window.menu_actions["mark_all"].trigger)
        step("clear marks", window.menu_actions["clear_marks"].trigger)
        gone = [group.members[0].image.path for group in session.groups[: group_count // 2]]
        step("forget one image of every second group", lambda: session.forget(gone))
        step("take their rows away", model.follow_session)
        memory = family_bytes(os.getpid()) - memory_before
        window.close()
        collector.stop()
    seconds = sum(value for name, value in steps.parts.items() if not name.endswith("stall"))
    found = f"groups: {group_count:,} of {image_count:,} images; the window's memory {memory / 1e6:.0f} MB"
    return Figures(seconds, found=found, parts=steps.parts)


def _contestants(setup: Setup) -> dict[str, Contestant]:
    return {"all steps": task(review_seconds, group_count=setup.count(30_000))}


CASES = (
    Case(
        "review",
        "each step of a review of many groups, and the longest time that it holds the window's thread",
        "30,000 made groups of 3 or 4 images",
        "all steps",
        timed(_contestants),
    ),
)
