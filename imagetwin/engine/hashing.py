"""The stage that finds pairs by their hashes: blocks of the search are tasks of the same workers."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from contextlib import closing
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import HASHES, PDQ, PDQ_INNER, Method
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.pairs import HashPairs, TurnedPairs
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import HashSettings
from imagetwin.engine.comparing import Retry, done_here
from imagetwin.engine.spool import SpoolFile, SpoolRows
from imagetwin.engine.tasks import TaskRun
from imagetwin.matching.ceiling import MOST_PAIRS, CappedPairs, ceiling_edges, collect_as
from imagetwin.matching.distances import Float64Array, Int64Array
from imagetwin.matching.hamming import BLOCK_ROWS, HashSearch, search_block
from imagetwin.matching.likeness import (
    MIN_CORRELATION,
    MIN_CORRELATION_OF_REST,
    alike_in_light,
    distances_of,
    turned_fingerprints,
    turned_parts,
)
from imagetwin.matching.turning import reliable

# To be raised with every change of `matching.hamming`, `matching.likeness` or this module that changes what is found
# among the same fingerprints: what a cache holds of searches is then found anew.
SEARCH_VERSION = 1
_ROWS_AT_ONCE = 512
# Up to here a search takes less time than sending it to another process.
IN_PLACE_ROWS = BLOCK_ROWS
WHOLE = np.array([0, 0, 255, 255], np.uint8)


@dataclass(frozen=True, slots=True)
class HashTable:
    """Hashes of classes in a file of the scan's temporary folder: row n is of the class `of_row[n]`.

    A class has one row, and a second where it has even borders: the hash without them. `inner` (uint8, shape (rows, 4))
    is what part of the picture the row is of: left, top, right and bottom in 255ths of its sides.
    """

    path: Path
    method: Method
    radius: int
    orientations: tuple[Orientation, ...]
    of_row: Int64Array
    inner: Uint8Array

    @classmethod
    def written(cls, folder: Path, hashes: Mapping[str, Uint8Array], settings: HashSettings) -> "HashTable":
        """Write the table of the classes' hashes."""
        method = HASHES[settings.method]
        rows = hashes[method.name]
        of_row, inner = np.arange(len(rows)), np.tile(WHOLE, (len(rows), 1))
        if method is PDQ:
            bordered = np.flatnonzero(reliable(hashes[PDQ_INNER.name], PDQ_INNER))
            added = hashes[PDQ_INNER.name][bordered]
            note = slice(PDQ.length - 1, PDQ_INNER.length - 1)
            rows = np.concatenate([rows, np.delete(added, note, axis=1)])
            of_row, inner = np.concatenate([of_row, bordered]), np.concatenate([inner, added[:, note]])
        path = folder / f"{method.name}.npy"
        np.save(path, rows)
        return cls(path, method, settings.limit, settings.turns.orientations, of_row, inner)

    def without_rows(self) -> "HashTable":
        """Return what a search needs of it: cheap to send to a worker."""
        return replace(self, of_row=self.of_row[:0], inner=self.inner[:0])

    def search(self) -> HashSearch:
        """Map the table, ready for a search."""
        return HashSearch(np.load(self.path, mmap_mode="r"), self.method, self.radius, self.orientations)


