"""How long the groups take to follow the threshold, and how long the window's thread is held up by it.

Families of one to nine images without files, all pairs of a family kept, at distances of up to 800 as after a search
with a threshold of 200. The threshold moves back and forth; a figure is the median of the moves.
"""

import gc
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from benchmarks.cases import Case, Setup, timed
from benchmarks.running import Contestant, Figures, task
from benchmarks.window import Gaps, shown_window
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.kept_pairs import KeptPairs, Proofs
from imagetwin.domain.pairs import NO_BITS
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import MatchSettings, ScanSettings
from imagetwin.engine.intake import quality_ranks
from imagetwin.engine.regrouping import regroup
from imagetwin.matching.grouping import class_ranks
from imagetwin.matching.pictures import Pictures, group_pictures

if TYPE_CHECKING:
    from PySide6.QtCore import QEventLoop

_FAMILY_SIZES = (1, 1, 1, 2, 2, 3, 5, 9)
_THRESHOLDS = (150, 300, 180, 500, 100, 799, 200)
# Before and after a move, so that what the last one left to do is not counted with it.
_REST_MS = 300
_SUBJECT = "as columns"


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
        orientation=np.zeros(len(first), np.uint8),
        bits=np.full(len(first), NO_BITS, np.uint16),
    )
    proofs = Proofs.none(image_count, image_count)
    settings = ScanSettings(match=MatchSettings(threshold=200, ceiling=800))
    return regroup(ScanResult((), settings, images, (), (), kept=kept, proofs=proofs), 200)


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


def columns_of(kept: KeptPairs, threshold: float) -> Pictures:
    """Group the images of equal fingerprints, none of them proven."""
    edges = kept.within(threshold)
    ranks = class_ranks(kept.class_of_image, len(kept.flat), kept.quality_ranks)
    nothing = np.zeros(len(edges), np.bool_)
    return group_pictures(edges.first, edges.second, ranks, nothing.__getitem__, nothing)


def columns_seconds(pair_count: int) -> Figures:
    """Measure the groups as columns."""
    result = made_result(pair_count)
    kept = result.kept
    assert kept is not None
    return _figures(result, lambda to: int(np.count_nonzero(np.bincount(columns_of(kept, to).group) > 1)))


def groups_seconds(pair_count: int) -> Figures:
    """Measure the groups as the domain's, of images."""
    result = made_result(pair_count)
    return _figures(result, lambda threshold: len(regroup(result, threshold).groups))


def _figures(result: ScanResult, group_count_at: Callable[[float], int]) -> Figures:
    """Measure the moves, without the automatic garbage collection, as in the window."""
    taken, spent = [], []
    gc.disable()
    try:
        for threshold in _THRESHOLDS:
            started, before = time.perf_counter(), time.process_time()
            count = group_count_at(float(threshold))
            taken.append(time.perf_counter() - started)
            spent.append(time.process_time() - before)
    finally:
        gc.enable()
    return Figures(median(taken), median(spent), _found(result, count))


def _found(result: ScanResult, group_count: int) -> str:
    assert result.kept is not None
    return f"groups at {_THRESHOLDS[-1]}: {group_count:,}, pairs: {len(result.kept):,}, images: {len(result.images):,}"


def shown_seconds(pair_count: int) -> Figures:
    """Measure from the move in a window, without its pause, until the groups are set; and the longest gap of a move."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    from imagetwin.gui.controllers.threshold_controller import PAUSE_MS

    result = made_result(pair_count)
    taken, spent, moves = [], [], []
    with shown_window([]) as window:
        window.scans.finished.emit(result)
        loop = QEventLoop()
        window.thresholds.regrouped.connect(lambda *_found: loop.quit())
        for timer in window.thresholds.findChildren(QTimer):
            timer.setTimerType(Qt.TimerType.PreciseTimer)  # so that its pause is as long as it says
        for threshold in _THRESHOLDS:
            gaps = Gaps()
            with gaps.measured():
                _rest(loop)
                started, before = time.perf_counter(), time.process_time()
                window.search_bar.threshold_box.setValue(threshold)
                loop.exec()
                taken.append(time.perf_counter() - started - PAUSE_MS / 1000)
                spent.append(time.process_time() - before)
                _rest(loop)
            moves.append(gaps)
        group_count = window.model.rowCount()
    parts = {
        "longest gap of a move": median(max(gaps.own) for gaps in moves),
        "longest of a move on the clock": median(max(gaps.clock) for gaps in moves),
    }
    return Figures(median(taken), median(spent), _found(result, group_count), parts)


def _rest(loop: "QEventLoop") -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(_REST_MS, loop.quit)
    loop.exec()


def _contestants(setup: Setup) -> dict[str, Contestant]:
    count = setup.count(1_000_000)
    ways = {_SUBJECT: columns_seconds, "as groups of images": groups_seconds, "shown in the window": shown_seconds}
    return {name: task(way, pair_count=count) for name, way in ways.items()}


CASES = (
    Case(
        "regroup",
        "how long the groups take to follow a move of the threshold",
        "1,000,000 pairs of distances up to 800 in made families of one to nine images",
        _SUBJECT,
        timed(_contestants),
    ),
)
