"""How long the window's thread takes for each step of a review of many groups.

    python -m benchmarks.review_scale [--groups 30000]

The groups have no files behind them, so thumbnails are not part of it. Prints milliseconds, painting included.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def main() -> None:
    """Show the groups, scroll, mark, and print how long each took."""
    parser = argparse.ArgumentParser(description="Measure a review of many groups.")
    parser.add_argument("--groups", type=int, default=30_000)
    group_count = parser.parse_args().groups

    from PySide6.QtCore import Qt

    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.main_window import MainWindow
    from imagetwin.review.session import ReviewSession
    from tests.helpers.made_groups import made_groups

    application = create_application([])
    session = ReviewSession(made_groups(*[3 + (row % 3 == 0) for row in range(group_count)]))
    with tempfile.TemporaryDirectory() as own:
        window = MainWindow(Preferences(), Path(own) / "settings.toml", 2)
        window.show()
        application.processEvents()

        def step(name: str, action: Callable[[], object]) -> None:
            started = time.perf_counter()
            action()
            application.processEvents()
            print(f"{name}: {1000 * (time.perf_counter() - started):.0f} ms")

        print(f"{session.summary().image_count:,} images in {group_count:,} groups")
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


if __name__ == "__main__":
    main()
