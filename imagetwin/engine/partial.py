"""The stage that finds the pairs of damaged pictures, over what is left of them, in worker processes."""

from concurrent.futures import Executor, Future
from dataclasses import dataclass
from itertools import product

import numpy as np

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.pairs import Pairs
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import MatchSettings
from imagetwin.engine.comparing import Retry
from imagetwin.engine.spool import SpoolFile
from imagetwin.engine.tasks import TaskRun
from imagetwin.matching.distances import Float64Array, Int64Array
from imagetwin.matching.parts import Parts, pairs_over_parts

_BLOCK_ROWS = 4096
_DAMAGED_AT_ONCE = 128
# Below, sending a task takes longer than doing it.
_IN_PLACE_PRODUCTS = 4096 * 16
_Task = tuple[int, slice]


@dataclass(frozen=True, slots=True)
class PartialStage:
    """Compares damaged classes with all of a spool."""

    executor: Executor
    cancel: CancelToken

    def run(
        self, spool: SpoolFile, log_aspects: Float64Array, parts: Uint8Array, settings: MatchSettings, in_flight: int
    ) -> Pairs:
        """Return the pairs up to the settings' reach, in order of rows, of classes with a part.

        `parts` (uint8, shape (classes, 4)) is zeros for intact ones. Raises OperationCancelledError after a cancel.
        """
        rows = np.flatnonzero(parts.any(axis=1))
        if not len(rows):
            return Pairs.empty()
        damaged = Parts(rows, np.concatenate([spool.stretch(row, row + 1) for row in rows.tolist()]), parts[rows])
        starts = range(0, spool.class_count, _BLOCK_ROWS)
        batches = (slice(first, first + _DAMAGED_AT_ONCE) for first in range(0, len(damaged), _DAMAGED_AT_ONCE))
        tasks = list(product(starts, batches))
        if spool.class_count * len(damaged) <= _IN_PLACE_PRODUCTS:
            found = [_search(spool, start, log_aspects, damaged.at(batch), settings) for start, batch in tasks]
        else:
            found = self._in_workers(tasks, spool, log_aspects, damaged, settings, in_flight)
        return Pairs.joined(found).sorted()

    def _in_workers(
        self,
        tasks: list[_Task],
        spool: SpoolFile,
        log_aspects: Float64Array,
        damaged: Parts,
        settings: MatchSettings,
        in_flight: int,
    ) -> list[Pairs]:
        found: list[Pairs] = []

        def submit(number: int) -> "Future[Pairs]":
            start, batch = tasks[number]
            return self.executor.submit(_search, spool, start, log_aspects, damaged.at(batch), settings)

        TaskRun(
            submit,
            in_flight=in_flight,
            cancel=self.cancel,
            on_result=lambda _number, pairs: found.append(pairs),
            on_failure=Retry(),
        ).run(range(len(tasks)))
        return found


def _search(spool: SpoolFile, start: int, log_aspects: Float64Array, damaged: Parts, settings: MatchSettings) -> Pairs:
    block = spool.stretch(start, min(start + _BLOCK_ROWS, spool.class_count))
    return pairs_over_parts(block, start, log_aspects, damaged, spool.method, settings)


def class_parts(class_of_image: Int64Array, parts: Uint8Array, class_count: int) -> Uint8Array:
    """Return each class's part (uint8, shape (classes, 4)): zeros where one of its images is intact.

    `parts` (uint8, shape (images, 4)) are those of the images. Of several the one with the greatest numbers is taken.
    """
    result = np.zeros((class_count, 4), np.uint8)
    np.maximum.at(result, class_of_image, parts)
    result[class_of_image[~parts.any(axis=1)]] = 0
    return result
