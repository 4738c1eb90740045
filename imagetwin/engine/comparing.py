"""The stage that turns fingerprints into pairs: the search's blocks are tasks of the same workers."""

from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from pebble import ProcessExpired
from threadpoolctl import threadpool_limits

from imagetwin.domain.errors import ScanError
from imagetwin.domain.matches import Pairs
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import MatchSettings
from imagetwin.engine.search_files import SearchFiles
from imagetwin.engine.spool import SpoolFile
from imagetwin.engine.tasks import TaskRun
from imagetwin.matching.cells import cell_count, choose_pivots, nearest, sample_rows
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.projection import fit_projection
from imagetwin.matching.search import BLOCK_ROWS, Index, build_index, search_block

# Up to here a search takes less time than sending it to another process.
IN_PLACE_ROWS = BLOCK_ROWS
_PROJECTED_ROWS = 2048
_ASSIGNED_ROWS = 16_384
_SAMPLE_ROWS = 2048

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Pairs of classes, and for each class whether its fingerprint is flat."""

    pairs: Pairs
    flat: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class CompareStage:
    """Finds all pairs among the fingerprints of a spool, in `executor` or, where that is quicker, in place."""

    executor: Executor
    cancel: CancelToken
    on_rows_done: Callable[[int], None]

    def run(self, spool: SpoolFile, log_aspects: list[float], settings: MatchSettings, in_flight: int) -> Comparison:
        """Project, sort and search."""
        if spool.count == 0:
            return Comparison(Pairs.empty(), np.zeros(0, np.bool_))
        files = SearchFiles(spool, settings)
        self._project(files, log_aspects, in_flight)
        flat = files.moments().variances(spool.method) < settings.gates.flat_limit
        if spool.count < 2:
            return Comparison(Pairs.empty(), flat)
        index = self._index(files, in_flight)
        found: dict[int, Pairs] = {}

        def keep(start: int, pairs: Pairs) -> None:
            found[start] = pairs
            self.on_rows_done((spool.count + min(len(found) * BLOCK_ROWS, spool.count)) // 2)

        self._run(search_task, files, index.block_starts, keep, in_flight)
        return Comparison(Pairs.joined([found[start] for start in sorted(found)]), flat)

    def _project(self, files: SearchFiles, log_aspects: list[float], in_flight: int) -> None:
        """Give each fingerprint its point; as far as the progress goes, that is half of the work."""
        spool = files.spool
        sample = np.linspace(0, spool.count - 1, min(spool.count, _SAMPLE_ROWS)).astype(np.int64)
        files.create(fit_projection(spool.open()[sample], spool.method), np.array(log_aspects))
        done: set[int] = set()

        def keep(start: int, _nothing: None) -> None:
            done.add(start)
            self.on_rows_done(min(len(done) * _PROJECTED_ROWS, spool.count) // 2)

        self._run(project_task, files, range(0, spool.count, _PROJECTED_ROWS), keep, in_flight)

    def _index(self, files: SearchFiles, in_flight: int) -> Index:
        """Choose pivots, give each point its cell and sort them."""
        count, coarse = files.spool.count, files.coarse_points()
        pivots = choose_pivots(coarse[sample_rows(count)], cell_count(count))
        files.save_pivots(pivots)
        parts: dict[int, Int64Array] = {}
        self._run(assign_task, files, range(0, count, _ASSIGNED_ROWS), parts.__setitem__, in_flight)
        cells = np.concatenate([parts[start] for start in sorted(parts)])
        index = build_index(coarse, pivots, cells, files.fine_points())
        files.save_index(index)
        return index

    def _run(
        self,
        task: Callable[[SearchFiles, int], Result],
        files: SearchFiles,
        starts: Iterable[int],
        keep: Callable[[int, Result], None],
        in_flight: int,
    ) -> None:
        in_place = files.spool.count <= IN_PLACE_ROWS

        def submit(start: int) -> "Future[Result]":
            return _done_here(task, files, start) if in_place else self.executor.submit(task, files, start)

        run: TaskRun[int, Result] = TaskRun(
            submit,
            in_flight=1 if in_place else in_flight,
            cancel=self.cancel,
            on_result=keep,
            on_failure=_Retry(),
        )
        with _one_blas_thread() if in_place else nullcontext():
            run.run(starts)


class _Retry:
    """Runs a block again whose worker died, twice at most: blocks do not depend on pictures, so it is chance."""

    def __init__(self) -> None:
        self._failures: Counter[int] = Counter()

    def __call__(self, start: int, error: BaseException) -> list[int]:
        if not isinstance(error, (ProcessExpired, BrokenExecutor)):
            raise error
        self._failures[start] += 1
        if self._failures[start] > 2:
            raise ScanError(
                "The worker processes ended three times while comparing, perhaps for want of memory. "
                "Close other programs, or set fewer threads, and try again."
            ) from error
        return [start]


def _one_blas_thread() -> AbstractContextManager[Any]:
    limits: AbstractContextManager[Any] = threadpool_limits(1)
    return limits


def _done_here(task: Callable[[SearchFiles, int], Result], files: SearchFiles, start: int) -> "Future[Result]":
    future: Future[Result] = Future()
    future.set_result(task(files, start))
    return future


def project_task(files: SearchFiles, start: int) -> None:
    """Write the points of a stretch of fingerprints; runs in a worker."""
    fingerprints = files.spool.open()[start : start + _PROJECTED_ROWS]
    files.write_points(start, files.projection().project(fingerprints))


def assign_task(files: SearchFiles, start: int) -> Int64Array:
    """Return the cells of a stretch of points; runs in a worker."""
    return nearest(files.coarse_points()[start : start + _ASSIGNED_ROWS], files.pivots())


def search_task(files: SearchFiles, start: int) -> Pairs:
    """Search one block; runs in a worker."""
    return search_block(files.index(), start, files.verifier())
