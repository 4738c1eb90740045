"""Progress in bearable doses: how far, how fast, how long, at most ten times a second."""

import time
from collections.abc import Callable

from imagetwin.domain.progress import Progress, ProgressCallback, Stage

# With one report at the start of each of the four stages this stays below ten a second.
MIN_INTERVAL_SECONDS = 0.2


class ProgressReporter:
    """Turns counts into `Progress` and passes on those that come late enough after the last one."""

    def __init__(self, on_progress: ProgressCallback, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._on_progress = on_progress
        self._clock = clock
        self._stage = Stage.WALK
        self._total: int | None = None
        self._started = self._last_report = 0.0
        self._known, self._work_started = 0, 0.0
        self.stage_seconds: dict[Stage, float] = {}

    def begin(self, stage: Stage, total: int | None = None) -> None:
        """Start a stage; this is always reported."""
        self._stage, self._total = stage, total
        self._started = self._last_report = self._work_started = self._clock()
        self._known = 0
        self._on_progress(Progress(stage, 0, total))

    def begin_work(self, known: int) -> None:
        """Say that so many units of the stage were known already: the rate is that of the others, from now on."""
        self._known, self._work_started = known, self._clock()

    def advance(self, done: int) -> None:
        """Tell how many units of the stage are done by now."""
        now = self._clock()
        if now - self._last_report < MIN_INTERVAL_SECONDS:
            return
        self._last_report = now
        elapsed = now - self._work_started
        rate = max(0, done - self._known) / elapsed if elapsed > 0 else 0.0
        left = None if self._total is None or rate <= 0 else max(0, self._total - done) / rate
        self._on_progress(Progress(self._stage, done, self._total, rate, left))

    def end(self) -> None:
        """Close the stage and keep the time that it took."""
        self.stage_seconds[self._stage] = self._clock() - self._started
