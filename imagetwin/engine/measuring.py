"""How far two images are apart by every method, in all orientations, whatever any threshold says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import EMBEDDING, METHODS, MSE, PDQ, PDQ_INNER, PHASH, Kind, Method, embedding_by
from imagetwin.domain.models import BUILT_IN, Model, distance_of_cosine
from imagetwin.domain.orientations import ALL_ORIENTATIONS, Orientation
from imagetwin.domain.pairs import TurnedPairs
from imagetwin.domain.settings import OPEN_GATES, GateSettings, HashSettings, MatchSettings
from imagetwin.domain.wording import figure, tr
from imagetwin.engine.hashing import HashTable, of_classes, pairs_alike
from imagetwin.imaging.model_files import missing_package
from imagetwin.matching.cosine import distances_between, plain_rows, told_rows, unit_vectors
from imagetwin.matching.distances import moments
from imagetwin.matching.hamming import search_block
from imagetwin.matching.likeness import turned_fingerprints
from imagetwin.matching.turning import possible_orientations, turned_pixels
from imagetwin.matching.verify import Verifier

# Computed for a comparison: each method's own fingerprint, and behind the first one all hashes.
MEASURED = tuple(
    replace(method, hashes=(PDQ, PDQ_INNER, PHASH) if method is MSE else ()) for method in METHODS.values()
)


def measured_methods(model: Model | None) -> tuple[Method, ...]:
    """Return what can be computed here: MEASURED, and a vector by a model where what opens models is installed."""
    return MEASURED if missing_package() else (*MEASURED, embedding_by(model or BUILT_IN))


@dataclass(frozen=True, slots=True)
class Measure:
    """How far two images are apart by a method: `distance` at the least, with the first one turned so.

    None where the method cannot tell. `upright` is the distance of both as they are, None where it was not measured.
    `note` says why it cannot tell, or why images so near are no pair.
    """

    method: Method
    distance: float | None
    orientation: Orientation = Orientation.AS_IS
    upright: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TwoImages:
    """The records of two images (uint8, shape (2, record_length)) by each method that was measured, and their sides."""

    records: dict[str, Uint8Array]
    sides: tuple[tuple[int, int], tuple[int, int]]
    model: Model | None = None

    def measures(self, gates: GateSettings, temporary: Path) -> tuple[Measure, ...]:
        """Measure by every method; tables are written to a temporary folder."""
        pixels = [self._by_pixels(method, gates) for method in METHODS.values()]
        return (*pixels, *self._by_hash(PDQ, temporary), *self._by_hash(PHASH, temporary), self._by_vector())

    def _fingerprints(self, method: Method) -> Uint8Array:
        return self.records[method.name][:, : method.length]

    def _hashes(self) -> dict[str, Uint8Array]:
        methods = MEASURED[0].hashes
        columns = self.records[MSE.name][:, MSE.length :]
        parts = np.split(columns, np.cumsum([each.length for each in methods])[:-1], axis=1)
        return {each.name: np.ascontiguousarray(part) for each, part in zip(methods, parts, strict=True)}

    def _by_pixels(self, method: Method, gates: GateSettings) -> Measure:
        distances = {each: self._distance(method, each, OPEN_GATES) for each in possible_orientations(method)}
        nearest = min(distances, key=lambda each: (distances[each], each))
        passed = self._distance(method, nearest, gates) is not None
        note = "" if passed else tr("rejected by the gates")
        return Measure(method, distances[nearest], nearest, distances[Orientation.AS_IS], note)

    def _distance(self, method: Method, orientation: Orientation, gates: GateSettings) -> float | None:
        """Return the distance with the first image turned so, None where the gates reject the pair."""
        first, second = np.split(self._fingerprints(method), 2)
        rows = np.concatenate([turned_pixels(first, method, orientation), second])
        (width, height), other = self.sides
        shapes = np.array([(height, width) if orientation.swaps_sides else (width, height), other], np.float64)
        aspects = np.log(shapes[:, 0] / shapes[:, 1])
        verifier = Verifier(rows, aspects, moments(rows, method), method, method.largest_distance, gates)
        found = verifier.verify(np.array([0]), np.array([1]))
        return float(found.distance[0]) if len(found) else None

    def _by_vector(self) -> Measure:
        rows = self.records.get(EMBEDDING.name)
        if rows is None:
            return Measure(EMBEDDING, None, note=tr(missing_package()))
        model = self.model or BUILT_IN
        method = embedding_by(model)
        if not told_rows(rows, method).all():
            return Measure(method, None, note=tr("too little to see to be known by it"))
        first, second = np.split(unit_vectors(rows, method), 2)
        distance = float(distances_between(first, second)[0])
        is_rejected = bool(plain_rows(rows).all()) and distance > distance_of_cosine(model.plain)
        note = ""
        if is_rejected:
            note = tr("both are plain, and a pair from a cosine of {cosine} only", cosine=figure(model.plain))
        return Measure(method, distance, upright=distance, note=note)

    def _by_hash(self, method: Method, temporary: Path) -> Iterable[Measure]:
        settings = HashSettings(method.name, int(method.default_threshold))
        table = HashTable.written(temporary, self._hashes(), settings)
        table = replace(table, radius=method.cell_count, orientations=ALL_ORIENTATIONS)
        pairs = TurnedPairs.joined([TurnedPairs.empty(), *search_block(table.search(), 0)])
        is_whole = (pairs.first < 2) & (pairs.second < 2)
        yield self._least(method, table, pairs.at(np.flatnonzero(is_whole)), tr("too little to see to be known by it"))
        if method is PDQ:
            has_none = len(table.of_row) == 2
            note = tr("no even borders") if has_none else tr("too little to see inside the borders")
            yield self._least(PDQ_INNER, table, pairs.at(np.flatnonzero(~is_whole)), note)

    def _least(self, method: Method, table: HashTable, pairs: TurnedPairs, otherwise: str) -> Measure:
        found, places = of_classes(pairs, table.of_row)
        if not len(found):
            return Measure(method, None, note=otherwise)
        pair = pairs.at(places)
        rows = self._fingerprints(MSE)
        turned = turned_fingerprints(rows[table.of_row[pair.first]], pair.orientation, MSE)
        alike = pairs_alike(pair, table, turned, rows[table.of_row[pair.second]], MSE)
        note = "" if alike.all() else tr("rejected: light and dark lie in other places")
        return Measure(method, float(found.distance[0]), Orientation(int(found.orientation[0])), note=note)


def nearest_orientation(measures: Sequence[Measure]) -> Orientation:
    """Return the orientation of the measure that comes nearest to its limit; it is known of pixels at least.

    A vector tells of no orientation.
    """
    known = [each for each in measures if each.distance is not None and each.method.kind is not Kind.VECTOR]
    return min(known, key=lambda each: (each.distance or 0.0) / each.method.default_threshold).orientation


def limit_of(method: Method, settings: MatchSettings) -> float:
    """Return up to which distance two images are a pair by a method, with these settings or else by default."""
    if method.kind is not Kind.BITS:
        return settings.threshold if method.name == settings.method else method.default_threshold
    chosen = settings.hash
    is_chosen = chosen is not None and method.name in (chosen.method, f"{chosen.method}-inner")
    return float(chosen.limit) if chosen is not None and is_chosen else method.default_threshold
