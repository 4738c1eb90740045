"""Progress and cancelling, passed as arguments; only the window turns them into signals."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from imagetwin.domain.errors import OperationCancelledError


class Stage(StrEnum):
    """The named stages of a scan, in order."""

    WALK = "walk"
    FINGERPRINT = "fingerprint"
    MATCH = "match"
    GROUP = "group"

    @property
    def label(self) -> str:
        """What is being done, in the words of the screen."""
        return _STAGE_LABELS[self]


_STAGE_LABELS = {
    Stage.WALK: "Looking for images",
    Stage.FINGERPRINT: "Reading images",
    Stage.MATCH: "Comparing",
    Stage.GROUP: "Grouping",
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
    """A flag that one thread sets and another looks at between two steps of its work."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask for the work to end soon."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the work was asked to end."""
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Raise OperationCancelledError once the work was asked to end."""
        if self.is_cancelled:
            raise OperationCancelledError("Cancelled.")
