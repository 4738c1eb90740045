"""The stage that turns fingerprints into pairs: the search's blocks are tasks of the same workers."""

from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from pebble import ProcessExpired
from threadpoolctl import threadpool_limits

from imagetwin.domain.errors import ScanError
from imagetwin.domain.matches import Pairs
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import MatchSettings
from imagetwin.engine.spool import SpoolFile
from imagetwin.engine.tasks import TaskRun
from imagetwin.matching.distances import Float64Array, variances
from imagetwin.matching.projection import project
from imagetwin.matching.search import BLOCK_ROWS, Index, build_index, search_block
from imagetwin.matching.verify import Verifier

# Up to here a search takes less time than sending it to another process.
IN_PLACE_ROWS = 2 * BLOCK_ROWS
_PROJECTED_ROWS = 4096

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """What a worker needs to search a block: names of files to map, and the settings."""

    folder: Path
    spool: SpoolFile
    settings: MatchSettings

    def save(self, index: Index, log_aspects: Float64Array) -> None:
        """Write the index beside the fingerprints."""
        for name, array in (
            ("rows", index.rows),
            ("brightness", index.brightness),
            ("vectors", index.vectors),
            ("aspects", log_aspects),
        ):
            np.save(self.folder / f"{name}.npy", array)

    def index(self) -> Index:
        """Map the index read-only."""
        return Index(self._map("rows"), self._map("brightness"), self._map("vectors"))

    def verifier(self) -> Verifier:
        """Map the fingerprints read-only, ready to verify candidates."""
        settings = self.settings
        return Verifier(self.spool.open(), self._map("aspects"), self.spool.method, settings.threshold, settings.gates)

    def _map(self, name: str) -> NDArray[Any]:
        array: NDArray[Any] = np.load(self.folder / f"{name}.npy", mmap_mode="r", allow_pickle=False)
        return array


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
        projections, spread = self._project(spool, in_flight)
        flat = spread < settings.gates.flat_limit
        if spool.count < 2:
            return Comparison(Pairs.empty(), flat)
        files = SearchFiles(spool.path.parent, spool, settings)
        index = build_index(projections, spool.method)
        files.save(index, np.array(log_aspects))
        found: dict[int, Pairs] = {}

        def keep(start: int, pairs: Pairs) -> None:
            found[start] = pairs
            self.on_rows_done(min(len(found) * BLOCK_ROWS, spool.count))

        self._run(search_task, files, index.block_starts, keep, spool.count, in_flight)
        return Comparison(Pairs.joined([found[start] for start in sorted(found)]), flat)

    def _project(self, spool: SpoolFile, in_flight: int) -> tuple[Float64Array, Float64Array]:
        parts: dict[int, tuple[Float64Array, Float64Array]] = {}
        starts = range(0, max(spool.count, 1), _PROJECTED_ROWS)
        self._run(project_task, spool, starts, parts.__setitem__, spool.count, in_flight)
        ordered = [parts[start] for start in sorted(parts)]
        return np.concatenate([part for part, _ in ordered]), np.concatenate([part for _, part in ordered])

    def _run(
        self,
        task: Callable[[Any, int], Result],
        source: Any,
        starts: Iterable[int],
        keep: Callable[[int, Result], None],
        row_count: int,
        in_flight: int,
    ) -> None:
        in_place = row_count <= IN_PLACE_ROWS

        def submit(start: int) -> "Future[Result]":
            return _done_here(task, source, start) if in_place else self.executor.submit(task, source, start)

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


def _done_here(task: Callable[[Any, int], Result], source: Any, start: int) -> "Future[Result]":
    future: Future[Result] = Future()
    future.set_result(task(source, start))
    return future


def project_task(spool: SpoolFile, start: int) -> tuple[Float64Array, Float64Array]:
    """Return the projections and the variances of a stretch of fingerprints; runs in a worker."""
    fingerprints = spool.open()[start : start + _PROJECTED_ROWS]
    return project(fingerprints, spool.method), _variances(fingerprints, spool)


def _variances(fingerprints: "NDArray[np.uint8]", spool: SpoolFile) -> Float64Array:
    parts = [variances(part, spool.method) for part in np.array_split(fingerprints, len(fingerprints) // 256 + 1)]
    return np.concatenate(parts)


def search_task(files: SearchFiles, start: int) -> Pairs:
    """Search one block; runs in a worker."""
    return search_block(files.index(), start, files.verifier())
