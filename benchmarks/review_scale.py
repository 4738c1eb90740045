"""How long the window's thread takes for each step of a review of many groups, painting included.

The groups have no files behind them, so thumbnails are not part of it.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.cases import Case, Setup, timed
from benchmarks.running import Contestant, Figures, task


def review_seconds(group_count: int) -> Figures:
    """Show groups, scroll, mark; measure each step."""
    from PySide6.QtCore import Qt

    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.main_window import MainWindow
    from imagetwin.review.session import ReviewSession
    from tests.helpers.made_groups import made_groups

    application = create_application([])
    session = ReviewSession(made_groups(*[3 + (row % 3 == 0) for row in range(group_count)]))
    parts: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as own:
        window = MainWindow(Preferences(), Path(own) / "settings.toml", 2)
        window.show()
        application.processEvents()

        def step(name: str, action: Callable[[], object]) -> None:
            started = time.perf_counter()
            action()
            application.processEvents()
            parts[name] = time.perf_counter() - started

        image_count = session.summary().image_count
        model, view = window.model, window.groups_view
        first = model.image_index
        step("show", lambda: window.show_session(session))
        step("scroll to the end", lambda: view.verticalScrollBar().setValue(view.verticalScrollBar().maximum()))
        step("mark one", lambda: model.setData(first(0, 1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole))
        step("mark all but the best", window.menu_actions["mark_all"].trigger)
        step("clear marks", window.menu_actions["clear_marks"].trigger)
        gone = [group.members[0].image.path for group in session.groups[: group_count // 2]]
        step("forget one image of every second group", lambda: session.forget(gone))
        step("take their rows away", model.follow_session)
        window.close()
    return Figures(sum(parts.values()), found=f"groups: {group_count:,} of {image_count:,} images", parts=parts)


def _contestants(setup: Setup) -> dict[str, Contestant]:
    return {"all steps": task(review_seconds, group_count=setup.count(30_000))}


CASES = (
    Case(
        "review",
        "each step of a review of many groups",
        "30,000 made groups of 3 or 4 images",
        "all steps",
        timed(_contestants),
    ),
)
