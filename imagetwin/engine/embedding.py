"""The stage that finds pairs by their vectors: blocks of the search are tasks of the same workers."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from imagetwin.domain.arrays import Float64Array, Uint8Array
from imagetwin.domain.fingerprints import Method
from imagetwin.domain.models import cosine_of, distance_of_cosine
from imagetwin.domain.pairs import Pairs, TurnedPairs
from imagetwin.domain.progress import CancelToken
from imagetwin.engine.comparing import Comparison, Retry, done_here
from imagetwin.engine.spool import SpoolFile
from imagetwin.engine.tasks import TaskRun
from imagetwin.matching.ceiling import MOST_PAIRS, CappedPairs, ceiling_edges, collect, first_ceiling, sampled_rows
from imagetwin.matching.cosine import BLOCK_ROWS, CosineSearch, plain_rows, told_rows, unit_vectors
from imagetwin.matching.distances import Int64Array

_VECTORS, _PLAIN = "vectors.npy", "plain.npy"
_ROWS_AT_ONCE = 8192
# Up to here a search takes less time than sending it to another process.
_IN_PLACE_ROWS = 2048


@dataclass(frozen=True, slots=True)
class VectorFiles:
    """Where unit vectors lie, and which of them are plain; cheap to send to a worker."""

    folder: Path
    count: int
    plain_limit: float

    def search(self, limit: float) -> CosineSearch:
        """Map the vectors, ready for a search up to a distance."""
        if not self.count:  # an empty file cannot be mapped
            return CosineSearch(np.empty((0, 1), np.float32), limit)
        units = np.asarray(np.load(self.folder / _VECTORS, mmap_mode="r", allow_pickle=False))
        return CosineSearch(units, limit, np.load(self.folder / _PLAIN, allow_pickle=False), self.plain_limit)


@dataclass(frozen=True, slots=True)
class VectorTable:
    """Unit vectors in files of the scan's temporary folder: row n is of the class `of_row[n]`.

    Classes whose pictures have too little in them to be known by a vector have no row.
    """

    files: VectorFiles
    of_row: Int64Array

    @classmethod
    def written(
        cls,
        folder: Path,
        count: int,
        fingerprints: Callable[[int, int], Uint8Array],
        method: Method,
        *,
        gated: bool = True,
    ) -> "VectorTable":
        """Write the table of `count` classes, whose fingerprints from one to another `fingerprints` returns.

        Unless it is `gated`, plain pictures are pairs as others are.
        """
        assert method.model is not None
        starts = range(0, count, _ROWS_AT_ONCE)
        told, plain = [np.empty(0, np.int64)], [np.empty(0, np.bool_)]
        for start in starts:
            rows = fingerprints(start, min(start + _ROWS_AT_ONCE, count))
            known = np.flatnonzero(told_rows(rows, method))
            told.append(start + known)
            plain.append(plain_rows(rows[known]))
        of_row = np.concatenate(told)
        np.save(folder / _PLAIN, np.concatenate(plain))
        table = np.lib.format.open_memmap(
            folder / _VECTORS, mode="w+", dtype=np.float32, shape=(len(of_row), method.width)
        )
        done = 0
        for start, classes in zip(starts, told[1:], strict=True):
            rows = fingerprints(start, min(start + _ROWS_AT_ONCE, count))[classes - start]
            table[done : done + len(rows)] = unit_vectors(rows, method)
            done += len(rows)
        limit = distance_of_cosine(method.model.plain) if gated else method.largest_distance
        return cls(VectorFiles(folder, len(of_row), limit), of_row)

    @classmethod
    def of_rows(cls, folder: Path, rows: Uint8Array, method: Method, *, gated: bool = True) -> "VectorTable":
        """Write the table of fingerprints that are held in memory: uint8 of shape (classes, method.length)."""
        return cls.written(folder, len(rows), lambda start, stop: rows[start:stop], method, gated=gated)


@dataclass(frozen=True, slots=True)
class VectorPairs:
    """Pairs of classes by their vectors, in order of their numbers, no pair twice, up to `ceiling`.

    Where those within the threshold alone would have been more than the cap, `ceiling` is None, and `pairs` holds one
    for each class that a reference takes.
    """

    pairs: Pairs
    ceiling: float | None

    @property
    def cosine(self) -> Float64Array:
        """The pairs' cosines: float64, -1 to 1."""
        return np.asarray(cosine_of(self.pairs.distance))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class VectorStage:
    """Finds all pairs of vectors in `executor` or, where that is quicker, in place; no more than `most_pairs`."""

    executor: Executor
    cancel: CancelToken
    on_rows_done: Callable[[int], None]
    most_pairs: int = MOST_PAIRS

    def run(
        self,
        table: VectorTable,
        in_flight: int,
        *,
        threshold: float,
        ceiling: float | None = None,
        best_first: Int64Array | None = None,
    ) -> VectorPairs:
        """Find the pairs of distances up to `ceiling`, by default the threshold.

        `best_first` are the classes in order of quality, by default that of their numbers; it matters only where there
        are too many pairs.
        """
        edges = ceiling_edges(threshold, threshold if ceiling is None else ceiling)
        with threadpool_limits(1):
            reached = self._first_ceiling(table, edges)
            pairs = Pairs.empty()
            if reached is not None:
                pairs, reached = self._search(table, edges[edges <= reached], in_flight)
            if reached is None:
                pairs = self._search_references(table, threshold, best_first)
        of_classes = Pairs(table.of_row[pairs.first], table.of_row[pairs.second], pairs.distance, pairs.flat)
        return VectorPairs(of_classes.sorted(), reached)

    def _first_ceiling(self, table: VectorTable, edges: Float64Array) -> float | None:
        """Tell by a sample how far to look, so that no time goes into pairs that cannot all be kept."""
        count = len(table.of_row)
        if count * (count - 1) // 2 <= self.most_pairs:
            return float(edges[-1])
        sampled = table.files.search(float(edges[-1])).among(sampled_rows(count))
        return first_ceiling(sampled.distance, count, edges, self.most_pairs)

    def _search(self, table: VectorTable, edges: Float64Array, in_flight: int) -> tuple[Pairs, float | None]:
        count = len(table.of_row)
        capped = CappedPairs(edges, self.most_pairs)
        parts: dict[int, Pairs] = {}
        done = 0

        def keep(start: int, found: tuple[Pairs, float | None]) -> None:
            nonlocal done
            done += 1
            before = capped.ceiling
            capped.lower_to(found[1])
            parts[start] = capped.add(found[0])
            if capped.ceiling != before:
                limit = -1.0 if capped.ceiling is None else capped.ceiling
                parts.update({place: pairs.within(limit) for place, pairs in parts.items()})
            self.on_rows_done(min(done * BLOCK_ROWS, count))

        def submit(start: int) -> "Future[tuple[Pairs, float | None]]":
            # What is known by now to be too far need not be found.
            known = edges[:1] if capped.ceiling is None else edges[edges <= capped.ceiling]
            arguments = (table.files, start, known, self.most_pairs)
            in_place = count <= _IN_PLACE_ROWS
            return done_here(vector_task, *arguments) if in_place else self.executor.submit(vector_task, *arguments)

        TaskRun(submit, in_flight=in_flight, cancel=self.cancel, on_result=keep, on_failure=Retry()).run(
            start for start in range(0, count, BLOCK_ROWS) if capped.ceiling is not None
        )
        return Pairs.joined([parts[start] for start in sorted(parts)]), capped.ceiling

    def _search_references(self, table: VectorTable, threshold: float, best_first: Int64Array | None) -> Pairs:
        """Find the pairs of references and members, here: each portion depends on the one before."""
        count = len(table.of_row)
        order = np.arange(count)
        if best_first is not None:
            rank = np.empty_like(best_first)
            rank[best_first] = np.arange(len(best_first))
            order = np.argsort(rank[table.of_row], kind="stable")
        parts = []
        for done, pairs in table.files.search(threshold).of_references(order):
            self.cancel.raise_if_cancelled()
            parts.append(pairs)
            self.on_rows_done(min(done, count))
        return Pairs.joined(parts)

    def compare(
        self,
        spool: SpoolFile,
        folder: Path,
        in_flight: int,
        *,
        threshold: float,
        ceiling: float,
        best_first: Int64Array,
        gated: bool = True,
    ) -> Comparison:
        """Find the pairs of a spool's classes, as `CompareStage` does for pixels; none is told to be flat."""
        table = VectorTable.written(folder, spool.count, spool.stretch, spool.method, gated=gated)
        found = self.run(table, in_flight, threshold=threshold, ceiling=ceiling, best_first=best_first)
        pairs, upright = found.pairs, np.zeros(len(found.pairs), np.uint8)
        turned = TurnedPairs(pairs.first, pairs.second, pairs.distance, pairs.flat, upright)
        return Comparison(turned, np.zeros(spool.count, np.bool_), found.ceiling)


def vector_task(files: VectorFiles, start: int, edges: Float64Array, most_pairs: int) -> tuple[Pairs, float | None]:
    """Search one block and say up to which ceiling, None where it has too many pairs; runs in a worker."""
    search = files.search(float(edges[-1]))
    return collect(search.block(start), edges, most_pairs, search.lower_to)
