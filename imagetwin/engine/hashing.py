"""The stage that finds pairs by their hashes: blocks of the search are tasks of the same workers."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import HASHES, PDQ, PDQ_INNER, Method
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.pairs import TurnedPairs
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import HashSettings
from imagetwin.engine.comparing import Retry, done_here
from imagetwin.engine.spool import SpoolFile, SpoolRows
from imagetwin.engine.tasks import TaskRun
from imagetwin.matching.ceiling import MOST_PAIRS, CappedPairs, ceiling_edges, collect_as
from imagetwin.matching.distances import Float64Array, Int64Array
from imagetwin.matching.hamming import BLOCK_ROWS, HashSearch, search_block
from imagetwin.matching.turning import possible_orientations, reliable, turned_pixels

_ROWS_AT_ONCE = 512


@dataclass(frozen=True, slots=True)
class HashTable:
    """Hashes of classes in a file of the scan's temporary folder: row n is the class `of_row[n]`.

    A class has one row, and a second where it has even borders: the hash without them.
    """

    path: Path
    method: Method
    radius: int
    orientations: tuple[Orientation, ...]
    of_row: Int64Array

    @classmethod
    def written(cls, folder: Path, hashes: Mapping[str, Uint8Array], settings: HashSettings) -> "HashTable":
        """Write the table of the classes' hashes."""
        method = HASHES[settings.method]
        rows = hashes[method.name]
        of_row = np.arange(len(rows))
        if method is PDQ:
            bordered = np.flatnonzero(reliable(hashes[PDQ_INNER.name], PDQ_INNER))
            rows = np.concatenate([rows, hashes[PDQ_INNER.name][bordered]])
            of_row = np.concatenate([of_row, bordered])
        path = folder / f"{method.name}.npy"
        np.save(path, rows)
        return cls(path, method, settings.limit, settings.orientations, of_row)

    def search(self) -> HashSearch:
        """Map the table, ready for a search."""
        return HashSearch(np.load(self.path, mmap_mode="r"), self.method, self.radius, self.orientations)


@dataclass(frozen=True, slots=True)
class HashPairs:
    """Pairs of classes by their hashes: `bits` in `orientation` (see `TurnedPairs`), no pair twice.

    `distance` is that of the pixels' fingerprints with the first one turned so. `is_complete` is false where there were
    too many, and only those of fewer bits are there, or none.
    """

    pairs: TurnedPairs
    distance: Float64Array
    is_complete: bool


@dataclass(frozen=True, slots=True)
class HashStage:
    """Finds all pairs of a hash's radius in `executor` or, where that is quicker, in place."""

    executor: Executor
    cancel: CancelToken
    on_rows_done: Callable[[int], None]
    most_pairs: int = MOST_PAIRS

    def run(self, table: HashTable, spool: SpoolFile, in_flight: int) -> HashPairs:
        """Find the pairs; `spool` holds the fingerprints of the same classes."""
        capped = CappedPairs(ceiling_edges(0, table.radius), self.most_pairs)
        parts: dict[int, TurnedPairs] = {}

        def keep(start: int, found: tuple[TurnedPairs, float | None]) -> None:
            pairs, ceiling = found
            capped.lower_to(ceiling)
            parts[start] = capped.add(pairs)
            self.on_rows_done(min(len(parts) * BLOCK_ROWS, spool.count))

        count = len(table.of_row)
        in_place = count <= BLOCK_ROWS

        def submit(start: int) -> "Future[tuple[TurnedPairs, float | None]]":
            arguments = (table, start, self.most_pairs)
            return done_here(hash_task, *arguments) if in_place else self.executor.submit(hash_task, *arguments)

        TaskRun(
            submit, in_flight=in_flight, cancel=self.cancel, on_result=keep, on_failure=Retry()
        ).run(range(0, count, BLOCK_ROWS))
        found = TurnedPairs.joined([parts[start] for start in sorted(parts)])
        kept = found.within(-1 if capped.ceiling is None else capped.ceiling)
        pairs = of_classes(kept, table.of_row)
        return HashPairs(pairs, self._distances(pairs, spool), capped.ceiling == table.radius)

    def _distances(self, pairs: TurnedPairs, spool: SpoolFile) -> Float64Array:
        distances = np.empty(len(pairs))
        with closing(SpoolRows(spool)) as rows:
            for start in range(0, len(pairs), _ROWS_AT_ONCE):
                self.cancel.raise_if_cancelled()
                part = slice(start, start + _ROWS_AT_ONCE)
                first, second = rows[pairs.first[part]], rows[pairs.second[part]]
                distances[part] = turned_distances(first, second, pairs.orientation[part], spool.method)
        return distances


def hash_task(table: HashTable, start: int, most_pairs: int) -> tuple[TurnedPairs, float | None]:
    """Search one block; runs in a worker."""
    return collect_as(TurnedPairs, search_block(table.search(), start), ceiling_edges(0, table.radius), most_pairs)


def of_classes(pairs: TurnedPairs, of_row: Int64Array) -> TurnedPairs:
    """Turn pairs of a table's rows into pairs of classes, each once, with the fewest bits, in order."""
    first, second = of_row[pairs.first], of_row[pairs.second]
    swapped = first > second
    inverses = np.array([each.inverse for each in Orientation], np.uint8)
    orientation = np.where(swapped, inverses[pairs.orientation], pairs.orientation).astype(np.uint8)
    both = TurnedPairs(
        np.minimum(first, second), np.maximum(first, second), pairs.distance, pairs.flat, orientation
    ).at(np.flatnonzero(first != second))
    both = both.at(np.lexsort((both.orientation, both.distance, both.second, both.first)))
    is_first = np.ones(len(both), np.bool_)
    is_first[1:] = (np.diff(both.first) != 0) | (np.diff(both.second) != 0)
    return both.at(np.flatnonzero(is_first))


def turned_distances(first: Uint8Array, second: Uint8Array, orientations: Uint8Array, method: Method) -> Float64Array:
    """Return the distances of fingerprints, the first ones turned; as they are where the method cannot turn so."""
    turned = first.copy()
    for orientation in set(possible_orientations(method)) - {Orientation.AS_IS}:
        rows = np.flatnonzero(orientations == orientation)
        turned[rows] = turned_pixels(first[rows], method, orientation)
    difference = turned.astype(np.int32) - second
    squares: Float64Array = np.einsum("ij,ij->i", difference, difference, dtype=np.int64) / method.cell_count
    return squares
