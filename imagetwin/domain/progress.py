"""Progress, pausing and cancelling, passed as arguments; only the window turns them into signals."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.wording import mark, say, tr


class Stage(StrEnum):
    """The named stages of a scan, in order."""

    WALK = "walk"
    FINGERPRINT = "fingerprint"
    MATCH = "match"
    PROVE = "prove"
    EDITS = "edits"
    GROUP = "group"

    @property
    def label(self) -> str:
        """What is being done, in the words of the screen."""
        return tr(_STAGE_LABELS[self])


_STAGE_LABELS = {
    Stage.WALK: mark("Looking for images"),
    Stage.FINGERPRINT: mark("Reading images"),
    Stage.MATCH: mark("Comparing"),
    Stage.PROVE: mark("Looking closely"),
    Stage.EDITS: mark("Looking for edits"),
    Stage.GROUP: mark("Grouping"),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is.

    `total` is None while it is not known; `rate` is in units per second; `seconds_left` is for this stage and
    None until it can be told.
    """

    stage: Stage
    done: int
    total: int | None
    rate: float = 0.0
    seconds_left: float | None = None


ProgressCallback = Callable[[Progress], None]


def ignore_progress(_progress: Progress) -> None:
    """Take a report and do nothing with it."""


class CancelToken:
    """Flags that one thread sets and another looks at between two steps of its work: to pause, and to end."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._may_go_on = threading.Event()
        self._may_go_on.set()
        self._paused_seconds = 0.0

    def cancel(self) -> None:
        """Ask for the work to end soon, be it paused or not."""
        self._event.set()
        self._may_go_on.set()

    def pause(self) -> None:
        """Ask for the work to wait, from its next step on, until `resume` or `cancel`."""
        if not self.is_cancelled:
            self._may_go_on.clear()

    def resume(self) -> None:
        """Let paused work go on."""
        self._may_go_on.set()

    @property
    def is_paused(self) -> bool:
        """Whether the work was asked to wait."""
        return not self._may_go_on.is_set()

    def working_time(self) -> float:
        """Return a monotonic clock's seconds, which stood still while the work waited."""
        return time.monotonic() - self._paused_seconds

    @property
    def is_cancelled(self) -> bool:
        """Whether the work was asked to end."""
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Wait while the work is paused; raise OperationCancelledError once it was asked to end."""
        if self.is_paused:
            started = time.monotonic()
            while self.is_paused and not self.is_cancelled:
                self._may_go_on.wait()
            self._paused_seconds += time.monotonic() - started
        if self.is_cancelled:
            raise OperationCancelledError(say("Cancelled."))