@dataclass(frozen=True, slots=True)
class HashStage:
    """Finds all pairs of a hash's radius, by whom `searchers` returns when all is written, or in place if quicker."""

    searchers: Callable[[], Executor]
    cancel: CancelToken
    on_rows_done: Callable[[int], None]
    most_pairs: int = MOST_PAIRS

    def run(self, table: HashTable, spool: SpoolFile, classes: Int64Array, in_flight: int) -> HashPairs:
        """Find the pairs; the table's class n is the class `classes[n]` of `spool`."""
        capped = CappedPairs(ceiling_edges(0, table.radius), self.most_pairs)
        parts: dict[int, TurnedPairs] = {}

        def keep(start: int, found: tuple[TurnedPairs, float | None]) -> None:
            pairs, ceiling = found
            capped.lower_to(ceiling)
            parts[start] = capped.add(pairs)
            self.on_rows_done(min(len(parts) * BLOCK_ROWS, spool.count))

        count, bare = len(table.of_row), table.without_rows()
        executor = None if count <= IN_PLACE_ROWS else self.searchers()

        def submit(start: int) -> "Future[tuple[TurnedPairs, float | None]]":
            arguments = (bare, start, self.most_pairs)
            return executor.submit(hash_task, *arguments) if executor else done_here(hash_task, *arguments)

        TaskRun(submit, in_flight=in_flight, cancel=self.cancel, on_result=keep, on_failure=Retry()).run(
            range(0, count, BLOCK_ROWS)
        )
        found = TurnedPairs.joined([parts[start] for start in sorted(parts)])
        kept = found.within(-1 if capped.ceiling is None else capped.ceiling)
        measured = [self._measured(kept, start, table, spool, classes) for start in range(0, len(kept), _ROWS_AT_ONCE)]
        places = np.concatenate([np.empty(0, np.int64), *(found for found, _ in measured)])
        distances = np.concatenate([np.empty(0), *(each for _, each in measured)])
        pairs, chosen = of_classes(kept.at(places), table.of_row)
        return HashPairs(pairs, distances[chosen], capped.ceiling == table.radius)

    def _measured(
        self, pairs: TurnedPairs, start: int, table: HashTable, spool: SpoolFile, classes: Int64Array
    ) -> tuple[Int64Array, Float64Array]:
        """Tell which pairs of a stretch have light and dark in the same places, and how far apart they are."""
        self.cancel.raise_if_cancelled()
        places = np.arange(start, min(start + _ROWS_AT_ONCE, len(pairs)))
        part = pairs.at(places)
        with closing(SpoolRows(spool)) as rows:
            first, second = (rows[classes[table.of_row[each]]] for each in (part.first, part.second))
        turned = turned_fingerprints(first, part.orientation, spool.method)
        alike = pairs_alike(part, table, turned, second, spool.method)
        return places[alike], distances_of(turned[alike], second[alike], spool.method)


def pairs_alike(
    pairs: TurnedPairs, table: HashTable, turned: Uint8Array, second: Uint8Array, method: Method
) -> NDArray[np.bool_]:
    """Tell which pairs of a table's rows have light and dark in the same places, by their fingerprints of pixels."""
    parts = turned_parts(table.inner[pairs.first], pairs.orientation), table.inner[pairs.second]
    return alike_in_light(turned, second, *parts, method)


def hash_task(table: HashTable, start: int, most_pairs: int) -> tuple[TurnedPairs, float | None]:
    """Search one block; runs in a worker."""
    return collect_as(TurnedPairs, search_block(table.search(), start), ceiling_edges(0, table.radius), most_pairs)


def of_classes(pairs: TurnedPairs, of_row: Int64Array) -> tuple[TurnedPairs, Int64Array]:
    """Return pairs of rows as pairs of classes, each once, with the fewest bits, in order; and their places."""
    found = pairs.renumbered(of_row)
    order = np.lexsort((found.orientation, found.distance, found.second, found.first))
    order = order[found.first[order] != found.second[order]]
    is_first = np.ones(len(order), np.bool_)
    is_first[1:] = (np.diff(found.first[order]) != 0) | (np.diff(found.second[order]) != 0)
    chosen = order[is_first]
    return found.at(chosen), chosen


def search_name(keys: bytes, method: Method, settings: HashSettings, most_pairs: int) -> bytes:
    """Return what names all that a search's result depends on: 16 bytes.

    `keys` are those of all classes, whose fingerprints are of `method`, in rising order.
    """
    hashes = [(each.name, each.version, each.least_reliability) for each in (HASHES[settings.method], PDQ_INNER)]
    turns = [int(each) for each in settings.turns.orientations]
    gates = (MIN_CORRELATION, MIN_CORRELATION_OF_REST)
    search = (SEARCH_VERSION, gates, method.name, method.version, hashes, settings.limit, turns, most_pairs)
    name = blake2b(repr(search).encode(), digest_size=16)
    name.update(keys)
    return name.digest()
