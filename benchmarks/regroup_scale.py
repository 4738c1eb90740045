"""How long the groups take to follow the threshold, and how long the window's thread is held up by it.

    python -m benchmarks.regroup_scale [--pairs 1000000]

Families of one to nine images without files, all pairs of a family kept, at distances of up to 800 as after a search
with a threshold of 200. The threshold moves back and forth; prints medians, in seconds and milliseconds.
"""

import argparse
import gc
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.kept_pairs import KeptPairs
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import MatchSettings, ScanSettings
from imagetwin.engine.intake import quality_ranks
from imagetwin.engine.regrouping import regroup
from imagetwin.matching.grouping import Classes, group_columns

if TYPE_CHECKING:
    from imagetwin.gui.main_window import MainWindow

_FAMILY_SIZES = (1, 1, 1, 2, 2, 3, 5, 9)
_THRESHOLDS = (150, 300, 180, 500, 100, 799, 200)
# The timer of the window's thread, in milliseconds: a gap beyond it is time in which nobody was answered.
_TICK_MS = 1


def made_result(pair_count: int) -> ScanResult:
    """Make the result of a scan with about so many pairs."""
    random = np.random.default_rng(1)
    first, second, image_count = _family_pairs(random, pair_count)
    sizes = random.integers(100, 4000, (image_count, 2)).tolist()
    images = tuple(
        ScannedImage(
            ImageFile(Path(f"/pictures/{row % 1000}/{row}.jpg"), FileIdentity(9, 1, 1, row)), width, height, "JPEG"
        )
        for row, (width, height) in enumerate(sizes)
    )
    distance = np.sort(random.uniform(0, 800, len(first)))
    order = random.permutation(len(first))
    kept = KeptPairs(
        threshold=200,
        wanted_ceiling=800,
        ceiling=800,
        class_of_image=np.arange(image_count),
        quality_ranks=quality_ranks(images),
        flat=np.zeros(image_count, np.bool_),
        first=first[order].astype(np.int32),
        second=second[order].astype(np.int32),
        distance=distance,
        pair_flat=np.zeros(len(first), np.bool_),
    )
    settings = ScanSettings(match=MatchSettings(threshold=200, ceiling=800))
    return regroup(ScanResult((), settings, images, (), (), kept=kept), 200)


def _family_pairs(random: np.random.Generator, pair_count: int) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
    sizes = random.choice(_FAMILY_SIZES, pair_count)
    enough = int(np.searchsorted(np.cumsum(sizes * (sizes - 1) // 2), pair_count)) + 1
    sizes = sizes[:enough]
    starts = np.cumsum(sizes) - sizes
    of_size = {size: np.triu_indices(size, 1) for size in set(_FAMILY_SIZES)}
    first = np.concatenate([starts[sizes == size][:, None] + rows[0] for size, rows in of_size.items()], axis=None)
    second = np.concatenate([starts[sizes == size][:, None] + rows[1] for size, rows in of_size.items()], axis=None)
    # Rows are found in any order, as copies lie in other folders than their originals.
    shuffled = random.permutation(int(sizes.sum()))
    first, second = shuffled[first], shuffled[second]
    return np.minimum(first, second), np.maximum(first, second), len(shuffled)


def seconds_of(action: Callable[[float], object]) -> float:
    """Return the median of the thresholds' times, without the automatic garbage collection, as in the window."""
    taken = []
    gc.disable()
    for threshold in _THRESHOLDS:
        started = time.perf_counter()
        action(float(threshold))
        taken.append(time.perf_counter() - started)
    gc.enable()
    return median(taken)


class _Ticks:
    """The longest time in which the window's thread answered nobody."""

    def __init__(self, window: "MainWindow") -> None:
        from PySide6.QtCore import Qt, QTimer

        self._times: list[float] = []
        timer = QTimer(window)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: self._times.append(time.perf_counter()))
        timer.start(_TICK_MS)

    def take(self) -> list[float]:
        """Return the gaps since the last call in milliseconds, the longest first."""
        times, self._times = self._times, self._times[-1:]
        return sorted((1000 * (after - before) for before, after in pairwise(times)), reverse=True)


def in_window(result: ScanResult) -> None:
    """Move the threshold in a window and print how long the groups took to follow, and the longest gaps."""
    from imagetwin.config.preferences import Preferences
    from imagetwin.gui.app import create_application
    from imagetwin.gui.controllers.threshold_controller import PAUSE_MS
    from imagetwin.gui.garbage import GarbageCollector
    from imagetwin.gui.main_window import MainWindow

    application = create_application([])
    garbage = GarbageCollector(application)
    garbage.start()
    with tempfile.TemporaryDirectory() as own:
        window = MainWindow(Preferences(), Path(own) / "settings.toml", 2)
        window.show()
        window.scans.finished.emit(result)
        shown: list[float] = []
        window.thresholds.regrouped.connect(lambda *_found: shown.append(time.perf_counter()))
        ticks, taken, gaps = _Ticks(window), [], []
        for threshold in _THRESHOLDS:
            _wait(application, 0.3)
            ticks.take()
            started, count = time.perf_counter(), len(shown)
            window.search_bar.threshold_box.setValue(threshold)
            while len(shown) == count:
                application.processEvents()
            taken.append(shown[-1] - started - PAUSE_MS / 1000)
            _wait(application, 0.3)
            gaps.append(ticks.take()[:3])
        window.close()
    garbage.stop()
    print(f"shown in the window after {median(taken):.3f} s (and the pause of {PAUSE_MS} ms)")
    print(
        "longest gaps of its thread, of each move: "
        + "; ".join(", ".join(f"{gap:.0f}" for gap in each) for each in gaps)
    )
    print(f"median of the longest: {median(each[0] for each in gaps):.0f} ms")


def _wait(application: object, seconds: float) -> None:
    ended = time.perf_counter() + seconds
    while time.perf_counter() < ended:
        application.processEvents()  # type: ignore[attr-defined]


def main() -> None:
    """Make the pairs, move the threshold, print the figures."""
    parser = argparse.ArgumentParser(description="Time the groups that follow the threshold.")
    parser.add_argument("--pairs", type=int, default=1_000_000)
    result = made_result(parser.parse_args().pairs)
    kept = result.kept
    assert kept is not None
    classes = Classes(kept.class_of_image, len(kept.flat), kept.flat)
    print(f"{len(kept):,} pairs of {len(result.images):,} images, {len(result.groups):,} groups at 200")
    columns = seconds_of(lambda threshold: group_columns(classes, kept.within(threshold), kept.quality_ranks))
    print(f"grouped in {columns:.3f} s as columns")
    print(f"grouped in {seconds_of(lambda threshold: regroup(result, threshold)):.3f} s as groups")
    in_window(result)


if __name__ == "__main__":
    main()
