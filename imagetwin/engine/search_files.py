"""What the search's tasks share, as files in the scan's temporary folder that every worker maps."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.settings import MatchSettings
from imagetwin.engine.spool import SpoolFile, SpoolRows
from imagetwin.matching.cells import Cells
from imagetwin.matching.distances import Float32Array, Float64Array, Moments
from imagetwin.matching.projection import Points, Projection
from imagetwin.matching.search import Index
from imagetwin.matching.verify import Verifier


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """Where fingerprints, points and index lie, and the settings; cheap to send to a worker.

    Pairs are searched up to the last of `edges`, the ceilings there can be (see `matching.ceiling`).

    Everything is mapped for one task and let go after it, so that pages of large files do not add up.
    """

    spool: SpoolFile
    settings: MatchSettings
    edges: tuple[float, ...]
    most_pairs: int

    def create(self, projection: Projection, log_aspects: Float64Array) -> None:
        """Save the projection and the classes' aspects, and make room for the points of all fingerprints."""
        count, method = self.spool.count, self.spool.method
        turned = [-log_aspects if each.swaps_sides else log_aspects for each in self.spool.orientations]
        self._save(mean=projection.mean, basis=projection.basis, aspects=np.concatenate(turned))
        for name, width, kind in (
            ("coarse", projection.coarse_length, np.float32),
            ("fine", projection.fine_length, np.float32),
            ("squares", 1, np.int64),
            ("sums", method.channels, np.int64),
        ):
            np.lib.format.open_memmap(self._path(name), mode="w+", dtype=kind, shape=(count, width))

    def projection(self) -> Projection:
        """Load the projection."""
        return Projection(self.spool.method, self._load("mean"), self._load("basis"))

    def write_points(self, start: int, points: Points) -> None:
        """Put points to the rows from `start` on."""
        rows = slice(start, start + len(points.coarse))
        for name, values in (
            ("coarse", points.coarse),
            ("fine", points.fine),
            ("squares", points.moments.squares[:, None]),
            ("sums", points.moments.sums),
        ):
            self._map(name, "r+")[rows] = values

    def coarse_points(self) -> Float32Array:
        """Map the coarse points, float32 of shape (count, d)."""
        return self._map("coarse")

    def fine_points(self) -> Float32Array:
        """Map the fine points, float32 of shape (count, k)."""
        return self._map("fine")

    def moments(self) -> Moments:
        """Map the moments of all fingerprints."""
        return Moments(self._map("squares")[:, 0], self._map("sums"))

    def save_pivots(self, pivots: Float32Array) -> None:
        """Save the pivots that the points are to be assigned to."""
        self._save(pivots=pivots)

    def pivots(self) -> Float32Array:
        """Load the pivots."""
        return self._load("pivots")

    def save_index(self, index: Index) -> None:
        """Save the index."""
        self._save(rows=index.rows, starts=index.starts, used=index.cells.pivots, radii=index.cells.radii)
        self._save(sorted_coarse=index.coarse, sorted_fine=index.fine)

    def index(self) -> Index:
        """Map the index."""
        cells = Cells(self._load("used"), self._load("radii"))
        sorted_points = self._map("sorted_coarse"), self._map("sorted_fine")
        return Index(self._map("rows"), self._load("starts"), cells, *sorted_points)

    @contextmanager
    def verifier(self, limit: float) -> Iterator[Verifier]:
        """Open the fingerprints, ready to verify candidates up to a distance of `limit`."""
        with closing(SpoolRows(self.spool)) as rows:
            aspects, moments = self._load("aspects"), self.moments()
            yield Verifier(rows, aspects, moments, self.spool.method, limit, self.settings.gates)

    def below(self, ceiling: float) -> "SearchFiles":
        """Return the same with no edge above `ceiling`."""
        return replace(self, edges=tuple(edge for edge in self.edges if edge <= ceiling))

    def _path(self, name: str) -> Path:
        return self.spool.path.parent / f"{name}.npy"

    def _save(self, **arrays: NDArray[Any]) -> None:
        for name, array in arrays.items():
            np.save(self._path(name), array)

    def _load(self, name: str) -> NDArray[Any]:
        array: NDArray[Any] = np.load(self._path(name), allow_pickle=False)
        return array

    def _map(self, name: str, mode: Any = "r") -> NDArray[Any]:
        return np.asarray(np.load(self._path(name), mmap_mode=mode, allow_pickle=False))


def settle_on_disk(folder: Path) -> None:
    """Wait until the folder's files lie on its disk: other machines see what was written to them from then on."""
    for path in folder.iterdir():
        with open(path, "r+b") as file:
            os.fsync(file.fileno())
