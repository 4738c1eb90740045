"""Counts what deciding groups costs: keys pressed, and how long the window takes for each, on real files.

    python tools/review_keys.py --groups 100

It makes pictures in a temporary folder, searches it in a window of its own, and decides one group after the other by
the keyboard, alternating between four keys. Each key is sent once the compared pictures are there at the screen's size,
as for somebody who looks at them. What people need to look and think is not in the figures.
"""

import argparse
import itertools
import os
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from imagetwin.gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
_PATIENCE_SECONDS = 120.0
_SIDE = 1600


def make_pictures(folder: Path, group_count: int) -> None:
    """Make groups of two: a picture, and one of half its size that was saved again."""
    from tests.helpers.pictures import make_photo

    (folder / "copies").mkdir(parents=True)
    for number in range(group_count):
        picture = make_photo(number, (_SIDE, _SIDE * 3 // 4))
        picture.save(folder / f"{number:04}.jpg", quality=92)
        half = picture.resize((_SIDE // 2, _SIDE * 3 // 8))
        half.save(folder / "copies" / f"{number:04}.jpg", quality=85)


class Reviewer:
    """Presses keys in a window, and keeps the time."""

    def __init__(self, application: "QApplication", window: "MainWindow") -> None:
        self._application, self._window = application, window
        self.keys: Counter[str] = Counter()
        self.answered: list[float] = []
        self.shown: list[float] = []

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window work until that is so."""
        end = time.perf_counter() + _PATIENCE_SECONDS
        while not until():
            if time.perf_counter() > end:
                raise TimeoutError("the window did not come to it")
            self._application.processEvents()
            time.sleep(0.001)

    def press(self, key: str) -> None:
        """Press a key where the keyboard is; note when it was answered, and when the next pictures were there."""
        from PySide6.QtTest import QTest

        focused = self._application.focusWidget()
        assert focused is not None
        begin = time.perf_counter()
        QTest.keyClicks(focused, key)
        self._application.processEvents()
        self.answered.append(time.perf_counter() - begin)
        self.keys[key] += 1
        self.wait(self.sees_both)
        self.shown.append(time.perf_counter() - begin)

    def sees_both(self) -> bool:
        """Tell whether both compared pictures are there as sharp as they are shown."""
        comparison, canvas = self._window.compare_pane.comparison, self._window.compare_pane.canvas
        pictures = [comparison.picture(each.image) for each in comparison.images]
        # These are decoded for the compare view, at 1,024 pixels or more; a card's thumbnail is none of them.
        wanted = min(canvas.width() // 2, canvas.height())
        return len(pictures) == 2 and all(
            each is not None and max(each.width(), each.height()) >= wanted for each in pictures
        )


def review(folder: Path, state: Path, group_count: int) -> Reviewer:
    """Search a folder and decide all its groups."""
    from PySide6.QtWidgets import QApplication

    from imagetwin.config import paths
    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.main_window import MainWindow

    for name in ("journal_path", "dismissals_path", "last_review_path"):
        setattr(paths, name, lambda name=name: state / name)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    window = MainWindow(Preferences(use_cache=False), state / "settings.toml", os.cpu_count() or 1)
    window.open_folders([folder])
    window.show()
    window.activateWindow()
    reviewer = Reviewer(application, window)
    try:
        window.searches.search()
        reviewer.wait(lambda: not window.scans.is_running and window.model.rowCount() > 0)
        assert window.model.rowCount() == group_count, f"{window.model.rowCount()} groups were found"
        window.layouts.focus()
        reviewer.wait(reviewer.sees_both)
        keys = itertools.cycle(["J", "L", "K", "A"])
        while not all(map(window.model.session.is_decided, window.model.session.groups)):
            reviewer.press(next(keys))
    finally:
        window.close()
    return reviewer


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--groups", type=int, default=100)
    count = parser.parse_args().groups
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder, state = Path(temporary, "pictures"), Path(temporary, "state")
        state.mkdir()
        make_pictures(folder, count)
        done = review(folder, state, count)
    keys = ", ".join(f"{key} {number}" for key, number in sorted(done.keys.items()))
    print(f"{count} groups decided by {done.keys.total()} keys ({keys})")
    for words, seconds in (
        ("until a key is answered", done.answered),
        ("until the next pictures are sharp", done.shown),
    ):
        middle, longest = statistics.median(seconds) * 1000, max(seconds) * 1000
        print(f"{words}: median {middle:.0f} ms, longest {longest:.0f} ms, together {sum(seconds):.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
