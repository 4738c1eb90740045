"""Counts a scan's pairs by their distance for the histogram, beside the window's thread."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from imagetwin.domain.progress import CancelToken
from imagetwin.domain.scans import ScanResult
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.views.distance_histogram import BIN_COUNT, BIN_WIDTH, DistanceHistogram

if TYPE_CHECKING:
    # It loads numpy, which the window's first showing does not wait for.
    from imagetwin.domain.kept_pairs import KeptPairs


class HistogramController(WorkController):
    """Fills the histogram with the pairs of each new result; without pairs it is hidden."""

    def __init__(self, histogram: DistanceHistogram, window: QWidget) -> None:
        super().__init__(window)
        self._histogram = histogram

    def set_result(self, result: ScanResult) -> None:
        """Count the pairs of another scan."""
        self._histogram.set_counts(())
        if result.kept is not None:
            self.run_job(partial(_work, result.kept), self._histogram.set_counts)

    def on_failed(self, error: BaseException) -> None:
        """Say what went wrong; there is no histogram."""
        show_error(self.dialog_parent, error)


def _work(kept: "KeptPairs", cancel: CancelToken, _report: Report) -> tuple[int, ...]:
    from imagetwin.engine.pair_counts import pair_counts

    cancel.raise_if_cancelled()
    return pair_counts(kept, BIN_WIDTH, BIN_COUNT)
