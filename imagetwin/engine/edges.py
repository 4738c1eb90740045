"""Pairs by pixels and pairs by hashes as one list, to be kept with the scan's result."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

import numpy as np

from imagetwin.domain.kept_pairs import KeptPairs
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.pairs import NO_BITS, Edges, HashPairs, Pairs, TurnedPairs
from imagetwin.domain.settings import MatchSettings
from imagetwin.engine.comparing import Comparison
from imagetwin.engine.scoping import Sides
from imagetwin.matching.distances import Int64Array


def keep_pairs(
    comparison: Comparison,
    hashed: HashPairs | None,
    settings: MatchSettings,
    class_of_image: Int64Array,
    quality_ranks: Int64Array,
    partial: Pairs | None = None,
    sides: Sides | None = None,
) -> KeptPairs:
    """Load pairs that may be mapped from the scan's temporary folder, which must not be held open after the scan.

    `partial` are pairs of damaged pictures over what is left of them, in place of those of whole fingerprints.
    A pair of both kinds stands among those by hashes, turned as brings its pixels nearer. Pairs within a closed one of
    the `sides`, which are by classes, are left out.
    """
    count = len(comparison.flat)
    first, others = (_allowed(each, sides) for each in _joined(comparison.pairs, hashed, partial, count))
    # They come in order of rows and the sort is stable, so that the result tells nothing of how they were found.
    others = others.at(np.argsort(others.distance, kind="stable"))
    edges = Edges.joined([first, others])
    return KeptPairs(
        threshold=settings.threshold,
        wanted_ceiling=settings.reach,
        ceiling=comparison.ceiling,
        class_of_image=class_of_image,
        quality_ranks=quality_ranks,
        flat=np.array(comparison.flat),
        first=edges.first.astype(np.int32),
        second=edges.second.astype(np.int32),
        distance=edges.distance,
        pair_flat=edges.flat,
        orientation=edges.orientation,
        bits=edges.bits,
        hash_count=len(first),
        hash_complete=hashed is None or hashed.is_complete,
        side=None if sides is None else np.where(sides.closed[sides.numbers], sides.numbers, -1).astype(np.int32),
    )


def _allowed(edges: Edges, sides: Sides | None) -> Edges:
    if sides is None:
        return edges
    one, other = sides.numbers[edges.first], sides.numbers[edges.second]
    return edges.at(np.flatnonzero((one != other) | ~sides.closed[one]))


def _joined(pairs: TurnedPairs, hashed: HashPairs | None, partial: Pairs | None, count: int) -> tuple[Edges, Edges]:
    """Return the pairs by hashes, and those by pixels that are none of these."""
    by_pixels = _with_partial(
        Edges(
            np.array(pairs.first),
            np.array(pairs.second),
            np.array(pairs.distance),
            np.array(pairs.flat),
            np.array(pairs.orientation),
            np.full(len(pairs), NO_BITS, np.uint16),
        ),
        partial,
        count,
    )
    if hashed is None or not len(hashed.pairs):
        return Edges.empty(), by_pixels
    found = hashed.pairs
    by_hashes = Edges(
        found.first, found.second, hashed.distance, found.flat, found.orientation, found.distance.astype(np.uint16)
    )
    codes, hash_codes = (each.first * count + each.second for each in (by_pixels, by_hashes))
    # Those by hashes are in order of rows.
    places = np.searchsorted(hash_codes, codes).clip(max=len(hash_codes) - 1)
    is_both = hash_codes[places] == codes
    _take_nearer(by_hashes, places[is_both], by_pixels.at(np.flatnonzero(is_both)))
    return by_hashes, by_pixels.at(np.flatnonzero(~is_both))


def _with_partial(by_pixels: Edges, partial: Pairs | None, count: int) -> Edges:
    if partial is None or not len(partial):
        return by_pixels
    upright = np.full(len(partial), Orientation.AS_IS.value, np.uint8)
    no_bits = np.full(len(partial), NO_BITS, np.uint16)
    edges = Edges(partial.first, partial.second, partial.distance, partial.flat, upright, no_bits)
    codes, partial_codes = (each.first * count + each.second for each in (by_pixels, edges))
    joined = Edges.joined([by_pixels.at(np.flatnonzero(~np.isin(codes, partial_codes))), edges])
    return joined.sorted()


def _take_nearer(by_hashes: Edges, places: Int64Array, by_pixels: Edges) -> None:
    nearer = by_pixels.distance <= by_hashes.distance[places]
    by_hashes.distance[places[nearer]] = by_pixels.distance[nearer]
    by_hashes.orientation[places[nearer]] = by_pixels.orientation[nearer]
    by_hashes.flat[places] |= by_pixels.flat


def with_pairs(kept: KeptPairs, pairs: Collection[tuple[int, int]]) -> KeptPairs:
    """Return the kept pairs with others among the ones that are there at every threshold.

    `pairs` are classes; where they are there in both senses, the one with the lower class first counts. The distance of
    a new pair is not known (NaN). Pairs within a side that is not compared with itself are left out.
    """
    wanted = np.array(sorted(pair for pair in pairs if pair[0] < pair[1]), np.int64).reshape(-1, 2)
    wanted = wanted[kept.allows(wanted[:, 0], wanted[:, 1])]
    if not len(wanted):
        return kept
    count = len(kept.flat)
    codes = wanted[:, 0] * count + wanted[:, 1]
    kept_codes = kept.first.astype(np.int64) * count + kept.second
    promoted = np.flatnonzero(np.isin(kept_codes, codes) & (np.arange(len(kept)) >= kept.hash_count))
    new = np.flatnonzero(~np.isin(codes, kept_codes))
    rest = np.setdiff1d(np.arange(kept.hash_count, len(kept)), promoted, assume_unique=True)
    order = np.concatenate([np.arange(kept.hash_count), promoted])
    added = {
        "first": (codes[new] // count).astype(np.int32),
        "second": (codes[new] % count).astype(np.int32),
        "distance": np.full(len(new), np.nan),
        "pair_flat": np.zeros(len(new), np.bool_),
        "orientation": np.zeros(len(new), np.uint8),
        "bits": np.full(len(new), NO_BITS, np.uint16),
    }

    def column(name: str) -> Any:
        values = getattr(kept, name)
        return np.concatenate([values[order], added[name], values[rest]])

    return replace(
        kept,
        first=column("first"),
        second=column("second"),
        distance=column("distance"),
        pair_flat=column("pair_flat"),
        orientation=column("orientation"),
        bits=column("bits"),
        hash_count=len(order) + len(new),
    )
