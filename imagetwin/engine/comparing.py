"""The stage that turns fingerprints into pairs: the search's blocks are tasks of the same workers."""

from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from imagetwin.domain.errors import ScanError
from imagetwin.domain.orientations import UPRIGHT_ONLY
from imagetwin.domain.pairs import Pairs, TurnedPairs
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import CEILING_FACTOR, MatchSettings
from imagetwin.domain.wording import say
from imagetwin.engine.pair_file import PairFile
from imagetwin.engine.remote import NotVisibleError
from imagetwin.engine.search_files import SearchFiles
from imagetwin.engine.spool import SpoolFile, SpoolRows
from imagetwin.engine.tasks import TaskRun
from imagetwin.engine.worker_process import WorkerDiedError
from imagetwin.matching.ceiling import (
    MOST_PAIRS,
    CappedPairs,
    ceiling_edges,
    collect,
    first_ceiling,
    sampled_rows,
)
from imagetwin.matching.cells import cell_count, choose_pivots, nearest, sample_rows
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.projection import fit_projection
from imagetwin.matching.references import ReferenceSearch
from imagetwin.matching.search import BLOCK_ROWS, Reach, build_index, part_of, search_block, search_turned
from imagetwin.matching.turning import possible_orientations

# Up to here a search takes less time than sending it to another process.
IN_PLACE_ROWS = BLOCK_ROWS
_PROJECTED_ROWS = 2048
_ASSIGNED_ROWS = 16_384
_SAMPLE_ROWS = 2048

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Pairs of classes, in order of their numbers, and for each class whether its fingerprint is flat.

    `pairs` holds all pairs of distances up to `ceiling`. Where those within the threshold alone would have been more
    than the cap, `ceiling` is None, and `pairs` holds one for each class that a reference takes: the groups at this
    threshold are the same, while another threshold takes another search. `pairs` may be mapped from the scan's
    temporary folder, and is then gone with it.
    """

    pairs: TurnedPairs
    flat: NDArray[np.bool_]
    ceiling: float | None


@dataclass(frozen=True, slots=True)
class CompareStage:
    """Finds all pairs among the fingerprints of a spool, in `executor` or, where that is quicker, in place.

    No more than `most_pairs` are kept. `executor` writes to the files beside the spool; the search itself, which only
    reads them and takes the most time, is done by those that `searchers` returns when they are written.
    """

    executor: Executor
    cancel: CancelToken
    on_rows_done: Callable[[int], None]
    most_pairs: int = MOST_PAIRS
    searchers: Callable[[], Executor] | None = None

    def run(
        self,
        spool: SpoolFile,
        log_aspects: list[float],
        settings: MatchSettings,
        in_flight: int,
        *,
        ceiling: float | None = None,
        best_first: Int64Array | None = None,
    ) -> Comparison:
        """Find the pairs up to `ceiling`, by default four times the threshold.

        `best_first` are the classes in order of quality (int64, shape (count,)), by default that of their numbers. It
        matters only where there are too many pairs.
        """
        if spool.count == 0:
            return Comparison(TurnedPairs.empty(), np.zeros(0, np.bool_), ceiling or settings.threshold)
        ends = settings.threshold, CEILING_FACTOR * settings.threshold if ceiling is None else ceiling
        edges = tuple(ceiling_edges(*ends).tolist())
        best_first = np.arange(spool.count) if best_first is None else best_first
        possible = possible_orientations(spool.method)
        turned = spool.turned(tuple(turn for turn in settings.turns.orientations if turn in possible))
        # The workers have the other cores, and threads that wait for small products cost more than they bring.
        with _one_blas_thread():
            files = SearchFiles(turned, settings, edges, self.most_pairs)
            found = self._compare(files, log_aspects, best_first, in_flight)
            if found.ceiling is None and turned != spool:
                # References are looked for among upright pictures only.
                upright = replace(files, spool=spool)
                found = replace(self._compare(upright, log_aspects, best_first, in_flight), ceiling=None)
            return found

    def _compare(
        self, files: SearchFiles, log_aspects: list[float], best_first: Int64Array, in_flight: int
    ) -> Comparison:
        spool = files.spool
        self._project(files, log_aspects, in_flight)
        flat = files.moments().variances(spool.method)[: spool.class_count] < files.settings.gates.flat_limit
        self._index(files, in_flight)
        reached = self._first_ceiling(files)
        if reached is not None:
            pairs, reached = self._search(files.below(reached), in_flight)
        if reached is None:
            pairs = Pairs.empty() if len(spool.orientations) > 1 else self._search_references(files, best_first)
        return Comparison(of_classes(pairs, spool, best_first), flat, reached)

    def _first_ceiling(self, files: SearchFiles) -> float | None:
        """Tell by a sample how far to look, so that no time goes into pairs that cannot all be kept."""
        count, index = files.spool.class_count, files.index()
        if count * (count - 1) // 2 <= files.most_pairs:
            return files.edges[-1]
        # Turned pictures are near others here and there only.
        upright = np.flatnonzero(index.rows < count)
        part = part_of(index, upright[sampled_rows(count)])
        with files.verifier(files.edges[-1]) as verifier:
            found = [pairs for start in part.block_starts for pairs in search_block(part, start, verifier)]
        return first_ceiling(Pairs.joined(found).distance, count, np.array(files.edges), files.most_pairs)

    def _search(self, files: SearchFiles, in_flight: int) -> tuple[Pairs, float | None]:
        """Let the workers find the pairs, and gather them on disk; None for the ceiling where there are too many."""
        count, done = files.spool.class_count, 0
        pair_file = PairFile(files.spool.path.parent)
        capped = CappedPairs(np.array(files.edges), files.most_pairs)

        def keep(_start: int, result: tuple[Pairs, float | None]) -> None:
            nonlocal done
            done += 1
            pairs, ceiling = result
            before = capped.ceiling
            capped.lower_to(ceiling)
            pair_file.append(capped.add(pairs))
            if capped.ceiling is None:
                raise _TooManyPairs
            if capped.ceiling != before:
                pair_file.drop_above(capped.ceiling)
            self.on_rows_done((count + min(done * BLOCK_ROWS // len(files.spool.orientations), count)) // 2)

        def lowered() -> SearchFiles:
            return files if capped.ceiling is None else files.below(capped.ceiling)

        try:
            executor = None if self.searchers is None else self.searchers()
            self._run(search_task, lowered, files.index().block_starts, keep, in_flight, executor)
        except _TooManyPairs:
            return Pairs.empty(), None
        return pair_file.columns(), capped.ceiling

    def _search_references(self, files: SearchFiles, best_first: Int64Array) -> Pairs:
        """Find the pairs of references and members, here: each portion depends on the one before."""
        parts = []
        count = files.spool.class_count
        with files.verifier(files.settings.threshold) as verifier:
            for done, pairs in ReferenceSearch(files.index(), verifier, best_first).portions():
                self.cancel.raise_if_cancelled()
                parts.append(pairs)
                self.on_rows_done((count + done) // 2)
        return Pairs.joined(parts).sorted()

    def _project(self, files: SearchFiles, log_aspects: list[float], in_flight: int) -> None:
        """Give each fingerprint its point; as far as the progress goes, that is half of the work."""
        spool, turn_count = files.spool, len(files.spool.orientations)
        sample = np.linspace(0, spool.count - 1, min(spool.count, _SAMPLE_ROWS)).astype(np.int64)
        with closing(SpoolRows(spool)) as rows:
            projection = fit_projection(rows[sample], spool.method)
        files.create(projection, np.array(log_aspects))
        done: set[int] = set()

        def keep(start: int, _nothing: None) -> None:
            done.add(start)
            self.on_rows_done(min(len(done) * _PROJECTED_ROWS, spool.count) // (2 * turn_count))

        self._run(project_task, lambda: files, range(0, spool.count, _PROJECTED_ROWS), keep, in_flight)

    def _index(self, files: SearchFiles, in_flight: int) -> None:
        """Choose pivots, give each point its cell and sort them."""
        count, coarse = files.spool.count, files.coarse_points()
        pivots = choose_pivots(coarse[sample_rows(count)], cell_count(count))
        files.save_pivots(pivots)
        parts: dict[int, Int64Array] = {}
        self._run(assign_task, lambda: files, range(0, count, _ASSIGNED_ROWS), parts.__setitem__, in_flight)
        cells = np.concatenate([parts[start] for start in sorted(parts)])
        files.save_index(build_index(coarse, pivots, cells, files.fine_points()))

    def _run(
        self,
        task: Callable[[SearchFiles, int], Result],
        current: Callable[[], SearchFiles],
        starts: Iterable[int],
        keep: Callable[[int, Result], None],
        in_flight: int,
        executor: Executor | None = None,
    ) -> None:
        in_place = current().spool.count <= IN_PLACE_ROWS
        workers = executor or self.executor

        def submit(start: int) -> "Future[Result]":
            return done_here(task, current(), start) if in_place else workers.submit(task, current(), start)

        run: TaskRun[int, Result] = TaskRun(
            submit,
            in_flight=1 if in_place else in_flight,
            cancel=self.cancel,
            on_result=keep,
            on_failure=Retry(),
        )
        run.run(starts)


class _TooManyPairs(Exception):  # noqa: N818 - ends a run, and is no error
    """More pairs lie within the threshold than are kept."""


class Retry:
    """Runs a block again whose worker died, twice at most: blocks do not depend on pictures, so it is chance."""

    def __init__(self) -> None:
        self._failures: Counter[int] = Counter()

    def __call__(self, start: int, error: BaseException) -> list[int]:
        """Return the block again, or raise what cannot be helped."""
        if isinstance(error, NotVisibleError):
            raise ScanError(
                f"The workers no longer see the scan's temporary files ({error.host}). See that the folder of "
                "--shared-dir is there on all machines, and start the scan again: what was read is in the cache."
            ) from error
        if not isinstance(error, (WorkerDiedError, BrokenExecutor)):
            raise error
        self._failures[start] += 1
        if self._failures[start] > 2:
            raise ScanError(
                say(
                    "The worker processes ended three times while comparing, perhaps for want of memory. "
                    "Close other programs, or set fewer threads, and try again."
                )
            ) from error
        return [start]


def _one_blas_thread() -> AbstractContextManager[Any]:
    limits: AbstractContextManager[Any] = threadpool_limits(1)
    return limits


def done_here(task: Callable[..., Result], *arguments: Any) -> "Future[Result]":
    """Do a task at once, in this thread."""
    future: Future[Result] = Future()
    future.set_result(task(*arguments))
    return future


def project_task(files: SearchFiles, start: int) -> None:
    """Write the points of a stretch of fingerprints; runs in a worker."""
    fingerprints = files.spool.stretch(start, start + _PROJECTED_ROWS)
    files.write_points(start, files.projection().project(fingerprints))


def assign_task(files: SearchFiles, start: int) -> Int64Array:
    """Return the cells of a stretch of points; runs in a worker."""
    return nearest(files.coarse_points()[start : start + _ASSIGNED_ROWS], files.pivots())


def search_task(files: SearchFiles, start: int) -> tuple[Pairs, float | None]:
    """Search one block and say up to which ceiling, None where it has too many pairs; runs in a worker."""
    with files.verifier(files.edges[-1]) as verifier:
        reach = Reach(verifier)
        if len(files.spool.orientations) > 1:
            found = search_turned(files.index(), start, files.spool.class_count, verifier, reach=reach)
        else:
            found = search_block(files.index(), start, verifier, reach=reach)
        return collect(found, np.array(files.edges), files.most_pairs, reach.lower_to)


def of_classes(pairs: Pairs, spool: SpoolFile, best_first: Int64Array) -> TurnedPairs:
    """Return pairs of a spool's rows, the first upright, as pairs of classes, each once: as it is the nearest.

    Of turns that bring a symmetric picture equally near, it is the first one that makes the worse class of the better.
    """
    place, second = np.divmod(pairs.second, spool.class_count)
    # The second row is of a picture that was turned; the pair tells how to turn the first instead.
    inverses = np.array([each.inverse for each in spool.orientations], np.uint8)
    turned = TurnedPairs(pairs.first, second, pairs.distance, pairs.flat, inverses[place])
    if spool.orientations == UPRIGHT_ONLY:
        return turned
    ranks = np.empty_like(best_first)
    ranks[best_first] = np.arange(len(best_first))
    from_better = np.where(ranks[pairs.first] < ranks[second], inverses[place], np.array(spool.orientations)[place])
    turned = turned.at(np.lexsort((from_better, turned.distance, second, turned.first)))
    _, nearest = np.unique(turned.first * spool.class_count + turned.second, return_index=True)
    return turned.at(nearest)
