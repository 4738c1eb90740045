"""How soon a pair of large photos is on the screen in the compare view, and how long the window stands still."""

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.cases import Case, MissingInputError, Setup, timed
from benchmarks.running import Contestant, Figures, task
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage

_LEAST_PIXELS = 30_000_000
_SUBJECT = "both at screen size"
_PATIENCE_SECONDS = 60.0


def pair_seconds(folder: str, *, full: bool) -> Figures:
    """Show pair after pair of a folder's large photos, at screen size or at 100 %; tell the median, workers ready."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from imagetwin.domain.matches import Group, Member
    from imagetwin.gui.app import create_application
    from imagetwin.gui.compare.pane import ComparePane
    from imagetwin.gui.thumbnail_loader import ThumbnailLoader

    application = create_application([])
    loader = ThumbnailLoader()
    pane = ComparePane(loader.workers, lambda _path: None)
    pane.resize(1200, 900)
    pane.show()
    images = _large_photos(Path(folder))
    seconds, stalls, comparison = [], [0.0], pane.comparison

    def wait_until(done: Callable[[], bool]) -> float:
        started = time.perf_counter()
        while not done() and time.perf_counter() - started < _PATIENCE_SECONDS:
            before = time.perf_counter()
            application.processEvents()
            stalls.append(time.perf_counter() - before)
            time.sleep(0.001)
        return time.perf_counter() - started

    def is_shown() -> bool:
        return all(comparison.picture(each.image) is not None for each in comparison.images)

    for left, right in zip(images[::2], images[1::2], strict=False):
        group = Group(left, (Member(right, 5.0),))
        pane.show_pair(group, right)
        shown = wait_until(is_shown)
        wait_until(lambda: comparison.is_idle)
        if full:
            pane.canvas.viewport.show_full()
            shown = wait_until(lambda: comparison.is_idle)
            pane.canvas.viewport.fit()
        seconds.append(shown)
    pane.close_work()
    loader.close()
    # The first one waits for the workers to be ready.
    parts = {"slowest": max(seconds[1:]), "longest stall": max(stalls)}
    return Figures(statistics.median(seconds[1:]), found=f"pairs: {len(seconds)}", parts=parts)


def _large_photos(folder: Path) -> list[ScannedImage]:
    from PIL import Image

    images = []
    for path in sorted(folder.glob("*.jpg")):
        with Image.open(path) as opened:
            width, height = opened.size
        if width * height >= _LEAST_PIXELS:
            images.append(ScannedImage(ImageFile(path, FileIdentity.from_stat(path.stat())), width, height, "JPEG"))
    if len(images) < 4:
        raise MissingInputError(f"There are no four photos of {_LEAST_PIXELS / 1e6:g} megapixels in {folder}.")
    return images


def _contestants(setup: Setup) -> dict[str, Contestant]:
    folder = str(setup.data_set("big"))
    return {
        _SUBJECT: task(pair_seconds, folder=folder, full=False),
        "from there to 100 %": task(pair_seconds, folder=folder, full=True),
    }


CASES = (
    Case(
        "compare-view",
        "from choosing a pair to both pictures on the screen, workers ready",
        "JPEGs of 36 MP and more of shared/data/big",
        _SUBJECT,
        timed(_contestants),
        on_request=True,
    ),
)
